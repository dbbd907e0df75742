import type { Side, Sources } from '../../model/declaration.ts';
import type { Address, SourceRange, Trail } from '../../model/value.ts';
import type { Assembly, Standing } from './world-assembly.ts';
import { walkBody } from './attributes.ts';
import { feedOf } from './feed.ts';
import { nodeAt, rangeOf, type TemplateNode } from './node.ts';
import type { StackSide } from './stack-side.ts';

interface Renamed {
  readonly base: StackSide | 'none' | undefined;
  /** Address before → address after. */
  readonly lineage: ReadonlyMap<Address, Address>;
}

/** Where the resources of all stacks stand. Addresses are those after the change. */
export function sourcesOf({ standing }: Assembly, { base, lineage }: Renamed): Sources {
  const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
  const at = (side: Side, address: Address): Standing | undefined =>
    standing[side].get(side === 'after' ? address : (earlier.get(address) ?? address));
  return {
    block(side, address) {
      const found = at(side, address);
      return found?.entry === undefined ? undefined : rangeOf(fileOf(found), found.entry);
    },
    header(side, address) {
      const found = at(side, address);
      if (found?.entry === undefined) return undefined;
      const { line, value } = found.entry;
      const type = value.kind === 'map' ? value.entries.get('Type') : undefined;
      const endLine = type?.line === line + 1 ? type.line : line;
      return rangeOf(fileOf(found), { line, endLine });
    },
    trace(side, address, path) {
      const found = at(side, address);
      return found === undefined ? undefined : traceIn(found, path);
    },
    feeds(side, address) {
      const found = at(side, address);
      return found === undefined ? [] : feedOf(found).ranges;
    },
    touched(address) {
      if (base === undefined) return undefined;
      const [before, after] = [at('before', address), at('after', address)];
      if (before === undefined && after === undefined) return undefined;
      if (before?.entry === undefined || after?.entry === undefined)
        return before?.entry === undefined && after?.entry === undefined ? undefined : true;
      if (earlier.has(address)) return true;
      const [feedBefore, feedAfter] = [feedOf(before), feedOf(after)];
      if (feedBefore.text !== feedAfter.text) return true;
      // A value that was given from outside changed: no file shows who did it.
      return feedBefore.given === feedAfter.given ? false : undefined;
    },
  };
}

function fileOf({ stack }: Standing): string {
  return stack.unit.surroundings.template.file;
}

function traceIn(found: Standing, path: string): Trail | undefined {
  const arrival = walkBody(found.body, path);
  const written = arrival.term.kind === 'absent' ? closest(found, path) : undefined;
  if (written !== undefined && (arrival.trail === undefined || isInside(written, arrival.trail.at)))
    return { at: written };
  return arrival.trail ?? whole(found);
}

function whole(found: Standing): Trail | undefined {
  return found.entry === undefined ? undefined : { at: rangeOf(fileOf(found), found.entry) };
}

/** The innermost written thing on the way to a value that is not there: an argument set to `AWS::NoValue`, an empty block. */
function closest(found: Standing, path: string): SourceRange | undefined {
  const start = path.startsWith('@') ? found.block?.body : nodeAt(found.block?.body, 'Properties');
  let here: TemplateNode | undefined = start;
  let place: SourceRange | undefined;
  for (const step of path
    .replace(/^@/, '')
    .split(/[.[\]]+/)
    .filter((name) => name !== '')) {
    if (here?.kind === 'list') {
      here = /^\d+$/.test(step) ? here.items[Number(step)] : undefined;
      if (here !== undefined) place = rangeOf(fileOf(found), here);
    } else {
      const entry = here?.kind === 'map' ? here.entries.get(step) : undefined;
      if (entry === undefined) break;
      place = rangeOf(fileOf(found), entry);
      here = entry.value;
    }
  }
  return place;
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  return inner.file === outer.file && inner.line >= outer.line && inner.endLine <= outer.endLine;
}

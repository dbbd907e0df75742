import type { SourceRange, Term, Trail } from '../../model/value.ts';
import type { Standing } from './world-assembly.ts';
import { entriesOf, itemsOf, rangeOf, textOf, type Span, type TemplateNode } from './node.ts';
import { sectionOf, type Template } from './template.ts';
import { placesOf } from './terms.ts';
import type { ResourceBlock } from './unit.ts';

/** The lines that a resource is made of. */
export interface Feed {
  /** Its block, the conditions, mappings and parameters it reads, and the lines their values come from. */
  readonly text: string;
  /** Parameter values it reads. */
  readonly given: string;
  /** Where those lines stand, the block first. */
  readonly ranges: readonly SourceRange[];
}

/** Collects what feeds a resource: two sides with equal text are the same work. */
export function feedOf({ stack, block, entry }: Standing): Feed {
  const { template } = stack.unit.surroundings;
  const reads = new Set<string>();
  const nodes = [...new Set([entry?.value, block?.body])].filter((node) => node !== undefined);
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop())
    collect(node, { template, reads, queue: nodes });
  if (block !== undefined && block.entry.value !== block.body) reads.add(`Globals/`);
  const own = entry === undefined ? [] : [entry, ...(block === undefined ? [] : elsewhere(block))];
  const texts = own.map((span) => linesOf(template, span));
  const ranges = own.map((span) => rangeOf(template.file, span));
  const given: string[] = [];
  for (const name of [...reads].toSorted()) {
    const [section = '', key = ''] = name.split('/', 2);
    const declared =
      section === 'Globals' ? template.root.entries.get('Globals') : sectionOf(template, section).get(key);
    if (declared !== undefined) {
      texts.push(linesOf(template, declared));
      ranges.push(rangeOf(template.file, declared));
    }
    if (section !== 'Parameters') continue;
    const value = stack.unit.run.parameter(key);
    if (value === undefined) continue;
    given.push(`${key}=${fingerprint(value)}`);
    const foreign = foreignPlaces(value, template);
    ranges.push(...foreign);
    texts.push(...foreign.map((place) => linesAt(place, stack.tree.read(place.file) ?? '')));
  }
  return { text: texts.join('\n'), given: given.join('\n'), ranges };
}

/** What a resource is made of outside its block: events of functions make routes of an API, aliases repeat what an anchor names. */
function elsewhere(block: ResourceBlock): readonly Span[] {
  const { entry, body, besides = [] } = block;
  const found = new Map<string, Span>();
  const add = ({ line, endLine }: Span): void => {
    if (line < entry.line || line > entry.endLine) found.set(`${line}-${endLine}`, { line, endLine });
  };
  for (const span of besides) add(span);
  const nodes: TemplateNode[] = [body];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    for (const { line, value } of entriesOf(node).values()) {
      add({ line, endLine: line });
      nodes.push(value);
    }
    nodes.push(...itemsOf(node));
    if (node.kind === 'scalar' || node.kind === 'opaque') add(node);
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line || a.endLine - b.endLine);
}

function linesOf(template: Template, entry: Span): string {
  return template.lines
    .slice(entry.line - 1, entry.endLine)
    .map((line) => line.trimEnd())
    .join('\n');
}

interface Collection {
  readonly template: Template;
  readonly reads: Set<string>;
  /** Nodes still to be searched. */
  readonly queue: TemplateNode[];
}

/** Names of the parameters, mappings and conditions that a node reads, directly or through conditions. */
function collect(node: TemplateNode, { template, reads, queue }: Collection): void {
  const enter = (section: string, name: string): void => {
    const found = sectionOf(template, section).get(name);
    const key = `${section}/${name}`;
    if (found === undefined || reads.has(key)) return;
    reads.add(key);
    if (section === 'Conditions') queue.push(found.value);
  };
  if (node.kind === 'list') for (const item of node.items) queue.push(item);
  for (const entry of entriesOf(node).values()) {
    const text = textOf(entry.value) ?? textOf(itemsOf(entry.value)[0]);
    if (text !== undefined) {
      if (entry.name === 'Ref') enter('Parameters', text);
      else if (entry.name === 'Fn::Sub')
        for (const found of text.matchAll(/\$\{([^!}.]+)/g)) enter('Parameters', (found[1] ?? '').trim());
      else if (entry.name === 'Fn::FindInMap') enter('Mappings', text);
      else if (entry.name === 'Fn::If' || entry.name === 'Condition') enter('Conditions', text);
    }
    queue.push(entry.value);
  }
}

function fingerprint(value: Term): string {
  if (value.kind === 'known') return String(value.value);
  if (value.kind === 'list') return value.items.map(fingerprint).join(',');
  if (value.kind === 'map')
    return [...value.entries].map(([name, item]) => `${name}:${fingerprint(item)}`).join(',');
  return value.kind === 'unknown' ? `${value.reason} ${value.written ?? ''}` : '';
}

/** Places outside the template that a value comes from: a parameter file, the parent of a nested stack. */
function foreignPlaces(value: Term, { file }: Template): readonly SourceRange[] {
  const trails: (Trail | undefined)[] = [value.kind === 'absent' ? undefined : value.trail];
  if (value.kind === 'list')
    for (const item of value.items.slice(0, 50)) trails.push(item.kind === 'absent' ? undefined : item.trail);
  return trails.flatMap((trail) => placesOf(trail)).filter((place) => place.file !== file);
}

function linesAt({ line, endLine }: SourceRange, text: string): string {
  return text
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}

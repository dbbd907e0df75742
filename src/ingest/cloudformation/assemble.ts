import { OUTPUT_TYPE } from '../../model/declaration.ts';
import { addressOf } from '../../model/value.ts';
import type { Body } from './attributes.ts';
import { annotated, contextBody } from './body.ts';
import { earlierBody } from './earlier.ts';
import { sourceOf } from './generated.ts';
import type { ListedChange } from './listed-change.ts';
import { rangeOf } from './node.ts';
import { hiddenIn, sameTerm } from './terms.ts';
import { existence } from './unit.ts';
import {
  bodyOf,
  declare,
  type Assembly,
  type Candidate,
  type Level,
  type Settled,
} from './world-assembly.ts';

/** Puts the resources of one stack into both worlds. */
export function assembleLevel(level: Level, assembly: Assembly): readonly Settled[] {
  const set = typeof level.set === 'object' ? level.set : undefined;
  const baseSide = typeof level.base === 'object' ? level.base : undefined;
  const sides = [level.head, baseSide].filter((side) => side !== undefined);
  for (const side of sides) assembly.gaps.push(...side.unit.gaps);
  const ids = new Set([
    ...sides.flatMap((side) => [...side.unit.blocks.keys()]),
    ...(set?.changes.keys() ?? []),
  ]);
  const settled: Settled[] = [];
  for (const id of ids) {
    const candidate: Candidate = {
      id,
      address: addressOf(`${level.prefix}${id}`),
      listed: set?.changes.get(id),
      head: level.head?.unit.blocks.get(id),
      base: baseSide?.unit.blocks.get(id),
    };
    stand(candidate, level, assembly);
    const found = settle(candidate, level, assembly);
    if (found !== undefined) settled.push(found);
  }
  return settled;
}

function stand({ id, address, listed, head, base }: Candidate, level: Level, assembly: Assembly): void {
  const places = [
    ['after', level.head, head],
    ['before', typeof level.base === 'object' ? level.base : undefined, base],
  ] as const;
  for (const [side, stack, block] of places) {
    if (stack === undefined) continue;
    const isNew = listed?.action === 'Add' || listed?.action === 'Import';
    const isMissing = listed === undefined || (side === 'before' ? isNew : listed.action === 'Remove');
    const entry = block?.entry ?? (isMissing ? undefined : sourceOf(listed, stack.unit));
    if (block === undefined && isMissing) continue;
    const trail =
      entry === undefined ? undefined : { at: rangeOf(stack.unit.surroundings.template.file, entry) };
    const body = stack.body(id) ?? (listed === undefined ? undefined : contextBody(listed[side], trail));
    if (body !== undefined) assembly.standing[side].set(address, { stack, body, block, entry });
  }
}

function settle(candidate: Candidate, level: Level, assembly: Assembly): Settled | undefined {
  if (level.removal !== undefined) return removed(candidate, level.removal, { level, assembly });
  if (candidate.listed !== undefined) return settleListed(candidate, candidate.listed, { level, assembly });
  const set = typeof level.set === 'object' ? level.set : undefined;
  // Change sets list resources alone: outputs are compared where both templates are at hand.
  if (isOutput(candidate) && level.base !== undefined) return compare(candidate, { level, assembly });
  if (level.set === undefined || set?.incomplete === true) return compare(candidate, { level, assembly });
  return unlisted(candidate, { level, assembly });
}

const isOutput = ({ head, base }: Candidate): boolean => (head ?? base)?.type === OUTPUT_TYPE;

interface Scene {
  readonly level: Level;
  readonly assembly: Assembly;
}

/** What a change set does not list does not change: one declaration, read from the head template, for both worlds. */
function unlisted(candidate: Candidate, { level, assembly }: Scene): Settled | undefined {
  const { head, address } = candidate;
  const exists = head === undefined ? undefined : existence(head);
  if (head === undefined || level.base === 'none' || exists?.holds === false) return undefined;
  const isNew = typeof level.base === 'object' && candidate.base === undefined && head.entry.name === head.id;
  if (isNew && exists === undefined)
    assembly.notices.add(
      `The template adds \`${address}\`, but the change set does not list it: was it made from this template?`,
    );
  if (head.hashed === true && isListedWithHash(head.id, level)) return undefined;
  const declaration = declare(
    candidate,
    { type: head.type, action: 'no-op', body: bodyOf(candidate, 'after', assembly) },
    level,
  );
  assembly.before.push(declaration);
  assembly.after.push(declaration);
  return { ...candidate, type: head.type, action: 'no-op' };
}

function isListedWithHash(id: string, { set }: Level): boolean {
  if (typeof set !== 'object') return false;
  return [...set.changes.keys()].some(
    (listed) => listed.startsWith(id) && /^[0-9a-f]{8,}$/.test(listed.slice(id.length)),
  );
}

/** Without a change set a resource is what the templates make of it. */
function compare(candidate: Candidate, { level, assembly }: Scene): Settled | undefined {
  const { head, base } = candidate;
  const after = head !== undefined && existence(head)?.holds !== false ? head : undefined;
  const before = base !== undefined && existence(base)?.holds !== false ? base : undefined;
  if (after === undefined && before === undefined) return undefined;
  if (before === undefined || after === undefined) {
    const block = after ?? before;
    if (block === undefined) return undefined;
    const action = after === undefined ? removalOf(bodyOf(candidate, 'before', assembly)) : 'create';
    const side = after === undefined ? 'before' : 'after';
    const declaration = declare(
      candidate,
      { type: block.type, action, body: bodyOf(candidate, side, assembly) },
      level,
    );
    if (side === 'after') assembly.after.push(declaration);
    else assembly.before.push(declaration);
    if (action === 'forget') assembly.after.push(declaration);
    return { ...candidate, type: block.type, action };
  }
  const bodies = {
    before: bodyOf(candidate, 'before', assembly),
    after: bodyOf(candidate, 'after', assembly),
  };
  const same = before.type === after.type && sameBody(bodies.before, bodies.after);
  const action = same ? 'no-op' : before.type === after.type ? 'update' : 'replace';
  const declaration = declare(candidate, { type: after.type, action, body: bodies.after }, level);
  assembly.after.push(declaration);
  assembly.before.push(
    same ? declaration : declare(candidate, { type: before.type, action, body: bodies.before }, level),
  );
  return { ...candidate, type: after.type, action };
}

function sameBody(before: Body, after: Body): boolean {
  const names = new Set([...before.names(), ...after.names()]);
  if (before.open?.written !== after.open?.written) return false;
  return [...names].every((name) => {
    const [was, is] = [before.property(name), after.property(name)];
    return sameTerm(was, is) && hiddenIn(was) === hiddenIn(is);
  });
}

/** A resource that leaves the template stays in the account if its policy says so. */
function removalOf(body: Body): 'delete' | 'forget' {
  const policy = body.property('@DeletionPolicy');
  return policy.kind === 'known' && String(policy.value).startsWith('Retain') ? 'forget' : 'delete';
}

function settleListed(
  candidate: Candidate,
  change: ListedChange,
  { level, assembly }: Scene,
): Settled | undefined {
  const { action } = change;
  if (change.drifted) assembly.drift.add(candidate.address);
  if (action === 'Remove') {
    const retained = change.policyAction === undefined ? undefined : change.policyAction.startsWith('Retain');
    const policy = retained ?? removalOf(bodyOf(candidate, 'before', assembly)) === 'forget';
    return removed(candidate, policy ? 'forget' : 'delete', { level, assembly });
  }
  const facts = { '@PolicyAction': change.policyAction };
  const type = candidate.head?.type ?? change.type;
  const body = annotated(bodyOf(candidate, 'after', assembly), facts);
  if (action === 'Add' || action === 'Import') {
    const planned = action === 'Add' ? 'create' : 'import';
    const declaration = declare(candidate, { type, action: planned, body }, level);
    assembly.after.push(declaration);
    // An import takes a resource into the stack as it is, and the template has to describe it as it is.
    if (action === 'Import') assembly.before.push(declaration);
    return { ...candidate, type, action: planned };
  }
  // Only the stack's record of the resource changes, nothing that runs.
  const planned =
    action === 'SyncWithActual' ? 'no-op' : change.replacement.kind === 'never' ? 'update' : 'replace';
  const { replacement } = change;
  const after = declare(candidate, { type, action: planned, body, replacement }, level);
  assembly.after.push(after);
  if (planned === 'no-op') assembly.before.push(after);
  else {
    const earlier = annotated(earlierBody(candidate, change, assembly), facts);
    assembly.before.push(
      declare(
        candidate,
        { type: candidate.base?.type ?? change.type, action: planned, body: earlier, replacement },
        level,
      ),
    );
  }
  return { ...candidate, type, action: planned };
}

function removed(
  candidate: Candidate,
  action: 'delete' | 'forget',
  { level, assembly }: Scene,
): Settled | undefined {
  const { base, listed } = candidate;
  const holds = base === undefined ? undefined : existence(base)?.holds;
  if (listed === undefined && (base === undefined || holds === false)) return undefined;
  const type = base?.type ?? listed?.type ?? '';
  const body = annotated(earlierBody(candidate, listed, assembly), { '@PolicyAction': listed?.policyAction });
  const declaration = declare(candidate, { type, action, body }, level);
  assembly.before.push(declaration);
  if (action === 'forget') assembly.after.push(declaration);
  return { ...candidate, type, action };
}

import type { FactChange } from '../model/fact.ts';
import type { StackChange } from '../model/declaration.ts';
import type { World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { alikeBefore } from './alike.ts';
import { answers, differences, formerAddress, type Questionnaire } from './answers.ts';
import { attribute } from './attribute.ts';
import { dependentsOf } from './dependents.ts';
import { comesWithItsRole, goesWithWhatItWatches, withoutHidden } from './hidden.ts';
import { inquiryInto } from './inquiry.ts';
import type { Dependencies } from './watch.ts';

export interface Comparison extends Questionnaire {
  readonly before: World;
  readonly after: World;
  readonly change: Pick<StackChange, 'lineage' | 'sources' | 'drift' | 'deployed'>;
}

/** Asks both worlds the same questions about every resource that the change may concern, and keeps the answers that differ. */
export function compareWorlds(comparison: Comparison): readonly FactChange[] {
  const { before, after, change, lists } = comparison;
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const changed = changedAddresses(comparison, earlier);
  if (changed.size === 0) return [];
  const shaped = shapedBy(changed, comparison, earlier);
  const concerns = ({ addresses, kinds }: Dependencies): boolean =>
    some(addresses, shaped.addresses) || some(kinds, shaped.kinds);
  const moved = [...change.lineage.keys()];
  const dependents = dependentsOf([...shaped.addresses, ...moved], after, { worlds: [after, before], lists });
  const isAlike = alikeBefore(comparison, { changed, kinds: shaped.kinds });
  return subjectsOf(comparison).flatMap((subject) => {
    if (dependents?.has(subject) === false) return [];
    const is = answers(after, subject, comparison);
    if (!concerns(is.seen) && !shaped.addresses.has(subject)) return [];
    if (isAlike(subject, is.seen)) return [];
    const was = answers(before, formerAddress(subject, before, earlier), comparison);
    const found = differences(was.facts, is.facts).filter(
      (each) =>
        (each.after !== undefined || !goesWithWhatItWatches(each.before, comparison)) &&
        !comesWithItsRole(each, before, earlier),
    );
    if (found.length === 0) return [];
    const inquiry = inquiryInto({
      before,
      after,
      lists,
      address: subject,
      earlier,
      askedBy: [is.askedBy, was.askedBy],
    });
    return withoutHidden(found).map((difference) =>
      attribute(difference, {
        change,
        candidates: candidatesOf(inquiry.dependencies(difference), changed, shaped.kinds),
        reconsider: (reverted) => inquiry.stands(difference, reverted),
      }),
    );
  });
}

/** Addresses of both worlds as they are after the change. */
function subjectsOf({ before, after, change: { lineage } }: Comparison): readonly Address[] {
  const subjects = new Set(after.addresses());
  for (const address of before.addresses()) subjects.add(lineage.get(address) ?? address);
  return [...subjects];
}

/** Addresses (after the change) whose declaration is not the very same on both sides. */
function changedAddresses(
  { before, after, change }: Comparison,
  earlier: ReadonlyMap<Address, Address>,
): ReadonlySet<Address> {
  const changed = new Set<Address>();
  for (const address of after.addresses())
    if (after.declaration(address) !== before.declaration(earlier.get(address) ?? address))
      changed.add(address);
  for (const address of before.addresses()) {
    const now = change.lineage.get(address) ?? address;
    if (after.declaration(now) === undefined) changed.add(now).add(address);
  }
  return changed;
}

/** What changed declarations shape on either side, by address after the change, and which of them shape what kinds. */
interface Shaped {
  readonly addresses: ReadonlySet<Address>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<Address>>;
}

/** After the change nothing tells any more of what attached before. */
function shapedBy(
  changed: ReadonlySet<Address>,
  { before, after, change: { lineage } }: Comparison,
  earlier: ReadonlyMap<Address, Address>,
): Shaped {
  const addresses = new Set(changed);
  const kinds = new Map<string, Set<Address>>();
  const note = (world: World, resource: Address, declaration: Address): void => {
    const kind = world.kindAt(resource);
    if (kind === undefined) return;
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, new Set([declaration]));
    else same.add(declaration);
  };
  for (const declaration of changed) {
    for (const resource of after.shapes(declaration)) {
      addresses.add(resource);
      note(after, resource, declaration);
    }
    for (const resource of before.shapes(earlier.get(declaration) ?? declaration)) {
      addresses.add(lineage.get(resource) ?? resource);
      note(before, resource, declaration);
    }
  }
  return { addresses, kinds };
}

/** Changed declarations among what was seen; whoever listed a kind has seen all that shape one of it. */
function candidatesOf(
  seen: readonly Dependencies[],
  changed: ReadonlySet<Address>,
  shaping: Shaped['kinds'],
): readonly Address[] {
  const candidates = new Set<Address>();
  for (const { addresses } of seen)
    for (const address of addresses) if (changed.has(address)) candidates.add(address);
  for (const { kinds } of seen)
    for (const kind of kinds) for (const address of shaping.get(kind) ?? []) candidates.add(address);
  return [...candidates];
}

function some<T>(members: ReadonlySet<T>, of: { has(member: T): boolean }): boolean {
  for (const member of members) if (of.has(member)) return true;
  return false;
}

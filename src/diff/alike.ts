import type { Declaration, StackChange } from '../model/declaration.ts';
import type { Lists, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { dependentsOf } from './dependents.ts';
import type { Dependencies } from './watch.ts';

interface Compared {
  readonly before: World;
  readonly after: World;
  readonly lists: Lists;
  readonly change: Pick<StackChange, 'lineage'>;
}

interface Changes {
  readonly changed: ReadonlySet<Address>;
  /** Which of them shape resources of a kind. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<Address>>;
}

/**
 * Finds subjects of which the world before says what the world after does, without asking it. Whatever differs between them was
 * looked at, for an answer is worked out from nothing else; where none of that was asked anything to which it answers otherwise
 * now, the way to the answer is the same. A change of tags alone needs half the work so.
 */
export function alikeBefore(
  { before, after, lists, change: { lineage } }: Compared,
  { changed, kinds }: Changes,
): (subject: Address, seen: Dependencies) => boolean {
  const moved = new Set([...lineage.keys(), ...lineage.values()]);
  const answersLike = (address: Address): boolean => {
    const [was, is] = [before.declaration(address), after.declaration(address)];
    return (
      was !== undefined &&
      is !== undefined &&
      !moved.has(address) &&
      stays(was) &&
      stays(is) &&
      is.answersLike?.(was) === true
    );
  };
  const byType = new Map<string, Address[]>();
  for (const address of changed)
    for (const type of new Set([before, after].map((world) => world.declaration(address)?.type ?? ''))) {
      const same = byType.get(type);
      if (same === undefined) byType.set(type, [address]);
      else same.push(address);
    }
  // After the change nothing leads any more to what is gone.
  const gone = [...changed].filter((address) => after.declaration(address) === undefined);
  const orphans =
    gone.length === 0 ? new Set<Address>() : dependentsOf(gone, after, { worlds: [after, before], lists });
  return (subject, { addresses, kinds: listed, unplaced, naming }) => {
    if (naming || moved.has(subject) || orphans?.has(subject) !== false) return false;
    for (const address of addresses) if (changed.has(address) && !answersLike(address)) return false;
    for (const kind of listed)
      for (const address of kinds.get(kind) ?? []) if (!answersLike(address)) return false;
    for (const type of unplaced)
      for (const address of byType.get(type) ?? []) if (!answersLike(address)) return false;
    return true;
  };
}

/** The object is there before and after, and it is not made anew. */
function stays({ action, replacement }: Declaration): boolean {
  return (
    (action === 'update' || action === 'no-op') && (replacement === undefined || replacement.kind === 'never')
  );
}

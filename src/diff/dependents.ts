import type { Resource } from '../model/resource.ts';
import type { Lists, Naming, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';

interface Surveyed {
  readonly worlds: readonly World[];
  readonly lists: Lists;
}

/**
 * Addresses of everything whose answers may hang on one of the given addresses: what it shapes, what names it, and so on. Far
 * more than do hang on it, and never less; undefined where everything may.
 */
export function dependentsOf(
  addresses: Iterable<Address>,
  after: World,
  { worlds, lists }: Surveyed,
): ReadonlySet<Address> | undefined {
  const naming = after.naming();
  if (naming === undefined) return undefined;
  const found = new Set(addresses);
  const texts = new Set<string>();
  // A set that grows while it is walked is a worklist: every address is visited once.
  for (const address of found) {
    for (const other of naming.referringTo(address)) found.add(other);
    for (const text of naming.textsFor(address)) {
      if (texts.has(text)) continue;
      texts.add(text);
      for (const other of naming.stating(text)) found.add(other);
    }
    for (const world of worlds) {
      for (const shaped of world.shapes(address)) found.add(shaped);
      const kind = world.kindAt(address);
      if (kind === undefined) continue;
      if (lists.ofAccount.has(kind)) return undefined;
      const kinds = lists.carriers.get(kind);
      const resource = kinds === undefined ? undefined : world.find(address);
      if (kinds === undefined || resource === undefined) continue;
      const carried = carriedBy(resource, naming, { world, kinds });
      if (carried === undefined) return undefined;
      for (const each of carried) found.add(each);
    }
  }
  return found;
}

/** What is seen from the carriers that name it: a group hangs on the hosts that carry it. */
function carriedBy(
  { declarations }: Resource,
  naming: Naming,
  { world, kinds }: { readonly world: World; readonly kinds: ReadonlySet<string> | 'any' },
): readonly Address[] | undefined {
  const named = new Set<Address>();
  for (const declaration of declarations) {
    const addresses = naming.namedBy(declaration);
    if (addresses === undefined) return undefined;
    for (const address of addresses) named.add(address);
  }
  return [...named].filter((address) => kinds === 'any' || kinds.has(world.kindAt(address) ?? ''));
}

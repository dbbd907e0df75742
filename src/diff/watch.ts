import type { Resource } from '../model/resource.ts';
import type { Lists, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';

/** What an answer depended on: declarations that were looked at, and kinds that were listed. */
export interface Dependencies {
  readonly addresses: Set<Address>;
  readonly kinds: Set<string>;
  /** Types of which it was asked what belongs nowhere. */
  unplaced: ReadonlySet<string>;
  /** It was asked who names what, which anything may change. */
  naming: boolean;
}
const NONE: ReadonlySet<string> = new Set();

/** The same world, noting everything that is looked up in it. */
export function watched(world: World, lists: Lists): { readonly world: World; readonly seen: Dependencies } {
  const seen: Dependencies = { addresses: new Set(), kinds: new Set(), unplaced: NONE, naming: false };
  const note = (resource: Resource | undefined): Resource | undefined => {
    for (const declaration of resource?.declarations ?? []) seen.addresses.add(declaration.address);
    return resource;
  };
  const listed = (kind: string): string => {
    if (!lists.ofAccount.has(kind) && !lists.carriers.has(kind))
      throw new Error(`a question lists ${kind}, which no list names`);
    seen.kinds.add(kind);
    return kind;
  };
  return {
    seen,
    world: {
      ...world,
      find(address) {
        seen.addresses.add(address);
        return note(world.find(address));
      },
      declaration(address) {
        seen.addresses.add(address);
        return world.declaration(address);
      },
      follow(naming) {
        const links = world.follow(naming);
        for (const link of links) if (link.kind === 'resource') seen.addresses.add(link.address);
        return links;
      },
      kindAt(address) {
        seen.addresses.add(address);
        return world.kindAt(address);
      },
      unplaced(type) {
        if (!seen.unplaced.has(type)) seen.unplaced = new Set([...seen.unplaced, type]);
        return world.unplaced(type);
      },
      naming() {
        seen.naming = true;
        return world.naming();
      },
      ofKind: (kind) => world.ofKind(listed(kind)),
      indexed: (kind, keysOf) => world.indexed(listed(kind), keysOf),
    },
  };
}

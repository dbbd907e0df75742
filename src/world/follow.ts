import type { Declaration, Namesakes } from '../model/declaration.ts';
import type { Link, Named } from '../model/world.ts';
import { symbolicText, type Address, type Unknown } from '../model/value.ts';

/** Ids, ARNs and names of both sides: an id that the state knows still names the same object in the plan. */
export interface IdentifierIndex {
  readonly holders: ReadonlyMap<string, readonly Address[]>;
  /** Resources declared elsewhere go under the address of the first declaration that attaches to them, in every world alike. */
  readonly standIns: Map<string, Address>;
  /** The same by id alone, so that whoever names the id finds what is known of the resource. */
  readonly standInsById: Map<string, Address>;
  readonly namesakes?: Namesakes | undefined;
}

export function indexIdentifiers(...sides: readonly (readonly Declaration[])[]): IdentifierIndex {
  // An untouched object is the same declaration on every side.
  const named = new Map<Address, Declaration[]>();
  for (const side of sides)
    for (const declaration of side) {
      const same = named.get(declaration.address);
      if (same === undefined) named.set(declaration.address, [declaration]);
      else if (!same.includes(declaration)) same.push(declaration);
    }
  const holders = new Map<string, Address[]>();
  for (const [address, declarations] of named)
    for (const { identifiers } of declarations)
      for (const identifier of identifiers) {
        const same = holders.get(identifier);
        if (same === undefined) holders.set(identifier, [address]);
        else if (same.at(-1) !== address) same.push(address);
      }
  return { holders, standIns: new Map(), standInsById: new Map() };
}

/** Follows a value to what it names: a known one through the identifiers, an unknown one through its references. */
export function follower(identifiers: IdentifierIndex, find: (address: Address) => Declaration | undefined) {
  return ({ value, about, path }: Named): readonly Link[] => {
    if (value.kind === 'absent') return [];
    const held = (text: string): readonly Address[] => {
      const standIn = identifiers.standInsById.get(text);
      const holders = identifiers.holders.get(text) ?? [];
      const present = holders.filter((address) => find(address) !== undefined);
      const meant =
        present.length < 2 || about === undefined
          ? present
          : (identifiers.namesakes?.({ about, path }, present) ?? present);
      return standIn === undefined || find(standIn) === undefined ? meant : [...meant, standIn];
    };
    if (value.kind === 'unknown') return followUnknown(value, find, held);
    const holders = held(value.value);
    return holders.length === 0
      ? [{ kind: 'external', id: value.value }]
      : holders.map((address) => ({ kind: 'resource', address }));
  };
}

function followUnknown(
  value: Unknown,
  find: (address: Address) => Declaration | undefined,
  held: (text: string) => readonly Address[],
): readonly Link[] {
  const targets = new Set(
    value.refersTo.map((reference) => reference.to).filter((address) => find(address) !== undefined),
  );
  for (const each of value.oneOf ?? [])
    if (each.kind === 'known') for (const address of held(String(each.value))) targets.add(address);
  if (targets.size === 0) {
    const text = symbolicText(value);
    for (const address of text === undefined ? [] : held(text)) targets.add(address);
  }
  return targets.size === 0
    ? [{ kind: 'unknown', value }]
    : [...targets].map((address) => ({ kind: 'resource', address }));
}

import type { Declaration, Namesakes } from '../model/declaration.ts';
import type { Link, Named } from '../model/world.ts';
import { symbolicText, type Address, type Unknown } from '../model/value.ts';

/** Ids, ARNs and names of both sides: an id that the state knows still names the same object in the plan. */
export interface IdentifierIndex {
  readonly holders: ReadonlyMap<string, readonly Address[]>;
  /** What an address is known by on any side, stand-ins left out. */
  readonly textsOf: (address: Address) => readonly string[];
  /** Whether every side declares something of one type there, so that what names it leads to the same place in every world. */
  readonly isEverywhere: (address: Address) => boolean;
  /** Resources declared elsewhere go under the address of the first declaration that attaches to them, in every world alike. */
  readonly standIns: Map<string, Address>;
  /** The same by id alone, so that whoever names the id finds what is known of the resource. */
  readonly standInsById: Map<string, Address>;
  readonly namesakes?: Namesakes | undefined;
}

/** The declarations at one address: an untouched object is the same one on every side. */
interface Declared {
  readonly first: Declaration;
  readonly others: Declaration[];
  sides: number;
}
const NO_OTHERS: Declaration[] = [];

export function indexIdentifiers(
  sides: readonly (readonly Declaration[])[],
  namesakes?: Namesakes,
): IdentifierIndex {
  const declared = new Map<Address, Declared>();
  for (const side of sides)
    for (const declaration of side) {
      const { address } = declaration;
      const known = declared.get(address);
      if (known === undefined) declared.set(address, { first: declaration, others: NO_OTHERS, sides: 1 });
      else if (known.first === declaration || known.others.includes(declaration)) known.sides += 1;
      else {
        const { first, others, sides: seen } = known;
        declared.set(address, { first, others: [...others, declaration], sides: seen + 1 });
      }
    }
  const holders = new Map<string, Address[]>();
  const hold = ({ address, identifiers }: Declaration): void => {
    for (const identifier of identifiers) {
      const same = holders.get(identifier);
      if (same === undefined) holders.set(identifier, [address]);
      else if (same.at(-1) !== address) same.push(address);
    }
  };
  for (const { first, others } of declared.values()) {
    hold(first);
    others.forEach(hold);
  }
  return {
    holders,
    textsOf(address) {
      const known = declared.get(address);
      if (known === undefined) return [];
      const { first, others } = known;
      return others.length === 0
        ? first.identifiers
        : [...new Set([first, ...others].flatMap(({ identifiers }) => identifiers))];
    },
    isEverywhere(address) {
      const known = declared.get(address);
      return (
        known !== undefined &&
        known.sides === sides.length &&
        known.others.every(({ type }) => type === known.first.type)
      );
    },
    standIns: new Map(),
    standInsById: new Map(),
    namesakes,
  };
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

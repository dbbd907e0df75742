import type { Declaration } from '../model/declaration.ts';
import type { Naming } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import type { IdentifierIndex } from './follow.ts';

/** Indexes which of these declarations name what; undefined where one of them does not tell what it mentions. */
export function namingOf(
  declarations: readonly Declaration[],
  { holders, standInsById }: IdentifierIndex,
): Naming | undefined {
  const stating = new Map<string, Address[]>();
  const referring = new Map<Address, Address[]>();
  const names = (text: string): boolean => holders.has(text) || standInsById.has(text);
  for (const declaration of declarations) {
    const mentioned = declaration.mentions?.();
    if (mentioned === undefined) return undefined;
    const { address } = declaration;
    const { texts, references } = mentioned;
    eachWord(texts, (text) => {
      if (names(text)) append(stating, text, address);
    });
    for (const reference of references) append(referring, reference, address);
  }
  const named = new Map<Address, string[]>();
  for (const [text, addresses] of holders) for (const address of addresses) append(named, address, text);
  for (const [text, address] of standInsById) append(named, address, text);
  return {
    textsFor: (address) => named.get(address) ?? [],
    stating: (text) => stating.get(text) ?? [],
    referringTo: (address) => referring.get(address) ?? [],
    namedBy(declaration) {
      const mentioned = declaration.mentions?.();
      if (mentioned === undefined) return undefined;
      const { texts, references } = mentioned;
      const addresses = [...references];
      eachWord(texts, (text) => {
        for (const address of holders.get(text) ?? []) addresses.push(address);
        const standIn = standInsById.get(text);
        if (standIn !== undefined) addresses.push(standIn);
      });
      return addresses;
    },
  };
}

/** Texts as they are, and the words of lists and documents: an id may stand in any of them. */
function eachWord(texts: readonly string[], visit: (text: string) => void): void {
  for (const text of texts) {
    visit(text);
    if (SEVERAL.test(text)) text.split(BETWEEN).forEach(visit);
  }
}
const SEVERAL = /[\s"',/]/;
const BETWEEN = /[\s"',/\\]+/;

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

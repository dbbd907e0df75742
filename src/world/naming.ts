import type { Declaration } from '../model/declaration.ts';
import type { Naming } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import type { IdentifierIndex } from './follow.ts';

/** Indexes which of these declarations name what; undefined where one of them does not tell what it mentions. */
export function namingOf(
  declarations: readonly Declaration[],
  { holders, textsOf, standInsById }: IdentifierIndex,
): Naming | undefined {
  const stating = new Map<string, Address[]>();
  const referring = new Map<Address, Address[]>();
  for (const declaration of declarations) {
    const { address } = declaration;
    const isTold = declaration.mentions?.({
      text: (text) =>
        eachWord(text, (word) => {
          if (holders.has(word) || standInsById.has(word)) append(stating, word, address);
        }),
      reference: (to) => append(referring, to, address),
    });
    if (isTold !== true) return undefined;
  }
  const standInTexts = new Map<Address, string[]>();
  for (const [text, address] of standInsById) append(standInTexts, address, text);
  return {
    textsFor: (address) => [...textsOf(address), ...(standInTexts.get(address) ?? [])],
    stating: (text) => stating.get(text) ?? [],
    referringTo: (address) => referring.get(address) ?? [],
    namedBy(declaration) {
      const addresses: Address[] = [];
      const isTold = declaration.mentions?.({
        text: (text) =>
          eachWord(text, (word) => {
            for (const address of holders.get(word) ?? []) addresses.push(address);
            const standIn = standInsById.get(word);
            if (standIn !== undefined) addresses.push(standIn);
          }),
        reference: (to) => addresses.push(to),
      });
      return isTold === true ? addresses : undefined;
    },
  };
}

/** A text as it is, and its words where it is a list or a document: an id may stand in any of them. */
function eachWord(text: string, visit: (word: string) => void): void {
  visit(text);
  if (SEVERAL.test(text)) text.split(BETWEEN).forEach(visit);
}
const SEVERAL = /[\s"',/]/;
const BETWEEN = /[\s"',/\\]+/;

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

import type { Opening } from '../../model/fact.ts';
import type { Missing } from '../../model/judge.ts';
import type { Term, Unknown } from '../../model/value.ts';

/** Beyond so many ways a document may read, what is open in it counts as wholly unknown. */
const MOST_VARIANTS = 16;
const MOST_TERMS = 20_000;

/** The ways a document may read, and the choices that tell them apart. */
export interface Variants {
  readonly documents: readonly Term[];
  readonly choices: readonly { readonly path: string; readonly value: Unknown }[];
}

/**
 * A document with values of which one of a few is meant, once for each way to choose. Places that are written alike are chosen
 * alike, as they hang on the same parameter or condition.
 */
export function variantsOf(document: Term): Variants {
  const choices = choicesIn(document);
  const sizes = [...choices.values()].map(({ value }) => value.oneOf?.length ?? 1);
  const total = sizes.reduce((product, size) => product * size, 1);
  const told = [...choices.values()];
  if (choices.size === 0) return { documents: [document], choices: [] };
  if (total > MOST_VARIANTS) return { documents: [settled(document, () => undefined)], choices: told };
  const keys = [...choices.keys()];
  const documents = Array.from({ length: total }, (_, number) => {
    const picked = new Map<string, number>();
    let rest = number;
    for (const [index, key] of keys.entries()) {
      const size = sizes[index] ?? 1;
      picked.set(key, rest % size);
      rest = Math.floor(rest / size);
    }
    return settled(document, (key) => picked.get(key));
  });
  return { documents, choices: told };
}

const keyOf = ({ written, oneOf }: Unknown): string => `${oneOf?.length ?? 0} ${written ?? ''}`;

function choicesIn(document: Term): ReadonlyMap<string, { readonly path: string; readonly value: Unknown }> {
  const found = new Map<string, { readonly path: string; readonly value: Unknown }>();
  const pending: { readonly term: Term; readonly path: string }[] = [{ term: document, path: '' }];
  for (let seen = 0; seen < MOST_TERMS; seen++) {
    const next = pending.pop();
    if (next === undefined) break;
    const { term, path } = next;
    if (term.kind === 'list')
      for (const [i, item] of term.items.entries()) pending.push({ term: item, path: `${path}[${i}]` });
    if (term.kind === 'map')
      for (const [name, item] of term.entries)
        pending.push({ term: item, path: path === '' ? name : `${path}.${name}` });
    if (term.kind !== 'unknown') continue;
    for (const value of [term, ...(term.parts ?? [])])
      if (typeof value !== 'string' && value.oneOf !== undefined && !found.has(keyOf(value)))
        found.set(keyOf(value), { path, value });
  }
  return found;
}

/** The document with each choice made, or left wholly open where none is given. */
function settled(term: Term, picked: (key: string) => number | undefined): Term {
  if (term.kind === 'list') return { ...term, items: term.items.map((item) => settled(item, picked)) };
  if (term.kind === 'map')
    return {
      ...term,
      entries: new Map([...term.entries].map(([name, item]) => [name, settled(item, picked)])),
    };
  if (term.kind !== 'unknown') return term;
  if (term.oneOf !== undefined) return chosen(term, picked);
  if (term.parts?.some((part) => typeof part !== 'string' && part.oneOf !== undefined) !== true) return term;
  const parts = term.parts.flatMap((part): readonly (string | Unknown)[] => {
    if (typeof part === 'string' || part.oneOf === undefined) return [part];
    const each = chosen(part, picked);
    if (each.kind === 'unknown') return each.parts ?? [each];
    return each.kind === 'known' ? [String(each.value)] : [];
  });
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length
    ? { kind: 'known', value: texts.join(''), trail: term.trail }
    : { ...term, parts, refersTo: parts.flatMap((part) => (typeof part === 'string' ? [] : part.refersTo)) };
}

function chosen(value: Unknown, picked: (key: string) => number | undefined): Term {
  const index = picked(keyOf(value));
  const { oneOf, ...rest } = value;
  const choice = index === undefined ? undefined : oneOf?.[index];
  if (choice === undefined) return { ...rest, refersTo: [] };
  return choice.kind === 'absent' ? choice : { ...choice, trail: choice.trail ?? value.trail };
}

/** What holds however the document reads is certain; what holds for some readings is possible, for want of the choices. */
export function inEveryVariant(
  variants: readonly (readonly Opening[])[],
  lacking: readonly Missing[],
): readonly Opening[] {
  const found = new Map<string, { readonly opening: Opening; count: number }>();
  for (const openings of variants)
    for (const [key, opening] of new Map(openings.map((each) => [extentOf(each), each]))) {
      const same = found.get(key);
      if (same === undefined) found.set(key, { opening, count: opening.certainty === 'certain' ? 1 : 0 });
      else if (opening.certainty === 'certain') same.count++;
    }
  return [...found.values()].map(({ opening, count }) =>
    count === variants.length
      ? opening
      : { ...opening, certainty: 'possible', lacking: [...opening.lacking, ...lacking] },
  );
}

const extentOf = ({ audience, parties, capability, authentication }: Opening): string =>
  JSON.stringify([audience, parties, capability, authentication], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );

import type { Attributes } from '../model/declaration.ts';
import { absent, type Scalar, type Term, type Unknown } from '../model/value.ts';

/** A test of one value; `null` among values stands for one that is not written. Texts compare without regard to type: `"true"` is true. */
export type Check =
  | { readonly kind: 'one-of'; readonly values: readonly (Scalar | null)[] }
  | { readonly kind: 'none-of'; readonly values: readonly (Scalar | null)[] }
  | { readonly kind: 'matching'; readonly pattern: RegExp }
  | { readonly kind: 'not-matching'; readonly pattern: RegExp }
  | { readonly kind: 'set' }
  | { readonly kind: 'unset' };

export const oneOf = (...values: readonly (Scalar | null)[]): Check => ({ kind: 'one-of', values });
export const noneOf = (...values: readonly (Scalar | null)[]): Check => ({ kind: 'none-of', values });
export const matching = (pattern: RegExp): Check => ({ kind: 'matching', pattern });
export const notMatching = (pattern: RegExp): Check => ({ kind: 'not-matching', pattern });
export const set: Check = { kind: 'set' };
export const unset: Check = { kind: 'unset' };

/** Whether a value passes; the unknown that leaves it open where it is not settled. */
export function passes(term: Term, check: Check): boolean | Unknown {
  if (term.kind === 'unknown') return check.kind === 'set' ? true : check.kind === 'unset' ? false : term;
  const value = term.kind === 'known' ? term.value : null;
  const isUnset = term.kind === 'absent' || value === '' || (term.kind === 'list' && term.items.length === 0);
  switch (check.kind) {
    case 'set':
      return !isUnset;
    case 'unset':
      return isUnset;
    case 'one-of':
      return isAmong(isUnset ? null : value, check.values);
    case 'none-of':
      return !isAmong(isUnset ? null : value, check.values);
    case 'matching':
      return value !== null && check.pattern.test(String(value));
    case 'not-matching':
      return value !== null && !check.pattern.test(String(value));
  }
}

function isAmong(value: Scalar | null, values: readonly (Scalar | null)[]): boolean {
  return values.some((each) =>
    each === null || value === null ? each === value : String(each) === String(value),
  );
}

/** A value and the attribute it stands in, list positions in brackets. */
export interface Place {
  readonly term: Term;
  readonly path: string;
}

const STEP = /\[\]|\[([^\]]+)\]|\.?([^.[]+)/g;

/** The values a path leads to: `a[].b` goes through every element, `a[name=x].b` through those of which a field is so. */
export function placesAt(attributes: Pick<Attributes, 'term' | 'document'>, path: string): readonly Place[] {
  const [head = '', ...steps] = [...path.matchAll(STEP)].map(([whole, fields, name]) =>
    whole === '[]' ? '[]' : fields === undefined ? (name ?? '') : `?${fields}`,
  );
  const top = attributes.term(head);
  // What leads into a text leads into the document it holds.
  const isDocument = steps.length > 0 && (top.kind === 'known' || top.kind === 'unknown');
  let here: readonly Place[] = [{ term: isDocument ? attributes.document(head) : top, path: head }];
  for (const step of steps) here = here.flatMap((place) => taken(place, step));
  return here;
}

function taken({ term, path }: Place, step: string): readonly Place[] {
  if (term.kind === 'unknown') return [{ term, path }];
  if (step === '[]' || step.startsWith('?')) {
    const items = term.kind === 'list' ? term.items : term.kind === 'absent' ? [] : [term];
    const places = items.map((item, index) => ({ term: item, path: `${path}[${index}]` }));
    return step === '[]' ? places : places.filter((place) => hasFields(place.term, step.slice(1)));
  }
  const block = term.kind === 'list' ? (term.items[0] ?? absent) : term;
  const inner = `${path}.${step}`;
  if (block.kind === 'unknown') return [{ term: block, path: inner }];
  return [
    { term: block.kind === 'map' ? (block.entries.get(step) ?? block.open ?? absent) : absent, path: inner },
  ];
}

function hasFields(term: Term, fields: string): boolean {
  if (term.kind !== 'map') return false;
  return fields.split(',').every((pair) => {
    const at = pair.indexOf('=');
    const field = term.entries.get(pair.slice(0, at));
    return field?.kind === 'known' && String(field.value) === pair.slice(at + 1);
  });
}

/** The one value at a path; not written where the path leads nowhere. */
export function placeAt(attributes: Attributes, path: string): Place {
  return placesAt(attributes, path)[0] ?? { term: absent, path: path.split('[')[0] ?? path };
}

/** Scalars anywhere in a term with the place of each; at most `limit`. */
export function leavesOf({ term, path }: Place, limit = 2_000): readonly Place[] {
  const leaves: Place[] = [];
  const visit = (here: Place, depth: number): void => {
    if (leaves.length >= limit || depth > 40) return;
    const inside = here.term;
    if (inside.kind === 'list')
      inside.items.forEach((item, index) => {
        visit({ term: item, path: `${here.path}[${index}]` }, depth + 1);
      });
    else if (inside.kind === 'map')
      for (const [name, item] of inside.entries)
        visit({ term: item, path: here.path === '' ? name : `${here.path}.${name}` }, depth + 1);
    else if (inside.kind !== 'absent') leaves.push(here);
  };
  visit({ term, path }, 0);
  return leaves;
}

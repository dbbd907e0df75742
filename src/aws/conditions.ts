import type { Attributes } from '../model/declaration.ts';
import { absent, type Scalar, type Term, type Unknown } from '../model/value.ts';
import { isEmpty, placesAt, type Place } from './setting-path.ts';

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
  const isUnset = isEmpty(term);
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

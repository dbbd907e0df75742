import { unknown, type ListTerm, type Scalar, type Term, type Trail } from '../../../model/value.ts';
import { jsonText } from './document.ts';
import type { CallSite, TermFunction } from './functions.ts';
import { convertKnown, sameValue, textOf } from './scalars.ts';
import { isFullyKnown, list, noted, unknownFrom } from './terms.ts';

/** Applies a function that needs a list; an unknown one gives an unknown result. */
export const overList =
  (apply: (items: ListTerm, rest: readonly Term[], site: CallSite) => Term): TermFunction =>
  (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'list') return apply(first, rest, site);
    return unknownFrom(args, site);
  };

/** A list of all members; unknown arguments leave it open. */
export function gathered(args: readonly Term[], trail: Trail): ListTerm {
  const lists = args.filter((arg) => arg.kind === 'list');
  const open = args.flatMap((arg) =>
    arg.kind === 'unknown' ? [arg] : arg.kind === 'list' && arg.open !== undefined ? [arg.open] : [],
  );
  const rest = open.length === 0 ? undefined : unknownFrom(open, { trail });
  return list(
    lists.flatMap((each) => each.items),
    trail,
    rest,
  );
}

/** Members once each, in order of first appearance; a member that is not known stays. */
function distinct(term: ListTerm): ListTerm {
  const scalars = new Set<Scalar>();
  const others: Term[] = [];
  const items = term.items.filter((item) => {
    if (item.kind === 'known') {
      if (scalars.has(item.value)) return false;
      scalars.add(item.value);
      return true;
    }
    if (others.length < 200 && others.some((other) => sameValue(other, item) === true)) return false;
    others.push(item);
    return true;
  });
  return { ...term, items };
}

/** Gives members of mixed scalar types one type, as a list or set must have: text if any is text. */
export function alike(term: ListTerm): ListTerm {
  const types = new Set(term.items.flatMap((item) => (item.kind === 'known' ? [typeof item.value] : [])));
  if (types.size < 2 || !types.has('string')) return term;
  return {
    ...term,
    items: term.items.map((item) => (item.kind === 'known' ? convertKnown(item, 'string') : item)),
  };
}

/** A set: each member once, text in order. */
export function asSet(term: ListTerm): ListTerm {
  const { items, ...rest } = distinct(alike(term));
  const ordered = items.every((item) => item.kind === 'known') ? items.toSorted(byValue) : items;
  return noted({ ...rest, items: ordered }, { set: true });
}

export function byValue(left: Term, right: Term): number {
  if (left.kind !== 'known' || right.kind !== 'known') return 0;
  if (typeof left.value === 'number' && typeof right.value === 'number') return left.value - right.value;
  const [a, b] = [textOf(left.value), textOf(right.value)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The members of the first set that the others' members, told by their text, let through. */
function combined(
  sets: readonly Term[],
  site: CallSite,
  keep: (member: string, others: readonly ReadonlySet<string>[]) => boolean,
): Term {
  const [first, ...others] = sets.filter((set) => set.kind === 'list');
  if (first === undefined || others.length < sets.length - 1 || !sets.every(isFullyKnown))
    return unknownFrom(sets, site);
  const members = others.map(({ items }) => new Set(items.map(jsonText)));
  return asSet({ ...first, items: first.items.filter((item) => keep(jsonText(item), members)) });
}

const MOST_PRODUCTS = 5_000;

function product(args: readonly Term[], site: CallSite): Term {
  const lists = args.filter((arg) => arg.kind === 'list');
  const size = lists.reduce((count, each) => count * each.items.length, 1);
  if (lists.length < args.length || lists.some((each) => each.open !== undefined))
    return unknownFrom(args, site);
  if (size > MOST_PRODUCTS) return unknown('not-evaluated', site);
  const rows = lists.reduce<readonly (readonly Term[])[]>(
    (all, each) => all.flatMap((row) => each.items.map((item) => [...row, item])),
    [[]],
  );
  return list(
    rows.map((row) => list(row, site.trail)),
    site.trail,
  );
}

/** Functions of sets, by name. */
export const SET_FUNCTIONS: ReadonlyMap<string, TermFunction> = new Map<string, TermFunction>([
  ['distinct', overList((term) => distinct(term))],
  ['toset', overList((term) => asSet(term))],
  ['setunion', (args, site) => asSet(gathered(args, site.trail))],
  [
    'setintersection',
    (args, site) => combined(args, site, (item, others) => others.every((other) => other.has(item))),
  ],
  [
    'setsubtract',
    (args, site) => combined(args, site, (item, others) => !others.some((other) => other.has(item))),
  ],
  ['setproduct', product],
]);

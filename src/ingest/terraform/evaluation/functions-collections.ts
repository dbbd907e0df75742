import { alike, byValue, gathered, overList } from './functions-sets.ts';
import {
  absent,
  known,
  type ListTerm,
  type MapTerm,
  type Scalar,
  type Term,
  type Trail,
} from '../../../model/value.ts';
import type { CallSite, TermFunction } from './functions.ts';
import { binary, failure } from './operators.ts';
import { convertKnown, sameValue, textOf } from './scalars.ts';
import { firstUnknown, list, map, noteOf, sortedEntries, unknownFrom } from './terms.ts';

const overMap =
  (apply: (entries: MapTerm, rest: readonly Term[], site: CallSite) => Term): TermFunction =>
  (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'map') return apply(first, rest, site);
    return unknownFrom(args, site);
  };

function flattened(term: ListTerm, trail: Trail): ListTerm {
  const items = term.items.flatMap((item): readonly Term[] =>
    item.kind === 'list' ? [flattened(item, trail)] : [item],
  );
  // A scalar that is not known may not be a list, but a whole object or list that is not known may hold any number of members.
  const parts = items.map((item) => (item.kind === 'list' ? item : list([item], trail)));
  return gathered([...parts, ...(term.open === undefined ? [] : [term.open])], trail);
}

function merged(args: readonly Term[], site: CallSite): Term {
  const entries = new Map<string, Term>();
  const open: Term[] = [];
  for (const arg of args) {
    if (arg.kind === 'absent') continue;
    const unseen = arg.kind === 'map' ? arg.open : arg;
    // What is not seen may replace every entry before it.
    if (unseen !== undefined) {
      open.push(unseen);
      for (const [key, value] of entries) entries.set(key, unknownFrom([unseen, value], site));
    }
    if (arg.kind === 'map') for (const [key, value] of arg.entries) entries.set(key, value);
  }
  return map(entries, site.trail, open.length === 0 ? undefined : unknownFrom(open, site));
}

function lookup(entries: MapTerm, [key, fallback]: readonly Term[], site: CallSite): Term {
  if (key?.kind !== 'known') return unknownFrom([key ?? absent, entries], site);
  return entries.entries.get(textOf(key.value)) ?? entries.open ?? fallback ?? failure(site);
}

function lengthOf([term = absent]: readonly Term[], site: CallSite): Term {
  if (term.kind === 'known')
    return typeof term.value === 'string' ? known(Array.from(term.value).length, site.trail) : failure(site);
  if (term.kind !== 'list' && term.kind !== 'map') return unknownFrom([term], site);
  const size = term.kind === 'list' ? term.items.length : term.entries.size;
  const uncertain = term.open ?? (noteOf(term).set === true ? firstUnknown(term) : undefined);
  return uncertain === undefined ? known(size, site.trail) : unknownFrom([term], site);
}

function contains({ items, open }: ListTerm, [wanted = absent]: readonly Term[], site: CallSite): Term {
  const answers = items.map((item) => sameValue(item, wanted));
  if (answers.includes(true)) return known(true, site.trail);
  const unsure = open !== undefined || answers.includes(undefined);
  return unsure ? unknownFrom([list(items, undefined, open), wanted], site) : known(false, site.trail);
}

function numberArgument(term: Term | undefined): number | undefined {
  const converted = term?.kind === 'known' ? convertKnown(term, 'number') : undefined;
  return converted?.kind === 'known' && typeof converted.value === 'number' ? converted.value : undefined;
}

function conversion(type: 'string' | 'number' | 'bool'): TermFunction {
  return ([term = absent], site) => {
    if (term.kind !== 'known') return term.kind === 'list' || term.kind === 'map' ? failure(site) : term;
    return convertKnown(term, type);
  };
}

function zipped([keys, values]: readonly Term[], site: CallSite): Term {
  if (
    keys?.kind !== 'list' ||
    values?.kind !== 'list' ||
    firstUnknown(keys) !== undefined ||
    values.open !== undefined
  )
    return unknownFrom([keys ?? absent, values ?? absent], site);
  const entries = keys.items.map(
    (key, at) => [key.kind === 'known' ? textOf(key.value) : '', values.items[at] ?? absent] as const,
  );
  return map(new Map(entries), site.trail);
}

function allOrAny(deciding: boolean): TermFunction {
  return overList(({ items, open }, _, site) => {
    const start: Term = known<Scalar>(!deciding, site.trail);
    const result = items.reduce<Term>(
      (sum, item) => binary(deciding ? '||' : '&&', [sum, item], site),
      start,
    );
    const settled = result.kind === 'known' && result.value === deciding;
    return open === undefined || settled ? result : unknownFrom([result, open], site);
  });
}

function firstPresent(args: readonly Term[], site: CallSite, isEmpty: (term: Term) => boolean): Term {
  for (const arg of args) {
    if (arg.kind === 'unknown') return unknownFrom(args, site);
    if (!isEmpty(arg)) return arg;
  }
  return failure(site);
}

/** Functions of lists and maps, by name; they keep what is known of a collection that is known in part. */
export const COLLECTION_FUNCTIONS: ReadonlyMap<string, TermFunction> = new Map<string, TermFunction>([
  ['concat', (args, { trail }) => gathered(args, trail)],
  ['flatten', overList((term, _, { trail }) => flattened(term, trail))],
  ['merge', merged],
  ['lookup', overMap(lookup)],
  ['length', lengthOf],
  ['contains', overList(contains)],
  ['tolist', overList((term) => ({ ...alike(term) }))],
  ['tomap', overMap((term) => term)],
  ['tostring', conversion('string')],
  ['tonumber', conversion('number')],
  ['tobool', conversion('bool')],
  [
    'keys',
    overMap((term, _, { trail }) =>
      list(
        sortedEntries(term).map(([key]) => known<Scalar>(key, trail)),
        trail,
        term.open,
      ),
    ),
  ],
  [
    'values',
    overMap((term, _, { trail }) =>
      list(
        sortedEntries(term).map(([, value]) => value),
        trail,
        term.open,
      ),
    ),
  ],
  ['zipmap', zipped],
  ['reverse', overList((term) => ({ ...term, items: term.items.toReversed() }))],
  [
    'sort',
    overList((term, _, site) =>
      firstUnknown(term) === undefined
        ? { ...term, items: term.items.toSorted(byValue) }
        : unknownFrom([term], site),
    ),
  ],
  [
    'compact',
    overList((term) => ({
      ...term,
      items: term.items.filter(
        (item) => item.kind !== 'absent' && !(item.kind === 'known' && item.value === ''),
      ),
    })),
  ],
  [
    'slice',
    overList((term, [start, end], site) => {
      const [from, to] = [numberArgument(start), numberArgument(end)];
      if (from === undefined || to === undefined || term.open !== undefined)
        return unknownFrom([term, start ?? absent, end ?? absent], site);
      return from < 0 || to > term.items.length || from > to
        ? failure(site)
        : { ...term, items: term.items.slice(from, to) };
    }),
  ],
  [
    'element',
    overList((term, [position], site) => {
      const at = numberArgument(position);
      const { length } = term.items;
      if (at === undefined || term.open !== undefined) return unknownFrom([term, position ?? absent], site);
      return term.items[((at % length) + length) % length] ?? failure(site);
    }),
  ],
  [
    'index',
    overList((term, [wanted = absent], site) => {
      const answers = term.items.map((item) => sameValue(item, wanted));
      const at = answers.findIndex((answer) => answer !== false);
      if (at === -1) return term.open === undefined ? failure(site) : unknownFrom([term.open], site);
      return answers[at] === true ? known(at, site.trail) : unknownFrom([term, wanted], site);
    }),
  ],
  [
    'coalesce',
    (args, site) =>
      firstPresent(
        args,
        site,
        (term) => term.kind === 'absent' || (term.kind === 'known' && term.value === ''),
      ),
  ],
  [
    'coalescelist',
    (args, site) =>
      firstPresent(
        args,
        site,
        (term) =>
          term.kind === 'absent' ||
          (term.kind === 'list' && term.items.length === 0 && term.open === undefined),
      ),
  ],
  [
    'one',
    overList((term, _, site) => {
      if (term.open !== undefined) return unknownFrom([term], site);
      return term.items.length > 1 ? failure(site) : (term.items[0] ?? absent);
    }),
  ],
  ['alltrue', allOrAny(false)],
  ['anytrue', allOrAny(true)],
  [
    'chunklist',
    overList((term, [size], site) => {
      const length = numberArgument(size);
      if (length === undefined || length < 1 || term.open !== undefined)
        return unknownFrom([term, size ?? absent], site);
      const count = Math.ceil(term.items.length / length);
      return list(
        Array.from({ length: count }, (_, at) =>
          list(term.items.slice(at * length, (at + 1) * length), site.trail),
        ),
        site.trail,
      );
    }),
  ],
]);

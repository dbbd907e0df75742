import type {
  Absent,
  Known,
  MapTerm,
  Reference,
  Scalar,
  SourceRange,
  Term,
  Trail,
  Unknown,
} from '../../model/value.ts';

/** Longest chain of places a value is followed through. */
const MAX_TRAIL = 24;

function sameRange(a: SourceRange, b: SourceRange): boolean {
  return a.line === b.line && a.endLine === b.endLine && a.file === b.file;
}

/** A place followed by the places that fed it. */
export function fed(at: SourceRange, from: Trail | undefined): Trail {
  if (from === undefined) return { at };
  return sameRange(at, from.at) ? from : { at, from };
}

/** One chain after another, nearest first, every place once. */
export function joinTrails(...trails: readonly (Trail | undefined)[]): Trail | undefined {
  return trailOfAll(trails);
}

/** As `joinTrails`, for any number of chains. */
export function trailOfAll(trails: readonly (Trail | undefined)[]): Trail | undefined {
  const given = trails.filter((trail) => trail !== undefined);
  if (given.length <= 1) return given[0];
  const places: SourceRange[] = [];
  for (const trail of given) {
    if (places.length >= MAX_TRAIL) break;
    for (
      let here: Trail | undefined = trail;
      here !== undefined && places.length < MAX_TRAIL;
      here = here.from
    ) {
      const { at } = here;
      if (!places.some((place) => sameRange(place, at))) places.push(at);
    }
  }
  return places.reduceRight<Trail | undefined>(
    (from, at) => (from === undefined ? { at } : { at, from }),
    undefined,
  );
}

/** The places of a chain, nearest first. */
export function placesOf(trail: Trail | undefined): readonly SourceRange[] {
  const places: SourceRange[] = [];
  for (let here = trail; here !== undefined && places.length < MAX_TRAIL; here = here.from)
    places.push(here.at);
  return places;
}

/** Where a value is written. */
export function trailOf(term: Term): Trail | undefined {
  return term.kind === 'absent' ? undefined : term.trail;
}

/** The same value, said to be written along another chain. */
export function withTrail<T extends Term>(term: T, trail: Trail | undefined): T {
  return term.kind === 'absent' ? term : { ...term, trail };
}

/** Lists longer than this keep the places of their members as they are. */
const MAX_RETRACED = 1000;

/** The value as it arrives at `at`: members of a list come the same way. */
export function arriving(term: Term, at: SourceRange): Term {
  if (term.kind === 'absent') return term;
  const trail = fed(at, term.trail);
  if (term.kind !== 'list' || term.items.length > MAX_RETRACED) return withTrail(term, trail);
  const items = term.items.map((item) =>
    item.kind === 'absent' ? item : withTrail(item, fed(at, item.trail ?? term.trail)),
  );
  return { ...term, items, trail };
}

/** All attributes a value depends on, each once. */
export function referencesOf(term: Term): readonly Reference[] {
  const found = new Map<string, Reference>();
  const collect = (part: Term): void => {
    if (part.kind === 'unknown')
      for (const reference of part.refersTo) found.set(`${reference.to} ${reference.attribute}`, reference);
    if (part.kind === 'list') part.items.forEach(collect);
    if (part.kind === 'map') part.entries.forEach(collect);
    if ((part.kind === 'list' || part.kind === 'map') && part.open !== undefined) collect(part.open);
  };
  collect(term);
  return [...found.values()];
}

/** The first member that is not settled. */
export function firstUnknown(terms: Iterable<Term>): Unknown | undefined {
  for (const term of terms) {
    if (term.kind === 'unknown') return term;
    if (term.kind === 'known' || term.kind === 'absent') continue;
    const inside = term.open ?? firstUnknown(term.kind === 'list' ? term.items : term.entries.values());
    if (inside !== undefined) return inside;
  }
  return undefined;
}

export function isSensitive(term: Term): boolean {
  if (term.kind === 'list') return term.items.some(isSensitive);
  if (term.kind === 'map') return [...term.entries.values()].some(isSensitive);
  return term.kind !== 'absent' && term.sensitive === true;
}

/** Whether two values say the same, wherever they are written; scalars compare as text, as CloudFormation compares them. */
export function sameTerm(a: Term, b: Term): boolean {
  if (a === b) return true;
  if (a.kind === 'known') return b.kind === 'known' && String(a.value) === String(b.value);
  if (a.kind === 'absent') return b.kind === 'absent';
  if (a.kind === 'unknown') return b.kind === 'unknown' && sameUnknown(a, b);
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      sameOpen(a.open, b.open) &&
      a.items.every((item, index) => sameTerm(item, b.items[index] ?? { kind: 'absent' }))
    );
  return b.kind === 'map' && sameOpen(a.open, b.open) && sameEntries(a, b);
}

/** How many values of a term are hidden: a parameter that loses its `NoEcho` is shown from then on. */
export function hiddenIn(term: Term): number {
  if (term.kind === 'absent') return 0;
  if (term.kind === 'list') return term.items.reduce((sum, item) => sum + hiddenIn(item), 0);
  if (term.kind === 'map') return [...term.entries.values()].reduce((sum, item) => sum + hiddenIn(item), 0);
  return term.sensitive === true ? 1 : 0;
}

function sameEntries(a: MapTerm, b: MapTerm): boolean {
  if (a.entries.size !== b.entries.size) return false;
  for (const [name, term] of a.entries) {
    const other = b.entries.get(name);
    if (other === undefined || !sameTerm(term, other)) return false;
  }
  return true;
}

function sameOpen(a: Unknown | undefined, b: Unknown | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameUnknown(a, b);
}

function sameUnknown(a: Unknown, b: Unknown): boolean {
  if (a.reason !== b.reason || a.written !== b.written || a.refersTo.length !== b.refersTo.length)
    return false;
  const references = a.refersTo.every((reference, index) => {
    const other = b.refersTo[index];
    return reference.to === other?.to && reference.attribute === other.attribute;
  });
  return (
    references &&
    sameOpen(a.encodes, b.encodes) &&
    sameParts(a.parts ?? [], b.parts ?? []) &&
    sameChoices(a.oneOf ?? [], b.oneOf ?? [])
  );
}

function sameChoices(a: readonly Term[], b: readonly Term[]): boolean {
  return a.length === b.length && a.every((each, index) => sameTerm(each, b[index] ?? { kind: 'absent' }));
}

function sameParts(a: readonly (string | Unknown)[], b: readonly (string | Unknown)[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      if (typeof part === 'string' || typeof other === 'string' || other === undefined) return part === other;
      return sameUnknown(part, other);
    })
  );
}

/** More values than these are no choice that anybody follows. */
const MOST_CHOICES = 16;

/** The values of which one is meant, each once; nothing where one of them is a list or a map, or where they are many. */
export function choiceOf(terms: readonly Term[]): Pick<Unknown, 'oneOf'> {
  const distinct: (Known<Scalar> | Unknown | Absent)[] = [];
  for (const term of terms) {
    if (term.kind === 'list' || term.kind === 'map') return {};
    for (const each of term.kind === 'unknown' ? (term.oneOf ?? [term]) : [term])
      if (!distinct.some((other) => sameTerm(each, other))) distinct.push(each);
    if (distinct.length > MOST_CHOICES) return {};
  }
  return distinct.length === 0 ? {} : { oneOf: distinct };
}

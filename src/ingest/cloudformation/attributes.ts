import type { Attributes } from '../../model/declaration.ts';
import { absent, type Scalar, type Term, type Trail, type Unknown, type Value } from '../../model/value.ts';
import { documentOf } from './document.ts';
import { joinTrails } from './terms.ts';

/** Where a walk along a path ended. */
export interface Arrival {
  readonly term: Term;
  /** The place of what was found, else of the closest thing around it, followed by what chose the things around it. */
  readonly trail: Trail | undefined;
}

/** A resource body whose properties are evaluated when they are asked for. */
export interface Body {
  readonly names: () => readonly string[];
  readonly property: (name: string) => Term;
  readonly open: Unknown | undefined;
  readonly trail: Trail | undefined;
}

/**
 * Typed reading of a resource. Property names are CloudFormation's; what stands beside `Properties` has names with an `@`:
 * `@DeletionPolicy`, `@UpdateReplacePolicy`, `@CreationPolicy`, `@UpdatePolicy`, `@Metadata`, `@DependsOn`, `@Condition`
 * (a flag: whether the resource exists) and, with a change set, `@PolicyAction` and `@Replacement`.
 */
export function attributesOf(body: Body): Attributes {
  return reading('', (path) => walkBody(body, path));
}

function reading(prefix: string, walk: (path: string) => Arrival): Attributes {
  const term = (path: string): Term => placed(walk(path));
  return {
    path: prefix,
    term,
    text: (path) => read(term(path), (value) => String(value)),
    flag: (path) => read(term(path), asFlag),
    count: (path) => read(term(path), asCount),
    texts: (path) => textsOf(term(path)),
    document: (path) => documentOf(term(path)),
    blocks: (path) => blocksOf(walk(path), joinPath(prefix, path)),
    // Everything a template or a change set states was written by somebody.
    written: (path) => term(path).kind !== 'absent',
  };
}

function placed({ term, trail }: Arrival): Term {
  return term.kind === 'absent' || term.trail === trail ? term : { ...term, trail };
}

/** Walks a dotted path through a resource body. */
export function walkBody(body: Body, path: string): Arrival {
  if (path === '') return { term: wholeOf(body), trail: body.trail };
  const [name, rest] = firstStep(path, (candidate) => body.property(candidate).kind !== 'absent');
  const term = body.property(name);
  if (term.kind === 'absent') return { term: body.open ?? absent, trail: body.trail };
  return walkTerm({ term, trail: term.trail ?? body.trail }, rest);
}

function wholeOf(body: Body): Term {
  const entries = new Map(
    body.names().flatMap((name) => {
      const term = body.property(name);
      return term.kind === 'absent' ? [] : [[name, term] as const];
    }),
  );
  const whole: Term = { kind: 'map', entries, trail: body.trail };
  return body.open === undefined ? whole : { ...whole, open: body.open };
}

/** Splits off the first name. Names may hold dots themselves (`token.actions.githubusercontent.com:sub`): the longest that exists wins. */
function firstStep(path: string, exists: (name: string) => boolean): readonly [string, string] {
  const ends = [...path.matchAll(/[.[]/g)].map((found) => found.index).filter((index) => index > 0);
  const [shortest] = ends;
  if (shortest === undefined) return [path, ''];
  for (const end of [path.length, ...ends.slice(-8).toReversed()])
    if (exists(path.slice(0, end))) return [path.slice(0, end), path.slice(end)];
  return [path.slice(0, shortest), path.slice(shortest)];
}

function walkTerm(from: Arrival, path: string): Arrival {
  let { term, trail } = from;
  let rest = path;
  while (rest !== '') {
    const index = /^\[(\d+)\]/.exec(rest);
    if (index === null && term.kind === 'list') {
      term = term.items[0] ?? term.open ?? absent;
    } else if (index !== null) {
      rest = rest.slice(index[0].length);
      // A single value reads as a list of one.
      const only = term.kind === 'list' ? undefined : Number(index[1]) === 0 ? term : absent;
      term = only ?? (term.kind === 'list' ? (term.items[Number(index[1])] ?? term.open ?? absent) : absent);
    } else if (term.kind === 'map') {
      const { entries, open } = term;
      const [name, after] = firstStep(rest.replace(/^\./, ''), (candidate) => entries.has(candidate));
      rest = after;
      term = entries.get(name) ?? open ?? absent;
    } else {
      // Nothing lies inside a scalar; inside an unknown everything is unknown.
      return { term: term.kind === 'unknown' ? term : absent, trail };
    }
    if (term.kind === 'absent') return { term, trail };
    trail = joinTrails(term.trail, trail?.from) ?? trail;
  }
  return { term, trail };
}

/** The values that an unknown one may have, in the kind that is asked for. */
function withChoices(
  value: Unknown,
  choices: NonNullable<Unknown['oneOf']>,
  convert: (value: Scalar) => unknown,
): Unknown {
  const oneOf = choices.flatMap((each): NonNullable<Unknown['oneOf']> => {
    if (each.kind !== 'known') return [each];
    const converted = convert(each.value);
    return typeof converted === 'string' || typeof converted === 'number' || typeof converted === 'boolean'
      ? [{ ...each, value: converted }]
      : [];
  });
  return { ...value, oneOf: oneOf.length < choices.length ? undefined : oneOf };
}

function read<T>(term: Term, convert: (value: Scalar) => T | undefined): Value<T> {
  if (term.kind === 'absent') return term;
  if (term.kind === 'unknown')
    return term.oneOf === undefined ? term : withChoices(term, term.oneOf, convert);
  if (term.kind !== 'known') return malformed(term);
  const value = convert(term.value);
  return value === undefined ? malformed(term) : { ...term, value };
}

function malformed(term: Exclude<Term, { readonly kind: 'absent' }>): Unknown {
  const sensitive = term.kind !== 'list' && term.kind !== 'map' && term.sensitive === true;
  const found: Unknown = { kind: 'unknown', reason: 'malformed', refersTo: [], trail: term.trail };
  return sensitive ? { ...found, sensitive: true } : found;
}

/** CloudFormation reads YAML 1.1, where `yes` and `on` are true, and passes every scalar on as text. */
function asFlag(value: Scalar): boolean | undefined {
  const text = String(value).toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on') return true;
  return text === 'false' || text === 'no' || text === 'off' ? false : undefined;
}

function asCount(value: Scalar): number | undefined {
  const text = String(value).trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function textsOf(term: Term): readonly Value<string>[] {
  if (term.kind === 'absent') return [];
  if (term.kind !== 'list') return [read(term, String)];
  const items = term.items.map((item) => read(item, String)).filter((item) => item.kind !== 'absent');
  return term.open === undefined ? items : [...items, term.open];
}

function blocksOf({ term, trail }: Arrival, path: string): readonly Attributes[] {
  if (term.kind === 'absent' || term.kind === 'known') return [];
  const block = (item: Term, index: number): Attributes => {
    const at = term.kind === 'list' ? `${path}[${index}]` : path;
    const place = item.kind === 'absent' ? trail : (joinTrails(item.trail, trail?.from) ?? trail);
    return reading(at, (inner) => walkTerm({ term: item, trail: place }, inner));
  };
  if (term.kind !== 'list') return [block(term, 0)];
  const items = term.open === undefined ? term.items : [...term.items, term.open];
  return items.map(block);
}

function joinPath(prefix: string, path: string): string {
  if (prefix === '' || path === '') return `${prefix}${path}`;
  return path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}

import type { AccountDefault } from '../../model/world.ts';
import { absent, known, unknown, type Scalar, type Term, type Unknown } from '../../model/value.ts';
import { isEmpty } from '../setting-path.ts';
import { refusesPlainHttp } from './plain-http.ts';
import type { Predicate } from './predicates.ts';
import { RANKS } from './ranks.ts';
import type { Omitted } from './setting.ts';
import { supportOf } from './support.ts';

/** What a predicate may need besides the value. */
export interface Surroundings {
  /** Another setting of the same resource, as text. */
  readonly sibling: (name: string) => string | undefined;
  /** `2026-11-25`; undefined where no date is given, and then nothing is out of support. */
  readonly today: string | undefined;
  /** What the account does where a setting is not written. */
  readonly accountDefaults: ReadonlyMap<AccountDefault, Scalar>;
}

/** A value as it is in force: as written, or the default in its place. */
export interface Effective {
  readonly term: Term;
  readonly isDefault: boolean;
}

export function effective(
  term: Term,
  omitted: Omitted | undefined,
  surroundings: Pick<Surroundings, 'sibling' | 'accountDefaults'>,
): Effective {
  if (!isEmpty(term)) return { term, isDefault: false };
  if (omitted === undefined) return { term: absent, isDefault: true };
  if (typeof omitted !== 'object' || !('dependsOn' in omitted))
    return { term: termOfDefault(omitted), isDefault: true };
  const decided = decidedDefault(omitted.decidedBy, surroundings);
  return {
    term: decided === undefined ? unknown('external', { written: omitted.dependsOn }) : known(decided),
    isDefault: true,
  };
}

function decidedDefault(
  by: Deciding | undefined,
  { sibling, accountDefaults }: Pick<Surroundings, 'sibling' | 'accountDefaults'>,
): Scalar | undefined {
  if (by === undefined) return undefined;
  if ('account' in by) {
    const value = accountDefaults.get(by.account);
    return value !== undefined && by.settles.includes(value) ? value : undefined;
  }
  const other = sibling(by.sibling);
  const found = other === undefined ? undefined : by.cases.find(([pattern]) => pattern.test(other));
  return found?.[1] ?? by.otherwise;
}

type Deciding = NonNullable<Extract<Omitted, { readonly dependsOn: string }>['decidedBy']>;

function termOfDefault(omitted: Scalar | readonly Scalar[]): Term {
  if (typeof omitted !== 'object') return { kind: 'known', value: omitted };
  return omitted.length === 0
    ? absent
    : { kind: 'list', items: omitted.map((value) => ({ kind: 'known', value })) };
}

/** Whether a value is unsafe, as stated or by default; one of several is where all of them are. */
export function unsafeAs(
  stated: Term,
  { unsafe, omitted }: { readonly unsafe: Predicate; readonly omitted?: Omitted | undefined },
  surroundings: Surroundings,
): boolean | Unknown {
  const answerTo = (term: Term): boolean | Unknown =>
    isUnsafe(unsafe, effective(term, omitted, surroundings), surroundings);
  if (stated.kind !== 'unknown' || stated.oneOf === undefined) return answerTo(stated);
  const answers = new Set(stated.oneOf.map(answerTo));
  const [only] = answers;
  return answers.size === 1 && typeof only === 'boolean' ? only : stated;
}

/** Whether the value leaves things unprotected; an unknown says what it hangs on. */
export function isUnsafe(
  predicate: Predicate,
  value: Effective,
  surroundings: Surroundings,
): boolean | Unknown {
  const { term, isDefault } = value;
  switch (predicate.kind) {
    case 'is':
      return someMember(term, (each) => predicate.values.some((wanted) => same(wanted, each)));
    case 'is-not':
      if (term.kind === 'absent') return !predicate.values.includes(null);
      return not(
        someMember(term, (each) => predicate.values.some((wanted) => wanted !== null && same(wanted, each))),
      );
    case 'less':
      return compared(term, (number) => number < predicate.than);
    case 'more':
      return compared(term, (number) => number > predicate.than);
    case 'unset':
      return isDefault && term.kind === 'unknown' ? term : isEmpty(term);
    case 'set':
      return isDefault && term.kind === 'unknown' ? term : !isEmpty(term);
    case 'includes':
      return someMember(term, (each) => same(predicate.value, each));
    case 'lacks':
      return not(someMember(term, (each) => same(predicate.value, each)));
    case 'some-match':
      return someMember(term, (each) => predicate.pattern.test(String(each)));
    case 'none-on':
      return not(someOn(term, predicate.flag));
    case 'any':
      return some(predicate.of.map((each) => isUnsafe(each, value, surroundings)));
    case 'all':
      return not(some(predicate.of.map((each) => not(isUnsafe(each, value, surroundings)))));
    case 'weaker':
      return weaker(predicate, term);
    case 'out-of-support':
      return outOfSupport(predicate.table, term, surroundings);
    case 'admits-plain-http':
      return not(refusesPlainHttp(term));
    case 'changed':
    case 'reduced':
    case 'gone':
      return false;
  }
}

/** Whether a block at any depth has a flag of the name that is on. */
function someOn(term: Term, flag: RegExp): boolean | Unknown {
  if (term.kind === 'unknown') return term;
  if (term.kind === 'list')
    return some([...term.items.map((item) => someOn(item, flag)), ...openOf(term.open)]);
  if (term.kind !== 'map') return false;
  const own = [...term.entries].map(([name, each]) =>
    flag.test(name) ? someMember(each, (value) => same(true, value)) : someOn(each, flag),
  );
  return some([...own, ...openOf(term.open)]);
}

const openOf = (open: Unknown | undefined): readonly Unknown[] => (open === undefined ? [] : [open]);

/** `true` and `"TRUE"`, `0` and `"0"` are the same; both languages write either. */
function same(wanted: Scalar, value: Scalar): boolean {
  return typeof wanted === 'boolean'
    ? String(value).toLowerCase() === String(wanted)
    : String(value) === String(wanted);
}

function someMember(term: Term, test: (value: Scalar) => boolean): boolean | Unknown {
  if (term.kind === 'known') return test(term.value);
  if (term.kind === 'unknown') return term;
  if (term.kind !== 'list') return false;
  return some(
    [...term.items, ...(term.open === undefined ? [] : [term.open])].map((each) => someMember(each, test)),
  );
}

/** True if one is; unknown if none is and one is not known. */
function some(answers: readonly (boolean | Unknown)[]): boolean | Unknown {
  if (answers.includes(true)) return true;
  return answers.find((answer) => typeof answer !== 'boolean') ?? false;
}

function not(answer: boolean | Unknown): boolean | Unknown {
  return typeof answer === 'boolean' ? !answer : answer;
}

function compared(term: Term, test: (value: number) => boolean): boolean | Unknown {
  if (term.kind === 'unknown') return term;
  const number = numberOf(term);
  return number !== undefined && test(number);
}

/** The number itself, or how many members a list has. */
export function numberOf(term: Term): number | undefined {
  if (term.kind === 'list') return term.open === undefined ? term.items.length : undefined;
  if (term.kind !== 'known' || term.value === '') return undefined;
  const number = Number(term.value);
  return Number.isNaN(number) ? undefined : number;
}

function weaker({ than, order }: Extract<Predicate, { kind: 'weaker' }>, term: Term): boolean | Unknown {
  if (term.kind === 'unknown') return term;
  if (term.kind !== 'known') return false;
  const rank = rankIn(order, String(term.value));
  const bar = rankIn(order, than);
  return rank === undefined || bar === undefined
    ? unknown('not-evaluated', { written: 'a security policy that is not listed' })
    : rank < bar;
}

export function rankIn(order: keyof typeof RANKS, name: string): number | undefined {
  const ranks: Readonly<Record<string, number>> = RANKS[order];
  return Object.hasOwn(ranks, name) ? ranks[name] : undefined;
}

function outOfSupport(table: string, term: Term, surroundings: Surroundings): boolean | Unknown {
  if (term.kind === 'unknown') return term;
  const support = supportIn(table, term, surroundings);
  return support !== undefined && support.state !== 'supported';
}

/** How long the version in a term is supported; undefined where nobody can tell. */
export function supportIn(
  table: string,
  term: Term,
  { sibling, today }: Surroundings,
): ReturnType<typeof supportOf> {
  if (term.kind !== 'known' || today === undefined) return undefined;
  const name = table.replace(/\{(\w+)\}/, (_, field: string) => sibling(field) ?? '');
  return supportOf(name, String(term.value), today);
}

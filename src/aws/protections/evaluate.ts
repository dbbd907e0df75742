import type { Attributes } from '../../model/declaration.ts';
import { absent, type Scalar, type Term, type Unknown } from '../../model/value.ts';
import { degree } from './degree.ts';
import { effective, isUnsafe, unsafeAs, type Surroundings } from './judge-value.ts';
import { elementsAt, isEmpty, placesIn, settingPath, type Place, type SettingPath } from '../setting-path.ts';
import type { Predicate } from './predicates.ts';
import { shown } from './shown.ts';
import type { Condition, Omitted } from './setting.ts';

/** One place where a setting may be written, ready to be judged. */
export interface Judged {
  readonly path: string;
  readonly unsafe: Predicate;
  readonly omitted?: Omitted | undefined;
  readonly when?: readonly Condition[] | undefined;
  readonly unless?: readonly Condition[] | undefined;
}

/** What a declaration says about a setting, and which of its attributes decides. */
export interface Verdict {
  readonly kind: 'protected' | 'unprotected' | 'unknown';
  readonly path: string;
  readonly isWritten: boolean;
  /** The value in force, as it may be shown: `is \`false\``, `is not set, which means \`false\``. */
  readonly says: string;
  /** What is not known. */
  readonly value: Unknown | undefined;
  /** More is better: days, a rank. */
  readonly strength: number | undefined;
  /** Members of which none may be lost. */
  readonly holds: readonly string[] | undefined;
}

const PATHS = new Map<string, SettingPath>();
function parsed(text: string): SettingPath {
  const path = PATHS.get(text) ?? settingPath(text);
  PATHS.set(text, path);
  return path;
}

/** What a verdict may hang on outside the declaration. */
interface Judging {
  readonly today?: string | undefined;
  readonly accountDefaults?: Surroundings['accountDefaults'] | undefined;
}

/** Whether a setting of one declaration as a whole may apply to it. */
export function mayApply(attributes: Attributes, { when = [] }: Pick<Judged, 'when'>): boolean {
  return holds(when, attributes, WHOLE) !== false;
}
const WHOLE = settingPath('');

/** Judges a setting of one declaration; undefined where the setting does not apply to it. */
export function verdictOn(
  attributes: Attributes,
  setting: Judged,
  { today, accountDefaults }: Judging,
): Verdict | undefined {
  const surroundings: Surroundings = {
    today,
    accountDefaults: accountDefaults ?? new Map(),
    sibling: (name) => {
      const value = attributes.text(name);
      return value.kind === 'known' ? value.value : undefined;
    },
  };
  const path = parsed(setting.path);
  const applies = holds(setting.when ?? [], attributes, path);
  if (applies === false) return undefined;
  if (applies !== true) return doubtful(setting.path, applies);
  const instead = (setting.unless ?? []).find((condition) => holds([condition], attributes, path) === true);
  if (instead !== undefined) return insteadBy(instead);
  const elements = asWritten(elementsAt(attributes, path), attributes, path);
  const found = isCollective(setting.unsafe)
    ? [
        gathered(
          elements.flatMap((element) => placesIn(element, path)),
          path,
        ),
      ]
    : elements.flatMap((element) => concerned(element, { path, setting }));
  if (elements.length === 0 && !isCollective(setting.unsafe))
    return withoutElements(setting, path, surroundings);
  const verdicts = found.map((place) =>
    'says' in place ? place : verdictAt(place, setting, { ...surroundings, isWritten: !isEmpty(place.term) }),
  );
  return worst(verdicts);
}

/** A computed value that nobody wrote is what the default is. */
function asWritten(places: readonly Place[], attributes: Attributes, path: SettingPath): readonly Place[] {
  const isComputed = (term: Term): boolean =>
    term.kind === 'unknown' && attributes.written(path.first) === false;
  return places.flatMap((place) => {
    if (!isComputed(place.term)) return [place];
    return path.elements === '' ? [{ ...place, term: absent }] : [];
  });
}

const COLLECTIVE: ReadonlySet<Predicate['kind']> = new Set([
  'includes',
  'lacks',
  'some-match',
  'reduced',
  'changed',
  'admits-plain-http',
]);

/** Judged as a list, whatever elements its members come from. */
function isCollective(predicate: Predicate): boolean {
  return predicate.kind === 'any' || predicate.kind === 'all'
    ? predicate.of.some(isCollective)
    : COLLECTIVE.has(predicate.kind);
}

function gathered(places: readonly Place[], path: SettingPath): Place {
  const [only] = places;
  if (only !== undefined && places.length === 1) return only;
  if (only === undefined) return { term: absent, path: path.first };
  const items = places.flatMap(({ term }) =>
    term.kind === 'list' ? [...term.items, ...(term.open === undefined ? [] : [term.open])] : [term],
  );
  return { term: { kind: 'list', items }, path: path.first };
}

interface Concern {
  readonly path: SettingPath;
  readonly setting: Judged;
}

/** What of an element is judged: nothing where its own conditions do not hold. */
function concerned(element: Place, { path, setting }: Concern): readonly (Place | Verdict)[] {
  if (path.elements !== '') {
    const own = (setting.when ?? []).filter(({ path: at }) => isWithin(at, path));
    const answers = own.map((condition) =>
      conditionHolds(condition, placesIn(element, parsed(`x${condition.path.slice(path.elements.length)}`))),
    );
    if (answers.includes(false)) return [];
    const doubt = answers.find((answer) => typeof answer !== 'boolean');
    if (doubt !== undefined) return [doubtful(element.path, doubt)];
  }
  return placesIn(element, path);
}

const isWithin = (at: string, path: SettingPath): boolean =>
  path.elements !== '' && at.startsWith(path.elements) && at.length > path.elements.length;

function holds(
  conditions: readonly Condition[],
  attributes: Attributes,
  about: SettingPath,
): boolean | Unknown {
  let doubt: Unknown | undefined;
  for (const condition of conditions.filter(({ path }) => !isWithin(path, about))) {
    const path = parsed(condition.path);
    const elements = asWritten(elementsAt(attributes, path), attributes, path);
    const answer = conditionHolds(
      condition,
      elements.flatMap((element) => placesIn(element, path)),
    );
    if (answer === false) return false;
    if (answer !== true) doubt ??= answer;
  }
  return doubt ?? true;
}

function conditionHolds(condition: Condition, places: readonly Place[]): boolean | Unknown {
  const terms = places.length === 0 ? [absent] : places.map(({ term }) => term);
  if ('written' in condition) return terms.some((term) => !isEmpty(term)) === condition.written;
  if ('matches' in condition) return matchesSome(terms, condition.matches);
  const wanted: readonly (Scalar | null)[] = 'is' in condition ? condition.is : condition.isNot;
  const answers = terms.map((term): boolean | Unknown => {
    if (term.kind === 'unknown') return term;
    const value = term.kind === 'known' && term.value !== '' ? String(term.value).toLowerCase() : null;
    const listed = wanted.some((each) => (each === null ? null : String(each).toLowerCase()) === value);
    return 'is' in condition ? listed : !listed;
  });
  if (answers.includes(true)) return true;
  return answers.find((answer) => typeof answer !== 'boolean') ?? false;
}

function matchesSome(terms: readonly Term[], pattern: RegExp): boolean | Unknown {
  if (terms.some((term) => term.kind === 'known' && pattern.test(String(term.value)))) return true;
  return terms.find((term) => term.kind === 'unknown') ?? false;
}

/** No element at all: unprotected only where that itself is the weakness, and never where the elements have to meet a condition. */
function withoutElements(
  setting: Judged,
  path: SettingPath,
  surroundings: Surroundings,
): Verdict | undefined {
  if ((setting.when ?? []).some(({ path: at }) => isWithin(at, path))) return undefined;
  const place = { term: absent, path: path.first };
  const answer = isUnsafe(setting.unsafe, { term: absent, isDefault: true }, surroundings);
  return answer === true ? verdictAt(place, setting, { ...surroundings, isWritten: false }) : undefined;
}

function verdictAt(
  { term, path }: Place,
  { unsafe, omitted }: Judged,
  surroundings: Surroundings & { readonly isWritten: boolean },
): Verdict {
  const value = effective(term, omitted, surroundings);
  const answer = unsafeAs(term, { unsafe, omitted }, surroundings);
  const { strength, holds: members } = degree(unsafe, value.term, surroundings);
  const doubt = typeof answer === 'boolean' ? undefined : answer;
  return {
    kind: doubt !== undefined ? 'unknown' : answer === true ? 'unprotected' : 'protected',
    path,
    isWritten: surroundings.isWritten,
    says: `\`${path}\` ${shown(value.term, { unsafe, isWritten: surroundings.isWritten, surroundings })}`,
    value: doubt,
    strength,
    holds: members,
  };
}

function insteadBy({ path }: Condition): Verdict {
  return {
    kind: 'protected',
    path,
    isWritten: true,
    says: `\`${path}\` protects in its place`,
    value: undefined,
    strength: undefined,
    holds: undefined,
  };
}

function doubtful(path: string, value: Unknown): Verdict {
  const says = `whether this applies hangs on a value that is not known`;
  return {
    kind: 'unknown',
    isWritten: true,
    path: path.replace(/\|json.*|\[.*/, ''),
    says,
    value,
    strength: undefined,
    holds: undefined,
  };
}

function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return (
    verdicts.find(({ kind }) => kind === 'unprotected') ??
    verdicts.find(({ kind }) => kind === 'unknown') ??
    verdicts[0]
  );
}

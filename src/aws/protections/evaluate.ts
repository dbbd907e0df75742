import type { Attributes } from '../../model/declaration.ts';
import { absent, termAt, type Scalar, type Term, type Unknown } from '../../model/value.ts';
import { effective, isUnsafe, numberOf, rankIn, supportIn, type Surroundings } from './judge-value.ts';
import { elementsAt, isEmpty, placesIn, settingPath, type Place, type SettingPath } from '../setting-path.ts';
import type { Predicate } from './predicates.ts';
import type { Condition, Omitted } from './setting.ts';

/** One place where a setting may be written, ready to be judged. */
export interface Judged {
  readonly path: string;
  readonly unsafe: Predicate;
  readonly omitted?: Omitted | undefined;
  readonly when?: readonly Condition[] | undefined;
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

/** Judges a setting of one declaration; undefined where the setting does not apply to it. */
export function verdictOn(
  attributes: Attributes,
  setting: Judged,
  today: string | undefined,
): Verdict | undefined {
  const surroundings: Surroundings = {
    today,
    sibling: (name) => {
      const value = attributes.text(name);
      return value.kind === 'known' ? value.value : undefined;
    },
  };
  const path = parsed(setting.path);
  const applies = holds(setting.when ?? [], attributes, path);
  if (applies === false) return undefined;
  if (applies !== true) return doubtful(setting.path, applies);
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

/** No element at all: unprotected only where that itself is the weakness. */
function withoutElements(
  setting: Judged,
  path: SettingPath,
  surroundings: Surroundings,
): Verdict | undefined {
  const place = { term: absent, path: path.first };
  const answer = isUnsafe(setting.unsafe, { term: absent, isDefault: true }, surroundings);
  return answer === true ? verdictAt(place, setting, { ...surroundings, isWritten: false }) : undefined;
}

function verdictAt(
  { term, path }: Place,
  { unsafe, omitted }: Judged,
  surroundings: Surroundings & { readonly isWritten: boolean },
): Verdict {
  const value = effective(term, omitted);
  const answer = isUnsafe(unsafe, value, surroundings);
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

/** How much a value protects, where that comes in degrees. */
function degree(
  predicate: Predicate,
  term: Term,
  surroundings: Surroundings,
): Pick<Verdict, 'strength' | 'holds'> {
  const isList = predicate.kind === 'changed' || (predicate.kind === 'reduced' && term.kind === 'list');
  return isList
    ? { strength: undefined, holds: membersOf(term) }
    : { strength: strengthOf(predicate, term, surroundings), holds: undefined };
}

function strengthOf(predicate: Predicate, term: Term, surroundings: Surroundings): number | undefined {
  const number = numberOf(term);
  if (predicate.kind === 'less') return number;
  if (predicate.kind === 'more') return number === undefined ? undefined : -number;
  if (predicate.kind === 'reduced')
    return predicate.zeroIsForever && number === 0 ? Number.POSITIVE_INFINITY : number;
  if (predicate.kind === 'weaker')
    return term.kind === 'known' ? rankIn(predicate.order, String(term.value)) : undefined;
  if (predicate.kind !== 'out-of-support') return undefined;
  const state = supportIn(predicate.table, term, surroundings)?.state;
  return state === 'ended' ? 0 : state === 'soon' ? 1 : undefined;
}

/** Undefined where a member is not known. */
function membersOf(term: Term): readonly string[] | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : [String(term.value)];
  if (term.kind !== 'list' || term.open !== undefined) return undefined;
  const members = term.items.map(memberText);
  return members.every((member) => member !== undefined) ? members : undefined;
}

/** A nested block is known by its name, its key or its position. */
function memberText(term: Term, position: number): string | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : String(term.value);
  if (term.kind !== 'map') return undefined;
  for (const name of ['name', 'Name', 'event_type', 'EventType', 'id', 'Id']) {
    const own = termAt(term, [name]);
    if (own.kind === 'known') return String(own.value);
  }
  return `#${position}`;
}

interface Shown {
  readonly unsafe: Predicate;
  readonly isWritten: boolean;
  readonly surroundings: Surroundings;
}

/** The value in words; texts are shown only where the predicate itself names such values. */
function shown(term: Term, { unsafe, isWritten, surroundings }: Shown): string {
  if (term.kind === 'unknown')
    return isWritten
      ? 'is not known yet'
      : `is not set, and then it depends: ${term.written ?? 'on the service'}`;
  if (term.kind === 'absent') return 'is not set';
  const text = plainText(term, unsafe);
  if (text === undefined) return isWritten ? 'is set' : 'is left to its default';
  const support = unsafe.kind === 'out-of-support' ? supportIn(unsafe.table, term, surroundings) : undefined;
  const until = support === undefined ? '' : `, supported until ${support.ends}`;
  return isWritten ? `is \`${text}\`${until}` : `is not set, which means \`${text}\`${until}`;
}

function plainText(term: Term, unsafe: Predicate): string | undefined {
  if (term.kind !== 'known' || term.sensitive === true) return undefined;
  const text = String(term.value);
  if (typeof term.value !== 'string' || /^(?:true|false|\d{1,6})$/i.test(text)) return text;
  return namesValues(unsafe) && /^[\w.:*/-]{1,60}$/.test(text) ? text : undefined;
}

const NAMING: ReadonlySet<Predicate['kind']> = new Set(['is', 'is-not', 'weaker', 'out-of-support']);

/** Settings of a closed set of values: switches, modes, policies, versions. */
function namesValues(unsafe: Predicate): boolean {
  return unsafe.kind === 'any' || unsafe.kind === 'all'
    ? unsafe.of.some(namesValues)
    : NAMING.has(unsafe.kind);
}

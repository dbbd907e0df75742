import type { Capability } from '../../model/fact.ts';
import { covers, overlaps } from './match.ts';
import { appliesTo, kindOfResource } from './resource-kinds.ts';

/** What somebody may call: action patterns on resource patterns, each as `pattern` or `pattern except pattern, pattern`. */
export type Calls = Extract<Capability, { kind: 'calls' }>;

/** The texts of a pattern without those of its exceptions. */
export interface Span {
  readonly pattern: string;
  readonly except: readonly string[];
}
/** A rectangle: each of the actions on each of the resources. */
export interface Reach {
  readonly actions: readonly Span[];
  readonly resources: readonly Span[];
}

/** Past so many rectangles a difference is no longer refined, and errs on the side of leaving too much. */
const MOST_RECTANGLES = 256;
const EXCEPT = ' except ';

/** Set algebra on spans; actions compare without regard to case, resources with. */
function spanAlgebra(key: (pattern: string) => string) {
  const over = (outer: string, inner: string): boolean => covers(key(outer), key(inner));
  const touch = (a: string, b: string): boolean => overlaps(key(a), key(b));
  const isEmpty = ({ pattern, except }: Span): boolean => except.some((each) => over(each, pattern));

  const trimmed = ({ pattern, except }: Span): Span => {
    const relevant = except.filter((each) => touch(each, pattern));
    return {
      pattern,
      except: relevant.filter(
        (each, i) =>
          !relevant.some((other, j) => i !== j && over(other, each) && (i > j || !over(each, other))),
      ),
    };
  };
  const minus = (from: Span, taken: Span): readonly Span[] => {
    if (!touch(from.pattern, taken.pattern) || from.except.some((each) => over(each, taken.pattern)))
      return [from];
    const rest = over(taken.pattern, from.pattern)
      ? []
      : [trimmed({ pattern: from.pattern, except: [...from.except, taken.pattern] })];
    // What the taken span itself leaves out is not taken.
    return [...rest, ...taken.except.flatMap((each) => common(from, { pattern: each, except: [] }))];
  };
  /** Two patterns that merely cross have no common pattern to write down: the left one stands for it. */
  const common = (left: Span, right: Span): readonly Span[] => {
    const excluded =
      left.except.some((each) => over(each, right.pattern)) ||
      right.except.some((each) => over(each, left.pattern));
    if (excluded || !touch(left.pattern, right.pattern)) return [];
    const pattern = over(left.pattern, right.pattern) ? right.pattern : left.pattern;
    const span = trimmed({ pattern, except: [...left.except, ...right.except] });
    return isEmpty(span) ? [] : [span];
  };
  const within = (outer: Span, inner: Span): boolean => minus(inner, outer).every(isEmpty);
  return {
    subtract: (from: readonly Span[], taken: readonly Span[]): readonly Span[] =>
      taken.reduce<readonly Span[]>(
        (left, each) => left.flatMap((span) => minus(span, each)).filter((span) => !isEmpty(span)),
        from,
      ),
    intersect: (left: readonly Span[], right: readonly Span[]): readonly Span[] =>
      left.flatMap((a) => right.flatMap((b) => common(a, b))),
    meets: (left: readonly Span[], right: readonly Span[]): boolean =>
      left.some((a) => right.some((b) => common(a, b).length > 0)),
    /** Without the spans that others contain, in a fixed order. */
    tidy: (spans: readonly Span[]): readonly Span[] =>
      spans
        .map(trimmed)
        .filter((span) => !isEmpty(span))
        .filter(
          (span, i, list) =>
            !list.some((other, j) => i !== j && within(other, span) && (i > j || !within(span, other))),
        )
        .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
  };
}

export const actionSpans = spanAlgebra((pattern) => pattern.toLowerCase());
const resourceSpans = spanAlgebra((pattern) => pattern);

function isNothing({ actions, resources }: Reach): boolean {
  return actions.length === 0 || resources.length === 0;
}

export function meetsReach(left: Reach, right: Reach): boolean {
  return (
    actionSpans.meets(left.actions, right.actions) && resourceSpans.meets(left.resources, right.resources)
  );
}

/** What is left of a rectangle: its other actions on everything, and the taken actions on its other resources. */
function minusReach(from: Reach, taken: Reach): readonly Reach[] {
  if (!meetsReach(from, taken)) return [from];
  return [
    { actions: actionSpans.subtract(from.actions, taken.actions), resources: from.resources },
    {
      actions: actionSpans.intersect(from.actions, taken.actions),
      resources: resourceSpans.subtract(from.resources, taken.resources),
    },
  ].filter((reach) => !isNothing(reach));
}

/** What is left of the calls that exist: nobody gets an object's action on a bucket. */
export function subtractReach(from: readonly Reach[], taken: readonly Reach[]): readonly Reach[] {
  return taken
    .reduce<readonly Reach[]>(
      (left, each) =>
        left.length > MOST_RECTANGLES ? left : left.flatMap((reach) => minusReach(reach, each)),
      from.filter((reach) => !isNothing(reach)),
    )
    .flatMap(existing);
}

/** A rectangle without the actions that its resources do not have: one for each kind of resource, if that makes a difference. */
function existing(reach: Reach): readonly Reach[] {
  const kinds = mergeBy(
    reach.resources,
    ({ pattern }) => kindOfResource(pattern),
    (resources) => ({
      actions: reach.actions.filter((action) => appliesTo(action, resources[0].pattern)),
      resources,
    }),
  );
  const isWhole = kinds.every(({ actions }) => actions.length === reach.actions.length);
  return isWhole ? [reach] : kinds.filter((each) => !isNothing(each));
}

/** The same calls in as few rectangles as merging equal sides gives, in a fixed order. */
export function tidyReach(reaches: readonly Reach[]): readonly Reach[] {
  const rows = reaches.map(({ actions, resources }) => ({
    actions: actionSpans.tidy(actions),
    resources: resourceSpans.tidy(resources),
  }));
  const byResources = mergeBy(
    rows,
    ({ resources }) => listOf(resources),
    (same) => ({
      actions: actionSpans.tidy(same.flatMap(({ actions }) => actions)),
      resources: same[0].resources,
    }),
  );
  const byActions = mergeBy(
    byResources,
    ({ actions }) => listOf(actions),
    (same) => ({
      actions: same[0].actions,
      resources: resourceSpans.tidy(same.flatMap(({ resources }) => resources)),
    }),
  );
  return byActions
    .filter((reach) => !isNothing(reach))
    .filter(
      (reach, i, list) =>
        !list.some((other, j) => i !== j && isWithin(reach, other) && (i > j || !isWithin(other, reach))),
    );
}

function isWithin(inner: Reach, outer: Reach): boolean {
  return minusReach(inner, outer).length === 0;
}

function mergeBy<T, Merged>(
  items: readonly T[],
  key: (item: T) => string,
  merge: (same: readonly [T, ...T[]]) => Merged,
): readonly Merged[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => merge(group));
}

/** Spaces are percent-encoded, so that no pattern can imitate the notation of exceptions. */
function textOf({ pattern, except }: Span): string {
  return except.length === 0
    ? encode(pattern)
    : encode(pattern) + EXCEPT + except.map(encode).toSorted().join(', ');
}

function encode(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(' ', '%20');
}

function decode(text: string): string {
  return text.replaceAll('%20', ' ').replaceAll('%25', '%');
}

function spanOf(text: string): Span {
  const [pattern = '', rest] = text.split(EXCEPT);
  return { pattern: decode(pattern), except: rest === undefined ? [] : rest.split(', ').map(decode) };
}

function listOf(spans: readonly Span[]): string {
  return spans.map(textOf).join('\n');
}

export function callsOf({ actions, resources }: Reach): Calls {
  return { kind: 'calls', actions: actions.map(textOf), resources: resources.map(textOf) };
}

function reachOf({ actions, resources }: Calls): Reach {
  return { actions: actions.map(spanOf), resources: resources.map(spanOf) };
}

/**
 * The calls of `after` that `before` does not contain, however either is written: splitting, merging or reordering
 * statements and other spellings of a pattern leave nothing. Subtract one after the other to take a list away.
 */
export function subtractCalls(after: Calls, before: Calls): readonly Calls[] {
  return tidyReach(subtractReach([reachOf(after)], [reachOf(before)])).map(callsOf);
}

/** Whether the two have a call in common. */
export function callsMeet(left: Calls, right: Calls): boolean {
  return meetsReach(reachOf(left), reachOf(right));
}

/** Whether one action pattern contains another: `s3:Get*` contains `s3:getobject`. */
export function coversCall(outer: string, inner: string): boolean {
  return actionSpans.subtract([spanOf(inner)], [spanOf(outer)]).length === 0;
}

import type { Fence, Grant, Pattern } from '../../model/fact.ts';
import { isImplied } from './fence-order.ts';
import { contains, isLiteral, knownActions } from './grant-reach.ts';
import { operatorOf } from './parse-condition.ts';
import { appliesTo } from './resource-kinds.ts';

/** Grants by what they name, so that one request is compared with those few that may cover it. */
export interface Coverage {
  /** The part of a grant that none of the grants, nor several together, cover. */
  beyond(grant: Grant): readonly Grant[];
}

/** Past so much effort only equal patterns count as covered, and none action by action: that errs on the side of leaving too much. */
const MOST_EFFORT = 400_000;
/** A comparison of two patterns, where passing one over costs 1. */
const COMPARISON = 12;
const MOST_PARTS = 32;

export function coverageOf(grants: readonly Grant[]): Coverage {
  const index = indexOf(grants);
  const budget = { left: MOST_EFFORT };
  return {
    beyond(grant) {
      const whole = remainderOf(grant, { index, budget });
      if (whole.length === 0) return [];
      const parts = partsOf(grant);
      if (parts.length === 0) return whole;
      return parts.every((part) => remainderOf(part, { index, budget }).length === 0) ? [] : whole;
    },
  };
}

interface Entry {
  readonly action: Pattern;
  readonly grant: Grant;
  /** The text after the last wildcard, lower-case. */
  readonly end: string;
}
interface Index {
  /** By whole text, lower-case, wildcards or not. */
  readonly equal: ReadonlyMap<string, ReadonlySet<Grant>>;
  /** By the text before the first wildcard, lower-case. */
  readonly byStart: ReadonlyMap<string, readonly Entry[]>;
  readonly resources: ReadonlyMap<Grant, ReadonlySet<string>>;
}

function indexOf(grants: readonly Grant[]): Index {
  const equal = new Map<string, Set<Grant>>();
  const byStart = new Map<string, Entry[]>();
  for (const grant of grants)
    for (const action of grant.actions) {
      const text = action.pattern.toLowerCase();
      if (action.except.length === 0) equal.set(text, (equal.get(text) ?? new Set()).add(grant));
      if (isLiteral(action)) continue;
      const entries = byStart.get(startOf(text)) ?? [];
      entries.push({ action, grant, end: endOf(text) });
      byStart.set(startOf(text), entries);
    }
  const resources = new Map(
    grants.map((grant) => [grant, new Set(grant.resources.filter(isLiteral).map(({ pattern }) => pattern))]),
  );
  return { equal, byStart, resources };
}

const startOf = (text: string): string => text.slice(0, Math.max(text.search(/[*?]|$/), 0));
const endOf = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('*'), text.lastIndexOf('?')) + 1);

interface Search {
  readonly index: Index;
  readonly budget: { left: number };
}

function remainderOf(grant: Grant, search: Search): readonly Grant[] {
  const covered = coveredBy(grant, search.index);
  const rest = new Map<string, { readonly actions: Pattern[]; readonly resources: readonly Pattern[] }>();
  for (const action of grant.actions) {
    const existing = grant.resources.map(({ pattern }) => appliesTo(action, pattern));
    const done = isDone(action, covered, search);
    const left = grant.resources.filter((_, i) => existing[i] === true && done[i] !== true);
    if (left.length === 0) continue;
    const key = JSON.stringify(left);
    const group = rest.get(key);
    if (group === undefined) rest.set(key, { actions: [action], resources: left });
    else group.actions.push(action);
  }
  return [...rest.values()].map((part) => ({ ...grant, ...part }));
}

/** For each resource of the grant in question, whether the other one covers it; undefined where its tests are stricter. */
type Covered = (other: Grant) => readonly boolean[] | undefined;

function coveredBy({ resources, fences }: Grant, { resources: listed }: Index): Covered {
  const known = new Map<Grant, readonly boolean[] | undefined>();
  return (other) => {
    if (known.has(other)) return known.get(other);
    const found = isImplied(other.fences, fences)
      ? resources.map(
          (each) =>
            (each.except.length === 0 && listed.get(other)?.has(each.pattern) === true) ||
            other.resources.some((outer) => !isLiteral(outer) && contains(outer, each, false)),
        )
      : undefined;
    known.set(other, found);
    return found;
  };
}

/** For each resource whether the action is covered there, as it is written or else action by action. */
function isDone(action: Pattern, covered: Covered, { index, budget }: Search): readonly boolean[] {
  const whole = unionOf(coverersOf(action, { index, budget }), covered);
  const isWhole = whole.length > 0 && whole.every(Boolean);
  const single = isLiteral(action) || isWhole ? undefined : knownActions(action);
  if (single === undefined) return whole;
  const each: boolean[] = [];
  for (const [n, text] of single.entries()) {
    if (budget.left <= 0) return whole;
    const found = unionOf(coverersOf({ pattern: text, except: [] }, { index, budget }), covered);
    if (!found.some(Boolean)) return whole;
    for (const [i, is] of found.entries()) each[i] = is && (n === 0 || each[i] === true);
  }
  return each.map((is, i) => is || whole[i] === true);
}

function unionOf(coverers: Iterable<Grant>, covered: Covered): readonly boolean[] {
  const union: boolean[] = [];
  for (const other of coverers)
    for (const [i, is] of (covered(other) ?? []).entries()) union[i] = union[i] === true || is;
  return union;
}

/** Grants with an action pattern that contains the action. */
function coverersOf(action: Pattern, { index, budget }: Search): ReadonlySet<Grant> {
  const text = action.pattern.toLowerCase();
  const found = new Set(index.equal.get(text));
  budget.left -= COMPARISON + found.size;
  const start = startOf(text);
  const end = endOf(text);
  for (let length = 0; length <= start.length && budget.left > 0; length++)
    for (const entry of index.byStart.get(start.slice(0, length)) ?? []) {
      budget.left -= 1;
      if (budget.left <= 0) break;
      if (found.has(entry.grant) || !end.endsWith(entry.end)) continue;
      budget.left -= COMPARISON;
      if (contains(entry.action, action, true)) found.add(entry.grant);
    }
  return found;
}

/** One grant for each value of the tests that take one of several; none where there is no such test or too many values. */
function partsOf(grant: Grant): readonly Grant[] {
  const several = grant.fences.filter(isChoice);
  const count = several.reduce((product, { values }) => product * values.length, 1);
  if (several.length === 0 || count > MOST_PARTS) return [];
  return several
    .reduce<readonly (readonly Fence[])[]>(
      (lists, fence) =>
        lists.flatMap((list) => fence.values.map((value) => [...list, { ...fence, values: [value] }])),
      [grant.fences.filter((fence) => !isChoice(fence))],
    )
    .map((fences) => ({ ...grant, fences }));
}

function isChoice({ operator, values }: Fence): boolean {
  const read = operatorOf(operator);
  return values.length > 1 && read !== undefined && !read.negated && read.quantifier !== 'all';
}

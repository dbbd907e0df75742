import { gained } from '../aws/openings.ts';
import type { Replacements, Rewriter } from '../model/declaration.ts';
import type { FactChange } from '../model/fact.ts';
import type { Location } from '../model/finding.ts';
import type { PullRequestDiff } from '../model/patch.ts';
import { candidates } from './candidates.ts';

/** What may still be done in one review: each edit means reading and asking again. */
export interface Budget {
  places: number;
  edits: number;
}

/** A review looks after the places that get a comment, and tries about two edits at each. */
export function fullBudget(): Budget {
  return { places: 20, edits: 40 };
}

/** A difference between both sides, whoever caused it. */
type Difference = Omit<FactChange, 'origin' | 'causes'>;

/** What suggestions are made from. */
export interface Suggesting {
  readonly rewriter: Rewriter | undefined;
  readonly diff: PullRequestDiff | undefined;
  /** Everything that the change makes of the facts. */
  readonly changes: readonly FactChange[];
  /** Differences that there would be with these declarations, of all subjects whose facts might be others then. */
  readonly reassess: (replaced: Replacements) => readonly Difference[];
  readonly budget: Budget;
}

/**
 * Finds for a changed fact the text that closes it in place of the lines of its cause. A text counts only if the facts, asked
 * again with the edit, no longer show the change, not even possibly, and nothing else is new or wider; null otherwise.
 */
export type Suggester = (change: FactChange, location: Location | null) => string | null;

export function suggester({ rewriter, diff, changes, reassess, budget }: Suggesting): Suggester {
  if (rewriter === undefined) return () => null;
  const places = new Set<string>();
  const tried = new Map<string, readonly Difference[] | undefined>();
  const known = byWhatTheyAreAbout(changes.filter(isWorse));
  const attempt = (at: Location, text: string): readonly Difference[] | undefined => {
    const key = `${at.file}:${at.line}-${at.endLine}\n${text}`;
    if (tried.has(key) || budget.edits <= 0) return tried.get(key);
    budget.edits -= 1;
    const { file, line, endLine } = at;
    const replaced = rewriter.edited({ at: { file, line, endLine }, text });
    const left = replaced === undefined || replaced.size === 0 ? undefined : reassess(replaced);
    tried.set(key, left);
    return left;
  };
  return (change, location) => {
    if (location === null || location.side === 'LEFT') return null;
    const { file, line, endLine } = location;
    const place = `${file}:${line}-${endLine}`;
    if (!places.has(place) && budget.places <= 0) return null;
    if (!places.has(place)) budget.places -= 1;
    places.add(place);
    const patch = diff?.get(file);
    const head = rewriter.lines('after', file);
    if (head === undefined || (diff !== undefined && patch === undefined)) return null;
    const base = rewriter.lines('before', patch?.previousPath ?? file) ?? [];
    const helps = (text: string): boolean => {
      const left = attempt(location, text);
      return left !== undefined && closes(change, left, known);
    };
    return candidates(location, { head, base }, patch).find(helps) ?? null;
  };
}

/** Whether a change is gone and all that is left was there anyway. */
function closes(
  change: Difference,
  left: readonly Difference[],
  known: ReadonlyMap<string, readonly Difference[]>,
): boolean {
  const worse = left.filter(isWorse);
  return (
    !worse.some((each) => aboutOf(each) === aboutOf(change)) &&
    worse.every((each) => (known.get(aboutOf(each)) ?? []).some((earlier) => isNoMore(each, earlier)))
  );
}

function isNoMore(each: Difference, known: Difference): boolean {
  return (
    (each.certainty === 'possible' || known.certainty === 'certain') &&
    gained(each.delta, known.delta).length === 0
  );
}

const isWorse = ({ direction }: Difference): boolean => direction === 'new' || direction === 'widened';

/** What two differences are about the same by. */
const aboutOf = ({ band, before, after }: Difference): string => `${band} ${(after ?? before)?.key ?? ''}`;

function byWhatTheyAreAbout(differences: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const group = groups.get(aboutOf(difference));
    if (group === undefined) groups.set(aboutOf(difference), [difference]);
    else group.push(difference);
  }
  return groups;
}

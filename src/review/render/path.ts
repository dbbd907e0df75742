import type { Finding, Location } from '../../model/finding.ts';
import type { Step } from '../../model/judge.ts';
import type { PullRequestDiff } from '../../model/patch.ts';
import type { SourceRange, Trail } from '../../model/value.ts';

/** More hops than this say nothing more to a reader: attribute, module argument, variable, tfvars entry. */
const MOST_HOPS = 4;

/** One step of the evidence, with every line that feeds it and what this change did to them. */
export interface PathStep {
  readonly says: string;
  /** Nearest line first; empty where no source is at hand. */
  readonly places: readonly SourceRange[];
  /** `this-line` is the one commented on; `unchanged` only where a diff was there to tell. */
  readonly mark: 'this-line' | 'unchanged' | 'none';
}

/** Which commit the lines of a finding belong to: that of its location, else what it speaks of. */
export function sideOf(finding: Finding): Location['side'] {
  if (finding.location !== null) return finding.location.side;
  return finding.direction === 'narrowed' || finding.direction === 'closed' ? 'LEFT' : 'RIGHT';
}

/** The evidence as a path a reader can walk. */
export function pathOf(finding: Finding, diff?: PullRequestDiff): readonly PathStep[] {
  return finding.evidence.map((step) => pathStep(step, finding, diff));
}

function pathStep(step: Step, finding: Finding, diff: PullRequestDiff | undefined): PathStep {
  const all = placesOf(step.trail);
  const { location } = finding;
  const own = location === null ? undefined : all.find((at) => overlaps(at, location));
  const places = shortened(all, own);
  if (own !== undefined) return { says: step.says, places, mark: 'this-line' };
  const unchanged =
    diff !== undefined && all.length > 0 && all.every((at) => !isChanged(at, sideOf(finding), diff));
  return { says: step.says, places, mark: unchanged ? 'unchanged' : 'none' };
}

function placesOf(trail: Trail | undefined): readonly SourceRange[] {
  const places: SourceRange[] = [];
  for (let here = trail; here !== undefined; here = here.from) places.push(here.at);
  return places;
}

/** Of a long way the first hops and the one that matters: where the comment stands, else where the value comes from. */
function shortened(places: readonly SourceRange[], own: SourceRange | undefined): readonly SourceRange[] {
  const first = places.slice(0, MOST_HOPS);
  if (places.length <= MOST_HOPS || (own !== undefined && first.includes(own))) return first;
  const last = own ?? places.at(-1);
  return last === undefined ? first : [...first.slice(0, -1), last];
}

function overlaps(a: SourceRange, b: SourceRange): boolean {
  return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}

function isChanged(at: SourceRange, side: Location['side'], diff: PullRequestDiff): boolean {
  const patch =
    side === 'RIGHT'
      ? diff.get(at.file)
      : [...diff.values()].find((candidate) => (candidate.previousPath ?? candidate.path) === at.file);
  if (patch === undefined) return false;
  // Without hunks the diff was too large or binary: then every line may have changed.
  if (patch.hunks.length === 0) return patch.status !== 'renamed';
  const within = (line: number): boolean => line >= at.line && line <= at.endLine;
  return patch.hunks.some((hunk) => (side === 'RIGHT' ? hunk.added : hunk.removed).some(within));
}

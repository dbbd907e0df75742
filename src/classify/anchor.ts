import type { Side, Sources } from '../model/declaration.ts';
import type { FactChange } from '../model/fact.ts';
import type { Location } from '../model/finding.ts';
import type { Evidence, Subject } from '../model/judge.ts';
import type { FilePatch, Hunk, PullRequestDiff } from '../model/patch.ts';
import type { Address, SourceRange, Trail } from '../model/value.ts';
import { evidenceOf } from './evidence.ts';

/** A comment spans at most so many lines; a longer run is marked by its first ones. */
const MOST_LINES = 12;

/**
 * Where the comment belongs: the changed lines whose revert removes the fact. The expression of the cause comes first, then
 * what fed it (module argument, variable, tfvars entry), then the block's header; on the left side when the cause is a line
 * that is gone. Without a diff it is the nearest line that states the cause.
 */
export function locate(
  change: FactChange,
  sources: Sources,
  diff: PullRequestDiff | undefined,
): Location | null {
  const evidence = evidenceOf(change);
  if (diff === undefined) return undiffed(change, evidence, sources);
  const meant = { change, evidence, sources };
  // Only where nothing else tells is a line meant that was no more than aligned.
  return (
    atCause(meant, changedLines(diff, 'reworded')) ??
    atCause(meant, changedLines(diff, 'all')) ??
    undiffed(change, evidence, sources)
  );
}

interface Meant {
  readonly change: FactChange;
  readonly evidence: Evidence;
  readonly sources: Sources;
}

function atCause({ change, evidence, sources }: Meant, lines: ChangedLines): Location | undefined {
  for (const cause of change.causes) {
    const paths = [...new Set(evidence.filter((step) => step.about === cause).map((step) => step.path))];
    const found =
      (change.before?.kind === 'store' && change.after === undefined
        ? inRanges(guardLines(paths, cause, sources), lines.removed, 'LEFT')
        : undefined) ??
      (isTakenAway(cause, sources)
        ? inBlock({ side: 'before', cause }, sources, lines.removed)
        : undefined) ??
      inRanges(
        paths
          .filter((path) => isGone({ about: cause, path }, sources))
          .flatMap((path) => rangesOf(sources.trace('before', cause, path))),
        lines.removed,
        'LEFT',
      ) ??
      inRanges(
        paths.flatMap((path) => inwards(path, trailAfter({ about: cause, path }, evidence, sources))),
        lines.added,
        'RIGHT',
      ) ??
      reworded(
        inRanges(
          paths.flatMap((path) => rangesOf(sources.trace('before', cause, path))),
          lines.removed,
          'LEFT',
        ),
        sources.feeds('after', cause),
        lines,
      ) ??
      inBlock({ side: 'after', cause }, sources, lines.added) ??
      inBlock({ side: 'before', cause }, sources, lines.removed) ??
      inRanges(sources.feeds('after', cause), lines.added, 'RIGHT') ??
      inRanges(sources.feeds('before', cause), lines.removed, 'LEFT');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lines of what kept an object from being deleted. */
function guardLines(paths: readonly string[], cause: Address, sources: Sources): readonly SourceRange[] {
  return paths
    .filter((path) => path !== '' && isStated('before', { about: cause, path }, sources))
    .flatMap((path) => rangesOf(sources.trace('before', cause, path)));
}

/** A block that is deleted as a whole is the cause as a whole. */
function isTakenAway(cause: Address, sources: Sources): boolean {
  return sources.block('after', cause) === undefined;
}

/** An argument that is stated no more, so that a default counts: the cause is the line that is gone, whatever moved around it. */
function isGone(argument: Subject, sources: Sources): boolean {
  return isStated('before', argument, sources) && !isStated('after', argument, sources);
}

/** Sources fall back to what encloses an argument that is not written. */
function isStated(side: Side, { about, path }: Subject, sources: Sources): boolean {
  const enclosing = path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
  const own = sources.trace(side, about, path)?.at;
  const around = enclosing === '' ? sources.block(side, about) : sources.trace(side, about, enclosing)?.at;
  if (own === undefined || around === undefined) return own !== undefined;
  const isSame = own.file === around.file && own.line === around.line && own.endLine === around.endLine;
  // A block on one line has the range of what it holds.
  const isOneLine = own.line === own.endLine && enclosing !== '';
  return !isSame || (isOneLine && isStated(side, { about, path: enclosing }, sources));
}

/** Of a line that is written otherwise now it is the new one, where that feeds the cause as well. */
function reworded(
  gone: Location | undefined,
  feeds: readonly SourceRange[],
  { insteadOf }: ChangedLines,
): Location | undefined {
  if (gone === undefined) return undefined;
  const { file, lines } = insteadOf(gone);
  const fed = feeds.filter((range) => range.file === file);
  return inRanges(fed, () => lines, 'RIGHT') ?? gone;
}

interface ChangedLines {
  /** The added lines in place of removed ones, in the same run of the diff. */
  readonly insteadOf: (removed: SourceRange) => {
    readonly file: string | undefined;
    readonly lines: ReadonlySet<number>;
  };
  readonly added: (file: string) => ReadonlySet<number>;
  readonly removed: (file: string) => ReadonlySet<number>;
}
function changedLines(diff: PullRequestDiff, which: 'reworded' | 'all'): ChangedLines {
  const removed = new Map([...diff.values()].map((patch) => [patch.previousPath ?? patch.path, patch]));
  const linesOf = (patch: FilePatch | undefined, side: 'added' | 'removed'): ReadonlySet<number> => {
    const lines = new Set(patch?.hunks.flatMap((hunk) => hunk[side]));
    if (which === 'reworded')
      for (const hunk of patch?.hunks ?? [])
        for (const line of hunk.restyled?.[side] ?? []) lines.delete(line);
    return lines;
  };
  return {
    added: (file) => linesOf(diff.get(file), 'added'),
    removed: (file) => linesOf(removed.get(file), 'removed'),
    insteadOf({ file, line }) {
      const patch = removed.get(file);
      const hunk = patch?.hunks.find((each) => each.removed.includes(line));
      const lines = hunk === undefined ? [] : headLinesFor(line, hunk);
      const changed = linesOf(patch, 'added');
      return { file: patch?.path, lines: new Set(lines.filter((each) => changed.has(each))) };
    },
  };
}

/** Lines of a run have the same number of unchanged lines before them on both sides. */
function headLinesFor(line: number, { baseStart, headStart, added, removed }: Hunk): readonly number[] {
  const unchanged = line - baseStart - removed.indexOf(line);
  return added.filter((each, index) => each - headStart - index === unchanged);
}

/** The trail the analysis saw, when it saw the after side; the sources know it otherwise. */
function trailAfter({ about, path }: Subject, evidence: Evidence, sources: Sources): Trail | undefined {
  const seen = evidence.find((step) => step.about === about && step.path === path)?.trail;
  return seen ?? sources.trace('after', about, path);
}

/** A statement of a policy is looked for where it is written, not where the document is handed on. */
function inwards(path: string, trail: Trail | undefined): readonly SourceRange[] {
  const ranges = rangesOf(trail);
  return path.includes('.Statement') ? ranges.toReversed() : ranges;
}

function rangesOf(trail: Trail | undefined): readonly SourceRange[] {
  const ranges: SourceRange[] = [];
  for (let here = trail; here !== undefined; here = here.from) ranges.push(here.at);
  return ranges;
}

function inRanges(
  ranges: readonly SourceRange[],
  changed: ChangedLines['added'],
  side: Location['side'],
): Location | undefined {
  for (const range of ranges) {
    const run = firstRun(range, changed(range.file));
    if (run !== undefined) return { file: range.file, ...run, side };
  }
  return undefined;
}

/** A block that is all new or all gone is marked at its header. */
function inBlock(
  { side, cause }: { readonly side: Side; readonly cause: Address },
  sources: Sources,
  changed: ChangedLines['added'],
): Location | undefined {
  const [header, block] = [sources.header(side, cause), sources.block(side, cause)];
  const isWhole = header !== undefined && changed(header.file).has(header.line);
  const range = isWhole ? header : block;
  return range === undefined ? undefined : inRanges([range], changed, side === 'after' ? 'RIGHT' : 'LEFT');
}

function firstRun(
  { line, endLine }: SourceRange,
  changed: ReadonlySet<number>,
): { readonly line: number; readonly endLine: number } | undefined {
  for (let first = line; first <= endLine; first++) {
    if (!changed.has(first)) continue;
    let last = first;
    while (last < endLine && last - first + 1 < MOST_LINES && changed.has(last + 1)) last++;
    return { line: first, endLine: last };
  }
  return undefined;
}

function undiffed({ causes, after }: FactChange, evidence: Evidence, sources: Sources): Location | null {
  const side: Side = after === undefined ? 'before' : 'after';
  const steps = [...evidence.filter((step) => causes.includes(step.about)), ...evidence];
  for (const step of steps) {
    const range =
      (step.trail ?? sources.trace(side, step.about, step.path))?.at ?? sources.block(side, step.about);
    if (range !== undefined)
      return {
        ...range,
        endLine: Math.min(range.endLine, range.line + MOST_LINES - 1),
        side: side === 'after' ? 'RIGHT' : 'LEFT',
      };
  }
  return null;
}

import { baseOf, headOf, mergeBaseOf, type ReviewComment, type Side, type TwinState } from './state.ts';

/** Where a new review comment wants to stand, as it came over the wire. */
export interface Anchor {
  readonly path: unknown;
  readonly line: unknown;
  readonly side: unknown;
  readonly startLine: unknown;
  readonly startSide: unknown;
  readonly subject: unknown;
}

/** Lines of one hunk by side. */
interface HunkLines {
  readonly text: string;
  readonly lines: Readonly<Record<Side, ReadonlySet<number>>>;
}

/** The hunks of a patch; context lines are on both sides, as they are for GitHub. */
export function hunkLines(patch: string): readonly HunkLines[] {
  const hunks: HunkLines[] = [];
  for (const text of patch.split(/^(?=@@ )/m)) {
    const [header = '', ...lines] = text.split('\n');
    const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header) ?? [];
    if (left === undefined || right === undefined) continue;
    const numbers = { LEFT: new Set<number>(), RIGHT: new Set<number>() };
    let [before, after] = [Number(left), Number(right)];
    for (const line of lines) {
      if (line.startsWith('-') || line.startsWith(' ')) numbers.LEFT.add(before++);
      if (line.startsWith('+') || line.startsWith(' ')) numbers.RIGHT.add(after++);
    }
    hunks.push({ text, lines: numbers });
  }
  return hunks;
}

/** GitHub's own words for why a comment cannot stand there, or the hunk it stands in. */
export function placeOf(
  state: TwinState,
  anchor: Anchor,
): { readonly hunk: string } | { readonly problems: readonly string[] } {
  const entry = state.repository
    .diff(mergeBaseOf(state), headOf(state))
    .find(({ path }) => path === anchor.path);
  if (entry === undefined) return { problems: ['path is invalid', "diff hunk can't be blank"] };
  if (anchor.subject === 'file') return { hunk: '' };
  const { line, startLine } = anchor;
  const side = sideOf(anchor.side);
  if (typeof line !== 'number') return { problems: ['line must be part of the diff'] };
  const hunks = hunkLines(entry.patch ?? '');
  const end = hunks.find(({ lines }) => lines[side].has(line));
  const problems: string[] = [];
  if (end === undefined) problems.push('line must be part of the diff');
  if (typeof startLine === 'number') {
    const startSide = sideOf(anchor.startSide ?? anchor.side);
    if (startSide === side && startLine >= line) problems.push('start line must precede the end line.');
    else if (end?.lines[startSide].has(startLine) !== true)
      problems.push('start line must be part of the same hunk as the line.');
  }
  if (end === undefined) problems.push("diff hunk can't be blank");
  return problems.length > 0 || end === undefined ? { problems } : { hunk: end.text.trimEnd() };
}

export function sideOf(value: unknown): Side {
  return value === 'LEFT' ? 'LEFT' : 'RIGHT';
}

/** Where a comment stands now; undefined once the line it spoke of is gone from the diff. */
export function currentLine(
  state: TwinState,
  comment: ReviewComment,
  original: number | undefined,
): number | undefined {
  if (comment.subject === 'file' || original === undefined) return undefined;
  const isLeft = comment.side === 'LEFT';
  const [then, now] = isLeft
    ? [comment.originalBase, mergeBaseOf(state)]
    : [comment.originalCommit, headOf(state)];
  const line =
    then === now ? original : movedLine(state.repository.bareDiff(then, now, comment.path), original);
  if (line === undefined) return undefined;
  const entry = state.repository
    .diff(mergeBaseOf(state), headOf(state))
    .find(({ path }) => path === comment.path);
  return hunkLines(entry?.patch ?? '').some(({ lines }) => lines[comment.side].has(line)) ? line : undefined;
}

/** Follows a line through a patch without context; undefined when the patch changes the line itself. */
function movedLine(patch: string, line: number): number | undefined {
  let shift = 0;
  for (const [, start, removed = '1', , added = '1'] of patch.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    const first = Number(start);
    const count = Number(removed);
    // A pure insertion is written as standing after its line.
    if (count === 0 ? line <= first : line < first) break;
    if (line < first + count) return undefined;
    shift += Number(added) - count;
  }
  return /^deleted file/m.test(patch) ? undefined : line + shift;
}

export function isOutdated(state: TwinState, comment: ReviewComment): boolean {
  if (comment.subject === 'line') return currentLine(state, comment, comment.originalLine) === undefined;
  return !state.repository.diff(mergeBaseOf(state), headOf(state)).some(({ path }) => path === comment.path);
}

/** The commits a new comment is written against. */
export function originOf(
  state: TwinState,
  commit: string,
): { readonly originalCommit: string; readonly originalBase: string } {
  return {
    originalCommit: commit,
    originalBase: state.repository.mergeBase(baseOf(state), commit) ?? baseOf(state),
  };
}

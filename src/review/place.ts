import type { Location } from '../model/finding.ts';
import type { FilePatch, Hunk, PullRequestDiff } from '../model/patch.ts';
import type { Placement } from '../model/review.ts';

/**
 * The best place GitHub accepts for a comment: a line comment must lie within one hunk on its side, a file comment needs the
 * file in the diff. A range that leaves its hunk keeps the part inside; `at.file` is the path GitHub knows the file by.
 */
export function place(location: Location | null, diff: PullRequestDiff): Placement {
  if (location === null) return { kind: 'summary' };
  const patch = patchOf(location, diff);
  if (patch === undefined) return { kind: 'summary' };
  const { line, side } = location;
  const hunk = patch.hunks.find((candidate) => holds(candidate, side, line));
  if (hunk === undefined || !standsOn(patch, side)) return { kind: 'file', path: patch.path };
  const last = endOf(hunk, side);
  const endLine = Number.isInteger(location.endLine)
    ? Math.min(Math.max(line, location.endLine), last)
    : line;
  return { kind: 'line', at: { file: patch.path, line, endLine }, side };
}

/** On the LEFT a file goes by its name in the base, which a rename changes and which another file may have taken over. */
function patchOf({ file, side }: Location, diff: PullRequestDiff): FilePatch | undefined {
  if (side === 'LEFT')
    for (const patch of diff.values()) if (patch.previousPath === file && patch.path !== file) return patch;
  return diff.get(file);
}

function standsOn({ status }: FilePatch, side: Location['side']): boolean {
  return side === 'RIGHT' ? status !== 'removed' : status !== 'added';
}

function holds(hunk: Hunk, side: Location['side'], line: number): boolean {
  const start = side === 'RIGHT' ? hunk.headStart : hunk.baseStart;
  return Number.isInteger(line) && line >= Math.max(1, start) && line <= endOf(hunk, side);
}

function endOf(hunk: Hunk, side: Location['side']): number {
  return side === 'RIGHT' ? hunk.headStart + hunk.headLines - 1 : hunk.baseStart + hunk.baseLines - 1;
}

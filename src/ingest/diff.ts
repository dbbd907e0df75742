import { structuredPatch } from 'diff';
import type { FilePatch, Hunk, PullRequestDiff } from '../model/patch.ts';
import type { SourceTree } from './files.ts';
import { restyledIn } from './restyled.ts';

/** What happened to one file between two commits; `path` is the head's, or the base's for a removed file. */
export interface FileChange {
  readonly path: string;
  readonly previousPath?: string | undefined;
  readonly status: FilePatch['status'];
}

/** Past this many changed lines the middle of a file counts as rewritten: the search for a shorter script is quadratic. */
const LONGEST_EDIT = 2_000;
const CONTEXT = 3;

/** Hunks of a patch as GitHub sends it: no file header, starting with `@@`. Text that is no patch has no hunks. */
export function parsePatchText(patch: string): readonly Hunk[] {
  const lines = patch.split('\n');
  const hunks: Hunk[] = [];
  let at = 0;
  while (at < lines.length) {
    const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(lines[at] ?? '');
    at += 1;
    if (header === null) continue;
    const [, baseStart, baseLines = '1', headStart, headLines = '1'] = header;
    const start = at;
    const extent = { base: Number(baseLines), head: Number(headLines) };
    while (at < lines.length && (extent.base > 0 || extent.head > 0)) {
      const mark = lines[at]?.[0] ?? ' ';
      if (mark === '@') break;
      if (mark !== '+' && mark !== '\\') extent.base -= 1;
      if (mark !== '-' && mark !== '\\') extent.head -= 1;
      at += 1;
    }
    hunks.push(hunkOf(Number(baseStart), Number(headStart), lines.slice(start, at)));
  }
  return hunks;
}

function hunkOf(baseStart: number, headStart: number, lines: readonly string[]): Hunk {
  const added: number[] = [];
  const removed: number[] = [];
  const restyled: { added: number[]; removed: number[] } = { added: [], removed: [] };
  let run: { readonly removed: string[]; readonly added: string[] } = { removed: [], added: [] };
  let base = baseStart;
  let head = headStart;
  const endRun = (): void => {
    const first = { removed: base - run.removed.length, added: head - run.added.length };
    const found = restyledIn(run.removed, run.added, first);
    restyled.added.push(...found.added);
    restyled.removed.push(...found.removed);
    run = { removed: [], added: [] };
  };
  for (const line of lines) {
    if (line.startsWith('\\')) continue;
    if (line.startsWith('+')) {
      added.push(head++);
      run.added.push(line.slice(1));
    } else if (line.startsWith('-')) {
      removed.push(base++);
      run.removed.push(line.slice(1));
    } else {
      endRun();
      base += 1;
      head += 1;
    }
  }
  endRun();
  const extent = { baseStart, baseLines: base - baseStart, headStart, headLines: head - headStart };
  return restyled.added.length === 0
    ? { ...extent, added, removed }
    : { ...extent, added, removed, restyled };
}

/** Compares both texts of a file; undefined stands for a side without the file. Binary content has no hunks. */
export function diffOfTexts(
  path: string,
  { base, head, previousPath }: { base: string | undefined; head: string | undefined; previousPath?: string },
): FilePatch {
  const moved = previousPath !== undefined && previousPath !== path;
  const status =
    base === undefined ? 'added' : head === undefined ? 'removed' : moved ? 'renamed' : 'modified';
  const hunks = hunksBetween(base ?? '', head ?? '');
  return moved ? { path, previousPath, status, hunks } : { path, status, hunks };
}

function hunksBetween(base: string, head: string): readonly Hunk[] {
  if (base === head || base.includes('\0') || head.includes('\0')) return [];
  if (base === '' || head === '') return [rewritten(base, head)];
  const patch = structuredPatch('', '', base, head, '', '', {
    context: CONTEXT,
    maxEditLength: LONGEST_EDIT,
  });
  if (patch === undefined) return [rewritten(base, head)];
  return patch.hunks.map((hunk) => hunkOf(hunk.oldStart, hunk.newStart, hunk.lines));
}

/** One hunk that replaces everything between the first and the last differing line, with the usual context. */
function rewritten(base: string, head: string): Hunk {
  const before = linesOf(base);
  const after = linesOf(head);
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  const top = Math.min(prefix, CONTEXT);
  const bottom = Math.min(suffix, CONTEXT);
  const removed = span(prefix + 1, before.length - suffix);
  const added = span(prefix + 1, after.length - suffix);
  const start = (lines: number): number => (lines === 0 ? prefix - top : prefix - top + 1);
  const baseLines = removed.length + top + bottom;
  const headLines = added.length + top + bottom;
  return { baseStart: start(baseLines), baseLines, headStart: start(headLines), headLines, added, removed };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Compares the given files of two trees. A file that vanished while its exact content appeared elsewhere counts as renamed. */
export function diffTrees(base: SourceTree, head: SourceTree, files: Iterable<string>): PullRequestDiff {
  const changes: FileChange[] = [];
  for (const path of [...new Set(files)].toSorted()) {
    const [before, after] = [base.read(path), head.read(path)];
    if (before === after) continue;
    changes.push({
      path,
      status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
    });
  }
  return diffOfChanges(base, head, withRenames(changes, base, head));
}

function withRenames(
  changes: readonly FileChange[],
  base: SourceTree,
  head: SourceTree,
): readonly FileChange[] {
  const removedByText = new Map<string, string>();
  for (const { path, status } of changes)
    if (status === 'removed') removedByText.set(base.read(path) ?? '', path);
  const moved = new Set<string>();
  const renamed = changes.map((change): FileChange => {
    const text = change.status === 'added' ? head.read(change.path) : undefined;
    const previousPath = text === undefined || text === '' ? undefined : removedByText.get(text);
    if (previousPath === undefined || moved.has(previousPath)) return change;
    moved.add(previousPath);
    return { path: change.path, previousPath, status: 'renamed' };
  });
  return renamed.filter(({ path, status }) => status !== 'removed' || !moved.has(path));
}

/** The diff of files already known to have changed. */
export function diffOfChanges(
  base: SourceTree,
  head: SourceTree,
  changes: readonly FileChange[],
): PullRequestDiff {
  return new Map(
    changes.map(({ path, previousPath, status }) => [
      path,
      diffOfTexts(path, {
        base: status === 'added' ? undefined : base.read(previousPath ?? path),
        head: status === 'removed' ? undefined : head.read(path),
        ...(previousPath === undefined ? {} : { previousPath }),
      }),
    ]),
  );
}

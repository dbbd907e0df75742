import { spawnSync } from 'node:child_process';
import { linkedTree, MOST_LINKS } from './links.ts';
import type { FileChange } from './diff.ts';
import type { SourceTree } from './files.ts';

const MOST_BYTES_PER_FILE = 4 * 1024 * 1024;
const MOST_BYTES_PER_CALL = 512 * 1024 * 1024;

/** The folder that holds the repository of a path; undefined outside a repository or without git. */
export function repositoryRoot(path: string): string | undefined {
  return git(path, ['rev-parse', '--show-toplevel'])?.toString('utf8').replace(/\n$/, '');
}

/** The full SHA of a ref or SHA whose commit is present; undefined when the clone is too shallow to hold it. */
export function commitOf(repository: string, ref: string): string | undefined {
  const found = git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return found?.toString('utf8').trim();
}

/** Where two commits parted; undefined when the history at hand does not show it. */
export function mergeBase(repository: string, base: string, head: string): string | undefined {
  const found = git(repository, ['merge-base', '--', base, head])?.toString('utf8').trim();
  return found === '' ? undefined : found;
}

/** Files that differ between two commits, renames detected as GitHub does (half of the content is the same). */
export function changedFiles(repository: string, base: string, head: string): readonly FileChange[] {
  const flags = ['--name-status', '-z', '-r', '-M50%', '--no-ext-diff', '--no-textconv'];
  const fields =
    git(repository, ['diff-tree', ...flags, base, head])
      ?.toString('utf8')
      .split('\0') ?? [];
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const mark = fields[at] ?? '';
    const path = fields[at + 1] ?? '';
    const status = mark === 'A' ? 'added' : mark === 'D' ? 'removed' : 'modified';
    if (!mark.startsWith('R')) {
      changes.push({ path, status });
      continue;
    }
    at += 1;
    changes.push({ path: fields[at + 1] ?? '', previousPath: path, status: 'renamed' });
  }
  return changes;
}

/** A commit as a tree, read from the object store and never from the working copy; undefined when the commit is not present. */
export function gitTree(repository: string, commit: string): SourceTree | undefined {
  const sha = commitOf(repository, commit);
  const listing =
    sha === undefined ? undefined : git(repository, ['ls-tree', '-r', '-z', '--full-tree', sha]);
  if (listing === undefined) return undefined;
  const blobs = new Map<string, string>();
  const links = new Map<string, string>();
  for (const entry of listing.toString('utf8').split('\0')) {
    const [, mode, blob, path] = /^(100|120)\d{3} blob ([0-9a-f]+)\t([^]+)$/.exec(entry) ?? [];
    if (blob !== undefined && path !== undefined) (mode === '100' ? blobs : links).set(path, blob);
  }
  const isFollowed = links.size > 0 && links.size <= MOST_LINKS;
  const texts = isFollowed ? textsOf(repository, [...new Set(links.values())]) : new Map<string, string>();
  const written = new Map([...links].map(([path, blob]) => [path, texts.get(blob) ?? '']));
  return linkedTree(blobs, written, folderReader(repository, blobs));
}

/** Reads every file of a folder at once: one process per folder instead of one per file. */
function folderReader(
  repository: string,
  blobs: ReadonlyMap<string, string>,
): (file: string, siblings: readonly string[]) => string | undefined {
  const texts = new Map<string, string>();
  const loaded = new Set<string>();
  return (file, siblings) => {
    const wanted = siblings.map((sibling) => blobs.get(sibling) ?? '');
    const missing = wanted.filter((blob) => blob !== '' && !loaded.has(blob));
    for (const blob of missing) loaded.add(blob);
    if (missing.length > 0) for (const [blob, text] of textsOf(repository, missing)) texts.set(blob, text);
    return texts.get(blobs.get(file) ?? '');
  };
}

function textsOf(repository: string, blobs: readonly string[]): ReadonlyMap<string, string> {
  const sizes = git(repository, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], blobs);
  const small = (sizes?.toString('utf8').split('\n') ?? [])
    .map((line) => line.split(' '))
    .filter(([, size]) => Number(size) <= MOST_BYTES_PER_FILE)
    .map(([blob = '']) => blob);
  const answer = small.length === 0 ? undefined : git(repository, ['cat-file', '--batch'], small);
  return answer === undefined ? new Map() : textsIn(answer);
}

/** Reads the answer of `git cat-file --batch`: a line with object id, type and size, then the object. */
function textsIn(answer: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [blob = '', , size] = answer.toString('utf8', at, end).split(' ');
    const length = Number(size);
    if (!Number.isInteger(length)) {
      at = end + 1;
      continue;
    }
    texts.set(blob, answer.toString('utf8', end + 1, end + 1 + length));
    at = end + length + 2;
  }
  return texts;
}

function git(folder: string, words: readonly string[], lines?: readonly string[]): Buffer | undefined {
  // A checkout may belong to another user than the action's; only objects are read here, so no hook or filter can run.
  const settings = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
  const run = spawnSync('git', ['--no-replace-objects', '-C', folder, ...settings, ...words], {
    input: lines === undefined ? '' : `${lines.join('\n')}\n`,
    maxBuffer: MOST_BYTES_PER_CALL,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  return run.status === 0 ? run.stdout : undefined;
}

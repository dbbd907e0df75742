import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newHistory } from './history.ts';

/** Files by path; in a change, null removes one. */
export type Files = Readonly<Record<string, string>>;
export type Changes = Readonly<Record<string, string | null>>;

/** One changed file, with the patch as GitHub shows it: from its first `@@`. */
export interface DiffEntry {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly blob: string;
  readonly patch: string | undefined;
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size: number | undefined;
  readonly path: string;
}

interface NewCommit {
  readonly parent?: string;
  readonly changes: Changes;
}

/** A bare git repository in a temporary directory; all commits carry the same date, so that equal files give equal SHAs. */
export interface GitRepository {
  readonly directory: string;
  /** Commits changes on top of a parent, or all files at once without one, and points the ref to it. */
  readonly commit: (ref: string, message: string, content: NewCommit) => string;
  /** The test merge of both; undefined on a conflict. */
  readonly merge: (base: string, head: string) => string | undefined;
  readonly resolve: (ref: string) => string | undefined;
  readonly mergeBase: (base: string, head: string) => string | undefined;
  readonly parents: (commit: string) => readonly string[];
  readonly message: (commit: string) => string;
  /** Commits of head that base does not have, oldest first. */
  readonly log: (base: string, head: string) => readonly string[];
  readonly diff: (base: string, head: string) => readonly DiffEntry[];
  /** The patch of one path between two commits, without context. */
  readonly bareDiff: (base: string, head: string, file: string) => string;
  readonly tree: (sha: string, recursive: boolean) => readonly TreeEntry[] | undefined;
  readonly blob: (sha: string) => Buffer | undefined;
  /** Clones into a directory and checks a commit out, as the checkout step of a workflow does. */
  readonly checkOut: (commit: string, directory: string, depth?: number) => void;
  readonly remove: () => void;
}

const DATE = '1767225600 +0000';
const ENVIRONMENT = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };

export function createRepository(): GitRepository {
  const directory = mkdtempSync(path.join(tmpdir(), 'demarc-twin-'));
  layOut(directory);
  const run = (words: readonly string[], input = ''): { readonly ok: boolean; readonly out: Buffer } => {
    const { PATH = '/usr/bin:/bin' } = process.env;
    const env = { ...ENVIRONMENT, PATH, HOME: directory };
    const result = spawnSync('git', ['-C', directory, ...words], { env, input, maxBuffer: 1024 ** 3 });
    if (result.error !== undefined) throw new Error(`git cannot be run: ${result.error.message}`);
    return { ok: result.status === 0, out: result.stdout };
  };
  // Starting git costs more than anything it does here. Every question names objects by SHA, so that answers hold for good.
  const answers = new Map<string, Buffer | undefined>();
  const ask = (words: readonly string[]): Buffer | undefined => {
    const question = words.join('\0');
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known;
    const { ok, out } = run(words);
    const answer = ok ? out : undefined;
    answers.set(question, answer);
    return answer;
  };
  const text = (words: readonly string[]): string | undefined => ask(words)?.toString('utf8').trimEnd();
  const need = (words: readonly string[]): string => text(words) ?? fail(`git ${words.join(' ')}`);
  const history = newHistory();
  const diffs = new Map<string, readonly DiffEntry[]>();
  const blobs = new Map<string, Buffer>();
  return {
    directory,
    commit: (ref, message, content) => {
      if (!run(['fast-import', '--quiet', '--force'], importStream(ref, message, content)).ok)
        fail('a commit');
      const sha = refIn(directory, ref) ?? fail(ref);
      history.add(sha, { message, parents: content.parent === undefined ? [] : [content.parent] });
      return sha;
    },
    merge: (base, head) => {
      const tree = text(['merge-tree', '--write-tree', base, head]);
      if (tree === undefined) return undefined;
      const message = `Merge ${head} into ${base}`;
      const who = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
      const sha = need([...who, 'commit-tree', tree, '-p', base, '-p', head, '-m', message]);
      history.add(sha, { message, parents: [base, head] });
      return sha;
    },
    resolve: (ref) => (history.has(ref) ? ref : refIn(directory, ref)),
    mergeBase: history.mergeBase,
    parents: history.parents,
    message: history.message,
    log: history.log,
    diff: (base, head) => {
      const known = diffs.get(`${base} ${head}`) ?? diffEntries(need(['diff', ...DIFF_FLAGS, base, head]));
      diffs.set(`${base} ${head}`, known);
      return known;
    },
    bareDiff: (base, head, file) => need(['diff', '-U0', '--no-color', base, head, '--', file]),
    tree: (sha, recursive) => {
      const listing = text(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha]);
      return listing === undefined ? undefined : treeEntries(listing);
    },
    blob: (sha) => {
      if (!blobs.has(sha))
        for (const [object, content] of blobsIn(run(['cat-file', '--batch', '--batch-all-objects']).out))
          blobs.set(object, content);
      return blobs.get(sha);
    },
    checkOut: (commit, target, depth) => {
      const branches = ['refs/heads/*:refs/remotes/origin/*'];
      const what = depth === undefined ? [commit, ...branches] : [`--depth=${depth}`, commit];
      for (const words of [
        ['init', '--quiet', target],
        ['-C', target, 'fetch', '--quiet', ...fetchWords(directory, what)],
        ['-C', target, 'checkout', '--quiet', '--detach', commit],
      ])
        if (!run(words).ok) fail(`git ${words.join(' ')}`);
    },
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Reads all files out of what `git cat-file --batch` writes: a line with object id, type and size, then the object. */
function blobsIn(output: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [sha = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 2 + Number(size);
    if (type === 'blob') found.set(sha, output.subarray(end + 1, at - 1));
  }
  return found;
}

/** Options come before the repository, refs after it. */
function fetchWords(directory: string, what: readonly string[]): readonly string[] {
  const options = what.filter((word) => word.startsWith('--'));
  return [...options, `file://${directory}`, ...what.filter((word) => !word.startsWith('--'))];
}

/** What `git init --bare` would make, without starting it. */
function layOut(directory: string): void {
  mkdirSync(path.join(directory, 'objects'));
  mkdirSync(path.join(directory, 'refs', 'heads'), { recursive: true });
  writeFileSync(path.join(directory, 'HEAD'), 'ref: refs/heads/main\n');
  const settings =
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n';
  writeFileSync(path.join(directory, 'config'), settings);
}

function refIn(directory: string, ref: string): string | undefined {
  const file = path.join(directory, ref);
  return /^refs\/heads\/[\w./-]+$/.test(ref) && existsSync(file)
    ? readFileSync(file, 'utf8').trim()
    : undefined;
}

function importStream(ref: string, message: string, { parent, changes }: NewCommit): string {
  const lines = [`commit ${ref}`, `committer Mona <mona@example.com> ${DATE}`, data(message)];
  lines.push(parent === undefined ? 'deleteall' : `from ${parent}`);
  for (const [file, content] of Object.entries(changes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    lines.push(content === null ? `D ${quoted(file)}` : `M 100644 inline ${quoted(file)}\n${data(content)}`);
  return `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function quoted(file: string): string {
  return `"${file.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

const DIFF_FLAGS = ['--raw', '-p', '-z', '-U3', '-M', '--no-abbrev', '--no-color'];

/** With `-z`, git writes all raw entries first, each field ended by a zero byte, and then all patches in the same order. */
function diffEntries(output: string): readonly DiffEntry[] {
  const start = output.search(/\0diff --git /);
  const fields = output.slice(0, start < 0 ? undefined : start).split('\0');
  const patches = start < 0 ? [] : output.slice(start + 1).split(/^(?=diff --git )/m);
  const entries: DiffEntry[] = [];
  for (let at = 0; (fields[at] ?? '').startsWith(':');) {
    const [, , before = '', after = '', mark = ''] = (fields[at] ?? '').split(' ');
    const isRename = mark.startsWith('R');
    const previousPath = isRename ? (fields[at + 1] ?? '') : undefined;
    const file = fields[at + (isRename ? 2 : 1)] ?? '';
    at += isRename ? 3 : 2;
    const whole = patches[entries.length] ?? '';
    const hunks = whole.search(/^@@ /m);
    const patch = hunks < 0 ? undefined : whole.slice(hunks).replace(/\n$/, '');
    const count = (sign: string): number =>
      (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length;
    entries.push({
      path: file,
      previousPath,
      status: isRename ? 'renamed' : mark === 'A' ? 'added' : mark === 'D' ? 'removed' : 'modified',
      additions: count('+'),
      deletions: count('-'),
      blob: mark === 'D' ? before : after,
      patch,
    });
  }
  return entries;
}

function treeEntries(listing: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((line) => {
    const [, mode, type, sha, size, file] =
      /^(\d+) (blob|tree|commit) (\S+) +(\S+)\t([^]+)$/.exec(line) ?? [];
    if (mode === undefined || sha === undefined || file === undefined) return [];
    const kind = type === 'tree' || type === 'commit' ? type : 'blob';
    return [{ mode, type: kind, sha, size: size === '-' ? undefined : Number(size), path: file }];
  });
}

function fail(what: string): never {
  throw new Error(`the twin's repository refused: ${what}`);
}

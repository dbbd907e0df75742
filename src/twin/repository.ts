import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** A bare git repository in a temporary directory; all commits carry the same date, so that equal files give equal SHAs. */
export interface GitRepository {
  readonly directory: string;
  /** Commits changes on top of a parent, or all files at once without one, and points the ref to it. */
  readonly commit: (ref: string, message: string, content: { parent?: string; changes: Changes }) => string;
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
  const run = (words: readonly string[], input?: string): { readonly ok: boolean; readonly out: Buffer } => {
    const { PATH = '/usr/bin:/bin', HOME = directory } = process.env;
    const result = spawnSync('git', ['-C', directory, ...words], {
      env: { ...ENVIRONMENT, PATH, HOME },
      input: input ?? '',
      maxBuffer: 1024 ** 3,
    });
    if (result.error !== undefined) throw new Error(`git cannot be run: ${result.error.message}`);
    return { ok: result.status === 0, out: result.stdout };
  };
  // Starting git costs more than anything it does here; answers hold until the next commit.
  const answers = new Map<string, string | undefined>();
  const text = (words: readonly string[]): string | undefined => {
    const question = words.join('\0');
    if (answers.has(question)) return answers.get(question);
    const { ok, out } = run(words);
    const answer = ok ? out.toString('utf8').trimEnd() : undefined;
    answers.set(question, answer);
    return answer;
  };
  const need = (words: readonly string[]): string => text(words) ?? fail(`git ${words.join(' ')}`);

  need(['init', '--quiet', '--bare', '--initial-branch=main']);
  need(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  const diffs = new Map<string, readonly DiffEntry[]>();
  return {
    directory,
    commit: (ref, message, content) => {
      if (!run(['fast-import', '--quiet', '--force'], importStream(ref, message, content)).ok)
        fail('a commit');
      answers.clear();
      return need(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    },
    merge: (base, head) => {
      const tree = text(['merge-tree', '--write-tree', base, head]);
      if (tree === undefined) return undefined;
      const who = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
      return need([...who, 'commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`]);
    },
    resolve: (ref) => text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]),
    mergeBase: (base, head) => text(['merge-base', base, head]),
    parents: (commit) =>
      need(['rev-parse', `${commit}^@`])
        .split('\n')
        .filter((sha) => sha !== ''),
    message: (commit) => need(['log', '-1', '--format=%B', commit]),
    log: (base, head) =>
      need(['rev-list', '--reverse', `${base}..${head}`])
        .split('\n')
        .filter((sha) => sha !== ''),
    diff: (base, head) => {
      const known = diffs.get(`${base} ${head}`) ?? diffOf(need, base, head);
      diffs.set(`${base} ${head}`, known);
      return known;
    },
    bareDiff: (base, head, file) => need(['diff', '-U0', '--no-color', base, head, '--', file]),
    tree: (sha, recursive) =>
      treeEntries(text(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha])),
    blob: (sha) => {
      const { ok, out } = run(['cat-file', 'blob', sha]);
      return ok ? out : undefined;
    },
    checkOut: (commit, target, depth) => {
      need(['init', '--quiet', target]);
      const inTarget = ['-C', target];
      const shallow = depth === undefined ? [] : [`--depth=${depth}`];
      need([
        ...inTarget,
        'fetch',
        '--quiet',
        ...shallow,
        `file://${directory}`,
        commit,
        ...(depth === undefined ? ['refs/heads/*:refs/remotes/origin/*'] : []),
      ]);
      need([...inTarget, 'checkout', '--quiet', '--detach', commit]);
    },
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function importStream(
  ref: string,
  message: string,
  { parent, changes }: { parent?: string; changes: Changes },
): string {
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

function diffOf(git: (words: readonly string[]) => string, base: string, head: string): readonly DiffEntry[] {
  const fields = git(['diff', '--raw', '-z', '-M', '--no-abbrev', base, head]).split('\0');
  const entries: DiffEntry[] = [];
  for (let at = 0; (fields[at] ?? '').startsWith(':');) {
    const [, , before = '', after = '', mark = ''] = (fields[at] ?? '').split(' ');
    const isRename = mark.startsWith('R');
    const first = fields[at + 1] ?? '';
    const file = isRename ? (fields[at + 2] ?? '') : first;
    at += isRename ? 3 : 2;
    const whole = git(['diff', '-U3', '-M', '--no-color', base, head, '--', ...new Set([first, file])]);
    const start = whole.search(/^@@ /m);
    const patch = start < 0 ? undefined : whole.slice(start);
    const count = (sign: string): number =>
      (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length;
    entries.push({
      path: file,
      previousPath: isRename ? first : undefined,
      status: isRename ? 'renamed' : mark === 'A' ? 'added' : mark === 'D' ? 'removed' : 'modified',
      additions: count('+'),
      deletions: count('-'),
      blob: mark === 'D' ? before : after,
      patch,
    });
  }
  return entries;
}

function treeEntries(listing: string | undefined): readonly TreeEntry[] | undefined {
  if (listing === undefined) return undefined;
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

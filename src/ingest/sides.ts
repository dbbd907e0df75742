import { changedFiles, commitOf, gitTree } from './git.ts';
import { diffOfChanges, diffOfTexts, parsePatchText, type FileChange } from './diff.ts';
import { loadTrees, type RemoteRepository } from './remote-tree.ts';
import type { SourceTree } from './files.ts';
import type { FilePatch, PullRequestDiff } from '../model/patch.ts';

/** Both sides of a change as their commits have them, and what differs. */
export interface Sides {
  readonly base: SourceTree;
  readonly head: SourceTree;
  readonly diff: PullRequestDiff;
  /** Sentences about what could not be read. */
  readonly notices: readonly string[];
}

/** A file of a pull request as the host lists it; without `patch` it is binary, moved unchanged, or too large to show. */
export interface ListedChange extends FileChange {
  readonly patch?: string | undefined;
}

/** The two commits of a change: `base` is the merge base, `head` the newest commit of the branch, never the merge of both. */
export interface Commits {
  readonly base: string;
  readonly head: string;
}

/** Both sides from the object store of a clone; undefined when one of the commits is not in it. */
export function localSides(
  repository: string,
  commits: Commits,
  listed?: readonly ListedChange[],
): Sides | undefined {
  const base = gitTree(repository, commits.base);
  const head = gitTree(repository, commits.head);
  if (base === undefined || head === undefined) return undefined;
  const diff =
    listed === undefined
      ? diffOfChanges(base, head, changedFiles(repository, commits.base, commits.head))
      : diffOfListed(listed, { base, head });
  return { base, head, diff, notices: [] };
}

/** Whether a clone holds both commits, so that nothing needs to be fetched. */
export function holdsBoth(repository: string, { base, head }: Commits): boolean {
  return commitOf(repository, base) !== undefined && commitOf(repository, head) !== undefined;
}

/** Both sides from the host; `alsoWanted` names files beside the Terraform sources, such as templates and the configuration. */
export async function remoteSides(
  remote: RemoteRepository,
  commits: Commits,
  { listed, alsoWanted }: { listed: readonly ListedChange[]; alsoWanted: readonly string[] },
): Promise<Sides> {
  const { trees, notices } = await loadTrees(remote, [commits.base, commits.head], alsoWanted);
  const [base, head] = trees;
  if (base === undefined || head === undefined) throw new Error('two commits give two trees');
  return { base, head, diff: diffOfListed(listed, { base, head }), notices };
}

/** Hunks as the host shows them, because only there can a comment stand; where it shows none, from both texts. */
export function diffOfListed(
  listed: readonly ListedChange[],
  { base, head }: { readonly base: SourceTree; readonly head: SourceTree },
): PullRequestDiff {
  return new Map(
    listed.map((change): [string, FilePatch] => {
      const { path, previousPath, status, patch } = change;
      if (patch !== undefined) return [path, { path, previousPath, status, hunks: parsePatchText(patch) }];
      const before = status === 'added' ? undefined : base.read(previousPath ?? path);
      const after = status === 'removed' ? undefined : head.read(path);
      if (before === undefined && after === undefined)
        return [path, { path, previousPath, status, hunks: [] }];
      const { hunks } = diffOfTexts(path, { base: before, head: after });
      return [path, { path, previousPath, status, hunks }];
    }),
  );
}

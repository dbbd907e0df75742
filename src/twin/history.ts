interface Commit {
  readonly message: string;
  readonly parents: readonly string[];
}

/** Who descends from whom. The twin makes every commit itself, so that it need not ask git. */
export function newHistory() {
  const commits = new Map<string, Commit>();
  const known = (sha: string): Commit => commits.get(sha) ?? { message: '', parents: [] };
  /** The commit and all before it, nearest first. */
  const ancestors = (sha: string): ReadonlySet<string> => {
    const seen = new Set([sha]);
    for (const each of seen) for (const parent of known(each).parents) seen.add(parent);
    return seen;
  };
  return {
    add: (sha: string, commit: Commit): void => {
      commits.set(sha, commit);
    },
    has: (sha: string): boolean => commits.has(sha),
    parents: (sha: string): readonly string[] => known(sha).parents,
    message: (sha: string): string => known(sha).message,
    mergeBase: (base: string, head: string): string | undefined => {
      const ours = ancestors(head);
      return [...ancestors(base)].find((sha) => ours.has(sha));
    },
    /** Commits of head that base does not have, oldest first. */
    log: (base: string, head: string): readonly string[] => {
      const theirs = ancestors(base);
      return [...ancestors(head)].filter((sha) => !theirs.has(sha)).toReversed();
    },
  };
}

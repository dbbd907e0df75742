/** One contiguous run of a diff, in line numbers of both sides (from 1), as GitHub delimits where a review comment may stand. */
export interface Hunk {
  readonly baseStart: number;
  readonly baseLines: number;
  readonly headStart: number;
  readonly headLines: number;
  /** Head line numbers of added lines, ascending. */
  readonly added: readonly number[];
  /** Base line numbers of removed lines, ascending. */
  readonly removed: readonly number[];
  /** Of these, the lines that differ from their counterpart in blanks or a closing comma alone; undefined for none. */
  readonly restyled?: { readonly added: readonly number[]; readonly removed: readonly number[] } | undefined;
}

export interface FilePatch {
  /** Path in the head, or in the base for a removed file. */
  readonly path: string;
  readonly previousPath?: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  /** Empty when the diff is too large or binary: then no line of the file can carry a comment. */
  readonly hunks: readonly Hunk[];
}

/** What the pull request changes, by head path. */
export type PullRequestDiff = ReadonlyMap<string, FilePatch>;

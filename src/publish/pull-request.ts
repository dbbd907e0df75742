import type { Hunk } from '../model/patch.ts';
import type { PlacedComment } from '../model/review.ts';

/** A comment of ours in the conversation, oldest first in every list. Others' comments are never listed. */
export interface OwnComment {
  readonly id: number;
  /** The id under which a comment can be hidden. */
  readonly node: string;
  readonly body: string;
  readonly url: string;
  readonly minimised: boolean;
}

/** A conversation on the code that we started. */
export interface OwnThread {
  readonly node: string;
  readonly opener: OwnComment;
  readonly resolved: boolean;
  readonly mayResolve: boolean;
  readonly mayReopen: boolean;
  /** Somebody else wrote in it: then nothing of it is ever deleted or hidden. */
  readonly answered: boolean;
  /** Bodies of our own replies. */
  readonly replies: readonly string[];
}

/** The pull request as it is now. */
export interface PullRequestState {
  /** The newest commit of its branch. */
  readonly head: string;
  readonly comments: readonly OwnComment[];
  readonly threads: readonly OwnThread[];
}

/** Why a comment is hidden. */
export type HideReason = 'OUTDATED' | 'RESOLVED' | 'DUPLICATE';

/** What publishing needs from a pull request. Every call may throw a `Refusal`, and nothing else for the host's reasons. */
export interface PullRequestPort {
  readonly read: () => Promise<PullRequestState>;
  /** The newest commit and where comments may stand on it, by path. */
  readonly anchors: () => Promise<{
    readonly head: string;
    readonly hunks: ReadonlyMap<string, readonly Hunk[]>;
  }>;
  readonly head: () => Promise<string>;
  readonly comment: (body: string) => Promise<OwnComment>;
  readonly revise: (id: number, body: string) => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
  readonly hide: (node: string, reason: HideReason) => Promise<void>;
  readonly show: (node: string) => Promise<void>;
  /** One review with event COMMENT; all of it is posted or, on a refusal of kind `rejected`, nothing. */
  readonly review: (body: string, comments: readonly PlacedComment[], head: string) => Promise<void>;
  /** One comment on a line or a file, outside a review. */
  readonly annotate: (comment: PlacedComment, head: string) => Promise<void>;
  readonly reviseInline: (id: number, body: string) => Promise<void>;
  readonly reply: (id: number, body: string) => Promise<void>;
  readonly resolve: (thread: string) => Promise<void>;
  readonly reopen: (thread: string) => Promise<void>;
}

/**
 * Why the host did not do what was asked: `forbidden` lacks a permission, `rejected` found the content wrong, `uncertain`
 * may have happened all the same, `limited` outlasted our patience with rate limits, `missing` is gone, `failed` is the rest.
 */
export type RefusalKind = 'forbidden' | 'rejected' | 'uncertain' | 'limited' | 'missing' | 'failed';

/** An answer other than success. The message is the host's own and may hold hostile text. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly status: number | undefined;
  constructor(kind: RefusalKind, message: string, status?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

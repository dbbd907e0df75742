import type { GitRepository } from './repository.ts';

export type Access = 'none' | 'read' | 'write';
/** What the workflow's token may do, in the words of a workflow's `permissions`. */
export interface Permissions {
  contents: Access;
  'pull-requests': Access;
  issues: Access;
  checks: Access;
}

export type Side = 'LEFT' | 'RIGHT';

export interface ConversationComment {
  readonly id: number;
  readonly author: string;
  body: string;
  minimised: string | undefined;
  edits: number;
}

export interface ReviewComment extends ConversationComment {
  readonly review: number;
  readonly path: string;
  readonly subject: 'line' | 'file';
  readonly side: Side;
  readonly originalLine: number | undefined;
  readonly originalStartLine: number | undefined;
  readonly originalCommit: string;
  /** Where the base was when the comment was written: LEFT lines count there. */
  readonly originalBase: string;
  readonly hunk: string;
  readonly inReplyTo: number | undefined;
}

export interface Thread {
  readonly id: number;
  readonly comments: ReviewComment[];
  resolvedBy: string | undefined;
}

export interface SubmittedReview {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly event: string;
  readonly commit: string;
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  readonly annotations: CheckAnnotation[];
}

/** One request and its answer, kept so that tests can hold both against GitHub's own description. */
export interface Exchange {
  readonly method: string;
  /** The route that answered, as GitHub writes it; undefined for an unknown one. */
  readonly route: string | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Everything the twin remembers. Tests read it; only the routes and the twin's own methods write it. */
export interface TwinState {
  readonly owner: string;
  readonly name: string;
  readonly number: number;
  readonly title: string;
  readonly repository: GitRepository;
  readonly baseBranch: string;
  readonly headBranch: string;
  /** The owner of the repository the head branch lives in. */
  headOwner: string;
  /** Who the token acts as, as REST spells it. */
  viewer: string;
  readonly permissions: Permissions;
  readonly comments: ConversationComment[];
  readonly reviews: SubmittedReview[];
  readonly threads: Thread[];
  readonly checkRuns: CheckRun[];
  readonly exchanges: Exchange[];
  /** Requests the twin does not know: a test that leaves some behind has tested against nothing. */
  readonly unknownRoutes: string[];
  /** What is left of the hour's requests. */
  requestsLeft: number;
  /** Entries a tree listing may have before it is cut. */
  mostTreeEntries: number;
  nextId: number;
}

/** Ids do not fit into 32 bits on GitHub any more. */
export function newId(state: TwinState): number {
  state.nextId += 1;
  return state.nextId;
}

export function headOf(state: TwinState): string {
  return state.repository.resolve(`refs/heads/${state.headBranch}`) ?? missing('head');
}

export function baseOf(state: TwinState): string {
  return state.repository.resolve(`refs/heads/${state.baseBranch}`) ?? missing('base');
}

export function mergeBaseOf(state: TwinState): string {
  return state.repository.mergeBase(baseOf(state), headOf(state)) ?? missing('merge base');
}

function missing(what: string): never {
  throw new Error(`the twin's repository has no ${what}`);
}

import { postOnFile, postReview } from './post-review.ts';
import { createSummary, updateSummary } from './post-summary.ts';
import { reconcile, type Publication, type PublishAction, type PublishSettings } from './reconcile.ts';
import { retire, revive } from './post-threads.ts';
import { Refusal, type OwnComment, type PullRequestPort } from './pull-request.ts';
import { unreachable } from '../model/errors.ts';

/** What came of publishing. Never an input to the verdict. */
export interface PublishOutcome {
  /**
   * `published`: all of it stands · `superseded`: a newer commit or run speaks · `forbidden`: the token may not write ·
   * `partly`: GitHub failed on something, which `notices` names.
   */
  readonly kind: 'published' | 'superseded' | 'forbidden' | 'partly';
  readonly commentId: number | undefined;
  readonly commentUrl: string | undefined;
  readonly posted: number;
  readonly updated: number;
  /** Inline comments whose finding is gone and that say so now. */
  readonly resolved: number;
  /** Sentences for the log and the job summary; they may quote GitHub. */
  readonly notices: readonly string[];
}

/** What one action did. */
export interface Effect {
  readonly comment?: OwnComment | undefined;
  readonly posted?: number;
  readonly updated?: number;
  readonly resolved?: number;
  readonly notices?: readonly string[];
}

const NO_PERMISSION =
  'This run may not comment on the pull request: `permissions: pull-requests: write` would allow it, which a pull request from a fork does not get; the whole review is in the job summary.';
const NOTHING_YET: PublishOutcome = {
  kind: 'published',
  commentId: undefined,
  commentUrl: undefined,
  posted: 0,
  updated: 0,
  resolved: 0,
  notices: [],
};

/** Brings the pull request up to date with a review. What GitHub refuses ends in the outcome, never in an exception. */
export async function publish(
  publication: Publication,
  settings: PublishSettings,
  port: PullRequestPort,
): Promise<PublishOutcome> {
  let outcome = NOTHING_YET;
  const attempt = async <T>(purpose: string, act: () => Promise<T>): Promise<T | Refusal> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome = afterRefusal(outcome, purpose, error);
      return error;
    }
  };
  const state = await attempt('reading the pull request', () => port.read());
  if (state instanceof Refusal) return outcome;
  for (const action of reconcile(state, publication, settings)) {
    if (action.kind === 'skip') return { ...outcome, kind: 'superseded', notices: [action.why] };
    const context = { port, publication, settings, commentUrl: outcome.commentUrl };
    const effect = await attempt(PURPOSES[action.kind], () => perform(action, context));
    if (!(effect instanceof Refusal)) outcome = afterEffect(outcome, effect);
    else if (effect.kind === 'forbidden' || effect.kind === 'limited') break;
  }
  return outcome;
}

const PURPOSES = {
  'keep-summary': 'keeping the summary comment',
  'update-summary': 'updating the summary comment',
  'create-summary': 'creating the summary comment',
  hide: 'hiding an outdated comment',
  show: 'showing the summary comment again',
  keep: 'keeping a comment',
  revise: 'updating an inline comment',
  revive: 'reopening a conversation',
  retire: 'resolving a conversation',
  review: 'posting inline comments',
  annotate: 'posting a comment on a file',
} as const satisfies Record<Exclude<PublishAction['kind'], 'skip'>, string>;

function afterRefusal(outcome: PublishOutcome, purpose: string, { kind, message }: Refusal): PublishOutcome {
  const sentence =
    kind === 'forbidden' && /not accessible by/i.test(message)
      ? NO_PERMISSION
      : `GitHub refused ${purpose}: ${message.slice(0, 300)}`;
  const { posted, updated, resolved } = outcome;
  const isForbidden = kind === 'forbidden' && posted + updated + resolved === 0;
  return {
    ...outcome,
    kind: isForbidden ? 'forbidden' : 'partly',
    notices: [...outcome.notices, sentence],
  };
}

function afterEffect(outcome: PublishOutcome, effect: Effect): PublishOutcome {
  const { comment, posted = 0, updated = 0, resolved = 0, notices = [] } = effect;
  return {
    kind: notices.length > 0 ? 'partly' : outcome.kind,
    commentId: comment?.id ?? outcome.commentId,
    commentUrl: comment?.url ?? outcome.commentUrl,
    posted: outcome.posted + posted,
    updated: outcome.updated + updated,
    resolved: outcome.resolved + resolved,
    notices: [...outcome.notices, ...notices],
  };
}

/** What performing an action may use. */
export interface Performance {
  readonly port: PullRequestPort;
  readonly publication: Publication;
  readonly settings: PublishSettings;
  /** The summary comment, once it stands. */
  readonly commentUrl: string | undefined;
}

async function perform(
  action: Exclude<PublishAction, { kind: 'skip' }>,
  context: Performance,
): Promise<Effect> {
  const { port, publication } = context;
  switch (action.kind) {
    case 'keep':
      return {};
    case 'keep-summary':
      return { comment: action.comment };
    case 'update-summary':
      return updateSummary(action, context);
    case 'create-summary':
      return createSummary(action, context);
    case 'hide':
      await port.hide(action.node, action.reason);
      return {};
    case 'show':
      await port.show(action.node);
      return {};
    case 'revise':
      await port.reviseInline(action.id, action.body);
      return { updated: 1 };
    case 'revive':
      return revive(action, port);
    case 'retire':
      return retire(action, port);
    case 'review':
      return postReview(port, {
        body: reviewBody(action.comments.length, context.commentUrl),
        comments: action.comments,
        head: publication.head,
      });
    case 'annotate':
      return postOnFile(port, action.comment, publication.head);
    default:
      return unreachable(action);
  }
}

function reviewBody(comments: number, summary: string | undefined): string {
  const lines = comments === 1 ? 'the line that causes it' : `${comments} lines that cause it`;
  return summary === undefined
    ? `Demarc comments on ${lines}.`
    : `Demarc comments on ${lines}; the whole review is in [its summary](${summary}).`;
}

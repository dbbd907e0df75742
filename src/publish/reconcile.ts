import {
  encodedKey,
  inlineBody,
  markerOf,
  substanceOf,
  summaryBody,
  withoutMarkers,
  writerOf,
} from './marker.ts';
import type { WrittenBy } from './marker.ts';
import type { HideReason, OwnComment, OwnThread, PullRequestState } from './pull-request.ts';
import { unreachable } from '../model/errors.ts';
import type { Fingerprint } from '../model/finding.ts';
import type { PlacedComment } from '../model/review.ts';

/** What this run has to say. Markers are added here: bodies may come with or without them. */
export interface Publication {
  readonly summary: string;
  /** A barer summary, for a host that finds the first too long. */
  readonly shorterSummary?: string | undefined;
  /** All of them, in order of importance; undefined when nothing was decided, so that what stands keeps standing. */
  readonly comments: readonly PlacedComment[] | undefined;
  /** Fingerprints of the comments whose finding blocks. */
  readonly blocking: ReadonlySet<Fingerprint>;
  /** There is nothing a reader needs to know. */
  readonly quiet: boolean;
  /** The verdict is blocked or error. */
  readonly failed: boolean;
  /** The analysed head commit of the pull request. */
  readonly head: string;
  readonly run: { readonly id: string; readonly attempt: number };
}

export interface PublishSettings {
  readonly commentKey: string;
  readonly commentSummaryInPr: 'on-findings' | 'always' | 'on-failure' | 'never';
  readonly commentBehavior: 'update' | 'hide-and-new';
  readonly inlineComments: 'all' | 'blocking' | 'none';
  readonly maxInlineComments: number;
}

export type PublishAction =
  | { readonly kind: 'skip'; readonly why: string }
  | { readonly kind: 'keep-summary'; readonly comment: OwnComment }
  | { readonly kind: 'update-summary'; readonly comment: OwnComment; readonly body: string }
  | { readonly kind: 'create-summary'; readonly body: string }
  | { readonly kind: 'hide'; readonly node: string; readonly reason: HideReason }
  | { readonly kind: 'show'; readonly node: string }
  | { readonly kind: 'keep'; readonly id: number }
  | { readonly kind: 'revise'; readonly id: number; readonly body: string }
  /** The finding is back: the conversation opens again and says so. */
  | { readonly kind: 'revive'; readonly thread: OwnThread; readonly body: string }
  /** The finding is gone. `body` replaces the comment; `reply` is said to those who answered. */
  | {
      readonly kind: 'retire';
      readonly thread: OwnThread;
      readonly body: string;
      readonly reply: string | undefined;
      readonly how: 'resolve' | 'hide' | 'reword';
    }
  /** Comments on lines, all in one review. */
  | { readonly kind: 'review'; readonly comments: readonly PlacedComment[] }
  /** A comment on a file as a whole, which a review cannot carry. */
  | { readonly kind: 'annotate'; readonly comment: PlacedComment };

/** Compares what stands with what this run has to say. Applying the answer and asking again gives only `keep`. */
export function reconcile(
  state: PullRequestState,
  publication: Publication,
  settings: PublishSettings,
): readonly PublishAction[] {
  const key = encodedKey(settings.commentKey);
  const summaries = state.comments.filter(({ body }) => {
    const marker = markerOf(body);
    return marker?.key === key && marker.fingerprint === undefined;
  });
  const superseded = whySuperseded(state.head, summaries, publication);
  if (superseded !== undefined) return [{ kind: 'skip', why: superseded }];
  const threads = state.threads.filter(({ opener }) => markerOf(opener.body)?.key === key);
  return [
    ...summaryActions(summaries, publication, settings),
    ...(publication.comments === undefined ? [] : inlineActions(threads, publication, settings)),
  ];
}

/** Once our head is the newest, history does not matter: after a force-push the older head is no ancestor, yet we are current. */
function whySuperseded(
  head: string,
  summaries: readonly OwnComment[],
  { head: analysed, run }: Publication,
): string | undefined {
  if (head !== analysed)
    return 'The pull request has moved on to a newer commit: the run for that commit will comment.';
  const newer = summaries.some(({ body, minimised }) => {
    const writer = minimised ? undefined : writerOf(body);
    return writer !== undefined && isNewer(writer, { head: analysed, run: run.id, attempt: run.attempt });
  });
  return newer ? 'A newer run has already commented on this pull request.' : undefined;
}

function isNewer(writer: WrittenBy, ours: WrittenBy): boolean {
  if (!/^\d{1,30}$/.test(ours.run)) return false;
  const [theirs, own] = [BigInt(writer.run), BigInt(ours.run)];
  return theirs > own || (theirs === own && writer.attempt > ours.attempt);
}

function summaryActions(
  summaries: readonly OwnComment[],
  publication: Publication,
  settings: PublishSettings,
): readonly PublishAction[] {
  const { head, run } = publication;
  const body = summaryBody(publication.summary, settings.commentKey, {
    head,
    run: run.id,
    attempt: run.attempt,
  });
  const shown = summaries.filter(({ minimised }) => !minimised);
  const hides = settings.commentBehavior === 'hide-and-new';
  const current = hides ? shown.at(-1) : (shown[0] ?? summaries[0]);
  if (current === undefined) return isWanted(publication, settings) ? [{ kind: 'create-summary', body }] : [];
  const spare = shown.filter(({ id }) => id !== current.id);
  const hidden = spare.map(({ node }): PublishAction => ({
    kind: 'hide',
    node,
    reason: hides ? 'OUTDATED' : 'DUPLICATE',
  }));
  if (saysTheSame(current.body, body)) return [...hidden, { kind: 'keep-summary', comment: current }];
  if (hides)
    return [
      ...hidden,
      { kind: 'hide', node: current.node, reason: 'OUTDATED' },
      { kind: 'create-summary', body },
    ];
  const show: readonly PublishAction[] =
    current.minimised && !publication.quiet ? [{ kind: 'show', node: current.node }] : [];
  return [...hidden, ...show, { kind: 'update-summary', comment: current, body }];
}

function isWanted({ quiet, failed }: Publication, { commentSummaryInPr }: PublishSettings): boolean {
  switch (commentSummaryInPr) {
    case 'always':
      return true;
    case 'on-findings':
      return !quiet;
    case 'on-failure':
      return failed;
    case 'never':
      return false;
    default:
      return unreachable(commentSummaryInPr);
  }
}

/** The same text for the same commit; the footer may name another run. */
function saysTheSame(standing: string, wanted: string): boolean {
  return substanceOf(standing) === substanceOf(wanted) && writerOf(standing)?.head === writerOf(wanted)?.head;
}

function inlineActions(
  threads: readonly OwnThread[],
  publication: Publication,
  settings: PublishSettings,
): readonly PublishAction[] {
  const standing = new Map<string, OwnThread>();
  const actions: PublishAction[] = [];
  for (const thread of threads) {
    const fingerprint = markerOf(thread.opener.body)?.fingerprint;
    if (fingerprint === undefined) continue;
    if (!standing.has(fingerprint)) standing.set(fingerprint, thread);
    else if (!thread.answered && !thread.opener.minimised)
      actions.push({ kind: 'hide', node: thread.opener.node, reason: 'DUPLICATE' });
  }
  const comments = publication.comments ?? [];
  const wanted = new Map(comments.map((comment) => [String(comment.fingerprint), comment]));
  for (const [fingerprint, thread] of standing) {
    const comment = wanted.get(fingerprint);
    if (comment === undefined) actions.push(...retirement(thread, fingerprint, publication, settings));
    else actions.push(upkeep(thread, comment, settings));
  }
  const occupied = [...standing.keys()].filter((fingerprint) => wanted.has(fingerprint)).length;
  const missing = [...wanted.values()].filter(({ fingerprint }) => !standing.has(fingerprint));
  return [...actions, ...newComments(missing, publication, { ...settings, occupied })];
}

function upkeep(thread: OwnThread, comment: PlacedComment, { commentKey }: PublishSettings): PublishAction {
  const body = inlineBody(comment.body, { key: commentKey, fingerprint: comment.fingerprint });
  if (markerOf(thread.opener.body)?.state === 'resolved') return { kind: 'revive', thread, body };
  return withoutMarkers(thread.opener.body) === withoutMarkers(body)
    ? { kind: 'keep', id: thread.opener.id }
    : { kind: 'revise', id: thread.opener.id, body };
}

function retirement(
  thread: OwnThread,
  fingerprint: string,
  { head }: Publication,
  { commentKey: key }: PublishSettings,
): readonly PublishAction[] {
  const { opener, answered, resolved, mayResolve, replies } = thread;
  if (markerOf(opener.body)?.state === 'resolved') return [{ kind: 'keep', id: opener.id }];
  const sentence = `Resolved in \`${head.slice(0, 7)}\`.`;
  const hasReplied = replies.some((body) => markerOf(body)?.state === 'reply');
  const reply =
    answered && !resolved && !hasReplied
      ? inlineBody(sentence, { key, fingerprint, state: 'reply' })
      : undefined;
  const body = inlineBody(`**${sentence}**\n\n${asHistory(opener.body)}`, {
    key,
    fingerprint,
    state: 'resolved',
  });
  const how = resolved ? 'reword' : mayResolve ? 'resolve' : answered || opener.minimised ? 'reword' : 'hide';
  return [{ kind: 'retire', thread, body, reply, how }];
}

/** What was reported, folded away; a suggestion in it can no longer be applied. */
function asHistory(body: string): string {
  const text = withoutMarkers(body).replaceAll(/^(`{3,})suggestion\b.*$/gm, '$1');
  return text.length > 50_000 ? '' : `<details><summary>What was reported</summary>\n\n${text}\n\n</details>`;
}

function newComments(
  missing: readonly PlacedComment[],
  { blocking }: Publication,
  {
    commentKey: key,
    inlineComments,
    maxInlineComments,
    occupied,
  }: PublishSettings & { readonly occupied: number },
): readonly PublishAction[] {
  const placed = missing
    .filter(({ placement }) => placement.kind !== 'summary')
    .filter(
      ({ fingerprint }) =>
        inlineComments === 'all' || (inlineComments === 'blocking' && blocking.has(fingerprint)),
    )
    .slice(0, Math.max(0, maxInlineComments - occupied))
    .map((comment) => ({
      ...comment,
      body: inlineBody(comment.body, { key, fingerprint: comment.fingerprint }),
    }));
  const onLines = placed.filter(({ placement }) => placement.kind === 'line');
  const onFiles = placed.filter(({ placement }) => placement.kind === 'file');
  return [
    ...(onLines.length > 0 ? [{ kind: 'review', comments: onLines } as const] : []),
    ...onFiles.map((comment): PublishAction => ({ kind: 'annotate', comment })),
  ];
}

import { markerOf } from './marker.ts';
import { Refusal, type PullRequestPort } from './pull-request.ts';
import type { Hunk } from '../model/patch.ts';
import type { PlacedComment } from '../model/review.ts';

export interface ReviewRequest {
  /** What the review says above its comments. */
  readonly body: string;
  readonly comments: readonly PlacedComment[];
  readonly head: string;
}

export interface PostedReview {
  readonly posted: number;
  /** Sentences about comments that could not be placed. */
  readonly notices: readonly string[];
}

const MOST_REVIEWS = 8;

/**
 * Posts comments in one review. A review that broke off is looked for before it is sent again, in smaller parts; one that was
 * rejected is checked against the newest diff, and what cannot stand on its line stands on its file.
 */
export async function postReview(port: PullRequestPort, request: ReviewRequest): Promise<PostedReview> {
  if ((await port.head()) !== request.head) return { posted: 0, notices: [MOVED_ON] };
  let posted = 0;
  const notices: string[] = [];
  const parts = [request.comments];
  for (let reviews = 0; parts.length > 0; reviews += 1) {
    const part = parts.shift() ?? [];
    if (reviews === MOST_REVIEWS)
      throw new Refusal('failed', 'GitHub kept failing on reviews with inline comments');
    try {
      await port.review(request.body, part, request.head);
      posted += part.length;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'rejected') {
        const rest = await postSeparately(port, { ...request, comments: part });
        posted += rest.posted;
        notices.push(...rest.notices);
      } else if (error.kind === 'uncertain') {
        const missing = await notYetPosted(port, part);
        posted += part.length - missing.length;
        const half = Math.ceil(missing.length / 2);
        parts.unshift(...[missing.slice(0, half), missing.slice(half)].filter((some) => some.length > 0));
      } else throw error;
    }
  }
  return { posted, notices };
}

const MOVED_ON =
  'The pull request moved on to a newer commit while this run was commenting: the rest is left to the newer run.';

/** A comment on a file as a whole. */
export async function postOnFile(
  port: PullRequestPort,
  comment: PlacedComment,
  head: string,
): Promise<PostedReview> {
  try {
    await port.annotate(comment, head);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'uncertain') throw error;
    if ((await notYetPosted(port, [comment])).length > 0) await port.annotate(comment, head);
  }
  return { posted: 1, notices: [] };
}

/** Which finding of which key a comment reports. */
function identity(body: string): string {
  const marker = markerOf(body);
  return `${marker?.key} ${marker?.fingerprint}`;
}

async function notYetPosted(
  port: PullRequestPort,
  comments: readonly PlacedComment[],
): Promise<readonly PlacedComment[]> {
  const { threads } = await port.read();
  const standing = new Set(threads.map(({ opener }) => identity(opener.body)));
  return comments.filter(({ body }) => !standing.has(identity(body)));
}

async function postSeparately(
  port: PullRequestPort,
  { body, comments, head }: ReviewRequest,
): Promise<PostedReview> {
  const anchors = await port.anchors();
  if (anchors.head !== head) return { posted: 0, notices: [MOVED_ON] };
  const onDiff = comments.filter((comment) => standsOn(anchors.hunks, comment));
  const rest = new Set(comments.filter((comment) => !onDiff.includes(comment)));
  let posted = 0;
  if (rest.size > 0 && onDiff.length > 0 && (await isAccepted(() => port.review(body, onDiff, head))))
    posted = onDiff.length;
  else
    for (const comment of onDiff)
      if (await isAccepted(() => port.annotate(comment, head))) posted += 1;
      else rest.add(comment);
  let lost = 0;
  for (const comment of rest) {
    const onFile = asFileComment(comment, anchors.hunks);
    if (onFile !== undefined && (await isAccepted(() => port.annotate(onFile, head)))) posted += 1;
    else lost += 1;
  }
  const notices =
    lost === 0
      ? []
      : [`GitHub accepted no place on the code for ${lost} of the comments: they are in the summary only.`];
  return { posted, notices };
}

async function isAccepted(post: () => Promise<void>): Promise<boolean> {
  try {
    await post();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'rejected') return false;
    throw error;
  }
}

function asFileComment(
  comment: PlacedComment,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): PlacedComment | undefined {
  if (comment.placement.kind === 'summary') return undefined;
  const path = comment.placement.kind === 'file' ? comment.placement.path : comment.placement.at.file;
  return hunks.has(path) ? { ...comment, placement: { kind: 'file', path } } : undefined;
}

/** Both ends of the range lie in one hunk, on the side the comment speaks of. */
function standsOn(hunks: ReadonlyMap<string, readonly Hunk[]>, { placement }: PlacedComment): boolean {
  if (placement.kind !== 'line') return false;
  const { at, side } = placement;
  return (hunks.get(at.file) ?? []).some((hunk) => {
    const [start, lines] =
      side === 'LEFT' ? [hunk.baseStart, hunk.baseLines] : [hunk.headStart, hunk.headLines];
    return at.line >= start && at.endLine < start + lines;
  });
}

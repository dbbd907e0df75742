import { originOf, placeOf, sideOf, type Anchor } from './anchors.ts';
import {
  bodyProblem,
  invalid,
  isTooLong,
  notFound,
  page,
  textIn,
  unprocessable,
  type Call,
  type Reply,
  type Route,
} from './http.ts';
import { headOf, newId, type ReviewComment, type Thread, type TwinState } from './state.ts';
import type { Document, Documents } from './documents.ts';

const REPOSITORY = '/repos/{owner}/{repo}';
const PULL = `${REPOSITORY}/pulls/{pull_number}`;
const READ = [['pull-requests', 'read']] as const;
const WRITE = [['pull-requests', 'write']] as const;
const noContent: Reply = { status: 204, body: undefined };

/** Reviews and the conversations on the code that they open. */
export function reviewRoutes(state: TwinState, documents: Documents, api: string): readonly Route[] {
  return [...reviews(state, documents, api), ...reviewComments(state, documents, api)];
}

function reviews(state: TwinState, documents: Documents, api: string): readonly Route[] {
  return [
    {
      route: `GET ${PULL}/reviews`,
      needs: READ,
      answer: (call) => page(state.reviews.map(documents.review), call, api),
    },
    {
      route: `POST ${PULL}/reviews`,
      needs: WRITE,
      answer: ({ body }) => createReview(state, documents, body),
    },
  ];
}

/** All comments of a review are created, or none; the refusal does not say which of them is wrong. */
function createReview(state: TwinState, documents: Documents, body: Document): Reply {
  const event = body['event'];
  if (event !== 'COMMENT' && event !== 'APPROVE' && event !== 'REQUEST_CHANGES')
    return unprocessable(['Pending reviews are not something the twin does']);
  if (event !== 'APPROVE') {
    const refused = bodyProblem(body['body'], 'PullRequestReview');
    if (refused !== undefined) return unprocessable(["Body can't be blank"]);
  }
  const commit = typeof body['commit_id'] === 'string' ? body['commit_id'] : headOf(state);
  if (state.repository.resolve(commit) === undefined)
    return unprocessable(['Commit is not part of the pull request']);
  const wanted = documentsIn(body['comments']);
  const problems = new Set<string>();
  for (const comment of wanted) {
    const placed = placeOf(state, { ...anchorIn(comment), subject: 'line' });
    if ('problems' in placed)
      for (const each of placed.problems) problems.add(`Pull request review thread ${each}`);
    if (isTooLong(textIn(comment, 'body'))) problems.add('Body is too long (maximum is 65536 characters)');
  }
  if (problems.size > 0) return unprocessable([sentence([...problems])]);
  const review = { id: newId(state), author: state.viewer, body: textIn(body, 'body'), event, commit };
  state.reviews.push(review);
  for (const comment of wanted) openThread(state, comment, { review: review.id, commit });
  return { status: 200, body: documents.review(review) };
}

function sentence(problems: readonly string[]): string {
  if (problems.length < 3) return problems.join(' and ');
  return `${problems.slice(0, -1).join(', ')}, and ${problems.at(-1)}`;
}

function reviewComments(state: TwinState, documents: Documents, api: string): readonly Route[] {
  const one = `${REPOSITORY}/pulls/comments/{comment_id}`;
  const all = (): readonly ReviewComment[] =>
    state.threads.flatMap(({ comments }) => comments).toSorted((a, b) => a.id - b.id);
  const threadOf = ({ parameters }: Call): Thread | undefined =>
    state.threads.find(({ comments }) => comments.some(({ id }) => String(id) === parameters['comment_id']));
  const found = (call: Call): ReviewComment | undefined =>
    threadOf(call)?.comments.find(({ id }) => String(id) === call.parameters['comment_id']);
  return [
    {
      route: `GET ${PULL}/comments`,
      needs: READ,
      answer: (call) => page(all().map(documents.reviewComment), call, api),
    },
    {
      route: `POST ${PULL}/comments`,
      needs: WRITE,
      answer: ({ body }) => createComment(state, documents, body),
    },
    {
      route: `POST ${PULL}/comments/{comment_id}/replies`,
      needs: WRITE,
      answer: (call) => {
        const thread = threadOf(call);
        if (thread === undefined) return notFound;
        const refused = bodyProblem(call.body['body'], 'PullRequestReviewComment');
        if (refused !== undefined) return refused;
        return {
          status: 201,
          body: documents.reviewComment(
            replyIn(state, thread, { author: state.viewer, body: textIn(call.body, 'body') }),
          ),
        };
      },
    },
    {
      route: `GET ${one}`,
      needs: READ,
      answer: (call) => {
        const comment = found(call);
        return comment === undefined ? notFound : { status: 200, body: documents.reviewComment(comment) };
      },
    },
    {
      route: `PATCH ${one}`,
      needs: WRITE,
      answer: (call) => {
        const comment = found(call);
        if (comment === undefined) return notFound;
        const refused = bodyProblem(call.body['body'], 'PullRequestReviewComment');
        if (refused !== undefined) return refused;
        comment.body = textIn(call.body, 'body');
        comment.edits += 1;
        return { status: 200, body: documents.reviewComment(comment) };
      },
    },
    {
      route: `DELETE ${one}`,
      needs: WRITE,
      answer: (call) => {
        const [thread, comment] = [threadOf(call), found(call)];
        if (thread === undefined || comment === undefined) return notFound;
        thread.comments.splice(thread.comments.indexOf(comment), 1);
        if (thread.comments.length === 0) state.threads.splice(state.threads.indexOf(thread), 1);
        return noContent;
      },
    },
  ];
}

function createComment(state: TwinState, documents: Documents, body: Document): Reply {
  const refused = bodyProblem(body['body'], 'PullRequestReviewComment');
  if (refused !== undefined) return refused;
  const placed = placeOf(state, anchorIn(body));
  if ('problems' in placed)
    return invalid(
      placed.problems.map((message) => ({
        resource: 'PullRequestReviewComment',
        code: 'custom',
        field: message.startsWith('path')
          ? 'pull_request_review_thread.path'
          : 'pull_request_review_thread.line',
        message,
      })),
    );
  const commit = textIn(body, 'commit_id');
  const review = { id: newId(state), author: state.viewer, body: '', event: 'COMMENT', commit };
  state.reviews.push(review);
  return {
    status: 201,
    body: documents.reviewComment(openThread(state, body, { review: review.id, commit })),
  };
}

function openThread(
  state: TwinState,
  wanted: Document,
  { review, commit }: { review: number; commit: string },
): ReviewComment {
  const anchor = anchorIn(wanted);
  const placed = placeOf(state, anchor);
  const comment: ReviewComment = {
    id: newId(state),
    author: state.viewer,
    body: textIn(wanted, 'body'),
    minimised: undefined,
    edits: 0,
    review,
    path: textIn(wanted, 'path'),
    subject: anchor.subject === 'file' ? 'file' : 'line',
    side: sideOf(anchor.side),
    originalLine: typeof anchor.line === 'number' ? anchor.line : undefined,
    originalStartLine: typeof anchor.startLine === 'number' ? anchor.startLine : undefined,
    ...originOf(state, commit),
    hunk: 'hunk' in placed ? placed.hunk : '',
    inReplyTo: undefined,
  };
  state.threads.push({ id: newId(state), comments: [comment], resolvedBy: undefined });
  return comment;
}

/** Adds to a thread, in anybody's name. */
export function replyIn(
  state: TwinState,
  thread: Thread,
  { author, body }: { author: string; body: string },
): ReviewComment {
  const [opener] = thread.comments;
  if (opener === undefined) throw new Error('a thread has a comment');
  const reply = {
    ...opener,
    id: newId(state),
    author,
    body,
    minimised: undefined,
    edits: 0,
    inReplyTo: opener.id,
  };
  thread.comments.push(reply);
  return reply;
}

function anchorIn(body: Document): Anchor {
  return {
    path: body['path'],
    line: body['line'],
    side: body['side'],
    startLine: body['start_line'],
    startSide: body['start_side'],
    subject: body['subject_type'],
  };
}

function documentsIn(value: unknown): readonly Document[] {
  return Array.isArray(value)
    ? value.filter((item): item is Document => typeof item === 'object' && item !== null)
    : [];
}

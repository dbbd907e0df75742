import { currentLine, isOutdated } from './anchors.ts';
import { GraphqlProblem, isAnswerable, type Answerable } from './graphql.ts';
import {
  headOf,
  type ConversationComment,
  type ReviewComment,
  type Thread,
  type TwinState,
} from './state.ts';

/** GitHub's graph as far as Demarc asks for it; names are GitHub's. */
export function graphqlRoot(state: TwinState, web: string): Answerable {
  const pullRequest: Answerable = {
    __typename: 'PullRequest',
    number: state.number,
    headRefOid: () => headOf(state),
    comments: (args: Answerable) =>
      connection(state.comments, args, (comment) => conversationNode(state, comment, web)),
    reviewThreads: (args: Answerable) =>
      connection(state.threads, args, (thread) => threadNode(state, thread, web)),
  };
  const repository: Answerable = {
    __typename: 'Repository',
    pullRequest: ({ number }: Answerable) => {
      if (number === state.number) return pullRequest;
      throw new GraphqlProblem(
        'NOT_FOUND',
        `Could not resolve to a PullRequest with the number of ${String(number)}.`,
      );
    },
    object: ({ oid }: Answerable) => blobNode(state, String(oid)),
  };
  return {
    viewer: { __typename: 'User', login: loginOf(state.viewer) },
    repository: ({ owner, name }: Answerable) => {
      if (owner === state.owner && name === state.name) return repository;
      throw new GraphqlProblem(
        'NOT_FOUND',
        `Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`,
      );
    },
    ...mutations(state, web),
  };
}

function inputOf({ input }: Answerable): Answerable {
  return isAnswerable(input) ? input : {};
}

function allow(allowed: boolean): void {
  if (!allowed) throw new GraphqlProblem('FORBIDDEN', 'Resource not accessible by integration');
}

function mutations(state: TwinState, web: string): Answerable {
  const threadBy = (id: unknown): Thread =>
    state.threads.find((thread) => nodeOf(thread) === id) ?? missingNode(id);
  const commentBy = (id: unknown): ConversationComment => {
    const conversation = state.comments.find((comment) => `IC_${comment.id}` === id);
    const onCode = state.threads
      .flatMap(({ comments }) => comments)
      .find((comment) => `PRRC_${comment.id}` === id);
    return conversation ?? onCode ?? missingNode(id);
  };
  const minimise = (id: unknown, reason: string | undefined): Answerable => {
    allow(state.permissions['pull-requests'] === 'write');
    const comment = commentBy(id);
    comment.minimised = reason;
    return { __typename: 'IssueComment', isMinimized: reason !== undefined, minimizedReason: reason ?? null };
  };
  return {
    minimizeComment: (args: Answerable) => {
      const { subjectId, classifier } = inputOf(args);
      return { minimizedComment: minimise(subjectId, String(classifier).toLowerCase()) };
    },
    unminimizeComment: (args: Answerable) => ({
      unminimizedComment: minimise(inputOf(args)['subjectId'], undefined),
    }),
    resolveReviewThread: (args: Answerable) => {
      const thread = threadBy(inputOf(args)['threadId']);
      allow(mayResolve(state));
      thread.resolvedBy = state.viewer;
      return { thread: threadNode(state, thread, web) };
    },
    unresolveReviewThread: (args: Answerable) => {
      const thread = threadBy(inputOf(args)['threadId']);
      allow(mayResolve(state));
      thread.resolvedBy = undefined;
      return { thread: threadNode(state, thread, web) };
    },
  };
}

/** Resolving asks for more than `pull-requests: write`; with `contents: write` tokens have been seen to manage. */
function mayResolve({ permissions }: TwinState): boolean {
  return permissions['pull-requests'] === 'write' && permissions.contents === 'write';
}

function conversationNode(
  state: TwinState,
  { id, author, body, minimised }: ConversationComment,
  web: string,
): Answerable {
  return {
    __typename: 'IssueComment',
    id: `IC_${id}`,
    fullDatabaseId: String(id),
    body,
    url: `${web}/pull/${state.number}#issuecomment-${id}`,
    author: actor(author),
    isMinimized: minimised !== undefined,
    minimizedReason: minimised ?? null,
    viewerDidAuthor: author === state.viewer,
  };
}

function threadNode(state: TwinState, thread: Thread, web: string): Answerable {
  const [opener] = thread.comments;
  if (opener === undefined) throw new Error('a thread has a comment');
  const isResolved = thread.resolvedBy !== undefined;
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeOf(thread),
    isResolved,
    isOutdated: isOutdated(state, opener),
    isCollapsed: isResolved,
    resolvedBy: thread.resolvedBy === undefined ? null : actor(thread.resolvedBy),
    path: opener.path,
    line: currentLine(state, opener, opener.originalLine) ?? null,
    originalLine: opener.originalLine ?? null,
    diffSide: opener.side,
    subjectType: opener.subject.toUpperCase(),
    viewerCanResolve: !isResolved && mayResolve(state),
    viewerCanUnresolve: isResolved && mayResolve(state),
    viewerCanReply: state.permissions['pull-requests'] === 'write',
    comments: (args: Answerable) =>
      connection(thread.comments, args, (comment) => codeNode(state, comment, web)),
  };
}

function codeNode(state: TwinState, comment: ReviewComment, web: string): Answerable {
  return {
    ...conversationNode(state, comment, web),
    __typename: 'PullRequestReviewComment',
    id: `PRRC_${comment.id}`,
    url: `${web}/pull/${state.number}#discussion_r${comment.id}`,
    outdated: isOutdated(state, comment),
  };
}

function blobNode(state: TwinState, oid: string): Answerable | null {
  const content = /^[0-9a-f]{40}$/.test(oid) ? state.repository.blob(oid) : undefined;
  if (content === undefined) return null;
  const isBinary = content.includes(0);
  const isTruncated = content.length > 512_000;
  const text = isBinary ? null : content.toString('utf8', 0, 512_000);
  return { __typename: 'Blob', oid, byteSize: content.length, isBinary, isTruncated, text };
}

function connection<T>(
  items: readonly T[],
  { first, after }: Answerable,
  node: (item: T) => Answerable,
): Answerable {
  const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64url').toString('utf8')) : 0;
  const end = start + (typeof first === 'number' ? first : 100);
  return {
    totalCount: items.length,
    pageInfo: { hasNextPage: end < items.length, endCursor: Buffer.from(String(end)).toString('base64url') },
    nodes: items.slice(start, end).map(node),
  };
}

export function nodeOf({ id }: Thread): string {
  return `PRRT_${id}`;
}

/** GraphQL spells a bot's login without the suffix that REST adds. */
function loginOf(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

function actor(login: string): Answerable {
  return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: loginOf(login) };
}

function missingNode(id: unknown): never {
  throw new GraphqlProblem('NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'`);
}

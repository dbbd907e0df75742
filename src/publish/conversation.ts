import { at, isTrueAt, listAt, textAt, wholeAt } from './answer.ts';
import {
  HIDE_MUTATION,
  PULL_REQUEST_QUERY,
  REOPEN_MUTATION,
  RESOLVE_MUTATION,
  SHOW_MUTATION,
} from './queries.ts';
import { Refusal } from './pull-request.ts';
import type { OwnComment, OwnThread, PullRequestPort, PullRequestState } from './pull-request.ts';
import type { GitHubClient, Parameters } from './github.ts';
import type { Hunk } from '../model/patch.ts';
import type { PlacedComment } from '../model/review.ts';

/** Which pull request, in GitHub's terms. */
export interface PullRequestName {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Reads the hunks of GitHub's `patch` text. */
export type PatchReader = (patch: string) => readonly Hunk[];

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
const ISSUE = '/repos/{owner}/{repo}/issues';
const MOST_PAGES = 30;

/** A pull request on GitHub as publishing sees it. */
export function pullRequestOn(
  client: GitHubClient,
  { owner, repo, number }: PullRequestName,
  readPatch: PatchReader,
): PullRequestPort {
  const name = { owner, repo, pull_number: number };
  const send = async (route: string, parameters: Parameters): Promise<void> => {
    await client.request(route, { owner, repo, ...parameters });
  };
  const mutate = async (query: string, variables: Parameters): Promise<void> => {
    await client.graphql(query, variables);
  };
  const head = async (): Promise<string> =>
    textAt(await client.request(`GET ${PULL}`, name), 'head', 'sha') ?? unreadable('the head commit');
  return {
    read: () => readState(client, { owner, repo, number }),
    head,
    anchors: async () => {
      const files = await client.pages(`GET ${PULL}/files`, name, 3_000);
      const hunks = files.map(
        (file) => [textAt(file, 'filename') ?? '', readPatch(textAt(file, 'patch') ?? '')] as const,
      );
      return { head: await head(), hunks: new Map(hunks) };
    },
    comment: async (body) => {
      const made = await client.request(`POST ${ISSUE}/{issue_number}/comments`, {
        owner,
        repo,
        issue_number: number,
        body,
      });
      return (
        commentFrom(made, { id: 'id', node: 'node_id', url: 'html_url' }) ?? unreadable('the new comment')
      );
    },
    revise: (id, body) => send(`PATCH ${ISSUE}/comments/{comment_id}`, { comment_id: id, body }),
    remove: (id) => send(`DELETE ${ISSUE}/comments/{comment_id}`, { comment_id: id }),
    hide: (id, reason) => mutate(HIDE_MUTATION, { id, reason }),
    show: (id) => mutate(SHOW_MUTATION, { id }),
    review: (body, comments, commit) =>
      send(`POST ${PULL}/reviews`, {
        pull_number: number,
        commit_id: commit,
        event: 'COMMENT',
        body,
        comments: comments.map((comment) => ({ ...anchorOf(comment), body: comment.body })),
      }),
    annotate: (comment, commit) =>
      send(`POST ${PULL}/comments`, { ...name, commit_id: commit, body: comment.body, ...anchorOf(comment) }),
    reviseInline: (id, body) =>
      send('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', { comment_id: id, body }),
    reply: (id, body) =>
      send(`POST ${PULL}/comments/{comment_id}/replies`, { ...name, comment_id: id, body }),
    resolve: (id) => mutate(RESOLVE_MUTATION, { id }),
    reopen: (id) => mutate(REOPEN_MUTATION, { id }),
  };
}

/** GitHub rejects a `start_line` that equals `line`. */
function anchorOf({ placement }: PlacedComment): Parameters {
  if (placement.kind === 'summary') throw new Error('a comment for the summary has no place on the code');
  if (placement.kind === 'file') return { path: placement.path, subject_type: 'file' };
  const { at: range, side } = placement;
  const end = { path: range.file, line: range.endLine, side };
  return range.line < range.endLine ? { ...end, start_line: range.line, start_side: side } : end;
}

async function readState(
  client: GitHubClient,
  { owner, repo, number }: PullRequestName,
): Promise<PullRequestState> {
  const comments: OwnComment[] = [];
  const threads: OwnThread[] = [];
  let head: string | undefined;
  let next: Parameters = { comments: true, threads: true };
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const data = await client.graphql(PULL_REQUEST_QUERY, { owner, name: repo, number, ...next });
    const pull = at(data, 'repository', 'pullRequest');
    head ??= textAt(pull, 'headRefOid') ?? unreadable('the pull request');
    comments.push(
      ...listAt(pull, 'comments', 'nodes')
        .filter(isOurs)
        .flatMap((node) => ownComment(node) ?? []),
    );
    threads.push(...listAt(pull, 'reviewThreads', 'nodes').flatMap((node) => ownThread(node) ?? []));
    const moreComments = isTrueAt(pull, 'comments', 'pageInfo', 'hasNextPage');
    const moreThreads = isTrueAt(pull, 'reviewThreads', 'pageInfo', 'hasNextPage');
    if (!moreComments && !moreThreads) return { head, comments: oldestFirst(comments), threads };
    next = {
      comments: moreComments,
      threads: moreThreads,
      ...(moreComments ? { commentsAfter: at(pull, 'comments', 'pageInfo', 'endCursor') } : {}),
      ...(moreThreads ? { threadsAfter: at(pull, 'reviewThreads', 'pageInfo', 'endCursor') } : {}),
    };
  }
  throw new Refusal('failed', 'the pull request has too many comments to look for our own');
}

function oldestFirst(comments: readonly OwnComment[]): readonly OwnComment[] {
  return comments.toSorted((a, b) => a.id - b.id);
}

function ownThread(node: unknown): OwnThread | undefined {
  const comments = listAt(node, 'comments', 'nodes');
  const [first, ...later] = comments;
  const opener = isOurs(first) ? ownComment(first) : undefined;
  const id = textAt(node, 'id');
  if (opener === undefined || id === undefined) return undefined;
  return {
    node: id,
    opener,
    resolved: isTrueAt(node, 'isResolved'),
    mayResolve: isTrueAt(node, 'viewerCanResolve'),
    mayReopen: isTrueAt(node, 'viewerCanUnresolve'),
    // Of a thread too long to be read whole, somebody else surely wrote a part.
    answered:
      later.some((comment) => !isOurs(comment)) || isTrueAt(node, 'comments', 'pageInfo', 'hasNextPage'),
    replies: later.filter(isOurs).map((comment) => textAt(comment, 'body') ?? ''),
  };
}

/** A marker proves nothing, because anybody can write one: GitHub says whether our token wrote the comment. */
function isOurs(node: unknown): boolean {
  return isTrueAt(node, 'viewerDidAuthor');
}

function ownComment(node: unknown): OwnComment | undefined {
  return commentFrom(node, { id: 'fullDatabaseId', node: 'id', url: 'url' });
}

function commentFrom(
  data: unknown,
  names: { readonly id: string; readonly node: string; readonly url: string },
): OwnComment | undefined {
  const id = wholeAt(data, names.id);
  const node = textAt(data, names.node);
  if (id === undefined || node === undefined) return undefined;
  const minimised = isTrueAt(data, 'isMinimized');
  return { id, node, body: textAt(data, 'body') ?? '', url: textAt(data, names.url) ?? '', minimised };
}

/** An answer cut short by a broken connection: what was asked may have happened. */
function unreadable(what: string): never {
  throw new Refusal('uncertain', `GitHub's answer about ${what} could not be read`);
}

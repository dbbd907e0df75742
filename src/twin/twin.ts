import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf, type Document } from './documents.ts';
import { nodeOf } from './graphql-root.ts';
import { replyIn } from './routes-reviews.ts';
import { createRepository, type Changes, type Files } from './repository.ts';
import { serve, type Incident } from './server.ts';
import { baseOf, headOf, newId, type Permissions, type Thread, type TwinState } from './state.ts';

export interface TwinOptions {
  /** Files of the base branch and of the pull request's branch. */
  readonly base: Files;
  readonly head: Files;
  readonly owner?: string;
  readonly name?: string;
  readonly number?: number;
  readonly title?: string;
  /** The head branch lives in a fork: its token may only read. */
  readonly fork?: boolean;
  /** What the workflow's token may do, where it differs from a workflow with `pull-requests: write` and `checks: write`. */
  readonly permissions?: Partial<Permissions>;
}

/** A GitHub of one pull request, on this machine: a real git repository behind GitHub's REST and GraphQL APIs. */
export interface Twin {
  /** `GITHUB_API_URL`. */
  readonly url: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly state: TwinState;
  readonly head: () => string;
  readonly base: () => string;
  /** The test merge, which is what a workflow checks out. */
  readonly mergeCommit: () => string;
  /** A further commit on the pull request's branch, with changes to the files it has. */
  readonly pushHead: (changes: Changes) => string;
  readonly pushBase: (changes: Changes) => string;
  /** A force-push: the branch becomes one new commit on the base branch. */
  readonly rewriteHead: (changes: Changes) => string;
  /** Somebody comments in the conversation. */
  readonly comment: (author: string, body: string) => number;
  /** Somebody answers in a thread. */
  readonly reply: (thread: Thread, author: string, body: string) => void;
  /** Somebody resolves a thread. */
  readonly resolve: (thread: Thread, author: string) => void;
  readonly threadId: (thread: Thread) => string;
  readonly inject: (incident: Incident) => void;
  /** What the runner would find at `GITHUB_EVENT_PATH`. */
  readonly event: (
    name: 'pull_request' | 'pull_request_target' | 'merge_group' | 'push' | 'workflow_run',
  ) => Document;
  readonly close: () => Promise<void>;
}

const FIRST_ID = 3_000_000_000;

/** Starts a twin on a free port of this machine. */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const state = newState(options);
  const { repository, baseBranch, headBranch } = state;
  const [baseRef, headRef] = [`refs/heads/${baseBranch}`, `refs/heads/${headBranch}`];
  const root = repository.commit(baseRef, 'Before', { changes: options.base });
  repository.commit(headRef, options.title ?? 'A change', {
    parent: root,
    changes: changesBetween(options.base, options.head),
  });

  const { server, inject } = serve(state);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the twin listens on a port');
  const url = `http://127.0.0.1:${address.port}`;
  const mergeCommit = (): string => {
    const merged = repository.merge(baseOf(state), headOf(state));
    if (merged === undefined) throw new Error('the branches conflict: there is no test merge');
    return merged;
  };
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    state,
    head: () => headOf(state),
    base: () => baseOf(state),
    mergeCommit,
    pushHead: (changes) => repository.commit(headRef, 'A further change', { parent: headOf(state), changes }),
    pushBase: (changes) => repository.commit(baseRef, 'Meanwhile', { parent: baseOf(state), changes }),
    rewriteHead: (changes) =>
      repository.commit(headRef, 'A rewritten change', { parent: baseOf(state), changes }),
    comment: (author, body) => {
      const id = newId(state);
      state.comments.push({ id, author, body, minimised: undefined, edits: 0 });
      return id;
    },
    reply: (thread, author, body) => {
      replyIn(state, thread, { author, body });
    },
    resolve: (thread, author) => {
      thread.resolvedBy = author;
    },
    threadId: nodeOf,
    inject,
    event: (name) => eventOf(name, { state, url, mergeCommit }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      repository.remove();
    },
  };
}

function newState({
  owner = 'acme',
  name = 'infrastructure',
  number = 7,
  ...options
}: TwinOptions): TwinState {
  const isFork = options.fork ?? false;
  const permissions: Permissions = isFork
    ? { contents: 'read', 'pull-requests': 'read', issues: 'read', checks: 'read' }
    : { contents: 'read', 'pull-requests': 'write', issues: 'none', checks: 'write' };
  return {
    owner,
    name,
    number,
    title: options.title ?? 'A change',
    repository: createRepository(),
    baseBranch: 'main',
    headBranch: 'change',
    headOwner: isFork ? 'contributor' : owner,
    viewer: 'github-actions[bot]',
    permissions: { ...permissions, ...options.permissions },
    comments: [],
    reviews: [],
    threads: [],
    checkRuns: [],
    exchanges: [],
    unknownRoutes: [],
    requestsLeft: 1_000,
    mostTreeEntries: 100_000,
    nextId: FIRST_ID,
  };
}

function eventOf(
  name: string,
  { state, url, mergeCommit }: { state: TwinState; url: string; mergeCommit: () => string },
): Document {
  const documents = documentsOf(state, url);
  const repository = documents.repository();
  switch (name) {
    case 'merge_group': {
      const group = {
        base_sha: baseOf(state),
        head_sha: mergeCommit(),
        base_ref: `refs/heads/${state.baseBranch}`,
      };
      return { action: 'checks_requested', merge_group: group, repository };
    }
    case 'push':
      return {
        ref: `refs/heads/${state.headBranch}`,
        before: baseOf(state),
        after: headOf(state),
        repository,
      };
    case 'workflow_run':
      return {
        action: 'completed',
        workflow_run: {
          id: 1,
          head_sha: headOf(state),
          head_branch: state.headBranch,
          event: 'pull_request',
          pull_requests: [],
        },
        repository,
      };
    default:
      return { action: 'synchronize', number: state.number, pull_request: documents.pull(), repository };
  }
}

function changesBetween(base: Files, head: Files): Changes {
  const removed = Object.keys(base).filter((file) => !(file in head));
  return { ...Object.fromEntries(removed.map((file) => [file, null])), ...head };
}

/** The files of a directory as a twin takes them. */
export function filesIn(directory: string): Files {
  const found = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    found
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [path.relative(directory, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
}

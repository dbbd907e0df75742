import { at, textAt, wholeAt } from './answer.ts';
import type { GitHubClient } from './github.ts';
import { InputError } from '../model/errors.ts';

/** What the workflow was started by, as the runner states it. */
export interface WorkflowEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** The document at `GITHUB_EVENT_PATH`. */
  readonly payload: unknown;
  /** `GITHUB_SHA`: for pull requests the test merge, which is on neither side. */
  readonly sha: string;
  /** Inputs that override the event; empty where they are not set. */
  readonly prNumber: string;
  readonly baseRef: string;
  readonly headRef: string;
}

/** Which change is under review, before GitHub was asked. Refs are branch names, tags or SHAs. */
export interface NamedChange {
  /** Undefined where there is nothing to comment on: a merge queue, a push, a manual run. */
  readonly pullRequest: number | undefined;
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** Which change is under review. All of them are full SHAs. */
export interface ChangeContext {
  readonly pullRequest: number | undefined;
  /** The pull request comes from another repository: its token may not write. */
  readonly fromFork: boolean;
  /** The newest commit of the base branch; configuration is read from here. */
  readonly base: string;
  /** Where head left the base branch: the side `before` of the review, and LEFT in comments. */
  readonly mergeBase: string;
  /** The newest commit of the change itself, never the merge with its base. */
  readonly head: string;
}

export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

const NO_COMMIT = /^0+$/;

/** Reads the change from the event; inputs win over it. */
export function changeNamedBy(event: WorkflowEvent): NamedChange {
  const { pullRequest, base, head } = fromPayload(event);
  return {
    pullRequest: numberFrom(event.prNumber) ?? pullRequest,
    base: event.baseRef === '' ? base : event.baseRef,
    head: event.headRef === '' ? head : event.headRef,
  };
}

function fromPayload({ name, payload, sha }: WorkflowEvent): NamedChange {
  if (at(payload, 'pull_request') !== undefined)
    return {
      pullRequest: wholeAt(payload, 'pull_request', 'number'),
      base: textAt(payload, 'pull_request', 'base', 'sha'),
      head: textAt(payload, 'pull_request', 'head', 'sha'),
    };
  const defaultBranch = textAt(payload, 'repository', 'default_branch');
  switch (name) {
    case 'merge_group':
      return {
        pullRequest: undefined,
        base: textAt(payload, 'merge_group', 'base_sha'),
        head: textAt(payload, 'merge_group', 'head_sha') ?? sha,
      };
    case 'workflow_run':
      // The list is empty for pull requests from forks; the SHA is the event's own, so a wrong number cannot mislead us.
      return {
        pullRequest: wholeAt(payload, 'workflow_run', 'pull_requests', 0, 'number'),
        base: undefined,
        head: textAt(payload, 'workflow_run', 'head_sha'),
      };
    case 'issue_comment':
      return { pullRequest: commentedPullRequest(payload), base: undefined, head: undefined };
    case 'push': {
      const before = textAt(payload, 'before') ?? '';
      const isNew = before === '' || NO_COMMIT.test(before);
      return {
        pullRequest: undefined,
        base: isNew ? defaultBranch : before,
        head: textAt(payload, 'after') ?? sha,
      };
    }
    default:
      return { pullRequest: undefined, base: defaultBranch, head: sha };
  }
}

function commentedPullRequest(payload: unknown): number | undefined {
  return at(payload, 'issue', 'pull_request') === undefined ? undefined : wholeAt(payload, 'issue', 'number');
}

function numberFrom(input: string): number | undefined {
  if (input.trim() === '') return undefined;
  if (/^[1-9]\d{0,9}$/.test(input.trim())) return Number(input);
  throw new InputError({
    what: 'This is not the number of a pull request.',
    where: '`pr-number`',
    fix: 'Pass the number alone, as in `pr-number: 42`.',
  });
}

/** Asks GitHub for the SHAs. A pull request known only by number is taken as it is now. */
export async function resolveChange(
  client: GitHubClient,
  repository: RepositoryName,
  named: NamedChange,
): Promise<ChangeContext> {
  const { pullRequest } = named;
  const pull =
    pullRequest === undefined
      ? undefined
      : await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
          ...repository,
          pull_number: pullRequest,
        });
  const base = named.base ?? textAt(pull, 'base', 'sha') ?? unnamed('base-ref');
  const headRef = named.head ?? textAt(pull, 'head', 'sha') ?? unnamed('head-ref');
  const head = await commitAt(client, repository, headRef);
  const comparison = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repository,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return {
    pullRequest,
    fromFork:
      pull !== undefined &&
      textAt(pull, 'head', 'repo', 'full_name') !== textAt(pull, 'base', 'repo', 'full_name'),
    base: textAt(comparison, 'base_commit', 'sha') ?? noAnswer(base, head),
    mergeBase: textAt(comparison, 'merge_base_commit', 'sha') ?? noAnswer(base, head),
    head,
  };
}

async function commitAt(client: GitHubClient, repository: RepositoryName, ref: string): Promise<string> {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref)) return ref;
  const commit = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    ...repository,
    ref,
    per_page: 1,
  });
  return textAt(commit, 'sha') ?? noAnswer(ref, ref);
}

function unnamed(input: string): never {
  throw new InputError({
    what: 'The event does not say which change to review.',
    where: `\`${input}\``,
    fix: 'Set `base-ref` and `head-ref`, or `pr-number` for a pull request.',
  });
}

function noAnswer(base: string, head: string): never {
  throw new InputError({
    what: 'GitHub does not know where these two commits parted.',
    where: `\`${base}...${head}\``,
    fix: 'Check that both exist in this repository and share history.',
  });
}

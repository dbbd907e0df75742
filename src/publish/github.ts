import { getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { at, listAt, textAt } from './answer.ts';
import { graphqlFailure, Patience, type Failure, type Pace } from './patience.ts';
import { Refusal } from './pull-request.ts';

/** Where GitHub is, who we are there, and how time passes. */
export interface GitHubAccess {
  /** `GITHUB_API_URL`: differs on GitHub Enterprise Server and ghe.com. */
  readonly apiUrl: string;
  /** `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly token: string;
  readonly pace?: Pace;
}

/** Values that fill a route's placeholders, its query or its body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub's API with patience: rate limits and passing failures are waited out. Everything else throws a `Refusal`. */
export interface GitHubClient {
  /** `route` is a method and a path: `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly request: (route: string, parameters: Parameters) => Promise<unknown>;
  /** All pages of a list, a hundred items each, at most `most` items. */
  readonly pages: (route: string, parameters: Parameters, most: number) => Promise<readonly unknown[]>;
  /** The `data` of the answer. */
  readonly graphql: (query: string, variables: Parameters) => Promise<unknown>;
}

const REQUEST_TIMEOUT = 30_000;
const PER_PAGE = 100;
const quiet = (): void => undefined;
/** Octokit would write failures to the console, which we may yet recover from. */
const SILENCE = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const realPace: Pace = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  },
};

interface Answer {
  readonly data: unknown;
  readonly link: string;
}

/** Talks to GitHub's API and to nothing else. */
export function connectGitHub({ apiUrl, graphqlUrl, token, pace = realPace }: GitHubAccess): GitHubClient {
  // The toolkit's options bring the runner's proxy; without a base URL Octokit would talk to github.com whatever the server is.
  const octokit = new Octokit({
    ...getOctokitOptions(token),
    baseUrl: apiUrl,
    userAgent: 'demarc',
    log: SILENCE,
  });
  const patience = new Patience(pace);
  let writes = 0;

  const once = async (route: string, parameters: Parameters): Promise<Answer | Failure> => {
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT);
      const { data, headers } = await octokit.request(route, { ...parameters, request: { signal } });
      return { data, link: headers.link ?? '' };
    } catch (error) {
      return failureOf(error);
    }
  };
  const send = async (route: string, parameters: Parameters): Promise<Answer> => {
    const isRead = route.startsWith('GET ');
    if (!isRead) await patience.breathe((writes += 1));
    return patience.insist(() => once(route, parameters), { repeatable: !route.startsWith('POST ') });
  };

  return {
    request: async (route, parameters) => (await send(route, parameters)).data,
    pages: async (route, parameters, most) => {
      const items: unknown[] = [];
      for (let page = 1; items.length < most; page += 1) {
        const { data, link } = await send(route, { ...parameters, per_page: PER_PAGE, page });
        items.push(...listAt({ data }, 'data'));
        if (!link.includes('rel="next"')) break;
      }
      return items.slice(0, most);
    },
    graphql: async (query, variables) => {
      const isRead = !query.trimStart().startsWith('mutation');
      if (!isRead) await patience.breathe((writes += 1));
      const ask = async (): Promise<Answer | Failure> => {
        const answer = await once(`POST ${graphqlUrl}`, { query, variables });
        return 'data' in answer ? (graphqlFailure(answer.data) ?? answer) : answer;
      };
      // Our mutations set a state, so that asking twice changes nothing more.
      const { data } = await patience.insist(ask, { repeatable: true });
      return at(data, 'data');
    },
  };
}

/** Octokit gives a broken connection the status 500 and no response: the request may have taken effect. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw new Refusal('failed', String(error));
  const response = at(error, 'response');
  if (response === undefined) return { status: undefined, headers: {}, message: error.message };
  const status = at(response, 'status');
  const headers = Object.fromEntries(
    ['retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'].map((name) => [
      name,
      textAt(response, 'headers', name),
    ]),
  );
  return { status: typeof status === 'number' ? status : undefined, headers, message: error.message };
}

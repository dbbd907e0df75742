import { textAt } from './answer.ts';
import { Refusal } from './pull-request.ts';

/** Time as publishing sees it; tests pass a clock of their own. */
export interface Pace {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** How a request failed. Without `status` no answer arrived: the connection broke or the time was up. */
export interface Failure {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly message: string;
}

/** All waiting of a run together, in milliseconds: past it we degrade to the job summary. */
const MOST_WAITING = 90_000;
const ATTEMPTS = 4;

/**
 * Runs a request until it succeeds or there is no point in going on. A refused request is repeated after the pause GitHub asks
 * for; a broken one only if repeating it cannot double its effect.
 */
export class Patience {
  private waited = 0;
  private readonly pace: Pace;
  constructor(pace: Pace) {
    this.pace = pace;
  }

  async insist<T>(request: () => Promise<T | Failure>, { repeatable }: { repeatable: boolean }): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await request();
      if (!isFailure(answer)) return answer;
      const pause = this.pauseAfter(answer, attempt, repeatable);
      if (typeof pause !== 'number') throw pause;
      this.waited += pause;
      await this.pace.sleep(pause);
    }
  }

  /** Spaces writes out once there are many: about 80 a minute are allowed. */
  async breathe(writes: number): Promise<void> {
    if (writes <= 20) return;
    await this.pace.sleep(1_000);
  }

  private pauseAfter(failure: Failure, attempt: number, repeatable: boolean): number | Refusal {
    const asked = rateLimitPause(failure, this.pace.now());
    if (asked === undefined && !isPassing(failure)) return refusalOf(failure);
    if (asked === undefined && !repeatable) return new Refusal('uncertain', failure.message, failure.status);
    const pause = asked ?? 1_000 * 2 ** (attempt - 1);
    const worn = attempt >= ATTEMPTS || this.waited + pause > MOST_WAITING;
    if (!worn) return pause;
    const kind = asked === undefined ? 'failed' : 'limited';
    return new Refusal(kind, failure.message, failure.status);
  }
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'headers' in answer && 'message' in answer;
}

function isPassing({ status }: Failure): boolean {
  return status === undefined || status >= 500;
}

/** The pause a rate limit asks for, in milliseconds; undefined when the failure is no rate limit. */
export function rateLimitPause({ status, headers, message }: Failure, now: number): number | undefined {
  if (status !== 403 && status !== 429 && !(status === 422 && /"code":\s*"abuse"/.test(message)))
    return undefined;
  const asked = /^\d{1,6}$/.exec(headers['retry-after'] ?? '')?.[0];
  if (asked !== undefined) return Number(asked) * 1_000;
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset']) * 1_000;
    return Number.isFinite(reset) ? Math.max(1_000, reset - now) : 60_000;
  }
  const isSecondary = status === 429 || /secondary rate limit|abuse/i.test(message);
  return isSecondary ? 60_000 : undefined;
}

function refusalOf({ status, message }: Failure): Refusal {
  if (status === 401 || status === 403) return new Refusal('forbidden', message, status);
  if (status === 404 || status === 410) return new Refusal('missing', message, status);
  if (status === 422) return new Refusal('rejected', message, status);
  return new Refusal('failed', message, status);
}

/** GraphQL answers 200 and says in the body what went wrong; undefined when nothing did. */
export function graphqlFailure(data: unknown): Failure | undefined {
  const type = textAt(data, 'errors', 0, 'type');
  const message = textAt(data, 'errors', 0, 'message');
  if (type === undefined && message === undefined) return undefined;
  const status =
    type === 'RATE_LIMITED' ? 429 : type === 'FORBIDDEN' ? 403 : type === 'NOT_FOUND' ? 404 : 400;
  return { status, headers: {}, message: message ?? 'GraphQL error' };
}

import { describe, expect, test } from 'vitest';
import { Patience, rateLimitPause, type Failure } from '../../src/publish/patience.ts';
import { Refusal } from '../../src/publish/pull-request.ts';
import { simulatedPace } from '../support/published.ts';

const failure = (status: number | undefined, message = 'No', headers: Failure['headers'] = {}): Failure => ({
  status,
  message,
  headers,
});

test.each([
  { name: 'a stated pause is kept', failed: failure(403, 'limit', { 'retry-after': '7' }), pause: 7_000 },
  {
    name: 'an exhausted budget waits for its reset',
    failed: failure(403, 'limit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '130' }),
    pause: 30_000,
  },
  {
    name: 'a secondary limit without a stated pause waits a minute',
    failed: failure(403, 'You have exceeded a secondary rate limit.'),
    pause: 60_000,
  },
  {
    name: 'an abuse answer in its older form waits a minute',
    failed: failure(422, 'Validation Failed: {"resource":"Comment","code": "abuse"}'),
    pause: 60_000,
  },
  {
    name: 'a missing permission is no limit',
    failed: failure(403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '900' }),
    pause: undefined,
  },
  { name: 'a wrong request is no limit', failed: failure(422, 'Validation Failed'), pause: undefined },
])('$name', ({ failed, pause }) => {
  expect(rateLimitPause(failed, 100_000)).toBe(pause);
});

describe('a request', () => {
  const run = async (answers: readonly (string | Failure)[], repeatable: boolean) => {
    const pace = simulatedPace();
    const left = [...answers];
    let asked = 0;
    const ask = (): Promise<string | Failure> => {
      asked += 1;
      return Promise.resolve(left.shift() ?? failure(500));
    };
    const outcome = await new Patience(pace)
      .insist(ask, { repeatable })
      .catch((error: unknown) => (error instanceof Refusal ? error.kind : error));
    return { outcome, asked, slept: pace.slept };
  };

  test.each([
    {
      name: 'that reads is repeated with growing pauses',
      answers: [failure(502), failure(undefined), 'done'],
      repeatable: true,
      expected: { outcome: 'done', asked: 3, slept: [1_000, 2_000] },
    },
    {
      name: 'that keeps failing is given up',
      answers: [],
      repeatable: true,
      expected: { outcome: 'failed', asked: 4, slept: [1_000, 2_000, 4_000] },
    },
    {
      name: 'that creates is not repeated blindly',
      answers: [failure(502)],
      repeatable: false,
      expected: { outcome: 'uncertain', asked: 1, slept: [] },
    },
    {
      name: 'that creates is repeated when it was refused for a limit',
      answers: [failure(429, '', { 'retry-after': '5' }), 'done'],
      repeatable: false,
      expected: { outcome: 'done', asked: 2, slept: [5_000] },
    },
    {
      name: 'waits ninety seconds at the most',
      answers: [failure(429), failure(429), 'done'],
      repeatable: true,
      expected: { outcome: 'limited', asked: 2, slept: [60_000] },
    },
    {
      name: 'without permission is not repeated',
      answers: [failure(403)],
      repeatable: true,
      expected: { outcome: 'forbidden', asked: 1, slept: [] },
    },
    {
      name: 'for something that is gone is not repeated',
      answers: [failure(404)],
      repeatable: true,
      expected: { outcome: 'missing', asked: 1, slept: [] },
    },
  ])('$name', async ({ answers, repeatable, expected }) => {
    expect(await run(answers, repeatable)).toEqual(expected);
  });
});

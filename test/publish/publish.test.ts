import { afterEach, describe, expect, test } from 'vitest';
import { startTwin, type Twin } from '../../src/twin/twin.ts';
import { markerOf, summaryBody } from '../../src/publish/marker.ts';
import { contractProblems } from '../twin/github-contract.ts';
import {
  fingerprint,
  onLine,
  portOf,
  publication,
  publishTo,
  remark,
  settings,
  simulatedPace,
} from '../support/published.ts';
import { publish } from '../../src/publish/publish.ts';

const base = {
  'rds.tf':
    'resource "aws_db_instance" "orders" {\n  engine = "postgres"\n  publicly_accessible = false\n}\n',
  'logs.tf': 'resource "aws_flow_log" "all" {\n}\n',
};
const head = {
  'rds.tf': base['rds.tf'].replace('false', 'true'),
  'sg.tf': Array.from({ length: 30 }, (_, index) => `# rule ${index + 1}`).join('\n'),
};

const exposure = remark('a1', onLine(3));
const rule = remark('b2', onLine(5, { file: 'sg.tf', endLine: 7 }));
const removed = remark('c3', onLine(1, { file: 'logs.tf', side: 'LEFT' }));
const REVIEWS = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const COMMENTS = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

let twin: Twin;
let live = false;
async function start(options: Partial<Parameters<typeof startTwin>[0]> = {}): Promise<Twin> {
  twin = await startTwin({ base, head, ...options });
  live = true;
  return twin;
}
afterEach(async () => {
  if (!live) return;
  live = false;
  const problems = contractProblems(twin.state);
  await twin.close();
  expect(problems).toEqual([]);
});

const writes = (): readonly string[] =>
  twin.state.exchanges
    .filter(({ method, route }) => method !== 'GET' && !/Pull|Blobs/.test(route ?? ''))
    .map(({ route }) => route ?? '');
const standing = () =>
  twin.state.threads.map(({ comments: [opener], resolvedBy }) => ({
    state: markerOf(opener!.body)?.state,
    minimised: opener!.minimised,
    resolvedBy,
  }));

test('a review becomes one summary comment and one review', async () => {
  await start();
  const outcome = await publishTo(twin, { comments: [exposure, rule, removed] });
  expect(outcome).toMatchObject({ kind: 'published', posted: 4, updated: 0, notices: [] });
  expect(outcome.commentUrl).toBe(
    `https://github.com/acme/infrastructure/pull/7#issuecomment-${outcome.commentId}`,
  );
  expect(twin.state.comments.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- demarc:v1 key=prod -->']);
  expect(twin.state.reviews).toMatchObject([
    { event: 'COMMENT', commit: twin.head(), body: expect.stringContaining(outcome.commentUrl!) },
  ]);
  expect(twin.state.threads.map(({ comments }) => comments[0])).toMatchObject([
    { path: 'rds.tf', originalLine: 3, side: 'RIGHT' },
    { path: 'sg.tf', originalStartLine: 5, originalLine: 7, side: 'RIGHT' },
    { path: 'logs.tf', originalLine: 1, side: 'LEFT' },
  ]);
});

test('a second run of the same commit writes nothing', async () => {
  await start();
  await publishTo(twin, { comments: [exposure, remark('d4', { kind: 'file', path: 'sg.tf' })] });
  const before = writes().length;
  const outcome = await publishTo(twin, {
    comments: [exposure, remark('d4', { kind: 'file', path: 'sg.tf' })],
    run: { id: '101', attempt: 1 },
  });
  expect(outcome).toMatchObject({
    kind: 'published',
    posted: 0,
    updated: 0,
    resolved: 0,
    commentId: twin.state.comments[0]!.id,
  });
  expect(writes()).toHaveLength(before);
});

describe('when the fix is pushed', () => {
  const fixed = { 'rds.tf': base['rds.tf'] };
  const allClear = {
    summary: '## Demarc: no security-relevant change',
    quiet: true,
    failed: false,
    run: { id: '101', attempt: 1 },
  };

  test('the summary turns green and the comment is hidden, where the token may not resolve', async () => {
    await start();
    await publishTo(twin, { comments: [exposure] });
    twin.pushHead(fixed);
    expect(await publishTo(twin, allClear)).toMatchObject({ updated: 1, resolved: 1, posted: 0 });
    expect(twin.state.comments).toMatchObject([
      { body: expect.stringContaining('no security-relevant change'), edits: 1 },
    ]);
    expect(standing()).toEqual([{ state: 'resolved', minimised: 'resolved', resolvedBy: undefined }]);
  });

  test('the thread is resolved where the token may', async () => {
    await start({ permissions: { contents: 'write' } });
    await publishTo(twin, { comments: [exposure] });
    twin.pushHead(fixed);
    await publishTo(twin, allClear);
    expect(standing()).toEqual([
      { state: 'resolved', minimised: undefined, resolvedBy: 'github-actions[bot]' },
    ]);
  });

  test('a refused resolution is made up for by hiding', async () => {
    await start({ permissions: { contents: 'write' } });
    await publishTo(twin, { comments: [exposure] });
    twin.pushHead(fixed);
    twin.inject({
      on: 'graphql DemarcResolve',
      fault: { kind: 'answer', status: 403, message: 'Resource not accessible by integration' },
    });
    expect(await publishTo(twin, allClear)).toMatchObject({ kind: 'published', resolved: 1 });
    expect(standing()).toEqual([{ state: 'resolved', minimised: 'resolved', resolvedBy: undefined }]);
  });

  test('a conversation with people stays visible and gets one reply', async () => {
    await start();
    await publishTo(twin, { comments: [exposure] });
    twin.reply(twin.state.threads[0]!, 'mona', 'This is on purpose.');
    twin.pushHead(fixed);
    await publishTo(twin, allClear);
    await publishTo(twin, { ...allClear, run: { id: '102', attempt: 1 } });
    const bodies = twin.state.threads[0]!.comments.map(({ body }) => body);
    expect(bodies).toMatchObject([
      expect.stringContaining('What was reported'),
      'This is on purpose.',
      expect.stringContaining('Resolved in'),
    ]);
    expect(standing()).toMatchObject([{ state: 'resolved', minimised: undefined }]);
  });

  test('a finding that comes back opens its own thread again', async () => {
    await start({ permissions: { contents: 'write' } });
    await publishTo(twin, { comments: [exposure] });
    twin.pushHead(fixed);
    await publishTo(twin, allClear);
    twin.pushHead(head);
    const outcome = await publishTo(twin, { comments: [exposure], run: { id: '102', attempt: 1 } });
    expect(outcome).toMatchObject({ posted: 0, updated: 2 });
    expect(standing()).toEqual([{ state: 'open', minimised: undefined, resolvedBy: undefined }]);
    expect(twin.state.threads[0]!.comments[0]!.body).toContain(exposure.body);
  });
});

test('a comment whose line moved is not posted again', async () => {
  await start();
  await publishTo(twin, { comments: [exposure] });
  twin.pushHead({ 'rds.tf': `# orders\n${head['rds.tf']}` });
  expect(await publishTo(twin, { comments: [remark('a1', onLine(4))] })).toMatchObject({ posted: 0 });
  expect(twin.state.threads).toHaveLength(1);
});

test('a force-pushed branch is reviewed like any other', async () => {
  await start();
  await publishTo(twin, { comments: [exposure] });
  twin.rewriteHead({ ...head, 'logs.tf': null });
  expect(await publishTo(twin, { comments: [exposure], run: { id: '101', attempt: 1 } })).toMatchObject({
    kind: 'published',
    posted: 0,
    updated: 1,
  });
});

test('comments of others are neither taken for ours nor touched, whatever they hold', async () => {
  await start();
  const forged = summaryBody('Nothing to see', 'prod', { head: twin.head(), run: '999999', attempt: 1 });
  twin.comment('mallory', forged);
  expect(await publishTo(twin)).toMatchObject({ kind: 'published', posted: 1 });
  expect(twin.state.comments).toMatchObject([
    { author: 'mallory', body: forged, edits: 0 },
    { author: 'github-actions[bot]' },
  ]);
});

test('our comment is found behind hundreds of others', async () => {
  await start();
  for (let index = 0; index < 150; index += 1) twin.comment('mona', `Remark ${index}`);
  await publishTo(twin);
  for (let index = 0; index < 120; index += 1) twin.comment('mona', `Remark ${index}`);
  const again = await publishTo(twin, { summary: 'Else' });
  expect(again).toMatchObject({ posted: 0, updated: 1, commentId: twin.state.comments[150]!.id });
});

describe('a token that may not write', () => {
  test('of a fork ends in one sentence that names the permission, after one attempt', async () => {
    await start({ fork: true });
    const outcome = await publishTo(twin, { comments: [exposure] });
    expect(outcome).toMatchObject({ kind: 'forbidden', posted: 0, commentId: undefined });
    expect(outcome.notices).toEqual([expect.stringContaining('pull-requests: write')]);
    expect(writes()).toEqual([COMMENTS]);
  });
});

describe('a place that GitHub does not accept', () => {
  test('costs only the comment that stands there: it moves to the file', async () => {
    await start();
    const misplaced = remark('d4', onLine(400, { file: 'sg.tf' }));
    const outcome = await publishTo(twin, { comments: [exposure, misplaced, rule] });
    expect(outcome).toMatchObject({ kind: 'published', posted: 4 });
    expect(twin.state.threads.map(({ comments }) => [comments[0]!.path, comments[0]!.subject])).toEqual([
      ['rds.tf', 'line'],
      ['sg.tf', 'line'],
      ['sg.tf', 'file'],
    ]);
  });

  test('in a file the pull request does not change is said to be in the summary only', async () => {
    await start();
    const outcome = await publishTo(twin, { comments: [remark('d4', onLine(1, { file: 'elsewhere.tf' }))] });
    expect(outcome).toMatchObject({
      kind: 'partly',
      posted: 1,
      notices: [expect.stringContaining('summary only')],
    });
  });
});

describe('a failing GitHub', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    remark(`${index}f`, onLine(index + 1, { file: 'sg.tf' })),
  );

  test('that cannot take large reviews gets smaller ones', async () => {
    await start();
    twin.inject({
      on: REVIEWS,
      times: 20,
      when: ({ comments }) => (comments as unknown[]).length > 8,
      fault: { kind: 'answer', status: 502, message: 'Server Error' },
    });
    expect(await publishTo(twin, { comments: many })).toMatchObject({ kind: 'published', posted: 21 });
    expect(twin.state.threads).toHaveLength(20);
    expect(twin.state.reviews).toHaveLength(4);
  });

  test.each([
    { name: 'after the summary was created', on: COMMENTS, effect: 'done' },
    { name: 'before the summary was created', on: COMMENTS, effect: 'none' },
    { name: 'after the review was posted', on: REVIEWS, effect: 'done' },
    { name: 'before the review was posted', on: REVIEWS, effect: 'none' },
  ] as const)(
    'whose connection breaks $name leaves nothing twice and nothing out',
    async ({ on, effect }) => {
      await start();
      twin.inject({ on, fault: { kind: 'reset', effect } });
      expect(await publishTo(twin, { comments: [exposure, rule] })).toMatchObject({
        kind: 'published',
        posted: 3,
      });
      expect(twin.state.comments).toHaveLength(1);
      expect(twin.state.threads).toHaveLength(2);
    },
  );

  test('that stays broken is an outcome and no exception', async () => {
    await start();
    twin.inject({
      on: 'graphql DemarcPullRequest',
      times: 9,
      fault: { kind: 'answer', status: 503, message: 'Service unavailable' },
    });
    expect(await publishTo(twin)).toMatchObject({
      kind: 'partly',
      posted: 0,
      notices: [expect.stringContaining('Service unavailable')],
    });
  });

  test.each([401, 403, 404, 422, 500])(
    'that answers %i to everything it is told is an outcome and no exception',
    async (status) => {
      await start();
      for (const on of [COMMENTS, REVIEWS])
        twin.inject({ on, times: 99, fault: { kind: 'answer', status, message: 'No' } });
      const outcome = await publishTo(twin, { comments: [exposure] });
      expect(outcome.kind).not.toBe('published');
      expect(outcome.notices.length).toBeGreaterThan(0);
    },
  );

  test('that asks for a pause gets it', async () => {
    await start();
    const limit = {
      status: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '17' },
    };
    twin.inject({ on: COMMENTS, fault: { kind: 'answer', ...limit } });
    const pace = simulatedPace();
    const outcome = await publish(publication({ head: twin.head() }), settings, portOf(twin, pace));
    expect(outcome).toMatchObject({ kind: 'published', posted: 1 });
    expect(pace.slept).toEqual([17_000]);
  });

  test('that asks for a longer pause than we have is left alone, before any other write', async () => {
    await start();
    const limit = { status: 429, message: 'Too many requests', headers: { 'retry-after': '600' } };
    twin.inject({ on: COMMENTS, times: 9, fault: { kind: 'answer', ...limit } });
    const pace = simulatedPace();
    const outcome = await publish(
      publication({ head: twin.head(), comments: [exposure] }),
      settings,
      portOf(twin, pace),
    );
    expect(outcome).toMatchObject({ kind: 'partly', posted: 0 });
    expect(pace.slept).toEqual([]);
    expect(twin.state.threads).toEqual([]);
  });
});

describe('what happens at the same moment', () => {
  test('a push while commenting leaves the rest to the newer run', async () => {
    await start();
    const outdated = publication({ head: twin.head(), comments: [exposure] });
    twin.inject({
      on: COMMENTS,
      fault: { kind: 'meanwhile', happens: () => void twin.pushHead({ 'new.tf': '# new\n' }) },
    });
    const outcome = await publish(outdated, settings, portOf(twin));
    expect(outcome).toMatchObject({
      kind: 'partly',
      posted: 1,
      notices: [expect.stringContaining('newer commit')],
    });
    expect(twin.state.threads).toEqual([]);
  });

  test('a run for an older commit says nothing', async () => {
    await start();
    const outdated = publication({ head: twin.head(), comments: [exposure] });
    twin.pushHead({ 'new.tf': '# new\n' });
    expect(await publish(outdated, settings, portOf(twin))).toMatchObject({ kind: 'superseded', posted: 0 });
    expect(writes()).toEqual([]);
  });

  test('a second run that created the summary first keeps it, and ours is taken back', async () => {
    await start();
    const theirs = summaryBody('Theirs', 'prod', { head: twin.head(), run: '99', attempt: 1 });
    twin.inject({
      on: COMMENTS,
      fault: { kind: 'meanwhile', happens: () => void twin.comment('github-actions[bot]', theirs) },
    });
    const outcome = await publishTo(twin);
    expect(twin.state.comments).toMatchObject([
      { id: outcome.commentId, body: expect.stringContaining('1 new public exposure'), edits: 1 },
    ]);
  });
});

test('a summary that is too long is replaced by the barer one', async () => {
  await start();
  const outcome = await publishTo(twin, { summary: 'x'.repeat(70_000), shorterSummary: 'Only the counts' });
  expect(outcome).toMatchObject({ kind: 'published', posted: 1 });
  expect(twin.state.comments[0]!.body).toContain('Only the counts');
});

test('a summary comment that was deleted meanwhile is written anew', async () => {
  await start();
  await publishTo(twin);
  twin.inject({
    on: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    fault: { kind: 'meanwhile', happens: () => void twin.state.comments.pop() },
  });
  expect(await publishTo(twin, { summary: 'Else' })).toMatchObject({ kind: 'published', posted: 1 });
  expect(twin.state.comments).toHaveLength(1);
});

test('two keys on one pull request do not know each other', async () => {
  await start();
  await publishTo(twin, { comments: [exposure] }, { commentKey: 'prod --> eu' });
  await publishTo(twin, { comments: [exposure] }, { commentKey: 'stage' });
  await publishTo(twin, { quiet: true, summary: 'All well' }, { commentKey: 'stage' });
  expect(twin.state.comments).toHaveLength(2);
  expect(standing()).toMatchObject([{ state: 'open' }, { state: 'resolved' }]);
  expect(markerOf(twin.state.comments[0]!.body)?.fingerprint).toBeUndefined();
  expect(twin.state.threads[0]!.comments[0]!.body).toContain(fingerprint('a1'));
});

test('hide-and-new leaves the older comments hidden behind the newest', async () => {
  await start();
  for (const summary of ['First', 'Second', 'Third'])
    await publishTo(twin, { summary }, { commentBehavior: 'hide-and-new' });
  expect(twin.state.comments.map(({ minimised }) => minimised)).toEqual(['outdated', 'outdated', undefined]);
});

import { afterEach, describe, expect, test } from 'vitest';
import { startTwin, type Twin } from '../../src/twin/twin.ts';
import { contractProblems } from './github-contract.ts';

const before = {
  'network/main.tf': Array.from({ length: 40 }, (_, index) => `# line ${index + 1}`).join('\n'),
  'network/old.tf': 'resource "aws_vpc" "old" {}\n',
  'README.md': 'Infrastructure\n',
};
const after = {
  ...before,
  'network/main.tf': before['network/main.tf'].replace('# line 20', 'publicly_accessible = true'),
  'network/new.tf': 'resource "aws_vpc" "new" {}\n',
};

let twin: Twin | undefined;
afterEach(async () => {
  await twin?.close();
  twin = undefined;
});

async function start(options: Partial<Parameters<typeof startTwin>[0]> = {}): Promise<Twin> {
  twin = await startTwin({ base: before, head: after, ...options });
  return twin;
}

async function call(path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}) {
  const response = await fetch(`${twin?.url}${path}`, {
    method,
    headers: { authorization: 'token secret' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    link: response.headers.get('link'),
    data: text === '' ? undefined : JSON.parse(text),
  };
}

const HERE = '/repos/acme/infrastructure';
const PULL = `${HERE}/pulls/7`;

const comment = (anchor: object) => ({ path: 'network/main.tf', body: 'A remark', side: 'RIGHT', ...anchor });
const review = (twinHead: string, comments: readonly object[]) => ({
  method: 'POST',
  body: { event: 'COMMENT', body: 'Remarks', commit_id: twinHead, comments },
});

describe('what GitHub accepts as the place of a comment', () => {
  test.each([
    { name: 'an added line', anchor: { line: 20 }, problem: undefined },
    { name: 'a context line', anchor: { line: 17 }, problem: undefined },
    { name: 'a removed line', anchor: { line: 20, side: 'LEFT' }, problem: undefined },
    {
      name: 'a range within one hunk',
      anchor: { start_line: 18, line: 22, start_side: 'RIGHT' },
      problem: undefined,
    },
    { name: 'a line outside every hunk', anchor: { line: 5 }, problem: /line must be part of the diff/ },
    {
      name: 'a range that leaves its hunk',
      anchor: { start_line: 3, line: 20, start_side: 'RIGHT' },
      problem: /same hunk as the line/,
    },
    {
      name: 'a range of one line',
      anchor: { start_line: 20, line: 20, start_side: 'RIGHT' },
      problem: /start line must precede the end line/,
    },
    { name: 'an unchanged file', anchor: { path: 'README.md', line: 1 }, problem: /path is invalid/ },
  ])('$name', async ({ anchor, problem }) => {
    const { head, state } = await start();
    const { status, data } = await call(
      `${PULL}/reviews`,
      review(head(), [comment({ line: 20 }), comment(anchor)]),
    );
    expect(status).toBe(problem === undefined ? 200 : 422);
    expect(JSON.stringify(data.errors ?? '')).toMatch(problem ?? /^""$/);
    expect(state.threads).toHaveLength(problem === undefined ? 2 : 0);
    expect(contractProblems(state)).toEqual([]);
  });
});

test('every route answers as GitHub describes it', async () => {
  const { state, head, base } = await start();
  for (const path of [
    HERE,
    `${HERE}/pulls?head=acme:change`,
    PULL,
    `${PULL}/files`,
    `${PULL}/reviews`,
    `${PULL}/comments`,
    `${HERE}/issues/7/comments`,
    `${HERE}/compare/${base()}...${head()}`,
    `${HERE}/compare/main...change`,
    `${HERE}/git/trees/${head()}?recursive=1`,
    `${HERE}/commits/change`,
    `${HERE}/contents/network/main.tf?ref=${head()}`,
  ])
    expect.soft((await call(path)).status, path).toBe(200);
  const { data: tree } = await call(`${HERE}/git/trees/${head()}?recursive=1`);
  const { data: blob } = await call(`${HERE}/git/blobs/${tree.tree.at(-1).sha}`);
  expect(Buffer.from(blob.content, 'base64').toString()).toBe(after['network/old.tf']);
  const { data: made } = await call(`${PULL}/comments`, {
    method: 'POST',
    body: { path: 'network/new.tf', subject_type: 'file', commit_id: head(), body: 'On the file' },
  });
  expect(
    (await call(`${PULL}/comments/${made.id}/replies`, { method: 'POST', body: { body: 'Thanks' } })).status,
  ).toBe(201);
  expect(
    (await call(`${HERE}/pulls/comments/${made.id}`, { method: 'PATCH', body: { body: 'Edited' } })).data
      .body,
  ).toBe('Edited');
  const check = {
    name: 'demarc',
    head_sha: head(),
    status: 'completed',
    conclusion: 'failure',
    output: { title: 'Blocked', summary: 'One exposure' },
  };
  const { data: run } = await call(`${HERE}/check-runs`, { method: 'POST', body: check });
  expect((await call(`${HERE}/check-runs/${run.id}/annotations`)).data).toEqual([]);
  expect(contractProblems(state)).toEqual([]);
});

test('a comment whose line was edited since becomes outdated, one above moves along', async () => {
  const { state, head, pushHead } = await start();
  await call(`${PULL}/reviews`, review(head(), [comment({ line: 20 }), comment({ line: 22 })]));
  pushHead({ 'network/main.tf': `# first\n${after['network/main.tf'].replace('= true', '= false')}` });
  const { data } = await call(`${PULL}/comments`);
  expect(
    data.map(({ line, original_line }: { line: unknown; original_line: unknown }) => [line, original_line]),
  ).toEqual([
    [null, 20],
    [23, 22],
  ]);
  expect(contractProblems(state)).toEqual([]);
});

test('lists come in pages that name the next one', async () => {
  const { comment: write, state } = await start();
  for (let index = 0; index < 45; index += 1) write('mona', `Remark ${index}`);
  const first = await call(`${HERE}/issues/7/comments`);
  expect(first.data).toHaveLength(30);
  expect(first.link).toContain('rel="next"');
  const last = await call(`${HERE}/issues/7/comments?page=2`);
  expect(last.data).toHaveLength(15);
  expect(last.link).not.toContain('rel="next"');
  expect(contractProblems(state)).toEqual([]);
});

test.each([
  {
    name: 'too long a comment',
    path: `${HERE}/issues/7/comments`,
    body: { body: 'x'.repeat(65_537) },
    status: 422,
  },
  { name: 'an unknown route', path: `${HERE}/stargazers`, body: {}, status: 404 },
])('refuses $name', async ({ path, body, status }) => {
  await start();
  expect((await call(path, { method: 'POST', body })).status).toBe(status);
});

test('an unknown route is remembered, so that a test against it fails', async () => {
  const { state } = await start();
  await call('/user');
  expect(contractProblems(state)).toEqual(['unknown route: GET /user']);
});

test('the token of a fork may read and not write', async () => {
  const { state } = await start({ fork: true });
  expect((await call(PULL)).data.head.repo.full_name).toBe('contributor/infrastructure');
  const refused = await call(`${HERE}/issues/7/comments`, { method: 'POST', body: { body: 'Hello' } });
  expect(refused).toMatchObject({ status: 403, data: { message: 'Resource not accessible by integration' } });
  expect(contractProblems(state)).toEqual([]);
});

test('equal files give equal commits, so that demonstrations do not change from day to day', async () => {
  const first = await start();
  const second = await startTwin({ base: before, head: after });
  expect(second.head()).toBe(first.head());
  await second.close();
});

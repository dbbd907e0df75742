import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, startTwin, type Twin } from '../src/twin/twin.ts';
import { removeWorkspaces, runAction, type ActionResult } from './support/action-harness.ts';
import { contractProblems } from './twin/github-contract.ts';

const demo = path.join(import.meta.dirname, '..', 'fixtures', 'demo');
const [base, head] = ['base', 'head'].map((side) => filesIn(path.join(demo, side)));
const plan = readFileSync(path.join(demo, 'plan.json'), 'utf8');
const inputs = {
  'plan-json': 'infra=plan.json',
  'working-directory': 'infra',
  template: 'stacks/notifications.yml',
  'report-file': 'demarc-report.json',
};
const bundle = 'dist/action/index.js';
const postedBy = ({ state }: Twin) => ({
  summaries: state.comments.filter((comment) => comment.author === state.viewer),
  inline: state.threads
    .flatMap((thread) => thread.comments)
    .filter((comment) => comment.author === state.viewer),
});
const review = (twin: Twin, more: Partial<Parameters<typeof runAction>[0]> = {}): Promise<ActionResult> =>
  runAction({ bundle, twin, inputs, files: { 'plan.json': plan }, ...more });

afterAll(() => removeWorkspaces());

describe('the committed bundle on a pull request', () => {
  let twin: Twin;
  beforeAll(async () => {
    twin = await startTwin({ base: base ?? {}, head: head ?? {} });
  });
  afterAll(() => twin.close());

  test('blocks what becomes public, and comments on the lines that cause it', async () => {
    const run = await review(twin);
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      verdict: 'blocked',
      blocked: 'true',
      'new-public-exposures': '2',
      'max-risk': 'critical',
    });
    const { summaries, inline } = postedBy(twin);
    expect(summaries).toHaveLength(1);
    expect(
      inline.map((comment) => `${comment.path}:${comment.originalLine} ${comment.side}`).toSorted(),
    ).toEqual([
      'infra/main.tf:85 RIGHT',
      'infra/terraform.tfvars:1 RIGHT',
      'stacks/notifications.yml:28 LEFT',
    ]);
    expect(twin.state.reviews.map((each) => each.event)).toEqual(['COMMENT']);
    expect(run.summary).toContain('aws_db_instance.orders');
    expect(JSON.parse(run.read('demarc-report.json'))).toMatchObject({
      schema: 'demarc.report/1',
      verdict: 'blocked',
    });
  });

  test('says nothing twice when it runs again', async () => {
    const before = postedBy(twin);
    const run = await review(twin, { runId: '101' });
    expect(run.exitCode).toBe(1);
    expect(postedBy(twin).summaries).toHaveLength(before.summaries.length);
    expect(postedBy(twin).inline).toHaveLength(before.inline.length);
  });

  test('retires its comments and turns the summary green once a fix is pushed', async () => {
    twin.pushHead(Object.fromEntries(Object.entries(base ?? {})));
    const unchanged = JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: {},
      resource_changes: [],
      configuration: { root_module: {} },
    });
    const run = await review(twin, { runId: '102', files: { 'plan.json': unchanged } });
    expect(run.exitCode).toBe(0);
    expect(run.outputs['verdict']).toBe('pass');
    const { summaries, inline } = postedBy(twin);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]?.body).toContain('✅');
    expect(inline.every((comment) => comment.body.includes('state=resolved'))).toBe(true);
  });

  test('every exchange is one that GitHub describes', () => {
    expect(contractProblems(twin.state)).toEqual([]);
    expect(twin.state.unknownRoutes).toEqual([]);
  });
});

test('a fork gets no comments, a full job summary, and the same verdict', async () => {
  const twin = await startTwin({ base: base ?? {}, head: head ?? {}, fork: true });
  try {
    const run = await review(twin);
    expect(run.exitCode).toBe(1);
    expect(postedBy(twin)).toEqual({ summaries: [], inline: [] });
    expect(run.summary).toContain('aws_db_instance.orders');
    expect(run.summary).toContain('pull-requests: write');
  } finally {
    await twin.close();
  }
});

test('a merge queue gets the verdict and no comments', async () => {
  const twin = await startTwin({ base: base ?? {}, head: head ?? {} });
  try {
    const run = await review(twin, { event: 'merge_group' });
    expect(run.outputs['verdict']).toBe('blocked');
    expect(run.exitCode).toBe(1);
    expect(postedBy(twin)).toEqual({ summaries: [], inline: [] });
  } finally {
    await twin.close();
  }
});

test('without a clone the sources are read through the API', async () => {
  const twin = await startTwin({ base: base ?? {}, head: head ?? {} });
  try {
    const run = await review(twin, { checkout: 'none' });
    expect(run.outputs['verdict']).toBe('blocked');
    expect(postedBy(twin).inline).toHaveLength(3);
    expect(contractProblems(twin.state)).toEqual([]);
  } finally {
    await twin.close();
  }
});

test.each([
  { name: 'a plan that is missing', files: {}, says: 'There is no such file' },
  { name: 'a plan that is cut off', files: { 'plan.json': plan.slice(0, 2000) }, says: 'plan.json' },
  { name: 'a binary plan', files: { 'plan.json': 'PK\u0003\u0004rest' }, says: 'terraform show -json' },
])('$name fails the step in words', async ({ files, says }) => {
  const twin = await startTwin({ base: base ?? {}, head: head ?? {} });
  try {
    const run = await review(twin, { files });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('error');
    const errors = run.commands.filter(({ command }) => command === 'error').map(({ message }) => message);
    expect(errors.join('\n')).toContain(says);
    expect(errors.join('\n')).not.toMatch(/\n\s+at /);
  } finally {
    await twin.close();
  }
});

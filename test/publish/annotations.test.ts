import { describe, expect, test } from 'vitest';
import { annotationsOf, plainText } from '../../src/publish/annotations.ts';
import { conclusionOf, createCheckRun } from '../../src/publish/check-run.ts';
import { fittingSummary, outputsOf } from '../../src/publish/outputs.ts';
import { startTwin } from '../../src/twin/twin.ts';
import { addressOf } from '../../src/model/value.ts';
import { contractProblems } from '../twin/github-contract.ts';
import { clientOf, fingerprint } from '../support/published.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Review } from '../../src/model/review.ts';

const finding = (details: Partial<Finding> = {}): Finding => ({
  id: 'DMC-4f1c0de2',
  fingerprint: fingerprint('4f1c'),
  rule: 'new-public-exposure',
  title: 'New public exposure',
  class: 'public-exposure',
  direction: 'new',
  origin: 'this-change',
  gate: 'block',
  risk: 'critical',
  certainty: 'certain',
  layer: 'network',
  responsibility: { before: null, after: null },
  subject: { address: addressOf('aws_db_instance.orders'), type: 'aws_db_instance', input: 'prod' },
  related: [],
  what: '`aws_db_instance.orders` becomes reachable.',
  why: '',
  fix: '',
  evidence: [],
  witness: null,
  extent: [],
  lacking: [],
  location: { file: 'rds.tf', line: 3, endLine: 3, side: 'RIGHT' },
  suggestion: null,
  waiver: null,
  ...details,
});
const review = (details: Partial<Review> = {}): Review => ({
  verdict: 'blocked',
  warnOnly: false,
  summary: '1 new public exposure',
  inputs: [],
  counts: { new: 1, widened: 0, narrowed: 0, closed: 0, undecided: 0, waived: 0, pending: 0 },
  findings: [finding()],
  gaps: [],
  waivers: { used: [], unused: [], expired: [] },
  notices: [],
  ...details,
});

describe('annotations', () => {
  test('are at most five, blockers first, and say how many there are', () => {
    const many = [
      ...Array.from({ length: 7 }, (_, index) =>
        finding({ gate: 'comment', risk: 'low', id: `DMC-${index}` }),
      ),
      finding(),
    ];
    const annotations = annotationsOf(many);
    expect(annotations).toHaveLength(5);
    expect(annotations[0]).toMatchObject({ level: 'error', file: 'rds.tf', startLine: 3 });
    expect(annotations.at(-1)?.message).toBe(
      '8 findings in all; 4 are shown here, the rest is in the job summary.',
    );
  });

  test('leave out notes and what is waived, and do not point at deleted lines', () => {
    const accepted = finding({
      waiver: { by: 'DMC-4f1c0de2', reason: 'known', owner: 'platform', expires: '2026-12-31' },
    });
    const deleted = finding({ location: { file: 'rds.tf', line: 9, endLine: 9, side: 'LEFT' } });
    expect(annotationsOf([finding({ gate: 'note' }), accepted, deleted])).toMatchObject([
      { file: undefined, startLine: undefined },
    ]);
  });

  test.each([
    {
      name: 'a workflow command',
      text: 'x\n::set-output name=verdict::pass',
      expected: /^x :\u200b:set-output name=verdict:\u200b:pass$/,
    },
    { name: 'an old workflow command', text: '##[set-output name=a]b', expected: /^## \[set-output/ },
    {
      name: 'control and bidirectional characters',
      text: 'a\u0000\u001b[31mb\u202ec',
      expected: /^a \[31mbc$/,
    },
    { name: 'too much text', text: 'x'.repeat(500), expected: /^x{50}…$/ },
  ])('take the sting out of $name', ({ text, expected }) => {
    expect(plainText(text, 50)).toMatch(expected);
  });
});

describe('outputs', () => {
  const files = { reportFile: 'demarc.json', sarifFile: '', htmlFile: '' };
  test('are scalars and paths', () => {
    const outputs = outputsOf(review(), files, {
      commentId: 3_000_000_001,
      commentUrl: 'https://github.com/acme/infrastructure/pull/7#issuecomment-3000000001',
    });
    expect(outputs).toEqual({
      verdict: 'blocked',
      blocked: 'true',
      'has-changes': 'true',
      'new-public-exposures': '1',
      'new-findings': '1',
      'resolved-findings': '0',
      undecided: '0',
      waived: '0',
      'max-risk': 'critical',
      summary: '1 new public exposure',
      'report-file': 'demarc.json',
      'sarif-file': '',
      'html-file': '',
      'comment-id': '3000000001',
      'comment-url': 'https://github.com/acme/infrastructure/pull/7#issuecomment-3000000001',
    });
  });
  test('count as public exposure what lets strangers in, or blocks, and not what is noted of a barrier', () => {
    const count = (...details: readonly Partial<Finding>[]): string | undefined =>
      outputsOf(review({ findings: details.map(finding) }), files, undefined)['new-public-exposures'];
    const note = { rule: 'protection-lost', gate: 'note' } as const;
    expect(count({ gate: 'comment', extent: ['tcp/443 from 0.0.0.0/0'] }, note)).toBe('1');
    expect(count({ ...note, gate: 'block' })).toBe('1');
    expect(count(note)).toBe('0');
  });
  test('do not depend on whether anything was posted', () => {
    expect(outputsOf(review({ findings: [] }), files, undefined)).toMatchObject({
      verdict: 'blocked',
      'max-risk': 'none',
      'comment-id': '',
    });
  });
});

test('a job summary over 1 MiB is cut at a line, with its code block closed', () => {
  const summary = fittingSummary(`# Review\n\n\`\`\`\`text\n${'é line\n'.repeat(200_000)}`);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toMatch(/é line\n````\n\nThe rest does not fit/);
  expect(fittingSummary('# Small\n')).toBe('# Small\n');
});

describe('the check run', () => {
  test.each([
    { verdict: 'blocked', warnOnly: false, conclusion: 'failure' },
    { verdict: 'blocked', warnOnly: true, conclusion: 'neutral' },
    { verdict: 'warn', warnOnly: false, conclusion: 'neutral' },
    { verdict: 'undecided', warnOnly: false, conclusion: 'failure' },
    { verdict: 'pass', warnOnly: false, conclusion: 'success' },
    { verdict: 'skipped', warnOnly: false, conclusion: 'success' },
    { verdict: 'error', warnOnly: true, conclusion: 'failure' },
  ] as const)('of $verdict (warn only: $warnOnly) is $conclusion', ({ verdict, warnOnly, conclusion }) => {
    expect(conclusionOf(review({ verdict, warnOnly }), true)).toBe(conclusion);
  });

  test.each([
    { name: 'takes its annotations fifty at a time', checks: 'write', annotations: 120, notice: undefined },
    {
      name: 'is one sentence when the token may not',
      checks: 'read',
      annotations: 0,
      notice: expect.stringContaining('checks: write'),
    },
  ] as const)('$name', async ({ checks, annotations, notice }) => {
    const twin = await startTwin({ base: { 'a.tf': 'a' }, head: { 'a.tf': 'b' }, permissions: { checks } });
    const annotation = {
      level: 'error',
      title: 'New public exposure',
      message: 'Reachable',
      file: 'a.tf',
      startLine: 1,
      endLine: 1,
    } as const;
    const report = {
      name: 'Demarc',
      head: twin.head(),
      conclusion: 'failure',
      title: '1 new public exposure',
      summary: 'x'.repeat(70_000),
      annotations: Array.from({ length: 120 }, () => annotation),
    } as const;
    const outcome = await createCheckRun(clientOf(twin), { owner: 'acme', repo: 'infrastructure' }, report);
    expect(outcome.notice).toEqual(notice);
    expect(twin.state.checkRuns.flatMap((run) => run.annotations)).toHaveLength(annotations);
    expect(contractProblems(twin.state)).toEqual([]);
    await twin.close();
  });
});

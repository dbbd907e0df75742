import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeReports } from '../src/merge.ts';
import { InputError } from '../src/model/errors.ts';
import type { Review, Verdict } from '../src/model/review.ts';
import type { Settings } from '../src/model/settings.ts';
import { failedReview } from '../src/review/compose.ts';
import { jsonReport } from '../src/review/render/report.ts';
import { summaryComment } from '../src/review/render/markdown.ts';
import { mergeReviews } from '../src/review/merge-reviews.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  links,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
  variant,
} from './support/reviews.ts';
import { settings } from './support/settings.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-merge-'));
  write('reports/network.json', blocked);
  write('reports/storage.json', warned);
  write('matrix/eu/report.json', blocked);
  write('matrix/us/report.json', {
    ...blocked,
    gaps: warned.gaps,
    notices: ['Only part of it was planned.'],
  });
  write('broken/half.json', blocked, (text) => text.slice(0, 500));
  write('broken/plan.json', blocked, () => '{"format_version":"1.2"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: Review, edit = (text: string): string => text): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), edit(jsonReport(content, '0.1.0')));
}
const merge = (patterns: readonly string[], policy: Partial<Settings> = {}): Promise<Review> =>
  mergeReports(patterns, settings(policy), folder);

const storage = { ...prod, name: 'storage' };
const blocked = review({
  findings: [exposedDatabase, closedPort],
  waivers: { used: [], unused: ['DMC-4f1c0de2'], expired: [] },
});
const warned = review({
  inputs: [storage],
  findings: [
    { ...lostEncryption, subject: { ...lostEncryption.subject, input: 'storage' } },
    variant(exposedBucket, {
      gate: 'note',
      waiver: { by: 'DMC-4f1c0de2', reason: 'assets', owner: 'team-web', expires: '2027-03-31' },
    }),
  ],
  gaps: [{ kind: 'partial-plan', why: 'it was made with -target' }],
  waivers: { used: ['DMC-4f1c0de2'], unused: ['DMC-00000000'], expired: ['DMC-11111111'] },
  notices: ['The waiver `DMC-4f1c0de2` runs out tomorrow.'],
});
const undecided = review({ inputs: [{ ...prod, name: 'queues' }], findings: [openQueue] });
const quiet = review({ inputs: [{ ...prod, name: 'quiet' }] });
const skipped = review({ inputs: [] });
const failed = failedReview('plan.json: There is no such file. Correct the path.');

describe('reports in files', () => {
  test('become one review of everything', async () => {
    const merged = await merge(['reports/*.json']);
    expect(merged.verdict).toBe('blocked');
    expect(merged.summary).toBe('1 new public exposure: aws_db_instance.orders on tcp/5432');
    expect(merged.inputs.map((input) => input.name)).toEqual(['prod', 'storage']);
    expect(merged.findings.map((finding) => finding.id)).toHaveLength(4);
    expect(merged.findings[0]).toMatchObject({ id: exposedDatabase.id, gate: 'block' });
    expect(merged.counts).toEqual({
      new: 2,
      widened: 0,
      narrowed: 0,
      closed: 1,
      undecided: 0,
      waived: 1,
      pending: 0,
    });
    expect(merged.gaps).toEqual(warned.gaps);
    expect(merged.waivers).toEqual({
      used: ['DMC-4f1c0de2'],
      unused: ['DMC-00000000'],
      expired: ['DMC-11111111'],
    });
    expect(merged.notices).toEqual(warned.notices);
  });

  test('are the same in whatever order they are named', async () => {
    const one = await merge(['reports/network.json', 'reports/storage.json']);
    const other = await merge(['reports/storage.json', './reports/network.json', 'reports/*.json']);
    expect(other).toEqual(one);
  });

  test('keep inputs apart that are called alike, and what is found in them', async () => {
    const { inputs, findings } = await merge(['matrix/**/*.json']);
    expect(inputs.map((input) => input.name)).toEqual(['eu/prod', 'us/prod']);
    expect(findings.map((finding) => finding.subject.input).toSorted()).toEqual([
      'eu/prod',
      'eu/prod',
      'us/prod',
      'us/prod',
    ]);
    expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(4);
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(2);
    for (const { id, fingerprint } of findings) expect(`DMC-${fingerprint.slice(0, 8)}`).toBe(id);
  });

  test('of one leg are that leg', async () => {
    const merged = await merge(['reports/network.json']);
    expect(summaryComment(merged, links)).toBe(summaryComment(blocked, links));
  });

  test.each([
    { name: 'no report', patterns: [], says: 'There is no report to merge.' },
    {
      name: 'a missing file',
      patterns: ['reports/absent.json'],
      says: 'reports/absent.json: There is no such file.',
    },
    { name: 'a folder', patterns: ['reports'], says: 'reports: There is no such file.' },
    {
      name: 'a pattern without files',
      patterns: ['reports/*.json', 'others/*.json'],
      says: '`others/*.json`: No file matches.',
    },
    {
      name: 'half of a report',
      patterns: ['broken/half.json'],
      says: 'broken/half.json: It ends in the middle.',
    },
    { name: 'a plan', patterns: ['broken/*.json', 'reports/*.json'], says: 'broken/half.json' },
  ])('$name is refused in words', async ({ patterns, says }) => {
    const attempt = merge(patterns);
    await expect(attempt).rejects.toThrow(InputError);
    await expect(attempt).rejects.toThrow(says);
  });
});

const mergeOf = (
  reviews: readonly Review[],
  policy: Partial<Parameters<typeof mergeReviews>[1]> = {},
): Review =>
  mergeReviews(
    reviews.map((each, index) => ({ name: `leg-${index}`, review: each })),
    { warnOnly: false, onUndecided: 'warn', gateClasses: ['public-exposure'], ...policy },
  );

describe('the verdict of several', () => {
  const table: readonly {
    readonly legs: readonly Review[];
    readonly verdict: Verdict;
    readonly summary: string;
  }[] = [
    { legs: [skipped, skipped], verdict: 'skipped', summary: 'no infrastructure input changed' },
    { legs: [skipped, quiet], verdict: 'pass', summary: 'no new security-relevant change' },
    { legs: [quiet, warned], verdict: 'warn', summary: '1 change to review, none blocks' },
    {
      legs: [warned, undecided],
      verdict: 'undecided',
      summary: 'could not decide 1 change: aws_sqs_queue.intake',
    },
    {
      legs: [undecided, blocked],
      verdict: 'blocked',
      summary: '1 new public exposure: aws_db_instance.orders on tcp/5432',
    },
    {
      legs: [blocked, failed, quiet],
      verdict: 'error',
      summary: 'could not run: plan.json: There is no such file. Correct the path.',
    },
  ];
  test.each(table)('is the worst of them: $verdict', ({ legs, verdict, summary }) => {
    for (const order of [legs, legs.toReversed()]) expect(mergeOf(order)).toMatchObject({ verdict, summary });
  });

  test('names what a leg could not decide by its own settings', () => {
    const byIdentity = review({ findings: [{ ...openQueue, class: 'identity' }], gateClasses: ['identity'] });
    expect(mergeOf([quiet, byIdentity])).toMatchObject({
      verdict: 'undecided',
      summary: 'could not decide 1 change: aws_sqs_queue.intake',
      counts: { undecided: 1 },
    });
  });

  test('says of which input nothing is modelled, by the name it has now', () => {
    const unseen = review({ inputs: [{ ...prod, modelled: 0 }] });
    const merged = mergeOf([unseen, review()]);
    expect(merged.summary).toBe('could not decide: no resource of leg-0/prod is modelled');
    expect(merged.notices).toEqual([expect.stringContaining('`leg-0/prod`')]);
  });

  test('keeps the gates that each leg decided', () => {
    const lenient = review({ findings: [variant(exposedDatabase, { gate: 'comment' })] });
    expect(mergeOf([lenient, quiet]).verdict).toBe('warn');
    expect(mergeOf([review({ findings: [variant(shiftedSystem, { gate: 'block' })] })]).verdict).toBe(
      'blocked',
    );
  });
});

const warnOnly = (each: Review): Review => ({ ...each, warnOnly: true });

describe('a merge of legs that only warn', () => {
  test.each([
    { name: 'only warns where every leg that blocks does', legs: [warnOnly(blocked), quiet], expected: true },
    { name: 'fails where one that blocks does not', legs: [warnOnly(blocked), blocked], expected: false },
    { name: 'only warns where it is told to', legs: [blocked], policy: { warnOnly: true }, expected: true },
    {
      name: 'fails where another leg may not stay undecided',
      legs: [warnOnly(blocked), undecided],
      policy: { onUndecided: 'fail' as const },
      expected: false,
    },
    { name: 'only warns where another leg may', legs: [warnOnly(blocked), undecided], expected: true },
    { name: 'of quiet legs is as they are', legs: [quiet, skipped], expected: false },
  ])('$name', ({ legs, policy, expected }) => {
    expect(mergeOf(legs, policy).warnOnly).toBe(expected);
  });
});

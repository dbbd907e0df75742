import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import type { Review } from '../../src/model/review.ts';
import { addressOf } from '../../src/model/value.ts';
import { failedReview } from '../../src/review/compose.ts';
import { readReport } from '../../src/review/read-report.ts';
import { htmlReport } from '../../src/review/render/html.ts';
import { jobSummary } from '../../src/review/render/job-summary.ts';
import { summaryComment } from '../../src/review/render/markdown.ts';
import { jsonReport, reportOf } from '../../src/review/render/report.ts';
import { sarifReport } from '../../src/review/render/sarif.ts';
import { terminalReview } from '../../src/review/render/terminal.ts';
import { hostileText } from '../support/hostile-text.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  finding,
  links,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
  variant,
} from '../support/reviews.ts';

const reviews: readonly (readonly [string, Review])[] = [
  ['a quiet one', review()],
  ['one without inputs', review({ inputs: [] })],
  [
    'one of nothing that is modelled',
    review({ inputs: [{ ...prod, modelled: 0, notModelled: ['aws_location_map'] }] }),
  ],
  ['one that failed', failedReview('plan.json: There is no such file. Correct the path.')],
  [
    'one with everything',
    review({
      warnOnly: true,
      findings: [
        { ...exposedDatabase, extent: ['tcp/5432 from 0.0.0.0/0'] },
        exposedBucket,
        lostEncryption,
        shiftedSystem,
        closedPort,
        openQueue,
        variant(openQueue, {
          address: 'aws_sqs_queue.outbox',
          lacking: [
            {
              about: addressOf('aws_sqs_queue.outbox'),
              path: 'policy',
              value: {
                kind: 'unknown',
                reason: 'external',
                refersTo: [{ to: addressOf('data.aws_iam_policy_document.outbox'), attribute: 'json' }],
              },
            },
            {
              about: addressOf('aws_sqs_queue.outbox'),
              path: 'kms_master_key_id',
              value: {
                kind: 'unknown',
                reason: 'known-after-apply',
                refersTo: [],
                sensitive: true,
                written: 'secret',
              },
            },
          ],
        }),
        variant(lostEncryption, {
          address: 'aws_ebs_volume.cache',
          waiver: { by: 'DMC-4f1c0de2', reason: 'cache', owner: 'team-web', expires: '2027-03-31' },
        }),
      ],
      gaps: [
        { kind: 'unsupported-type', type: 'aws_location_map', address: addressOf('aws_location_map.depots') },
        { kind: 'file-refused', file: 'huge.tf', why: 'it is larger than 2 MB' },
        { kind: 'invocation', address: addressOf('Seed'), why: 'it calls a function' },
      ],
      waivers: { used: ['DMC-4f1c0de2'], unused: ['DMC-00000000'], expired: [] },
      notices: ['This change loosens `.github/demarc.yml`.'],
    }),
  ],
];

/** Everything that is shown of a review. */
const shown = (each: Review): readonly string[] => [
  summaryComment(each, links),
  jobSummary(each, links),
  terminalReview(each, { color: true, width: 100 }),
  jsonReport(each, '0.1.0'),
  sarifReport(each, { version: '0.1.0' }),
  htmlReport(each, '0.1.0'),
];

describe('a report that is read back', () => {
  test.each(reviews)('shows the same as the review it tells of: %s', (_, each) => {
    expect(shown(readReport(jsonReport(each, '0.1.0'), 'prod.json'))).toEqual(shown(each));
  });

  test('is the same data whatever it contains', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const each = review({
          findings: [finding({ address: text, what: text, extent: [text], suggestion: text })],
          notices: [text],
        });
        const report = jsonReport(each, '0.1.0');
        expect(jsonReport(readReport(report, 'prod.json'), '0.1.0')).toBe(report);
      }),
    );
  });

  test('may have fields of a later version', () => {
    const [, each] = reviews[4]!;
    const report = { ...reportOf(each, '0.1.0'), sponsor: 'nobody' };
    const later = { ...report, findings: report.findings.map((one) => ({ ...one, mood: 'calm' })) };
    expect(shown(readReport(JSON.stringify(later), 'prod.json'))).toEqual(shown(each));
  });
});

const valid = reportOf(reviews[4]![1], '0.1.0');
const [first, ...others] = valid.findings;
test.each([
  { name: 'is empty', text: '', says: 'It is empty.' },
  { name: 'is no JSON', text: 'Demarc: blocked', says: 'It is not JSON.' },
  { name: 'ends in the middle', text: JSON.stringify(valid).slice(0, -40), says: 'It ends in the middle.' },
  { name: 'is broken', text: '{"schema": demarc}', says: 'It is not JSON.' },
  { name: 'is a plan', text: '{"format_version":"1.2"}', says: 'It is no report of Demarc.' },
  { name: 'is a list', text: '[]', says: 'It is no report of Demarc.' },
  { name: 'is null', text: 'null', says: 'It is no report of Demarc.' },
  {
    name: 'is SARIF',
    text: '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json"}',
    says: 'It is no report',
  },
  {
    name: 'is of another major version',
    text: JSON.stringify({ ...valid, schema: 'demarc.report/2' }),
    says: 'It follows `demarc.report/2`, which this version does not read.',
  },
  {
    name: 'lacks a field',
    text: JSON.stringify({ ...valid, notices: undefined }),
    says: 'It is no valid report: `notices` is missing.',
  },
  {
    name: 'has a gate that does not exist',
    text: JSON.stringify({ ...valid, findings: [first, { ...others[0], gate: 'maybe' }] }),
    says: '`findings[1].gate` is none of block, comment, note.',
  },
  {
    name: 'has an id that is none',
    text: JSON.stringify({ ...valid, findings: [{ ...first, id: 'DMC-1' }] }),
    says: '`findings[0].id` does not match',
  },
  {
    name: 'has a gap of no known kind',
    text: JSON.stringify({ ...valid, gaps: [{ kind: 'other' }] }),
    says: '`gaps[0]` has none of the known shapes.',
  },
  {
    name: 'counts with fractions',
    text: JSON.stringify({ ...valid, counts: { ...valid.counts, new: 0.5 } }),
    says: '`counts.new` is no count.',
  },
  {
    name: 'has a flag that is text',
    text: JSON.stringify({ ...valid, warnOnly: 'false' }),
    says: '`warnOnly` is neither true nor false.',
  },
  {
    name: 'has no list of findings',
    text: JSON.stringify({ ...valid, findings: {} }),
    says: '`findings` is no list.',
  },
  {
    name: 'has a prototype for a finding',
    text: JSON.stringify({ ...valid, findings: [] }).replace(
      '"findings":[]',
      '"findings":[{"__proto__":{}}]',
    ),
    says: '`findings[0].id` is missing.',
  },
])('text that $name is refused in words', ({ text, says }) => {
  expect(() => readReport(text, 'reports/prod.json')).toThrow(InputError);
  expect(() => readReport(text, 'reports/prod.json')).toThrow(`reports/prod.json: `);
  expect(() => readReport(text, 'reports/prod.json')).toThrow(says);
});

test('a report with any one value gone or of another kind is refused in words or read', () => {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (data: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(data)) data.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof data === 'object' && data !== null)
      for (const [key, item] of Object.entries(data)) walk(item, [...path, key]);
  };
  walk(valid, []);
  const change = (data: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(data))
      return data.map((item, index) => (index === step ? change(item, rest, value) : item));
    return Object.fromEntries(
      Object.entries(data as object).map(([key, item]) => [
        key,
        key === step ? change(item, rest, value) : item,
      ]),
    );
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.constantFrom<unknown>(undefined, null, 7, -1, 'text', true, [], {}, [{}], '2027-01-31'),
      (path, value) => {
        try {
          shown(readReport(JSON.stringify(change(valid, path, value)), 'prod.json'));
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      },
    ),
    { numRuns: 300 },
  );
});

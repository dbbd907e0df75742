import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/model/value.ts';
import { reportSchema } from '../../src/review/render/report-schema.ts';
import { jsonReport, reportOf } from '../../src/review/render/report.ts';
import { hostileText } from '../support/hostile-text.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  finding,
  lostEncryption,
  openQueue,
  review,
  shiftedSystem,
  variant,
} from '../support/reviews.ts';

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(reportSchema());
const everything = review({
  findings: [
    exposedDatabase,
    exposedBucket,
    lostEncryption,
    shiftedSystem,
    closedPort,
    openQueue,
    variant(lostEncryption, {
      address: 'aws_ebs_volume.cache',
      waiver: {
        by: 'DMC-4f1c0de2',
        reason: 'holds no customer data',
        owner: 'team-web',
        expires: '2027-03-31',
      },
    }),
  ],
  gaps: [
    { kind: 'unsupported-type', type: 'aws_location_map', address: addressOf('aws_location_map.depots') },
    { kind: 'owner-unresolved', address: addressOf('aws_s3_bucket_policy.logs'), path: 'bucket' },
    { kind: 'file-refused', file: 'huge.tf', why: 'it is larger than 2 MB' },
    { kind: 'partial-plan', why: 'it was made with -target' },
    { kind: 'nested-not-visible', address: addressOf('Network'), why: 'its template is not at hand' },
    { kind: 'invocation', address: addressOf('Seed'), why: 'it calls a function' },
  ],
});

describe('the JSON report', () => {
  test('is what it was', async () => {
    await expect(jsonReport(everything, '0.1.0')).toMatchFileSnapshot('golden/report.json');
  });

  test('follows the published schema', () => {
    for (const subject of [everything, review(), review({ inputs: [] })]) {
      validate(JSON.parse(jsonReport(subject, '0.1.0')));
      expect(validate.errors).toBeNull();
    }
  });

  test('the schema refuses what is not a report', () => {
    const report = reportOf(everything, '0.1.0');
    for (const broken of [
      {},
      { ...report, schema: 'demarc.report/2' },
      { ...report, verdict: 'green' },
      { ...report, gaps: [{ kind: 'other' }] },
    ])
      expect(validate(broken)).toBe(false);
  });

  test('follows the schema whatever the change contains, and is the same data', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const subject = review({
          findings: [finding({ address: text, what: text, title: text, suggestion: text })],
        });
        const report: unknown = JSON.parse(jsonReport(subject, '0.1.0'));
        expect(validate(report)).toBe(true);
        expect(report).toEqual(reportOf(subject, '0.1.0'));
      }),
    );
  });

  test('has the same bytes for the same findings in another order', () => {
    const shuffled = review({ ...everything, findings: everything.findings.toReversed() });
    expect(jsonReport(shuffled, '0.1.0')).toBe(jsonReport({ ...everything }, '0.1.0'));
  });

  test('never carries a missing value, only its place', () => {
    const secret = 'correct-horse-battery';
    const subject = variant(openQueue, {
      lacking: [
        {
          about: addressOf('aws_sqs_queue.intake'),
          path: 'policy',
          value: {
            kind: 'unknown',
            reason: 'no-value',
            refersTo: [],
            written: secret,
            parts: [secret],
            sensitive: true,
          },
        },
      ],
    });
    expect(jsonReport(review({ findings: [subject] }), '0.1.0')).not.toContain(secret);
  });
});

/** Run with `-u` to write the schema anew after a change in report-schema.ts. */
test('the published JSON Schema is the one in the code', async () => {
  const schema = await format(JSON.stringify(reportSchema()), { parser: 'json', printWidth: 110 });
  await expect(schema).toMatchFileSnapshot('../../src/review/render/report.schema.json');
});

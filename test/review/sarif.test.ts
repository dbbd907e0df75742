import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/model/review.ts';
import { sarifReport } from '../../src/review/render/sarif.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  finding,
  lostEncryption,
  openQueue,
  review,
  variant,
} from '../support/reviews.ts';

interface Physical {
  readonly artifactLocation: { readonly uri: string };
  readonly region: { readonly startLine: number; readonly endLine: number };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Physical }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly unknown[] }[];
  }[];
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly properties: Readonly<Record<string, unknown>>;
      }[];
    };
  };
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly unknown[] }[];
  readonly results: readonly Result[];
}

function runOf(subject: Review): Run {
  const log = JSON.parse(sarifReport(subject, { version: '0.1.0' })) as {
    readonly version: string;
    readonly runs: readonly [Run];
  };
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

describe('the SARIF file', () => {
  test('is what it was', async () => {
    const subject = review({
      findings: [exposedDatabase, exposedBucket, lostEncryption, openQueue, closedPort],
    });
    await expect(
      sarifReport(subject, {
        version: '0.1.0',
        documentation: 'https://github.com/acme/demarc/blob/main/src/rules',
      }),
    ).toMatchFileSnapshot('golden/report.sarif');
  });

  test('reports what the change opens, not what it resolves or what is accepted or foreign', () => {
    const waiver = { by: 'DMC-4f1c0de2', reason: 'cache', owner: 'team-web', expires: '2027-03-31' };
    const { results } = runOf(
      review({
        findings: [
          exposedDatabase,
          lostEncryption,
          closedPort,
          variant(lostEncryption, { address: 'aws_ebs_volume.cache', waiver }),
          variant(lostEncryption, { address: 'aws_ebs_volume.old', origin: 'drift' }),
        ],
      }),
    );
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['new-public-exposure', 'error'],
      ['encryption-at-rest-removed', 'warning'],
    ]);
  });

  test('has the path as a flow and the fingerprint that our comments use', () => {
    const [result] = runOf(review({ findings: [exposedBucket] })).results;
    expect(result?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3);
    expect(result?.partialFingerprints).toEqual({
      primaryLocationLineHash: `${exposedBucket.fingerprint}:1`,
      'demarc/v1': exposedBucket.fingerprint,
    });
  });

  test.each([
    { name: 'its lines in the head', given: exposedBucket, expected: ['main.tf', 9, 10] },
    { name: 'the file of a deleted line', given: lostEncryption, expected: ['ebs.tf', 1, 1] },
    {
      name: 'the first proven line without a location',
      given: variant(exposedDatabase, { location: null }),
      expected: ['rds.tf', 41, 41],
    },
    { name: 'the input without any line', given: finding(), expected: ['plan.json', 1, 1] },
    {
      name: 'a path that is encoded for a URL',
      given: variant(exposedBucket, { location: { file: 'a b/ü|<.tf', line: 1, endLine: 1, side: 'RIGHT' } }),
      expected: ['a%20b/%C3%BC%7C%3C.tf', 1, 1],
    },
  ] as const)('places a finding on $name', ({ given, expected }) => {
    const at = runOf(review({ findings: [given] })).results[0]?.locations[0]?.physicalLocation;
    expect([at?.artifactLocation.uri, at?.region.startLine, at?.region.endLine]).toEqual(expected);
  });

  test('keeps within what code scanning keeps, the worst first', () => {
    const findings = Array.from({ length: 5100 }, (_, index) =>
      variant(lostEncryption, { address: `aws_ebs_volume.shard[${index}]` }),
    );
    const { results, invocations, tool } = runOf(review({ findings: [...findings, exposedDatabase] }));
    expect(results).toHaveLength(5000);
    expect(results[0]?.ruleId).toBe('new-public-exposure');
    expect(invocations[0]?.toolExecutionNotifications).toHaveLength(1);
    expect(tool.driver.rules.map((rule) => rule.properties['security-severity'])).toEqual(['9.5', '5.5']);
    for (const { ruleId, ruleIndex, message } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
    }
  });
});

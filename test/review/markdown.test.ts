import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { bytes, firstThatFits } from '../../src/review/render/fitting.ts';
import { headline } from '../../src/review/render/headline.ts';
import { jobSummary } from '../../src/review/render/job-summary.ts';
import { COMMENT_LIMIT, summaryComment } from '../../src/review/render/markdown.ts';
import {
  closedPort,
  exposedDatabase,
  links,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
  variant,
} from '../support/reviews.ts';

test('a note on what keeps strangers out is not counted as public exposure', () => {
  const barrier = variant(exposedDatabase, {
    address: 'aws_s3_bucket.logs',
    rule: 'protection-lost',
    gate: 'note',
    extent: [],
  });
  const comment = summaryComment(review({ findings: [barrier] }), links);
  expect(comment).toContain('| Other security changes | 1 | 0 | 0 | 0 | 0 |');
  expect(comment).not.toContain('| Public exposure |');
});

describe('the headline', () => {
  test.each([
    {
      name: 'blocked',
      parts: { findings: [exposedDatabase, closedPort] },
      expected: 'blocked. 1 new public exposure, 1 resolved',
    },
    {
      name: 'warn-only',
      parts: { findings: [exposedDatabase], warnOnly: true },
      expected: 'would have blocked (warn-only). 1 new public exposure',
    },
    {
      name: 'warn',
      parts: { findings: [lostEncryption, shiftedSystem] },
      expected: '2 changes to review, none blocks',
    },
    {
      name: 'undecided',
      parts: { findings: [openQueue] },
      expected: 'undecided. 1 change could not be decided',
    },
    {
      name: 'nothing modelled',
      parts: { inputs: [{ ...prod, modelled: 0 }] },
      expected: 'undecided. Nothing that changes is modelled',
    },
    { name: 'resolved only', parts: { findings: [closedPort] }, expected: 'nothing new. 1 finding resolved' },
    {
      name: 'drift only',
      parts: { findings: [variant(lostEncryption, { gate: 'note', origin: 'drift' })] },
      expected: 'nothing to review (18 resources checked)',
    },
    { name: 'quiet', parts: {}, expected: 'no security-relevant change (18 resources checked)' },
    {
      name: 'no change',
      parts: { inputs: [{ ...prod, changed: 0 }] },
      expected: 'no security-relevant change (no resource changes)',
    },
    { name: 'skipped', parts: { inputs: [] }, expected: 'skipped. No infrastructure input changed' },
  ] as const)('of $name', ({ parts, expected }) => {
    expect(headline(review(parts)).words).toBe(expected);
  });

  test('of an error tells what went wrong', () => {
    const broken = { ...review(), verdict: 'error', summary: 'plan.json: it is not a plan.' } as const;
    expect(summaryComment(broken, links)).toContain(
      '## ❌ Demarc: could not run\n\nplan.json: it is not a plan.',
    );
  });
});

const lengthy = (count: number, shape: Finding): readonly Finding[] =>
  Array.from({ length: count }, (_, index) =>
    variant(shape, {
      address: `module.${'payments-'.repeat(10)}.aws_db_instance.shard[${index}]`,
      why: 'Żółw 設定 '.repeat(60),
    }),
  );

describe('the summary comment', () => {
  test.each([
    { name: 'thirty findings that block', findings: lengthy(30, exposedDatabase), contains: '' },
    { name: 'two thousand findings that block', findings: lengthy(2000, exposedDatabase), contains: 'more' },
    {
      name: 'two thousand findings to review',
      findings: lengthy(2000, lostEncryption),
      contains: '2000 findings: 2000 in encryption at rest and keys.',
    },
    {
      name: 'two thousand undecided findings',
      findings: lengthy(2000, openQueue),
      contains: '2000 findings: 2000 in identity, access and credentials.',
    },
  ])('fits with $name', ({ findings, contains }) => {
    const comment = summaryComment(review({ findings }), links);
    expect(bytes(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment).toContain(contains);
  });

  test('steps down from proofs to rows to counts and a link', () => {
    const subject = review({ findings: [...lengthy(40, exposedDatabase), ...lengthy(10, lostEncryption)] });
    const at = (limit: number): string => summaryComment(subject, links, limit);
    const full = at(Infinity);
    expect(full.match(/^\| `aws_db/gm)).toHaveLength(40);
    expect(full).toContain('Why each is so, and what to do');
    const fewer = at(bytes(full) - 1);
    expect(bytes(fewer)).toBeLessThan(bytes(full));
    expect(fewer.match(/^\| `aws_db/gm)).toHaveLength(40);
    const rows = at(45_000);
    expect(rows.match(/^\| `aws_db/gm)).toHaveLength(25);
    expect(rows).toContain('And 15 more that block; the [full report](');
    const barest = at(2000);
    expect(barest).toContain('There is more to say than fits into a comment; the [full report](');
    expect(barest).toContain('| Public exposure | **40** | 0 | 0 | 0 | 0 |');
  });

  test('of a quiet review names what was not analysed', () => {
    const subject = review({ inputs: [{ ...prod, modelled: 61, notModelled: ['aws_location_map'] }] });
    expect(summaryComment(subject, links)).toContain('Coverage: 61 of 64 resources modelled');
    expect(summaryComment(subject, links)).toContain('- Not modelled: `aws_location_map`.');
  });

  test('of a quiet review is otherwise a headline and a footer', () => {
    expect(summaryComment(review(), links).split('\n')).toHaveLength(3);
  });

  test('names places without linking them when no repository is known', () => {
    const comment = summaryComment(review({ findings: [exposedDatabase] }), { policy: [], version: '0.1.0' });
    expect(comment).toContain('| `rds.tf:41` |');
    expect(comment).not.toContain('](');
  });
});

test('a bare version that does not fit is our bug', () => {
  expect(firstThatFits([() => 'long', () => 'ab'], 2)).toBe('ab');
  expect(() => firstThatFits([() => 'long'], 2)).toThrow('must always fit');
});

describe('the job summary', () => {
  test('tells every finding with its path, the inputs and the version', () => {
    const findings = [exposedDatabase, lostEncryption, closedPort, openQueue];
    const summary = jobSummary(review({ findings }), links);
    for (const { id } of findings) expect(summary).toContain(id);
    expect(summary).toContain('3. `aws_security_group.db` lets `0.0.0.0/0` in on tcp/5432');
    expect(summary).toContain(`| \`prod\` | \`plan.json\` | \`${prod.sha256}\` |`);
    expect(summary).toContain('Demarc `0.1.0`');
  });

  test('leaves out the least risky findings when they do not fit, and says how many', () => {
    const findings = [
      ...Array.from({ length: 30 }, (_, index) =>
        variant(exposedDatabase, { address: `aws_db_instance.shard[${index}]` }),
      ),
      ...Array.from({ length: 3000 }, (_, index) =>
        variant(lostEncryption, { address: `aws_ebs_volume.shard[${index}]` }),
      ),
    ];
    const summary = jobSummary(review({ findings }), links);
    expect(bytes(summary)).toBeLessThanOrEqual(1024 * 1024);
    const left = Number(/(\d+) findings of the lowest risk are left out/.exec(summary)?.[1]);
    expect(summary.match(/^\*\*Encryption at rest removed/gm)).toHaveLength(3000 - left);
    expect(summary.match(/^\*\*New public exposure/gm)).toHaveLength(30);
  });
});

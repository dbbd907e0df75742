import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { callsForReaders, SECTIONS, sectionsOf } from '../../src/review/sections.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  finding,
  lostEncryption,
  openQueue,
  prod,
  review,
  shiftedSystem,
  variant,
} from '../support/reviews.ts';

const waiver = { by: 'DMC-4f1c0de2', reason: 'status page', owner: 'team-web', expires: '2027-03-31' };
const accepted = variant(exposedDatabase, { address: 'aws_lb.status', gate: 'note', waiver });
const pending = variant(exposedDatabase, { address: 'aws_lb.shop', gate: 'note', origin: 'pending-on-base' });
const drifted = variant(exposedDatabase, { address: 'aws_lb.blog', gate: 'note', origin: 'drift' });
const possibleLogging = variant(openQueue, { rule: 'logging-removed', class: 'logging' });

describe('a comment calls for readers', () => {
  const note = variant(lostEncryption, { address: 'aws_s3_bucket.logs', gate: 'note', risk: 'low' });
  test.each([
    { name: 'of what blocks', parts: { findings: [exposedDatabase, note] }, expected: true },
    { name: 'of what is to be reviewed', parts: { findings: [lostEncryption] }, expected: true },
    { name: 'of what is possible', parts: { findings: [possibleLogging] }, expected: true },
    { name: 'of an exposure that is accepted', parts: { findings: [accepted] }, expected: true },
    { name: 'of what waits on the base branch', parts: { findings: [pending] }, expected: true },
    { name: 'not of notes and improvements', parts: { findings: [note, closedPort] }, expected: false },
    { name: 'not of nothing', parts: {}, expected: false },
  ])('$name', ({ parts, expected }) => {
    expect(callsForReaders(review(parts))).toBe(expected);
  });

  test('where nothing could be decided', () => {
    const blind = review({ inputs: [{ ...prod, changed: 2, modelled: 0, resources: 2 }] });
    expect([blind.verdict, callsForReaders(blind)]).toEqual(['undecided', true]);
  });
});

describe('the verdict', () => {
  test.each([
    { name: 'skipped without inputs', parts: { inputs: [] }, expected: 'skipped' },
    { name: 'pass without findings', parts: {}, expected: 'pass' },
    { name: 'pass when the change only resolves', parts: { findings: [closedPort] }, expected: 'pass' },
    {
      name: 'pass when everything is accepted, pending or drift',
      parts: { findings: [accepted, pending, drifted] },
      expected: 'pass',
    },
    {
      name: 'warn with a finding that does not block',
      parts: { findings: [lostEncryption] },
      expected: 'warn',
    },
    {
      name: 'warn when a class that no gate watches is only possible',
      parts: { findings: [possibleLogging] },
      expected: 'warn',
    },
    {
      name: 'undecided when a gate could not be decided',
      parts: { findings: [openQueue, lostEncryption] },
      expected: 'undecided',
    },
    {
      name: 'undecided, whatever is done about it',
      parts: { findings: [openQueue], onUndecided: 'fail' },
      expected: 'undecided',
    },
    {
      name: 'warn when undecided gates are ignored',
      parts: { findings: [openQueue], onUndecided: 'ignore' },
      expected: 'warn',
    },
    {
      name: 'blocked before undecided',
      parts: { findings: [openQueue, exposedDatabase] },
      expected: 'blocked',
    },
    {
      name: 'blocked in warn-only mode too',
      parts: { findings: [exposedDatabase], warnOnly: true },
      expected: 'blocked',
    },
    {
      name: 'undecided when nothing that changes is modelled',
      parts: { inputs: [{ ...prod, modelled: 0 }] },
      expected: 'undecided',
    },
    {
      name: 'undecided without coverage even if undecided is ignored',
      parts: { inputs: [prod, { ...prod, name: 'edge', modelled: 0 }], onUndecided: 'ignore' },
      expected: 'undecided',
    },
    {
      name: 'pass when nothing changes and nothing is modelled',
      parts: { inputs: [{ ...prod, changed: 0, modelled: 0 }] },
      expected: 'pass',
    },
  ] as const)('is $name', ({ parts, expected }) => {
    expect(review(parts).verdict).toBe(expected);
  });
});

test('an input of which nothing is modelled is named', () => {
  const { notices, summary } = review({ inputs: [{ ...prod, modelled: 0 }] });
  expect(notices).toEqual([
    '18 resources of `prod` change and no type in it is modelled: nothing was decided about this input.',
  ]);
  expect(summary).toBe('could not decide: no resource of prod is modelled');
});

test('every finding is counted once', () => {
  const { counts } = review({
    findings: [
      exposedDatabase,
      lostEncryption,
      variant(lostEncryption, { address: 'aws_ebs_volume.audit', direction: 'widened' }),
      closedPort,
      variant(closedPort, { address: 'aws_instance.jump', direction: 'narrowed' }),
      openQueue,
      possibleLogging,
      accepted,
      pending,
      drifted,
      variant(drifted, { address: 'aws_lb.wiki', waiver }),
    ],
  });
  expect(counts).toEqual({ new: 3, widened: 1, narrowed: 1, closed: 1, undecided: 1, waived: 2, pending: 2 });
});

describe('the summary line', () => {
  test.each([
    {
      name: 'names what blocks and where',
      findings: [exposedDatabase, lostEncryption],
      expected: '1 new public exposure: aws_db_instance.orders on tcp/5432',
    },
    {
      name: 'names several',
      findings: [exposedDatabase, exposedBucket],
      expected:
        '2 new public exposures: aws_db_instance.orders on tcp/5432 and module.web.aws_s3_bucket.assets',
    },
    {
      name: 'counts kinds apart',
      findings: [
        exposedDatabase,
        variant(exposedBucket, { direction: 'widened' }),
        variant(shiftedSystem, { gate: 'block' }),
      ],
      expected:
        '1 new public exposure, 1 widened public exposure and 1 new responsibility shift: aws_db_instance.orders on tcp/5432, module.web.aws_s3_bucket.assets and aws_ecs_service.billing',
    },
    {
      name: 'says what is to review',
      findings: [lostEncryption, closedPort],
      expected: '1 change to review, none blocks; 1 resolved',
    },
    {
      name: 'says what could not be decided',
      findings: [openQueue],
      expected: 'could not decide 1 change: aws_sqs_queue.intake',
    },
    { name: 'gives credit', findings: [closedPort], expected: 'no new security-relevant change; 1 resolved' },
    {
      name: 'stays one line',
      findings: [variant(exposedBucket, { address: 'aws_s3_bucket.a\n::error::b' })],
      expected: '1 new public exposure: aws_s3_bucket.a\\n::error::b',
    },
  ])('$name', ({ findings, expected }) => {
    expect(review({ findings }).summary).toBe(expected);
  });
});

test('what blocks is read first, then the worst, whatever order it came in', () => {
  const sorted = [exposedDatabase, exposedBucket, openQueue, lostEncryption, shiftedSystem, closedPort];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (findings) => {
      expect(review({ findings }).findings).toEqual(sorted);
    }),
  );
});

test('every finding has exactly one section, and what blocks is always told as blocking', () => {
  const findings: fc.Arbitrary<Finding[]> = fc.array(
    fc
      .record({
        gate: fc.constantFrom('block', 'comment', 'note'),
        direction: fc.constantFrom('new', 'widened', 'narrowed', 'closed'),
        origin: fc.constantFrom('this-change', 'pending-on-base', 'drift'),
        certainty: fc.constantFrom('certain', 'possible'),
        waiver: fc.constantFrom(null, waiver),
      } as const)
      .map((details) => finding(details)),
  );
  fc.assert(
    fc.property(findings, (all) => {
      const sections = sectionsOf(all);
      const told = SECTIONS.flatMap((section) => sections[section]);
      expect(new Set(told)).toEqual(new Set(all));
      expect(told).toHaveLength(all.length);
      expect(sections.blocking).toEqual(all.filter((each) => each.gate === 'block'));
    }),
  );
});

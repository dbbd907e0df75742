import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { CommentSettings } from '../../src/review/comments.ts';
import { comments } from '../../src/review/comments.ts';
import {
  closedPort,
  diffOf,
  exposedBucket,
  exposedDatabase,
  finding,
  hunk,
  links,
  lostEncryption,
  openQueue,
  patch,
  pullRequest,
  review,
  right,
  variant,
} from '../support/reviews.ts';

const defaults: CommentSettings = { inlineComments: 'all', max: 20, suggestions: true, links };
const placed = (findings: readonly Finding[], settings: Partial<CommentSettings> = {}, diff = pullRequest) =>
  comments(review({ findings }), diff, { ...defaults, ...settings });

describe('comments', () => {
  test.each([
    {
      name: 'all that is to review',
      inlineComments: 'all',
      expected: [exposedDatabase, openQueue, lostEncryption],
    },
    { name: 'only what blocks', inlineComments: 'blocking', expected: [exposedDatabase] },
    { name: 'nothing', inlineComments: 'none', expected: [] },
  ] as const)('are written for $name', ({ inlineComments, expected }) => {
    const waived = variant(lostEncryption, {
      address: 'aws_ebs_volume.cache',
      waiver: { by: 'DMC-4f1c0de2', reason: 'cache', owner: 'team-web', expires: '2027-03-31' },
    });
    const findings = [lostEncryption, closedPort, exposedDatabase, openQueue, waived];
    expect(placed(findings, { inlineComments }).map((comment) => comment.fingerprint)).toEqual(
      expected.map((each) => each.fingerprint),
    );
  });

  test('beyond the maximum stay in the summary, what blocks first', () => {
    const kinds = placed([lostEncryption, openQueue, exposedDatabase], { max: 2 }).map(
      (comment) => comment.placement.kind,
    );
    expect(kinds).toEqual(['line', 'line', 'summary']);
  });

  test('without a place do not use up the maximum', () => {
    const placeless = variant(exposedDatabase, { address: 'aws_db_instance.archive', location: null });
    const kinds = placed([placeless, exposedDatabase], { max: 1 }).map((comment) => comment.placement.kind);
    expect(kinds).toEqual(['summary', 'line']);
  });

  test('on the same lines by the same rule become one', () => {
    const shards = Array.from({ length: 14 }, (_, index) =>
      finding({
        address: `aws_db_instance.shard[${String(index).padStart(2, '0')}]`,
        location: right('rds.tf', 41),
      }),
    );
    const [comment, ...others] = placed([
      ...shards,
      variant(lostEncryption, { location: right('rds.tf', 41) }),
    ]);
    expect(others).toHaveLength(1);
    expect(comment?.fingerprint).toBe(shards[0]?.fingerprint);
    expect(comment?.body).toContain(
      'The same lines do this to 13 more resources besides `aws_db_instance.shard[00]`:',
    );
    expect(comment?.body).toContain('- `aws_db_instance.shard[09]`');
    expect(comment?.body).not.toContain('shard[10]');
    expect(comment?.body).toContain('- and 4 more');
  });
});

describe('a suggestion', () => {
  test.each([
    { name: 'is offered on exactly its lines', details: {}, offered: true },
    {
      name: 'is not offered when switched off',
      details: {},
      settings: { suggestions: false },
      offered: false,
    },
    {
      name: 'is not offered when the range had to shrink',
      details: { location: right('rds.tf', 41, 60) },
      offered: false,
    },
    { name: 'is not offered on a file', details: { location: right('rds.tf', 90) }, offered: false },
    {
      name: 'is not offered on deleted lines',
      details: { location: { ...right('rds.tf', 41), side: 'LEFT' } },
      offered: false,
    },
    {
      name: 'is not offered when it hides something',
      details: { suggestion: 'acl = "pri\u202evate"' },
      offered: false,
    },
    { name: 'is fenced longer than its own backticks', details: { suggestion: '# ```\n' }, offered: true },
  ] as const)(
    '$name',
    ({
      details,
      settings,
      offered,
    }: {
      details: Partial<Finding>;
      settings?: Partial<CommentSettings>;
      offered: boolean;
    }) => {
      const { subject: _subject, ...given } = details;
      const [comment] = placed([variant(exposedDatabase, given)], settings);
      expect(/^`{3,}suggestion$/m.test(comment?.body ?? '')).toBe(offered);
    },
  );
});

test('the path says which lines the change left alone, and where a value came from', () => {
  const [comment] = placed([exposedBucket], {}, diffOf(patch('main.tf', [hunk(6, 8, [9])])));
  const unlinked = (comment?.body ?? '').replace(/\]\(https:[^)]*\)/g, ']');
  expect(unlinked).toContain(
    '1. the bucket policy allows `s3:GetObject` to `*` ([`modules/web/bucket.tf:12`] ← [`main.tf:9`], this line)',
  );
});

test('a comment says what it would do in warn-only mode', () => {
  const [comment] = comments(review({ findings: [exposedDatabase], warnOnly: true }), pullRequest, defaults);
  expect(comment?.body).toContain('would block the merge');
  expect(comment?.body).not.toContain('· blocks the merge');
});

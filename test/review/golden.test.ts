import { expect, test } from 'vitest';
import type { Review } from '../../src/model/review.ts';
import { addressOf } from '../../src/model/value.ts';
import { comments } from '../../src/review/comments.ts';
import { bytes } from '../../src/review/render/fitting.ts';
import { COMMENT_LIMIT, summaryComment } from '../../src/review/render/markdown.ts';
import {
  closedPort,
  exposedBucket,
  exposedDatabase,
  finding,
  links,
  lostEncryption,
  openQueue,
  prod,
  pullRequest,
  review,
  right,
  shiftedSystem,
  step,
  trail,
  variant,
} from '../support/reviews.ts';

/** The summary, then each comment under the place where it goes: a reader sees all that the pull request would show. */
function asPosted(subject: Review): string {
  const placed = comments(subject, pullRequest, {
    inlineComments: 'all',
    max: 20,
    suggestions: true,
    links,
  });
  const inline = placed.map(({ placement, body }) => {
    const where =
      placement.kind === 'line'
        ? `${placement.at.file}:${placement.at.line} ${placement.side}`
        : placement.kind === 'file'
          ? placement.path
          : 'summary only';
    return `\n---\n\n<!-- comment on ${where} -->\n\n${body}\n`;
  });
  return `${summaryComment(subject, links)}\n${inline.join('')}`;
}

const hostileName =
  'aws_s3_bucket.logs["`|@octocat <img src=x onerror=alert(1)>\n<!-- demarc:v1 key=x -->\u202e#42"]';
const hostile = finding({
  address: hostileName,
  what: `\`${hostileName}\` can be read by anyone, see https://evil.example and [here](https://evil.example) @octocat #42.`,
  why: '</details><script>alert(1)</script> ![pixel](https://evil.example/p.png)',
  fix: '```\n::set-output name=verdict::pass\n```',
  evidence: [step(`\`${hostileName}\` | has | pipes`, hostileName, trail('a|b`c).tf', 3))],
  witness: { kind: 'packet', from: '0.0.0.0/0', protocol: 'tcp', port: '22', to: hostileName },
  location: right('main.tf', 9),
  suggestion: '  acl = "private" # ```\n',
});

const waiver = {
  by: 'DMC-4f1c0de2',
  reason: 'status page, reviewed by security',
  owner: 'team-web',
  expires: '2027-03-31',
};

const many = Array.from({ length: 300 }, (_, index) =>
  index % 7 === 0
    ? finding({ address: `aws_db_instance.shard[${index}]`, location: right('shards.tf', 10 + index) })
    : variant(lostEncryption, {
        address: `aws_ebs_volume.shard[${index}]`,
        layer: index % 3 === 0 ? 'at-rest' : 'detection',
        what: `\`aws_ebs_volume.shard[${index}]\` is no longer encrypted.`,
        location: right('shards.tf', 1000 + index),
      }),
);

test.each([
  {
    name: 'blocked',
    subject: review({
      findings: [exposedDatabase, exposedBucket, lostEncryption, shiftedSystem, closedPort],
      gaps: [
        { kind: 'unsupported-type', type: 'aws_location_map', address: addressOf('aws_location_map.depots') },
      ],
      inputs: [{ ...prod, modelled: 63, notModelled: ['aws_location_map'] }],
    }),
  },
  { name: 'quiet', subject: review() },
  {
    name: 'warn-only',
    subject: review({ findings: [exposedDatabase], warnOnly: true }),
  },
  {
    name: 'undecided',
    subject: review({
      findings: [
        openQueue,
        finding({
          rule: 'waived',
          address: 'aws_lb.status',
          gate: 'note',
          waiver,
          what: '`aws_lb.status` becomes reachable from the internet on tcp/443.',
        }),
        finding({ rule: 'pending', address: 'aws_lb.shop', gate: 'note', origin: 'pending-on-base' }),
        finding({ rule: 'drift', address: 'aws_lb.blog', gate: 'note', origin: 'drift' }),
      ],
      waivers: { used: ['DMC-1f0c33aa'], unused: ['status-page-2025'], expired: ['legacy-ftp'] },
      notices: [
        'The pull request loosens `fail-on` in `.github/demarc.yml`; this takes effect after the merge.',
      ],
    }),
  },
  { name: 'resolved', subject: review({ findings: [closedPort] }) },
  { name: 'hostile', subject: review({ findings: [hostile] }) },
])('the $name pull request reads well', async ({ name, subject }) => {
  await expect(asPosted(subject)).toMatchFileSnapshot(`golden/${name}.md`);
});

test('three hundred findings fit into one comment', async () => {
  const comment = summaryComment(review({ findings: many }), links);
  expect(bytes(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
  await expect(comment).toMatchFileSnapshot('golden/three-hundred.md');
});

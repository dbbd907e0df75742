import { createHash } from 'node:crypto';
import type { Finding, Fingerprint, Location } from '../../src/model/finding.ts';
import type { Step } from '../../src/model/judge.ts';
import type { FilePatch, Hunk, PullRequestDiff } from '../../src/model/patch.ts';
import type { InputSummary, Review } from '../../src/model/review.ts';
import type { Trail } from '../../src/model/value.ts';
import { addressOf } from '../../src/model/value.ts';
import type { ReviewParts } from '../../src/review/compose.ts';
import { composeReview } from '../../src/review/compose.ts';
import type { Links } from '../../src/review/render/links.ts';

export const links: Links = {
  repository: 'https://github.com/acme/infrastructure',
  headSha: '3f1c0de2a9b355172d0c8f4be1a0d6c97e85b214',
  baseSha: '9b71d224bd62f3785d96d46ad3ea3d73319bfbc2',
  report: 'https://github.com/acme/infrastructure/actions/runs/7301',
  policy: ['new-public-exposure'],
  policyRef: 'main',
  reproduce: 'npx demarc review --plan-json plan.json --base-ref origin/main',
  documentation: 'https://github.com/acme/demarc/blob/main/src/rules',
  version: '0.1.0',
};

export function trail(file: string, line: number, from?: Trail): Trail {
  return { at: { file, line, endLine: line }, from };
}

export function step(says: string, address: string, at?: Trail): Step {
  const [, , path = ''] = /^((?:[^.]+\.)?[^.]+\.[^.]+)\.?(.*)$/.exec(address) ?? [];
  return { says, about: addressOf(address), path, trail: at };
}

export function right(file: string, line: number, endLine = line): Location {
  return { file, line, endLine, side: 'RIGHT' };
}

/** A finding with its identity derived from rule and subject, as the engine would. */
export function finding(
  details: Partial<Omit<Finding, 'subject'>> & { readonly address?: string } = {},
): Finding {
  const { address = 'aws_db_instance.orders', ...given } = details;
  const rule = given.rule ?? 'new-public-exposure';
  const digest = createHash('sha256').update(`${rule}/${address}`).digest('hex').slice(0, 16);
  return {
    id: `DMC-${digest.slice(0, 8)}`,
    fingerprint: digest as Fingerprint,
    rule,
    title: 'New public exposure',
    class: 'public-exposure',
    direction: 'new',
    origin: 'this-change',
    gate: 'block',
    risk: 'critical',
    certainty: 'certain',
    layer: 'network',
    responsibility: { before: 'customer', after: 'customer' },
    subject: { address: addressOf(address), type: address.replace(/^.*?(aws_\w+).*$/, '$1'), input: 'prod' },
    related: [],
    what: `\`${address}\` becomes reachable from the internet on tcp/5432.`,
    why: 'Anyone can reach the database and try to log in; before this change only the VPC could.',
    fix: 'Set `publicly_accessible` to false, or limit the rule in `aws_security_group.db` to known addresses.',
    evidence: [],
    witness: null,
    extent: ['tcp/5432 from 0.0.0.0/0'],
    lacking: [],
    location: null,
    suggestion: null,
    waiver: null,
    ...given,
  };
}

/** The same finding about another resource, or by another rule, or otherwise different. */
export function variant(
  { id: _id, fingerprint: _fingerprint, subject, ...shape }: Finding,
  details: Parameters<typeof finding>[0],
): Finding {
  return finding({ address: subject.address, ...shape, ...details });
}

/** The database that becomes public: cause in rds.tf:41, the rest of the path unchanged. */
export const exposedDatabase = finding({
  evidence: [
    step(
      '`publicly_accessible` becomes true, so the instance gets a public address',
      'aws_db_instance.orders.publicly_accessible',
      trail('rds.tf', 41),
    ),
    step(
      'its subnet `aws_subnet.a` routes to `aws_internet_gateway.main`',
      'aws_route.out',
      trail('network.tf', 18),
    ),
    step(
      '`aws_security_group.db` lets `0.0.0.0/0` in on tcp/5432',
      'aws_security_group.db',
      trail('network.tf', 33),
    ),
  ],
  witness: {
    kind: 'packet',
    from: '198.51.100.7',
    protocol: 'tcp',
    port: '5432',
    to: 'aws_db_instance.orders',
  },
  location: right('rds.tf', 41),
  suggestion: '  publicly_accessible = false\n',
});

/** The bucket whose policy arrives through a module argument. */
export const exposedBucket = finding({
  address: 'module.web.aws_s3_bucket.assets',
  layer: 'identity',
  risk: 'high',
  what: '`module.web.aws_s3_bucket.assets` can be read by anyone.',
  why: 'Objects can be downloaded without credentials; before this change only the account could.',
  fix: 'Name the principals in the policy, or keep `restrict_public_buckets` on.',
  evidence: [
    step(
      'the bucket policy allows `s3:GetObject` to `*`',
      'module.web.aws_s3_bucket_policy.assets.policy',
      trail('modules/web/bucket.tf', 12, trail('main.tf', 9)),
    ),
    step(
      'nothing restricts public access',
      'module.web.aws_s3_bucket_public_access_block.assets',
      trail('main.tf', 10),
    ),
  ],
  witness: {
    kind: 'request',
    caller: 'an anonymous caller',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::acme-assets/*',
    conditions: ['aws:SecureTransport = true'],
  },
  location: right('main.tf', 9, 10),
});

export const lostEncryption = finding({
  rule: 'encryption-at-rest-removed',
  address: 'aws_ebs_volume.ledger',
  title: 'Encryption at rest removed',
  class: 'encryption',
  direction: 'new',
  gate: 'comment',
  risk: 'medium',
  layer: 'at-rest',
  responsibility: { before: 'shared', after: 'shared' },
  what: '`aws_ebs_volume.ledger` is no longer encrypted.',
  why: 'Copies and snapshots of the volume can be read without the key.',
  fix: 'Keep `encrypted` on, and the key in `kms_key_id`.',
  evidence: [
    step('`encrypted` was true and is now not set', 'aws_ebs_volume.ledger.encrypted', trail('ebs.tf', 7)),
  ],
  location: { ...right('ebs.tf', 7), side: 'LEFT' },
});

export const shiftedSystem = finding({
  rule: 'responsibility-shift',
  address: 'aws_ecs_service.billing',
  title: 'The operating system becomes yours',
  class: 'responsibility-shift',
  gate: 'comment',
  risk: 'low',
  layer: 'os',
  responsibility: { before: 'aws', after: 'customer' },
  what: 'The operating system of `aws_ecs_service.billing` was AWS (Fargate) and is now yours (EC2 launch type).',
  why: 'Patching, hardening and monitoring of the hosts are your duty from this change on.',
  fix: 'Plan patching for the hosts, or keep the launch type `FARGATE`.',
  evidence: [
    step(
      '`launch_type` goes from `FARGATE` to `EC2`',
      'aws_ecs_service.billing.launch_type',
      trail('ecs.tf', 22),
    ),
  ],
  location: right('ecs.tf', 22),
});

export const closedPort = finding({
  rule: 'exposure-closed',
  address: 'aws_instance.bastion',
  title: 'Public exposure closed',
  direction: 'closed',
  gate: 'note',
  risk: 'none',
  what: '`aws_instance.bastion` is no longer reachable from the internet on tcp/22.',
  why: 'Nobody outside the VPC can reach it.',
  fix: '',
  evidence: [step('the rule for `0.0.0.0/0` is gone', 'aws_security_group.bastion', trail('network.tf', 50))],
});

export const openQueue = finding({
  address: 'aws_sqs_queue.intake',
  gate: 'comment',
  risk: 'high',
  certainty: 'possible',
  layer: 'identity',
  what: '`aws_sqs_queue.intake` may accept messages from anyone.',
  why: 'The policy that decides it is not known here.',
  fix: 'Write the policy as a document in this configuration.',
  evidence: [step('the policy is `var.policy_json`', 'aws_sqs_queue.intake.policy', trail('queues.tf', 4))],
  lacking: [
    {
      about: addressOf('aws_sqs_queue.intake'),
      path: 'policy',
      value: { kind: 'unknown', reason: 'no-value', refersTo: [], written: 'var.policy_json' },
    },
  ],
  location: right('queues.tf', 4),
});

export const prod: InputSummary = {
  name: 'prod',
  kind: 'terraform',
  file: 'plan.json',
  sha256: '4c94485e0c21ae6c41ce1dfe7b6bfaceea5ab68e40a2476f50208e526f506080',
  resources: 64,
  changed: 18,
  modelled: 64,
  notModelled: [],
};

/** A review as the engine composes it; state only what differs from a quiet one. */
export function review(parts: Partial<ReviewParts> = {}): Review {
  return composeReview({
    findings: [],
    inputs: [prod],
    gaps: [],
    waivers: { used: [], unused: [], expired: [] },
    notices: [],
    warnOnly: false,
    onUndecided: 'warn',
    gateClasses: ['public-exposure'],
    ...parts,
  });
}

export function hunk(start: number, lines: number, added: readonly number[] = []): Hunk {
  return { baseStart: start, baseLines: lines, headStart: start, headLines: lines, added, removed: added };
}

export function patch(path: string, hunks: readonly Hunk[], details: Partial<FilePatch> = {}): FilePatch {
  return { path, status: 'modified', hunks, ...details };
}

export function diffOf(...patches: readonly FilePatch[]): PullRequestDiff {
  return new Map(patches.map((each) => [each.path, each]));
}

/** The pull request all sample findings belong to. */
export const pullRequest = diffOf(
  patch('rds.tf', [hunk(38, 7, [41])]),
  patch('main.tf', [hunk(6, 8, [9, 10])]),
  patch('ebs.tf', [hunk(4, 7, [7])]),
  patch('ecs.tf', [hunk(19, 7, [22])]),
  patch('queues.tf', [hunk(1, 8, [4])]),
);

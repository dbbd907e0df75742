import { describe, expect, test } from 'vitest';
import { policyAccess } from '../../src/facts/policy-access.ts';
import { protections } from '../../src/facts/protections.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Surroundings } from '../../src/model/world.ts';
import { ask, ref, terraform, worldOf, type Plain } from '../support/worlds.ts';

const invoices = { bucket: ref('aws_s3_bucket.invoices', 'bucket') };
const policy = (...statements: readonly Plain[]): Plain => ({
  ...invoices,
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::acme-invoices/*',
      ...statement,
    })),
  }),
});
const switches = (...on: readonly string[]): Plain => ({
  ...invoices,
  block_public_acls: on.includes('reject-acls'),
  ignore_public_acls: on.includes('ignore-acls'),
  block_public_policy: on.includes('reject-policy'),
  restrict_public_buckets: on.includes('restrict'),
});
const bucket = (action: 'create' | 'no-op' = 'no-op'): Declaration =>
  terraform('aws_s3_bucket.invoices', { bucket: 'acme-invoices' }, { action });
const block = (...on: readonly string[]): Declaration =>
  terraform('aws_s3_bucket_public_access_block.invoices', switches(...on));
const EVERYONE = { Principal: '*' };
const PARTNER = { Principal: { AWS: 'arn:aws:iam::444455556666:root' } };
const CDN = { Principal: { Service: 'cloudfront.amazonaws.com' } };

/** Each opening as `certain anonymous`, each block as what it says. */
function answers(
  declarations: readonly Declaration[],
  surroundings: Partial<Surroundings> = {},
): readonly string[] {
  return ask(policyAccess, worldOf(declarations, surroundings), 'aws_s3_bucket.invoices').flatMap((fact) => {
    switch (fact.kind) {
      case 'exposure':
        return fact.openings.map(({ certainty, audience, parties }) =>
          [certainty, audience, ...parties].join(' '),
        );
      case 'latent':
        return [`latent: ${fact.blocker.map(({ says }) => says).join(' and ')}`];
      case 'protection':
        return [
          `${fact.control === 'public-access-block' ? 'block' : 'written block'} ${fact.judgement.kind}`,
        ];
    }
  });
}
const bucketPolicy = (plain: Plain, action: 'create' | 'no-op' = 'no-op'): Declaration =>
  terraform('aws_s3_bucket_policy.invoices', plain, { action });

type Case = readonly [
  story: string,
  declarations: readonly Declaration[],
  answers: readonly string[],
  surroundings?: Partial<Surroundings>,
];
const blocked = 'latent: public access is restricted (`RestrictPublicBuckets`)';
const cases: readonly Case[] = [
  [
    'a new bucket is blocked by default',
    [bucket('create'), bucketPolicy(policy(EVERYONE))],
    ['latent: a new bucket blocks public access by default', 'block proven'],
  ],
  [
    'an old bucket whose block is not managed here may be open',
    [bucket(), bucketPolicy(policy(EVERYONE))],
    ['possible anonymous'],
  ],
  [
    'a public policy under RestrictPublicBuckets loses its named grants as well',
    [bucket(), block('restrict'), bucketPolicy(policy(EVERYONE, { ...PARTNER, Action: 's3:PutObject' }))],
    [blocked, 'block refuted'],
  ],
  [
    'services of AWS go on under RestrictPublicBuckets',
    [bucket(), block('restrict'), bucketPolicy(policy(EVERYONE, { ...CDN, Action: 's3:PutObject' }))],
    ['certain deputy cloudfront.amazonaws.com', blocked, 'block refuted'],
  ],
  [
    'RestrictPublicBuckets leaves a policy alone that S3 does not count as public',
    [bucket(), block('restrict'), bucketPolicy(policy(PARTNER))],
    ['certain named 444455556666', 'block refuted'],
  ],
  [
    'a policy that is new is refused under BlockPublicPolicy',
    [bucket(), block('reject-policy'), bucketPolicy(policy(EVERYONE), 'create')],
    ['latent: S3 rejects a new public policy (`BlockPublicPolicy`)', 'block refuted'],
  ],
  [
    'a policy that was there before counts in spite of BlockPublicPolicy',
    [bucket(), block('reject-policy'), bucketPolicy(policy(EVERYONE))],
    ['certain anonymous'],
  ],
  [
    'the account block holds for the bucket',
    [
      bucket(),
      block(),
      bucketPolicy(policy(EVERYONE)),
      terraform('aws_s3_account_public_access_block.account', switches('restrict')),
    ],
    ['latent: the account restricts public buckets', 'block refuted'],
  ],
  [
    'the account block may be assumed',
    [bucket(), block(), bucketPolicy(policy(EVERYONE))],
    ['latent: the account blocks public access (`assume` in the configuration)', 'block refuted'],
    { accountAccessBlock: true },
  ],
  [
    'the account block that is declared goes before what is assumed',
    [
      bucket(),
      block(),
      bucketPolicy(policy(EVERYONE)),
      terraform('aws_s3_account_public_access_block.account', switches()),
    ],
    ['certain anonymous'],
    { accountAccessBlock: true },
  ],
  [
    'an ACL that is disabled lets nobody in, strangers or not',
    [
      bucket(),
      block(),
      terraform('aws_s3_bucket_ownership_controls.invoices', {
        ...invoices,
        rule: [{ object_ownership: 'BucketOwnerEnforced' }],
      }),
      terraform(
        'aws_s3_bucket_acl.invoices',
        {
          ...invoices,
          access_control_policy: [
            { grant: [{ permission: 'READ', grantee: [{ id: 'a'.repeat(64), type: 'CanonicalUser' }] }] },
          ],
        },
        { action: 'no-op' },
      ),
    ],
    ['block refuted'],
  ],
  [
    'a copy of every object goes to another account',
    [
      bucket(),
      block('restrict', 'reject-policy', 'reject-acls', 'ignore-acls'),
      terraform('aws_s3_bucket_replication_configuration.invoices', {
        ...invoices,
        rule: [{ destination: [{ bucket: 'arn:aws:s3:::partner', account: '444455556666' }] }],
      }),
    ],
    ['certain named 444455556666', 'block proven'],
  ],
  [
    'a website on a private bucket lets nobody in',
    [
      bucket('create'),
      terraform('aws_s3_bucket_website_configuration.invoices', {
        ...invoices,
        index_document: [{ suffix: 'index.html' }],
      }),
    ],
    ['block proven', 'written block refuted'],
  ],
  [
    'a new bucket whose block is left to the default',
    [bucket('create')],
    ['block proven', 'written block refuted'],
  ],
  ['a bucket from before, of which nobody knows', [bucket()], ['block undecided']],
  [
    'a new bucket in an account that blocks every bucket',
    [
      bucket('create'),
      terraform('aws_s3_account_public_access_block.account', {
        block_public_acls: true,
        ignore_public_acls: true,
        block_public_policy: true,
        restrict_public_buckets: true,
      }),
    ],
    ['block proven'],
  ],
  [
    'a new bucket that its policy opens but for the default',
    [bucket('create'), bucketPolicy(policy(EVERYONE), 'create')],
    [
      'latent: a new bucket blocks public access by default and a new bucket blocks public access by default',
      'block proven',
    ],
  ],
];

for (const [name, declarations, expected, surroundings = {}] of cases)
  test(name, () => {
    expect(answers(declarations, surroundings)).toEqual(expected);
  });

describe('the ACL of an object', () => {
  const object = (acl: string): readonly Declaration[] => [
    bucket(),
    block(),
    terraform('aws_s3_bucket_ownership_controls.invoices', {
      ...invoices,
      rule: [{ object_ownership: 'BucketOwnerPreferred' }],
    }),
    terraform('aws_s3_object.prices', { ...invoices, key: 'internal/prices.csv', acl }),
  ];
  test('opens that object and no other', () => {
    const [exposure] = ask(policyAccess, worldOf(object('public-read')), 'aws_s3_bucket.invoices');
    const openings = exposure?.kind === 'exposure' ? exposure.openings : [];
    expect(openings.map(({ audience, capability }) => ({ audience, capability }))).toEqual([
      {
        audience: 'anonymous',
        capability: { kind: 'calls', actions: ['s3:GetObject'], resources: ['own/internal/prices.csv'] },
      },
    ]);
    expect(openings[0]?.evidence.map(({ says }) => says)).toEqual([
      'the ACL of an object lets anyone on the internet call `s3:GetObject`',
      'ACLs are in force',
      '`IgnorePublicAcls` is off',
      '`BlockPublicAcls` is off',
    ]);
  });
  test('says nothing when it lets nobody in', () => {
    expect(answers(object('private'))).toEqual(['block refuted']);
  });
});

describe('blocks of account scope', () => {
  const controls = (type: string, plain: Plain): readonly string[] =>
    ask(protections, worldOf([{ ...terraform('aws_x.account', plain), type }]), 'aws_x.account').map(
      ({ control, judgement }) => `${control} ${judgement.kind}`,
    );
  const sharing = '/ssm/documents/console/public-sharing-permission';
  test.each([
    [
      'aws_ebs_snapshot_block_public_access',
      { state: 'block-all-sharing' },
      ['account-block-public-snapshots proven', 'account-hide-public-snapshots proven'],
    ],
    [
      'aws_ebs_snapshot_block_public_access',
      { state: 'block-new-sharing' },
      ['account-block-public-snapshots proven', 'account-hide-public-snapshots refuted'],
    ],
    [
      'aws_ebs_snapshot_block_public_access',
      { state: 'unblocked' },
      ['account-block-public-snapshots refuted'],
    ],
    [
      'destroyed.aws_ebs_snapshot_block_public_access',
      { state: 'block-all-sharing' },
      ['account-block-public-snapshots refuted'],
    ],
    [
      'destroyed.aws_ec2_image_block_public_access',
      { state: 'block-new-sharing' },
      ['account-block-public-images proven'],
    ],
    ['aws_ec2_image_block_public_access', { state: 'unblocked' }, ['account-block-public-images refuted']],
    [
      'aws_ssm_service_setting',
      { setting_id: sharing, setting_value: 'Disable' },
      ['account-block-public-documents proven'],
    ],
    [
      'destroyed.aws_ssm_service_setting',
      { setting_id: sharing, setting_value: 'Disable' },
      ['account-block-public-documents refuted'],
    ],
    ['aws_ssm_service_setting', { setting_id: '/ssm/parameter-store/throughput', setting_value: 'x' }, []],
    [
      'aws_emr_block_public_access_configuration',
      { block_public_security_group_rules: false },
      ['account-block-public-clusters refuted'],
    ],
    [
      'destroyed.aws_emr_block_public_access_configuration',
      { block_public_security_group_rules: false },
      ['account-block-public-clusters proven'],
    ],
  ] as const)('%s %o', (type, plain, expected) => {
    expect(controls(type, plain)).toEqual(expected);
  });
});

describe('the policy of a private endpoint', () => {
  const narrows = (plain: Plain): string | undefined =>
    ask(protections, worldOf([terraform('aws_vpc_endpoint.storage', plain)]), 'aws_vpc_endpoint.storage')[0]
      ?.judgement.kind;
  const statements = (...all: readonly Plain[]): Plain => ({
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: all.map((each) => ({
        Effect: 'Allow',
        Principal: '*',
        Action: '*',
        Resource: '*',
        ...each,
      })),
    }),
  });
  const ownAccount = { StringEquals: { 'aws:ResourceAccount': '123456789012' } };
  test.each([
    ['everything', statements({}), 'refuted'],
    ['one bucket', statements({ Resource: 'arn:aws:s3:::acme-research/*' }), 'proven'],
    ['every bucket', statements({ Action: 's3:PutObject', Resource: 'arn:aws:s3:::*' }), 'refuted'],
    ['resources of the own account', statements({ Condition: ownAccount }), 'proven'],
    [
      'everything but what is denied',
      statements({}, { Effect: 'Deny', Condition: { StringNotEquals: ownAccount.StringEquals } }),
      'proven',
    ],
    ['nobody knows what', { policy: ref('data.external.policy', 'result') }, 'undecided'],
    ['what the default lets through', {}, undefined],
  ] as const)('that lets through %s', (_, plain, expected) => {
    expect(narrows(plain)).toBe(expected);
  });
});

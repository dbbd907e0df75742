import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontDoor } from '../../src/facts/front-door.ts';
import { policyAccess } from '../../src/facts/policy-access.ts';
import { isPublicAudience } from '../../src/model/fact.ts';
import type { Declaration, PlannedAction } from '../../src/model/declaration.ts';
import { ask, ref, terraform, worldOf, type Plain } from '../support/worlds.ts';

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly service: string;
  readonly input: Plain;
  readonly expect: 'public' | 'cross-account' | 'potential' | 'not-public';
  readonly why: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('../vectors/policy-carriers.json', import.meta.url), 'utf8'),
) as readonly Vector[];
const of = (kind: string): readonly Vector[] => vectors.filter((vector) => vector.kind === kind);

/** The worst that any surface of the resource says. */
function verdict(declarations: readonly Declaration[], address: string): Vector['expect'] {
  const world = worldOf(declarations);
  const openings = [...ask(policyAccess, world, address), ...ask(frontDoor, world, address)].flatMap(
    (fact) => (fact.kind === 'exposure' ? fact.openings : []),
  );
  const strangers = openings.filter(({ audience }) => isPublicAudience(audience));
  if (strangers.some(({ certainty }) => certainty === 'certain')) return 'public';
  if (strangers.length > 0) return 'potential';
  return openings.length > 0 ? 'cross-account' : 'not-public';
}

const policyFor = (principal: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource: '*' }],
  });

interface BucketInput {
  readonly acl?: string;
  readonly acl_state?: string;
  readonly ownership?: string | null;
  readonly bpa?: Readonly<Record<string, unknown>> | 'deleted' | null;
  readonly account_bpa?: Readonly<Record<string, unknown>>;
  readonly ap_bpa?: Readonly<Record<string, unknown>> | null;
  readonly access_point?: boolean;
  readonly network_origin?: string;
  readonly bucket_policy_delegates?: boolean;
  readonly bucket_state?: string;
  readonly policy_state?: string;
  readonly policy_alone?: string;
}
const flagsOf = (bpa: Readonly<Record<string, unknown>>): Plain => {
  const flag = (name: string): unknown => (bpa[name] === 'unknown' ? ref('var.block') : bpa[name]);
  return {
    block_public_acls: flag('BlockPublicAcls'),
    ignore_public_acls: flag('IgnorePublicAcls'),
    block_public_policy: flag('BlockPublicPolicy'),
    restrict_public_buckets: flag('RestrictPublicBuckets'),
  };
};
const bucket = { bucket: ref('aws_s3_bucket.subject', 'bucket') };
const when = (condition: boolean, declaration: () => Declaration): readonly Declaration[] =>
  condition ? [declaration()] : [];

/** What was destroyed stands in the world after under its own type. */
function destroyed(address: string, plain: Plain): Declaration {
  const declaration = terraform(address, plain, { action: 'delete' });
  return { ...declaration, type: `destroyed.${declaration.type}` };
}

function bucketOf(input: BucketInput): readonly Declaration[] {
  const { bpa, ownership, acl, account_bpa, policy_alone } = input;
  const stateOf = (state: string | undefined): PlannedAction => (state === 'new' ? 'create' : 'no-op');
  const principal = policy_alone === 'cross-account' ? { AWS: 'arn:aws:iam::444455556666:root' } : '*';
  return [
    terraform('aws_s3_bucket.subject', {}, { action: stateOf(input.bucket_state) }),
    ...when(typeof bpa === 'object' && bpa !== null, () =>
      terraform('aws_s3_bucket_public_access_block.subject', { ...bucket, ...flagsOf(bpa as Plain) }),
    ),
    ...when(bpa === 'deleted', () => destroyed('aws_s3_bucket_public_access_block.subject', bucket)),
    ...when(typeof ownership === 'string' && ownership !== 'deleted', () =>
      terraform('aws_s3_bucket_ownership_controls.subject', {
        ...bucket,
        rule: [{ object_ownership: ownership }],
      }),
    ),
    ...when(ownership === 'deleted', () => destroyed('aws_s3_bucket_ownership_controls.subject', bucket)),
    ...when(acl !== undefined, () =>
      terraform(
        'aws_s3_bucket_acl.subject',
        { ...bucket, acl },
        { action: stateOf(input.acl_state ?? input.bucket_state) },
      ),
    ),
    ...when(account_bpa !== undefined, () =>
      terraform('aws_s3_account_public_access_block.account', flagsOf(account_bpa ?? {})),
    ),
    ...when(policy_alone !== undefined && input.access_point !== true, () =>
      terraform(
        'aws_s3_bucket_policy.subject',
        { ...bucket, policy: policyFor(principal) },
        { action: stateOf(input.policy_state) },
      ),
    ),
  ];
}

function accessPointOf(input: BucketInput): readonly Declaration[] {
  const delegation = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringEquals: { 's3:DataAccessPointAccount': '123456789012' } },
  };
  return [
    ...bucketOf(input),
    ...when(input.bucket_policy_delegates === true, () =>
      terraform('aws_s3_bucket_policy.delegating', {
        ...bucket,
        policy: JSON.stringify({ Version: '2012-10-17', Statement: [delegation] }),
      }),
    ),
    terraform('aws_s3_access_point.subject', {
      ...bucket,
      policy: policyFor('*'),
      vpc_configuration: input.network_origin === 'VPC' ? [{ vpc_id: ref('aws_vpc.main') }] : [],
      public_access_block_configuration:
        input.ap_bpa === undefined || input.ap_bpa === null ? [] : [flagsOf(input.ap_bpa)],
    }),
  ];
}

describe('an ACL', () => {
  test.each(of('acl'))('$id: $why', ({ input, expect: expected }) => {
    expect(verdict(bucketOf(input as BucketInput), 'aws_s3_bucket.subject')).toBe(expected);
  });
});

describe('a bucket policy under the blocks above it', () => {
  test.each(of('s3-effective'))('$id: $why', ({ input, expect: expected }) => {
    const given = input as BucketInput;
    expect(
      given.access_point === true
        ? verdict(accessPointOf(given), 'aws_s3_access_point.subject')
        : verdict(bucketOf(given), 'aws_s3_bucket.subject'),
    ).toBe(expected);
  });
});

/** The resource that a share vector names in `tf`, with the arguments it gives. */
const shared: Readonly<Record<string, (input: Plain) => readonly [string, readonly Declaration[]]>> = {
  ami: ({ image_block_public_access: block, tf: _tf, ...input }) => [
    'aws_ami_launch_permission.subject',
    [
      terraform('aws_ami_launch_permission.subject', { image_id: 'ami-0abc', ...input }),
      ...when(block !== undefined, () =>
        terraform('aws_ec2_image_block_public_access.account', { state: block }),
      ),
    ],
  ],
  'rds-snapshot': ({ tf, ...input }) => [
    `${String(tf)}.subject`,
    [terraform(`${String(tf)}.subject`, input)],
  ],
  'ebs-snapshot': (input) => [
    'aws_snapshot_create_volume_permission.subject',
    [terraform('aws_snapshot_create_volume_permission.subject', { snapshot_id: 'snap-0abc', ...input })],
  ],
  'lambda-layer': (input) => [
    'aws_lambda_layer_version_permission.subject',
    [
      terraform('aws_lambda_layer_version_permission.subject', {
        layer_name: 'arn:aws:lambda:eu-west-1:123456789012:layer:invoicing',
        action: 'lambda:GetLayerVersion',
        ...input,
      }),
    ],
  ],
  lambda: (input) => [
    'aws_lambda_function.subject',
    [
      terraform('aws_lambda_function.subject'),
      terraform('aws_s3_bucket.my_bucket', {}, { identifiers: ['arn:aws:s3:::my-bucket'] }),
      terraform('aws_lambda_permission.subject', {
        function_name: ref('aws_lambda_function.subject', 'function_name'),
        ...input,
      }),
    ],
  ],
  'vpce-service': (input) => [
    'aws_vpc_endpoint_service.subject',
    [terraform('aws_vpc_endpoint_service.subject', input)],
  ],
  cognito: (input) => [
    'aws_cognito_identity_pool.subject',
    [
      terraform('aws_cognito_identity_pool.subject', {
        allow_unauthenticated_identities: input['allow_unauthenticated_identities'],
      }),
      terraform('aws_iam_role.guest', {}),
      terraform('aws_cognito_identity_pool_roles_attachment.subject', {
        identity_pool_id: ref('aws_cognito_identity_pool.subject'),
        roles: { unauthenticated: ref('aws_iam_role.guest', 'arn') },
      }),
    ],
  ],
  events: ({ condition, ...input }) => [
    'aws_cloudwatch_event_bus.subject',
    [
      terraform('aws_cloudwatch_event_bus.subject'),
      terraform('aws_cloudwatch_event_permission.subject', {
        event_bus_name: ref('aws_cloudwatch_event_bus.subject', 'name'),
        condition: condition === undefined ? [] : [condition],
        ...input,
      }),
    ],
  ],
  'kms-grant': (input) => [
    'aws_kms_key.subject',
    [
      terraform('aws_kms_key.subject'),
      terraform('aws_kms_grant.subject', {
        key_id: ref('aws_kms_key.subject', 'key_id'),
        operations: ['Decrypt'],
        ...input,
      }),
    ],
  ],
};

describe('a share', () => {
  test.each(of('share'))('$id: $why', ({ service, input, expect: expected }) => {
    const story = shared[service]?.(input);
    if (story === undefined) throw new Error(`no story for ${service}`);
    const [address, declarations] = story;
    expect(verdict(declarations, address)).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { distanceIn } from '../../../src/ingest/terraform/plan/provider-places.ts';
import { planTables } from '../../../src/ingest/terraform/plan/plan-tables.ts';
import { addressOf } from '../../../src/model/value.ts';

const constant = (value: unknown) => ({ constant_value: value });
const roleOf = (account: string) => ({
  assume_role: [{ role_arn: constant(`arn:aws:iam::${account}:role/deploy`) }],
});
const irish = { region: constant('eu-west-1') };
const virginian = { region: constant('us-east-1') };
const asVariable = (name: string) => ({ assume_role: [{ role_arn: { references: [`var.${name}`] } }] });

/** A bucket of the provider `aws` and an account block of the provider `aws.other`. */
function distanceOf(
  here: object,
  there: object,
  {
    arns = {},
    ownRegion,
  }: {
    readonly arns?: { readonly here?: string; readonly there?: string };
    readonly ownRegion?: string;
  } = {},
) {
  const entry = (type: string, arn: string | undefined) => ({
    address: `${type}.this`,
    mode: 'managed',
    type,
    name: 'this',
    change: {
      actions: ['no-op'],
      before: { arn },
      after: { arn, region: ownRegion ?? 'eu-west-1' },
      after_unknown: {},
    },
  });
  const block = (type: string, provider: string, expressions: object) => ({
    mode: 'managed',
    type,
    name: 'this',
    provider_config_key: provider,
    expressions,
  });
  const tables = planTables({
    variables: { deployer: { value: 'arn:aws:iam::210987654321:role/deploy' } },
    resource_changes: [entry('aws_sqs_queue', arns.here), entry('aws_kms_key', arns.there)],
    configuration: {
      provider_config: {
        aws: { name: 'aws', expressions: here },
        'aws.other': { name: 'aws', alias: 'other', expressions: there },
      },
      root_module: {
        resources: [
          block('aws_sqs_queue', 'aws', ownRegion === undefined ? {} : { region: constant(ownRegion) }),
          block('aws_kms_key', 'aws.other', {}),
        ],
      },
    },
  });
  const between = distanceIn([{ tables, source: undefined }], undefined);
  return between(addressOf('aws_sqs_queue.this'), addressOf('aws_kms_key.this'));
}

describe('how far apart two objects are deployed', () => {
  const arnIn = (account: string) => `arn:aws:sqs:eu-west-1:${account}:orders`;
  test.each([
    ['two regions of one account', irish, virginian, {}, 'same', 'other'],
    ['one region under two names', irish, irish, {}, 'same', 'same'],
    ['a region that only the surroundings know', {}, virginian, {}, 'same', 'same'],
    [
      'a role of another account, and nobody else',
      irish,
      { ...irish, ...roleOf('210987654321') },
      {},
      'other',
      'same',
    ],
    ['roles of two accounts', roleOf('123456789012'), roleOf('210987654321'), {}, 'other', 'same'],
    ['two roles of one account', roleOf('210987654321'), asVariable('deployer'), {}, 'same', 'same'],
    ['a role that nobody can see', irish, asVariable('unseen'), {}, 'undecided', 'same'],
    ['two profiles', { profile: constant('a') }, { profile: constant('b') }, {}, 'undecided', 'same'],
    ['one profile', { profile: constant('a') }, { profile: constant('a') }, {}, 'same', 'same'],
    [
      'a role of the account in which everything else is deployed',
      irish,
      roleOf('123456789012'),
      { arns: { here: arnIn('123456789012') } },
      'same',
      'same',
    ],
    [
      'profiles under which one account shows',
      { profile: constant('a') },
      { profile: constant('b') },
      { arns: { here: arnIn('123456789012'), there: arnIn('123456789012') } },
      'same',
      'same',
    ],
    [
      'the only account that a provider allows',
      irish,
      { allowed_account_ids: constant(['210987654321']) },
      { arns: { here: arnIn('123456789012') } },
      'other',
      'same',
    ],
    ['a region of its own', irish, irish, { ownRegion: 'eu-central-1' }, 'same', 'other'],
  ] as const)('%s', (_, here, there, more, account, region) => {
    expect(distanceOf(here, there, more)).toEqual({ account, region });
  });

  test('what no configuration has is where everything else is', () => {
    const between = distanceIn([{ tables: planTables({}), source: undefined }], undefined);
    expect(between(addressOf('aws_sqs_queue.a'), addressOf('aws_sqs_queue.b'))).toEqual({
      account: 'same',
      region: 'same',
    });
  });
});

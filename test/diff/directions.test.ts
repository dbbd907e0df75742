import { expect, test } from 'vitest';
import { change, planOf, unchanged } from '../ingest/terraform/sample-plan.ts';
import { reviewOf, templateOf } from '../support/template-review.ts';
import { reviewTerraform } from '../support/terraform-review.ts';

type Values = Readonly<Record<string, unknown>>;

const OWN = '123456789012';
const statement = (principal: unknown, action: unknown, effect = 'Allow'): Values => ({
  Effect: effect,
  Principal: principal,
  Action: action,
  Resource: 'arn:aws:s3:::invoices/*',
});
const bucket: Values = { id: 'invoices', bucket: 'invoices', arn: 'arn:aws:s3:::invoices' };
const policyOf = (...statements: readonly Values[]): Values => ({
  id: 'invoices',
  bucket: 'invoices',
  policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const blockOf = (restrict: boolean): Values => ({
  id: 'invoices',
  bucket: 'invoices',
  block_public_acls: true,
  block_public_policy: false,
  ignore_public_acls: true,
  restrict_public_buckets: restrict,
});
const updated = (address: string, before: Values, after: Values) =>
  change(address, { actions: ['update'], before, after });

const POLICY = 'aws_s3_bucket_policy.invoices';
const BLOCK = 'aws_s3_bucket_public_access_block.invoices';
const public1 = policyOf(statement('*', 's3:GetObject'));
const bucketStays = unchanged('aws_s3_bucket.invoices', bucket);
const opened = unchanged(BLOCK, blockOf(false));
const partner = (...accounts: readonly string[]): Values =>
  policyOf(statement({ AWS: accounts.map((account) => `arn:aws:iam::${account}:root`) }, 's3:GetObject'));

/** What is told of exposure, with the gate and the cause; ids as in the specification of directions. */
test.each<readonly [string, readonly object[], readonly string[]]>([
  [
    'DI-008: a public policy whose block is lifted is new, by the block',
    [bucketStays, unchanged(POLICY, public1), updated(BLOCK, blockOf(true), blockOf(false))],
    ['block new public-exposure certain'],
  ],
  [
    'DI-010: an Allow for everyone whose Deny goes is new',
    [
      bucketStays,
      opened,
      updated(POLICY, policyOf(statement('*', 's3:GetObject'), statement('*', 's3:*', 'Deny')), public1),
    ],
    ['block new public-exposure certain'],
  ],
  [
    'DI-011: one action more is wider',
    [
      bucketStays,
      opened,
      updated(POLICY, public1, policyOf(statement('*', ['s3:GetObject', 's3:PutObject']))),
    ],
    ['block widened public-exposure certain'],
  ],
  [
    'DI-012: one more account outside is wider, and no public exposure',
    [bucketStays, opened, updated(POLICY, partner('444455556666'), partner('444455556666', '555566667777'))],
    ['comment widened cross-account certain'],
  ],
  [
    'DI-013: what moves keeps its identity',
    [
      change('aws_s3_bucket.archive', {
        actions: ['no-op'],
        before: bucket,
        after: bucket,
        previous_address: 'aws_s3_bucket.invoices',
      }),
      opened,
      unchanged(POLICY, public1),
    ],
    [],
  ],
  [
    'DI-014: what is made anew with the same policy was public before',
    [
      bucketStays,
      opened,
      change(POLICY, {
        actions: ['delete', 'create'],
        before: public1,
        after: public1,
        after_unknown: { id: true },
      }),
    ],
    [],
  ],
  [
    'DI-018: the block of an account that goes blocks the merge, whatever its buckets are',
    [
      change('aws_s3_account_public_access_block.account', {
        actions: ['delete'],
        before: { ...blockOf(true), block_public_policy: true, account_id: OWN },
      }),
    ],
    ['block new public-exposure certain'],
  ],
])('%s', async (_, changes, told) => {
  const { findings } = await reviewTerraform({ plan: planOf(changes as never, []), head: {} });
  const exposures = findings.filter(
    ({ class: topic, direction }) =>
      (topic === 'public-exposure' || topic === 'cross-account') &&
      (direction === 'new' || direction === 'widened'),
  );
  expect(exposures.map((each) => `${each.gate} ${each.direction} ${each.class} ${each.certainty}`)).toEqual(
    told,
  );
});

test('DI-016: what nobody can see on either side is no news', async () => {
  const side = (comment: string): string =>
    JSON.stringify({
      Parameters: { Reader: { Type: 'String' } },
      ...(JSON.parse(
        templateOf({
          Jobs: { Type: 'AWS::SQS::Queue', Properties: { QueueName: comment } },
          JobsPolicy: {
            Type: 'AWS::SQS::QueuePolicy',
            Properties: {
              Queues: [{ Ref: 'Jobs' }],
              PolicyDocument: {
                Statement: [
                  { Effect: 'Allow', Principal: { AWS: { Ref: 'Reader' } }, Action: 'sqs:*', Resource: '*' },
                ],
              },
            },
          },
        }),
      ) as object),
    });
  const { findings } = await reviewOf(side('jobs'), side('tasks'));
  expect(findings.filter(({ class: topic }) => topic === 'public-exposure')).toEqual([]);
  const { findings: fresh } = await reviewOf('{"Resources":{}}', side('tasks'));
  expect(fresh.map((each) => `${each.direction} ${each.class} ${each.certainty}`)).toContain(
    'new public-exposure possible',
  );
});

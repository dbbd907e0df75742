import { expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const key = (...statements: readonly object[]) => ({
  Type: 'AWS::KMS::Key',
  Properties: { KeyPolicy: { Statement: statements } },
});
const administered = (account: string) => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'kms:*',
  Resource: '*',
});
const used = (account: string) => ({
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:role/app` },
  Action: ['kms:Decrypt', 'kms:DescribeKey'],
  Resource: '*',
});
const unchecked = (each: ReturnType<typeof key>) => ({
  ...each,
  Properties: { ...each.Properties, BypassPolicyLockoutSafetyCheck: true },
});

/** Foreign parties that are told of in a new stack, where nobody says which account is the own one. */
async function foreign(resources: Readonly<Record<string, object>>): Promise<readonly string[]> {
  const { findings } = await reviewOf('Resources: {}\n', templateOf(resources));
  return findings
    .filter(({ class: each }) => each === 'cross-account')
    .flatMap(({ what }) => [...what.matchAll(/\d{12}/g)].map(([account]) => account));
}

test.each([
  ['the only one that may change the key', { Key: key(administered('111122223333')) }, []],
  [
    'the only one that may change the key, and another one that uses it',
    { Key: key(administered('111122223333'), used('444455556666')) },
    ['444455556666'],
  ],
  [
    'one of two that may change the key',
    { Key: key(administered('111122223333'), administered('444455556666')) },
    ['111122223333', '444455556666'],
  ],
  [
    'one of two, each of a key of its own',
    { Key: key(administered('111122223333')), Other: key(administered('444455556666')) },
    ['111122223333', '444455556666'],
  ],
  [
    'the only one, in a policy that KMS is told not to check',
    { Key: unchecked(key(administered('444455556666'))) },
    ['444455556666'],
  ],
  [
    'the only one, of a key that is made under a condition',
    { Key: { ...key(administered('444455556666')), Condition: 'IsProduction' } },
    ['444455556666'],
  ],
  [
    'the one of the key, also for other policies',
    {
      Key: key(administered('111122223333')),
      Queue: { Type: 'AWS::SQS::Queue' },
      QueuePolicy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Queue' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: '111122223333' },
                Action: 'sqs:SendMessage',
                Resource: '*',
              },
            ],
          },
        },
      },
    },
    [],
  ],
])('an account that is %s', async (_, resources, expected) => {
  expect(await foreign(resources)).toEqual(expected);
});

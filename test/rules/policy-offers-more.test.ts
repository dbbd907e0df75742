import { expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const document = (...Action: readonly string[]): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});
const policy = (actions: readonly string[], more: object = {}): object => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { PolicyDocument: document(...actions), ...more },
});
const topic = { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/topics' } };
const role = (policies: readonly object[]): object => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    },
    ManagedPolicyArns: policies,
  },
});

async function told(before: Readonly<Record<string, object>>, after: Readonly<Record<string, object>>) {
  const { findings, verdict } = await reviewOf(templateOf(before), templateOf(after));
  return [verdict, ...findings.map(({ rule, risk, certainty }) => `${rule} ${risk} ${certainty}`)];
}

const few = ['s3:GetObject'];

test('a policy that nobody here holds and that grants everything from now on is worth a look', async () => {
  expect(await told({ Deploy: policy(few) }, { Deploy: policy(['*']) })).toEqual([
    'warn',
    'policy-offers-more high possible',
  ]);
});

test('a new one is held by nobody yet', async () => {
  expect(await told({ Topic: topic }, { Topic: topic, Deploy: policy(['*']) })).toEqual([
    'pass',
    'policy-offers-more low certain',
  ]);
});

test('of one that is held here, the holder is told', async () => {
  const held = { Worker: role([{ Ref: 'Deploy' }]) };
  expect(await told({ Deploy: policy(few), ...held }, { Deploy: policy(['*']), ...held })).toEqual([
    'warn',
    'privilege-gain critical certain',
  ]);
});

test('of one that attaches itself to a role here, the role is told', async () => {
  const attached = { Roles: [{ Ref: 'Worker' }] };
  const held = { Worker: role([]) };
  expect(
    await told({ Deploy: policy(few, attached), ...held }, { Deploy: policy(['*'], attached), ...held }),
  ).toEqual(['warn', 'privilege-gain critical certain']);
});

test('one that attaches itself to a role elsewhere is certain to be held', async () => {
  const attached = { Roles: ['deployer'] };
  expect(await told({ Deploy: policy(few, attached) }, { Deploy: policy(['*'], attached) })).toEqual([
    'warn',
    'policy-offers-more critical certain',
  ]);
  expect(await told({ Topic: topic }, { Topic: topic, Deploy: policy(['*'], attached) })).toEqual([
    'warn',
    'policy-offers-more critical certain',
  ]);
});

test.each([
  ['a few more actions', { Deploy: policy(few) }, { Deploy: policy(['s3:GetObject', 's3:ListBucket']) }],
  ['less', { Deploy: policy(['*']) }, { Deploy: policy(few) }],
  [
    'that a holder lets go of it',
    { Deploy: policy(['*']), Worker: role([{ Ref: 'Deploy' }]) },
    { Deploy: policy(['*']), Worker: role([]) },
  ],
] as const)('%s is nothing to tell of the policy', async (_, before, after) => {
  expect((await told(before, after)).filter((each) => each.startsWith('policy-offers-more'))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { escalationPaths } from '../../src/aws/identity/escalation-paths.ts';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Statement = Readonly<Record<string, unknown>>;
const allow = (
  Action: string | readonly string[],
  Resource: unknown = '*',
  rest: object = {},
): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...rest,
});
const documentOf = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const roleOf = (RoleName: string, Principal: object, ...statements: readonly Statement[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName,
    AssumeRolePolicyDocument: documentOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }),
    Policies: [{ PolicyName: RoleName, PolicyDocument: documentOf(...statements) }],
  },
});
const LAMBDA = { Service: 'lambda.amazonaws.com' };
const ACCOUNT = { AWS: 'arn:aws:iam::123456789012:root' };
const QUEUE = allow('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:123456789012:orders');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const codeWith = (FunctionName: string, role: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName,
    Role: arnOf(role),
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'acme-code', S3Key: 'code.zip' },
  },
});
const AROUND = {
  Recovery: roleOf('recovery', LAMBDA, allow('*')),
  Breakglass: roleOf('breakglass', ACCOUNT, allow('*')),
  Reader: roleOf('reader', ACCOUNT, allow('secretsmanager:GetSecretValue')),
  Thumbnails: roleOf('thumbnails', LAMBDA, allow('s3:GetObject', 'arn:aws:s3:::acme-photos/*')),
  Restore: codeWith('restore', 'Recovery'),
  Resize: codeWith('resize', 'Thumbnails'),
  Deployer: roleOf(
    'deployer',
    ACCOUNT,
    allow('iam:PassRole', arnOf('Recovery')),
    allow(['lambda:CreateFunction', 'lambda:InvokeFunction'], 'arn:aws:lambda:*:*:function:orders-*'),
  ),
  Gate: roleOf('gate', ACCOUNT, allow('sts:AssumeRole', arnOf('Deployer'))),
  Fence: roleOf('fence', ACCOUNT, allow('sts:AssumeRole', arnOf('Gate'))),
  Ring: roleOf('ring', ACCOUNT, allow('sts:AssumeRole', arnOf('Round'))),
  Round: roleOf('round', ACCOUNT, allow('sts:AssumeRole', arnOf('Ring'))),
  Owner: {
    Type: 'AWS::IAM::User',
    Properties: { UserName: 'owner', ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
  },
  Visitor: { Type: 'AWS::IAM::User', Properties: { UserName: 'visitor' } },
};
const START = allow(
  ['lambda:CreateFunction', 'lambda:InvokeFunction'],
  'arn:aws:lambda:*:*:function:orders-*',
);

/** What is told where a role gets the statements beside the one that it had. */
const told = async (...statements: readonly Statement[]) => {
  const { findings } = await reviewOf(
    templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, QUEUE) }),
    templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, QUEUE, ...statements) }),
  );
  return findings.map(({ risk, what }) => `${risk}: ${/can now (.*?) \(/.exec(what)?.[1] ?? what}`);
};

describe('power over one that is named leads to its rights', () => {
  test.each<[string, readonly Statement[], string]>([
    [
      'the trust policy of an administrator',
      [allow('iam:UpdateAssumeRolePolicy', arnOf('Recovery'))],
      'critical: act as `Recovery`',
    ],
    [
      'the same by its ARN as text',
      [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::123456789012:role/recovery')],
      'critical: act as `Recovery`',
    ],
    [
      'the same in the account of the stack',
      [
        allow('iam:UpdateAssumeRolePolicy', {
          'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/recovery',
        }),
      ],
      'critical: act as `Recovery`',
    ],
    [
      'a role that is declared elsewhere',
      [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::123456789012:role/payroll')],
      'medium: act as `arn:aws:iam::123456789012:role/payroll`',
    ],
    [
      'roles by a pattern',
      [allow('iam:UpdateAssumeRolePolicy', 'arn:aws:iam::123456789012:role/pay-*')],
      'medium: act as whatever matches `arn:aws:iam::123456789012:role/pay-*`',
    ],
    [
      'its own policies',
      [allow('iam:PutRolePolicy', 'arn:aws:iam::123456789012:role/worker')],
      'critical: give itself any right',
    ],
    [
      'its own policies by a pattern',
      [allow('iam:AttachRolePolicy', 'arn:aws:iam::123456789012:role/work*')],
      'critical: give itself any right',
    ],
    [
      'the policies and the trust of any role',
      [allow(['iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy'], arnOf('Thumbnails'))],
      'critical: give `Thumbnails` any right and act as it',
    ],
    [
      'an administrator that trusts the account',
      [allow('sts:AssumeRole', arnOf('Breakglass'))],
      'high: act as `Breakglass`',
    ],
    [
      'a role with far-reaching rights that trusts the account',
      [allow('sts:AssumeRole', arnOf('Reader'))],
      'medium: act as `Reader`',
    ],
    [
      'an administrator that is handed to a service',
      [allow('iam:PassRole', arnOf('Recovery')), START],
      'critical: start code at `lambda.amazonaws.com` that acts as `Recovery`',
    ],
    [
      'a function that runs as an administrator',
      [allow('lambda:UpdateFunctionCode', arnOf('Restore'))],
      'critical: act as `Recovery`',
    ],
    ['a key of an administrator', [allow('iam:CreateAccessKey', arnOf('Owner'))], 'critical: act as `Owner`'],
    [
      'the policies of a role that is used by others',
      [allow('iam:PutRolePolicy', arnOf('Thumbnails'))],
      'high: give `Thumbnails` any right, for whoever acts as that',
    ],
    [
      'the policies of a user with few rights',
      [allow('iam:AttachUserPolicy', arnOf('Visitor'))],
      'high: give `Visitor` any right, for whoever acts as that',
    ],
    [
      'a role that may pass an administrator on',
      [allow('sts:AssumeRole', arnOf('Deployer'))],
      'high: act as `Deployer`, and through that start code at `lambda.amazonaws.com` that acts as `Recovery`',
    ],
    [
      'a role that may become that one',
      [allow('sts:AssumeRole', arnOf('Gate'))],
      'high: act as `Gate`, and through that act as `Deployer`, and through that start code at `lambda.amazonaws.com` that acts as `Recovery`',
    ],
  ])('%s', async (_, statements, says) => {
    expect(await told(...statements)).toEqual([says]);
  });

  test.each<[string, readonly Statement[]]>([
    [
      'the trust policy of a role with few rights',
      [allow('iam:UpdateAssumeRolePolicy', arnOf('Thumbnails'))],
    ],
    ['a role of another account', [allow('sts:AssumeRole', 'arn:aws:iam::210987654321:role/payroll')]],
    ['an administrator that trusts a service alone', [allow('sts:AssumeRole', arnOf('Recovery'))]],
    [
      'a role with few rights that is handed to a service',
      [allow('iam:PassRole', arnOf('Thumbnails')), START],
    ],
    ['an administrator that no service can be started with', [allow('iam:PassRole', arnOf('Recovery'))]],
    [
      'an administrator for a service that it does not trust',
      [
        allow('iam:PassRole', arnOf('Recovery'), {
          Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        }),
        START,
      ],
    ],
    ['a function with few rights', [allow('lambda:UpdateFunctionCode', arnOf('Resize'))]],
    [
      'the trust policy of an administrator, against which a Deny stands',
      [
        allow('iam:UpdateAssumeRolePolicy', arnOf('Recovery')),
        { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
      ],
    ],
    [
      'its own policies inside a boundary that it has to set',
      [
        allow('iam:PutRolePolicy', 'arn:aws:iam::123456789012:role/worker', {
          Condition: {
            StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/limit' },
          },
        }),
      ],
    ],
    [
      'keys of the caller alone',
      [allow(['iam:CreateAccessKey', 'iam:UpdateLoginProfile'], 'arn:aws:iam::*:user/${aws:username}')],
    ],
    [
      'one of two administrators, against which a Deny stands, where the other is no administrator',
      [
        allow('iam:UpdateAssumeRolePolicy', [
          'arn:aws:iam::123456789012:role/recovery',
          'arn:aws:iam::123456789012:role/thumbnails',
        ]),
        {
          Effect: 'Deny',
          Action: 'iam:UpdateAssumeRolePolicy',
          Resource: 'arn:aws:iam::123456789012:role/rec*',
        },
      ],
    ],
    [
      'the trust policy of an administrator by a wildcard of actions, one of which is denied',
      [
        allow('iam:Update*', arnOf('Recovery')),
        { Effect: 'Deny', Action: 'iam:UpdateAssumeRolePolicy', Resource: '*' },
      ],
    ],
    [
      'the trust policy of one of many, which is denied by a pattern',
      [
        allow('iam:UpdateAssumeRole*', [
          'arn:aws:iam::123456789012:role/recovery',
          'arn:aws:iam::123456789012:role/thumbnails',
        ]),
        {
          Effect: 'Deny',
          Action: ['iam:Update*', 'iam:Put*'],
          Resource: ['arn:aws:iam::*:role/r*', 'arn:aws:iam::*:role/b*'],
        },
      ],
    ],
    ['a chain of more roles than are followed', [allow('sts:AssumeRole', arnOf('Fence'))]],
    ['roles that lead to one another', [allow('sts:AssumeRole', arnOf('Ring'))]],
    [
      'the policies of another role inside a boundary that has to be set',
      [
        allow('iam:PutRolePolicy', arnOf('Thumbnails'), {
          Condition: {
            StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/limit' },
          },
        }),
      ],
    ],
    ['a key of a user with few rights', [allow('iam:CreateAccessKey', arnOf('Visitor'))]],
  ])('and not: %s', async (_, statements) => {
    expect(await told(...statements)).toEqual([]);
  });

  test('and is told where it is the last of sixty', async () => {
    const plain = Array.from({ length: 59 }, (_, at) => `arn:aws:iam::123456789012:role/plain-${at}`);
    const others = Object.fromEntries(
      plain.map((_, at) => [`Plain${at}`, roleOf(`plain-${at}`, ACCOUNT, QUEUE)]),
    );
    const last = 'arn:aws:iam::123456789012:role/breakglass';
    const worker = (...statements: readonly Statement[]) =>
      templateOf({ ...AROUND, ...others, Worker: roleOf('worker', LAMBDA, QUEUE, ...statements) });
    const { findings } = await reviewOf(
      worker(),
      worker(allow('iam:UpdateAssumeRolePolicy', [...plain, last])),
    );
    expect(findings.map(({ risk, what }) => `${risk}: ${/can now (.*?) \(/.exec(what)?.[1]}`)).toEqual([
      'critical: act as `Breakglass`',
    ]);
  });

  test('nor is it told of whoever holds as much', async () => {
    const secrets = allow('secretsmanager:GetSecretValue');
    const worker = (...statements: readonly Statement[]) =>
      templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, secrets, ...statements) });
    const { findings } = await reviewOf(
      worker(),
      worker(allow('iam:UpdateAssumeRolePolicy', arnOf('Reader'))),
    );
    expect(findings).toEqual([]);
  });

  test('nor is it told again where the principal held it before', async () => {
    const held = allow('iam:UpdateAssumeRolePolicy', arnOf('Recovery'));
    const { findings } = await reviewOf(
      templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, held) }),
      templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, held, QUEUE) }),
    );
    expect(findings).toEqual([]);
  });

  test.each(
    escalationPaths.flatMap(({ passedTo, alternatives }) =>
      passedTo === undefined ? [] : alternatives.map((actions) => [passedTo, actions] as const),
    ),
  )('a role that %s may be started with is handed to it by %s', async (Service, actions) => {
    const around = { Target: roleOf('target', { Service }, allow('*')) };
    const starting = actions.filter((action) => action !== 'iam:PassRole');
    const { findings } = await reviewOf(
      templateOf({ ...around, Worker: roleOf('worker', LAMBDA, QUEUE) }),
      templateOf({
        ...around,
        Worker: roleOf('worker', LAMBDA, QUEUE, allow('iam:PassRole', arnOf('Target')), allow(starting)),
      }),
    );
    expect(findings.map(({ what }) => what).join('\n')).toContain('`Target`');
  });

  test('the proof goes on to what the target holds', async () => {
    const { findings } = await reviewOf(
      templateOf({ ...AROUND, Worker: roleOf('worker', LAMBDA, QUEUE) }),
      templateOf({
        ...AROUND,
        Worker: roleOf('worker', LAMBDA, QUEUE, allow('lambda:UpdateFunctionCode', arnOf('Restore'))),
      }),
    );
    expect(findings.flatMap(({ evidence }) => evidence.map(({ about }) => about))).toEqual([
      'Worker',
      'Restore',
      'Recovery',
    ]);
  });
});

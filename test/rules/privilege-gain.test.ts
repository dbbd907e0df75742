import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';
const POWER_USER = 'arn:aws:iam::aws:policy/PowerUserAccess';
const EXTERNAL = 'arn:aws:iam::123456789012:policy/team';
const allow = (Action: string | readonly string[], Resource: unknown = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const documentOf = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const worker = (properties: object) => ({
  Worker: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: documentOf({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      ...properties,
    },
  },
});
const inline = (...statements: readonly object[]) => ({
  Policies: [{ PolicyName: 'work', PolicyDocument: documentOf(...statements) }],
});
const passing = (role: string) => [
  allow('iam:PassRole', `arn:aws:iam::123456789012:role/${role}`),
  allow(
    ['lambda:CreateFunction', 'lambda:InvokeFunction'],
    'arn:aws:lambda:eu-west-1:123456789012:function:app-*',
  ),
];
const limited = (limit: object, properties: object) => ({
  Limit: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: documentOf(limit) } },
  ...worker({ ...properties, PermissionsBoundary: { Ref: 'Limit' } }),
});
const told = async (before: Record<string, object>, after: Record<string, object>) => {
  const { findings } = await reviewOf(templateOf(before), templateOf(after));
  return findings.map(({ title, risk }) => `${risk}: ${title}`);
};

describe('a principal may do more', () => {
  test.each([
    {
      name: 'next to a policy that stands elsewhere on both sides',
      before: worker({ ManagedPolicyArns: [EXTERNAL] }),
      after: worker({ ManagedPolicyArns: [EXTERNAL, ADMINISTRATOR] }),
      says: ['critical: Administrator rights granted'],
    },
    {
      name: 'perhaps, by a policy that stands elsewhere',
      before: worker({}),
      after: worker({ ManagedPolicyArns: [EXTERNAL] }),
      says: ['low: Policy that is not seen here attached'],
    },
    {
      name: 'inside a wider boundary',
      before: limited(allow('s3:*'), inline(allow('*'))),
      after: limited(allow('iam:*'), inline(allow('*'))),
      says: ['high: Administrator rights granted'],
    },
    {
      name: 'on paper, and the boundary keeps it from it',
      before: limited(allow('s3:*'), inline(allow('s3:*'))),
      after: limited(allow('s3:*'), inline(allow('*'))),
      says: [],
    },
    {
      name: 'by passing every role of a name instead of one',
      before: worker(inline(...passing('app-invoices'))),
      after: worker(inline(...passing('app-*'))),
      says: ['medium: More roles may be passed'],
    },
    {
      name: 'under a wider pattern, and reads no more data than before',
      before: worker(inline(allow('s3:GetObject'))),
      after: worker(inline(allow('s3:GetObject*'))),
      says: [],
    },
    {
      name: 'under a wider pattern, and reads data without the test of before',
      before: worker(
        inline({ ...allow('s3:GetObject'), Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      ),
      after: worker(inline(allow('s3:GetObject*'))),
      says: ['high: Far-reaching permissions granted'],
    },
    {
      name: 'and passes fewer roles',
      before: worker(inline(...passing('app-*'))),
      after: worker(inline(...passing('app-invoices-*'))),
      says: [],
    },
    {
      name: 'by a policy of AWS for people',
      before: worker({}),
      after: worker({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3FullAccess'] }),
      says: ['high: Far-reaching permissions granted'],
    },
    {
      name: 'by a policy of AWS for the roles of its services',
      before: worker({}),
      after: worker({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'] }),
      says: [],
    },
    {
      name: 'almost everything, which says nothing of IAM Identity Center',
      before: worker({}),
      after: worker({ ManagedPolicyArns: [POWER_USER] }),
      says: ['high: Far-reaching permissions granted'],
    },
    {
      name: 'everything of IAM Identity Center, by its name',
      before: worker({}),
      after: worker(inline(allow('sso:*'))),
      says: ['critical: Way to more rights opened'],
    },
  ])('$name', async ({ before, after, says }) => {
    expect(await told(before, after)).toEqual(says);
  });
});

describe('a principal may do less', () => {
  test('is no news where another policy of it may still allow it', async () => {
    const held = (action: string) => worker({ ManagedPolicyArns: [EXTERNAL], ...inline(allow(action)) });
    expect(await told(held('s3:*'), held('s3:GetObject'))).toEqual([]);
  });

  test('is told by what is gone, where almost everything is left', async () => {
    const held = (arn: string) => templateOf(worker({ ManagedPolicyArns: [arn] }));
    const { findings } = await reviewOf(held(ADMINISTRATOR), held(POWER_USER));
    expect(findings.map(({ what }) => what)).toEqual([
      '`Worker` can no longer call `iam:*`, `organizations:*`, `account:*` on `*`.',
    ]);
  });
});

describe('a new group', () => {
  const statement = allow('s3:*');
  const group = (properties: object) => ({ Readers: { Type: 'AWS::IAM::Group', Properties: properties } });
  const user = (properties: object) => ({ Anna: { Type: 'AWS::IAM::User', Properties: properties } });
  const joins = { Groups: [{ Ref: 'Readers' }] };

  test.each([
    ['that hands its members what they held is no news', inline(statement), joins, []],
    ['that hands its members more is told of them', {}, joins, ['Anna']],
    ['without members here is told itself', {}, {}, ['Readers']],
  ])('%s', async (_, before, after, subjects) => {
    const { findings } = await reviewOf(
      templateOf(user(before)),
      templateOf({ ...user(after), ...group(inline(statement)) }),
    );
    expect(findings.map(({ subject }) => subject.address)).toEqual(subjects);
  });
});

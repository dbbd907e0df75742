import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Resources = Readonly<Record<string, object>>;
const documentOf = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | readonly string[], Resource: unknown = '*', rest: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...rest,
});
const deny = (Action: string | readonly string[], condition: object = {}) => ({
  Effect: 'Deny',
  Action,
  Resource: '*',
  ...condition,
});
const when = (operator: string, key: string, values: string | readonly string[]) => ({
  Condition: { [operator]: { [key]: values } },
});
const MFA = when('Bool', 'aws:MultiFactorAuthPresent', 'true');
const LAMBDA = { Service: 'lambda.amazonaws.com' };
const PARTNER = { AWS: 'arn:aws:iam::444455556666:root' };
const roleOf = (trust: readonly object[], properties: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: documentOf(...trust), ...properties },
});
const trusting = (Principal: object, condition: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: 'sts:AssumeRole',
  ...condition,
});
const worker = (...statements: readonly object[]): Resources => ({
  Worker: roleOf([trusting(LAMBDA)], {
    Policies: [{ PolicyName: 'work', PolicyDocument: documentOf(...statements) }],
  }),
});
const partner = (...trust: readonly object[]): Resources => ({ Partner: roleOf(trust, {}) });
const setOf = (properties: object): Resources => ({
  Operators: {
    Type: 'AWS::SSO::PermissionSet',
    Properties: { Name: 'operators', InstanceArn: 'arn:aws:sso:::instance/ssoins-7223', ...properties },
  },
});
const PHOTOS = 'arn:aws:s3:::acme-photos/*';
const INVOICES = 'arn:aws:s3:::acme-invoices/*';
const bothOn = (...resources: readonly string[]) => allow(['s3:GetObject', 's3:PutObject'], resources);
const everythingBut = (...NotAction: readonly string[]) => ({ Effect: 'Allow', NotAction, Resource: '*' });
const readsAllBut = (...NotResource: readonly string[]) => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  NotResource,
});
const secrets = (name: string) =>
  allow('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}`);
const REGIONS = (...regions: readonly string[]) =>
  deny('*', when('StringNotEquals', 'aws:RequestedRegion', regions));
const STARTS = allow(['lambda:CreateFunction', 'lambda:InvokeFunction']);

const told = async (before: Resources, after: Resources) => {
  const { findings } = await reviewOf(templateOf(before), templateOf(after));
  return findings
    .filter((finding) => finding.class === 'identity')
    .map(({ risk, what }) => `${risk}: ${/ can (.*)\.$/.exec(what)?.[1] ?? what}`);
};

describe('pull requests that change who may do what', () => {
  test.each<[string, Resources, Resources, string]>([
    [
      'a secret becomes every secret',
      worker(secrets('orders/*')),
      worker(secrets('*')),
      'high: now take data out (`secretsmanager:GetSecretValue`, on every resource), which it could not before',
    ],
    [
      'the second factor is dropped',
      worker(allow('iam:*', '*', MFA)),
      worker(allow('iam:*')),
      'high: now call every action of iam on every resource without the test of `aws:MultiFactorAuthPresent`, which it could not before',
    ],
    [
      'the boundary that new roles need is dropped',
      worker(
        allow(
          ['iam:CreateRole', 'iam:AttachRolePolicy'],
          '*',
          when('StringEquals', 'iam:PermissionsBoundary', 'arn:aws:iam::123456789012:policy/limit'),
        ),
      ),
      worker(allow(['iam:CreateRole', 'iam:AttachRolePolicy'])),
      'high: now change who may do what (`iam:AttachRolePolicy`, on every resource) without the test of `iam:PermissionsBoundary`, which it could not before',
    ],
    [
      'a Deny goes for one more region',
      worker(allow('ec2:*'), REGIONS('eu-west-1')),
      worker(allow('ec2:*'), REGIONS('eu-west-1', 'us-east-1')),
      'high: now call every action of ec2 on every resource where a Deny stood against it, which it could not before',
    ],
    [
      'everything but a few services',
      worker(bothOn(PHOTOS)),
      worker(everythingBut('iam:*', 'organizations:*')),
      'high: now call almost every action of every service, which it could not before',
    ],
    [
      'one exception less',
      worker(everythingBut('iam:*', 'organizations:*')),
      worker(everythingBut('organizations:*')),
      'critical: now do everything in the account, which it could not before',
    ],
    [
      'one excepted bucket less',
      worker(readsAllBut(INVOICES, PHOTOS)),
      worker(readsAllBut(PHOTOS)),
      'high: now take data out (`s3:GetObject`, on every resource), which it could not before',
    ],
    [
      'the variable in an ARN becomes a star',
      worker(allow('s3:GetObject', 'arn:aws:s3:::acme-teams/${aws:PrincipalTag/team}/*')),
      worker(allow('s3:GetObject', 'arn:aws:s3:::acme-teams/*')),
      'high: now call `s3:GetObject` on `arn:aws:s3:::acme-teams/*`, whatever its `aws:principaltag/team`, which it could not before',
    ],
    [
      'a role may be passed to any service',
      worker(
        allow('iam:PassRole', '*', when('StringEquals', 'iam:PassedToService', 'glue.amazonaws.com')),
        STARTS,
      ),
      worker(allow('iam:PassRole'), STARTS),
      'high: now raise its own rights with any role of the account that trusts `lambda.amazonaws.com` (new function, invoked: `iam:PassRole`, then `lambda:CreateFunction`, then `lambda:InvokeFunction`), which it could not before',
    ],
    [
      'a condition is added',
      worker(allow('s3:*')),
      worker(allow('s3:*', '*', when('StringEquals', 'aws:PrincipalOrgID', 'o-acme1234'))),
      'none: no longer call `s3:*` on `*` unless `aws:PrincipalOrgID` is as required now',
    ],
    [
      'the Deny of a trust goes',
      partner(trusting(PARTNER), {
        ...trusting({ AWS: '*' }, when('Bool', 'aws:MultiFactorAuthPresent', 'false')),
        Effect: 'Deny',
      }),
      partner(trusting(PARTNER)),
      'high: now be assumed where a Deny on `aws:MultiFactorAuthPresent` stood against it',
    ],
    [
      'a session tag is asked for no more',
      partner(trusting(PARTNER, when('StringEquals', 'aws:PrincipalTag/team', 'billing'))),
      partner(trusting(PARTNER)),
      'medium: now be assumed where `aws:PrincipalTag/team` does not match what was required before; it is not tested any more',
    ],
    [
      'a service may act for any customer',
      partner(
        trusting(
          { Service: 'events.amazonaws.com' },
          when('StringEquals', 'aws:SourceAccount', '123456789012'),
        ),
      ),
      partner(trusting({ Service: 'events.amazonaws.com' })),
      'medium: now be assumed where `aws:SourceAccount` does not match what was required before; it is not tested any more',
    ],
  ])('%s', async (_, before, after, says) => {
    expect(await told(before, after)).toEqual([says]);
  });

  test.each<[string, Resources, Resources]>([
    [
      'an inline policy is attached instead',
      worker(bothOn(PHOTOS)),
      {
        Worker: roleOf([trusting(LAMBDA)], {}),
        Work: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: documentOf(bothOn(PHOTOS)), Roles: [{ Ref: 'Worker' }] },
        },
      },
    ],
    [
      'a statement is split',
      worker(bothOn(PHOTOS)),
      worker(allow('s3:GetObject', PHOTOS), allow('s3:PutObject', PHOTOS)),
    ],
    ['statements are merged', worker(bothOn(PHOTOS), bothOn(INVOICES)), worker(bothOn(PHOTOS, INVOICES))],
    [
      'an action is spelled otherwise',
      worker(allow('s3:GetObject', PHOTOS)),
      worker(allow('S3:getobject', PHOTOS)),
    ],
    [
      'a variable stays under another wildcard',
      worker(allow('s3:GetObject', 'arn:aws:s3:::acme-teams/${aws:PrincipalTag/team}/2026/*')),
      worker(allow('s3:GetObject', 'arn:aws:s3:::acme-teams/${aws:PrincipalTag/team}/*')),
    ],
    [
      'what everybody may look at is added',
      worker(bothOn(PHOTOS)),
      worker(bothOn(PHOTOS), allow('ec2:Describe*')),
    ],
    [
      'a trail of its own may be stopped',
      worker(bothOn(PHOTOS)),
      worker(
        bothOn(PHOTOS),
        allow('cloudtrail:StopLogging', 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/orders'),
      ),
    ],
    [
      'a permission set states in a document what it had attached',
      setOf({ ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
      setOf({ InlinePolicy: documentOf(allow('*')) }),
    ],
    [
      'a tag of the session is asked for as well',
      partner(trusting(PARTNER)),
      partner(trusting(PARTNER, when('StringEquals', 'aws:PrincipalTag/team', 'billing'))),
    ],
    [
      'a Deny goes that the condition beside it made void',
      worker(
        allow('ec2:*', '*', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1')),
        REGIONS('eu-west-1', 'eu-central-1'),
      ),
      worker(allow('ec2:*', '*', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1'))),
    ],
    [
      'the Deny of a trust moves into what it allows',
      partner(trusting(PARTNER, MFA), {
        ...trusting({ AWS: '*' }, when('Bool', 'aws:MultiFactorAuthPresent', 'false')),
        Effect: 'Deny',
      }),
      partner(trusting(PARTNER, MFA)),
    ],
  ])('and not: %s', async (_, before, after) => {
    expect(await told(before, after)).toEqual([]);
  });
});

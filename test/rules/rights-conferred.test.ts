import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Resources = Readonly<Record<string, object>>;
const documentOf = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const allow = (Action: string | readonly string[], Resource: unknown = '*') => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const PHOTOS = allow('s3:GetObject', 'arn:aws:s3:::acme-photos/*');
const EVENTS = allow('mobileanalytics:PutEvents');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const roleOf = (Principal: object, ...statements: readonly object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: documentOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }),
    Policies: [{ PolicyName: 'work', PolicyDocument: documentOf(...statements) }],
  },
});
const rolesFor = (Principal: object): Resources => ({
  Plain: roleOf(Principal, PHOTOS),
  Twin: roleOf(Principal, PHOTOS),
  Owner: roleOf(Principal, allow('*')),
});
const PODS = rolesFor({ Service: 'pods.eks.amazonaws.com' });
const HOSTS = rolesFor({ Service: 'ec2.amazonaws.com' });
const CODE = rolesFor({ Service: 'lambda.amazonaws.com' });

const podsAs = (role: string) => ({
  Association: {
    Type: 'AWS::EKS::PodIdentityAssociation',
    Properties: {
      ClusterName: 'shop',
      Namespace: 'orders',
      ServiceAccount: 'web',
      RoleArn: arnOf(role),
    },
  },
});
const hostsAs = (role: string) => ({
  Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: role }] } },
});
const codeAs = (role: string) => ({
  Resize: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Role: arnOf(role),
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { S3Bucket: 'acme-code', S3Key: 'resize.zip' },
    },
  },
});
const TASKS = rolesFor({ Service: 'ecs-tasks.amazonaws.com' });
const taskAs = (role: string) => ({
  Orders: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      TaskRoleArn: arnOf(role),
      ContainerDefinitions: [{ Name: 'orders', Image: 'acme/orders:7', ReadonlyRootFilesystem: true }],
    },
  },
});
const setOf = (properties: object) => ({
  Type: 'AWS::SSO::PermissionSet',
  Properties: { Name: 'set', InstanceArn: 'arn:aws:sso:::instance/ssoins-7223', ...properties },
});
const ADMINISTRATOR = { ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'] };
const SETS = {
  Admins: setOf(ADMINISTRATOR),
  Owners: setOf({ InlinePolicy: documentOf(allow('*')) }),
  Versions: setOf({ InlinePolicy: documentOf(allow('iam:CreatePolicyVersion')) }),
  Bounded: setOf({
    InlinePolicy: documentOf(allow('*'), { Effect: 'Deny', Action: 'iam:*', Resource: '*' }),
  }),
  Photos: setOf({ InlinePolicy: documentOf(PHOTOS) }),
};
const assigned = (set: string, TargetId = '210987654321', PrincipalId = 'on-call') => ({
  Type: 'AWS::SSO::Assignment',
  Properties: {
    InstanceArn: 'arn:aws:sso:::instance/ssoins-7223',
    PermissionSetArn: { 'Fn::GetAtt': [set, 'PermissionSetArn'] },
    PrincipalId,
    PrincipalType: 'GROUP',
    TargetId,
    TargetType: 'AWS_ACCOUNT',
  },
});
const poolWith = (guests: boolean, role: string, ...statements: readonly object[]) => ({
  Pool: { Type: 'AWS::Cognito::IdentityPool', Properties: { AllowUnauthenticatedIdentities: guests } },
  Roles: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: { IdentityPoolId: { Ref: 'Pool' }, Roles: { unauthenticated: arnOf(role) } },
  },
  Guest: roleOf({ Federated: 'arn:aws:iam::123456789012:saml-provider/acme' }, ...statements),
  Other: roleOf({ Federated: 'arn:aws:iam::123456789012:saml-provider/acme' }, PHOTOS),
});

const told = async (before: Resources, after: Resources) => {
  const { findings } = await reviewOf(templateOf(before), templateOf(after));
  return findings
    .filter((finding) => finding.class === 'identity')
    .map(({ rule, risk, what }) => `${rule} ${risk}: ${what.split(' can ')[0]}`);
};

describe('rights of a role or a permission set reach somebody new', () => {
  test.each<[string, Resources, Resources, readonly string[]]>([
    [
      'pods get a stronger role',
      { ...PODS, ...podsAs('Plain') },
      { ...PODS, ...podsAs('Owner') },
      ['rights-conferred critical: Pods of service account `orders/web`'],
    ],
    [
      'pods get a role that was there',
      PODS,
      { ...PODS, ...podsAs('Owner') },
      ['rights-conferred critical: Pods of service account `orders/web`'],
    ],
    [
      'a profile swaps its role for a stronger one',
      { ...HOSTS, ...hostsAs('Plain') },
      { ...HOSTS, ...hostsAs('Owner') },
      ['rights-conferred critical: Instances that carry `Profile`'],
    ],
    [
      'a function swaps its role for a stronger one',
      { ...CODE, ...codeAs('Plain') },
      { ...CODE, ...codeAs('Owner') },
      ['rights-conferred critical: The code of `Resize`'],
    ],
    [
      'the containers of a task get a stronger role',
      { ...TASKS, ...taskAs('Plain') },
      { ...TASKS, ...taskAs('Owner') },
      ['rights-conferred critical: The code of `Orders`'],
    ],
    [
      'a group is made administrator',
      SETS,
      { ...SETS, OnCall: assigned('Admins') },
      ['rights-conferred critical: The group `on-call`'],
    ],
    [
      'a group gets a way to more rights',
      SETS,
      { ...SETS, OnCall: assigned('Versions') },
      ['rights-conferred critical: The group `on-call`'],
    ],
    [
      'an administrator of one account becomes that of another one',
      { ...SETS, OnCall: assigned('Admins') },
      { ...SETS, OnCall: assigned('Admins'), Second: assigned('Owners', '345678901234') },
      ['rights-conferred critical: The group `on-call`'],
    ],
    [
      'another group is made administrator',
      { ...SETS, OnCall: assigned('Admins') },
      { ...SETS, OnCall: assigned('Admins'), Interns: assigned('Admins', '210987654321', 'interns') },
      ['rights-conferred critical: The group `interns`'],
    ],
    [
      'a Deny of one set holds nothing back that another one grants',
      { ...SETS, OnCall: assigned('Bounded') },
      { ...SETS, OnCall: assigned('Bounded'), Second: assigned('Admins') },
      ['rights-conferred critical: The group `on-call`'],
    ],
    [
      'a new set is assigned, which is told once',
      {},
      { Admins: setOf(ADMINISTRATOR), OnCall: assigned('Admins') },
      ['rights-conferred critical: The group `on-call`'],
    ],
    [
      'a set that somebody has is widened, which is told of the set',
      { Admins: setOf({ InlinePolicy: documentOf(PHOTOS) }), OnCall: assigned('Admins') },
      { Admins: setOf(ADMINISTRATOR), OnCall: assigned('Admins') },
      ['privilege-gain critical: `Admins`'],
    ],
    [
      'a group is no longer administrator',
      { ...SETS, OnCall: assigned('Admins') },
      SETS,
      ['rights-conferred none: The group `on-call`'],
    ],
    [
      'guests get at data',
      poolWith(true, 'Guest', EVENTS),
      poolWith(true, 'Guest', EVENTS, PHOTOS),
      ['rights-conferred high: Guests of `Pool`'],
    ],
    [
      'guests get another role',
      poolWith(true, 'Guest', EVENTS),
      poolWith(true, 'Other', EVENTS),
      ['rights-conferred high: Guests of `Pool`'],
    ],
  ])('%s', async (_, before, after, says) => {
    expect(await told(before, after)).toEqual(says);
  });

  test.each<[string, Resources, Resources]>([
    ['pods get a role with the same rights', { ...PODS, ...podsAs('Plain') }, { ...PODS, ...podsAs('Twin') }],
    ['pods get a role with few rights', PODS, { ...PODS, ...podsAs('Plain') }],
    ['a profile is made for a role that was there', HOSTS, { ...HOSTS, ...hostsAs('Owner') }],
    ['a function is made for a role that was there', CODE, { ...CODE, ...codeAs('Owner') }],
    [
      'the containers of a task get a role with the same rights',
      { ...TASKS, ...taskAs('Plain') },
      { ...TASKS, ...taskAs('Twin') },
    ],
    [
      'a profile gets a role with the same rights',
      { ...HOSTS, ...hostsAs('Plain') },
      { ...HOSTS, ...hostsAs('Twin') },
    ],
    [
      'a group keeps its rights under another set and another name',
      { ...SETS, OnCall: assigned('Admins') },
      { ...SETS, Watch: assigned('Owners') },
    ],
    [
      'an assignment has another name',
      { ...SETS, OnCall: assigned('Admins') },
      { ...SETS, Watch: assigned('Admins') },
    ],
    ['a group gets a set with few rights', SETS, { ...SETS, OnCall: assigned('Photos') }],
    [
      'the role of guests gets more while there are none',
      poolWith(false, 'Guest', EVENTS),
      poolWith(false, 'Guest', EVENTS, PHOTOS),
    ],
  ])('and not where %s', async (_, before, after) => {
    expect(await told(before, after)).toEqual([]);
  });

  test('a role that is new tells of itself', async () => {
    const pods = { Owner: roleOf({ Service: 'pods.eks.amazonaws.com' }, allow('*')), ...podsAs('Owner') };
    expect(await told({}, pods)).toEqual(['privilege-gain critical: `Owner`']);
  });

  test('a set that stands elsewhere is named, and cannot be judged', async () => {
    const { findings } = await reviewOf(
      templateOf({}),
      templateOf({
        OnCall: {
          Type: 'AWS::SSO::Assignment',
          Properties: {
            ...assigned('Admins').Properties,
            PermissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-7223/ps-9f3e',
          },
        },
      }),
    );
    expect(findings).toMatchObject([
      { rule: 'rights-conferred', risk: 'low', title: 'Permission set that is not seen here assigned' },
    ]);
  });

  test('the classic flow of a pool is switched on', async () => {
    const pool = (AllowClassicFlow: boolean) =>
      templateOf({
        Pool: {
          Type: 'AWS::Cognito::IdentityPool',
          Properties: { AllowUnauthenticatedIdentities: false, AllowClassicFlow },
        },
      });
    const { findings } = await reviewOf(pool(false), pool(true));
    expect(findings.map(({ title, risk }) => `${risk}: ${title}`)).toEqual([
      'medium: Identity pool allows the classic flow',
    ]);
    expect((await reviewOf(pool(true), pool(true))).findings).toEqual([]);
  });
});

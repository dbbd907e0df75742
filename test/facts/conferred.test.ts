import { describe, expect, test } from 'vitest';
import { permissions } from '../../src/facts/permissions.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { ask, cloudFormation, terraform, worldOf } from '../support/worlds.ts';

const ROLE = 'arn:aws:iam::123456789012:role/worker';
const SET = 'arn:aws:sso:::permissionSet/ssoins-7223/ps-9f3e';
const DOCUMENT = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'dynamodb:Scan', Resource: '*' }],
};
const inline = [{ name: 'work', policy: JSON.stringify(DOCUMENT) }];
const terraformRole = terraform(
  'aws_iam_role.worker',
  { arn: ROLE, inline_policy: inline },
  { identifiers: ['worker'] },
);
const role = cloudFormation(
  'Worker',
  'AWS::IAM::Role',
  { Policies: [{ PolicyName: 'work', PolicyDocument: DOCUMENT }] },
  { identifiers: [ROLE, 'worker'] },
);

/** What is conferred, as a reader is told: by whom, and what for where. */
const toldOf = (address: string, ...declarations: readonly Declaration[]): readonly string[] =>
  ask(permissions, worldOf(declarations), address)
    .filter(({ aspect }) => aspect === 'conferred')
    .map(({ bearer, grants }) =>
      [
        bearer?.says,
        ...grants.flatMap(({ actions, fences }) => [
          ...actions.map(({ pattern }) => pattern),
          ...fences.flatMap(({ values }) => values),
        ]),
      ].join(' | '),
    );

describe('rights that are handed on, in both languages', () => {
  test.each<[string, readonly Declaration[], readonly Declaration[]]>([
    [
      'Pods of service account `orders/web` | dynamodb:Scan',
      [
        terraform('aws_eks_pod_identity_association.on', {
          namespace: 'orders',
          service_account: 'web',
          role_arn: ROLE,
        }),
        terraformRole,
      ],
      [
        cloudFormation('On', 'AWS::EKS::PodIdentityAssociation', {
          Namespace: 'orders',
          ServiceAccount: 'web',
          RoleArn: ROLE,
        }),
        role,
      ],
    ],
    [
      'Pods of service account `orders/web` | dynamodb:Scan',
      [
        terraform('aws_eks_pod_identity_association.on', {
          namespace: 'orders',
          service_account: 'web',
          role_arn: 'arn:aws:iam::123456789012:role/first',
          target_role_arn: ROLE,
        }),
        terraformRole,
      ],
      [
        cloudFormation('On', 'AWS::EKS::PodIdentityAssociation', {
          Namespace: 'orders',
          ServiceAccount: 'web',
          RoleArn: 'arn:aws:iam::123456789012:role/first',
          TargetRoleArn: ROLE,
        }),
        role,
      ],
    ],
    [
      'Instances that carry `On` | dynamodb:Scan',
      [terraform('aws_iam_instance_profile.on', { role: 'worker' }), terraformRole],
      [cloudFormation('On', 'AWS::IAM::InstanceProfile', { Roles: ['worker'] }), role],
    ],
    [
      'The code of `On` | dynamodb:Scan',
      [terraform('aws_ecs_task_definition.on', { task_role_arn: ROLE }), terraformRole],
      [cloudFormation('On', 'AWS::ECS::TaskDefinition', { TaskRoleArn: ROLE }), role],
    ],
    [
      'Guests of `On` | dynamodb:Scan',
      [
        terraform('aws_cognito_identity_pool.on', { id: 'pool', allow_unauthenticated_identities: true }),
        terraform('aws_cognito_identity_pool_roles_attachment.on', {
          identity_pool_id: 'pool',
          roles: { unauthenticated: ROLE },
        }),
        terraformRole,
      ],
      [
        cloudFormation(
          'On',
          'AWS::Cognito::IdentityPool',
          { AllowUnauthenticatedIdentities: true },
          { identifiers: ['pool'] },
        ),
        cloudFormation('Roles', 'AWS::Cognito::IdentityPoolRoleAttachment', {
          IdentityPoolId: 'pool',
          Roles: { unauthenticated: ROLE },
        }),
        role,
      ],
    ],
    [
      'The group `on-call` | dynamodb:Scan | 210987654321',
      [
        terraform('aws_ssoadmin_account_assignment.on', {
          permission_set_arn: SET,
          principal_id: 'on-call',
          principal_type: 'GROUP',
          target_id: '210987654321',
        }),
        terraform('aws_ssoadmin_permission_set.scan', { arn: SET }),
        terraform('aws_ssoadmin_permission_set_inline_policy.scan', {
          permission_set_arn: SET,
          inline_policy: JSON.stringify(DOCUMENT),
        }),
      ],
      [
        cloudFormation('On', 'AWS::SSO::Assignment', {
          PermissionSetArn: SET,
          PrincipalId: 'on-call',
          PrincipalType: 'GROUP',
          TargetId: '210987654321',
        }),
        cloudFormation('Scan', 'AWS::SSO::PermissionSet', { InlinePolicy: DOCUMENT }, { identifiers: [SET] }),
      ],
    ],
  ])('%s', (says, inTerraform, inCloudFormation) => {
    const address = inTerraform[0]?.address ?? '';
    expect(toldOf('On', ...inCloudFormation)).toEqual([says]);
    expect(toldOf(address, ...inTerraform)).toEqual([says.replace('`On`', `\`${address}\``)]);
  });

  test.each<[string, Declaration]>([
    ['no guests', terraform('aws_cognito_identity_pool.on', { allow_unauthenticated_identities: false })],
    ['no role', terraform('aws_iam_instance_profile.on', { name: 'empty' })],
  ])('nothing where there is %s', (_, declaration) => {
    expect(toldOf(declaration.address, declaration, terraformRole)).toEqual([]);
  });

  test.each([
    [terraform('aws_iam_openid_connect_provider.on', { client_id_list: ['sts.amazonaws.com'] })],
    [cloudFormation('On', 'AWS::IAM::OIDCProvider', { ClientIdList: ['sts.amazonaws.com'] })],
  ])('an identity provider counts for its audiences', (provider) => {
    expect(ask(permissions, worldOf([provider]), provider.address)).toMatchObject([
      { aspect: 'sign-in', grants: [{ resources: [{ pattern: 'sts.amazonaws.com' }] }] },
    ]);
  });
});

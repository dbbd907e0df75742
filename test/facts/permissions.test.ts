import { describe, expect, test } from 'vitest';
import { permissions } from '../../src/facts/permissions.ts';
import { ask, terraform, unwritten, worldOf } from '../support/worlds.ts';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';
const STATEMENT = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
};
const grantsOf = (...declarations: Parameters<typeof worldOf>[0]): readonly string[] =>
  ask(permissions, worldOf(declarations), 'aws_iam_role.worker')
    .filter(({ aspect }) => aspect === 'granted')
    .flatMap(({ grants }) => grants.flatMap(({ actions }) => actions.map(({ pattern }) => pattern)));

describe('what a role may do', () => {
  const role = terraform('aws_iam_role.worker', { name: 'worker', id: 'worker' });
  test.each([
    [
      'an attachment',
      role,
      terraform('aws_iam_role_policy_attachment.admin', { role: 'worker', policy_arn: ADMINISTRATOR }),
      '*',
    ],
    [
      'a document of its own',
      role,
      terraform('aws_iam_role_policy.read', { role: 'worker', policy: JSON.stringify(STATEMENT) }),
      's3:GetObject',
    ],
  ])('comes from %s', (_, founder, attached, action) => {
    expect(grantsOf(founder)).toEqual([]);
    expect(grantsOf(founder, attached)).toEqual([action]);
  });

  test('comes from what is written in the role', () => {
    const written = terraform('aws_iam_role.worker', {
      inline_policy: [{ name: 'read', policy: JSON.stringify(STATEMENT) }],
      managed_policy_arns: [ADMINISTRATOR],
    });
    expect(grantsOf(written)).toEqual(['s3:GetObject', '*']);
  });

  test('is not what the state repeats of attachments that are gone', () => {
    const plain = {
      inline_policy: [{ name: 'read', policy: JSON.stringify(STATEMENT) }],
      managed_policy_arns: [ADMINISTRATOR],
    };
    expect(grantsOf(unwritten(terraform('aws_iam_role.worker', plain)))).toEqual([]);
  });
});

describe('what a user may do', () => {
  const group = terraform('aws_iam_group.admins', { name: 'admins', id: 'admins' });
  const attached = terraform('aws_iam_group_policy_attachment.admins', {
    group: 'admins',
    policy_arn: ADMINISTRATOR,
  });
  const user = terraform('aws_iam_user.dana', { name: 'dana', id: 'dana' });
  const granted = (...declarations: Parameters<typeof worldOf>[0]) =>
    ask(permissions, worldOf(declarations), 'aws_iam_user.dana')[0];

  test.each([
    [
      'its own membership',
      terraform('aws_iam_user_group_membership.dana', { user: 'dana', groups: ['admins'] }),
    ],
    [
      'the members of the group',
      terraform('aws_iam_group_membership.admins', { users: ['dana'], group: 'admins' }),
    ],
  ])('comes from its groups as well, by %s', (_, membership) => {
    expect(granted(group, attached, user)).toMatchObject({ grants: [], groups: [] });
    expect(granted(group, attached, user, membership)).toMatchObject({
      grants: [{ actions: [{ pattern: '*' }], via: 'aws_iam_group.admins' }],
      groups: ['aws_iam_group.admins'],
    });
  });

  test('is not all seen where a group stands elsewhere', () => {
    const membership = terraform('aws_iam_user_group_membership.dana', {
      user: 'dana',
      groups: ['auditors'],
    });
    expect(granted(user, membership)?.unseen).toMatchObject([{ key: 'group auditors' }]);
  });
});

describe('the boundary of a role', () => {
  const boundary = terraform('aws_iam_policy.boundary', {
    name: 'boundary',
    arn: 'arn:aws:iam::123456789012:policy/boundary',
    policy: JSON.stringify(STATEMENT),
  });
  const bounded = (arn: string) =>
    terraform('aws_iam_role.worker', { name: 'worker', permissions_boundary: arn });
  const boundaryOf = (...declarations: Parameters<typeof worldOf>[0]) =>
    ask(permissions, worldOf(declarations), 'aws_iam_role.worker')[0]?.boundary;

  test('is read where its policy is declared here, unknown elsewhere, and none where it limits nothing', () => {
    expect(boundaryOf(boundary, bounded('arn:aws:iam::123456789012:policy/boundary'))).toMatchObject({
      grants: [{ actions: [{ pattern: 's3:GetObject' }] }],
    });
    expect(boundaryOf(bounded('arn:aws:iam::123456789012:policy/of-others'))).toBe('unknown');
    expect(boundaryOf(bounded(ADMINISTRATOR))).toBe('none');
  });
});

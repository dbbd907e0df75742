import { describe, expect, test } from 'vitest';
import { permissions } from '../../src/facts/permissions.ts';
import { ask, terraform, worldOf } from '../support/worlds.ts';

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
    const repeated = terraform('aws_iam_role.worker', plain);
    const attributes = { ...repeated.attributes, written: () => false };
    expect(grantsOf({ ...repeated, attributes })).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { policyAccess } from '../../src/facts/policy-access.ts';
import { ask, ref, terraform, worldOf, type Plain } from '../support/worlds.ts';

const role = terraform('aws_iam_role.visitor', {
  assume_role_policy: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': ref('aws_cognito_identity_pool.shop') },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
        },
      },
    ],
  },
});
const pool = (rest: Plain) => terraform('aws_cognito_identity_pool.shop', rest);
const given = terraform('aws_cognito_identity_pool_roles_attachment.shop', {
  identity_pool_id: ref('aws_cognito_identity_pool.shop'),
  roles: { unauthenticated: ref('aws_iam_role.visitor', 'arn') },
});

test.each([
  ['admits none', [pool({ allow_unauthenticated_identities: false })], []],
  [
    'gives them the role, which is said of the pool',
    [pool({ allow_unauthenticated_identities: true }), given],
    [],
  ],
  ['gives them no role', [pool({ allow_unauthenticated_identities: true })], ['possible']],
  ['is declared elsewhere', [], ['possible']],
])('a role for guests of a pool that %s', (_, declarations, expected) => {
  const world = worldOf([role, ...declarations]);
  const openings = ask(policyAccess, world, 'aws_iam_role.visitor').flatMap((fact) =>
    fact.kind === 'exposure' ? fact.openings : [],
  );
  expect(openings.map(({ certainty }) => certainty)).toEqual(expected);
});

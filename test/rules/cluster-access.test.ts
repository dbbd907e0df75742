import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Access = readonly [policy: string, scope: 'cluster' | 'namespace'];
const entry = (...access: readonly Access[]): object => ({
  Developers: {
    Type: 'AWS::EKS::AccessEntry',
    Properties: {
      ClusterName: 'orders',
      PrincipalArn: 'arn:aws:iam::123456789012:role/developers',
      AccessPolicies: access.map(([name, Type]) => ({
        PolicyArn: `arn:aws:eks::aws:cluster-access-policy/AmazonEKS${name}Policy`,
        AccessScope: { Type, ...(Type === 'namespace' ? { Namespaces: ['checkout'] } : {}) },
      })),
    },
  },
});
const TOPIC = { Alarms: { Type: 'AWS::SNS::Topic', Properties: {} } };

describe('access to a cluster', () => {
  test.each<[string, object, object, readonly string[]]>([
    [
      'as its administrator, new',
      {},
      entry(['ClusterAdmin', 'cluster']),
      ['medium: Administrator of a cluster added'],
    ],
    [
      'as its administrator, beside what was',
      entry(['View', 'cluster']),
      entry(['View', 'cluster'], ['ClusterAdmin', 'cluster']),
      ['high: Administrator of a cluster added'],
    ],
    [
      'in every namespace in place of some',
      entry(['Edit', 'namespace']),
      entry(['Edit', 'cluster']),
      ['medium: Access to a cluster widened'],
    ],
    ['to edit in some namespaces, new', {}, entry(['Edit', 'namespace']), []],
    ['by no access policy, and then by one', entry(), entry(['View', 'cluster']), []],
    [
      'that is narrowed',
      entry(['Edit', 'cluster']),
      entry(['Edit', 'namespace']),
      ['none: Access to a cluster narrowed'],
    ],
    ['for a service of AWS', {}, entry(['AutoNode', 'cluster']), []],
    ['that goes', entry(['ClusterAdmin', 'cluster']), {}, []],
  ])('%s', async (_, before, after, says) => {
    const { findings } = await reviewOf(
      templateOf({ ...TOPIC, ...before }),
      templateOf({ ...TOPIC, ...after }),
    );
    expect(findings.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });
});

import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Resources = Readonly<Record<string, object>>;
const WORKFLOWS = 'https://token.actions.githubusercontent.com';
const CLUSTER = 'oidc.eks.eu-west-1.amazonaws.com/id/5C1F0D7A9B3E4826';
const providerFor = (Url: unknown, ...ClientIdList: readonly string[]): Resources => ({
  Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url, ClientIdList } },
});
const told = async (before: Resources, after: Resources) => {
  const { findings } = await reviewOf(templateOf(before), templateOf(after));
  return findings
    .filter((finding) => finding.class === 'identity')
    .map(({ risk, what }) => `${risk}: ${what}`);
};

describe('an identity provider', () => {
  test.each<[string, Resources, Resources, readonly string[]]>([
    [
      'that is new',
      {},
      providerFor(WORKFLOWS, 'sts.amazonaws.com'),
      ['medium: Whoever `Provider` vouches for can now sign in to the roles that trust it.'],
    ],
    [
      'of SAML that is new',
      {},
      { Provider: { Type: 'AWS::IAM::SAMLProvider', Properties: { SamlMetadataDocument: '<md/>' } } },
      ['medium: Whoever `Provider` vouches for can now sign in to the roles that trust it.'],
    ],
    [
      'that counts for one more audience',
      providerFor(WORKFLOWS, 'sts.amazonaws.com'),
      providerFor(WORKFLOWS, 'sts.amazonaws.com', 'https://github.com/acme'),
      ['medium: Tokens that are made for `https://github.com/acme` now count at `Provider` as well.'],
    ],
    [
      'of a cluster that counts for one more audience',
      providerFor(`https://${CLUSTER}`, 'sts.amazonaws.com'),
      providerFor(`https://${CLUSTER}`, 'sts.amazonaws.com', 'vault'),
      ['medium: Tokens that are made for `vault` now count at `Provider` as well.'],
    ],
    ['of a cluster that is new', {}, providerFor(`https://${CLUSTER}`, 'sts.amazonaws.com'), []],
    [
      'of a cluster that is declared here',
      {},
      {
        ...providerFor({ 'Fn::GetAtt': ['Shop', 'OpenIdConnectIssuerUrl'] }, 'sts.amazonaws.com'),
        Shop: {
          Type: 'AWS::EKS::Cluster',
          Properties: { ResourcesVpcConfig: { EndpointPublicAccess: false, EndpointPrivateAccess: true } },
        },
      },
      [],
    ],
    ['in another order', providerFor(WORKFLOWS, 'a', 'b'), providerFor(WORKFLOWS, 'b', 'a'), []],
    ['with fewer audiences', providerFor(WORKFLOWS, 'a', 'b'), providerFor(WORKFLOWS, 'a'), []],
    ['that goes', providerFor(WORKFLOWS, 'a'), {}, []],
  ])('%s', async (_, before, after, says) => {
    expect(await told(before, after)).toEqual(says);
  });
});

const trusting = (Condition: object | undefined, Action = 'dynamodb:GetItem'): Resources => ({
  Web: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${CLUSTER}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            ...(Condition === undefined ? {} : { Condition }),
          },
        ],
      },
      Policies: [
        {
          PolicyName: 'work',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
          },
        },
      ],
    },
  },
});
const SUB = `${CLUSTER}:sub`;
const EVERY = 'Pods of every service account of the cluster can now act as `Web`.';

describe('a role for service accounts of a cluster', () => {
  test.each<[string, object | undefined]>([
    ['names none', undefined],
    ['tests the audience alone', { StringEquals: { [`${CLUSTER}:aud`]: 'sts.amazonaws.com' } }],
    ['takes any of them', { StringLike: { [SUB]: 'system:serviceaccount:*' } }],
    ['takes any of any namespace', { StringLike: { [SUB]: 'system:serviceaccount:*:*' } }],
    ['excepts some', { StringNotEquals: { [SUB]: 'system:serviceaccount:kube-system:default' } }],
  ])('that is new and %s', async (_, condition) => {
    expect(await told({}, trusting(condition))).toEqual([`medium: ${EVERY}`]);
  });

  test.each<[string, object]>([
    ['one of them', { StringEquals: { [SUB]: 'system:serviceaccount:shop:web' } }],
    [
      'one of them, in either way',
      { 'ForAnyValue:StringEquals': { [SUB]: 'system:serviceaccount:shop:web' } },
    ],
    ['those of a namespace', { StringLike: { [SUB]: 'system:serviceaccount:shop:*' } }],
    ['one of every namespace', { StringLike: { [SUB]: 'system:serviceaccount:*:web' } }],
  ])('that is new and names %s', async (_, condition) => {
    expect(await told({}, trusting(condition))).toEqual([]);
  });

  test('weighs more with far-reaching rights', async () => {
    const far = await told({}, trusting(undefined, 'secretsmanager:GetSecretValue'));
    expect(far).toContain(`high: ${EVERY}`);
  });

  test('that named one before is told as relaxed, once', async () => {
    const pinned = trusting({ StringEquals: { [SUB]: 'system:serviceaccount:shop:web' } });
    const says = await told(pinned, trusting({ StringLike: { [SUB]: 'system:serviceaccount:*' } }));
    expect(says).toHaveLength(1);
    expect(says[0]).toContain('does not match what was required before');
  });
});

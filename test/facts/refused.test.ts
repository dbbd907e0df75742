import { describe, expect, test } from 'vitest';
import { questions } from '../../src/facts/index.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { declared, ingress } from '../support/networks.ts';
import { ask, cloudFormation, ref, worldOf, type Plain } from '../support/worlds.ts';

/** What reads as if strangers were meant, and why AWS refuses it. */
function told(declarations: readonly Declaration[], address: string): readonly string[] {
  const world = worldOf(declarations);
  return questions
    .flatMap((question) => ask(question, world, address))
    .flatMap((fact) =>
      fact.kind === 'latent' && fact.refused === true
        ? [[fact.what, ...fact.blocker.map(({ says }) => says)].join(' | ')]
        : [],
    );
}

const allow = (rest: Plain): Plain => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...rest }],
});

const terraformCases: readonly (readonly [
  story: string,
  address: string,
  parts: Readonly<Record<string, Plain>>,
  told: readonly string[],
])[] = [
  [
    'a rule for the internet whose ports run backwards',
    'aws_security_group.web',
    { 'aws_security_group.web': { ingress: [ingress(80, 0, ['0.0.0.0/0'])] } },
    [
      '`aws_security_group.web` has a rule for the internet whose ports make no sense | the ports of a rule run from 80 to 0',
    ],
  ],
  [
    'a rule for a private network whose ports run backwards',
    'aws_security_group.web',
    { 'aws_security_group.web': { ingress: [ingress(80, 0, ['10.0.0.0/8'])] } },
    [],
  ],
  [
    'a rule for every protocol, which has no ports',
    'aws_security_group.web',
    {
      'aws_security_group.web': {
        ingress: [{ protocol: '-1', from_port: 80, to_port: 0, cidr_blocks: ['0.0.0.0/0'] }],
      },
    },
    [],
  ],
  [
    'a role that trusts principals of no account',
    'aws_iam_role.build',
    { 'aws_iam_role.build': { assume_role_policy: allow({ Principal: { AWS: 'arn:aws:iam::root' } }) } },
    [
      '`aws_iam_role.build` lets in principals of an account that it does not name | `arn:aws:iam::root` names no account',
    ],
  ],
  [
    'a role that keeps out principals of no account',
    'aws_iam_role.build',
    {
      'aws_iam_role.build': {
        assume_role_policy: allow({ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::root' } }),
      },
    },
    [],
  ],
  [
    'a policy of an identity that names everyone',
    'aws_iam_policy.operators',
    { 'aws_iam_policy.operators': { policy: allow({ Principal: '*', Resource: '*' }) } },
    [
      'A policy of `aws_iam_policy.operators` lets in everyone by a principal | a policy of an identity must not name a principal',
    ],
  ],
  [
    'a policy of an identity without a principal',
    'aws_iam_policy.operators',
    { 'aws_iam_policy.operators': { policy: allow({ Resource: '*' }) } },
    [],
  ],
  [
    'a canned ACL that reads as public',
    'aws_s3_bucket.site',
    { 'aws_s3_bucket.site': { acl: 'public' } },
    [
      '`aws_s3_bucket.site` is given an ACL that reads as if everyone were meant | S3 has no canned ACL of that name',
    ],
  ],
  [
    'canned ACLs that S3 knows',
    'aws_s3_bucket.site',
    { 'aws_s3_bucket.site': { acl: 'public-read' }, 'aws_s3_bucket_acl.site': { acl: 'private' } },
    [],
  ],
  [
    'an API on the internet that names VPC endpoints',
    'aws_api_gateway_rest_api.orders',
    {
      'aws_api_gateway_rest_api.orders': {
        endpoint_configuration: [{ types: ['REGIONAL'], vpc_endpoint_ids: ['vpce-0a1b2c3d'] }],
      },
    },
    [
      '`aws_api_gateway_rest_api.orders` names VPC endpoints, and yet is not private | only a private API can have VPC endpoints',
    ],
  ],
  [
    'a private API that names VPC endpoints',
    'aws_api_gateway_rest_api.orders',
    {
      'aws_api_gateway_rest_api.orders': {
        endpoint_configuration: [{ types: ['PRIVATE'], vpc_endpoint_ids: ['vpce-0a1b2c3d'] }],
      },
    },
    [],
  ],
  [
    'a domain of an unknown endpoint type',
    'aws_api_gateway_domain_name.orders',
    { 'aws_api_gateway_domain_name.orders': { endpoint_configuration: [{ types: ['INTERNET'] }] } },
    [
      '`aws_api_gateway_domain_name.orders` reads like a domain on the internet, of an unknown type | API Gateway has no endpoint type `INTERNET`',
    ],
  ],
];

describe('what AWS refuses as it is written', () => {
  test.each(terraformCases)('%s', (_, address, parts, expected) => {
    expect(told(declared(parts), address)).toEqual(expected);
  });

  const entry = (rest: Plain): readonly Declaration[] => [
    cloudFormation('App', 'AWS::EC2::NetworkAcl'),
    cloudFormation('Entry', 'AWS::EC2::NetworkAclEntry', {
      NetworkAclId: ref('App', 'Ref'),
      RuleNumber: 10,
      RuleAction: 'allow',
      Protocol: 1,
      CidrBlock: '0.0.0.0/0',
      PortRange: { From: 22, To: 22 },
      ...rest,
    }),
  ];
  test.each([
    [
      'an entry that names ports of ICMP',
      {},
      [
        '`App` has an entry for the internet that names ports of ICMP | ICMP has no ports, and a type is missing',
      ],
    ],
    ['an entry that names a type of ICMP', { Icmp: { Type: 8, Code: 0 } }, []],
    ['an entry that denies', { RuleAction: 'deny' }, []],
    ['an entry for a private network', { CidrBlock: '10.0.0.0/8' }, []],
    ['an entry for what goes out', { Egress: true }, []],
  ])('%s', (_, rest, expected) => {
    expect(told(entry(rest), 'App')).toEqual(expected);
  });

  const permission = (rest: Plain): readonly Declaration[] => [
    cloudFormation('Orders', 'AWS::Lambda::Function'),
    cloudFormation('Permission', 'AWS::Lambda::Permission', {
      FunctionName: ref('Orders', 'Ref'),
      Action: 'lambda:InvokeFunction',
      Principal: '*',
      ...rest,
    }),
  ];
  test.each([
    [
      'a permission for everyone whose source is a name',
      { SourceAccount: 'AWS::AccountId', SourceArn: 'Bucket.Arn' },
      [
        '`Orders` is permitted to everyone, whom only a misspelled source narrows down | `AWS::AccountId` is no account | `Bucket.Arn` is no ARN',
      ],
    ],
    [
      'a permission for everyone of one account',
      { SourceAccount: '123456789012', SourceArn: 'Bucket.Arn' },
      [],
    ],
    [
      'a permission for everyone whose source is known at deployment',
      { SourceAccount: ref('AWS::AccountId', 'Ref') },
      [],
    ],
    ['a permission for a service', { Principal: 's3.amazonaws.com', SourceArn: 'Bucket.Arn' }, []],
  ])('%s', (_, rest, expected) => {
    expect(told(permission(rest), 'Orders')).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { questions } from '../../src/facts/index.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { Latent } from '../../src/model/fact.ts';
import { declared, ingress, network } from '../support/networks.ts';
import { ask, cloudFormationAll, ref, terraform, worldOf, type Plain } from '../support/worlds.ts';

type Parts = Readonly<Record<string, Plain | undefined>>;

function latents(declarations: readonly Declaration[], address: string, before: readonly Declaration[] = []) {
  const world = worldOf(declarations, {}, before);
  return questions
    .flatMap((question) => ask(question, world, address))
    .filter((fact): fact is Latent => fact.kind === 'latent');
}

/** What is set up for strangers, and what is in the way, which may be that nothing is. */
function told(declarations: readonly Declaration[], address: string): readonly string[] {
  return latents(declarations, address).map(({ what, blocker }) =>
    [what, ...blocker.map(({ says }) => says)].join(' | '),
  );
}
const open = [ingress(22, 22, ['0.0.0.0/0'])];
const admitting = (ranges: readonly string[], port: number): Plain => ({
  ingress: [ingress(port, port, ranges)],
});
const rule = (number: number, action: string, from: number, to: number): Plain => ({
  rule_no: number,
  action,
  protocol: 'tcp',
  from_port: from,
  to_port: to,
  cidr_block: '0.0.0.0/0',
});

const document = (statement: Plain): Plain => ({ Version: '2012-10-17', Statement: [statement] });
const vpn = (type: string, allowed: Plain): Parts => ({
  'aws_ec2_client_vpn_endpoint.staff': { authentication_options: [{ type }] },
  'aws_ec2_client_vpn_authorization_rule.app': {
    client_vpn_endpoint_id: ref('aws_ec2_client_vpn_endpoint.staff'),
    target_network_cidr: '10.20.0.0/16',
    ...allowed,
  },
});
const build = (webhook: Plain): Parts => ({
  'aws_codebuild_project.shop': { name: 'shop' },
  'aws_codebuild_webhook.shop': { project_name: ref('aws_codebuild_project.shop', 'name'), ...webhook },
});

const fileSystem = (statement: Plain): Parts => ({
  'aws_efs_file_system.shared': {},
  'aws_efs_file_system_policy.shared': {
    file_system_id: ref('aws_efs_file_system.shared'),
    policy: document({ Effect: 'Allow', Action: 'elasticfilesystem:ClientMount', ...statement }),
  },
});
const mocked = (method: Plain): Parts => {
  const at = {
    rest_api_id: ref('aws_api_gateway_rest_api.orders'),
    resource_id: ref('aws_api_gateway_rest_api.orders', 'root_resource_id'),
  };
  return {
    'aws_api_gateway_rest_api.orders': {},
    'aws_api_gateway_method.root': { ...at, ...method },
    'aws_api_gateway_integration.root': { ...at, http_method: method['http_method'], type: 'MOCK' },
  };
};

const cases: readonly (readonly [story: string, address: string, parts: Parts, told: readonly string[]])[] = [
  [
    'a subnet that gives out public addresses and is routed elsewhere',
    'aws_subnet.app',
    {
      'aws_subnet.app': { vpc_id: 'vpc-0a1b2c3d', cidr_block: '10.9.0.0/24', map_public_ip_on_launch: true },
    },
    ['`aws_subnet.app` gives a public address to whatever is launched in it'],
  ],
  ['a subnet that is public on purpose', 'aws_subnet.public', network, []],
  [
    'a private subnet that gives out public addresses',
    'aws_subnet.private',
    {
      ...network,
      'aws_subnet.private': { vpc_id: ref('aws_vpc.main'), map_public_ip_on_launch: true },
    },
    [
      '`aws_subnet.private` gives a public address to whatever is launched in it | 0.0.0.0/0 is routed to `aws_nat_gateway.main`, through which nobody comes in',
    ],
  ],
  [
    'a default subnet, which gives out addresses anyway',
    'aws_default_subnet.a',
    { 'aws_default_subnet.a': {} },
    [],
  ],
  [
    'a launch configuration that asks for addresses',
    'aws_launch_configuration.web',
    { 'aws_launch_configuration.web': { associate_public_ip_address: true } },
    ['`aws_launch_configuration.web` gives a public address to every instance that is launched from it'],
  ],
  [
    'a launch template that leaves addresses to the subnet',
    'aws_launch_template.web',
    { 'aws_launch_template.web': { network_interfaces: [{ security_groups: [] }] } },
    [],
  ],
  [
    'a load balancer on the internet without a listener',
    'aws_lb.shop',
    { 'aws_lb.shop': { load_balancer_type: 'application' } },
    ['`aws_lb.shop` faces the internet | it has no listener yet'],
  ],
  ['an internal load balancer without a listener', 'aws_lb.shop', { 'aws_lb.shop': { internal: true } }, []],
  [
    'a gateway load balancer, which answers nobody',
    'aws_lb.inspection',
    { 'aws_lb.inspection': { load_balancer_type: 'gateway' } },
    [],
  ],
  [
    'a load balancer whose listener speaks for it',
    'aws_lb.shop',
    {
      'aws_lb.shop': {},
      'aws_lb_listener.https': { load_balancer_arn: ref('aws_lb.shop', 'arn'), port: 443 },
    },
    [],
  ],
  [
    'an API without methods',
    'aws_api_gateway_rest_api.orders',
    { 'aws_api_gateway_rest_api.orders': { name: 'orders' } },
    ['`aws_api_gateway_rest_api.orders` is an API on the internet | it has no method yet'],
  ],
  [
    'an HTTP API without routes',
    'aws_apigatewayv2_api.orders',
    { 'aws_apigatewayv2_api.orders': { protocol_type: 'HTTP' } },
    ['`aws_apigatewayv2_api.orders` is an API on the internet | it has no route yet'],
  ],
  [
    'a private API without methods',
    'aws_api_gateway_rest_api.orders',
    { 'aws_api_gateway_rest_api.orders': { endpoint_configuration: [{ types: ['PRIVATE'] }] } },
    [],
  ],
  [
    'an API that answers under a custom domain alone',
    'aws_api_gateway_rest_api.orders',
    { 'aws_api_gateway_rest_api.orders': { disable_execute_api_endpoint: true } },
    [],
  ],
  [
    'an open group that nothing carries',
    'aws_security_group.web',
    { 'aws_security_group.web': { ingress: open } },
    ['`aws_security_group.web` lets in the internet on tcp/22 | nothing in this configuration carries it'],
  ],
  [
    'an open port at which the load balancer that carries the group does not listen',
    'aws_security_group.web',
    {
      ...network,
      'aws_security_group.web': admitting(['0.0.0.0/0'], 6379),
      'aws_lb.shop': { security_groups: [ref('aws_security_group.web')] },
      'aws_lb_listener.https': { load_balancer_arn: ref('aws_lb.shop', 'arn'), port: 443, protocol: 'HTTPS' },
    },
    ['`aws_security_group.web` lets in the internet on tcp/6379 | `aws_lb.shop` has no listener there'],
  ],
  [
    'an open port of the web at which the load balancer does not listen',
    'aws_security_group.web',
    {
      'aws_security_group.web': admitting(['0.0.0.0/0'], 443),
      'aws_lb.shop': { security_groups: [ref('aws_security_group.web')] },
      'aws_lb_listener.http': { load_balancer_arn: ref('aws_lb.shop', 'arn'), port: 80, protocol: 'HTTP' },
    },
    [],
  ],
  [
    'an open group of a load balancer that faces no internet',
    'aws_security_group.web',
    {
      'aws_security_group.web': admitting(['0.0.0.0/0'], 6379),
      'aws_lb.shop': { internal: true, security_groups: [ref('aws_security_group.web')] },
      'aws_lb_listener.https': { load_balancer_arn: ref('aws_lb.shop', 'arn'), port: 443, protocol: 'HTTPS' },
    },
    [],
  ],
  [
    'a host that is given a public address behind groups that let nobody in',
    'aws_instance.app',
    {
      ...network,
      'aws_security_group.shut': { vpc_id: ref('aws_vpc.main'), ingress: [] },
      'aws_instance.app': {
        subnet_id: ref('aws_subnet.public'),
        associate_public_ip_address: true,
        vpc_security_group_ids: [ref('aws_security_group.shut')],
      },
    },
    [
      '`aws_instance.app` asks for a public address | none of its security groups lets in anybody from outside',
    ],
  ],
  [
    'a file system without a policy',
    'aws_efs_file_system.shared',
    { 'aws_efs_file_system.shared': {} },
    [
      '`aws_efs_file_system.shared` lets in whoever reaches a mount target | a file system is mounted from inside its network only',
    ],
  ],
  [
    'a file system whose policy lets in whoever reaches a mount target',
    'aws_efs_file_system.shared',
    fileSystem({
      Principal: { AWS: '*' },
      Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
    }),
    [
      'The policy of `aws_efs_file_system.shared` lets strangers in | a file system is mounted from inside its network only',
    ],
  ],
  [
    'a file system whose policy names a role',
    'aws_efs_file_system.shared',
    fileSystem({ Principal: { AWS: 'arn:aws:iam::123456789012:role/app' } }),
    [],
  ],
  [
    'a method that is answered by a mock',
    'aws_api_gateway_rest_api.orders',
    mocked({ http_method: 'GET', authorization: 'NONE' }),
    ['`aws_api_gateway_rest_api.orders` lets anyone call `GET /` | API Gateway makes up the answer itself'],
  ],
  [
    'a mock for what browsers ask first',
    'aws_api_gateway_rest_api.orders',
    mocked({ http_method: 'OPTIONS', authorization: 'NONE' }),
    [],
  ],
  [
    'a mock for whoever signs',
    'aws_api_gateway_rest_api.orders',
    mocked({ http_method: 'GET', authorization: 'AWS_IAM' }),
    [],
  ],
  [
    'a rule that opens a group of another configuration',
    'aws_security_group_rule.ssh',
    {
      'aws_security_group_rule.ssh': {
        type: 'ingress',
        security_group_id: 'sg-0a1b2c3d4e5f',
        ...ingress(22, 22, ['0.0.0.0/0']),
      },
    },
    ['`aws_security_group_rule.ssh` lets in the internet on tcp/22'],
  ],
  [
    'a rule that opens a group of another configuration, which a private host here carries',
    'aws_security_group_rule.ssh',
    {
      'aws_security_group_rule.ssh': {
        type: 'ingress',
        security_group_id: 'sg-0a1b2c3d4e5f',
        ...ingress(22, 22, ['0.0.0.0/0']),
      },
      'aws_instance.app': { subnet_id: 'subnet-0a1b2c3d', vpc_security_group_ids: ['sg-0a1b2c3d4e5f'] },
    },
    [],
  ],
  [
    'a group that lets in millions of addresses on a port for few',
    'aws_security_group.web',
    { 'aws_security_group.web': admitting(['52.0.0.0/8'], 22) },
    ['`aws_security_group.web` lets in 52.0.0.0/8 on tcp/22 | nothing in this configuration carries it'],
  ],
  [
    'a group that lets in millions of addresses on the web',
    'aws_security_group.web',
    { 'aws_security_group.web': admitting(['52.0.0.0/8'], 443) },
    [],
  ],
  [
    'a group that lets in an office',
    'aws_security_group.web',
    { 'aws_security_group.web': admitting(['203.0.113.0/24'], 22) },
    [],
  ],
  [
    'a group that lets in a private network',
    'aws_security_group.web',
    { 'aws_security_group.web': admitting(['10.0.0.0/8'], 22) },
    [],
  ],
  [
    'a network ACL that passes SSH before any subnet uses it',
    'aws_network_acl.app',
    { 'aws_network_acl.app': { ingress: [rule(100, 'allow', 22, 22)] } },
    ['`aws_network_acl.app` passes SSH from the internet | no subnet in this configuration uses it'],
  ],
  [
    'a network ACL whose first rule denies what a later one allows',
    'aws_network_acl.app',
    { 'aws_network_acl.app': { ingress: [rule(100, 'deny', 0, 4000), rule(200, 'allow', 0, 65_535)] } },
    [],
  ],
  [
    'a network ACL of a subnet',
    'aws_network_acl.app',
    {
      'aws_subnet.app': { cidr_block: '10.9.0.0/24' },
      'aws_network_acl.app': { ingress: [rule(100, 'allow', 22, 22)], subnet_ids: [ref('aws_subnet.app')] },
    },
    [],
  ],
  [
    'a device policy that allows everything',
    'aws_iot_policy.meters',
    { 'aws_iot_policy.meters': { policy: document({ Effect: 'Allow', Action: ['iot:*'], Resource: '*' }) } },
    [
      '`aws_iot_policy.meters` allows every action of AWS IoT on everything | a client needs a certificate or an identity that the policy is attached to',
    ],
  ],
  [
    'a device policy for its own topics',
    'aws_iot_policy.meters',
    {
      'aws_iot_policy.meters': {
        policy: document({
          Effect: 'Allow',
          Action: 'iot:*',
          Resource: 'arn:aws:iot:eu-west-1:123456789012:topic/meters/*',
        }),
      },
    },
    [],
  ],
  [
    'a VPN that asks for no group of the directory',
    'aws_ec2_client_vpn_endpoint.staff',
    vpn('directory-service-authentication', { authorize_all_groups: true }),
    [
      '`aws_ec2_client_vpn_endpoint.staff` lets everybody who can sign in into 10.20.0.0/16 | clients have to sign in',
    ],
  ],
  [
    'a VPN for one group of the directory',
    'aws_ec2_client_vpn_endpoint.staff',
    vpn('federated-authentication', { access_group_id: 'operators' }),
    [],
  ],
  [
    'a VPN that knows certificates alone, which have no groups',
    'aws_ec2_client_vpn_endpoint.staff',
    vpn('certificate-authentication', { authorize_all_groups: true }),
    [],
  ],
  [
    'a build for every event of a repository',
    'aws_codebuild_project.shop',
    build({}),
    ['`aws_codebuild_project.shop` builds whatever anybody proposes to its repository'],
  ],
  [
    'a build for pushes',
    'aws_codebuild_project.shop',
    build({ filter_group: [{ filter: [{ type: 'EVENT', pattern: 'PUSH' }] }] }),
    [],
  ],
  [
    'a build that waits for a maintainer',
    'aws_codebuild_project.shop',
    build({ pull_request_build_policy: [{ requires_comment_approval: 'FORK_PULL_REQUESTS' }] }),
    [],
  ],
  [
    'a batch job with public addresses',
    'aws_batch_job_definition.nightly',
    {
      'aws_batch_job_definition.nightly': {
        container_properties: JSON.stringify({ networkConfiguration: { assignPublicIp: 'ENABLED' } }),
      },
    },
    [
      '`aws_batch_job_definition.nightly` runs its containers with public addresses | the groups of its compute environment decide who gets in',
    ],
  ],
  [
    'servers for recovery with public addresses',
    'aws_drs_replication_configuration_template.servers',
    { 'aws_drs_replication_configuration_template.servers': { create_public_ip: true } },
    [
      '`aws_drs_replication_configuration_template.servers` gives a public address to every server that is made from it',
    ],
  ],
];

describe('one step from public', () => {
  test.each(cases)('%s', (_, address, parts, expected) => {
    expect(told(declared(parts), address)).toEqual(expected);
  });

  test('a public subnet that starts to give out addresses', () => {
    const plain = network['aws_subnet.public'] ?? {};
    const before = [terraform('aws_subnet.public', { ...plain, map_public_ip_on_launch: false })];
    expect(latents(declared(network), 'aws_subnet.public', before).map(({ what }) => what)).toEqual([
      '`aws_subnet.public` gives a public address to whatever is launched in it',
    ]);
  });

  test.each([
    [22, 'harmful'],
    [443, 'harmless'],
  ])('what a rule on tcp/%d opens out of sight is %s', (port, expected) => {
    const opened = terraform('aws_security_group_rule.more', {
      type: 'ingress',
      security_group_id: 'sg-0a1b2c3d4e5f',
      ...ingress(port, port, ['0.0.0.0/0']),
    });
    expect(latents([opened], opened.address).map(({ outOfSight }) => outOfSight)).toEqual([expected]);
  });
});

describe('a policy that AWS refuses because a statement names no action', () => {
  const topic = (statement: Plain): readonly Declaration[] =>
    cloudFormationAll({
      Orders: { Type: 'AWS::SNS::Topic' },
      OrdersPolicy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: { Topics: [ref('Orders', 'Ref')], PolicyDocument: { Statement: [statement] } },
      },
    });
  const others = { AWS: 'arn:aws:iam::111122223333:root' };

  test('would let in everyone it does not name', () => {
    expect(told(topic({ Effect: 'Allow', NotPrincipal: others, Resource: '*' }), 'Orders')).toEqual([
      'The policy of `Orders` lets strangers in | statement 1 names no action, so that AWS refuses the policy',
    ]);
  });

  test.each([
    ['names a party', { Effect: 'Allow', Principal: others, Resource: '*' }],
    ['denies', { Effect: 'Deny', Principal: '*', Resource: '*' }],
  ])('is no news where it %s', (_, statement) => {
    expect(told(topic(statement), 'Orders')).toEqual([]);
  });
});

describe('the same in a template', () => {
  test.each([
    [
      'a device policy',
      'AWS::IoT::Policy',
      { PolicyDocument: document({ Effect: 'Allow', Action: '*', Resource: '*' }) },
      'allows every action of AWS IoT on everything',
    ],
    [
      'a build for every event',
      'AWS::CodeBuild::Project',
      { Triggers: { Webhook: true } },
      'builds whatever anybody proposes to its repository',
    ],
    [
      'a batch job',
      'AWS::Batch::JobDefinition',
      { ContainerProperties: { NetworkConfiguration: { AssignPublicIp: 'ENABLED' } } },
      'runs its containers with public addresses',
    ],
    [
      'servers of a migration',
      'AWS::MGN::LaunchConfigurationTemplate',
      { AssociatePublicIpAddress: true },
      'gives a public address to every server that is made from it',
    ],
  ])('%s', (_, Type, Properties, expected) => {
    const found = latents(cloudFormationAll({ It: { Type, Properties } }), 'It');
    expect(found.map(({ what }) => what)).toEqual([`\`It\` ${expected}`]);
  });

  test('a build for some events says nothing', () => {
    const FilterGroups = [[{ Type: 'EVENT', Pattern: 'PUSH' }]];
    const Properties = { Triggers: { Webhook: true, FilterGroups } };
    expect(latents(cloudFormationAll({ It: { Type: 'AWS::CodeBuild::Project', Properties } }), 'It')).toEqual(
      [],
    );
  });
});

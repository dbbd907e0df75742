import { expect, test } from 'vitest';
import { frontDoor } from '../../../src/facts/front-door.ts';
import { reach } from '../../../src/facts/reach.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import type { Exposure } from '../../../src/model/fact.ts';
import { declared, ingress, network } from '../../support/networks.ts';
import { ask, cloudFormationAll, ref, unseen, worldOf, type Plain } from '../../support/worlds.ts';

type Parts = Readonly<Record<string, Plain>>;

const rule = (source: Plain): Plain => ({
  ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, ...source }],
});
const orders: Parts = {
  'aws_security_group.link': {},
  'aws_security_group.orders': rule({ security_groups: [ref('aws_security_group.link')] }),
  'aws_lb.orders': {
    internal: true,
    subnets: [ref('aws_subnet.private')],
    security_groups: [ref('aws_security_group.orders')],
  },
  'aws_lb_target_group.orders': { port: 8080, protocol: 'HTTP', target_type: 'ip' },
  'aws_lb_listener.orders': {
    load_balancer_arn: ref('aws_lb.orders', 'arn'),
    port: 443,
    protocol: 'HTTPS',
    default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.orders', 'arn') }],
  },
  'aws_security_group.service': {
    ingress: [
      {
        protocol: 'tcp',
        from_port: 8080,
        to_port: 8080,
        security_groups: [ref('aws_security_group.orders')],
      },
    ],
  },
  'aws_ecs_service.orders': {
    network_configuration: [
      { subnets: [ref('aws_subnet.private')], security_groups: [ref('aws_security_group.service')] },
    ],
    load_balancer: [{ target_group_arn: ref('aws_lb_target_group.orders', 'arn'), container_port: 8080 }],
  },
};
const httpApi: Parts = {
  'aws_apigatewayv2_api.shop': { protocol_type: 'HTTP' },
  'aws_apigatewayv2_vpc_link.shop': {
    subnet_ids: [ref('aws_subnet.private')],
    security_group_ids: [ref('aws_security_group.link')],
  },
  'aws_apigatewayv2_integration.orders': {
    api_id: ref('aws_apigatewayv2_api.shop'),
    integration_type: 'HTTP_PROXY',
    connection_type: 'VPC_LINK',
    connection_id: ref('aws_apigatewayv2_vpc_link.shop'),
    integration_uri: ref('aws_lb_listener.orders', 'arn'),
  },
  'aws_apigatewayv2_route.orders': {
    api_id: ref('aws_apigatewayv2_api.shop'),
    route_key: 'GET /orders',
    target: ref('aws_apigatewayv2_integration.orders'),
  },
};
const restApi: Parts = {
  'aws_lb.orders': { internal: true, load_balancer_type: 'network', subnets: [ref('aws_subnet.private')] },
  'aws_lb_listener.orders': { ...orders['aws_lb_listener.orders'], protocol: 'TCP' },
  'aws_api_gateway_rest_api.shop': {},
  'aws_api_gateway_vpc_link.shop': { target_arns: [ref('aws_lb.orders', 'arn')] },
  'aws_api_gateway_method.orders': {
    rest_api_id: ref('aws_api_gateway_rest_api.shop'),
    resource_id: ref('aws_api_gateway_rest_api.shop', 'root_resource_id'),
    http_method: 'GET',
    authorization: 'NONE',
  },
  'aws_api_gateway_integration.orders': {
    rest_api_id: ref('aws_api_gateway_rest_api.shop'),
    resource_id: ref('aws_api_gateway_rest_api.shop', 'root_resource_id'),
    http_method: 'GET',
    type: 'HTTP_PROXY',
    connection_type: 'VPC_LINK',
    connection_id: ref('aws_api_gateway_vpc_link.shop'),
    uri: 'http://orders.internal.example.com',
  },
};
const change = (parts: Parts, address: string, more: Plain): Parts => ({
  [address]: { ...parts[address], ...more },
});

const cases: readonly (readonly [story: string, parts: readonly Parts[], told: readonly string[]])[] = [
  ['a route of an HTTP API leads to', [httpApi], ['certain anonymous none tcp/443 GET /orders']],
  ['no route leads to, but for its own listener', [], []],
  [
    'a route that asks for a signature leads to',
    [httpApi, change(httpApi, 'aws_apigatewayv2_route.orders', { authorization_type: 'AWS_IAM' })],
    ['certain anonymous strong tcp/443 GET /orders'],
  ],
  [
    'an integration of the internet stands beside',
    [httpApi, change(httpApi, 'aws_apigatewayv2_integration.orders', { connection_type: 'INTERNET' })],
    [],
  ],
  [
    'admits the subnets of the link',
    [httpApi, { 'aws_security_group.orders': { ingress: [ingress(443, 443, ['10.20.10.0/24'])] } }],
    ['certain anonymous none tcp/443 GET /orders'],
  ],
  [
    'admits other subnets alone',
    [httpApi, { 'aws_security_group.orders': { ingress: [ingress(443, 443, ['10.20.0.0/24'])] } }],
    [],
  ],
  [
    'admits another group than that of the link',
    [
      httpApi,
      {
        'aws_security_group.app': {},
        'aws_security_group.orders': rule({ security_groups: [ref('aws_security_group.app')] }),
      },
    ],
    [],
  ],
  [
    'admits another port than that of its listener',
    [httpApi, { 'aws_security_group.orders': { ingress: [ingress(80, 80, ['10.20.0.0/16'])] } }],
    [],
  ],
  [
    'is led to by a link that stands elsewhere',
    [
      httpApi,
      change(httpApi, 'aws_apigatewayv2_integration.orders', { connection_id: unseen('var.link_id') }),
      { 'aws_security_group.orders': rule({ security_groups: [unseen('var.link_group_id')] }) },
    ],
    ['possible anonymous none tcp/443 GET /orders'],
  ],
  [
    'admits addresses, of which those of a link that stands elsewhere may be some',
    [
      httpApi,
      change(httpApi, 'aws_apigatewayv2_integration.orders', { connection_id: unseen('var.link_id') }),
      { 'aws_security_group.orders': { ingress: [ingress(443, 443, ['10.20.0.0/16'])] } },
    ],
    ['possible anonymous none tcp/443 GET /orders'],
  ],
  [
    'asks itself who is calling',
    [
      httpApi,
      change(orders, 'aws_lb_listener.orders', {
        default_action: [
          { type: 'authenticate-oidc' },
          { type: 'forward', target_group_arn: ref('aws_lb_target_group.orders', 'arn') },
        ],
      }),
    ],
    [],
  ],
  ['a REST API leads to through a link', [restApi], ['certain anonymous none tcp/443 GET /']],
  [
    'a REST API with an authorizer leads to',
    [restApi, change(restApi, 'aws_api_gateway_method.orders', { authorization: 'CUSTOM' })],
    ['certain anonymous strong tcp/443 GET /'],
  ],
  [
    'a REST API leads to by its ARN, through a link with groups',
    [
      httpApi,
      { 'aws_apigatewayv2_route.orders': { api_id: ref('aws_apigatewayv2_api.other') } },
      Object.fromEntries(
        Object.entries(restApi).filter(
          ([address]) => address.includes('_rest_api') || address.includes('_method'),
        ),
      ),
      change(restApi, 'aws_api_gateway_integration.orders', {
        connection_id: ref('aws_apigatewayv2_vpc_link.shop'),
        integration_target: ref('aws_lb.orders', 'arn'),
      }),
    ],
    ['certain anonymous none tcp/443 GET /'],
  ],
  [
    'an API document leads to',
    [
      restApi,
      {
        'aws_api_gateway_method.orders': { rest_api_id: ref('aws_api_gateway_rest_api.other') },
        'aws_api_gateway_rest_api.shop': {
          body: {
            paths: {
              '/orders': {
                get: {
                  'x-amazon-apigateway-integration': {
                    type: 'http_proxy',
                    connectionType: 'VPC_LINK',
                    connectionId: ref('aws_api_gateway_vpc_link.shop'),
                  },
                },
              },
            },
          },
        },
      },
    ],
    ['certain anonymous none tcp/443 GET /orders'],
  ],
];

test.each(cases)('a private load balancer that %s', (_, parts, expected) => {
  expect(toldOf(declared(network, orders, ...parts), 'aws_lb.orders')).toEqual(expected);
});

function exposuresOf(declarations: readonly Declaration[], address: string): readonly Exposure[] {
  return ask(reach, worldOf(declarations), address).filter(
    (fact): fact is Exposure => fact.kind === 'exposure',
  );
}

function toldOf(declarations: readonly Declaration[], address: string): readonly string[] {
  return exposuresOf(declarations, address).flatMap(({ openings }) =>
    openings.map(({ certainty, audience, authentication, capability }) =>
      [
        certainty,
        audience,
        authentication,
        capability.kind === 'requests' ? capability.routes.join() : capability.kind,
      ].join(' '),
    ),
  );
}

test('it is reached through a front door, which the path names, down to the service', () => {
  const [fact] = exposuresOf(declared(network, orders, httpApi), 'aws_lb.orders');
  expect(fact?.channel).toBe('front-door');
  expect(fact?.openings.map(({ via }) => via)).toEqual(['aws_apigatewayv2_api.shop']);
  expect(fact?.openings[0]?.evidence.map(({ says }) => says)).toEqual([
    'nobody asks who sends `GET /orders`',
    '`aws_apigatewayv2_api.shop` hands on `GET /orders` to `aws_lb.orders` through the VPC link `aws_apigatewayv2_vpc_link.shop`',
    'a rule lets in tcp/443 for `aws_apigatewayv2_vpc_link.shop`',
    'requests are forwarded without asking who is calling',
    '`aws_ecs_service.orders` answers behind it, through `aws_lb_target_group.orders`',
  ]);
});

test('the API names what answers behind it', () => {
  const [fact] = ask(frontDoor, worldOf(declared(network, orders, httpApi)), 'aws_apigatewayv2_api.shop');
  expect(fact?.related).toEqual(
    expect.arrayContaining(['aws_apigatewayv2_vpc_link.shop', 'aws_lb.orders', 'aws_ecs_service.orders']),
  );
  expect(fact?.openings[0]?.evidence.map(({ says }) => says)).toEqual([
    'nobody asks who sends `GET /orders`',
    '`aws_lb.orders` answers behind it, through the VPC link `aws_apigatewayv2_vpc_link.shop`',
    '`aws_ecs_service.orders` answers behind it, through `aws_lb_target_group.orders`',
  ]);
});

test('templates spell it their own way', () => {
  const declarations = cloudFormationAll({
    LinkGroup: { Type: 'AWS::EC2::SecurityGroup' },
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, SourceSecurityGroupId: ref('LinkGroup', 'GroupId') },
        ],
      },
    },
    Balancer: {
      Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      Properties: { Scheme: 'internal', SecurityGroups: [ref('Group', 'GroupId')] },
    },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: ref('Balancer', 'Ref'),
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('Targets', 'Ref') }],
      },
    },
    Targets: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Port: 8080 } },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    Link: {
      Type: 'AWS::ApiGatewayV2::VpcLink',
      Properties: { SecurityGroupIds: [ref('LinkGroup', 'GroupId')] },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: ref('Api', 'Ref'),
        ConnectionType: 'VPC_LINK',
        ConnectionId: ref('Link', 'Ref'),
        IntegrationUri: ref('Listener', 'Ref'),
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId: ref('Api', 'Ref'), RouteKey: '$default', Target: ref('Integration', 'Ref') },
    },
  });
  expect(toldOf(declarations, 'Balancer')).toEqual(['certain anonymous none tcp/80 $default']);
});

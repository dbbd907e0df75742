import { describe, expect, test } from 'vitest';
import { networkReach } from '../../../src/facts/network/network-reach.ts';
import { gained } from '../../../src/aws/openings.ts';
import type { Exposure, Opening } from '../../../src/model/fact.ts';
import { declared, ingress, network } from '../../support/networks.ts';
import { ask, cloudFormationAll, ref, unseen, worldOf, type Plain } from '../../support/worlds.ts';

type Parts = Readonly<Record<string, Plain | undefined>>;
const forward = { type: 'forward', target_group_arn: ref('aws_lb_target_group.shop', 'arn') };
const signIn = { type: 'authenticate-oidc', order: 1 };

/** An application load balancer in the public subnet with one HTTPS listener and a service behind it. */
const shop: Parts = {
  'aws_security_group.edge': { vpc_id: ref('aws_vpc.main'), ingress: [ingress(443, 443, ['0.0.0.0/0'])] },
  'aws_lb.shop': { subnets: [ref('aws_subnet.public')], security_groups: [ref('aws_security_group.edge')] },
  'aws_lb_listener.https': {
    load_balancer_arn: ref('aws_lb.shop', 'arn'),
    port: 443,
    protocol: 'HTTPS',
    default_action: [forward],
  },
  'aws_lb_target_group.shop': { port: 8080, protocol: 'HTTP', target_type: 'ip' },
  'aws_security_group.shop': {
    ingress: [{ ...ingress(8080, 8080, []), security_groups: [ref('aws_security_group.edge')] }],
  },
  'aws_ecs_service.shop': {
    network_configuration: [
      { subnets: [ref('aws_subnet.private')], security_groups: [ref('aws_security_group.shop')] },
    ],
    load_balancer: [{ target_group_arn: ref('aws_lb_target_group.shop', 'arn') }],
  },
};

function exposureOf(change: Parts = {}, address = 'aws_lb.shop'): Exposure | undefined {
  return ask(networkReach, worldOf(declared(network, shop, change)), address).find(
    (fact): fact is Exposure => fact.kind === 'exposure',
  );
}
const openingTexts = (openings: readonly Opening[]): readonly string[] =>
  openings.map(
    ({ certainty, audience, parties, capability }) =>
      `${certainty} ${[audience, ...parties].join(' ')}: ${capability.kind === 'requests' ? capability.routes.join() : ''}`,
  );

const routesOf = (exposure: Exposure | undefined): readonly string[] =>
  openingTexts(exposure?.openings ?? []);

/** The listener answers by itself what no rule takes. */
const redirecting: Parts = {
  'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], default_action: [{ type: 'redirect' }] },
};
const ruleTo = (targets: string): Parts => ({
  'aws_lb_target_group.admin': { port: 8443, protocol: 'HTTPS', target_type: 'ip' },
  'aws_lb_listener_rule.admin': {
    listener_arn: ref('aws_lb_listener.https', 'arn'),
    condition: [{ path_pattern: [{ values: ['/admin/*'] }] }],
    action: [{ type: 'forward', target_group_arn: ref(`aws_lb_target_group.${targets}`, 'arn') }],
  },
});

describe('a load balancer on the internet', () => {
  test('answers every request on its port', () => {
    expect(routesOf(exposureOf())).toEqual(['certain anonymous: tcp/443 any request']);
  });

  test('is a front door that names what answers behind it', () => {
    const exposure = exposureOf();
    expect(exposure).toMatchObject({ endpointClass: 'front-door', channel: 'direct' });
    expect(exposure?.related.slice(0, 3)).toEqual([
      'aws_lb_listener.https',
      'aws_lb_target_group.shop',
      'aws_ecs_service.shop',
    ]);
    expect(exposure?.openings[0]?.evidence.map(({ about }) => about)).toContain('aws_ecs_service.shop');
  });

  test('does not name a service that lets it not in', () => {
    const exposure = exposureOf({
      'aws_security_group.shop': { ingress: [ingress(8080, 8080, ['10.99.0.0/16'])] },
    });
    expect(exposure?.related).not.toContain('aws_ecs_service.shop');
  });

  test('names a function that it calls', () => {
    const exposure = exposureOf({
      'aws_lb_target_group.shop': { target_type: 'lambda' },
      'aws_lb_target_group_attachment.shop': {
        target_group_arn: ref('aws_lb_target_group.shop', 'arn'),
        target_id: ref('aws_lambda_function.shop', 'arn'),
      },
      'aws_lambda_function.shop': {},
      'aws_lambda_function.idle': {},
    });
    expect(exposure?.related).toContain('aws_lambda_function.shop');
    expect(exposure?.related).not.toContain('aws_lambda_function.idle');
    expect(exposure?.openings[0]?.evidence.map(({ says }) => says)).toContain(
      '`aws_lambda_function.shop` answers behind it, through `aws_lb_target_group.shop`',
    );
  });

  test.each<readonly [string, Parts, readonly string[]]>([
    [
      'subnets are routed to no internet gateway',
      { 'aws_lb.shop': { ...shop['aws_lb.shop'], subnets: [ref('aws_subnet.private')] } },
      ['0.0.0.0/0 is routed to `aws_nat_gateway.main`, through which nobody comes in'],
    ],
    [
      'subnets are, and it is internal on purpose',
      { 'aws_lb.shop': { ...shop['aws_lb.shop'], internal: true } },
      [],
    ],
    [
      'subnets are not, and it forwards nothing',
      {
        ...redirecting,
        'aws_lb.shop': { ...shop['aws_lb.shop'], subnets: [ref('aws_subnet.private')] },
      },
      [],
    ],
    [
      'subnets are not, and no group lets anybody in on its port',
      {
        'aws_lb.shop': { ...shop['aws_lb.shop'], subnets: [ref('aws_subnet.private')] },
        'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], port: 8443 },
      },
      [],
    ],
  ])('is one link short of it where its %s', (_, change, blockers) => {
    const facts = ask(networkReach, worldOf(declared(network, shop, change)), 'aws_lb.shop');
    expect(
      facts.flatMap((fact) => (fact.kind === 'latent' ? fact.blocker.map(({ says }) => says) : [])),
    ).toEqual(blockers);
  });

  test.each<readonly [string, Parts, readonly string[]]>([
    ['is internal', { 'aws_lb.shop': { ...shop['aws_lb.shop'], internal: true } }, []],
    ['has no listener', { 'aws_lb_listener.https': undefined }, []],
    [
      'asks who is calling',
      { 'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], default_action: [signIn, forward] } },
      [],
    ],
    [
      'asks for a certificate',
      {
        'aws_lb_listener.https': {
          ...shop['aws_lb_listener.https'],
          mutual_authentication: [{ mode: 'verify' }],
        },
      },
      [],
    ],
    [
      'redirects',
      {
        'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], default_action: [{ type: 'redirect' }] },
      },
      [],
    ],
    [
      'listens where its group lets nobody in',
      { 'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], port: 80 } },
      [],
    ],
    [
      'listens on a port nobody knows yet',
      { 'aws_lb_listener.https': { ...shop['aws_lb_listener.https'], port: unseen('var.port') } },
      ['possible anonymous: tcp/unknown port any request'],
    ],
    [
      'has a scheme nobody knows yet',
      { 'aws_lb.shop': { ...shop['aws_lb.shop'], internal: unseen('var.internal') } },
      ['possible anonymous: tcp/443 any request'],
    ],
    [
      'is open to a partner alone',
      { 'aws_security_group.edge': { ingress: [ingress(443, 443, ['203.0.113.0/24'])] } },
      ['certain named 203.0.113.0/24: tcp/443 any request'],
    ],
    [
      'passes packets on without any filter',
      { 'aws_lb.shop': { load_balancer_type: 'network', subnets: [ref('aws_subnet.public')] } },
      ['certain anonymous: tcp/443 any request'],
    ],
    [
      'has no group: the default one lets in its own members',
      { 'aws_lb.shop': { subnets: [ref('aws_subnet.public')] } },
      [],
    ],
  ])('that %s', (_, change, routes) => {
    expect(routesOf(exposureOf(change))).toEqual(routes);
  });

  test.each<readonly [string, Plain, readonly string[]]>([
    ['a path without sign-in', { action: [forward] }, ['certain anonymous: tcp/443 /admin/*']],
    ['a path with sign-in', { action: [signIn, forward] }, []],
    [
      'a path for the office',
      {
        action: [forward],
        condition: [
          { path_pattern: [{ values: ['/admin/*'] }] },
          { source_ip: [{ values: ['203.0.113.0/24'] }] },
        ],
      },
      ['certain named 203.0.113.0/24: tcp/443 /admin/*'],
    ],
  ])('a rule for %s', (_, rule, routes) => {
    const exposure = exposureOf({
      'aws_lb_listener.https': {
        ...shop['aws_lb_listener.https'],
        default_action: [{ type: 'fixed-response' }],
      },
      'aws_lb_listener_rule.admin': {
        listener_arn: ref('aws_lb_listener.https', 'arn'),
        condition: [{ path_pattern: [{ values: ['/admin/*'] }] }],
        ...rule,
      },
    });
    expect(routesOf(exposure)).toEqual(routes);
  });

  test.each<readonly [string, { readonly before?: Parts; readonly after?: Parts }, readonly string[]]>([
    ['nothing where a rule leads to what every request came to', { after: ruleTo('shop') }, []],
    [
      'the rule that leads to something else',
      { after: ruleTo('admin') },
      ['certain anonymous: tcp/443 /admin/*'],
    ],
    [
      'the rule where nothing came through before',
      { before: redirecting, after: { ...redirecting, ...ruleTo('shop') } },
      ['certain anonymous: tcp/443 /admin/*'],
    ],
    [
      'nothing where of all requests those of a rule are left',
      { after: { ...redirecting, ...ruleTo('shop') } },
      [],
    ],
    [
      'all requests where those of a rule came through before',
      { before: { ...redirecting, ...ruleTo('shop') }, after: ruleTo('shop') },
      ['certain anonymous: tcp/443 any request'],
    ],
  ])('lets in %s', (_, { before, after }, routes) => {
    const [was, is] = [exposureOf(before), exposureOf(after)].map((exposure) => exposure?.openings ?? []);
    expect(openingTexts(gained(is ?? [], was ?? []))).toEqual(routes);
  });

  test('speaks IPv6 only where it is dual-stack', () => {
    const six = {
      'aws_security_group.edge': {
        ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, ipv6_cidr_blocks: ['::/0'] }],
      },
      'aws_route_table.public': {
        route: [{ ipv6_cidr_block: '::/0', gateway_id: ref('aws_internet_gateway.main') }],
      },
    };
    expect(routesOf(exposureOf(six))).toEqual([]);
    const dual = { ...six, 'aws_lb.shop': { ...shop['aws_lb.shop'], ip_address_type: 'dualstack' } };
    expect(routesOf(exposureOf(dual))).toEqual(['certain anonymous: tcp/443 any request']);
  });

  test('of the first generation carries its listeners itself', () => {
    const classic = {
      'aws_elb.shop': {
        subnets: [ref('aws_subnet.public')],
        security_groups: [ref('aws_security_group.edge')],
        listener: [{ lb_port: 443, lb_protocol: 'https', instance_port: 8080 }],
      },
    };
    expect(routesOf(exposureOf(classic, 'aws_elb.shop'))).toEqual(['certain anonymous: tcp/443 any request']);
  });

  test('is read from a template as well, and faces the internet unless told otherwise', () => {
    const world = worldOf(
      cloudFormationAll({
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.20.0.0/16' } },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
        Attachment: {
          Type: 'AWS::EC2::VPCGatewayAttachment',
          Properties: { VpcId: ref('Vpc', ''), InternetGatewayId: ref('Gateway', '') },
        },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc', '') } },
        Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: ref('Vpc', '') } },
        Route: {
          Type: 'AWS::EC2::Route',
          Properties: {
            RouteTableId: ref('Table', ''),
            DestinationCidrBlock: '0.0.0.0/0',
            GatewayId: ref('Gateway', ''),
          },
        },
        Association: {
          Type: 'AWS::EC2::SubnetRouteTableAssociation',
          Properties: { SubnetId: ref('Subnet', ''), RouteTableId: ref('Table', '') },
        },
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            VpcId: ref('Vpc', ''),
            SecurityGroupIngress: [
              { IpProtocol: 'tcp', FromPort: '443', ToPort: '443', CidrIp: '0.0.0.0/0' },
            ],
          },
        },
        Balancer: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Subnets: [ref('Subnet', '')], SecurityGroups: [ref('Group', 'GroupId')] },
        },
        Listener: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            LoadBalancerArn: ref('Balancer', ''),
            Port: 443,
            Protocol: 'HTTPS',
            DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('Targets', '') }],
          },
        },
      }),
    );
    const [exposure] = ask(networkReach, world, 'Balancer');
    expect(exposure?.kind === 'exposure' ? routesOf(exposure) : []).toEqual([
      'certain anonymous: tcp/443 any request',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { networkReach } from '../../../src/facts/network/network-reach.ts';
import type { Exposure } from '../../../src/model/fact.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import { declared, ingress, network } from '../../support/networks.ts';
import { ask, cloudFormationAll, ref, unseen, worldOf, type Plain } from '../../support/worlds.ts';

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly service: string;
  readonly input: Plain;
  readonly expect: 'public' | 'not-public' | 'potential';
  readonly why: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/network.json', import.meta.url), 'utf8'),
) as readonly Vector[];
const of = (kind: string) => vectors.filter((vector) => vector.kind === kind);

/** What the facts say about strangers, on a port if one is named. */
function verdict(declarations: readonly Declaration[], address: string, port?: number): string {
  const openings = ask(networkReach, worldOf(declarations), address)
    .filter((fact): fact is Exposure => fact.kind === 'exposure' && fact.channel === 'direct')
    .flatMap((exposure) => exposure.openings)
    .filter(({ audience }) => audience === 'anonymous')
    .filter(({ capability }) => {
      if (port === undefined || capability.kind !== 'packets') return true;
      const { protocol, from, to } = capability.ports;
      return protocol === 'all' || (protocol === 'tcp' && from <= port && port <= to);
    });
  if (openings.some(({ certainty }) => certainty === 'certain')) return 'public';
  return openings.length > 0 ? 'potential' : 'not-public';
}

interface NetworkInput {
  readonly public_ip: boolean;
  readonly ipv6?: boolean;
  readonly routes: readonly { readonly dst: string; readonly target: string }[] | 'unknown';
  readonly sg: readonly {
    readonly proto: string;
    readonly from: number;
    readonly to: number;
    readonly cidrs: readonly string[];
    readonly source_sg?: string;
    readonly prefix_list?: string;
  }[];
  readonly port: number;
  readonly nacl_in?: readonly AclInput[];
  readonly nacl_out?: readonly AclInput[];
  readonly vpc_bpa?: string;
  readonly bpa_exclusion?: string;
}
interface AclInput {
  readonly n: number;
  readonly action: string;
  readonly proto: string;
  readonly from?: number;
  readonly to?: number;
  readonly cidr: string;
}

function routeTo({ dst, target }: { readonly dst: string; readonly target: string }): readonly Plain[] {
  const range = dst.includes(':') ? { ipv6_cidr_block: dst } : { cidr_block: dst };
  const targets: Readonly<Record<string, Plain>> = {
    igw: { gateway_id: ref('aws_internet_gateway.main') },
    nat: { nat_gateway_id: ref('aws_nat_gateway.main') },
    vgw: { gateway_id: ref('aws_vpn_gateway.office') },
    eigw: { egress_only_gateway_id: ref('aws_egress_only_internet_gateway.out') },
    local: { gateway_id: 'local' },
  };
  return [{ ...range, ...targets[target] }];
}

const aclRule = ({ n, action, proto, from, to, cidr }: AclInput): Plain => ({
  rule_no: n,
  action,
  protocol: proto,
  from_port: from ?? 0,
  to_port: to ?? 0,
  cidr_block: cidr,
});
const allowAll: AclInput = { n: 100, action: 'allow', proto: '-1', cidr: '0.0.0.0/0' };

function instanceOf(input: NetworkInput): readonly Declaration[] {
  const acl =
    input.nacl_in === undefined && input.nacl_out === undefined
      ? {}
      : {
          'aws_network_acl.public': {
            subnet_ids: [ref('aws_subnet.public')],
            ingress: (input.nacl_in ?? [allowAll]).map(aclRule),
            egress: (input.nacl_out ?? [allowAll]).map(aclRule),
          },
        };
  const block =
    input.vpc_bpa === undefined
      ? {}
      : { 'aws_vpc_block_public_access_options.account': { internet_gateway_block_mode: input.vpc_bpa } };
  const exclusion =
    input.bpa_exclusion === undefined
      ? {}
      : {
          'aws_vpc_block_public_access_exclusion.main': {
            vpc_id: ref('aws_vpc.main'),
            internet_gateway_exclusion_mode: input.bpa_exclusion,
          },
        };
  return declared(
    network,
    {
      'aws_vpn_gateway.office': { vpc_id: ref('aws_vpc.main') },
      'aws_egress_only_internet_gateway.out': { vpc_id: ref('aws_vpc.main') },
      'aws_route_table.public': {
        vpc_id: ref('aws_vpc.main'),
        route: input.routes === 'unknown' ? [] : input.routes.flatMap(routeTo),
      },
      'data.aws_ec2_managed_prefix_list.list': {
        id: 'pl-1',
        name: 'com.amazonaws.global.cloudfront.origin-facing',
        entries: [{ cidr: '198.51.100.0/24' }],
      },
      'aws_security_group.app': { vpc_id: ref('aws_vpc.main') },
      'aws_security_group.subject': {
        vpc_id: ref('aws_vpc.main'),
        ingress: input.sg.map((rule) => ({
          protocol: rule.proto,
          from_port: rule.from,
          to_port: rule.to,
          cidr_blocks: rule.cidrs.filter((cidr) => !cidr.includes(':')),
          ipv6_cidr_blocks: rule.cidrs.filter((cidr) => cidr.includes(':')),
          security_groups: rule.source_sg === undefined ? [] : [ref('aws_security_group.app')],
          prefix_list_ids: rule.prefix_list === undefined ? [] : ['pl-1'],
        })),
      },
      'aws_instance.subject': {
        subnet_id:
          input.routes === 'unknown'
            ? unseen('data.terraform_remote_state.network')
            : ref('aws_subnet.public'),
        associate_public_ip_address: input.public_ip,
        ipv6_address_count: input.ipv6 === true ? 1 : 0,
        vpc_security_group_ids: [ref('aws_security_group.subject')],
      },
    },
    acl,
    block,
    exclusion,
  );
}

describe('the path of a packet to an instance', () => {
  test.each(of('network'))('$id: $why', ({ input, expect: expected }) => {
    const given = input as unknown as NetworkInput;
    expect(verdict(instanceOf(given), 'aws_instance.subject', given.port)).toBe(expected);
  });
});

const openGroup = (open: unknown): Plain => ({
  vpc_id: ref('aws_vpc.main'),
  ingress: open === true ? [ingress(0, 0, ['0.0.0.0/0'], '-1')] : [],
});
const groups = [ref('aws_security_group.subject')];
const subnetsBy = (route: unknown) =>
  route === 'unknown' ? [unseen('module.network.subnets')] : [ref('aws_subnet.public')];

const managed: Readonly<Record<string, (input: Plain) => readonly Declaration[]>> = {
  rds: (input) =>
    input['publicly_accessible'] === 'unset-cfn'
      ? unsetInTemplate()
      : withSubject(input, 'aws_db_instance.subject', {
          engine: 'postgres',
          publicly_accessible: input['publicly_accessible'],
          db_subnet_group_name: ref('aws_db_subnet_group.subject', 'name'),
          vpc_security_group_ids: groups,
        }),
  'eks-nodegroup': (input) =>
    withSubject(input, 'aws_eks_node_group.subject', {
      subnet_ids: [unseen('module.network.subnets')],
      remote_access: [
        { ec2_ssh_key: input['ec2_ssh_key'], source_security_group_ids: input['source_security_group_ids'] },
      ],
    }),
  msk: (input) =>
    withSubject(input, 'aws_msk_cluster.subject', {
      broker_node_group_info: [
        {
          client_subnets: subnetsBy('igw'),
          security_groups: groups,
          connectivity_info: [{ public_access: [{ type: input['public_access'] }] }],
        },
      ],
    }),
  redshift: (input) =>
    withSubject(input, 'aws_redshift_cluster.subject', {
      cluster_subnet_group_name: ref('aws_redshift_subnet_group.subject'),
      vpc_security_group_ids: groups,
    }),
  transfer: (input) =>
    withSubject(
      input,
      'aws_transfer_server.subject',
      input['endpoint_type'] === 'unset'
        ? {}
        : {
            endpoint_type: input['endpoint_type'],
            endpoint_details: [
              {
                subnet_ids: subnetsBy('igw'),
                security_group_ids: groups,
                address_allocation_ids: input['address_allocation_ids'],
              },
            ],
          },
    ),
  'ecs-service': (input) =>
    withSubject(input, 'aws_ecs_service.subject', {
      network_configuration: [
        {
          subnets: subnetsBy(input['subnet_route']),
          security_groups: groups,
          assign_public_ip: input['assign_public_ip'],
        },
      ],
    }),
  mq: (input) =>
    withSubject(input, 'aws_mq_broker.subject', {
      engine_type: 'ActiveMQ',
      publicly_accessible: input['publicly_accessible'],
      subnet_ids: subnetsBy('igw'),
      security_groups: groups,
    }),
  lightsail: (input) =>
    declared({
      'aws_lightsail_instance.subject': { name: 'subject' },
      'aws_lightsail_instance_public_ports.subject': {
        instance_name: ref('aws_lightsail_instance.subject', 'name'),
        port_info: (input['port_info'] as readonly Plain[]).map((info) => ({ ...info, cidrs: undefined })),
      },
    }),
  docdb: (input) =>
    withSubject(input, 'aws_docdb_cluster.subject', {
      db_subnet_group_name: ref('aws_db_subnet_group.subject', 'name'),
      vpc_security_group_ids: groups,
    }),
  neptune: (input) =>
    withSubject(input, 'aws_neptune_cluster_instance.subject', {
      cluster_identifier: ref('aws_neptune_cluster.subject'),
      publicly_accessible: input['publicly_accessible'],
    }),
  elbv2: (input) => balancer(input),
};

const isEndpoint = (address: string) =>
  !/security_group|subnet_group|public_ports|neptune_cluster\.|network/.test(address);

function withSubject(input: Plain, address: string, subject: Plain): readonly Declaration[] {
  return declared(network, {
    'aws_security_group.subject': openGroup(input['sg_open']),
    'aws_db_subnet_group.subject': { subnet_ids: subnetsBy(input['subnet_route']) },
    'aws_redshift_subnet_group.subject': { subnet_ids: subnetsBy(input['subnet_route']) },
    'aws_neptune_cluster.subject': {
      neptune_subnet_group_name: ref('aws_db_subnet_group.subject'),
      vpc_security_group_ids: groups,
    },
    [address]: subject,
  });
}

function unsetInTemplate(): readonly Declaration[] {
  const vpc = ref('Vpc', '');
  return cloudFormationAll({
    Vpc: { Type: 'AWS::EC2::VPC' },
    Gateway: { Type: 'AWS::EC2::InternetGateway' },
    Attachment: {
      Type: 'AWS::EC2::VPCGatewayAttachment',
      Properties: { VpcId: vpc, InternetGatewayId: ref('Gateway', '') },
    },
    Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: vpc } },
    Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: vpc } },
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
        VpcId: vpc,
        SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '0.0.0.0/0' }],
      },
    },
    Subnets: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [ref('Subnet', '')] } },
    'aws_db_instance.subject': {
      Type: 'AWS::RDS::DBInstance',
      Properties: {
        Engine: 'postgres',
        DBSubnetGroupName: ref('Subnets', ''),
        VPCSecurityGroups: [ref('Group', 'GroupId')],
      },
    },
  });
}

function balancer(input: Plain): readonly Declaration[] {
  const ports = input['listeners'] as readonly number[];
  const cidrs = input['sg_cidrs'] as readonly string[] | null | undefined;
  return declared(
    network,
    {
      'aws_security_group.subject': {
        vpc_id: ref('aws_vpc.main'),
        ingress: [ingress(443, 443, cidrs ?? [])],
      },
      'aws_lb.subject': {
        load_balancer_type: input['type'],
        ...(input['internal'] === 'unset' ? {} : { internal: input['internal'] }),
        subnets: [ref('aws_subnet.public')],
        security_groups: cidrs === null ? [] : groups,
      },
    },
    ...ports.map((port) => ({
      [`aws_lb_listener.port_${port}`]: {
        load_balancer_arn: ref('aws_lb.subject', 'arn'),
        port,
        protocol: 'TCP',
        default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.app', 'arn') }],
      },
    })),
  );
}

describe('endpoints of managed services', () => {
  const replayed = of('endpoint').filter(({ service }) => service in managed);
  test.each(replayed)('$id ($service): $why', ({ service, input, expect: expected }) => {
    const declarations = managed[service]?.(input) ?? [];
    const subject = declarations.find(({ address }) => address.endsWith('.subject') && isEndpoint(address));
    expect(verdict(declarations, subject?.address ?? '')).toBe(expected);
  });
});

describe('what is behind a load balancer', () => {
  test.each(of('endpoint').filter(({ service }) => service === 'elbv2-target'))(
    '$id: $why',
    ({ input, expect: expected }) => {
      const world = worldOf(
        declared(network, {
          'aws_security_group.balancer': {
            vpc_id: ref('aws_vpc.main'),
            ingress: [ingress(443, 443, ['0.0.0.0/0'])],
          },
          'aws_security_group.app': {
            vpc_id: ref('aws_vpc.main'),
            ingress:
              input['target_sg_from_lb'] === true
                ? [{ ...ingress(8080, 8080, []), security_groups: [ref('aws_security_group.balancer')] }]
                : [ingress(8080, 8080, input['target_sg_cidrs'] as readonly string[])],
          },
          'aws_lb.main': {
            load_balancer_type: input['lb_type'],
            subnets: [ref('aws_subnet.public')],
            security_groups: input['lb_type'] === 'network' ? [] : [ref('aws_security_group.balancer')],
          },
          'aws_lb_listener.main': {
            load_balancer_arn: ref('aws_lb.main', 'arn'),
            port: 443,
            protocol: 'TLS',
            default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.app', 'arn') }],
          },
          'aws_lb_target_group.app': {
            port: 8080,
            protocol: 'TCP',
            target_type: 'instance',
            preserve_client_ip: input['preserve_client_ip'],
          },
          'aws_lb_target_group_attachment.app': {
            target_group_arn: ref('aws_lb_target_group.app', 'arn'),
            target_id: ref('aws_instance.app'),
          },
          'aws_instance.app': {
            subnet_id: ref('aws_subnet.private'),
            vpc_security_group_ids: [ref('aws_security_group.app')],
          },
        }),
      );
      const [exposure] = ask(networkReach, world, 'aws_lb.main');
      expect(exposure?.related.includes('aws_instance.app' as never)).toBe(expected === 'public');
    },
  );
});

describe('one side and then the other', () => {
  interface Side {
    readonly sg: readonly string[];
    readonly ports?: readonly (readonly [number, number])[];
    readonly public_ip?: boolean;
    readonly igw?: boolean;
  }
  const sideOf = ({ sg, ports = [[22, 22]], public_ip: address = true, igw = true }: Side) =>
    instanceOf({
      public_ip: address,
      routes: [{ dst: '0.0.0.0/0', target: igw ? 'igw' : 'nat' }],
      sg: ports.map(([from, to]) => ({ proto: 'tcp', from, to, cidrs: sg })),
      port: 22,
    });
  const publicPorts = (side: Side) =>
    ask(networkReach, worldOf(sideOf(side)), 'aws_instance.subject')
      .flatMap((fact) => (fact.kind === 'exposure' ? fact.openings : []))
      .filter(({ audience, certainty }) => audience === 'anonymous' && certainty === 'certain')
      .map(({ capability }) => (capability.kind === 'packets' ? capability.ports.from : -1));

  test.each(of('direction'))('$id: $why', ({ id, input }) => {
    const { before, after } = input as unknown as { readonly before: Side; readonly after: Side };
    expect(publicPorts(before)).toEqual(id === 'DI-003' ? [443] : []);
    expect(publicPorts(after)).toEqual(id === 'DI-003' ? [22, 443] : [22]);
  });
});

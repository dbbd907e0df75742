import * as fc from 'fast-check';
import { coversAddresses, noAddresses, union } from '../../src/aws/network/addresses.ts';
import { reach } from '../../src/facts/reach.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { AddressSet, Exposure, Fact, Opening } from '../../src/model/fact.ts';
import { declared, network } from './networks.ts';
import { ask, ref, worldOf, type Plain } from './worlds.ts';

type Parts = Readonly<Record<string, Plain>>;

const v4 = fc.constantFrom(
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/8',
  '203.0.113.0/24',
  '198.51.100.0/25',
);
const v6 = fc.constantFrom('::/0', '2000::/4', '2001:db8:5::/48');
const PORTS = [0, 22, 80, 443, 1024, 5432, 65_535];
const port = fc.constantFrom(...PORTS);

/** What a rule admits: ranges of both families, a prefix list, its own members or those of another group. */
export const groupRule: fc.Arbitrary<Plain> = fc
  .record({
    protocol: fc.constantFrom('tcp', 'tcp', 'udp', '-1', '6'),
    a: port,
    b: port,
    cidrs: fc.array(v4, { maxLength: 2 }),
    sixes: fc.array(v6, { maxLength: 1 }),
    listed: fc.boolean(),
    group: fc.boolean(),
  })
  .map(({ protocol, a, b, cidrs, sixes, listed, group }) => ({
    protocol,
    from_port: protocol === '-1' ? 0 : Math.min(a, b),
    to_port: protocol === '-1' ? 0 : Math.max(a, b),
    cidr_blocks: cidrs,
    ipv6_cidr_blocks: sixes,
    prefix_list_ids: listed ? [ref('aws_ec2_managed_prefix_list.offices')] : [],
    security_groups: group ? [ref('aws_security_group.edge')] : [],
  }));
const aclRule: fc.Arbitrary<Plain> = fc
  .record({ number: fc.integer({ min: 1, max: 400 }), allow: fc.boolean(), rule: groupRule, range: v4 })
  .map(({ number, allow, rule, range }) => ({
    rule_no: number,
    action: allow ? 'allow' : 'deny',
    protocol: rule['protocol'],
    from_port: rule['from_port'],
    to_port: rule['to_port'],
    cidr_block: range,
  }));

/** What a generated network is made of, before it is declared. */
export interface Plan {
  readonly rules: readonly Plain[];
  readonly edgeRules: readonly Plain[];
  readonly offices: readonly string[];
  readonly acl: { readonly ingress: readonly Plain[]; readonly egress: readonly Plain[] } | null;
  readonly subnet: 'public' | 'private';
  readonly address: 'associated' | 'elastic' | 'subnet' | 'none';
  readonly hasSix: boolean;
  readonly block: 'none' | 'block' | 'excluded';
  readonly scheme: 'internal' | 'internet-facing';
  readonly ownInterface: boolean;
  readonly accelerated: boolean;
  readonly api: 'none' | 'open' | 'signed';
}

/** Networks in which every kind of hop may stand or be missing. */
export const networkPlan: fc.Arbitrary<Plan> = fc.record({
  rules: fc.array(groupRule, { maxLength: 3 }),
  edgeRules: fc.array(groupRule, { maxLength: 2 }),
  offices: fc.array(v4, { minLength: 1, maxLength: 2 }),
  acl: fc.option(
    fc.record({
      ingress: fc.array(aclRule, { maxLength: 3 }),
      egress: fc.array(aclRule, { maxLength: 3 }),
    }),
    { freq: 2 },
  ),
  subnet: fc.constantFrom('public', 'public', 'private'),
  address: fc.constantFrom('associated', 'associated', 'elastic', 'subnet', 'none'),
  hasSix: fc.boolean(),
  block: fc.constantFrom('none', 'none', 'block', 'excluded'),
  scheme: fc.constantFrom('internal', 'internet-facing'),
  ownInterface: fc.boolean(),
  accelerated: fc.boolean(),
  api: fc.constantFrom('none', 'open', 'signed'),
});

/** Things in a generated network that somebody may reach. */
export const SUBJECTS = [
  'aws_instance.bastion',
  'aws_autoscaling_group.web',
  'aws_db_instance.orders',
  'aws_lb.shop',
] as const;

/** The declarations of a generated network; a change replaces or takes away what stands under an address. */
export function declarationsOf(
  plan: Plan,
  change: Readonly<Record<string, Plain | undefined>> = {},
): readonly Declaration[] {
  return declared(fabricOf(plan), hostsOf(plan), doorsOf(plan), change);
}

/** The same, as plain attributes by address. */
export const plainOf = (plan: Plan): Parts => ({ ...fabricOf(plan), ...hostsOf(plan), ...doorsOf(plan) });

function fabricOf({ acl, offices, rules, edgeRules, hasSix, block }: Plan): Parts {
  const six = { ipv6_cidr_block: '::/0', gateway_id: ref('aws_internet_gateway.main') };
  return {
    ...network,
    ...(hasSix
      ? { 'aws_route.six': { route_table_id: ref('aws_route_table.public'), ...renamed(six) } }
      : {}),
    'aws_ec2_managed_prefix_list.offices': {
      address_family: 'IPv4',
      entry: offices.map((cidr) => ({ cidr })),
    },
    'aws_security_group.app': { vpc_id: ref('aws_vpc.main'), ingress: rules },
    'aws_security_group.edge': { vpc_id: ref('aws_vpc.main'), ingress: edgeRules },
    ...(acl === null ? {} : { 'aws_network_acl.public': { subnet_ids: [ref('aws_subnet.public')], ...acl } }),
    ...(block === 'none'
      ? {}
      : { 'aws_vpc_block_public_access_options.all': { internet_gateway_block_mode: 'block-ingress' } }),
    ...(block === 'excluded'
      ? {
          'aws_vpc_block_public_access_exclusion.public': {
            subnet_id: ref('aws_subnet.public'),
            internet_gateway_exclusion_mode: 'allow-bidirectional',
          },
        }
      : {}),
  };
}

const renamed = ({ ipv6_cidr_block, ...rest }: Plain): Plain => ({
  destination_ipv6_cidr_block: ipv6_cidr_block,
  ...rest,
});

function hostsOf({ subnet, address, hasSix, ownInterface }: Plan): Parts {
  const groups = [ref('aws_security_group.app')];
  const six = hasSix ? { ipv6_address_count: 1 } : {};
  const placed = { subnet_id: ref(`aws_subnet.${subnet}`), vpc_security_group_ids: groups, ...six };
  const flag = address === 'subnet' ? {} : { associate_public_ip_address: address === 'associated' };
  return {
    'aws_instance.bastion': ownInterface
      ? {
          network_interface: [
            { device_index: 0, network_interface_id: ref('aws_network_interface.bastion') },
          ],
        }
      : { ...placed, ...flag },
    ...(ownInterface
      ? {
          'aws_network_interface.bastion': {
            subnet_id: ref(`aws_subnet.${subnet}`),
            security_groups: groups,
            ...six,
          },
        }
      : {}),
    ...(address === 'elastic'
      ? {
          'aws_eip.bastion': ownInterface
            ? { network_interface: ref('aws_network_interface.bastion') }
            : { instance: ref('aws_instance.bastion') },
        }
      : {}),
    'aws_launch_template.web': {
      network_interfaces: [
        { associate_public_ip_address: String(address === 'associated'), security_groups: groups },
      ],
    },
    'aws_autoscaling_group.web': {
      vpc_zone_identifier: [ref(`aws_subnet.${subnet}`)],
      launch_template: [{ id: ref('aws_launch_template.web') }],
    },
    'aws_db_subnet_group.orders': { subnet_ids: [ref(`aws_subnet.${subnet}`)] },
    'aws_db_instance.orders': {
      engine: 'postgres',
      db_subnet_group_name: ref('aws_db_subnet_group.orders', 'name'),
      vpc_security_group_ids: groups,
      publicly_accessible: address !== 'none',
    },
  };
}

function doorsOf({ subnet, scheme, accelerated, api }: Plan): Parts {
  return {
    'aws_lb.shop': {
      internal: scheme === 'internal',
      subnets: [ref(`aws_subnet.${subnet}`)],
      security_groups: [ref('aws_security_group.edge')],
    },
    'aws_lb_target_group.shop': { port: 8080, protocol: 'HTTP' },
    'aws_lb_listener.shop': {
      load_balancer_arn: ref('aws_lb.shop', 'arn'),
      port: 443,
      protocol: 'HTTPS',
      default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.shop', 'arn') }],
    },
    ...(accelerated
      ? {
          'aws_globalaccelerator_listener.shop': {
            protocol: 'TCP',
            port_range: [{ from_port: 443, to_port: 443 }],
          },
          'aws_globalaccelerator_endpoint_group.shop': {
            listener_arn: ref('aws_globalaccelerator_listener.shop', 'arn'),
            endpoint_configuration: [{ endpoint_id: ref('aws_lb.shop', 'arn') }],
          },
        }
      : {}),
    ...(api === 'none' ? {} : apiOf(api === 'signed' ? 'AWS_IAM' : 'NONE')),
  };
}

const apiOf = (authorization: string): Parts => ({
  'aws_apigatewayv2_api.shop': { protocol_type: 'HTTP' },
  'aws_security_group.link': { vpc_id: ref('aws_vpc.main') },
  'aws_apigatewayv2_vpc_link.shop': {
    subnet_ids: [ref('aws_subnet.private')],
    security_group_ids: [ref('aws_security_group.link')],
  },
  'aws_apigatewayv2_integration.shop': {
    api_id: ref('aws_apigatewayv2_api.shop'),
    connection_type: 'VPC_LINK',
    connection_id: ref('aws_apigatewayv2_vpc_link.shop'),
    integration_uri: ref('aws_lb_listener.shop', 'arn'),
  },
  'aws_apigatewayv2_route.shop': {
    api_id: ref('aws_apigatewayv2_api.shop'),
    route_key: '$default',
    authorization_type: authorization,
    target: ref('aws_apigatewayv2_integration.shop'),
  },
});

/** The exposures of every subject, by subject and key. */
export function exposuresOf(
  declarations: readonly Declaration[],
  subjects: readonly string[] = SUBJECTS,
): ReadonlyMap<string, Exposure> {
  const world = worldOf(declarations);
  const exposures = subjects.flatMap((subject) =>
    ask(reach, world, subject).filter((fact: Fact): fact is Exposure => fact.kind === 'exposure'),
  );
  return new Map(exposures.map((exposure) => [`${exposure.subject} ${exposure.key}`, exposure]));
}

/** Who gets in, sampled where answers can change: addresses by subject, protocol and port, and whole requests. */
export interface Reached {
  readonly packets: ReadonlyMap<string, AddressSet>;
  readonly requests: ReadonlySet<string>;
}

const SAMPLED = [...new Set(PORTS.flatMap((each) => [each - 1, each, each + 1]))].filter(
  (each) => each >= 0 && each <= 65_535,
);

export function reachedIn(
  declarations: readonly Declaration[],
  {
    subjects = SUBJECTS,
    counts = () => true,
  }: { readonly subjects?: readonly string[]; readonly counts?: (opening: Opening) => boolean } = {},
): Reached {
  const packets = new Map<string, AddressSet>();
  const requests = new Set<string>();
  for (const { subject, channel, openings } of exposuresOf(declarations, subjects).values()) {
    // What is told of a public neighbour stops being told once the store itself is public.
    if (channel === 'lateral') continue;
    for (const { audience, authentication, capability } of openings.filter(counts)) {
      if (capability.kind === 'requests')
        for (const route of capability.routes)
          requests.add([subject, audience, authentication, route].join(' '));
      if (capability.kind !== 'packets') continue;
      const { ports, from } = capability;
      for (const protocol of ['tcp', 'udp', 'icmp'])
        for (const number of SAMPLED) {
          const isHit =
            ports.protocol === 'all' ||
            (ports.protocol === protocol && ports.from <= number && number <= ports.to);
          const key = `${subject} ${protocol}/${number} IPv${from.family}`;
          if (isHit) packets.set(key, union(packets.get(key) ?? noAddresses(from.family), from));
        }
    }
  }
  return { packets, requests };
}

/** Whether everybody who gets in on one side gets in on the other. */
export function isWithin(small: Reached, large: Reached): boolean {
  return (
    // Whoever may come from one network may come when everyone may.
    [...small.requests].every((request) =>
      [request, request.replace(' named ', ' anonymous ')].some((each) => large.requests.has(each)),
    ) &&
    [...small.packets].every(([key, set]) =>
      coversAddresses(large.packets.get(key) ?? noAddresses(set.family), set),
    )
  );
}

import { describe, expect, test } from 'vitest';
import { networkReach } from '../../../src/facts/network/network-reach.ts';
import type { Exposure, Latent } from '../../../src/model/fact.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import type { World } from '../../../src/model/world.ts';
import { bastion, declared, ingress, network } from '../../support/networks.ts';
import { ask, ref, terraform, unseen, unwritten, worldOf, type Plain } from '../../support/worlds.ts';

const anywhere = ['0.0.0.0/0'];
const sshOpen = bastion([ingress(22, 22, anywhere)]);

function exposureOf(world: World, address = 'aws_instance.bastion'): Exposure | undefined {
  return ask(networkReach, world, address).find(
    (fact): fact is Exposure => fact.kind === 'exposure' && fact.channel === 'direct',
  );
}
function latentOf(world: World, address = 'aws_instance.bastion'): Latent | undefined {
  return ask(networkReach, world, address).find((fact): fact is Latent => fact.kind === 'latent');
}
/** `certain anonymous tcp/22-22` and so on. */
function summary(world: World, address?: string): readonly string[] {
  return (exposureOf(world, address)?.openings ?? []).map(
    ({ certainty, audience, parties, capability }) =>
      `${certainty} ${[audience, ...parties].join(' ')} ${
        capability.kind === 'packets'
          ? `${capability.ports.protocol}/${capability.ports.from}-${capability.ports.to}`
          : ''
      }`,
  );
}
const reached = ['certain anonymous tcp/22-22'];
const maybe = ['possible anonymous tcp/22-22'];
type Parts = Readonly<Record<string, Plain | undefined>>;

describe('every link of the path is there', () => {
  const world = worldOf(declared(network, sshOpen));

  test('the port is reached from the whole internet', () => {
    expect(summary(world)).toEqual(reached);
  });

  test('the proof names the rule first, then the route, the address and the workload', () => {
    const [opening] = exposureOf(world)?.openings ?? [];
    expect(opening?.evidence.map(({ about, path }) => `${about} ${path}`)).toEqual([
      'aws_security_group.bastion ingress[0].cidr_blocks',
      'aws_route_table.public route[0].gateway_id',
      'aws_route_table_association.public route_table_id',
      'aws_instance.bastion associate_public_ip_address',
      'aws_instance.bastion vpc_security_group_ids',
      'aws_instance.bastion subnet_id',
    ]);
  });

  test('the witness is a packet of a stranger', () => {
    expect(exposureOf(world)?.openings[0]?.witness).toEqual({
      kind: 'packet',
      from: '198.51.100.7',
      protocol: 'tcp',
      port: '22',
      to: 'aws_instance.bastion',
    });
  });

  test('every resource on the path is related, nearest first', () => {
    expect(exposureOf(world)?.related).toEqual([
      'aws_security_group.bastion',
      'aws_subnet.public',
      'aws_route_table.public',
      'aws_internet_gateway.main',
    ]);
  });

  test('one member of a list of ranges is named by its position', () => {
    const two = worldOf(declared(network, bastion([ingress(22, 22, ['10.0.0.0/8', '0.0.0.0/0'])])));
    expect(exposureOf(two)?.openings[0]?.evidence[0]?.path).toBe('ingress[0].cidr_blocks[1]');
  });
});

describe('a single link is missing', () => {
  const eip = { 'aws_eip.bastion': { instance: ref('aws_instance.bastion') } };
  const withoutAddress: Parts = {
    'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], associate_public_ip_address: false },
  };
  const cases: readonly (readonly [string, Parts, string])[] = [
    ['no public address', withoutAddress, 'it is given no public IPv4 address'],
    [
      'a route through a NAT gateway',
      {
        'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], subnet_id: ref('aws_subnet.private') },
      },
      '0.0.0.0/0 is routed to `aws_nat_gateway.main`, through which nobody comes in',
    ],
    [
      'a route through a carrier gateway',
      {
        'aws_ec2_carrier_gateway.main': { vpc_id: ref('aws_vpc.main') },
        'aws_route_table.public': {
          vpc_id: ref('aws_vpc.main'),
          route: [{ cidr_block: '0.0.0.0/0', carrier_gateway_id: ref('aws_ec2_carrier_gateway.main') }],
        },
      },
      '0.0.0.0/0 is routed to `aws_ec2_carrier_gateway.main`, through which only the network of the carrier comes in',
    ],
    [
      'no route at all: the main table of a new VPC has none',
      { 'aws_route_table_association.public': undefined },
      'no route of `aws_vpc.main` leads to an internet gateway',
    ],
    [
      'an internet gateway that is attached to no VPC',
      { 'aws_internet_gateway.main': {} },
      'the internet gateway is attached to no VPC',
    ],
    [
      'a network ACL without rules',
      { 'aws_network_acl.public': { subnet_ids: [ref('aws_subnet.public')] } },
      'the network ACL `aws_network_acl.public` lets no such packet in',
    ],
    [
      'an adopted default network ACL without rules',
      {
        'aws_default_network_acl.main': {
          default_network_acl_id: ref('aws_vpc.main', 'default_network_acl_id'),
        },
      },
      'the network ACL `aws_default_network_acl.main` lets no such packet in',
    ],
    [
      'the block of public access',
      { 'aws_vpc_block_public_access_options.all': { internet_gateway_block_mode: 'block-ingress' } },
      'the account blocks public access to its VPCs',
    ],
  ];

  test.each(cases)('%s closes the path and is named as what is in the way', (_, change, says) => {
    const world = worldOf(declared(network, sshOpen, change));
    expect(summary(world)).toEqual([]);
    expect(latentOf(world)?.blocker.map((step) => step.says)).toEqual([says]);
  });

  test('a missing rule is the normal case and no remark', () => {
    const world = worldOf(declared(network, bastion([ingress(22, 22, ['10.0.0.0/8'])])));
    expect(ask(networkReach, world, 'aws_instance.bastion')).toEqual([]);
  });

  test('two missing links are no remark either', () => {
    const world = worldOf(
      declared(network, sshOpen, {
        'aws_instance.bastion': {
          subnet_id: ref('aws_subnet.private'),
          associate_public_ip_address: false,
          vpc_security_group_ids: [ref('aws_security_group.bastion')],
        },
      }),
    );
    expect(ask(networkReach, world, 'aws_instance.bastion')).toEqual([]);
  });

  test.each<readonly [string, Parts]>([
    ['an Elastic IP', eip],
    [
      'the association of an Elastic IP',
      { 'aws_eip_association.bastion': { instance_id: ref('aws_instance.bastion') } },
    ],
    [
      'an Elastic IP on the primary interface',
      {
        'aws_eip.bastion': { network_interface: ref('aws_instance.bastion', 'primary_network_interface_id') },
      },
    ],
    [
      'an Elastic IP on an interface that was created apart',
      {
        'aws_network_interface.bastion': {
          subnet_id: ref('aws_subnet.public'),
          security_groups: [ref('aws_security_group.bastion')],
        },
        'aws_eip.bastion': { network_interface: ref('aws_network_interface.bastion') },
        'aws_instance.bastion': {
          network_interface: [{ network_interface_id: ref('aws_network_interface.bastion') }],
        },
      },
    ],
  ])('%s supplies the address', (_, change) => {
    expect(summary(worldOf(declared(network, sshOpen, withoutAddress, change)))).toEqual(reached);
  });
});

const launched = (plain: Plain): Parts => ({
  'aws_instance.bastion': {
    subnet_id: ref('aws_subnet.public'),
    vpc_security_group_ids: [ref('aws_security_group.bastion')],
    ...plain,
  },
});

describe('where the address comes from', () => {
  test('the subnet decides where the instance does not', () => {
    expect(summary(worldOf(declared(network, sshOpen, launched({}))))).toEqual(reached);
  });

  test('a deployed instance keeps having none, whatever the subnet hands out today', () => {
    const world = worldOf(declared(network, sshOpen, launched({ public_ip: '' })));
    expect(summary(world)).toEqual([]);
  });

  test('a deployed instance keeps the one it has', () => {
    const world = worldOf(
      declared(network, sshOpen, launched({ public_ip: '203.0.113.9' }), {
        'aws_subnet.public': { ...network['aws_subnet.public'], map_public_ip_on_launch: false },
      }),
    );
    expect(summary(world)).toEqual(reached);
  });

  test('an IPv6 address needs an IPv6 rule and an IPv6 route', () => {
    const six: Parts = {
      'aws_route_table.public': {
        route: [{ ipv6_cidr_block: '::/0', gateway_id: ref('aws_internet_gateway.main') }],
      },
      'aws_security_group.bastion': {
        ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, ipv6_cidr_blocks: ['::/0'] }],
      },
      ...launched({ associate_public_ip_address: false, ipv6_address_count: 1 }),
    };
    expect(summary(worldOf(declared(network, sshOpen, six)))).toEqual(reached);
    const four: Parts = { ...six, 'aws_security_group.bastion': sshOpen['aws_security_group.bastion'] };
    expect(summary(worldOf(declared(network, sshOpen, four)))).toEqual([]);
  });
});

describe('which table routes a subnet', () => {
  const toInternet = { cidr_block: '0.0.0.0/0', gateway_id: ref('aws_internet_gateway.main') };
  const noAssociation: Parts = { 'aws_route_table_association.public': undefined };

  test.each<readonly [string, Parts]>([
    [
      'the default table, adopted',
      {
        'aws_default_route_table.main': {
          default_route_table_id: ref('aws_vpc.main', 'default_route_table_id'),
          route: [toInternet],
        },
      },
    ],
    [
      'another table made the main one',
      {
        'aws_main_route_table_association.main': {
          vpc_id: ref('aws_vpc.main'),
          route_table_id: ref('aws_route_table.public'),
        },
      },
    ],
    [
      'the main table, given a route through the VPC',
      {
        'aws_route.internet': {
          route_table_id: ref('aws_vpc.main', 'main_route_table_id'),
          destination_cidr_block: '0.0.0.0/0',
          gateway_id: ref('aws_internet_gateway.main'),
        },
      },
    ],
  ])('%s', (_, change) => {
    expect(summary(worldOf(declared(network, sshOpen, noAssociation, change)))).toEqual(reached);
  });

  test('a route apart from its table, known by the prefix of the gateway id', () => {
    const world = worldOf(
      declared(network, sshOpen, {
        'aws_route_table.public': { vpc_id: ref('aws_vpc.main') },
        'aws_route.internet': {
          route_table_id: ref('aws_route_table.public'),
          destination_cidr_block: '0.0.0.0/0',
          gateway_id: 'igw-0f31aa52',
        },
      }),
    );
    expect(summary(world)).toEqual(reached);
    expect(exposureOf(world)?.openings[0]?.evidence[1]?.about).toBe('aws_route.internet');
  });

  test('a gateway nobody can see leaves it open, and the route says so', () => {
    const world = worldOf(
      declared(network, sshOpen, {
        'aws_route_table.public': {
          route: [{ cidr_block: '0.0.0.0/0', gateway_id: unseen('module.edge.gateway') }],
        },
      }),
    );
    expect(summary(world)).toEqual(maybe);
    expect(exposureOf(world)?.openings[0]?.lacking).toMatchObject([
      { about: 'aws_route_table.public', path: 'route[0].gateway_id' },
    ]);
  });
});

describe('what cannot be seen leaves it open and is named', () => {
  test.each<readonly [string, Parts, string]>([
    [
      'a subnet of another stack',
      { 'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], subnet_id: 'subnet-0a1b2c' } },
      'aws_instance.bastion subnet_id',
    ],
    [
      'a subnet that was looked up',
      {
        'data.aws_subnet.shared': { id: 'subnet-0a1b2c', vpc_id: 'vpc-77', map_public_ip_on_launch: false },
        'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], subnet_id: 'subnet-0a1b2c' },
      },
      'data.aws_subnet.shared ',
    ],
    [
      'the default VPC',
      {
        'aws_instance.bastion': {
          associate_public_ip_address: true,
          vpc_security_group_ids: [ref('aws_security_group.bastion')],
        },
      },
      'aws_instance.bastion ',
    ],
    [
      'an unknown range',
      {
        'aws_security_group.bastion': {
          ingress: [{ ...ingress(22, 22, []), cidr_blocks: [unseen('var.admins')] }],
        },
      },
      'aws_security_group.bastion ingress[0].cidr_blocks',
    ],
    [
      'a prefix list of another stack',
      {
        'aws_security_group.bastion': {
          ingress: [{ ...ingress(22, 22, []), prefix_list_ids: ['pl-0badcafe'] }],
        },
      },
      'aws_security_group.bastion ingress[0].prefix_list_ids',
    ],
  ])('%s', (_, change, lacking) => {
    const world = worldOf(declared(network, sshOpen, change));
    expect(summary(world)).toEqual(maybe);
    expect(exposureOf(world)?.openings[0]?.lacking.map(({ about, path }) => `${about} ${path}`)).toContain(
      lacking,
    );
  });

  test('a group of another stack may let in anything, and what is added to it here counts', () => {
    const carried: Parts = {
      'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], vpc_security_group_ids: ['sg-0abc'] },
    };
    expect(summary(worldOf(declared(network, carried)))).toEqual(['possible anonymous all/0-65535']);
    const added: Parts = {
      'aws_security_group_rule.ssh': {
        ...ingress(22, 22, anywhere),
        type: 'ingress',
        security_group_id: 'sg-0abc',
      },
    };
    expect(summary(worldOf(declared(network, carried, added)))).toContain('certain anonymous tcp/22-22');
  });

  test('one of several subnets, and only some of them public', () => {
    const either = {
      ...ref('aws_subnet.public'),
      refersTo: [...ref('aws_subnet.public').refersTo, ...ref('aws_subnet.private').refersTo],
    };
    const world = worldOf(
      declared(network, sshOpen, {
        'aws_instance.bastion': { ...sshOpen['aws_instance.bastion'], subnet_id: either },
      }),
    );
    expect(summary(world)).toEqual(maybe);
  });

  test('the range of a VPC is no internet, known or not', () => {
    const rules = [{ ...ingress(22, 22, []), cidr_blocks: [ref('aws_vpc.main', 'cidr_block')] }];
    expect(summary(worldOf(declared(network, bastion(rules))))).toEqual([]);
  });

  test('a single address that is not known yet is not the internet', () => {
    const address = {
      ...ref('aws_eip.office', 'public_ip'),
      parts: [ref('aws_eip.office', 'public_ip'), '/32'],
    };
    const rules = [{ ...ingress(22, 22, []), cidr_blocks: [address] }];
    expect(summary(worldOf(declared(network, bastion(rules))))).toEqual([]);
  });
});

describe('ranges one can name', () => {
  test('are no strangers, each by itself and joined where they touch', () => {
    const rules = [ingress(22, 22, ['203.0.113.64/27', '203.0.113.96/27', '198.51.100.0/24'])];
    expect(summary(worldOf(declared(network, bastion(rules))))).toEqual([
      'certain named 198.51.100.0/24 tcp/22-22',
      'certain named 203.0.113.64/26 tcp/22-22',
    ]);
  });

  test('are no news where they count as the own network', () => {
    const world = worldOf(declared(network, bastion([ingress(22, 22, ['203.0.113.64/27'])])), {
      trustedNetworks: ['203.0.113.0/24'],
    });
    expect(summary(world)).toEqual([]);
  });

  test('add up to the internet when they are enough', () => {
    const rules = [ingress(22, 22, ['0.0.0.0/1']), ingress(22, 22, ['128.0.0.0/1'])];
    expect(summary(worldOf(declared(network, bastion(rules))))).toEqual(reached);
  });
});

describe('ports stay ranges', () => {
  test.each<readonly [string, readonly Plain[], readonly string[]]>([
    ['neighbouring rules join', [ingress(0, 1023, anywhere), ingress(1024, 2000, anywhere)], ['tcp/0-2000']],
    [
      'every protocol at once, and what exceeds it',
      [ingress(0, 0, ['203.0.113.0/24'], '-1'), ingress(443, 443, anywhere)],
      ['all/0-65535', 'tcp/443-443'],
    ],
    ['a rule without a source opens nothing', [ingress(22, 22, [])], []],
    ['protocols by number', [ingress(53, 53, anywhere, '17')], ['udp/53-53']],
    ['pings', [ingress(8, -1, anywhere, 'icmp')], ['icmp/8-8']],
  ])('%s', (_, rules, ports) => {
    const found = summary(worldOf(declared(network, bastion(rules)))).map(
      (line) => line.split(' ').at(-1) ?? '',
    );
    expect(new Set(found)).toEqual(new Set(ports));
  });

  test('a network ACL cuts a hole', () => {
    const acl = {
      'aws_network_acl.public': {
        subnet_ids: [ref('aws_subnet.public')],
        ingress: [
          {
            rule_no: 10,
            action: 'deny',
            protocol: 'tcp',
            from_port: 22,
            to_port: 22,
            cidr_block: '0.0.0.0/0',
          },
          { rule_no: 20, action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0' },
        ],
        egress: [
          { rule_no: 10, action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0' },
        ],
      },
    };
    const world = worldOf(declared(network, bastion([ingress(0, 65_535, anywhere)]), acl));
    expect(summary(world)).toEqual(['certain anonymous tcp/0-21', 'certain anonymous tcp/23-65535']);
  });
});

describe('groups by every road', () => {
  const closed = bastion([]);
  test.each<readonly [string, Parts]>([
    [
      'a rule apart',
      {
        'aws_security_group_rule.ssh': {
          ...ingress(22, 22, anywhere),
          type: 'ingress',
          security_group_id: ref('aws_security_group.bastion'),
        },
      },
    ],
    [
      'a rule with one source',
      {
        'aws_vpc_security_group_ingress_rule.ssh': {
          ip_protocol: 'tcp',
          from_port: 22,
          to_port: 22,
          cidr_ipv4: '0.0.0.0/0',
          security_group_id: ref('aws_security_group.bastion'),
        },
      },
    ],
    [
      'a prefix list',
      {
        'aws_ec2_managed_prefix_list.everyone': { entry: [{ cidr: '0.0.0.0/1' }, { cidr: '128.0.0.0/1' }] },
        'aws_security_group.bastion': {
          ingress: [
            { ...ingress(22, 22, []), prefix_list_ids: [ref('aws_ec2_managed_prefix_list.everyone')] },
          ],
        },
      },
    ],
    [
      'a group attached to the interface later',
      {
        'aws_security_group.late': { ingress: [ingress(22, 22, anywhere)] },
        'aws_network_interface_sg_attachment.late': {
          network_interface_id: ref('aws_instance.bastion', 'primary_network_interface_id'),
          security_group_id: ref('aws_security_group.late'),
        },
      },
    ],
    [
      'the default group, adopted and opened',
      {
        'aws_default_security_group.main': {
          vpc_id: ref('aws_vpc.main'),
          ingress: [ingress(22, 22, anywhere)],
        },
        'aws_instance.bastion': { subnet_id: ref('aws_subnet.public'), associate_public_ip_address: true },
      },
    ],
    [
      'the default group, opened through the VPC',
      {
        'aws_security_group_rule.ssh': {
          ...ingress(22, 22, anywhere),
          type: 'ingress',
          security_group_id: ref('aws_vpc.main', 'default_security_group_id'),
        },
        'aws_instance.bastion': {
          subnet_id: ref('aws_subnet.public'),
          associate_public_ip_address: true,
          vpc_security_group_ids: [ref('aws_vpc.main', 'default_security_group_id')],
        },
      },
    ],
  ])('%s', (_, change) => {
    expect(summary(worldOf(declared(network, closed, change)))).toEqual(reached);
  });

  test.each<readonly [string, readonly Plain[]]>([
    [
      'members of another group',
      [{ ...ingress(22, 22, []), security_groups: [ref('aws_security_group.app')] }],
    ],
    ['its own members', [{ ...ingress(22, 22, []), self: true }]],
    [
      'a list of an AWS service',
      [{ ...ingress(22, 22, []), prefix_list_ids: [ref('data.aws_prefix_list.s3')] }],
    ],
  ])('%s are not the internet', (_, rules) => {
    const world = worldOf(declared(network, bastion(rules), { 'data.aws_prefix_list.s3': {} }));
    expect(summary(world)).toEqual([]);
  });

  test('without any group the default one lets in its own members alone', () => {
    const plain = { subnet_id: ref('aws_subnet.public'), associate_public_ip_address: true };
    const world = worldOf(declared(network, { 'aws_instance.bastion': plain }));
    expect(ask(networkReach, world, 'aws_instance.bastion')).toEqual([]);
  });

  test('a destroyed default group stays as it was last applied', () => {
    const left = terraform('aws_default_security_group.main', {
      vpc_id: ref('aws_vpc.main'),
      ingress: [ingress(22, 22, anywhere)],
    });
    const plain = { subnet_id: ref('aws_subnet.public'), associate_public_ip_address: true };
    const world = worldOf([
      ...declared(network, { 'aws_instance.bastion': plain }),
      { ...left, type: 'destroyed.aws_default_security_group', action: 'delete' },
    ]);
    expect(summary(world)).toEqual(reached);
  });
});

describe('what state remembers', () => {
  const rule = {
    type: 'ingress',
    protocol: 'tcp',
    from_port: 22,
    to_port: 22,
    security_group_id: 'sg-1',
  };
  const remembered = unwritten(
    terraform('aws_security_group.bastion', { id: 'sg-1', ingress: [ingress(22, 22, anywhere)] }),
  );
  const others = declared(network, {
    'aws_instance.bastion': {
      subnet_id: ref('aws_subnet.public'),
      associate_public_ip_address: true,
      vpc_security_group_ids: ['sg-1'],
    },
  });

  test('counts where nothing in the configuration declares rules for the group', () => {
    expect(summary(worldOf([...others, remembered]))).toEqual(reached);
  });

  test('is out of date where a rule of its own says less now', () => {
    const narrowed = terraform('aws_security_group_rule.ssh', { ...rule, cidr_blocks: ['10.0.0.0/8'] });
    expect(summary(worldOf([...others, remembered, narrowed]))).toEqual([]);
  });

  test('is out of date where the rule is about to be destroyed', () => {
    const rest = terraform('aws_security_group_rule.ssh', { ...rule, cidr_blocks: anywhere });
    const gone: Declaration = { ...rest, type: 'destroyed.aws_security_group_rule', action: 'delete' };
    expect(summary(worldOf([...others, remembered, gone]))).toEqual([]);
  });
});

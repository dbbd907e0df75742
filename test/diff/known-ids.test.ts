import { expect, test } from 'vitest';
import { change, planOf, unchanged } from '../ingest/terraform/sample-plan.ts';
import { reviewTerraform } from '../support/terraform-review.ts';

type Values = Readonly<Record<string, unknown>>;

/** A deployed network whose ids the state knows; the subnet is routed by the main table of its VPC. */
const deployed = [
  unchanged('aws_vpc.main', {
    id: 'vpc-0a',
    cidr_block: '10.20.0.0/16',
    main_route_table_id: 'rtb-0main',
    default_route_table_id: 'rtb-0main',
    default_security_group_id: 'sg-0default',
  }),
  unchanged('aws_internet_gateway.main', { id: 'igw-0a', vpc_id: 'vpc-0a' }),
  unchanged('aws_subnet.web', { id: 'subnet-0a', vpc_id: 'vpc-0a', cidr_block: '10.20.1.0/24' }),
];
const group = (id: string, cidr: string) =>
  unchanged(`aws_security_group.${id}`, {
    id: `sg-0${id}`,
    vpc_id: 'vpc-0a',
    ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: [cidr] }],
  });
const host = (groupId: string) =>
  unchanged('aws_instance.web', {
    id: 'i-0a',
    subnet_id: 'subnet-0a',
    associate_public_ip_address: true,
    primary_network_interface_id: 'eni-0a',
    vpc_security_group_ids: [groupId],
  });
const created = (address: string, after: Values) =>
  change(address, { actions: ['create'], before: null, after });
const route = { route_table_id: 'rtb-0main', destination_cidr_block: '0.0.0.0/0', gateway_id: 'igw-0a' };

test.each<readonly [string, readonly object[], readonly string[]]>([
  [
    'an open group is attached to the interface of a public host',
    [
      ...deployed,
      unchanged('aws_route.main', route),
      group('office', '10.0.0.0/8'),
      group('open', '0.0.0.0/0'),
      host('sg-0office'),
      created('aws_network_interface_sg_attachment.open', {
        network_interface_id: 'eni-0a',
        security_group_id: 'sg-0open',
      }),
    ],
    ['block new public-exposure aws_instance.web'],
  ],
  [
    'a group for the office is',
    [
      ...deployed,
      unchanged('aws_route.main', route),
      group('office', '10.0.0.0/8'),
      group('inner', '10.0.0.0/9'),
      host('sg-0office'),
      created('aws_network_interface_sg_attachment.inner', {
        network_interface_id: 'eni-0a',
        security_group_id: 'sg-0inner',
      }),
    ],
    [],
  ],
  [
    'the main table of the VPC is routed to the internet',
    [...deployed, group('open', '0.0.0.0/0'), host('sg-0open'), created('aws_route.main', route)],
    ['block new public-exposure aws_instance.web'],
  ],
  [
    'it is routed to another network',
    [
      ...deployed,
      group('open', '0.0.0.0/0'),
      host('sg-0open'),
      created('aws_route.main', {
        route_table_id: 'rtb-0main',
        destination_cidr_block: '10.50.0.0/16',
        vpc_peering_connection_id: 'pcx-0a',
      }),
    ],
    [],
  ],
])('by ids that the state knows: %s', async (_, resources, told) => {
  const { findings } = await reviewTerraform({ plan: planOf(resources as never, []), head: {} });
  expect(
    findings
      .filter(({ class: topic }) => topic === 'public-exposure' || topic === 'network')
      .map(({ gate, direction, class: topic, subject }) =>
        [gate, direction, topic, subject.address].join(' '),
      ),
  ).toEqual(told);
});

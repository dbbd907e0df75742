import type { Declaration } from '../../src/model/declaration.ts';
import { ref, terraformAll, type Plain } from './worlds.ts';

/** A VPC with an internet gateway, a subnet that routes to it and hands out addresses, and a private one behind a NAT gateway. */
export const network: Readonly<Record<string, Plain>> = {
  'aws_vpc.main': { cidr_block: '10.20.0.0/16' },
  'aws_internet_gateway.main': { vpc_id: ref('aws_vpc.main') },
  'aws_subnet.public': {
    vpc_id: ref('aws_vpc.main'),
    cidr_block: '10.20.0.0/24',
    map_public_ip_on_launch: true,
  },
  'aws_route_table.public': {
    vpc_id: ref('aws_vpc.main'),
    route: [{ cidr_block: '0.0.0.0/0', gateway_id: ref('aws_internet_gateway.main') }],
  },
  'aws_route_table_association.public': {
    subnet_id: ref('aws_subnet.public'),
    route_table_id: ref('aws_route_table.public'),
  },
  'aws_subnet.private': { vpc_id: ref('aws_vpc.main'), cidr_block: '10.20.10.0/24' },
  'aws_nat_gateway.main': { subnet_id: ref('aws_subnet.public') },
  'aws_route_table.private': {
    vpc_id: ref('aws_vpc.main'),
    route: [{ cidr_block: '0.0.0.0/0', nat_gateway_id: ref('aws_nat_gateway.main') }],
  },
  'aws_route_table_association.private': {
    subnet_id: ref('aws_subnet.private'),
    route_table_id: ref('aws_route_table.private'),
  },
};

/** One inline ingress rule. */
export function ingress(from: number, to: number, cidrs: readonly string[], protocol = 'tcp'): Plain {
  return { protocol, from_port: from, to_port: to, cidr_blocks: cidrs };
}

/** A bastion in the public subnet behind a group with these rules. */
export function bastion(rules: readonly Plain[]): Readonly<Record<string, Plain>> {
  return {
    'aws_security_group.bastion': { vpc_id: ref('aws_vpc.main'), ingress: rules },
    'aws_instance.bastion': {
      subnet_id: ref('aws_subnet.public'),
      associate_public_ip_address: true,
      vpc_security_group_ids: [ref('aws_security_group.bastion')],
    },
  };
}

/** Declarations of several parts; a later part replaces what an earlier one says about an address, `undefined` takes it away. */
export function declared(
  ...parts: readonly Readonly<Record<string, Plain | undefined>>[]
): readonly Declaration[] {
  const whole: Record<string, Plain> = {};
  for (const [address, plain] of parts.flatMap((part) => Object.entries(part))) {
    if (plain === undefined) delete whole[address];
    else whole[address] = plain;
  }
  return terraformAll(whole);
}

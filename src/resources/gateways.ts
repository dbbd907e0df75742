import { defineResource } from '../model/define.ts';
import type { ResourceKind } from '../model/resource.ts';

const gateway = (
  kind: string,
  leadsTo: 'internet' | 'elsewhere',
  declaredBy: readonly string[],
): ResourceKind =>
  defineResource({
    kind,
    service: 'vpc',
    blank: {},
    parts: declaredBy.map((type) => ({ declaredBy: type, read: () => ({}) })),
    traits: () => ({ fabric: { kind: 'gateway', leadsTo } }),
  });

/** The only gateway through which the internet comes in. */
export const internetGateway = gateway('internet-gateway', 'internet', [
  'aws_internet_gateway',
  'data.aws_internet_gateway',
  'AWS::EC2::InternetGateway',
]);

/** Gateways that let packets out, or in from known places only. */
export const otherGateways = gateway('inner-gateway', 'elsewhere', [
  'aws_nat_gateway',
  'aws_egress_only_internet_gateway',
  'aws_vpn_gateway',
  'aws_ec2_transit_gateway',
  'aws_vpc_peering_connection',
  'AWS::EC2::NatGateway',
  'AWS::EC2::EgressOnlyInternetGateway',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::VPCPeeringConnection',
]);

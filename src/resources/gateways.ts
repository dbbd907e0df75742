import { anyOf, isSet, proven, refuted } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { ResourceKind } from '../model/definition.ts';
import type { Reader } from '../model/stated.ts';

interface InternetGateway {
  readonly attachments: readonly Judgement[];
}
const attachedBy =
  (path: string) =>
  (r: Reader): InternetGateway => ({
    attachments: [
      isSet(r.text(path), {
        yes: 'the internet gateway is attached to a VPC',
        no: 'the internet gateway is attached to no VPC',
      }),
    ],
  });

/** The only gateway through which the internet comes in. */
export const internetGateway = defineResource<InternetGateway>({
  kind: 'internet-gateway',
  service: 'vpc',
  blank: { attachments: [] },
  parts: [
    { declaredBy: 'aws_internet_gateway', read: attachedBy('vpc_id') },
    {
      declaredBy: 'data.aws_internet_gateway',
      read: (r) => ({
        attachments: [proven('the internet gateway is attached elsewhere', { about: r.self, path: '' })],
      }),
    },
    {
      declaredBy: 'aws_internet_gateway_attachment',
      owner: 'internet_gateway_id',
      read: attachedBy('vpc_id'),
    },
    { declaredBy: 'AWS::EC2::InternetGateway', read: () => ({}) },
    { declaredBy: 'AWS::EC2::VPCGatewayAttachment', owner: 'InternetGatewayId', read: attachedBy('VpcId') },
  ],
  traits: ({ attachments }, { address, standIn }) => ({
    fabric: {
      kind: 'gateway',
      leadsTo: 'internet',
      attached: standIn
        ? proven('the internet gateway is attached elsewhere', { about: address, path: '' })
        : anyOf([
            refuted('the internet gateway is attached to no VPC', { about: address, path: '' }),
            ...attachments,
          ]),
    },
  }),
});

const inner = (kind: string, declaredBy: readonly string[]): ResourceKind =>
  defineResource({
    kind,
    service: 'vpc',
    blank: {},
    parts: declaredBy.map((type) => ({ declaredBy: type, read: () => ({}) })),
    traits: (_, { address }) => ({
      fabric: {
        kind: 'gateway',
        leadsTo: 'elsewhere',
        attached: proven('the gateway exists', { about: address, path: '' }),
      },
    }),
  });

/** Gateways that let packets out, or in from known places only. */
export const otherGateways = inner('inner-gateway', [
  'aws_nat_gateway',
  'aws_egress_only_internet_gateway',
  'aws_vpn_gateway',
  'aws_ec2_transit_gateway',
  'aws_vpc_peering_connection',
  'aws_ec2_carrier_gateway',
  'data.aws_nat_gateway',
  'data.aws_vpn_gateway',
  'data.aws_ec2_transit_gateway',
  'data.aws_vpc_peering_connection',
  'AWS::EC2::NatGateway',
  'AWS::EC2::EgressOnlyInternetGateway',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::CarrierGateway',
]);

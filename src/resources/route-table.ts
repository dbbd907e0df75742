import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { Route } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { blocksIn, counted } from './remembered.ts';

interface RouteTable {
  readonly vpc: Stated<string>;
  readonly written: readonly Route[];
  readonly remembered: readonly Route[];
  readonly apart: readonly Route[];
  readonly declaredApart: boolean;
}

interface RouteNames {
  readonly ranges: readonly string[];
  readonly prefixList: string;
  readonly gateway: string;
  /** Targets through which nobody comes in from the internet. */
  readonly others: readonly string[];
}
const terraformOthers = [
  'nat_gateway_id',
  'egress_only_gateway_id',
  'transit_gateway_id',
  'vpc_peering_connection_id',
  'network_interface_id',
  'vpc_endpoint_id',
  'local_gateway_id',
  'carrier_gateway_id',
  'core_network_arn',
  'instance_id',
] as const;
const inline: RouteNames = {
  ranges: ['cidr_block', 'ipv6_cidr_block'],
  prefixList: 'destination_prefix_list_id',
  gateway: 'gateway_id',
  others: terraformOthers,
};
const separate: RouteNames = { ...inline, ranges: ['destination_cidr_block', 'destination_ipv6_cidr_block'] };
const cloudFormation: RouteNames = {
  ranges: ['DestinationCidrBlock', 'DestinationIpv6CidrBlock'],
  prefixList: 'DestinationPrefixListId',
  gateway: 'GatewayId',
  others: [
    'NatGatewayId',
    'EgressOnlyInternetGatewayId',
    'TransitGatewayId',
    'VpcPeeringConnectionId',
    'NetworkInterfaceId',
    'VpcEndpointId',
    'LocalGatewayId',
    'CarrierGatewayId',
    'CoreNetworkArn',
    'InstanceId',
  ],
};

/** State writes "" for a destination or target nobody gave. */
function isStated({ value }: Stated<string>): boolean {
  return value.kind !== 'absent' && !(value.kind === 'known' && value.value === '');
}

function routes(reader: Reader, names: RouteNames): readonly Route[] {
  const other = names.others.map((name) => reader.text(name)).find(isStated);
  const gateway = reader.text(names.gateway);
  const target = isStated(gateway) || other === undefined ? gateway : other;
  const range = names.ranges.map((name) => reader.text(name)).find(isStated) ?? unstated;
  const prefixList = reader.text(names.prefixList).value;
  return [
    {
      about: reader.self,
      path: reader.path,
      destination: range.value,
      prefixList,
      targetKind: target === gateway ? 'gateway' : 'other',
      target,
    },
  ];
}

/** The route of an `aws_route`. */
export const separateRoutes = (reader: Reader): readonly Route[] => routes(reader, separate);

function terraform(r: Reader): Partial<RouteTable> {
  const { written, remembered } = blocksIn(r, 'route');
  return {
    vpc: r.text('vpc_id'),
    written: written.flatMap((block) => routes(block, inline)),
    remembered: remembered.flatMap((block) => routes(block, inline)),
  };
}

/** A route table with the routes written in it and those attached to it. */
export const routeTable = defineResource<RouteTable>({
  kind: 'route-table',
  service: 'vpc',
  blank: { vpc: unstated, written: [], remembered: [], apart: [], declaredApart: false },
  parts: [
    { declaredBy: 'aws_route_table', read: terraform },
    // Destroying the adopted default table only forgets it.
    ...['aws_default_route_table', 'destroyed.aws_default_route_table'].map((declaredBy) => ({
      declaredBy,
      read: terraform,
    })),
    {
      declaredBy: 'data.aws_route_table',
      read: (r) => ({
        vpc: r.text('vpc_id'),
        written: r.blocks('routes').flatMap((block) => routes(block, inline)),
      }),
    },
    {
      declaredBy: 'aws_route',
      owner: 'route_table_id',
      read: (r) => ({ apart: separateRoutes(r), declaredApart: true }),
    },
    { declaredBy: 'destroyed.aws_route', owner: 'route_table_id', read: () => ({ declaredApart: true }) },
    { declaredBy: 'AWS::EC2::RouteTable', read: (r) => ({ vpc: r.text('VpcId') }) },
    {
      declaredBy: 'AWS::EC2::Route',
      owner: 'RouteTableId',
      read: (r) => ({ apart: routes(r, cloudFormation) }),
    },
  ],
  traits: ({ vpc, ...all }) => ({ fabric: { kind: 'route-table', vpc, routes: counted(all) } }),
});

import { defineResource } from '../model/define.ts';
import { isTrue, orDefault, undecided } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { selfLink, unstated } from '../model/stated.ts';
import type { Founding } from '../model/definition.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { unknown } from '../model/value.ts';
import { exclusion } from './vpc-public-access-block.ts';

interface Subnet {
  readonly isDefault: boolean;
  readonly vpc: Stated<string>;
  readonly range: Stated<string>;
  readonly mapsPublicAddress: Stated<boolean>;
  readonly mappedPublicAddress: Stated<boolean> | undefined;
  readonly assignsGlobalAddress: Stated<boolean>;
  readonly routeTables: readonly Stated<string>[];
  readonly acls: readonly Stated<string>[];
  readonly exclusions: readonly Judgement[];
}
const terraform = (r: Reader): Partial<Subnet> => ({
  vpc: r.text('vpc_id'),
  range: r.text('cidr_block'),
  mapsPublicAddress: r.flag('map_public_ip_on_launch'),
  mappedPublicAddress: r.former?.flag('map_public_ip_on_launch'),
  assignsGlobalAddress: r.flag('assign_ipv6_address_on_creation'),
});

/** A subnet of which only attachments are known may hand out addresses or not; any other one states it or has the default. */
function handsOut(
  stated: Stated<boolean>,
  { standIn, address }: Founding,
  { family, byDefault }: { readonly family: 'IPv4' | 'IPv6'; readonly byDefault: boolean },
): Judgement {
  const what = `a ${family === 'IPv4' ? 'public IPv4' : 'global IPv6'} address`;
  if (standIn)
    return undecided(
      `whether the subnet hands out ${what} is decided elsewhere`,
      { about: address, path: '' },
      unknown('external', { written: 'the subnet, which is declared elsewhere' }),
    );
  const about = stated.value.kind === 'absent' ? { ...stated, about: address } : stated;
  return isTrue(orDefault(about, byDefault), {
    yes: `the subnet hands out ${what}`,
    no: `the subnet hands out no ${family === 'IPv4' ? 'public IPv4' : 'IPv6'} address`,
  });
}

/** A subnet with its route table, its network ACL and what it hands out on launch. */
export const subnet = defineResource<Subnet>({
  kind: 'subnet',
  service: 'vpc',
  blank: {
    isDefault: false,
    vpc: unstated,
    range: unstated,
    mapsPublicAddress: unstated,
    mappedPublicAddress: undefined,
    assignsGlobalAddress: unstated,
    routeTables: [],
    acls: [],
    exclusions: [],
  },
  parts: [
    { declaredBy: 'aws_subnet', read: terraform },
    { declaredBy: 'aws_default_subnet', read: (r) => ({ ...terraform(r), isDefault: true }) },
    {
      declaredBy: 'data.aws_subnet',
      read: (r) => {
        const isDefault = r.flag('default_for_az').value;
        return { ...terraform(r), isDefault: isDefault.kind === 'known' && isDefault.value };
      },
    },
    {
      declaredBy: 'AWS::EC2::Subnet',
      read: (r) => ({
        vpc: r.text('VpcId'),
        range: r.text('CidrBlock'),
        mapsPublicAddress: r.flag('MapPublicIpOnLaunch'),
        mappedPublicAddress: r.former?.flag('MapPublicIpOnLaunch'),
        assignsGlobalAddress: r.flag('AssignIpv6AddressOnCreation'),
      }),
    },
    {
      declaredBy: 'aws_route_table_association',
      owner: 'subnet_id',
      read: (r) => ({ routeTables: [r.text('route_table_id')] }),
    },
    {
      declaredBy: 'AWS::EC2::SubnetRouteTableAssociation',
      owner: 'SubnetId',
      read: (r) => ({ routeTables: [r.text('RouteTableId')] }),
    },
    { declaredBy: 'aws_network_acl', owner: 'subnet_ids', read: (r) => ({ acls: [selfLink(r)] }) },
    ...['aws_default_network_acl', 'destroyed.aws_default_network_acl'].map((declaredBy) => ({
      declaredBy,
      owner: 'subnet_ids',
      read: (r: Reader) => ({ acls: [selfLink(r)] }),
    })),
    {
      declaredBy: 'aws_network_acl_association',
      owner: 'subnet_id',
      read: (r) => ({ acls: [r.text('network_acl_id')] }),
    },
    {
      declaredBy: 'AWS::EC2::SubnetNetworkAclAssociation',
      owner: 'SubnetId',
      read: (r) => ({ acls: [r.text('NetworkAclId')] }),
    },
    ...exclusion('subnet_id', 'SubnetId'),
  ],
  traits: ({ isDefault, mapsPublicAddress, mappedPublicAddress, assignsGlobalAddress, ...rest }, self) => ({
    fabric: {
      kind: 'subnet',
      isDefault,
      ...rest,
      // Default subnets hand out public IPv4 addresses unless told otherwise.
      mapsPublicAddress: handsOut(mapsPublicAddress, self, { family: 'IPv4', byDefault: isDefault }),
      mappedPublicAddress:
        mappedPublicAddress === undefined
          ? undefined
          : handsOut(mappedPublicAddress, self, { family: 'IPv4', byDefault: isDefault }),
      assignsGlobalAddress: handsOut(assignsGlobalAddress, self, { family: 'IPv6', byDefault: false }),
    },
  }),
});

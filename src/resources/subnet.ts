import { defineResource } from '../model/define.ts';
import { selfLink, unstated } from '../model/resource.ts';
import type { Reader, Stated } from '../model/resource.ts';
import { known } from '../model/value.ts';

interface Subnet {
  readonly isDefault: boolean;
  readonly vpc: Stated<string>;
  readonly mapsPublicAddress: Stated<boolean>;
  readonly assignsGlobalAddress: Stated<boolean>;
  readonly globalRange: Stated<string>;
  readonly routeTables: readonly Stated<string>[];
  readonly acls: readonly Stated<string>[];
}
const terraform = (r: Reader): Partial<Subnet> => ({
  vpc: r.text('vpc_id'),
  mapsPublicAddress: r.flag('map_public_ip_on_launch'),
  assignsGlobalAddress: r.flag('assign_ipv6_address_on_creation'),
  globalRange: r.text('ipv6_cidr_block'),
});

/** A subnet with its route table, its network ACL and what it hands out on launch. */
export const subnet = defineResource<Subnet>({
  kind: 'subnet',
  service: 'vpc',
  blank: {
    isDefault: false,
    vpc: unstated,
    mapsPublicAddress: unstated,
    assignsGlobalAddress: unstated,
    globalRange: unstated,
    routeTables: [],
    acls: [],
  },
  parts: [
    { declaredBy: 'aws_subnet', read: terraform },
    {
      declaredBy: 'aws_default_subnet',
      // Default subnets hand out public addresses unless told otherwise.
      read: (r) => ({
        ...terraform(r),
        isDefault: true,
        mapsPublicAddress: { value: known(true), about: r.self, path: '' },
      }),
    },
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
        mapsPublicAddress: r.flag('MapPublicIpOnLaunch'),
        assignsGlobalAddress: r.flag('AssignIpv6AddressOnCreation'),
        globalRange: r.text('Ipv6CidrBlock'),
      }),
    },
    {
      declaredBy: 'AWS::EC2::SubnetCidrBlock',
      owner: 'SubnetId',
      read: (r) => ({ globalRange: r.text('Ipv6CidrBlock') }),
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
  ],
  traits: (shape) => ({ fabric: { kind: 'subnet', ...shape } }),
});

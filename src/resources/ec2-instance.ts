import { parseRange } from '../aws/network/addresses.ts';
import { proven, refuted } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { elasticAddress, globalAddress, launchAddress, withAddresses } from './public-address.ts';

interface Ec2Instance {
  readonly attachments: readonly Attachment[];
  /** Further interfaces, which Elastic IPs of the instance do not concern. */
  readonly secondary: readonly Attachment[];
  readonly addresses: readonly Judgement[];
  readonly addedGroups: readonly Stated<string>[];
}

/** What is deployed keeps the address it got at launch, whatever the subnet says today. */
function terraformAddress(r: Reader): Attachment['publicAddress'] {
  const { value } = r.text('public_ip');
  const flag = r.flag('associate_public_ip_address');
  const address = value.kind === 'known' ? value.value : undefined;
  if (address !== undefined && parseRange(address) !== undefined)
    return proven('it has a public IPv4 address', flag);
  return address === '' && flag.value.kind === 'absent'
    ? refuted('it has no public IPv4 address', flag)
    : launchAddress(flag);
}

/** An interface that is stated nowhere but in the network interface it uses. */
const borrowed = (networkInterface: Stated<string>): Attachment => ({
  subnets: [],
  groups: [],
  withoutGroups: 'default-group',
  publicAddress: 'subnet',
  globalAddress: 'subnet',
  ports: 'any',
  inherits: [networkInterface],
});

/** State repeats the groups by name in the default VPC. */
function groupsOf(r: Reader): readonly Stated<string>[] {
  const byId = r.texts('vpc_security_group_ids');
  return byId.length > 0 ? byId : r.texts('security_groups');
}

function fromTerraform(r: Reader): Partial<Ec2Instance> {
  const [primary, ...others] = [
    ...r.blocks('primary_network_interface'),
    ...r.blocks('network_interface'),
  ].map((block) => block.text('network_interface_id'));
  return {
    attachments: [
      {
        subnets: r.texts('subnet_id'),
        groups: groupsOf(r),
        withoutGroups: 'default-group',
        publicAddress: terraformAddress(r),
        globalAddress: globalAddress(r.count('ipv6_address_count'), r.texts('ipv6_addresses')),
        ports: 'any',
        launchedBefore: r.action === 'no-op' || r.action === 'update',
        inherits: [
          ...(primary === undefined ? [] : [primary]),
          ...r.blocks('launch_template').flatMap((block) => [...block.texts('id'), ...block.texts('name')]),
        ],
      },
    ],
    secondary: others.map(borrowed),
  };
}

function fromCloudFormation(r: Reader): Partial<Ec2Instance> {
  const [primary, ...others] = r.blocks('NetworkInterfaces');
  const at = primary ?? r;
  return {
    attachments: [
      {
        subnets: at.texts('SubnetId'),
        groups:
          primary === undefined
            ? [...r.texts('SecurityGroupIds'), ...r.texts('SecurityGroups')]
            : primary.texts('GroupSet'),
        withoutGroups: 'default-group',
        publicAddress: launchAddress(at.flag('AssociatePublicIpAddress')),
        globalAddress: globalAddress(
          at.count('Ipv6AddressCount'),
          at.blocks('Ipv6Addresses').map((address) => address.text('Ipv6Address')),
        ),
        ports: 'any',
        launchedBefore: r.action === 'no-op' || r.action === 'update',
        inherits: [
          ...(primary === undefined ? [] : primary.texts('NetworkInterfaceId')),
          ...r
            .blocks('LaunchTemplate')
            .flatMap((block) => [...block.texts('LaunchTemplateId'), ...block.texts('LaunchTemplateName')]),
        ],
      },
    ],
    secondary: others.map((each): Attachment => ({
      ...borrowed(each.text('NetworkInterfaceId')),
      subnets: each.texts('SubnetId'),
      groups: each.texts('GroupSet'),
      inherits: each.texts('NetworkInterfaceId'),
    })),
  };
}

const elastic = (r: Reader): Partial<Ec2Instance> => ({ addresses: [elasticAddress(r)] });

/** A virtual machine with its interfaces, addresses and groups. */
export const ec2Instance = defineResource<Ec2Instance>({
  kind: 'ec2-instance',
  service: 'ec2',
  blank: { attachments: [], secondary: [], addresses: [], addedGroups: [] },
  parts: [
    { declaredBy: 'aws_instance', read: fromTerraform },
    { declaredBy: 'aws_spot_instance_request', read: fromTerraform },
    { declaredBy: 'AWS::EC2::Instance', read: fromCloudFormation },
    // `network_interface` may name an instance through its attribute `primary_network_interface_id`.
    { declaredBy: 'aws_eip', owner: ['instance', 'network_interface'], read: elastic },
    { declaredBy: 'aws_eip_association', owner: ['instance_id', 'network_interface_id'], read: elastic },
    { declaredBy: 'AWS::EC2::EIP', owner: 'InstanceId', read: elastic },
    { declaredBy: 'AWS::EC2::EIPAssociation', owner: 'InstanceId', read: elastic },
    {
      declaredBy: 'aws_network_interface_sg_attachment',
      owner: 'network_interface_id',
      read: (r) => ({ addedGroups: [r.text('security_group_id')] }),
    },
    {
      declaredBy: 'aws_network_interface_attachment',
      owner: 'instance_id',
      read: (r) => ({ secondary: [borrowed(r.text('network_interface_id'))] }),
    },
    {
      declaredBy: 'AWS::EC2::NetworkInterfaceAttachment',
      owner: 'InstanceId',
      read: (r) => ({ secondary: [borrowed(r.text('NetworkInterfaceId'))] }),
    },
  ],
  traits: ({ attachments, secondary, addresses, addedGroups }) => ({
    endpoint: {
      attachments: [
        ...attachments.map((attachment) => withAddresses({ ...attachment, addedGroups }, addresses)),
        ...secondary,
      ],
      listeners: [],
      endpointClass: 'management',
      authentication: 'credential',
    },
  }),
});

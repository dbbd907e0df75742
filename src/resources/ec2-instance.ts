import { anyOf, isSet, isTrue, proven, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Attachment, Reader, Stated } from '../model/resource.ts';

interface Ec2Instance {
  readonly attachments: readonly Attachment[];
  /** Elastic addresses associated with it. */
  readonly addresses: readonly Judgement[];
  readonly extraGroups: readonly Stated<string>[];
}

/** What decides whether a launch-time address is public: the argument, or else the subnet's setting. */
export function launchAddress(stated: Stated<boolean>): Attachment['publicAddress'] {
  if (stated.value.kind === 'absent') return 'subnet';
  return isTrue(stated, {
    yes: 'it is given a public IPv4 address',
    no: 'it is given no public IPv4 address',
  });
}

/** IPv6 addresses of a subnet are global; without a number or a list the subnet's setting decides. */
export function globalAddress(
  count: Stated<number>,
  addresses: readonly Stated<string>[],
): Attachment['globalAddress'] {
  const [first] = addresses;
  if (first !== undefined)
    return isSet(first, { yes: 'it has an IPv6 address', no: 'it has no IPv6 address' });
  if (count.value.kind === 'absent') return 'subnet';
  return satisfies(count, (number) => number > 0, {
    yes: 'it is given an IPv6 address',
    no: 'it is given no IPv6 address',
  });
}

function fromTerraform(r: Reader): Partial<Ec2Instance> {
  const address = r.text('public_ip').value;
  const hasAddress = address.kind === 'known' && address.value !== '';
  const interfaces = r.blocks('network_interface').map((block) => block.text('network_interface_id'));
  return {
    attachments: [
      {
        subnets: r.texts('subnet_id'),
        groups: [...r.texts('vpc_security_group_ids'), ...r.texts('security_groups')],
        withoutGroups: 'default-group',
        publicAddress: hasAddress
          ? proven('it has a public IPv4 address', { about: r.self, path: 'associate_public_ip_address' })
          : launchAddress(r.flag('associate_public_ip_address')),
        globalAddress: globalAddress(r.count('ipv6_address_count'), r.texts('ipv6_addresses')),
        ports: 'any',
        inherits: [
          ...interfaces,
          ...r.blocks('launch_template').flatMap((block) => [block.text('id'), block.text('name')]),
        ],
      },
    ],
  };
}

function fromCloudFormation(r: Reader): Partial<Ec2Instance> {
  const [primary] = r.blocks('NetworkInterfaces');
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
        globalAddress: globalAddress(at.count('Ipv6AddressCount'), [
          ...at.texts('Ipv6Addresses.Ipv6Address'),
        ]),
        ports: 'any',
        inherits: [
          ...(primary === undefined ? [] : primary.texts('NetworkInterfaceId')),
          ...r
            .blocks('LaunchTemplate')
            .flatMap((block) => [block.text('LaunchTemplateId'), block.text('LaunchTemplateName')]),
        ],
      },
    ],
  };
}

const elastic = (r: Reader): Partial<Ec2Instance> => ({
  addresses: [proven('an Elastic IP is associated', { about: r.self, path: '' })],
});

/** A virtual machine with its interface, addresses and groups. */
export const ec2Instance = defineResource<Ec2Instance>({
  kind: 'ec2-instance',
  service: 'ec2',
  blank: { attachments: [], addresses: [], extraGroups: [] },
  parts: [
    { declaredBy: 'aws_instance', read: fromTerraform },
    { declaredBy: 'aws_spot_instance_request', read: fromTerraform },
    { declaredBy: 'AWS::EC2::Instance', read: fromCloudFormation },
    { declaredBy: 'aws_eip', owner: 'instance', read: elastic },
    { declaredBy: 'aws_eip_association', owner: 'instance_id', read: elastic },
    { declaredBy: 'AWS::EC2::EIP', owner: 'InstanceId', read: elastic },
    { declaredBy: 'AWS::EC2::EIPAssociation', owner: 'InstanceId', read: elastic },
  ],
  traits: ({ attachments, addresses }) => ({
    endpoint: {
      attachments: attachments.map((attachment) => withAddresses(attachment, addresses)),
      listeners: [],
      endpointClass: 'management',
      authentication: 'credential',
    },
  }),
});

/** An associated Elastic IP makes the primary interface public whatever was decided at launch. */
export function withAddresses(attachment: Attachment, addresses: readonly Judgement[]): Attachment {
  if (addresses.length === 0) return attachment;
  const own = attachment.publicAddress === 'subnet' ? [] : [attachment.publicAddress];
  return { ...attachment, publicAddress: anyOf([...addresses, ...own]) };
}

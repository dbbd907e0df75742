import { proven, refuted } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Attachment, Reader, Stated } from '../model/resource.ts';
import { globalAddress, withAddresses } from './ec2-instance.ts';

interface NetworkInterface {
  readonly attachments: readonly Attachment[];
  readonly addresses: readonly Judgement[];
  readonly extraGroups: readonly Stated<string>[];
}
const elastic = (r: Reader): Partial<NetworkInterface> => ({
  addresses: [proven('an Elastic IP is associated', { about: r.self, path: '' })],
});

function attachment(
  r: Reader,
  subnet: string,
  groups: string,
  ipv6: { readonly count: string; readonly list: string },
): Attachment {
  return {
    subnets: r.texts(subnet),
    groups: r.texts(groups),
    withoutGroups: 'default-group',
    // An interface that is created by itself gets no address on its own.
    publicAddress: refuted('the interface has no public IPv4 address', { about: r.self, path: '' }),
    globalAddress: globalAddress(r.count(ipv6.count), r.texts(ipv6.list)),
    ports: 'any',
    inherits: [],
  };
}

/** A network interface that is created by itself; instances that use it inherit what it states. */
export const networkInterface = defineResource<NetworkInterface>({
  kind: 'network-interface',
  service: 'vpc',
  blank: { attachments: [], addresses: [], extraGroups: [] },
  parts: [
    {
      declaredBy: 'aws_network_interface',
      read: (r) => ({
        attachments: [
          attachment(r, 'subnet_id', 'security_groups', {
            count: 'ipv6_address_count',
            list: 'ipv6_addresses',
          }),
        ],
      }),
    },
    {
      declaredBy: 'AWS::EC2::NetworkInterface',
      read: (r) => ({
        attachments: [
          attachment(r, 'SubnetId', 'GroupSet', {
            count: 'Ipv6AddressCount',
            list: 'Ipv6Addresses.Ipv6Address',
          }),
        ],
      }),
    },
    {
      declaredBy: 'aws_network_interface_sg_attachment',
      owner: 'network_interface_id',
      read: (r) => ({ extraGroups: [r.text('security_group_id')] }),
    },
    { declaredBy: 'aws_eip', owner: 'network_interface', read: elastic },
    { declaredBy: 'aws_eip_association', owner: 'network_interface_id', read: elastic },
    { declaredBy: 'AWS::EC2::EIPAssociation', owner: 'NetworkInterfaceId', read: elastic },
  ],
  traits: ({ attachments, addresses, extraGroups }) => {
    const [first] = attachments.map((each) =>
      withAddresses({ ...each, groups: [...each.groups, ...extraGroups] }, addresses),
    );
    return { template: first };
  },
});

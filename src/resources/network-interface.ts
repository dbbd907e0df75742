import { refuted } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { elasticAddress, globalAddress, withAddresses } from './public-address.ts';

interface NetworkInterface {
  readonly attachments: readonly Attachment[];
  readonly addresses: readonly Judgement[];
  readonly addedGroups: readonly Stated<string>[];
}
const elastic = (r: Reader): Partial<NetworkInterface> => ({ addresses: [elasticAddress(r)] });

function attachment(
  r: Reader,
  subnet: string,
  groups: string,
  ipv6: { readonly count: string; readonly list: readonly Stated<string>[] },
): Attachment {
  return {
    subnets: r.texts(subnet),
    groups: r.texts(groups),
    withoutGroups: 'default-group',
    // An interface that is created by itself gets no address on its own.
    publicAddress: refuted('the interface has no public IPv4 address', { about: r.self, path: '' }),
    globalAddress: globalAddress(r.count(ipv6.count), ipv6.list),
    ports: 'any',
    inherits: [],
  };
}

/** A network interface that is created by itself; instances that use it inherit what it states. */
export const networkInterface = defineResource<NetworkInterface>({
  kind: 'network-interface',
  service: 'vpc',
  blank: { attachments: [], addresses: [], addedGroups: [] },
  parts: [
    {
      declaredBy: 'aws_network_interface',
      read: (r) => ({
        attachments: [
          attachment(r, 'subnet_id', 'security_groups', {
            count: 'ipv6_address_count',
            list: r.texts('ipv6_addresses'),
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
            list: r.blocks('Ipv6Addresses').map((address) => address.text('Ipv6Address')),
          }),
        ],
      }),
    },
    {
      declaredBy: 'aws_network_interface_sg_attachment',
      owner: 'network_interface_id',
      read: (r) => ({ addedGroups: [r.text('security_group_id')] }),
    },
    { declaredBy: 'aws_eip', owner: 'network_interface', read: elastic },
    { declaredBy: 'aws_eip_association', owner: 'network_interface_id', read: elastic },
    { declaredBy: 'AWS::EC2::EIPAssociation', owner: 'NetworkInterfaceId', read: elastic },
  ],
  traits: ({ attachments: [first], addresses, addedGroups }) => ({
    template: first === undefined ? undefined : withAddresses({ ...first, addedGroups }, addresses),
  }),
});

import { defineResource } from '../model/define.ts';
import { allOf } from '../model/judge.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader } from '../model/stated.ts';
import { globalAddress, launchAddress } from './public-address.ts';

interface Launch {
  readonly attachments: readonly Attachment[];
}
interface Names {
  readonly interfaces: string;
  readonly subnet: string;
  readonly interfaceGroups: string;
  readonly groups: readonly string[];
  readonly associate: string;
  readonly ipv6Count: string;
  readonly networkInterface: string;
}
const terraform: Names = {
  interfaces: 'network_interfaces',
  subnet: 'subnet_id',
  interfaceGroups: 'security_groups',
  groups: ['vpc_security_group_ids', 'security_group_names'],
  associate: 'associate_public_ip_address',
  ipv6Count: 'ipv6_address_count',
  networkInterface: 'network_interface_id',
};
const cloudFormation: Names = {
  interfaces: 'LaunchTemplateData.NetworkInterfaces',
  subnet: 'SubnetId',
  interfaceGroups: 'Groups',
  groups: ['LaunchTemplateData.SecurityGroupIds', 'LaunchTemplateData.SecurityGroups'],
  associate: 'AssociatePublicIpAddress',
  ipv6Count: 'Ipv6AddressCount',
  networkInterface: 'NetworkInterfaceId',
};

/** The provider keeps this flag as text, and "" where nobody gave it. */
function associated(r: Reader, path: string): Attachment['publicAddress'] {
  const { value } = r.text(path);
  return value.kind === 'known' && value.value === '' ? 'subnet' : launchAddress(r.flag(path));
}

/** The groups of the primary interface override those of the template. */
function template(r: Reader, names: Names): Launch {
  const [primary, ...others] = r.blocks(names.interfaces);
  const own = primary?.texts(names.interfaceGroups) ?? [];
  return {
    attachments: [
      {
        subnets: primary?.texts(names.subnet) ?? [],
        groups: own.length > 0 ? own : names.groups.flatMap((path) => r.texts(path)),
        withoutGroups: 'default-group',
        // With several interfaces nothing is handed out on launch.
        publicAddress: primary === undefined ? 'subnet' : associated(primary, names.associate),
        globalAddress: primary === undefined ? 'subnet' : globalAddress(primary.count(names.ipv6Count), []),
        ports: 'any',
        inherits: others.length > 0 ? [] : (primary?.texts(names.networkInterface) ?? []),
      },
    ],
  };
}

function configuration(r: Reader, groups: string, associate: string): Launch {
  return {
    attachments: [
      {
        subnets: [],
        groups: r.texts(groups),
        withoutGroups: 'default-group',
        publicAddress: launchAddress(r.flag(associate)),
        globalAddress: 'subnet',
        ports: 'any',
        inherits: [],
      },
    ],
  };
}

/** What instances are launched from: a template, or its predecessor, a launch configuration. */
export const launchTemplate = defineResource<Launch>({
  kind: 'launch-template',
  service: 'ec2',
  blank: { attachments: [] },
  parts: [
    { declaredBy: 'aws_launch_template', read: (r) => template(r, terraform) },
    { declaredBy: 'AWS::EC2::LaunchTemplate', read: (r) => template(r, cloudFormation) },
    {
      declaredBy: 'aws_launch_configuration',
      read: (r) => configuration(r, 'security_groups', 'associate_public_ip_address'),
    },
    {
      declaredBy: 'AWS::AutoScaling::LaunchConfiguration',
      read: (r) => configuration(r, 'SecurityGroups', 'AssociatePublicIpAddress'),
    },
  ],
  traits: ({ attachments: [first] }) => ({
    template: first,
    nearly:
      first === undefined || typeof first.publicAddress === 'string'
        ? []
        : [
            {
              surface: 'network',
              what: 'gives a public address to every instance that is launched from it',
              setUp: first.publicAddress,
              missing: allOf([]),
              fix: 'Launch the instances without public addresses, and put a load balancer in front of them.',
            },
          ],
  }),
});

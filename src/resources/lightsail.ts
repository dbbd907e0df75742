import { orDefault, proven } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Attachment, FirewallRule } from '../model/fabric.ts';
import type { Reader } from '../model/stated.ts';
import { attachmentOf, everywhere, managedEndpoint, portOr, tcp } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

interface Names {
  readonly ports: string;
  readonly protocol: string;
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly string[];
}
const terraform: Names = {
  ports: 'port_info',
  protocol: 'protocol',
  from: 'from_port',
  to: 'to_port',
  ranges: ['cidrs', 'ipv6_cidrs', 'cidr_list_aliases'],
};
const cloudFormation: Names = {
  ports: 'Networking.Ports',
  protocol: 'Protocol',
  from: 'FromPort',
  to: 'ToPort',
  ranges: ['Cidrs', 'Ipv6Cidrs', 'CidrListAliases'],
};

/** A port without ranges is open to all; the alias of the browser console names addresses of AWS. */
function rule(r: Reader, names: Names): FirewallRule {
  const stated = names.ranges.map((path) => r.texts(path));
  return {
    about: r.self,
    path: r.path,
    protocol: r.text(names.protocol).value,
    fromPort: r.count(names.from).value,
    toPort: r.count(names.to).value,
    ranges:
      stated.flat().length === 0 ? everywhere({ about: r.self, path: r.path }) : stated.slice(0, 2).flat(),
    prefixLists: [],
    groups: [],
    self: { kind: 'known', value: false },
  };
}

interface LightsailInstance {
  readonly attachments: readonly Attachment[];
  readonly rules: readonly FirewallRule[];
}
const rulesOf = (r: Reader, names: Names): Partial<LightsailInstance> => ({
  rules: r.blocks(names.ports).map((block) => rule(block, names)),
});
const standing = (r: Pick<Reader, 'self'>): Pick<LightsailInstance, 'attachments'> => ({
  attachments: [
    attachmentOf({
      subnets: [],
      groups: [],
      withoutGroups: 'own-rules',
      public: proven('Lightsail gives the instance a public address', { about: r.self, path: '' }),
      ports: 'any',
      outsideVpc: true,
    }),
  ],
});

/** A small virtual machine with a firewall of its own. */
export const lightsailInstance = defineResource<LightsailInstance>({
  kind: 'lightsail-instance',
  service: 'lightsail',
  blank: { attachments: [], rules: [] },
  parts: [
    { declaredBy: 'aws_lightsail_instance', read: standing },
    {
      declaredBy: 'aws_lightsail_instance_public_ports',
      owner: 'instance_name',
      read: (r) => rulesOf(r, terraform),
    },
    {
      declaredBy: 'AWS::Lightsail::Instance',
      read: (r) => ({ ...standing(r), ...rulesOf(r, cloudFormation) }),
    },
  ],
  traits: ({ attachments, rules }, { address, standIn }) => {
    const own = standIn ? standing({ self: address }).attachments : attachments;
    return {
      endpoint: {
        attachments: own.map((attachment) => ({ ...attachment, ownRules: rules })),
        listeners: [],
        endpointClass: 'management',
        authentication: 'credential',
      },
    };
  },
});

/** A managed database of Lightsail, which has no firewall: its flag alone decides. */
export const lightsailDatabase = managedEndpoint({
  kind: 'lightsail-database',
  service: 'lightsail',
  parts: [
    {
      declaredBy: 'aws_lightsail_database',
      standing: (r) => ({
        subnets: [],
        groups: [],
        withoutGroups: 'unfiltered',
        public: publicFlag(orDefault(r.flag('publicly_accessible'), false), 'the database'),
        ports: portOr(r.count('master_endpoint_port'), tcp(3306, 5432)),
        outsideVpc: true,
      }),
    },
    {
      declaredBy: 'AWS::Lightsail::Database',
      standing: (r) => ({
        subnets: [],
        groups: [],
        withoutGroups: 'unfiltered',
        public: publicFlag(orDefault(r.flag('PubliclyAccessible'), false), 'the database'),
        ports: tcp(3306, 5432),
        outsideVpc: true,
      }),
    },
  ],
});

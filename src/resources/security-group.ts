import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { FirewallRule } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { known } from '../model/value.ts';
import { blocksIn, counted } from './remembered.ts';

interface SecurityGroup {
  readonly vpc: Stated<string>;
  readonly written: readonly FirewallRule[];
  readonly remembered: readonly FirewallRule[];
  readonly apart: readonly FirewallRule[];
  readonly declaredApart: boolean;
  readonly names: readonly Stated<string>[];
}

function rule(
  reader: Reader,
  names: Record<'protocol' | 'from' | 'to', string>,
  sources: Record<'ranges' | 'prefixLists' | 'groups', readonly string[]>,
  self?: string,
): FirewallRule {
  const all = (paths: readonly string[]): readonly Stated<string>[] =>
    paths.flatMap((path) => reader.texts(path));
  return {
    about: reader.self,
    path: reader.path,
    protocol: reader.text(names.protocol).value,
    fromPort: reader.count(names.from).value,
    toPort: reader.count(names.to).value,
    ranges: all(sources.ranges),
    prefixLists: all(sources.prefixLists),
    groups: all(sources.groups),
    self: self === undefined ? known(false) : reader.flag(self).value,
  };
}

/** Rules as `ingress` blocks and `aws_security_group_rule` spell them. */
export const inlineRule = (reader: Reader): FirewallRule =>
  rule(
    reader,
    { protocol: 'protocol', from: 'from_port', to: 'to_port' },
    {
      ranges: ['cidr_blocks', 'ipv6_cidr_blocks'],
      prefixLists: ['prefix_list_ids'],
      groups: ['security_groups', 'source_security_group_id'],
    },
    'self',
  );
/** A rule with one source, as `aws_vpc_security_group_ingress_rule` spells it. */
export const perSourceRule = (reader: Reader): FirewallRule =>
  rule(
    reader,
    { protocol: 'ip_protocol', from: 'from_port', to: 'to_port' },
    {
      ranges: ['cidr_ipv4', 'cidr_ipv6'],
      prefixLists: ['prefix_list_id'],
      groups: ['referenced_security_group_id'],
    },
  );
/** Rules as CloudFormation spells them, inline and apart. */
export const cloudFormationRule = (reader: Reader): FirewallRule =>
  rule(
    reader,
    { protocol: 'IpProtocol', from: 'FromPort', to: 'ToPort' },
    {
      ranges: ['CidrIp', 'CidrIpv6'],
      prefixLists: ['SourcePrefixListId'],
      groups: ['SourceSecurityGroupId', 'SourceSecurityGroupName'],
    },
  );

/** A separate rule may be of type egress; only what lets packets in is read. */
export const ingressOnly = (reader: Reader): readonly FirewallRule[] => {
  const type = reader.text('type').value;
  return type.kind === 'known' && type.value !== 'ingress' ? [] : [inlineRule(reader)];
};

function terraform(r: Reader): Partial<SecurityGroup> {
  const { written, remembered } = blocksIn(r, 'ingress');
  return {
    vpc: r.text('vpc_id'),
    written: written.map(inlineRule),
    remembered: remembered.map(inlineRule),
  };
}

/** A security group with every spelling of its rules: inline blocks, rule resources, one resource per source. */
export const securityGroup = defineResource<SecurityGroup>({
  kind: 'security-group',
  service: 'vpc',
  blank: { vpc: unstated, written: [], remembered: [], apart: [], declaredApart: false, names: [] },
  parts: [
    { declaredBy: 'aws_security_group', read: terraform },
    // Destroying the adopted default group only forgets it.
    ...['aws_default_security_group', 'destroyed.aws_default_security_group'].map((declaredBy) => ({
      declaredBy,
      read: terraform,
    })),
    { declaredBy: 'data.aws_security_group', read: (r) => ({ vpc: r.text('vpc_id') }) },
    {
      declaredBy: 'aws_security_group_rule',
      owner: 'security_group_id',
      read: (r) => ({
        apart: ingressOnly(r),
        declaredApart: true,
        names: [r.text('security_group_id')],
      }),
    },
    {
      declaredBy: 'aws_vpc_security_group_ingress_rule',
      owner: 'security_group_id',
      read: (r) => ({
        apart: [perSourceRule(r)],
        declaredApart: true,
        names: [r.text('security_group_id')],
      }),
    },
    ...['destroyed.aws_security_group_rule', 'destroyed.aws_vpc_security_group_ingress_rule'].map(
      (declaredBy) => ({ declaredBy, owner: 'security_group_id', read: () => ({ declaredApart: true }) }),
    ),
    {
      declaredBy: 'AWS::EC2::SecurityGroup',
      read: (r) => ({
        vpc: r.text('VpcId'),
        written: r.blocks('SecurityGroupIngress').map(cloudFormationRule),
      }),
    },
    {
      declaredBy: 'AWS::EC2::SecurityGroupIngress',
      owner: 'GroupId',
      read: (r) => ({ apart: [cloudFormationRule(r)], names: [r.text('GroupId')] }),
    },
  ],
  traits: ({ vpc, names, ...rules }) => ({
    fabric: { kind: 'group', vpc, ingress: counted(rules), names },
  }),
});

import { parseRange, tier } from '../aws/network/addresses.ts';
import { protocolName } from '../aws/network/ports.ts';
import { proven } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { AclRule } from '../model/fabric.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader } from '../model/stated.ts';
import { known, unknown, type Value } from '../model/value.ts';
import { blocksIn, counted } from './remembered.ts';

interface NetworkAcl {
  readonly written: readonly AclRule[];
  readonly remembered: readonly AclRule[];
  readonly apart: readonly AclRule[];
  readonly declaredApart: boolean;
  /** Entries that EC2 refuses. */
  readonly refused: readonly Nearly[];
}

/** `allow` and `deny`, in any case, as Terraform and CloudFormation spell them. */
function allows(action: Value<string>): Value<boolean> {
  return action.kind === 'known' ? known(action.value.toLowerCase() === 'allow', action.trail) : action;
}
const firstStated = (reader: Reader, paths: readonly string[]): Value<string> =>
  paths
    .map((path) => reader.text(path).value)
    .find((value) => value.kind !== 'absent' && !(value.kind === 'known' && value.value === '')) ?? {
    kind: 'absent',
  };

const inline =
  (egress: boolean) =>
  (reader: Reader): AclRule => ({
    about: reader.self,
    path: reader.path,
    number: reader.count('rule_no').value,
    numberedAt: `${reader.path}.rule_no`,
    egress,
    protocol: reader.text('protocol').value,
    allow: allows(reader.text('action').value),
    range: firstStated(reader, ['cidr_block', 'ipv6_cidr_block']),
    fromPort: reader.count('from_port').value,
    toPort: reader.count('to_port').value,
  });

function separate(
  reader: Reader,
  names: Record<'number' | 'egress' | 'protocol' | 'action' | 'from' | 'to', string>,
  ranges: readonly string[],
): AclRule {
  const egress = reader.flag(names.egress).value;
  return {
    about: reader.self,
    path: reader.path,
    number: reader.count(names.number).value,
    numberedAt: names.number,
    egress: egress.kind === 'known' && egress.value,
    protocol: reader.text(names.protocol).value,
    // Whether it lets in or out decides what the rule means; a direction nobody knows makes the rule unknown.
    allow:
      egress.kind === 'unknown'
        ? unknown(egress.reason, { refersTo: egress.refersTo })
        : allows(reader.text(names.action).value),
    range: firstStated(reader, ranges),
    fromPort: reader.count(names.from).value,
    toPort: reader.count(names.to).value,
  };
}
const terraform = {
  number: 'rule_number',
  egress: 'egress',
  protocol: 'protocol',
  action: 'rule_action',
  from: 'from_port',
  to: 'to_port',
};
const cloudFormation = {
  number: 'RuleNumber',
  egress: 'Egress',
  protocol: 'Protocol',
  action: 'RuleAction',
  from: 'PortRange.From',
  to: 'PortRange.To',
};
function bothDirections(r: Reader): Partial<NetworkAcl> {
  const [into, out] = [blocksIn(r, 'ingress'), blocksIn(r, 'egress')];
  return {
    written: [...into.written.map(inline(false)), ...out.written.map(inline(true))],
    remembered: [...into.remembered.map(inline(false)), ...out.remembered.map(inline(true))],
  };
}

/** A network ACL with its numbered rules; a custom or adopted one without rules denies everything. */
export const networkAcl = defineResource<NetworkAcl>({
  kind: 'network-acl',
  service: 'vpc',
  blank: { written: [], remembered: [], apart: [], declaredApart: false, refused: [] },
  parts: [
    { declaredBy: 'aws_network_acl', read: bothDirections },
    { declaredBy: 'aws_default_network_acl', read: bothDirections },
    // Destroying the adopted default list only forgets it.
    { declaredBy: 'destroyed.aws_default_network_acl', read: bothDirections },
    {
      declaredBy: 'aws_network_acl_rule',
      owner: 'network_acl_id',
      read: (r) => ({
        apart: [separate(r, terraform, ['cidr_block', 'ipv6_cidr_block'])],
        declaredApart: true,
      }),
    },
    {
      declaredBy: 'destroyed.aws_network_acl_rule',
      owner: 'network_acl_id',
      read: () => ({ declaredApart: true }),
    },
    { declaredBy: 'AWS::EC2::NetworkAcl', read: () => ({}) },
    {
      declaredBy: 'AWS::EC2::NetworkAclEntry',
      owner: 'NetworkAclId',
      read: (r) => ({
        apart: [separate(r, cloudFormation, ['CidrBlock', 'Ipv6CidrBlock'])],
        refused: portsOfIcmp(r),
      }),
    },
  ],
  traits: ({ refused, ...all }) => ({ fabric: { kind: 'acl', rules: counted(all) }, nearly: refused }),
});

/** ICMP has types and no ports (EC2 API, CreateNetworkAclEntry): whoever wrote them had another protocol in mind. */
function portsOfIcmp(r: Reader): readonly Nearly[] {
  const rule = separate(r, cloudFormation, ['CidrBlock', 'Ipv6CidrBlock']);
  const { protocol, range, fromPort, allow, egress } = rule;
  const isIcmp = protocol.kind === 'known' && ['icmp', 'icmpv6'].includes(protocolName(protocol.value) ?? '');
  if (!isIcmp || r.blocks('Icmp').length > 0 || r.blocks('PortRange').length === 0) return [];
  if (egress || allow.kind !== 'known' || !allow.value || range.kind !== 'known') return [];
  const set = parseRange(range.value);
  if (set === undefined || tier(set) !== 'internet') return [];
  const ports = fromPort.kind === 'known' ? ` from port ${fromPort.value}` : ' to some ports';
  return [
    {
      surface: 'network',
      what: 'has an entry for the internet that names ports of ICMP',
      setUp: proven(`an entry allows \`${range.value}\`${ports} on`, { about: r.self, path: 'PortRange' }),
      missing: proven('ICMP has no ports, and a type is missing', { about: r.self, path: 'PortRange' }),
      fix: 'Give the type and code of ICMP; if ports are meant, name TCP or UDP and the ranges that need them.',
      refused: true,
    },
  ];
}

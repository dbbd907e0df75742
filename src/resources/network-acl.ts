import { defineResource } from '../model/define.ts';
import type { AclRule, Reader } from '../model/resource.ts';
import { known, unknown, type Value } from '../model/value.ts';

interface NetworkAcl {
  readonly rules: readonly AclRule[];
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
const bothDirections = (r: Reader): NetworkAcl => ({
  rules: [...r.blocks('ingress').map(inline(false)), ...r.blocks('egress').map(inline(true))],
});

/** A network ACL with its numbered rules; a custom or adopted one without rules denies everything. */
export const networkAcl = defineResource<NetworkAcl>({
  kind: 'network-acl',
  service: 'vpc',
  blank: { rules: [] },
  parts: [
    { declaredBy: 'aws_network_acl', read: bothDirections },
    { declaredBy: 'aws_default_network_acl', read: bothDirections },
    // Destroying the adopted default list only forgets it.
    { declaredBy: 'destroyed.aws_default_network_acl', read: bothDirections },
    {
      declaredBy: 'aws_network_acl_rule',
      owner: 'network_acl_id',
      read: (r) => ({ rules: [separate(r, terraform, ['cidr_block', 'ipv6_cidr_block'])] }),
    },
    { declaredBy: 'AWS::EC2::NetworkAcl', read: () => ({}) },
    {
      declaredBy: 'AWS::EC2::NetworkAclEntry',
      owner: 'NetworkAclId',
      read: (r) => ({ rules: [separate(r, cloudFormation, ['CidrBlock', 'Ipv6CidrBlock'])] }),
    },
  ],
  traits: ({ rules }) => ({ fabric: { kind: 'acl', rules } }),
});

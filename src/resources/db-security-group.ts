import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { FirewallRule } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { known } from '../model/value.ts';

interface DbSecurityGroup {
  readonly rules: readonly FirewallRule[];
  readonly names: readonly Stated<string>[];
}

/** It says who gets to the port of its databases, whatever that port is. */
function rule(r: Reader, range: string, groups: readonly string[]): FirewallRule {
  const ranges: readonly Stated<string>[] = r.texts(range);
  return {
    about: r.self,
    path: r.path,
    protocol: known('tcp'),
    fromPort: known(0),
    toPort: known(65_535),
    ranges,
    prefixLists: [],
    groups: groups.flatMap((path) => r.texts(path)),
    self: known(false),
  };
}
const cloudFormation = (r: Reader): FirewallRule =>
  rule(r, 'CIDRIP', ['EC2SecurityGroupId', 'EC2SecurityGroupName']);

/** A security group of RDS itself, from before databases stood in VPCs; templates still spell it. */
export const dbSecurityGroup = defineResource<DbSecurityGroup>({
  kind: 'db-security-group',
  service: 'rds',
  blank: { rules: [], names: [] },
  parts: [
    {
      declaredBy: 'aws_db_security_group',
      read: (r) => ({
        rules: r
          .blocks('ingress')
          .map((block) => rule(block, 'cidr', ['security_group_id', 'security_group_name'])),
      }),
    },
    {
      declaredBy: 'AWS::RDS::DBSecurityGroup',
      read: (r) => ({ rules: r.blocks('DBSecurityGroupIngress').map(cloudFormation) }),
    },
    {
      declaredBy: 'AWS::RDS::DBSecurityGroupIngress',
      owner: 'DBSecurityGroupName',
      read: (r) => ({ rules: [cloudFormation(r)], names: [r.text('DBSecurityGroupName')] }),
    },
  ],
  traits: ({ rules, names }) => ({ fabric: { kind: 'group', vpc: unstated, ingress: rules, names } }),
});

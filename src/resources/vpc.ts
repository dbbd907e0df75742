import { defineResource } from '../model/define.ts';
import type { Judgement } from '../model/judge.ts';
import { selfLink } from '../model/stated.ts';
import type { FirewallRule, Route } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { separateRoutes } from './route-table.ts';
import { cloudFormationRule, ingressOnly, perSourceRule } from './security-group.ts';
import { exclusion } from './vpc-public-access-block.ts';

interface Vpc {
  readonly isDefault: boolean;
  readonly gateways: readonly Stated<string>[];
  readonly mainRouteTables: readonly Stated<string>[];
  readonly defaultAcls: readonly Stated<string>[];
  readonly defaultGroups: readonly Stated<string>[];
  readonly defaultGroupRules: readonly FirewallRule[];
  readonly mainRoutes: readonly Route[];
  readonly exclusions: readonly Judgement[];
}

/** A VPC with its internet gateway and the tables, lists and groups that apply where nothing else is named. */
export const vpc = defineResource<Vpc>({
  kind: 'vpc',
  service: 'vpc',
  blank: {
    isDefault: false,
    gateways: [],
    mainRouteTables: [],
    defaultAcls: [],
    defaultGroups: [],
    defaultGroupRules: [],
    mainRoutes: [],
    exclusions: [],
  },
  parts: [
    { declaredBy: 'aws_vpc', read: () => ({}) },
    { declaredBy: 'aws_default_vpc', read: () => ({ isDefault: true }) },
    {
      declaredBy: 'data.aws_vpc',
      read: (r) => {
        const isDefault = r.flag('default').value;
        return { isDefault: isDefault.kind === 'known' && isDefault.value };
      },
    },
    { declaredBy: 'AWS::EC2::VPC', read: () => ({}) },
    { declaredBy: 'aws_internet_gateway', owner: 'vpc_id', read: (r) => ({ gateways: [selfLink(r)] }) },
    {
      declaredBy: 'aws_internet_gateway_attachment',
      owner: 'vpc_id',
      read: (r) => ({ gateways: [r.text('internet_gateway_id')] }),
    },
    {
      declaredBy: 'AWS::EC2::VPCGatewayAttachment',
      owner: 'VpcId',
      read: (r) => ({ gateways: [r.text('InternetGatewayId')] }),
    },
    // Destroying what was adopted by default only forgets it: it stays as it was last applied.
    ...['aws_default_route_table', 'destroyed.aws_default_route_table'].map((declaredBy) => ({
      declaredBy,
      // The VPC is seldom written: it is named through its attribute `default_route_table_id`.
      owner: ['vpc_id', 'default_route_table_id'],
      read: (r: Reader) => ({ mainRouteTables: [selfLink(r)] }),
    })),
    {
      declaredBy: 'aws_main_route_table_association',
      owner: 'vpc_id',
      read: (r) => ({ mainRouteTables: [r.text('route_table_id')] }),
    },
    { declaredBy: 'aws_route', owner: 'route_table_id', read: (r) => ({ mainRoutes: separateRoutes(r) }) },
    ...['aws_default_network_acl', 'destroyed.aws_default_network_acl'].map((declaredBy) => ({
      declaredBy,
      owner: ['vpc_id', 'default_network_acl_id'],
      read: (r: Reader) => ({ defaultAcls: [selfLink(r)] }),
    })),
    ...['aws_default_security_group', 'destroyed.aws_default_security_group'].map((declaredBy) => ({
      declaredBy,
      owner: 'vpc_id',
      read: (r: Reader) => ({ defaultGroups: [selfLink(r)] }),
    })),
    {
      declaredBy: 'aws_security_group_rule',
      owner: 'security_group_id',
      read: (r) => ({ defaultGroupRules: ingressOnly(r) }),
    },
    {
      declaredBy: 'aws_vpc_security_group_ingress_rule',
      owner: 'security_group_id',
      read: (r) => ({ defaultGroupRules: [perSourceRule(r)] }),
    },
    {
      declaredBy: 'AWS::EC2::SecurityGroupIngress',
      owner: 'GroupId',
      read: (r) => ({ defaultGroupRules: [cloudFormationRule(r)] }),
    },
    ...exclusion('vpc_id', 'VpcId'),
  ],
  traits: (shape) => ({ fabric: { kind: 'vpc', ...shape } }),
});

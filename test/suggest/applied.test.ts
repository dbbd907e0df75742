import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { reviewOf } from '../support/template-review.ts';

/** The head with the lines of the finding's place replaced as somebody would who accepts the suggestion. */
function applied(head: string, { location, suggestion }: Finding): string {
  if (location === null || suggestion === null) throw new Error('there is nothing to apply');
  const lines = head.split('\n');
  const wanted = suggestion === '' ? [] : suggestion.split('\n');
  return [...lines.slice(0, location.line - 1), ...wanted, ...lines.slice(location.endLine)].join('\n');
}

const network = `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.20.0.0/16 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.20.1.0/24, MapPublicIpOnLaunch: true }
  Routes: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Route:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties: { RouteTableId: !Ref Routes, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
  SubnetRoutes:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Routes }
  Bastion:
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !Ref Subnet
      SecurityGroupIds: [!GetAtt Group.GroupId]
`;
const group = (...rules: readonly string[]): string => `${network}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administration
      VpcId: !Ref Vpc
      SecurityGroupIngress:
${rules.map((rule) => `        ${rule}`).join('\n')}
`;
const ssh = ['- IpProtocol: tcp', '  FromPort: 22', '  ToPort: 22'];
const queue = (...policy: readonly string[]): string => `Resources:
  Billing: { Type: AWS::SQS::Queue }
  BillingPolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Billing]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${policy.map((line) => `          ${line}`).join('\n')}
`;
const owner = [
  '- Effect: Allow',
  '  Principal: { AWS: !Ref AWS::AccountId }',
  '  Action: sqs:*',
  '  Resource: "*"',
];

const stories: readonly {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly suggestion: string | null;
}[] = [
  {
    name: 'a range that was opened gets its former value back',
    base: group(...ssh, '  CidrIp: 203.0.113.0/24'),
    head: group(...ssh, '  CidrIp: 0.0.0.0/0'),
    suggestion: '          CidrIp: 203.0.113.0/24',
  },
  {
    name: 'a principal that became everybody is the owner again',
    base: queue(...owner),
    head: queue(...owner.map((line) => line.replace('{ AWS: !Ref AWS::AccountId }', '"*"'))),
    suggestion: '            Principal: { AWS: !Ref AWS::AccountId }',
  },
  {
    name: 'a statement that was added has no single line whose end is the end of it',
    base: queue(...owner),
    head: queue(
      ...owner,
      '- Effect: Allow',
      '  Principal: "*"',
      '  Action: sqs:SendMessage',
      '  Resource: "*"',
    ),
    suggestion: null,
  },
  {
    name: 'a value that comes from two lines is not closed by one of them',
    base: group(...ssh, '  CidrIp: 203.0.113.0/24'),
    head: group(...ssh, '  CidrIp: 0.0.0.0/0', ...ssh, '  CidrIp: 0.0.0.0/0'),
    suggestion: null,
  },
  {
    name: 'a former value whose source is gone is not offered',
    base: `Parameters: { Office: { Type: String, Default: 203.0.113.0/24 } }\n${group(...ssh, '  CidrIp: !Ref Office')}`,
    head: `Metadata: {}\n${group(...ssh, '  CidrIp: 0.0.0.0/0')}`,
    suggestion: null,
  },
];

describe('what is suggested', () => {
  test.each(stories)('$name', async ({ base, head, suggestion }) => {
    const { findings } = await reviewOf(base, head);
    const [first] = findings.filter(({ gate }) => gate === 'block');
    expect(first?.suggestion).toBe(suggestion);
  });

  test.each(stories.filter((story) => story.suggestion !== null))(
    'accepted, it closes the finding and opens nothing: $name',
    async ({ base, head }) => {
      const before = await reviewOf(base, head);
      const [first] = before.findings.filter(({ gate }) => gate === 'block');
      if (first === undefined) throw new Error('something blocks');
      const after = await reviewOf(base, applied(head, first));
      const known = before.findings.map(({ fingerprint }) => fingerprint);
      expect(after.findings.filter(({ fingerprint }) => !known.includes(fingerprint))).toEqual([]);
      expect(after.findings.map(({ fingerprint }) => fingerprint)).not.toContain(first.fingerprint);
    },
  );
});

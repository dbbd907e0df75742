import { describe, expect, test } from 'vitest';
import { reviewOf } from '../support/template-review.ts';

const QUEUE = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
`;

const NETWORK = `${QUEUE}  Network:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Gateway:
    Type: AWS::EC2::InternetGateway
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties:
      VpcId: !Ref Network
      InternetGatewayId: !Ref Gateway
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Network
      CidrBlock: 10.0.1.0/24
      MapPublicIpOnLaunch: true
  Routes:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Network
  WayOut:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties:
      RouteTableId: !Ref Routes
      DestinationCidrBlock: 0.0.0.0/0
      GatewayId: !Ref Gateway
  Association:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref Subnet
      RouteTableId: !Ref Routes
`;

const GROUP = `  Door:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Administration
      VpcId: !Ref Network
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: 22
          ToPort: 22
          CidrIp: 0.0.0.0/0
`;

const INSTANCE = `  Bastion:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-0abcdef1234567890
      SubnetId: !Ref Subnet
      SecurityGroupIds: [!GetAtt Door.GroupId]
`;

describe('where a public instance is new, the comment stands on what opens it, not on what connects it', () => {
  const all = NETWORK + GROUP + INSTANCE;
  test.each([
    { name: 'with all of its network', base: QUEUE, line: 'CidrIp: 0.0.0.0/0' },
    { name: 'with its group', base: NETWORK, line: 'CidrIp: 0.0.0.0/0' },
    {
      name: 'in what is open already',
      base: NETWORK + GROUP,
      line: 'SecurityGroupIds: [!GetAtt Door.GroupId]',
    },
  ])('$name: $line', async ({ base, line }) => {
    const { findings } = await reviewOf(base, all);
    const blocking = findings.filter(({ gate }) => gate === 'block');
    expect(
      blocking.map(({ subject, location }) => [
        subject.address,
        all.split('\n')[(location?.line ?? 0) - 1]?.trim().replace(/^- /, ''),
      ]),
    ).toEqual([['Bastion', line]]);
  });
});

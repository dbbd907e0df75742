import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Resources = Parameters<typeof templateOf>[0];

const group: Resources = {
  Databases: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'databases',
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/16' }],
    },
  },
};
const managed: Resources = {
  OrdersDb: {
    Type: 'AWS::RDS::DBInstance',
    Properties: { Engine: 'postgres', StorageEncrypted: true, VPCSecurityGroups: [{ Ref: 'Databases' }] },
  },
};
const host = (script: string, properties: object = {}): Resources => ({
  LedgerHost: {
    Type: 'AWS::EC2::Instance',
    Properties: {
      ImageId: 'ami-0123456789abcdef0',
      MetadataOptions: { HttpTokens: 'required' },
      SecurityGroupIds: [{ Ref: 'Databases' }],
      UserData: { 'Fn::Base64': `#!/bin/bash\n${script}\n` },
      ...properties,
    },
  },
});
const record = (target: object): Resources => ({
  Name: {
    Type: 'AWS::Route53::RecordSet',
    Properties: {
      HostedZoneId: 'Z0123456789ABCDEFGHIJ',
      Name: 'orders.example.internal',
      Type: 'CNAME',
      TTL: '60',
      ResourceRecords: [target],
    },
  },
});
const engine = 'yum install -y postgresql-server';
const nodes = (key: string): Resources => ({
  Workers: {
    Type: 'AWS::AutoScaling::AutoScalingGroup',
    Properties: {
      MinSize: '1',
      MaxSize: '3',
      LaunchTemplate: { LaunchTemplateId: 'lt-0a1b2c3d4e5f60718', Version: '1' },
      Tags: [{ Key: key, Value: 'owned', PropagateAtLaunch: true }],
    },
  },
});
const managedNodes: Resources = {
  Pool: {
    Type: 'AWS::EKS::Nodegroup',
    Properties: { ClusterName: 'shop', NodeRole: 'arn:aws:iam::111122223333:role/nodes' },
  },
};

async function shifts(base: Resources, head: Resources): Promise<readonly string[]> {
  const { findings } = await reviewOf(templateOf({ ...group, ...base }), templateOf({ ...group, ...head }));
  return findings
    .filter(({ rule }) => rule === 'responsibility-shift')
    .map(({ subject, certainty, title }) => `${subject.address}, ${certainty}: ${title}`);
}

describe('something else takes the place of what goes', () => {
  test('for certain where what used the one uses the other', async () => {
    const base = { ...managed, ...record({ 'Fn::GetAtt': ['OrdersDb', 'Endpoint.Address'] }) };
    const head = { ...host(engine), ...record({ 'Fn::GetAtt': ['LedgerHost', 'PrivateDnsName'] }) };
    expect(await shifts(base, head)).toEqual([
      'LedgerHost, certain: Managed database replaced by a database on EC2',
    ]);
  });
  test('possibly where it stands in the same network and installs such an engine', async () => {
    expect(await shifts(managed, host(engine))).toEqual([
      'LedgerHost, possible: Possible: managed database replaced by a database on EC2',
    ]);
  });
  test('and the other way round, as work that AWS takes over', async () => {
    const named = { ...managed, ...record({ 'Fn::GetAtt': ['OrdersDb', 'Endpoint.Address'] }) };
    const hosted = { ...host(engine), ...record({ 'Fn::GetAtt': ['LedgerHost', 'PrivateDnsName'] }) };
    expect(await shifts(hosted, named)).toEqual(['OrdersDb, certain: Work handed back to AWS']);
    expect(await shifts(host(engine), managed)).toEqual([
      'OrdersDb, possible: Possible: work handed back to AWS',
    ]);
    expect(await shifts(host('yum update -y'), managed)).toEqual([]);
  });
  test('a serverless cluster by brokers that the same function reads from', async () => {
    const brokers = (Type: string): Resources => ({
      [Type === 'AWS::MSK::Cluster' ? 'Brokers' : 'Stream']: {
        Type,
        Properties: { ClusterName: 'clicks', KafkaVersion: '3.8.x' },
      },
      Reader: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          FunctionName: 'clicks',
          EventSourceArn: { Ref: Type === 'AWS::MSK::Cluster' ? 'Brokers' : 'Stream' },
        },
      },
    });
    expect(await shifts(brokers('AWS::MSK::ServerlessCluster'), brokers('AWS::MSK::Cluster'))).toEqual([
      'Brokers, certain: MSK Serverless replaced by provisioned brokers',
    ]);
    expect(await shifts(brokers('AWS::MSK::Cluster'), brokers('AWS::MSK::ServerlessCluster'))).toEqual([
      'Stream, certain: Work handed back to AWS',
    ]);
  });
  test('nodes of a cluster are known by their tag', async () => {
    expect(await shifts(managedNodes, nodes('kubernetes.io/cluster/shop'))).toHaveLength(1);
    expect(await shifts(managedNodes, nodes('team'))).toEqual([]);
  });
  test.each<readonly [string, Resources, Resources]>([
    ['a host that does other work', managed, host('yum update -y')],
    ['a database that merely goes', managed, {}],
    ['a host that comes beside it', managed, { ...managed, ...host(engine) }],
    ['a host that was there before', { ...managed, ...host(engine) }, host(engine)],
    ['a host in another network', managed, host(engine, { SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] })],
  ])('but not %s', async (_, base, head) => {
    expect(await shifts(base, head)).toEqual([]);
  });
});

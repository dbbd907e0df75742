import { describe, expect, test } from 'vitest';
import { reviewOf } from '../../support/template-review.ts';

const HEAD = `Parameters:
  Stage: { Type: String }
  Fixed: { Type: String, AllowedValues: [test, live] }
  Partner: { Type: String, AllowedValues: ["444455556666"] }
Conditions:
  IsLive: !Equals [!Ref Stage, live]
  IsDraft: !Equals [!Ref Fixed, draft]
Mappings:
  Who:
    test: { account: "111122223333" }
    live: { account: "444455556666" }
    all: { account: "*" }
`;
const OWN = '!Sub "arn:aws:iam::${AWS::AccountId}:root"';

/** What a change of one value opens: `certain anonymous`, `possible named`; nothing where nobody gets in. */
async function opened(base: string, head: string): Promise<readonly string[]> {
  const { findings } = await reviewOf(base, head);
  return findings
    .filter(({ rule }) => rule === 'new-public-exposure' || rule === 'outside-access')
    .map(({ certainty, class: each }) => `${certainty} ${each}`);
}

const queue = (principal: string, condition = ''): string => `${HEAD}Resources:
  Orders: { Type: AWS::SQS::Queue }
  OrdersPolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { AWS: ${principal} }
            Action: sqs:SendMessage
            Resource: "*"
${condition}`;
const bound = (account: string): string =>
  `            Condition: { StringEquals: { aws:PrincipalAccount: ${account} } }\n`;

describe('a principal that hangs on what nobody says', () => {
  test.each([
    ['everyone or the own account', `!If [IsLive, "*", ${OWN}]`, ['possible public-exposure']],
    ['everyone either way', '!If [IsLive, "*", "*"]', ['certain public-exposure']],
    [
      'a list of everyone or of the own account',
      `!If [IsLive, ["*"], [${OWN}]]`,
      ['possible public-exposure'],
    ],
    ['lists of the own account', `!If [IsLive, [${OWN}], [!Ref AWS::AccountId, ${OWN}]]`, []],
    ['the own account either way', `!If [IsLive, ${OWN}, !Ref AWS::AccountId]`, []],
    ['everyone where a parameter has a value that it cannot have', `!If [IsDraft, "*", ${OWN}]`, []],
    ['a parameter that may have one value', '!Ref Partner', ['certain cross-account']],
    [
      'an ARN with a parameter that may have one value',
      '!Sub "arn:aws:iam::${Partner}:root"',
      ['certain cross-account'],
    ],
    ['a mapping whose keys are known', '!FindInMap [Who, !Ref Fixed, account]', ['possible cross-account']],
    [
      'a mapping in which one key stands for everyone',
      '!FindInMap [Who, !Ref Stage, account]',
      ['possible public-exposure', 'possible cross-account'],
    ],
    ['an account that is to come', '!Sub "arn:aws:iam::${Stage}:root"', ['possible cross-account']],
    ['whoever is to come', '!Ref Stage', ['possible public-exposure']],
  ])('%s', async (_, principal, expected) => {
    expect((await opened(queue(OWN), queue(principal))).toSorted()).toEqual([...expected].toSorted());
  });

  test.each([
    [
      'the own account or nobody in particular',
      `!If [IsLive, !Ref AWS::AccountId, "*"]`,
      ['possible public-exposure'],
    ],
    [
      'the own account in either spelling',
      `!If [IsLive, !Ref AWS::AccountId, !Sub "\${AWS::AccountId}"]`,
      [],
    ],
  ])('everyone, bound to %s', async (_, account, expected) => {
    expect(
      await opened(queue(OWN), queue('"*"', bound(account).replace('StringEquals', 'StringLike'))),
    ).toEqual(expected);
  });

  test('a text or a map of the own account', async () => {
    const head = queue(OWN).replace(`{ AWS: ${OWN} }`, `!If [IsLive, "*", { AWS: ${OWN} }]`);
    expect(await opened(queue(OWN), head)).toEqual(['possible public-exposure']);
  });

  test('an arm that changes is a change although the condition is the same', async () => {
    const before = queue('!If [IsLive, "444455556666", "555566667777"]');
    expect(await opened(before, queue('!If [IsLive, "*", "555566667777"]'))).toEqual([
      'possible public-exposure',
    ]);
  });
});

const host = (range: string, groups = '!Ref Open', address = 'true'): string => `${HEAD}Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Internet: { Type: AWS::EC2::InternetGateway }
  Attached: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Internet } }
  Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Routes: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Routes, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Internet } }
  Routed: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Public, RouteTableId: !Ref Routes } }
  Shut: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: shut, VpcId: !Ref Vpc } }
  Open:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: open
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: ${range} }]
  Host:
    Type: AWS::EC2::Instance
    Properties:
      NetworkInterfaces:
        - { DeviceIndex: "0", SubnetId: !Ref Public, AssociatePublicIpAddress: ${address}, GroupSet: [${groups}] }
`;

describe('a network path that hangs on what nobody says', () => {
  test.each([
    [
      'a range: everywhere or the VPC',
      host('!If [IsLive, 0.0.0.0/0, !GetAtt Vpc.CidrBlock]'),
      ['possible public-exposure'],
    ],
    [
      'a range: everywhere or a private one',
      host('!If [IsLive, 0.0.0.0/0, 10.0.0.0/8]'),
      ['possible public-exposure'],
    ],
    ['a range: private either way', host('!If [IsLive, 192.168.0.0/16, 10.0.0.0/8]'), []],
    [
      'a range: everywhere either way',
      host('!If [IsLive, 0.0.0.0/0, 0.0.0.0/0]'),
      ['certain public-exposure'],
    ],
    [
      'a group: open or shut',
      host('0.0.0.0/0', '!If [IsLive, !Ref Open, !Ref Shut]'),
      ['possible public-exposure'],
    ],
    [
      'an address or none',
      host('0.0.0.0/0', '!Ref Open', '!If [IsLive, true, false]'),
      ['possible public-exposure'],
    ],
    ['no address either way', host('0.0.0.0/0', '!Ref Open', '!If [IsLive, false, "false"]'), []],
    [
      'a route through the gateway or none',
      host('0.0.0.0/0').replace(
        '0.0.0.0/0, GatewayId: !Ref Internet',
        '0.0.0.0/0, GatewayId: !If [IsLive, !Ref Internet, !Ref AWS::NoValue]',
      ),
      ['possible public-exposure'],
    ],
  ])('%s', async (_, head, expected) => {
    expect(await opened(host('10.0.0.0/8'), head)).toEqual(expected);
  });
});

describe('an ACL that hangs on what nobody says', () => {
  const bucket = (acl: string): string => `${HEAD}Resources:
  Site:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: ${acl}
      OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] }
      PublicAccessBlockConfiguration: { BlockPublicAcls: false, IgnorePublicAcls: false }
`;
  test.each([
    ['public or private', '!If [IsLive, PublicRead, Private]', ['possible public-exposure']],
    ['for nobody else either way', '!If [IsLive, BucketOwnerRead, Private]', []],
  ])('%s', async (_, acl, expected) => {
    expect(await opened(bucket('Private'), bucket(acl))).toEqual(expected);
  });
});

const database = (retention: string): string => `${HEAD}Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    Properties: { Engine: postgres, StorageEncrypted: true, PubliclyAccessible: false, BackupRetentionPeriod: ${retention} }
`;

test.each([
  [
    'that may become too short',
    '!If [IsLive, 14, 1]',
    ['possible: RDS keeps backups for fewer than seven days'],
  ],
  [
    'that is too short either way',
    '!If [IsLive, 3, 1]',
    ['certain: RDS keeps backups for fewer than seven days'],
  ],
  ['that is long enough either way', '!If [IsLive, 30, 7]', []],
])('a number of days %s', async (_, retention, expected) => {
  const { findings } = await reviewOf(database('!If [IsLive, 14, 7]'), database(retention));
  expect(
    findings.filter(({ gate }) => gate === 'comment').map(({ certainty, title }) => `${certainty}: ${title}`),
  ).toEqual(expected);
});

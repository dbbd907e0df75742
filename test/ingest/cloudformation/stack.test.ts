import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/model/value.ts';
import { addresses, changeSet, context, find, modified, plain, read, traced } from './reading.ts';

const group = (cidr: string, more = ''): string => `Parameters:
  AdminCidr:
    Type: String
    Default: ${cidr}
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: bastion
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref AdminCidr }
${more}`;
const GROUP = 'AWS::EC2::SecurityGroup';
const rule = (cidr: string): object => ({
  GroupDescription: 'bastion',
  VpcId: 'vpc-0a1b2c3d',
  SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: '22', ToPort: '22', CidrIp: cidr }],
});
const CIDR = 'SecurityGroupIngress[0].CidrIp';
const caused = {
  Target: { Attribute: 'Properties', Name: 'SecurityGroupIngress' },
  ChangeSource: 'ParameterReference',
  CausingEntity: 'AdminCidr',
};

describe('templates alone', () => {
  const reading = read({ base: group('203.0.113.0/24'), head: group('0.0.0.0/0') });

  test('what is equal is one declaration for both worlds', () => {
    expect(find(reading, 'after', 'Vpc')).toBe(find(reading, 'before', 'Vpc'));
    expect(find(reading, 'after', 'Vpc').action).toBe('no-op');
  });
  test('a changed default is a change of whoever reads it', () => {
    expect(find(reading, 'after', 'Bastion').action).toBe('update');
    expect(plain(find(reading, 'before', 'Bastion').attributes.term(CIDR))).toBe('203.0.113.0/24');
    expect(traced(reading, 'after', 'Bastion', CIDR)).toEqual(['template.yaml:15', 'template.yaml:4']);
    expect(reading.changed).toBe(1);
  });
  test('only what the changed line feeds is touched', () => {
    expect(reading.change.sources.touched(addressOf('Bastion'))).toBe(true);
    expect(reading.change.sources.touched(addressOf('Vpc'))).toBe(false);
  });
  test('a new stack has no before', () => {
    const created = read({ base: 'none', head: group('0.0.0.0/0') });
    expect(created.change.before).toEqual([]);
    expect(created.change.after.map(({ action }) => action)).toEqual(['create', 'create']);
  });
  test('reformatting changes nothing', () => {
    const flow = group('0.0.0.0/0').replace(
      '    Properties: { CidrBlock: 10.0.0.0/16 }',
      '    Properties:\n      CidrBlock: "10.0.0.0/16"',
    );
    expect(read({ base: group('0.0.0.0/0'), head: flow }).changed).toBe(0);
  });
  test('a resource that leaves with DeletionPolicy Retain stays in the account', () => {
    const base = group('10.0.0.0/8', '  Archive:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n');
    const left = read({ base, head: group('10.0.0.0/8') });
    expect(find(left, 'after', 'Archive').action).toBe('forget');
  });
  test('nothing to compare is an error in words', () => {
    expect(() => read({ head: group('0.0.0.0/0') })).toThrow(/nothing to compare/);
  });
});

describe('a change set with both templates', () => {
  const opened = changeSet(
    [
      modified('Bastion', GROUP, {
        PhysicalResourceId: 'sg-0a1b2c3d',
        Details: [caused],
        BeforeContext: context(rule('203.0.113.0/24')),
        AfterContext: context(rule('0.0.0.0/0')),
      }),
    ],
    { Parameters: [{ ParameterKey: 'AdminCidr', ParameterValue: '0.0.0.0/0' }] },
  );
  const reading = read({ base: group('203.0.113.0/24'), head: group('0.0.0.0/0'), changeSets: [opened] });

  test('references stay symbols where the change set shows ids', () => {
    expect(find(reading, 'after', 'Bastion').attributes.text('VpcId')).toMatchObject({
      refersTo: [{ to: 'Vpc', attribute: 'Ref' }],
    });
  });
  test('the value comes from the default that is in use', () => {
    expect(traced(reading, 'after', 'Bastion', CIDR)).toEqual(['template.yaml:15', 'template.yaml:4']);
    expect(traced(reading, 'before', 'Bastion', CIDR)).toEqual(['template.yaml:15', 'template.yaml:4']);
  });
  test('what is not listed is not changed, whatever the templates say', () => {
    const kept = changeSet([], {
      Parameters: [{ ParameterKey: 'AdminCidr', ParameterValue: '10.0.0.0/8', UsePreviousValue: true }],
    });
    const quiet = read({ base: group('203.0.113.0/24'), head: group('0.0.0.0/0'), changeSets: [kept] });
    expect(find(quiet, 'after', 'Bastion')).toBe(find(quiet, 'before', 'Bastion'));
    expect(plain(find(quiet, 'after', 'Bastion').attributes.term(CIDR))).toBe('10.0.0.0/8');
  });
  test('a kept value that is not shown is taken from the context', () => {
    const change = modified('Bastion', GROUP, {
      BeforeContext: context(rule('10.1.0.0/16')),
      AfterContext: context(rule('10.1.0.0/16')),
    });
    const kept = changeSet([change], { Parameters: [{ ParameterKey: 'AdminCidr', UsePreviousValue: true }] });
    const seen = read({ base: group('203.0.113.0/24'), head: group('0.0.0.0/0'), changeSets: [kept] });
    expect(plain(find(seen, 'after', 'Bastion').attributes.term(CIDR))).toBe('10.1.0.0/16');
    expect(plain(find(seen, 'before', 'Bastion').attributes.term(CIDR))).toBe('10.1.0.0/16');
  });
  test('an SSM parameter has its resolved value', () => {
    const head =
      'Parameters:\n  Image: { Type: "AWS::SSM::Parameter::Value<String>" }\nResources:\n  Host: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image } }\n';
    const parameter = {
      ParameterKey: 'Image',
      ParameterValue: '/images/base',
      ResolvedValue: 'ami-0a1b2c3d',
    };
    const seen = read({ base: head, head, changeSets: [changeSet([], { Parameters: [parameter] })] });
    expect(plain(find(seen, 'after', 'Host').attributes.term('ImageId'))).toBe('ami-0a1b2c3d');
  });
  test('a masked NoEcho value is unknown and sensitive', () => {
    const head =
      'Parameters:\n  Password: { Type: String, NoEcho: true }\nResources:\n  Db: { Type: AWS::RDS::DBInstance, Properties: { MasterUserPassword: !Ref Password } }\n';
    const change = modified('Db', 'AWS::RDS::DBInstance', {
      BeforeContext: context({ MasterUserPassword: '****' }),
      AfterContext: context({ MasterUserPassword: '****' }),
    });
    const seen = read({
      base: head,
      head,
      changeSets: [
        changeSet([change], { Parameters: [{ ParameterKey: 'Password', ParameterValue: '****' }] }),
      ],
    });
    expect(find(seen, 'after', 'Db').attributes.text('MasterUserPassword')).toMatchObject({
      kind: 'unknown',
      sensitive: true,
    });
  });
  test('a warning about left out changes makes the templates count', () => {
    const warned = changeSet([], {
      StatusReason: '[WARN] --include-property-values option can return incomplete ChangeSet data because: …',
    });
    const seen = read({ base: group('203.0.113.0/24'), head: group('0.0.0.0/0'), changeSets: [warned] });
    expect(find(seen, 'after', 'Bastion').action).toBe('update');
    expect(seen.notices).toHaveLength(1);
  });
  test('a resource that the set should list but does not is mentioned', () => {
    const head = group('203.0.113.0/24', '  Alerts: { Type: AWS::SNS::Topic }\n');
    expect(read({ base: group('203.0.113.0/24'), head, changeSets: [changeSet([])] }).notices).toEqual([
      expect.stringMatching(/`Alerts`.*does not list/),
    ]);
  });
});

const files = (cidr: string): Record<string, string> => ({
  'template.yaml': group('10.0.0.0/8'),
  'parameters/prod.json': `[\n  { "ParameterKey": "AdminCidr", "ParameterValue": "${cidr}" }\n]\n`,
  'parameters/test.json': '{ "Parameters": { "AdminCidr": "192.0.2.0/24" } }',
});

describe('a parameter file in the repository', () => {
  const change = modified('Bastion', GROUP, {
    Details: [caused],
    BeforeContext: context(rule('203.0.113.0/24')),
    AfterContext: context(rule('0.0.0.0/0')),
  });
  const set = changeSet([change], {
    Parameters: [{ ParameterKey: 'AdminCidr', ParameterValue: '0.0.0.0/0' }],
  });
  const reading = read({ base: files('203.0.113.0/24'), head: files('0.0.0.0/0'), changeSets: [set] });

  test('is where the value comes from, on both sides', () => {
    expect(traced(reading, 'after', 'Bastion', CIDR)).toEqual(['template.yaml:15', 'parameters/prod.json:2']);
    expect(traced(reading, 'before', 'Bastion', CIDR)).toEqual([
      'template.yaml:15',
      'parameters/prod.json:2',
    ]);
  });
  test('a change in it touches what reads the parameter', () => {
    expect(reading.change.sources.touched(addressOf('Bastion'))).toBe(true);
    expect(reading.change.sources.touched(addressOf('Vpc'))).toBe(false);
  });
});

const document = (statement: object): object => ({
  Queues: ['https://sqs.eu-west-1.amazonaws.com/123456789012/jobs'],
  PolicyDocument: { Statement: [statement] },
});

describe('a change set with the head template only', () => {
  const template = `Resources:
  Updates: { Type: AWS::SNS::Topic }
  Jobs: { Type: AWS::SQS::Queue }
  JobsPolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument: { Statement: [{ Effect: Allow, Principal: "*", Resource: !GetAtt Jobs.Arn }] }
`;
  const after = { Effect: 'Allow', Principal: '*', Resource: 'arn:aws:sqs:eu-west-1:123456789012:jobs' };
  const change = modified('JobsPolicy', 'AWS::SQS::QueuePolicy', {
    BeforeContext: context(
      document({
        ...after,
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:updates' } },
      }),
    ),
    AfterContext: context(document(after)),
  });
  const reading = read({ head: template, changeSets: [changeSet([change])] });

  test('the before side keeps the symbols where nothing changed', () => {
    expect(plain(find(reading, 'before', 'JobsPolicy').attributes.term(''))).toEqual({
      Queues: ['<!Ref Jobs>'],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Resource: '<!GetAtt Jobs.Arn>',
            Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:123456789012:updates' } },
          },
        ],
      },
    });
  });
  test('unchanged resources are known from the template', () => {
    expect(addresses(reading, 'before')).toEqual(['Updates', 'Jobs', 'JobsPolicy']);
  });
  test('nobody can tell what was touched', () => {
    expect(reading.change.sources.touched(addressOf('JobsPolicy'))).toBeUndefined();
  });
  test('without property values, what changed was something unknown', () => {
    const bare = modified('JobsPolicy', 'AWS::SQS::QueuePolicy', {
      Details: [{ Target: { Attribute: 'Properties', Name: 'PolicyDocument' } }],
    });
    const { attributes } = find(
      read({ head: template, changeSets: [changeSet([bare])] }),
      'before',
      'JobsPolicy',
    );
    expect(attributes.document('PolicyDocument')).toMatchObject({ kind: 'unknown' });
    expect(plain(attributes.term('Queues'))).toEqual(['<!Ref Jobs>']);
  });
});

describe('conditions of resources', () => {
  const head = `Parameters:
  Stage: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  Never: !Equals [a, b]
Resources:
  Maybe: { Type: AWS::SNS::Topic, Condition: IsProd }
  Not: { Type: AWS::SNS::Topic, Condition: Never }
`;
  const reading = read({ head, base: 'none' });
  test('one that does not hold keeps the resource out', () => {
    expect(addresses(reading, 'after')).toEqual(['Maybe']);
  });
  test('an open one leaves it in, and the reader is told', () => {
    expect(find(reading, 'after', 'Maybe').attributes.flag('@Condition')).toMatchObject({
      kind: 'unknown',
      reason: 'no-value',
    });
    expect(reading.notices).toEqual([
      expect.stringMatching(/`Maybe` exists depends on the condition `IsProd`/),
    ]);
  });
});

test('generated resources stand where their source stands', () => {
  const head = 'Resources:\n  Network:\n    Type: Acme::Network::Vpc::MODULE\n';
  const change = {
    Action: 'Add',
    LogicalResourceId: 'NetworkSubnet',
    ResourceType: 'AWS::EC2::Subnet',
    AfterContext: context({ MapPublicIpOnLaunch: 'true' }),
    ModuleInfo: { LogicalIdHierarchy: 'Network' },
  };
  const reading = read({ head, base: head, changeSets: [changeSet([change])] });
  expect(traced(reading, 'after', 'NetworkSubnet', 'MapPublicIpOnLaunch')).toEqual(['template.yaml:2']);
});

test('a resource without type is a gap', () => {
  expect(read({ head: 'Resources:\n  A: {}\n  B: text\n', base: 'none' }).change.gaps).toHaveLength(2);
});

test('labels and the order of a deployment make no other resource', () => {
  const shop = (name: string): string => `Resources:
  ${name}Topic:
    Type: AWS::SNS::Topic
    Metadata: { aws:cdk:path: Shop/${name}/Topic }
  ${name}Policy:
    Type: AWS::SNS::TopicPolicy
    DependsOn: ${name}Topic
    Properties:
      Topics: [!Ref ${name}Topic]
      PolicyDocument: { Statement: [] }
`;
  const { change } = read({ base: shop('Orders'), head: shop('Invoices') });
  expect([...change.lineage]).toEqual([
    ['OrdersTopic', 'InvoicesTopic'],
    ['OrdersPolicy', 'InvoicesPolicy'],
  ]);
});

test('a queue that keeps its name is the same queue to its callers, another queue is not', () => {
  const queue = (id: string, properties: string): string =>
    `Resources:\n  ${id}: { Type: AWS::SQS::Queue, Properties: ${properties} }\n`;
  const lineage = (properties: string): readonly unknown[] => [
    ...read({ base: queue('Orders', properties), head: queue('Intake', properties) }).change.lineage,
  ];
  expect(lineage('{ QueueName: orders }')).toEqual([['Orders', 'Intake']]);
  expect(lineage('{ DelaySeconds: 5 }')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/model/value.ts';
import {
  addresses,
  changeSet,
  context,
  find,
  modified,
  plain,
  read,
  SET,
  traced,
  type Files,
} from './reading.ts';

const parent = (url = './nested/host.yaml'): string => `Parameters:
  Office: { Type: String, Default: 203.0.113.0/24 }
Resources:
  Vpc: { Type: AWS::EC2::VPC }
  HostStack:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ${url}
      Parameters:
        VpcId: !Ref Vpc
        Cidr: !Ref Office
  Alias: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt HostStack.Outputs.GroupId } }
`;
const child = (cidr: string): string => `Parameters:
  VpcId: { Type: String }
  Cidr: { Type: String }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - CidrIp: ${cidr}
Outputs:
  GroupId: { Value: !GetAtt Group.GroupId }
`;
const files = (cidr: string, url?: string): Files => ({
  'template.yaml': parent(url),
  'nested/host.yaml': child(cidr),
});
const CIDR = 'SecurityGroupIngress[0].CidrIp';
const automatic = { Target: { Attribute: 'Properties' }, Evaluation: 'Dynamic', ChangeSource: 'Automatic' };
const stackChange = (more: object = {}): object =>
  modified('HostStack', 'AWS::CloudFormation::Stack', { Details: [automatic], ...more });

describe('nested stacks in the repository', () => {
  const reading = read({ base: files('0.0.0.0/0'), head: files('!Ref Cidr') });

  test('have addresses below their stack', () => {
    expect(addresses(reading, 'after')).toContain('HostStack/Group');
  });
  test('parameters are handed down with their trails', () => {
    expect(plain(find(reading, 'after', 'HostStack/Group').attributes.term(CIDR))).toBe('203.0.113.0/24');
    expect(traced(reading, 'after', 'HostStack/Group', CIDR)).toEqual([
      'nested/host.yaml:10',
      'template.yaml:11',
      'template.yaml:2',
    ]);
  });
  test('references reach across stacks in both directions', () => {
    expect(find(reading, 'after', 'HostStack/Group').attributes.text('VpcId')).toMatchObject({
      refersTo: [{ to: 'Vpc' }],
    });
    expect(find(reading, 'after', 'Alias').attributes.text('TopicName')).toMatchObject({
      refersTo: [{ to: 'HostStack/Group', attribute: 'GroupId' }],
    });
  });
  test('only the changed child is touched', () => {
    expect(reading.change.sources.touched(addressOf('HostStack/Group'))).toBe(true);
    expect(reading.change.sources.touched(addressOf('HostStack'))).toBe(false);
    expect(reading.changed).toBe(1);
  });
  test.each([
    { name: 'a packaged URL', url: 'https://s3.amazonaws.com/acme-artifacts/main/nested/host.yaml' },
    {
      name: 'a URL with unknown parts',
      url: '!Sub "https://${AWS::AccountId}-artifacts.s3.amazonaws.com/nested/host.yaml"',
    },
  ])('$name is found by its end', ({ url }) => {
    expect(addresses(read({ base: 'none', head: files('10.0.0.0/8', url) }), 'after')).toContain(
      'HostStack/Group',
    );
  });
});

describe('what is not visible is said', () => {
  test('a template that is not in the repository', () => {
    const reading = read({
      base: 'none',
      head: { 'template.yaml': parent('https://example.com/elsewhere.yaml') },
    });
    expect(reading.change.gaps).toMatchObject([{ kind: 'nested-not-visible', address: 'HostStack' }]);
  });
  test('a stack that nests itself', () => {
    const reading = read({
      base: 'none',
      head: {
        'template.yaml':
          'Resources:\n  Again: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: inner.yaml } }\n',
        'inner.yaml':
          'Resources:\n  Again: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: inner.yaml } }\n',
      },
    });
    expect(reading.change.gaps).toMatchObject([{ kind: 'nested-not-visible', address: 'Again/Again' }]);
  });
  test('stacks that feed each other', () => {
    const head = {
      'template.yaml':
        'Resources:\n  A: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: in.yaml, Parameters: { P: !GetAtt B.Outputs.O } } }\n  B: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: in.yaml, Parameters: { P: !GetAtt A.Outputs.O } } }\n',
      'in.yaml':
        'Parameters:\n  P: { Type: String }\nResources:\n  T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref P } }\nOutputs:\n  O: { Value: !Ref P }\n',
    };
    const reading = read({ base: 'none', head });
    expect(find(reading, 'after', 'A/T').attributes.text('TopicName').kind).toBe('unknown');
  });
  test('a listed stack without change set and without base template', () => {
    const reading = read({
      head: { 'template.yaml': parent('https://example.com/elsewhere.yaml') },
      changeSets: [changeSet([stackChange()])],
    });
    expect(reading.change.gaps).toMatchObject([{ kind: 'nested-not-visible', address: 'HostStack' }]);
  });
});

const group = (cidr: string): string =>
  context({ VpcId: 'vpc-0a1b2c3d', SecurityGroupIngress: [{ CidrIp: cidr }] });

describe('nested change sets', () => {
  const CHILD = `${SET}-child`;
  const nested = changeSet(
    [
      modified('Group', 'AWS::EC2::SecurityGroup', {
        BeforeContext: group('0.0.0.0/0'),
        AfterContext: group('10.0.0.0/8'),
      }),
    ],
    {
      ChangeSetId: CHILD,
      StackName: 'payments-prod-HostStack-1ABC',
      StackId: 'arn:aws:cloudformation:eu-west-1:123456789012:stack/payments-prod-HostStack-1ABC/9',
      ParentChangeSetId: SET,
    },
  );
  test.each([
    { name: 'by the id that the parent lists', change: stackChange({ ChangeSetId: CHILD }) },
    {
      name: 'by the stack it belongs to',
      change: stackChange({
        PhysicalResourceId:
          'arn:aws:cloudformation:eu-west-1:123456789012:stack/payments-prod-HostStack-1ABC/9',
      }),
    },
    { name: 'by the name of the stack', change: stackChange() },
  ])('are found $name, in any order', ({ change }) => {
    const reading = read({
      base: files('0.0.0.0/0'),
      head: files('10.0.0.0/8'),
      changeSets: [nested, changeSet([change])],
    });
    expect(find(reading, 'after', 'HostStack/Group').action).toBe('update');
    expect(traced(reading, 'after', 'HostStack/Group', CIDR)).toEqual(['nested/host.yaml:10']);
  });
  test('a stack that the parent does not list is unchanged', () => {
    const reading = read({
      base: files('0.0.0.0/0'),
      head: files('10.0.0.0/8'),
      changeSets: [changeSet([])],
    });
    expect(find(reading, 'after', 'HostStack/Group')).toBe(find(reading, 'before', 'HostStack/Group'));
  });
  test('without them the child templates are compared', () => {
    const reading = read({
      base: files('0.0.0.0/0'),
      head: files('10.0.0.0/8'),
      changeSets: [changeSet([stackChange()])],
    });
    expect(find(reading, 'after', 'HostStack/Group').action).toBe('update');
    expect(reading.change.gaps).toEqual([]);
  });
  test('a stack that goes takes its resources along', () => {
    const removal = {
      Action: 'Remove',
      LogicalResourceId: 'HostStack',
      ResourceType: 'AWS::CloudFormation::Stack',
      PolicyAction: 'Delete',
    };
    const reading = read({
      base: files('0.0.0.0/0'),
      head: { 'template.yaml': 'Resources:\n  Vpc: { Type: AWS::EC2::VPC }\n' },
      changeSets: [changeSet([removal])],
    });
    expect(find(reading, 'before', 'HostStack/Group').action).toBe('delete');
    expect(addresses(reading, 'after')).toEqual(['Vpc']);
  });
});

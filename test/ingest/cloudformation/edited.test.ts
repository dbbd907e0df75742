import { describe, expect, test } from 'vitest';
import { readCloudFormation } from '../../../src/ingest/cloudformation/stack.ts';
import { memoryTree } from '../terraform/memory-tree.ts';

const template = (range: string): string => `Parameters:
  AdminRange:
    Type: String
    Default: ${range}
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administration
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref AdminRange }
  Address:
    Type: AWS::EC2::EIP
`;

/** A change set in which CloudFormation tells the value of the parameter and of what it decides. */
function changeSet(range: string): string {
  const rule = { IpProtocol: 'tcp', FromPort: '22', ToPort: '22', CidrIp: range };
  const context = { Properties: { GroupDescription: 'administration', SecurityGroupIngress: [rule] } };
  return JSON.stringify({
    ChangeSetName: 'pull-request',
    StackId:
      'arn:aws:cloudformation:eu-west-1:123456789012:stack/bastion/8017a6e3-bdfb-5d0c-3f1c-397e812ec098',
    StackName: 'bastion',
    Status: 'CREATE_COMPLETE',
    Parameters: [{ ParameterKey: 'AdminRange', ParameterValue: range }],
    Changes: [
      {
        Type: 'Resource',
        ResourceChange: {
          Action: 'Modify',
          LogicalResourceId: 'Group',
          PhysicalResourceId: 'sg-0a1b2c3d4e5f60718',
          ResourceType: 'AWS::EC2::SecurityGroup',
          Replacement: 'False',
          Scope: ['Properties'],
          Details: [],
          BeforeContext: JSON.stringify(context),
          AfterContext: JSON.stringify(context),
        },
      },
    ],
  });
}

interface Scene {
  readonly head?: string;
  readonly given?: string;
  readonly line: number;
  readonly endLine?: number;
  readonly text: string;
}

function edited({ head = template('0.0.0.0/0'), given, line, endLine = line, text }: Scene) {
  const { change } = readCloudFormation({
    name: 'bastion',
    changeSets: given === undefined ? [] : [{ file: 'change-set.json', text: changeSet(given) }],
    head: { tree: memoryTree({ 'template.yml': head }), file: 'template.yml' },
    base: { tree: memoryTree({ 'template.yml': template('10.0.0.0/8') }), file: 'template.yml' },
  });
  const replaced = change.rewriter?.edited({ at: { file: 'template.yml', line, endLine }, text });
  return (
    replaced &&
    Object.fromEntries(
      [...replaced].map(([address, declaration]) => {
        const term = declaration?.attributes.term('SecurityGroupIngress[0].CidrIp');
        return [address, term === undefined ? 'gone' : term.kind === 'known' ? term.value : term.kind];
      }),
    )
  );
}

const narrow = { line: 4, text: '    Default: 10.0.0.0/8' };

describe('a template with other lines in it', () => {
  test.each<Scene & { readonly name: string; readonly expected: unknown }>([
    { name: 'declares what they say', ...narrow, expected: { Group: '10.0.0.0/8' } },
    {
      name: 'gives a parameter its default where the change set has the value from there',
      given: '0.0.0.0/0',
      ...narrow,
      expected: { Group: '10.0.0.0/8' },
    },
    {
      name: 'leaves a parameter alone whose value was given',
      given: '198.51.100.0/24',
      ...narrow,
      expected: {},
    },
    { name: 'loses what they take away', line: 12, endLine: 13, text: '', expected: { Address: 'gone' } },
    {
      name: 'cannot lose what is still named',
      head: `${template('0.0.0.0/0')}Outputs:\n  Host: { Value: !Ref Address }\n`,
      line: 12,
      endLine: 13,
      text: '',
      expected: undefined,
    },
    { name: 'is none any more if it cannot be read', line: 5, text: 'Resources: [', expected: undefined },
    {
      name: 'cannot name what nothing declares',
      line: 11,
      text: '        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office }',
      expected: undefined,
    },
    { name: 'has no lines past its end', line: 99, text: 'x: 1', expected: undefined },
  ])('$name', ({ name, expected, ...scene }) => {
    expect(edited(scene), name).toEqual(expected);
  });

  test('has the lines of either side to offer', () => {
    const { change } = readCloudFormation({
      name: 'bastion',
      changeSets: [],
      head: { tree: memoryTree({ 'template.yml': template('0.0.0.0/0') }), file: 'template.yml' },
      base: { tree: memoryTree({ 'template.yml': template('10.0.0.0/8') }), file: 'template.yml' },
    });
    expect(change.rewriter?.lines('after', 'template.yml')?.[3]).toBe('    Default: 0.0.0.0/0');
    expect(change.rewriter?.lines('before', 'template.yml')?.[3]).toBe('    Default: 10.0.0.0/8');
    expect(change.rewriter?.lines('before', 'other.yml')).toBeUndefined();
    expect([
      ...(change.rewriter?.edited({
        at: { file: 'template.yml', line: 1, endLine: 1 },
        text: 'Parameters:',
      }) ?? []),
    ]).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Attributes } from '../../../src/model/declaration.ts';
import { InputError } from '../../../src/model/errors.ts';
import type { Term } from '../../../src/model/value.ts';
import type { CloudFormationReading } from '../../../src/ingest/cloudformation/stack.ts';
import { addresses, changeSet, context, find, modified, read } from './reading.ts';

const TEMPLATE = {
  Transform: ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions'],
  Globals: {
    Function: { Timeout: 10, Tags: { team: 'payments' } },
    Api: { Auth: { DefaultAuthorizer: 'AWS_IAM' } },
  },
  Parameters: {
    Stage: { Type: 'String', Default: 'prod' },
    Names: { Type: 'CommaDelimitedList', Default: 'a,b' },
    Secret: { Type: 'String', NoEcho: true },
  },
  Mappings: { Sizes: { prod: { Class: 'large' } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    Both: { 'Fn::And': [{ Condition: 'IsProd' }, { 'Fn::Not': [{ Condition: 'IsProd' }] }] },
  },
  Resources: {
    Orders: {
      Type: 'AWS::RDS::DBInstance',
      Condition: 'IsProd',
      DeletionPolicy: 'Retain',
      Properties: {
        DBInstanceClass: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Class'] },
        MasterUserPassword: { Ref: 'Secret' },
        DBName: { 'Fn::Sub': ['${Stage}-${Name}', { Name: { 'Fn::Select': [0, { Ref: 'Names' }] } }] },
        Tags: [
          {
            Key: 'a',
            Value: {
              'Fn::If': [
                'Both',
                { Ref: 'AWS::NoValue' },
                { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] },
              ],
            },
          },
        ],
        Policy: '{"Statement": [{"Effect": "Allow"}]}',
      },
    },
    'Fn::ForEach::Topics': [
      'Name',
      { Ref: 'Names' },
      { 'Topic${Name}': { Type: 'AWS::SNS::Topic', Properties: { TopicName: { Ref: 'Name' } } } },
    ],
    Web: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        FunctionUrlConfig: { AuthType: 'NONE' },
        Policies: ['AWSLambdaExecute', { SQSPollerPolicy: { QueueName: 'jobs' } }, { Statement: [] }],
        Events: {
          Get: { Type: 'Api', Properties: { Path: '/', Method: 'get', Auth: { Authorizer: 'NONE' } } },
          Files: { Type: 'S3', Properties: {} },
        },
        Tags: { a: 'b' },
      },
    },
    Api: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        StageName: 'v1',
        DefinitionBody: { paths: { '/': { get: {} } } },
        Auth: {
          ResourcePolicy: { IpRangeBlacklist: ['0.0.0.0/0'] },
          Authorizers: { A: { UserPoolArn: 'a' } },
        },
      },
    },
    Child: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: {
        TemplateURL: 'child.yaml',
        Parameters: { P: { 'Fn::GetAtt': ['Orders', 'Endpoint.Address'] } },
      },
    },
    Reader: { Type: 'AWS::SNS::Topic', Properties: { TopicName: { 'Fn::GetAtt': 'Child.Outputs.Name' } } },
  },
};
const CHILD =
  'Parameters:\n  P: { Type: String }\nResources:\n  T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref P } }\nOutputs:\n  Name: { Value: !Ref T }\n';
const SET = changeSet(
  [
    modified('Orders', 'AWS::RDS::DBInstance', {
      Details: [
        {
          Target: { Attribute: 'Properties', Name: 'DBName' },
          ChangeSource: 'ParameterReference',
          CausingEntity: 'Stage',
        },
      ],
      BeforeContext: JSON.parse(context({ DBName: 'a', Tags: [{ Key: 'a' }, { Key: 'b' }] })) as object,
      AfterContext: JSON.parse(
        context({ DBName: '{{changeSet:KNOWN_AFTER_APPLY}}', Tags: [] }, { DeletionPolicy: 'Delete' }),
      ) as object,
    }),
    {
      Action: 'Remove',
      LogicalResourceId: 'Gone',
      ResourceType: 'AWS::SNS::Topic',
      BeforeContext: { Properties: {} },
    },
    modified('Child', 'AWS::CloudFormation::Stack', { ChangeSetId: 'child' }),
  ],
  {
    Parameters: [
      { ParameterKey: 'Stage', ParameterValue: 'prod' },
      { ParameterKey: 'Names', UsePreviousValue: true },
    ],
  },
);

const RETYPED = [
  null,
  true,
  7,
  '',
  'text',
  [],
  ['text'],
  {},
  { Ref: 'Nothing' },
  { 'Fn::If': [] },
  { 'Fn::GetAtt': {} },
  { 'Fn::Sub': [[]] },
] as const;
type Change = { readonly at: number; readonly to: number };

/** The same data with its n-th node removed (`to` out of range) or replaced. */
function mutated(data: unknown, { at, to }: Change): unknown {
  let index = 0;
  const visit = (value: unknown): unknown => {
    index += 1;
    if (index === at) return to < RETYPED.length ? RETYPED[to] : undefined;
    if (Array.isArray(value)) return value.map(visit).filter((item) => item !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item)]));
  };
  return visit(data) ?? {};
}

function readAll(attributes: Attributes, depth = 0): number {
  let size = 0;
  const whole: Term = attributes.term('');
  const names = whole.kind === 'map' ? [...whole.entries.keys()] : [];
  for (const name of [...names, 'Missing', 'Tags[0].Value', 'a.b[9].c']) {
    attributes.text(name);
    attributes.flag(name);
    attributes.count(name);
    attributes.document(name);
    size += attributes.texts(name).length;
    if (depth < 3) for (const block of attributes.blocks(name)) size += readAll(block, depth + 1);
  }
  return size + names.length;
}

function walk({ change }: CloudFormationReading): void {
  for (const side of ['before', 'after'] as const) {
    for (const { address, attributes } of change[side]) {
      readAll(attributes);
      change.sources.block(side, address);
      change.sources.touched(address);
      change.sources.trace(side, address, 'Tags[0].Value');
    }
  }
}

/** Reads and walks; an InputError is an answer, anything else is not. */
function answered(given: () => CloudFormationReading): boolean {
  try {
    walk(given());
    return true;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

const change = fc.record({
  at: fc.integer({ min: 1, max: 330 }),
  to: fc.integer({ min: 0, max: RETYPED.length }),
});
const files = (template: unknown): Record<string, string> => ({
  'template.yaml': JSON.stringify(template),
  'child.yaml': CHILD,
});

describe('one node of the input removed or retyped', () => {
  test('of the template', () => {
    fc.assert(
      fc.property(change, (mutation) =>
        answered(() => read({ head: files(mutated(TEMPLATE, mutation)), base: files(TEMPLATE) })),
      ),
      { numRuns: 250 },
    );
  });
  test('of the template under a change set', () => {
    fc.assert(
      fc.property(change, (mutation) =>
        answered(() =>
          read({ head: files(mutated(TEMPLATE, mutation)), base: files(TEMPLATE), changeSets: [SET] }),
        ),
      ),
      { numRuns: 120 },
    );
  });
  test('of the change set', () => {
    fc.assert(
      fc.property(change, fc.boolean(), (mutation, withTemplates) => {
        const set = mutated(SET, { ...mutation, at: mutation.at % 70 });
        const changeSets = [typeof set === 'object' && set !== null ? set : { set }];
        const templates = withTemplates ? { head: files(TEMPLATE), base: files(TEMPLATE) } : {};
        return answered(() => read({ ...templates, changeSets }));
      }),
      { numRuns: 120 },
    );
  });
});

test('a template compared with itself changes nothing', () => {
  expect(read({ head: files(TEMPLATE), base: files(TEMPLATE) }).changed).toBe(0);
});

const topic = (id: string): string =>
  `  ${id}: { Type: AWS::SNS::Topic, Properties: { X: !FindInMap [M, a, b] } }\n`;

describe('hostile templates', () => {
  const chain = Array.from(
    { length: 5_000 },
    (_, index) => `  C${index}: !Not [!Condition C${index + 1}]`,
  ).join('\n');
  const diamond = Array.from(
    { length: 60 },
    (_, index) => `  C${index}: !And [!Condition C${index + 1}, !Condition C${index + 1}]`,
  ).join('\n');
  const circle = Array.from(
    { length: 30 },
    (_, index) => `  C${index}: !Or [!Condition C${(index + 1) % 30}, !Condition C${(index + 2) % 30}]`,
  ).join('\n');
  test.each([
    { name: 'a chain of conditions', conditions: chain },
    { name: 'a diamond of conditions', conditions: diamond },
    { name: 'a circle of conditions', conditions: circle },
  ])('$name is answered', ({ conditions }) => {
    const head = `Conditions:\n${conditions}\nResources:\n  T: { Type: AWS::SNS::Topic, Condition: C0 }\n`;
    expect(addresses(read({ head, base: 'none' }), 'after')).toEqual(['T']);
  });
  test('a mapping that asks for itself', () => {
    const head =
      'Mappings:\n  M: { a: { b: !FindInMap [M, a, b] } }\nResources:\n  T: { Type: AWS::SNS::Topic, Properties: { X: !FindInMap [M, a, b] } }\n';
    expect(answered(() => read({ head, base: 'none' }))).toBe(true);
  });
  test('a text of a hundred thousand references', () => {
    const head = `Resources:\n  T: { Type: AWS::SNS::Topic, Properties: { X: !Sub "${'${P}'.repeat(100_000)}" } }\n`;
    expect(answered(() => read({ head, base: 'none' }))).toBe(true);
  });
  test('a long list that everybody reads is held once', () => {
    const head = `Mappings:\n  M: { a: { b: [${'x, '.repeat(2_000)}x] } }\nResources:\n${topic('A')}${topic('B')}`;
    const reading = read({ head, base: 'none' });
    const [first, second] = ['A', 'B'].map((id) => find(reading, 'after', id).attributes.term('X'));
    expect(first?.kind === 'list' && second?.kind === 'list' && first.items === second.items).toBe(true);
  });
});

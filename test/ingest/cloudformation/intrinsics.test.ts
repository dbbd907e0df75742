import { describe, expect, test } from 'vitest';
import { surroundingsOf } from '../../../src/ingest/surroundings.ts';
import { settings } from '../../support/settings.ts';
import { read, find, plain, traced, changeSet } from './reading.ts';

const DECLARED = `
Parameters:
  Stage: { Type: String, Default: prod }
  Cidrs: { Type: CommaDelimitedList, Default: "10.0.0.0/8, 203.0.113.0/24" }
  Missing: { Type: String }
  Port: { Type: Number, Default: 5432 }
  Image: { Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /images/base }
  Password: { Type: String, NoEcho: true, Default: hunter2 }
Mappings:
  Sizes:
    prod: { Class: large, Public: true }
    test: { Class: small, Public: true }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsOpen: !Equals [!Ref Missing, "yes"]
  Both: !And [!Condition IsProd, !Condition IsOpen]
  Either: !Or [!Condition IsProd, !Condition IsOpen]
  Round: !Not [!Condition Trip]
  Trip: !Condition Round
Resources:
  Jobs: { Type: AWS::SQS::Queue }
  Subject:
    Type: AWS::SNS::Topic
    Properties:
      Value: `;

function valueOf(expression: string): unknown {
  const reading = read({ head: `${DECLARED}${expression}\n`, base: 'none' });
  return plain(find(reading, 'after', 'Subject').attributes.term('Value'));
}

describe('functions', () => {
  test.each([
    { expression: '!Ref Stage', value: 'prod' },
    { expression: '!Ref Cidrs', value: ['10.0.0.0/8', '203.0.113.0/24'] },
    { expression: '!Ref Port', value: 5432 },
    { expression: '!Ref Missing', value: '<!Ref Missing>' },
    { expression: '!Ref Image', value: '<!Ref Image>' },
    { expression: '!Ref Jobs', value: '<!Ref Jobs>' },
    { expression: '!Ref AWS::AccountId', value: '<AWS::AccountId>' },
    { expression: '!Ref AWS::Partition', value: 'aws' },
    { expression: '!Ref AWS::NoValue', value: undefined },
    { expression: '!GetAtt Jobs.Arn', value: '<!GetAtt Jobs.Arn>' },
    { expression: '{ "Fn::GetAtt": [Jobs, Arn] }', value: '<!GetAtt Jobs.Arn>' },
    { expression: '!Sub "${Stage}-${!Literal}-${Port}"', value: 'prod-${Literal}-5432' },
    { expression: '!Sub ["${Name}/*", { Name: !GetAtt Jobs.Arn }]', value: '<<!GetAtt Jobs.Arn>/*>' },
    {
      expression: '!Sub "arn:aws:s3:::${Jobs.QueueName}/${Stage}"',
      value: '<arn:aws:s3:::<!GetAtt Jobs.QueueName>/prod>',
    },
    {
      expression: '!Join ["", ["arn:aws:iam::", !Ref AWS::AccountId, ":root"]]',
      value: '<arn:aws:iam::<AWS::AccountId>:root>',
    },
    { expression: '!Join [",", !Ref Cidrs]', value: '10.0.0.0/8,203.0.113.0/24' },
    { expression: '!Select [1, !Ref Cidrs]', value: '203.0.113.0/24' },
    { expression: '!Select ["0", !Split ["-", "eu-west-1"]]', value: 'eu' },
    { expression: '!Select [0, !GetAZs ""]', value: '<!Select of !GetAZs>' },
    { expression: '!Select [7, !Ref Cidrs]', value: '<!Select>' },
    { expression: '{ "Fn::Base64": !Sub "echo ${Stage}" }', value: 'ZWNobyBwcm9k' },
    { expression: '!Cidr [10.0.0.0/16, 3, 8]', value: ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24'] },
    { expression: '!Cidr [10.0.0.0/30, 3, 8]', value: '<!Cidr>' },
    { expression: '!FindInMap [Sizes, !Ref Stage, Class]', value: 'large' },
    { expression: '!FindInMap [Sizes, !Ref Missing, Public]', value: true },
    { expression: '!FindInMap [Sizes, !Ref Missing, Class]', value: '<!FindInMap Sizes of !Ref Missing>' },
    { expression: '!FindInMap [Sizes, none, Class, { DefaultValue: tiny }]', value: 'tiny' },
    { expression: '!If [IsProd, a, b]', value: 'a' },
    { expression: '!If [IsOpen, a, b]', value: '<!If IsOpen>' },
    { expression: '!If [IsOpen, a, a]', value: 'a' },
    { expression: '!If [Either, a, b]', value: 'a' },
    { expression: '!If [Both, a, b]', value: '<!If Both>' },
    { expression: '!If [Round, a, b]', value: '<!If Round>' },
    { expression: '!If [IsOpen, { A: 1, B: 2 }, { A: 1, B: 3 }]', value: { A: 1, B: '<!If IsOpen>' } },
    { expression: '!If [IsProd, !Ref AWS::NoValue, b]', value: undefined },
    { expression: '[a, !If [IsProd, !Ref AWS::NoValue, b], c]', value: ['a', 'c'] },
    { expression: '!ImportValue network-vpc', value: '<!ImportValue network-vpc>' },
    { expression: '{ "Fn::Length": !Ref Cidrs }', value: 2 },
    { expression: '{ "Fn::ToJsonString": { A: !Ref Stage, B: [1] } }', value: '{"A":"prod","B":[1]}' },
    { expression: '{ "Fn::Transform": { Name: AWS::Include } }', value: '<Fn::Transform>' },
    {
      expression: '"{{resolve:secretsmanager:db:SecretString:password}}"',
      value: '<{{resolve:secretsmanager:db:SecretString:password}}>',
    },
  ])('$expression', ({ expression, value }) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test.each([
    { name: 'a NoEcho parameter', expression: '!Ref Password' },
    { name: 'a text with a NoEcho parameter in it', expression: '!Sub "postgres://${Password}@db"' },
    { name: 'a secret', expression: '"{{resolve:secretsmanager:db}}"' },
    {
      name: 'a secret whose name is unknown',
      expression: '!Sub "{{resolve:secretsmanager:${Jobs}:SecretString}}"',
    },
    { name: 'a secure parameter', expression: '"{{resolve:ssm-secure:/db/password:1}}"' },
  ])('$name is sensitive', ({ expression }) => {
    const reading = read({ head: `${DECLARED}${expression}\n`, base: 'none' });
    expect(find(reading, 'after', 'Subject').attributes.text('Value')).toMatchObject({ sensitive: true });
  });

  test('the own account is recognised by its name', () => {
    const reading = read({ head: `${DECLARED}!Ref AWS::AccountId\n`, base: 'none' });
    expect(find(reading, 'after', 'Subject').attributes.text('Value')).toMatchObject({
      refersTo: [{ to: 'AWS::AccountId', attribute: 'Ref' }],
    });
  });

  test('the change set tells where the stack is', () => {
    const head = `${DECLARED}!Sub "\${AWS::AccountId} \${AWS::Region} \${AWS::StackName} \${AWS::URLSuffix}"\n`;
    const reading = read({ head, changeSets: [changeSet([])] });
    expect(plain(find(reading, 'after', 'Subject').attributes.term('Value'))).toBe(
      '123456789012 eu-west-1 payments-prod amazonaws.com',
    );
    expect(surroundingsOf(reading.change, settings()).ownAccounts).toEqual(new Set(['123456789012']));
  });
});

describe('trails', () => {
  const head = `Parameters:
  Stage:
    Type: String
    Default: prod
Mappings:
  Stages:
    prod: { Public: true }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      DBName: !Ref Stage
      PubliclyAccessible: !FindInMap [Stages, !Ref Stage, Public]
      Engine: !If [IsProd, postgres, mysql]
      VPCSecurityGroups: !If
        - IsProd
        - [sg-0a1b2c3d]
        - [sg-0f0f0f0f]
      Port: "5432"
      StorageEncrypted: !If [IsProd, !Ref AWS::NoValue, true]
`;
  const reading = read({ head, base: 'none' });
  test.each([
    { name: 'a default', path: 'DBName', lines: [14, 4] },
    { name: 'a mapping, and what chose its entry', path: 'PubliclyAccessible', lines: [15, 7, 4] },
    { name: 'a condition, and what decided it', path: 'Engine', lines: [16, 9, 4] },
    { name: 'a chosen arm in block style', path: 'VPCSecurityGroups[0]', lines: [19, 18, 9, 4] },
    { name: 'a literal', path: 'Port', lines: [21] },
    { name: 'a property that a condition leaves out', path: 'StorageEncrypted', lines: [22] },
    { name: 'the block around what is not written', path: 'MultiAZ', lines: [11] },
  ])('lead through $name', ({ path, lines }) => {
    expect(traced(reading, 'after', 'Orders', path)).toEqual(lines.map((line) => `template.yaml:${line}`));
  });
});

describe('loops of AWS::LanguageExtensions', () => {
  test('resources are written out under their final names', () => {
    const head = `Transform: AWS::LanguageExtensions
Parameters:
  Names: { Type: CommaDelimitedList, Default: "invoices,receipts" }
Resources:
  Fn::ForEach::Buckets:
    - Name
    - !Ref Names
    - Bucket\${Name}:
        Type: AWS::S3::Bucket
        Properties:
          BucketName: !Sub acme-\${Name}
          Owner: !Ref Name
`;
    const reading = read({ head, base: 'none' });
    expect(plain(find(reading, 'after', 'Bucketinvoices').attributes.term('BucketName'))).toBe(
      'acme-invoices',
    );
    expect(plain(find(reading, 'after', 'Bucketreceipts').attributes.term('Owner'))).toBe('receipts');
  });

  test('a loop over a list nobody gave is a gap', () => {
    const head = `Parameters:\n  Names: { Type: CommaDelimitedList }\nResources:\n  Fn::ForEach::Buckets: [Name, !Ref Names, { "B\${Name}": { Type: AWS::S3::Bucket } }]\n`;
    expect(read({ head, base: 'none' }).change.gaps).toMatchObject([{ kind: 'partial-plan' }]);
  });

  test('loops in loops are cut off', () => {
    const values = Array.from({ length: 40 }, (_, index) => `"v${index}"`).join(',');
    const nest = (depth: number): string =>
      depth === 0 ? '{}' : `{ "Fn::ForEach::L${depth}": [X, [${values}], ${nest(depth - 1)}] }`;
    expect(read({ head: `Resources: ${nest(8)}\n`, base: 'none' }).change.gaps).toMatchObject([
      { kind: 'partial-plan' },
    ]);
  });
});

test('texts that only mean to grow stay unknown', () => {
  let expression = '"x"';
  for (let depth = 0; depth < 40; depth += 1)
    expression = `{ "Fn::Sub": ["\${a}\${a}\${a}", { "a": ${expression} }] }`;
  expect(valueOf(expression)).toMatch(/^<+!Sub/);
});

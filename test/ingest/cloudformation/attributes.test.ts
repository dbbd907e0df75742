import { describe, expect, test } from 'vitest';
import { find, plain, read } from './reading.ts';

const head = `Parameters:
  Open: { Type: String }
Resources:
  Jobs: { Type: AWS::SQS::Queue }
  Reader:
    Type: AWS::IAM::Role
    DeletionPolicy: Retain
    Metadata: { owner: finance }
    Properties:
      MaxSessionDuration: "3600"
      Fast: "True"
      Slow: off
      Odd: [1]
      Path: /teams/
      ManagedPolicyArns: arn:aws:iam::aws:policy/ReadOnlyAccess
      Names: [a, !Ref Open]
      Inline: '{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject"}]}'
      Holes: !Sub '{"Statement": [{"Resource": "\${Jobs.Arn}", "Principal": {"AWS": "arn:aws:iam::\${AWS::AccountId}:root"}}]}'
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Condition:
              StringEquals:
                token.actions.githubusercontent.com:sub: repo:acme/payments
      Policies: [{ PolicyName: read }, { PolicyName: write }]
`;
const { attributes } = find(read({ head, base: 'none' }), 'after', 'Reader');

describe('reading a resource', () => {
  test('a number in quotes counts', () => {
    expect(attributes.count('MaxSessionDuration')).toMatchObject({ kind: 'known', value: 3600 });
  });
  test('flags come as booleans, as text and as YAML 1.1 words', () => {
    expect(attributes.flag('Fast')).toMatchObject({ kind: 'known', value: true });
    expect(attributes.flag('Slow')).toMatchObject({ kind: 'known', value: false });
  });
  test.each([
    { name: 'a list is no text', value: attributes.text('Odd') },
    { name: 'a path is no flag', value: attributes.flag('Path') },
    { name: 'a path is no number', value: attributes.count('Path') },
  ])('$name: malformed, never a default', ({ value }) => {
    expect(value).toMatchObject({ kind: 'unknown', reason: 'malformed' });
  });
  test('a single text reads as a list of one', () => {
    expect(attributes.texts('ManagedPolicyArns')).toMatchObject([
      { value: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ]);
  });
  test('members of a list are known or not one by one', () => {
    expect(attributes.texts('Names')).toMatchObject([
      { value: 'a' },
      { kind: 'unknown', reason: 'no-value' },
    ]);
  });
  test('what is not written is absent', () => {
    expect(attributes.text('RoleName')).toEqual({ kind: 'absent' });
    expect(attributes.texts('Tags')).toEqual([]);
    expect(attributes.written('RoleName')).toBe(false);
  });
  test('what stands beside the properties has an @', () => {
    expect(attributes.text('@DeletionPolicy')).toMatchObject({ value: 'Retain' });
    expect(plain(attributes.term('@Metadata.owner'))).toBe('finance');
  });
  test('blocks know their path', () => {
    const [, write] = attributes.blocks('Policies');
    expect(write?.path).toBe('Policies[1]');
    expect(write?.text('PolicyName')).toMatchObject({ value: 'write' });
  });
  test('a name on a list looks into its first item', () => {
    expect(attributes.text('Policies.PolicyName')).toMatchObject({ value: 'read' });
  });
  test('keys may hold dots', () => {
    const path =
      'AssumeRolePolicyDocument.Statement[0].Condition.StringEquals.token.actions.githubusercontent.com:sub';
    expect(attributes.text(path)).toMatchObject({ value: 'repo:acme/payments' });
  });
});

describe('documents', () => {
  test('JSON text is read as a tree', () => {
    expect(plain(attributes.document('Inline'))).toEqual({
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject' }],
    });
  });
  test('JSON text with unknown parts is read around them', () => {
    expect(plain(attributes.document('Holes'))).toEqual({
      Statement: [
        { Resource: '<!GetAtt Jobs.Arn>', Principal: { AWS: '<arn:aws:iam::<AWS::AccountId>:root>' } },
      ],
    });
  });
  test('brackets without end are no document', () => {
    const text = `Resources:\n  A: { Type: AWS::SNS::Topic, Properties: { Deep: "${'['.repeat(1_500)}" } }\n`;
    expect(find(read({ head: text, base: 'none' }), 'after', 'A').attributes.document('Deep').kind).toBe(
      'known',
    );
  });
});

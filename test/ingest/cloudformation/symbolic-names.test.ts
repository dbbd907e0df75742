import { expect, test } from 'vitest';
import { reviewOf } from '../../support/template-review.ts';

const parameters = 'Parameters:\n  Stage: { Type: String }\n  Other: { Type: String }\n';
const bucketOf = (name: string, policyOf: string): string => `${parameters}Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: ${name}
      PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: false }
  InvoicesPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: ${policyOf}
      PolicyDocument:
        Statement: { Effect: Allow, Principal: "*", Action: s3:GetObject, Resource: "*" }
`;

/** Whom the policy is told of, and how sure that is. */
async function told(template: string): Promise<readonly string[]> {
  const { findings } = await reviewOf('Resources: {}\n', template);
  return findings
    .filter(({ rule }) => rule === 'new-public-exposure')
    .map(({ subject, certainty }) => `${certainty} ${subject.address}`);
}

test.each([
  ['the account', '!Sub "invoices-${AWS::AccountId}"', '!Sub "invoices-${AWS::AccountId}"'],
  [
    'the account, joined',
    '!Sub "invoices-${AWS::AccountId}"',
    '!Join ["-", [invoices, !Ref AWS::AccountId]]',
  ],
  ['a parameter', '!Sub "invoices-${Stage}"', '!Sub "invoices-${Stage}"'],
  ['nothing but a parameter', '!Ref Stage', '!Ref Stage'],
])('a bucket that is named by %s is found under that name', async (_, name, policyOf) => {
  expect(await told(bucketOf(name, policyOf))).toEqual(['certain Invoices']);
});

test.each([
  ['another parameter', '!Sub "invoices-${Stage}"', '!Sub "invoices-${Other}"'],
  ['another text', '!Sub "invoices-${AWS::AccountId}"', '!Sub "orders-${AWS::AccountId}"'],
  ['what another stack exports', '!ImportValue Invoices', '!ImportValue Invoices'],
])('%s names another bucket', async (_, name, policyOf) => {
  expect(await told(bucketOf(name, policyOf))).toEqual(['possible InvoicesPolicy']);
});

test.each([
  ['its name', '!Sub "orders-${AWS::Region}"'],
  ['its ARN', '!Sub "arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:orders-${AWS::Region}"'],
])('a function is found under %s, which the Region is part of', async (_, name) => {
  const template = `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: !Sub "orders-\${AWS::Region}" }
  Permission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: ${name}, Action: lambda:InvokeFunction, Principal: "*" }
`;
  expect(await told(template)).toEqual(['certain Orders']);
});

test('a permission for a version is told of the function as well', async () => {
  const template = `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: !Sub "orders-\${AWS::Region}" }
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !Join [":", [!Sub "orders-\${AWS::Region}", live]]
      Action: lambda:InvokeFunction
      Principal: "*"
`;
  const { findings } = await reviewOf('Resources: {}\n', template);
  const found = findings.filter(({ rule }) => rule === 'new-public-exposure');
  expect(found.map(({ subject, related }) => [subject.address, ...related])).toEqual([
    ['Permission', 'Orders'],
  ]);
});

import { expect, test } from 'vitest';
import { reviewOf, templateOf } from './support/template-review.ts';

/** Names that every object of the language inherits. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

const templateWith = (name: string): string =>
  templateOf({
    Odd: { Type: name, Properties: { Name: name } },
    OddToo: { Type: `AWS::S3::${name}`, Properties: { [name]: name } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: { Service: `${name}.amazonaws.com` }, Action: 'sts:AssumeRole' },
          ],
        },
        ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`],
        Policies: [
          {
            PolicyName: name,
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: [`${name}:*`, `s3:${name}`, name],
                  Resource: `arn:aws:${name}:::${name}`,
                },
                {
                  Effect: 'Allow',
                  NotAction: `${name}:*`,
                  Resource: '*',
                  Condition: { [name]: { [name]: name } },
                },
              ],
            },
          },
        ],
      },
    },
    Server: { Type: 'AWS::Transfer::Server', Properties: { Protocols: [name], EndpointType: name } },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: name, BucketName: name } },
    Database: {
      Type: 'AWS::RDS::DBInstance',
      Properties: { Engine: name, EngineVersion: name, DBParameterGroupName: name, DeletionPolicy: name },
    },
    Route: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: name, [name]: name } },
  });

test.each(INHERITED)('a name that every object has is a name like any other: %s', async (name) => {
  const review = await reviewOf(templateWith('Plain'), templateWith(name));
  expect(review.findings.map(({ title }) => title)).not.toContain('undefined');
  expect(review.inputs).toHaveLength(1);
});

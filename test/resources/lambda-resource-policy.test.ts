import { expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const arn = { 'Fn::GetAtt': ['Thumbnails', 'Arn'] };

/** A function whose whole policy is declared, with or without a URL that asks for no signature. */
function functionFor(principal: unknown, action: string, withUrl = false): string {
  const statement = { Effect: 'Allow', Principal: principal, Action: action, Resource: arn };
  return templateOf({
    Thumbnails: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: 'arn:aws:iam::123456789012:role/thumbnails',
        Code: { ZipFile: 'exports.handler = async () => 1' },
      },
    },
    Policy: {
      Type: 'AWS::Lambda::ResourcePolicy',
      Properties: { ResourceArn: arn, PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
    },
    ...(withUrl
      ? { Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: arn, AuthType: 'NONE' } } }
      : {}),
  });
}

test.each([
  ['everyone may call', functionFor('*', 'lambda:InvokeFunction'), ['new public-exposure Thumbnails']],
  [
    'everyone may call the URL of',
    functionFor('*', 'lambda:InvokeFunctionUrl', true),
    ['new public-exposure Thumbnails', 'new public-exposure Thumbnails'],
  ],
  ['the same account may call', functionFor({ AWS: '444455556666' }, 'lambda:InvokeFunction'), []],
])('a function that by its whole policy %s', async (_, head, told) => {
  const { findings } = await reviewOf(functionFor({ AWS: '444455556666' }, 'lambda:InvokeFunction'), head);
  const exposed = findings.filter(({ class: topic }) => topic === 'public-exposure');
  expect(exposed.map((each) => `${each.direction} ${each.class} ${each.subject.address}`)).toEqual(told);
});

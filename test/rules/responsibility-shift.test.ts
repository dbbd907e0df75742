import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const service = (properties: object) => ({
  Shop: {
    Type: 'AWS::ECS::Service',
    Properties: { TaskDefinition: 'shop:1', DesiredCount: 2, ...properties },
  },
});
const worker = (properties: object) => ({
  Worker: {
    Type: 'AWS::Lambda::Function',
    Properties: { Role: 'arn:aws:iam::111122223333:role/worker', ...properties },
  },
});
const zip = worker({
  Runtime: 'python3.13',
  Handler: 'worker.handle',
  Code: { S3Bucket: 'builds', S3Key: 'worker.zip' },
});
const image = worker({
  PackageType: 'Image',
  Code: { ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:1' },
});
const queue = { Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/jobs' } } };
const shiftsIn = async (base: Parameters<typeof templateOf>[0], head: Parameters<typeof templateOf>[0]) =>
  (await reviewOf(templateOf({ ...base, ...queue }), templateOf({ ...head, ...queue }))).findings.filter(
    ({ rule }) => rule === 'responsibility-shift',
  );

describe('a duty that crosses the line', () => {
  test('the host of a task becomes yours', async () => {
    expect(await shiftsIn(service({ LaunchType: 'FARGATE' }), service({ LaunchType: 'EC2' }))).toMatchObject([
      {
        class: 'responsibility-shift',
        direction: 'new',
        layer: 'os',
        risk: 'high',
        responsibility: { before: 'aws', after: 'customer' },
      },
    ]);
  });

  test('capacity providers count as what they run on', async () => {
    const fargate = service({ CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Weight: 1 }] });
    expect(await shiftsIn(fargate, service({ LaunchType: 'FARGATE' }))).toEqual([]);
    expect(await shiftsIn(fargate, service({ LaunchType: 'EC2' }))).toHaveLength(1);
  });

  test('the way back is credit', async () => {
    expect(await shiftsIn(service({ LaunchType: 'EC2' }), service({ LaunchType: 'FARGATE' }))).toMatchObject([
      {
        direction: 'closed',
        risk: 'none',
        gate: 'note',
        responsibility: { before: 'customer', after: 'aws' },
      },
    ]);
  });

  test('the runtime in an image becomes yours', async () => {
    expect(await shiftsIn(zip, image)).toMatchObject([{ direction: 'new', layer: 'platform' }]);
  });

  test.each([
    ['something new', {}, service({ LaunchType: 'EC2' })],
    ['something that goes', service({ LaunchType: 'FARGATE' }), {}],
    ['a number of tasks', service({ LaunchType: 'EC2' }), service({ LaunchType: 'EC2', DesiredCount: 5 })],
  ])('nothing is said of %s', async (_, base, head) => {
    expect(await shiftsIn(base, head)).toEqual([]);
  });
});

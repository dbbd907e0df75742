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

describe('a function that becomes an image', () => {
  const withRuntime = (Runtime: string, more: object = {}) =>
    worker({ Runtime, Handler: 'worker.handle', Code: { S3Bucket: 'builds', S3Key: 'worker.zip' }, ...more });
  const told = async (base: Parameters<typeof templateOf>[0], head: Parameters<typeof templateOf>[0]) =>
    (await reviewOf(templateOf({ ...base, ...queue }), templateOf({ ...head, ...queue }))).findings.map(
      ({ rule, direction, layer }) => `${rule} ${direction} ${layer}`,
    );

  test.each([
    ['a runtime out of support', withRuntime('python3.8')],
    [
      'a runtime that was pinned',
      withRuntime('python3.13', { RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual' } }),
    ],
  ])('is no credit for %s', async (_, base) => {
    expect(await told(base, image)).toEqual(['responsibility-shift new platform']);
  });
  test('brings the image along where the runtime was brought along before', async () => {
    expect(await told(withRuntime('provided.al2023'), image)).toEqual(['responsibility-shift new os']);
  });
  test('gets credit on the way back for what AWS then does, and no more', async () => {
    expect(await told(image, zip)).toEqual(['responsibility-shift closed platform']);
    expect(await told(image, withRuntime('provided.al2023'))).toEqual(['responsibility-shift closed os']);
  });
});

test('duties that last are not credited', async () => {
  const [back] = await shiftsIn(service({ LaunchType: 'EC2' }), service({ LaunchType: 'FARGATE' }));
  expect(back?.why).toMatch(/^No longer yours to do: patch the operating system/);
  expect(back?.why).not.toContain('scan hosts and images');
});

describe('a key of your own', () => {
  const table = (specification: object) => ({
    Orders: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', ...specification },
      },
    },
  });
  const own = {
    KMSMasterKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555',
  };
  test('brings duties along', async () => {
    expect(await shiftsIn(table({}), table(own))).toMatchObject([{ direction: 'new', risk: 'low' }]);
  });
  test('is no credit when it is given up', async () => {
    expect(await shiftsIn(table(own), table({}))).toEqual([]);
  });
});

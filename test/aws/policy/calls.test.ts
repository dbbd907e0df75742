import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coversCall, subtractCalls, type Calls } from '../../../src/aws/policy/calls.ts';

const calls = (actions: readonly string[], resources: readonly string[]): Calls => ({
  kind: 'calls',
  actions,
  resources,
});

describe('the difference of calls', () => {
  test.each([
    {
      name: 'the order and the case of actions do not matter',
      after: calls(['S3:getobject', 's3:PutObject'], ['own/*']),
      before: calls(['s3:PutObject', 's3:GetObject'], ['own/*']),
      left: [],
    },
    {
      name: 'a wildcard contains what it matches',
      after: calls(['s3:GetObject'], ['own/invoices/*']),
      before: calls(['s3:Get*'], ['own/*']),
      left: [],
    },
    {
      name: 'a new action remains on everything',
      after: calls(['s3:GetObject', 's3:PutObject'], ['own/*']),
      before: calls(['s3:GetObject'], ['own/*']),
      left: [calls(['s3:PutObject'], ['own/*'])],
    },
    {
      name: 'a wider prefix remains without what was there',
      after: calls(['s3:GetObject'], ['own/*']),
      before: calls(['s3:GetObject'], ['own/public/*']),
      left: [calls(['s3:GetObject'], ['own/* except own/public/*'])],
    },
    {
      name: 'what an exception left out comes back',
      after: calls(['s3:*'], ['own/*']),
      before: calls(['s3:* except s3:PutObject'], ['own/*']),
      left: [calls(['s3:PutObject'], ['own/*'])],
    },
    {
      name: 'an exception that grows takes nothing new',
      after: calls(['s3:* except s3:Delete*, s3:PutObject'], ['own/*']),
      before: calls(['s3:* except s3:PutObject'], ['own/*']),
      left: [],
    },
    {
      name: 'a text cannot imitate an exception',
      after: calls(['s3:GetObject'], ['own/a%20except%20*']),
      before: calls(['s3:GetObject'], ['own/b']),
      left: [calls(['s3:GetObject'], ['own/a%20except%20*'])],
    },
    {
      name: 'what a bucket cannot be asked for is not lost when bucket and objects get a statement each',
      after: calls(['s3:GetObject', 's3:ListBucket'], ['own', 'own/*']),
      before: calls(['s3:GetObject'], ['own/*']),
      left: [calls(['s3:ListBucket'], ['own'])],
    },
    {
      name: 'what remains of a wildcard counts where it leaves an action of that kind of resource',
      after: calls(['s3:Get*'], ['own', 'own/*']),
      before: calls(['s3:GetObject*'], ['own', 'own/*']),
      left: [calls(['s3:Get* except s3:GetObject*'], ['own'])],
    },
    {
      name: 'an action nobody has heard of may be one of buckets or of objects',
      after: calls(['s3:FoldObject'], ['own', 'own/*']),
      before: calls(['s3:FoldObject'], ['own/*']),
      left: [calls(['s3:FoldObject'], ['own'])],
    },
    {
      name: 'an index is queried and a stream is read; neither has items to put',
      after: calls(
        ['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:GetRecords'],
        ['own/index/*', 'own/stream/*'],
      ),
      before: calls(['dynamodb:Query'], ['own']),
      left: [calls(['dynamodb:GetRecords'], ['own/stream/*']), calls(['dynamodb:Query'], ['own/index/*'])],
    },
    {
      name: 'a pattern that takes in the bucket and its objects keeps the actions of both',
      after: calls(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::*']),
      before: calls([], []),
      left: [calls(['s3:GetObject', 's3:ListBucket'], ['arn:aws:s3:::*'])],
    },
  ])('$name', ({ after, before, left }) => {
    expect(subtractCalls(after, before)).toEqual(left);
  });

  test.each([
    ['s3:Get*', 's3:getobject', true],
    ['s3:GetObject', 's3:Get*', false],
    ['s3:* except s3:PutObject', 's3:GetObject', true],
    ['s3:* except s3:PutObject', 's3:PutObject', false],
    ['s3:GetObject', 's3:GetObject except s3:GetObject', true],
  ])('%s contains %s: %s', (outer, inner, answer) => {
    expect(coversCall(outer, inner)).toBe(answer);
  });
});

const spans = fc
  .tuple(
    fc.constantFrom('s3:*', 's3:Get*', 's3:GetObject', 's3:Put*', 's3:*Object'),
    fc.subarray(['s3:GetObject', 's3:Put*', 's3:PutObjectAcl'], { maxLength: 2 }),
  )
  .map(([pattern, except]) => (except.length === 0 ? pattern : `${pattern} except ${except.join(', ')}`));
const places = fc.constantFrom(
  'own',
  'own/*',
  'own/public/*',
  'own/public/a',
  '*',
  'own/* except own/public/*',
);
const samples = fc
  .tuple(
    fc.uniqueArray(spans, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(places, { minLength: 1, maxLength: 3 }),
  )
  .map(([actions, resources]) => calls(actions, resources));

const POINTS_OF_OBJECTS = [
  's3:GetObject',
  's3:GetObjectAcl',
  's3:PutObject',
  's3:PutObjectAcl',
  's3:DeleteObject',
].flatMap((action) => ['own/x', 'own/public/a', 'own/public/b'].map((resource) => ({ action, resource })));
const POINTS_OF_BUCKETS = ['s3:GetBucketAcl', 's3:PutBucketAcl', 's3:ListBucket'].flatMap((action) =>
  ['own', 'arn:aws:s3:::other'].map((resource) => ({ action, resource })),
);
/** Every single call that could tell two capabilities apart. */
const POINTS = [...POINTS_OF_OBJECTS, ...POINTS_OF_BUCKETS];
const holds = (capability: Calls, { action, resource }: (typeof POINTS)[number]): boolean =>
  capability.actions.some((pattern) => coversCall(pattern, action)) &&
  capability.resources.some((pattern) => coversCall(pattern, resource));

describe('the algebra of calls', () => {
  test('a difference loses nothing that was not taken away', () => {
    fc.assert(
      fc.property(samples, samples, (after, before) => {
        const left = subtractCalls(after, before);
        for (const point of POINTS)
          if (holds(after, point) && !holds(before, point))
            expect(left.some((each) => holds(each, point))).toBe(true);
      }),
    );
  });

  test('a difference keeps nothing that was not there', () => {
    fc.assert(
      fc.property(samples, samples, (after, before) => {
        const left = subtractCalls(after, before);
        for (const point of POINTS)
          if (left.some((each) => holds(each, point))) expect(holds(after, point)).toBe(true);
      }),
    );
  });

  test('nothing differs from itself', () => {
    fc.assert(
      fc.property(samples, (one) => {
        expect(subtractCalls(one, one)).toEqual([]);
      }),
    );
  });
});

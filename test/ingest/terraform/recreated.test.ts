import { expect, test } from 'vitest';
import { changesOf } from '../../../src/ingest/terraform/plan/plan-changes.ts';
import { recreatedAs } from '../../../src/ingest/terraform/plan/recreated.ts';

const web = { ami: 'ami-0abcdef1234567890', instance_type: 't4g.small', tags: null, user_data: null };

function entry(address: string, change: object): object {
  const [type = '', name = ''] = address.split('.');
  return { address, mode: 'managed', type, name, change };
}
const gone = (address: string, before: object): object =>
  entry(address, { actions: ['delete'], before: { id: 'i-0a1b2c3d', ...before }, after: null });
const made = (address: string, after: object, unknown: object = {}): object =>
  entry(address, {
    actions: ['create'],
    before: null,
    after,
    after_unknown: { id: true, ...unknown },
  });

const pairs = (...entries: readonly object[]): Record<string, string> =>
  Object.fromEntries(recreatedAs(changesOf(entries).entries));

test('an object that is written as the destroyed one was continues it', () => {
  expect(pairs(gone('aws_instance.web', web), made('aws_instance.shop', web))).toEqual({
    'aws_instance.web': 'aws_instance.shop',
  });
});

test.each([
  ['other tags', { ...web, tags: { team: 'shop' } }, {}],
  ['an empty text for nothing', { ...web, user_data: '' }, {}],
  [
    'an argument that is not known yet',
    { ami: web.ami, instance_type: web.instance_type },
    { user_data: true },
  ],
])('%s make no other object', (_, after, unknown) => {
  expect(pairs(gone('aws_instance.web', web), made('aws_instance.shop', after, unknown))).not.toEqual({});
});

test('another release of its program makes no other function', () => {
  const worker = { function_name: 'worker', runtime: 'nodejs22.x' };
  const before = { ...worker, s3_key: 'worker/12.zip', source_code_hash: 'a' };
  const after = { ...worker, s3_key: 'worker/13.zip', source_code_hash: 'b' };
  expect(pairs(gone('aws_lambda_function.a', before), made('aws_lambda_function.b', after))).toEqual({
    'aws_lambda_function.a': 'aws_lambda_function.b',
  });
});

test('one argument makes another object', () => {
  const larger = { ...web, instance_type: 't4g.large' };
  expect(pairs(gone('aws_instance.web', web), made('aws_instance.shop', larger))).toEqual({});
});

test('another type is another object', () => {
  expect(pairs(gone('aws_lb.web', { name: 'a' }), made('aws_elb.web', { name: 'a' }))).toEqual({});
});

test('what holds data under a name of its own is another object', () => {
  const volume = { size: 20, encrypted: true };
  expect(pairs(gone('aws_ebs_volume.a', volume), made('aws_ebs_volume.b', volume))).toEqual({});
});

test('what holds data continues under the same name, under which it is reached as before', () => {
  const table = { name: 'orders' };
  expect(pairs(gone('aws_dynamodb_table.a', table), made('aws_dynamodb_table.b', table))).toEqual({
    'aws_dynamodb_table.a': 'aws_dynamodb_table.b',
  });
});

test('of objects that are alike each continues one, and one more is new', () => {
  const alike = pairs(
    gone('aws_instance.a', web),
    gone('aws_instance.b', web),
    made('aws_instance.c', web),
    made('aws_instance.d', web),
    made('aws_instance.e', web),
  );
  expect(Object.keys(alike)).toEqual(['aws_instance.a', 'aws_instance.b']);
  expect(new Set(Object.values(alike)).size).toBe(2);
});

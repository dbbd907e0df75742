import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAddress,
  formatModulePath,
  parseAddress,
  parseModulePath,
  unquoted,
  withoutKeys,
  type ResourceAddress,
} from '../../../src/ingest/terraform/syntax/address.ts';

describe('resource addresses', () => {
  const managed = { modules: [], mode: 'managed', key: undefined } as const;
  test.each([
    {
      name: 'a resource of the root module',
      text: 'aws_s3_bucket.invoices',
      expected: { ...managed, type: 'aws_s3_bucket', name: 'invoices' },
    },
    {
      name: 'an instance under count',
      text: 'aws_instance.web[12]',
      expected: { ...managed, type: 'aws_instance', name: 'web', key: 12 },
    },
    {
      name: 'a data source in nested modules with keys',
      text: 'module.network["eu.west"].module.subnets[0].data.aws_subnet.private["a]b"]',
      expected: {
        modules: [
          { name: 'network', key: 'eu.west' },
          { name: 'subnets', key: 0 },
        ],
        mode: 'data',
        type: 'aws_subnet',
        name: 'private',
        key: 'a]b',
      },
    },
    {
      name: 'a key with an escaped quote, a bracket and a backslash',
      text: String.raw`aws_s3_object.page["say \"].hi\\"]`,
      expected: { ...managed, type: 'aws_s3_object', name: 'page', key: String.raw`say "].hi\ `.trim() },
    },
    {
      name: 'a module named module',
      text: 'module.module.aws_s3_bucket.data',
      expected: {
        ...managed,
        modules: [{ name: 'module', key: undefined }],
        type: 'aws_s3_bucket',
        name: 'data',
      },
    },
    {
      name: 'an ephemeral resource',
      text: 'ephemeral.aws_secretsmanager_secret_version.db',
      expected: { ...managed, mode: 'ephemeral', type: 'aws_secretsmanager_secret_version', name: 'db' },
    },
  ])('$name is taken apart and put together again', ({ text, expected }) => {
    const parsed = parseAddress(text);
    expect(parsed).toEqual(expected);
    expect(parsed && formatAddress(parsed)).toBe(text);
  });

  test.each([
    '',
    'aws_s3_bucket',
    'module.network',
    'aws_s3_bucket.invoices.arn',
    'aws_s3_bucket.invoices[',
    'aws_s3_bucket.invoices["open]',
    'aws_s3_bucket..x',
    'data.aws_subnet',
    'module.a[0]',
    'aws_s3_bucket[0].invoices',
  ])('%j is no resource address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('any key survives being written and read', () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.nat(), fc.constant(undefined));
    const name = fc.constantFrom('web', 'data', 'module', 'a-b_1');
    const modules = fc.array(fc.record({ name, key }), { maxLength: 3 });
    fc.assert(
      fc.property(modules, name, key, (path, resource, instance) => {
        const address: ResourceAddress = {
          modules: path,
          mode: 'data',
          type: 'aws_subnet',
          name: resource,
          key: instance,
        };
        expect(parseAddress(formatAddress(address))).toEqual(address);
        expect(parseModulePath(formatModulePath(path))).toEqual(path);
      }),
    );
  });

  test('a million-character key is read in linear time', () => {
    const key = '\\"['.repeat(300_000);
    expect(parseAddress(`aws_s3_object.page["${key}"]`)?.key).toHaveLength(600_000);
    expect(parseAddress(`aws_s3_object.page["${key}`)).toBeUndefined();
  });
});

test('removing the keys names the block', () => {
  const address = parseAddress('module.web["a"].aws_instance.this[1]');
  expect(address && formatAddress(withoutKeys(address))).toBe('module.web.aws_instance.this');
});

test('escapes of a quoted string are decoded', () => {
  expect(unquoted(String.raw`tab\t quote\" u\u00e9 U\U0001f600 $${'$'}${'{'}x} %%{y} \q`)).toBe(
    'tab\t quote" u\u00e9 U\u{1f600} ${x} %{y} \\q',
  );
});

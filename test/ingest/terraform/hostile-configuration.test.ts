import { afterAll, expect, test } from 'vitest';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import { readConfiguration } from '../../../src/ingest/terraform/read-configuration.ts';
import { addressOf, type Term } from '../../../src/model/value.ts';
import { memoryTree } from './memory-tree.ts';
import { plain } from './terms-in-plain.ts';

const parser = createExpressionParser();
afterAll(() => parser.close());

async function read(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<{ term: Term | undefined; gaps: readonly string[] }> {
  const configuration = readConfiguration(memoryTree(files), '', { parser });
  await configuration.prepare('all');
  const address = addressOf('aws_s3_bucket.invoices');
  configuration.footprint(address);
  const term = configuration.value(address, path);
  return {
    term,
    gaps: configuration.gaps.map((gap) =>
      gap.kind === 'file-refused' ? `${gap.file}: ${gap.why}` : gap.kind,
    ),
  };
}

const bucket = (value: string, rest = ''): Readonly<Record<string, string>> => ({
  'main.tf': `resource "aws_s3_bucket" "invoices" {\n  bucket = ${value}\n}\n${rest}`,
});

test.each([
  {
    name: 'an exponent that blocks the parser',
    value: '1e100000000',
    gap: 'main.tf: line 2: a number too long to be read',
  },
  {
    name: 'a nesting that overflows it',
    value: `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
    gap: 'main.tf: line 2: nested too deeply',
  },
  {
    name: 'a heredoc of 20,000 lines',
    value: `<<EOT\n${'x ${var.y}\n'.repeat(20_000)}EOT`,
    gap: 'main.tf: line 2: a heredoc too long to be read',
  },
  {
    name: 'a string that is not closed',
    value: '"open',
    gap: 'main.tf: line 2: a string is not closed on its line',
  },
])('$name leaves a gap and an unknown', async ({ value, gap }) => {
  const { term, gaps } = await read(bucket(value), 'bucket');
  expect(gaps).toContain(gap);
  expect(term?.kind).toBe('unknown');
});

test('a file of more than a megabyte leaves one gap, and its blocks are still found', async () => {
  const { term, gaps } = await read(
    bucket('upper("x")', `# ${'x'.repeat(1_000_000)}\nlocals {\n a = f(1)\n b = f(2)\n}`),
    'bucket',
  );
  expect(gaps).toEqual(['main.tf: the file is larger than 1 MB']);
  expect(term?.kind).toBe('unknown');
});

test.each([
  {
    name: 'locals that need each other',
    rest: 'locals {\n a = local.b\n b = "${local.a}"\n}',
    value: 'local.a',
  },
  {
    name: 'a local that needs itself in a loop',
    rest: 'locals {\n a = [for x in local.a : x]\n}',
    value: 'local.a',
  },
  { name: 'a resource that needs itself', rest: '', value: 'aws_s3_bucket.invoices.bucket' },
  {
    name: 'a module that calls itself',
    rest: 'module "m" {\n source = "./"\n x = module.m.y\n}\noutput "y" { value = module.m.y }',
    value: 'module.m.y',
  },
])('$name ends as an unknown', async ({ rest, value }) => {
  const { term } = await read(bucket(value, rest), 'bucket');
  expect(JSON.stringify(plain(term))).toContain('unknown');
});

const doubling = (double: (name: string) => string): string =>
  `locals {\n a0 = ["x"]\n${Array.from({ length: 60 }, (_, level) => ` a${level + 1} = ${double(`local.a${level}`)}\n`).join('')}}`;

test('text and lists that double from local to local do not fill the memory', async () => {
  const lists = await read(
    bucket(
      'local.a60',
      doubling((name) => `concat(${name}, ${name})`),
    ),
    'bucket',
  );
  const texts = await read(
    bucket(
      'local.a60',
      doubling((name) => `"\${join("", flatten([${name}]))}\${join("", flatten([${name}]))}"`),
    ),
    'bucket',
  );
  const nested = await read(
    bucket(
      'local.a60',
      doubling((name) => `[${name}, ${name}]`),
    ),
    'bucket',
  );
  expect([lists, texts, nested].map(({ term }) => JSON.stringify(plain(term)).includes('unknown'))).toEqual([
    true,
    true,
    true,
  ]);
});

test('a chain of ten thousand locals is cut, not overflown', async () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => ` a${index + 1} = [local.a${index}]\n`).join('');
  const { term } = await read(bucket('local.a10000', `locals {\n a0 = 1\n${chain}}`), 'bucket');
  expect(term).toBeDefined();
});

test('names of prototype members are keys like any other', async () => {
  const { term } = await read(
    bucket(
      'merge({ __proto__ = "a", constructor = "b" }, jsondecode("{\\"__proto__\\": {\\"polluted\\": true}}"))',
    ),
    'bucket',
  );
  expect(term?.kind === 'map' && [...term.entries.keys()].toSorted()).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each([
  'regex("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  'regex("^(a|aa)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  `replace("${'a'.repeat(5_000)}", "/a*a*a*a*b/", "")`,
])('%s does not run away', async (value) => {
  const { term } = await read(bucket(value), 'bucket');
  expect(term?.kind).toBe('unknown');
});

test('files outside of the tree are not read', async () => {
  const { term } = await read({ ...bucket('file("../../etc/passwd")'), 'etc/passwd': 'root' }, 'bucket');
  expect(term?.kind).toBe('unknown');
});

test('huge counts and ranges are not walked', async () => {
  const { term } = await read(
    bucket(
      'length(aws_instance.many) + length(range(1000000))',
      'resource "aws_instance" "many" {\n count = 100000000\n}',
    ),
    'bucket',
  );
  expect(term?.kind).toBe('unknown');
});

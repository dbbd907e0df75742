import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { terraformRewriter } from '../../../src/ingest/terraform/edited.ts';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import { readConfiguration } from '../../../src/ingest/terraform/read-configuration.ts';
import type { Declaration, Replacements } from '../../../src/model/declaration.ts';
import { addressOf } from '../../../src/model/value.ts';
import { terraform, type Plain } from '../../support/worlds.ts';
import { memoryTree } from './memory-tree.ts';

type Files = Readonly<Record<string, string>>;
interface Scene {
  readonly base?: Files;
  readonly head: Files;
  readonly before?: Readonly<Record<string, Plain>>;
  readonly after: Readonly<Record<string, Plain>>;
  readonly file?: string;
  readonly line: number;
  readonly endLine?: number;
  readonly text: string;
}

const parser = createExpressionParser();
// The review has understood every expression of both sides by the time somebody edits.
beforeAll(() => parser.parse(['["0.0.0.0/0"]', '["203.0.113.0/24"]']));
afterAll(() => parser.close());

const read = (files: Files) => readConfiguration(memoryTree(files), '', { parser });
const all = (plain: Readonly<Record<string, Plain>>): readonly Declaration[] =>
  Object.entries(plain).map(([address, attributes]) => terraform(address, attributes));

function edited({ base, head, before = {}, after, file = 'main.tf', line, endLine = line, text }: Scene) {
  const rewriter = terraformRewriter({
    head: memoryTree(head),
    base: base === undefined ? undefined : memoryTree(base),
    baseSource: base === undefined ? undefined : read(base),
    read: (tree) => readConfiguration(tree, '', { parser }),
    change: { before: all(before), after: all(after), lineage: new Map() },
  });
  return rewriter.edited({ at: { file, line, endLine }, text });
}

/** One attribute after the edit; `gone` for a declaration that goes, `kept` for one that stays as it is. */
function valueOf(replaced: Replacements | undefined, address: string, path: string): unknown {
  if (replaced === undefined) return 'untold';
  if (!replaced.has(addressOf(address))) return 'kept';
  const term = replaced.get(addressOf(address))?.attributes.term(path);
  if (term === undefined) return 'gone';
  return term.kind === 'known' ? term.value : term.kind;
}

const database = (...lines: readonly string[]): string =>
  `resource "aws_db_instance" "orders" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const orders = 'aws_db_instance.orders';

describe('an edit', () => {
  test.each<
    Scene & {
      readonly name: string;
      readonly address?: string;
      readonly path?: string;
      readonly expected: unknown;
    }
  >([
    {
      name: 'that gives back what the base says gives back what was there',
      base: { 'main.tf': database('publicly_accessible = false', 'port = 5432') },
      head: { 'main.tf': database('publicly_accessible = true', 'port = 5433') },
      before: { [orders]: { publicly_accessible: false, port: 5432 } },
      after: { [orders]: { publicly_accessible: true, port: 5433 } },
      line: 2,
      text: '  publicly_accessible = false',
      expected: false,
    },
    {
      name: 'leaves the other arguments as they are planned',
      base: { 'main.tf': database('publicly_accessible = false', 'port = 5432') },
      head: { 'main.tf': database('publicly_accessible = true', 'port = 5433') },
      before: { [orders]: { publicly_accessible: false, port: 5432 } },
      after: { [orders]: { publicly_accessible: true, port: 5433 } },
      line: 2,
      text: '  publicly_accessible = false',
      path: 'port',
      expected: 5433,
    },
    {
      name: 'of a tfvars entry reaches the argument through the variable',
      base: {
        'main.tf': `variable "public" {}\n${database('publicly_accessible = var.public')}`,
        'terraform.tfvars': 'public = false\n',
      },
      head: {
        'main.tf': `variable "public" {}\n${database('publicly_accessible = var.public')}`,
        'terraform.tfvars': 'public = true\n',
      },
      before: { [orders]: { publicly_accessible: false } },
      after: { [orders]: { publicly_accessible: true } },
      file: 'terraform.tfvars',
      line: 1,
      text: 'public = false',
      expected: false,
    },
    {
      name: 'of a new object counts where the value is written out',
      base: { 'main.tf': '\n' },
      head: {
        'main.tf': `variable "public" {\n  default = true\n}\n${database('publicly_accessible = var.public')}`,
      },
      after: { [orders]: { publicly_accessible: true } },
      line: 2,
      text: '  default = false',
      expected: false,
    },
    {
      name: 'is not believed where the plan has another value than the source',
      base: { 'main.tf': '\n' },
      head: {
        'main.tf': `variable "public" {\n  default = false\n}\n${database('publicly_accessible = var.public')}`,
      },
      after: { [orders]: { publicly_accessible: true } },
      line: 2,
      text: '  default = true',
      expected: 'untold',
    },
    {
      name: 'that takes a new block away takes the object away',
      base: { 'main.tf': '\n' },
      head: { 'main.tf': database('publicly_accessible = true') },
      after: { [orders]: { publicly_accessible: true } },
      line: 1,
      endLine: 3,
      text: '',
      expected: 'gone',
    },
    {
      name: 'that takes away a block somebody still names cannot be made',
      base: { 'main.tf': '\n' },
      head: {
        'main.tf': database('publicly_accessible = true'),
        'outputs.tf': `output "host" {\n  value = ${orders}.address\n}\n`,
      },
      after: { [orders]: { publicly_accessible: true } },
      line: 1,
      endLine: 3,
      text: '',
      expected: 'untold',
    },
    {
      name: 'that names a variable which is gone cannot be made',
      base: { 'main.tf': `variable "public" {}\n${database('publicly_accessible = var.public')}` },
      head: { 'main.tf': database('publicly_accessible = true') },
      before: { [orders]: { publicly_accessible: false } },
      after: { [orders]: { publicly_accessible: true } },
      line: 2,
      text: '  publicly_accessible = var.public',
      expected: 'untold',
    },
    {
      name: 'that leaves no configuration behind is refused',
      base: { 'main.tf': database('publicly_accessible = false') },
      head: { 'main.tf': database('publicly_accessible = true') },
      before: { [orders]: { publicly_accessible: false } },
      after: { [orders]: { publicly_accessible: true } },
      line: 3,
      text: '',
      expected: 'untold',
    },
    {
      name: 'beside everything that changed changes nothing',
      base: { 'main.tf': `${database('publicly_accessible = false')}# a\n` },
      head: { 'main.tf': `${database('publicly_accessible = true')}# b\n` },
      before: { [orders]: { publicly_accessible: false } },
      after: { [orders]: { publicly_accessible: true } },
      line: 4,
      text: '# a',
      expected: 'kept',
    },
    {
      name: 'outside the file is no edit',
      head: { 'main.tf': database('publicly_accessible = true') },
      after: { [orders]: { publicly_accessible: true } },
      line: 40,
      text: '# a',
      expected: 'untold',
    },
    {
      name: 'of one rule finds it among rules that are planned in another order',
      base: { 'main.tf': '\n' },
      head: {
        'main.tf':
          'resource "aws_security_group" "web" {\n  ingress {\n    from_port = 443\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n  ingress {\n    from_port = 22\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\n',
      },
      after: {
        'aws_security_group.web': {
          ingress: [
            { from_port: 22, cidr_blocks: ['0.0.0.0/0'], self: false },
            { from_port: 443, cidr_blocks: ['0.0.0.0/0'], self: false },
          ],
        },
      },
      line: 8,
      text: '    cidr_blocks = ["203.0.113.0/24"]',
      address: 'aws_security_group.web',
      path: 'ingress[1].cidr_blocks[0]',
      expected: '203.0.113.0/24',
    },
  ])('$name', ({ name, address = orders, path = 'publicly_accessible', expected, ...scene }) => {
    expect(valueOf(edited(scene), address, path), name).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { scan, type Block, type Body } from '../../../src/ingest/terraform/syntax/scanner.ts';
import { sourceText } from '../../../src/ingest/terraform/syntax/source-text.ts';

const scanned = (text: string) => scan(sourceText('main.tf', text));

/** Blocks and arguments as an outline: `resource aws_lb.edge 1-3 { name = "edge" @2 }`. */
function outline({ attributes, blocks }: Body): string {
  const own = [...attributes.values()].map(
    ({ name, value: { source, start, end, line, endLine } }) =>
      `${name} = ${source.text.slice(start, end)} @${line}${endLine === line ? '' : `-${endLine}`}`,
  );
  const nested = blocks.map(
    (block: Block) =>
      `${[block.type, block.labels.join('.')].filter((word) => word !== '').join(' ')} ${block.at.line}-${block.at.endLine} { ${outline(block.body)} }`,
  );
  return [...own, ...nested].join('; ');
}

describe('structure', () => {
  test.each([
    {
      name: 'labels may be quoted or bare, and hold escapes',
      text: 'resource "aws_lb" edge {\n}\nx "a\\"b" {}',
      expected: 'resource aws_lb.edge 1-2 {  }; x a"b 3-3 {  }',
    },
    {
      name: 'an argument ends at the line break, and its comment is left out',
      text: 'a = 1 # one\nb = "x" // two\nc = [\n 1, # in\n] /* out */\n',
      expected: 'a = 1 @1; b = "x" @2; c = [\n 1, # in\n] @3-5',
    },
    {
      name: 'a block on one line',
      text: 'ingress { from_port = 22 }',
      expected: 'ingress 1-1 { from_port = 22 @1 }',
    },
    {
      name: 'comment signs and braces inside strings are text',
      text: 'a = "# } ${x("}", "//")} /*"\nb = 2',
      expected: 'a = "# } ${x("}", "//")} /*" @1; b = 2 @2',
    },
    {
      name: 'escaped interpolations do not open anything',
      text: 'a = "$${x %%{y \\"${z}"\nb = 2',
      expected: 'a = "$${x %%{y \\"${z}" @1; b = 2 @2',
    },
    {
      name: 'a heredoc ends at its marker alone on a line',
      text: 'a = <<-EOT\n  EOT not yet # }\n  ${f(\n "EOT"\n)}\n  EOT\nb = <<X\nX\n',
      expected: 'a = <<-EOT\n  EOT not yet # }\n  ${f(\n "EOT"\n)}\n  EOT @1-6; b = <<X\nX @7-8',
    },
    {
      name: 'a heredoc inside brackets',
      text: 'a = f(<<EOT\n)\nEOT\n, 2)\nb = 1',
      expected: 'a = f(<<EOT\n)\nEOT\n, 2) @1-4; b = 1 @5',
    },
    {
      name: 'byte order mark, carriage returns and non-ASCII text',
      text: '\ufeffa = "é😀"\r\nblock "ü" {\r\n  b = 1\r\n}\r\n',
      expected: 'a = "é😀" @1; block ü 2-4 { b = 1 @3 }',
    },
    { name: 'a comparison is no argument', text: 'a = b == c', expected: 'a = b == c @1' },
    { name: 'an empty file', text: '', expected: '' },
    {
      name: '__proto__ is a name like any other',
      text: '__proto__ = 1\nlocals {\n  constructor = 2\n}',
      expected: '__proto__ = 1 @1; locals 2-4 { constructor = 2 @3 }',
    },
  ])('$name', ({ text, expected }) => {
    const { body, error } = scanned(text);
    expect(error).toBeUndefined();
    expect(outline(body)).toBe(expected);
  });

  test('offsets delimit the value exactly', () => {
    const text = 'locals {\n  name   =   upper("é") # comment\n}';
    const value = scanned(text).body.blocks[0]?.body.attributes.get('name')?.value;
    expect(text.slice(value?.start, value?.end)).toBe('upper("é")');
  });
});

describe('broken files', () => {
  test.each([
    {
      name: 'an unclosed block',
      text: 'a {\n b = 1\n',
      error: { line: 1, why: 'the block `a` is not closed' },
    },
    { name: 'a stray brace', text: 'a = 1\n}\nb = 2', error: { line: 2, why: '`}` closes nothing' } },
    {
      name: 'an unclosed string',
      text: 'a = "x\nb = 2',
      error: { line: 1, why: 'a string is not closed on its line' },
    },
    { name: 'an unclosed bracket', text: 'a = [1,\nb = 2', error: { line: 1, why: '`]` is missing' } },
    {
      name: 'an unclosed heredoc',
      text: 'a = <<EOT\nx',
      error: { line: 1, why: 'the heredoc is not closed by `EOT`' },
    },
    { name: 'a missing value', text: 'a =\nb = 2', error: { line: 1, why: 'the argument `a` has no value' } },
    {
      name: 'prose',
      text: 'hello world',
      error: { line: 1, why: '`hello` is neither a block nor an argument' },
    },
    {
      name: 'an argument set twice',
      text: 'a = 1\na = 2',
      error: { line: 2, why: 'the argument `a` is set twice' },
    },
  ])('$name is reported with its line, and what stands around it is kept', ({ text, error }) => {
    expect(scanned(`first = 0\n${text}\n`).error).toEqual({ ...error, line: error.line + 1 });
    expect(scanned(`first = 0\n${text}\n`).body.attributes.has('first')).toBe(true);
  });
});

const valueOf = (text: string) => scanned(text).body.attributes.get('a')?.value;

describe('hostile files are scanned in linear time and marked', () => {
  test.each([
    { name: 'an exponent of nine digits', text: 'a = 1e100000000', hazard: 'a number too long to be read' },
    {
      name: 'a number of a thousand digits',
      text: `a = ${'9'.repeat(1_000)}`,
      hazard: 'a number too long to be read',
    },
    {
      name: 'a huge exponent deep inside',
      text: 'a = f([{ x = "${1e999999}" }])',
      hazard: 'a number too long to be read',
    },
    {
      name: 'brackets nested 50,000 deep',
      text: `a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      hazard: 'nested too deeply',
    },
    {
      name: 'interpolations nested 20,000 deep',
      text: `a = ${'"${'.repeat(20_000)}1${'}"'.repeat(20_000)}`,
      hazard: 'nested too deeply',
    },
    {
      name: 'a heredoc of 20,000 lines',
      text: `a = <<EOT\n${'x ${y}\n'.repeat(20_000)}EOT\n`,
      hazard: 'a heredoc too long to be read',
    },
    {
      name: 'a file of two megabytes',
      text: `a = "${'x'.repeat(2_000_000)}"`,
      hazard: 'the file is larger than 1 MB',
    },
    { name: 'an ordinary value', text: 'a = 1.5e10', hazard: undefined },
  ])('$name', ({ text, hazard }) => {
    expect(valueOf(text)?.hazard).toBe(hazard);
  });

  test('blocks nested 50,000 deep are cut off and reported', () => {
    const { error, body } = scanned(`${'a {\n'.repeat(50_000)}${'}\n'.repeat(50_000)}`);
    expect(error?.why).toBe('blocks are nested too deeply');
    let depth = 0;
    for (let blocks = body.blocks; blocks.length > 0; blocks = blocks[0]?.body.blocks ?? []) depth += 1;
    expect(depth).toBeLessThanOrEqual(100);
  });

  test.each([
    'a = "${',
    'a = "%{',
    'a = <<EOT',
    'a = <<EOT\n${',
    'a = /*',
    'a "',
    'a {',
    '\u0000',
    'a = $',
    '"',
    'a = "\\',
  ])('%j, many times over, ends', (piece) => {
    expect(scanned(piece.repeat(20_000)).source.text).toHaveLength(piece.length * 20_000);
  });
});

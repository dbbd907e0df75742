import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { afterAll, describe, expect, test } from 'vitest';
import { commonExpression } from '../../../src/ingest/terraform/syntax/common-expression.ts';
import { ParsingThread, type Parsed } from '../../../src/ingest/terraform/syntax/parsing-thread.ts';
import { scan, type Body } from '../../../src/ingest/terraform/syntax/scanner.ts';
import { sourceText } from '../../../src/ingest/terraform/syntax/source-text.ts';

const oracle = new ParsingThread();
afterAll(() => oracle.stop());

async function byOracle(texts: readonly string[]): Promise<ReadonlyMap<string, Parsed>> {
  const results = new Map<string, Parsed>();
  for await (const [text, parsed] of oracle.parse(texts)) results.set(text, parsed);
  return results;
}

/** Every value written in the stories, in a fixed order. */
function writtenValues(): readonly string[] {
  const values = new Set<string>();
  const collect = (text: string, { attributes, blocks }: Body): void => {
    for (const { value } of attributes.values()) values.add(text.slice(value.start, value.end));
    for (const { body } of blocks) collect(text, body);
  };
  for (const file of globSync('fixtures/*/terraform/**/*.tf').toSorted()) {
    const text = readFileSync(file, 'utf8');
    collect(text, scan(sourceText(file, text)).body);
  }
  return [...values];
}

describe('what is understood without hcl2json', () => {
  test('is understood as hcl2json does, for every value of the stories, and that is nearly all of them', async () => {
    const values = writtenValues();
    const results = await byOracle(values);
    let understood = 0;
    for (const value of values) {
      const expression = commonExpression(value);
      if (expression === undefined) continue;
      understood += 1;
      expect({ value, expression }).toEqual({ value, expression: expressionOf(results.get(value)) });
    }
    expect(understood / values.length).toBeGreaterThan(0.98);
  });

  test.each([
    '"plain text"',
    'null',
    '-12.5',
    'aws_s3_bucket.invoices.arn',
    'aws_subnet.private[0].id',
    'local.teams["billing"].cidrs',
    'aws_subnet.private[*].id',
    'aws_subnet.private.*.id',
    'aws_subnet.private.*.tags[0]',
    'aws_subnet.private[each.key].tags["team"].x',
    '(var.a).b[0]',
    'a[("k")]',
    '-(a + b) * !c.d',
    'a - b - c',
    'a == b ? c : d ? e : f',
    'concat([var.a],\n  # office\n  var.b...\n)',
    '"${var.name}-${upper("x")}.example.com"',
    '"${var.name}"',
    '"a\\tb$${c}%%{d} \\u00e9"',
    '"${~ var.name ~}  x"',
    '{ for key, value in var.rules : key => value... if value.open }',
    '[for rule in var.rules : rule.port if rule.open]',
    '{\n  "é😀" = [\n    upper(var.x),\n  ]\n  (var.key) : 1, name = 2 // last\n}',
    '<<-EOT\n    ${var.name}:\n      text\n  EOT',
    '<<EOT\r\n{"a": "${var.b}"}\r\nEOT',
    'jsonencode({\n  a = <<EOT\nx\nEOT\n  b = 2\n})',
  ])('%s', async (text) => {
    const [result] = (await byOracle([text])).values();
    expect(commonExpression(text)).toEqual(expressionOf(result));
  });

  test.each([
    ['a directive', '"%{ if x }a%{ endif }"'],
    ['an old-style index', 'aws_subnet.private.0.id'],
    ['a number that a double cannot hold', '12345678901234567890'],
    ['an exponent', '1e3'],
    ['a function of a provider', 'provider::aws::arn_parse(var.arn)'],
    ['a chain of very many attributes', `a${'.b'.repeat(50_000)}`],
    ['a chain of very many indexes', `a${'[b]'.repeat(50_000)}`],
    ['a chain of very many operators', `a${' + a'.repeat(50_000)}`],
    ['what nests too deeply', `${'['.repeat(60)}${']'.repeat(60)}`],
  ])('%s is left to it', (_, text) => {
    expect(commonExpression(text)).toBeUndefined();
  });

  test.each(['', 'f(x', '[1,,2]', 'a b', '{ a = 1 b = 2 }', '"${a b}"', 'a ?', 'f(x...,)', '<<EOT\nx'])(
    'what is no expression is not understood: %j',
    (text) => {
      expect(commonExpression(text)).toBeUndefined();
    },
  );
});

const name = fc.constantFrom(
  'a',
  'var',
  'each',
  'aws_s3_bucket',
  'x-1',
  'é',
  'for',
  'null',
  'true',
  'in',
  'if',
);
const space = fc.constantFrom('', '', ' ', '  ', '\n', ' # why\n', ' /* why */ ', '\r\n');
const mark = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '&&',
  '||',
  '?',
  ':',
  ',',
  '.',
  '...',
  '=',
  '=>',
  '!',
);

/** Expressions of every form, with layout that is right more often than not. */
const { expression } = fc.letrec<{ expression: string; object: string }>((tie) => {
  const inner = tie('expression');
  const spaced = fc.tuple(space, inner, space).map((pieces) => pieces.join(''));
  const listed = (open: string, close: string) =>
    fc
      .tuple(fc.array(spaced, { maxLength: 3 }), fc.constantFrom('', ','))
      .map(([items, last]) => `${open}${items.join(',')}${items.length > 0 ? last : ''}${close}`);
  const joined = (...pieces: readonly (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(...pieces.map((piece) => (typeof piece === 'string' ? fc.constant(piece) : piece)))
      .map((texts) => texts.join(''));
  return {
    expression: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom('"plain"', '12', '0.5', '-3', '""', '"a\\n$${x}"'),
      name,
      joined(name, '.', name),
      joined(
        name,
        '[',
        fc.constantFrom('0', '"k"', '*', '12'),
        ']',
        fc.constantFrom('', '.id', '[0]', '.a.b'),
      ),
      joined(name, '.*.', name, fc.constantFrom('', '[0]', '.id')),
      joined(inner, '[', spaced, ']', fc.constantFrom('', '.id')),
      joined(inner, ' ', mark, ' ', inner),
      joined(inner, ' ? ', inner, ' : ', inner),
      joined('(', spaced, ')', fc.constantFrom('', '.id', '[0]')),
      joined(fc.constantFrom('-', '!'), inner),
      listed('[', ']'),
      joined(name, listed('(', ')')),
      tie('object'),
      joined('[for ', name, ' in ', inner, ' :', spaced, fc.constantFrom('', ' if a', '...'), ']'),
      joined(
        '{for ',
        name,
        ',',
        name,
        ' in ',
        inner,
        ' : ',
        inner,
        ' => ',
        inner,
        fc.constantFrom('', '...'),
        '}',
      ),
      joined('"x-${', spaced, '}', fc.constantFrom('', ' y', '${a}', '\\"'), '"'),
      joined('"${~', inner, '~} "'),
      joined('<<-EOT\n  x ${', inner, '}\n    y\n  EOT\n'),
    ),
    object: fc
      .array(
        fc
          .tuple(
            fc.oneof(name, fc.constantFrom('"k"', '(a)', '"${a}"')),
            fc.constantFrom(' = ', ': ', '\n='),
            inner,
          )
          .map((pieces) => pieces.join('')),
        { maxLength: 3 },
      )
      .chain((items) => fc.constantFrom('\n', ', ', ',\n', ' ').map((by) => `{${items.join(by)}}`)),
  };
});

/** The same with one character gone or doubled. */
const damaged = fc.tuple(expression, fc.nat(), fc.boolean()).map(([text, where, isDoubled]) => {
  const at = where % (text.length || 1);
  return text.slice(0, at) + (isDoubled ? (text[at] ?? '').repeat(2) : '') + text.slice(at + 1);
});

test('whatever is understood, right or damaged, is what hcl2json understands', async () => {
  const texts = fc.sample(fc.oneof(expression, damaged), { numRuns: 1_500, seed: 20_261_125 });
  const results = await byOracle(texts);
  let understood = 0;
  for (const text of texts) {
    const own = commonExpression(text);
    if (own === undefined) continue;
    understood += 1;
    expect({ text, ...withoutSpans(own) }).toEqual({
      text,
      ...withoutSpans(expressionOf(results.get(text))),
    });
  }
  expect(understood).toBeGreaterThan(400);
});

function expressionOf(parsed: Parsed | undefined): unknown {
  return parsed?.kind === 'expression' ? parsed.expression : parsed?.why;
}

/** Ranges that hcl2json gives are searched for in the text, and odd texts lead astray. */
function withoutSpans(parsed: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify({ expression: parsed }, (key, value: unknown) =>
      key === 'span' || key === 'line' ? undefined : value,
    ),
  );
}

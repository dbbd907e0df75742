import { afterAll, describe, expect, test } from 'vitest';
import type { Expression } from '../../../src/ingest/terraform/syntax/expression.ts';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';

const parser = createExpressionParser();
afterAll(() => parser.close());

async function parsed(text: string): Promise<Expression> {
  await parser.parse([text]);
  const result = parser.result(text);
  if (result?.kind !== 'expression') throw new Error(`${text}: ${result?.why ?? 'not parsed'}`);
  return result.expression;
}

/** Beyond the common forms: only the worker can tell. */
const directive = (index: number): string => `"%{ if true }${index}%{ endif }"`;

describe('expressions', () => {
  test('the common forms need no worker', () => {
    expect(createExpressionParser().result('upper(var.name)')).toMatchObject({ kind: 'expression' });
  });

  test('all else is left to the worker', () => {
    expect(createExpressionParser().result('"%{ if x }a%{ endif }"')).toBeUndefined();
  });

  test('offsets and lines count in UTF-16 from the start of the text', async () => {
    const text = '{\n  "é😀" = [\n    upper(var.x),\n  ]\n}';
    const object = await parsed(text);
    if (object.kind !== 'object') throw new Error('an object is expected');
    const list = object.items[0]?.value;
    const call = list?.kind === 'tuple' ? list.items[0] : undefined;
    expect(call).toMatchObject({ kind: 'call', name: 'upper', span: { line: 2, endLine: 2 } });
    expect(text.slice(call?.span.start, call?.span.end)).toBe('upper(var.x)');
  });

  test('index keys, attributes and splats are told apart', async () => {
    expect(await parsed('a.b["c"][0].d')).toMatchObject({
      kind: 'traversal',
      root: 'a',
      steps: ['b', { key: 'c' }, 0, 'd'],
    });
    expect(await parsed('a[*].b[var.k]')).toMatchObject({
      kind: 'splat',
      source: { kind: 'traversal', root: 'a' },
      each: { kind: 'index', source: { kind: 'access', source: { kind: 'splat-item' }, steps: ['b'] } },
    });
  });

  test('directives in templates nest', async () => {
    expect(await parsed('"%{ for x in y }%{ if x }a${x}%{ else }b%{ endif },%{ endfor }"')).toMatchObject({
      kind: 'template',
      parts: [
        {
          kind: 'join',
          each: {
            valueName: 'x',
            value: {
              kind: 'template',
              parts: [
                {
                  kind: 'conditional',
                  whenTrue: {
                    parts: [
                      { kind: 'text', text: 'a' },
                      { kind: 'traversal', root: 'x' },
                    ],
                  },
                  whenFalse: { parts: [{ kind: 'text', text: 'b' }] },
                },
                { kind: 'text', text: ',' },
              ],
            },
          },
        },
      ],
    });
  });

  test('what is no expression says why', async () => {
    await parser.parse(['f(x', '[1,,2]']);
    expect(parser.result('f(x')).toMatchObject({
      kind: 'invalid',
      why: expect.stringContaining('Unterminated function call'),
    });
    expect(parser.result('[1,,2]')).toMatchObject({ kind: 'invalid' });
  });
});

describe('expressions that the parser gives out over', () => {
  test('only the culprit is refused, and the others are parsed', async () => {
    const impatient = createExpressionParser({ perExpression: 1_500 });
    const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`;
    const slow = `<<EOT\n%{ if true }${'a ${b}\n'.repeat(30_000)}%{ endif }\nEOT`;
    const good = Array.from({ length: 150 }, (_, index) => directive(index));
    const texts = [...good.slice(0, 70), deep, ...good.slice(70), slow];
    await impatient.parse(texts);
    expect(impatient.result(deep)).toMatchObject({ kind: 'refused' });
    expect(impatient.result(slow)).toMatchObject({
      kind: 'refused',
      why: 'parsing it takes longer than 1.5 s',
    });
    for (const text of good) expect(impatient.result(text)).toMatchObject({ kind: 'expression' });
    await impatient.close();
  });

  test('a closed parser starts again when it is asked', async () => {
    const again = createExpressionParser();
    await again.parse([directive(1)]);
    await again.close();
    await again.parse([directive(2)]);
    for (const index of [1, 2]) expect(again.result(directive(index))).toMatchObject({ kind: 'expression' });
    await again.close();
  });

  test('requests made at once share one worker', async () => {
    const shared = createExpressionParser();
    await Promise.all([
      shared.parse([directive(1), directive(2)]),
      shared.parse([directive(2), directive(3)]),
    ]);
    for (const index of [1, 2, 3])
      expect(shared.result(directive(index))).toMatchObject({ kind: 'expression' });
    await shared.close();
  });
});

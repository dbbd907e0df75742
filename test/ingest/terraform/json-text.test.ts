import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, type JsonNode } from '../../../src/ingest/terraform/syntax/json-text.ts';

function plain(node: JsonNode | undefined): unknown {
  if (node === undefined || node.kind === 'placeholder') return undefined;
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
}

function reference(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test('any JSON reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 1, 2), (json, indentation) => {
      const text = JSON.stringify(JSON.parse(json), null, indentation);
      expect(plain(readJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('what JSON.parse refuses is refused', () => {
  const letters = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    'true',
    'null',
    '"\\u00e9"',
    '"\\x"',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(plain(readJson(text))).toEqual(reference(text));
    }),
    { numRuns: 2_000 },
  );
});

test('offsets delimit each node', () => {
  const text = '{ "Statement": [ { "Action": "s3:\\u0047et" } ] }';
  const root = readJson(text);
  const list = root?.kind === 'object' ? root.members[0]?.value : undefined;
  expect(text.slice(list?.start, list?.end)).toBe('[ { "Action": "s3:\\u0047et" } ]');
});

test('nesting beyond reason is refused, not overflown', () => {
  expect(readJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeUndefined();
});

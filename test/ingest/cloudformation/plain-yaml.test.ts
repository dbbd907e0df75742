import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlainYaml } from '../../../src/ingest/cloudformation/plain-yaml.ts';
import { parseYaml } from '../../../src/ingest/cloudformation/template.ts';

const TEMPLATE = `# invoices
Parameters:
  Owner: { Type: String, Default: "finance team" }
Resources:
  Invoices:
    Type: AWS::S3::Bucket # where they are kept
    Properties:
      BucketName: !Sub '\${Owner}-x'
      Tags:
      - Key: owner
        Value: |
          finance
            and tax

          department
      - !If [IsProd, {Key: stage, Value: !Ref Owner}, !Ref "AWS::NoValue"]
      - - nested
        - -1
      Retention: 007
      Version: 2012-10-17
      Description: >-
        kept for
        ten years
      Path: !Join
        - ','
        - [a, 'it''s', "d\\"e"]
      Nothing:
      Null: ~
      Flag: "yes"
`;

test('a template as people write it does not need the full parser, and reads the same', () => {
  const plain = parsePlainYaml(TEMPLATE);
  expect(plain).toBeDefined();
  expect(plain).toEqual(parseYaml(TEMPLATE));
});

describe('what is left to the full parser', () => {
  test.each([
    { name: 'an anchor', text: 'A: &a x\n' },
    { name: 'an alias', text: 'A: *a\n' },
    { name: 'a plain text over two lines', text: 'A: x\n  y\n' },
    { name: 'a quoted text over two lines', text: 'A: "x\n  y"\n' },
    { name: 'brackets over two lines', text: 'A: [x,\n  y]\n' },
    { name: 'a second document', text: 'A: x\n---\nB: y\n' },
    { name: 'a key written twice', text: 'A: x\nA: y\n' },
    { name: 'a tag nobody knows', text: 'A: !Unheard of\n' },
    { name: 'two tags in a row', text: 'A: !Base64 !Sub x\n' },
    { name: 'a tab', text: 'A:\n\tB: x\n' },
    { name: 'a wrong depth', text: 'A:\n    B: x\n  C: y\n' },
    { name: 'a colon in a plain text', text: 'A: b: c\n' },
    { name: 'a complex key', text: '? A\n: x\n' },
    { name: 'rendering', text: 'A: {{ name }}\n' },
  ])('$name', ({ text }) => {
    expect(parsePlainYaml(text)).toBeUndefined();
  });
});

test('whatever it reads, the full parser reads the same, lines included', () => {
  const signs = fc.constantFrom(...' :-#\'"[]{},!&*|>?%@`~\n\\ab01._/$=<'.split(''));
  const edit = fc.record({
    at: fc.nat(TEMPLATE.length),
    cut: fc.nat(6),
    put: fc.array(signs, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const text = edits.reduce(
        (before, { at, cut, put }) => before.slice(0, at) + put.join('') + before.slice(at + cut),
        TEMPLATE,
      );
      const plain = parsePlainYaml(text);
      if (plain !== undefined) expect(plain).toEqual(parseYaml(text));
    }),
    { numRuns: 1_000 },
  );
});

import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { nodeAt, textOf, type TemplateNode } from '../../../src/ingest/cloudformation/node.ts';
import { parseNodes, parseTemplate, sectionOf } from '../../../src/ingest/cloudformation/template.ts';

const INVOICES = `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Owner:
    Type: String
    Default: 012345678901
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Sub \${Owner}-invoices
      Tags:
        - Key: owner
          Value: |
            finance
            and tax

        - { Key: version, Value: 1.10 }
      AccessControl: Private
`;

function at(node: TemplateNode | undefined): string {
  return node === undefined ? 'nothing' : `${node.line}-${node.endLine}`;
}

describe('lines of a YAML template', () => {
  const template = parseTemplate('template.yaml', INVOICES);
  const properties = nodeAt(template.root, 'Resources', 'Invoices', 'Properties');

  test('a resource reaches from its logical id to its last leaf', () => {
    const entry = sectionOf(template, 'Resources').get('Invoices');
    expect([entry?.line, entry?.endLine]).toEqual([7, 18]);
  });

  test('a block text does not swallow the empty line after it', () => {
    const tags = nodeAt(properties, 'Tags');
    const first = tags?.kind === 'list' ? tags.items[0] : undefined;
    expect(at(first)).toBe('12-15');
  });

  test('a short form is written out and keeps its line', () => {
    expect(at(nodeAt(properties, 'BucketName', 'Fn::Sub'))).toBe('10-10');
  });
});

describe('scalars', () => {
  test.each([
    { written: '012345678901', read: '012345678901' },
    { written: '123456789012', read: 123456789012 },
    { written: '2012-10-17', read: '2012-10-17' },
    { written: '1.10', read: '1.10' },
    { written: '16.8', read: 16.8 },
    { written: '10.0.0.0/8', read: '10.0.0.0/8' },
    { written: 'true', read: true },
    { written: '"true"', read: 'true' },
    { written: 'yes', read: 'yes' },
    { written: '0x1F', read: '0x1F' },
  ])('$written is read as $read', ({ written, read }) => {
    const node = nodeAt(parseTemplate('t.yaml', `Resources:\n  A: ${written}\n`).root, 'Resources', 'A');
    expect(node?.kind === 'scalar' ? node.value : undefined).toBe(read);
  });
});

describe('texts that are refused', () => {
  test.each([
    {
      name: 'an alias without its anchor',
      text: 'Resources:\n  A: {}\n  B: *a\n',
      says: /t\.yaml:3: .*alias/,
    },
    {
      name: 'an alias inside its own anchor',
      text: 'Resources:\n  A: &a\n    B: *a\n',
      says: /t\.yaml:3: .*alias/,
    },
    {
      name: 'aliases of aliases that stand for millions of nodes',
      text: `Resources:\n  A0: &a0 {B: c}\n${Array.from({ length: 12 }, (_, index) => `  A${index + 1}: &a${index + 1} [${Array.from({ length: 10 }, () => `*a${index}`).join()}]\n`).join('')}`,
      says: /aliases stand for too much/,
    },
    {
      name: 'a merge of a text',
      text: 'Resources:\n  A:\n    <<: text\n',
      says: /t\.yaml:3: what `<<` merges is not a map|t\.yaml:3: .*`<<`/,
    },
    {
      name: 'a key written twice',
      text: 'Resources:\n  A: {}\n  A: {}\n',
      says: /t\.yaml:3: .*`A` is written twice/,
    },
    {
      name: 'two documents',
      text: 'Resources: {}\n---\nResources: {}\n',
      says: /more than one YAML document/,
    },
    { name: 'two short forms in a row', text: 'Resources:\n  A: !Base64 !Sub x\n', says: /t\.yaml:2: / },
    {
      name: 'a Jinja template',
      text: 'Resources:\n{% for name in names %}\n  A: {}\n{% endfor %}\n',
      says: /rendered template/,
    },
    { name: 'a Jinja value', text: 'Resources:\n  A: {{ name }}\n', says: /rendered template/ },
    { name: 'no resources', text: 'Parameters: {}\n', says: /no `Resources`/ },
    {
      name: 'resources as a list',
      text: 'Resources:\n  - Type: AWS::SNS::Topic\n',
      says: /t\.yaml:1: `Resources` is not a map/,
    },
    {
      name: 'broken JSON',
      text: '{\n  "Resources": {\n    "A" {}\n  }\n}',
      says: /t\.yaml:3: .*`:` is missing/,
    },
    {
      name: 'a JSON key written twice',
      text: '{"Resources": {"A": {},\n"A": {}}}',
      says: /t\.yaml:2: .*written twice/,
    },
    { name: 'nothing', text: '', says: /it is empty/ },
    { name: 'a deep nest', text: `Resources: ${'['.repeat(50_000)}`, says: /nested/ },
    { name: 'a deep JSON nest', text: `{"Resources": ${'['.repeat(200_000)}`, says: /nested deeper/ },
  ])('$name', ({ text, says }) => {
    expect(() => parseTemplate('t.yaml', text)).toThrow(says);
  });
});

describe('YAML aliases, which packaging writes out', () => {
  const { root } = parseTemplate(
    't.yaml',
    `Metadata:
  Tags: &tags
    - {Key: team, Value: orders}
  Queue: &queue
    KmsMasterKeyId: alias/aws/sqs
    DelaySeconds: 5
Resources:
  Orders:
    Properties:
      <<: *queue
      DelaySeconds: 0
      Tags: *tags
  Invoices:
    Properties:
      Names: [*tags]
`,
  );
  const found = (...names: readonly string[]) => nodeAt(root, 'Resources', ...names);

  test('what an alias stands for has the lines where it is written out', () => {
    expect(found('Orders', 'Properties', 'Tags')).toMatchObject({ kind: 'list', line: 3 });
    expect(found('Orders', 'Properties', 'KmsMasterKeyId')).toMatchObject({
      value: 'alias/aws/sqs',
      line: 5,
    });
  });
  test('what a map says itself wins over what is merged', () => {
    expect(found('Orders', 'Properties', 'DelaySeconds')).toMatchObject({ value: 0, line: 11 });
  });
  test('a block still ends with its own last line', () => {
    expect(found('Orders')).toMatchObject({ line: 9, endLine: 12 });
    expect(found('Invoices')).toMatchObject({ line: 14, endLine: 15 });
  });
});

test('names of the prototype are names like any other', () => {
  const template = parseTemplate(
    't.yaml',
    'Resources:\n  __proto__: {Type: AWS::SNS::Topic, polluted: true}\n',
  );
  expect(textOf(nodeAt(template.root, 'Resources', '__proto__', 'Type'))).toBe('AWS::SNS::Topic');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

function dataOf(node: TemplateNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return node.kind === 'map'
    ? new Map([...node.entries].map(([name, entry]) => [name, dataOf(entry.value)]))
    : node;
}
function mapped(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(mapped);
  if (typeof data === 'number') return String(data) === JSON.stringify(data) ? data : JSON.stringify(data);
  return typeof data === 'object' && data !== null
    ? new Map(Object.entries(data).map(([name, item]) => [name, mapped(item)]))
    : data;
}

test('JSON is read as JSON.parse reads it, however it is laid out', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })),
      fc.constantFrom(0, 2, '\t'),
      (data, indent) => {
        const text = JSON.stringify(data, undefined, indent);
        const node = parseNodes(text);
        expect(node.kind === 'fault' ? node.says : dataOf(node)).toEqual(mapped(JSON.parse(text)));
      },
    ),
  );
});

test('any text gives a tree or a fault', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'{ } [ ] : , " \' - & * ! | > # \n a b 1 %'.split(' '), ' '),
        maxLength: 80,
      }),
      (text) => {
        expect(['fault', 'scalar', 'list', 'map']).toContain(parseNodes(text).kind);
      },
    ),
    { numRuns: 500 },
  );
});

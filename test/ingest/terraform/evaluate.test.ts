import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Configuration } from '../../../src/ingest/terraform/configuration.ts';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import { readConfiguration } from '../../../src/ingest/terraform/read-configuration.ts';
import { addressOf } from '../../../src/model/value.ts';
import { memoryTree } from './memory-tree.ts';
import { plain } from './terms-in-plain.ts';

interface Vectors {
  readonly configuration: string;
  readonly cases: readonly { readonly expression: string; readonly value: unknown }[];
}

const vectors = JSON.parse(readFileSync('test/vectors/terraform-expressions.json', 'utf8')) as Vectors;
const parser = createExpressionParser();
afterAll(() => parser.close());

describe('expressions have the values that terraform gives them', () => {
  let configuration: Configuration;
  beforeAll(async () => {
    const cases = vectors.cases.map(
      ({ expression }, index) => `resource "terraform_data" "case_${index}" {\n  input = ${expression}\n}\n`,
    );
    const tree = memoryTree({ 'infra/main.tf': vectors.configuration + cases.join('') });
    configuration = readConfiguration(tree, 'infra', { parser, workspace: 'default' });
    await configuration.prepare('all');
  });

  test('nothing was refused', () => {
    expect(configuration.gaps).toEqual([]);
  });
  test.each(vectors.cases.map((each, index) => ({ ...each, index })))('$expression', ({ index, value }) => {
    expect(plain(configuration.value(addressOf(`terraform_data.case_${index}`), 'input'))).toEqual(value);
  });
});

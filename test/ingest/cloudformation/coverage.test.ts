import { describe, expect, test } from 'vitest';
import { resources } from '../../../src/resources/index.ts';
import { catalogueOf } from '../../../src/world/catalogue.ts';
import { coverageOf } from '../../../src/world/coverage.ts';
import { read, type Files } from './reading.ts';

const catalogue = catalogueOf(resources);
const host =
  'Resources:\n  Host: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: inner.yaml } }\n';
const inner = 'Resources:\n  Jobs: { Type: AWS::SQS::Queue }\n';

function notModelled(head: Files): readonly string[] {
  return coverageOf(read({ head, base: 'none' }).change, catalogue).counts.notModelled;
}

describe('a nested stack', () => {
  test('is covered by what is in it', () => {
    expect(notModelled({ 'template.yaml': host, 'inner.yaml': inner })).toEqual([]);
  });
  test('is not covered while its template is not at hand', () => {
    expect(notModelled({ 'template.yaml': host })).toEqual(['AWS::CloudFormation::Stack']);
  });
  test('does not cover its neighbours', () => {
    const set = '  Fleet: { Type: AWS::CloudFormation::StackSet }\n';
    expect(notModelled({ 'template.yaml': host + set, 'inner.yaml': inner })).toEqual([
      'AWS::CloudFormation::StackSet',
    ]);
  });
});

test('what has no more to it than its secrets is covered, as those are looked at', () => {
  const connection = '  Ledger: { Type: AWS::Glue::Connection }\n';
  expect(notModelled({ 'template.yaml': `Resources:\n${connection}` })).toEqual([]);
});

describe('a transform of the whole template', () => {
  const whyPartial = (transform: string): readonly string[] =>
    read({ head: `Transform: ${transform}\n${inner}`, base: 'none' }).change.gaps.map((gap) =>
      'why' in gap ? gap.why : gap.kind,
    );
  test.each([
    ['AWS::Serverless-2016-10-31', []],
    ['[AWS::LanguageExtensions, AWS::Serverless-2016-10-31]', []],
    [
      '[AWS::LanguageExtensions, TagEverything]',
      ['Further resources may come from `TagEverything`, which is not evaluated here.'],
    ],
    [
      '{ Name: AWS::Include, Parameters: { Location: s3://shared/network.yml } }',
      ['Further resources may come from `AWS::Include`, which is not evaluated here.'],
    ],
  ])('%s', (transform, expected) => {
    expect(whyPartial(transform)).toEqual(expected);
  });
});

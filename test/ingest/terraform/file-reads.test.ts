import { describe, expect, it } from 'vitest';
import { fileFinder, filesetOf } from '../../../src/ingest/terraform/evaluation/file-patterns.ts';
import { ANY, dataFilesIn, fileReadsIn } from '../../../src/ingest/terraform/evaluation/file-reads.ts';
import { variableFiles } from '../../../src/ingest/terraform/variable-values.ts';
import { scanSources } from '../../../src/ingest/terraform/modules.ts';
import { memoryTree } from './memory-tree.ts';

describe('what an expression reads', () => {
  it.each([
    ['file("policy.json")', ['root policy.json']],
    ['file("${path.module}/policy.json")', ['module /policy.json']],
    ['yamldecode(file( "${path.root}/../config/${var.env}.yaml" ))', ['root /../config/*.yaml']],
    ['templatefile("a/${join(",", [each.key, ")"])}.tpl", { a = file("b") })', ['root a/*.tpl', 'root b']],
    ['file(each.value)', ['root *']],
    ['file("${path.module}/${each.value}")', ['module /*']],
    ['file(format("%s/a.json", path.module))', ['module *']],
    ['fileset(path.module, "policies/**/*.json")', ['module /policies/*/*']],
    ['filemd5("lambda.zip")', ['root lambda.zip']],
    ['file("never closed', ['root *']],
    ['var.file', []],
  ])('%s', (text, expected) => {
    expect(fileReadsIn(text).map(({ from, path }) => `${from} ${path.replaceAll(ANY, '*')}`)).toEqual(
      expected,
    );
  });

  it('may be named by a text elsewhere', () => {
    expect(dataFilesIn('{ policy = "../policies/queue.json", "name" = "jobs.eu", x = "${a}.yaml" }')).toEqual(
      ['../policies/queue.json'],
    );
  });

  it('of a hostile text is found in time', () => {
    expect(fileReadsIn('file('.repeat(200_000))).toHaveLength(201);
    expect(fileReadsIn(`file("${'${'.repeat(200_000)}`)).toHaveLength(1);
    expect(dataFilesIn('"a.json'.repeat(100_000))).toEqual(['a.json']);
  });
});

describe('files that fit a pattern', () => {
  const tree = memoryTree({
    'stack/main.tf': '',
    'stack/policies/a.json': '',
    'stack/policies/eu/b.json': '',
    'stack/policies/eu/b.yaml': '',
    'config/prod.yaml': '',
    'config/deep/prod.yaml': '',
  });
  const finder = fileFinder(tree);

  it.each([
    ['policies/a.json', ['stack/policies/a.json']],
    [`policies/${ANY}.json`, ['stack/policies/a.json', 'stack/policies/eu/b.json']],
    [`../config/${ANY}.yaml`, ['config/prod.yaml', 'config/deep/prod.yaml']],
    [ANY, ['stack/policies/a.json', 'stack/policies/eu/b.json', 'stack/policies/eu/b.yaml']],
    [`../../${ANY}`, []],
  ])('%s', (path, expected) => {
    expect(finder.find({ from: 'root', path }, 'stack')).toEqual(expected);
  });

  it('are not told when they are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`p/${at}.json`, '']));
    expect(fileFinder(memoryTree(many)).find({ from: 'root', path: `p/${ANY}` }, '')).toBeUndefined();
  });

  it.each([
    ['policies/*.json', ['policies/a.json']],
    ['policies/**/*.json', ['policies/a.json', 'policies/eu/b.json']],
    ['**', ['main.tf', 'policies/a.json', 'policies/eu/b.json', 'policies/eu/b.yaml']],
    ['policies/eu/b.{json,yaml}', ['policies/eu/b.json', 'policies/eu/b.yaml']],
    ['policies/?.json', ['policies/a.json']],
    ['policies/[ab].json', undefined],
    ['../*.yaml', undefined],
  ])('fileset gives %s', (pattern, expected) => {
    expect(filesetOf(tree, 'stack', pattern)).toEqual(expected);
  });
});

describe('variable files', () => {
  const tree = memoryTree({
    'stacks/web/main.tf': '',
    'stacks/db/main.tf': '',
    'stacks/db/prod.tfvars': 'size = "stacks/db"',
    'stacks/web/terraform.tfvars': 'size = "automatic"',
    'stacks/web/env/prod.tfvars': 'size = "below"',
    'stacks/web/env/eu/prod.tfvars': 'size = "farther below"',
    'stacks/vars/prod.tfvars': 'size = "beside"',
    'env/eu/prod.tfvars': 'size = "above"',
    'common.tfvars': 'size = "top"',
  });

  it('count where they stand near the root, but not in another root', () => {
    const { automatic, named } = variableFiles(tree, 'stacks/web', scanSources(tree))('size');
    const text = ({ value }: (typeof named)[number]): string =>
      value.source.text.slice(value.start, value.end);
    expect(automatic.map(text)).toEqual(['"automatic"']);
    expect(named.map(text).toSorted()).toEqual([
      '"above"',
      '"below"',
      '"beside"',
      '"farther below"',
      '"top"',
    ]);
  });
});

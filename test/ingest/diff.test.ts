import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOfTexts, diffTrees, parsePatchText } from '../../src/ingest/diff.ts';
import { treeOf } from '../../src/ingest/tree.ts';
import type { Hunk } from '../../src/model/patch.ts';
import type { SourceTree } from '../../src/ingest/files.ts';

function tree(files: Readonly<Record<string, string>>): SourceTree {
  return treeOf(Object.keys(files), (file) => files[file]);
}

const lines = (count: number, prefix = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index}\n`).join('');

const removedFrom = (whole: string, hunks: readonly Hunk[], side: 'added' | 'removed'): readonly string[] => {
  const gone = new Set(hunks.flatMap((hunk) => hunk[side]));
  return whole.split('\n').filter((_, index) => !gone.has(index + 1));
};

describe('the patch text of GitHub', () => {
  test('counts context on both sides, removed lines on the base and added lines on the head', () => {
    const patch =
      '@@ -10,4 +10,5 @@ resource "aws_db_instance" "orders" {\n a\n-b\n+B\n+C\n c\n d\n\\ No newline at end of file';
    expect(parsePatchText(patch)).toEqual([
      { baseStart: 10, baseLines: 4, headStart: 10, headLines: 5, added: [11, 12], removed: [11] },
    ]);
  });

  test.each([
    {
      name: 'a hunk of one line may omit its length',
      patch: '@@ -1 +1 @@\n-a\n+b',
      expected: [{ baseStart: 1, baseLines: 1, headStart: 1, headLines: 1, added: [1], removed: [1] }],
    },
    {
      name: 'a new file starts at base line zero',
      patch: '@@ -0,0 +1,2 @@\n+a\n+b',
      expected: [{ baseStart: 0, baseLines: 0, headStart: 1, headLines: 2, added: [1, 2], removed: [] }],
    },
    {
      name: 'added text that looks like a header is text',
      patch: '@@ -0,0 +1,2 @@\n+@@ -1 +1 @@\n+b',
      expected: [{ baseStart: 0, baseLines: 0, headStart: 1, headLines: 2, added: [1, 2], removed: [] }],
    },
    {
      name: 'an empty context line may have lost its space',
      patch: '@@ -1,2 +1,3 @@\n\n+b\n c',
      expected: [{ baseStart: 1, baseLines: 2, headStart: 1, headLines: 3, added: [2], removed: [] }],
    },
    {
      name: 'a cut patch ends where it is cut',
      patch: '@@ -1,9 +1,9 @@\n a\n-b',
      expected: [{ baseStart: 1, baseLines: 2, headStart: 1, headLines: 1, added: [], removed: [2] }],
    },
    {
      name: 'arguments that a formatter aligned beside a new one, and a comma that came or went, are told apart',
      patch:
        '@@ -1,3 +1,4 @@\n vpc_config {\n-  subnets = [a]\n-  x = [b, c],\n+  subnets             = [a]\n+  public_access_cidrs = [d]\n+  x                   = [b, c]',
      expected: [
        {
          baseStart: 1,
          baseLines: 3,
          headStart: 1,
          headLines: 4,
          added: [2, 3, 4],
          removed: [2, 3],
          restyled: { added: [2, 4], removed: [2, 3] },
        },
      ],
    },
    {
      name: 'a line that moved past another one is no matter of style',
      patch: '@@ -1,3 +1,3 @@\n-  open = true\n   between = 1\n+  open = true',
      expected: [{ baseStart: 1, baseLines: 2, headStart: 1, headLines: 2, added: [2], removed: [1] }],
    },
    { name: 'other text has no hunks', patch: 'Binary files differ', expected: [] },
  ])('$name', ({ patch, expected }) => {
    expect(parsePatchText(patch)).toEqual(expected);
  });
});

describe('the diff of two texts', () => {
  test.each([
    {
      name: 'an added file is one hunk',
      base: undefined,
      head: 'a\nb\n',
      status: 'added',
      added: [1, 2],
      removed: [],
    },
    {
      name: 'a removed file is one hunk',
      base: 'a\nb',
      head: undefined,
      status: 'removed',
      added: [],
      removed: [1, 2],
    },
    {
      name: 'an edit has both sides',
      base: 'a\nb\nc\n',
      head: 'a\nB\nc\n',
      status: 'modified',
      added: [2],
      removed: [2],
    },
    {
      name: 'binary content has no hunks',
      base: 'a\0',
      head: 'b\0',
      status: 'modified',
      added: [],
      removed: [],
    },
  ])('$name', ({ base, head, status, added, removed }) => {
    const patch = diffOfTexts('main.tf', { base, head });
    expect(patch.status).toBe(status);
    expect(patch.hunks.flatMap((hunk) => hunk.added)).toEqual(added);
    expect(patch.hunks.flatMap((hunk) => hunk.removed)).toEqual(removed);
  });

  test('a file rewritten from end to end is one hunk, found in no time', () => {
    const base = `same\n${lines(60_000, 'old')}same\n`;
    const head = `same\n${lines(60_000, 'new')}same\n`;
    const { hunks } = diffOfTexts('main.tf', { base, head });
    expect(hunks).toHaveLength(1);
    expect(hunks[0]).toMatchObject({ baseStart: 1, headStart: 1, baseLines: 60_002, headLines: 60_002 });
    expect(hunks[0]?.added).toHaveLength(60_000);
  });

  const text = array(constantFrom('a', 'b', 'c', ''), { maxLength: 30 }).map((parts) =>
    parts.map((part) => `${part}\n`).join(''),
  );
  test('what is neither added nor removed is the same on both sides', () => {
    assert(
      property(text, text, (base, head) => {
        const { hunks } = diffOfTexts('main.tf', { base, head });
        expect(removedFrom(head, hunks, 'added')).toEqual(removedFrom(base, hunks, 'removed'));
      }),
    );
  });
});

describe('the diff of two trees', () => {
  test('names what was added, removed, edited and moved unchanged', () => {
    const base = tree({ 'a.tf': 'a\n', 'b.tf': 'b\n', 'c.tf': 'c\n', 'd.tf': 'd\n' });
    const head = tree({ 'a.tf': 'a\n', 'b.tf': 'B\n', 'modules/c.tf': 'c\n', 'e.tf': 'e\n' });
    const diff = diffTrees(base, head, ['a.tf', 'b.tf', 'c.tf', 'd.tf', 'e.tf', 'modules/c.tf']);
    expect([...diff.values()].map(({ path, previousPath, status }) => [path, status, previousPath])).toEqual([
      ['b.tf', 'modified', undefined],
      ['d.tf', 'removed', undefined],
      ['e.tf', 'added', undefined],
      ['modules/c.tf', 'renamed', 'c.tf'],
    ]);
  });
});

describe('a tree over a listing', () => {
  const files = tree({ 'main.tf': '1', 'modules/vpc/main.tf': '2', 'modules/vpc/outputs.tf': '3' });
  test.each([
    { ask: '', files: ['main.tf'], folders: ['modules'] },
    { ask: '.', files: ['main.tf'], folders: ['modules'] },
    { ask: 'modules', files: [], folders: ['vpc'] },
    { ask: 'modules/vpc/', files: ['main.tf', 'outputs.tf'], folders: [] },
    { ask: 'live/../modules/vpc', files: ['main.tf', 'outputs.tf'], folders: [] },
    { ask: '../modules', files: [], folders: [] },
    { ask: '__proto__', files: [], folders: [] },
  ])('knows what is in "$ask"', ({ ask, ...expected }) => {
    expect({ files: files.files(ask), folders: files.folders(ask) }).toEqual(expected);
  });
  test('reads files by their path and nothing else', () => {
    expect(
      ['modules/vpc/main.tf', './main.tf', 'modules', 'missing.tf', '../main.tf'].map((file) =>
        files.read(file),
      ),
    ).toEqual(['2', '1', undefined, undefined, undefined]);
  });
});

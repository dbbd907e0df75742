import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localTrees, type SidesAsked } from '../src/local-trees.ts';

let folder = '';
const nothing: SidesAsked = {
  workingDirectories: [],
  templates: [],
  baseTemplates: [],
  baseDirectory: '',
  baseRef: '',
  headRef: '',
};
const trees = (asked: Partial<SidesAsked>, directory = '.') =>
  localTrees({ ...nothing, ...asked }, path.join(folder, directory));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
const git = (...words: readonly string[]): string =>
  execFileSync(
    'git',
    ['-C', path.join(folder, 'repo'), '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).toString();

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'demarc-trees-')));
  write({
    'head/infra/main.tf': 'head',
    'head/.github/demarc.yml': 'profile: strict',
    'base/infra/main.tf': 'base',
    'head/stacks/web.yml': 'head',
    'base/stacks/web.yml': 'base',
    'plain/old.yml': 'old',
    'plain/new.yml': 'new',
    'repo/infra/main.tf': 'start',
    'repo/.github/demarc.yml': '',
    'repo/shared/common.tf': 'shared',
  });
  const link = (file: string, target: string): void => symlinkSync(target, path.join(folder, file));
  link('repo/infra/common.tf', '../shared/common.tf');
  link('repo/infra/outside.tf', '../../plain/new.yml');
  link('repo/infra/nowhere.tf', 'gone.tf');
  link('repo/infra/modules', '../shared/');
  link('repo/infra/loop', '../infra');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  git('switch', '-q', '-c', 'feature');
  write({ 'repo/infra/main.tf': 'feature' });
  git('commit', '-q', '-a', '-m', 'feature');
  git('switch', '-q', 'main');
  write({ 'repo/.github/demarc.yml': 'profile: strict' });
  git('commit', '-q', '-a', '-m', 'stricter');
  git('switch', '-q', 'feature');
  write({ 'repo/infra/main.tf': 'not committed' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two directories', () => {
  test('stand for each other, and what is above them as well', () => {
    const { head, base, inHead, inBase } = trees({
      workingDirectories: ['prod=head/infra'],
      baseDirectory: 'base/infra',
    });
    expect(inHead('head/infra')).toBe('infra');
    expect(inBase('base/infra')).toBe('infra');
    expect([head.read('infra/main.tf'), base?.read('infra/main.tf')]).toEqual(['head', 'base']);
    expect(head.read('.github/demarc.yml')).toBe('profile: strict');
  });

  test('of different names are each a root', () => {
    const { head, base, inHead } = trees({ workingDirectories: ['head'], baseDirectory: 'base' });
    expect([head.read('infra/main.tf'), base?.read('infra/main.tf')]).toEqual(['head', 'base']);
    expect(inHead('head')).toBe('');
  });

  test('may be one and the same', () => {
    const { head, base, inHead } = trees({ workingDirectories: ['head'], baseDirectory: 'head' });
    expect([head.read('infra/main.tf'), base?.read('infra/main.tf'), inHead('head')]).toEqual([
      'head',
      'head',
      '',
    ]);
  });
});

describe('two templates', () => {
  test('at the same place in two trees are paths in both', () => {
    const { base, inHead, inBase } = trees({
      templates: ['web=head/stacks/web.yml'],
      baseTemplates: ['web=base/stacks/web.yml'],
    });
    expect([inHead('head/stacks/web.yml'), inBase('base/stacks/web.yml')]).toEqual([
      'stacks/web.yml',
      'stacks/web.yml',
    ]);
    expect(base?.read('stacks/web.yml')).toBe('base');
  });

  test('in one folder share it', () => {
    const { head, base, inHead, inBase } = trees({
      templates: ['plain/new.yml'],
      baseTemplates: ['plain/old.yml'],
    });
    expect([head.read(inHead('plain/new.yml')), base?.read(inBase('plain/old.yml'))]).toEqual(['new', 'old']);
  });

  test('without a base have only a head', () => {
    const { head, base, inHead } = trees({ templates: ['plain/new.yml'], baseTemplates: ['none'] });
    expect([head.read(inHead('plain/new.yml')), base]).toEqual(['new', undefined]);
  });
});

describe('a repository', () => {
  test('is compared from where the branches parted, as it is on disk, and ruled by the branch as it is now', () => {
    const { head, base, rules, inHead } = trees({ baseRef: 'main' }, 'repo/infra');
    expect(inHead('main.tf')).toBe('infra/main.tf');
    expect([head.read('infra/main.tf'), base?.read('infra/main.tf')]).toEqual(['not committed', 'start']);
    expect([base?.read('.github/demarc.yml'), rules?.read('.github/demarc.yml')]).toEqual([
      '',
      'profile: strict',
    ]);
  });

  test('has symbolic links to files and folders of its own, on disk and in a commit', () => {
    const { head, base } = trees({ baseRef: 'main' }, 'repo');
    for (const tree of [head, base]) {
      expect(tree?.files('infra')).toEqual(['common.tf', 'main.tf']);
      expect(tree?.folders('infra')).toEqual([]);
      expect(tree?.read('infra/common.tf')).toBe('shared');
      expect(tree?.target?.('infra/common.tf')).toBe('shared/common.tf');
      expect(tree?.target?.('infra/main.tf')).toBe('infra/main.tf');
      expect(tree?.files('infra/modules')).toEqual(['common.tf']);
      expect(tree?.read('infra/modules/common.tf')).toBe('shared');
      expect(tree?.target?.('infra/modules/common.tf')).toBe('shared/common.tf');
    }
  });

  test('is compared with a commit of the head where one is named', () => {
    const { head } = trees({ baseRef: 'main', headRef: 'feature' }, 'repo');
    expect(head.read('infra/main.tf')).toBe('feature');
  });

  test('is its own root without a base', () => {
    const { head, base, inHead } = trees({ workingDirectories: ['infra'] }, 'repo');
    expect([head.read('infra/main.tf'), base, inHead('infra')]).toEqual([
      'not committed',
      undefined,
      'infra',
    ]);
  });

  test('is found from a folder that the disk lacks', () => {
    expect(trees({ workingDirectories: ['gone/infra'], baseRef: 'main' }, 'repo').inHead('gone/infra')).toBe(
      'gone/infra',
    );
  });
});

test.each<{ name: string; asked: Partial<SidesAsked>; directory?: string; says: string }>([
  {
    name: 'a base by directory and by commit',
    asked: { baseDirectory: 'base', baseRef: 'main' },
    says: 'option `--base-directory`: It contradicts `--base-ref`.',
  },
  {
    name: 'a head without a base',
    asked: { headRef: 'feature' },
    says: 'option `--head-ref`: A head needs a base',
  },
  {
    name: 'one base directory for two',
    asked: { workingDirectories: ['a=head/infra', 'b=head/stacks'], baseDirectory: 'base/infra' },
    says: 'there are several',
  },
  {
    name: 'a base directory that is not there',
    asked: { workingDirectories: ['head'], baseDirectory: 'basis' },
    says: 'option `--base-directory`: There is no folder `basis`.',
  },
  {
    name: 'a working directory that is not there',
    asked: { workingDirectories: ['haed'], baseDirectory: 'base' },
    says: 'option `--working-directory`: There is no folder `haed`.',
  },
  { name: 'a commit outside a repository', asked: { baseRef: 'main' }, says: 'not inside a git repository' },
  {
    name: 'a commit that is not there',
    asked: { baseRef: 'release' },
    directory: 'repo',
    says: 'option `--base-ref`: The commit `release` is not in this clone.',
  },
  {
    name: 'a head that is not there',
    asked: { baseRef: 'main', headRef: 'release' },
    directory: 'repo',
    says: 'option `--head-ref`: The commit `release` is not in this clone.',
  },
  {
    name: 'a commit that looks like an option',
    asked: { baseRef: '--all' },
    directory: 'repo',
    says: 'not in this clone',
  },
])('$name is refused in words', ({ asked, directory, says }) => {
  expect(() => trees(asked, directory)).toThrow(says);
});

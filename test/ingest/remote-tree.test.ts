import { describe, expect, it } from 'vitest';
import { loadTrees, type RemoteRepository } from '../../src/ingest/remote-tree.ts';

/** A repository with one commit; a text that begins with `->` is a symbolic link. */
function repositoryWith(texts: Readonly<Record<string, string>>): RemoteRepository & { asked: string[] } {
  const blobs = new Map<string, string>();
  const entries = Object.entries(texts).map(([path, text], index) => {
    const blob = `b${index}`;
    blobs.set(blob, text.replace('->', ''));
    return { path, blob, size: text.length, isLink: text.startsWith('->') };
  });
  const asked: string[] = [];
  return {
    asked,
    listing: () =>
      Promise.resolve({
        files: entries.filter(({ isLink }) => !isLink),
        links: entries.filter(({ isLink }) => isLink),
        complete: true,
      }),
    texts: (wanted) => {
      asked.push(...wanted);
      return Promise.resolve(new Map(wanted.map((blob) => [blob, blobs.get(blob) ?? ''])));
    },
  };
}

async function treeOf(texts: Readonly<Record<string, string>>) {
  const { trees } = await loadTrees(repositoryWith(texts), ['head']);
  const [tree] = trees;
  if (tree === undefined) throw new Error('no tree');
  return tree;
}

describe('a repository that is read over the network', () => {
  it('has the file that a link leads to, whatever its name there', async () => {
    const tree = await treeOf({
      'prod/main.tf': 'module "web" {}',
      'prod/providers.tf': '->../shared/providers.txt',
      'shared/providers.txt': 'provider "aws" {}',
    });
    expect(tree.files('prod')).toEqual(['main.tf', 'providers.tf']);
    expect(tree.read('prod/providers.tf')).toBe('provider "aws" {}');
    expect(tree.target?.('prod/providers.tf')).toBe('shared/providers.txt');
  });

  it('has the files of a folder that a link leads to, and walks them once', async () => {
    const tree = await treeOf({
      'prod/main.tf': '',
      'prod/modules': '->../modules',
      'modules/web/main.tf': 'resource "aws_instance" "web" {}',
    });
    expect(tree.read('prod/modules/web/main.tf')).toBe('resource "aws_instance" "web" {}');
    expect(tree.folders('prod')).toEqual([]);
  });

  it('follows no link out of the repository, to a link, or to itself', async () => {
    const tree = await treeOf({
      'prod/main.tf': '',
      'prod/out.tf': '->../../etc/passwd',
      'prod/loop.tf': '->loop.tf',
      'prod/twice.tf': '->out.tf',
    });
    for (const name of ['out', 'loop', 'twice']) expect(tree.read(`prod/${name}.tf`)).toBeUndefined();
  });

  it('fetches nothing for links where there are none', async () => {
    const remote = repositoryWith({ 'main.tf': '', 'notes.md': '' });
    await loadTrees(remote, ['base', 'head']);
    expect(remote.asked).toEqual(['b0']);
  });
});

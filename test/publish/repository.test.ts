import { expect, test } from 'vitest';
import type { GitHubClient } from '../../src/publish/github.ts';
import { repositoryOn } from '../../src/publish/repository.ts';

const entry = (path: string, mode: string, type: string, sha: string) => ({ path, mode, type, sha, size: 7 });
const listed = (path: string, blob: string) => ({ path, blob, size: 7 });

/** A repository of which GitHub gives the listings by the object that is asked for. */
function clientOver(trees: Readonly<Record<string, { truncated: boolean; tree: readonly object[] }>>) {
  const refuse = (): Promise<never> => Promise.reject(new Error('only listings are asked for'));
  const client: GitHubClient = {
    request: (_, { tree_sha: sha, recursive }) =>
      Promise.resolve(trees[`${String(sha)}${recursive === undefined ? '' : ' whole'}`]),
    pages: refuse,
    graphql: refuse,
  };
  return repositoryOn(client, { owner: 'acme', repo: 'infrastructure' });
}

test('files, links and submodules of a commit are told apart by their modes', async () => {
  const { listing } = clientOver({
    'c0 whole': {
      truncated: false,
      tree: [
        entry('prod', '040000', 'tree', 'd1'),
        entry('prod/main.tf', '100644', 'blob', 'a1'),
        entry('prod/plan.sh', '100755', 'blob', 'a2'),
        entry('prod/providers.tf', '120000', 'blob', 'a3'),
        entry('vendor', '160000', 'commit', 'c9'),
      ],
    },
  });
  expect(await listing('c0')).toEqual({
    files: [listed('prod/main.tf', 'a1'), listed('prod/plan.sh', 'a2')],
    links: [listed('prod/providers.tf', 'a3')],
    complete: true,
  });
});

test('where GitHub cuts the listing short, folders are asked for one by one', async () => {
  const { listing } = clientOver({
    'c0 whole': { truncated: true, tree: [] },
    c0: {
      truncated: false,
      tree: [entry('prod', '040000', 'tree', 'd1'), entry('README.md', '100644', 'blob', 'a0')],
    },
    d1: {
      truncated: false,
      tree: [entry('main.tf', '100644', 'blob', 'a1'), entry('providers.tf', '120000', 'blob', 'a3')],
    },
  });
  expect(await listing('c0')).toEqual({
    files: [listed('README.md', 'a0'), listed('prod/main.tf', 'a1')],
    links: [listed('prod/providers.tf', 'a3')],
    complete: true,
  });
});

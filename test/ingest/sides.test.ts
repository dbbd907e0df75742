import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { changedFiles, commitOf, gitTree, mergeBase, repositoryRoot } from '../../src/ingest/git.ts';
import { holdsBoth, localSides, remoteSides } from '../../src/ingest/sides.ts';
import { changedFilesOn, repositoryOn } from '../../src/publish/repository.ts';
import { changeNamedBy, resolveChange, type WorkflowEvent } from '../../src/publish/context.ts';
import { startTwin, type Twin } from '../../src/twin/twin.ts';
import { contractProblems } from '../twin/github-contract.ts';
import { clientOf } from '../support/published.ts';

const base = {
  'live/main.tf': 'module "vpc" {\n  source = "../modules/vpc"\n}\n',
  'live/policy.json': '{"Version": "2012-10-17"}\n',
  'modules/vpc/main.tf': 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n',
  'site/package.json': '{}\n',
  'README.md': 'Infrastructure\n',
};
const head = {
  ...base,
  'modules/vpc/main.tf': base['modules/vpc/main.tf'].replace('/16', '/8'),
  'live/prod.auto.tfvars': 'open = true\n',
};

let twin: Twin;
const folders: string[] = [];
async function start(options: Partial<Parameters<typeof startTwin>[0]> = {}): Promise<Twin> {
  twin = await startTwin({ base, head, ...options });
  return twin;
}
function checkOut(commit: string, depth?: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-checkout-'));
  folders.push(folder);
  twin.state.repository.checkOut(commit, folder, depth);
  return folder;
}
afterEach(async () => {
  expect(contractProblems(twin.state)).toEqual([]);
  await twin.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const name = { owner: 'acme', repo: 'infrastructure' };
const event = (details: Partial<WorkflowEvent>): WorkflowEvent => ({
  name: 'pull_request',
  payload: {},
  sha: '',
  prNumber: '',
  baseRef: '',
  headRef: '',
  ...details,
});

const resolve = (details: Partial<WorkflowEvent>) =>
  resolveChange(clientOf(twin), name, changeNamedBy(event(details)));

describe('a clone', () => {
  test('gives the files of a commit without touching the working copy', async () => {
    const folder = checkOut((await start()).mergeCommit());
    const tree = gitTree(folder, twin.head());
    expect(tree?.folders('')).toEqual(['live', 'modules', 'site']);
    expect(tree?.files('live')).toEqual(['main.tf', 'policy.json', 'prod.auto.tfvars']);
    expect(tree?.read('modules/vpc/main.tf')).toBe(head['modules/vpc/main.tf']);
    expect(gitTree(folder, twin.base())?.read('modules/vpc/main.tf')).toBe(base['modules/vpc/main.tf']);
    expect(repositoryRoot(path.join(folder, 'live'))).toBe(repositoryRoot(folder));
    expect(commitOf(folder, 'origin/change')).toBe(twin.head());
  });

  test('knows where the branches parted and what differs since', async () => {
    await start();
    const parted = twin.base();
    const tip = twin.pushBase({ 'README.md': 'Changed meanwhile\n' });
    const folder = checkOut(twin.mergeCommit());
    expect(mergeBase(folder, tip, twin.head())).toBe(parted);
    expect(changedFiles(folder, parted, twin.head())).toEqual([
      { path: 'live/prod.auto.tfvars', status: 'added' },
      { path: 'modules/vpc/main.tf', status: 'modified' },
    ]);
    const sides = localSides(folder, { base: parted, head: twin.head() });
    expect(sides?.diff.get('modules/vpc/main.tf')?.hunks).toEqual([
      { baseStart: 1, baseLines: 3, headStart: 1, headLines: 3, added: [2], removed: [2] },
    ]);
  });

  test('sees a file that moved with few changes as renamed', async () => {
    await start({ head: base });
    twin.pushHead({
      'modules/vpc/main.tf': null,
      'modules/net/main.tf': `${base['modules/vpc/main.tf']}# moved\n`,
    });
    const folder = checkOut(twin.head());
    expect(changedFiles(folder, twin.base(), twin.head())).toEqual([
      { path: 'modules/net/main.tf', previousPath: 'modules/vpc/main.tf', status: 'renamed' },
    ]);
  });

  test('that is shallow admits that it lacks the commits', async () => {
    const folder = checkOut((await start()).mergeCommit(), 1);
    expect(holdsBoth(folder, { base: twin.base(), head: twin.head() })).toBe(false);
    expect(localSides(folder, { base: twin.base(), head: twin.head() })).toBeUndefined();
    expect(mergeBase(folder, twin.base(), twin.head())).toBeUndefined();
  });

  test.each(['--upload-pack=x', 'nothing', ''])('takes "%s" for no commit', async (ref) => {
    const folder = checkOut((await start()).head());
    expect(commitOf(folder, ref)).toBeUndefined();
    expect(repositoryRoot(tmpdir())).toBeUndefined();
  });
});

describe('without a clone', () => {
  test.each([
    { name: 'in one listing', mostTreeEntries: 100_000 },
    { name: 'folder by folder when GitHub cuts the listing', mostTreeEntries: 2 },
  ])('both sides come from the API, $name', async ({ mostTreeEntries }) => {
    await start();
    twin.state.mostTreeEntries = mostTreeEntries;
    const client = clientOf(twin);
    const context = await resolveChange(
      client,
      name,
      changeNamedBy(event({ payload: twin.event('pull_request') })),
    );
    const listed = await changedFilesOn(client, name, context);
    const commits = { base: context.mergeBase, head: context.head };
    const sides = await remoteSides(repositoryOn(client, name), commits, {
      listed,
      alsoWanted: ['README.md'],
    });
    expect(sides.notices).toEqual([]);
    expect(sides.head.read('modules/vpc/main.tf')).toBe(head['modules/vpc/main.tf']);
    expect(sides.base.read('modules/vpc/main.tf')).toBe(base['modules/vpc/main.tf']);
    expect(sides.base.read('live/policy.json')).toBe(base['live/policy.json']);
    expect(sides.head.read('README.md')).toBe(base['README.md']);
    expect(sides.head.read('site/package.json')).toBeUndefined();
    expect(sides.diff.get('live/prod.auto.tfvars')).toMatchObject({
      status: 'added',
      hunks: [{ added: [1] }],
    });
    expect(sides.diff.get('modules/vpc/main.tf')).toEqual(
      localSides(checkOut(twin.head()), commits)?.diff.get('modules/vpc/main.tf'),
    );
  });

  test('equal files are fetched once for both sides, and many at a time', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [`live/${index}.tf`, `# ${index}\n`]),
    );
    await start({ base: many, head: { ...many, 'live/0.tf': '# changed\n' } });
    await remoteSides(
      repositoryOn(clientOf(twin), name),
      { base: twin.base(), head: twin.head() },
      { listed: [], alsoWanted: [] },
    );
    expect(
      twin.state.exchanges.map(({ route }) => route).filter((route) => route === 'graphql DemarcBlobs'),
    ).toHaveLength(3);
  });

  test('the hunks of a file too large to show are computed from both texts', async () => {
    await start();
    const listed = [{ path: 'modules/vpc/main.tf', status: 'modified' as const }];
    const { diff } = await remoteSides(
      repositoryOn(clientOf(twin), name),
      { base: twin.base(), head: twin.head() },
      { listed, alsoWanted: [] },
    );
    expect(diff.get('modules/vpc/main.tf')?.hunks).toMatchObject([{ added: [2], removed: [2] }]);
  });
});

describe('the change under review', () => {
  test.each(['pull_request', 'pull_request_target'] as const)(
    'of %s runs from the merge base to the head, never to the test merge',
    async (kind) => {
      await start();
      const parted = twin.base();
      const payload = twin.event(kind);
      const tip = twin.pushBase({ 'README.md': 'Changed meanwhile\n' });
      const change = await resolve({ name: kind, payload, sha: twin.mergeCommit() });
      expect(change).toEqual({
        pullRequest: 7,
        fromFork: false,
        base: parted,
        mergeBase: parted,
        head: twin.head(),
      });
      const later = await resolve({ name: kind, payload: twin.event(kind), sha: twin.mergeCommit() });
      expect(later).toMatchObject({ base: tip, mergeBase: parted });
    },
  );

  test('of a fork is known to be one', async () => {
    await start({ fork: true });
    expect(await resolve({ payload: twin.event('pull_request') })).toMatchObject({ fromFork: true });
  });

  test('of a merge queue has nothing to comment on', async () => {
    await start();
    const change = await resolve({ name: 'merge_group', payload: twin.event('merge_group') });
    expect(change).toMatchObject({
      pullRequest: undefined,
      mergeBase: twin.base(),
      head: twin.mergeCommit(),
    });
    const listed = await changedFilesOn(clientOf(twin), name, change);
    expect(listed.map(({ path: file }) => file)).toEqual(['live/prod.auto.tfvars', 'modules/vpc/main.tf']);
  });

  test('of a workflow run is the commit of that run, whatever the number says', async () => {
    await start();
    const payload = twin.event('workflow_run');
    const analysed = twin.head();
    twin.pushHead({ 'README.md': 'Newer\n' });
    expect(await resolve({ name: 'workflow_run', payload, prNumber: '7' })).toMatchObject({
      pullRequest: 7,
      head: analysed,
    });
  });

  test('of a push runs from where it was before', async () => {
    await start();
    expect(await resolve({ name: 'push', payload: twin.event('push') })).toMatchObject({
      base: twin.base(),
      head: twin.head(),
    });
  });

  test('of a new branch runs from the default branch', async () => {
    await start();
    const payload = { ...twin.event('push'), before: '0'.repeat(40) };
    expect(await resolve({ name: 'push', payload })).toMatchObject({ base: twin.base(), head: twin.head() });
  });

  test('of a manual run is what the inputs name', async () => {
    await start();
    expect(await resolve({ name: 'workflow_dispatch', baseRef: 'main', headRef: 'change' })).toEqual({
      pullRequest: undefined,
      fromFork: false,
      base: twin.base(),
      mergeBase: twin.base(),
      head: twin.head(),
    });
  });

  test.each([
    {
      name: 'a number that is none',
      details: { prNumber: 'seven' },
      problem: /`pr-number`: This is not the number/,
    },
    {
      name: 'an event without refs',
      details: { name: 'schedule' },
      problem: /`base-ref`: The event does not say/,
    },
  ])('$name is explained', async ({ details, problem }) => {
    await start();
    await expect(async () => resolve(details)).rejects.toThrow(problem);
  });
});

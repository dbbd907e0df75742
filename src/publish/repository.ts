import { at, isTrueAt, listAt, textAt, wholeAt } from './answer.ts';
import { blobsQuery } from './queries.ts';
import type { ChangeContext, RepositoryName } from './context.ts';
import type { GitHubClient } from './github.ts';
import type { FilePatch } from '../model/patch.ts';

/** A changed file as GitHub lists it; without `patch` it is binary, moved unchanged, or too large to show. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string | undefined;
  readonly status: FilePatch['status'];
  readonly patch?: string | undefined;
}

interface ListedFile {
  readonly path: string;
  readonly blob: string;
  readonly size: number;
}

interface Listing {
  readonly files: readonly ListedFile[];
  readonly links: readonly ListedFile[];
  readonly complete: boolean;
}

const BLOBS_PER_QUERY = 40;
const MOST_TREES = 400;
/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const MOST_FILES = 3_000;

/** The files a change touches, with the hunks in which comments may stand. Outside pull requests GitHub lists 300 at most. */
export async function changedFilesOn(
  client: GitHubClient,
  repository: RepositoryName,
  { pullRequest, base, head }: ChangeContext,
): Promise<readonly ChangedFile[]> {
  const listed =
    pullRequest === undefined
      ? listAt(
          await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1,
          }),
          'files',
        )
      : await client.pages(
          'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
          { ...repository, pull_number: pullRequest },
          MOST_FILES,
        );
  return listed.flatMap((file) => changedFile(file) ?? []);
}

function changedFile(file: unknown): ChangedFile | undefined {
  const path = textAt(file, 'filename');
  const status = STATUSES.get(textAt(file, 'status') ?? '');
  if (path === undefined || status === undefined) return undefined;
  const previousPath = status === 'renamed' ? textAt(file, 'previous_filename') : undefined;
  return { path, previousPath, status, patch: textAt(file, 'patch') };
}

const STATUSES: ReadonlyMap<string, FilePatch['status']> = new Map([
  ['added', 'added'],
  ['copied', 'added'],
  ['removed', 'removed'],
  ['modified', 'modified'],
  ['changed', 'modified'],
  ['renamed', 'renamed'],
] as const);

/** The objects of a repository on GitHub: listings of commits, and texts many at a time to spare the hourly budget of requests. */
export function repositoryOn(client: GitHubClient, repository: RepositoryName) {
  return {
    listing: (commit: string): Promise<Listing> => listCommit(client, repository, commit),
    texts: (blobs: readonly string[]): Promise<ReadonlyMap<string, string>> =>
      readTexts(client, repository, blobs),
  };
}

/** One request, or one per folder where GitHub cuts the listing short (100,000 entries or 7 MB). */
async function listCommit(
  client: GitHubClient,
  repository: RepositoryName,
  commit: string,
): Promise<Listing> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  const whole = await client.request(route, { ...repository, tree_sha: commit, recursive: '1' });
  if (!isTrueAt(whole, 'truncated'))
    return { files: filesIn(whole, '', FILE), links: filesIn(whole, '', LINK), complete: true };
  const files: ListedFile[] = [];
  const links: ListedFile[] = [];
  const pending: { readonly tree: string; readonly folder: string }[] = [{ tree: commit, folder: '' }];
  let asked = 0;
  for (
    let next = pending.shift();
    next !== undefined && asked < MOST_TREES;
    next = pending.shift(), asked += 1
  ) {
    const { tree, folder } = next;
    const listing = await client.request(route, { ...repository, tree_sha: tree });
    files.push(...filesIn(listing, folder, FILE));
    links.push(...filesIn(listing, folder, LINK));
    for (const entry of listAt(listing, 'tree')) {
      const sha = textAt(entry, 'sha');
      if (textAt(entry, 'type') !== 'tree' || sha === undefined) continue;
      pending.push({ tree: sha, folder: `${folder}${textAt(entry, 'path') ?? ''}/` });
    }
  }
  return { files, links, complete: pending.length === 0 };
}

/** How the mode of an entry begins. https://docs.github.com/rest/git/trees */
const FILE = '100';
const LINK = '120';

function filesIn(listing: unknown, folder: string, mode: string): readonly ListedFile[] {
  return listAt(listing, 'tree').flatMap((entry) => {
    const path = textAt(entry, 'path');
    const blob = textAt(entry, 'sha') ?? '';
    const isFile = textAt(entry, 'type') === 'blob' && (textAt(entry, 'mode') ?? '').startsWith(mode);
    if (!isFile || path === undefined || !/^[0-9a-f]+$/.test(blob)) return [];
    return [{ path: `${folder}${path}`, blob, size: wholeAt(entry, 'size') ?? 0 }];
  });
}

async function readTexts(
  client: GitHubClient,
  repository: RepositoryName,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < blobs.length; start += BLOBS_PER_QUERY) {
    const batch = blobs.slice(start, start + BLOBS_PER_QUERY).filter((blob) => /^[0-9a-f]+$/.test(blob));
    const data = await client.graphql(blobsQuery(batch), { owner: repository.owner, name: repository.repo });
    for (const [index, blob] of batch.entries()) {
      const object = at(data, 'repository', `b${index}`);
      if (isTrueAt(object, 'isBinary')) continue;
      const whole = isTrueAt(object, 'isTruncated') ? undefined : textAt(object, 'text');
      const text = whole ?? (await readBlob(client, repository, blob));
      if (text !== undefined) texts.set(blob, text);
    }
  }
  return texts;
}

async function readBlob(
  client: GitHubClient,
  repository: RepositoryName,
  blob: string,
): Promise<string | undefined> {
  const answer = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...repository,
    file_sha: blob,
  });
  const content = textAt(answer, 'content');
  return content === undefined ? undefined : Buffer.from(content, 'base64').toString('utf8');
}

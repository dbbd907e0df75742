import { linkedTree, linkTargets, MOST_LINKS, type Links } from './links.ts';
import type { SourceTree } from './files.ts';

export interface RemoteFile {
  readonly path: string;
  /** Git object id: equal ids on both sides are the same text and are fetched once. */
  readonly blob: string;
  readonly size: number;
}

/** What a commit holds. */
export interface RemoteListing {
  readonly files: readonly RemoteFile[];
  /** Symbolic links; their text is where they lead. */
  readonly links: readonly RemoteFile[];
  readonly complete: boolean;
}

/** A repository whose objects are not at hand: what reading one side of a change needs from a host. */
export interface RemoteRepository {
  /** Every file of a commit; `complete` is false when the host cut the listing. */
  readonly listing: (commit: string) => Promise<RemoteListing>;
  /** Text by object id; binary and oversized objects are missing from the answer. */
  readonly texts: (blobs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** What could not be read of a side, as one sentence each. */
export interface LoadedTrees {
  readonly trees: readonly SourceTree[];
  readonly notices: readonly string[];
}

const LARGEST_FILE = 1024 * 1024;
const MOST_FILES = 3_000;

/**
 * Loads the wanted files of some commits, all at once and each object once, because a tree answers synchronously.
 * Files that are not wanted are listed but read as missing.
 */
export async function loadTrees(
  remote: RemoteRepository,
  commits: readonly string[],
  alsoWanted: readonly string[] = [],
): Promise<LoadedTrees> {
  const listings = await Promise.all(commits.map((commit) => remote.listing(commit)));
  const links = await linksOf(remote, listings);
  const wanted = new Map<string, string>();
  for (const [index, { files }] of listings.entries()) {
    const also = new Set([...alsoWanted, ...wantedBehind(links[index] ?? new Map(), files)]);
    for (const file of wantedFiles(files, also)) wanted.set(file.blob, file.path);
  }
  const blobs = [...wanted.keys()].slice(0, MOST_FILES);
  const texts = await remote.texts(blobs);
  const notices: string[] = [];
  if (listings.some(({ complete }) => !complete))
    notices.push('The repository is too large to be listed completely: check it out with `fetch-depth: 0`.');
  const unread = wanted.size - texts.size;
  if (unread > 0)
    notices.push(`${unread} source files could not be read from GitHub: check the repository out instead.`);
  const trees = listings.map(({ files }, index) => {
    const blobByPath = new Map(files.map(({ path, blob }) => [path, blob]));
    const read = (file: string): string | undefined => texts.get(blobByPath.get(file) ?? '');
    return linkedTree(blobByPath, links[index] ?? new Map(), read);
  });
  return { trees, notices };
}

async function linksOf(
  remote: RemoteRepository,
  listings: readonly RemoteListing[],
): Promise<readonly Links[]> {
  const blobs = new Set(listings.flatMap(({ links }) => links.map(({ blob }) => blob)));
  if (blobs.size === 0 || blobs.size > MOST_LINKS) return [];
  const texts = await remote.texts([...blobs]);
  return listings.map(({ links }) => new Map(links.map(({ path, blob }) => [path, texts.get(blob) ?? ''])));
}

/** What a link makes a source, under whatever name it lies. */
function wantedBehind(links: Links, files: readonly RemoteFile[]): readonly string[] {
  const targets = linkTargets(links, new Map(files.map(({ path }) => [path, path])));
  return [...targets].flatMap(([path, target]) => (isTerraform(path) || isDocument(path) ? [target] : []));
}

/** Terraform sources, the templates and documents beside and below them, and whatever was asked for by name. */
export function wantedFiles(
  files: readonly RemoteFile[],
  alsoWanted: ReadonlySet<string>,
): readonly RemoteFile[] {
  const roots = new Set<string>();
  for (const { path } of files) if (isTerraform(path)) roots.add(folderOf(path));
  return files.filter(({ path, size }) => {
    if (size > LARGEST_FILE) return false;
    return isTerraform(path) || alsoWanted.has(path) || (isDocument(path) && isWithin(folderOf(path), roots));
  });
}

function isTerraform(path: string): boolean {
  return /\.(?:tf|tofu|tfvars)(?:\.json)?$/.test(path);
}

function isDocument(path: string): boolean {
  return /\.(?:json|ya?ml|tftpl|tpl|tmpl|template|hcl)$/.test(path);
}

function isWithin(folder: string, roots: ReadonlySet<string>): boolean {
  for (let here = folder; ; here = folderOf(here)) {
    // A root at the top of the repository owns its own folder only: else every JSON file of the repository is wanted.
    if (roots.has(here) && (here !== '' || folder === '')) return true;
    if (here === '') return false;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

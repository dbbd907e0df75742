import { treeOf } from './tree.ts';
import type { SourceTree } from './files.ts';

export interface RemoteFile {
  readonly path: string;
  /** Git object id: equal ids on both sides are the same text and are fetched once. */
  readonly blob: string;
  readonly size: number;
}

/** A repository whose objects are not at hand: what reading one side of a change needs from a host. */
export interface RemoteRepository {
  /** Every file of a commit; `complete` is false when the host cut the listing. */
  readonly listing: (
    commit: string,
  ) => Promise<{ readonly files: readonly RemoteFile[]; readonly complete: boolean }>;
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
  const wanted = new Map<string, string>();
  for (const { files } of listings)
    for (const file of wantedFiles(files, new Set(alsoWanted))) wanted.set(file.blob, file.path);
  const blobs = [...wanted.keys()].slice(0, MOST_FILES);
  const texts = await remote.texts(blobs);
  const notices: string[] = [];
  if (listings.some(({ complete }) => !complete))
    notices.push('The repository is too large to be listed completely: check it out with `fetch-depth: 0`.');
  const unread = wanted.size - texts.size;
  if (unread > 0)
    notices.push(`${unread} source files could not be read from GitHub: check the repository out instead.`);
  const trees = listings.map(({ files }) => {
    const blobByPath = new Map(files.map(({ path, blob }) => [path, blob]));
    return treeOf(blobByPath.keys(), (file) => texts.get(blobByPath.get(file) ?? ''));
  });
  return { trees, notices };
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

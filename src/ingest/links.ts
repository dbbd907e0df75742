import { posix } from 'node:path';
import type { SourceTree } from './files.ts';
import { treeOf } from './tree.ts';

/** More of them are not followed. */
export const MOST_LINKS = 5_000;
const MOST_LINKED_FILES = 20_000;

/** Symbolic links of a commit: path → what is written in the link. */
export type Links = ReadonlyMap<string, string>;

/**
 * The files that symbolic links to files and folders lead to, by the path through the link; a link to a link or out of the
 * repository leads nowhere.
 */
export function linkTargets(links: Links, files: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (links.size === 0 || links.size > MOST_LINKS) return targets;
  const folders = new Map<string, string[]>();
  for (const [path, text] of links) {
    const target = posix.join(posix.dirname(path), text).replace(/\/$/, '');
    if (files.has(target)) targets.set(path, target);
    else folders.set(target, [...(folders.get(target) ?? []), path]);
  }
  for (const file of files.keys())
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      for (const path of folders.get(file.slice(0, end)) ?? [])
        if (targets.size < MOST_LINKED_FILES) targets.set(`${path}${file.slice(end)}`, file);
  return targets;
}

/** A tree of files in which what links lead to is found under their paths as well. */
export function linkedTree(
  files: ReadonlyMap<string, unknown>,
  links: Links,
  read: (file: string, siblings: readonly string[]) => string | undefined,
): SourceTree {
  const targets = linkTargets(links, files);
  const real = (file: string): string => targets.get(file) ?? file;
  const tree = treeOf([...files.keys(), ...targets.keys()], (file, siblings) =>
    read(real(file), siblings.map(real)),
  );
  return {
    ...tree,
    // As on disk, what a link leads to is not met twice by who walks through folders.
    folders: (folder) => tree.folders(folder).filter((name) => !links.has(posix.join(folder, name))),
    target: real,
  };
}

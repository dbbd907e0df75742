import type { SourceTree } from './files.ts';

/** A tree over a listing of paths; `read` gets the file and the files beside it, so that a reader may fetch a folder at once. */
export function treeOf(
  paths: Iterable<string>,
  read: (file: string, siblings: readonly string[]) => string | undefined,
): SourceTree {
  const files = new Map<string, string[]>();
  const folders = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const path of paths) {
    known.add(path);
    const folder = parentOf(path);
    const beside = files.get(folder);
    if (beside === undefined) {
      files.set(folder, [path.slice(path.lastIndexOf('/') + 1)]);
      enter(folder, folders);
    } else beside.push(path.slice(path.lastIndexOf('/') + 1));
  }
  const siblings = (folder: string): readonly string[] =>
    (files.get(folder) ?? []).map((name) => (folder === '' ? name : `${folder}/${name}`));
  return {
    files: (folder) => (files.get(plain(folder)) ?? []).toSorted(),
    folders: (folder) => [...(folders.get(plain(folder)) ?? [])].toSorted(),
    read: (file) => {
      const path = plain(file);
      return known.has(path) ? read(path, siblings(parentOf(path))) : undefined;
    },
  };
}

/** Makes a folder known to all folders above it. */
function enter(folder: string, folders: Map<string, Set<string>>): void {
  let here = folder;
  while (here !== '') {
    const parent = parentOf(here);
    const name = here.slice(parent === '' ? 0 : parent.length + 1);
    const names = folders.get(parent) ?? new Set<string>();
    if (names.has(name)) return;
    names.add(name);
    folders.set(parent, names);
    here = parent;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Resolves `.` and `..` as a directory on disk would; a path that leaves the tree names nothing. */
function plain(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return '\0';
  }
  return steps.join('/');
}

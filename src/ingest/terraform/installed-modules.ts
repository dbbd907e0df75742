import type { SourceTree } from '../files.ts';

const INSTALLED = /(?:^|\/)\.terraform\//;

/** Whether a file was put there by `terraform init` and is no part of the repository. */
export function isInstalled(file: string): boolean {
  return INSTALLED.test(`${file}/`);
}

const some = (names: readonly string[]): boolean => names.length > 0;

/** A side where `terraform init` never ran, with the modules that it installed on the other side. */
export function withModulesOf(tree: SourceTree, initialised: SourceTree): SourceTree {
  const ownFirst = <T>(path: string, read: (from: SourceTree) => T, isThere: (answer: T) => boolean): T => {
    const own = read(tree);
    return isInstalled(path) && !isThere(own) ? read(initialised) : own;
  };
  return {
    files: (folder) => ownFirst(folder, (from) => from.files(folder), some),
    folders: (folder) => ownFirst(folder, (from) => from.folders(folder), some),
    read: (file) =>
      ownFirst(
        file,
        (from) => from.read(file),
        (text) => text !== undefined,
      ),
    target: (file) => tree.target?.(file) ?? file,
  };
}

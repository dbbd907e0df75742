import type { SourceTree } from '../../../src/ingest/files.ts';

/** A source tree of files given as text. */
export function memoryTree(files: Readonly<Record<string, string>>): SourceTree {
  const paths = Object.keys(files);
  const under = (folder: string): readonly string[] =>
    paths.flatMap((path) =>
      folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    );
  return {
    files: (folder) =>
      under(folder)
        .filter((path) => !path.includes('/'))
        .toSorted(),
    folders: (folder) =>
      [
        ...new Set(under(folder).flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : []))),
      ].toSorted(),
    read: (file) => files[file],
  };
}

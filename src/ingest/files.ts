import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  read,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '../model/errors.ts';

/** The files of one side of the change: a directory, a git commit, or GitHub's API. Paths use `/` and are relative to the tree's root. */
export interface SourceTree {
  /** File names (not folders) directly in a folder, sorted; empty when the folder does not exist. */
  files(folder: string): readonly string[];
  /** Folder names directly in a folder, sorted. */
  folders(folder: string): readonly string[];
  /** Text of a file; undefined when it does not exist. */
  read(file: string): string | undefined;
  /** The file of the tree that a symbolic link stands for; any other file is itself. */
  target?(file: string): string;
}

/** A directory on disk as a tree. */
export function directoryTree(root: string): SourceTree {
  const entries = (folder: string, wanted: 'file' | 'folder'): readonly string[] => {
    const full = path.join(root, folder);
    if (!existsSync(full) || !statSync(full).isDirectory()) return [];
    return entriesOf(full)
      .filter((entry) => {
        if (wanted === 'folder') return entry.isDirectory();
        return (
          entry.isFile() ||
          (entry.isSymbolicLink() && linkedFile(root, path.posix.join(folder, entry.name)) !== undefined)
        );
      })
      .map((entry) => entry.name)
      .toSorted();
  };
  return {
    files: (folder) => entries(folder, 'file'),
    folders: (folder) => entries(folder, 'folder'),
    read: (file) => {
      const full = path.join(root, file);
      return existsSync(full) && statSync(full).isFile()
        ? opened(full, () => readFileSync(full, 'utf8'))
        : undefined;
    },
    target: (file) => linkedFile(root, file) ?? file,
  };
}

/** A folder that may not be looked into, such as another user's cache, holds nothing for us. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Throws an `InputError` where the file is there and may not be read. */
function opened<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new InputError({
      what: `It cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`,
      where: file,
      fix: 'Let the user that runs Demarc read it: a step in a container may have written it as another one.',
    });
  }
}

/** Where a file really is, below the root, whatever symbolic links lead to it; undefined where there is none. */
function linkedFile(root: string, file: string): string | undefined {
  const full = path.join(root, file);
  if (!existsSync(full) || !statSync(full).isFile()) return undefined;
  const target = path.relative(realpathSync(root), realpathSync(full));
  const isInside = target !== '..' && !target.startsWith(`..${path.sep}`) && !path.isAbsolute(target);
  return isInside ? target.split(path.sep).join('/') : undefined;
}

/** A tree that notes which files were read, so that only those need to be compared. */
export function recordingTree(tree: SourceTree): {
  readonly tree: SourceTree;
  readonly files: ReadonlySet<string>;
} {
  const files = new Set<string>();
  return {
    files,
    tree: {
      ...tree,
      read(file) {
        files.add(file);
        return tree.read(file);
      },
    },
  };
}

/** Files that a pattern names, sorted; a plain path names itself whether it exists or not. */
export async function filesNamed(pattern: string, directory: string): Promise<readonly string[]> {
  if (!/[*?{[]/.test(pattern) || existsSync(path.resolve(directory, pattern))) return [pattern];
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { cwd: directory, dot: true, expandDirectories: false })).toSorted();
}

export function isFolder(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory();
}

/** Everything on standard input; undefined where it cannot be read. */
export function standardInput(): Uint8Array | undefined {
  try {
    return readFileSync(0);
  } catch {
    return undefined;
  }
}

/** Bytes of a file on disk; undefined when there is no such file. */
export function bytesOf(file: string): Uint8Array | undefined {
  return existsSync(file) && statSync(file).isFile() ? opened(file, () => readFileSync(file)) : undefined;
}

/**
 * The same while the caller does something else: one request for a whole file, which no busy thread holds up. What is no file but can
 * be read, such as a pipe (`<(terraform show …)`), is read to its end.
 */
export async function readBytes(file: string): Promise<Buffer | undefined> {
  if (!existsSync(file) || statSync(file).isDirectory()) return undefined;
  const descriptor = opened(file, () => openSync(file, 'r'));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return readFileSync(descriptor);
    const bytes = Buffer.allocUnsafeSlow(stat.size);
    let filled = 0;
    while (filled < stat.size) {
      const { bytesRead } = await readFrom(descriptor, bytes, filled, stat.size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}

const readFrom = promisify(read);

/** A large file that is read part by part. */
export interface LargeFile {
  /** Fills memory from an offset of the file on; gives how many bytes there were. */
  readonly read: (into: Uint8Array, at: number) => number;
  readonly close: () => void;
}

/** The file where it is larger than so many bytes and begins with `{`, as `terraform show -json` writes it. */
export function largeFile(file: string, size: number): LargeFile | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size <= size) return undefined;
  const descriptor = opened(file, () => openSync(file, 'r'));
  const begin = Buffer.alloc(2);
  readSync(descriptor, begin, 0, begin.length, 0);
  if (begin[0] === 0x7b && begin[1] !== 0)
    return {
      read: (into, at) => readSync(descriptor, into, 0, into.length, at),
      close() {
        closeSync(descriptor);
      },
    };
  closeSync(descriptor);
  return undefined;
}

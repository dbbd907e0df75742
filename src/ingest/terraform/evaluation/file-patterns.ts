import type { SourceTree } from '../../files.ts';
import { ANY, type FileRead } from './file-reads.ts';
import { joinPath } from '../module-tree.ts';

const MOST_FOLDERS = 500;
const MOST_FILES = 200;
const NOT_DATA = /\.(?:tf|tofu|tfvars)(?:\.json)?$|^\.|\.(?:zip|gz|png|jpe?g|pdf)$/;
const NOT_OURS = new Set(['node_modules', '.terraform', '.git']);

/** The files that a read may mean; undefined where they are too many to tell. */
export interface FileFinder {
  find(read: FileRead, folder: string): readonly string[] | undefined;
  exists(file: string): boolean;
}

/** Looks each pattern up once. */
export function fileFinder(tree: SourceTree): FileFinder {
  const found = new Map<string, readonly string[] | undefined>();
  const listed = new Map<string, ReadonlySet<string>>();
  return {
    find({ path }, folder) {
      if (!path.includes(ANY)) {
        const file = joinPath(folder, path);
        return file === undefined ? [] : [file];
      }
      const key = `${folder} ${path}`;
      if (!found.has(key)) found.set(key, matching(tree, folder, path));
      return found.get(key);
    },
    exists(file) {
      const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
      const names = listed.get(folder) ?? new Set(tree.files(folder));
      listed.set(folder, names);
      return names.has(file.slice(file.lastIndexOf('/') + 1));
    },
  };
}

function matching(tree: SourceTree, folder: string, path: string): readonly string[] | undefined {
  const [head = ''] = path.split(ANY);
  const start = joinPath(folder, head.slice(0, head.lastIndexOf('/') + 1));
  const whole = joinPath(folder, path);
  if (start === undefined || whole === undefined) return [];
  const pieces = whole.split(ANY);
  const files = filesUnder(tree, start);
  const fitting = files?.filter(
    (file) => !NOT_DATA.test(file.slice(file.lastIndexOf('/') + 1)) && fits(file, pieces),
  );
  return fitting === undefined || fitting.length > MOST_FILES ? undefined : fitting;
}

/** All files below a folder; undefined where there are too many folders. */
function filesUnder(tree: SourceTree, start: string): readonly string[] | undefined {
  const files: string[] = [];
  const folders = [start];
  for (let at = 0; at < folders.length; at++) {
    if (at >= MOST_FOLDERS) return undefined;
    const folder = folders[at] ?? '';
    const within = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
    files.push(...tree.files(folder).map(within));
    for (const name of tree.folders(folder)) if (!NOT_OURS.has(name)) folders.push(within(name));
  }
  return files;
}

/** Whether the pieces stand in a text in this order, the first at its start and the last at its end. */
function fits(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

/** A pattern of `fileset` as a test of paths below its folder; undefined for one that is too involved. */
export function globTest(pattern: string): RegExp | undefined {
  if (pattern.length > 200 || (pattern.match(/[*{[]/g)?.length ?? 0) > 6) return undefined;
  let source = '';
  let isInBraces = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (pattern.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '{') {
      if (isInBraces) return undefined;
      isInBraces = true;
      source += '(?:';
    } else if (char === '}' && isInBraces) {
      isInBraces = false;
      source += ')';
    } else if (char === ',' && isInBraces) source += '|';
    else if (char === '[' || char === '\\') return undefined;
    else source += char.replace(/[.+^$()|{}\]]/, String.raw`\$&`);
  }
  return isInBraces ? undefined : new RegExp(`^${source}$`);
}

/** What `fileset` gives: paths of the files below a folder that fit, from that folder; undefined where it cannot be told. */
export function filesetOf(tree: SourceTree, folder: string, pattern: string): readonly string[] | undefined {
  const test = globTest(pattern);
  const prefix = folder === '' ? '' : `${folder}/`;
  const [literal = ''] = pattern.split(/[*?{[]/);
  const start = joinPath(folder, literal.slice(0, literal.lastIndexOf('/') + 1));
  if (test === undefined || start === undefined || !`${start}/`.startsWith(prefix)) return undefined;
  const files = filesUnder(tree, start);
  const names = files
    ?.map((file) => file.slice(prefix.length))
    .filter((name) => name.length < 300 && test.test(name));
  return names !== undefined && names.length <= MOST_FILES ? names.toSorted() : undefined;
}

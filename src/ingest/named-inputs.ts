import path from 'node:path';
import { InputError } from '../model/errors.ts';
import { filesNamed, largeFile, readBytes, standardInput, type LargeFile } from './files.ts';
import { keepHeapCompact } from './heap.ts';

/** A file that was asked for, under the name the reader will see. */
export interface NamedFile {
  readonly name: string;
  readonly file: string;
}

/** `name=path` and globs, resolved to files; names come from the path where none is given, and never twice the same. */
export async function namedInputs(
  lines: readonly string[],
  directory: string,
  input: string,
): Promise<readonly NamedFile[]> {
  const found: Mentioned[] = [];
  for (const line of lines) {
    const [, name, pattern = line] = /^([\w.-]+)=(.+)$/.exec(line) ?? [];
    const files = await filesNamed(pattern, directory);
    if (files.length === 0)
      throw new InputError({
        what: `No file matches \`${pattern}\`.`,
        where: `input \`${input}\``,
        fix: 'Correct the pattern, or run the step that writes the file first.',
      });
    for (const file of files) found.push({ name: name ?? nameOf(file), file, isNamed: name !== undefined });
  }
  const taken = new Map<string, number>();
  return (input === 'plan-json' ? once(found) : found).map(({ name, file }) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { name: count === 1 || input === 'change-set-json' ? name : `${name}-${count}`, file };
  });
}

interface Mentioned extends NamedFile {
  readonly isNamed: boolean;
}

/** A plan that a glob and a line of its own mention is one plan; under two names it was meant to be two. */
function once(found: readonly Mentioned[]): readonly Mentioned[] {
  const same = (a: Mentioned, b: Mentioned): boolean =>
    path.resolve('/', a.file) === path.resolve('/', b.file);
  return found.filter(
    (each, at) =>
      each.isNamed || !found.some((other, index) => same(each, other) && (other.isNamed || index < at)),
  );
}

const STANDARD_INPUT = '-';
const LARGE = 4 * 1024 * 1024;

/** `plans/prod.plan.json` → `prod`; a file called just `plan.json` is known by its folder. */
function nameOf(file: string): string {
  if (file === STANDARD_INPUT) return 'stdin';
  const base = path
    .basename(file)
    .replace(/\.(?:json|ya?ml|template|tfplan|out)$/, '')
    .replace(/[.-](?:tf)?plan$|[.-]change-?set$/, '');
  const generic = /^(?:tf)?plan$|^change-?set$|^template$/.test(base);
  const folder = path.basename(path.dirname(path.resolve('/', file)));
  return generic && folder !== '' ? folder : base;
}

/** The line that belongs to an input: by its name, by its position, or the only one there is. */
export function assigned(lines: readonly string[], name: string, index: number): string | undefined {
  const pairs = lines.map((line) => /^([\w.-]+)=(.+)$/.exec(line));
  const byName = pairs.find((pair) => pair?.[1] === name)?.[2];
  if (byName !== undefined) return byName;
  const plain = lines.filter((_, at) => pairs[at] === null);
  return plain.length === 1 ? plain[0] : plain[index];
}

/** A plan; a large one is read while it is parsed. Throws an InputError for one that is not there. */
export async function presentPlan(
  file: string,
  directory: string,
  input: string,
): Promise<Uint8Array | LargeFile> {
  const large = file === STANDARD_INPUT ? undefined : largeFile(path.resolve(directory, file), LARGE);
  if (large === undefined) return await present(file, directory, input);
  keepHeapCompact();
  return large;
}

/** Reads an input; `-` is standard input. Throws an InputError for one that is not there. */
export async function present(file: string, directory: string, input: string): Promise<Uint8Array> {
  const isPiped = file === STANDARD_INPUT;
  const bytes = isPiped ? standardInput() : await readBytes(path.resolve(directory, file));
  if (bytes !== undefined && bytes.length > LARGE) keepHeapCompact();
  if (bytes !== undefined && !(isPiped && bytes.length === 0)) return bytes;
  throw new InputError({
    what: isPiped ? 'There is nothing on standard input.' : 'There is no such file.',
    where: file,
    fix: `Correct the input \`${input}\`, or run the step that writes the file first.`,
  });
}

import path from 'node:path';
import { directoryTree, isFolder, type SourceTree } from './ingest/files.ts';
import type { Trees } from './ingest/gather.ts';
import { commitOf, gitTree, mergeBase, repositoryRoot } from './ingest/git.ts';
import { InputError } from './model/errors.ts';

/** What the command line was told about the two sides; empty strings and lists are not given. Lines may be `name=path`. */
export interface SidesAsked {
  readonly workingDirectories: readonly string[];
  readonly templates: readonly string[];
  readonly baseTemplates: readonly string[];
  readonly baseDirectory: string;
  readonly baseRef: string;
  readonly headRef: string;
}

/** Both sides on this machine. */
export interface LocalTrees extends Trees {
  /** The newest state of the base branch, whose configuration holds; undefined where `base` is all there is. */
  readonly rules: SourceTree | undefined;
}

/** The trees of both sides: two directories, two templates, or two commits of a repository; without a base only the head. */
export function localTrees(asked: SidesAsked, directory: string): LocalTrees {
  const workingDirectory = plainPath(asked.workingDirectories[0]);
  const template = plainPath(asked.templates[0]);
  const baseTemplate = plainPath(asked.baseTemplates[0]);
  refuseContradictions(asked);
  if (asked.baseDirectory !== '') return directories(asked, directory);
  if (template !== '' && baseTemplate !== '' && baseTemplate !== 'none' && asked.baseRef === '')
    return pair([path.dirname(template), path.dirname(baseTemplate)], directory);
  const around = path.resolve(
    directory,
    workingDirectory === '' && template !== '' ? path.dirname(template) : workingDirectory,
  );
  const repository = repositoryRoot(nearestFolder(around));
  if (asked.baseRef !== '') return commits(asked, repository, directory);
  if (workingDirectory !== '') existing(workingDirectory, directory, '--working-directory');
  const root = repository ?? around;
  const inHead = within(root, directory);
  return { head: directoryTree(root), base: undefined, rules: undefined, inHead, inBase: inHead };
}

const plainPath = (line = ''): string => line.replace(/^[\w.-]+=/, '');

function refuseContradictions({ baseDirectory, baseRef, headRef, workingDirectories }: SidesAsked): void {
  if (baseDirectory !== '' && baseRef !== '')
    refuse('--base-directory', 'It contradicts `--base-ref`.', 'Name the base side by one of them.');
  if (headRef !== '' && baseRef === '')
    refuse('--head-ref', 'A head needs a base to be compared with.', 'Add `--base-ref`.');
  if (baseDirectory !== '' && workingDirectories.length > 1)
    refuse(
      '--base-directory',
      'It stands for one working directory, and there are several.',
      'Compare with a commit instead (`--base-ref`).',
    );
}

function refuse(option: string, what: string, fix: string): never {
  throw new InputError({ what, where: `option \`${option}\``, fix });
}

function directories({ workingDirectories, baseDirectory }: SidesAsked, directory: string): LocalTrees {
  const head = plainPath(workingDirectories[0]) || '.';
  existing(head, directory, '--working-directory');
  existing(baseDirectory, directory, '--base-directory');
  return pair([head, baseDirectory], directory);
}

function existing(folder: string, directory: string, option: string): void {
  if (!isFolder(path.resolve(directory, folder)))
    refuse(option, `There is no folder \`${folder}\`.`, 'Correct the path.');
}

/** Two folders that stand for each other; what their paths have in common at the end lies inside both trees. */
function pair([head, base]: readonly [string, string], directory: string): LocalTrees {
  const heads = path.resolve(directory, head).split(path.sep);
  const bases = path.resolve(directory, base).split(path.sep);
  if (path.relative(heads.join(path.sep), bases.join(path.sep)) !== '')
    while (heads.length > 1 && bases.length > 1 && heads.at(-1) === bases.at(-1)) {
      heads.pop();
      bases.pop();
    }
  const headRoot = heads.join(path.sep) || path.sep;
  const baseRoot = bases.join(path.sep) || path.sep;
  return {
    head: directoryTree(headRoot),
    base: directoryTree(baseRoot),
    rules: undefined,
    inHead: within(headRoot, directory),
    inBase: within(baseRoot, directory),
  };
}

function commits(
  { baseRef, headRef }: SidesAsked,
  repository: string | undefined,
  directory: string,
): LocalTrees {
  if (repository === undefined)
    return refuse(
      '--base-ref',
      'This is not inside a git repository.',
      'Run inside the repository, or compare two folders with `--base-directory`.',
    );
  const branch = commitOf(repository, baseRef);
  const rules = branch === undefined ? undefined : gitTree(repository, branch);
  const start = mergeBase(repository, baseRef, headRef === '' ? 'HEAD' : headRef);
  const base = start === undefined || start === branch ? rules : gitTree(repository, start);
  const head = headRef === '' ? directoryTree(repository) : gitTree(repository, headRef);
  if (base === undefined || head === undefined)
    return refuse(
      base === undefined ? '--base-ref' : '--head-ref',
      `The commit \`${base === undefined ? baseRef : headRef}\` is not in this clone.`,
      'Fetch it first (`git fetch origin`), with enough history to find where the branches parted.',
    );
  const inTree = within(repository, directory);
  return { head, base, rules, inHead: inTree, inBase: inTree };
}

/** The folder itself or the nearest one above that exists: a head that is a commit may have folders that the disk lacks. */
function nearestFolder(folder: string): string {
  const above = path.dirname(folder);
  return isFolder(folder) || above === folder ? folder : nearestFolder(above);
}

/** A path given by hand, as a path inside a root. */
function within(root: string, directory: string): (file: string) => string {
  return (file) => path.relative(root, path.resolve(directory, file)).split(path.sep).join('/');
}

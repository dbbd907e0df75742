import path from 'node:path';
import { directoryTree } from './ingest/files.ts';
import type { Trees } from './ingest/gather.ts';
import { commitOf, gitTree, mergeBase, repositoryRoot } from './ingest/git.ts';
import { InputError } from './model/errors.ts';

/** What the command line was told about the two sides; empty strings are not given. */
export interface SidesAsked {
  readonly workingDirectory: string;
  readonly baseDirectory: string;
  readonly template: string;
  readonly baseTemplate: string;
  readonly baseRef: string;
  readonly headRef: string;
}

/** The trees of both sides on this machine: two directories, two templates, or two commits of a repository. */
export function localTrees(asked: SidesAsked, directory: string): Trees {
  const { workingDirectory, baseDirectory, template, baseTemplate } = asked;
  if (baseDirectory !== '')
    return pair(workingDirectory === '' ? '.' : workingDirectory, baseDirectory, directory);
  if (template !== '' && baseTemplate !== '' && baseTemplate !== 'none')
    return pair(template, baseTemplate, directory);
  const around = path.resolve(
    directory,
    workingDirectory === '' ? path.dirname(template === '' ? 'x' : template) : workingDirectory,
  );
  const repository = repositoryRoot(around);
  if (asked.baseRef !== '') return commits(asked, repository, directory);
  const root =
    repository ??
    (around.startsWith(`${directory}${path.sep}`) && template === '' && workingDirectory === ''
      ? directory
      : around);
  const inHead = within(root, directory);
  return { head: directoryTree(root), base: undefined, inHead, inBase: inHead };
}

/** Two places that stand for each other; what their paths have in common at the end lies inside both trees. */
function pair(head: string, base: string, directory: string): Trees {
  const heads = path.resolve(directory, head).split(path.sep);
  const bases = path.resolve(directory, base).split(path.sep);
  while (heads.length > 1 && bases.length > 1 && heads.at(-1) === bases.at(-1)) {
    heads.pop();
    bases.pop();
  }
  const isFile = (file: string): boolean => /\.(?:ya?ml|json|template)$/.test(file);
  const [headRoot, baseRoot] = [heads, bases].map((steps) => {
    const joined = steps.join(path.sep) || path.sep;
    return isFile(joined) ? path.dirname(joined) : joined;
  });
  const roots = { head: headRoot ?? directory, base: baseRoot ?? directory };
  return {
    head: directoryTree(roots.head),
    base: directoryTree(roots.base),
    inHead: within(roots.head, directory),
    inBase: within(roots.base, directory),
  };
}

function commits({ baseRef, headRef }: SidesAsked, repository: string | undefined, directory: string): Trees {
  if (repository === undefined) {
    throw new InputError({
      what: 'This is not inside a git repository.',
      where: 'option `--base-ref`',
      fix: 'Run inside the repository, or compare two folders with `--base-directory`.',
    });
  }
  const base =
    mergeBase(repository, baseRef, headRef === '' ? 'HEAD' : headRef) ?? commitOf(repository, baseRef);
  const baseTree = base === undefined ? undefined : gitTree(repository, base);
  const headTree = headRef === '' ? directoryTree(repository) : gitTree(repository, headRef);
  if (baseTree === undefined || headTree === undefined) {
    throw new InputError({
      what: 'The commit is not in this clone.',
      where: `\`${baseTree === undefined ? baseRef : headRef}\``,
      fix: 'Fetch it first (`git fetch origin`), with enough history to find where the branches parted.',
    });
  }
  const inTree = within(repository, directory);
  return { head: headTree, base: baseTree, inHead: inTree, inBase: inTree };
}

/** A path given by hand, as a path inside a root. */
function within(root: string, directory: string): (file: string) => string {
  return (file) => path.relative(root, path.resolve(directory, file)).split(path.sep).join('/');
}

import type { SourceTree } from '../files.ts';
import { scanJsonValues } from './syntax/json-body.ts';
import { joinPath } from './module-tree.ts';
import type { ScannedSources } from './modules.ts';
import { scan, type Attribute } from './syntax/scanner.ts';

/** The entries of a variable in the files that set variables. */
export interface VariableEntries {
  /** In files that Terraform reads on its own, the one that wins last. */
  readonly automatic: readonly Attribute[];
  /** In files that must be named on the command line: they count only where the plan has their value. */
  readonly named: readonly Attribute[];
}

/** Finds where variables are set: `terraform.tfvars`, `*.auto.tfvars`, and other `.tfvars` files near the root. */
export function variableFiles(
  tree: SourceTree,
  root: string,
  sources: ScannedSources,
): (name: string) => VariableEntries {
  let automatic: readonly ReadonlyMap<string, Attribute>[] | undefined;
  let named: readonly ReadonlyMap<string, Attribute>[] | undefined;
  const attributesOf = (file: string): ReadonlyMap<string, Attribute> =>
    sources.scanned(file, file.endsWith('.json') ? scanJsonValues : scan)?.body.attributes ??
    new Map<string, Attribute>();
  return (name) => {
    automatic ??= automaticFiles(tree, root).map(attributesOf);
    named ??= namedFiles(tree, root).map(attributesOf);
    const entries = (files: readonly ReadonlyMap<string, Attribute>[]): readonly Attribute[] =>
      files.flatMap((file) => file.get(name) ?? []);
    return { automatic: entries(automatic), named: entries(named) };
  };
}

const AUTOMATIC = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;

/** In Terraform's order of precedence: `terraform.tfvars`, its JSON form, then the others by name. */
function automaticFiles(tree: SourceTree, root: string): readonly string[] {
  const names = tree.files(root).filter((name) => AUTOMATIC.test(name));
  const first = names.filter((name) => name.startsWith('terraform.tfvars')).toSorted();
  const rest = names.filter((name) => !first.includes(name)).toSorted();
  return [...first, ...rest].map((name) => joinPath(root, name) ?? name);
}

function namedFiles(tree: SourceTree, root: string): readonly string[] {
  const below = tree.folders(root).flatMap((folder) => (folder.startsWith('.') ? [] : within(root, folder)));
  return [root, ...below, ...foldersOfVariables(tree, root, below)].flatMap((folder) =>
    tree
      .files(folder)
      .filter((name) => /\.tfvars(?:\.json)?$/.test(name) && !(folder === root && AUTOMATIC.test(name)))
      .map((name) => joinPath(folder, name) ?? name),
  );
}

const MOST_FOLDERS = 500;
const DEEPEST = 3;

/** Folders farther off, below the root or beside it and what it stands in, that hold values but no configuration of their own. */
function foldersOfVariables(tree: SourceTree, root: string, known: readonly string[]): readonly string[] {
  const above = root === '' ? [] : root.split('/').map((_, at, steps) => steps.slice(0, at).join('/'));
  const seen = new Set([root, ...known]);
  const queue = [...known, ...above].map((folder) => ({ folder, depth: 0 }));
  const found: string[] = [];
  for (let at = 0; at < queue.length && at < MOST_FOLDERS; at++) {
    const { folder = '', depth = 0 } = queue[at] ?? {};
    const isAbove = above.includes(folder);
    const names = tree.files(folder);
    if (!isAbove && names.some((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name))) continue;
    if (!seen.has(folder)) found.push(folder);
    seen.add(folder);
    if (depth >= DEEPEST) continue;
    for (const name of tree.folders(folder)) {
      const [next = ''] = within(folder, name);
      if (!name.startsWith('.') && name !== 'node_modules' && !seen.has(next) && !above.includes(next))
        queue.push({ folder: next, depth: depth + 1 });
    }
  }
  return found;
}

function within(folder: string, name: string): readonly string[] {
  const path = joinPath(folder, name);
  return path === undefined ? [] : [path];
}

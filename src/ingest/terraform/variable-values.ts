import type { SourceTree } from '../files.ts';
import { scanJsonValues } from './json-body.ts';
import { joinPath } from './module-tree.ts';
import type { ScannedSources } from './modules.ts';
import { scan, type Attribute } from './scanner.ts';

/** The entries of a variable in the files that set variables. */
export interface VariableEntries {
  /** In files that Terraform reads on its own, the one that wins last. */
  readonly automatic: readonly Attribute[];
  /** In files that must be named on the command line: they count only where the plan has their value. */
  readonly named: readonly Attribute[];
}

/** Finds where variables are set: `terraform.tfvars`, `*.auto.tfvars`, and other `.tfvars` files at or just below the root. */
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
  const folders = ['', ...tree.folders(root).filter((folder) => !folder.startsWith('.'))];
  return folders.flatMap((folder) => {
    const full = joinPath(root, folder) ?? root;
    const names = tree
      .files(full)
      .filter((name) => /\.tfvars(?:\.json)?$/.test(name) && !(folder === '' && AUTOMATIC.test(name)));
    return names.map((name) => joinPath(full, name) ?? name);
  });
}

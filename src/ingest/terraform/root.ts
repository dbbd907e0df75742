import type { SourceTree } from '../files.ts';
import { scan } from './scanner.ts';
import { sourceText } from './source-text.ts';

/** What a plan's root module declares: `aws_subnet.private`, `data.aws_vpc.main`, and the names of its module calls. */
export interface RootShape {
  readonly blocks: readonly string[];
  readonly calls: readonly string[];
}

/** Folders that hold copies or tools and never a root of ours. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules', '.github', '.terragrunt-cache', 'vendor']);
const MOST_FOLDERS = 5_000;
const DEEPEST = 12;

/**
 * The folder a plan was made in: the one whose blocks are the plan's root module's, nothing missing on either side if
 * possible. Undefined when no folder has more than half of them.
 */
export function findRoot(tree: SourceTree, shape: RootShape, from: string): string | undefined {
  const wanted = new Set([...shape.blocks, ...shape.calls.map((name) => `module.${name}`)]);
  if (wanted.size === 0) return undefined;
  let best: { readonly folder: string; readonly score: number } | undefined;
  for (const folder of folders(tree, from)) {
    const found = declaredIn(tree, folder);
    if (found.size === 0) continue;
    const shared = [...wanted].filter((name) => found.has(name)).length;
    // A shared module may have the same blocks as a root; what it has too much counts against it.
    const score = shared / (wanted.size + (found.size - shared));
    if (shared * 2 > wanted.size && (best === undefined || score > best.score)) best = { folder, score };
  }
  return best?.folder;
}

function folders(tree: SourceTree, from: string): readonly string[] {
  const found: string[] = [];
  let level: readonly string[] = [from];
  for (let depth = 0; depth <= DEEPEST && level.length > 0 && found.length < MOST_FOLDERS; depth++) {
    found.push(...level);
    level = level.flatMap((folder) =>
      tree
        .folders(folder)
        .flatMap((name) => (SKIPPED.has(name) ? [] : [folder === '' ? name : `${folder}/${name}`])),
    );
  }
  return found.slice(0, MOST_FOLDERS);
}

function declaredIn(tree: SourceTree, folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of tree.files(folder)) {
    if (!file.endsWith('.tf') && !file.endsWith('.tofu')) continue;
    const full = folder === '' ? file : `${folder}/${file}`;
    for (const { type, labels } of scan(sourceText(full, tree.read(full) ?? '')).body.blocks) {
      if (type === 'resource') names.add(labels.join('.'));
      else if (type === 'data' || type === 'module') names.add(`${type}.${labels.join('.')}`);
    }
  }
  return names;
}

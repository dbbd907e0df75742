import { isDeepStrictEqual } from 'node:util';
import type { SourceTree } from '../files.ts';
import { significantText } from './syntax/lexer.ts';
import { joinPath } from './module-tree.ts';
import type { ConfiguredModule } from './plan/plan-configuration.ts';
import { field, membersOf } from './plan/plan-json.ts';
import { scan, type Attribute, type Body } from './syntax/scanner.ts';
import { sourceText } from './syntax/source-text.ts';

/** What a plan knows of the folder it was made in. */
export interface RootShape {
  /** The plan's root module: its blocks, the calls of other modules, and what is written in them as constants. */
  readonly module: ConfiguredModule | undefined;
  /** `variables` of the plan. */
  readonly variables: unknown;
}

interface FoundRoot {
  readonly folder: string;
  /** Other folders that are like the plan in everything that it tells. */
  readonly rivals: readonly string[];
}

/** Folders that hold copies or tools and never a root of ours. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules', '.github', '.terragrunt-cache', 'vendor']);
const MOST_FOLDERS = 5_000;
const DEEPEST = 12;

/**
 * The folder a plan was made in: the one whose blocks are the plan's root module's, nothing missing on either side if possible;
 * among several, the one whose constants and variable files say what the plan says. Undefined when no folder has more than half of
 * the blocks.
 */
export function findRoot(tree: SourceTree, shape: RootShape): FoundRoot | undefined {
  const { module } = shape;
  const calls = [...(module?.calls.keys() ?? [])].map((name) => `module.${name}`);
  const wanted = new Set([...(module?.blocks.keys() ?? []), ...calls]);
  if (wanted.size === 0) return undefined;
  let best: { readonly candidates: readonly Candidate[]; readonly score: number } | undefined;
  for (const folder of folders(tree)) {
    const declared = declaredIn(tree, folder);
    if (declared.size === 0) continue;
    const shared = [...wanted].filter((name) => declared.has(name)).length;
    if (shared * 2 <= wanted.size) continue;
    // A shared module may have the same blocks as a root; what it has too much counts against it.
    const score = shared / (wanted.size + (declared.size - shared));
    const candidate = { folder, declared };
    if (best === undefined || score > best.score) best = { candidates: [candidate], score };
    else if (score === best.score) best = { candidates: [...best.candidates, candidate], score };
  }
  return best === undefined ? undefined : likest(best.candidates, tree, shape);
}

interface Candidate {
  readonly folder: string;
  readonly declared: ReadonlyMap<string, Body>;
}

function likest(candidates: readonly Candidate[], tree: SourceTree, shape: RootShape): FoundRoot | undefined {
  const likeness = candidates.length === 1 ? [0] : candidates.map((each) => likenessOf(each, tree, shape));
  const most = likeness.reduce((a, b) => Math.max(a, b), -Infinity);
  const [first, ...rivals] = candidates.filter((_, at) => likeness[at] === most).map(({ folder }) => folder);
  return first === undefined ? undefined : { folder: first, rivals };
}

function folders(tree: SourceTree): readonly string[] {
  const found: string[] = [];
  let level: readonly string[] = [''];
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

/** Blocks of the files in a folder, as a plan names them: `aws_vpc.main`, `data.aws_vpc.main`, `module.network`. */
export function declaredIn(tree: SourceTree, folder: string): ReadonlyMap<string, Body> {
  const declared = new Map<string, Body>();
  for (const file of tree.files(folder)) {
    if (!file.endsWith('.tf') && !file.endsWith('.tofu')) continue;
    for (const { type, labels, body } of bodyOf(tree, folder, file).blocks) {
      if (type === 'resource') declared.set(labels.join('.'), body);
      else if (type === 'data' || type === 'module') declared.set(`${type}.${labels.join('.')}`, body);
    }
  }
  return declared;
}

function bodyOf(tree: SourceTree, folder: string, file: string): Body {
  const full = joinPath(folder, file) ?? file;
  return scan(sourceText(full, tree.read(full) ?? '')).body;
}

/** How many constants and variables agree, less those that do not. */
function likenessOf({ folder, declared }: Candidate, tree: SourceTree, shape: RootShape): number {
  let score = 0;
  const compare = (written: Attribute | undefined, stated: unknown): void => {
    const value = literalOf(written);
    if (value !== undefined && stated !== undefined) score += isDeepStrictEqual(value, stated) ? 1 : -1;
  };
  const compareAll = (body: Body | undefined, expressions: unknown): void => {
    for (const [argument, expression] of membersOf(expressions))
      compare(body?.attributes.get(argument), field(expression, 'constant_value'));
  };
  for (const [name, { expressions }] of shape.module?.blocks ?? [])
    compareAll(declared.get(name), expressions);
  for (const [name, { source, expressions }] of shape.module?.calls ?? []) {
    const call = declared.get(`module.${name}`);
    compare(call?.attributes.get('source'), source);
    compareAll(call, expressions);
  }
  for (const file of tree.files(folder).filter((name) => /^terraform\.tfvars$|\.auto\.tfvars$/.test(name)))
    for (const [name, attribute] of bodyOf(tree, folder, file).attributes)
      compare(attribute, field(field(shape.variables, name), 'value'));
  return score;
}

/** A value that is written as it would be in JSON; undefined for any other expression. */
export function literalOf(attribute: Attribute | undefined): unknown {
  if (attribute === undefined) return undefined;
  const { source, start, end } = attribute.value;
  const text = significantText(source.text.slice(start, end)).replace(/,\]$/, ']');
  if (text.length > 10_000 || text.includes('${') || text.includes('%{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

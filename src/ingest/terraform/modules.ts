import type { Gap } from '../../model/declaration.ts';
import type { SourceTree } from '../files.ts';
import { scanJson } from './syntax/json-body.ts';
import { joinPath, type ModuleContents, type ModuleNode } from './module-tree.ts';
import {
  producedType,
  scan,
  type Attribute,
  type Block,
  type Body,
  type ScannedFile,
} from './syntax/scanner.ts';
import { sourceText } from './syntax/source-text.ts';

/** The source files of one side, each read and scanned once. */
export interface ScannedSources {
  /** The scanned file; undefined when it does not exist. */
  scanned(
    file: string,
    read?: (source: ReturnType<typeof sourceText>) => ScannedFile,
  ): ScannedFile | undefined;
  readonly gaps: readonly Gap[];
}

/** Files of another tree that are the same here, so that they need no second scan: all but one. */
export interface SharedSources {
  readonly sources: ScannedSources;
  readonly except: string;
}

export function scanSources(tree: SourceTree, shared?: SharedSources): ScannedSources {
  const files = new Map<string, ScannedFile | undefined>();
  const gaps: Gap[] = [];
  return {
    gaps,
    scanned(path, read = scan) {
      const file = tree.target?.(path) ?? path;
      if (files.has(file)) return files.get(file);
      if (shared !== undefined && file !== shared.except) return shared.sources.scanned(file, read);
      const text = tree.read(file);
      const scanned = text === undefined ? undefined : read(sourceText(file, text));
      files.set(file, scanned);
      if (scanned?.error !== undefined)
        gaps.push({ kind: 'file-refused', file, why: `line ${scanned.error.line}: ${scanned.error.why}` });
      return scanned;
    },
  };
}

/** Calls nested deeper than this are a cycle: a module that calls itself. */
const DEEPEST_CALL = 32;

/** The module at a folder with those it calls, read when asked for. */
export function moduleTree(tree: SourceTree, root: string, sources: ScannedSources): ModuleNode {
  const installed = installedModules(tree, root);
  const contents = new Map<string, ModuleContents>();
  const contentsOf = (folder: string): ModuleContents => {
    const known = contents.get(folder) ?? readContents(tree, folder, sources);
    contents.set(folder, known);
    return known;
  };
  const nodeAt = (path: readonly string[], folder: string): ModuleNode => {
    const children = new Map<string, ModuleNode | undefined>();
    const own = contentsOf(folder);
    const open = (name: string): ModuleNode | undefined => {
      const call = own.calls.get(name);
      const inner =
        call === undefined || path.length >= DEEPEST_CALL
          ? undefined
          : folderOf(call, folder, installed.get([...path, name].join('.')));
      return inner === undefined || !holdsModule(tree, inner) ? undefined : nodeAt([...path, name], inner);
    };
    return {
      path,
      contents: own,
      child(name) {
        if (!children.has(name)) children.set(name, open(name));
        return children.get(name);
      },
    };
  };
  return nodeAt([], root);
}

function folderOf(call: Block, folder: string, installed: string | undefined): string | undefined {
  const source = plainText(call.body.attributes.get('source'));
  const isLocal = source !== undefined && /^\.\.?(?:\/|$)/.test(source);
  return isLocal ? joinPath(folder, source) : installed;
}

/** A text without any template in it. */
function plainText(attribute: Attribute | undefined): string | undefined {
  const slice = attribute?.value;
  if (slice === undefined) return undefined;
  return /^"([^"$%]*)"$/.exec(slice.source.text.slice(slice.start, slice.end))?.[1];
}

function holdsModule(tree: SourceTree, folder: string): boolean {
  return tree.files(folder).some(isConfigurationFile);
}

/** Folders that `terraform init` filled, by the path of calls (`network.subnets`). */
function installedModules(tree: SourceTree, root: string): ReadonlyMap<string, string> {
  const text = tree.read(joinPath(root, '.terraform/modules/modules.json') ?? '');
  const folders = new Map<string, string>();
  if (text === undefined) return folders;
  for (const { Key, Dir } of manifestEntries(text)) {
    const folder = typeof Dir === 'string' ? joinPath(root, Dir) : undefined;
    if (typeof Key === 'string' && Key !== '' && folder !== undefined) folders.set(Key, folder);
  }
  return folders;
}

function manifestEntries(text: string): readonly { readonly Key?: unknown; readonly Dir?: unknown }[] {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('Modules' in manifest)) return [];
    return Array.isArray(manifest.Modules)
      ? manifest.Modules.filter((entry) => typeof entry === 'object' && entry !== null)
      : [];
  } catch {
    return [];
  }
}

const CONFIGURATION_FILE = /^(.*)\.(tf|tofu)(\.json)?$/;

function isConfigurationFile(name: string): boolean {
  return CONFIGURATION_FILE.test(name) && !name.startsWith('.');
}

function isOverride(name: string): boolean {
  return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}

/** Reads a folder as Terraform does: all files as one, override files merged last, a `.tofu` file in place of its `.tf` namesake. */
function readContents(tree: SourceTree, folder: string, sources: ScannedSources): ModuleContents {
  const names = tree.files(folder).filter(isConfigurationFile);
  const present = new Set(names);
  const used = names.filter(
    (name) => !present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(\.json)?$/.test(name),
  );
  const blocksOf = (name: string): readonly Block[] => {
    const file = joinPath(folder, name) ?? name;
    return sources.scanned(file, name.endsWith('.json') ? scanJson : scan)?.body.blocks ?? [];
  };
  const contents = emptyContents(folder);
  for (const name of used.filter((each) => !isOverride(each)))
    for (const block of blocksOf(name)) declare(contents, block, false);
  for (const name of used.filter(isOverride))
    for (const block of blocksOf(name)) declare(contents, block, true);
  return contents;
}

interface OpenContents extends ModuleContents {
  readonly locals: Map<string, Attribute>;
  readonly variables: Map<string, Block>;
  readonly outputs: Map<string, Block>;
  readonly calls: Map<string, Block>;
  readonly resources: Map<string, Block>;
  readonly providers: Map<string, Block>;
}

function emptyContents(folder: string): OpenContents {
  return {
    folder,
    locals: new Map(),
    variables: new Map(),
    outputs: new Map(),
    calls: new Map(),
    resources: new Map(),
    providers: new Map(),
  };
}

function declare(contents: OpenContents, block: Block, overriding: boolean): void {
  const [first = '', second = ''] = block.labels;
  if (block.type === 'locals') {
    for (const [name, attribute] of block.body.attributes)
      if (overriding || !contents.locals.has(name)) contents.locals.set(name, attribute);
    return;
  }
  const place = placeOf(contents, block, [first, second]);
  if (place === undefined) return;
  const { blocks, name } = place;
  const before = blocks.get(name);
  if (before === undefined) blocks.set(name, block);
  else if (overriding) blocks.set(name, { ...before, body: overridden(before.body, block.body) });
}

function placeOf(
  contents: OpenContents,
  { type, body }: Block,
  [first, second]: readonly [string, string],
): { readonly blocks: Map<string, Block>; readonly name: string } | undefined {
  switch (type) {
    case 'variable':
      return { blocks: contents.variables, name: first };
    case 'output':
      return { blocks: contents.outputs, name: first };
    case 'module':
      return { blocks: contents.calls, name: first };
    case 'provider': {
      const alias = plainText(body.attributes.get('alias'));
      return { blocks: contents.providers, name: alias === undefined ? first : `${first}.${alias}` };
    }
    case 'resource':
      return { blocks: contents.resources, name: `${first}.${second}` };
    case 'data':
    case 'ephemeral':
      return { blocks: contents.resources, name: `${type}.${first}.${second}` };
    default:
      return undefined;
  }
}

/** Arguments replace one by one; nested blocks of a type replace all of that type, but `lifecycle` merges by argument. */
function overridden(before: Body, override: Body): Body {
  const replaced = new Set(override.blocks.map(producedType));
  const kept = before.blocks.filter((block) => !replaced.has(producedType(block)));
  const blocks = override.blocks.map((block) => {
    const original =
      block.type === 'lifecycle' ? before.blocks.find(({ type }) => type === 'lifecycle') : undefined;
    return original === undefined ? block : { ...original, body: overridden(original.body, block.body) };
  });
  return {
    attributes: new Map([...before.attributes, ...override.attributes]),
    blocks: [...kept, ...blocks],
  };
}

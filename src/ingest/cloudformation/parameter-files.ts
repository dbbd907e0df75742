import type { SourceRange } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import { entriesOf, itemsOf, nodeAt, rangeOf, textOf, type TemplateNode } from './node.ts';
import { parseNodes } from './template.ts';

/** A parameter value as a file in the repository states it. */
export interface FiledValue {
  readonly value: string;
  readonly at: SourceRange;
}
export interface ParameterFile {
  readonly file: string;
  readonly values: ReadonlyMap<string, FiledValue>;
}

const FOLDERS = [
  'parameters',
  'params',
  'parameter',
  'param',
  'config',
  'configs',
  'configuration',
  'env',
  'environments',
];
const MAX_FILES = 60;
const MAX_LENGTH = 100_000;

/** Files near a template that hold parameter values: as the CLI, CodePipeline or a plain map writes them. */
export function parameterFilesNear(template: string, tree: SourceTree): readonly ParameterFile[] {
  const folder = template.includes('/') ? template.slice(0, template.lastIndexOf('/')) : '';
  const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
  const beside = folder === '' ? [''] : [folder, parent];
  const special = beside.flatMap((base) =>
    tree
      .folders(base)
      .filter((name) => FOLDERS.includes(name.toLowerCase()))
      .map((name) => join(base, name)),
  );
  const inside = special.flatMap((base) => tree.folders(base).map((name) => join(base, name)));
  const files = [
    ...[...special, ...inside].flatMap((base) => tree.files(base).map((name) => join(base, name))),
    ...beside.flatMap((base) =>
      tree
        .files(base)
        .filter((name) => /param|config/i.test(name))
        .map((name) => join(base, name)),
    ),
  ].filter((file) => /\.(?:json|ya?ml)$/i.test(file) && file !== template);
  return [...new Set(files)]
    .slice(0, MAX_FILES)
    .map((file) => parameterFile(file, tree))
    .filter((found) => found !== undefined);
}

/** One file, if it holds parameter values. */
export function parameterFile(file: string, tree: SourceTree): ParameterFile | undefined {
  const text = tree.read(file);
  if (text === undefined || text.length > MAX_LENGTH) return undefined;
  const root = parseNodes(text);
  if (root.kind === 'fault') return undefined;
  const values = new Map<string, FiledValue>(valuesIn(root, file));
  return values.size === 0 ? undefined : { file, values };
}

function valuesIn(root: TemplateNode, file: string): readonly (readonly [string, FiledValue])[] {
  if (root.kind === 'list') return itemsOf(root).flatMap((item) => listed(item, file));
  const inner = nodeAt(root, 'Parameters') ?? root;
  return inner.kind === 'list' ? inner.items.flatMap((item) => listed(item, file)) : mapped(inner, file);
}

/** `{ "ParameterKey": …, "ParameterValue": … }` of the CLI, or `Key=Value` of `deploy --parameter-overrides`. */
function listed(item: TemplateNode, file: string): readonly (readonly [string, FiledValue])[] {
  const pair = textOf(item);
  if (pair?.includes('=') === true) {
    const at = pair.indexOf('=');
    return [[pair.slice(0, at), { value: pair.slice(at + 1), at: rangeOf(file, item) }]];
  }
  const name = textOf(nodeAt(item, 'ParameterKey'));
  const entry = entriesOf(item).get('ParameterValue');
  const value = textOf(entry?.value);
  if (name === undefined || entry === undefined || value === undefined) return [];
  return [[name, { value, at: rangeOf(file, entry) }]];
}

/** A plain map, in which CDK and SAM write lists as lists. */
function mapped(node: TemplateNode, file: string): readonly (readonly [string, FiledValue])[] {
  return [...entriesOf(node).values()].flatMap((entry) => {
    const texts = entry.value.kind === 'list' ? entry.value.items.map(textOf) : [textOf(entry.value)];
    const value = texts.every((text) => text !== undefined) ? texts.join(',') : undefined;
    return value === undefined ? [] : [[entry.name, { value, at: rangeOf(file, entry) }] as const];
  });
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

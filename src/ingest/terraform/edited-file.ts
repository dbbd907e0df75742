import type { Edit } from '../../model/declaration.ts';
import type { SourceTree } from '../files.ts';
import { scanJson, scanJsonValues } from './syntax/json-body.ts';
import { mentionsIn } from './syntax/names-in-text.ts';
import { scan } from './syntax/scanner.ts';
import { sourceText } from './syntax/source-text.ts';

/** Whether an edited file still has the structure of HCL or of its JSON form. */
export function isReadable({ at: { file } }: Edit, tree: SourceTree): boolean {
  const source = sourceText(file, tree.read(file) ?? '');
  const isValues = /\.tfvars(?:\.json)?$/.test(file);
  const read = file.endsWith('.json') ? (isValues ? scanJsonValues : scanJson) : scan;
  return read(source).error === undefined;
}

/** Whether everything the new lines name is declared in their module: what they come from may have gone meanwhile. */
export function namesAreDeclared({ at: { file }, text }: Edit, tree: SourceTree): boolean {
  const wanted = mentionsIn(text).flatMap(([root = '', name = '', third = '']) => {
    const heads = headsOf(root, name, third);
    return heads === undefined ? [] : [heads];
  });
  if (wanted.length === 0) return true;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const texts = tree
    .files(folder)
    .filter((each) => /\.(?:tf|tofu)$/.test(each))
    .map((each) => tree.read(folder === '' ? each : `${folder}/${each}`) ?? '');
  return wanted.every((head) => texts.some((each) => head.test(each)));
}

/** How the declaration of a name begins; undefined for what needs none, such as `each.key`. */
function headsOf(root: string, name: string, third: string): RegExp | undefined {
  switch (root) {
    case 'var':
      return block('variable', name);
    case 'module':
      return block('module', name);
    case 'data':
      return block('data', name, third);
    case 'local':
      return new RegExp(String.raw`^\s*${escaped(name)}\s*=`, 'mu');
    default:
      return root.includes('_') ? block('resource', root, name) : undefined;
  }
}

function block(type: string, ...labels: readonly string[]): RegExp {
  const quoted = labels.map((label) => String.raw`\s+"?${escaped(label)}"?`).join('');
  return new RegExp(String.raw`^\s*${type}${quoted}\s*\{`, 'mu');
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

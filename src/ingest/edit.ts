import type { Edit } from '../model/declaration.ts';
import type { SourceTree } from './files.ts';

/** A tree in which one file has other lines; undefined where the tree has no such lines. */
export function editedTree(tree: SourceTree, edit: Edit): SourceTree | undefined {
  const text = editedText(tree.read(edit.at.file), edit);
  if (text === undefined) return undefined;
  return { ...tree, read: (file) => (file === edit.at.file ? text : tree.read(file)) };
}

function editedText(text: string | undefined, { at, text: replacement }: Edit): string | undefined {
  const lines = text?.split('\n');
  if (lines === undefined || at.line < 1 || at.endLine < at.line || at.endLine > lines.length)
    return undefined;
  const wanted = replacement === '' ? [] : replacement.split('\n');
  return [...lines.slice(0, at.line - 1), ...wanted, ...lines.slice(at.endLine)].join('\n');
}

const isPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_-]/u.test(character);

/** Whether a word stands anywhere in a text, apart from being a part of a longer one. */
export function mentions(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true;
  return false;
}

import type { SourceTree } from '../files.ts';
import { significantText } from './syntax/lexer.ts';
import type { ModuleNode } from './module-tree.ts';
import { createWalk, type Surroundings, type Walk } from './reach.ts';
import { producedType, type Block, type Body, type Slice } from './syntax/scanner.ts';

/** A declared object: the modules that lead to it, the root first, and its block; or, of a module that is not at hand, its call. */
export interface Found {
  readonly chain: readonly ModuleNode[];
  readonly block: Block;
}

/** What of a declaration is asked about: all, whether and how often it exists, or one argument or kind of nested block. */
export type Part = 'whole' | 'existence' | { readonly argument: string };

/**
 * Everything in the source that decides a part of a declaration, comments and layout left out: two sides with the same text
 * give it the same value, as far as the source decides it.
 */
export function basisOf(
  { chain, block }: Found,
  part: Part,
  { tree, surroundings }: { readonly tree: SourceTree; readonly surroundings: Surroundings },
): string {
  const basis = [part === 'whole' ? bodyText(block.body) : partText(block.body, part)];
  const slice = (each: Slice): void => void basis.push(sliceText(each));
  const file = (path: string, isGuessed: boolean): void => {
    // The name of a file may say something, its folder goes with the configuration.
    if (isGuessed) basis.push(path.slice(path.lastIndexOf('/') + 1));
    basis.push(tree.read(path) ?? '');
  };
  const countless = (): void => void basis.push(`${(untold += 1)}`);
  const walk = createWalk({ extent: 'values', range: () => undefined, slice, file, countless }, surroundings);
  into(walk, { chain, block }, part);
  return basis.join('\n');
}

/** What cannot be told equals nothing, not even itself. */
let untold = 0;

function into(walk: Walk, { chain, block }: Found, part: Part): void {
  if (part === 'whole') walk.whole(chain, block);
  else if (part === 'existence') walk.existence(chain, block);
  else {
    walk.argument(chain, block, part.argument);
    // Which instance it is decides the value.
    if (/\b(?:each|count)\b/.test(partText(block.body, part))) walk.existence(chain, block);
  }
}

/** Names of the arguments and nested blocks that a block writes. */
export function argumentsOf({ body }: Block): readonly string[] {
  return [...new Set([...body.attributes.keys(), ...body.blocks.map(producedType)])];
}

function partText({ attributes, blocks }: Body, part: Exclude<Part, 'whole'>): string {
  if (part === 'existence') return '';
  const name = part.argument;
  const attribute = attributes.get(name);
  return [
    attribute === undefined ? '' : `${name}=${sliceText(attribute.value)}`,
    ...blocks
      .filter((block) => producedType(block) === name)
      .map((block) => `${block.type}{${bodyText(block.body)}}`),
  ].join('\n');
}

/** The order of arguments means nothing; that of blocks may. */
function bodyText({ attributes, blocks }: Body): string {
  const own = [...attributes.values()].map(({ name, value }) => `${name}=${sliceText(value)}`);
  return [
    ...own.toSorted(),
    ...blocks.map(({ type, labels, body }) => `${type} ${labels.join(' ')}{${bodyText(body)}}`),
  ].join('\n');
}

const texts = new WeakMap<Slice, string>();

function sliceText(slice: Slice): string {
  const known = texts.get(slice);
  if (known !== undefined) return known;
  const text = significantText(slice.source.text.slice(slice.start, slice.end));
  texts.set(slice, text);
  return text;
}

import { absent, unknown, type SourceRange, type Term, type Unknown } from '../../../model/value.ts';
import { membersToWalk } from './evaluate.ts';
import { producedType, type Block, type Body } from '../syntax/scanner.ts';
import { bind, type Evaluator, type Scope } from './scope.ts';
import { firstUnknown, list, map, unknownFrom } from './terms.ts';

/** Value of an argument, or of all nested blocks of that type as a list, `dynamic` ones expanded; absent when neither is written. */
export function argumentOf(body: Body, name: string, { scope, evaluator }: Reading): Term {
  const attribute = body.attributes.get(name);
  if (attribute !== undefined) return evaluator.valueOf(attribute.value, scope);
  const blocks = body.blocks.filter((block) => producedType(block) === name);
  if (blocks.length === 0) return absent;
  return nested(blocks, { scope, evaluator });
}

/** Whether the argument or a nested block of that type is written at all. */
export function states({ attributes, blocks }: Body, name: string): boolean {
  return attributes.has(name) || blocks.some((block) => producedType(block) === name);
}

interface Reading {
  readonly scope: Scope;
  readonly evaluator: Evaluator;
}

/** All arguments and nested blocks of a body. */
export function bodyTerm(body: Body, at: SourceRange, reading: Reading): Term {
  const names = new Set([...body.attributes.keys(), ...body.blocks.map(producedType)]);
  return map(new Map([...names].map((name) => [name, argumentOf(body, name, reading)])), { at });
}

function nested(blocks: readonly Block[], reading: Reading): Term {
  const items: Term[] = [];
  let open: Unknown | undefined;
  for (const block of blocks) {
    if (block.type !== 'dynamic') items.push(bodyTerm(block.body, block.at, reading));
    else {
      const expanded = expand(block, reading);
      items.push(...expanded.items);
      open ??= expanded.open;
    }
  }
  const [first] = blocks;
  return list(items, first === undefined ? undefined : { at: first.at }, open);
}

/** The blocks that a `dynamic` block stands for; open when what it iterates over is not known. */
function expand(
  block: Block,
  { scope, evaluator }: Reading,
): { readonly items: readonly Term[]; readonly open: Unknown | undefined } {
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const forEach = block.body.attributes.get('for_each');
  if (content === undefined || forEach === undefined) return { items: [], open: undefined };
  const collection = evaluator.valueOf(forEach.value, scope);
  const iterator = iteratorOf(block);
  const walk = membersToWalk(collection);
  const one = (key: Term, value: Term): Term => {
    const bound = map(
      new Map([
        ['key', key],
        ['value', value],
      ]),
    );
    return bodyTerm(content.body, content.at, { scope: bind(scope, iterator, bound), evaluator });
  };
  if (walk === undefined) {
    const member = collection.kind === 'unknown' ? collection : unknown('malformed');
    return { items: [], open: unknownFrom([member, one(member, member)], { trail: { at: block.at } }) };
  }
  const items = walk.members.map(({ key, value }) => one(key, value));
  if (walk.open === undefined) return { items, open: undefined };
  return { items, open: firstUnknown(one(walk.open, walk.open)) ?? walk.open };
}

function iteratorOf(block: Block): string {
  const slice = block.body.attributes.get('iterator')?.value;
  const written =
    slice === undefined ? undefined : slice.source.text.slice(slice.start, slice.end).replaceAll('"', '');
  return written ?? block.labels[0] ?? '';
}

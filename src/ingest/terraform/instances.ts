import { known, type Address, type Scalar, type Term } from '../../model/value.ts';
import { addressOf } from '../../model/value.ts';
import {
  formatModulePath,
  parseAddress,
  parseModulePath,
  type InstanceKey,
  type ModuleStep,
} from './syntax/address.ts';
import { membersToWalk } from './evaluation/evaluate.ts';
import type { ModuleInstance } from './module-tree.ts';
import type { Block } from './syntax/scanner.ts';
import { bind, type Evaluator, type Scope } from './evaluation/scope.ts';
import { textOf } from './evaluation/scalars.ts';
import { map, trailOf, unknownFrom } from './evaluation/terms.ts';

/** Instances that the plan knows of a resource or module call, given its address without its own key; empty when it knows none. */
export type KnownInstances = (address: Address) => readonly Address[];

export interface Counting {
  readonly evaluator: Evaluator;
  readonly instances: KnownInstances;
  /** Value of `count` or `for_each`, computed once per block and module instance. */
  readonly repetition: (module: ModuleInstance, block: Block, name: 'count' | 'for_each') => Term;
}

/** The keys of a block's instances; `single` when it has neither `count` nor `for_each`, undefined when they are not known. */
export function instanceKeys(
  module: ModuleInstance,
  { block, address }: { readonly block: Block; readonly address: string },
  { instances, repetition }: Counting,
): readonly (string | number)[] | 'single' | undefined {
  const counted = block.body.attributes.has('count');
  if (!counted && !block.body.attributes.has('for_each')) return 'single';
  const planned = instances(addressOf(address)).flatMap((each) => keyOf(each) ?? []);
  if (planned.length > 0) return planned.toSorted(byKey);
  const term = repetition(module, block, counted ? 'count' : 'for_each');
  if (counted) return countedKeys(term);
  const walk = membersToWalk(term);
  if (walk === undefined || walk.open !== undefined) return undefined;
  const keys = walk.members.map(({ key, value }) => (term.kind === 'list' ? value : key));
  return keys.every((key) => key.kind === 'known') ? keys.map(({ value }) => textOf(value)) : undefined;
}

const MOST_INSTANCES = 5_000;

function countedKeys(term: Term): readonly number[] | undefined {
  const count = term.kind === 'known' ? Number(term.value) : Number.NaN;
  return Number.isInteger(count) && count >= 0 && count <= MOST_INSTANCES
    ? Array.from({ length: count }, (_, at) => at)
    : undefined;
}

function keyOf(address: Address): InstanceKey {
  return parseAddress(address)?.key ?? parseModulePath(address)?.at(-1)?.key;
}

function byKey(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/** Binds `each` or `count` for one instance of a block. */
export function instanceScope(
  module: ModuleInstance,
  block: Block,
  key: InstanceKey,
  { repetition }: Omit<Counting, 'instances'>,
): Scope {
  const scope: Scope = { module, bindings: undefined };
  if (block.body.attributes.has('count')) {
    const count = repetition(module, block, 'count');
    const index =
      typeof key === 'number'
        ? known<Scalar>(key, trailOf(count))
        : unknownFrom([count], { written: 'count.index' });
    return bind(scope, 'count', map(new Map([['index', index]])));
  }
  if (!block.body.attributes.has('for_each')) return scope;
  const collection = repetition(module, block, 'for_each');
  return bind(scope, 'each', eachOf(collection, key));
}

function eachOf(collection: Term, key: InstanceKey): Term {
  const name = key === undefined ? undefined : String(key);
  const member = name === undefined ? undefined : memberOf(collection, name);
  const value = member ?? unknownFrom([collection], { written: 'each.value' });
  const keyTerm =
    name === undefined
      ? unknownFrom([collection], { written: 'each.key' })
      : keyTermOf(collection, name, member);
  return map(
    new Map<string, Term>([
      ['key', keyTerm],
      ['value', value],
    ]),
  );
}

function memberOf(collection: Term, key: string): Term | undefined {
  if (collection.kind === 'map')
    return (
      collection.entries.get(key) ?? (collection.open === undefined ? undefined : { ...collection.open })
    );
  if (collection.kind !== 'list') return undefined;
  return (
    collection.items.find((item) => item.kind === 'known' && textOf(item.value) === key) ??
    (collection.open === undefined ? undefined : known<Scalar>(key, collection.trail))
  );
}

function keyTermOf(collection: Term, key: string, member: Term | undefined): Term {
  if (collection.kind === 'list' && member !== undefined) return member;
  const trail = (member === undefined ? undefined : trailOf(member)) ?? trailOf(collection);
  return known<Scalar>(key, trail);
}

export function stepPath(path: readonly ModuleStep[], suffix: string): string {
  const prefix = formatModulePath(path);
  return prefix === '' ? suffix : `${prefix}.${suffix}`;
}

import type { Reference, Term, UnknownReason } from '../../../model/value.ts';
import { formatKey, type InstanceKey } from '../syntax/address.ts';
import type { PlanTables } from './plan-tables.ts';
import type { Step } from './reference-text.ts';

/** Where an expression stands: a module instance, and the instance of the block or call that binds `each` and `count`. */
export interface Place {
  readonly module: string;
  readonly key: InstanceKey;
  readonly forEach: unknown;
}

/** What one reference of an expression leads to. */
export type Target =
  /** Settled when planning; absent where it is null. */
  | { readonly kind: 'settled'; readonly term: Term }
  /** Decided by a resource while applying; `type` is the resource's. */
  | { readonly kind: 'resource'; readonly reference: Reference; readonly type: string }
  /** The plan does not carry it: a local, a variable without value. `module` is the module instance where the trail ends. */
  | { readonly kind: 'unseen'; readonly reason: UnknownReason; readonly module: string };

/** Targets of all references of an expression, in order, each once; an expression without references has none. */
export type Resolver = (expression: unknown, place: Place) => readonly Target[];

/** One resolution on its way; depth and budget keep cycles and fan-out of hostile plans finite. */
export interface Search {
  readonly place: Place;
  /** The expression speaks of `count.index` or `each`: of several instances the one with the same key is meant. */
  readonly sameKey: boolean;
  /** Whether it ends at objects, whatever they say. */
  readonly toObjects: boolean;
  readonly depth: number;
  readonly budget: { left: number };
  readonly tables: PlanTables;
  readonly memo: Map<string, readonly Target[]>;
  readonly follow: (expression: unknown, search: Search) => readonly Target[];
}
/** More instances of one block or module than this are not followed one by one. */
export const MOST_INSTANCES = 1_000;

export function unseen(reason: UnknownReason, { place }: Search, module = place.module): Target {
  return { kind: 'unseen', reason, module };
}

/** Answers that do not depend on who asks are found once; asking again while still searching means a cycle. */
export function remembered(key: string, search: Search, find: () => readonly Target[]): readonly Target[] {
  const earlier = search.memo.get(key);
  if (earlier !== undefined) return earlier;
  search.memo.set(key, [unseen('not-evaluated', search)]);
  const found = find();
  search.memo.set(key, found);
  return found;
}

export function distinct(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>();
  return targets.filter((target) => {
    if (target.kind === 'settled') return true;
    const key =
      target.kind === 'unseen'
        ? `${target.reason} ${target.module}`
        : `${target.reference.to} ${target.reference.attribute}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function pathOf(steps: readonly Step[]): readonly (string | number)[] {
  return steps.map((step) => (step.kind === 'name' ? step.name : step.key));
}

export function textOfPath(steps: readonly Step[]): string {
  return steps
    .map((step) => (step.kind === 'name' ? `.${step.name}` : formatKey(step.key)))
    .join('')
    .replace(/^\./, '');
}

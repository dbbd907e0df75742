import type { Term } from '../../../model/value.ts';
import { field, isScalar, listOf, membersOf } from './plan-json.ts';
import { maskAt, maskedAnywhere } from './plan-masks.ts';

/** An item of a planned list: what is known of it, and the mask of what is not. */
export interface PlanItem {
  readonly data: unknown;
  readonly unknown: unknown;
}

// Above this many comparisons, positions decide.
const MOST_COMPARISONS = 100_000;

/**
 * Which written item each planned item comes from, or undefined. The plan lists the items of a set in an order of its own, so they
 * are matched by what is known of both; where several fit alike, the order decides.
 */
export function aligned(
  items: readonly PlanItem[],
  written: readonly Term[],
): readonly (number | undefined)[] {
  if (items.length * written.length > MOST_COMPARISONS)
    return items.map((_, index) => (items.length === written.length ? index : undefined));
  const free = new Set(written.keys());
  const found: (number | undefined)[] = items.map(() => undefined);
  const order = [...items.entries()].toSorted(
    ([, a], [, b]) => Number(maskedAnywhere(a.unknown)) - Number(maskedAnywhere(b.unknown)),
  );
  for (const [index, item] of order) {
    let best: { readonly at: number; readonly score: number } | undefined;
    for (const at of free) {
      const term = written[at];
      const score = term === undefined ? undefined : likeness(item.data, item.unknown, term);
      if (score !== undefined && (best === undefined || score > best.score)) best = { at, score };
    }
    if (best === undefined) continue;
    found[index] = best.at;
    free.delete(best.at);
  }
  return found;
}

/** How many known values agree; undefined when one contradicts. */
function likeness(data: unknown, mask: unknown, term: Term): number | undefined {
  if (mask === true) return term.kind === 'unknown' ? 1 : 0;
  if (term.kind === 'unknown' || term.kind === 'absent') return 0;
  if (term.kind === 'known') {
    const single: unknown = Array.isArray(data) && data.length === 1 ? data[0] : data;
    return isScalar(single) ? (String(single) === String(term.value) ? 1 : undefined) : 0;
  }
  if (term.kind === 'list') return listLikeness(listOf(data), mask, term.items);
  const body: unknown = Array.isArray(data) ? data[0] : data;
  const bodyMask: unknown = Array.isArray(mask) ? mask[0] : mask;
  let total = 0;
  for (const [name, part] of term.entries) {
    const score = likeness(field(body, name), maskAt(bodyMask, [name]), part);
    if (score === undefined) return undefined;
    total += score;
  }
  return total;
}

function listLikeness(data: readonly unknown[], mask: unknown, items: readonly Term[]): number | undefined {
  const first = items[0];
  if (items.length === 1 && first?.kind === 'map') return likeness(data, mask, first);
  const open = maskedAnywhere(mask);
  const scalars = new Set(data.filter(isScalar).map(String));
  let total = 0;
  for (const item of items) {
    if (item.kind !== 'known') continue;
    if (scalars.has(String(item.value))) total += 1;
    else if (!open) return undefined;
  }
  return total;
}

/** What a block of `configuration` says for certain, as a term to compare with. */
export function constantsOf(block: unknown): Term {
  const entries = new Map<string, Term>();
  for (const [name, expression] of membersOf(block)) {
    const constant = field(expression, 'constant_value');
    if (isScalar(constant)) entries.set(name, { kind: 'known', value: constant });
    else if (Array.isArray(constant))
      entries.set(name, {
        kind: 'list',
        items: constant.filter(isScalar).map((value) => ({ kind: 'known', value })),
      });
  }
  return { kind: 'map', entries };
}

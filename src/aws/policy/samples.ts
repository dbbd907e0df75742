import {
  addressText,
  allAddresses,
  INTERNET4,
  INTERNET6,
  intersect,
  noAddresses,
  parseRange,
  subtract,
  tier,
  union,
} from '../network/addresses.ts';
import type { AddressSet } from '../../model/fact.ts';
import { dateOf, type Presented } from './conditions.ts';
import type { Leaf } from './leaf.ts';
import type { Condition } from './parse-condition.ts';
import type { Asked } from './key-rules.ts';

const DAY = 86_400_000;
const MOST_CELLS = 32;

/** A value of each outcome of a comparison with the leaf: just below, equal, just above. */
export function neighbours({ text }: Leaf, comparison: 'number' | 'date'): readonly Presented[] {
  if (text === undefined) return [];
  if (comparison === 'number') {
    const value = Number(text);
    return Number.isFinite(value) ? [[String(value - 1)], [text], [String(value + 1)]] : [];
  }
  const value = dateOf(text);
  return Number.isFinite(value) ? [-DAY, 0, DAY].map((shift) => [isoDate(value + shift)]) : [];
}

function isoDate(milliseconds: number): string {
  const limit = 8_000_000_000_000_000;
  return new Date(Math.max(-limit, Math.min(limit, milliseconds))).toISOString();
}

const FAR_FUTURE = '2200-01-01T00:00:00.000Z';

/** Points in time from now on, on either side of every date the policy mentions. */
export function times({ conditions, circumstances: { now } }: Asked): readonly Presented[] {
  const points = conditions
    .flatMap(({ values }) => values)
    .flatMap((leaf) => neighbours(leaf, 'date'))
    .filter((point) => now === undefined || dateOf(point[0] ?? '') >= now);
  return [[now === undefined ? FAR_FUTURE : isoDate(now)], [FAR_FUTURE], ...points];
}

/** One address inside each block, and one of a private network outside all of them. */
export function privateAddresses(leaves: readonly Leaf[]): readonly Presented[] {
  const blocks = leaves.flatMap(({ text }) => (text === undefined ? [] : (parseRange(text) ?? [])));
  const inside = blocks.flatMap((block) => firstOf(block) ?? []);
  return [['10.255.255.254'], ...inside.map((address) => [address])];
}

function firstOf({ family, ranges }: AddressSet): string | undefined {
  const [first] = ranges;
  return first === undefined ? undefined : addressText(first.from, family);
}

/**
 * Where strangers come from: the blocks of each test cut the internet into cells, and each cell that is itself as large as
 * the internet (more than a /8, or a /32 of IPv6) has strangers in it. What is smaller is an allow-list of somebody.
 */
export function publicAddresses(
  conditions: readonly Condition[],
  trusted: readonly AddressSet[],
): readonly Presented[] {
  const samples = ([4, 6] as const).flatMap((family) => {
    const inside = trusted.filter((set) => set.family === family);
    let cells: readonly AddressSet[] = [
      subtract(allAddresses(family), union(noAddresses(family), ...inside)),
    ];
    for (const { values } of conditions) {
      const blocks = values.flatMap(({ text }) => (text === undefined ? [] : (parseRange(text) ?? [])));
      const set = union(noAddresses(family), ...blocks.filter((block) => block.family === family));
      const cut = cells
        .flatMap((cell) => [subtract(cell, set), intersect(cell, set)])
        .filter((cell) => tier(cell) === 'internet');
      // Too many to follow: the coarser cells still have a stranger each.
      if (cut.length <= MOST_CELLS) cells = cut;
    }
    return cells.flatMap((cell) => firstOf(intersect(cell, family === 4 ? INTERNET4 : INTERNET6)) ?? []);
  });
  return samples.map((address) => [address]);
}

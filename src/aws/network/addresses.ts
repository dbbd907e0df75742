import ipaddr from 'ipaddr.js';
import type { AddressRange, AddressSet } from '../../model/fact.ts';

/** How much of the internet a set admits. The limits are AWS's own for `aws:SourceIp` (a /8, a /32 for IPv6), applied to the union. */
export type Tier = 'internet' | 'wide' | 'narrow' | 'none';

const BITS = { 4: 32, 6: 128 } as const;
const LONGEST_WRITTEN = 64;

/** A CIDR block or a bare address, read as leniently as AWS does: host bits are masked, a bare address is a /32 or /128. */
export function parseRange(text: string): AddressSet | undefined {
  if (text.length > LONGEST_WRITTEN) return undefined;
  const [written = '', length, ...rest] = text.split('/');
  const address = parseAddress(written);
  if (address === undefined || rest.length > 0) return undefined;
  const bits = BITS[address.family];
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const block = 1n << BigInt(bits - prefix);
  const from = address.value - (address.value % block);
  return { family: address.family, ranges: [{ from, to: from + block - 1n }] };
}

function parseAddress(text: string): { readonly family: 4 | 6; readonly value: bigint } | undefined {
  // Asking for the form first: the library throws and catches to say that a text is no address.
  if (FOUR_PARTS.test(text) && ipaddr.IPv4.isValidFourPartDecimal(text))
    return { family: 4, value: numberOf(ipaddr.IPv4.parse(text).toByteArray()) };
  // A zone (`fe80::1%eth0`) names an interface of one host and means nothing to AWS.
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  return { family: 6, value: numberOf(ipaddr.IPv6.parse(text).toByteArray()) };
}

const FOUR_PARTS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function numberOf(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

export function noAddresses(family: 4 | 6): AddressSet {
  return { family, ranges: [] };
}

/** Every address of a family, private and reserved ones included. */
export function allAddresses(family: 4 | 6): AddressSet {
  return { family, ranges: [{ from: 0n, to: (1n << BigInt(BITS[family])) - 1n }] };
}

/** Both sets must be of one family: the families have no address in common and no common order. */
export function union(...sets: readonly [AddressSet, ...AddressSet[]]): AddressSet {
  const { family } = sets[0];
  if (sets.some((set) => set.family !== family)) throw new Error('a union cannot mix IPv4 and IPv6');
  return { family, ranges: merge(sets.flatMap((set) => set.ranges)) };
}

export function intersect(left: AddressSet, right: AddressSet): AddressSet {
  if (left.family !== right.family) return noAddresses(left.family);
  const ranges: AddressRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = left.ranges[i];
    const b = right.ranges[j];
    if (a === undefined || b === undefined) return { family: left.family, ranges };
    const from = a.from > b.from ? a.from : b.from;
    const to = a.to < b.to ? a.to : b.to;
    if (from <= to) ranges.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
}

export function subtract(from: AddressSet, taken: AddressSet): AddressSet {
  if (from.family !== taken.family) return from;
  return intersect(from, complement(taken));
}

function complement(set: AddressSet): AddressSet {
  const ranges: AddressRange[] = [];
  let next = 0n;
  for (const { from, to } of set.ranges) {
    if (from > next) ranges.push({ from: next, to: from - 1n });
    next = to + 1n;
  }
  const last = (1n << BigInt(BITS[set.family])) - 1n;
  if (next <= last) ranges.push({ from: next, to: last });
  return { family: set.family, ranges };
}

function merge(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const merged: { from: bigint; to: bigint }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to + 1n) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}

export function isEmpty(set: AddressSet): boolean {
  return set.ranges.length === 0;
}

/** How many addresses the set holds. */
export function size(set: AddressSet): bigint {
  return set.ranges.reduce((sum, { from, to }) => sum + to - from + 1n, 0n);
}

export function coversAddresses(outer: AddressSet, inner: AddressSet): boolean {
  return isEmpty(subtract(inner, outer));
}

function parsed(...blocks: readonly [string, ...string[]]): AddressSet {
  const [first, ...rest] = blocks.map((block) => {
    const set = parseRange(block);
    if (set === undefined) throw new Error(`not an address block: ${block}`);
    return set;
  });
  if (first === undefined) throw new Error('no address block');
  return union(first, ...rest);
}

/**
 * IPv4 addresses a stranger can come from. The documentation ranges stay inside: real networks never use them, and
 * examples use them as public addresses.
 */
export const INTERNET4: AddressSet = subtract(
  allAddresses(4),
  parsed(
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ),
);

/** The allocated global unicast block; everything else is local, multicast, mapped or unallocated. */
export const INTERNET6: AddressSet = parsed('2000::/3');

const LIMITS = {
  4: { internet: INTERNET4, wide: 1n << 24n, narrow: 1n << 8n, broadest: 8 },
  6: { internet: INTERNET6, wide: 1n << 96n, narrow: 1n << 80n, broadest: 32 },
} as const;

/** Judged on the whole set, so that a mosaic of small blocks counts like the block it adds up to. */
export function tier(set: AddressSet): Tier {
  const { internet, wide, narrow, broadest } = LIMITS[set.family];
  const reached = size(intersect(set, internet));
  if (reached === 0n) return 'none';
  if (reached > wide) return 'internet';
  for (const block of blocksOf(set)) {
    if (block.prefix >= broadest) continue;
    const range: AddressSet = { family: set.family, ranges: [{ from: block.from, to: block.to }] };
    if (!isEmpty(intersect(range, internet))) return 'internet';
  }
  return reached > narrow ? 'wide' : 'narrow';
}

interface Block extends AddressRange {
  readonly prefix: number;
}

/** The fewest CIDR blocks that make up the set, ascending. */
function* blocksOf({ family, ranges }: AddressSet): Generator<Block, void> {
  const bits = BITS[family];
  for (const { from, to } of ranges) {
    let start = from;
    while (start <= to) {
      let free = 0;
      // Grow the block while its start stays aligned and its end stays inside.
      while (
        free < bits &&
        start % (1n << BigInt(free + 1)) === 0n &&
        start + (2n << BigInt(free)) - 1n <= to
      )
        free++;
      const end = start + (1n << BigInt(free)) - 1n;
      yield { from: start, to: end, prefix: bits - free };
      start = end + 1n;
    }
  }
}

/** CIDR notation for readers: the fewest blocks, cut after `most`, with the number of further ones. */
export function describe(set: AddressSet, most = 8): string {
  const shown: string[] = [];
  let further = 0;
  for (const { from, prefix } of blocksOf(set)) {
    if (shown.length < most) shown.push(`${addressText(from, set.family)}/${prefix}`);
    else further++;
  }
  if (shown.length === 0) return 'no address';
  return further === 0 ? shown.join(', ') : `${shown.join(', ')} and ${further} more`;
}

/** One address as people write it. */
export function addressText(value: bigint, family: 4 | 6): string {
  const count = BITS[family] / 8;
  const bytes = Array.from({ length: count }, (_, i) =>
    Number((value >> BigInt(8 * (count - 1 - i))) & 255n),
  );
  return family === 4 ? bytes.join('.') : new ipaddr.IPv6(bytes).toRFC5952String();
}

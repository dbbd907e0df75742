import type { PortRange } from '../../model/fact.ts';

/** A normal form: disjoint, ascending, one name per protocol, and the single member `all` where nothing is left out. */
export type PortSet = readonly PortRange[];

const LAST_PORT = 65_535;
const LAST_ICMP_TYPE = 255;
const PROTOCOLS = 256;

/** IANA numbers of the protocols that AWS, Terraform and people name; the others keep their number as name. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['igmp', 2],
  ['ipip', 4],
  ['tcp', 6],
  ['udp', 17],
  ['gre', 47],
  ['esp', 50],
  ['ah', 51],
  ['icmpv6', 58],
  ['ospf', 89],
  ['sctp', 132],
]);
const NAMES: ReadonlyMap<number, string> = new Map([...NUMBERS].map(([name, number]) => [number, name]));
const PROTOCOL_NAMES = Array.from({ length: PROTOCOLS }, (_, number) => NAMES.get(number) ?? String(number));

/** Every protocol and port. */
export const ALL_PORTS: PortRange = { protocol: 'all', from: 0, to: LAST_PORT };

/** The lower-case name of a protocol given by name or number; `all` for -1. */
export function protocolName(written: string | number): string | undefined {
  const text = String(written).toLowerCase();
  if (text === '-1' || text === 'all') return 'all';
  if (text === 'icmp6' || text === 'ipv6-icmp') return 'icmpv6';
  if (NUMBERS.has(text)) return text;
  return /^\d{1,3}$/.test(text) ? PROTOCOL_NAMES[Number(text)] : undefined;
}

/**
 * One rule's protocol and ports as a range. Ports count for TCP and UDP alone; for ICMP `from` is the type and codes are
 * not told apart; every other protocol, and -1, ignores them.
 */
export function parsePorts(
  protocol: string | number,
  from: number | undefined,
  to: number | undefined,
): PortRange | undefined {
  const name = protocolName(protocol);
  if (name === undefined) return undefined;
  if (name === 'icmp' || name === 'icmpv6') {
    if (from === undefined || from === -1) return { protocol: name, from: 0, to: LAST_ICMP_TYPE };
    return within(name, from, from);
  }
  if (name !== 'tcp' && name !== 'udp') return { protocol: name, from: 0, to: LAST_PORT };
  if ((from === undefined || from === -1) && (to === undefined || to === -1))
    return { protocol: name, from: 0, to: LAST_PORT };
  return within(name, from ?? 0, to ?? from ?? LAST_PORT);
}

function within(protocol: string, from: number, to: number): PortRange | undefined {
  const valid =
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= lastOf(protocol);
  return valid ? { protocol, from, to } : undefined;
}

function lastOf(protocol: string): number {
  return protocol === 'icmp' || protocol === 'icmpv6' ? LAST_ICMP_TYPE : LAST_PORT;
}

type Spans = readonly { readonly from: number; readonly to: number }[];

/** One list of spans per protocol that is touched at all. */
function byProtocol(ports: readonly PortRange[]): ReadonlyMap<string, Spans> {
  const spans = new Map<string, { from: number; to: number }[]>();
  const add = (protocol: string, from: number, to: number): void => {
    const known = spans.get(protocol);
    if (known === undefined) spans.set(protocol, [{ from, to }]);
    else known.push({ from, to });
  };
  if (ports.some(({ protocol }) => protocol === 'all'))
    for (const name of PROTOCOL_NAMES) add(name, 0, lastOf(name));
  else
    for (const { protocol, from, to } of ports)
      add(protocol, Math.max(0, from), Math.min(to, lastOf(protocol)));
  return new Map([...spans].map(([protocol, list]) => [protocol, merge(list)]));
}

function merge(spans: Spans): Spans {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (from > to) continue;
    if (last === undefined || from > last.to + 1) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}

function isWhole(protocol: string, spans: Spans): boolean {
  const [only] = spans;
  return spans.length === 1 && only?.from === 0 && only.to === lastOf(protocol);
}

function setOf(spans: ReadonlyMap<string, Spans>): PortSet {
  const filled = [...spans].filter(([, list]) => list.length > 0);
  if (filled.length === PROTOCOLS && filled.every(([protocol, list]) => isWhole(protocol, list)))
    return [ALL_PORTS];
  return filled
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([protocol, list]) => list.map(({ from, to }) => ({ protocol, from, to })));
}

function rank(protocol: string): number {
  return NUMBERS.get(protocol) ?? Number(protocol);
}

export function normalisePorts(ports: readonly PortRange[]): PortSet {
  return setOf(byProtocol(ports));
}

export function unionPorts(left: readonly PortRange[], right: readonly PortRange[]): PortSet {
  return normalisePorts([...left, ...right]);
}

export function intersectPorts(left: readonly PortRange[], right: readonly PortRange[]): PortSet {
  return subtractPorts(left, subtractPorts([ALL_PORTS], right));
}

export function subtractPorts(from: readonly PortRange[], taken: readonly PortRange[]): PortSet {
  const gone = byProtocol(taken);
  return setOf(
    new Map(
      [...byProtocol(from)].map(([protocol, spans]) => [protocol, without(spans, gone.get(protocol) ?? [])]),
    ),
  );
}

function without(spans: Spans, gone: Spans): Spans {
  const left: { from: number; to: number }[] = [];
  let next = 0;
  for (const { from, to } of spans) {
    let start = from;
    while ((gone[next]?.to ?? Infinity) < from) next++;
    for (let i = next; i < gone.length; i++) {
      const hole = gone[i];
      if (hole === undefined || hole.from > to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from - 1 });
      start = hole.to + 1;
    }
    if (start <= to) left.push({ from: start, to });
  }
  return left;
}

export function coversPorts(outer: readonly PortRange[], inner: readonly PortRange[]): boolean {
  return subtractPorts(inner, outer).length === 0;
}

/** For readers: `tcp/5432`, `tcp/443-1443`, `udp`, `icmp/8`, `every protocol and port`. */
export function describePorts(ports: readonly PortRange[], most = 8): string {
  const set = normalisePorts(ports);
  if (set.length === 0) return 'no port';
  if (set[0] === ALL_PORTS) return 'every protocol and port';
  const named = set.filter(({ protocol }) => NUMBERS.has(protocol));
  const numbered = set.length - named.length;
  const parts = named.map(describePort);
  // What is left of `all` after a few ports are taken away: one phrase instead of two hundred numbers.
  if (numbered > most) parts.push('every other protocol');
  else parts.push(...set.filter(({ protocol }) => !NUMBERS.has(protocol)).map(describePort));
  const further = parts.length - most;
  return further > 0 ? `${parts.slice(0, most).join(', ')} and ${further} more` : parts.join(', ');
}

function describePort({ protocol, from, to }: PortRange): string {
  if (from === 0 && to === lastOf(protocol)) return NUMBERS.has(protocol) ? protocol : `protocol ${protocol}`;
  return from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
}

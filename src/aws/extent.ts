import { createHash } from 'node:crypto';
import { unreachable } from '../model/errors.ts';
import {
  AUDIENCES,
  AUTHENTICATIONS,
  type AddressSet,
  type Capability,
  type Extent,
  type PortRange,
} from '../model/fact.ts';
import { coversAddresses, describe, INTERNET4, INTERNET6, parseRange, union } from './network/addresses.ts';
import { parsePorts, protocolName } from './network/ports.ts';

/** Beyond so many blocks a line is no longer read back; its digest still tells sets apart. */
const MOST_BLOCKS = 64;
const LONGEST_LINE = 20_000;
const WHOLE = { tcp: 65_535, udp: 65_535, icmp: 255, icmpv6: 255 } as const;

/**
 * What is opened, one line each, sorted; the same openings give the same lines. `tcp/22 from 203.0.113.0/24` ·
 * `anonymous may call s3:GetObject and s3:ListBucket on own` · `named 444455556666 may call sqs:SendMessage on own` ·
 * `anonymous (weak) may request tcp/443 /admin/*`.
 */
export function extentLines(openings: readonly Extent[]): readonly string[] {
  return [...new Set(openings.flatMap(linesOf))].toSorted();
}

function linesOf({ audience, parties, authentication, capability }: Extent): readonly string[] {
  const named = parties.length === 0 ? '' : ` ${parties.map(solid).toSorted().join(' and ')}`;
  const who = `${audience}${named}${authentication === 'none' ? '' : ` (${authentication})`}`;
  switch (capability.kind) {
    case 'packets':
      return [`${portsText(capability.ports)} from ${blocksText(capability.from)}`];
    case 'calls':
      return [`${who} may call ${joined(capability.actions)} on ${joined(capability.resources)}`];
    case 'requests':
      return capability.routes.map((route) => `${who} may request ${route}`);
    default:
      return unreachable(capability);
  }
}

const joined = (patterns: readonly string[]): string => patterns.toSorted().join(' and ');
/** A party in one word: spaces are percent-encoded. */
const solid = (party: string): string => party.replaceAll('%', '%25').replaceAll(' ', '%20');
const unsolid = (word: string): string => word.replace(/%(20|25)/g, (_, code) => (code === '20' ? ' ' : '%'));

function portsText({ protocol, from, to }: PortRange): string {
  const last = Object.entries(WHOLE).find(([name]) => name === protocol)?.[1];
  if (last === undefined || (from === 0 && to === last)) return protocol;
  return from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
}

function blocksText(set: AddressSet): string {
  if (coversAddresses(set, set.family === 4 ? INTERNET4 : INTERNET6))
    return set.family === 4 ? '0.0.0.0/0' : '::/0';
  const shown = describe(set, MOST_BLOCKS);
  if (!shown.endsWith(' more')) return shown;
  const ranges = set.ranges.map(({ from, to }) => `${from}-${to}`).join(',');
  return `${shown} (${createHash('sha256').update(ranges).digest('hex').slice(0, 16)})`;
}

/** Reads a line of an extent; undefined where it is none. */
export function parseExtent(line: string): Extent | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const text = line.trim();
  const may = text.indexOf(' may ');
  if (may < 0) return packetsIn(text);
  const who = callersIn(text.slice(0, may));
  const capability = capabilityIn(text.slice(may + ' may '.length));
  return who === undefined || capability === undefined ? undefined : { ...who, capability };
}

function packetsIn(text: string): Extent | undefined {
  const [written = '', sources, ...rest] = text.split(' from ');
  const [protocol = '', span, ...more] = written.split('/');
  if (sources === undefined || rest.length + more.length > 0) return undefined;
  const [first, last = first, ...others] = span?.split('-') ?? [];
  const numbers = [first, last].map((word) => (/^\d{1,5}$/.test(word ?? '') ? Number(word) : undefined));
  if (others.length > 0 || (span !== undefined && numbers.includes(undefined))) return undefined;
  if (protocolName(protocol) === undefined) return undefined;
  const ports = portsIn(protocol, numbers);
  const from = blocksIn(sources);
  if (ports === undefined || from === undefined) return undefined;
  return {
    // The addresses say who it is.
    audience: 'anonymous',
    parties: [],
    authentication: 'none',
    capability: { kind: 'packets', from, ports },
  };
}

/** Types of ICMP are a range here, which the notation of firewall rules does not know. */
function portsIn(protocol: string, [from, to]: readonly (number | undefined)[]): PortRange | undefined {
  const name = protocolName(protocol);
  const isTyped = name === 'icmp' || name === 'icmpv6';
  if (!isTyped || from === undefined || to === undefined) return parsePorts(protocol, from, to);
  return from <= to && to <= WHOLE[name] ? { protocol: name, from, to } : undefined;
}

function blocksIn(text: string): AddressSet | undefined {
  const sets = text.split(',').map((block) => parseRange(block.trim()));
  const [first, ...rest] = sets.flatMap((set) => set ?? []);
  if (first === undefined || rest.length + 1 < sets.length) return undefined;
  return rest.some(({ family }) => family !== first.family) ? undefined : union(first, ...rest);
}

function callersIn(text: string): Pick<Extent, 'audience' | 'parties' | 'authentication'> | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  const audience = AUDIENCES.find((each) => each === words[0]);
  const authentication = AUTHENTICATIONS.find((each) => `(${each})` === words.at(-1));
  const parties = words.slice(1, authentication === undefined ? undefined : -1);
  if (audience === undefined || parties.some((word, index) => (word === 'and') !== (index % 2 === 1)))
    return undefined;
  return {
    audience,
    parties: parties.filter((_, index) => index % 2 === 0).map(unsolid),
    authentication: authentication ?? 'none',
  };
}

function capabilityIn(text: string): Capability | undefined {
  if (text.startsWith('request ')) return { kind: 'requests', routes: [text.slice('request '.length)] };
  const [actions, resources, ...rest] = text.replace(/^call /, '').split(' on ');
  if (!text.startsWith('call ') || actions === undefined || resources === undefined || rest.length > 0)
    return undefined;
  return { kind: 'calls', actions: actions.split(' and '), resources: resources.split(' and ') };
}

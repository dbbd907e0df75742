import { coversAddresses, parseRange } from '../../aws/network/addresses.ts';
import { parsePorts } from '../../aws/network/ports.ts';
import type { AddressSet, PortRange } from '../../model/fact.ts';
import type { Evidence, Missing } from '../../model/judge.ts';
import type { AclRule } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import { printable, type Value } from '../../model/value.ts';
import { throughAny, undecidedBounds, type Bounds, type Family } from './bounds.ts';
import { elsewhere, follow, isStated, type Found } from './fabric.ts';
import { firstMatch, type Entry } from './first-match.ts';

/** What filters the packets of a whole subnet, both ways. */
export type AclFilter =
  | { readonly kind: 'open' }
  | { readonly kind: 'unseen'; readonly lacking: Missing }
  | { readonly kind: 'list'; readonly acl: Found<'acl'> };

/** AWS allows no more rules in one direction. */
const MOST_RULES = 100;
const REPLY_PORTS = { from: 1024, to: 65_535 };

/** The network ACL of a subnet: its own, else the default one of its VPC, which lets everything through unless it is managed. */
export function aclOf(subnet: Found<'subnet'>, world: World): AclFilter {
  for (const stated of subnet.fabric.acls.filter(isStated)) {
    const { found, unseen } = follow(stated, 'acl', world);
    const [acl] = found;
    if (acl !== undefined) return asFilter(acl);
    const [lacking] = unseen;
    return lacking === undefined ? { kind: 'open' } : { kind: 'unseen', lacking };
  }
  const [vpc] = follow(subnet.fabric.vpc, 'vpc', world).found;
  for (const stated of vpc?.fabric.defaultAcls ?? []) {
    const [acl] = follow(stated, 'acl', world).found;
    if (acl !== undefined) return asFilter(acl);
  }
  return { kind: 'open' };
}

function asFilter(acl: Found<'acl'>): AclFilter {
  return acl.resource.standIn
    ? {
        kind: 'unseen',
        lacking: elsewhere(acl.resource, 'the other rules of a network ACL declared elsewhere'),
      }
    : { kind: 'list', acl };
}

export function aclResource(filter: AclFilter): readonly Resource[] {
  return filter.kind === 'list' ? [filter.acl.resource] : [];
}

/** Port ranges at which the answer of the list may change. */
export function aclPorts(filter: AclFilter): readonly PortRange[] {
  return filter.kind === 'list' ? compiled(filter.acl).inbound.map(({ ports }) => ports) : [];
}

/** Who can send packets to these ports and be answered. */
export function throughAcl(filter: AclFilter, ports: PortRange, family: Family): readonly Bounds[] {
  if (filter.kind === 'open') return [];
  if (filter.kind === 'unseen') return [undecidedBounds(family, { lacking: [filter.lacking] })];
  const rules = compiled(filter.acl);
  return [
    decide(rules.inbound, ports, { family, acl: filter.acl, direction: 'in' }),
    repliesTo(rules.outbound, ports.protocol, { family, acl: filter.acl, direction: 'out' }),
  ];
}

interface Compiled {
  readonly inbound: readonly Numbered[];
  readonly outbound: readonly Numbered[];
}
interface Numbered {
  readonly rule: AclRule;
  readonly number: number;
  readonly ports: PortRange;
  readonly range: AddressSet | undefined;
  readonly certain: boolean;
  readonly lacking: readonly Missing[];
}

const compiledLists = new WeakMap<Resource, Compiled>();

/** Rules in the order they are tried; reads nothing but the list itself. */
function compiled({ resource, fabric }: Found<'acl'>): Compiled {
  const earlier = compiledLists.get(resource);
  if (earlier !== undefined) return earlier;
  const inOrder = (egress: boolean): readonly Numbered[] =>
    fabric.rules
      .filter((rule) => rule.egress === egress)
      .flatMap((rule) => numbered(rule))
      .toSorted((a, b) => a.number - b.number)
      .slice(0, MOST_RULES);
  const lists = { inbound: inOrder(false), outbound: inOrder(true) };
  compiledLists.set(resource, lists);
  return lists;
}

/** A rule of unknown number may come first; one of unknown ports or range may match anything. */
function numbered(rule: AclRule): readonly Numbered[] {
  const { protocol, fromPort, toPort, number, range } = rule;
  const unknowns = [protocol, fromPort, toPort, number, range, rule.allow];
  const lacking = unknowns.flatMap((value): readonly Missing[] =>
    value.kind === 'unknown' ? [{ about: rule.about, path: rule.path, value }] : [],
  );
  const unknownPorts = [protocol, fromPort, toPort].some((value) => value.kind === 'unknown');
  const name = protocol.kind === 'known' ? protocol.value : '-1';
  const ports = unknownPorts
    ? parsePorts(name, undefined, undefined)
    : parsePorts(name, numberOf(fromPort), numberOf(toPort));
  const set = range.kind === 'known' ? parseRange(range.value) : undefined;
  if (ports === undefined || (range.kind !== 'unknown' && set === undefined)) return [];
  return [
    {
      rule,
      number: number.kind === 'known' ? number.value : 0,
      ports,
      range: set,
      certain: number.kind === 'known' && !unknownPorts,
      lacking,
    },
  ];
}

/** NACL port fields of 0 and 0 with a protocol without ports say nothing. */
const numberOf = (value: Value<number>): number | undefined =>
  value.kind === 'known' ? value.value : undefined;

interface Trial {
  readonly family: Family;
  readonly acl: Found<'acl'>;
  readonly direction: 'in' | 'out';
}

function decide(rules: readonly Numbered[], ports: PortRange, { family, acl, direction }: Trial): Bounds {
  const entries = rules
    .filter((each) => covers(each.ports, ports) && (each.range?.family ?? family) === family)
    .map(({ rule, range, certain, lacking }): Entry => ({
      range,
      admits: rule.allow.kind === 'known' ? rule.allow.value : undefined,
      certain,
      step: {
        says: sentence(rule, acl, direction),
        about: rule.about,
        path: rule.path,
        hop: { kind: 'acl', at: acl.resource.address },
      },
      lacking,
    }));
  const what = direction === 'in' ? 'lets no such packet in' : 'lets no reply out';
  const says = `the network ACL \`${acl.resource.address}\` ${what}`;
  const bounds = firstMatch(family, entries, [{ says, about: acl.resource.address, path: '' }]);
  return { ...bounds, evidence: [...bounds.evidence, ...tooLate(rules, ports, { bounds, acl, direction })] };
}

/** Rules that would keep out whom an earlier one lets through, and that nothing else can have been written for. */
function tooLate(
  rules: readonly Numbered[],
  ports: PortRange,
  {
    bounds,
    acl,
    direction,
  }: { readonly bounds: Bounds; readonly acl: Found<'acl'>; readonly direction: 'in' | 'out' },
): Evidence {
  const allows = rules.filter(({ rule: { allow } }) => allow.kind === 'known' && allow.value);
  return rules
    .filter(({ rule: { allow } }) => allow.kind === 'known' && !allow.value)
    .filter((deny) => deny.certain && covers(deny.ports, ports) && isWithin(deny.range, bounds.certain))
    .filter((deny) =>
      allows.some(
        (allow) =>
          allow.certain &&
          allow.number < deny.number &&
          covers(allow.ports, deny.ports) &&
          isWithin(deny.range, allow.range),
      ),
    )
    .map(({ rule }) => ({
      says: `${sentence(rule, acl, direction)}, and comes too late`,
      about: rule.about,
      path: rule.numberedAt,
      hop: { kind: 'acl', at: acl.resource.address },
    }));
}

function isWithin(inner: AddressSet | undefined, outer: AddressSet | undefined): boolean {
  return (
    inner !== undefined &&
    outer !== undefined &&
    inner.family === outer.family &&
    coversAddresses(outer, inner)
  );
}

/** Replies go to a port that the client chose: enough that some of them may leave. */
function repliesTo(rules: readonly Numbered[], protocol: string, trial: Trial): Bounds {
  if (protocol !== 'tcp' && protocol !== 'udp') return decide(rules, { protocol, from: 0, to: 0 }, trial);
  const starts = rules
    .filter(({ ports }) => ports.protocol === protocol)
    .flatMap(({ ports }) => [ports.from, ports.to + 1])
    .filter((start) => start > REPLY_PORTS.from && start <= REPLY_PORTS.to);
  const ways = [...new Set([REPLY_PORTS.from, ...starts])].map((from) =>
    decide(rules, { protocol, from, to: from }, trial),
  );
  const [first] = ways;
  const any = throughAny(trial.family, ways);
  return { ...any, evidence: (ways.find((way) => way.possible.ranges.length > 0) ?? first ?? any).evidence };
}

/** Both are ranges of one sweep: a rule concerns all of the ports or none. */
function covers(outer: PortRange, inner: PortRange): boolean {
  if (outer.protocol === 'all') return true;
  return outer.protocol === inner.protocol && outer.from <= inner.from && outer.to >= inner.to;
}

function sentence(
  { number, allow, range }: AclRule,
  { resource }: Found<'acl'>,
  direction: Trial['direction'],
): string {
  const verb = allow.kind === 'known' && !allow.value ? 'denies' : 'allows';
  return `rule ${printable(number)} of the network ACL \`${resource.address}\` ${verb} ${direction === 'in' ? 'packets from' : 'replies to'} ${printable(range)}`;
}

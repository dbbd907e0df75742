import { coversAddresses, intersect, isEmpty, parseRange } from '../../aws/network/addresses.ts';
import { parsePorts } from '../../aws/network/ports.ts';
import type { Evidence, Hop, Step } from '../../model/judge.ts';
import type { FirewallRule } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import type { Address } from '../../model/value.ts';
import { follow, type Found } from './fabric.ts';
import { INTERNET, sourcesOf } from './sources.ts';
import { standingOf, type Standing } from './standing.ts';

/** What answers behind a load balancer: nearest first, and how it comes to be there. */
export interface Behind {
  readonly related: readonly Resource[];
  readonly evidence: Evidence;
}

/** So many services are named; a reader needs no more. */
const MOST_SERVICES = 8;

/** The services that listeners forward to and whose groups let the load balancer in. */
export function behind(balancer: Resource, listeners: readonly Resource[], world: World): Behind {
  const stated = listeners.flatMap(({ traits }) => traits.listener?.targets ?? []);
  const groups = new Map(
    stated.flatMap((each) => follow(each, 'targets', world).found).map((found) => [found.resource, found]),
  );
  const related: Resource[] = [];
  const evidence: Step[] = [];
  for (const targets of groups.values()) {
    related.push(targets.resource);
    for (const member of targets.fabric.members) {
      for (const link of world.follow(member)) {
        const service = link.kind === 'resource' ? world.find(link.address) : undefined;
        if (service === undefined || !answersRequests(service) || related.includes(service)) continue;
        if (evidence.length >= MOST_SERVICES || !answers(service, { balancer, targets, world })) continue;
        related.push(service);
        const says = `\`${service.address}\` answers behind it, through \`${targets.resource.address}\``;
        const hop: Hop = { kind: 'workload', at: service.address };
        evidence.push({ says, about: member.about, path: member.path, hop });
      }
    }
  }
  return { related, evidence };
}

/** Hosts and tasks, and functions, which load balancers call through the Lambda API. */
const answersRequests = ({ kind, traits }: Resource): boolean =>
  traits.endpoint !== undefined || kind === 'lambda-function';

interface Forwarding {
  readonly balancer: Resource;
  readonly targets: Found<'targets'>;
  readonly world: World;
}

/**
 * Whether a target lets in what its load balancer hands on: packets with the address of the client (a network load balancer
 * that keeps it), or with an address of the load balancer's own groups and subnets.
 */
export function answers(service: Resource, { balancer, targets, world }: Forwarding): boolean {
  const front = standingsOf(balancer, world);
  const groups = new Set(
    front.flatMap((standing) => groupsOf(standing, world).map(({ address }) => address)),
  );
  const isNetwork =
    balancer.traits.endpoint?.attachments.some((each) => each.withoutGroups === 'unfiltered') === true;
  const clients = isNetwork && targets.fabric.keepsClientAddress.kind !== 'refuted';
  const own = standingsOf(service, world);
  if (own.length === 0) return true;
  return own.some((standing) => {
    const rules = [...standing.ownRules, ...groupsOf(standing, world).flatMap(rulesOf)].filter((rule) =>
      concernsPort(rule, targets),
    );
    if (standing.groups.length === 0 && standing.ownRules.length === 0) return !clients;
    return rules.some(
      (rule) =>
        admitsGroup(rule, groups, world) ||
        (clients ? admitsClients(rule, world) : admitsSubnets(rule, front, world)),
    );
  });
}

function standingsOf({ traits }: Resource, world: World): readonly Standing[] {
  return (traits.endpoint?.attachments ?? []).map((attachment) => standingOf(attachment, world));
}

function groupsOf({ groups }: Standing, world: World): readonly Resource[] {
  return groups.flatMap((stated) => follow(stated, 'group', world).found.map(({ resource }) => resource));
}

function rulesOf({ traits: { fabric } }: Resource): readonly FirewallRule[] {
  return fabric?.kind === 'group' ? fabric.ingress : [];
}

/** Targets may listen on ports of their own choosing, so an unknown port rules nothing out. */
function concernsPort({ protocol, fromPort, toPort }: FirewallRule, { fabric }: Found<'targets'>): boolean {
  const { port } = fabric;
  if (port.kind !== 'known' || protocol.kind !== 'known') return true;
  if (fromPort.kind === 'unknown' || toPort.kind === 'unknown') return true;
  const from = fromPort.kind === 'known' ? fromPort.value : undefined;
  const to = toPort.kind === 'known' ? toPort.value : undefined;
  const ports = parsePorts(protocol.value, from, to);
  return ports !== undefined && ports.from <= port.value && port.value <= ports.to;
}

function admitsGroup(rule: FirewallRule, groups: ReadonlySet<Address>, world: World): boolean {
  return rule.groups
    .flatMap((stated) => world.follow(stated))
    .some((link) => link.kind === 'resource' && groups.has(link.address));
}

function admitsClients(rule: FirewallRule, world: World): boolean {
  return sourcesOf(rule, 4, world).some(({ bounds }) => !isEmpty(intersect(bounds.possible, INTERNET[4])));
}

/** Without a known subnet any rule by address may name it. */
function admitsSubnets(rule: FirewallRule, front: readonly Standing[], world: World): boolean {
  const subnets = front
    .flatMap(({ subnets: stated }) => stated)
    .flatMap((stated) => follow(stated, 'subnet', world).found);
  const ranges = subnets.flatMap(({ fabric }) => {
    const { value } = fabric.range;
    return value.kind === 'known' ? (parseRange(value.value) ?? []) : [];
  });
  const ownRange = rule.ranges.some(({ value }) =>
    value.kind === 'unknown' ? true : value.kind === 'known' && covers(value.value, ranges),
  );
  return ownRange;
}

function covers(text: string, ranges: readonly NonNullable<ReturnType<typeof parseRange>>[]): boolean {
  const set = parseRange(text);
  if (set === undefined) return false;
  return ranges.length === 0 || ranges.some((range) => coversAddresses(set, range));
}

import { coversAddresses, intersect, isEmpty, parseRange } from '../../aws/network/addresses.ts';
import { describePorts, parsePorts } from '../../aws/network/ports.ts';
import type { PortRange } from '../../model/fact.ts';
import { allOf, anyOf, refuted, undecided, type Hop, type Judgement, type Step } from '../../model/judge.ts';
import type { DoorRoute } from '../../model/door.ts';
import type { Endpoint, FirewallRule } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { asFabric, follow, isStated, missing } from './fabric.ts';
import { INTERNET } from './sources.ts';
import { standingOf } from './standing.ts';

/** How listeners call what they answer without a rule. */
export const EVERY_REQUEST = 'any request';

/** What stands in a VPC and is asked from inside it. */
export interface Knocked {
  readonly subject: Resource;
  readonly endpoint: Endpoint;
  readonly world: World;
}

/** A service that brings requests into a VPC through interfaces there. */
export interface Sender {
  readonly name: string;
  /** Groups of its interfaces; undefined where AWS makes or chooses them. */
  readonly groups: readonly Stated<string>[] | undefined;
  /** Where its interfaces stand; empty: anywhere. */
  readonly subnets: readonly Stated<string>[];
}

/** What answers on a port: the routes of a listener, or whatever listens there. */
export function answering(
  ports: PortRange,
  { endpoint, world }: Knocked,
): readonly Pick<DoorRoute, 'route' | 'open' | 'authentication'>[] {
  if (endpoint.endpointClass === 'management')
    return [{ route: EVERY_REQUEST, open: allOf([]), authentication: 'none' }];
  return endpoint.listeners
    .flatMap((stated) => world.follow(stated))
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []))
    .filter(({ traits }) =>
      (traits.listener?.ports ?? []).some((own) => own.from <= ports.from && ports.from <= own.to),
    )
    .flatMap(({ address, traits }) =>
      (traits.listener?.routes ?? []).map((route) => ({
        ...route,
        open: meeting(route.open, { kind: 'listener', at: address }),
      })),
    );
}

/** The proof as part of the path that a request takes. */
export function meeting(judgement: Judgement, hop: Hop): Judgement {
  return { ...judgement, evidence: judgement.evidence.map((step) => ({ ...step, hop })) };
}

/** Whether some group lets in packets of the sender: from inside the VPC, from a list that AWS keeps, or from everywhere. */
export function admits(ports: PortRange, sender: Sender, { subject, endpoint, world }: Knocked): Judgement {
  const judged = endpoint.attachments.map((attachment): Judgement => {
    const { groups, withoutGroups } = standingOf(attachment, world);
    if (groups.length === 0 && withoutGroups === 'unfiltered') return allOf([]);
    const each = groups.map((stated): Judgement => {
      const { found } = follow(stated, 'group', world);
      if (found.length === 0)
        return undecided('the rules of its group cannot be seen from here', stated, missing(stated).value);
      const knocking = { ports, sender, world };
      return anyOf(
        found.flatMap(({ resource, fabric }) =>
          fabric.ingress.map((rule) => letsIn(rule, resource, knocking)),
        ),
      );
    });
    return anyOf(each);
  });
  const none = refuted(`none of its groups lets in ${describePorts([ports])} for ${sender.name}`, {
    about: subject.address,
    path: '',
  });
  return judged.length === 0 ? none : anyOf(judged);
}

interface Knocking {
  readonly ports: PortRange;
  readonly sender: Sender;
  readonly world: World;
}

function letsIn(rule: FirewallRule, of: Resource, knocking: Knocking): Judgement {
  const { protocol } = rule;
  const { ports, sender } = knocking;
  const at = { about: rule.about, path: rule.path };
  if (protocol.kind === 'unknown') return undecided('its protocol is not known yet', at, protocol);
  if (!isFor(rule, ports)) return refuted('it is for other ports', at);
  const says = `a rule lets in ${describePorts([ports])} for ${sender.name}`;
  const step: Step = { says, ...at, hop: { kind: 'group', at: of.address } };
  const admitted: Judgement = { kind: 'proven', evidence: [step] };
  return admitsAddress(rule, knocking) ? admitted : admitsMember(rule, of, { ...knocking, admitted });
}

function isFor({ protocol, fromPort, toPort }: FirewallRule, ports: PortRange): boolean {
  const opened = parsePorts(
    protocol.kind === 'known' ? protocol.value : '-1',
    fromPort.kind === 'known' ? fromPort.value : undefined,
    toPort.kind === 'known' ? toPort.value : undefined,
  );
  return (
    opened !== undefined &&
    (opened.protocol === 'all' || opened.protocol === ports.protocol) &&
    opened.from <= ports.from &&
    ports.to <= opened.to
  );
}

/** A range admits the sender where it meets one of its subnets; where they cannot be seen, any of private addresses may. */
function admitsAddress({ ranges, prefixLists }: FirewallRule, { sender, world }: Knocking): boolean {
  const own = sender.subnets
    .flatMap((stated) => follow(stated, 'subnet', world).found)
    .flatMap(({ fabric: { range } }) =>
      range.value.kind === 'known' ? (parseRange(range.value.value) ?? []) : [],
    );
  if (own.length === 0) return prefixLists.some(isStated) || ranges.some(isInner);
  return [...ranges.filter(isStated), ...listedIn(prefixLists, world)].some(({ value }) => {
    const set = value.kind === 'known' ? parseRange(value.value) : undefined;
    if (set === undefined) return value.kind === 'unknown';
    return own.some((range) => range.family === set.family && !isEmpty(intersect(set, range)));
  });
}

/** AWS gives such interfaces private IPv4 addresses. */
function isInner({ value }: Stated<string>): boolean {
  const set = value.kind === 'known' ? parseRange(value.value) : undefined;
  if (set === undefined) return value.kind === 'unknown';
  return set.family === 4 && !coversAddresses(INTERNET[4], set);
}

function listedIn(lists: readonly Stated<string>[], world: World): readonly Stated<string>[] {
  return lists.flatMap((stated) =>
    follow(stated, 'prefix-list', world).found.flatMap(({ fabric }) => fabric.ranges),
  );
}

/** Whether the rule is for a group that the sender carries. */
function admitsMember(
  rule: FirewallRule,
  of: Resource,
  { sender, world, admitted }: Knocking & { readonly admitted: Judgement },
): Judgement {
  const carried = sender.groups?.filter(isStated).map((stated) => follow(stated, 'group', world));
  const members = new Set(carried?.flatMap(({ found }) => found.map(({ resource }) => resource)));
  const itself = rule.self.kind === 'known' && rule.self.value;
  const named = rule.groups.filter(isStated).map((stated) => ({ stated, leads: leadsOf(stated, world) }));
  if (itself && members.has(of)) return admitted;
  if (named.some(({ leads }) => leads.some((group) => members.has(group)))) return admitted;
  const isSeen = carried?.every(({ found }) => found.length > 0) === true;
  // The group that AWS makes for its own interfaces stands in no configuration.
  const unseen = isSeen ? undefined : named.find(({ leads }) => !leads.some(isOwnGroup));
  return unseen === undefined
    ? refuted('it is for other groups', rule)
    : undecided(
        `whether ${sender.name} is in the group that a rule lets in is not known`,
        unseen.stated,
        missing(unseen.stated).value,
      );
}

function leadsOf(stated: Stated<string>, world: World): readonly Resource[] {
  return world
    .follow(stated)
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []));
}

function isOwnGroup(resource: Resource): boolean {
  return !resource.standIn && !resource.type.startsWith('data.') && asFabric(resource, 'group') !== undefined;
}

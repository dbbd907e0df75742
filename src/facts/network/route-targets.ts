import type { AddressSet } from '../../model/fact.ts';
import type { Step } from '../../model/judge.ts';
import type { Route } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import { printable } from '../../model/value.ts';
import { asFabric, isStated, missing } from './fabric.ts';
import type { Entry } from './first-match.ts';
import { entryOf } from '../../model/table.ts';

/** Where targets are looked up, and the gateways that were found. */
export interface Following {
  readonly world: World;
  readonly related: Resource[];
}

/** What a route does to packets of its range: whether they come in through what it leads to. */
export function entryThrough(
  route: Route,
  range: AddressSet | undefined,
  { world, related }: Following,
): Entry {
  const { target } = route;
  const destination = printable(route.destination.kind === 'absent' ? route.prefixList : route.destination);
  const step = (says: string): Step => ({ says, about: target.about, path: target.path });
  const away = (where: string): Entry => ({
    range,
    admits: false,
    certain: true,
    step: step(`${destination} is routed to ${where}, through which ${whoComesIn(target)}`),
    lacking: [],
  });
  if (route.targetKind === 'other' || !isStated(target)) return away(nameOf(target, world));
  for (const link of world.follow(target)) {
    const resource = link.kind === 'resource' ? world.find(link.address) : undefined;
    const gateway = resource === undefined ? undefined : asFabric(resource, 'gateway');
    if (gateway === undefined) continue;
    related.push(gateway.resource);
    if (gateway.fabric.leadsTo === 'elsewhere') return away(`\`${gateway.resource.address}\``);
    const says = `${destination} is routed to the internet gateway \`${gateway.resource.address}\``;
    const through: Step = { ...step(says), hop: { kind: 'route', at: gateway.resource.address } };
    const { attached } = gateway.fabric;
    if (attached.kind === 'refuted')
      return { ...away('a gateway'), step: attached.evidence[0] ?? step(says) };
    return {
      range,
      admits: attached.kind === 'proven' && !isChoice(target) ? true : undefined,
      certain: true,
      step: through,
      lacking: [
        ...(attached.kind === 'undecided' ? attached.lacking : []),
        ...(isChoice(target) ? [missing(target)] : []),
      ],
    };
  }
  return byIdentifier(route, { range, destination });
}

/** A carrier gateway lets in the network of the carrier and not the internet (Wavelength developer guide, carrier gateways). */
const whoComesIn = ({ path }: Route['target']): string =>
  argumentOf(path) === 'carriergatewayid' ? 'only the network of the carrier comes in' : 'nobody comes in';

/** The argument that names a target, whichever language spells it. */
const argumentOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase();

/** The gateway is one of several targets, or none. */
const isChoice = ({ value }: Route['target']): boolean =>
  value.kind === 'unknown' && value.oneOf !== undefined;

/** By the last part of the argument that names it, in lower case and without underscores. */
const TARGETS: Readonly<Record<string, string>> = {
  egressonlygatewayid: 'an egress-only internet gateway',
  egressonlyinternetgatewayid: 'an egress-only internet gateway',
  natgatewayid: 'a NAT gateway',
  transitgatewayid: 'a transit gateway',
  vpcpeeringconnectionid: 'a peering connection',
  networkinterfaceid: 'a network interface',
  vpcendpointid: 'a VPC endpoint',
  localgatewayid: 'a local gateway',
  carriergatewayid: 'a carrier gateway',
  corenetworkarn: 'a core network',
  instanceid: 'an instance',
};

/** An id says nothing to a reader: what it names, else what such an argument names. */
function nameOf(target: Route['target'], world: World): string {
  const { path, value } = target;
  if (value.kind === 'unknown' && value.sensitive !== true && value.refersTo[0] !== undefined)
    return `\`${value.refersTo[0].to}\``;
  const [address] = world.follow(target).flatMap((link) => (link.kind === 'resource' ? [link.address] : []));
  if (address !== undefined) return `\`${address}\``;
  return entryOf(TARGETS, argumentOf(path)) ?? `\`${printable(value)}\``;
}

/** Ids tell what they name by their prefix. */
function byIdentifier(
  { target }: Route,
  { range, destination }: { readonly range: AddressSet | undefined; readonly destination: string },
): Entry {
  const { value } = target;
  const step = (says: string): Step => ({ says, about: target.about, path: target.path });
  const id = value.kind === 'known' ? value.value : '';
  if (id.startsWith('igw-'))
    return {
      range,
      admits: true,
      certain: true,
      step: {
        ...step(`${destination} is routed to the internet gateway \`${id}\``),
        hop: { kind: 'route', at: target.about },
      },
      lacking: [],
    };
  if (id === 'local' || /^(nat|eigw|vgw|pcx|tgw|vpce|eni|lgw|cagw|i)-/.test(id))
    return {
      range,
      admits: false,
      certain: true,
      step: step(`${destination} is routed to \`${id}\`, through which nobody comes in`),
      lacking: [],
    };
  return {
    range,
    admits: undefined,
    certain: true,
    step: step(`${destination} is routed to a gateway that cannot be seen from here`),
    lacking: [missing(target)],
  };
}

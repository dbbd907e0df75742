import { isEmpty, noAddresses, parseRange, size, union } from '../../aws/network/addresses.ts';
import type { AddressSet } from '../../model/fact.ts';
import type { Evidence, Hop, Missing } from '../../model/judge.ts';
import type { Route } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import { undecidedBounds, type Bounds, type Family } from './bounds.ts';
import { elsewhere, follow, isPartial, isStated, type Found } from './fabric.ts';
import { firstMatch, type Entry } from './first-match.ts';
import { entryThrough, type Following } from './route-targets.ts';

/** Whom packets can come from and be answered to, by the routes of a subnet. */
export interface Routing {
  readonly bounds: Bounds;
  /** The table and the gateways on the path. */
  readonly related: readonly Resource[];
}

/** The table that routes a subnet: its own, else the main one of its VPC. */
interface Table {
  readonly about: Resource;
  readonly routes: readonly Route[];
  /** How the subnet comes to it. */
  readonly chosen: Evidence;
  /** Set where routes may exist that nobody can see. */
  readonly unseen: Missing | undefined;
}

/** Which addresses the subnet routes through an internet gateway: the longest prefix wins. */
export function routingOf(subnet: Found<'subnet'>, family: Family, world: World): Routing {
  const table = tableOf(subnet, world);
  if ('lacking' in table) return { bounds: undecidedBounds(family, table), related: [] };
  const related: Resource[] = [table.about];
  const entries = table.routes
    .flatMap((route) => entryOf(route, family, { world, related }))
    .toSorted((a, b) => a.rank - b.rank)
    .map((ranked) => ranked.entry);
  const says = `no route of \`${table.about.address}\` leads to an internet gateway`;
  const own = firstMatch(family, entries, [{ says, about: table.about.address, path: '' }]);
  const bounds =
    table.unseen === undefined
      ? own
      : {
          ...own,
          possible: undecidedBounds(family, { lacking: [] }).possible,
          lacking: [...own.lacking, table.unseen],
        };
  // Of the routes that lead elsewhere the widest, which comes last, says most.
  const proof = isEmpty(bounds.possible) ? bounds.evidence.toReversed() : bounds.evidence;
  return { bounds: { ...bounds, evidence: [...proof, ...table.chosen] }, related };
}

function tableOf(subnet: Found<'subnet'>, world: World): Table | { readonly lacking: readonly Missing[] } {
  for (const stated of subnet.fabric.routeTables.filter(isStated)) {
    const { found, unseen } = follow(stated, 'route-table', world);
    const [table] = found;
    if (table !== undefined) {
      const says = `\`${subnet.resource.address}\` is routed by \`${table.resource.address}\``;
      const hop: Hop = { kind: 'subnet', at: subnet.resource.address };
      return tableAt(table, [{ says, about: stated.about, path: stated.path, hop }]);
    }
    // The main table may be named through the VPC.
    const [vpc] = follow(stated, 'vpc', world).found;
    return vpc === undefined ? { lacking: unseen } : mainTable(vpc, world);
  }
  const [vpc] = follow(subnet.fabric.vpc, 'vpc', world).found;
  // A subnet that was looked up may be associated with a table nobody sees here.
  if (vpc === undefined || (isPartial(subnet.resource) && vpc.fabric.mainRouteTables.length === 0))
    return { lacking: [elsewhere(subnet.resource, `the route table of ${subnet.resource.address}`)] };
  return mainTable(vpc, world);
}

function tableAt({ resource, fabric }: Found<'route-table'>, chosen: Evidence): Table {
  const unseen = resource.standIn
    ? elsewhere(resource, `the other routes of a table declared elsewhere`)
    : undefined;
  return { about: resource, routes: fabric.routes, chosen, unseen };
}

function mainTable(vpc: Found<'vpc'>, world: World): Table | { readonly lacking: readonly Missing[] } {
  const tables = vpc.fabric.mainRouteTables
    .filter(isStated)
    .map((stated) => follow(stated, 'route-table', world));
  const found = tables.flatMap((each) => each.found);
  // An association replaces the default table.
  const table = found.find(({ resource }) => !resource.type.endsWith('aws_default_route_table')) ?? found[0];
  if (table !== undefined) {
    const main = tableAt(table, []);
    return { ...main, routes: [...main.routes, ...vpc.fabric.mainRoutes] };
  }
  const unseen = tables.flatMap((each) => each.unseen);
  if (unseen.length > 0) return { lacking: unseen };
  const { resource, fabric } = vpc;
  // AWS gives the default VPC a default route to its gateway; what became of it is not to be seen.
  const inherited = isPartial(resource) || fabric.isDefault;
  const unseenTable = elsewhere(resource, `the main route table of ${resource.address}`);
  if (inherited && fabric.mainRoutes.length === 0) return { lacking: [unseenTable] };
  return {
    about: resource,
    routes: fabric.mainRoutes,
    chosen: [],
    unseen: inherited ? unseenTable : undefined,
  };
}

interface Ranked {
  readonly rank: number;
  readonly entry: Entry;
}
/** A route as an entry of an ordered list: longer prefixes first, prefix lists last. */
function entryOf(route: Route, family: Family, following: Following): readonly Ranked[] {
  const { destination, prefixList } = route;
  if (destination.kind === 'known') {
    const range = parseRange(destination.value);
    if (range?.family !== family) return [];
    return [{ rank: bits(range), entry: entryThrough(route, range, following) }];
  }
  if (isStated({ value: prefixList })) {
    const stated = { about: route.about, path: route.path, value: prefixList };
    const ranges = follow(stated, 'prefix-list', following.world).found.flatMap(({ fabric }) =>
      fabric.ranges.flatMap(({ value }) => (value.kind === 'known' ? [parseRange(value.value)] : [])),
    );
    const sets = ranges.filter((set): set is AddressSet => set?.family === family);
    if (sets.length === 0) return [];
    return [{ rank: 1000, entry: entryThrough(route, union(noAddresses(family), ...sets), following) }];
  }
  if (destination.kind === 'absent') return [];
  const unknownRange = entryThrough(route, undefined, following);
  // A route of unknown destination that leads elsewhere narrows the internet but does not take it away.
  return unknownRange.admits === false
    ? []
    : [
        {
          rank: 1001,
          entry: {
            ...unknownRange,
            lacking: [...unknownRange.lacking, { about: route.about, path: route.path, value: destination }],
          },
        },
      ];
}

/** Smaller ranges first. */
const bits = (range: AddressSet): number => size(range).toString(2).length;

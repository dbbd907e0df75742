import { intersect, isEmpty, parseRange, union } from '../../aws/network/addresses.ts';
import type { AddressSet, Opening, PortRange } from '../../model/fact.ts';
import type { Step } from '../../model/judge.ts';
import type { DoorRoute, Listener } from '../../model/door.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import type { Address } from '../../model/value.ts';
import type { Bounds } from './bounds.ts';
import { callersOf, distinct, portText } from './openings.ts';
import { reachesOf, type Reach, type Survey } from './survey.ts';

/** What answers at a load balancer: its listeners, and who reaches them. */
export interface Doors {
  readonly listeners: readonly Resource[];
  readonly reaches: readonly Reach[];
  readonly openings: (subject: Address) => readonly Opening[];
}

/** Every route of every listener that answers callers who prove nothing, as far as its port is reached. */
export function doorsOf(
  { listeners }: Endpoint,
  { world, surveys }: { readonly world: World; readonly surveys: readonly Survey[] },
): Doors {
  const found = listeners
    .flatMap((stated) => world.follow(stated))
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []));
  const reached = found.flatMap(({ address, traits: { listener } }) =>
    listener === undefined
      ? []
      : listener.ports.flatMap((ports) =>
          surveys
            .flatMap((survey) => reachesOf(survey, [ports]))
            .map((reach) => ({ reach, listener, ports, at: address })),
        ),
  );
  return {
    listeners: found,
    reaches: reached.map(({ reach }) => reach),
    openings: (subject) =>
      reached.flatMap(({ reach, listener, ports, at }) =>
        listener.routes.flatMap((route) =>
          requestsThrough(reach, { route, listener, ports, at, subject, world }),
        ),
      ),
  };
}

interface Knocking {
  readonly route: DoorRoute;
  readonly listener: Listener;
  readonly ports: PortRange;
  /** The listener. */
  readonly at: Address;
  readonly subject: Address;
  readonly world: World;
}

function requestsThrough(
  reach: Reach,
  { route, listener, ports, at, subject, world }: Knocking,
): readonly Opening[] {
  const { open } = route;
  if (open.kind === 'refuted') return [];
  const port = `${ports.protocol}/${listener.unknownPort === undefined ? portText(ports) : 'unknown port'}`;
  const label = `${port} ${route.route}`;
  const share = { port, isRest: route.isRest === true, targets: targetsOf(route, world) };
  const unsettled = [
    ...(open.kind === 'undecided' ? open.lacking : []),
    ...(listener.unknownPort === undefined ? [] : [listener.unknownPort]),
  ];
  const answered = open.evidence.map((step): Step => ({ ...step, hop: { kind: 'listener', at } }));
  const narrowed = { ...reach, bounds: fromSources(reach.bounds, route) };
  return callersOf(narrowed, world).map(({ audience, parties, certainty, lacking, evidence }): Opening => ({
    audience,
    parties,
    capability: { kind: 'requests', routes: [label], share },
    authentication: route.authentication,
    certainty: unsettled.length > 0 ? 'possible' : certainty,
    lacking: distinct([...lacking, ...unsettled]),
    witness: {
      kind: 'request',
      caller: audience === 'anonymous' ? 'anyone on the internet' : parties.join(', '),
      action: label,
      resource: subject,
      conditions: [],
    },
    evidence: [...evidence.slice(0, 1), ...answered, ...evidence.slice(1)],
  }));
}

/** None where one of them is not known. */
function targetsOf({ targets = [] }: DoorRoute, world: World): readonly string[] {
  const links = targets.flatMap((stated) => world.follow(stated));
  const names = links.map((link) => {
    if (link.kind === 'unknown') return undefined;
    return link.kind === 'resource' ? link.address : link.id;
  });
  return names.every((name) => name !== undefined) ? names : [];
}

/** A rule may answer certain addresses alone; an unknown address may be any. */
function fromSources(bounds: Bounds, { sources }: DoorRoute): Bounds {
  if (sources === undefined) return bounds;
  const { family } = bounds.certain;
  const sets = sources.map(({ value }) => (value.kind === 'known' ? parseRange(value.value) : undefined));
  const seen = sets.filter((set): set is AddressSet => set?.family === family);
  const known = union({ family, ranges: [] }, ...seen);
  const unknowns = sources.flatMap(({ about, path, value }) =>
    value.kind === 'unknown' ? [{ about, path, value }] : [],
  );
  return {
    ...bounds,
    certain: intersect(bounds.certain, known),
    possible: unknowns.length > 0 ? bounds.possible : intersect(bounds.possible, known),
    lacking: isEmpty(bounds.possible) ? bounds.lacking : [...bounds.lacking, ...unknowns],
  };
}

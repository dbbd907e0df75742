import { coversAddresses, intersect, isEmpty } from '../../aws/network/addresses.ts';
import type { PortRange } from '../../model/fact.ts';
import type { Evidence, Missing } from '../../model/judge.ts';
import type { Attachment } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import { sameAddresses, throughAll, throughAny, throughOneOf, type Bounds, type Family } from './bounds.ts';
import { filterOf, type Admission, type Filter } from './groups.ts';
import { aclPorts, throughAcl } from './network-acls.ts';
import { placesOf, type Candidates, type Place } from './place.ts';
import { INTERNET } from './sources.ts';
import { standingOf, type Standing } from './standing.ts';
import { concerns, portsOf, protocolsOf, runsOf } from './sweep.ts';

/** An interface in one family, with every link between it and the internet looked up once. */
export interface Survey {
  readonly subject: Resource;
  readonly family: Family;
  readonly standing: Standing;
  readonly filter: Filter;
  readonly places: readonly Candidates[];
}

/** A run of ports, and who of the internet gets through to it. */
export interface Reach {
  readonly family: Family;
  readonly ports: PortRange;
  readonly bounds: Bounds;
  readonly admissions: readonly Admission[];
  /** The place whose links prove it. */
  readonly place: Place;
  readonly acl: Evidence;
  readonly carried: Filter['carried'];
}

/** Looks up the links of an interface; undefined where its groups let in nobody from the internet, whatever the rest says. */
export function surveyOf(
  attachment: Attachment,
  { subject, family, world }: { readonly subject: Resource; readonly family: Family; readonly world: World },
): Survey | undefined {
  const standing = standingOf(attachment, world);
  const asked = { subject, family, world };
  if (isShut(standing, family)) return undefined;
  // The default group is that of the VPC, so that the places must be known first.
  const byVpc = standing.groups.length === 0 && standing.withoutGroups === 'default-group';
  const early = byVpc ? undefined : filterOf(standing, asked, []);
  if (early !== undefined && !admitsStrangers(early, family)) return undefined;
  const places = placesOf({ ...asked, standing });
  const vpcs = places.flat().flatMap((place) => place.vpcs);
  const filter =
    early ?? filterOf(standing, asked, [...new Map(vpcs.map((vpc) => [vpc.resource, vpc])).values()]);
  return admitsStrangers(filter, family) ? { subject, family, standing, filter, places } : undefined;
}

/** Nothing to look for: what AWS gives no address is not even latently exposed, and nobody misses an IPv6 address. */
function isShut({ publicAddress, globalAddress }: Standing, family: Family): boolean {
  if (family === 4) return publicAddress === 'never';
  return globalAddress === 'never' || (globalAddress !== 'subnet' && globalAddress.kind === 'refuted');
}

function admitsStrangers({ admissions }: Filter, family: Family): boolean {
  return admissions.some(({ sources }) =>
    sources.some(({ bounds }) => !isEmpty(intersect(bounds.possible, INTERNET[family]))),
  );
}

/** Who reaches which ports, as few runs as say it. */
export function reachesOf(survey: Survey, wanted: readonly PortRange[] | 'any'): readonly Reach[] {
  return merged(
    runs(survey, wanted).flatMap(({ ports, admissions, group }) =>
      reachAt(survey, { ports, admissions, group }),
    ),
  );
}

export interface Run {
  readonly ports: PortRange;
  readonly admissions: readonly Admission[];
  /** Whom the groups let in, of the internet. */
  readonly group: Bounds;
}

/** Runs of ports to which the groups may let somebody of the internet in. */
export function runs(
  { family, filter, places, standing }: Survey,
  wanted: readonly PortRange[] | 'any',
): readonly Run[] {
  const ports = [
    ...filter.admissions.map((admission) => admission.ports),
    ...places.flat().flatMap(({ acl }) => aclPorts(acl)),
  ];
  const within = wanted === 'any' ? standing.ports : wanted;
  return runsOf(ports, { wanted: within, family }).flatMap((run) => {
    const admissions = filter.admissions.filter((admission) => concerns(admission.ports, run));
    const any = throughAny(
      family,
      admissions.flatMap(({ sources }) => sources.map(({ bounds }) => bounds)),
    );
    const group: Bounds = {
      ...any,
      certain: intersect(any.certain, INTERNET[family]),
      possible: intersect(any.possible, INTERNET[family]),
    };
    return isEmpty(group.possible) ? [] : [{ ports: run, admissions, group }];
  });
}

function reachAt({ family, places, filter }: Survey, { ports, admissions, group }: Run): readonly Reach[] {
  const tried = places.map((candidates) =>
    candidates.map((place) => {
      const acl = throughAcl(place.acl, ports, family);
      const bounds = throughAll(family, [group, place.routes, place.address, ...acl, place.block]);
      return { place, bounds, acl: acl.flatMap((link) => link.evidence) };
    }),
  );
  const bounds = throughAny(
    family,
    tried.map((ways) =>
      throughOneOf(
        family,
        ways.map((way) => way.bounds),
        ways.flatMap(({ place }) => undecidedPlace(place)),
      ),
    ),
  );
  const all = tried.flat();
  const shown =
    all.find((way) => !isEmpty(way.bounds.certain)) ?? all.find((way) => !isEmpty(way.bounds.possible));
  if (shown === undefined || isEmpty(bounds.possible)) return [];
  return [{ family, ports, bounds, admissions, place: shown.place, acl: shown.acl, carried: filter.carried }];
}

/** What to say where several places stand for one: the value that would tell them apart. */
function undecidedPlace({ standsIn }: Place): readonly Missing[] {
  return standsIn.slice(0, 1).map(({ about, path }) => ({
    about,
    path,
    value: { kind: 'unknown', reason: 'known-after-apply', refersTo: [] },
  }));
}

/** Joins neighbouring runs with the same answer, and says once for all protocols what holds for all of them. */
function merged(reaches: readonly Reach[]): readonly Reach[] {
  const joined: Reach[] = [];
  for (const reach of reaches) {
    const last = joined.at(-1);
    if (last !== undefined && isNext(last, reach))
      joined[joined.length - 1] = {
        ...last,
        ports: { ...last.ports, to: reach.ports.to },
        admissions: [...new Set([...last.admissions, ...reach.admissions])],
      };
    else joined.push(reach);
  }
  return underAll(joined);
}

function isNext({ ports, bounds }: Reach, next: Reach): boolean {
  return (
    ports.protocol === next.ports.protocol &&
    ports.protocol !== 'all' &&
    ports.to + 1 === next.ports.from &&
    sameAddresses(bounds.certain, next.bounds.certain) &&
    sameAddresses(bounds.possible, next.bounds.possible)
  );
}

/**
 * The run of protocols that no rule names speaks for every protocol if all of them let in as many; what exceeds it is said
 * besides. Where a named protocol lets in less, the nameless ones, on which nothing listens, are left out.
 */
function underAll(reaches: readonly Reach[]): readonly Reach[] {
  const rest = reaches.find(({ ports }) => ports.protocol === 'all');
  if (rest === undefined) return reaches;
  const named = reaches.filter((reach) => reach !== rest);
  const protocols = new Map<string, number>();
  for (const { ports } of named)
    protocols.set(ports.protocol, (protocols.get(ports.protocol) ?? 0) + ports.to - ports.from + 1);
  const whole = protocolsOf(rest.family).every((protocol) => protocols.get(protocol) === portsOf(protocol));
  const exceeds = named.every(
    ({ bounds }) =>
      coversAddresses(bounds.certain, rest.bounds.certain) &&
      coversAddresses(bounds.possible, rest.bounds.possible),
  );
  const everyNamed = [...protocols].every(([protocol, ports]) => ports === portsOf(protocol));
  if (!whole || !exceeds || !everyNamed) return named;
  return [
    rest,
    ...named.filter(
      ({ bounds }) =>
        !sameAddresses(bounds.certain, rest.bounds.certain) ||
        !sameAddresses(bounds.possible, rest.bounds.possible),
    ),
  ];
}

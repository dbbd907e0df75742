import { anyOf, not, undecided } from '../../model/judge.ts';
import type { Judgement, Missing, Step } from '../../model/judge.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { unknown, type Address } from '../../model/value.ts';
import { settingsOver } from '../account-scope.ts';
import { boundsOf, everyone, nobody, undecidedBounds, type Bounds, type Family } from './bounds.ts';
import { elsewhere, follow, missing, type Found, type Leads } from './fabric.ts';
import { aclOf, type AclFilter } from './network-acls.ts';
import { routingOf } from './routing.ts';
import { standingOf, type Standing } from './standing.ts';

/** Links of the path besides the groups: each may be the only one missing. */
export const LINKS = ['routes', 'address', 'acl', 'block'] as const;
export type LinkName = (typeof LINKS)[number];

/** One place where an interface stands or may stand, and what packets meet on their way there. */
export interface Place {
  readonly routes: Bounds;
  readonly address: Bounds;
  readonly acl: AclFilter;
  readonly block: Bounds;
  readonly vpcs: readonly Found<'vpc'>[];
  /** Nearest first. */
  readonly related: readonly Resource[];
  readonly standsIn: readonly Step[];
}

/** Places that stand for one stated subnet: several only where nobody can tell which one it is. */
export type Candidates = readonly Place[];

interface Asked {
  readonly standing: Standing;
  readonly family: Family;
  readonly world: World;
  readonly subject: Resource;
}

/** The places of an interface: its subnets, the default VPC where it names none, or the internet itself. */
export function placesOf(asked: Asked): readonly Candidates[] {
  const { standing, subject } = asked;
  if (standing.outsideVpc) return [[onTheInternet(asked)]];
  if (standing.subnets.length === 0) {
    const says = standing.unseen[0] ?? elsewhere(subject, 'the default VPC');
    return [[unseenPlace(asked, [says])]];
  }
  return standing.subnets.flatMap((stated) =>
    subnetsAt(stated, asked.world).map(({ subnets, unseen }) =>
      subnets.length > 0
        ? subnets.map((subnet) => placeIn(subnet, stated, asked))
        : [unseenPlace(asked, unseen)],
    ),
  );
}

/** The subnets that one value may name, and what it lacks where it names none that can be seen. */
interface Whereabouts {
  readonly subnets: readonly Found<'subnet'>[];
  readonly unseen: readonly Missing[];
}
function whereabouts(stated: Stated<string>, { found, unseen }: Leads<'subnet'>): Whereabouts {
  return { subnets: found, unseen: unseen.length > 0 ? unseen : [missing(stated)] };
}

/** A stated subnet, or every subnet of a stated subnet group: AWS may place an interface in any of them. */
function subnetsAt(stated: Stated<string>, world: World): readonly Whereabouts[] {
  const direct = follow(stated, 'subnet', world);
  if (direct.found.length > 0) return [whereabouts(stated, direct)];
  const members = follow(stated, 'subnet-group', world).found.flatMap(({ fabric }) => fabric.subnets);
  return members.length === 0
    ? [whereabouts(stated, direct)]
    : members.map((member) => whereabouts(member, follow(member, 'subnet', world)));
}

function placeIn(subnet: Found<'subnet'>, stated: Stated<string>, asked: Asked): Place {
  const { family, world, subject } = asked;
  const vpcs = follow(subnet.fabric.vpc, 'vpc', world).found;
  const routing = routingOf(subnet, family, world);
  return {
    routes: routing.bounds,
    address: boundsOf(addressIn(subnet, asked), family),
    acl: aclOf(subnet, world),
    block: boundsOf(notBlocked([subnet, ...vpcs], world), family),
    vpcs,
    related: [subnet.resource, ...routing.related],
    standsIn: [
      {
        says: `\`${subject.address}\` stands in \`${subnet.resource.address}\``,
        about: stated.about,
        path: stated.path,
        hop: { kind: 'subnet', at: subnet.resource.address },
      },
    ],
  };
}

function addressIn({ fabric }: Found<'subnet'>, { standing, family }: Asked): Judgement {
  const own = ownAddress(standing, family);
  if (own !== 'subnet') return own;
  const [unseen] = standing.unseen;
  if (unseen !== undefined)
    return undecided('whether it is given a public address is decided elsewhere', unseen, unseen.value);
  if (family === 6) return fabric.assignsGlobalAddress;
  const before = standing.launchedBefore ? fabric.mappedPublicAddress : undefined;
  return before ?? fabric.mapsPublicAddress;
}

/** What the interface itself says about its address; `subnet` where the place decides. */
function ownAddress(
  { publicAddress, globalAddress }: Standing,
  family: Family,
): Exclude<Standing['publicAddress'], 'never'> {
  const own = family === 4 ? publicAddress : globalAddress;
  return own === 'never' ? { kind: 'refuted', evidence: [] } : own;
}

const barsOver = (subject: Address, world: World): readonly Judgement[] =>
  settingsOver('vpc-public-access-block', subject, world).flatMap(({ setting: { traits }, holds }) =>
    traits.bars?.network === undefined ? [] : [holds(traits.bars.network)],
  );

/** Whether the account lets the internet into this VPC or subnet at all; a setting nobody states is off. */
function notBlocked(
  [subnet, ...vpcs]: readonly [Found<'subnet'>, ...Found<'vpc'>[]],
  world: World,
): Judgement {
  const bars = barsOver(subnet.resource.address, world);
  if (bars.length === 0) return { kind: 'proven', evidence: [] };
  const exclusions = [...subnet.fabric.exclusions, ...vpcs.flatMap(({ fabric }) => fabric.exclusions)];
  return anyOf([not(anyOf(bars)), ...exclusions]);
}

/**
 * The same for what comes in without a route: accelerators and VPC origins are stopped as well (VPC guide, block public access).
 * Where no subnet can be seen, nothing tells that it is excluded.
 */
export function notBlockedAt({ attachments }: Endpoint, subject: Resource, world: World): Judgement {
  const subnets = attachments
    .flatMap((attachment) => standingOf(attachment, world).subnets)
    .flatMap((stated) => subnetsAt(stated, world).flatMap((each) => each.subnets));
  const places = subnets.map((subnet) =>
    notBlocked([subnet, ...follow(subnet.fabric.vpc, 'vpc', world).found], world),
  );
  return places.length === 0 ? not(anyOf(barsOver(subject.address, world))) : anyOf(places);
}

/** A place of which nothing can be seen. */
function unseenPlace({ standing, family }: Asked, lacking: readonly Missing[]): Place {
  const own = ownAddress(standing, family);
  return {
    routes: undecidedBounds(family, { lacking }),
    // Nothing hands out IPv6 addresses unless somebody says so.
    address:
      own !== 'subnet'
        ? boundsOf(own, family)
        : family === 4
          ? undecidedBounds(family, { lacking })
          : nobody(family),
    acl: { kind: 'open' },
    block: everyone(family),
    vpcs: [],
    related: [],
    standsIn: [],
  };
}

function onTheInternet({ standing, family, subject }: Asked): Place {
  const own = ownAddress(standing, family);
  const judged =
    own === 'subnet'
      ? undecided(
          'whether it has a public address is decided elsewhere',
          { about: subject.address, path: '' },
          unknown('external'),
        )
      : own;
  return {
    routes: everyone(family),
    address: boundsOf(judged, family),
    acl: { kind: 'open' },
    block: everyone(family),
    vpcs: [],
    related: [],
    standsIn: [],
  };
}

import { factKey, type Exposure, type Opening, type PortRange } from '../../model/fact.ts';
import { allOf, anyOf, proven, refuted, undecided, type Judgement } from '../../model/judge.ts';
import type {
  DoorRoute,
  Endpoint,
  FirewallRule,
  OriginBehaviour,
  Resource,
  Stated,
  World,
} from '../../model/resource.ts';
import { describePorts, parsePorts } from '../../aws/network/ports.ts';
import { asFabric, follow, isStated, missing } from './fabric.ts';
import { portText } from './openings.ts';
import { standingOf } from './standing.ts';

/**
 * What distributions lead to through a VPC origin: it needs neither a public address nor a route, only groups that admit
 * CloudFront, whose packets come from interfaces in the VPC (CloudFront developer guide, VPC origins).
 */
export function throughDistributions(
  subject: Resource,
  endpoint: Endpoint,
  world: World,
): readonly Exposure[] {
  const ways = world.ofKind('vpc-origin').flatMap((origin) => waysThrough(origin, subject, world));
  if (ways.length === 0 || isBlocked(world)) return [];
  const openings = ways.flatMap((way) =>
    way.ports.flatMap((ports) => openingsAt(ports, way, { subject, endpoint, world })),
  );
  if (openings.length === 0) return [];
  const { address, service } = subject;
  return [
    {
      kind: 'exposure',
      key: factKey('exposure', address, 'network'),
      subject: address,
      related: [...new Set(ways.flatMap(({ related }) => related))],
      surface: 'network',
      channel: 'front-door',
      endpointClass: endpoint.endpointClass,
      byDefinition: false,
      openings,
      service,
    },
  ];
}

/** How listeners call what they answer without a rule. */
const EVERY_REQUEST = 'any request';

interface Way {
  readonly origin: Resource;
  readonly distribution: Resource;
  readonly ports: readonly PortRange[];
  /** What anybody may ask the distribution for. */
  readonly behaviour: OriginBehaviour;
  /** Whether it hands that on. */
  readonly open: Judgement;
  readonly related: Exposure['related'];
}

const leadsTo = ({ value }: Stated<string>, { address }: Resource, world: World): boolean =>
  world.follow(value).some((link) => link.kind === 'resource' && link.address === address);

function waysThrough(origin: Resource, subject: Resource, world: World): readonly Way[] {
  const { vpcOrigin } = origin.traits;
  if (vpcOrigin === undefined || !leadsTo(vpcOrigin.target, subject, world)) return [];
  return world.ofKind('cloudfront-distribution').flatMap((distribution): readonly Way[] => {
    const used = (distribution.traits.origins ?? []).filter(({ vpcOrigin: each }) =>
      leadsTo(each, origin, world),
    );
    const routes = used.flatMap(({ behaviours }) => behaviours).filter(isUnsigned);
    const reachable = distribution.traits.frontDoor?.reachable;
    if (reachable === undefined) return [];
    const shaping = [distribution, origin].flatMap(({ declarations }) => declarations);
    return routes.map((behaviour) => ({
      origin,
      distribution,
      ports: vpcOrigin.ports,
      behaviour,
      open: allOf([reachable, behaviour.open]),
      related: shaping.map(({ address }) => address),
    }));
  });
}

const isUnsigned = ({ authentication }: DoorRoute): boolean =>
  authentication === 'none' || authentication === 'weak';

/** A block of public access for VPCs stops VPC origins as well. */
function isBlocked(world: World): boolean {
  return world
    .ofKind('vpc-public-access-block')
    .some(({ traits }) => traits.bars?.network?.kind === 'proven');
}

interface Scene {
  readonly subject: Resource;
  readonly endpoint: Endpoint;
  readonly world: World;
}

function openingsAt(ports: PortRange, way: Way, scene: Scene): readonly Opening[] {
  const { subject } = scene;
  const admitted = admits(ports, scene);
  return answering(ports, scene).flatMap(({ route, open, authentication }): readonly Opening[] => {
    const whole = allOf([way.open, admitted, open]);
    if (whole.kind === 'refuted') return [];
    const { distribution, origin, behaviour } = way;
    const asked = behaviour.route === '*' || route !== EVERY_REQUEST ? route : behaviour.route;
    const label = `${ports.protocol}/${portText(ports)} ${asked}`;
    return [
      {
        audience: 'anonymous',
        parties: [],
        capability: { kind: 'requests', routes: [label] },
        authentication,
        certainty: whole.kind === 'proven' ? 'certain' : 'possible',
        lacking: whole.kind === 'undecided' ? whole.lacking : [],
        witness: {
          kind: 'request',
          caller: 'anyone on the internet',
          action: label,
          resource: subject.address,
          conditions: [],
        },
        evidence: [
          {
            says: `\`${distribution.address}\` hands on requests for \`${behaviour.route}\` to the VPC origin \`${origin.address}\``,
            about: behaviour.target.about,
            path: behaviour.target.path,
          },
          {
            says: `the VPC origin leads to \`${subject.address}\``,
            about: origin.address,
            path: '',
          },
          ...whole.evidence,
        ],
      },
    ];
  });
}

/** What answers on a port: the routes of a listener, or whatever listens there. */
function answering(
  ports: PortRange,
  { endpoint, world }: Scene,
): readonly Pick<DoorRoute, 'route' | 'open' | 'authentication'>[] {
  if (endpoint.endpointClass === 'management')
    return [{ route: EVERY_REQUEST, open: allOf([]), authentication: 'none' }];
  return endpoint.listeners
    .flatMap(({ value }) => world.follow(value))
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address)?.traits.listener ?? []) : []))
    .filter((listener) => listener.ports.some((own) => own.from <= ports.from && ports.from <= own.to))
    .flatMap(({ routes }) => routes);
}

/** Whether some group lets in packets from inside the VPC, from the list that CloudFront keeps, or from everywhere. */
function admits(ports: PortRange, { subject, endpoint, world }: Scene): Judgement {
  const judged = endpoint.attachments.map((attachment): Judgement => {
    const { groups, withoutGroups } = standingOf(attachment, world);
    if (groups.length === 0 && withoutGroups === 'unfiltered') return allOf([]);
    const each = groups.map((stated): Judgement => {
      const { found } = follow(stated, 'group', world);
      if (found.length === 0)
        return undecided('the rules of its group cannot be seen from here', stated, missing(stated).value);
      return anyOf(found.flatMap(({ fabric }) => fabric.ingress.map((rule) => letsIn(rule, ports, world))));
    });
    return anyOf(each);
  });
  const none = refuted(`none of its groups lets in ${describePorts([ports])}`, {
    about: subject.address,
    path: '',
  });
  return judged.length === 0 ? none : anyOf(judged);
}

function letsIn(rule: FirewallRule, ports: PortRange, world: World): Judgement {
  const { protocol, fromPort, toPort, ranges, prefixLists, groups } = rule;
  const at = { about: rule.about, path: rule.path };
  if (protocol.kind === 'unknown') return undecided('its protocol is not known yet', at, protocol);
  const opened = parsePorts(
    protocol.kind === 'known' ? protocol.value : '-1',
    fromPort.kind === 'known' ? fromPort.value : undefined,
    toPort.kind === 'known' ? toPort.value : undefined,
  );
  const meets =
    opened !== undefined &&
    (opened.protocol === 'all' || opened.protocol === ports.protocol) &&
    opened.from <= ports.from &&
    ports.to <= opened.to;
  if (!meets) return refuted('it is for other ports', at);
  if ([...ranges, ...prefixLists].some(isStated))
    return proven(`a rule lets in ${describePorts([ports])} for CloudFront`, at);
  // The group that CloudFront makes for its own interfaces stands in no configuration.
  const unseen = groups.filter(isStated).find((stated) => {
    const links = world.follow(stated.value);
    return !links.some((link) => link.kind === 'resource' && isOwnGroup(world.find(link.address)));
  });
  return unseen === undefined
    ? refuted('it is for other groups', at)
    : undecided(
        'whether CloudFront is in the group that a rule lets in is not known',
        unseen,
        missing(unseen).value,
      );
}

function isOwnGroup(resource: Resource | undefined): boolean {
  return (
    resource !== undefined &&
    !resource.standIn &&
    !resource.type.startsWith('data.') &&
    asFabric(resource, 'group') !== undefined
  );
}

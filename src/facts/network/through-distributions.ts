import { factKey, type Exposure, type Opening, type PortRange } from '../../model/fact.ts';
import { allOf, type Judgement } from '../../model/judge.ts';
import type { DoorRoute, OriginBehaviour } from '../../model/door.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { portText } from './openings.ts';
import { notBlockedAt } from './place.ts';
import { admits, answering, EVERY_REQUEST, type Knocked, type Sender } from './inner-door.ts';

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
  if (ways.length === 0) return [];
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

/** Its interfaces carry a group that CloudFront makes. */
const CLOUDFRONT: Sender = { name: 'CloudFront', groups: undefined, subnets: [] };

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

const leadsTo = (stated: Stated<string>, { address }: Resource, world: World): boolean =>
  world.follow(stated).some((link) => link.kind === 'resource' && link.address === address);

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

function openingsAt(ports: PortRange, way: Way, scene: Knocked): readonly Opening[] {
  const { subject } = scene;
  const admitted = allOf([
    admits(ports, CLOUDFRONT, scene),
    notBlockedAt(scene.endpoint, subject, scene.world),
  ]);
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
            hop: { kind: 'door', at: distribution.address },
          },
          {
            says: `the VPC origin leads to \`${subject.address}\``,
            about: origin.address,
            path: '',
            hop: { kind: 'link', at: origin.address },
          },
          ...whole.evidence,
        ],
      },
    ];
  });
}

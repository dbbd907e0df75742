import { AUTHENTICATIONS, factKey, type Exposure, type Opening, type PortRange } from '../../model/fact.ts';
import { allOf, undecided, type Judgement } from '../../model/judge.ts';
import type { DoorRoute } from '../../model/door.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { KeysOf, World } from '../../model/world.ts';
import { answeredRoutes } from '../front-door.ts';
import { behind } from './behind.ts';
import { resourcesAt } from './behind-route.ts';
import { linkKeys } from '../link-keys.ts';
import { named } from './carriers.ts';
import { admits, answering, EVERY_REQUEST, type Knocked, type Sender } from './inner-door.ts';
import { missing } from './fabric.ts';
import { portText } from './openings.ts';

const APIS = ['http-api', 'rest-api'];

/**
 * What APIs lead to through a VPC link: a load balancer that needs neither a public address nor a route, only groups that admit
 * the link (API Gateway developer guide, private integrations).
 */
export function throughApis(subject: Resource, endpoint: Endpoint, world: World): readonly Exposure[] {
  if (endpoint.listeners.length === 0) return [];
  const scene = { subject, endpoint, world };
  const ways = waysTo(scene);
  const openings = ways.flatMap((way) => openingsThrough(way, scene));
  if (openings.length === 0) return [];
  const { address, service } = subject;
  const services = behind(
    subject,
    ways.flatMap(({ listeners }) => listeners),
    world,
  );
  const related = [...ways.flatMap((way) => way.related), ...services.related];
  return [
    {
      kind: 'exposure',
      key: factKey('exposure', address, 'network'),
      subject: address,
      related: [...new Set(related.map((each) => each.address))],
      surface: 'network',
      channel: 'front-door',
      endpointClass: endpoint.endpointClass,
      byDefinition: false,
      openings: openings.map((opening) => ({
        ...opening,
        evidence: [...opening.evidence, ...services.evidence],
      })),
      service,
    },
  ];
}

interface Way {
  readonly api: Resource;
  readonly link: Resource | undefined;
  /** Routes that lead there, and where they say so. */
  readonly routes: ReadonlyMap<DoorRoute, Stated<string>>;
  /** Where an integration or a link says that it leads there. */
  readonly stated: Stated<string> | undefined;
  /** Listeners it leads to. */
  readonly listeners: readonly Resource[];
  readonly related: readonly Resource[];
}

function waysTo({ subject, endpoint, world }: Knocked): readonly Way[] {
  const listeners = endpoint.listeners.flatMap((stated) => resourcesAt(stated, world));
  return [subject, ...listeners].flatMap((target) => {
    const links = named(target, world.indexed('vpc-link', handedOn));
    const integrations = [target, ...links].flatMap((each) =>
      named(each, world.indexed('api-integration', handedOn)),
    );
    const heard = target === subject ? listeners : [target];
    return [target, ...links, ...integrations].flatMap((each) =>
      APIS.flatMap((kind) => named(each, world.indexed(kind, routed))).map((api): Way => {
        const routes = routesTo(each, api, world);
        const stated = (each.traits.handsOn ?? []).find((one) => namesAny(one, [target, ...links], world));
        const [link = links[0]] = [...routes.keys()].flatMap((route) => linksOf(route, world));
        const passed = [api, ...(link === undefined ? [] : [link]), each, target];
        return {
          api,
          link,
          routes,
          stated,
          listeners: heard,
          related: passed.filter((one) => one !== subject),
        };
      }),
    );
  });
}

const namesAny = (stated: Stated<string>, targets: readonly Resource[], world: World): boolean =>
  resourcesAt(stated, world).some((each) => targets.includes(each));

const handedOn: KeysOf = ({ traits }) => (traits.handsOn ?? []).flatMap(linkKeys);
const routed: KeysOf = ({ traits }) =>
  (traits.frontDoor?.routes ?? []).flatMap(({ handsOn = [] }) => handsOn.flatMap(linkKeys));

function routesTo(target: Resource, api: Resource, world: World): ReadonlyMap<DoorRoute, Stated<string>> {
  const leading = (api.traits.frontDoor?.routes ?? []).flatMap((route) => {
    const stated = route.handsOn?.find((each) => resourcesAt(each, world).includes(target));
    return stated === undefined ? [] : [[route, stated] as const];
  });
  return new Map(leading);
}

/** The link of a route: named besides its target, or by its integration. */
function linksOf({ handsOn = [] }: DoorRoute, world: World): readonly Resource[] {
  const direct = handsOn.flatMap((each) => resourcesAt(each, world));
  const further = direct.flatMap(({ traits }) =>
    (traits.handsOn ?? []).flatMap((each) => resourcesAt(each, world)),
  );
  return [...direct, ...further].filter(({ kind }) => kind === 'vpc-link');
}

function openingsThrough(way: Way, scene: Knocked): readonly Opening[] {
  const { world, subject } = scene;
  const door = way.api.traits.frontDoor;
  if (door === undefined) return [];
  const asked = answeredRoutes(way.api, door, world).flatMap(({ route, openings }): readonly Asked[] => {
    const stated = way.routes.get(route);
    return stated === undefined ? [] : openings.map((opening) => ({ opening, route: route.route, stated }));
  });
  if (asked.length === 0) return [];
  const ports = way.listeners.flatMap(({ traits }) => traits.listener?.ports ?? []);
  return ports.flatMap((port) => {
    const admitted = admittedThrough(way, port, scene);
    return answering(port, scene).flatMap((answer) =>
      asked.flatMap((request) => handed(request, { way, port, admitted, answer, subject })),
    );
  });
}

/** What an API lets in on a route that leads there. */
interface Asked {
  readonly opening: Opening;
  readonly route: string;
  readonly stated: Stated<string>;
}

/** What a group lets in says little where the interfaces of the link cannot be seen. */
function admittedThrough(way: Way, port: PortRange, scene: Knocked): Judgement {
  const admitted = admits(port, senderOf(way), scene);
  const isFiltered = scene.endpoint.attachments.some(({ groups }) => groups.length > 0);
  const [stated] = way.routes.values();
  if (way.link !== undefined || !isFiltered || admitted.kind !== 'proven' || stated === undefined)
    return admitted;
  return undecided('the VPC link cannot be seen from here', stated, missing(stated).value);
}

/** Links with groups of their own have interfaces in subnets; the others send from interfaces of AWS. */
function senderOf({ link }: Way): Sender {
  const own = link?.traits.privateLink;
  return own === undefined || own.subnets.length + own.groups.length === 0
    ? { name: 'the VPC link', groups: undefined, subnets: [] }
    : { name: `\`${link?.address}\``, ...own };
}

interface Handing {
  readonly way: Way;
  readonly port: PortRange;
  readonly admitted: Judgement;
  readonly answer: Pick<DoorRoute, 'route' | 'open' | 'authentication'>;
  readonly subject: Resource;
}

function handed({ opening, route, stated }: Asked, handing: Handing): readonly Opening[] {
  const { way, port, admitted, answer, subject } = handing;
  const whole = allOf([judgementOf(opening), admitted, answer.open]);
  if (whole.kind === 'refuted') return [];
  const path = answer.route === EVERY_REQUEST ? route : answer.route;
  const label = `${port.protocol}/${portText(port)} ${path}`;
  const through = way.link === undefined ? 'a VPC link' : `the VPC link \`${way.link.address}\``;
  const { audience, parties, witness } = opening;
  return [
    {
      audience,
      parties,
      capability: { kind: 'requests', routes: [label] },
      authentication:
        AUTHENTICATIONS.findLast((each) => [opening.authentication, answer.authentication].includes(each)) ??
        'none',
      certainty: whole.kind === 'proven' ? 'certain' : 'possible',
      lacking: whole.kind === 'undecided' ? whole.lacking : [],
      witness:
        witness?.kind === 'request' ? { ...witness, action: label, resource: subject.address } : witness,
      evidence: [
        ...opening.evidence.map((step) => ({ ...step, hop: { kind: 'door', at: way.api.address } as const })),
        {
          says: `\`${way.api.address}\` hands on \`${route}\` to \`${subject.address}\` through ${through}`,
          about: (way.stated ?? stated).about,
          path: (way.stated ?? stated).path,
          hop: { kind: 'link', at: way.link?.address ?? stated.about },
        },
        ...whole.evidence,
      ],
      via: way.api.address,
    },
  ];
}

/** Its own proof is told before the hand-over. */
function judgementOf({ certainty, lacking }: Opening): Judgement {
  const [first, ...rest] = lacking;
  if (certainty === 'certain' || first === undefined) return allOf([]);
  const open = undecided('', first, first.value);
  return open.kind === 'undecided' ? { ...open, evidence: [], lacking: [first, ...rest] } : open;
}

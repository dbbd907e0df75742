import {
  AUTHENTICATIONS,
  factKey,
  isPublicAudience,
  type Audience,
  type Exposure,
  type Opening,
} from '../model/fact.ts';
import { allOf, anyOf, undecided, type Judgement } from '../model/judge.ts';
import type { DoorRoute, FrontDoor } from '../model/door.ts';
import type { Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';
import type { Question, World } from '../model/world.ts';
import { printable } from '../model/value.ts';
import { sourcesOf } from './door-sources.ts';
import { letThrough } from './door-guard.ts';
import { behindRoute } from './network/behind-route.ts';

/** What a door is seen in. */
interface Scene {
  readonly subject: Resource;
  readonly world: World;
  readonly door: FrontDoor;
  /** Whether strangers can stand before it. */
  readonly reachable: Judgement;
}

/** Which routes of an application front door, or which managed endpoints, answer strangers? */
export const frontDoor: Question<Exposure> = (subject, world) => {
  const door = subject.traits.frontDoor;
  if (door === undefined) return [];
  const { address, declarations, service } = subject;
  const answered = answeredRoutes(subject, door, world).map((each) => ({
    ...each,
    behind: behindRoute(each.route, world),
  }));
  const openings = answered.flatMap((each) =>
    each.openings.map((own) => ({
      ...own,
      evidence: [...own.evidence, ...each.behind.evidence],
    })),
  );
  if (openings.length === 0) return [];
  const behind = answered.flatMap((each) => each.behind.related);
  const related = [...declarations, ...behind].map((each) => each.address);
  return [
    {
      kind: 'exposure',
      key: factKey('exposure', address, 'endpoint'),
      subject: address,
      related: [...new Set(related)].filter((each) => each !== address),
      surface: 'endpoint',
      channel: 'direct',
      endpointClass: door.endpointClass ?? 'front-door',
      byDefinition: door.byDefinition,
      openings,
      service,
    },
  ];
};

/** The routes that answer strangers, and how far. */
export function answeredRoutes(
  subject: Resource,
  door: FrontDoor,
  world: World,
): readonly { readonly route: DoorRoute; readonly openings: readonly Opening[] }[] {
  const reachable = allOf([door.reachable, underSomeName(door, world)]);
  return door.routes
    .map((route) => ({ route, openings: openingsOf(route, { subject, world, door, reachable }) }))
    .filter(({ openings }) => openings.length > 0);
}

/** An address of its own, or a domain of the customer that asks for no certificate. */
function underSomeName({ names }: FrontDoor, world: World): Judgement {
  if (names === undefined) return allOf([]);
  const domains = names.customDomains.map((name) => domainOf(name, world));
  return anyOf([names.ownName, ...domains]);
}

function domainOf(name: Stated<string>, world: World): Judgement {
  const seen = world
    .follow(name)
    .flatMap((link) =>
      link.kind === 'resource' ? (world.find(link.address)?.traits.customDomain ?? []) : [],
    );
  if (seen.length > 0) return anyOf(seen.map(({ open }) => open));
  const written = printable(name.value);
  const value = { kind: 'unknown', reason: 'external', refersTo: [], written } as const;
  return undecided('it answers under a custom domain whose settings are not known here', name, value);
}

function openingsOf(route: DoorRoute, scene: Scene): readonly Opening[] {
  const open = allOf([route.open, scene.reachable]);
  if (open.kind === 'refuted') return [];
  const own = { route, open, audience: scene.door.audience ?? 'anonymous' } as const;
  const { guard } = scene.door;
  const policies = guard?.policies ?? [];
  if (guard === undefined || policies.length === 0) return answers(own, scene);
  const strangers = letThrough(route, guard, scene);
  // The own account needs no policy for signed calls; other accounts come in through it.
  const ownAccount = route.takesSignatures === true ? answers(own, scene) : [];
  return [
    ...ownAccount,
    ...strangers.flatMap(({ judgement, audience, authentication }) =>
      answers(
        {
          route: {
            ...route,
            authentication:
              route.takesSignatures === true
                ? authentication
                : stronger(route.authentication, authentication),
          },
          open: allOf([judgement, open]),
          audience: narrower(scene.door.audience, route.takesSignatures === true ? 'any-aws' : audience),
        },
        scene,
      ),
    ),
  ];
}

const stronger = (...all: readonly Opening['authentication'][]): Opening['authentication'] =>
  AUTHENTICATIONS.findLast((each) => all.includes(each)) ?? 'none';

const narrower = (door: Audience | undefined, caller: Audience): Audience => door ?? caller;

interface Answering {
  readonly route: DoorRoute;
  readonly open: Judgement;
  readonly audience: Audience;
}

/** One opening for everyone, or one for each range it answers to. */
function answers({ route, open, audience }: Answering, { world }: Scene): readonly Opening[] {
  if (open.kind === 'refuted') return [];
  if (route.sources === undefined) return [opening(route, open, { audience, parties: [] })];
  return sourcesOf(route.sources, world.surroundings).flatMap((source) => {
    const admitted = allOf([open, source.admitted]);
    if (admitted.kind === 'refuted') return [];
    return [opening(route, admitted, source)];
  });
}

function opening(
  { about, route, authentication }: DoorRoute,
  open: Judgement,
  { audience, parties }: Pick<Opening, 'audience' | 'parties'>,
): Opening {
  return {
    audience,
    parties,
    capability: { kind: 'requests', routes: [route] },
    authentication,
    certainty: open.kind === 'proven' ? 'certain' : 'possible',
    lacking: open.kind === 'undecided' ? open.lacking : [],
    witness: {
      kind: 'request',
      caller: callerText(audience, parties),
      action: route,
      resource: about,
      conditions: [],
    },
    evidence: open.evidence,
  };
}

function callerText(audience: Audience, parties: readonly string[]): string {
  if (!isPublicAudience(audience)) return `somebody at ${parties.join(', ')}`;
  return audience === 'anonymous' ? 'anyone on the internet' : 'anyone with an AWS account';
}

import type { Exposure, Latent, PortRange } from '../model/fact.ts';
import { allOf, proven } from '../model/judge.ts';
import type { Attachment, Endpoint } from '../model/fabric.ts';
import type { Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';
import type { Question, World } from '../model/world.ts';
import { networkReach } from './network/network-reach.ts';
import { notBlockedAt } from './network/place.ts';
import { throughApis } from './network/through-apis.ts';
import { throughDistributions } from './network/through-distributions.ts';

/**
 * Who on the internet reaches it, by itself, through an accelerator, a distribution or an API? That needs no public address and no route of its
 * target, only groups that admit the clients. One statement, so that whoever gets in either way is counted once.
 */
export const reach: Question<Exposure | Latent> = (subject, world) => {
  const answers = answered.get(world) ?? new Map<Resource, readonly (Exposure | Latent)[]>();
  answered.set(world, answers);
  const earlier = answers.get(subject);
  if (earlier !== undefined) return earlier;
  const answer = answerOf(subject, world);
  answers.set(subject, answer);
  return answer;
};

/** Another question of the same world may build on it. */
const answered = new WeakMap<World, Map<Resource, readonly (Exposure | Latent)[]>>();

const answerOf: Question<Exposure | Latent> = (subject, world) => {
  const facts = networkReach(subject, world);
  const { endpoint } = subject.traits;
  if (endpoint === undefined) return facts;
  const ways = world.ofKind('accelerator-listener').flatMap((listener) => waysFrom(listener, subject, world));
  const exposures = [
    ...ways.flatMap((way) => strangersReach(seenThrough(way, { subject, endpoint, world }), world)),
    ...throughDistributions(subject, endpoint, world),
    ...throughApis(subject, endpoint, world),
  ];
  const [first] = exposures;
  if (first === undefined) return facts;
  const direct = facts.find((fact) => fact.key === first.key);
  const own = direct?.kind === 'exposure' ? [direct] : [];
  const related = [
    ...own.flatMap((exposure) => exposure.related),
    ...ways.flatMap((way) => way.related),
    ...exposures.flatMap((exposure) => exposure.related),
  ];
  return [
    ...facts.filter((fact) => fact.kind === 'exposure' && fact.key !== first.key),
    {
      ...first,
      channel: own.length > 0 ? 'direct' : 'front-door',
      related: [...new Set(related)],
      openings: [...own, ...exposures].flatMap(({ openings }) => openings),
    },
  ];
};

interface Way {
  readonly target: Stated<string>;
  readonly ports: readonly PortRange[] | 'any';
  readonly related: Exposure['related'];
}

function waysFrom(listener: Resource, subject: Resource, world: World): readonly Way[] {
  const { accelerator } = listener.traits;
  if (accelerator === undefined) return [];
  return accelerator.targets
    .filter((target) =>
      world.follow(target).some((link) => link.kind === 'resource' && link.address === subject.address),
    )
    .map((target) => ({
      target,
      ports: accelerator.ports,
      related: listener.declarations.map(({ address }) => address),
    }));
}

/** The resource as if it stood on the internet by itself, at the ports of the accelerator. */
function seenThrough(
  { target, ports }: Way,
  {
    subject,
    endpoint,
    world,
  }: { readonly subject: Resource; readonly endpoint: Endpoint; readonly world: World },
): Resource {
  const attachments = endpoint.attachments.map((attachment): Attachment => ({
    ...attachment,
    publicAddress: allOf([
      proven('an accelerator leads to it from the internet', target),
      notBlockedAt(endpoint, subject, world),
    ]),
    globalAddress: 'never',
    outsideVpc: true,
    ports: ports === 'any' ? attachment.ports : ports,
  }));
  const listeners = endpoint.listeners.filter((stated) =>
    world.follow(stated).some((link) => {
      const listener = link.kind === 'resource' ? world.find(link.address)?.traits.listener : undefined;
      return ports === 'any' || listener === undefined || listener.ports.some((own) => meets(own, ports));
    }),
  );
  return { ...subject, traits: { ...subject.traits, endpoint: { ...endpoint, attachments, listeners } } };
}

const meets = (own: PortRange, ports: readonly PortRange[]): boolean =>
  ports.some(({ from, to }) => from <= own.to && own.from <= to);

function strangersReach(subject: Resource, world: World): readonly Exposure[] {
  return networkReach(subject, world).flatMap((fact) => {
    if (fact.kind !== 'exposure' || fact.channel !== 'direct') return [];
    const openings = fact.openings.filter(({ audience }) => audience === 'anonymous');
    return openings.length === 0 ? [] : [{ ...fact, openings }];
  });
}

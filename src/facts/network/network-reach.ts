import { tier } from '../../aws/network/addresses.ts';
import { factKey, type Exposure, type Latent, type Opening } from '../../model/fact.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Question, World } from '../../model/world.ts';
import type { Address } from '../../model/value.ts';
import { behind } from './behind.ts';
import { doorsOf } from './doors.ts';
import { lateralReach } from './lateral.ts';
import { latentReach } from './latent.ts';
import { callersOf, portText } from './openings.ts';
import { aclResource } from './network-acls.ts';
import { reachesOf, surveyOf, type Reach, type Survey } from './survey.ts';

/** Who on the internet can send packets to it, link by link: rule, route, address, network ACL? */
export const networkReach: Question<Exposure | Latent> = (subject, world) => {
  const { endpoint } = subject.traits;
  if (endpoint === undefined) return [];
  const surveys = surveysOf(subject, endpoint, world);
  const direct = directReach(subject, endpoint, { world, surveys });
  const isPublic = direct?.openings.some(({ audience }) => audience === 'anonymous') === true;
  return [
    ...(direct === undefined ? [] : [direct]),
    ...(isPublic ? [] : latentReach(subject, endpoint, { world, surveys })),
    ...(isPublic || endpoint.endpointClass === 'front-door'
      ? []
      : lateralReach(subject, world, (neighbour, there) => openingsOf(neighbour, there).length > 0)),
  ];
};

function surveysOf(subject: Resource, { attachments }: Endpoint, world: World): readonly Survey[] {
  return attachments.flatMap((attachment) =>
    ([4, 6] as const).flatMap((family) => surveyOf(attachment, { subject, family, world }) ?? []),
  );
}

interface Surveyed {
  readonly world: World;
  readonly surveys: readonly Survey[];
}

function directReach(
  subject: Resource,
  endpoint: Endpoint,
  { world, surveys }: Surveyed,
): Exposure | undefined {
  const { address, service } = subject;
  const isDoor = endpoint.endpointClass === 'front-door';
  const doors = isDoor ? doorsOf(endpoint, { world, surveys }) : undefined;
  const reaches = doors?.reaches ?? surveys.flatMap((survey) => reachesOf(survey, 'any'));
  const openings =
    doors?.openings(address) ?? reaches.flatMap((reach) => packetsThrough(reach, subject, world));
  if (openings.length === 0) return undefined;
  const services =
    doors === undefined ? { related: [], evidence: [] } : behind(subject, doors.listeners, world);
  return {
    kind: 'exposure',
    key: factKey('exposure', address, 'network'),
    subject: address,
    related: relatedOf(address, [
      ...(doors?.listeners ?? []),
      ...services.related,
      ...surveys.flatMap(({ filter }) => filter.groups),
      ...reaches.flatMap(({ place }) => [...place.related, ...aclResource(place.acl)]),
      ...reaches.flatMap(openRules),
    ]),
    surface: 'network',
    channel: 'direct',
    endpointClass: endpoint.endpointClass,
    byDefinition: false,
    openings: openings.map((opening) => ({
      ...opening,
      evidence: [...opening.evidence, ...services.evidence],
    })),
    service,
  };
}

/** Every declaration whose rule opens the ports by itself, although one is proof enough. */
function openRules({ admissions }: Reach): readonly Pick<Resource, 'address'>[] {
  return admissions
    .flatMap(({ sources }) => sources)
    .filter(({ bounds }) => tier(bounds.certain) === 'internet')
    .map(({ stated }) => ({ address: stated.about }));
}

function relatedOf(subject: Address, resources: readonly Pick<Resource, 'address'>[]): readonly Address[] {
  return [...new Set(resources.map(({ address }) => address))].filter((address) => address !== subject);
}

function packetsThrough(reach: Reach, subject: Resource, world: World): readonly Opening[] {
  const { ports } = reach;
  const authentication = subject.traits.endpoint?.authentication ?? 'none';
  return callersOf(reach, world).map(({ from, address, ...callers }): Opening => ({
    ...callers,
    capability: { kind: 'packets', from, ports },
    authentication,
    witness: {
      kind: 'packet',
      from: address,
      protocol: ports.protocol,
      port: portText(ports),
      to: subject.address,
    },
  }));
}

/** Openings through which strangers certainly reach a neighbour directly. */
function openingsOf(subject: Resource, world: World): readonly Opening[] {
  const { endpoint } = subject.traits;
  if (endpoint === undefined) return [];
  const surveys = surveysOf(subject, endpoint, world);
  const direct = directReach(subject, endpoint, { world, surveys });
  return (direct?.openings ?? []).filter(
    ({ audience, certainty }) => audience === 'anonymous' && certainty === 'certain',
  );
}

import { describe, intersect, isEmpty, tier } from '../../aws/network/addresses.ts';
import { describePorts } from '../../aws/network/ports.ts';
import { factKey, type Latent, type PortRange } from '../../model/fact.ts';
import type { Evidence, Step } from '../../model/judge.ts';
import type { Endpoint } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { World } from '../../model/world.ts';
import type { Address } from '../../model/value.ts';
import { throughAll, type Bounds } from './bounds.ts';
import { throughAcl } from './network-acls.ts';
import { LINKS, type LinkName, type Place } from './place.ts';
import { runs, type Run, type Survey } from './survey.ts';

/** A place where a single link keeps the internet out of some ports. */
interface Missed {
  readonly ports: PortRange;
  readonly blocker: Evidence;
  readonly evidence: Evidence;
  readonly place: Place;
}

/** What a single link keeps from being public: an address, a route or a network ACL away. */
export function latentReach(
  subject: Resource,
  endpoint: Endpoint,
  { world, surveys }: { readonly world: World; readonly surveys: readonly Survey[] },
): readonly Latent[] {
  const isDoor = endpoint.endpointClass === 'front-door';
  const ports = isDoor ? answeredPorts(endpoint, world) : 'any';
  // A load balancer that is internal is so on purpose.
  const links = isDoor ? LINKS.filter((link) => link !== 'address') : LINKS;
  const missed = surveys.flatMap((survey) =>
    runs(survey, ports).flatMap((run) =>
      survey.places.flat().flatMap((place) => missedAt(survey, { run, place, links })),
    ),
  );
  const [first] = missed;
  if (first === undefined) return [];
  const { address } = subject;
  const evidence = distinctSteps(missed.flatMap((each) => each.evidence));
  const blocker = distinctSteps(first.blocker);
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'network'),
      subject: address,
      related: relatedTo(address, [...evidence, ...blocker], first.place),
      surface: 'network',
      what: `All but one link of a path from the internet to \`${address}\` (${describePorts(missed.map((each) => each.ports))}) is in place`,
      blocker,
      evidence,
    },
  ];
}

/** Ports on which a load balancer forwards requests of callers who prove nothing. */
const answeredPorts = ({ listeners }: Endpoint, world: World): readonly PortRange[] =>
  listeners
    .flatMap((stated) => world.follow(stated))
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address)?.traits.listener ?? []) : []))
    .filter(({ routes }) => routes.some(({ open }) => open.kind === 'proven'))
    .flatMap(({ ports }) => ports);

interface Looked {
  readonly run: Run;
  readonly place: Place;
  /** Links of which one may be missing. */
  readonly links: readonly LinkName[];
}

/** Exactly one link turns away what all the others let in from the internet. */
function missedAt({ family, filter }: Survey, { run, place, links: wanted }: Looked): readonly Missed[] {
  const links: Readonly<Record<LinkName, readonly Bounds[]>> = {
    routes: [place.routes],
    address: [place.address],
    acl: throughAcl(place.acl, run.ports, family),
    block: [place.block],
  };
  const closed = LINKS.filter((name) => links[name].some(({ certain }) => tier(certain) !== 'internet'));
  if (closed.length > 1) return [];
  return wanted.flatMap((name): readonly Missed[] => {
    if (closed.some((other) => other !== name)) return [];
    const others = LINKS.filter((other) => other !== name).flatMap((other) => links[other]);
    const rest = throughAll(family, [run.group, ...others]);
    if (tier(rest.certain) !== 'internet') return [];
    const shut = links[name].find((link) => tier(intersect(rest.possible, link.possible)) !== 'internet');
    if (shut === undefined) return [];
    const groups = new Set(run.admissions.map(({ of }) => of));
    const carried = filter.carried.filter(({ group }) => groups.has(group)).map(({ step }) => step);
    return [
      {
        ports: run.ports,
        blocker: blockerOf(name, shut),
        evidence: [
          ...ruleSteps(run),
          ...others.flatMap((link) => link.evidence),
          ...carried,
          ...place.standsIn,
        ],
        place,
      },
    ];
  });
}

/** The step that turns strangers away; a link that lets some in says whom. */
function blockerOf(name: LinkName, { possible, evidence }: Bounds): Evidence {
  return evidence.slice(0, 1).map((step) => {
    if (isEmpty(possible)) return step;
    const whom = describe(possible);
    return {
      ...step,
      says:
        name === 'routes'
          ? `only ${whom} is routed through an internet gateway`
          : `the network ACL passes packets of ${whom} alone`,
    };
  });
}

const ruleSteps = ({ admissions }: Run): Evidence =>
  admissions.flatMap((admission) =>
    admission.sources
      .filter(({ bounds }) => tier(bounds.certain) === 'internet')
      .map((source): Step => ({
        says: admission.says(source),
        about: source.stated.about,
        path: source.stated.path,
      })),
  );

function distinctSteps(steps: Evidence): Evidence {
  return [...new Map(steps.map((step) => [`${step.about}\n${step.path}\n${step.says}`, step])).values()];
}

function relatedTo(subject: Address, steps: Evidence, place: Place): readonly Address[] {
  const addresses = [...place.related.map(({ address }) => address), ...steps.map(({ about }) => about)];
  return [...new Set(addresses)].filter((address) => address !== subject);
}

import { describePorts, intersectPorts, parsePorts } from '../../aws/network/ports.ts';
import { factKey, type Exposure, type Opening, type PortRange } from '../../model/fact.ts';
import type { Step } from '../../model/judge.ts';
import type { FirewallRule } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { carriersOf } from './carriers.ts';
import { follow } from './fabric.ts';
import { portText } from './openings.ts';
import { INTERNET } from './sources.ts';
import { standingOf } from './standing.ts';

/** Hosts on which somebody who gets in can go on from; a load balancer is none. */
const FOOTHOLDS = ['ec2-instance', 'autoscaling-group', 'ecs-service', 'eks-node-group'];
/** Neighbours of neighbours are followed so far, and so many in all. */
const DEEPEST = 4;
const MOST_NEIGHBOURS = 32;

type IsExposed = (neighbour: Resource, world: World) => boolean;

/** A rule of one of the subject's groups that admits the members of another group. */
interface Doorway {
  readonly ports: readonly PortRange[];
  readonly group: Resource;
  readonly step: Step;
}

/** Who gets to a store through a neighbour that the internet reaches: a host whose group the store's own group lets in. */
export function lateralReach(subject: Resource, world: World, isExposed: IsExposed): readonly Exposure[] {
  // A host behind another host is a step on the way, not what somebody is after.
  if (FOOTHOLDS.includes(subject.kind)) return [];
  const budget = { left: MOST_NEIGHBOURS };
  const openings = doorwaysOf(subject, world).flatMap((doorway): readonly Opening[] => {
    const path = pathThrough(doorway, { world, isExposed, budget, seen: new Set([subject]), depth: 1 });
    return path === undefined ? [] : doorway.ports.map((ports) => opening(ports, { subject, path }));
  });
  const { address, service, traits } = subject;
  if (openings.length === 0) return [];
  const related = openings.flatMap(({ evidence }) => evidence.map(({ about }) => about));
  return [
    {
      kind: 'exposure',
      key: factKey('exposure', address, 'network-lateral'),
      subject: address,
      related: [...new Set(related)].filter((each) => each !== address),
      surface: 'network',
      channel: 'lateral',
      endpointClass: traits.endpoint?.endpointClass ?? 'management',
      byDefinition: false,
      openings,
      service,
    },
  ];
}

interface Search {
  readonly world: World;
  readonly isExposed: IsExposed;
  readonly budget: { left: number };
  readonly seen: ReadonlySet<Resource>;
  readonly depth: number;
}

/** The steps from the doorway back to a host that the internet reaches; undefined if there is none. */
function pathThrough({ group, step }: Doorway, search: Search): readonly Step[] | undefined {
  const { world, isExposed, budget, seen, depth } = search;
  const neighbours = carriersOf(group, FOOTHOLDS, world).filter((neighbour) => !seen.has(neighbour));
  for (const neighbour of neighbours) {
    if (budget.left-- <= 0) return undefined;
    const about = { about: neighbour.address, path: '' };
    if (isExposed(neighbour, world))
      return [
        step,
        {
          says: `\`${neighbour.address}\`, which carries \`${group.address}\`, is reached from the internet`,
          ...about,
        },
      ];
  }
  if (depth >= DEEPEST) return undefined;
  for (const neighbour of neighbours) {
    const further = { ...search, seen: new Set([...seen, ...neighbours]), depth: depth + 1 };
    for (const doorway of doorwaysOf(neighbour, world)) {
      if (budget.left <= 0) return undefined;
      const path = pathThrough(doorway, further);
      if (path !== undefined) return [step, ...path];
    }
  }
  return undefined;
}

function doorwaysOf(subject: Resource, world: World): readonly Doorway[] {
  return (subject.traits.endpoint?.attachments ?? []).flatMap((attachment) => {
    const standing = standingOf(attachment, world);
    const groups = standing.groups.flatMap((stated) => follow(stated, 'group', world).found);
    return groups.flatMap(({ resource, fabric }) =>
      fabric.ingress.flatMap((rule) => {
        const members = admitted(rule, resource, world);
        const ports = members.length === 0 ? [] : portsOf(rule, standing.ports);
        if (ports.length === 0) return [];
        return members.map(({ group, stated }): Doorway => ({
          ports,
          group,
          step: {
            says: `\`${resource.address}\` lets in ${describePorts(ports)} from members of \`${group.address}\``,
            about: stated.about,
            path: stated.path,
          },
        }));
      }),
    );
  });
}

function admitted(
  rule: FirewallRule,
  own: Resource,
  world: World,
): readonly { readonly group: Resource; readonly stated: Pick<Stated<string>, 'about' | 'path'> }[] {
  const named = rule.groups.flatMap((stated) =>
    follow(stated, 'group', world).found.map(({ resource }) => ({ group: resource, stated })),
  );
  const itself = rule.self.kind === 'known' && rule.self.value;
  return itself ? [...named, { group: own, stated: rule }] : named;
}

function portsOf(
  { protocol, fromPort, toPort }: FirewallRule,
  listening: readonly PortRange[] | 'any',
): readonly PortRange[] {
  if (protocol.kind !== 'known' || fromPort.kind === 'unknown' || toPort.kind === 'unknown') return [];
  const from = fromPort.kind === 'known' ? fromPort.value : undefined;
  const to = toPort.kind === 'known' ? toPort.value : undefined;
  const ports = parsePorts(protocol.value, from, to);
  if (ports === undefined) return [];
  return listening === 'any' ? [ports] : intersectPorts([ports], listening);
}

function opening(
  ports: PortRange,
  { subject, path }: { readonly subject: Resource; readonly path: readonly Step[] },
): Opening {
  return {
    audience: 'anonymous',
    parties: [],
    capability: { kind: 'packets', from: INTERNET[4], ports },
    authentication: subject.traits.endpoint?.authentication ?? 'none',
    certainty: 'certain',
    lacking: [],
    witness: {
      kind: 'packet',
      from: path.at(-1)?.about ?? '',
      protocol: ports.protocol,
      port: portText(ports),
      to: subject.address,
    },
    evidence: path,
  };
}

import { describe, intersect, size, tier } from '../aws/network/addresses.ts';
import { riskOfPorts } from '../aws/network/port-classes.ts';
import { describePorts, subtractPorts } from '../aws/network/ports.ts';
import { factKey, type Latent, type PortRange } from '../model/fact.ts';
import type { Evidence, Step } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { throughAny } from './network/bounds.ts';
import { carriersOf } from './network/carriers.ts';
import { isPartial } from './network/fabric.ts';
import { admissionsOf, type Admission } from './network/groups.ts';
import { INTERNET } from './network/sources.ts';

/** Whatever can carry a security group. */
export const CARRIERS = [
  'ec2-instance',
  'network-interface',
  'launch-template',
  'autoscaling-group',
  'load-balancer',
  'classic-load-balancer',
  'ecs-service',
  'ecs-task-launch',
  'eks-node-group',
  'rds-instance',
  'rds-cluster',
  'redshift-cluster',
  'redshift-serverless-workgroup',
  'dms-replication-instance',
  'dax-cluster',
  'docdb-cluster',
  'efs-mount-target',
  'elasticache-cluster',
  'emr-cluster',
  'memorydb-cluster',
  'mq-broker',
  'influx-database',
  'mainframe-environment',
  'msk-cluster',
  'neptune-cluster',
  'opensearch-domain',
  'transfer-server',
];

/**
 * Does a security group admit the internet although nothing carries it yet, or nothing that listens there? Once something does, that speaks for itself. What
 * carries a group that is declared elsewhere is declared elsewhere as well.
 */
export const openGroup: Question<Latent> = (subject, world) => {
  if (subject.traits.fabric?.kind !== 'group') return [];
  const open = ([4, 6] as const).flatMap((family) => openPorts(subject, family, world));
  if (open.length === 0) return [];
  const { address } = subject;
  const carriers = carriersOf(subject, CARRIERS, world);
  const steps = open.flatMap(({ evidence }) => evidence);
  const opened = unheard(
    open.map(({ ports }) => ports),
    carriers,
    world,
  );
  if (opened.length === 0) return [];
  const whom = [...new Set(open.map((each) => each.whom))].join(' and ');
  const what = `\`${address}\` lets in ${whom} on ${describePorts(opened)}`;
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'open-group'),
      subject: address,
      related: [...new Set(steps.map(({ about }) => about))].filter((about) => about !== address),
      surface: 'network',
      evidence: steps,
      opens: { ports: opened, whom },
      ...(isPartial(subject)
        ? { what, blocker: [], outOfSight: isSensitive(opened) ? 'harmful' : 'harmless' }
        : {
            what,
            blocker:
              carriers.length === 0
                ? [{ says: 'nothing in this configuration carries it', about: address, path: '' }]
                : carriers.map((carrier) => ({
                    says: `\`${carrier.address}\` has no listener there`,
                    about: carrier.address,
                    path: '',
                  })),
          }),
    },
  ];
};

/**
 * What of the open ports nothing speaks of: all where nothing carries the group. A load balancer answers on its listeners alone,
 * so that no other port of its group is reached; one that is not meant for many is worth a word before a listener is added.
 */
function unheard(
  open: readonly PortRange[],
  carriers: readonly Resource[],
  world: World,
): readonly PortRange[] {
  const heard = carriers.map((carrier) => listenedOn(carrier, world));
  if (heard.some((ports) => ports === undefined)) return [];
  const rest = subtractPorts(
    open,
    heard.flatMap((ports) => ports ?? []),
  );
  return carriers.length === 0 || isSensitive(rest) ? rest : [];
}

/** The ports of a load balancer's listeners; undefined for anything else and where a port is not known. */
function listenedOn(
  { traits: { endpoint }, standIn }: Resource,
  world: World,
): readonly PortRange[] | undefined {
  if (standIn || endpoint?.endpointClass !== 'front-door' || endpoint.listeners.length === 0)
    return undefined;
  // What faces no internet is kept from it by more than a listener.
  const faces = endpoint.attachments.some(
    ({ publicAddress }) => typeof publicAddress !== 'string' && publicAddress.kind !== 'refuted',
  );
  if (!faces) return undefined;
  const listeners = endpoint.listeners
    .flatMap((stated) => world.follow(stated))
    .map((link) => (link.kind === 'resource' ? world.find(link.address)?.traits.listener : undefined));
  return listeners.some((listener) => listener === undefined || listener.unknownPort !== undefined)
    ? undefined
    : listeners.flatMap((listener) => listener?.ports ?? []);
}

interface Open {
  readonly ports: PortRange;
  /** `the internet`, or a large part of it. */
  readonly whom: string;
  readonly evidence: Evidence;
}

function openPorts(subject: Resource, family: 4 | 6, world: World): readonly Open[] {
  return admissionsOf(subject, { family, world, subject }).flatMap((admission) => {
    const whom = strangersOf(admission, family);
    if (whom === undefined) return [];
    const evidence = admission.sources.map((source): Step => ({
      says: admission.says(source),
      about: source.stated.about,
      path: source.stated.path,
    }));
    return [{ ports: admission.ports, whom, evidence }];
  });
}

/** So many addresses belong to more than one company, although they are not the internet. */
const MANY = { 4: 1n << 20n, 6: 1n << 80n } as const;

/** A range of millions of addresses is worth a word where what listens is not meant for many. */
function strangersOf({ sources, ports }: Admission, family: 4 | 6): string | undefined {
  const { certain } = throughAny(
    family,
    sources.map(({ bounds }) => bounds),
  );
  if (tier(certain) === 'internet') return 'the internet';
  const outside = intersect(certain, INTERNET[family]);
  return tier(outside) === 'wide' && size(outside) >= MANY[family] && isSensitive([ports])
    ? describe(outside, 1)
    : undefined;
}

const isSensitive = (ports: readonly PortRange[]): boolean =>
  ['critical', 'high'].includes(riskOfPorts(ports));

import { tier } from '../aws/network/addresses.ts';
import { describePorts } from '../aws/network/ports.ts';
import { factKey, type Latent, type PortRange } from '../model/fact.ts';
import type { Step } from '../model/judge.ts';
import type { Question, Resource, World } from '../model/resource.ts';
import { throughAny } from './network/bounds.ts';
import { carriersOf } from './network/carriers.ts';
import { isPartial } from './network/fabric.ts';
import { admissionsOf } from './network/groups.ts';

/** Whatever can carry a security group. */
export const CARRIERS = [
  'ec2-instance',
  'network-interface',
  'launch-template',
  'autoscaling-group',
  'load-balancer',
  'classic-load-balancer',
  'ecs-service',
  'eks-node-group',
  'rds-instance',
  'rds-cluster',
  'redshift-cluster',
  'redshift-serverless-workgroup',
  'dms-replication-instance',
  'docdb-cluster',
  'elasticache-cluster',
  'emr-cluster',
  'memorydb-cluster',
  'mq-broker',
  'msk-cluster',
  'neptune-cluster',
  'transfer-server',
];

/** Does a security group admit the internet although nothing carries it yet? Once something does, that speaks for itself. */
export const openGroup: Question<Latent> = (subject, world) => {
  if (subject.traits.fabric?.kind !== 'group' || isPartial(subject)) return [];
  const open = ([4, 6] as const).flatMap((family) => openPorts(subject, family, world));
  if (open.length === 0 || carriersOf(subject, CARRIERS, world).length > 0) return [];
  const { address } = subject;
  const steps = open.flatMap(({ evidence }) => evidence);
  const ports = describePorts(open.map((each) => each.ports));
  return [
    {
      kind: 'latent',
      key: factKey('latent', address, 'open-group'),
      subject: address,
      related: [...new Set(steps.map(({ about }) => about))].filter((about) => about !== address),
      surface: 'network',
      what: `\`${address}\` lets in the internet on ${ports}`,
      blocker: [{ says: 'nothing in this configuration carries it', about: address, path: '' }],
      evidence: steps,
    },
  ];
};

interface Open {
  readonly ports: PortRange;
  readonly evidence: readonly Step[];
}

function openPorts(subject: Resource, family: 4 | 6, world: World): readonly Open[] {
  return admissionsOf(subject, { family, world, subject }).flatMap((admission) => {
    const { certain } = throughAny(
      family,
      admission.sources.map(({ bounds }) => bounds),
    );
    if (tier(certain) !== 'internet') return [];
    const evidence = admission.sources.map((source): Step => ({
      says: admission.says(source),
      about: source.stated.about,
      path: source.stated.path,
    }));
    return [{ ports: admission.ports, evidence }];
  });
}

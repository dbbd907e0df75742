import type { Attachment, FirewallRule } from '../../model/fabric.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import type { Missing } from '../../model/judge.ts';
import { isStated, missing } from './fabric.ts';

/** Templates may build on templates; nobody builds higher. */
const DEEPEST = 4;

/** A network interface with everything it inherits filled in. */
export interface Standing {
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly ownRules: readonly FirewallRule[];
  readonly withoutGroups: Attachment['withoutGroups'];
  readonly publicAddress: Attachment['publicAddress'];
  readonly globalAddress: Attachment['globalAddress'];
  readonly ports: Attachment['ports'];
  readonly outsideVpc: boolean;
  readonly launchedBefore: boolean;
  /** Templates that might state what is not stated here, and that cannot be seen. */
  readonly unseen: readonly Missing[];
}

/** Takes what an attachment leaves open from the templates it names, nearest first. */
export function standingOf(attachment: Attachment, world: World, depth = 0): Standing {
  const own: Standing = {
    subnets: attachment.subnets.filter(isStated),
    groups: attachment.groups.filter(isStated),
    ownRules: attachment.ownRules ?? [],
    withoutGroups: attachment.withoutGroups,
    publicAddress: attachment.publicAddress,
    globalAddress: attachment.globalAddress,
    ports: attachment.ports,
    outsideVpc: attachment.outsideVpc === true,
    launchedBefore: attachment.launchedBefore === true,
    unseen: [],
  };
  const inherited = depth < DEEPEST ? attachment.inherits.filter(isStated) : [];
  const filled = inherited.reduce((standing, stated) => filledFrom(standing, stated, world, depth), own);
  return {
    ...filled,
    groups: [...filled.groups, ...(attachment.addedGroups ?? []).filter(isStated)],
    ports: portsFrom(filled.ports, attachment.portsFrom ?? [], world),
  };
}

const orElse = <T>(own: readonly T[], other: readonly T[]): readonly T[] => (own.length > 0 ? own : other);

function filledFrom(standing: Standing, stated: Stated<string>, world: World, depth: number): Standing {
  const links = world.follow(stated);
  const templates = links.flatMap((link) => {
    const template = link.kind === 'resource' ? world.find(link.address)?.traits.template : undefined;
    return template === undefined ? [] : [standingOf(template, world, depth + 1)];
  });
  const [template] = templates;
  if (template === undefined) return { ...standing, unseen: [...standing.unseen, missing(stated)] };
  return {
    ...standing,
    subnets: orElse(standing.subnets, template.subnets),
    groups: orElse(standing.groups, template.groups),
    ownRules: orElse(standing.ownRules, template.ownRules),
    publicAddress: standing.publicAddress === 'subnet' ? template.publicAddress : standing.publicAddress,
    globalAddress: standing.globalAddress === 'subnet' ? template.globalAddress : standing.globalAddress,
    ports: standing.ports === 'any' ? template.ports : standing.ports,
    unseen: [...standing.unseen, ...template.unseen],
  };
}

function portsFrom(
  ports: Attachment['ports'],
  suppliers: readonly Stated<string>[],
  world: World,
): Attachment['ports'] {
  if (ports !== 'any') return ports;
  for (const supplier of suppliers)
    for (const link of world.follow(supplier)) {
      const template = link.kind === 'resource' ? world.find(link.address)?.traits.template : undefined;
      if (template !== undefined) return template.ports;
    }
  return 'any';
}

import type { Step } from '../../model/judge.ts';
import type { DoorRoute } from '../../model/door.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { KeysOf, World } from '../../model/world.ts';
import { behind, type Behind } from './behind.ts';
import { linkKeys } from '../link-keys.ts';
import { named } from './carriers.ts';

/** The load balancer in private subnets that answers a route of an API through a VPC link, and what answers behind that. */
export function behindRoute({ handsOn = [] }: DoorRoute, world: World): Behind {
  const related: Resource[] = [];
  const evidence: Step[] = [];
  for (const stated of handsOn) {
    const passed = passedFrom(stated, world);
    const balancers = new Map(passed.flatMap((each) => balancersAt(each, world)));
    const link = passed.find(({ kind }) => kind === 'vpc-link');
    related.push(...passed);
    for (const [balancer, listeners] of balancers) {
      if (related.includes(balancer)) continue;
      const services = behind(balancer, listeners, world);
      const through = link === undefined ? 'a VPC link' : `the VPC link \`${link.address}\``;
      related.push(balancer, ...services.related);
      evidence.push(
        {
          says: `\`${balancer.address}\` answers behind it, through ${through}`,
          ...placeOf(stated),
          hop: { kind: 'workload', at: balancer.address },
        },
        ...services.evidence,
      );
    }
  }
  return { related: [...new Set(related)], evidence };
}

const placeOf = ({ about, path }: Stated<string>) => ({ about, path });

/** Integration, link and what they name. */
function passedFrom(stated: Stated<string>, world: World): readonly Resource[] {
  const first = resourcesAt(stated, world);
  const second = first.flatMap(({ traits }) =>
    (traits.handsOn ?? []).flatMap((each) => resourcesAt(each, world)),
  );
  const third = second.flatMap(({ traits }) =>
    (traits.handsOn ?? []).flatMap((each) => resourcesAt(each, world)),
  );
  return [...new Set([...first, ...second, ...third])];
}

/** Resources that a value names. */
export const resourcesAt = (stated: Stated<string>, world: World): readonly Resource[] =>
  world.follow(stated).flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []));

/** A load balancer with all its listeners, or that of one listener. */
function balancersAt(
  resource: Resource,
  world: World,
): readonly (readonly [Resource, readonly Resource[]])[] {
  const { endpoint, listener } = resource.traits;
  if (listener !== undefined)
    return named(resource, world.indexed('load-balancer', listening)).map((each) => [each, [resource]]);
  if (resource.kind !== 'load-balancer' || endpoint === undefined) return [];
  return [[resource, endpoint.listeners.flatMap((stated) => resourcesAt(stated, world))]];
}

const listening: KeysOf = ({ traits }) => (traits.endpoint?.listeners ?? []).flatMap(linkKeys);

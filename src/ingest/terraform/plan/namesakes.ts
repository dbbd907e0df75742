import type { Namesakes } from '../../../model/declaration.ts';
import type { Address } from '../../../model/value.ts';
import { configuredAt, type ConfiguredBlock } from './plan-configuration.ts';
import { field } from './plan-json.ts';
import type { PlannedObject } from './plan-changes.ts';
import { lazily, type PlanTables } from './plan-tables.ts';
import { resolverOf } from './references.ts';
import { stepsOf } from './term-attributes.ts';

/**
 * A module for each region makes objects of one name in each of them, and a planned value holds nothing but the name. Meant is what
 * the argument refers to; else what has the same provider, for a name is looked up in its own region and account; else what
 * stands in the same module. The plans are asked in turn, and the first that knows the namer answers.
 */
export function namesakesIn(plans: readonly PlanTables[]): Namesakes {
  const places = plans.map(placesIn);
  return ({ about, path }, candidates) => {
    const place = places.find(({ objectAt }) => objectAt(about) !== undefined);
    const namer = place?.objectAt(about);
    if (place === undefined || namer === undefined) return candidates;
    const referred = path === undefined ? undefined : place.objectsAt(namer, path);
    const provider = place.providerOf(namer);
    const shared = (address: Address): boolean => {
      const other = provider === undefined ? undefined : places.map((each) => each.providerAt(address));
      return other?.every((name) => name === undefined || name === provider) ?? true;
    };
    const near = (address: Address): boolean =>
      places.some(({ objectAt }) => objectAt(address)?.module === namer.module);
    // What is of another type has the name by chance; whoever follows it knows what it looks for.
    return byType(candidates, places).flatMap((alike) =>
      [(address: Address) => referred?.has(address) === true, shared, near].reduce((left, isMeant) => {
        const meant = left.filter(isMeant);
        return meant.length > 0 ? meant : left;
      }, alike),
    );
  };
}

function byType(addresses: readonly Address[], places: readonly Places[]): readonly (readonly Address[])[] {
  const types = new Map<string | undefined, Address[]>();
  for (const address of addresses) {
    const type = places.flatMap(({ objectAt }) => objectAt(address)?.type ?? [])[0];
    const alike = types.get(type);
    if (alike === undefined) types.set(type, [address]);
    else alike.push(address);
  }
  return [...types.values()];
}

interface Places {
  readonly objectAt: (address: Address) => PlannedObject | undefined;
  /** What the argument that a path leads into refers to. */
  readonly objectsAt: (object: PlannedObject, path: string) => ReadonlySet<Address>;
  /** Key of the provider configuration that the block uses; undefined where the configuration does not have it any more. */
  readonly providerOf: (object: PlannedObject) => string | undefined;
  readonly providerAt: (address: Address) => string | undefined;
}

function placesIn(tables: PlanTables): Places {
  const resolve = resolverOf(tables, { toObjects: true });
  const entries = lazily(
    () => new Map<Address, PlannedObject>(tables.changes.entries.map((entry) => [entry.address, entry])),
  );
  const blockOf = ({ module, block }: PlannedObject): ConfiguredBlock | undefined =>
    configuredAt(tables.configuration, tables.steps(module) ?? [])?.blocks.get(block);
  const objectAt = (address: Address): PlannedObject | undefined =>
    tables.snapshot(address) ?? entries().get(address);
  const providerOf = (object: PlannedObject): string | undefined => blockOf(object)?.provider;
  const found = new Map<string, ReadonlySet<Address>>();
  return {
    objectAt,
    objectsAt(object, path) {
      const [argument] = stepsOf(path);
      const key = `${object.address} ${argument}`;
      const earlier = found.get(key);
      if (earlier !== undefined) return earlier;
      const block = blockOf(object);
      const { module, key: instance } = object;
      const targets = resolve(field(block?.expressions, String(argument)), {
        module,
        key: instance,
        forEach: block?.forEach,
      });
      const objects = new Set(
        targets.flatMap((target) => (target.kind === 'resource' ? [target.reference.to] : [])),
      );
      found.set(key, objects);
      return objects;
    },
    providerOf,
    providerAt(address) {
      const object = objectAt(address);
      return object === undefined ? undefined : providerOf(object);
    },
  };
}

import type { Missing } from '../../model/judge.ts';
import type { Fabric } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { unknown, type Value } from '../../model/value.ts';

export type FabricKind = Fabric['kind'];
/** A part of the network, and the resource it is. */
export interface Found<K extends FabricKind> {
  readonly resource: Resource;
  readonly fabric: Extract<Fabric, { readonly kind: K }>;
}
export interface Leads<K extends FabricKind> {
  readonly found: readonly Found<K>[];
  /** Where it leads out of what can be seen. */
  readonly unseen: readonly Missing[];
}

/** The parts of one kind that a value names; a subnet group or a prefix list asked for its own kind, and so on. */
export function follow<K extends FabricKind>(stated: Stated<string>, kind: K, world: World): Leads<K> {
  const found: Found<K>[] = [];
  const unseen: Missing[] = [];
  for (const link of world.follow(stated)) {
    const resource = link.kind === 'resource' ? world.find(link.address) : undefined;
    const part = resource === undefined ? undefined : asFabric(resource, kind);
    if (part !== undefined) found.push(part);
    else unseen.push(missing(stated));
  }
  return { found, unseen: found.length > 0 ? [] : unseen.slice(0, 1) };
}

export function asFabric<K extends FabricKind>(resource: Resource, kind: K): Found<K> | undefined {
  const { fabric } = resource.traits;
  return fabric !== undefined && isKind(fabric, kind) ? { resource, fabric } : undefined;
}

function isKind<K extends FabricKind>(
  fabric: Fabric,
  kind: K,
): fabric is Extract<Fabric, { readonly kind: K }> {
  return fabric.kind === kind;
}

/** A value that names something nobody can see from here: an id of another stack, a data source that was not read. */
export function missing({ about, path, value }: Stated<string>): Missing {
  if (value.kind === 'unknown') return { about, path, value };
  const written = value.kind === 'known' && value.sensitive !== true ? value.value : undefined;
  return { about, path, value: unknown('external', written === undefined ? {} : { written }) };
}

/** Something that is decided where this configuration does not reach, described for the reader. */
export function elsewhere(resource: Pick<Resource, 'address'>, written: string): Missing {
  return { about: resource.address, path: '', value: unknown('external', { written }) };
}

/** Only part of it can be seen: it was looked up, or merely attached to. */
export function isPartial({ standIn, type }: Resource): boolean {
  return standIn || type.startsWith('data.');
}

/** State writes "" for what nobody gave. */
export function isStated({ value }: { readonly value: Value<unknown> }): boolean {
  return value.kind !== 'absent' && !(value.kind === 'known' && value.value === '');
}

import type { Declaration, Distance, DistanceBetween, Side } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import type { KeysOf, Surroundings, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { attacher, isUnplaced, type Attachments, type Neighbourhood, type Placements } from './attach.ts';
import { kindFoundedBy, type Catalogue } from './catalogue.ts';
import { namingOf } from './naming.ts';
import { follower, type IdentifierIndex } from './follow.ts';
import { addressesByKind, kindAt, layerWith, type Layer } from './layer.ts';

const NEXT_DOOR: Distance = { account: 'same', region: 'same' };

export interface WorldContext {
  readonly surroundings: Surroundings;
  readonly catalogue: Catalogue;
  readonly identifiers: IdentifierIndex;
  readonly distance?: DistanceBetween | undefined;
  /** Of all worlds with these identifiers. */
  readonly placements?: Placements | undefined;
  /** The other side: a resource made of the very same declarations is taken from there instead of being assembled again. */
  readonly shared?: World | undefined;
  /** For the world after: what a declaration was before, by its address now. */
  readonly earlier?: ((address: Address) => Declaration | undefined) | undefined;
}

export function buildWorld(side: Side, declarations: readonly Declaration[], context: WorldContext): World {
  const { catalogue, identifiers, placements } = context;
  const byAddress = new Map<Address, Declaration>();
  for (const declaration of declarations) byAddress.set(declaration.address, declaration);
  const find = (address: Address): Declaration | undefined => byAddress.get(address);
  const follow = follower(identifiers, find);
  const attachedTo: Attachments = new Map();
  const owners = new Map<Address, readonly Address[]>();
  const attach = attacher({ catalogue, identifiers, find, placements });
  for (const declaration of declarations) {
    const own = attach(attachedTo, declaration);
    if (own.length > 0) owners.set(declaration.address, own);
  }
  const unplaced = once(() => unplacedIn(declarations, { catalogue, identifiers, follow, find }, owners));
  const layer: Layer = {
    declaration: find,
    attached: (address) => attachedTo.get(address),
    addresses: once(() => new Set([...byAddress.keys(), ...attachedTo.keys()])),
    owners: (address) => owners.get(address) ?? [],
    unplaced: (type) => unplaced().get(type) ?? [],
    naming: once(() => namingOf(declarations, identifiers)),
  };
  return worldOver(side, layer, context);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function unplacedIn(
  declarations: readonly Declaration[],
  neighbourhood: Neighbourhood,
  owners: ReadonlyMap<Address, readonly Address[]>,
): ReadonlyMap<string, readonly Address[]> {
  const byType = new Map<string, Address[]>();
  for (const declaration of declarations) {
    if (owners.has(declaration.address) || !isUnplaced(declaration, neighbourhood)) continue;
    const same = byType.get(declaration.type);
    if (same === undefined) byType.set(declaration.type, [declaration.address]);
    else same.push(declaration.address);
  }
  return byType;
}

function worldOver(side: Side, layer: Layer, context: WorldContext): World {
  const assembled = new Map<Address, Resource | undefined>();
  let kinds: ReadonlyMap<string, readonly Address[]> | undefined;
  const listed = new Map<string, readonly Resource[]>();
  const indexes = new Map<KeysOf, Map<string, ReadonlyMap<string, readonly Resource[]>>>();
  const find = (address: Address): Resource | undefined => {
    if (assembled.has(address)) return assembled.get(address);
    const resource = assemble(address, layer, context);
    assembled.set(address, resource);
    return resource;
  };
  const world: World = {
    side,
    surroundings: context.surroundings,
    addresses: layer.addresses,
    find,
    kindAt: (address) => kindAt(address, layer, context.catalogue)?.kind,
    declaration: layer.declaration,
    follow: follower(context.identifiers, layer.declaration),
    ofKind(kind) {
      const earlier = listed.get(kind);
      if (earlier !== undefined) return earlier;
      kinds ??= addressesByKind(layer, context.catalogue);
      const resources = (kinds.get(kind) ?? []).flatMap((address) => find(address) ?? []);
      listed.set(kind, resources);
      return resources;
    },
    indexed(kind, keysOf) {
      const index = indexes.get(keysOf) ?? new Map<string, ReadonlyMap<string, readonly Resource[]>>();
      indexes.set(keysOf, index);
      const ofKind = index.get(kind) ?? byKey(world.ofKind(kind), keysOf);
      index.set(kind, ofKind);
      return (key) => ofKind.get(key) ?? [];
    },
    unplaced: layer.unplaced,
    shapes(address) {
      const owners = layer.owners(address);
      return owners.length === 0 ? [address] : [...new Set([address, ...owners])];
    },
    naming: layer.naming,
    distance: (one, other) => context.distance?.(one, other) ?? NEXT_DOOR,
    with: (replaced) => revised({ world, layer, context }, replaced),
  };
  return world;
}

function byKey(resources: readonly Resource[], keysOf: KeysOf): ReadonlyMap<string, readonly Resource[]> {
  const index = new Map<string, Resource[]>();
  for (const resource of resources)
    for (const key of new Set(keysOf(resource))) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [resource]);
      else same.push(resource);
    }
  return index;
}

/** A world and what it is made of. */
interface Built {
  readonly world: World;
  readonly layer: Layer;
  readonly context: WorldContext;
}

/** What is not touched by the replacements is taken from the world as it is, lists and indexes included. */
function revised(
  { world, layer, context }: Built,
  replaced: ReadonlyMap<Address, Declaration | undefined>,
): World {
  const { layer: over, touched } = layerWith(layer, replaced, context);
  const revision = worldOver(world.side, over, { ...context, shared: undefined });
  const isOf = (kind: string) => (address: Address) =>
    [layer, over].some((each) => kindAt(address, each, context.catalogue)?.kind === kind);
  const listed = new Map<string, readonly Resource[]>();
  const touchedOf = (kind: string): readonly Resource[] | undefined => {
    const others = [...touched].filter(isOf(kind));
    if (others.length === 0) return undefined;
    return others.flatMap((address) => revision.find(address) ?? []).filter((each) => each.kind === kind);
  };
  const isKept = ({ address }: Resource): boolean => !touched.has(address);
  return {
    ...revision,
    find: (address) => (touched.has(address) ? revision.find(address) : world.find(address)),
    ofKind(kind) {
      const earlier = listed.get(kind);
      if (earlier !== undefined) return earlier;
      const now = touchedOf(kind);
      const all = now === undefined ? world.ofKind(kind) : [...world.ofKind(kind).filter(isKept), ...now];
      listed.set(kind, all);
      return all;
    },
    indexed(kind, keysOf) {
      const find = world.indexed(kind, keysOf);
      const now = touchedOf(kind);
      if (now === undefined) return find;
      const index = byKey(now, keysOf);
      return (key) => [...find(key).filter(isKept), ...(index.get(key) ?? [])];
    },
  };
}

function assemble(
  address: Address,
  layer: Layer,
  { catalogue, shared, earlier }: WorldContext,
): Resource | undefined {
  const declaration = layer.declaration(address);
  const founds = declaration === undefined ? undefined : kindFoundedBy(declaration, catalogue);
  const attached = layer.attached(address);
  const kind = founds ?? attached?.kind;
  if (kind === undefined) return undefined;
  const founder = founds === undefined ? undefined : declaration;
  const parts = attached?.kind === kind ? attached.declarations : [];
  const twin = shared?.find(address);
  const wanted = founder === undefined ? parts : [founder, ...parts];
  if (
    twin !== undefined &&
    twin.declarations.length === wanted.length &&
    wanted.every((part, index) => part === twin.declarations[index])
  )
    return twin;
  const former = founder === undefined ? undefined : earlier?.(address);
  return kind.assemble({
    address,
    founder,
    attached: parts,
    former: former === founder ? undefined : former,
  });
}

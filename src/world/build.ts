import type { Declaration, Side } from '../model/declaration.ts';
import type { Link, Resource, ResourceKind, Surroundings, World } from '../model/resource.ts';
import type { Address, Value } from '../model/value.ts';
import { founds, type Catalogue } from './catalogue.ts';
import { isTombstone } from './tombstones.ts';
import { follower, type IdentifierIndex } from './follow.ts';

/** What attaches to one resource, by the kind it attaches as. */
interface Attached {
  readonly kind: ResourceKind;
  readonly declarations: readonly Declaration[];
}

/** The raw material of a world; a world with some declarations replaced is a thin layer over another. */
interface Layer {
  declaration(address: Address): Declaration | undefined;
  attached(address: Address): Attached | undefined;
  addresses(): Iterable<Address>;
}

export interface WorldContext {
  readonly surroundings: Surroundings;
  readonly catalogue: Catalogue;
  readonly identifiers: IdentifierIndex;
  /** The other side: a resource made of the very same declarations is taken from there instead of being assembled again. */
  readonly shared?: World | undefined;
  /** For the world after: what a declaration was before, by its address now. */
  readonly earlier?: ((address: Address) => Declaration | undefined) | undefined;
}

export function buildWorld(side: Side, declarations: readonly Declaration[], context: WorldContext): World {
  const { catalogue, identifiers } = context;
  const byAddress = new Map<Address, Declaration>();
  for (const declaration of declarations) byAddress.set(declaration.address, declaration);
  const find = (address: Address): Declaration | undefined => byAddress.get(address);
  const follow = follower(identifiers, find);
  const attachedTo: Attachments = new Map();
  for (const declaration of declarations) {
    for (const { owner, kind } of ownersOf(declaration, { catalogue, identifiers, follow, find })) {
      attach(attachedTo, owner, kind, declaration);
    }
  }
  const layer: Layer = {
    declaration: find,
    attached: (address) => attachedTo.get(address),
    addresses: () => new Set([...byAddress.keys(), ...attachedTo.keys()]),
  };
  return worldOver(side, layer, context);
}

function worldOver(side: Side, layer: Layer, context: WorldContext): World {
  const { identifiers } = context;
  const assembled = new Map<Address, Resource | undefined>();
  let byKind: Map<string, Resource[]> | undefined;
  const find = (address: Address): Resource | undefined => {
    if (assembled.has(address)) return assembled.get(address);
    const resource = assemble(address, layer, context);
    assembled.set(address, resource);
    return resource;
  };
  const follow = follower(identifiers, layer.declaration);
  return {
    side,
    surroundings: context.surroundings,
    addresses: layer.addresses,
    find,
    declaration: layer.declaration,
    follow,
    ofKind(kind) {
      if (byKind === undefined) {
        byKind = new Map();
        for (const address of layer.addresses()) {
          const resource = find(address);
          if (resource === undefined) continue;
          const same = byKind.get(resource.kind);
          if (same === undefined) byKind.set(resource.kind, [resource]);
          else same.push(resource);
        }
      }
      return byKind.get(kind) ?? [];
    },
    with: (replaced) =>
      worldOver(side, layerWith(layer, replaced, context), { ...context, shared: undefined }),
  };
}

function assemble(
  address: Address,
  layer: Layer,
  { catalogue, shared, earlier }: WorldContext,
): Resource | undefined {
  const declaration = layer.declaration(address);
  const founds = declaration === undefined ? undefined : catalogue.get(declaration.type)?.founds;
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

function layerWith(
  base: Layer,
  replaced: ReadonlyMap<Address, Declaration | undefined>,
  { catalogue, identifiers }: WorldContext,
): Layer {
  const declaration = (address: Address): Declaration | undefined =>
    replaced.has(address) ? replaced.get(address) : base.declaration(address);
  const added: Attachments = new Map();
  const follow = follower(identifiers, declaration);
  for (const replacement of replaced.values()) {
    if (replacement === undefined) continue;
    for (const { owner, kind } of ownersOf(replacement, {
      catalogue,
      identifiers,
      follow,
      find: declaration,
    })) {
      attach(added, owner, kind, replacement);
    }
  }
  return {
    declaration,
    attached(address) {
      const here = base.attached(address);
      const more = added.get(address);
      if (here === undefined) return more;
      const kept = here.declarations.filter((each) => !replaced.has(each.address));
      if (kept.length === here.declarations.length && more === undefined) return here;
      return { kind: here.kind, declarations: [...kept, ...(more?.declarations ?? [])] };
    },
    addresses: () => new Set([...base.addresses(), ...replaced.keys(), ...added.keys()]),
  };
}

type Attachments = Map<Address, { readonly kind: ResourceKind; readonly declarations: Declaration[] }>;

function attach(
  attachments: Attachments,
  owner: Address,
  kind: ResourceKind,
  declaration: Declaration,
): void {
  const attached = attachments.get(owner);
  if (attached === undefined) attachments.set(owner, { kind, declarations: [declaration] });
  else if (attached.kind === kind) attached.declarations.push(declaration);
}

interface Neighbourhood {
  readonly catalogue: Catalogue;
  readonly identifiers: IdentifierIndex;
  readonly follow: (value: Value<string>) => readonly Link[];
  readonly find: (address: Address) => Declaration | undefined;
}

/** The resources a declaration attaches to; one that is declared elsewhere is stood in for. */
function ownersOf(
  declaration: Declaration,
  { catalogue, identifiers, follow, find }: Neighbourhood,
): readonly { readonly owner: Address; readonly kind: ResourceKind }[] {
  const standIn = (kind: ResourceKind, id: string): Address => {
    const key = `${kind.kind}/${id}`;
    const address = identifiers.standIns.get(key) ?? declaration.address;
    identifiers.standIns.set(key, address);
    identifiers.standInsById.set(id, address);
    return address;
  };
  const roles = (catalogue.get(declaration.type)?.attaches ?? []).flatMap(({ kind, owners: paths }) =>
    firstStated(declaration, paths).map((value) => {
      const named = follow(value).flatMap((link) => (link.kind === 'resource' ? [link.address] : []));
      const owners = named.filter((address) => founds(find(address), kind, catalogue));
      return { kind, value, owners, namesOther: named.length > owners.length };
    }),
  );
  const placed = roles.some(({ owners }) => owners.length > 0);
  return roles.flatMap(({ kind, value, owners, namesOther }) => {
    if (owners.length > 0) return owners.map((owner) => ({ owner, kind }));
    // What was destroyed says nothing about what is declared elsewhere.
    if (isTombstone(declaration)) return [];
    // It names a resource of another kind, to which it attaches in another role.
    if (placed && namesOther) return [];
    return [{ owner: value.kind === 'known' ? standIn(kind, value.value) : declaration.address, kind }];
  });
}

function firstStated({ attributes }: Declaration, paths: readonly string[]): readonly Value<string>[] {
  for (const path of paths) {
    const values = attributes
      .texts(path)
      // State writes "" for an argument nobody gave.
      .filter((value) => value.kind !== 'absent' && !(value.kind === 'known' && value.value === ''));
    if (values.length > 0) return values;
  }
  return [];
}

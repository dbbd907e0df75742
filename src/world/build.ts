import type { Declaration, Gap, Side } from '../model/declaration.ts';
import type { Link, Resource, ResourceKind, World } from '../model/resource.ts';
import { addressOf, type Address, type Unknown, type Value } from '../model/value.ts';

/** What the catalogue says about a declared type: the kind it founds, and the kinds it attaches to through which attribute. */
interface Role {
  readonly founds: ResourceKind | undefined;
  readonly attaches: readonly { readonly kind: ResourceKind; readonly owner: string }[];
}
export type Catalogue = ReadonlyMap<string, Role>;

export function catalogueOf(kinds: readonly ResourceKind[]): Catalogue {
  const roles = new Map<
    string,
    { founds: ResourceKind | undefined; attaches: { kind: ResourceKind; owner: string }[] }
  >();
  for (const kind of kinds) {
    for (const { declaredBy, owner } of kind.parts) {
      const role = roles.get(declaredBy) ?? { founds: undefined, attaches: [] };
      roles.set(declaredBy, role);
      if (owner !== undefined) role.attaches.push({ kind, owner });
      else if (role.founds === undefined) role.founds = kind;
      else throw new Error(`${declaredBy} founds both ${role.founds.kind} and ${kind.kind}`);
    }
  }
  return roles;
}

/** Ids, ARNs and names of both sides: an id that the state knows still names the same object in the plan. */
export interface IdentifierIndex {
  readonly holders: ReadonlyMap<string, readonly Address[]>;
  /** Resources declared elsewhere go under the address of the first declaration that attaches to them, in every world alike. */
  readonly standIns: Map<string, Address>;
}

export function indexIdentifiers(...sides: readonly (readonly Declaration[])[]): IdentifierIndex {
  const index = new Map<string, Address[]>();
  const seen = new Set<Declaration>();
  for (const declaration of sides.flat()) {
    if (seen.has(declaration)) continue;
    seen.add(declaration);
    for (const identifier of declaration.identifiers) {
      const holders = index.get(identifier);
      if (holders === undefined) index.set(identifier, [declaration.address]);
      else if (!holders.includes(declaration.address)) holders.push(declaration.address);
    }
  }
  return { holders: index, standIns: new Map() };
}

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

export function buildWorld(
  side: Side,
  declarations: readonly Declaration[],
  catalogue: Catalogue,
  identifiers: IdentifierIndex,
  shared?: World,
): World {
  const byAddress = new Map<Address, Declaration>();
  for (const declaration of declarations) byAddress.set(declaration.address, declaration);
  const follow = follower(identifiers, (address) => byAddress.get(address));
  const attachedTo: Attachments = new Map();
  for (const declaration of declarations) {
    for (const { owner, kind } of ownersOf(declaration, catalogue, follow, (address) =>
      byAddress.get(address),
    )) {
      const attached = attachedTo.get(owner);
      if (attached === undefined) attachedTo.set(owner, { kind, declarations: [declaration] });
      else attached.declarations.push(declaration);
    }
  }
  const layer: Layer = {
    declaration: (address) => byAddress.get(address),
    attached: (address) => attachedTo.get(address),
    addresses: () => new Set([...byAddress.keys(), ...attachedTo.keys()]),
  };
  return worldOver(side, layer, catalogue, identifiers, shared);
}

function worldOver(
  side: Side,
  layer: Layer,
  catalogue: Catalogue,
  identifiers: IdentifierIndex,
  shared?: World,
): World {
  const assembled = new Map<Address, Resource | undefined>();
  let byKind: Map<string, Resource[]> | undefined;
  const find = (address: Address): Resource | undefined => {
    if (assembled.has(address)) return assembled.get(address);
    const resource = assemble(address, layer, catalogue, shared);
    assembled.set(address, resource);
    return resource;
  };
  const follow = follower(identifiers, layer.declaration);
  return {
    side,
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
      worldOver(side, layerWith(layer, replaced, catalogue, identifiers), catalogue, identifiers),
  };
}

function assemble(
  address: Address,
  layer: Layer,
  catalogue: Catalogue,
  shared: World | undefined,
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
  return kind.assemble(address, founder, parts);
}

function layerWith(
  base: Layer,
  replaced: ReadonlyMap<Address, Declaration | undefined>,
  catalogue: Catalogue,
  identifiers: IdentifierIndex,
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

interface Surroundings {
  readonly catalogue: Catalogue;
  readonly identifiers: IdentifierIndex;
  readonly follow: (value: Value<string>) => readonly Link[];
  readonly find: (address: Address) => Declaration | undefined;
}

/** The resources a declaration attaches to; one that is declared elsewhere is stood in for. */
function ownersOf(
  declaration: Declaration,
  { catalogue, identifiers, follow, find }: Surroundings,
): readonly { readonly owner: Address; readonly kind: ResourceKind }[] {
  const standIn = (kind: ResourceKind, id: string): Address => {
    const key = `${kind.kind}/${id}`;
    const address = identifiers.standIns.get(key) ?? declaration.address;
    identifiers.standIns.set(key, address);
    return address;
  };
  const attaches = catalogue.get(declaration.type)?.attaches ?? [];
  return attaches.flatMap(({ kind, owner }) =>
    declaration.attributes.texts(owner).flatMap((value) => {
      const owners = follow(value).flatMap((link) =>
        link.kind === 'resource' && founds(find(link.address), kind, catalogue)
          ? [{ owner: link.address, kind }]
          : [],
      );
      if (owners.length > 0 || value.kind === 'absent') return owners;
      return [{ owner: value.kind === 'known' ? standIn(kind, value.value) : declaration.address, kind }];
    }),
  );
}

function founds(declaration: Declaration | undefined, kind: ResourceKind, catalogue: Catalogue): boolean {
  return declaration !== undefined && catalogue.get(declaration.type)?.founds?.kind === kind.kind;
}

function follower(identifiers: IdentifierIndex, find: (address: Address) => Declaration | undefined) {
  return (value: Value<string>): readonly Link[] => {
    if (value.kind === 'absent') return [];
    if (value.kind === 'unknown') return followUnknown(value, find);
    const holders = (identifiers.holders.get(value.value) ?? []).filter(
      (address) => find(address) !== undefined,
    );
    return holders.length === 0
      ? [{ kind: 'external', id: value.value }]
      : holders.map((address) => ({ kind: 'resource', address }));
  };
}

function followUnknown(value: Unknown, find: (address: Address) => Declaration | undefined): readonly Link[] {
  const targets = new Set(
    value.refersTo.map((reference) => reference.to).filter((address) => find(address) !== undefined),
  );
  return targets.size === 0
    ? [{ kind: 'unknown', value }]
    : [...targets].map((address) => ({ kind: 'resource', address }));
}

/** Types that no kind knows, once per declaration; types that only glue others together do not count. */
export function unsupportedTypes(declarations: readonly Declaration[], catalogue: Catalogue): readonly Gap[] {
  return declarations
    .filter(
      (declaration) =>
        declaration.action !== 'no-op' &&
        !catalogue.has(declaration.type) &&
        !declaration.type.startsWith('data.'),
    )
    .map((declaration) => ({
      kind: 'unsupported-type',
      type: declaration.type,
      address: declaration.address,
    }));
}

import type { Declaration } from '../model/declaration.ts';
import type { ResourceKind } from '../model/definition.ts';
import type { Naming } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { attacher, type Attachments } from './attach.ts';
import { kindFoundedBy, type Catalogue } from './catalogue.ts';
import type { IdentifierIndex } from './follow.ts';

/** What attaches to one resource, by the kind it attaches as. */
interface Attached {
  readonly kind: ResourceKind;
  readonly declarations: readonly Declaration[];
}

/** The raw material of a world; a world with some declarations replaced is a thin layer over another. */
export interface Layer {
  readonly declaration: (address: Address) => Declaration | undefined;
  readonly attached: (address: Address) => Attached | undefined;
  readonly addresses: () => ReadonlySet<Address>;
  /** What a declaration attaches to. */
  readonly owners: (address: Address) => readonly Address[];
  readonly unplaced: (type: string) => readonly Address[];
  readonly naming: () => Naming | undefined;
}

/** Addresses of resources by their kind. */
export function addressesByKind(layer: Layer, catalogue: Catalogue): ReadonlyMap<string, readonly Address[]> {
  const kinds = new Map<string, Address[]>();
  for (const address of layer.addresses()) {
    const kind = kindAt(address, layer, catalogue);
    if (kind === undefined) continue;
    const same = kinds.get(kind.kind);
    if (same === undefined) kinds.set(kind.kind, [address]);
    else same.push(address);
  }
  return kinds;
}

/** The kind of the resource at an address, by what founds it or else by what attaches to it. */
export function kindAt(address: Address, layer: Layer, catalogue: Catalogue): ResourceKind | undefined {
  const declaration = layer.declaration(address);
  const founded = declaration === undefined ? undefined : kindFoundedBy(declaration, catalogue);
  return founded ?? layer.attached(address)?.kind;
}

/** A layer over another. */
interface Revision {
  readonly layer: Layer;
  /** Where another resource may stand now. */
  readonly touched: ReadonlySet<Address>;
}

/** Some declarations replaced; undefined takes one away. */
export function layerWith(
  base: Layer,
  replaced: ReadonlyMap<Address, Declaration | undefined>,
  { catalogue, identifiers }: { readonly catalogue: Catalogue; readonly identifiers: IdentifierIndex },
): Revision {
  const find = (address: Address): Declaration | undefined =>
    replaced.has(address) ? replaced.get(address) : base.declaration(address);
  const added: Attachments = new Map();
  const attach = attacher({ catalogue, identifiers, find });
  for (const replacement of replaced.values()) if (replacement !== undefined) attach(added, replacement);
  const touched = new Set([
    ...replaced.keys(),
    ...[...replaced.keys()].flatMap(base.owners),
    ...added.keys(),
  ]);
  const layer: Layer = {
    declaration: find,
    attached(address) {
      const here = base.attached(address);
      const more = added.get(address);
      if (here === undefined) return more;
      const kept = here.declarations.filter((each) => !replaced.has(each.address));
      if (kept.length === here.declarations.length && more === undefined) return here;
      return { kind: here.kind, declarations: [...kept, ...(more?.declarations ?? [])] };
    },
    addresses: () => new Set([...base.addresses(), ...touched]),
    owners: base.owners,
    unplaced: base.unplaced,
    naming: base.naming,
  };
  return { layer, touched };
}

import type { Declaration } from '../model/declaration.ts';
import type { ResourceKind } from '../model/definition.ts';
import type { Link, Named } from '../model/world.ts';
import { unknown, type Address } from '../model/value.ts';
import { founds, type Catalogue } from './catalogue.ts';
import { follower, type IdentifierIndex } from './follow.ts';
import { isTombstone } from './tombstones.ts';

/** What attaches to each resource, by its address. */
export type Attachments = Map<Address, { readonly kind: ResourceKind; readonly declarations: Declaration[] }>;

/** A resource that a declaration attaches to, and as what. */
interface Owner {
  readonly owner: Address;
  readonly kind: ResourceKind;
}

/** Where declarations that several worlds share attach, as far as it is the same in all of them. */
export type Placements = Map<Declaration, readonly Owner[]>;

/** Attaches declarations to their resources and gives the addresses of those. */
export function attacher({
  catalogue,
  identifiers,
  placements,
  find: findHere,
}: Omit<Neighbourhood, 'follow'> & { readonly placements?: Placements | undefined }) {
  let partial = 0;
  const find = (address: Address): Declaration | undefined => {
    if (!identifiers.isEverywhere(address)) partial += 1;
    return findHere(address);
  };
  const watching = { catalogue, identifiers, find, follow: follower(identifiers, find) };
  const ownersIn = (declaration: Declaration): readonly Owner[] => {
    const attaches = catalogue.get(declaration.type)?.attaches ?? [];
    if (attaches.length === 0) return [];
    const known = placements?.get(declaration);
    if (known !== undefined) return known;
    const earlier = partial;
    const owners = ownersOf(declaration, watching);
    if (partial === earlier) placements?.set(declaration, owners);
    return owners;
  };
  return (attachments: Attachments, declaration: Declaration): readonly Address[] => {
    const owners = ownersIn(declaration);
    for (const { owner, kind } of owners) {
      const attached = attachments.get(owner);
      if (attached === undefined) attachments.set(owner, { kind, declarations: [declaration] });
      else if (attached.kind === kind) attached.declarations.push(declaration);
    }
    return owners.map(({ owner }) => owner);
  };
}

/** Whether it belongs to something that its own value does not tell. */
export function isUnplaced(declaration: Declaration, { catalogue, follow }: Neighbourhood): boolean {
  const attaches = catalogue.get(declaration.type)?.attaches ?? [];
  return attaches.some(({ owners, ownerMayBeUnstated }) =>
    statedOwners(declaration, owners, ownerMayBeUnstated).some((stated) =>
      follow(stated).some((link) => link.kind === 'unknown'),
    ),
  );
}

/** What tells where a declaration attaches. */
export interface Neighbourhood {
  readonly catalogue: Catalogue;
  readonly identifiers: IdentifierIndex;
  readonly follow: (naming: Named) => readonly Link[];
  readonly find: (address: Address) => Declaration | undefined;
}

/** The resources a declaration attaches to; one that is declared elsewhere is stood in for. */
function ownersOf(
  declaration: Declaration,
  { catalogue, identifiers, follow, find }: Neighbourhood,
): readonly Owner[] {
  const standIn = (kind: ResourceKind, id: string): Address => {
    const key = `${kind.kind}/${id}`;
    const address = identifiers.standIns.get(key) ?? declaration.address;
    identifiers.standIns.set(key, address);
    identifiers.standInsById.set(id, address);
    return address;
  };
  const attaches = catalogue.get(declaration.type)?.attaches ?? [];
  const roles = attaches.flatMap(({ kind, owners: paths, ownerMayBeUnstated, onlyDeclared }) =>
    statedOwners(declaration, paths, ownerMayBeUnstated).map((stated) => {
      const named = follow(stated).flatMap((link) => (link.kind === 'resource' ? [link.address] : []));
      const owners = named.filter((address) => founds(find(address), kind, catalogue));
      return { kind, value: stated.value, owners, onlyDeclared, namesOther: named.length > owners.length };
    }),
  );
  const placed = roles.some(({ owners }) => owners.length > 0);
  return roles.flatMap(({ kind, value, owners, onlyDeclared, namesOther }) => {
    if (owners.length > 0) return owners.map((owner) => ({ owner, kind }));
    if (onlyDeclared) return [];
    // What was destroyed says nothing about what is declared elsewhere.
    if (isTombstone(declaration)) return [];
    // It names a resource of another kind, to which it attaches in another role.
    if (placed && namesOther) return [];
    return [{ owner: value.kind === 'known' ? standIn(kind, value.value) : declaration.address, kind }];
  });
}

/** A value that leads nowhere for one that concerns what nobody declares. */
function statedOwners(
  declaration: Declaration,
  paths: readonly string[],
  mayBeUnstated: boolean,
): readonly Named[] {
  const stated = firstStated(declaration, paths);
  return stated.length === 0 && mayBeUnstated ? [UNSTATED] : stated;
}
const UNSTATED: Named = { value: unknown('external') };

/** The first of several attributes that is stated. */
function firstStated({ address, attributes }: Declaration, paths: readonly string[]): readonly Named[] {
  for (const path of paths) {
    const values = attributes
      .texts(path)
      // State writes "" for an argument nobody gave.
      .filter((value) => value.kind !== 'absent' && !(value.kind === 'known' && value.value === ''));
    if (values.length > 0) return values.map((value) => ({ about: address, path, value }));
  }
  return [];
}

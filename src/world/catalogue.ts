import { ANY_TYPE } from '../aws/policy/attribute-names.ts';
import { secretPlaces } from '../aws/secret-places/index.ts';
import type { Declaration } from '../model/declaration.ts';
import type { ResourceKind } from '../model/definition.ts';

/** What the catalogue says about a declared type: the kind it founds, and the kinds it attaches to through which attribute. */
interface Role {
  readonly founds: ResourceKind | undefined;
  readonly attaches: readonly Attachment[];
}
interface Attachment {
  readonly kind: ResourceKind;
  readonly owners: readonly string[];
  readonly ownerMayBeUnstated: boolean;
  readonly onlyDeclared: boolean;
}
export type Catalogue = ReadonlyMap<string, Role>;

export function catalogueOf(kinds: readonly ResourceKind[]): Catalogue {
  const roles = new Map<string, { founds: ResourceKind | undefined; attaches: Attachment[] }>();
  for (const kind of kinds) {
    for (const { declaredBy, owner, ownerMayBeUnstated = false, onlyDeclared = false } of kind.parts) {
      const role = roles.get(declaredBy) ?? { founds: undefined, attaches: [] };
      roles.set(declaredBy, role);
      if (owner !== undefined)
        role.attaches.push({
          kind,
          owners: typeof owner === 'string' ? [owner] : owner,
          ownerMayBeUnstated,
          onlyDeclared,
        });
      else if (role.founds === undefined) role.founds = kind;
      else throw new Error(`${declaredBy} founds both ${role.founds.kind} and ${kind.kind}`);
    }
  }
  return roles;
}

/** The kind a declaration founds. Of what nobody modelled, policies, stored data and secrets are judged all the same. */
export function kindFoundedBy({ type }: Declaration, catalogue: Catalogue): ResourceKind | undefined {
  const role = catalogue.get(type);
  if (role !== undefined) return role.founds;
  const isLookedAt = /^(?:aws_|AWS::)/.test(type) || secretPlaces(type).length > 0;
  return isLookedAt ? catalogue.get(ANY_TYPE)?.founds : undefined;
}

/** Whether a declaration founds a resource of the given kind. */
export function founds(
  declaration: Declaration | undefined,
  kind: ResourceKind,
  catalogue: Catalogue,
): boolean {
  return declaration !== undefined && catalogue.get(declaration.type)?.founds?.kind === kind.kind;
}

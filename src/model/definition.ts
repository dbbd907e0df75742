import type { Declaration, PlannedAction } from './declaration.ts';
import type { Resource, Traits } from './resource.ts';
import type { Reader } from './stated.ts';
import type { Address } from './value.ts';

/** What a file in `resources/` writes: how each IaC language spells the resource, and what it amounts to. */
export interface Definition<Shape extends object> {
  readonly kind: string;
  readonly service: string;
  /** Lists accumulate over the parts; any other field is set by the last part that states it. */
  readonly blank: Shape;
  readonly parts: readonly Part<Shape>[];
  readonly traits: (shape: Shape, self: Founding) => Traits;
}

export interface Founding {
  readonly address: Address;
  readonly type: string;
  readonly action: PlannedAction;
  readonly standIn: boolean;
}

/** Whether this change makes it, so that it carries nothing from before and nothing elsewhere speaks of it. */
export function isNew({ action }: Pick<Founding, 'action'>): boolean {
  return action === 'create' || action === 'replace';
}

/** A declaration that founds the resource or, given `owner`, one that attaches to what that attribute names. */
export interface Part<Shape extends object> {
  /** `*` for the declarations of types that no kind names. */
  readonly declaredBy: string;
  /** Several attributes are alternatives: the first that is stated counts. */
  readonly owner?: string | readonly string[];
  /** Where none is stated it concerns a default resource that nobody declares, for which it stands itself. */
  readonly ownerMayBeUnstated?: true;
  /** It says something of what is declared here and nothing of what is declared elsewhere. */
  readonly onlyDeclared?: true;
  readonly read: (reader: Reader) => Partial<Shape>;
}

/** What a resource is assembled from. */
export interface Material {
  readonly address: Address;
  /** Undefined for a stand-in. */
  readonly founder: Declaration | undefined;
  /** In declaration order. */
  readonly attached: readonly Declaration[];
  /** The founder as it was before the change, where that differs. */
  readonly former: Declaration | undefined;
}

/** What the engine sees: the shape stays private to the file that defined it. */
export interface ResourceKind {
  readonly kind: string;
  readonly service: string;
  readonly parts: readonly Pick<
    Part<object>,
    'declaredBy' | 'owner' | 'ownerMayBeUnstated' | 'onlyDeclared'
  >[];
  readonly assemble: (material: Material) => Resource;
}

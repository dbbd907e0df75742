import type { Declaration, Distance, Side } from './declaration.ts';
import type { Resource } from './resource.ts';
import type { Address, Scalar, Unknown, Value } from './value.ts';

/** Where a value that names another resource leads. */
export type Link =
  | { readonly kind: 'resource'; readonly address: Address }
  | { readonly kind: 'external'; readonly id: string }
  | { readonly kind: 'unknown'; readonly value: Unknown };

/** What an account decides for its resources. */
export type AccountDefault = 'disk-encryption' | 'metadata-tokens';

/** By the resource that says nothing itself: each region of an account has defaults of its own. */
export type AccountDefaults = (subject: Address) => ReadonlyMap<AccountDefault, Scalar>;

/** What names another resource, and who says so where: that tells objects of one name in several regions or accounts apart. */
export interface Named {
  readonly value: Value<string>;
  readonly about?: Address | undefined;
  readonly path?: string | undefined;
}

/** What counts as inside, from the repository's settings and from what the inputs say about themselves. */
export interface Surroundings {
  readonly ownAccounts: ReadonlySet<string>;
  readonly trustedAccounts: ReadonlySet<string>;
  /** `o-…` of the own organisation. */
  readonly organization: string | undefined;
  /** CIDR ranges that count as own network. */
  readonly trustedNetworks: readonly string[];
  /** What the account's S3 public access block is assumed to be where the inputs do not say; undefined assumes nothing. */
  readonly accountAccessBlock: boolean | undefined;
  /** The day the change is judged on, `2026-11-25`; undefined where nothing hangs on it. */
  readonly today?: string | undefined;
  /** What holds in the account after the change where a resource says nothing; both sides are judged by it, so that it is told once. */
  readonly accountDefaults?: AccountDefaults | undefined;
}

/** Kinds whose resources are listed although nothing in the resource that is asked about leads there. */
export interface Lists {
  /** One of them concerns every resource of the account. */
  readonly ofAccount: ReadonlySet<string>;
  /** They are listed to find which of them name a resource: of which kinds, or of any. */
  readonly carriers: ReadonlyMap<string, ReadonlySet<string> | 'any'>;
}

/** Which declarations name which objects, by text or by reference. */
export interface Naming {
  /** Ids, ARNs and names that lead to an object on any side. */
  textsFor(address: Address): readonly string[];
  stating(text: string): readonly Address[];
  referringTo(address: Address): readonly Address[];
  /** What a declaration of any side names; undefined where it does not tell. */
  namedBy(declaration: Declaration): readonly Address[] | undefined;
}

/** Under which keys a resource is looked up; it reads nothing but the resource. */
export type KeysOf = (resource: Resource) => readonly string[];

/** One side of the change as resources that refer to each other. */
export interface World {
  readonly side: Side;
  readonly surroundings: Surroundings;
  addresses(): Iterable<Address>;
  find(address: Address): Resource | undefined;
  /** What kind of resource stands there, without reading it. */
  kindAt(address: Address): string | undefined;
  declaration(address: Address): Declaration | undefined;
  /** Where a value leads; empty when it is absent. */
  follow(naming: Named): readonly Link[];
  /** Settings of account scope are found by kind, because nothing refers to them. */
  ofKind(kind: string): readonly Resource[];
  distance(one: Address, other: Address): Distance;
  /** Looks up resources of a kind by a key of theirs. The index is kept by `keysOf`, which has to be one and the same function. */
  indexed(kind: string, keysOf: KeysOf): (key: string) => readonly Resource[];
  /** The resources that a declaration shapes: what it founds and what it attaches to. */
  shapes(address: Address): readonly Address[];
  /** Declarations of a type that belong to something, of which nobody can tell what it is. */
  unplaced(type: string): readonly Address[];
  /** Which declarations name what; undefined where one of them does not tell. */
  naming(): Naming | undefined;
  /** The same world with some declarations as they are in another one; undefined takes the declaration away. */
  with(replaced: ReadonlyMap<Address, Declaration | undefined>): World;
}

/** A file in `facts/`: one question asked about one resource of a world. */
export type Question<F> = (subject: Resource, world: World) => readonly F[];

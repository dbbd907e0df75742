import type { Declaration, PlannedAction, Side } from './declaration.ts';
import type { Authentication, PortRange, Surface } from './fact.ts';
import type { Holder, Layer } from './finding.ts';
import type { Judgement, Missing, Subject } from './judge.ts';
import { absent, addressOf, unknown } from './value.ts';
import type { Address, Term, Unknown, Value } from './value.ts';

/** A value together with the declaration and attribute that state it, so that every proof can name its line. */
export interface Stated<T> extends Subject {
  readonly value: Value<T>;
}
/** A document together with the declaration and attribute that state it. */
export interface StatedTerm extends Subject {
  readonly term: Term;
}

/** Reads one block of one declaration; every answer remembers where it was read. */
export interface Reader {
  /** The declaration being read. */
  readonly self: Address;
  readonly type: string;
  readonly action: PlannedAction;
  /** Path of this block: empty for the resource body. */
  readonly path: string;
  /** The resource body before the change, for settings whose removal leaves something behind. */
  readonly former: Reader | undefined;
  text(path: string): Stated<string>;
  flag(path: string): Stated<boolean>;
  count(path: string): Stated<number>;
  texts(path: string): readonly Stated<string>[];
  document(path: string): StatedTerm;
  blocks(path: string): readonly Reader[];
  /** Whether the source writes the argument; undefined where nobody can tell. State holds values nobody wrote. */
  written(path: string): boolean | undefined;
}

/** A policy that guards a resource, and what would keep a public grant in it from working. */
export interface GuardingPolicy extends StatedTerm {
  readonly surface: Surface;
  /** Proven when something bars strangers although the policy lets them in (S3 block public access, a VPC-only domain). */
  readonly barred: Judgement;
  /** Kinds of account scope that may bar strangers as well, through their `bars`. */
  readonly accountGuards: readonly string[];
}

/** A network interface of the resource, real or of a managed service. */
export interface Attachment {
  /** Subnets or subnet groups it may stand in; empty: the default VPC. */
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  /** What filters packets where no group is named; `own-rules` leaves it to the filter the service keeps itself. */
  readonly withoutGroups: 'default-group' | 'unfiltered' | 'own-rules';
  /** Whether it gets a public IPv4 address; `subnet` leaves it to the subnet's setting, `never` to no setting at all. */
  readonly publicAddress: Judgement | 'subnet' | 'never';
  /** Whether it gets a global IPv6 address; `subnet` leaves it to the subnet's setting, `never` to no setting at all. */
  readonly globalAddress: Judgement | 'subnet' | 'never';
  /** Ports the workload listens on; `any` where nobody can tell. */
  readonly ports: readonly PortRange[] | 'any';
  /** Launch template, cluster or network interface that supplies what is not stated here. */
  readonly inherits: readonly Stated<string>[];
  /** Groups that are added to the interface after it was made, whatever else it carries. */
  readonly addedGroups?: readonly Stated<string>[] | undefined;
  /** Rules of a filter that the service keeps itself, without a security group of ours. */
  readonly ownRules?: readonly FirewallRule[] | undefined;
  /** What supplies the ports alone: a task definition. */
  readonly portsFrom?: readonly Stated<string>[] | undefined;
  /** It was launched before this change: what a subnet hands out today does not concern it any more. */
  readonly launchedBefore?: boolean | undefined;
  /** It stands in no VPC of ours: AWS puts it on the internet without subnet, route or network ACL. */
  readonly outsideVpc?: true | undefined;
}

/** Where the resource's packets arrive. */
export interface Endpoint {
  readonly attachments: readonly Attachment[];
  /** Listeners through which requests pass; without any, the attachments' ports are what is reached. */
  readonly listeners: readonly Stated<string>[];
  readonly endpointClass: 'management' | 'front-door';
  readonly authentication: Authentication;
}

/** A filter rule of a security group. */
export interface FirewallRule extends Subject {
  readonly protocol: Value<string>;
  readonly fromPort: Value<number>;
  readonly toPort: Value<number>;
  readonly ranges: readonly Stated<string>[];
  readonly prefixLists: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly self: Value<boolean>;
}

/** A route; exactly one destination and one target are stated. */
export interface Route extends Subject {
  readonly destination: Value<string>;
  readonly prefixList: Value<string>;
  /** What the target attribute says it is; `gateway` may be an internet or a VPN gateway, or `local`. */
  readonly targetKind: 'gateway' | 'other';
  readonly target: Stated<string>;
}

/** A numbered network ACL rule. */
export interface AclRule extends Subject {
  readonly number: Value<number>;
  readonly egress: boolean;
  readonly protocol: Value<string>;
  readonly allow: Value<boolean>;
  readonly range: Value<string>;
  readonly fromPort: Value<number>;
  readonly toPort: Value<number>;
}

/** The parts of the network a packet crosses. */
export type Fabric =
  | {
      readonly kind: 'vpc';
      readonly isDefault: boolean;
      readonly gateways: readonly Stated<string>[];
      readonly mainRouteTables: readonly Stated<string>[];
      readonly defaultAcls: readonly Stated<string>[];
      readonly defaultGroups: readonly Stated<string>[];
      /** Rules of the default group that name it through the VPC. */
      readonly defaultGroupRules: readonly FirewallRule[];
      /** Routes of the main table that name it through the VPC. */
      readonly mainRoutes: readonly Route[];
      /** Proven where it is excluded from the account's block of public access. */
      readonly exclusions: readonly Judgement[];
    }
  | {
      readonly kind: 'subnet';
      readonly isDefault: boolean;
      readonly vpc: Stated<string>;
      readonly range: Stated<string>;
      readonly mapsPublicAddress: Judgement;
      /** The same before this change, where it was different. */
      readonly mappedPublicAddress: Judgement | undefined;
      readonly assignsGlobalAddress: Judgement;
      readonly routeTables: readonly Stated<string>[];
      readonly acls: readonly Stated<string>[];
      readonly exclusions: readonly Judgement[];
    }
  | { readonly kind: 'subnet-group'; readonly subnets: readonly Stated<string>[] }
  | { readonly kind: 'route-table'; readonly vpc: Stated<string>; readonly routes: readonly Route[] }
  /** `attached` is refuted for an internet gateway that belongs to no VPC. */
  | { readonly kind: 'gateway'; readonly leadsTo: 'internet' | 'elsewhere'; readonly attached: Judgement }
  | { readonly kind: 'acl'; readonly rules: readonly AclRule[] }
  | { readonly kind: 'group'; readonly vpc: Stated<string>; readonly ingress: readonly FirewallRule[] }
  /** Ranges of AWS services, kept by AWS, are no part of the internet. */
  | {
      readonly kind: 'prefix-list';
      readonly keptByAws: boolean;
      readonly ranges: readonly Stated<string>[];
    }
  | {
      readonly kind: 'targets';
      readonly members: readonly Stated<string>[];
      /** Whether a network load balancer hands on packets with the address of the client. */
      readonly keepsClientAddress: Judgement;
      readonly port: Value<number>;
    };

/** A route, method or behaviour of an application front door. */
export interface DoorRoute extends Subject {
  /** `GET /orders`, `* *`, `function URL`. */
  readonly route: string;
  /** Whether it answers callers who prove nothing. */
  readonly open: Judgement;
  readonly authentication: Authentication;
  /** Ranges it answers to; without any, every caller. */
  readonly sources?: readonly Stated<string>[] | undefined;
}

/** An application endpoint that AWS itself puts on the internet. */
export interface FrontDoor {
  /** Whether strangers can reach it at all: a regional API can, a private one cannot. */
  readonly reachable: Judgement;
  readonly routes: readonly DoorRoute[];
  readonly byDefinition: boolean;
}

/** A port of a load balancer and where its requests go. */
export interface Listener {
  readonly ports: readonly PortRange[];
  /** Why the port is not known, where it is not. */
  readonly unknownPort?: Missing | undefined;
  readonly routes: readonly DoorRoute[];
  /** Rules that add routes of their own. */
  readonly rules: readonly Stated<string>[];
  /** Target groups it forwards to. */
  readonly targets: readonly Stated<string>[];
}

/** A protective setting. */
export interface Control {
  readonly id: string;
  readonly on: Judgement;
  /** It protects others, so that it is missed even when the resource itself goes: a trail, an account-wide block. */
  readonly guardsOthers?: true | undefined;
}

/** Who answers for each layer of this resource. */
export type Responsibility = Readonly<Record<Layer, Holder>>;

/** The few ways a resource can matter to security. Questions read traits, not resource types. */
export interface Traits {
  /** Answers API calls under policies; `service` is the IAM prefix. */
  readonly guarded?: { readonly service: string; readonly policies: readonly GuardingPolicy[] } | undefined;
  readonly endpoint?: Endpoint | undefined;
  readonly fabric?: Fabric | undefined;
  readonly frontDoor?: FrontDoor | undefined;
  readonly listener?: Listener | undefined;
  readonly controls?: readonly Control[] | undefined;
  /** A setting of account scope: for each surface, whether it keeps strangers out. */
  readonly bars?: Partial<Record<Surface, Judgement>> | undefined;
  /** What a launch template or cluster supplies to those that inherit from it. */
  readonly template?: Attachment | undefined;
}

/** A cloud resource as one side describes it: every declaration that shapes it, merged. */
export interface Resource {
  readonly kind: string;
  /** Id of the service in the responsibility model: `s3`, `rds`, `lambda`. */
  readonly service: string;
  readonly address: Address;
  readonly type: string;
  /** The founder first, then what attaches to it. */
  readonly declarations: readonly Declaration[];
  /** Declared elsewhere; only what attaches to it here is known. */
  readonly standIn: boolean;
  readonly traits: Traits;
}

/** A link to the declaration itself, for one that founds a resource and attaches it to another. */
export function selfLink(reader: Reader): Stated<string> {
  const value = unknown('known-after-apply', { refersTo: [{ to: reader.self, attribute: '' }] });
  return { value, about: reader.self, path: '' };
}

/** Nothing stated, for the blank of a shape. */
export const unstated: Stated<never> = { value: absent, about: addressOf(''), path: '' };

/** Where a value that names another resource leads. */
export type Link =
  | { readonly kind: 'resource'; readonly address: Address }
  | { readonly kind: 'external'; readonly id: string }
  | { readonly kind: 'unknown'; readonly value: Unknown };

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
}

/** One side of the change as resources that refer to each other. */
export interface World {
  readonly side: Side;
  readonly surroundings: Surroundings;
  addresses(): Iterable<Address>;
  find(address: Address): Resource | undefined;
  declaration(address: Address): Declaration | undefined;
  /** Where a value leads; empty when it is absent. */
  follow(value: Value<string>): readonly Link[];
  /** Settings of account scope are found by kind, because nothing refers to them. */
  ofKind(kind: string): readonly Resource[];
  /** The same world with some declarations as they are in another one; undefined takes the declaration away. */
  with(replaced: ReadonlyMap<Address, Declaration | undefined>): World;
}

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
/** A declaration that founds the resource or, given `owner`, one that attaches to what that attribute names. */
export interface Part<Shape extends object> {
  readonly declaredBy: string;
  /** Several attributes are alternatives: the first that is stated counts. */
  readonly owner?: string | readonly string[];
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
  readonly parts: readonly { readonly declaredBy: string; readonly owner?: string | readonly string[] }[];
  readonly assemble: (material: Material) => Resource;
}

/** A file in `facts/`: one question asked about one resource of a world. */
export type Question<F> = (subject: Resource, world: World) => readonly F[];

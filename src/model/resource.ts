import type { Declaration, PlannedAction, Side } from './declaration.ts';
import type { Audience, Authentication, PortRange, Surface } from './fact.ts';
import type { Judgement, Missing, Subject } from './judge.ts';
import { absent, addressOf, unknown, type Scalar } from './value.ts';
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
  /** Strangers meet something else first, which tells of them: a front door that asks the policy, a network. Named parties still count. */
  readonly strangersElsewhere?: true | undefined;
  /** What callers must show besides what the policy asks for: the credentials of fine-grained access control. */
  readonly authentication?: Authentication | undefined;
  /** Values of condition keys that hold for whoever reaches the resource at all. */
  readonly facts?: ReadonlyMap<string, string> | undefined;
  /** How its grants are spoken of where nobody wrote a statement: `the ACL`, `the launch permission`. */
  readonly called?: string | undefined;
  /** What the parties get where they need not call anything, as a sentence that they end: `objects are copied to a bucket of`. */
  readonly grants?: string | undefined;
  /**
   * The documents of the resource, or those of all resources of its kind in the account, form one policy, in which a Deny of
   * one counts against an Allow of another; without it the document written last counts.
   */
  readonly addsUp?: 'resource' | 'account' | undefined;
  /** Proven when the document has no effect for anybody: ACLs that are switched off. */
  readonly disabled?: Judgement | undefined;
  /** Proven when AWS refuses to store it once it lets strangers in. */
  readonly rejected?: Judgement | undefined;
  /** It is set by this change, so that whatever refuses such documents keeps it from being stored. */
  readonly fresh?: boolean | undefined;
  /** Resources whose own policies must let the request in as well: the bucket behind an access point. */
  readonly behind?: readonly Stated<string>[] | undefined;
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
  /** Path of the attribute that holds the number. */
  readonly numberedAt: string;
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
  | {
      readonly kind: 'group';
      readonly vpc: Stated<string>;
      readonly ingress: readonly FirewallRule[];
      /** What rules that stand apart call it: the only names of a group that is declared elsewhere. */
      readonly names: readonly Stated<string>[];
    }
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
  /** `GET /orders`, `* *`, `function URL`: the same on both sides, whatever the declarations are called. */
  readonly route: string;
  /** Whether it answers strangers who show no more than `authentication` says. */
  readonly open: Judgement;
  readonly authentication: Authentication;
  /** Ranges it answers to; without any, every caller. */
  readonly sources?: readonly Stated<string>[] | undefined;
  /** It takes whatever no other route of the same listener takes. */
  readonly isRest?: true | undefined;
  /** Target groups that answer. */
  readonly targets?: readonly Stated<string>[] | undefined;
  /** What answers in private subnets: an integration, a VPC link, a listener or a load balancer. */
  readonly handsOn?: readonly Stated<string>[] | undefined;
  /** It takes signed calls of any account that the guarding policies let in. */
  readonly takesSignatures?: true | undefined;
  /** What guarding policies call its requests: `own/*\/GET/orders`; every request where left out. */
  readonly call?: string | undefined;
}

/** An application endpoint that AWS itself puts on the internet. */
export interface FrontDoor {
  /** Whether strangers can reach it at all: a regional API can, a private one cannot. */
  readonly reachable: Judgement;
  readonly routes: readonly DoorRoute[];
  readonly byDefinition: boolean;
  /** A management endpoint is public as soon as strangers reach it, whatever they must show; front door where left out. */
  readonly endpointClass?: 'management' | 'front-door' | undefined;
  /** Who can stand before it; anyone on the internet where left out. */
  readonly audience?: Audience | undefined;
  /** Policies that must let a request in as well; `service` is the IAM prefix. */
  readonly guard?: { readonly service: string; readonly policies: readonly StatedTerm[] } | undefined;
  /** Domains of the customer that lead to it; one that asks for client certificates keeps strangers out. */
  readonly names?:
    { readonly ownName: Judgement; readonly customDomains: readonly Stated<string>[] } | undefined;
}

/** What a distribution hands on to an origin; `target` is where it says so. */
export interface OriginBehaviour extends DoorRoute {
  readonly target: Subject;
}

/** Interfaces through which an API sends requests into a VPC; without any, they come from interfaces of AWS. */
export interface PrivateLink {
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
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
  /** How strongly it protects, where that comes in degrees: switches that are on, days that are kept. */
  readonly strength?: number | undefined;
}

/** A block that is missed in the code and nowhere else. */
export interface UnwrittenBarrier extends Control {
  /** Kinds of account scope that make up for it. */
  readonly accountGuards: readonly string[];
}

/** Something that is set up for strangers and that one missing piece keeps from working. */
export interface Nearly {
  readonly surface: Surface;
  /** `admits guests who do not sign in`, after the name of the resource. */
  readonly what: string;
  readonly setUp: Judgement;
  /** Proven where the last piece is missing; without evidence where it is only that nothing makes use of it. */
  readonly missing: Judgement;
  /** Why it matters, where neither the missing piece nor its lack of users tells. */
  readonly why?: string | undefined;
  /** What to do about it, where narrowing it is not the answer. */
  readonly fix?: string | undefined;
  /** The missing piece is that AWS refuses it as it is written. */
  readonly refused?: true | undefined;
}

/** Who acts under policies of its own; a document may stand elsewhere and be named by its ARN. */
export interface Acting {
  readonly documents: readonly StatedTerm[];
  readonly managed: readonly Stated<string>[];
  readonly boundary: Stated<string>;
  readonly trust: readonly StatedTerm[];
  /** Groups whose policies it holds as well. */
  readonly groups: readonly Stated<string>[];
}

/** The few ways a resource can matter to security. Questions read traits, not resource types. */
export interface Traits {
  /** Answers API calls under policies; `service` is the IAM prefix. */
  readonly guarded?: { readonly service: string; readonly policies: readonly GuardingPolicy[] } | undefined;
  readonly principal?: Acting | undefined;
  /** A document that limits whole accounts, and grants nothing. */
  readonly ceiling?: StatedTerm | undefined;
  /** The document of a policy that is attached by its ARN. */
  readonly policyDocument?: StatedTerm | undefined;
  /** Principals that such a policy attaches itself to. */
  readonly holders?: readonly Stated<string>[] | undefined;
  readonly endpoint?: Endpoint | undefined;
  readonly fabric?: Fabric | undefined;
  readonly frontDoor?: FrontDoor | undefined;
  /** A domain of the customer that leads to front doors; refuted where callers must show a client certificate. */
  readonly customDomain?: { readonly open: Judgement } | undefined;
  /** An accelerator that leads from the internet to resources which need neither a public address nor a route for it. */
  readonly accelerator?:
    { readonly ports: readonly PortRange[] | 'any'; readonly targets: readonly Stated<string>[] } | undefined;
  /** A target in private subnets that distributions may lead to, and the ports at which they reach it. */
  readonly vpcOrigin?: { readonly ports: readonly PortRange[]; readonly target: Stated<string> } | undefined;
  /** Targets in private subnets that a distribution leads to, and the requests it hands on to each. */
  readonly origins?:
    | readonly { readonly vpcOrigin: Stated<string>; readonly behaviours: readonly OriginBehaviour[] }[]
    | undefined;
  /** What an integration or a VPC link of an API leads to in private subnets. */
  readonly handsOn?: readonly Stated<string>[] | undefined;
  readonly privateLink?: PrivateLink | undefined;
  readonly listener?: Listener | undefined;
  readonly nearly?: readonly Nearly[] | undefined;
  /** Whether guests to whom it gives identities may come in by roles that it does not name. */
  readonly guestsElsewhere?: Judgement | undefined;
  /** What it is a version or an alias of. */
  readonly partOf?: Stated<string> | undefined;
  readonly controls?: readonly Control[] | undefined;
  /** For each surface, whether this keeps strangers out of what it guards: an account, the access points of a bucket. */
  readonly bars?: Partial<Record<Surface, Judgement | undefined>> | undefined;
  /** For each surface, whether this refuses to store what would let strangers in. */
  readonly rejects?: Partial<Record<Surface, Judgement | undefined>> | undefined;
  /** The resource's own block of public access; its loss is told where nothing stands open because of it. */
  readonly barrier?: Control | undefined;
  /** The same block where nobody wrote it down and only a default of the service sets it. */
  readonly unwrittenBarrier?: UnwrittenBarrier | undefined;
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

/** What an account decides for its resources. */
export type AccountDefault = 'disk-encryption' | 'metadata-tokens';

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
  readonly accountDefaults?: ReadonlyMap<AccountDefault, Scalar> | undefined;
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
  declaration(address: Address): Declaration | undefined;
  /** Where a value leads; empty when it is absent. */
  follow(value: Value<string>): readonly Link[];
  /** Settings of account scope are found by kind, because nothing refers to them. */
  ofKind(kind: string): readonly Resource[];
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

/** A file in `facts/`: one question asked about one resource of a world. */
export type Question<F> = (subject: Resource, world: World) => readonly F[];

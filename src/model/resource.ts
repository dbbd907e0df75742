import type { Declaration } from './declaration.ts';
import type { FrontDoor, Listener, OriginBehaviour } from './door.ts';
import type { Attachment, Endpoint, Fabric, PrivateLink } from './fabric.ts';
import type { Authentication, Bearer, PortRange, Surface } from './fact.ts';
import type { Judgement } from './judge.ts';
import type { Stated, StatedTerm } from './stated.ts';
import type { Address } from './value.ts';

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

/** The rights of a role or a permission set, given to somebody else. */
export interface Conferral {
  readonly to: Bearer;
  readonly of: Stated<string>;
  /** The one account in which they hold, where that is said. */
  readonly within?: Stated<string> | undefined;
}

/** The few ways a resource can matter to security. Questions read traits, not resource types. */
export interface Traits {
  /** Answers API calls under policies; `service` is the IAM prefix. */
  readonly guarded?: { readonly service: string; readonly policies: readonly GuardingPolicy[] } | undefined;
  readonly principal?: Acting | undefined;
  /** A document that limits whole accounts, and grants nothing. */
  readonly ceiling?: StatedTerm | undefined;
  /** What such a document is attached to; `stays` where it is attached still once nothing declares that. */
  readonly ceilingTargets?: readonly { readonly to: Stated<string>; readonly stays: boolean }[] | undefined;
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
  /** The role that its code runs as. */
  readonly actsAs?: Stated<string> | undefined;
  /** Roles and permission sets whose rights it gives to others. */
  readonly confers?: readonly Conferral[] | undefined;
  /** Who may sign in by it to roles that trust it: whose tokens or assertions it stands for, and for which audiences. */
  readonly identityProvider?:
    { readonly of: Stated<string>; readonly audiences: readonly Stated<string>[] } | undefined;
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

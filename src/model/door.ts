import type { Audience, Authentication, PortRange } from './fact.ts';
import type { Judgement, Missing, Subject } from './judge.ts';
import type { Stated, StatedTerm } from './stated.ts';

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

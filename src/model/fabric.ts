import type { Authentication, PortRange } from './fact.ts';
import type { Judgement, Subject } from './judge.ts';
import type { Stated } from './stated.ts';
import type { Value } from './value.ts';

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

/** Interfaces through which an API sends requests into a VPC; without any, they come from interfaces of AWS. */
export interface PrivateLink {
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
}

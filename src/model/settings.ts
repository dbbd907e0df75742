import type { Extent } from './fact.ts';
import type { Risk } from './finding.ts';
import type { GateKind } from './rule.ts';

/** An exposure the platform team intends: expected, not news. */
export interface PublicEndpoint {
  /** Glob over addresses or resource types: `aws_lb.*`, `module.edge.**`, `AWS::ElasticLoadBalancingV2::LoadBalancer`. */
  readonly subject: string;
  /** Ports it may be open on, as `443` or `8000-8080`; without ports and actions everything about it is intended. */
  readonly ports: readonly { readonly from: number; readonly to: number }[];
  /** Action patterns it may allow: `s3:GetObject`. */
  readonly actions: readonly string[];
  readonly reason: string;
  readonly owner: string;
}

/** An accepted finding; bound to a fact, so that widening the fact revokes it. What is stated must all hold. */
export interface Waiver {
  /** Id of a finding (`DMC-4f1c0de2`, or more digits of its fingerprint); without it a rule together with a subject glob. */
  readonly finding: string | undefined;
  readonly rule: string | undefined;
  readonly subject: string | undefined;
  /** The most that may be open; less is accepted as well. Empty: exactly the named finding, or what is new by the rule. */
  readonly accepts: readonly Extent[];
  readonly reason: string;
  readonly owner: string;
  /** Last day it holds, `2027-01-31`. */
  readonly expires: string;
}

/** What the gate and the classifier are told; read from the base branch, which the head may only tighten. */
export interface Settings {
  readonly failOn: readonly GateKind[];
  readonly failOnRisk: Risk;
  readonly onUndecided: 'warn' | 'fail' | 'ignore';
  readonly warnOnly: boolean;
  readonly profile: 'standard' | 'strict';
  readonly accounts: { readonly own: readonly string[]; readonly trusted: readonly string[] };
  readonly organization: string | undefined;
  readonly networks: { readonly trusted: readonly string[] };
  readonly publicEndpoints: readonly PublicEndpoint[];
  readonly assume: { readonly accountAccessBlock: boolean | undefined };
  readonly waivers: readonly Waiver[];
  /** `2026-11-25`, so that expiry is decided outside the pure part. */
  readonly today: string;
}

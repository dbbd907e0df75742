import type { Holder, Layer, Risk } from '../../model/finding.ts';
import type { Check } from '../conditions.ts';

/** When the duties of a shift lie with AWS, and when with the customer, in the language of the types. */
export interface Spelling {
  readonly on: readonly string[];
  /** `@capacity` and other names with an `@` are worked out from several attributes. */
  readonly path: string;
  readonly theirs: Check;
  readonly yours: Check;
  /** Nobody has the duty where this does not hold: an image has no runtime that AWS could patch. */
  readonly when?: { readonly path: string; readonly check: Check };
}

/** A setting that moves duties between AWS and the customer. Source: AWS documentation of shared responsibility, by service. */
export interface Shift {
  readonly id: string;
  readonly title: string;
  readonly terraform?: Spelling;
  readonly cloudformation?: Spelling;
  /** Who answers before and after, the layer that matters most first. */
  readonly moves: readonly { readonly layer: Layer; readonly from: Holder; readonly to: Holder }[];
  /** Ids of the duties that come along. */
  readonly duties: readonly string[];
  readonly risk: Risk;
  /** Of these, what stays with the customer on the way back. */
  readonly lasting?: readonly string[];
  /** The way back is no relief. */
  readonly oneWay?: true;
}

/** A duty that comes with one thing taking the place of another. */
export interface PairShift extends Omit<Shift, 'terraform' | 'cloudformation'> {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What the added thing says where it does the work of the removed one: an engine that its first script installs. */
  readonly sign?: RegExp;
  /** It takes the place only where it bears the sign. */
  readonly needsSign?: true;
}

import type { Evidence, Missing } from './judge.ts';
import type { Address, Brand, SourceRange } from './value.ts';

/** Worst first. */
export const RISKS = ['critical', 'high', 'medium', 'low', 'none'] as const;
export type Risk = (typeof RISKS)[number];

/** The ten layers of the responsibility model, bottom to top. */
export const LAYERS = [
  'foundation',
  'os',
  'platform',
  'network',
  'transit',
  'at-rest',
  'detection',
  'application',
  'identity',
  'data',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Who answers for a layer of a resource: nearest to the customer last. */
export const HOLDERS = ['aws', 'shared', 'customer'] as const;
export type Holder = (typeof HOLDERS)[number];

/** What kind of fact changed. */
export const FINDING_CLASSES = [
  'public-exposure',
  'cross-account',
  'network',
  'identity',
  'encryption',
  'logging',
  'data-protection',
  'os-platform',
  'application',
  'secret',
  'responsibility-shift',
] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** new: it was not so before · widened: it was, and now reaches further or protects less · narrowed: less than before · closed: gone. */
export type Direction = 'new' | 'widened' | 'narrowed' | 'closed';
/** Whose change it is. Only `this-change` can block. */
export type ChangeOrigin = 'this-change' | 'pending-on-base' | 'drift';
export type Gate = 'block' | 'comment' | 'note';
export type Certainty = 'certain' | 'possible';

/** The concrete request or packet that gets through. */
export type Witness =
  | {
      readonly kind: 'request';
      readonly caller: string;
      readonly action: string;
      readonly resource: string;
      readonly conditions: readonly string[];
    }
  | {
      readonly kind: 'packet';
      readonly from: string;
      readonly protocol: string;
      readonly port: string;
      readonly to: string;
    };

/** Survives rewording and line shifts: ties a comment to the statement it reports. Sixteen hex digits. */
export type Fingerprint = Brand<'Fingerprint'>;

/** Where a comment belongs: lines of the head (RIGHT) or of the merge base (LEFT). */
export interface Location extends SourceRange {
  readonly side: 'LEFT' | 'RIGHT';
}

/** One changed fact: assessed, worded, placed. */
export interface Finding {
  /** `DMC-` and the first eight digits of the fingerprint. */
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly rule: string;
  readonly title: string;
  readonly class: FindingClass;
  readonly direction: Direction;
  readonly origin: ChangeOrigin;
  readonly gate: Gate;
  readonly risk: Risk;
  readonly certainty: Certainty;
  readonly layer: Layer;
  readonly responsibility: { readonly before: Holder | null; readonly after: Holder | null };
  readonly subject: { readonly address: Address; readonly type: string; readonly input: string };
  readonly related: readonly Address[];
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Each step with the line that proves it, on the side the finding speaks of. */
  readonly evidence: Evidence;
  readonly witness: Witness | null;
  /** What is opened or closed, one opening a line, in the notation that waivers accept; empty where nothing is counted out. */
  readonly extent: readonly string[];
  readonly lacking: readonly Missing[];
  readonly location: Location | null;
  /** Replacement text for exactly the lines of `location`, verified to close the finding and to open none. */
  readonly suggestion: string | null;
  readonly waiver: Acceptance | null;
}

/** Whether strangers get in, or no longer do: the rest of the class is about what else keeps them out, unless that blocks by itself. */
export function isPublicExposure({
  class: topic,
  extent,
  gate,
}: Pick<Finding, 'class' | 'extent' | 'gate'>): boolean {
  return topic === 'public-exposure' && (extent.length > 0 || gate === 'block');
}

/** Who accepted a finding, and why; `by` names the entry of the configuration. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day, `2027-02-28`; null for as long as the endpoint is declared. */
  readonly expires: string | null;
}

import type { Gap } from './declaration.ts';
import type { Finding, Fingerprint } from './finding.ts';
import type { SourceRange } from './value.ts';

export type Verdict = 'pass' | 'warn' | 'blocked' | 'undecided' | 'error' | 'skipped';

/** One plan or change set that was reviewed, for the reader who asks what was looked at. */
export interface InputSummary {
  readonly name: string;
  readonly kind: 'terraform' | 'cloudformation';
  readonly file: string;
  readonly sha256: string;
  readonly resources: number;
  readonly changed: number;
  /** Of all resources, those whose kind is known. */
  readonly modelled: number;
  readonly notModelled: readonly string[];
}

export interface ReviewCounts {
  readonly new: number;
  readonly widened: number;
  readonly narrowed: number;
  readonly closed: number;
  readonly undecided: number;
  readonly waived: number;
  readonly pending: number;
}

/** Everything there is to say about a change: rendered as Markdown, terminal text, JSON; published as comments. */
export interface Review {
  readonly verdict: Verdict;
  /** In warn-only mode a `blocked` verdict is announced but does not fail the step. */
  readonly warnOnly: boolean;
  /** One line without Markdown. */
  readonly summary: string;
  readonly inputs: readonly InputSummary[];
  readonly counts: ReviewCounts;
  /** In reading order: blocking first, then by risk, subject and rule. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly waivers: {
    readonly used: readonly string[];
    readonly unused: readonly string[];
    readonly expired: readonly string[];
  };
  /** Sentences the reader should know that are no finding: a configuration loosened in the head, a partial plan. */
  readonly notices: readonly string[];
}

/** Best place first: the changed lines, else the file, else the summary alone. */
export type Placement =
  | { readonly kind: 'line'; readonly at: SourceRange; readonly side: 'LEFT' | 'RIGHT' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'summary' };

/** A comment as it will be posted; the body carries its own marker. */
export interface PlacedComment {
  readonly fingerprint: Fingerprint;
  readonly placement: Placement;
  readonly body: string;
}

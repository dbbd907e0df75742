import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';

/** Where a finding is told, in reading order. Every finding has exactly one section. */
export const SECTIONS = [
  'blocking',
  'review',
  'undecided',
  'resolved',
  'note',
  'waived',
  'pending',
  'drift',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Headings of the long forms: job summary, terminal, page. */
export const SECTION_TITLES = {
  blocking: 'Blocks the merge',
  review: 'Review, does not block',
  undecided: 'Undecided, depends on a value that is not known here',
  resolved: 'Resolved by this change',
  note: 'For information',
  waived: 'Waived',
  pending: 'Pending on the base branch, not from this change',
  drift: 'Drift seen in the plan, not caused by this change',
} as const satisfies Record<Section, string>;

/** A finding that blocks is told as blocking whatever else it is; after that a waiver, a foreign origin and an improvement decide. */
export function sectionOf(finding: Finding): Section {
  if (finding.gate === 'block') return 'blocking';
  if (finding.waiver !== null) return 'waived';
  if (finding.origin === 'drift') return 'drift';
  if (finding.origin === 'pending-on-base') return 'pending';
  if (finding.direction === 'narrowed' || finding.direction === 'closed') return 'resolved';
  if (finding.certainty === 'possible') return 'undecided';
  return finding.gate === 'note' ? 'note' : 'review';
}

/** Whether a comment should call for readers: not for mere notes and improvements, which the job summary has. */
export function callsForReaders({ verdict, findings }: Pick<Review, 'verdict' | 'findings'>): boolean {
  if (verdict === 'error' || verdict === 'undecided') return true;
  return findings.some(
    (finding) =>
      (finding.direction === 'new' || finding.direction === 'widened') && sectionOf(finding) !== 'note',
  );
}

export type Sections = Readonly<Record<Section, readonly Finding[]>>;

/** The findings by section, each in the order it came. */
export function sectionsOf(findings: readonly Finding[]): Sections {
  const sections: Record<Section, Finding[]> = {
    blocking: [],
    review: [],
    note: [],
    resolved: [],
    undecided: [],
    waived: [],
    pending: [],
    drift: [],
  };
  for (const finding of findings) sections[sectionOf(finding)].push(finding);
  return sections;
}

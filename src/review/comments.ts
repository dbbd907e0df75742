import type { Finding } from '../model/finding.ts';
import type { PullRequestDiff } from '../model/patch.ts';
import type { PlacedComment, Placement, Review } from '../model/review.ts';
import type { Cause } from './causes.ts';
import { byCause } from './causes.ts';
import { place } from './place.ts';
import { inlineComment } from './render/inline-comment.ts';
import type { Links } from './render/links.ts';
import { sectionOf } from './sections.ts';

/** Which findings get a comment of their own, and how many comments may be posted. */
export interface CommentSettings {
  readonly inlineComments: 'all' | 'blocking' | 'none';
  readonly max: number;
  readonly suggestions: boolean;
  readonly links: Links;
}

/**
 * The comments a review asks for, what blocks first, without markers. Where no place is left, in the diff or within `max`, the
 * placement is `summary`: nothing is to be posted, and what was posted for it earlier still holds.
 */
export function comments(
  review: Review,
  diff: PullRequestDiff,
  { inlineComments, max, suggestions, links }: CommentSettings,
): readonly PlacedComment[] {
  if (inlineComments === 'none') return [];
  const wanted = review.findings.filter((finding) => isCommented(finding, inlineComments));
  let posted = 0;
  return byCause(wanted).map((cause) => {
    const [first] = cause;
    const best = place(first.location, diff);
    const placement: Placement = posted < max ? best : { kind: 'summary' };
    if (placement.kind !== 'summary') posted += 1;
    const closesAll = cause.every(({ suggestion }) => suggestion === first.suggestion);
    const offersSuggestion = suggestions && closesAll && coversExactly(first, placement);
    const body = inlineComment(cause, { review, links, diff, offersSuggestion });
    return { fingerprint: first.fingerprint, placement, body };
  });
}

function isCommented(finding: Finding, inlineComments: 'all' | 'blocking'): boolean {
  const section = sectionOf(finding);
  if (section === 'blocking') return true;
  return (
    inlineComments === 'all' && (section === 'review' || (section === 'undecided' && finding.gate !== 'note'))
  );
}

function coversExactly({ location }: Pick<Cause[number], 'location'>, placement: Placement): boolean {
  return (
    location !== null &&
    placement.kind === 'line' &&
    placement.side === location.side &&
    placement.at.line === location.line &&
    placement.at.endLine === location.endLine
  );
}

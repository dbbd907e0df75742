import { createHash } from 'node:crypto';
import type { Finding, FindingClass, Fingerprint } from '../model/finding.ts';
import type { InputSummary, Review, ReviewCounts, Verdict } from '../model/review.ts';
import { COULD_NOT_RUN, reviewOf, unseenNotice, type OnUndecided } from './compose.ts';
import { sectionsOf } from './sections.ts';

/** One of the reviews to merge, under a name that no other has. */
export interface Leg {
  readonly name: string;
  readonly review: Review;
}

/** What holds for the merged review; the gates of findings stay as each leg decided them. */
interface MergeSettings {
  readonly warnOnly: boolean;
  readonly onUndecided: OnUndecided;
  readonly gateClasses: readonly FindingClass[];
}

/** Best first. */
const VERDICTS = [
  'skipped',
  'pass',
  'warn',
  'undecided',
  'blocked',
  'error',
] as const satisfies readonly Verdict[];

/** One review of several: everything of all, and the worst verdict. */
export function mergeReviews(legs: readonly Leg[], settings: MergeSettings): Review {
  const reviews = withDistinctInputs(legs);
  const verdict = VERDICTS.findLast((each) => reviews.some((review) => review.verdict === each)) ?? 'skipped';
  const failed = reviews.filter((review) => review.verdict === 'error');
  return reviewOf({
    verdict,
    warnOnly: settings.warnOnly || isForgiven(reviews, verdict, settings),
    counts: sumOf(reviews.map((review) => review.counts)),
    undecided: reviews.flatMap((review) => undecidedIn(review, settings)),
    failures: failed.map(({ summary }) => summary.replace(COULD_NOT_RUN, '')),
    findings: reviews.flatMap((review) => review.findings),
    inputs: reviews.flatMap((review) => review.inputs),
    gaps: reviews.flatMap((review) => review.gaps),
    waivers: mergedWaivers(reviews),
    notices: [...new Set(reviews.flatMap((review) => review.notices))],
  });
}

/** A leg that only warns does not fail the whole; one that would fail by itself does. */
function isForgiven(reviews: readonly Review[], verdict: Verdict, { onUndecided }: MergeSettings): boolean {
  const fails = (review: Review): boolean =>
    review.verdict === 'blocked' || (review.verdict === 'undecided' && onUndecided === 'fail');
  const worst = reviews.filter((review) => review.verdict === verdict);
  return (
    worst.length > 0 &&
    worst.every((review) => review.warnOnly) &&
    !reviews.some((review) => !review.warnOnly && fails(review))
  );
}

/** A report counts its undecided gates without naming them; by the settings at hand, unless they are not those of the leg. */
function undecidedIn({ findings, counts }: Review, { gateClasses }: MergeSettings): readonly Finding[] {
  if (counts.undecided === 0) return [];
  const open = sectionsOf(findings).undecided;
  const gated = open.filter((finding) => gateClasses.includes(finding.class));
  return gated.length === counts.undecided ? gated : open;
}

function sumOf(counts: readonly ReviewCounts[]): ReviewCounts {
  const total = (of: keyof ReviewCounts): number => counts.reduce((sum, each) => sum + each[of], 0);
  return {
    new: total('new'),
    widened: total('widened'),
    narrowed: total('narrowed'),
    closed: total('closed'),
    undecided: total('undecided'),
    waived: total('waived'),
    pending: total('pending'),
  };
}

/** A waiver is unused only if no leg used it. */
function mergedWaivers(reviews: readonly Review[]): Review['waivers'] {
  const all = (of: keyof Review['waivers']): readonly string[] => [
    ...new Set(reviews.flatMap(({ waivers }) => waivers[of])),
  ];
  const used = all('used');
  return { used, unused: all('unused').filter((name) => !used.includes(name)), expired: all('expired') };
}

/** Legs of a matrix often name their inputs alike: then each input is known by its leg as well. */
function withDistinctInputs(legs: readonly Leg[]): readonly Review[] {
  const legsByInput = new Map<string, Set<string>>();
  for (const { name, review } of legs)
    for (const input of review.inputs)
      legsByInput.set(input.name, (legsByInput.get(input.name) ?? new Set()).add(name));
  return legs.map(({ name, review }) => {
    const shared = review.inputs.filter((input) => (legsByInput.get(input.name)?.size ?? 0) > 1);
    return shared.length === 0
      ? review
      : renamed(review, new Map(shared.map((input) => [input, `${name}/${input.name}`])));
  });
}

function renamed(review: Review, names: ReadonlyMap<InputSummary, string>): Review {
  const byName = new Map([...names].map(([input, name]) => [input.name, name]));
  const sentences = new Map(
    [...names].map(([input, name]) => [unseenNotice(input), unseenNotice({ ...input, name })]),
  );
  return {
    ...review,
    inputs: review.inputs.map((input) => ({ ...input, name: byName.get(input.name) ?? input.name })),
    findings: review.findings.map((finding) => {
      const input = byName.get(finding.subject.input);
      if (input === undefined) return finding;
      const { subject, fingerprint } = finding;
      return { ...finding, subject: { ...subject, input }, fingerprint: refined(fingerprint, input) };
    }),
    notices: review.notices.map((notice) => sentences.get(notice) ?? notice),
  };
}

/** Findings of like inputs have like fingerprints: the second half tells them apart, the first stays, because ids and waivers go by it. */
function refined(fingerprint: Fingerprint, input: string): Fingerprint {
  const digest = createHash('sha256').update(`${fingerprint}\n${input}`).digest('hex');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
  return `${fingerprint.slice(0, 8)}${digest.slice(0, 8)}` as Fingerprint;
}

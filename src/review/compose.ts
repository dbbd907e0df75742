import type { Gap } from '../model/declaration.ts';
import { unreachable } from '../model/errors.ts';
import type { Finding, FindingClass } from '../model/finding.ts';
import { RISKS } from '../model/finding.ts';
import type { InputSummary, Review, ReviewCounts, Verdict } from '../model/review.ts';
import { quote, visible } from './escape.ts';
import { sectionsOf } from './sections.ts';
import { counted, countedByClass, firstFew } from './words.ts';

/** What to do when a gate could not be decided: `ignore` reads such a finding like any other; it does not excuse zero coverage. */
export type OnUndecided = 'warn' | 'fail' | 'ignore';

/** What the earlier stages found out, and the settings that turn it into a verdict. */
export interface ReviewParts {
  readonly findings: readonly Finding[];
  /** Empty when no infrastructure input changed. */
  readonly inputs: readonly InputSummary[];
  readonly gaps: readonly Gap[];
  readonly waivers: Review['waivers'];
  readonly notices: readonly string[];
  readonly warnOnly: boolean;
  readonly onUndecided: OnUndecided;
  /** Classes that the gates in force block on: a possible finding in one of them leaves its gate undecided. */
  readonly gateClasses: readonly FindingClass[];
}

/** Decides the verdict and puts everything in reading order. Nothing after this point may change the verdict. */
export function composeReview(parts: ReviewParts): Review {
  const undecided = undecidedAt(parts.findings, parts.gateClasses);
  const unseen = parts.inputs.filter(isUnseen);
  return reviewOf({
    ...parts,
    verdict: verdictOf(parts, { undecided, unseen }),
    undecided,
    failures: [],
    counts: countsOf(parts.findings, undecided),
    notices: [...unseen.map(unseenNotice), ...parts.notices],
  });
}

/** The review of a run that could not be finished: nothing was decided, and that is no pass. */
export function failedReview(message: string): Review {
  return reviewOf({
    verdict: 'error',
    warnOnly: false,
    failures: [message],
    counts: countsOf([], []),
    undecided: [],
    findings: [],
    inputs: [],
    gaps: [],
    waivers: { used: [], unused: [], expired: [] },
    // The summary is one short line.
    notices: visible(message) === message ? [] : [message],
  });
}

/** A review of which everything is decided and that is not put into words and order yet. */
interface Decided extends Omit<Review, 'summary'> {
  readonly undecided: readonly Finding[];
  /** Why it could not be finished, where the verdict is `error`. */
  readonly failures: readonly string[];
}

/** Words a decided review and puts its findings in reading order. */
export function reviewOf({ undecided, failures, ...decided }: Decided): Review {
  const findings = inReadingOrder(decided.findings);
  const { verdict, warnOnly, inputs, counts, gaps, waivers, notices } = decided;
  const unseen = inputs.filter(isUnseen);
  const summary = summaryOf(verdict, { findings, undecided: inReadingOrder(undecided), unseen, failures });
  return { verdict, warnOnly, summary, inputs, counts, findings, gaps, waivers, notices };
}

/** It changes something of which nothing is modelled. */
function isUnseen({ changed, modelled }: InputSummary): boolean {
  return changed > 0 && modelled === 0;
}

interface Told {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Finding[];
  readonly unseen: readonly InputSummary[];
  readonly failures: readonly string[];
}

function verdictOf(
  { findings, inputs, onUndecided }: ReviewParts,
  { undecided, unseen }: Pick<Told, 'undecided' | 'unseen'>,
): Verdict {
  const sections = sectionsOf(findings);
  if (sections.blocking.length > 0) return 'blocked';
  if (unseen.length > 0) return 'undecided';
  if (undecided.length > 0 && onUndecided !== 'ignore') return 'undecided';
  if (sections.review.length + sections.undecided.length > 0) return 'warn';
  return inputs.length === 0 ? 'skipped' : 'pass';
}

/** Possible, caused by this change, not accepted, and of a class that a gate watches. */
function undecidedAt(findings: readonly Finding[], gateClasses: readonly FindingClass[]): readonly Finding[] {
  return sectionsOf(findings).undecided.filter((finding) => gateClasses.includes(finding.class));
}

/** Every finding is counted once: as waived, else as pending, else as undecided, else by its direction. */
function countsOf(findings: readonly Finding[], undecided: readonly Finding[]): ReviewCounts {
  const accepted = findings.filter((finding) => finding.waiver !== null);
  const foreign = findings.filter((finding) => finding.waiver === null && finding.origin !== 'this-change');
  const elsewhere = new Set([...accepted, ...foreign, ...undecided]);
  const pointing = (direction: Finding['direction']): number =>
    findings.filter((finding) => !elsewhere.has(finding) && finding.direction === direction).length;
  return {
    new: pointing('new'),
    widened: pointing('widened'),
    narrowed: pointing('narrowed'),
    closed: pointing('closed'),
    undecided: undecided.length,
    waived: accepted.length,
    pending: foreign.length,
  };
}

function summaryOf(verdict: Verdict, { findings, undecided, unseen, failures }: Told): string {
  const sections = sectionsOf(findings);
  const resolved = sections.resolved.length > 0 ? `; ${sections.resolved.length} resolved` : '';
  switch (verdict) {
    case 'blocked':
      return `${countedByClass(sections.blocking)}: ${subjectsOf(sections.blocking)}`;
    case 'undecided':
      return undecided.length === 0
        ? `could not decide: no resource of ${firstFew(names(unseen), 3)} is modelled`
        : `could not decide ${counted(undecided.length, 'change')}: ${subjectsOf(undecided)}`;
    case 'warn': {
      const count = sections.review.length + sections.undecided.length;
      return `${counted(count, 'change')} to review, none blocks${resolved}`;
    }
    case 'skipped':
      return 'no infrastructure input changed';
    case 'error':
      return `${COULD_NOT_RUN}${visible(firstFew(failures, 3))}`;
    case 'pass':
      return `no new security-relevant change${resolved}`;
    default:
      return unreachable(verdict);
  }
}

/** Begins the summary of a review that could not be finished. */
export const COULD_NOT_RUN = 'could not run: ';

const names = (inputs: readonly InputSummary[]): readonly string[] =>
  inputs.map((input) => visible(input.name));

/** `aws_db_instance.orders on tcp/5432`: the first few subjects, each with the port that is reached. */
function subjectsOf(findings: readonly Finding[]): string {
  const subjects = findings.map(({ subject, witness }) => {
    const port =
      witness?.kind === 'packet' && witness.protocol !== 'all'
        ? ` on ${witness.protocol}/${witness.port}`
        : '';
    return visible(`${subject.address}${port}`);
  });
  return firstFew([...new Set(subjects)], 3);
}

/** Says that nothing was decided about an input. */
export function unseenNotice({ name, changed }: InputSummary): string {
  return `${counted(changed, 'resource')} of ${quote(name)} ${changed === 1 ? 'changes' : 'change'} and no type in it is modelled: nothing was decided about this input.`;
}

/** What blocks first, then by risk, subject and rule; the fingerprint settles what is left. */
function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(b.gate === 'block') - Number(a.gate === 'block') ||
      RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
      compare(a.subject.input, b.subject.input) ||
      compare(a.subject.address, b.subject.address) ||
      compare(a.rule, b.rule) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

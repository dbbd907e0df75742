import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { code, markdown } from '../escape.ts';
import type { Sections } from '../sections.ts';
import { sectionsOf } from '../sections.ts';
import { coverageOf } from './coverage.ts';
import { blocks, collapsed, firstThatFits } from './fitting.ts';
import type { Pictures } from './finding-markdown.ts';
import { headline } from './headline.ts';
import type { Links } from './links.ts';
import {
  blockingTable,
  briefLine,
  byLayer,
  countsByLayer,
  countTable,
  coverageSection,
  proofSection,
  noticeBlock,
  undecidedList,
  waiverSection,
} from './sections-markdown.ts';

/** GitHub refuses comments of 65,536 characters; what counts as a character has varied, so the budget is in bytes and lower. */
export const COMMENT_LIMIT = 60_000;
const MOST_BLOCKING_ROWS = 25;

/** How much is told at one step of the size ladder. */
interface Detail {
  readonly blockingRows: number;
  readonly blockingInFull: boolean;
  readonly pictures: Pictures;
  /** Findings that do not block: with their proofs, one line each, or only counted. */
  readonly others: 'in-full' | 'brief' | 'counted';
}

const LADDER: readonly Detail[] = [
  { blockingRows: Infinity, blockingInFull: true, pictures: 'drawn', others: 'in-full' },
  { blockingRows: Infinity, blockingInFull: true, pictures: 'left-out', others: 'in-full' },
  { blockingRows: Infinity, blockingInFull: true, pictures: 'left-out', others: 'brief' },
  { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: true, pictures: 'left-out', others: 'brief' },
  { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: true, pictures: 'left-out', others: 'counted' },
  { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: false, pictures: 'left-out', others: 'counted' },
];

/** The sticky comment of a review, without marker lines; always within the limit. */
export function summaryComment(review: Review, links: Links, limit = COMMENT_LIMIT): string {
  return firstThatFits(
    [...LADDER.map((detail) => () => commentAt(review, links, detail)), () => barest(review, links)],
    limit,
  );
}

function commentAt(review: Review, links: Links, detail: Detail): string {
  const sections = sectionsOf(review.findings);
  if (isQuiet(review)) return blocks([title(review), quietCoverage(review), footer(links)]);
  return blocks([
    title(review),
    intro(review, sections),
    noticeBlock(review),
    countTable(sections),
    blockingSection(sections.blocking, { links, detail, review }),
    reviewSection(sections, links, detail),
    resolvedSection(sections.resolved, links, detail),
    undecidedSection(sections.undecided, { links, detail, review }),
    waivedSection(sections.waived, { links, detail, review }),
    briefSection('Pending on the base branch', 'not from this pull request', sections.pending, {
      links,
      detail,
    }),
    briefSection('Drift seen in the plan', 'not caused by this pull request', sections.drift, {
      links,
      detail,
    }),
    coverageSection(review),
    footer(links),
  ]);
}

interface Told {
  readonly links: Links;
  readonly detail: Detail;
}

function isQuiet({ verdict, findings, notices, waivers }: Review): boolean {
  const said = findings.length + notices.length + waivers.expired.length;
  return (verdict === 'pass' || verdict === 'skipped') && said === 0;
}

/** A quiet review stays one line unless something was not analysed. */
function quietCoverage(review: Review): string {
  return coverageOf(review).complete ? '' : coverageSection(review);
}

function title(review: Review): string {
  const { mark, words } = headline(review);
  return `## ${mark} Demarc: ${words}`;
}

/** What the reader must know when nothing else is read. */
function intro(review: Review, { blocking, undecided }: Sections): string {
  const [first] = blocking;
  if (review.verdict === 'error') return markdown(review.summary);
  if (first !== undefined) {
    const rest = blocking.length === 1 ? 'Nothing else blocks.' : `${blocking.length - 1} more below.`;
    const soft = review.warnOnly ? ' The step passes because `warn-only` is on.' : '';
    return `${markdown(first.what)} ${rest}${soft}`;
  }
  if (review.verdict !== 'undecided') return '';
  const [open] = undecided;
  return open === undefined ? '' : `${markdown(open.what)} It depends on a value that is not known here.`;
}

function blockingSection(
  findings: readonly Finding[],
  { links, detail, review }: Told & { readonly review: Review },
): string {
  if (findings.length === 0) return '';
  const shown = findings.slice(0, detail.blockingRows);
  const more = findings.length - shown.length;
  return blocks([
    review.warnOnly ? '### Would block the merge' : '### Blocks the merge',
    blockingTable(shown, links),
    more > 0 ? `And ${more} more that ${more === 1 ? 'blocks' : 'block'}; ${reportWords(links)}.` : '',
    detail.blockingInFull
      ? proofSection(
          shown.length === 1 ? 'Why this is so, and what to do' : 'Why each is so, and what to do',
          shown,
          { links, pictures: detail.pictures },
        )
      : '',
  ]);
}

function reviewSection({ review, note }: Sections, links: Links, { others }: Detail): string {
  if (review.length + note.length === 0) return '';
  const heading = '### Review (does not block)';
  if (others === 'counted') return blocks([heading, countsByLayer([...review, ...note])]);
  const line = (finding: Finding): string =>
    others === 'in-full'
      ? `${briefLine(finding, links)}<br>${markdown(finding.why)}`
      : briefLine(finding, links);
  return blocks([
    review.length === 0 ? '' : heading,
    byLayer(review, line),
    others === 'in-full' ? proofSection('Why each is so, and what to do', review, { links }) : '',
    collapsed(
      `For information (${note.length})`,
      byLayer(note, (finding) => `${briefLine(finding, links)}<br>${markdown(finding.why)}`),
    ),
  ]);
}

function resolvedSection(findings: readonly Finding[], links: Links, { others }: Detail): string {
  const body =
    others === 'counted'
      ? countsByLayer(findings)
      : findings.map((finding) => `- ${briefLine(finding, links)}`).join('\n');
  return collapsed(`Resolved by this pull request (${findings.length})`, body);
}

function undecidedSection(
  findings: readonly Finding[],
  { links, detail, review }: Told & { readonly review: Review },
): string {
  const body = detail.others === 'counted' ? countsByLayer(findings) : undecidedList(findings, links);
  const name = `Undecided (${findings.length}): depends on a value that is not known here`;
  return collapsed(name, body, review.verdict === 'undecided' ? 'open' : 'folded');
}

function waivedSection(
  findings: readonly Finding[],
  { links, detail, review }: Told & { readonly review: Review },
): string {
  return detail.others === 'counted'
    ? collapsed(`Waived (${findings.length})`, countsByLayer(findings))
    : waiverSection(findings, review, links);
}

function briefSection(
  name: string,
  why: string,
  findings: readonly Finding[],
  { links, detail }: Told,
): string {
  const body =
    detail.others === 'counted'
      ? countsByLayer(findings)
      : findings.map((finding) => `- ${briefLine(finding, links)}`).join('\n');
  return collapsed(`${name} (${findings.length}): ${why}`, body);
}

function barest(review: Review, links: Links): string {
  return blocks([
    title(review),
    countTable(sectionsOf(review.findings)),
    `There is more to say than fits into a comment; ${reportWords(links)}.`,
    footer(links),
  ]);
}

function reportWords({ report }: Links): string {
  return report === undefined ? 'the JSON report has all' : `the [full report](${report}) has all`;
}

/** The commit, where everything is told, the policy, and how to get the same result. */
export function footer({ headSha, report, policy, policyRef, reproduce }: Links): string {
  const from = policyRef === undefined ? '' : ` (from ${code(policyRef)})`;
  const parts = [
    headSha === undefined ? '' : `Commit ${code(headSha.slice(0, 7))}`,
    report === undefined ? '' : `[full report](${report})`,
    policy.length === 0 ? 'policy: none' : `policy: ${policy.map(code).join(', ')}${from}`,
    reproduce === undefined ? '' : `reproduce: ${code(reproduce)}`,
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { code, markdown } from '../escape.ts';
import { SECTION_TITLES, SECTIONS, sectionsOf } from '../sections.ts';
import { counted } from '../words.ts';
import { findingMarkdown, type Pictures } from './finding-markdown.ts';
import { blocks, bytes, firstThatFits } from './fitting.ts';
import { headline } from './headline.ts';
import type { Links } from './links.ts';
import { footer } from './markdown.ts';
import { countTable, coverageSection, noticeBlock, waiverSection } from './sections-markdown.ts';

/** GitHub drops a step summary above 1 MiB as a whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Shares of the limit that findings may take; what else there is to tell needs the rest, usually very little. */
const SHARES = [0.9, 0.5, 0];
const MOST_INPUTS = 25;

/** The whole report for the page of the workflow run; where it does not fit, the findings of least weight are left out and counted. */
export function jobSummary(review: Review, links: Links): string {
  return firstThatFits(
    SHARES.map((share) => () => summaryWithin(review, links, share * SUMMARY_LIMIT)),
    SUMMARY_LIMIT,
  );
}

function summaryWithin(review: Review, links: Links, room: number): string {
  const sections = sectionsOf(review.findings);
  const { mark, words } = headline(review);
  const drawn = fitting(review.findings, { links, room, pictures: 'drawn' });
  const shown =
    drawn.size === review.findings.length
      ? drawn
      : fitting(review.findings, { links, room, pictures: 'left-out' });
  const missing = review.findings.length - shown.size;
  return blocks([
    `## ${mark} Demarc: ${words}`,
    review.verdict === 'error' ? markdown(review.summary) : '',
    noticeBlock(review),
    countTable(sections),
    ...SECTIONS.filter((section) => section !== 'waived').map((section) => {
      const texts = sections[section].flatMap((finding) => shown.get(finding) ?? []);
      return texts.length === 0 ? '' : blocks([`### ${SECTION_TITLES[section]}`, ...texts]);
    }),
    missing > 0
      ? `${counted(missing, 'finding')} of the lowest risk ${missing === 1 ? 'is' : 'are'} left out here for size; the JSON report has all.`
      : '',
    waiverSection(
      sections.waived.filter((finding) => shown.has(finding)),
      review,
      links,
    ),
    coverageSection(review),
    inputTable(review),
    `<sub>Demarc ${code(links.version)}</sub>\n${footer(links)}`,
  ]);
}

/** Texts of as many findings as fit, worst first: findings come in that order. */
function fitting(
  findings: readonly Finding[],
  { links, room, pictures }: { readonly links: Links; readonly room: number; readonly pictures: Pictures },
): ReadonlyMap<Finding, string> {
  const shown = new Map<Finding, string>();
  let used = 0;
  for (const finding of findings) {
    const text = findingMarkdown(finding, links, pictures);
    used += bytes(text) + 2;
    if (used > room) break;
    shown.set(finding, text);
  }
  return shown;
}

function inputTable({ inputs }: Review): string {
  if (inputs.length === 0) return '';
  const shown = inputs.slice(0, MOST_INPUTS);
  return [
    '| Input | File | SHA-256 |',
    '|---|---|---|',
    ...shown.map(({ name, file, sha256 }) => `| ${code(name)} | ${code(file)} | ${code(sha256)} |`),
    ...(inputs.length > shown.length ? [`| ${inputs.length - shown.length} more | | |`] : []),
  ].join('\n');
}

import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { code, markdown } from '../escape.ts';
import { SECTION_TITLES, SECTIONS, sectionsOf } from '../sections.ts';
import { counted } from '../words.ts';
import { findingMarkdown } from './finding-markdown.ts';
import { blocks, bytes } from './fitting.ts';
import { headline } from './headline.ts';
import type { Links } from './links.ts';
import { footer } from './markdown.ts';
import { countTable, coverageSection, noticeBlock, waiverSection } from './sections-markdown.ts';

/** GitHub drops a step summary above 1 MiB as a whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Room for everything that is not a finding. */
const FRAME = 128 * 1024;

/** The whole report for the page of the workflow run; where it does not fit, the findings of least weight are left out and counted. */
export function jobSummary(review: Review, links: Links, limit = SUMMARY_LIMIT): string {
  const sections = sectionsOf(review.findings);
  const { mark, words } = headline(review);
  const shown = fitting(review.findings, links, limit - Math.min(FRAME, limit / 2));
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
function fitting(findings: readonly Finding[], links: Links, room: number): ReadonlyMap<Finding, string> {
  const shown = new Map<Finding, string>();
  let used = 0;
  for (const finding of findings) {
    const text = findingMarkdown(finding, links);
    used += bytes(text) + 2;
    if (used > room) break;
    shown.set(finding, text);
  }
  return shown;
}

function inputTable({ inputs }: Review): string {
  if (inputs.length === 0) return '';
  const shown = inputs.slice(0, 100);
  return [
    '| Input | File | SHA-256 |',
    '|---|---|---|',
    ...shown.map(({ name, file, sha256 }) => `| ${code(name)} | ${code(file)} | ${code(sha256)} |`),
    ...(inputs.length > shown.length ? [`| ${inputs.length - shown.length} more | | |`] : []),
  ].join('\n');
}

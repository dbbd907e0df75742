import type { Finding, Layer } from '../../model/finding.ts';
import { isPublicExposure, LAYERS } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { code, markdown } from '../escape.ts';
import type { Sections } from '../sections.ts';
import {
  acceptedSentence,
  counted,
  holderWords,
  LAYER_NAMES,
  listed,
  riskWords,
  waiverLists,
} from '../words.ts';
import { coverageOf } from './coverage.ts';
import { lackingMarkdown, proofMarkdown, whereMarkdown, type Pictures } from './finding-markdown.ts';
import { blocks, collapsed } from './fitting.ts';
import type { Links } from './links.ts';

/** Longest list of notices printed in a comment. */
const MOST_NOTICES = 20;

/** How many findings of each kind; a row of zeros is left out, and the table with them. */
export function countTable(sections: Sections): string {
  const row = (name: string, isIn: (finding: Finding) => boolean): readonly string[] => {
    const count = (findings: readonly Finding[]): number => findings.filter(isIn).length;
    const reported = [...sections.blocking, ...sections.review, ...sections.note];
    const fresh = count(reported.filter((finding) => finding.direction === 'new'));
    const wider = count(reported.filter((finding) => finding.direction === 'widened'));
    const strong = name === 'Public exposure' && fresh > 0 ? `**${fresh}**` : String(fresh);
    const rest = [sections.resolved, sections.undecided, sections.waived].map(count);
    return [name, strong, ...[wider, ...rest].map(String)];
  };
  const rows = [
    row('Public exposure', isPublicExposure),
    row('Other security changes', (finding) => !isPublicExposure(finding)),
  ];
  const told = rows.filter((cells) => cells.slice(1).some((cell) => cell !== '0'));
  if (told.length === 0) return '';
  return [
    '| | New | Widened | Resolved | Undecided | Waived |',
    '|---|--:|--:|--:|--:|--:|',
    ...told.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

/** Rows for what blocks the merge. */
export function blockingTable(findings: readonly Finding[], links: Links): string {
  return [
    '| What changes | Why it matters | Where |',
    '|---|---|---|',
    ...findings.map((finding) => {
      const what = `${markdown(finding.what)}<br>${code(finding.id)} · ${riskWords(finding)}`;
      return `| ${what} | ${markdown(finding.why)} | ${whereMarkdown(finding, links)} |`;
    }),
  ].join('\n');
}

/** Findings by responsibility layer, each group with who answers for it. */
export function byLayer(findings: readonly Finding[], line: (finding: Finding) => string): string {
  return blocks(
    layerGroups(findings).map(({ layer, holder, members }) => {
      const title = `**${LAYER_NAMES[layer]}**${holder === '' ? '' : ` · ${holder}`}`;
      return `${title}\n\n${members.map((finding) => `- ${line(finding)}`).join('\n')}`;
    }),
  );
}

interface LayerGroup {
  readonly layer: Layer;
  /** Who answers, in words; who answered before is told where it changed hands. */
  readonly holder: string;
  readonly members: readonly Finding[];
}

/** Findings grouped by layer and holder; the group of the first finding, which is the worst, comes first. */
function layerGroups(findings: readonly Finding[]): readonly LayerGroup[] {
  const groups = new Map<string, { layer: Layer; holder: string; members: Finding[] }>();
  for (const finding of findings) {
    const { layer } = finding;
    const holder = holderWords(finding);
    const key = `${layer}/${holder}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { layer, holder, members: [finding] });
    else group.members.push(finding);
  }
  return [...groups.values()];
}

/** `3 in network and firewall configuration, 1 in …`: what remains of a section when there is no room for it. */
export function countsByLayer(findings: readonly Finding[]): string {
  const parts = LAYERS.map((layer) => ({
    layer,
    count: findings.filter((finding) => finding.layer === layer).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ layer, count }) => `${count} in ${LAYER_NAMES[layer].toLowerCase()}`);
  return parts.length === 0 ? '' : `${counted(findings.length, 'finding')}: ${listed(parts)}.`;
}

/** One finding on one line: what, where, and how bad unless it got better. */
export function briefLine(finding: Finding, links: Links): string {
  const where = whereMarkdown(finding, links);
  const risk = finding.risk === 'none' ? '' : riskWords(finding);
  return [markdown(finding.what), where, risk, code(finding.id)].filter((part) => part !== '').join(' · ');
}

/** Undecided findings, each with the value that is missing. */
export function undecidedList(findings: readonly Finding[], links: Links): string {
  return findings
    .map((finding) =>
      [`- ${briefLine(finding, links)}`, ...lackingMarkdown(finding).map((line) => `  - ${line}`)].join('\n'),
    )
    .join('\n');
}

/** Accepted findings and the state of the waivers. */
export function waiverSection(findings: readonly Finding[], review: Review, links: Links): string {
  const lines = findings.map((finding) => {
    const how = finding.waiver === null ? '' : `<br>${markdown(acceptedSentence(finding.waiver))}`;
    return `- ${briefLine(finding, links)}${how}`;
  });
  const all = [...lines, ...waiverLists(review).map((sentence) => `- ${markdown(sentence)}`)];
  const { waivers } = review;
  // Waivers that this change does not need are for other changes to need.
  if (findings.length + waivers.expired.length === 0) return '';
  const title = [
    counted(findings.length, 'finding'),
    ...(waivers.expired.length > 0 ? [`${counted(waivers.expired.length, 'waiver')} expired`] : []),
    ...(waivers.unused.length > 0 ? [`${waivers.unused.length} unused`] : []),
  ].join(', ');
  return collapsed(`Waived: ${title}`, all.join('\n'));
}

/** Proofs of findings that were told above, and what to do about them; collapsed. */
export function proofSection(
  title: string,
  findings: readonly Finding[],
  { links, pictures = 'left-out' }: { readonly links: Links; readonly pictures?: Pictures },
): string {
  return collapsed(title, blocks(findings.map((finding) => proofMarkdown(finding, links, pictures))));
}

/** What was analysed and what was not, collapsed. */
export function coverageSection(review: Review): string {
  if (review.inputs.length === 0 && review.gaps.length === 0) return '';
  const { line, sentences } = coverageOf(review);
  return collapsed(`Coverage: ${line}`, sentences.map((sentence) => `- ${markdown(sentence)}`).join('\n'));
}

/** Notices as one quiet block. */
export function noticeBlock({ notices }: Review): string {
  if (notices.length === 0) return '';
  const more = notices.length - MOST_NOTICES;
  const lines = notices.slice(0, MOST_NOTICES).map((notice) => `> - ${markdown(notice)}`);
  if (more > 0) lines.push(`> - ${counted(more, 'more notice')} in the JSON report.`);
  return ['> [!NOTE]', ...lines].join('\n');
}

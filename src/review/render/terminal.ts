import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import { pieces, terminal } from '../escape.ts';
import type { Section } from '../sections.ts';
import { SECTION_TITLES, SECTIONS, sectionsOf } from '../sections.ts';
import {
  acceptedSentence,
  holderWords,
  LAYER_NAMES,
  lackingSentence,
  riskWords,
  waiverLists,
  witnessSentence,
} from '../words.ts';
import { coverageOf } from './coverage.ts';
import { headline } from './headline.ts';
import { placeText } from './links.ts';
import type { PathStep } from './path.ts';
import { pathOf } from './path.ts';

/** How the text is to look: `color` only where the reader's terminal shows it. */
interface TerminalSettings {
  readonly color: boolean;
  /** Columns; text is wrapped at most here. */
  readonly width: number;
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
type Style = keyof typeof STYLES;

/** The review as text for a terminal, the verdict first and last; a review without anything to say is one line. */
export function terminalReview(review: Review, { color, width }: TerminalSettings): string {
  const paper: Paper = { width: Math.max(40, width), paint: color ? painted : (text) => text };
  const verdict = paper.paint(`Demarc: ${headline(review).words}`, verdictStyle(review));
  const body = [
    ...review.notices.map((notice) => flow(notice, paper, 'Note: ')),
    ...sectionTexts(review, paper),
    ...waiverLists(review).map((sentence) => flow(sentence, paper)),
    ...coverageText(review, paper),
  ];
  return body.length === 0 ? `${verdict}\n` : `${[verdict, ...body, verdict].join('\n\n')}\n`;
}

interface Paper {
  readonly width: number;
  readonly paint: (text: string, style: Style) => string;
}

function painted(text: string, style: Style): string {
  return `\u001b[${STYLES[style]}m${text}\u001b[0m`;
}

function verdictStyle({ verdict, warnOnly }: Review): Style {
  if (verdict === 'pass' || verdict === 'skipped') return 'green';
  return verdict === 'error' || (verdict === 'blocked' && !warnOnly) ? 'red' : 'yellow';
}

function sectionTexts(review: Review, paper: Paper): readonly string[] {
  const sections = sectionsOf(review.findings);
  const error = review.verdict === 'error' ? [flow(review.summary, paper)] : [];
  return [
    ...error,
    ...SECTIONS.flatMap((section) =>
      sections[section].length === 0
        ? []
        : [
            paper.paint(`${SECTION_TITLES[section]} (${sections[section].length})`, 'bold'),
            ...sections[section].map((finding) => findingText(finding, section, paper)),
          ],
    ),
  ];
}

function findingText(finding: Finding, section: Section, paper: Paper): string {
  const inner = '    ';
  const where = finding.location === null ? '' : `${terminal(placeText(finding.location))}  `;
  const facts = [terminal(finding.id), riskWords(finding), LAYER_NAMES[finding.layer].toLowerCase()];
  const holder = holderWords(finding);
  const lines = [
    flow(finding.what, paper, '  '),
    paper.paint(`${inner}${where}${facts.join(' · ')}${holder === '' ? '' : `: ${holder}`}`, 'dim'),
  ];
  if (section === 'waived') return [...lines, waiverText(finding, paper)].join('\n');
  if (section === 'resolved' || section === 'pending' || section === 'drift') return lines.join('\n');
  if (finding.why !== '') lines.push(flow(finding.why, paper, inner));
  for (const step of pathOf(finding)) lines.push(stepText(step, paper));
  if (finding.witness !== null)
    lines.push(flow(`Gets through: ${witnessSentence(finding.witness)}`, paper, inner));
  for (const missing of finding.lacking) lines.push(flow(lackingSentence(missing), paper, inner));
  if (finding.fix !== '') lines.push(flow(`What to do: ${finding.fix}`, paper, inner));
  return lines.join('\n');
}

function waiverText({ waiver }: Finding, paper: Paper): string {
  return waiver === null ? '' : flow(acceptedSentence(waiver), paper, '    ');
}

function stepText({ says, places }: PathStep, paper: Paper): string {
  const text = flow(says, paper, '    → ');
  const from = places.map((at) => terminal(placeText(at))).join(' ← ');
  return from === '' ? text : `${text}\n${paper.paint(`      ${from}`, 'dim')}`;
}

function coverageText(review: Review, paper: Paper): readonly string[] {
  const { line, complete, sentences } = coverageOf(review);
  if (complete) return [];
  return [
    [
      paper.paint(`Coverage: ${line}`, 'bold'),
      ...sentences.map((sentence) => flow(sentence, paper, '  ')),
    ].join('\n'),
  ];
}

/** A worded sentence as wrapped lines; lines after the first are indented as far as `lead` reaches. */
function flow(sentence: string, { width, paint }: Paper, lead = ''): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  let used = lead.length;
  for (const { text, style } of wordsOf(sentence)) {
    const length = Array.from(text).length;
    const gap = used > indent.length ? 1 : 0;
    if (gap > 0 && used + gap + length > width) {
      lines.push(line);
      line = indent;
      used = indent.length;
    }
    const space = used > indent.length ? ' ' : '';
    line += `${space}${style === undefined ? text : paint(text, style)}`;
    used += space.length + length;
  }
  return [...lines, line].join('\n');
}

interface Word {
  readonly text: string;
  readonly style: Style | undefined;
}

/** Words and values; what touches a value without a space stays with it. */
function wordsOf(sentence: string): readonly Word[] {
  const words: { text: string; style: Style | undefined }[] = [];
  let open = false;
  for (const piece of pieces(sentence)) {
    const parts = piece.kind === 'value' ? [`\`${terminal(piece.text)}\``] : terminalWords(piece.text);
    for (const [index, text] of parts.entries()) {
      const last = words.at(-1);
      const style = piece.kind === 'value' ? 'cyan' : undefined;
      if (index === 0 && open && last !== undefined && text !== '') last.text += text;
      else if (text !== '') words.push({ text, style });
      open = index === parts.length - 1 ? text !== '' : false;
    }
  }
  return words;
}

function terminalWords(text: string): readonly string[] {
  return text.split(' ').map(terminal);
}

import type { Finding } from '../../model/finding.ts';
import type { PullRequestDiff } from '../../model/patch.ts';
import { code, markdown } from '../escape.ts';
import { lackingSentence, riskWords, witnessSentence } from '../words.ts';
import { blocks } from './fitting.ts';
import type { Links } from './links.ts';
import { placeLink } from './links.ts';
import type { PathStep } from './path.ts';
import { pathOf, sideOf } from './path.ts';
import { pictureMarkdown } from './picture.ts';

const MOST_STEPS = 12;
const MOST_LACKING = 5;

/** Where a finding is to be looked at: its cause line, else the first line of its proof, as a link. */
export function whereMarkdown(finding: Finding, links: Links): string {
  const at = finding.location ?? finding.evidence.find((step) => step.trail !== undefined)?.trail?.at;
  return at === undefined ? '' : placeLink(at, sideOf(finding), links);
}

/** From where a path is looked at. */
interface PathView {
  readonly links: Links;
  /** What to call the cause line: a comment stands on it, a summary does not. */
  readonly here: 'this line' | 'the cause';
  /** Lets the path say which of its lines this change left alone. */
  readonly diff?: PullRequestDiff | undefined;
}

/** The evidence as a numbered list, each step with the lines that prove it. */
export function pathMarkdown(finding: Finding, view: PathView): string {
  const steps = pathOf(finding, view.diff);
  const lines = steps
    .slice(0, MOST_STEPS)
    .map((step, index) => `${index + 1}. ${markdown(step.says)}${proof(step, finding, view)}`);
  if (steps.length > MOST_STEPS)
    lines.push(`${MOST_STEPS + 1}. and ${steps.length - MOST_STEPS} more, in the JSON report`);
  return lines.join('\n');
}

function proof({ places, mark }: PathStep, finding: Finding, { links, here }: PathView): string {
  const from = places.map((at) => placeLink(at, sideOf(finding), links)).join(' ← ');
  const note = mark === 'this-line' ? here : mark === 'unchanged' ? 'unchanged' : '';
  const all = [from, note].filter((part) => part !== '').join(', ');
  return all === '' ? '' : ` (${all})`;
}

/** What gets through, as one line; empty where nothing concrete is known. */
export function witnessMarkdown({ witness, certainty }: Finding): string {
  if (witness === null) return '';
  const label = certainty === 'certain' ? 'Gets through' : 'Would get through';
  return `${label}: ${markdown(witnessSentence(witness))}`;
}

/** Each missing value and how to make it known. */
export function lackingMarkdown({ lacking }: Finding): readonly string[] {
  const lines = lacking.slice(0, MOST_LACKING).map((missing) => markdown(lackingSentence(missing)));
  if (lacking.length > MOST_LACKING)
    lines.push(`${lacking.length - MOST_LACKING} more values are missing; the JSON report names them.`);
  return lines;
}

/** Whether there is room for pictures beside the paths in words. */
export type Pictures = 'drawn' | 'left-out';

/** How a finding is proven and what to do, for a reader who was told what it is: for folded sections. */
export function proofMarkdown(finding: Finding, links: Links, pictures: Pictures): string {
  return blocks([
    `**${code(finding.id)}** ${code(finding.subject.address)}`,
    ...proofParts(finding, links, pictures),
  ]);
}

/** A finding in full, under its own small heading: for the job summary. */
export function findingMarkdown(finding: Finding, links: Links, pictures: Pictures): string {
  return blocks([
    `**${markdown(finding.title)}** · ${riskWords(finding)} · ${code(finding.id)}`,
    `${markdown(finding.what)} ${markdown(finding.why)}`,
    ...proofParts(finding, links, pictures),
  ]);
}

function proofParts(finding: Finding, links: Links, pictures: Pictures): readonly string[] {
  return [
    pathMarkdown(finding, { links, here: 'the cause' }),
    pictures === 'drawn' ? pictureMarkdown(finding) : '',
    witnessMarkdown(finding),
    ...lackingMarkdown(finding),
    finding.fix === '' ? '' : `What to do: ${markdown(finding.fix)}`,
  ];
}

import { setOutput, summary } from '@actions/core';
import { plainText } from './annotations.ts';
import type { PublishOutcome } from './publish.ts';
import { isPublicExposure, RISKS, type Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';

/** Where reports were written; empty where none was asked for. */
export interface ReportFiles {
  readonly reportFile: string;
  readonly sarifFile: string;
  readonly htmlFile: string;
}

/** GitHub drops a step's summary over 1 MiB; the rest of the step may write some of it. */
const MOST_SUMMARY_BYTES = 1_000_000;

/** The outputs of the action, by name: scalars and paths. */
export function outputsOf(
  review: Review,
  files: ReportFiles,
  published: Pick<PublishOutcome, 'commentId' | 'commentUrl'> | undefined,
): Readonly<Record<string, string>> {
  const { verdict, counts, findings } = review;
  const ours = findings.filter(({ origin, waiver }) => origin === 'this-change' && waiver === null);
  const arisen = ours.filter(({ direction }) => direction === 'new' || direction === 'widened');
  const exposures = arisen.filter((finding) => isPublicExposure(finding) && finding.certainty === 'certain');
  return {
    verdict,
    blocked: String(verdict === 'blocked'),
    'has-changes': String(ours.length > 0),
    'new-public-exposures': String(exposures.length),
    'new-findings': String(counts.new + counts.widened),
    'resolved-findings': String(counts.closed),
    undecided: String(counts.undecided),
    waived: String(counts.waived),
    'max-risk': highestRisk(arisen),
    summary: plainText(review.summary, 1_000),
    'report-file': files.reportFile,
    'sarif-file': files.sarifFile,
    'html-file': files.htmlFile,
    'comment-id': published?.commentId === undefined ? '' : String(published.commentId),
    'comment-url': published?.commentUrl ?? '',
  };
}

function highestRisk(findings: readonly Finding[]): string {
  return RISKS.find((risk) => findings.some((finding) => finding.risk === risk)) ?? 'none';
}

/** Hands the outputs to the runner. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Writes the job summary: Markdown of the whole review, cut where GitHub would drop it. */
export async function writeJobSummary(markdown: string): Promise<void> {
  await summary.addRaw(fittingSummary(markdown), true).write();
}

/** Cuts at a line, says so, and closes a fence that the cut left open. */
export function fittingSummary(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MOST_SUMMARY_BYTES) return markdown;
  const text = bytes.subarray(0, MOST_SUMMARY_BYTES - 1_000).toString('utf8');
  const kept = text.slice(0, text.lastIndexOf('\n'));
  const fence = /^(?:`{3,}|~{3,})/;
  const open = kept.split('\n').reduce<string | undefined>((current, line) => {
    const mark = fence.exec(line)?.[0];
    if (mark === undefined) return current;
    if (current === undefined) return mark;
    return line.trimEnd() === current ? undefined : current;
  }, undefined);
  const closing = open === undefined ? '' : `\n${open}`;
  return `${kept}${closing}\n\nThe rest does not fit into a job summary: the JSON report has all of it.\n`;
}

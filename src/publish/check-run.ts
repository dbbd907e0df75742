import { textAt, wholeAt } from './answer.ts';
import { plainText, type Annotation } from './annotations.ts';
import { Refusal } from './pull-request.ts';
import type { RepositoryName } from './context.ts';
import type { GitHubClient } from './github.ts';
import { unreachable } from '../model/errors.ts';
import type { Review } from '../model/review.ts';

/** What a check run says on the commit. */
export interface CheckReport {
  readonly name: string;
  readonly head: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown, at most 65,535 characters; longer text is cut. */
  readonly summary: string;
  readonly annotations: readonly (Annotation & { readonly file: string; readonly startLine: number })[];
}

const ANNOTATIONS_PER_REQUEST = 50;
const MOST_CHARACTERS = 65_000;
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** Only `failure` holds a merge: GitHub counts neutral and skipped checks as passed. */
export function conclusionOf(
  { verdict, warnOnly }: Review,
  undecidedFails: boolean,
): CheckReport['conclusion'] {
  switch (verdict) {
    case 'pass':
    case 'skipped':
      return 'success';
    case 'warn':
      return 'neutral';
    case 'undecided':
      return undecidedFails && !warnOnly ? 'failure' : 'neutral';
    case 'blocked':
      return warnOnly ? 'neutral' : 'failure';
    case 'error':
      return 'failure';
    default:
      return unreachable(verdict);
  }
}

/** Creates a check run; further annotations are appended in batches. What GitHub refuses comes back as one sentence. */
export async function createCheckRun(
  client: GitHubClient,
  repository: RepositoryName,
  report: CheckReport,
): Promise<{ readonly url: string | undefined; readonly notice: string | undefined }> {
  const output = (batch: CheckReport['annotations']) => ({
    title: plainText(report.title, 250),
    summary:
      report.summary.length > MOST_CHARACTERS
        ? `${report.summary.slice(0, MOST_CHARACTERS)}\n…`
        : report.summary,
    annotations: batch.map(asCheckAnnotation),
  });
  try {
    const created = await client.request('POST /repos/{owner}/{repo}/check-runs', {
      ...repository,
      name: report.name,
      head_sha: report.head,
      status: 'completed',
      conclusion: report.conclusion,
      output: output(report.annotations.slice(0, ANNOTATIONS_PER_REQUEST)),
    });
    const url = textAt(created, 'html_url');
    const id = wholeAt(created, 'id');
    const rest = id === undefined ? [] : report.annotations.slice(ANNOTATIONS_PER_REQUEST);
    for (let start = 0; start < rest.length; start += ANNOTATIONS_PER_REQUEST)
      await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id: id,
        output: output(rest.slice(start, start + ANNOTATIONS_PER_REQUEST)),
      });
    return { url, notice: undefined };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const notice =
      error.kind === 'forbidden'
        ? 'This run may not create a check run: `permissions: checks: write` would allow it.'
        : `GitHub refused the check run: ${error.message.slice(0, 300)}`;
    return { url: undefined, notice };
  }
}

function asCheckAnnotation({
  level,
  title,
  message,
  file,
  startLine,
  endLine,
}: CheckReport['annotations'][number]) {
  return {
    path: file,
    start_line: startLine,
    end_line: endLine ?? startLine,
    annotation_level: LEVELS[level],
    title: title.slice(0, 255),
    message: message.slice(0, 60_000),
  };
}

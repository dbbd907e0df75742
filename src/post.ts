import { parsePatchText } from './ingest/diff.ts';
import { InputError } from './model/errors.ts';
import type { PullRequestDiff } from './model/patch.ts';
import type { Review } from './model/review.ts';
import type { Settings } from './model/settings.ts';
import { annotationsOf } from './publish/annotations.ts';
import { conclusionOf, createCheckRun } from './publish/check-run.ts';
import type { ChangeContext } from './publish/context.ts';
import { pullRequestOn } from './publish/conversation.ts';
import type { GitHubClient } from './publish/github.ts';
import { publish, type PublishOutcome } from './publish/publish.ts';
import { comments } from './review/comments.ts';
import { headline } from './review/render/headline.ts';
import { jobSummary } from './review/render/job-summary.ts';
import type { Links } from './review/render/links.ts';
import { summaryComment } from './review/render/markdown.ts';
import { callsForReaders } from './review/sections.ts';
import { lines, type Runner } from './runner.ts';

interface Posting {
  readonly change: ChangeContext;
  readonly client: GitHubClient;
  readonly links: Links;
  readonly sides: { readonly diff: PullRequestDiff };
  readonly settings: Settings;
}

/** Comments on the pull request, if there is one; nothing here can change the verdict. */
export async function post(
  decided: Review,
  { change, client, links, sides, settings }: Posting,
  runner: Runner,
): Promise<PublishOutcome | undefined> {
  const { given, repository } = runner;
  if (given('dry-run') === 'true') return undefined;
  if (given('check-run') === 'true') {
    const undecidedFails = settings.onUndecided === 'fail';
    const annotations = annotationsOf(decided.findings).flatMap((each) =>
      each.file === undefined || each.startLine === undefined
        ? []
        : [{ ...each, file: each.file, startLine: each.startLine }],
    );
    const report = {
      name: 'demarc',
      head: change.head,
      conclusion: conclusionOf(decided, undecidedFails),
      title: headline(decided).words,
      summary: jobSummary(decided, links),
      annotations,
    };
    const { notice } = await createCheckRun(client, repository, report);
    if (notice !== undefined) runner.warn(notice);
  }
  if (change.pullRequest === undefined) return undefined;
  const commenting = commentSettings(runner);
  const placed = comments(decided, sides.diff, {
    inlineComments: commenting.inlineComments,
    max: commenting.maxInlineComments,
    suggestions: given('suggestions') !== 'false',
    links,
  });
  return publish(
    {
      summary: summaryComment(decided, links),
      shorterSummary: summaryComment(decided, links, 20_000),
      comments: decided.verdict === 'error' ? undefined : placed,
      blocking: new Set(
        decided.findings.filter((finding) => finding.gate === 'block').map((finding) => finding.fingerprint),
      ),
      quiet: !callsForReaders(decided),
      failed: decided.verdict === 'blocked' || decided.verdict === 'error',
      head: change.head,
      run: runner.run,
    },
    commenting,
    pullRequestOn(client, { ...repository, number: change.pullRequest }, parsePatchText),
  );
}

function commentSettings({ given, workflow, job }: Runner) {
  const choice = <const C extends string>(name: string, choices: readonly [C, ...C[]]): C => {
    const value = given(name);
    const found = value === '' ? choices[0] : choices.find((each) => each === value);
    if (found !== undefined) return found;
    throw new InputError({
      what: `\`${value}\` is not a choice.`,
      where: `input \`${name}\``,
      fix: `Choose one of ${choices.map((each) => `\`${each}\``).join(', ')}.`,
    });
  };
  const most = given('max-inline-comments');
  if (most !== '' && !/^\d{1,3}$/.test(most))
    throw new InputError({
      what: `\`${most}\` is not a number.`,
      where: 'input `max-inline-comments`',
      fix: 'Write a number such as 20.',
    });
  const directories = [
    ...lines(given('working-directory')),
    ...lines(given('plan-json')),
    ...lines(given('template')),
    ...lines(given('change-set-json')),
  ];
  return {
    commentKey:
      given('comment-key') || [workflow, job, ...directories].filter((part) => part !== '').join('/'),
    commentSummaryInPr: choice('comment-summary-in-pr', ['on-findings', 'always', 'on-failure', 'never']),
    commentBehavior: choice('comment-behavior', ['update', 'hide-and-new']),
    inlineComments: choice('inline-comments', ['all', 'blocking', 'none']),
    maxInlineComments: most === '' ? 20 : Number(most),
  };
}

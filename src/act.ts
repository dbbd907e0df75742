import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { readSettings, type Given } from './config.ts';
import { directoryTree, type SourceTree } from './ingest/files.ts';
import { gather, type Asked } from './ingest/gather.ts';
import { gitTree, repositoryRoot } from './ingest/git.ts';
import { holdsBoth, localSides, remoteSides, type Sides } from './ingest/sides.ts';
import { parsePatchText } from './ingest/diff.ts';
import { mergeReports } from './merge.ts';
import { InputError } from './model/errors.ts';
import type { PullRequestDiff } from './model/patch.ts';
import type { Review } from './model/review.ts';
import type { Settings } from './model/settings.ts';
import { annotate, annotationsOf } from './publish/annotations.ts';
import { conclusionOf, createCheckRun } from './publish/check-run.ts';
import {
  changeNamedBy,
  resolveChange,
  type ChangeContext,
  type RepositoryName,
  type WorkflowEvent,
} from './publish/context.ts';
import { pullRequestOn } from './publish/conversation.ts';
import { connectGitHub, type GitHubAccess, type GitHubClient } from './publish/github.ts';
import { outputsOf, setOutputs, writeJobSummary } from './publish/outputs.ts';
import { publish, type PublishOutcome } from './publish/publish.ts';
import { changedFilesOn, repositoryOn } from './publish/repository.ts';
import { renderAs } from './render.ts';
import { comments } from './review/comments.ts';
import { headline } from './review/render/headline.ts';
import { jobSummary } from './review/render/job-summary.ts';
import type { Links } from './review/render/links.ts';
import { summaryComment } from './review/render/markdown.ts';
import { logLines } from './review/escape.ts';
import { review } from './run.ts';
import { VERSION } from './version.ts';

/** What the runner says about this run; `main.ts` reads it from the environment. */
export interface Runner {
  readonly given: Given;
  readonly event: Omit<WorkflowEvent, 'prNumber' | 'baseRef' | 'headRef'>;
  readonly repository: RepositoryName;
  readonly access: Omit<GitHubAccess, 'token'>;
  readonly serverUrl: string;
  readonly workspace: string;
  readonly run: { readonly id: string; readonly attempt: number };
  readonly workflow: string;
  readonly job: string;
  readonly log: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** The whole step: decide first, then write files and the job summary, then post. True when the step must fail. */
export async function act(runner: Runner): Promise<boolean> {
  const { given } = runner;
  const client = connectGitHub({ ...runner.access, token: given('github-token') });
  const event: WorkflowEvent = {
    ...runner.event,
    prNumber: given('pr-number'),
    baseRef: given('base-ref'),
    headRef: given('head-ref'),
  };
  const change = await resolveChange(client, runner.repository, changeNamedBy(event));
  const sides = await sidesOf(change, client, runner);
  const settings = await settingsOf(change, sides, runner);
  const decided = await decide(sides, settings, runner);
  const links = linksOf(change, settings, runner);
  const files = writeFiles(decided, settings, given);
  for (const line of logLines(renderAs('text', decided, { color: false, width: 100, settings })).split('\n'))
    runner.log(line);
  annotate(annotationsOf(decided.findings));
  const outcome = await post(decided, { change, client, links, sides, settings }, runner);
  const notices = outcome?.notices ?? [];
  for (const notice of notices) runner.warn(notice);
  await writeJobSummary([jobSummary(decided, links), ...notices.map((notice) => `> ${notice}`)].join('\n\n'));
  setOutputs(outputsOf(decided, files, outcome));
  return fails(decided, settings);
}

function fails({ verdict }: Review, { warnOnly, onUndecided }: Settings): boolean {
  if (verdict === 'error') return true;
  return !warnOnly && (verdict === 'blocked' || (verdict === 'undecided' && onUndecided === 'fail'));
}

async function sidesOf(
  change: ChangeContext,
  client: GitHubClient,
  { workspace, repository, given }: Runner,
): Promise<Sides> {
  const listed = await changedFilesOn(client, repository, change);
  const commits = { base: change.mergeBase, head: change.head };
  const clone = repositoryRoot(workspace);
  if (clone !== undefined && holdsBoth(clone, commits)) {
    const local = localSides(clone, commits, listed);
    if (local !== undefined) return local;
  }
  const named = ['template', 'base-template'].flatMap((input) =>
    lines(given(input)).map((line) => line.replace(/^[\w.-]+=/, '')),
  );
  return remoteSides(repositoryOn(client, repository), commits, {
    listed,
    alsoWanted: [...named, configFile(given)],
  });
}

const configFile = (given: Given): string => given('config-file') || '.github/demarc.yml';
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The configuration of the base branch as it is now; of the merge base where the clone does not hold the branch. */
async function settingsOf(
  change: ChangeContext,
  sides: Sides,
  { workspace, given }: Runner,
): Promise<Settings> {
  const name = configFile(given);
  const clone = repositoryRoot(workspace);
  const branch: SourceTree | undefined = clone === undefined ? undefined : gitTree(clone, change.base);
  const text = (branch ?? sides.base).read(name);
  return readSettings(
    given,
    text === undefined ? undefined : { name, text },
    new Date().toISOString().slice(0, 10),
  );
}

async function decide(sides: Sides, settings: Settings, { given, workspace }: Runner): Promise<Review> {
  const reports = lines(given('merge-reports'));
  if (reports.length > 0) return mergeReports(reports, settings, workspace);
  const asked: Asked = {
    plans: lines(given('plan-json')),
    basePlans: lines(given('base-plan-json')),
    changeSets: lines(given('change-set-json')),
    templates: lines(given('template')),
    baseTemplates: lines(given('base-template')),
    workingDirectories: lines(given('working-directory')),
  };
  if (asked.plans.length + asked.changeSets.length + asked.templates.length === 0) {
    throw new InputError({
      what: 'There is nothing to review.',
      where: 'the inputs of the action',
      fix: 'Give `plan-json`, `change-set-json`, `template` or `merge-reports`.',
    });
  }
  const root = repositoryRoot(workspace) ?? workspace;
  const inTree = (file: string): string =>
    path.relative(root, path.resolve(workspace, file)).split(path.sep).join('/');
  const head = withInstalledModules(sides.head, directoryTree(root));
  const { inputs } = await gather(
    asked,
    { head, base: sides.base, inHead: inTree, inBase: inTree, diff: sides.diff },
    workspace,
  );
  return review({ inputs, diff: sides.diff, settings, notices: sides.notices });
}

/** Modules that `terraform init` fetched are in the workspace and in no commit. */
function withInstalledModules(tree: SourceTree, workspace: SourceTree): SourceTree {
  const isInstalled = (file: string): boolean => /(?:^|\/)\.terraform\//.test(`${file}/`);
  return {
    files: (folder) => (isInstalled(folder) ? workspace : tree).files(folder),
    folders: (folder) => (isInstalled(folder) ? workspace : tree).folders(folder),
    read: (file) => (isInstalled(file) ? workspace : tree).read(file),
  };
}

function linksOf(change: ChangeContext, settings: Settings, { serverUrl, repository, run }: Runner): Links {
  const home = `${serverUrl}/${repository.owner}/${repository.repo}`;
  return {
    repository: home,
    headSha: change.head,
    baseSha: change.mergeBase,
    report: `${home}/actions/runs/${run.id}`,
    policy: settings.failOn,
    version: VERSION,
  };
}

function writeFiles(decided: Review, settings: Settings, given: Given) {
  const write = (input: string, format: 'json' | 'sarif' | 'html'): string => {
    const file = given(input);
    if (file !== '')
      writeFileSync(file, renderAs(format, decided, { color: false, width: undefined, settings }));
    return file;
  };
  return {
    reportFile: write('report-file', 'json'),
    sarifFile: write('sarif-file', 'sarif'),
    htmlFile: write('html-file', 'html'),
  };
}

interface Posting {
  readonly change: ChangeContext;
  readonly client: GitHubClient;
  readonly links: Links;
  readonly sides: { readonly diff: PullRequestDiff };
  readonly settings: Settings;
}

/** Comments on the pull request, if there is one; nothing here can change the verdict. */
async function post(
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
  const worse = decided.findings.filter(
    (finding) => finding.direction === 'new' || finding.direction === 'widened',
  );
  return publish(
    {
      summary: summaryComment(decided, links),
      shorterSummary: summaryComment(decided, links, 20_000),
      comments: placed,
      blocking: new Set(
        decided.findings.filter((finding) => finding.gate === 'block').map((finding) => finding.fingerprint),
      ),
      quiet: worse.length === 0 && decided.verdict !== 'error',
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

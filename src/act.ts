import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { CONFIGURATION_FILE, readSettings, type Configuration, type Given } from './config.ts';
import { directoryTree, type SourceTree } from './ingest/files.ts';
import { gather, type Asked } from './ingest/gather.ts';
import { gitTree, repositoryRoot } from './ingest/git.ts';
import { holdsBoth, localSides, remoteSides, type Sides } from './ingest/sides.ts';
import { mergeReports } from './merge.ts';
import { InputError } from './model/errors.ts';
import type { Review } from './model/review.ts';
import type { Settings } from './model/settings.ts';
import { annotate, annotationsOf, plainText } from './publish/annotations.ts';
import { changeNamedBy, resolveChange, type ChangeContext } from './publish/context.ts';
import { connectGitHub, type GitHubClient } from './publish/github.ts';
import { outputsOf, setOutputs, writeJobSummary } from './publish/outputs.ts';
import { Refusal } from './publish/pull-request.ts';
import { changedFilesOn, repositoryOn } from './publish/repository.ts';
import { renderAs } from './render.ts';
import { failedReview } from './review/compose.ts';
import { jobSummary } from './review/render/job-summary.ts';
import type { Links } from './review/render/links.ts';
import { logLines } from './review/escape.ts';
import { post } from './post.ts';
import { lines, type Runner } from './runner.ts';
import { VERSION } from './version.ts';

/** How the step ends: `error` is what stopped it from deciding, in words. */
export interface Ending {
  readonly failed: boolean;
  readonly error: string | undefined;
}

/** The whole step: decide first, then write files and the job summary, then post. Nothing after the decision can change it. */
export async function act(runner: Runner): Promise<Ending> {
  const { given } = runner;
  const client = connectGitHub({ ...runner.access, token: given('github-token') });
  const change = await inWords(() => changeOf(client, runner));
  const sides = await inWords(() => sidesOf(change, client, runner));
  const { settings, decided } = await decision(change, sides, runner);
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
  return {
    failed: fails(decided, settings),
    error: decided.verdict === 'error' ? decided.summary : undefined,
  };
}

async function changeOf(client: GitHubClient, { given, event, repository }: Runner): Promise<ChangeContext> {
  const named = changeNamedBy({
    ...event,
    prNumber: given('pr-number'),
    baseRef: given('base-ref'),
    headRef: given('head-ref'),
  });
  return resolveChange(client, repository, named);
}

/** What GitHub refuses while the change is being read is the workflow's to mend. */
async function inWords<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError({
      what: `GitHub did not let the change be read: ${plainText(error.message, 200)}.`.replace(/\.\.$/, '.'),
      where: 'the pull request',
      fix: 'Give the job `permissions: contents: read` and `pull-requests: read` (or write, to comment), and check `pr-number`, `base-ref` and `head-ref`.',
    });
  }
}

/** A mistake in the inputs is decided as well: an existing comment then says that nothing could be reviewed. */
async function decision(
  change: ChangeContext,
  sides: Sides,
  runner: Runner,
): Promise<{ readonly settings: Configuration; readonly decided: Review }> {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const settings = await settingsOf(change, sides, runner, today);
    return { settings, decided: await decide(sides, settings, runner) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const settings = await readSettings(() => '', undefined, today);
    return { settings, decided: failedReview(error.message) };
  }
}

function fails({ verdict, warnOnly }: Review, { onUndecided }: Settings): boolean {
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

const configFile = (given: Given): string => given('config-file') || CONFIGURATION_FILE;
/** The configuration of the base branch as it is now, of the merge base where the clone does not hold the branch; a change may only tighten it. */
async function settingsOf(
  change: ChangeContext,
  sides: Sides,
  { workspace, given }: Runner,
  today: string,
): Promise<Configuration> {
  const name = configFile(given);
  const clone = repositoryRoot(workspace);
  const branch: SourceTree | undefined = clone === undefined ? undefined : gitTree(clone, change.base);
  const text = (branch ?? sides.base).read(name);
  const edited = { from: sides.base.read(name), to: sides.head.read(name) };
  return readSettings(given, { name, text, change: edited }, today);
}

async function decide(sides: Sides, settings: Configuration, { given, workspace }: Runner): Promise<Review> {
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
  const trees = { head, base: sides.base, inHead: inTree, inBase: inTree, diff: sides.diff };
  const [{ inputs }, { review }] = await Promise.all([
    gather(asked, trees, { directory: workspace }),
    import('./run.ts'),
  ]);
  return review({ inputs, diff: sides.diff, settings, notices: [...sides.notices, ...settings.notices] });
}

/** Modules that `terraform init` fetched are in the workspace and in no commit. */
function withInstalledModules(tree: SourceTree, workspace: SourceTree): SourceTree {
  const isInstalled = (file: string): boolean => /(?:^|\/)\.terraform\//.test(`${file}/`);
  return {
    files: (folder) => (isInstalled(folder) ? workspace : tree).files(folder),
    folders: (folder) => (isInstalled(folder) ? workspace : tree).folders(folder),
    read: (file) => (isInstalled(file) ? workspace : tree).read(file),
    target: (file) => tree.target?.(file) ?? file,
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

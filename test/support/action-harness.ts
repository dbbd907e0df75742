import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Twin } from '../../src/twin/twin.ts';

export type EventName = Parameters<Twin['event']>[0];

export interface ActionRun {
  /** The bundle to run: `dist/action/index.js`, relative to the repository. */
  readonly bundle: string;
  readonly twin: Twin;
  /** By the names of action.yml; the token is set unless given. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: EventName;
  /** Replaces the twin's own event document. */
  readonly payload?: unknown;
  /** What the checkout step left: the test merge, the base as under `pull_request_target`, or no clone at all. */
  readonly checkout?: 'merge' | 'base' | 'none';
  /** History of the checkout; the whole of it unless given. */
  readonly depth?: number;
  /** Files that earlier steps wrote into the workspace: the plan. */
  readonly files?: Readonly<Record<string, string>>;
  readonly runId?: string;
  readonly runAttempt?: number;
  /** Further variables of the runner. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The Markdown of the job summary. */
  readonly summary: string;
  /** Workflow commands in the log, in order: `error`, `warning`, `notice`, `add-mask`. */
  readonly commands: readonly {
    readonly command: string;
    readonly properties: string;
    readonly message: string;
  }[];
  /** Files in the workspace after the run, read on demand. */
  readonly read: (file: string) => string;
  readonly milliseconds: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Node of the action's own version, whatever runs the tests. */
const NODE = path.join(ROOT, 'node_modules', '.bin', 'node');
const PATIENCE = 60_000;
const workspaces: string[] = [];

/** Runs the bundle as the runner would: in a checkout, with the variables of a workflow and nothing of this process. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-action-'));
  workspaces.push(folder);
  const at = (name: string): string => path.join(folder, name);
  for (const name of ['workspace', 'temp', 'home']) mkdirSync(at(name));
  prepareWorkspace(run, at('workspace'));
  writeFileSync(at('output'), '');
  writeFileSync(at('summary'), '');
  writeFileSync(at('event.json'), JSON.stringify(run.payload ?? run.twin.event(run.event ?? 'pull_request')));
  const started = performance.now();
  const { exitCode, stdout, stderr } = await execute(
    path.join(ROOT, run.bundle),
    at('workspace'),
    environmentOf(run, at),
  );
  return {
    exitCode,
    stdout,
    stderr,
    outputs: outputsIn(readFileSync(at('output'), 'utf8')),
    summary: readFileSync(at('summary'), 'utf8'),
    commands: commandsIn(stdout),
    read: (file) => readFileSync(path.join(at('workspace'), file), 'utf8'),
    milliseconds: performance.now() - started,
  };
}

/** Removes the workspaces of all runs so far. */
export function removeWorkspaces(): void {
  for (const folder of workspaces.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function prepareWorkspace(
  { twin, checkout = 'merge', depth, files = {} }: ActionRun,
  workspace: string,
): void {
  if (checkout !== 'none')
    twin.state.repository.checkOut(checkout === 'merge' ? twin.mergeCommit() : twin.base(), workspace, depth);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    writeFileSync(path.join(workspace, file), text);
  }
}

function environmentOf(
  { twin, inputs, event = 'pull_request', runId = '100', runAttempt = 1, env = {} }: ActionRun,
  at: (name: string) => string,
): Record<string, string> {
  const { owner, name, number, baseBranch, headBranch, viewer } = twin.state;
  const isPullRequest = event === 'pull_request';
  return {
    // The runner hands tools such as git on to the action, but nothing else of the machine matters.
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: at('home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'demarc',
    GITHUB_ACTOR: viewer,
    GITHUB_API_URL: twin.url,
    GITHUB_GRAPHQL_URL: twin.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: `${owner}/${name}`,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_SHA:
      isPullRequest || event === 'merge_group'
        ? twin.mergeCommit()
        : event === 'push'
          ? twin.head()
          : twin.base(),
    GITHUB_REF: isPullRequest
      ? `refs/pull/${number}/merge`
      : `refs/heads/${event === 'push' ? headBranch : baseBranch}`,
    GITHUB_BASE_REF: isPullRequest ? baseBranch : '',
    GITHUB_HEAD_REF: isPullRequest ? headBranch : '',
    GITHUB_WORKFLOW: 'Infrastructure',
    GITHUB_JOB: 'review',
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(runAttempt),
    GITHUB_WORKSPACE: at('workspace'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
    RUNNER_TEMP: at('temp'),
    RUNNER_OS: 'Linux',
    ...Object.fromEntries(
      Object.entries({ 'github-token': 'secret', ...inputs }).map(([input, value]) => [
        `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]),
    ),
    ...env,
  };
}

async function execute(
  bundle: string,
  cwd: string,
  env: Record<string, string>,
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>> {
  const child = spawn(NODE, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, ...text };
}

/** Reads the file format of step outputs: `name<<delimiter`, lines, delimiter; the last value of a name wins. */
export function outputsIn(file: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = file.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

function commandsIn(log: string): ActionResult['commands'] {
  return [...log.matchAll(/^::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/gm)].map(
    ([, command = '', properties = '', message = '']) => ({ command, properties, message }),
  );
}

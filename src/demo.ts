import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTwin, type Twin } from './twin/twin.ts';

/**
 * Reviews a bundled pull request as it happens on GitHub: the action's own bundle, run with a runner's environment against a
 * twin of GitHub on this machine. Prints the review, and writes down what was posted.
 */
export async function demo(): Promise<number> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const material = [path.join(here, 'demo'), path.join(here, '..', 'fixtures', 'demo')].find((folder) =>
    existsSync(folder),
  );
  const bundle = [
    path.join(here, '..', 'action', 'index.js'),
    path.join(here, '..', 'dist', 'action', 'index.js'),
  ].find((file) => existsSync(file));
  if (material === undefined || bundle === undefined)
    throw new Error('the demo is not part of this installation');
  const twin = await startTwin({
    base: filesIn(path.join(material, 'base')),
    head: filesIn(path.join(material, 'head')),
    title: 'Open the orders database for reporting',
  });
  const workspace = mkdtempSync(path.join(tmpdir(), 'demarc-demo-'));
  try {
    const plan = path.join(workspace, '..', `${path.basename(workspace)}.plan.json`);
    twin.state.repository.checkOut(twin.mergeCommit(), workspace, undefined);
    writeFileSync(plan, readFileSync(path.join(material, 'plan.json')));
    process.stdout.write(
      `A pull request on ${twin.state.owner}/${twin.state.name} changes a Terraform root (infra/) and a CloudFormation template (stacks/).\n\n`,
    );
    const output = await runAction(twin, { bundle, workspace, plan });
    rmSync(plan);
    process.stdout.write(`${output}\n`);
    const file = writtenIn(process.cwd());
    writeFileSync(file, conversation(twin));
    process.stdout.write(
      `\nWhat was posted on the pull request is in ${path.relative(process.cwd(), file)}: the summary comment and ${counted(twin)}.\n`,
    );
    return 0;
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    await twin.close();
  }
}

interface Run {
  readonly bundle: string;
  readonly workspace: string;
  readonly plan: string;
}

async function runAction(twin: Twin, { bundle, workspace, plan }: Run): Promise<string> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'demarc-runner-'));
  const at = (name: string): string => path.join(scratch, name);
  writeFileSync(at('event.json'), JSON.stringify(twin.event('pull_request')));
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  mkdirSync(at('temp'));
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: scratch,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: twin.url,
    GITHUB_GRAPHQL_URL: twin.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: `${twin.state.owner}/${twin.state.name}`,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_SHA: twin.mergeCommit(),
    GITHUB_WORKFLOW: 'Infrastructure',
    GITHUB_JOB: 'review',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
    RUNNER_TEMP: at('temp'),
    'INPUT_GITHUB-TOKEN': 'demo',
    'INPUT_PLAN-JSON': `infra=${plan}`,
    'INPUT_WORKING-DIRECTORY': 'infra',
    INPUT_TEMPLATE: 'stacks/notifications.yml',
  };
  try {
    const child = spawn(process.execPath, [bundle], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    // Workflow commands are for the runner, not for a reader.
    return text.replaceAll(/^::.*\n?/gm, '').trim();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function filesIn(folder: string, prefix = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry): (readonly [string, string])[] => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory()
        ? Object.entries(filesIn(full, `${prefix}${entry.name}/`))
        : [[`${prefix}${entry.name}`, readFileSync(full, 'utf8')]];
    }),
  );
}

/** The pull request as a reader of GitHub finds it. */
function conversation({ state }: Twin): string {
  const summary = state.comments.map((comment) => comment.body);
  const inline = state.threads.flatMap((thread) =>
    thread.comments.map(
      (comment) =>
        `---\n\n**\`${comment.path}\`, line ${comment.originalLine ?? '–'}${comment.side === 'LEFT' ? ' (before)' : ''}**\n\n${comment.body}`,
    ),
  );
  return `${[...summary, ...inline].map((body) => body.replaceAll(/<!--.*?-->\n?/gs, '').trim()).join('\n\n')}\n`;
}

function counted({ state }: Twin): string {
  const comments = state.threads.reduce((sum, thread) => sum + thread.comments.length, 0);
  return comments === 1 ? 'one comment on a line' : `${comments} comments on lines`;
}

/** Where the conversation is written down. */
function writtenIn(directory: string): string {
  return path.join(directory, 'demarc-demo.md');
}

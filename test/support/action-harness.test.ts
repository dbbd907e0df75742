import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startTwin, type Twin } from '../../src/twin/twin.ts';
import { outputsIn, removeWorkspaces, runAction } from './action-harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(root, 'node_modules', '.demarc-harness-'));
const script = path.join(folder, 'index.mjs');
writeFileSync(
  script,
  `import { appendFileSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
const { env } = process;
appendFileSync(env.GITHUB_OUTPUT, 'verdict<<EOT\\nblocked\\nEOT\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).number);
const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
console.log('::error title=Demarc,file=rds.tf::' + (head === env.GITHUB_SHA));
console.log(JSON.stringify({ plan: readFileSync('plan.json', 'utf8'), input: env['INPUT_PLAN-JSON'], names: Object.keys(env) }));
const answer = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY, { headers: { authorization: 'token ' + env['INPUT_GITHUB-TOKEN'] } });
process.exit(answer.ok ? 1 : 2);`,
);

let twin: Twin;
afterEach(() => twin.close());
afterAll(() => {
  removeWorkspaces();
  rmSync(folder, { recursive: true });
});

test('a bundle sees a checkout of the test merge, the variables of the runner and nothing else', async () => {
  twin = await startTwin({ base: { 'rds.tf': 'a' }, head: { 'rds.tf': 'b' } });
  const result = await runAction({
    bundle: path.relative(root, script),
    twin,
    inputs: { 'plan-json': 'plan.json' },
    files: { 'plan.json': '{}' },
  });
  expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'blocked' }, summary: '# 7', stderr: '' });
  expect(result.commands).toEqual([
    { command: 'error', properties: 'title=Demarc,file=rds.tf', message: 'true' },
  ]);
  const seen = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as {
    plan: string;
    input: string;
    names: string[];
  };
  expect(seen).toMatchObject({ plan: '{}', input: 'plan.json' });
  expect(seen.names.filter((name) => !/^(?:GITHUB_|INPUT_|RUNNER_|PATH$|HOME$|CI$)/.test(name))).toEqual([]);
});

test('outputs are read as the runner reads them', () => {
  expect(outputsIn('a<<X\none\ntwo\nX\nb<<Y\n\nY\na<<Z\nlast\nZ\n')).toEqual({ a: 'last', b: '' });
});

// npm run bench: how long a whole run takes, as a ratio to node reading and parsing the same file. Prints a table and asserts nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeEstate, writeNetwork } from './bench-inputs.mjs';

const CLI = path.resolve('dist/cli/index.js');
const RUNS = 5;
const scratch = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));

/** Seconds of wall time of a whole process. */
function seconds(words) {
  const started = performance.now();
  const child = spawnSync(process.execPath, words, {
    cwd: scratch,
    stdio: 'ignore',
    env: { PATH: process.env.PATH },
  });
  if (child.error !== undefined || child.status === 2) throw new Error(`${words.join(' ')} did not run`);
  return (performance.now() - started) / 1000;
}

/** Median times of two commands that take turns, so that a slow minute of the machine hits both. */
function measure(own, base, runs = RUNS) {
  const times = Array.from({ length: runs }, () => ({ own: seconds(own), base: seconds(base) }));
  const median = (of) => times.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)];
  return { own: median((time) => time.own), base: median((time) => time.base) };
}

const review = (plan) => [CLI, 'review', '--format', 'json', '--plan-json', plan];
const parse = (file) => ['-e', `JSON.parse(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`];
const row = (name, size, { own, base }) =>
  console.log(
    `${name.padEnd(44)} ${size.padStart(9)} ${own.toFixed(2).padStart(8)} s ${(own / base).toFixed(2).padStart(7)}×`,
  );
const megabytes = (file) => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

try {
  console.log(
    `${'whole run'.padEnd(44)} ${'input'.padStart(9)} ${'median'.padStart(10)} ${'ratio'.padStart(8)}`,
  );
  row('--help, against bare node', '', measure([CLI, '--help'], ['-e', '0']));
  for (const changes of [1_000, 10_000, 100_000]) {
    const folder = path.join(scratch, `estate-${changes}`);
    mkdirSync(folder);
    writeEstate(folder, changes);
    const plan = path.join(folder, 'plan.json');
    row(
      `${changes} changes, against JSON.parse`,
      megabytes(plan),
      measure(review(plan), parse(plan), changes > 10_000 ? 1 : RUNS),
    );
  }
  const network = path.join(scratch, 'network');
  mkdirSync(network);
  writeNetwork(network);
  const plan = path.join(network, 'plan.json');
  row(
    '10,000 instances, 2,000 groups, 1,000 subnets',
    megabytes(plan),
    measure(review(plan), parse(plan), 3),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

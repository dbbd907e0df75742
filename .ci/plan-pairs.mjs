// node .ci/plan-pairs.mjs FOLDER SEED…
// Writes, for each seed (a number, or a range as 1-40), a generated configuration with two plans of it: before anything exists, and
// once it is applied. The same seed gives the same configuration (configurations/), and the file is compressed JSON:
// { files, created, applied }. test/ingest/terraform/plan-pairs.test.ts holds the reader to them: what is said of the first plan
// may not be denied by the second. Those kept are in test/vectors/plan-pairs; a new construct in the generator gives new seeds
// there, the old files stay what they are.
//
// terraform talks to a stand-in for hashicorp/aws: TERRAFORM_AWS_STUB names the command that runs another with the stand-in in place.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { configurationOf } from './configurations/configuration.mjs';

/** Told to itself once the stand-in is in place. */
const INSIDE = '--inside';
const [folder, ...asked] = process.argv.slice(2);
const stub = process.env['TERRAFORM_AWS_STUB'];
if (folder === undefined || asked.length === 0 || stub === undefined) {
  console.error('usage: TERRAFORM_AWS_STUB=COMMAND node .ci/plan-pairs.mjs FOLDER SEED…');
  process.exit(2);
}
if (asked.at(-1) !== INSIDE) {
  const self = fileURLToPath(import.meta.url);
  const { status } = spawnSync(stub, [process.execPath, self, folder, ...asked, INSIDE], {
    stdio: 'inherit',
    env: { ...process.env, TF_AWS_STUB_ACCOUNT: '123456789012', TF_AWS_STUB_REGION: 'eu-west-1' },
  });
  process.exit(status ?? 1);
}

mkdirSync(folder, { recursive: true });
for (const seed of asked.slice(0, -1).flatMap(seedsOf)) {
  const pair = pairOf(configurationOf(seed));
  if (pair === undefined) console.error(`${seed}: terraform refuses the configuration`);
  else
    writeFileSync(
      path.join(folder, `${String(seed).padStart(4, '0')}.json.gz`),
      gzipSync(`${JSON.stringify(pair)}\n`, { level: 9 }),
    );
}

function seedsOf(text) {
  const [first = NaN, last = first] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function pairOf(files) {
  const work = mkdtempSync(path.join(tmpdir(), 'demarc-property-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(work, file)), { recursive: true });
    writeFileSync(path.join(work, file), text);
  }
  const terraform = (...args) => {
    const { status, stdout, stderr } = spawnSync('terraform', args, { cwd: work, encoding: 'utf8' });
    if (status !== 0) console.error(stderr.slice(0, 2_000));
    return status === 0 ? stdout : undefined;
  };
  const plan = () => {
    if (terraform('plan', '-out=tfplan', '-input=false', '-no-color') === undefined) return undefined;
    return compact(JSON.parse(terraform('show', '-json', 'tfplan') ?? 'null'));
  };
  const ready = terraform('init', '-input=false', '-no-color') !== undefined;
  const created = ready ? plan() : undefined;
  const isApplied =
    created !== undefined && terraform('apply', '-input=false', '-no-color', 'tfplan') !== undefined;
  const applied = isApplied ? plan() : undefined;
  rmSync(work, { recursive: true });
  if (created === undefined || applied === undefined) return undefined;
  return { files, created, applied };
}

/** Without what says the same twice, and without nulls, which say that nothing is set. */
function compact({ planned_values: _, timestamp: __, ...plan }) {
  const changes = plan.resource_changes?.map((entry) =>
    entry.change.actions[0] === 'no-op'
      ? { ...entry, change: { ...entry.change, before: undefined, before_sensitive: undefined } }
      : entry,
  );
  const applied = plan.resource_changes?.every(({ change }) => change.actions[0] === 'no-op');
  const prior = applied ? dataOf(plan.prior_state) : plan.prior_state;
  return withoutNulls({ ...plan, resource_changes: changes, prior_state: prior });
}

/** Of a state, the data sources: managed objects stand in the changes. */
function dataOf(state) {
  const module = ({ resources, child_modules: children, ...rest }) => ({
    ...rest,
    ...(resources === undefined ? {} : { resources: resources.filter(({ mode }) => mode === 'data') }),
    ...(children === undefined ? {} : { child_modules: children.map(module) }),
  });
  const root = state?.values?.root_module;
  return root === undefined ? state : { ...state, values: { root_module: module(root) } };
}

function withoutNulls(value) {
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([name, item]) => [name, withoutNulls(item)]),
  );
}

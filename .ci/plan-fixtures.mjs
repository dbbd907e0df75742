// node .ci/plan-fixtures.mjs [STORY…]
// Writes the inputs of the stories in fixtures/: Terraform plans by terraform itself, change sets from the two templates.
//
// No cloud account is needed: terraform talks to a stand-in for hashicorp/aws, a command that is named in TERRAFORM_AWS_STUB and called as
// `COMMAND plan [--base DIR] HEAD_DIR --out FILE`, where DIR is applied before HEAD_DIR is planned. Without it only change sets are written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { changeSetOf } from './change-set-of.mjs';

const fixtures = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const stub = process.env['TERRAFORM_AWS_STUB'];
const wanted = process.argv.slice(2);
const stories = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
  .map((entry) => entry.name);

for (const story of stories) {
  const terraform = path.join(fixtures, story, 'terraform');
  if (existsSync(terraform) && stub !== undefined) {
    // A story whose base branch is not applied yet says in `deployed/` what is.
    const deployed = path.join(terraform, 'deployed');
    const [base, head] = [path.join(terraform, 'base'), path.join(terraform, 'head')];
    if (existsSync(deployed)) plan(deployed, base, path.join(terraform, 'base-plan.json'));
    plan(existsSync(deployed) ? deployed : base, head, path.join(terraform, 'plan.json'));
  }
  // About half of the stories have a change set; those without are read from their templates alone.
  const changeSet = path.join(fixtures, story, 'cloudformation', 'change-set.json');
  if (existsSync(changeSet)) {
    const [base, head] = ['base', 'head'].map((side) =>
      readFileSync(path.join(fixtures, story, 'cloudformation', side, 'template.yml'), 'utf8'),
    );
    writeFileSync(changeSet, `${JSON.stringify(changeSetOf({ stack: story, base, head }), null, 2)}\n`);
  }
  console.log(story);
}

/** Plans `head` over an applied `base`. A plan that differs in nothing but its time is left as it is. */
function plan(base, head, file) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'demarc-plan-'));
  const out = path.join(scratch, 'plan.json');
  const { status } = spawnSync(stub, ['plan', '--base', base, head, '--out', out], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TF_AWS_STUB_ACCOUNT: '123456789012', TF_AWS_STUB_REGION: 'eu-west-1' },
  });
  if (status !== 0) throw new Error(`no plan for ${head}`);
  const fresh = readFileSync(out, 'utf8');
  if (!existsSync(file) || timeless(readFileSync(file, 'utf8')) !== timeless(fresh))
    writeFileSync(file, fresh);
  rmSync(scratch, { recursive: true });
}

function timeless(text) {
  return text.replace(/"timestamp":"[^"]*"/, '');
}

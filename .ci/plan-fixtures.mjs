// node .ci/plan-fixtures.mjs [STORY…]
// Writes the inputs of the stories in fixtures/: Terraform plans by terraform itself, change sets from the two templates.
//
// No cloud account is needed: terraform talks to a stand-in for hashicorp/aws, a command that is named in TERRAFORM_AWS_STUB and called as
// `COMMAND plan [--base DIR] HEAD_DIR --out FILE [-- ARGUMENTS]`, where DIR is applied before HEAD_DIR is planned and the arguments are those of
// `terraform plan`, or as `COMMAND PROGRAM…` with the stand-in in place for whatever the program does. Without it only change sets are written.
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

// `terraform init` finds the modules of a registry where it would have put them itself, and asks nobody for them.
const WITH_MODULES = `
base=$1 head=$2 installed=$3 work=$4 out=$5; shift 5
cp -r "$base" "$work"; mkdir -p "$work/.terraform"; cp -r "$installed" "$work/.terraform/modules"; cd "$work"
terraform init -input=false -no-color >&2; terraform apply -auto-approve -input=false -no-color >&2
rm -f ./*.tf ./*.tfvars; cp -r "$head/." .
terraform init -input=false -no-color >&2; terraform plan -out=tfplan -input=false -no-color "$@" >&2
terraform show -json tfplan >"$out"
`;

for (const story of stories) {
  const terraform = path.join(fixtures, story, 'terraform');
  if (existsSync(terraform) && stub !== undefined) {
    // A story whose base branch is not applied yet says in `deployed/` what is.
    const deployed = path.join(terraform, 'deployed');
    const [base, head] = [path.join(terraform, 'base'), path.join(terraform, 'head')];
    if (existsSync(deployed)) plan([deployed, base], path.join(terraform, 'base-plan.json'), { terraform });
    plan([existsSync(deployed) ? deployed : base, head], path.join(terraform, 'plan.json'), { terraform });
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

/** Plans one configuration over another that is applied. A plan that differs in nothing but its time is left as it is. */
function plan([base, head], file, { terraform }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'demarc-plan-'));
  const out = path.join(scratch, 'plan.json');
  const installed = path.join(terraform, 'installed');
  const args = argumentsIn(path.join(terraform, 'plan-arguments'));
  const command = existsSync(installed)
    ? ['sh', '-euc', WITH_MODULES, 'plan', base, head, installed, path.join(scratch, 'work'), out, ...args]
    : ['plan', '--base', base, head, '--out', out, ...(args.length > 0 ? ['--', ...args] : [])];
  const { status } = spawnSync(stub, command, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TF_AWS_STUB_ACCOUNT: '123456789012', TF_AWS_STUB_REGION: 'eu-west-1' },
  });
  if (status !== 0) throw new Error(`no plan for ${head}`);
  const fresh = readFileSync(out, 'utf8');
  if (!existsSync(file) || timeless(readFileSync(file, 'utf8')) !== timeless(fresh))
    writeFileSync(file, fresh);
  rmSync(scratch, { recursive: true });
}

function argumentsIn(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function timeless(text) {
  return text.replace(/"timestamp":"[^"]*"/, '');
}

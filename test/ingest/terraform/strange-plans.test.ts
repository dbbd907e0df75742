import { describe, expect, test } from 'vitest';
import { gather } from '../../../src/ingest/gather.ts';
import { memoryTree } from './memory-tree.ts';
import { reviewTerraform, type TerraformPullRequest } from '../../support/terraform-review.ts';
import { block, change, constant, planOf, unchanged } from './sample-plan.ts';

const queue = (description: string): string =>
  `resource "aws_sqs_queue" "jobs" {\n  name = "${description}"\n}\n`;
const source = (text: string): TerraformPullRequest['head'] => ({ 'main.tf': text });
const jobs = unchanged('aws_sqs_queue.jobs', { name: 'jobs' });
const mail = unchanged('aws_sqs_queue.mail', { name: 'mail' });
const planned = planOf([jobs], [block('aws_sqs_queue.jobs', { name: constant('jobs') })]);

async function gaps(base: string, head: string): Promise<readonly string[]> {
  const review = await reviewTerraform({ plan: planned, base: source(base), head: source(head) });
  return review.gaps.flatMap((gap) => (gap.kind === 'partial-plan' ? [gap.why] : []));
}

describe('a plan that was made before the pull request changed its source', () => {
  const NEW = 'resource "aws_sqs_queue_policy" "jobs" {\n  policy = "{}"\n}\n';
  const CALL = 'module "mail" {\n  source = "./mail"\n}\n';

  test.each([
    { name: 'does not have a block it adds', head: queue('jobs') + NEW, lacks: 'aws_sqs_queue_policy.jobs' },
    { name: 'does not have a call it adds', head: queue('jobs') + CALL, lacks: 'module.mail' },
    { name: 'still says what the base says', head: queue('tasks'), lacks: 'aws_sqs_queue.jobs' },
  ])('$name', async ({ head, lacks }) => {
    expect(await gaps(queue('jobs'), head)).toEqual([expect.stringContaining(`does not have its ${lacks}`)]);
  });

  test.each([
    { name: 'a comment', base: queue('jobs'), head: `# The queue.\n${queue('jobs')}` },
    { name: 'a block that goes', base: queue('jobs') + NEW, head: queue('jobs') },
    {
      name: 'a block that another pull request took away',
      base: queue('jobs') + NEW,
      head: queue('jobs') + NEW,
    },
    { name: 'what the plan has already', base: queue('tasks'), head: queue('jobs') },
  ])('is not recognised by $name', async ({ base, head }) => {
    expect(await gaps(base, head)).toEqual([]);
  });
});

describe('what is given as the plan of the base branch', () => {
  const request = (basePlan: TerraformPullRequest['plan'], plan = planned): TerraformPullRequest => ({
    plan,
    basePlan,
    base: source(queue('jobs')),
    head: source(queue('jobs')),
  });

  test('is refused where it is the reviewed plan itself', async () => {
    const plan = { ...planned, timestamp: '2026-11-02T08:00:00Z' };
    await expect(reviewTerraform(request(plan, plan))).rejects.toThrow('This is the plan that is reviewed');
  });

  test('may be alike to the byte where plans tell no time', async () => {
    expect((await reviewTerraform(request(planned))).verdict).toBe('pass');
  });

  test('is refused where it shares no deployed resource with the reviewed plan', async () => {
    await expect(reviewTerraform(request(planOf([mail], [])))).rejects.toThrow('of another root');
  });

  test('is taken where everything moved', async () => {
    const moved = change('module.queues.aws_sqs_queue.mail', {
      actions: ['no-op'],
      before: { name: 'mail' },
      after: { name: 'mail' },
      previous_address: 'aws_sqs_queue.mail',
    });
    expect((await reviewTerraform(request(planOf([mail], []), planOf([moved], [])))).verdict).toBe('pass');
  });
});

describe('a plan that is mentioned twice', () => {
  const file = 'fixtures/quiet-output-added/terraform/plan.json';
  test.each([
    {
      name: 'by a glob beside it',
      plans: [file, file.replace('plan.json', 'pl*n.json')],
      inputs: ['terraform'],
    },
    { name: 'by a name besides', plans: [file, `queues=${file}`], inputs: ['queues'] },
    { name: 'under two names is two', plans: [`prod=${file}`, `stage=${file}`], inputs: ['prod', 'stage'] },
  ])('$name: $inputs', async ({ plans, inputs }) => {
    const none = { basePlans: [], changeSets: [], templates: [], baseTemplates: [], workingDirectories: [] };
    const same = (path: string): string => path;
    const trees = { head: memoryTree({}), base: undefined, inHead: same, inBase: same };
    const gathered = await gather({ plans, ...none }, trees, { directory: process.cwd() });
    expect(gathered.inputs.map(({ summary }) => summary.name)).toEqual(inputs);
  });
});

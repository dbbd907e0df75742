import { describe, expect, test } from 'vitest';
import { change, planOf } from '../ingest/terraform/sample-plan.ts';
import { reviewTerraform, type TerraformPullRequest } from '../support/terraform-review.ts';

type Files = TerraformPullRequest['head'];

const policy = (principal: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sqs:SendMessage', Resource: '*' }],
  });
const closed = policy({ AWS: 'arn:aws:iam::123456789012:root' });
const open = policy('*');
const ARN = 'arn:aws:sqs:eu-west-1:123456789012:jobs';
const queue = (values: object): Readonly<Record<string, unknown>> => ({
  id: 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs',
  arn: ARN,
  name: 'jobs',
  ...values,
});

/** A plan that opens an existing queue, whoever wanted that. */
function opening(
  address = 'aws_sqs_queue.jobs',
  parts: Readonly<Record<string, unknown>> = {},
): TerraformPullRequest['plan'] {
  return planOf(
    [
      change(address, {
        actions: ['update'],
        before: queue({ policy: closed }),
        after: queue({ policy: open }),
      }),
    ],
    [],
    parts,
  );
}

/** A plan that creates an open queue. */
function creating(address = 'aws_sqs_queue.jobs'): TerraformPullRequest['plan'] {
  const unknown = { id: true, arn: true };
  return planOf(
    [change(address, { actions: ['create'], after: { name: 'jobs', policy: open }, after_unknown: unknown })],
    [],
  );
}

/** Whose the opening is, and whether it stops the merge. */
async function attributed(request: TerraformPullRequest): Promise<readonly string[]> {
  const { findings } = await reviewTerraform(request);
  return findings
    .filter((finding) => finding.class === 'public-exposure')
    .map(({ origin, gate, direction }) => `${direction} ${origin}${gate === 'block' ? ', blocks' : ''}`);
}

const OWN = ['new this-change, blocks'];
const PENDING = ['new pending-on-base'];

const jobs = (body: string): Files => ({ 'jobs.tf': `resource "aws_sqs_queue" "jobs" {\n${body}\n}\n` });
const literal = (principal: string, rest = ''): Files =>
  jobs(`  name = "jobs"\n  policy = jsonencode({ Statement = [{ Principal = "${principal}" }] })${rest}`);
const written = literal('*');
const throughVariable = jobs('  policy = var.policy');
const variable = (fallback: string, note = ''): string =>
  `variable "policy" {\n  ${note}\n  default = "${fallback}"\n}\n`;

describe('without a plan of the base branch, source that the pull request changed makes an opening its own', () => {
  const cases: readonly { name: string; base: Files; head: Files; expected: readonly string[] }[] = [
    { name: 'the argument itself', base: literal('me'), head: written, expected: OWN },
    { name: 'nothing at all', base: written, head: written, expected: PENDING },
    { name: 'a comment beside it', base: written, head: literal('*', ' # for all'), expected: PENDING },
    {
      name: 'a comment and line breaks inside it',
      base: written,
      head: jobs(
        '  # The queue.\n  name = "jobs"\n  policy = jsonencode({\n    /* who */ Statement = [{ Principal = "*" }] // all\n  })',
      ),
      expected: PENDING,
    },
    { name: 'tags', base: written, head: literal('*', '\n  tags = { team = "jobs" }'), expected: PENDING },
    {
      name: 'line endings',
      base: written,
      head: { 'jobs.tf': (written['jobs.tf'] ?? '').replaceAll('\n', '\r\n') },
      expected: PENDING,
    },
    {
      name: 'the order of arguments',
      base: written,
      head: jobs('  policy = jsonencode({ Statement = [{ Principal = "*" }] })\n  name = "jobs"'),
      expected: PENDING,
    },
    {
      name: 'the version of the provider and its default tags',
      base: { ...written, 'aws.tf': 'provider "aws" {\n  region = "eu-west-1"\n}\n' },
      head: {
        ...written,
        'aws.tf':
          'provider "aws" {\n  region = "eu-west-1"\n  default_tags {\n    tags = { a = "b" }\n  }\n}\n',
      },
      expected: PENDING,
    },
    {
      name: 'the default of its variable',
      base: { ...throughVariable, 'variables.tf': variable('me') },
      head: { ...throughVariable, 'variables.tf': variable('*') },
      expected: OWN,
    },
    {
      name: 'the description of its variable',
      base: { ...throughVariable, 'variables.tf': variable('*') },
      head: { ...throughVariable, 'variables.tf': variable('*', 'description = "Who may send"') },
      expected: PENDING,
    },
    {
      name: 'an entry of terraform.tfvars',
      base: { ...throughVariable, 'variables.tf': variable('me'), 'terraform.tfvars': 'policy = "me"\n' },
      head: { ...throughVariable, 'variables.tf': variable('me'), 'terraform.tfvars': 'policy = "*"\n' },
      expected: OWN,
    },
    {
      name: 'an entry for another variable',
      base: { ...throughVariable, 'variables.tf': variable('*'), 'terraform.tfvars': 'size = 1\n' },
      head: { ...throughVariable, 'variables.tf': variable('*'), 'terraform.tfvars': 'size = 2\n' },
      expected: PENDING,
    },
    {
      name: 'a local that it takes from another local',
      base: {
        ...jobs('  policy = local.policy'),
        'locals.tf': 'locals {\n  policy = local.who\n  who = "me"\n}\n',
      },
      head: {
        ...jobs('  policy = local.policy'),
        'locals.tf': 'locals {\n  policy = local.who\n  who = "*"\n}\n',
      },
      expected: OWN,
    },
    {
      name: 'a local that it does not use',
      base: { ...jobs('  policy = local.policy'), 'locals.tf': 'locals {\n  policy = "*"\n  size = 1\n}\n' },
      head: { ...jobs('  policy = local.policy'), 'locals.tf': 'locals {\n  policy = "*"\n  size = 2\n}\n' },
      expected: PENDING,
    },
    {
      name: 'a file whose name is put together',
      base: { ...jobs('  policy = file("policies/${terraform.workspace}.json")'), 'policies/a.json': 'me' },
      head: { ...jobs('  policy = file("policies/${terraform.workspace}.json")'), 'policies/a.json': '*' },
      expected: OWN,
    },
    {
      name: 'a file beside those whose name is put together',
      base: { ...jobs('  policy = file("policies/${terraform.workspace}.json")'), 'other/a.json': 'me' },
      head: { ...jobs('  policy = file("policies/${terraform.workspace}.json")'), 'other/a.json': '*' },
      expected: PENDING,
    },
    {
      name: 'a file whose name comes from elsewhere',
      base: {
        ...jobs('  policy = file(local.name)'),
        'locals.tf': 'locals {\n  name = "policy.json"\n}\n',
        'policy.json': 'me',
      },
      head: {
        ...jobs('  policy = file(local.name)'),
        'locals.tf': 'locals {\n  name = "policy.json"\n}\n',
        'policy.json': '*',
      },
      expected: OWN,
    },
    {
      name: 'a variable file in a folder of variable files',
      base: { ...throughVariable, 'variables.tf': variable('me'), 'env/eu/prod.tfvars': 'policy = "me"\n' },
      head: { ...throughVariable, 'variables.tf': variable('me'), 'env/eu/prod.tfvars': 'policy = "*"\n' },
      expected: OWN,
    },
    {
      name: 'a variable file of another root',
      base: {
        ...throughVariable,
        'variables.tf': variable('*'),
        'other/eu/main.tf': '',
        'other/eu/prod.tfvars': 'policy = "me"\n',
      },
      head: {
        ...throughVariable,
        'variables.tf': variable('*'),
        'other/eu/main.tf': '',
        'other/eu/prod.tfvars': 'policy = "*"\n',
      },
      expected: PENDING,
    },
    {
      name: 'a file that it reads',
      base: { ...jobs('  policy = file("${path.module}/policy.json")'), 'policy.json': 'me' },
      head: { ...jobs('  policy = file("${path.module}/policy.json")'), 'policy.json': '*' },
      expected: OWN,
    },
    {
      name: 'what another resource hands on to it',
      base: {
        ...jobs('  policy = terraform_data.policy.output'),
        'data.tf': 'resource "terraform_data" "policy" {\n  input = "me"\n}\n',
      },
      head: {
        ...jobs('  policy = terraform_data.policy.output'),
        'data.tf': 'resource "terraform_data" "policy" {\n  input = "*"\n}\n',
      },
      expected: OWN,
    },
    {
      name: 'the argument of another resource that it repeats',
      base: {
        ...jobs('  policy = aws_sqs_queue.other[each.key].policy'),
        'other.tf': 'resource "aws_sqs_queue" "other" {\n  policy = "me"\n}\n',
      },
      head: {
        ...jobs('  policy = aws_sqs_queue.other[each.key].policy'),
        'other.tf': 'resource "aws_sqs_queue" "other" {\n  policy = "*"\n}\n',
      },
      expected: OWN,
    },
    {
      name: 'tags of another resource whose ARN it names',
      base: {
        ...jobs('  policy = "${aws_sns_topic.orders.arn} *"'),
        'topic.tf': 'resource "aws_sns_topic" "orders" {\n  name = "orders"\n}\n',
      },
      head: {
        ...jobs('  policy = "${aws_sns_topic.orders.arn} *"'),
        'topic.tf': 'resource "aws_sns_topic" "orders" {\n  name = "orders"\n  tags = { a = "b" }\n}\n',
      },
      expected: PENDING,
    },
    {
      name: 'a statement of the document that is merged into its policy',
      base: { ...jobs('  policy = data.aws_iam_policy_document.jobs.json'), 'policy.tf': documents('me') },
      head: { ...jobs('  policy = data.aws_iam_policy_document.jobs.json'), 'policy.tf': documents('*') },
      expected: OWN,
    },
  ];
  test.each(cases)('$name: $expected', async ({ base, head, expected }) => {
    expect(await attributed({ plan: opening(), base, head })).toEqual(expected);
  });

  test('without the base side nobody else can be blamed', async () => {
    expect(await attributed({ plan: opening(), head: written })).toEqual(OWN);
  });

  test('what was changed outside of Terraform is drift when nothing in the source asks for it', async () => {
    const drift = [
      change('aws_sqs_queue.jobs', {
        actions: ['update'],
        before: queue({ policy: open }),
        after: queue({ policy: closed }),
      }),
    ];
    const plan = { ...opening(), resource_drift: drift };
    expect(await attributed({ plan, base: written, head: written })).toEqual(['new drift']);
    expect(await attributed({ plan, base: literal('me'), head: written })).toEqual(OWN);
  });
});

function documents(principal: string): string {
  return `data "aws_iam_policy_document" "who" {
  statement {
    principals {
      type        = "*"
      identifiers = ["${principal}"]
    }
  }
}
data "aws_iam_policy_document" "jobs" {
  source_policy_documents = [data.aws_iam_policy_document.who.json]
}
`;
}

describe('an object that stands in no source that is at hand', () => {
  const nothing: Files = { 'main.tf': 'locals {}\n' };

  test('may be of any branch, so its opening counts as this change', async () => {
    expect(await attributed({ plan: creating(), base: nothing, head: nothing })).toEqual(OWN);
    expect(await attributed({ plan: opening(), base: nothing, head: nothing })).toEqual(OWN);
  });

  test('is not taken for this change where a plan of the base branch tells the same', async () => {
    const plan = opening();
    expect(await attributed({ plan, basePlan: plan, base: nothing, head: nothing })).not.toEqual(OWN);
  });
});

describe('objects that do not exist yet', () => {
  test('a new block is this change, one that waits on the base branch is not', async () => {
    expect(await attributed({ plan: creating(), base: { 'other.tf': '' }, head: written })).toEqual(OWN);
    expect(await attributed({ plan: creating(), base: written, head: written })).toEqual(PENDING);
  });

  test('of one that waits, tags may change; anything else that changes makes it this change', async () => {
    const tagged = literal('*', '\n  tags = { team = "jobs" }');
    expect(await attributed({ plan: creating(), base: written, head: tagged })).toEqual(PENDING);
    expect(await attributed({ plan: creating(), base: literal('me'), head: written })).toEqual(OWN);
  });

  test.each([
    {
      name: 'a higher count',
      base: 'count = 1',
      head: 'count = 2',
      address: 'aws_sqs_queue.jobs[1]',
      expected: OWN,
    },
    {
      name: 'the same count',
      base: 'count = 2',
      head: 'count = 2',
      address: 'aws_sqs_queue.jobs[1]',
      expected: PENDING,
    },
    {
      name: 'a new key',
      base: 'for_each = toset(["eu"])',
      head: 'for_each = toset(["eu", "us"])',
      address: 'aws_sqs_queue.jobs["us"]',
      expected: OWN,
    },
  ])('$name: $expected', async ({ base, head, address, expected }) => {
    const policyLine = '\n  policy = "*"';
    const request = { plan: creating(address), base: jobs(base + policyLine), head: jobs(head + policyLine) };
    expect(await attributed(request)).toEqual(expected);
  });
});

describe('modules', () => {
  const inside = 'module.jobs.aws_sqs_queue.jobs';
  const call = (source: string, rest = ''): string => `module "jobs" {\n  source = "${source}"\n${rest}}\n`;
  const local = (body: string): Files => ({
    'jobs/main.tf': `variable "policy" {}\nvariable "size" {}\nresource "aws_sqs_queue" "jobs" {\n  ${body}\n}\n`,
  });
  const repository = local('policy = var.policy');
  const registry = (version: string, rest = ''): Files => ({
    'main.tf': call('acme/queue/aws', `  version = "${version}"\n${rest}`),
  });
  const installed = (version: string): Files => ({
    '.terraform/modules/modules.json': JSON.stringify({
      Modules: [
        {
          Key: 'jobs',
          Source: 'registry.terraform.io/acme/queue/aws',
          Version: version,
          Dir: '.terraform/modules/jobs',
        },
      ],
    }),
    '.terraform/modules/jobs/main.tf': repository['jobs/main.tf'] ?? '',
  });
  const cases: readonly { name: string; base: Files; head: Files; expected: readonly string[] }[] = [
    {
      name: 'the argument that feeds it',
      base: { ...repository, 'main.tf': call('./jobs', '  policy = "me"\n') },
      head: { ...repository, 'main.tf': call('./jobs', '  policy = "*"\n') },
      expected: OWN,
    },
    {
      name: 'another argument of the call',
      base: { ...repository, 'main.tf': call('./jobs', '  policy = "*"\n  size = 1\n') },
      head: { ...repository, 'main.tf': call('./jobs', '  policy = "*"\n  size = 2\n') },
      expected: PENDING,
    },
    {
      name: 'the block in a module of the repository',
      base: { ...local('policy = "me"'), 'main.tf': call('./jobs') },
      head: { ...local('policy = "*"'), 'main.tf': call('./jobs') },
      expected: OWN,
    },
    {
      name: 'the version of a module out of sight',
      base: registry('1.0.0'),
      head: registry('2.0.0'),
      expected: OWN,
    },
    {
      name: 'any argument of a module out of sight',
      base: registry('1.0.0', '  size = 1\n'),
      head: registry('1.0.0', '  size = 2\n'),
      expected: OWN,
    },
    {
      name: 'nothing about a module out of sight',
      base: registry('1.0.0'),
      head: { ...registry('1.0.0'), 'other.tf': 'locals {\n  a = 1\n}\n' },
      expected: PENDING,
    },
    {
      name: 'the version of an installed module',
      base: registry('1.0.0', '  policy = "*"\n'),
      head: { ...registry('2.0.0', '  policy = "*"\n'), ...installed('2.0.0') },
      expected: OWN,
    },
    {
      name: 'the argument of an installed module that does not feed it',
      base: registry('1.0.0', '  policy = "*"\n  size = 1\n'),
      head: { ...registry('1.0.0', '  policy = "*"\n  size = 2\n'), ...installed('1.0.0') },
      expected: PENDING,
    },
  ];
  test.each(cases)('$name: $expected', async ({ base, head, expected }) => {
    expect(await attributed({ plan: opening(inside), base, head })).toEqual(expected);
  });
});

describe('several changes to one thing', () => {
  const permission = (name: string, action: string): ReturnType<typeof change> =>
    change(`aws_lambda_permission.${name}`, {
      actions: ['create'],
      after: { function_name: 'jobs', principal: '*', action, statement_id: name },
      after_unknown: { id: true },
    });
  const block = (name: string, action: string): string =>
    `resource "aws_lambda_permission" "${name}" {\n  function_name = "jobs"\n  principal = "*"\n  action = "${action}"\n}\n`;
  const lambda = {
    id: 'jobs',
    function_name: 'jobs',
    arn: 'arn:aws:lambda:eu-west-1:123456789012:function:jobs',
  };
  const pending = block('pending', 'lambda:GetFunction');
  const own = block('own', 'lambda:InvokeFunction');
  const plan = planOf(
    [
      change('aws_lambda_function.jobs', { actions: ['no-op'], before: lambda, after: lambda }),
      permission('own', 'lambda:InvokeFunction'),
      permission('pending', 'lambda:GetFunction'),
    ],
    [],
  );

  test('what waits on the base branch is told apart from what this change adds to it', async () => {
    const { findings } = await reviewTerraform({
      plan,
      base: { 'jobs.tf': pending },
      head: { 'jobs.tf': `${pending}\n${own}` },
    });
    const exposures = findings.filter((finding) => finding.class === 'public-exposure');
    expect(exposures.map(({ origin, direction, related }) => ({ origin, direction, related }))).toEqual(
      expect.arrayContaining([
        {
          origin: 'this-change',
          direction: 'widened',
          related: expect.arrayContaining(['aws_lambda_permission.own']) as unknown,
        },
      ]),
    );
    expect(exposures.filter(({ gate }) => gate === 'block')).toHaveLength(1);
  });
});

describe('with a plan of the base branch', () => {
  const basePlan = (policyOfBase: string): TerraformPullRequest['plan'] =>
    planOf(
      [
        change('aws_sqs_queue.jobs', {
          actions: ['update'],
          before: queue({ policy: closed }),
          after: queue({ policy: policyOfBase }),
        }),
      ],
      [],
    );

  test('what both plans do is pending, whatever the source says', async () => {
    const request = { plan: opening(), basePlan: basePlan(open), base: literal('me'), head: written };
    expect(await attributed(request)).toEqual(PENDING);
  });

  test('what only the head plan does is this change, although no source differs', async () => {
    const request = { plan: opening(), basePlan: basePlan(closed), base: written, head: written };
    expect(await attributed(request)).toEqual(OWN);
  });

  test('an object that the base branch moves and this change moves on is the same object', async () => {
    const moving = (to: string): TerraformPullRequest['plan'] =>
      planOf(
        [
          change(to, {
            actions: ['no-op'],
            previous_address: 'aws_sqs_queue.old',
            before: queue({ policy: open }),
            after: queue({ policy: open }),
          }),
        ],
        [],
      );
    for (const to of ['aws_sqs_queue.jobs', 'aws_sqs_queue.tasks']) {
      const request = {
        plan: moving(to),
        basePlan: moving('aws_sqs_queue.jobs'),
        base: written,
        head: written,
      };
      expect(await attributed(request)).toEqual([]);
    }
  });
});

describe('a plan that destroys everything', () => {
  test('closes what was open by this change, although no source says so', async () => {
    const gone = change('aws_sqs_queue.jobs', { actions: ['delete'], before: queue({ policy: open }) });
    expect(await attributed({ plan: planOf([gone], []), base: written, head: written })).toEqual([
      'closed this-change',
    ]);
  });
});

test('a remark in a large change names what it is about, not all that was looked at', async () => {
  const hosts = Array.from({ length: 30 }, (_, index) =>
    change(`aws_instance.host${index}`, {
      actions: ['create'],
      after: { ami: 'ami-0abcdef1234567890' },
      after_unknown: { id: true },
    }),
  );
  const group = change('aws_security_group.web', {
    actions: ['create'],
    after: {
      name: 'web',
      ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/0'] }],
    },
    after_unknown: { id: true },
  });
  const { findings } = await reviewTerraform({ plan: planOf([...hosts, group], []), base: {}, head: {} });
  const remarks = findings.filter(({ rule }) => rule === 'latent-exposure');
  expect(remarks.map(({ subject, related }) => [subject.address, related])).toEqual([
    ['aws_security_group.web', []],
  ]);
});

test('what triggers the replacement of an object is the cause of what is lost with it', async () => {
  const files = (release: number): Files => ({
    ...literal('me', '\n  lifecycle {\n    replace_triggered_by = [terraform_data.release]\n  }'),
    'release.tf': `resource "terraform_data" "release" {\n  input = ${release}\n}\n`,
  });
  const replaced = change('aws_sqs_queue.jobs', {
    actions: ['delete', 'create'],
    before: queue({ policy: closed }),
    after: { name: 'jobs', policy: closed },
    after_unknown: { id: true, arn: true },
  });
  const { findings } = await reviewTerraform({
    plan: planOf([replaced], []),
    base: files(1),
    head: files(2),
  });
  expect(
    findings.map(({ rule, origin, location }) => [rule, origin, location?.file, location?.line]),
  ).toEqual([['data-loss', 'this-change', 'release.tf', 2]]);
});

test('a renamed module call is the cause of what its objects open', async () => {
  const module: Files = {
    'jobs/main.tf': `resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n  policy = jsonencode({ Statement = [{ Principal = "*" }] })\n}\n`,
  };
  const { findings } = await reviewTerraform({
    plan: creating('module.tasks.aws_sqs_queue.jobs'),
    base: { ...module, 'main.tf': 'module "jobs" {\n  source = "./jobs"\n}\n' },
    head: { ...module, 'main.tf': 'module "tasks" {\n  source = "./jobs"\n}\n' },
  });
  const [finding] = findings.filter(({ class: kind }) => kind === 'public-exposure');
  expect(finding?.location).toEqual({ file: 'main.tf', line: 1, endLine: 1, side: 'RIGHT' });
});

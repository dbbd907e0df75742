import { describe, expect, test } from 'vitest';
import { change, plan as planned, unchanged } from '../ingest/terraform/sample-plan.ts';
import { reviewTerraform, type TerraformPullRequest } from '../support/terraform-review.ts';

const policy = (principal: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sqs:SendMessage', Resource: '*' }],
  });
const closed = policy({ AWS: 'arn:aws:iam::123456789012:root' });
const open = policy('*');
const queue = (values: object): Readonly<Record<string, unknown>> => ({
  id: 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs',
  arn: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
  name: 'jobs',
  ...values,
});
const ADDRESS = 'aws_sqs_queue.jobs';
const source = (argument: string) => ({
  'jobs.tf': `resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n${argument}}\n`,
});
const elsewhere = { 'main.tf': 'locals {\n  a = 1\n}\n' };
const ignoring = '  lifecycle {\n    ignore_changes = [policy]\n  }\n';

/** The queue was closed when it was applied, and somebody opened it since. */
const openedByHand = {
  resource_drift: [
    change(ADDRESS, {
      actions: ['update'],
      before: queue({ policy: closed }),
      after: queue({ policy: open }),
    }),
  ],
};
const goneByHand = {
  resource_drift: [
    change(ADDRESS, {
      actions: ['update'],
      before: queue({ policy: closed, sqs_managed_sse_enabled: true }),
      after: queue({ policy: closed, sqs_managed_sse_enabled: false }),
    }),
  ],
};

async function told(request: TerraformPullRequest): Promise<readonly string[]> {
  const { verdict, findings } = await reviewTerraform(request);
  return [verdict, ...findings.map((each) => `${each.gate} ${each.direction} ${each.class} ${each.origin}`)];
}

describe('what somebody opened by hand', () => {
  test('is told where it stays, and stops nobody', async () => {
    const plan = planned([unchanged(ADDRESS, queue({ policy: open }))], openedByHand);
    const files = source(ignoring);
    expect(await told({ plan, base: files, head: { ...files, ...elsewhere } })).toEqual([
      'pass',
      'note new public-exposure drift',
    ]);
  });

  test('is told without any source as well', async () => {
    const plan = planned([unchanged(ADDRESS, queue({ policy: open }))], openedByHand);
    expect(await told({ plan, head: {} })).toEqual(['pass', 'note new public-exposure drift']);
  });

  test('is not told as open where the plan closes it', async () => {
    const closing = change(ADDRESS, {
      actions: ['update'],
      before: queue({ policy: open }),
      after: queue({ policy: closed }),
    });
    const files = source(`  policy = jsonencode(${JSON.stringify(closed)})\n`);
    const findings = await told({
      plan: planned([closing], openedByHand),
      base: files,
      head: { ...files, ...elsewhere },
    });
    expect(findings.filter((each) => each.includes(' new '))).toEqual([]);
    expect(findings[0]).toBe('pass');
  });

  test('is this change where the pull request writes it down: without it the next plan would close it', async () => {
    const plan = planned([unchanged(ADDRESS, queue({ policy: open }))], openedByHand);
    const findings = await told({
      plan,
      base: source('  policy = local.closed\n'),
      head: source(`  policy = jsonencode(${JSON.stringify(open)})\n`),
    });
    expect(findings).toEqual(['blocked', 'block new public-exposure this-change']);
  });

  test('stays drift where the pull request writes something else about the object', async () => {
    const plan = planned([unchanged(ADDRESS, queue({ policy: open, delay_seconds: 5 }))], openedByHand);
    const files = source(ignoring);
    expect(await told({ plan, base: files, head: source(`  delay_seconds = 5\n${ignoring}`) })).toEqual([
      'pass',
      'note new public-exposure drift',
    ]);
  });

  test('stays drift where the pull request writes what Terraform is told to ignore', async () => {
    const plan = planned([unchanged(ADDRESS, queue({ policy: open }))], openedByHand);
    for (const ignored of ['[policy]', '[tags, policy]', 'all']) {
      const ignoringIt = `  lifecycle {\n    ignore_changes = ${ignored}\n  }\n`;
      expect(
        await told({
          plan,
          base: source(`  policy = local.closed\n${ignoringIt}`),
          head: source(`  policy = local.closed_as_well\n${ignoringIt}`),
        }),
      ).toEqual(['pass', 'note new public-exposure drift']);
    }
  });

  test('does not hide what the pull request opens beyond it', async () => {
    const wider = policy('*').replace('sqs:SendMessage', 'sqs:*');
    const own = change(ADDRESS, {
      actions: ['update'],
      before: queue({ policy: open }),
      after: queue({ policy: wider }),
    });
    const findings = await told({
      plan: planned([own], openedByHand),
      base: source('  policy = local.closed\n'),
      head: source('  policy = local.wide\n'),
    });
    expect(findings).toContain('block widened public-exposure this-change');
  });
});

test('a protection that somebody switched off is drift as well', async () => {
  const off = queue({ policy: closed, sqs_managed_sse_enabled: false });
  const plan = planned([unchanged(ADDRESS, off)], goneByHand);
  expect(await told({ plan, head: {} })).toEqual(['pass', 'note new encryption drift']);
});

test('an object that drifted in nothing that matters is silent', async () => {
  const tagged = (owner: string) => queue({ policy: closed, tags: { owner } });
  const plan = planned([unchanged(ADDRESS, tagged('b'))], {
    resource_drift: [change(ADDRESS, { actions: ['update'], before: tagged('a'), after: tagged('b') })],
  });
  expect(await told({ plan, head: {} })).toEqual(['pass']);
});

test('what the plan does to a drifted object is no drift', async () => {
  const table = (tags: object) => ({
    id: 'orders',
    arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders',
    name: 'orders',
    tags,
  });
  const address = 'aws_dynamodb_table.orders';
  const plan = planned(
    [
      change(address, {
        actions: ['delete', 'create'],
        before: table({ a: 'b' }),
        after: { name: 'orders' },
        after_unknown: { id: true, arn: true },
      }),
    ],
    {
      resource_drift: [change(address, { actions: ['update'], before: table({}), after: table({ a: 'b' }) })],
    },
  );
  const findings = await told({ plan, head: {} });
  expect(findings).toContain('comment new data-protection this-change');
  expect(findings.filter((each) => each.endsWith(' drift'))).toEqual([]);
});

test('a part that state fills in by itself starts nothing without a protection', async () => {
  const host = (disks: readonly object[]) => ({
    id: 'i-0a',
    ami: 'ami-0a',
    instance_type: 't3.micro',
    ebs_block_device: disks,
  });
  const address = 'aws_instance.web';
  const found = host([{ device_name: '/dev/xvdf', encrypted: false, volume_id: 'vol-0a' }]);
  const plan = planned([unchanged(address, found)], {
    resource_drift: [change(address, { actions: ['update'], before: host([]), after: found })],
  });
  expect(await told({ plan, head: {} })).toEqual(['pass']);
});

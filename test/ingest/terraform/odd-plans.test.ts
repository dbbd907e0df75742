import { describe, expect, test } from 'vitest';
import { block, change, constant, created, plan, planOf, unchanged } from './sample-plan.ts';
import { reviewTerraform, type TerraformPullRequest } from '../../support/terraform-review.ts';

const open = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' }],
});
const opened = created('aws_sqs_queue.jobs', { name: 'jobs', policy: open });

async function told(request: TerraformPullRequest): Promise<readonly string[]> {
  const { verdict, findings } = await reviewTerraform(request);
  return [
    verdict,
    ...findings.map(({ gate, class: topic, subject }) => `${gate} ${topic} ${subject.address}`),
  ];
}
const BLOCKED = ['blocked', 'block public-exposure aws_sqs_queue.jobs'];

describe('plans that are not the everyday one', () => {
  test('one without any change passes', async () => {
    expect(await told({ plan: plan([]), head: {} })).toEqual(['pass']);
    expect(await told({ plan: plan([unchanged('aws_sqs_queue.jobs', { policy: open })]), head: {} })).toEqual(
      ['pass'],
    );
  });

  test('checks that fail are the business of the plan: they neither hide nor add anything', async () => {
    const checks = [
      {
        address: { kind: 'check', name: 'certificate', to_display: 'check.certificate' },
        status: 'fail',
        instances: [{ status: 'fail', problems: [{ message: 'expires tomorrow' }] }],
      },
      {
        address: { kind: 'resource', mode: 'managed', type: 'aws_sqs_queue', name: 'jobs' },
        status: 'unknown',
      },
    ];
    expect(await told({ plan: plan([opened], { checks }), head: {} })).toEqual(BLOCKED);
    expect(await told({ plan: plan([], { checks }), head: {} })).toEqual(['pass']);
  });

  test('an ephemeral resource is opened and closed while planning, and is no object', async () => {
    const secret = {
      ...change('aws_secretsmanager_secret_version.login', {
        actions: ['read'],
        after: { secret_string: null },
      }),
      address: 'ephemeral.aws_secretsmanager_secret_version.login',
      mode: 'ephemeral',
    };
    expect(await told({ plan: plan([secret]), head: {} })).toEqual(['pass']);
    expect(await told({ plan: plan([secret, opened]), head: {} })).toEqual(BLOCKED);
  });

  test('OpenTofu names its registry and its functions otherwise, and says the same', async () => {
    const byTofu: unknown = JSON.parse(
      JSON.stringify(
        plan([opened], { terraform_version: '1.10.6', timestamp: '2026-11-02T08:00:00Z' }),
      ).replaceAll('registry.terraform.io', 'registry.opentofu.org'),
    );
    expect(await told({ plan: Object(byTofu), head: {} })).toEqual(BLOCKED);
  });
});

describe('a write-only argument', () => {
  const database = (argument: string) => ({
    'main.tf': `resource "aws_db_instance" "orders" {\n  engine = "postgres"\n  ${argument}\n}\n`,
  });
  const values = {
    engine: 'postgres',
    storage_encrypted: true,
    backup_retention_period: 14,
    deletion_protection: true,
    publicly_accessible: false,
    auto_minor_version_upgrade: true,
    iam_database_authentication_enabled: true,
  };
  const planWith = (password: object, expressions: object) =>
    planOf(
      [created('aws_db_instance.orders', { ...values, ...password })],
      [block('aws_db_instance.orders', { engine: constant('postgres'), ...expressions })],
    );

  test('is in no plan and in no state, so that what feeds it is no secret in clear', async () => {
    const findings = await told({
      plan: planWith(
        { password: null, password_wo: null, password_wo_version: 1 },
        { password_wo: { references: ['var.password'] }, password_wo_version: constant(1) },
      ),
      base: {},
      head: database('password_wo = var.password\n  password_wo_version = 1'),
    });
    expect(findings.filter((each) => each.includes('secret'))).toEqual([]);
    expect(findings[0]).not.toBe('blocked');
  });

  test('its readable twin is one', async () => {
    const findings = await told({
      plan: planWith({ password: 'k9-Vq2-zT7-mW4' }, { password: constant('k9-Vq2-zT7-mW4') }),
      base: {},
      head: database('password = "k9-Vq2-zT7-mW4"'),
    });
    expect(findings).toContain('comment secret aws_db_instance.orders');
  });
});

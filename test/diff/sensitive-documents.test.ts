import { describe, expect, test } from 'vitest';
import { change, planOf } from '../ingest/terraform/sample-plan.ts';
import { reviewTerraform, type TerraformPullRequest } from '../support/terraform-review.ts';

const SECRET = 'nightingale';
const ACCOUNT = '210987654321';

interface Statement {
  readonly principals: readonly string[];
  readonly sid?: string;
}

const policy = ({ principals, sid }: Statement): string =>
  JSON.stringify({
    Statement: [
      { Action: 'sqs:SendMessage', Effect: 'Allow', Principal: { AWS: principals }, Resource: '*', Sid: sid },
    ],
    Version: '2012-10-17',
  });

/** An update of a policy that is marked as sensitive as a whole on both sides, as Terraform marks it. */
function update(before: Statement, after: Statement): TerraformPullRequest['plan'] {
  const queue = (statement: Statement): Readonly<Record<string, unknown>> => ({
    id: 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs',
    arn: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
    name: 'jobs',
    policy: policy(statement),
  });
  return planOf(
    [
      change('aws_sqs_queue.jobs', {
        actions: ['update'],
        before: queue(before),
        after: queue(after),
        before_sensitive: { policy: true },
        after_sensitive: { policy: true },
      }),
    ],
    [],
    { variables: { secret: { default: SECRET, sensitive: true } } },
  );
}

const source = (principals: string, sid = 'var.secret'): TerraformPullRequest['head'] => ({
  'jobs.tf': `
variable "secret" {
  sensitive = true
  default   = "${SECRET}"
}
variable "account" {
  sensitive = true
  default   = "${ACCOUNT}"
}
resource "aws_sqs_queue" "jobs" {
  name   = "jobs"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{
      Sid       = ${sid}
      Effect    = "Allow"
      Principal = { AWS = ${principals} }
      Action    = "sqs:SendMessage"
      Resource  = "*"
    }]
  })
}
`,
});

const own = 'arn:aws:iam::123456789012:root';
const partner = `arn:aws:iam::${ACCOUNT}:root`;

async function told(request: TerraformPullRequest): Promise<readonly string[]> {
  const { review, text } = await shown(request);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(ACCOUNT);
  return review.findings.map(({ rule, direction, certainty, gate }) =>
    [rule, direction, certainty, gate].join(' '),
  );
}

async function shown(request: TerraformPullRequest) {
  const review = await reviewTerraform(request);
  return { review, text: JSON.stringify(review) };
}

describe('of a policy that is sensitive as a whole', () => {
  test('the parts that the source spells out are judged', async () => {
    expect(
      await told({
        plan: update({ principals: [own], sid: SECRET }, { principals: ['*'], sid: SECRET }),
        base: source(`["${own}"]`),
        head: source('["*"]'),
      }),
    ).toEqual(['new-public-exposure new certain block']);
  });

  test('a sensitive principal leaves it open whether strangers were let in before', async () => {
    const hidden = '"arn:aws:iam::${var.account}:root"';
    expect(
      await told({
        plan: update({ principals: [partner], sid: SECRET }, { principals: [partner, '*'], sid: SECRET }),
        base: source(`[${hidden}]`),
        head: source(`[${hidden}, "*"]`),
      }),
    ).toEqual(['new-public-exposure new possible comment']);
  });

  test('a change of nothing but the secret is silent', async () => {
    expect(
      await told({
        plan: update({ principals: ['*'], sid: 'canary' }, { principals: ['*'], sid: SECRET }),
        base: source('["*"]'),
        head: source('["*"]', '"${var.secret}"'),
      }),
    ).toEqual([]);
  });
});

// What answers calls under a policy of its own.
import { CALLER, documentOf, statementsOf } from './documents.mjs';

export function store(random) {
  const kind = random.pick(['single', 'count', 'for_each']);
  const [own, one] = {
    single: ['', ''],
    count: ['[count.index]', 'count = 2'],
    for_each: ['[each.key]', 'for_each = toset(["invoices", "reports"])'],
  }[kind];
  const bucket = `aws_s3_bucket.store${own}`;
  const statements = statementsOf(random, {
    actions: ['s3:GetObject', 's3:*', 's3:PutObject'],
    resources: [
      `"\${${bucket}.arn}/*"`,
      `"\${${bucket}.arn}/public/*"`,
      `format("%s/*", ${bucket}.arn)`,
      `join("/", [${bucket}.arn, "*"])`,
    ],
    conditions: [
      { test: 'StringEquals', variable: 'aws:SourceVpce', value: '"vpce-0aa11bb22cc33dd44"' },
      { test: 'IpAddress', variable: 'aws:SourceIp', value: '"203.0.113.0/24"' },
    ],
  });
  const { expression, beside, files } = documentOf('store', statements, { random, one, own });
  const blocked = random.pick([true, false, undefined]);
  return {
    inputs: { name: '"store"', block: String(blocked ?? true) },
    outputs: {},
    files,
    repeatable: true,
    text: (of) => `
${statements.some(({ principal }) => principal === 'ROOT') ? CALLER : ''}
resource "aws_s3_bucket" "store" {
  ${one}
  ${random.pick([`bucket = "\${${of('name')}}-${{ single: 'only', count: '${count.index}', for_each: '${each.key}' }[kind]}"`, ...(kind === 'single' ? [`bucket = ${of('name')}`] : [])])}
}
${beside}
resource "aws_s3_bucket_policy" "store" {
  ${one}
  bucket = ${bucket}.${random.pick(['id', 'bucket'])}
  policy = ${expression}
}
${
  blocked === undefined
    ? ''
    : `resource "aws_s3_bucket_public_access_block" "store" {
  ${one}
  bucket                  = ${bucket}.id
  block_public_acls       = ${of('block')}
  ignore_public_acls      = ${of('block')}
  block_public_policy     = ${of('block')}
  restrict_public_buckets = ${of('block')}
}`
}`,
  };
}

export function queue(random) {
  const statements = statementsOf(random, {
    actions: ['sqs:SendMessage', 'sqs:*'],
    resources: ['aws_sqs_queue.queue.arn', '"*"'],
    conditions: [
      { test: 'ArnEquals', variable: 'aws:SourceArn', value: 'aws_sns_topic.orders.arn' },
      { test: 'StringEquals', variable: 'aws:SourceAccount', value: '"123456789012"' },
    ],
  });
  const { expression, beside, files } = documentOf('queue', statements, { random });
  return {
    inputs: { name: '"queue"', delay: '5' },
    outputs: {},
    files,
    repeatable: true,
    text: (of) => `
${statements.some(({ principal }) => principal === 'ROOT') ? CALLER : ''}
resource "aws_sns_topic" "orders" {
  name = ${of('name')}
}
resource "aws_sqs_queue" "queue" {
  name                    = ${of('name')}
  sqs_managed_sse_enabled = ${random.pick(['true', 'false'])}
  delay_seconds = ${of('delay')}
}
${beside}
resource "aws_sqs_queue_policy" "queue" {
  queue_url = aws_sqs_queue.queue.${random.pick(['id', 'url'])}
  policy    = ${expression}
}`,
  };
}

export function role(random) {
  const statements = statementsOf(random, {
    actions: ['sts:AssumeRole'],
    resources: [undefined],
    conditions: [
      { test: 'StringEquals', variable: 'sts:ExternalId', value: 'aws_sns_topic.audit.name' },
      { test: 'StringEquals', variable: 'aws:PrincipalOrgID', value: '"o-a1b2c3d4e5"' },
    ],
  });
  const { expression, beside, files } = documentOf('role', statements, { random });
  return {
    inputs: { name: '"role"', duration: '3600' },
    outputs: {},
    files,
    repeatable: true,
    text: (of) => `
${statements.some(({ principal }) => principal === 'ROOT') ? CALLER : ''}
resource "aws_sns_topic" "audit" {
  name = ${of('name')}
}
${beside}
resource "aws_iam_role" "role" {
  name                 = ${of('name')}
  max_session_duration = ${of('duration')}
  assume_role_policy   = ${expression}
}`,
  };
}

export function key(random) {
  const statements = statementsOf(random, {
    actions: ['kms:Decrypt', 'kms:*'],
    resources: ['"*"'],
    conditions: [
      { test: 'StringEquals', variable: 'kms:ViaService', value: '"s3.eu-west-1.amazonaws.com"' },
      { test: 'StringEquals', variable: 'aws:PrincipalOrgID', value: '"o-a1b2c3d4e5"' },
      { test: 'ArnEquals', variable: 'aws:PrincipalArn', value: 'aws_iam_role.reader.arn' },
    ],
  });
  const { expression, beside, files } = documentOf('key', statements, { random });
  const apart = random.flip();
  return {
    inputs: { rotated: random.pick(['true', 'false']), name: '"key"' },
    outputs: {},
    files,
    repeatable: true,
    text: (of) => `
${statements.some(({ principal }) => principal === 'ROOT') ? CALLER : ''}
resource "aws_iam_role" "reader" {
  name = ${of('name')}
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
${beside}
resource "aws_kms_key" "key" {
  enable_key_rotation = ${of('rotated')}
  ${apart ? '' : `policy = ${expression}`}
}
${apart ? `resource "aws_kms_key_policy" "key" {\n  key_id = aws_kms_key.key.${random.pick(['id', 'key_id'])}\n  policy = ${expression}\n}` : ''}`,
  };
}

const INVOKERS = [
  'principal = "*"',
  'principal = "*"\n  function_url_auth_type = "NONE"',
  'principal = "210987654321"',
  'principal = "s3.amazonaws.com"',
  'principal = "s3.amazonaws.com"\n  source_arn = aws_s3_bucket.uploads.arn',
  'principal = "s3.amazonaws.com"\n  source_account = data.aws_caller_identity.current.account_id',
];

export function worker(random) {
  const invoker = random.pick(INVOKERS);
  const url = random.pick(['', 'AWS_IAM', 'NONE']);
  const action = invoker.includes('url_auth') ? 'lambda:InvokeFunctionUrl' : 'lambda:InvokeFunction';
  const counted = random.flip();
  return {
    inputs: { name: '"worker"', open: random.pick(['true', 'true', 'false']) },
    outputs: {},
    repeatable: true,
    text: (of) => `
${CALLER}
resource "aws_s3_bucket" "uploads" {
  bucket = "\${${of('name')}}-uploads"
}
resource "aws_iam_role" "worker" {
  name = ${of('name')}
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
resource "aws_lambda_function" "worker" {
  function_name = ${of('name')}
  role          = aws_iam_role.worker.arn
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  filename      = "worker.zip"
}
resource "aws_lambda_permission" "worker" {
  ${counted ? `count = ${of('open')} ? 1 : 0` : ''}
  function_name = aws_lambda_function.worker.${random.pick(['function_name', 'arn'])}
  action        = "${action}"
  ${invoker}
}
${url === '' ? '' : `resource "aws_lambda_function_url" "worker" {\n  function_name = aws_lambda_function.worker.function_name\n  authorization_type = ${random.pick([`"${url}"`, `${of('open')} ? "${url}" : "AWS_IAM"`])}\n}`}`,
  };
}

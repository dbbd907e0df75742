import { afterAll, describe, expect, test } from 'vitest';
import type { Configuration } from '../../../src/ingest/terraform/configuration.ts';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import {
  readConfiguration,
  type ConfigurationOptions,
} from '../../../src/ingest/terraform/read-configuration.ts';
import { addressOf, known, termAt, termOf, unknown } from '../../../src/model/value.ts';
import { memoryTree } from './memory-tree.ts';
import { places, plain } from './terms-in-plain.ts';

const parser = createExpressionParser();
afterAll(() => parser.close());

async function prepared(
  files: Readonly<Record<string, string>>,
  options: Partial<ConfigurationOptions> = {},
): Promise<Configuration> {
  const configuration = readConfiguration(memoryTree(files), '', { parser, ...options });
  await configuration.prepare('all');
  return configuration;
}

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

describe('places', () => {
  const files = {
    'main.tf': lines(
      'variable "office" {',
      '  type = list(string)',
      '}',
      'locals {',
      '  allowed = concat(var.office, [',
      '    "198.51.100.7/32",',
      '  ])',
      '}',
      'module "network" {',
      '  source  = "./network"',
      '  allowed = local.allowed',
      '}',
    ),
    'terraform.tfvars': lines('office = [', '  "203.0.113.0/24",', ']'),
    'network/main.tf': lines(
      'variable "allowed" {}',
      'resource "aws_security_group" "web" {',
      '  ingress {',
      '    cidr_blocks = var.allowed',
      '    from_port   = 22',
      '  }',
      '}',
    ),
  };
  const address = addressOf('module.network.aws_security_group.web');

  test('a value is followed from the argument through the module call and the local to the tfvars entry', async () => {
    const configuration = await prepared(files);
    expect(plain(configuration.value(address, 'ingress[0].cidr_blocks'))).toEqual([
      '203.0.113.0/24',
      '198.51.100.7/32',
    ]);
    expect(places(configuration.value(address, 'ingress[0].cidr_blocks[0]'))).toEqual([
      'network/main.tf:4',
      'main.tf:11',
      'main.tf:5',
      'terraform.tfvars:2',
    ]);
    expect(places(configuration.value(address, 'ingress.cidr_blocks[1]'))).toEqual([
      'network/main.tf:4',
      'main.tf:11',
      'main.tf:6',
    ]);
  });

  test('what the plan states wins, and is placed only where the same is written', async () => {
    const variables = new Map([['office', termOf(['192.0.2.0/24'])]]);
    const configuration = await prepared(files, { variables });
    const cidr = configuration.value(address, 'ingress[0].cidr_blocks');
    expect(plain(cidr)).toEqual(['192.0.2.0/24', '198.51.100.7/32']);
    const same = await prepared(
      { ...files, 'terraform.tfvars': '', 'env/prod.tfvars': 'office = ["192.0.2.0/24"]' },
      { variables },
    );
    expect(places(same.value(address, 'ingress[0].cidr_blocks[0]')).at(-1)).toBe('env/prod.tfvars:1');
  });

  test('the footprint of a declaration is every line that feeds it', async () => {
    const configuration = await prepared(files);
    expect(
      configuration.footprint(address).map(({ file, line, endLine }) => `${file}:${line}-${endLine}`),
    ).toEqual(
      expect.arrayContaining([
        'network/main.tf:2-7',
        'main.tf:11-11',
        'main.tf:5-7',
        'main.tf:2-2',
        'terraform.tfvars:1-3',
        'main.tf:10-10',
      ]),
    );
    expect(configuration.block(address)).toEqual({ file: 'network/main.tf', line: 2, endLine: 7 });
  });

  test('blocks and footprints need no parsing at all', () => {
    const untouched = createExpressionParser();
    const configuration = readConfiguration(memoryTree(files), '', { parser: untouched });
    expect(configuration.footprint(address)).toHaveLength(7);
    expect(configuration.block(addressOf('module.network'))?.line).toBe(9);
  });
});

describe('policy documents', () => {
  test('each member of a jsonencode tree stands on its own line', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'resource "aws_s3_bucket" "invoices" {}',
        'resource "aws_s3_bucket_policy" "invoices" {',
        '  bucket = aws_s3_bucket.invoices.id',
        '  policy = jsonencode({',
        '    Version = "2012-10-17"',
        '    Statement = [{',
        '      Effect    = "Allow"',
        '      Principal = "*"',
        '      Action    = ["s3:GetObject"]',
        '      Resource  = "${aws_s3_bucket.invoices.arn}/*"',
        '    }]',
        '  })',
        '}',
      ),
    });
    const address = addressOf('aws_s3_bucket_policy.invoices');
    const principal = configuration.value(address, 'policy.Statement[0].Principal');
    expect(plain(principal)).toBe('*');
    expect(places(principal)).toEqual(['main.tf:8']);
    expect(configuration.value(address, 'policy.Statement[0].Resource')).toMatchObject({
      kind: 'unknown',
      reason: 'known-after-apply',
      refersTo: [{ to: 'aws_s3_bucket.invoices', attribute: 'arn' }],
      parts: [{ kind: 'unknown' }, '/*'],
    });
    expect(plain(configuration.value(address, 'bucket'))).toEqual({ unknown: 'aws_s3_bucket.invoices.id' });
  });

  test('a heredoc with unknown parts is read around them, line by line', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'locals {',
        '  policy = <<-EOT',
        '    {',
        '      "Statement": [',
        '        {',
        '          "Principal": {"AWS": "*"},',
        '          "Resource": "${aws_sqs_queue.orders.arn}",',
        '          "Condition": ${jsonencode({ Bool = { "aws:SecureTransport" = aws_x.y.z } })}',
        '        }',
        '      ]',
        '    }',
        '  EOT',
        '}',
        'resource "aws_sqs_queue" "orders" {}',
        'resource "aws_sqs_queue_policy" "orders" {',
        '  policy = local.policy',
        '}',
      ),
    });
    const document = configuration.document(addressOf('aws_sqs_queue_policy.orders'), 'policy');
    expect(plain(document)).toEqual({
      Statement: [
        {
          Principal: { AWS: '*' },
          Resource: { unknown: 'aws_sqs_queue.orders.arn' },
          Condition: { Bool: { 'aws:SecureTransport': { unknown: 'aws_x.y.z' } } },
        },
      ],
    });
    const anyone = document && termAt(document, ['Statement', 0, 'Principal', 'AWS']);
    expect(places(anyone)).toEqual(['main.tf:16', 'main.tf:6']);
  });

  test('a policy file is read with its own lines', async () => {
    const configuration = await prepared({
      'main.tf':
        'resource "aws_iam_policy" "admin" {\n  policy = file("${path.module}/policies/admin.json")\n}\n',
      'policies/admin.json': '{\n  "Statement": {\n    "Action": "*"\n  }\n}\n',
    });
    const action = configuration.value(addressOf('aws_iam_policy.admin'), 'policy.Statement[0].Action');
    expect(plain(action)).toBe('*');
    expect(places(action)).toEqual(['main.tf:2', 'policies/admin.json:3']);
    expect(configuration.footprint(addressOf('aws_iam_policy.admin'))).toContainEqual({
      file: 'policies/admin.json',
      line: 1,
      endLine: 6,
    });
  });

  test('a template file is evaluated with its variables, on its own lines', async () => {
    const configuration = await prepared({
      'main.tf':
        'resource "aws_iam_policy" "read" {\n  policy = templatefile("read.json", { bucket = "invoices", who = aws_iam_role.r.arn })\n}\n',
      'read.json':
        '{\n  "Statement": [{\n    "Resource": "arn:aws:s3:::${bucket}",\n    "Principal": "${who}"\n  }]\n}',
    });
    const address = addressOf('aws_iam_policy.read');
    const resource = configuration.value(address, 'policy.Statement[0].Resource');
    expect(plain(resource)).toBe('arn:aws:s3:::invoices');
    expect(places(resource)).toContain('read.json:3');
    expect(plain(configuration.value(address, 'policy.Statement.Principal'))).toEqual({
      unknown: 'aws_iam_role.r.arn',
    });
  });

  const document = lines(
    'data "aws_iam_policy_document" "base" {',
    '  statement {',
    '    sid     = "Read"',
    '    actions = ["s3:GetObject"]',
    '    resources = ["*"]',
    '  }',
    '}',
    'variable "writers" { default = ["arn:aws:iam::123456789012:role/ci"] }',
    'data "aws_iam_policy_document" "bucket" {',
    '  source_policy_documents = [data.aws_iam_policy_document.base.json]',
    '  statement {',
    '    sid       = "Read"',
    '    actions   = ["s3:GetObject", "s3:ListBucket"]',
    '    resources = [aws_s3_bucket.invoices.arn]',
    '    principals {',
    '      type        = "*"',
    '      identifiers = ["*"]',
    '    }',
    '    condition {',
    '      test     = "StringEquals"',
    '      variable = "aws:PrincipalOrgID"',
    '      values   = ["o-1234567890"]',
    '    }',
    '  }',
    '  dynamic "statement" {',
    '    for_each = var.writers',
    '    content {',
    '      effect      = "Deny"',
    '      not_actions = ["s3:PutObject"]',
    '      resources   = ["*"]',
    '      principals {',
    '        type        = "AWS"',
    '        identifiers = [statement.value]',
    '      }',
    '    }',
    '  }',
    '}',
    'resource "aws_s3_bucket" "invoices" {}',
    'resource "aws_s3_bucket_policy" "invoices" {',
    '  policy = data.aws_iam_policy_document.bucket.json',
    '}',
  );

  test('a policy document that the plan does not know is built from its block', async () => {
    const configuration = await prepared({ 'main.tf': document });
    const policy = configuration.document(addressOf('aws_s3_bucket_policy.invoices'), 'policy');
    expect(plain(policy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Read',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:ListBucket', 's3:GetObject'],
          Resource: { unknown: 'aws_s3_bucket.invoices.arn' },
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } },
        },
        {
          Effect: 'Deny',
          NotAction: 's3:PutObject',
          Resource: '*',
          Principal: { AWS: 'arn:aws:iam::123456789012:role/ci' },
        },
      ],
    });
    expect(places(policy && termAt(policy, ['Statement', 0, 'Principal']))).toEqual([
      'main.tf:40',
      'main.tf:17',
    ]);
    expect(places(policy && termAt(policy, ['Statement', 1, 'Principal', 'AWS']))).toEqual([
      'main.tf:40',
      'main.tf:33',
      'main.tf:26',
      'main.tf:8',
    ]);
  });

  test('what the plan rendered is taken, and placed on the lines of the block', async () => {
    const json =
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Principal":"*","Action":["s3:ListBucket","s3:GetObject"]}]}';
    const configuration = await prepared(
      { 'main.tf': document },
      {
        lookup: (address, attribute) =>
          address === 'data.aws_iam_policy_document.bucket' && attribute === 'json' ? known(json) : undefined,
      },
    );
    const address = addressOf('aws_s3_bucket_policy.invoices');
    expect(plain(configuration.value(address, 'policy'))).toBe(json);
    expect(places(configuration.value(address, 'policy.Statement[0].Action[0]'))).toEqual([
      'main.tf:40',
      'main.tf:13',
    ]);
  });
});

const zonesOf = (address: string) =>
  address === 'aws_subnet.private'
    ? [addressOf('aws_subnet.private["eu-west-1a"]'), addressOf('aws_subnet.private["eu-west-1b"]')]
    : [];

const idOnly: ConfigurationOptions['lookup'] = (_, attribute) =>
  attribute === 'id' ? known('invoices-prod') : unknown('known-after-apply');

describe('instances', () => {
  const files = {
    'main.tf': lines(
      'module "region" {',
      '  source   = "./region"',
      '  for_each = { "eu.west" = "10.1.0.0/16", us = "10.2.0.0/16" }',
      '  cidr     = each.value',
      '  name     = each.key',
      '}',
      'resource "aws_route" "peer" {',
      '  for_each   = module.region',
      '  cidr_block = each.value.cidr',
      '}',
      'resource "aws_lb" "edge" {',
      '  subnets  = module.region["us"].subnet_ids',
      '  internal = alltrue([for name, region in module.region : startswith(name, "eu")])',
      '  zones    = flatten(values(module.region)[*].cidr_blocks)',
      '}',
    ),
    'region/main.tf': lines(
      'variable "cidr" {}',
      'variable "name" {}',
      'resource "aws_subnet" "private" {',
      '  count      = 2',
      '  cidr_block = cidrsubnet(var.cidr, 8, count.index)',
      '  tags       = { Name = "${var.name}-${count.index}" }',
      '}',
      'output "subnet_ids" { value = aws_subnet.private[*].id }',
      'output "cidr_blocks" { value = aws_subnet.private[*].cidr_block }',
      'output "cidr" { value = var.cidr }',
    ),
  };

  test('keys bind each and count on the way down', async () => {
    const configuration = await prepared(files);
    const address = addressOf('module.region["eu.west"].aws_subnet.private[1]');
    expect(plain(configuration.value(address, 'cidr_block'))).toBe('10.1.1.0/24');
    expect(plain(configuration.value(address, 'tags.Name'))).toBe('eu.west-1');
    expect(plain(configuration.value(addressOf('aws_route.peer["us"]'), 'cidr_block'))).toBe('10.2.0.0/16');
  });

  test('splats and maps of instances give one member each', async () => {
    const configuration = await prepared(files);
    const address = addressOf('aws_lb.edge');
    expect(plain(configuration.value(address, 'subnets'))).toEqual([
      { unknown: 'module.region["us"].aws_subnet.private[0].id' },
      { unknown: 'module.region["us"].aws_subnet.private[1].id' },
    ]);
    expect(plain(configuration.value(address, 'internal'))).toBe(false);
    expect(plain(configuration.value(address, 'zones'))).toEqual([
      '10.1.0.0/24',
      '10.1.1.0/24',
      '10.2.0.0/24',
      '10.2.1.0/24',
    ]);
  });

  test('instances that only the plan knows are taken from it', async () => {
    const main = lines(
      'data "aws_availability_zones" "all" {}',
      'resource "aws_subnet" "private" {',
      '  for_each = toset(data.aws_availability_zones.all.names)',
      '}',
      'resource "aws_lb" "edge" {',
      '  subnets = [for subnet in aws_subnet.private : subnet.id]',
      '  first   = aws_subnet.private["eu-west-1a"].id',
      '  all     = aws_subnet.private[*].id',
      '}',
    );
    const planned = await prepared({ 'main.tf': main }, { instances: zonesOf });
    expect(plain(planned.value(addressOf('aws_lb.edge'), 'subnets'))).toEqual([
      { unknown: 'aws_subnet.private["eu-west-1a"].id' },
      { unknown: 'aws_subnet.private["eu-west-1b"].id' },
    ]);
    const alone = await prepared({ 'main.tf': main });
    expect(plain(alone.value(addressOf('aws_lb.edge'), 'subnets'))).toEqual({
      items: [],
      open: { unknown: 'aws_subnet.private.id' },
    });
    expect(plain(alone.value(addressOf('aws_lb.edge'), 'first'))).toEqual({
      unknown: 'aws_subnet.private["eu-west-1a"].id',
    });
  });

  test('the id of a bucket policy is the name of its bucket', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'variable "attach_policy" {',
        '  default = true',
        '}',
        'resource "aws_s3_bucket" "site" {}',
        'resource "aws_s3_bucket_policy" "site" {',
        '  count  = var.attach_policy ? 1 : 0',
        '  bucket = aws_s3_bucket.site.id',
        '}',
        'resource "aws_s3_bucket_public_access_block" "site" {',
        '  bucket = var.attach_policy ? aws_s3_bucket_policy.site[0].id : aws_s3_bucket.site.id',
        '}',
      ),
    });
    const bucket = configuration.value(addressOf('aws_s3_bucket_public_access_block.site'), 'bucket');
    expect(bucket?.kind === 'unknown' && bucket.refersTo.map(({ to }) => to)).toEqual([
      'aws_s3_bucket_policy.site[0]',
      'aws_s3_bucket.site',
    ]);
  });

  test('an attribute the plan does not know is read from the block that writes it', async () => {
    const main = lines(
      'resource "aws_s3_bucket" "invoices" { bucket = "invoices-prod" }',
      'resource "aws_s3_bucket_policy" "p" {',
      '  bucket = aws_s3_bucket.invoices.bucket',
      '  id     = aws_s3_bucket.invoices.id',
      '  owner  = aws_s3_bucket.invoices.logging[0].target_bucket',
      '}',
    );
    const configuration = await prepared({ 'main.tf': main }, { lookup: idOnly });
    const address = addressOf('aws_s3_bucket_policy.p');
    expect(plain(configuration.value(address, 'bucket'))).toBe('invoices-prod');
    expect(places(configuration.value(address, 'bucket'))).toEqual(['main.tf:3', 'main.tf:1']);
    expect(plain(configuration.value(address, 'id'))).toBe('invoices-prod');
    expect(plain(configuration.value(address, 'owner'))).toEqual({
      unknown: 'aws_s3_bucket.invoices.logging[0].target_bucket',
    });
  });
});

describe('blocks', () => {
  test('dynamic blocks are expanded in their place, iterator and all', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'variable "rules" { default = { https = 443, ssh = 22 } }',
        'resource "aws_security_group" "web" {',
        '  ingress {',
        '    from_port = 80',
        '  }',
        '  dynamic "ingress" {',
        '    for_each = var.rules',
        '    iterator = rule',
        '    content {',
        '      description = rule.key',
        '      from_port   = rule.value',
        '    }',
        '  }',
        '  dynamic "egress" {',
        '    for_each = aws_vpc.main.cidrs',
        '    content { cidr_blocks = [egress.value] }',
        '  }',
        '  lifecycle {',
        '    prevent_destroy = true',
        '  }',
        '}',
      ),
    });
    const address = addressOf('aws_security_group.web');
    expect(plain(configuration.value(address, 'ingress'))).toEqual([
      { from_port: 80 },
      { description: 'https', from_port: 443 },
      { description: 'ssh', from_port: 22 },
    ]);
    expect(places(configuration.value(address, 'ingress[2].from_port'))).toEqual([
      'main.tf:11',
      'main.tf:7',
      'main.tf:1',
    ]);
    expect(plain(configuration.value(address, 'egress'))).toEqual({
      items: [],
      open: { unknown: 'aws_vpc.main.cidrs' },
    });
    expect(plain(configuration.value(address, 'lifecycle.prevent_destroy'))).toBe(true);
    expect(configuration.value(address, 'tags')).toEqual({ kind: 'absent' });
  });

  test('override files win argument by argument and replace nested blocks of a type', async () => {
    const configuration = await prepared({
      'main.tf':
        'resource "aws_lb" "edge" {\n  internal = true\n  name = "edge"\n  subnet_mapping { subnet_id = "subnet-1" }\n}\nlocals { a = 1 }\n',
      'prod_override.tf':
        'resource "aws_lb" "edge" {\n  internal = false\n  subnet_mapping { subnet_id = "subnet-2" }\n}\nlocals { a = 2 }\n',
    });
    const address = addressOf('aws_lb.edge');
    expect(plain(configuration.value(address, ''))).toEqual({
      internal: false,
      name: 'edge',
      subnet_mapping: [{ subnet_id: 'subnet-2' }],
    });
    expect(places(configuration.value(address, 'internal'))).toEqual(['prod_override.tf:2']);
    expect(configuration.block(address)?.file).toBe('main.tf');
  });

  test('a .tofu file stands in for the .tf file of the same name', async () => {
    const configuration = await prepared({
      'main.tf': 'resource "aws_lb" "edge" { internal = true }',
      'main.tofu': 'resource "aws_lb" "edge" { internal = false }',
    });
    expect(plain(configuration.value(addressOf('aws_lb.edge'), 'internal'))).toBe(false);
  });

  test('JSON files are read with their lines and templates', async () => {
    const configuration = await prepared({
      'main.tf.json': JSON.stringify(
        {
          variable: { cidr: { type: 'string', default: '0.0.0.0/0' } },
          resource: {
            aws_security_group: {
              web: {
                ingress: [{ cidr_blocks: ['${var.cidr}'], description: 'from "${upper(\'x\')}"' }],
                tags: { Name: 'web-${var.cidr}', Cost: '$${raw}' },
                dynamic: { egress: { for_each: '${[1, 2]}', content: { from_port: '${egress.value}' } } },
              },
            },
          },
        },
        null,
        2,
      ),
    });
    const address = addressOf('aws_security_group.web');
    expect(plain(configuration.value(address, 'ingress[0].cidr_blocks'))).toEqual(['0.0.0.0/0']);
    expect(places(configuration.value(address, 'ingress[0].cidr_blocks[0]'))).toEqual([
      'main.tf.json:14',
      'main.tf.json:5',
    ]);
    expect(plain(configuration.value(address, 'tags'))).toEqual({ Name: 'web-0.0.0.0/0', Cost: '${raw}' });
    expect(plain(configuration.value(address, 'egress'))).toEqual([{ from_port: 1 }, { from_port: 2 }]);
    expect(configuration.block(address)).toMatchObject({ line: 10 });
    expect(configuration.footprint(address)).toContainEqual({ file: 'main.tf.json', line: 5, endLine: 5 });
  });

  test('modules that terraform init installed are found by the manifest, others are not at hand', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'module "vpc" {',
        '  source = "terraform-aws-modules/vpc/aws"',
        '  cidr   = "10.0.0.0/16"',
        '}',
        'module "gone" { source = "git::https://example.com/gone.git" }',
        'resource "aws_route" "r" {',
        '  vpc = module.vpc.cidr',
        '  id  = module.gone.id',
        '}',
      ),
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"vpc","Source":"x","Dir":".terraform/modules/vpc"}]}',
      '.terraform/modules/vpc/main.tf':
        'variable "cidr" {}\nresource "aws_vpc" "this" { cidr_block = var.cidr }\noutput "cidr" { value = aws_vpc.this.cidr_block }\n',
    });
    expect(plain(configuration.value(addressOf('module.vpc.aws_vpc.this'), 'cidr_block'))).toBe(
      '10.0.0.0/16',
    );
    expect(plain(configuration.value(addressOf('aws_route.r'), 'vpc'))).toBe('10.0.0.0/16');
    expect(plain(configuration.value(addressOf('aws_route.r'), 'id'))).toEqual({ unknown: 'module.gone.id' });
    expect(configuration.block(addressOf('module.gone.aws_s3_bucket.x'))).toBeUndefined();
    expect(configuration.value(addressOf('module.gone.aws_s3_bucket.x'), 'acl')).toBeUndefined();
    expect(configuration.block(addressOf('module.gone'))).toMatchObject({ line: 5 });
  });
});

test('everything that an argument may be called is evaluated', async () => {
  const configuration = await prepared({
    'main.tf':
      'resource "aws_kms_key" "orders" {\n  description = upper("orders")\n  value = lower("X")\n}\n',
  });
  expect(plain(configuration.value(addressOf('aws_kms_key.orders'), ''))).toEqual({
    description: 'ORDERS',
    value: 'x',
  });
});

describe('what is not known', () => {
  test('a condition that is open gives what both branches agree on', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'resource "aws_instance" "web" {',
        '  same  = aws_x.y.z ? "a" : "a"',
        '  other = aws_x.y.z ? "a" : aws_s3_bucket.b.id',
        '  and   = aws_x.y.z && false',
        '  text  = format("arn:%s:x", aws_x.y.z)',
        '  list  = concat(["a"], aws_x.y.z)',
        '  map   = merge(aws_x.y.z, { a = 1 })',
        '  later = timestamp()',
        '  odd   = provider::aws::arn_parse("x")',
        '}',
      ),
    });
    const value = (path: string): unknown => plain(configuration.value(addressOf('aws_instance.web'), path));
    expect(value('same')).toBe('a');
    expect(value('other')).toEqual({ unknown: 'aws_s3_bucket.b.id aws_x.y.z' });
    expect(value('and')).toBe(false);
    expect(configuration.value(addressOf('aws_instance.web'), 'text')).toMatchObject({
      parts: ['arn:', { kind: 'unknown' }, ':x'],
    });
    expect(value('list')).toEqual({ items: ['a'], open: { unknown: 'aws_x.y.z' } });
    expect(value('map')).toEqual({ a: 1, open: { unknown: 'aws_x.y.z' } });
    expect(value('later')).toEqual({ unknown: 'known-after-apply' });
    expect(configuration.value(addressOf('aws_instance.web'), 'odd')).toMatchObject({
      reason: 'not-evaluated',
      written: 'provider::aws::arn_parse("x")',
    });
  });

  test('sensitive values stay marked wherever they go', async () => {
    const configuration = await prepared({
      'main.tf': lines(
        'variable "password" {',
        '  default   = "hunter2"',
        '  sensitive = true',
        '}',
        'resource "aws_db_instance" "orders" {',
        '  password = "x-${var.password}"',
        '  hash     = sha256(var.password)',
        '  document = jsonencode({ secret = var.password })',
        '}',
      ),
    });
    for (const path of ['password', 'hash', 'document', 'document.secret'])
      expect(configuration.value(addressOf('aws_db_instance.orders'), path)).toMatchObject({
        sensitive: true,
      });
  });
});

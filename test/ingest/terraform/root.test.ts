import { describe, expect, test } from 'vitest';
import { configuredRoot } from '../../../src/ingest/terraform/plan/plan-configuration.ts';
import { findRoot, type RootShape } from '../../../src/ingest/terraform/root.ts';
import { memoryTree } from './memory-tree.ts';
import { block, constant, refers } from './sample-plan.ts';

type Json = Readonly<Record<string, unknown>>;

function shape(
  blocks: readonly Json[],
  parts: { readonly calls?: Json; readonly variables?: Json } = {},
): RootShape {
  const root = { resources: blocks, module_calls: parts.calls ?? {} };
  return { module: configuredRoot({ root_module: root }), variables: parts.variables };
}

const queue = (name: string, rest = ''): string => `resource "aws_sqs_queue" "${name}" {\n${rest}\n}\n`;
const both = queue('jobs') + queue('mail');
const one = shape([block('aws_sqs_queue.jobs', {}), block('aws_sqs_queue.mail', {})]);

describe('the folder that a plan was made in', () => {
  test.each([
    {
      name: 'is the one with all of its blocks and no others',
      files: {
        'modules/queue/main.tf': queue('jobs'),
        'infra/main.tf': both,
        'legacy/main.tf': both + queue('old'),
      },
      expected: { folder: 'infra', rivals: [] },
    },
    {
      name: 'may hold them in several files, one of them for OpenTofu',
      files: { 'main.tf': queue('jobs'), 'mail.tofu': queue('mail'), 'x/main.tf': queue('jobs') },
      expected: { folder: '', rivals: [] },
    },
    {
      name: 'is not one where half of it is missing',
      files: { 'other/main.tf': queue('jobs') },
      expected: undefined,
    },
    {
      name: 'is no copy that terraform or a tool has made',
      files: { '.terraform/modules/a/main.tf': both },
      expected: undefined,
    },
    {
      name: 'stays open between two that are alike',
      files: { 'eu/main.tf': both, 'us/main.tf': both },
      expected: { folder: 'eu', rivals: ['us'] },
    },
    {
      name: 'is found beside a broken file',
      files: { 'infra/main.tf': both, 'broken/main.tf': '}{{ "' },
      expected: { folder: 'infra', rivals: [] },
    },
  ])('$name', ({ files, expected }) => {
    expect(findRoot(memoryTree(files), one)).toEqual(expected);
  });

  test('among environments that call the same module is the one that hands over what the plan says', () => {
    const call = (size: number, source = '../../modules/app'): string =>
      `module "app" {\n  source = "${source}" # shared\n  size = ${size}\n  zones = ["a", "b",]\n  name = var.name\n}\n`;
    const expressions = { size: constant(3), zones: constant(['a', 'b']), name: refers('var.name') };
    const plan = shape([], { calls: { app: { source: '../../modules/app', expressions, module: {} } } });
    const files = {
      'envs/dev/main.tf': call(1),
      'envs/prod/main.tf': call(3),
      'envs/test/main.tf': call(3, '../app'),
    };
    expect(findRoot(memoryTree(files), plan)).toEqual({ folder: 'envs/prod', rivals: [] });
  });

  test('among environments that differ in their variables is the one whose file says what the plan says', () => {
    const plan = shape([block('aws_sqs_queue.jobs', { name: refers('var.name') })], {
      variables: { name: { value: 'jobs-prod' }, ranges: { value: ['10.0.0.0/8'] } },
    });
    const environment = (name: string): Readonly<Record<string, string>> => ({
      [`envs/${name}/main.tf`]: queue('jobs', '  name = var.name'),
      [`envs/${name}/terraform.tfvars`]: `name = "jobs-${name}"\nranges = [\n  "10.0.0.0/8",\n]\n`,
    });
    const files = { ...environment('dev'), ...environment('prod'), ...environment('test') };
    expect(findRoot(memoryTree(files), plan)).toEqual({ folder: 'envs/prod', rivals: [] });
  });

  test('is nowhere for a plan without configuration', () => {
    const tree = memoryTree({ 'main.tf': queue('jobs') });
    expect(findRoot(tree, { module: undefined, variables: {} })).toBeUndefined();
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../src/model/declaration.ts';
import { InputError } from '../../../src/model/errors.ts';
import { parsePlanFile } from '../../../src/ingest/terraform/plan/plan-file.ts';
import { planIndex, readPlan } from '../../../src/ingest/terraform/plan/plan.ts';
import { block, change, constant, created, plan, refers, unchanged } from './sample-plan.ts';

const read = (bytes: Uint8Array, largeFile?: number): string => {
  try {
    parsePlanFile(bytes, 'plan.json', { largeFile });
    return 'read';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
};

const NAMES = ['id', 'policy', 'json', 'vpc_id', 'subnet_ids', 'ingress', 'statement', 'bucket', 'missing'];

const subnets = refers('var.subnets', 'module.net["a.b"].subnet', 'module.net["a.b"]', 'local.more');
const whole = plan(
  [
    created('aws_vpc.main', { cidr_block: '10.0.0.0/16' }),
    created('module.net["a.b"].aws_subnet.this[0]', {}, { vpc_id: true }),
    created('aws_db_subnet_group.db', { subnet_ids: [null, 'subnet-0a'] }, { subnet_ids: [true, false] }),
    created(
      'aws_security_group.web',
      { ingress: [{ from_port: 443, security_groups: [null] }] },
      { ingress: [{ security_groups: [true] }], vpc_id: true },
    ),
    change('data.aws_iam_policy_document.read', {
      actions: ['read'],
      after: {
        statement: [
          {
            actions: ['s3:*'],
            resources: [null],
            condition: [],
            principals: [{ type: 'AWS', identifiers: ['*'] }],
          },
        ],
      },
      after_unknown: {
        json: true,
        statement: [
          { actions: [false], resources: [true], condition: [], principals: [{ identifiers: [false] }] },
        ],
      },
    }),
    created('aws_s3_bucket_policy.invoices', {}, { policy: true, bucket: true }),
    unchanged('aws_s3_bucket.invoices', {
      id: 'invoices',
      policy: '{"Statement":[]}',
      tags: { team: 'billing' },
    }),
    change('aws_s3_bucket.moved', {
      actions: ['update'],
      before: { id: 'moved', password: 'a' },
      after: { id: 'moved', password: 'b' },
      after_unknown: { arn: true },
      before_sensitive: { password: true },
      previous_address: 'aws_s3_bucket.old',
    }),
  ],
  {
    variables: { subnets: { value: ['subnet-0a'] } },
    complete: true,
    errored: false,
    prior_state: {
      values: {
        root_module: {
          resources: [
            {
              address: 'data.aws_region.here',
              mode: 'data',
              type: 'aws_region',
              name: 'here',
              values: { id: 'eu-west-1' },
              sensitive_values: {},
            },
          ],
          child_modules: [{ address: 'module.net["a.b"]', resources: [] }],
        },
      },
    },
    resource_drift: [unchanged('aws_s3_bucket.invoices', { id: 'invoices' })],
    deferred_changes: [{ reason: 'unknown', resource_change: created('aws_vpc.later', {}) }],
    action_invocations: [
      { address: 'action.x.y', type: 'x', lifecycle_action_trigger: { action_trigger_event: 'AfterCreate' } },
    ],
    configuration: {
      root_module: {
        variables: { subnets: { default: [] } },
        resources: [
          block('aws_db_subnet_group.db', { subnet_ids: subnets }),
          block(
            'aws_security_group.web',
            { ingress: refers('aws_vpc.main'), vpc_id: refers('each.value.vpc', 'each.value') },
            { for_each_expression: constant({ a: { vpc: 1 } }) },
          ),
          block('aws_s3_bucket_policy.invoices', {
            policy: refers('data.aws_iam_policy_document.read.json'),
            bucket: refers('aws_s3_bucket.invoices.id'),
          }),
          block('data.aws_iam_policy_document.read', {
            statement: [{ actions: constant(['s3:*']), resources: refers('aws_s3_bucket.moved.arn') }],
          }),
        ],
        module_calls: {
          net: {
            source: './net',
            expressions: { vpc: refers('aws_vpc.main.id', 'aws_vpc.main') },
            for_each_expression: constant(['a.b']),
            module: {
              outputs: { subnet: { expression: refers('aws_subnet.this[0].id', 'aws_subnet.this[0]') } },
              variables: { vpc: {} },
              resources: [block('aws_subnet.this', { vpc_id: refers('var.vpc') })],
            },
          },
        },
      },
    },
  },
);

/** Every place in a document, as the steps that lead there. */
function places(
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [at, ...members.flatMap(([step, member]) => places(member, [...at, step]))];
}

const REMOVED = Symbol('removed');

function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item: unknown, index) =>
      index === step ? replaced(item, rest, by) : item,
    );
    return items.filter((item) => item !== REMOVED);
  }
  const members = Object.entries(value as Record<string, unknown>).map(
    ([name, member]): [string, unknown] => [name, name === step ? replaced(member, rest, by) : member],
  );
  return Object.fromEntries(members.filter(([, member]) => member !== REMOVED));
}

function readEverything(attributes: Attributes, depth = 0): void {
  for (const name of NAMES) {
    attributes.term(name);
    attributes.text(`${name}.x`);
    attributes.flag(name);
    attributes.count(name);
    attributes.texts(name);
    attributes.document(name);
    attributes.written(name);
    if (depth < 2) for (const inner of attributes.blocks(name)) readEverything(inner, depth + 1);
  }
}

function review(document: unknown, largeFile: number | undefined): 'read' | 'refused' {
  try {
    const text = JSON.stringify(document) as string | undefined;
    const { plan: found } = parsePlanFile(new TextEncoder().encode(text ?? ''), 'plan.json', { largeFile });
    const index = planIndex(found);
    const { before, after } = readPlan(index);
    for (const declaration of [...before, ...after]) {
      expect(declaration.identifiers.every((identifier) => typeof identifier === 'string')).toBe(true);
      readEverything(declaration.attributes);
      for (const name of NAMES) index.lookup(declaration.address, name);
    }
    index.modules();
    return 'read';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}

describe('a plan with one part removed or of another type', () => {
  const everywhere = places(whole).slice(1);
  const other = fc.constantFrom<unknown>(
    REMOVED,
    null,
    true,
    7,
    'text',
    '',
    [],
    {},
    [null],
    [[]],
    { a: { b: [1] } },
    ['create'],
    ['aws_vpc.main'],
    { references: [['x'], 7] },
  );

  it.each([
    ['at once', undefined],
    ['piece by piece', 0],
  ])('is read %s, or refused in words', (_, largeFile) => {
    expect(review(whole, largeFile)).toBe('read');
    fc.assert(
      fc.property(fc.constantFrom(...everywhere), other, (at, by) => {
        expect(['read', 'refused']).toContain(review(replaced(whole, at, by), largeFile));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file of any bytes', () => {
  it('is refused in words, or read', () => {
    const text = new TextEncoder().encode(JSON.stringify(whole));
    const cut = fc.nat({ max: text.length }).map((length) => text.slice(0, length));
    const spoilt = fc.tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
      const copy = text.slice();
      copy[at] = byte;
      return copy;
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), cut, spoilt),
        fc.constantFrom(undefined, 0),
        (bytes, largeFile) => {
          expect(['read', 'refused']).toContain(read(bytes, largeFile));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('however deep, ends', () => {
    for (const text of [
      '['.repeat(200_000),
      '{"a":'.repeat(200_000),
      `{"resource_changes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ])
      for (const largeFile of [undefined, 0])
        expect(['read', 'refused']).toContain(read(new TextEncoder().encode(text), largeFile));
  });
});

describe('plans made to exhaust', () => {
  it('by modules within modules end', () => {
    const depth = 3_000;
    const open = '{"module_calls":{"m":{"module":'.repeat(depth);
    const text = `{"format_version":"1.2","resource_changes":[],"configuration":{"root_module":${open}{}${'}}}'.repeat(depth)}}}`;
    const { plan: found } = parsePlanFile(new TextEncoder().encode(text), 'plan.json');
    expect(planIndex(found).modules().length).toBeLessThan(100);
  });

  it('by outputs that fan out end', () => {
    const outputs = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [
        `o${level}`,
        {
          expression: refers(
            ...['a', 'b', 'c'].flatMap((name) => [`module.${name}.o${level + 1}`, `module.${name}`]),
          ),
        },
      ]),
    );
    const leaf: Record<string, unknown> = {};
    const module: Record<string, unknown> = {
      outputs,
      module_calls: { a: { module: leaf }, b: { module: leaf }, c: { module: leaf } },
    };
    const document = plan([created('aws_instance.web', {}, { subnet_id: true })], {
      configuration: {
        root_module: {
          ...module,
          module_calls: { a: { module }, b: { module }, c: { module } },
          resources: [block('aws_instance.web', { subnet_id: refers('module.a.o0', 'module.a') })],
        },
      },
    });
    const [web] = readPlan(planIndex(document)).after;
    expect(web?.attributes.term('subnet_id').kind).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { longestForms } from '../../../src/ingest/terraform/plan/reference-text.ts';
import {
  after,
  block,
  change,
  constant,
  created,
  plan,
  planOf,
  refers,
  short,
  unchanged,
} from './sample-plan.ts';

const passingOn = (module: string, output: string): Json => ({
  expression: refers(`module.${module}.${output}`, `module.${module}`),
});

type Json = Readonly<Record<string, unknown>>;

const mainVpc = created('aws_vpc.main', { cidr_block: '10.0.0.0/16' });
const user = 'aws_security_group.web';

/** The `vpc_id` of a security group that writes the given references, in a root module with more in it. */
function vpcId(references: readonly string[], more: readonly Json[] = [], root: Json = {}): unknown {
  const entry = created(user, {}, { vpc_id: true });
  const blocks = [
    block(user, { vpc_id: refers(...references) }),
    block('aws_vpc.main', {}),
    ...((root['resources'] as Json[] | undefined) ?? []),
  ];
  return short(
    after(planOf([entry, mainVpc, ...more], blocks, { ...root, resources: blocks }), user).term('vpc_id'),
  );
}

describe('the list of references', () => {
  it.each([
    [['aws_vpc.main.id', 'aws_vpc.main'], ['aws_vpc.main.id']],
    [['aws_vpc.main'], ['aws_vpc.main']],
    [
      ['x.each["a.b"].out', 'x.each["a.b"]', 'x.each', 'x.each["c"].out', 'x.each["c"]', 'x.each'],
      ['x.each["a.b"].out', 'x.each["c"].out'],
    ],
    [['module.m["c\\"]"].sg', 'module.m["c\\"]"]'], ['module.m["c\\"]"].sg']],
    [
      ['var.a', 'var.a', 'each.value'],
      ['var.a', 'each.value'],
    ],
    [
      ['', '[', 'a..b'],
      ['', '[', 'a..b'],
    ],
  ])('%j is %j', (listed, kept) => {
    expect(longestForms(listed).map(({ text }) => text)).toEqual(kept);
  });
});

describe('a reference leads', () => {
  it('to the resource', () => {
    expect(vpcId(['aws_vpc.main.id', 'aws_vpc.main'])).toBe('?aws_vpc.main.id');
    expect(vpcId(['aws_vpc.main'])).toBe('?aws_vpc.main');
  });

  it('through an argument that passes another one on', () => {
    const subnet = created('aws_subnet.a', {}, { vpc_id: true });
    const resources = [block('aws_subnet.a', { vpc_id: refers('aws_vpc.main.id', 'aws_vpc.main') })];
    expect(vpcId(['aws_subnet.a.vpc_id', 'aws_subnet.a'], [subnet], { resources })).toBe('?aws_vpc.main.id');
  });

  it('through the id of what attaches to another one', () => {
    const switches = 'aws_s3_bucket_public_access_block.site';
    const policy = 'aws_s3_bucket_policy.site';
    const bucket = 'aws_s3_bucket.site';
    const document = planOf(
      [
        created(switches, {}, { bucket: true }),
        created(policy, {}, { bucket: true }),
        created(bucket, { bucket_prefix: 'site-' }, { bucket: true }),
      ],
      [
        block(switches, {
          bucket: refers('var.attach_policy', `${policy}.id`, policy, `${bucket}.id`, bucket),
        }),
        block(policy, { bucket: refers(`${bucket}.id`, bucket) }),
        block(bucket, { bucket_prefix: constant('site-') }),
      ],
      { variables: { attach_policy: { default: true } } },
    );
    expect(short(after(document, switches).term('bucket'))).toBe('?aws_s3_bucket.site.id');
  });

  it('nowhere when the resource has no instances, and then the argument is null', () => {
    expect(vpcId(['aws_vpc.other'], [], { resources: [block('aws_vpc.other', {})] })).toBeUndefined();
  });

  it('to a resource that the plan does not have, when it is not complete', () => {
    const entry = created(user, {}, { vpc_id: true });
    const partial = plan([entry], {
      complete: false,
      configuration: {
        root_module: { resources: [block(user, { vpc_id: refers('aws_vpc.other.id', 'aws_vpc.other') })] },
      },
    });
    expect(short(after(partial, user).term('vpc_id'))).toBe('?aws_vpc.other.id');
  });

  it('to a data source that is read while applying', () => {
    const read = change('data.aws_vpc.shared', { actions: ['read'], after: {}, after_unknown: { id: true } });
    expect(
      vpcId(['data.aws_vpc.shared.id', 'data.aws_vpc.shared'], [read], {
        resources: [block('data.aws_vpc.shared', {})],
      }),
    ).toBe('?data.aws_vpc.shared.id');
  });

  it('past inputs that are known', () => {
    const resources = [block('aws_vpc.old', {})];
    expect(
      vpcId(
        ['var.create', 'aws_vpc.old.id', 'aws_vpc.old', 'aws_vpc.main.id'],
        [unchanged('aws_vpc.old', { id: 'vpc-0a' })],
        { resources, variables: { create: { default: true } } },
      ),
    ).toBe('?aws_vpc.main.id');
  });

  it('only to types that the argument can name, where there are several', () => {
    expect(
      vpcId(['aws_eip.out.id', 'aws_eip.out', 'aws_vpc.main.id'], [created('aws_eip.out', {})], {
        resources: [block('aws_eip.out', {})],
      }),
    ).toBe('?aws_vpc.main.id');
  });

  it('nowhere from a local, unless only one resource can be meant', () => {
    expect(vpcId(['local.vpc'])).toBe('?aws_vpc.main');
    expect(vpcId(['local.vpc'], [created('aws_default_vpc.other', {})])).toBe('?');
    expect(vpcId(['var.vpc'])).toBe('?');
  });

  it('from a local to a resource that is said to be inferred', () => {
    const entry = created(user, {}, { vpc_id: true });
    const { attributes } = {
      attributes: after(planOf([entry, mainVpc], [block(user, { vpc_id: refers('local.vpc') })]), user),
    };
    expect(attributes.term('vpc_id')).toMatchObject({ written: 'local.vpc (the only aws_vpc here)' });
  });

  it('nowhere from text that is no reference', () => {
    for (const text of ['', '[0]', 'aws_vpc', '"x"', 'data.aws_vpc', 'module', 'var', 'each.value'])
      expect(vpcId([text])).toMatch(/^\?/);
  });
});

describe('of several instances', () => {
  const subnets = [0, 1].map((key) => created(`aws_subnet.many[${key}]`, {}));
  const NAME = 'aws_route_table_association.many';
  const associated = (key: number): Json => created(`${NAME}[${key}]`, {}, { subnet_id: true });
  const subnetOf = (key: number, ...references: readonly string[]): unknown =>
    short(
      after(
        planOf(
          [associated(0), associated(1), ...subnets],
          [block(NAME, { subnet_id: refers(...references) }), block('aws_subnet.many', {})],
        ),
        `${NAME}[${key}]`,
      ).term('subnet_id'),
    );

  it('the one with the same key is meant when the key is spoken of', () => {
    expect([0, 1].map((key) => subnetOf(key, 'aws_subnet.many', 'count.index'))).toEqual([
      '?aws_subnet.many[0]',
      '?aws_subnet.many[1]',
    ]);
  });

  it('the one that is written is meant', () => {
    expect(subnetOf(0, 'aws_subnet.many[1].id', 'aws_subnet.many[1]', 'aws_subnet.many')).toBe(
      '?aws_subnet.many[1].id',
    );
  });

  it('all are meant otherwise', () => {
    expect(subnetOf(0, 'aws_subnet.many')).toBe('?aws_subnet.many[0] aws_subnet.many[1]');
    const group = created(
      'aws_db_subnet_group.db',
      { subnet_ids: [null, null] },
      { subnet_ids: [true, true] },
    );
    const document = planOf(
      [group, ...subnets],
      [block('aws_db_subnet_group.db', { subnet_ids: refers('aws_subnet.many') })],
    );
    expect(short(after(document, 'aws_db_subnet_group.db').term('subnet_ids'))).toEqual([
      '?aws_subnet.many[0]',
      '?aws_subnet.many[1]',
    ]);
  });

  it('each.value is the value of the own key', () => {
    const keyed = ['a', 'b'].map((key) => created(`aws_subnet.private["${key}"]`, {}));
    const entry = created(`${NAME}["b"]`, {}, { subnet_id: true });
    const association = block(
      NAME,
      { subnet_id: refers('each.value.id', 'each.value') },
      { for_each_expression: refers('aws_subnet.private') },
    );
    const document = planOf([entry, ...keyed], [association, block('aws_subnet.private', {})]);
    expect(short(after(document, `${NAME}["b"]`).term('subnet_id'))).toBe('?aws_subnet.private["b"].id');
  });
});

describe('through modules', () => {
  const network = {
    outputs: {
      vpc_id: { expression: refers('aws_vpc.this.id', 'aws_vpc.this') },
      all: { expression: refers('aws_subnet.a.id', 'aws_subnet.b.id') },
    },
    resources: [block('aws_vpc.this', {}), block('aws_subnet.a', {}), block('aws_subnet.b', {})],
  };
  const service = {
    variables: { vpc: {}, net: {}, key: { default: null }, secret: { sensitive: true } },
    resources: [
      block('aws_security_group.this', { vpc_id: refers('var.vpc'), name: refers('var.name') }),
      block('aws_sqs_queue.this', { kms_master_key_id: refers('var.key') }),
      block('aws_instance.this', { subnet_id: refers('var.net.subnet', 'var.net') }),
    ],
  };
  const calls = (vpc: unknown, extra: Json = {}): Json => ({
    module_calls: {
      network: { source: './network', for_each_expression: constant({ eu: {}, us: {} }), module: network },
      service: { source: './service', expressions: { vpc, ...extra }, module: service },
    },
  });
  const networks = ['eu', 'us'].flatMap((key) => [
    created(`module.network["${key}"].aws_vpc.this`, {}),
    created(`module.network["${key}"].aws_subnet.a`, {}),
  ]);
  const GROUP = 'module.service.aws_security_group.this';
  const resolved = (vpc: unknown): unknown =>
    short(
      after(
        planOf(
          [...networks, mainVpc, created(GROUP, {}, { vpc_id: true })],
          [block('aws_vpc.main', {})],
          calls(vpc),
        ),
        GROUP,
      ).term('vpc_id'),
    );

  it('a variable is the argument of the call', () => {
    expect(resolved(refers('aws_vpc.main.id', 'aws_vpc.main'))).toBe('?aws_vpc.main.id');
  });

  it('an output is its expression in that instance of the module', () => {
    expect(resolved(refers('module.network["us"].vpc_id', 'module.network["us"]', 'module.network'))).toBe(
      '?module.network["us"].aws_vpc.this.id',
    );
  });

  it('an output without a key is that of every instance', () => {
    expect(resolved(refers('module.network.vpc_id', 'module.network'))).toBe(
      '?module.network["eu"].aws_vpc.this.id module.network["us"].aws_vpc.this.id',
    );
  });

  it('an output whose name was lost is the only resource that can be meant there', () => {
    expect(resolved(refers('module.network["us"]', 'module.network'))).toBe(
      '?module.network["us"].aws_vpc.this',
    );
  });

  it('an argument that nobody gives is its default, and null is absent', () => {
    const QUEUE = 'module.service.aws_sqs_queue.this';
    const document = planOf([created(QUEUE, {}, { kms_master_key_id: true })], [], calls(constant('vpc-0a')));
    expect(short(after(document, QUEUE).term('kms_master_key_id'))).toBeUndefined();
  });

  it('a member of an object argument is the reference of the needed type', () => {
    const INSTANCE = 'module.service.aws_instance.this';
    const net = refers('aws_vpc.main.id', 'aws_vpc.main', 'aws_subnet.front.id', 'aws_subnet.front');
    const document = planOf(
      [mainVpc, created('aws_subnet.front', {}), created(INSTANCE, {}, { subnet_id: true })],
      [block('aws_vpc.main', {}), block('aws_subnet.front', {})],
      calls(constant(''), { net }),
    );
    expect(short(after(document, INSTANCE).term('subnet_id'))).toBe('?aws_subnet.front.id');
  });

  it('modules and outputs that turn in circles end', () => {
    const root = {
      module_calls: {
        a: { module: { outputs: { x: passingOn('a', 'x') }, module_calls: { a: { module: {} } } } },
      },
    };
    const entry = created(user, {}, { vpc_id: true });
    expect(
      short(
        after(planOf([entry], [block(user, { vpc_id: refers('module.a.x', 'module.a') })], root), user).term(
          'vpc_id',
        ),
      ),
    ).toBe('?');
    const blocks = ['a', 'b'].map((name) =>
      block(`aws_vpc.${name}`, { id2: refers(`aws_vpc.${name === 'a' ? 'b' : 'a'}.id2`) }),
    );
    const both = ['a', 'b'].map((name) => created(`aws_vpc.${name}`, {}, { id2: true }));
    expect(short(after(planOf(both, blocks), 'aws_vpc.a').term('id2'))).toMatch(/^\?/);
  });
});

describe('a policy document that is rendered while applying', () => {
  const DATA = 'data.aws_iam_policy_document.read';
  const POLICY = 'aws_s3_bucket_policy.invoices';
  const statement = {
    sid: null,
    effect: null,
    actions: ['s3:GetObject'],
    resources: [null],
    principals: [{ type: '*', identifiers: ['*'] }],
    condition: [],
  };
  const read = change(DATA, {
    actions: ['read'],
    after: { statement: [statement] },
    after_unknown: {
      json: true,
      statement: [
        { actions: [false], resources: [true], principals: [{ identifiers: [false] }], condition: [] },
      ],
    },
  });
  const blocks = [
    block(DATA, {
      statement: [
        {
          actions: constant(['s3:GetObject']),
          resources: refers('aws_s3_bucket.invoices.arn', 'aws_s3_bucket.invoices'),
          principals: [{ type: constant('*'), identifiers: constant(['*']) }],
        },
      ],
    }),
    block(POLICY, { policy: refers(`${DATA}.json`, DATA) }),
    block('aws_s3_bucket.invoices', {}),
  ];
  const document = planOf(
    [read, created(POLICY, {}, { policy: true }), created('aws_s3_bucket.invoices', {})],
    blocks,
  );

  it('is known but for what is not known', () => {
    expect(short(after(document, POLICY).document('policy'))).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '?aws_s3_bucket.invoices.arn' },
      ],
    });
    expect(short(after(document, DATA).document('json'))).toEqual(
      short(after(document, POLICY).document('policy')),
    );
  });

  it('that includes itself ends', () => {
    const turning = change(DATA, {
      actions: ['read'],
      after: { source_policy_documents: [null] },
      after_unknown: { json: true, source_policy_documents: [true] },
    });
    const circle = planOf(
      [turning],
      [block(DATA, { source_policy_documents: refers(`${DATA}.json`, DATA) })],
    );
    expect(after(circle, DATA).document('json')).toMatchObject({ kind: 'map' });
  });
});

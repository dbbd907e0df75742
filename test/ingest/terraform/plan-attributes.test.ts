import { describe, expect, it } from 'vitest';
import { absent, addressOf, known, unknown, type Term } from '../../../src/model/value.ts';
import {
  after,
  block,
  change,
  constant,
  created,
  find,
  plan,
  planOf,
  refers,
  short,
  sides,
  source,
  unchanged,
} from './sample-plan.ts';

const written = (port: number, group?: Term): Term => ({
  kind: 'map',
  entries: new Map<string, Term>([
    ['from_port', known(port)],
    ...(group === undefined ? [] : [['security_groups', { kind: 'list', items: [group] }] as const]),
  ]),
});

const ingressRule = (
  port: number,
  groups: readonly (string | null)[],
): Readonly<Record<string, unknown>> => ({
  from_port: port,
  to_port: port,
  protocol: 'tcp',
  cidr_blocks: [],
  security_groups: groups,
});

const policyOf = (policy: unknown): unknown => {
  const term = after(
    plan([unchanged('aws_sqs_queue_policy.orders', { policy })]),
    'aws_sqs_queue_policy.orders',
  ).document('policy');
  return term.kind === 'unknown' ? term.reason : short(term);
};

const valueOf = (read: { readonly kind: string }): unknown => ('value' in read ? read.value : read.kind);

const GROUP = 'aws_security_group.web';

describe('known values read by type', () => {
  const values = {
    name: 'web',
    port: 443,
    enabled: true,
    count_text: '3',
    flag_text: 'false',
    empty: '',
    none: null,
    cidrs: ['10.0.0.0/8', ''],
    single: 'one',
    rules: [
      { from: 1, cidrs: ['a'] },
      { from: 2, cidrs: [] },
    ],
    nested: { status: 'Enabled' },
    nothing: [],
  };
  const attributes = after(plan([unchanged(GROUP, values)]), GROUP);
  it.each([
    ['text', 'name', 'web'],
    ['text', 'port', '443'],
    ['text', 'enabled', 'true'],
    ['text', 'empty', 'absent'],
    ['text', 'none', 'absent'],
    ['text', 'missing', 'absent'],
    ['text', 'constructor', 'absent'],
    ['text', '__proto__', 'absent'],
    ['text', 'nothing', 'absent'],
    ['text', 'cidrs', 'unknown'],
    ['text', 'nested', 'unknown'],
    ['text', 'nested.status', 'Enabled'],
    ['text', 'rules.from', '1'],
    ['count', 'port', 443],
    ['count', 'count_text', 3],
    ['count', 'name', 'unknown'],
    ['count', 'rules[1].from', 2],
    ['flag', 'enabled', true],
    ['flag', 'flag_text', false],
    ['flag', 'name', 'unknown'],
  ] as const)('%s(%s) is %s', (reader, path, expected) => {
    expect(valueOf(attributes[reader](path))).toBe(expected);
  });

  it('lists of texts', () => {
    expect(attributes.texts('cidrs').map(valueOf)).toEqual(['10.0.0.0/8', '']);
    expect(attributes.texts('single').map(valueOf)).toEqual(['one']);
    expect(attributes.texts('none')).toEqual([]);
    expect(attributes.texts('rules').map(valueOf)).toEqual(['unknown', 'unknown']);
  });

  it('nested blocks, each with its path', () => {
    const blocks = attributes.blocks('rules');
    expect(blocks.map((rule) => [rule.path, valueOf(rule.count('from'))])).toEqual([
      ['rules[0]', 1],
      ['rules[1]', 2],
    ]);
    expect(attributes.blocks('nested').map((each) => each.path)).toEqual(['nested']);
    expect(attributes.blocks('none')).toEqual([]);
    expect(blocks[0]?.blocks('cidrs')[0]?.path).toBe('rules[0].cidrs[0]');
  });

  it('data deeper than any provider writes is malformed', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
    let term: Term | undefined = after(plan([unchanged(GROUP, { deep })]), GROUP).term('deep');
    let depth = 0;
    for (; term?.kind === 'list'; depth += 1) term = term.items[0];
    expect(term).toMatchObject({ kind: 'unknown', reason: 'malformed' });
    expect(depth).toBeLessThan(100);
  });
});

describe('documents', () => {
  it.each([
    ['text', '{"Statement":[{"Effect":"Allow"}]}', { Statement: [{ Effect: 'Allow' }] }],
    ['text with a member twice', '{"Statement":1,"Statement":2}', { Statement: 2 }],
    ['a tree', { Statement: [] }, { Statement: [] }],
    ['an empty text', '', undefined],
    ['blanks', '  ', undefined],
    ['an empty object', '{}', undefined],
    ['no text', null, undefined],
    ['text that is no JSON', 'arn:aws:iam::123456789012:root', 'malformed'],
    ['JSON that is no document', '"text"', 'malformed'],
    ['a number', 7, 'malformed'],
    ['a member of the prototype', '{"__proto__":{"a":1}}', JSON.parse('{"__proto__":{"a":1}}')],
  ])('%s', (_, policy, expected) => {
    expect(policyOf(policy)).toEqual(expected);
  });
});

describe('an unknown value is', () => {
  const DATABASE = 'aws_db_instance.orders';
  const reads = (
    expressions: Readonly<Record<string, unknown>>,
    unknownMask: Readonly<Record<string, unknown>>,
    values = {},
  ) =>
    after(
      planOf(
        [created(DATABASE, values, unknownMask), created('aws_kms_key.data', {})],
        [block(DATABASE, expressions), block('aws_kms_key.data', {})],
      ),
      DATABASE,
    );

  it('absent when nobody writes it', () => {
    expect(reads({}, { kms_key_id: true }).term('kms_key_id')).toEqual(absent);
    expect(reads({}, { kms_key_id: true }).written('kms_key_id')).toBe(false);
  });

  it('a reference when it is written', () => {
    const attributes = reads(
      { kms_key_id: refers('aws_kms_key.data.arn', 'aws_kms_key.data') },
      { kms_key_id: true },
    );
    expect(attributes.text('kms_key_id')).toEqual(
      unknown('known-after-apply', {
        refersTo: [{ to: addressOf('aws_kms_key.data'), attribute: 'arn' }],
        written: 'aws_kms_key.data.arn',
      }),
    );
    expect(attributes.written('kms_key_id')).toBe(true);
  });

  it('absent when everything it is made of is known: then it is null', () => {
    expect(reads({ kms_key_id: constant(null) }, { kms_key_id: true }).term('kms_key_id')).toEqual(absent);
    expect(reads({ kms_key_id: {} }, { kms_key_id: true }).term('kms_key_id')).toEqual(absent);
  });

  it('itself when it is the id, the ARN or the name that the service will give', () => {
    const attributes = reads({}, { identifier: true, port: true });
    expect(['id', 'arn', 'identifier', 'port'].map((name) => short(attributes.term(name)))).toEqual([
      `?${DATABASE}.id`,
      `?${DATABASE}.arn`,
      `?${DATABASE}.identifier`,
      undefined,
    ]);
  });

  it('unknown when the plan has no configuration', () => {
    const { configuration: _, ...bare } = plan([created(DATABASE, {}, { kms_key_id: true })]);
    expect(after(bare, DATABASE).term('kms_key_id')).toEqual(unknown('known-after-apply'));
    expect(after(bare, DATABASE).written('kms_key_id')).toBeUndefined();
  });

  it('what it was, when an update in place does not write it', () => {
    const entry = change(DATABASE, {
      actions: ['update'],
      before: { kms_key_id: 'key-1' },
      after: {},
      after_unknown: { kms_key_id: true },
    });
    expect(after(planOf([entry], [block(DATABASE, {})]), DATABASE).text('kms_key_id')).toMatchObject({
      value: 'key-1',
    });
    const replaced = change(DATABASE, {
      actions: ['delete', 'create'],
      before: { kms_key_id: 'key-1' },
      after: {},
      after_unknown: { kms_key_id: true },
    });
    expect(after(planOf([replaced], [block(DATABASE, {})]), DATABASE).text('kms_key_id')).toEqual(absent);
  });
});

describe('lists known in part', () => {
  const TARGETS = ['aws_subnet.a', 'aws_subnet.b'].map((address) => created(address, {}));
  const NAME = 'aws_db_subnet_group.db';
  const subnets = (expression: unknown, ids: unknown, mask: unknown, sensitivity: unknown = []): unknown => {
    const entry = change(NAME, {
      actions: ['create'],
      after: { subnet_ids: ids },
      after_unknown: { subnet_ids: mask },
      after_sensitive: { subnet_ids: sensitivity },
    });
    return short(
      after(planOf([entry, ...TARGETS], [block(NAME, { subnet_ids: expression })]), NAME).term('subnet_ids'),
    );
  };
  const both = refers('aws_subnet.a.id', 'aws_subnet.a', 'aws_subnet.b.id', 'aws_subnet.b');

  it('give each unknown member its own reference when there are as many', () => {
    expect(subnets(both, [null, null], [true, true])).toEqual(['?aws_subnet.a.id', '?aws_subnet.b.id']);
    expect(subnets(both, ['subnet-0a', null, null], [false, true, true])).toEqual([
      'subnet-0a',
      '?aws_subnet.a.id',
      '?aws_subnet.b.id',
    ]);
  });

  it('give every unknown member all references otherwise', () => {
    expect(subnets(both, [null], [true])).toEqual(['?aws_subnet.a.id aws_subnet.b.id']);
  });

  it('unknown as a whole have one member for each reference', () => {
    expect(subnets(both, undefined, true)).toEqual(['?aws_subnet.a.id', '?aws_subnet.b.id']);
    expect(subnets(refers('aws_subnet.a.id', 'aws_subnet.a', 'var.more'), undefined, true)).toEqual([
      '?aws_subnet.a.id',
      '…',
    ]);
  });

  it('a single value that depends on several is one unknown', () => {
    const entry = created('aws_instance.web', {}, { subnet_id: true });
    const document = planOf([entry, ...TARGETS], [block('aws_instance.web', { subnet_id: both })]);
    expect(short(after(document, 'aws_instance.web').term('subnet_id'))).toBe(
      '?aws_subnet.a.id aws_subnet.b.id',
    );
  });
});

describe('blocks known in part', () => {
  const lb = created('aws_security_group.lb', {});
  const web = created(
    GROUP,
    { ingress: [ingressRule(443, []), ingressRule(80, [null])] },
    {
      ingress: [
        { cidr_blocks: [], security_groups: [] },
        { cidr_blocks: [], security_groups: [true] },
      ],
    },
  );
  const groups = (
    document: Readonly<Record<string, unknown>>,
    configuration?: Parameters<typeof after>[2],
  ): unknown =>
    after(document, GROUP, configuration)
      .blocks('ingress')
      .map((ingress) => [short(ingress.term('from_port')), short(ingress.term('security_groups'))]);

  it('take references from the flat run that Terraform lists for block arguments', () => {
    const document = planOf(
      [web, lb],
      [block(GROUP, { ingress: refers('aws_security_group.lb.id', 'aws_security_group.lb') })],
    );
    expect(groups(document)).toEqual([
      [443, []],
      [80, ['?aws_security_group.lb.id']],
    ]);
  });

  it('are told apart by the types their arguments can name', () => {
    const ROUTES = 'aws_route_table.main';
    const entry = created(
      ROUTES,
      {
        route: [
          { cidr_block: '0.0.0.0/0', nat_gateway_id: '' },
          { cidr_block: '10.1.0.0/16', gateway_id: '' },
        ],
      },
      { route: [{ gateway_id: true }, { nat_gateway_id: true }] },
    );
    const all = refers(
      'aws_internet_gateway.out.id',
      'aws_internet_gateway.out',
      'aws_nat_gateway.nat.id',
      'aws_nat_gateway.nat',
    );
    const document = planOf(
      [entry, created('aws_internet_gateway.out', {}), created('aws_nat_gateway.nat', {})],
      [block(ROUTES, { route: all })],
    );
    expect(short(after(document, ROUTES).term('route'))).toEqual([
      { cidr_block: '0.0.0.0/0', gateway_id: '?aws_internet_gateway.out.id' },
      { cidr_block: '10.1.0.0/16', nat_gateway_id: '?aws_nat_gateway.nat.id' },
    ]);
  });

  it('stay unknown where a dynamic block wrote them', () => {
    expect(groups(planOf([web, lb], [block(GROUP, {})]))).toEqual([
      [443, []],
      [80, ['?']],
    ]);
    expect(after(planOf([web, lb], [block(GROUP, {})]), GROUP).written('ingress')).toBeUndefined();
  });

  it('are matched to nested blocks by what both say', () => {
    const LISTENER = 'aws_lb_listener.web';
    const entry = created(
      LISTENER,
      {
        default_action: [
          { type: 'redirect', order: 2, target_group_arn: null },
          { type: 'forward', order: 1 },
        ],
      },
      { default_action: [{}, { target_group_arn: true }] },
    );
    const actions = [
      {
        type: constant('forward'),
        target_group_arn: refers('aws_lb_target_group.web.arn', 'aws_lb_target_group.web'),
      },
      { type: constant('redirect') },
    ];
    const document = planOf(
      [entry, created('aws_lb_target_group.web', {})],
      [block(LISTENER, { default_action: actions })],
    );
    expect(short(after(document, LISTENER).term('default_action[1].target_group_arn'))).toBe(
      '?aws_lb_target_group.web.arn',
    );
  });

  it('are matched to the blocks of the source, whose order is another', () => {
    const wanted = unknown('known-after-apply', {
      refersTo: [{ to: addressOf('aws_security_group.lb'), attribute: 'id' }],
      written: 'local.lb',
    });
    const hcl = source({
      [`${GROUP} ingress`]: { kind: 'list', items: [written(80, wanted), written(443)] },
    });
    expect(groups(planOf([web, lb], [block(GROUP, {})]), hcl)).toEqual([
      [443, []],
      [80, ['?aws_security_group.lb.id']],
    ]);
  });
});

describe('the HCL source, where it is at hand,', () => {
  const POLICY = 'aws_s3_bucket_policy.invoices';
  const entry = created(POLICY, {}, { policy: true, bucket: true });
  const listed = { policy: refers('aws_s3_bucket.invoices.arn', 'aws_s3_bucket.invoices') };
  const document = planOf([entry, created('aws_s3_bucket.invoices', {})], [block(POLICY, listed)]);

  it('gives the document around an unknown part', () => {
    const tree: Term = { kind: 'map', entries: new Map<string, Term>([['Principal', known('*')]]) };
    expect(short(after(document, POLICY, source({ [`${POLICY} policy`]: tree })).document('policy'))).toEqual(
      { Principal: '*' },
    );
  });

  it('says what is not written', () => {
    const attributes = after(document, POLICY, source({ [`${POLICY} bucket`]: absent }));
    expect(attributes.term('bucket')).toEqual(absent);
    expect(attributes.written('bucket')).toBe(false);
  });

  it('is helped by the references of the plan where it cannot be evaluated', () => {
    const term = after(
      document,
      POLICY,
      source({ [`${POLICY} policy`]: unknown('not-evaluated', { written: 'local.policy' }) }),
    ).term('policy');
    expect(term).toMatchObject({
      reason: 'not-evaluated',
      written: 'local.policy',
      refersTo: [{ to: 'aws_s3_bucket.invoices', attribute: 'arn' }],
    });
  });

  it('is not asked about what is known', () => {
    const hcl = {
      ...source({}),
      value: () => {
        throw new Error('asked');
      },
    };
    expect(after(plan([unchanged(GROUP, { name: 'web' })]), GROUP, hcl).text('name')).toMatchObject({
      value: 'web',
    });
  });
});

describe('an attribute that repeats an argument', () => {
  const entry = change('terraform_data.partner', {
    actions: ['update'],
    before: { input: 'me', output: 'me' },
    after: { input: '*' },
    after_unknown: { output: true },
  });

  it('has its planned value, not what was there before', () => {
    const document = planOf([entry], [block('terraform_data.partner', { input: constant('*') })]);
    expect(short(after(document, 'terraform_data.partner').term('output'))).toBe('*');
  });
});

describe('sensitive values are marked, wherever the mark stands', () => {
  const entry = change('aws_lambda_function.api', {
    actions: ['update'],
    before: { environment: [{ variables: { TOKEN: 'old', LEVEL: 'info' } }], password: 'old' },
    after: { environment: [{ variables: { TOKEN: 'new', LEVEL: 'info' } }], password: 'new', code: ['a'] },
    after_unknown: { key: true },
    before_sensitive: { environment: [{ variables: { TOKEN: true } }], password: true },
    after_sensitive: { environment: true, password: true, key: true, code: [true] },
  });
  const document = planOf([entry], [block('aws_lambda_function.api', { key: refers('local.key') })]);
  const { before, after: later } = sides(document);
  const marks = (declarations: typeof before, path: string): unknown => {
    const value = find(declarations, 'aws_lambda_function.api').attributes.text(path);
    return value.kind === 'absent' ? undefined : value.sensitive;
  };

  it.each([
    ['before', 'environment.variables.TOKEN', true],
    ['before', 'environment.variables.LEVEL', undefined],
    ['before', 'password', true],
    ['after', 'environment.variables.LEVEL', true],
    ['after', 'password', true],
    ['after', 'key', true],
    ['after', 'code[0]', true],
  ] as const)('%s: %s', (side, path, expected) => {
    expect(marks(side === 'before' ? before : later, path)).toBe(expected);
  });
});

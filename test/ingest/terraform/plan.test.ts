import { describe, expect, it } from 'vitest';
import { planIndex, readPlan } from '../../../src/ingest/terraform/plan/plan.ts';
import { absent, addressOf, known } from '../../../src/model/value.ts';
import {
  block,
  change,
  created,
  find,
  plan,
  planOf,
  short,
  sides,
  source,
  unchanged,
} from './sample-plan.ts';

const identifiers = (entry: Readonly<Record<string, unknown>>): readonly string[] | undefined =>
  sides(plan([entry])).after[0]?.identifiers;

const bucket = { id: 'invoices', arn: 'arn:aws:s3:::invoices', bucket: 'invoices' };
const addresses = (side: readonly { readonly address: string }[]): readonly string[] =>
  side.map(({ address }) => address);

describe('each action puts an object on its sides', () => {
  const name = 'aws_s3_bucket.invoices';
  const other = { ...bucket, force_destroy: true };
  it.each([
    ['create', ['create'], null, bucket, 'create', [false, true]],
    ['update', ['update'], bucket, other, 'update', [true, true]],
    ['delete', ['delete'], bucket, null, 'delete', [true, false]],
    ['delete before create', ['delete', 'create'], bucket, other, 'replace', [true, true]],
    ['create before destroy', ['create', 'delete'], bucket, other, 'replace', [true, true]],
    ['forget', ['forget'], bucket, null, 'forget', [true, true]],
    ['no-op', ['no-op'], bucket, bucket, 'no-op', [true, true]],
    ['create and forget', ['create', 'forget'], bucket, other, 'replace', [true, true]],
    ['forget and create', ['forget', 'create'], bucket, other, 'replace', [true, true]],
  ])('%s', (_, actions, before, after, action, present) => {
    const found = sides(plan([change(name, { actions, before, after })]));
    expect([found.before.length === 1, found.after.length === 1]).toEqual(present);
    for (const declaration of [...found.before, ...found.after])
      expect(declaration).toMatchObject({ iac: 'terraform', type: 'aws_s3_bucket', address: name, action });
  });

  it('an untouched object is the same declaration on both sides', () => {
    for (const actions of [['no-op'], ['forget']]) {
      const { before, after } = sides(
        plan([change(name, { actions, before: bucket, after: actions[0] === 'forget' ? null : bucket })]),
      );
      expect(after[0]).toBe(before[0]);
      expect(after[0]?.attributes.text('bucket')).toMatchObject({ kind: 'known', value: 'invoices' });
    }
  });

  it('an import shows the object as it was found', () => {
    const importing = { id: 'invoices' };
    const same = sides(
      plan([change(name, { actions: ['no-op'], before: bucket, after: bucket, importing })]),
    );
    expect(same.after[0]).toBe(same.before[0]);
    expect(same.after[0]?.action).toBe('import');
    const changed = sides(
      plan([change(name, { actions: ['update'], before: bucket, after: other, importing })]),
    );
    expect(changed.before[0]?.attributes.flag('force_destroy')).toEqual({ kind: 'absent' });
    expect(changed.after[0]?.attributes.flag('force_destroy')).toMatchObject({ value: true });
  });

  it('a copy that is left behind is a gap', () => {
    const { gaps } = sides(
      plan([change(name, { actions: ['create', 'forget'], before: bucket, after: bucket })]),
    );
    expect(gaps).toMatchObject([
      { kind: 'partial-plan', why: expect.stringContaining('old copy keeps running') },
    ]);
  });

  it('an action that nobody has heard of is judged by its sides, and is a gap', () => {
    const { after, gaps } = sides(plan([change(name, { actions: ['open'], before: bucket, after: other })]));
    expect(after[0]?.action).toBe('update');
    expect(gaps).toMatchObject([{ kind: 'partial-plan', why: expect.stringContaining('["open"]') }]);
  });

  it('a moved object goes by its old address before', () => {
    const { before, after, lineage } = sides(
      plan([
        change('module.store.aws_s3_bucket.this', {
          actions: ['no-op'],
          before: bucket,
          after: bucket,
          previous_address: name,
        }),
      ]),
    );
    expect([addresses(before), addresses(after)]).toEqual([[name], ['module.store.aws_s3_bucket.this']]);
    expect([...lineage]).toEqual([[name, 'module.store.aws_s3_bucket.this']]);
    expect(before[0]?.attributes.text('bucket')).toMatchObject({ value: 'invoices' });
  });

  it('an old copy that waits for its deletion is not analysed', () => {
    const found = sides(
      plan([
        unchanged(name, bucket),
        change(name, { actions: ['delete'], before: bucket, deposed: 'b0f3c1d2' }),
      ]),
    );
    expect(found.before).toHaveLength(1);
    expect(found.notices).toEqual([expect.stringContaining('1 old copy')]);
  });

  it('an ephemeral resource is no object', () => {
    const entry = { ...created('aws_secretsmanager_random_password.once', {}), mode: 'ephemeral' };
    expect(sides(plan([entry]))).toMatchObject({ before: [], after: [], gaps: [] });
  });
});

describe('what is deployed and not planned', () => {
  const region = {
    address: 'data.aws_region.here',
    mode: 'data',
    type: 'aws_region',
    name: 'here',
    values: { id: 'eu-west-1' },
  };
  const subnet = {
    address: 'module.net["a"].aws_subnet.one[0]',
    mode: 'managed',
    type: 'aws_subnet',
    name: 'one',
    index: 0,
    values: { id: 'subnet-0a', tags: null },
    sensitive_values: {},
  };
  const state = (...modules: readonly unknown[]): unknown => ({
    format_version: '1.0',
    values: { root_module: { resources: [region], child_modules: modules } },
  });
  const net = { address: 'module.net["a"]', resources: [subnet] };

  it('data sources that were read stand on both sides', () => {
    const { before, after, counts } = sides(
      plan([created('aws_s3_bucket.invoices', {})], { prior_state: state() }),
    );
    const data = find(after, 'data.aws_region.here');
    expect(data).toMatchObject({ type: 'data.aws_region', action: 'no-op' });
    expect(before).toEqual([data]);
    expect(counts).toEqual({ resources: 1, changed: 1 });
  });

  it('a data source that is read while applying stands on the after side', () => {
    const read = change('data.aws_vpc.main', {
      actions: ['read'],
      after: { filter: [] },
      after_unknown: { id: true },
    });
    const { before, after } = sides(plan([read]));
    expect(before).toEqual([]);
    expect(after).toMatchObject([{ type: 'data.aws_vpc', address: 'data.aws_vpc.main', action: 'read' }]);
  });

  it('what a targeted plan leaves out keeps its state, and is a gap', () => {
    const { before, after, gaps } = sides(
      plan([unchanged('aws_s3_bucket.invoices', bucket)], { prior_state: state(net) }),
    );
    const left = find(after, subnet.address);
    expect(find(before, subnet.address)).toBe(left);
    expect(left.identifiers).toEqual(['subnet-0a']);
    expect(gaps).toMatchObject([
      { kind: 'partial-plan', why: expect.stringContaining('1 deployed resource is not part') },
    ]);
  });

  it('a plan that says that it is incomplete is a gap', () => {
    const { gaps } = sides(plan([], { complete: false }));
    expect(gaps).toMatchObject([{ kind: 'partial-plan', why: expect.stringContaining('-target') }]);
  });

  it('a refresh-only plan compares nothing, and says so', () => {
    const { resource_changes: _, ...refresh } = plan([], {
      prior_state: state(net),
      planned_values: { root_module: {} },
    });
    const { before, after, notices } = sides(refresh);
    expect(before).toEqual(after);
    expect(notices).toEqual([expect.stringContaining('Nothing here was compared')]);
  });

  it('planned values alone are read as new', () => {
    const { after, before, notices, counts } = sides({
      planned_values: { root_module: { child_modules: [net] } },
    });
    expect(before).toEqual([]);
    expect(after).toMatchObject([{ address: subnet.address, action: 'create' }]);
    expect(notices).toEqual([expect.stringContaining('1 planned resource was read as new')]);
    expect(counts).toEqual({ resources: 1, changed: 1 });
  });
});

describe('what a plan says beside its changes', () => {
  it('a plan that Terraform could not finish is a problem', () => {
    expect(sides(plan([], { errored: true, complete: false }))).toMatchObject({
      problem: expect.stringContaining('could not finish'),
      gaps: [],
    });
    expect(sides(plan([])).problem).toBeUndefined();
  });

  it('drift is told apart by address', () => {
    const found = { ...bucket, force_destroy: true };
    const { drift, lastApplied } = sides(
      plan([], {
        resource_drift: [
          change('aws_s3_bucket.invoices', { actions: ['update'], before: bucket, after: found }),
        ],
      }),
    );
    expect([...drift.keys()]).toEqual(['aws_s3_bucket.invoices']);
    expect(lastApplied.get(addressOf('aws_s3_bucket.invoices'))?.attributes.flag('force_destroy')).toEqual(
      absent,
    );
  });

  it('a deferred change is read, and is a gap', () => {
    const deferred = {
      reason: 'resource_config_unknown',
      resource_change: created('aws_vpc.later', { cidr_block: '10.0.0.0/16' }),
    };
    const { after, gaps } = sides(plan([], { deferred_changes: [deferred] }));
    expect(addresses(after)).toEqual(['aws_vpc.later']);
    expect(gaps).toMatchObject([
      { why: 'aws_vpc.later is deferred to a later plan (resource_config_unknown)' },
    ]);
  });

  it('an action that runs beside the changes is a gap', () => {
    const invocation = {
      address: 'action.aws_lambda_invoke.migrate',
      type: 'aws_lambda_invoke',
      lifecycle_action_trigger: {
        triggering_resource_address: 'aws_db_instance.orders',
        action_trigger_event: 'AfterCreate',
      },
    };
    expect(sides(plan([], { action_invocations: [invocation] })).gaps).toEqual([
      {
        kind: 'invocation',
        address: 'action.aws_lambda_invoke.migrate',
        why: 'the action aws_lambda_invoke runs AfterCreate of aws_db_instance.orders; what it does is not part of a plan',
      },
    ]);
  });

  it('entries that cannot be read are gaps, and the others are read', () => {
    const odd = {
      address: 'aws_vpc.odd',
      mode: 'managed',
      type: 'aws_vpc',
      name: 'odd',
      change: { actions: ['create'], after: 'x' },
    };
    const { after, gaps } = sides(
      plan([7 as never, {}, odd, created('aws_vpc.main', { cidr_block: '10.0.0.0/16' })], { variables: [] }),
    );
    expect(addresses(after)).toEqual(['aws_vpc.odd', 'aws_vpc.main']);
    expect(after[0]?.attributes.text('cidr_block')).toMatchObject({ kind: 'unknown' });
    expect(gaps).toMatchObject([
      { why: 'the values of aws_vpc.odd are not in the shape of a plan' },
      { why: '2 entries of `resource_changes` could not be read' },
      { why: '`variables` is not in the shape of a plan' },
    ]);
  });

  it('an entry without module, index or address is placed by what it has', () => {
    const bare = { type: 'aws_backup_vault', name: 'this', change: { actions: ['create'] } };
    const keyed = { address: 'module.net.aws_subnet.one["a.b"]', change: { actions: ['create'], after: {} } };
    const { after } = sides(plan([bare, keyed]));
    expect(after).toMatchObject([
      { address: 'aws_backup_vault.this', type: 'aws_backup_vault' },
      { address: 'module.net.aws_subnet.one["a.b"]', type: 'aws_subnet' },
    ]);
  });
});

describe('identifiers are the known names of an object', () => {
  it.each([
    [
      'aws_s3_bucket.invoices',
      { ...bucket, bucket_regional_domain_name: 'invoices.s3.eu-west-1.amazonaws.com' },
      ['invoices', 'arn:aws:s3:::invoices', 'invoices.s3.eu-west-1.amazonaws.com'],
    ],
    [
      'aws_sqs_queue.orders',
      { id: 'https://q/orders', url: 'https://q/orders', name: 'orders' },
      ['https://q/orders', 'orders'],
    ],
    [
      'aws_lambda_function.api',
      { function_name: 'api', arn: 'arn:aws:lambda:eu-west-1:123456789012:function:api' },
      ['arn:aws:lambda:eu-west-1:123456789012:function:api', 'api'],
    ],
    ['aws_security_group.web', { id: 'sg-0a', name: '' }, ['sg-0a']],
    ['aws_s3_bucket_policy.invoices', { id: 'invoices', bucket: 'invoices' }, []],
    [
      'aws_iam_policy.deploy',
      { arn: 'arn:aws:iam::123456789012:policy/deploy' },
      ['arn:aws:iam::123456789012:policy/deploy'],
    ],
    ['data.aws_caller_identity.me', { id: '123456789012' }, []],
  ])('%s', (address, values, expected) => {
    expect(identifiers(unchanged(address, values))).toEqual(expected);
  });

  it('an update in place keeps its id and ARN, and never its old name', () => {
    const entry = change('aws_kms_alias.orders', {
      actions: ['update'],
      before: {
        id: 'alias/orders',
        arn: 'arn:aws:kms:eu-west-1:123456789012:alias/orders',
        name: 'alias/orders',
      },
      after: {},
      after_unknown: { id: true, arn: true, name: true },
    });
    expect(identifiers(entry)).toEqual(['alias/orders', 'arn:aws:kms:eu-west-1:123456789012:alias/orders']);
  });

  it('a sensitive name is none', () => {
    const entry = change('aws_db_instance.orders', {
      actions: ['no-op'],
      after: { id: 'db-1', identifier: 'secret' },
      after_sensitive: { identifier: true },
    });
    expect(identifiers(entry)).toEqual(['db-1']);
  });
});

describe('the index answers whoever evaluates the source', () => {
  const document = planOf(
    [
      created('aws_subnet.private[0]', { cidr_block: '10.0.0.0/24' }),
      created('aws_subnet.private[1]', { cidr_block: '10.0.1.0/24' }),
      created('module.store["eu"].aws_s3_bucket.this', { bucket: 'invoices', tags: null }),
      change('aws_s3_bucket.gone', { actions: ['delete'], before: bucket }),
    ],
    [block('aws_subnet.private', {}), block('data.aws_region.here', {})],
    {
      module_calls: {
        store: { source: './store', module: { resources: [block('aws_s3_bucket.this', {})] } },
      },
      variables: { zones: { default: 2 }, password: { default: 'x', sensitive: true }, region: {} },
    },
  );
  const index = planIndex({
    ...document,
    variables: { region: { value: 'eu-west-1' }, zones: { value: 3 } },
  });

  const answer = (address: string, attribute: string): unknown => {
    const term = index.lookup(addressOf(address), attribute);
    return term === undefined ? 'nothing' : short(term);
  };

  it('with planned values, and with references for those to come', () => {
    expect(answer('aws_subnet.private[1]', 'cidr_block')).toBe('10.0.1.0/24');
    expect(answer('aws_subnet.private[1]', 'id')).toBe('?aws_subnet.private[1].id');
    expect(answer('module.store["eu"].aws_s3_bucket.this', 'tags')).toBeUndefined();
    expect(answer('aws_subnet.private[2]', 'id')).toBe('nothing');
    expect(answer('aws_s3_bucket.gone', 'id')).toBe('nothing');
    expect(answer('aws_subnet.private[0]', 'no_such_attribute')).toBe('nothing');
  });

  it('with the instances of a block', () => {
    expect(index.instances('', 'aws_subnet.private')).toEqual([
      'aws_subnet.private[0]',
      'aws_subnet.private[1]',
    ]);
    expect(index.instances('module.store["eu"]', 'aws_s3_bucket.this')).toEqual([
      'module.store["eu"].aws_s3_bucket.this',
    ]);
    expect(index.instances('', 'aws_s3_bucket.this')).toEqual([]);
  });

  it('with the values of variables', () => {
    expect([...index.variables]).toEqual([
      ['zones', { kind: 'known', value: 3 }],
      ['password', { kind: 'known', value: 'x', sensitive: true }],
      ['region', { kind: 'known', value: 'eu-west-1' }],
    ]);
  });

  it('with what tells the folder of a module', () => {
    expect(index.modules()).toEqual([
      {
        path: '',
        blocks: ['aws_subnet.private', 'data.aws_region.here'],
        calls: new Map([['store', './store']]),
      },
      { path: 'store', blocks: ['aws_s3_bucket.this'], calls: new Map() },
    ]);
  });

  it('what was written before is asked of the source of the base branch', () => {
    const name = 'aws_s3_bucket.invoices';
    const changed = planIndex(plan([change(name, { actions: ['update'], before: bucket, after: bucket })]));
    const base = source({ [`${name} bucket`]: known('invoices'), [`${name} acl`]: absent });
    const { attributes } = find(readPlan(changed, { base }).before, name);
    expect(['bucket', 'acl', 'tags'].map((path) => attributes.written(path))).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(find(readPlan(changed).before, name).attributes.written('bucket')).toBeUndefined();
  });
});

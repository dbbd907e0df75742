import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { alikeBefore } from '../../src/diff/alike.ts';
import { answers, differences } from '../../src/diff/answers.ts';
import { questions } from '../../src/facts/index.ts';
import { lists } from '../../src/facts/lists.ts';
import { field, isRecord, listOf, membersOf } from '../../src/ingest/terraform/plan/plan-json.ts';
import { planIndex, readPlan } from '../../src/ingest/terraform/plan/plan.ts';
import type { Address } from '../../src/model/value.ts';
import { resources } from '../../src/resources/index.ts';
import { buildWorld } from '../../src/world/build.ts';
import { catalogueOf } from '../../src/world/catalogue.ts';
import { indexIdentifiers } from '../../src/world/follow.ts';
import { tombstones } from '../../src/world/tombstones.ts';
import { change as changing, plan as planned, unchanged } from '../ingest/terraform/sample-plan.ts';
import { stories } from '../support/stories.ts';

const surroundings = {
  ownAccounts: new Set(['123456789012']),
  trustedAccounts: new Set<string>(),
  organization: undefined,
  trustedNetworks: [],
  accountAccessBlock: undefined,
};
const catalogue = catalogueOf(resources);

/** The plan with every object that stays turned into one of which a single attribute changes, the one at a position. */
function withOneChanged(plan: unknown, position: number): object {
  return {
    ...(isRecord(plan) ? plan : {}),
    resource_changes: listOf(field(plan, 'resource_changes')).map((entry) => {
      const change = field(entry, 'change');
      const before = field(change, 'before');
      const isKept = ['no-op', 'update'].includes(String(listOf(field(change, 'actions'))[0]));
      const [name, value] = membersOf(before)[position] ?? [];
      if (!isKept || !isRecord(entry) || !isRecord(change) || !isRecord(before) || name === undefined)
        return entry;
      return {
        ...entry,
        change: { ...change, actions: ['update'], before: { ...before, [name]: other(value) } },
      };
    }),
  };
}

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}-other`;
  return value === null ? 'other' : null;
}

/** Subjects that are said to answer alike, and of these such as do not. */
function judged(plan: unknown): { readonly alike: number; readonly wrong: readonly Address[] } {
  const { before: was, after: is, lineage } = readPlan(planIndex(isRecord(plan) ? plan : {}));
  const identifiers = indexIdentifiers([was, is]);
  const context = { catalogue, identifiers, surroundings, placements: new Map() };
  const remains = tombstones({ before: was, after: is, lineage }, catalogue);
  const former = new Map(was.map((declaration) => [declaration.address, declaration]));
  const after = buildWorld('after', [...is, ...remains], {
    ...context,
    earlier: (address) => former.get(address),
  });
  const before = buildWorld('before', was, { ...context, shared: after });
  const changed = new Set(
    [...after.addresses(), ...before.addresses()].filter(
      (address) => after.declaration(address) !== before.declaration(address),
    ),
  );
  const kinds = new Map<string, Set<Address>>();
  for (const address of changed)
    for (const world of [before, after])
      for (const shaped of world.shapes(address)) {
        const kind = world.kindAt(shaped) ?? '';
        kinds.set(kind, (kinds.get(kind) ?? new Set()).add(address));
      }
  const isAlike = alikeBefore({ before, after, lists, change: { lineage } }, { changed, kinds });
  const alike = [...after.addresses()].flatMap((address) => {
    const { facts, seen } = answers(after, address, { questions, lists });
    const isConcerned = [...seen.addresses].some((each) => changed.has(each));
    return isConcerned && isAlike(address, seen) ? [{ address, facts }] : [];
  });
  const wrong = alike.filter(
    ({ address, facts }) =>
      differences(answers(before, address, { questions, lists }).facts, facts).length > 0,
  );
  return { alike: alike.length, wrong: wrong.map(({ address }) => address) };
}

describe('what is said to answer alike before the change has no differences', () => {
  const plans = stories()
    .flatMap((story) => story.sides)
    .map(({ name, folder }) => ({ name, file: path.join(folder, 'plan.json') }))
    .filter(({ file }) => existsSync(file));
  let found = 0;
  test.each(plans)('$name', ({ file }) => {
    const plan: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (let position = 0; position < 40; position += 1) {
      const { alike, wrong } = judged(withOneChanged(plan, position));
      found += alike;
      expect([position, wrong]).toEqual([position, []]);
    }
  });
  test('and much is', () => expect(found).toBeGreaterThan(1_000));
});

describe('nothing is said to answer alike', () => {
  const tagged = (owner: string) => ({
    id: 'invoices',
    bucket: 'invoices',
    arn: 'arn:aws:s3:::invoices',
    tags: { owner },
  });
  const retagged = changing('aws_s3_bucket.invoices', {
    actions: ['update'],
    before: tagged('a'),
    after: tagged('b'),
  });

  test('where something belongs nowhere any more that belonged to another one', () => {
    const versioning = { versioning_configuration: [{ status: 'Enabled' }] };
    const loose = changing('aws_s3_bucket_versioning.other', {
      actions: ['update'],
      before: { ...versioning, id: 'reports', bucket: 'reports' },
      after: versioning,
      after_unknown: { bucket: true },
    });
    const reports = unchanged('aws_s3_bucket.reports', {
      id: 'reports',
      bucket: 'reports',
      arn: 'arn:aws:s3:::reports',
    });
    expect(judged(planned([retagged, reports, loose])).wrong).toEqual([]);
  });

  test('where something names another one now', () => {
    const cluster = (name: string) =>
      unchanged(`aws_ecs_cluster.${name}`, {
        id: name,
        name,
        arn: `arn:aws:ecs:eu-west-1:123456789012:cluster/${name}`,
      });
    const service = (desired_count: number) => ({
      id: 'web',
      name: 'web',
      cluster: 'shop',
      desired_count,
      launch_type: null,
      capacity_provider_strategy: [],
    });
    const capacity = (name: string) => ({
      id: name,
      cluster_name: name,
      capacity_providers: ['FARGATE'],
      default_capacity_provider_strategy: [{ capacity_provider: 'FARGATE', weight: 1 }],
    });
    const moved = changing('aws_ecs_cluster_capacity_providers.it', {
      actions: ['update'],
      before: capacity('shop'),
      after: capacity('back'),
    });
    const web = changing('aws_ecs_service.web', {
      actions: ['update'],
      before: service(1),
      after: service(2),
    });
    expect(judged(planned([cluster('shop'), cluster('back'), moved, web])).wrong).toEqual([]);
  });
});

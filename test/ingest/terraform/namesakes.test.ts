import { expect, test } from 'vitest';
import { namesakesIn } from '../../../src/ingest/terraform/plan/namesakes.ts';
import { planTables } from '../../../src/ingest/terraform/plan/plan-tables.ts';
import { addressOf } from '../../../src/model/value.ts';

/** A subnet group called `main` and a database that names it, in each of some modules. */
function planOf(modules: Readonly<Record<string, { readonly provider?: string; readonly named: object }>>) {
  const entry = (module: string, type: string, name: string) => ({
    address: `module.${module}.${type}.${name}`,
    module_address: `module.${module}`,
    mode: 'managed',
    type,
    name,
    change: { actions: ['no-op'], before: {}, after: {}, after_unknown: {} },
  });
  const block = (type: string, name: string, provider: string | undefined, expressions: object) => ({
    mode: 'managed',
    type,
    name,
    provider_config_key: provider,
    expressions,
  });
  return planTables({
    resource_changes: Object.keys(modules).flatMap((module) => [
      entry(module, 'aws_db_subnet_group', 'main'),
      entry(module, 'aws_security_group', 'main'),
      entry(module, 'aws_db_instance', 'orders'),
    ]),
    configuration: {
      root_module: {
        module_calls: Object.fromEntries(
          Object.entries(modules)
            .filter(([, { provider }]) => provider !== undefined)
            .map(([module, { provider, named }]) => [
              module,
              {
                module: {
                  resources: [
                    block('aws_db_subnet_group', 'main', provider, {}),
                    block('aws_security_group', 'main', provider, {}),
                    block('aws_db_instance', 'orders', provider, { db_subnet_group_name: named }),
                  ],
                },
              },
            ]),
        ),
      },
    },
  });
}

const literal = { constant_value: 'main' };
const reference = { references: ['aws_db_subnet_group.main.name', 'aws_db_subnet_group.main'] };
const groups = ['eu', 'us', 'backup'].map((module) => addressOf(`module.${module}.aws_db_subnet_group.main`));

function meantBy(module: string, plan: ReturnType<typeof planOf>, path = 'db_subnet_group_name') {
  const candidates = groups.filter((address) => plan.snapshot(address) !== undefined);
  return namesakesIn([plan])(
    { about: addressOf(`module.${module}.aws_db_instance.orders`), path },
    candidates,
  );
}

test('meant is what the argument refers to', () => {
  const plan = planOf({
    eu: { provider: 'aws', named: reference },
    us: { provider: 'aws', named: reference },
  });
  expect(meantBy('us', plan)).toEqual(['module.us.aws_db_subnet_group.main']);
});

test('a name that is written out is looked up where the object is deployed', () => {
  const plan = planOf({
    eu: { provider: 'aws', named: literal },
    us: { provider: 'aws.us', named: literal },
  });
  expect(meantBy('us', plan)).toEqual(['module.us.aws_db_subnet_group.main']);
  expect(meantBy('eu', plan)).toEqual(['module.eu.aws_db_subnet_group.main']);
});

test('of several in one region the nearest is meant', () => {
  const plan = planOf({
    eu: { provider: 'aws', named: literal },
    us: { provider: 'aws.us', named: literal },
    backup: { provider: 'aws', named: literal },
  });
  expect(meantBy('backup', plan)).toEqual(['module.backup.aws_db_subnet_group.main']);
});

test('what the configuration does not have any more is told apart by its module', () => {
  const plan = planOf({ eu: { named: literal }, us: { named: literal } });
  expect(meantBy('us', plan)).toEqual(['module.us.aws_db_subnet_group.main']);
});

test('what has the name by chance is left to whoever follows it', () => {
  const plan = planOf({
    eu: { provider: 'aws', named: reference },
    us: { provider: 'aws.us', named: reference },
  });
  const mixed = [groups[0], groups[1], addressOf('module.eu.aws_security_group.main')].filter(
    (address) => address !== undefined,
  );
  const about = addressOf('module.us.aws_db_instance.orders');
  expect(namesakesIn([plan])({ about, path: 'db_subnet_group_name' }, mixed)).toEqual([
    'module.us.aws_db_subnet_group.main',
    'module.eu.aws_security_group.main',
  ]);
});

test('a namer that no plan knows means all of them', () => {
  const plan = planOf({
    eu: { provider: 'aws', named: literal },
    us: { provider: 'aws.us', named: literal },
  });
  expect(meantBy('nowhere', plan)).toEqual(groups.slice(0, 2));
});

test('the plan of the base answers for what the head does not have', () => {
  const head = planOf({});
  const base = planOf({
    eu: { provider: 'aws', named: literal },
    us: { provider: 'aws.us', named: literal },
  });
  const about = addressOf('module.us.aws_db_instance.orders');
  expect(namesakesIn([head, base])({ about }, groups.slice(0, 2))).toEqual([
    'module.us.aws_db_subnet_group.main',
  ]);
});

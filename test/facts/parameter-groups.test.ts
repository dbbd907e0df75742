import { describe, expect, test } from 'vitest';
import { parameterGroups } from '../../src/facts/parameter-groups.ts';
import { protectiveSettings } from '../../src/facts/protective-settings.ts';
import { templateOf, reviewOf } from '../support/template-review.ts';
import { ask, ref, terraformAll, unseen, worldOf, type Plain } from '../support/worlds.ts';

const FORCED = 'rds-postgres-force-ssl';

/** Whether a database has a setting by its group. */
function answer(database: Plain, group?: Plain, control = FORCED): string | undefined {
  const declarations = terraformAll({
    'aws_db_instance.orders': { engine: 'postgres', engine_version: '14.9', ...database },
    ...(group === undefined ? {} : { 'aws_db_parameter_group.orders': group }),
  });
  return ask(parameterGroups, worldOf(declarations), 'aws_db_instance.orders').find(
    (fact) => fact.control === control,
  )?.judgement.kind;
}

const using = { parameter_group_name: ref('aws_db_parameter_group.orders', 'name') };
const forcing = (value: string): Plain => ({
  family: 'postgres14',
  parameter: [{ name: 'rds.force_ssl', value }],
});

const cases: readonly (readonly [name: string, answer: string | undefined, expected: string | undefined])[] =
  [
    ['the group that is named decides', answer(using, forcing('1')), 'proven'],
    ['and it may decide against it', answer(using, forcing('0')), 'refuted'],
    ['a group that is silent is judged by its family', answer(using, { family: 'postgres16' }), 'proven'],
    ['a default group is what its version makes it', answer({}), 'refuted'],
    ['from PostgreSQL 15 the default asks for TLS', answer({ engine_version: '15.4' }), 'proven'],
    ['a default group may be named', answer({ parameter_group_name: 'default.postgres16' }), 'proven'],
    ['without a version nobody knows', answer({ engine_version: unseen('var.version') }), 'undecided'],
    ['nor of a group declared elsewhere', answer({ parameter_group_name: 'shared' }), 'undecided'],
    ['another engine has other parameters', answer({ engine: 'mysql', engine_version: '8.0.35' }), undefined],
    [
      'which are asked for then',
      answer({ engine: 'mysql', engine_version: '8.0.35' }, undefined, 'rds-mysql-require-tls'),
      'refuted',
    ],
    [
      'MariaDB asks for TLS from 11.8',
      answer({ engine: 'mariadb', engine_version: '11.8.2' }, undefined, 'rds-mysql-require-tls'),
      'proven',
    ],
  ];
test.each(cases)('%s', (_, given, expected) => {
  expect(given).toBe(expected);
});

describe('a group of parameters', () => {
  test.each([
    ['postgres14', ['rds-postgres-force-ssl']],
    ['postgres16', ['rds-postgres-force-ssl']],
    ['mysql8.0', ['rds-mysql-require-tls']],
    ['oracle-ee-19', []],
  ])('of the family %s is asked only what its engine knows', (family, controls) => {
    const world = worldOf(terraformAll({ 'aws_db_parameter_group.orders': { family } }));
    const asked = ask(protectiveSettings, world, 'aws_db_parameter_group.orders');
    expect(asked.map(({ control }) => control)).toEqual(controls);
  });
});

describe('a change of the group', () => {
  const database = (Properties: Plain, parameter: string) => ({
    Orders: {
      Type: 'AWS::RDS::DBInstance',
      Properties: { Engine: 'postgres', EngineVersion: '14.9', PubliclyAccessible: false, ...Properties },
    },
    Asking: {
      Type: 'AWS::RDS::DBParameterGroup',
      Properties: { Family: 'postgres14', Description: 'orders', Parameters: { 'rds.force_ssl': parameter } },
    },
  });
  const told = async (base: object, head: object): Promise<readonly string[]> => {
    const { findings } = await reviewOf(templateOf({ ...base }), templateOf({ ...head }));
    return findings.map(({ rule, subject }) => `${rule} ${subject.address}`);
  };
  const asking = { DBParameterGroupName: { Ref: 'Asking' } };
  test('for the default one is told at the database', async () => {
    expect(await told(database(asking, '1'), database({}, '1'))).toEqual(['protection-lost Orders']);
  });
  test('in place is told at the group, once', async () => {
    expect(await told(database(asking, '1'), database(asking, '0'))).toEqual(['protection-lost Asking']);
  });
  test('for one that asks as much is no news', async () => {
    const newer = { EngineVersion: '16.3' };
    expect(await told(database({ ...asking, ...newer }, '1'), database(newer, '1'))).toEqual([]);
  });
});

describe('what the account decides', () => {
  const disk = (accountDefault: boolean | undefined): string | undefined => {
    const accountDefaults = new Map(
      accountDefault === undefined ? [] : [['disk-encryption', accountDefault] as const],
    );
    const world = worldOf(terraformAll({ 'aws_ebs_volume.ledger': { size: 20 } }), {
      accountDefaults: () => accountDefaults,
    });
    return ask(protectiveSettings, world, 'aws_ebs_volume.ledger').find(
      ({ control }) => control === 'ebs-volume-encryption',
    )?.judgement.kind;
  };
  test.each([
    [true, 'proven'],
    [false, 'refuted'],
    [undefined, 'undecided'],
  ])('settles a disk that says nothing: %s', (accountDefault, expected) => {
    expect(disk(accountDefault)).toBe(expected);
  });
});

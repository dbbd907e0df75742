import { describe, expect, test } from 'vitest';
import { stores } from '../../src/facts/stores.ts';
import type { Declaration, Replacement } from '../../src/model/declaration.ts';
import type { Store } from '../../src/model/fact.ts';
import { addressOf } from '../../src/model/value.ts';
import { ask, terraform, worldOf, type Plain } from '../support/worlds.ts';

function storeOf(declaration: Declaration): Store | undefined {
  return ask(stores, worldOf([declaration]), declaration.address)[0];
}

const remains = (type: string, attributes: Plain): string | undefined =>
  storeOf(terraform(`${type}.ledger`, attributes, { action: 'update' }))?.remains.kind;

/** As a plan holds the state of the object, which is what decides when it is deleted. */
const cases: readonly (readonly [
  name: string,
  type: string,
  attributes: Plain,
  expected: string | undefined,
])[] = [
  ['a database without a final snapshot', 'aws_db_instance', { skip_final_snapshot: true }, 'nothing'],
  [
    'a database with one',
    'aws_db_instance',
    { skip_final_snapshot: false, final_snapshot_identifier: 'ledger-last' },
    'copy',
  ],
  ['a database whose snapshot has no name', 'aws_db_instance', { skip_final_snapshot: false }, 'refused'],
  [
    'a database that is protected',
    'aws_db_instance',
    { skip_final_snapshot: true, deletion_protection: true },
    'refused',
  ],
  ['a replica', 'aws_db_instance', { replicate_source_db: 'ledger', skip_final_snapshot: true }, undefined],
  ['a group of caches', 'aws_elasticache_replication_group', { replication_group_id: 'ledger' }, 'nothing'],
  [
    'a group of caches with a last snapshot',
    'aws_elasticache_replication_group',
    { replication_group_id: 'ledger', final_snapshot_identifier: 'ledger-last' },
    'copy',
  ],
  ['a cache of a group', 'aws_elasticache_cluster', { replication_group_id: 'ledger' }, undefined],
  ['a cluster', 'aws_rds_cluster', { skip_final_snapshot: true }, 'nothing'],
  ['a table', 'aws_dynamodb_table', {}, 'nothing'],
  ['a protected table', 'aws_dynamodb_table', { deletion_protection_enabled: true }, 'refused'],
  ['a bucket', 'aws_s3_bucket', { force_destroy: false }, 'empty'],
  ['a bucket that is emptied first', 'aws_s3_bucket', { force_destroy: true }, 'nothing'],
  ['a repository of images', 'aws_ecr_repository', { force_delete: false }, 'empty'],
  ['a repository that is emptied first', 'aws_ecr_repository', { force_delete: true }, 'nothing'],
  ['a vault that is emptied first', 'aws_backup_vault', { force_destroy: true }, 'nothing'],
  ['a file system', 'aws_efs_file_system', {}, 'nothing'],
  ['a file system with a last backup', 'aws_fsx_windows_file_system', { skip_final_backup: false }, 'copy'],
  ['a file system without', 'aws_fsx_lustre_file_system', { skip_final_backup: true }, 'nothing'],
  ['a disk', 'aws_ebs_volume', {}, 'nothing'],
  ['a disk with a last snapshot', 'aws_ebs_volume', { final_snapshot: true }, 'copy'],
  ['a key', 'aws_kms_key', { deletion_window_in_days: 7 }, 'grace'],
  ['a secret', 'aws_secretsmanager_secret', { recovery_window_in_days: 30 }, 'grace'],
  ['a secret that goes at once', 'aws_secretsmanager_secret', { recovery_window_in_days: 0 }, 'nothing'],
  ['a stream', 'aws_kinesis_stream', { retention_period: 168 }, 'nothing'],
  ['a search domain', 'aws_opensearch_domain', {}, 'nothing'],
  ['users', 'aws_cognito_user_pool', { deletion_protection: 'ACTIVE' }, 'refused'],
  ['logs', 'aws_cloudwatch_log_group', {}, 'nothing'],
  ['logs that are left where they are', 'aws_cloudwatch_log_group', { skip_destroy: true }, 'copy'],
  ['logs that are protected', 'aws_cloudwatch_log_group', { deletion_protection_enabled: true }, 'refused'],
  ['a protected cluster', 'aws_eks_cluster', { deletion_protection: true }, 'refused'],
  ['a function', 'aws_lambda_function', {}, undefined],
];

describe('what is left of stored data once its object is deleted', () => {
  test.each(cases)('%s', (_, type, attributes, expected) => {
    expect(remains(type, attributes)).toBe(expected);
  });
});

describe('whether the data is still there after the change', () => {
  const replaced = (replacement: Replacement): Declaration => ({
    ...terraform('aws_db_instance.ledger', { skip_final_snapshot: true }, { action: 'replace' }),
    replacement,
  });
  test.each<readonly [string, Replacement, string]>([
    ['what is updated stays', { kind: 'never', forcedBy: [], leavesCopy: false }, 'refuted'],
    [
      'what is made anew is empty',
      { kind: 'certain', forcedBy: ['storage_encrypted'], leavesCopy: false },
      'proven',
    ],
    [
      'what may be made anew may be',
      { kind: 'possible', forcedBy: ['engine'], leavesCopy: false },
      'undecided',
    ],
    [
      'an old one that keeps running is kept',
      { kind: 'certain', forcedBy: ['name'], leavesCopy: true },
      'refuted',
    ],
  ])('%s', (_, replacement, expected) => {
    expect(storeOf(replaced(replacement))?.fresh.kind).toBe(expected);
  });
  test('the attribute that forces it is the place', () => {
    const store = storeOf(
      replaced({ kind: 'certain', forcedBy: ['storage_encrypted', 'kms_key_id'], leavesCopy: false }),
    );
    expect(store?.evidence).toMatchObject([
      { about: addressOf('aws_db_instance.ledger'), path: 'storage_encrypted' },
      { path: 'kms_key_id' },
    ]);
  });
});

test.each([
  [{ lifecycle: [{ prevent_destroy: true }] }, 2],
  [{ lifecycle: [{ prevent_destroy: false }] }, 0],
  [{}, 0],
])('prevent_destroy counts where it is written: %j', (attributes, level) => {
  const store = storeOf(terraform('aws_s3_bucket.ledger', attributes));
  expect(store?.guards.map((guard) => guard.level)).toEqual([level]);
});

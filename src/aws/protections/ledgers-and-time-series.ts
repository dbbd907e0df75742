import { is, reduced, unset } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const qldbSettings: ServiceSettings = {
  service: 'qldb',
  settings: [
    {
      id: 'qldb-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_qldb_ledger'], path: 'kms_key', unsafe: unset },
      cloudformation: { on: ['AWS::QLDB::Ledger'], path: 'KmsKey', unsafe: unset },
      title: 'QLDB ledger uses the AWS owned key',
      why: 'QLDB reached end of support in July 2025; ledgers still in code should be migrated.',
      fix: 'Set `kms_key` or migrate off QLDB.',
    },
    {
      id: 'qldb-deletion-protection',
      topic: 'deletion-safety',
      layer: 'data',
      missing: 'medium',
      lost: 'high',
      terraform: { on: ['aws_qldb_ledger'], path: 'deletion_protection', unsafe: is(false), omitted: true },
      cloudformation: {
        on: ['AWS::QLDB::Ledger'],
        path: 'DeletionProtection',
        unsafe: is(false),
        omitted: true,
      },
      title: 'QLDB deletion protection is off',
      why: 'The ledger can be deleted without a second step.',
      fix: 'Leave true.',
    },
  ],
};

export const timestreamSettings: ServiceSettings = {
  service: 'timestream',
  settings: [
    {
      id: 'timestream-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_timestreamwrite_database'], path: 'kms_key_id', unsafe: unset },
      cloudformation: { on: ['AWS::Timestream::Database'], path: 'KmsKeyId', unsafe: unset },
      title: 'Timestream database uses the service key',
      why: 'No customer key control over time-series data.',
      fix: 'Set `kms_key_id`.',
    },
    {
      id: 'timestream-retention-decreased',
      topic: 'retention',
      layer: 'data',
      missing: 'none',
      lost: 'high',
      terraform: {
        on: ['aws_timestreamwrite_table'],
        path: 'retention_properties.magnetic_store_retention_period_in_days',
        unsafe: reduced,
      },
      cloudformation: {
        on: ['AWS::Timestream::Table'],
        path: 'RetentionProperties.MagneticStoreRetentionPeriodInDays',
        unsafe: reduced,
      },
      title: 'Timestream magnetic retention shortened',
      why: 'Older points are deleted.',
      fix: 'Keep the period.',
    },
  ],
};

export const dsqlSettings: ServiceSettings = {
  service: 'dsql',
  settings: [
    {
      id: 'dsql-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_dsql_cluster'], path: 'kms_encryption_key', unsafe: unset },
      cloudformation: { on: ['AWS::DSQL::Cluster'], path: 'KmsEncryptionKey', unsafe: unset },
      title: 'Aurora DSQL cluster uses the AWS owned key',
      why: 'Always encrypted; key control stays with AWS.',
      fix: 'Set `kms_encryption_key`.',
    },
    {
      id: 'dsql-deletion-protection',
      topic: 'deletion-safety',
      layer: 'data',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_dsql_cluster'],
        path: 'deletion_protection_enabled',
        unsafe: is(false),
        omitted: false,
      },
      cloudformation: {
        on: ['AWS::DSQL::Cluster'],
        path: 'DeletionProtectionEnabled',
        unsafe: is(false),
        omitted: true,
      },
      title: 'Aurora DSQL deletion protection is off',
      why: 'The cluster can be deleted without a second step.',
      fix: 'Set `deletion_protection_enabled = true`.',
    },
  ],
};

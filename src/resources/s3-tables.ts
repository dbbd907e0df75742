import { policyCarrier } from './policy-carrier.ts';

/** A bucket of tables. */
export const s3TableBucket = policyCarrier({
  kind: 's3-table-bucket',
  service: 's3-tables',
  iam: 's3tables',
  parts: [
    { declaredBy: 'aws_s3tables_table_bucket' },
    {
      declaredBy: 'aws_s3tables_table_bucket_policy',
      owner: 'table_bucket_arn',
      policy: 'resource_policy',
    },
    { declaredBy: 'AWS::S3Tables::TableBucket' },
    { declaredBy: 'AWS::S3Tables::TableBucketPolicy', owner: 'TableBucketARN', policy: 'ResourcePolicy' },
  ],
});

/** A table in such a bucket. */
export const s3Table = policyCarrier({
  kind: 's3-table',
  service: 's3-tables',
  iam: 's3tables',
  parts: [
    { declaredBy: 'aws_s3tables_table' },
    { declaredBy: 'aws_s3tables_table_policy', owner: 'name', policy: 'resource_policy' },
    { declaredBy: 'AWS::S3Tables::Table' },
    { declaredBy: 'AWS::S3Tables::TablePolicy', owner: 'TableARN', policy: 'ResourcePolicy' },
  ],
});

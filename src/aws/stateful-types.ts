import type { Remains } from '../model/fact.ts';
import type { Risk } from '../model/finding.ts';
import { noneOf, oneOf, set, type Check } from './conditions.ts';

/** What is left after a deletion where all of `when` holds of the object as it is deployed. */
export interface Survivor extends Remains {
  readonly when: Readonly<Record<string, Check>>;
}

/** A type whose objects hold data. Source: AWS and provider documentation of what deleting it does. */
export interface StatefulType {
  readonly on: readonly string[];
  /** What goes with it: `its items`. */
  readonly holds: string;
  /** Risk where nothing is left. */
  readonly loss: Risk;
  /** In order: the first that applies counts. */
  readonly survivors?: readonly Survivor[];
  /** It holds data only where this is so. */
  readonly only?: Readonly<Record<string, Check>>;
}

const refused = (attribute: string, check: Check = oneOf(true)): Survivor => ({
  kind: 'refused',
  when: { [attribute]: check },
  says: `the deletion is refused as long as \`${attribute}\` is on`,
});
const copy = (says: string, when: Survivor['when']): Survivor => ({ kind: 'copy', says, when });
const nothing = (says: string, when: Survivor['when'] = {}): Survivor => ({ kind: 'nothing', says, when });
const grace = (says: string, when: Survivor['when'] = {}): Survivor => ({ kind: 'grace', says, when });
const unlessEmpty = (says: string): Survivor => ({ kind: 'empty', says, when: {} });

const SNAPSHOT: readonly Survivor[] = [
  refused('deletion_protection'),
  refused('DeletionProtection'),
  nothing('`skip_final_snapshot` is true, so that no final snapshot is taken', {
    skip_final_snapshot: oneOf(true),
  }),
  copy('a final snapshot is taken under the name in `final_snapshot_identifier`', {
    final_snapshot_identifier: set,
  }),
  {
    kind: 'refused',
    says: 'Terraform refuses the deletion: `skip_final_snapshot` is off and no `final_snapshot_identifier` is named',
    when: { skip_final_snapshot: oneOf(false) },
  },
];
const FINAL_BACKUP: readonly Survivor[] = [
  copy('a final backup is taken', { skip_final_backup: oneOf(false) }),
];
const recoverable = 'tables with point-in-time recovery leave a backup that AWS keeps for 35 days';

const DATABASES: readonly StatefulType[] = [
  {
    on: ['aws_db_instance', 'AWS::RDS::DBInstance'],
    holds: 'its databases',
    loss: 'critical',
    survivors: SNAPSHOT,
    // The volume of a cluster outlives its instances.
    only: { DBClusterIdentifier: oneOf(null), replicate_source_db: oneOf(null) },
  },
  {
    on: [
      'aws_rds_cluster',
      'AWS::RDS::DBCluster',
      'aws_docdb_cluster',
      'AWS::DocDB::DBCluster',
      'aws_neptune_cluster',
      'AWS::Neptune::DBCluster',
      'aws_redshift_cluster',
      'AWS::Redshift::Cluster',
    ],
    holds: 'its databases',
    loss: 'critical',
    survivors: SNAPSHOT,
  },
  {
    on: ['aws_neptunegraph_graph', 'AWS::NeptuneGraph::Graph', 'aws_qldb_ledger', 'AWS::QLDB::Ledger'],
    holds: 'its data',
    loss: 'critical',
    survivors: [refused('deletion_protection', noneOf(false)), refused('DeletionProtection', noneOf(false))],
  },
  {
    on: ['aws_dynamodb_table', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
    holds: 'its items',
    loss: 'critical',
    survivors: [
      refused('deletion_protection_enabled'),
      refused('DeletionProtectionEnabled'),
      nothing(`only a restore brings it back: ${recoverable}`, {
        'point_in_time_recovery.enabled': oneOf(true),
      }),
      nothing(`only a restore brings it back: ${recoverable}`, {
        'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': oneOf(true),
      }),
    ],
  },
  {
    on: ['aws_dsql_cluster', 'AWS::DSQL::Cluster'],
    holds: 'its databases',
    loss: 'critical',
    survivors: [refused('deletion_protection_enabled'), refused('DeletionProtectionEnabled')],
  },
  {
    on: [
      'aws_docdbelastic_cluster',
      'AWS::DocDBElastic::Cluster',
      'aws_redshiftserverless_namespace',
      'AWS::RedshiftServerless::Namespace',
      'aws_keyspaces_keyspace',
      'AWS::Cassandra::Keyspace',
      'aws_keyspaces_table',
      'AWS::Cassandra::Table',
      'aws_timestreamwrite_database',
      'AWS::Timestream::Database',
      'aws_timestreamwrite_table',
      'AWS::Timestream::Table',
      'aws_timestreaminfluxdb_db_instance',
      'AWS::Timestream::InfluxDBInstance',
      'aws_lightsail_database',
      'AWS::Lightsail::Database',
    ],
    holds: 'its data',
    loss: 'critical',
    survivors: [
      nothing('`skip_final_snapshot` is true', { skip_final_snapshot: oneOf(true) }),
      copy('a final snapshot is taken', { final_snapshot_name: set }),
      copy('a final snapshot is taken', { FinalSnapshotName: set }),
    ],
  },
  {
    on: [
      'aws_elasticache_replication_group',
      'AWS::ElastiCache::ReplicationGroup',
      'aws_elasticache_cluster',
      'AWS::ElastiCache::CacheCluster',
      'aws_elasticache_serverless_cache',
      'AWS::ElastiCache::ServerlessCache',
      'aws_memorydb_cluster',
      'AWS::MemoryDB::Cluster',
    ],
    holds: 'its entries',
    loss: 'high',
    survivors: [
      copy('a final snapshot is taken', { final_snapshot_identifier: set }),
      copy('a final snapshot is taken', { final_snapshot_name: set }),
      copy('a final snapshot is taken', { FinalSnapshotName: set }),
    ],
    only: { replication_group_id: oneOf(null) },
  },
  {
    on: [
      'aws_opensearch_domain',
      'AWS::OpenSearchService::Domain',
      'aws_elasticsearch_domain',
      'AWS::Elasticsearch::Domain',
      'aws_opensearchserverless_collection',
      'AWS::OpenSearchServerless::Collection',
      'aws_cloudsearch_domain',
    ],
    holds: 'its indexes; the automatic snapshots go with it',
    loss: 'high',
  },
];

const FILES: readonly StatefulType[] = [
  {
    on: ['aws_s3_bucket', 'aws_s3_directory_bucket'],
    holds: 'its objects',
    loss: 'critical',
    survivors: [
      nothing('`force_destroy` is on, so that it is emptied first, old versions included', {
        force_destroy: oneOf(true),
      }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'AWS::S3::Bucket',
      'AWS::S3Express::DirectoryBucket',
      'aws_glacier_vault',
      'AWS::Backup::LogicallyAirGappedBackupVault',
      'aws_backup_logically_air_gapped_vault',
      'AWS::Backup::BackupVault',
    ],
    holds: 'what it stores',
    loss: 'high',
    survivors: [unlessEmpty('the deletion fails unless it is empty')],
  },
  {
    on: ['aws_backup_vault'],
    holds: 'its recovery points',
    loss: 'critical',
    survivors: [
      nothing('`force_destroy` is on, so that its recovery points are deleted first', {
        force_destroy: oneOf(true),
      }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'aws_s3tables_table_bucket',
      'AWS::S3Tables::TableBucket',
      'aws_s3tables_table',
      'AWS::S3Tables::Table',
      'aws_s3vectors_vector_bucket',
      'AWS::S3Vectors::VectorBucket',
      'aws_efs_file_system',
      'AWS::EFS::FileSystem',
    ],
    holds: 'what it stores',
    loss: 'critical',
  },
  {
    on: [
      'aws_fsx_windows_file_system',
      'aws_fsx_lustre_file_system',
      'aws_fsx_ontap_file_system',
      'aws_fsx_ontap_volume',
      'aws_fsx_openzfs_file_system',
      'aws_fsx_openzfs_volume',
      'AWS::FSx::FileSystem',
      'AWS::FSx::Volume',
    ],
    holds: 'its files',
    loss: 'critical',
    survivors: FINAL_BACKUP,
  },
  {
    on: ['aws_ebs_volume', 'AWS::EC2::Volume'],
    holds: 'its disk',
    loss: 'critical',
    survivors: [copy('a final snapshot is taken', { final_snapshot: oneOf(true) })],
  },
  { on: ['aws_ebs_snapshot', 'aws_ami'], holds: 'what it keeps a copy of', loss: 'medium' },
  {
    on: ['aws_ecr_repository', 'AWS::ECR::Repository'],
    holds: 'its images',
    loss: 'high',
    survivors: [
      nothing('`force_delete` is on, so that its images are deleted first', { force_delete: oneOf(true) }),
      nothing('`EmptyOnDelete` is on, so that its images are deleted first', { EmptyOnDelete: oneOf(true) }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'aws_codecommit_repository',
      'AWS::CodeCommit::Repository',
      'aws_codeartifact_repository',
      'AWS::CodeArtifact::Repository',
    ],
    holds: 'what it stores',
    loss: 'high',
  },
];

const KEYS_AND_PEOPLE: readonly StatefulType[] = [
  {
    on: ['aws_kms_key', 'AWS::KMS::Key', 'aws_kms_external_key'],
    holds: 'everything that is encrypted under it',
    loss: 'critical',
    survivors: [
      grace('the deletion can be cancelled during the waiting period, and after it nothing can be decrypted'),
    ],
  },
  {
    on: ['aws_secretsmanager_secret', 'AWS::SecretsManager::Secret'],
    holds: 'its value',
    loss: 'high',
    survivors: [
      nothing('`recovery_window_in_days` is 0, so that it goes at once', {
        recovery_window_in_days: oneOf(0),
      }),
      grace('it can be restored during its recovery window'),
    ],
  },
  {
    on: ['aws_cognito_user_pool', 'AWS::Cognito::UserPool'],
    holds: 'its users; their passwords cannot be exported',
    loss: 'critical',
    survivors: [
      refused('deletion_protection', oneOf('ACTIVE')),
      refused('DeletionProtection', oneOf('ACTIVE')),
    ],
  },
  {
    on: [
      'aws_directory_service_directory',
      'AWS::DirectoryService::MicrosoftAD',
      'aws_cognito_identity_pool',
      'AWS::Cognito::IdentityPool',
      'aws_connect_instance',
      'AWS::Connect::Instance',
    ],
    holds: 'its identities and records',
    loss: 'high',
  },
  {
    on: [
      'aws_acmpca_certificate_authority',
      'AWS::ACMPCA::CertificateAuthority',
      'aws_cloudhsm_v2_cluster',
      'AWS::CloudHSM::Cluster',
    ],
    holds: 'its keys',
    loss: 'high',
  },
];

const STREAMS_AND_LOGS: readonly StatefulType[] = [
  {
    on: [
      'aws_sqs_queue',
      'AWS::SQS::Queue',
      'aws_kinesis_stream',
      'AWS::Kinesis::Stream',
      'aws_mq_broker',
      'AWS::AmazonMQ::Broker',
    ],
    holds: 'the messages in it',
    loss: 'medium',
  },
  {
    on: ['aws_msk_cluster', 'AWS::MSK::Cluster', 'aws_kinesis_video_stream', 'AWS::KinesisVideo::Stream'],
    holds: 'its topics and records',
    loss: 'high',
  },
  {
    on: ['aws_cloudwatch_log_group', 'AWS::Logs::LogGroup'],
    holds: 'the log events in it',
    loss: 'high',
    survivors: [copy('`skip_destroy` leaves it where it is', { skip_destroy: oneOf(true) })],
  },
  {
    on: ['aws_cloudtrail_event_data_store', 'AWS::CloudTrail::EventDataStore'],
    holds: 'the audit events in it',
    loss: 'high',
    survivors: [grace('it can be restored for seven days')],
  },
  { on: ['aws_prometheus_workspace', 'AWS::APS::Workspace'], holds: 'its metrics', loss: 'high' },
  {
    on: ['aws_route53_zone', 'AWS::Route53::HostedZone'],
    holds: 'its records; another zone gets other name servers',
    loss: 'high',
  },
  {
    on: [
      'aws_emr_cluster',
      'AWS::EMR::Cluster',
      'aws_sagemaker_notebook_instance',
      'AWS::SageMaker::NotebookInstance',
      'aws_workspaces_workspace',
      'AWS::WorkSpaces::Workspace',
      'aws_lightsail_instance',
      'AWS::Lightsail::Instance',
    ],
    holds: 'what is on its disks',
    loss: 'medium',
  },
  {
    on: ['aws_eks_cluster', 'AWS::EKS::Cluster'],
    holds: 'every object that was created in it',
    loss: 'high',
  },
  {
    on: [
      'aws_sagemaker_feature_group',
      'AWS::SageMaker::FeatureGroup',
      'aws_glue_catalog_database',
      'AWS::Glue::Database',
    ],
    holds: 'what it stores',
    loss: 'medium',
  },
];

const byType = new Map<string, StatefulType>();
for (const each of [...DATABASES, ...FILES, ...KEYS_AND_PEOPLE, ...STREAMS_AND_LOGS])
  for (const type of each.on) byType.set(type, each);

/** What objects of a type hold; undefined for those that hold nothing. */
export function statefulType(type: string): StatefulType | undefined {
  return byType.get(type);
}

/** Types of which CloudFormation can take a snapshot before it deletes them, and does so by default. */
export function isSnapshotByDefault(type: string): boolean {
  return type === 'AWS::RDS::DBCluster' || type === 'AWS::RDS::DBInstance';
}

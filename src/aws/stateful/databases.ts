import { noneOf, oneOf, set } from '../conditions.ts';
import { copy, nothing, refused, type StatefulType, type Survivor } from './survivors.ts';

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
const CACHE_SNAPSHOT: readonly Survivor[] = [
  copy('a final snapshot is taken', { final_snapshot_identifier: set }),
  copy('a final snapshot is taken', { final_snapshot_name: set }),
  copy('a final snapshot is taken', { FinalSnapshotName: set }),
];
const recoverable = 'tables with point-in-time recovery leave a backup that AWS keeps for 35 days';

/** Databases, caches and search engines. */
export const DATABASES: readonly StatefulType[] = [
  {
    on: ['aws_db_instance', 'AWS::RDS::DBInstance'],
    holds: 'its databases',
    loss: 'critical',
    survivors: SNAPSHOT,
    // The volume of a cluster outlives its instances.
    only: {
      DBClusterIdentifier: oneOf(null),
      replicate_source_db: oneOf(null),
      SourceDBInstanceIdentifier: oneOf(null),
    },
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
      'AWS::ElastiCache::CacheCluster',
      'aws_elasticache_serverless_cache',
      'AWS::ElastiCache::ServerlessCache',
      'aws_memorydb_cluster',
      'AWS::MemoryDB::Cluster',
    ],
    holds: 'its entries',
    loss: 'high',
    survivors: CACHE_SNAPSHOT,
  },
  {
    on: ['aws_elasticache_cluster'],
    holds: 'its entries',
    loss: 'high',
    survivors: CACHE_SNAPSHOT,
    // What a member of a group holds, the group's other members hold as well.
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

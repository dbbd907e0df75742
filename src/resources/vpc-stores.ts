import type { ResourceKind } from '../model/definition.ts';
import type { Reader } from '../model/stated.ts';
import { managedEndpoint, portOr, tcp, type Standing } from './managed-endpoint.ts';

interface Names {
  readonly type: string;
  readonly subnets: string;
  readonly groups: string;
  readonly port: string;
}
const inVpc =
  (names: Names, byDefault: readonly number[]) =>
  (r: Reader): Standing => ({
    subnets: r.texts(names.subnets),
    groups: r.texts(names.groups),
    ports: portOr(r.count(names.port), tcp(...byDefault)),
  });

/** Stores that have no public address whatever is set: what reaches them stands in the VPC. */
const store = (
  kind: string,
  service: string,
  ports: readonly number[],
  spellings: readonly Names[],
): ResourceKind =>
  managedEndpoint({
    kind,
    service,
    parts: spellings.map((names) => ({ declaredBy: names.type, standing: inVpc(names, ports) })),
  });

/** A cache. */
export const elasticacheCluster = store(
  'elasticache-cluster',
  'elasticache',
  [6379, 11_211],
  [
    {
      type: 'aws_elasticache_cluster',
      subnets: 'subnet_group_name',
      groups: 'security_group_ids',
      port: 'port',
    },
    {
      type: 'aws_elasticache_replication_group',
      subnets: 'subnet_group_name',
      groups: 'security_group_ids',
      port: 'port',
    },
    {
      type: 'AWS::ElastiCache::CacheCluster',
      subnets: 'CacheSubnetGroupName',
      groups: 'VpcSecurityGroupIds',
      port: 'Port',
    },
    {
      type: 'AWS::ElastiCache::ReplicationGroup',
      subnets: 'CacheSubnetGroupName',
      groups: 'SecurityGroupIds',
      port: 'Port',
    },
  ],
);

/** A durable in-memory database. */
export const memorydbCluster = store(
  'memorydb-cluster',
  'memorydb',
  [6379],
  [
    {
      type: 'aws_memorydb_cluster',
      subnets: 'subnet_group_name',
      groups: 'security_group_ids',
      port: 'port',
    },
    { type: 'AWS::MemoryDB::Cluster', subnets: 'SubnetGroupName', groups: 'SecurityGroupIds', port: 'Port' },
  ],
);

/** A document database. */
export const docdbCluster = store(
  'docdb-cluster',
  'documentdb',
  [27_017],
  [
    {
      type: 'aws_docdb_cluster',
      subnets: 'db_subnet_group_name',
      groups: 'vpc_security_group_ids',
      port: 'port',
    },
    {
      type: 'AWS::DocDB::DBCluster',
      subnets: 'DBSubnetGroupName',
      groups: 'VpcSecurityGroupIds',
      port: 'Port',
    },
  ],
);

/** A cache in front of DynamoDB. */
export const daxCluster = store(
  'dax-cluster',
  'dax',
  [8111, 9111],
  [
    { type: 'aws_dax_cluster', subnets: 'subnet_group_name', groups: 'security_group_ids', port: 'port' },
    { type: 'AWS::DAX::Cluster', subnets: 'SubnetGroupName', groups: 'SecurityGroupIds', port: 'Port' },
  ],
);

/** Where a network mounts a file system. */
export const efsMountTarget = store(
  'efs-mount-target',
  'efs',
  [2049],
  [
    { type: 'aws_efs_mount_target', subnets: 'subnet_id', groups: 'security_groups', port: 'port' },
    { type: 'AWS::EFS::MountTarget', subnets: 'SubnetId', groups: 'SecurityGroups', port: 'Port' },
  ],
);

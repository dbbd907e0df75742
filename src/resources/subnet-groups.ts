import { defineResource } from '../model/define.ts';
import type { Stated } from '../model/stated.ts';

interface SubnetGroup {
  readonly subnets: readonly Stated<string>[];
}

/** The subnet groups of managed databases and caches: a named list of subnets. */
export const subnetGroup = defineResource<SubnetGroup>({
  kind: 'subnet-group',
  service: 'vpc',
  blank: { subnets: [] },
  parts: [
    ...[
      'aws_db_subnet_group',
      'aws_redshift_subnet_group',
      'aws_elasticache_subnet_group',
      'aws_neptune_subnet_group',
      'aws_docdb_subnet_group',
      'aws_memorydb_subnet_group',
      'aws_dax_subnet_group',
      'data.aws_db_subnet_group',
    ].map((declaredBy) => ({
      declaredBy,
      read: (r: Parameters<typeof subnetIds>[0]) => subnetIds(r, 'subnet_ids'),
    })),
    ...[
      'AWS::RDS::DBSubnetGroup',
      'AWS::Redshift::ClusterSubnetGroup',
      'AWS::ElastiCache::SubnetGroup',
      'AWS::Neptune::DBSubnetGroup',
      'AWS::DocDB::DBSubnetGroup',
      'AWS::MemoryDB::SubnetGroup',
      'AWS::DAX::SubnetGroup',
    ].map((declaredBy) => ({
      declaredBy,
      read: (r: Parameters<typeof subnetIds>[0]) => subnetIds(r, 'SubnetIds'),
    })),
    {
      declaredBy: 'aws_dms_replication_subnet_group',
      read: (r) => subnetIds(r, 'subnet_ids'),
    },
    { declaredBy: 'AWS::DMS::ReplicationSubnetGroup', read: (r) => subnetIds(r, 'SubnetIds') },
  ],
  traits: ({ subnets }) => ({ fabric: { kind: 'subnet-group', subnets } }),
});

function subnetIds(reader: { texts(path: string): readonly Stated<string>[] }, path: string): SubnetGroup {
  return { subnets: reader.texts(path) };
}

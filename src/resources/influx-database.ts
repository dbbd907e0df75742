import { orDefault } from '../model/judge.ts';
import type { Reader } from '../model/stated.ts';
import { managedEndpoint, portOr, tcp, type Standing } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

const standing = (
  r: Reader,
  names: Record<'subnets' | 'groups' | 'isPublic' | 'port', string>,
): Standing => ({
  subnets: r.texts(names.subnets),
  groups: r.texts(names.groups),
  public: publicFlag(orDefault(r.flag(names.isPublic), false), 'the database'),
  ports: portOr(r.count(names.port), tcp(8086)),
});
const terraform = {
  subnets: 'vpc_subnet_ids',
  groups: 'vpc_security_group_ids',
  isPublic: 'publicly_accessible',
  port: 'port',
};
const cloudFormation = {
  subnets: 'VpcSubnetIds',
  groups: 'VpcSecurityGroupIds',
  isPublic: 'PubliclyAccessible',
  port: 'Port',
};

/** A database for time series, reached like a relational one. */
export const influxDatabase = managedEndpoint({
  kind: 'influx-database',
  service: 'timestream-influxdb',
  parts: [
    ...['aws_timestreaminfluxdb_db_instance', 'aws_timestreaminfluxdb_db_cluster'].map((declaredBy) => ({
      declaredBy,
      standing: (r: Reader) => standing(r, terraform),
    })),
    ...['AWS::Timestream::InfluxDBInstance', 'AWS::Timestream::InfluxDBCluster'].map((declaredBy) => ({
      declaredBy,
      standing: (r: Reader) => standing(r, cloudFormation),
    })),
  ],
});

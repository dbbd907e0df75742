import { orDefault } from '../model/judge.ts';
import { managedEndpoint, portOr, tcp } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

/** Provider 6 and AWS create private warehouses unless told otherwise. */
const isPublic = (stated: Parameters<typeof publicFlag>[0]) =>
  publicFlag(orDefault(stated, false), 'the warehouse');

/** A provisioned data warehouse. */
export const redshiftCluster = managedEndpoint({
  kind: 'redshift-cluster',
  service: 'redshift',
  iam: 'redshift',
  parts: [
    {
      declaredBy: 'aws_redshift_cluster',
      standing: (r) => ({
        subnets: r.texts('cluster_subnet_group_name'),
        groups: r.texts('vpc_security_group_ids'),
        public: isPublic(r.flag('publicly_accessible')),
        ports: portOr(r.count('port'), tcp(5439)),
      }),
    },
    {
      declaredBy: 'AWS::Redshift::Cluster',
      policy: 'NamespaceResourcePolicy',
      standing: (r) => ({
        subnets: r.texts('ClusterSubnetGroupName'),
        groups: r.texts('VpcSecurityGroupIds'),
        public: isPublic(r.flag('PubliclyAccessible')),
        ports: portOr(r.count('Port'), tcp(5439)),
      }),
    },
  ],
});

/** The endpoint of a serverless data warehouse. */
export const redshiftServerlessWorkgroup = managedEndpoint({
  kind: 'redshift-serverless-workgroup',
  service: 'redshift-serverless',
  parts: [
    {
      declaredBy: 'aws_redshiftserverless_workgroup',
      standing: (r) => ({
        subnets: r.texts('subnet_ids'),
        groups: r.texts('security_group_ids'),
        public: isPublic(r.flag('publicly_accessible')),
        ports: portOr(r.count('port'), tcp(5439)),
      }),
    },
    {
      declaredBy: 'AWS::RedshiftServerless::Workgroup',
      standing: (r) => ({
        subnets: r.texts('SubnetIds'),
        groups: r.texts('SecurityGroupIds'),
        public: isPublic(r.flag('PubliclyAccessible')),
        ports: portOr(r.count('Port'), tcp(5439)),
      }),
    },
  ],
});

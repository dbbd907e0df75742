import { orDefault } from '../model/judge.ts';
import { managedEndpoint } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

/** A host that copies databases. */
export const dmsReplicationInstance = managedEndpoint({
  kind: 'dms-replication-instance',
  service: 'dms',
  parts: [
    {
      declaredBy: 'aws_dms_replication_instance',
      standing: (r) => ({
        subnets: r.texts('replication_subnet_group_id'),
        groups: r.texts('vpc_security_group_ids'),
        // The provider sends false when the argument is left out.
        public: publicFlag(orDefault(r.flag('publicly_accessible'), false), 'the replication instance'),
        ports: 'any',
      }),
    },
    {
      declaredBy: 'AWS::DMS::ReplicationInstance',
      standing: (r) => ({
        subnets: r.texts('ReplicationSubnetGroupIdentifier'),
        groups: r.texts('VpcSecurityGroupIds'),
        // The API and CloudFormation default to true.
        public: publicFlag(orDefault(r.flag('PubliclyAccessible'), true), 'the replication instance'),
        ports: 'any',
      }),
    },
    {
      // Where replications without an instance of their own run.
      declaredBy: 'AWS::DMS::InstanceProfile',
      standing: (r) => ({
        subnets: r.texts('SubnetGroupIdentifier'),
        groups: r.texts('VpcSecurityGroups'),
        public: publicFlag(orDefault(r.flag('PubliclyAccessible'), true), 'the instance profile'),
        ports: 'any',
      }),
    },
  ],
});

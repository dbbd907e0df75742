import type { Stated } from '../model/stated.ts';
import { managedEndpoint } from './managed-endpoint.ts';

/** Additional groups come as one comma-separated text. */
function separated(stated: readonly Stated<string>[]): readonly Stated<string>[] {
  return stated.flatMap((one) => {
    const { value } = one;
    if (value.kind !== 'known' || !value.value.includes(',')) return [one];
    return value.value.split(',').map((part) => ({ ...one, value: { ...value, value: part.trim() } }));
  });
}

/** A Hadoop or Spark cluster; its nodes get public addresses where the subnet hands them out. */
export const emrCluster = managedEndpoint({
  kind: 'emr-cluster',
  service: 'emr',
  parts: [
    {
      declaredBy: 'aws_emr_cluster',
      standing: (r) => ({
        subnets: [...r.texts('ec2_attributes.subnet_id'), ...r.texts('ec2_attributes.subnet_ids')],
        groups: [
          ...r.texts('ec2_attributes.emr_managed_master_security_group'),
          ...r.texts('ec2_attributes.emr_managed_slave_security_group'),
          ...separated(r.texts('ec2_attributes.additional_master_security_groups')),
          ...separated(r.texts('ec2_attributes.additional_slave_security_groups')),
        ],
        withoutGroups: 'own-rules',
        public: 'subnet',
        ports: 'any',
      }),
    },
    {
      declaredBy: 'AWS::EMR::Cluster',
      standing: (r) => ({
        subnets: [...r.texts('Instances.Ec2SubnetId'), ...r.texts('Instances.Ec2SubnetIds')],
        groups: [
          ...r.texts('Instances.EmrManagedMasterSecurityGroup'),
          ...r.texts('Instances.EmrManagedSlaveSecurityGroup'),
          ...r.texts('Instances.AdditionalMasterSecurityGroups'),
          ...r.texts('Instances.AdditionalSlaveSecurityGroups'),
        ],
        withoutGroups: 'own-rules',
        public: 'subnet',
        ports: 'any',
      }),
    },
  ],
});

import { sharePolicy } from '../aws/policy/synthesise.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** A snapshot of a disk; Terraform can share it with accounts one by one, not with everyone. */
export const ebsSnapshot = policyCarrier({
  kind: 'ebs-snapshot',
  service: 'ebs',
  iam: 'ec2',
  accountGuards: ['snapshot-sharing-block'],
  parts: [
    { declaredBy: 'aws_ebs_snapshot' },
    { declaredBy: 'aws_ebs_snapshot_copy' },
    { declaredBy: 'aws_ebs_snapshot_import' },
    {
      declaredBy: 'aws_snapshot_create_volume_permission',
      owner: 'snapshot_id',
      shares: true,
      grants: (r) =>
        grantsTo([r.text('account_id')], (account) => sharePolicy([account], 'ec2:CreateVolume')),
    },
  ],
});

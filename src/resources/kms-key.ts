import { policyCarrier } from './policy-carrier.ts';

/** A KMS key; without a policy of its own it has the default one, which only delegates to the own account. */
export const kmsKey = policyCarrier({
  kind: 'kms-key',
  service: 'kms',
  iam: 'kms',
  parts: [
    { declaredBy: 'aws_kms_key', policy: 'policy' },
    { declaredBy: 'aws_kms_external_key', policy: 'policy' },
    { declaredBy: 'aws_kms_replica_key', policy: 'policy' },
    { declaredBy: 'aws_kms_replica_external_key', policy: 'policy' },
    { declaredBy: 'aws_kms_key_policy', owner: 'key_id', policy: 'policy' },
    { declaredBy: 'AWS::KMS::Key', policy: 'KeyPolicy' },
    { declaredBy: 'AWS::KMS::ReplicaKey', policy: 'KeyPolicy' },
  ],
});

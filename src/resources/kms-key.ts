import { sharePolicyOf } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** `Decrypt`, as the argument spells it, is `kms:Decrypt`. */
function grantOf(reader: Reader): readonly StatedTerm[] {
  const operations = reader
    .texts('operations')
    .map(({ value }) => (value.kind === 'known' ? { ...value, value: `kms:${value.value}` } : value));
  return grantsTo([reader.text('grantee_principal')], (grantee) => sharePolicyOf(grantee, operations));
}

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
    { declaredBy: 'aws_kms_grant', owner: 'key_id', shares: true, grants: grantOf, called: 'the grant' },
    { declaredBy: 'AWS::KMS::Key', policy: 'KeyPolicy' },
    { declaredBy: 'AWS::KMS::ReplicaKey', policy: 'KeyPolicy' },
  ],
});

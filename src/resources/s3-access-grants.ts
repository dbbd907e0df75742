import { sharePolicy } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** Grantees from a directory of the own organisation are not told apart here; those of IAM are ARNs. */
function granted(
  reader: Reader,
  grantee: { readonly id: string; readonly type: string },
): readonly StatedTerm[] {
  const type = reader.text(grantee.type).value;
  if (type.kind === 'known' && type.value !== 'IAM') return [];
  return grantsTo([reader.text(grantee.id)], (each) => sharePolicy([each], 's3:GetDataAccess'));
}

/** Access Grants of S3: the policy of the instance, which other accounts it serves, and the grants that name somebody. */
export const s3AccessGrants = policyCarrier({
  kind: 's3-access-grants',
  service: 's3',
  iam: 's3',
  parts: [
    { declaredBy: 'aws_s3control_access_grants_instance_resource_policy', policy: 'policy' },
    {
      declaredBy: 'aws_s3control_access_grant',
      shares: true,
      called: 'the grant',
      grants: (r) => granted(r, { id: 'grantee.grantee_identifier', type: 'grantee.grantee_type' }),
    },
    {
      declaredBy: 'AWS::S3::AccessGrant',
      shares: true,
      called: 'the grant',
      grants: (r) => granted(r, { id: 'Grantee.GranteeIdentifier', type: 'Grantee.GranteeType' }),
    },
  ],
});

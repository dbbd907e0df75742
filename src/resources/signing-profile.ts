import { sharePolicyOf } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const permitted = (reader: Reader, principal: string, action: string): readonly StatedTerm[] =>
  grantsTo([reader.text(principal)], (each) => sharePolicyOf(each, [reader.text(action).value]));

/** A profile with which code is signed. */
export const signingProfile = policyCarrier({
  kind: 'signing-profile',
  service: 'signer',
  iam: 'signer',
  addsUp: 'resource',
  parts: [
    { declaredBy: 'aws_signer_signing_profile' },
    {
      declaredBy: 'aws_signer_signing_profile_permission',
      owner: 'profile_name',
      grants: (r) => permitted(r, 'principal', 'action'),
    },
    { declaredBy: 'AWS::Signer::SigningProfile' },
    {
      declaredBy: 'AWS::Signer::ProfilePermission',
      owner: 'ProfileName',
      grants: (r) => permitted(r, 'Principal', 'Action'),
    },
  ],
});

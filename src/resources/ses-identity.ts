import { policyCarrier } from './policy-carrier.ts';

/** A domain or an address in whose name mail is sent; its policies say who else may. */
export const sesIdentity = policyCarrier({
  kind: 'ses-identity',
  service: 'ses',
  iam: 'ses',
  parts: [
    { declaredBy: 'aws_ses_domain_identity' },
    { declaredBy: 'aws_ses_email_identity' },
    { declaredBy: 'aws_sesv2_email_identity' },
    { declaredBy: 'aws_ses_identity_policy', owner: 'identity', policy: 'policy' },
    { declaredBy: 'aws_sesv2_email_identity_policy', owner: 'email_identity', policy: 'policy' },
    { declaredBy: 'AWS::SES::EmailIdentity' },
  ],
});

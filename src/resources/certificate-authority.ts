import { policyCarrier } from './policy-carrier.ts';

/** A private certificate authority; whoever its policy lets in can have certificates issued. */
export const certificateAuthority = policyCarrier({
  kind: 'certificate-authority',
  service: 'acm-pca',
  iam: 'acm-pca',
  parts: [
    { declaredBy: 'aws_acmpca_certificate_authority' },
    { declaredBy: 'aws_acmpca_policy', owner: 'resource_arn', policy: 'policy' },
    { declaredBy: 'AWS::ACMPCA::CertificateAuthority' },
  ],
});

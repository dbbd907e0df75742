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
    // Names ACM alone, which renews certificates of the own account.
    { declaredBy: 'aws_acmpca_permission', owner: 'certificate_authority_arn' },
    { declaredBy: 'AWS::ACMPCA::Permission', owner: 'CertificateAuthorityArn' },
  ],
});

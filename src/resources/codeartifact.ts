import { policyCarrier } from './policy-carrier.ts';

/** A domain of package repositories. */
export const codeartifactDomain = policyCarrier({
  kind: 'codeartifact-domain',
  service: 'code-repositories',
  iam: 'codeartifact',
  parts: [
    { declaredBy: 'aws_codeartifact_domain' },
    {
      declaredBy: 'aws_codeartifact_domain_permissions_policy',
      owner: 'domain',
      policy: 'policy_document',
    },
    { declaredBy: 'AWS::CodeArtifact::Domain', policy: 'PermissionsPolicyDocument' },
  ],
});

/** A package repository. */
export const codeartifactRepository = policyCarrier({
  kind: 'codeartifact-repository',
  service: 'code-repositories',
  iam: 'codeartifact',
  parts: [
    { declaredBy: 'aws_codeartifact_repository' },
    {
      declaredBy: 'aws_codeartifact_repository_permissions_policy',
      owner: 'repository',
      policy: 'policy_document',
    },
    { declaredBy: 'AWS::CodeArtifact::Repository', policy: 'PermissionsPolicyDocument' },
  ],
});

import { policyCarrier } from './policy-carrier.ts';

/** A repository of container images. */
export const ecrRepository = policyCarrier({
  kind: 'ecr-repository',
  service: 'ecr',
  iam: 'ecr',
  parts: [
    { declaredBy: 'aws_ecr_repository' },
    { declaredBy: 'aws_ecr_repository_policy', owner: 'repository', policy: 'policy' },
    { declaredBy: 'AWS::ECR::Repository', policy: 'RepositoryPolicyText' },
  ],
});

/** What holds for every repository of the account, or for those that are yet to be made. */
export const ecrRegistry = policyCarrier({
  kind: 'ecr-registry',
  service: 'ecr',
  iam: 'ecr',
  parts: [
    { declaredBy: 'aws_ecr_registry_policy', policy: 'policy' },
    { declaredBy: 'aws_ecr_repository_creation_template', policy: 'repository_policy' },
    { declaredBy: 'AWS::ECR::RegistryPolicy', policy: 'PolicyText' },
    { declaredBy: 'AWS::ECR::RepositoryCreationTemplate', policy: 'RepositoryPolicy' },
  ],
});

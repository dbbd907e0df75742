import { policyCarrier } from './policy-carrier.ts';

/** A group of machine-learning models with their versions. */
export const modelPackageGroup = policyCarrier({
  kind: 'model-package-group',
  service: 'sagemaker',
  iam: 'sagemaker',
  parts: [
    { declaredBy: 'aws_sagemaker_model_package_group' },
    {
      declaredBy: 'aws_sagemaker_model_package_group_policy',
      owner: 'model_package_group_name',
      policy: 'resource_policy',
    },
    { declaredBy: 'AWS::SageMaker::ModelPackageGroup', policy: 'ModelPackageGroupPolicy' },
  ],
});

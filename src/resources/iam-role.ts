import { policyCarrier } from './policy-carrier.ts';

/** A role, as far as its trust policy says who may assume it. */
export const iamRole = policyCarrier({
  kind: 'iam-role',
  service: 'iam',
  iam: 'sts',
  parts: [
    { declaredBy: 'aws_iam_role', policy: 'assume_role_policy' },
    { declaredBy: 'AWS::IAM::Role', policy: 'AssumeRolePolicyDocument' },
  ],
});

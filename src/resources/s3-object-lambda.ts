import { policyCarrier } from './policy-carrier.ts';

/** An access point that runs a function over what is read through it. */
export const s3ObjectLambda = policyCarrier({
  kind: 's3-object-lambda',
  service: 's3',
  iam: 's3-object-lambda',
  parts: [
    { declaredBy: 'aws_s3control_object_lambda_access_point' },
    { declaredBy: 'aws_s3control_object_lambda_access_point_policy', owner: 'name', policy: 'policy' },
    { declaredBy: 'AWS::S3ObjectLambda::AccessPoint' },
    {
      declaredBy: 'AWS::S3ObjectLambda::AccessPointPolicy',
      owner: 'ObjectLambdaAccessPoint',
      policy: 'PolicyDocument',
    },
  ],
});

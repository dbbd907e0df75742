import { policyCarrier } from './policy-carrier.ts';

/** A bucket of vectors. */
export const s3VectorBucket = policyCarrier({
  kind: 's3-vector-bucket',
  service: 's3-vectors',
  iam: 's3vectors',
  parts: [
    { declaredBy: 'aws_s3vectors_vector_bucket' },
    { declaredBy: 'aws_s3vectors_vector_bucket_policy', owner: 'vector_bucket_arn', policy: 'policy' },
    { declaredBy: 'AWS::S3Vectors::VectorBucket' },
    {
      declaredBy: 'AWS::S3Vectors::VectorBucketPolicy',
      owner: ['VectorBucketArn', 'VectorBucketName'],
      policy: 'Policy',
    },
  ],
});

import { policyCarrier } from './policy-carrier.ts';

/** A bucket or an access point on an Outpost. */
export const s3OutpostsBucket = policyCarrier({
  kind: 's3-outposts-bucket',
  service: 'outposts',
  iam: 's3-outposts',
  parts: [
    { declaredBy: 'aws_s3control_bucket' },
    { declaredBy: 'aws_s3control_bucket_policy', owner: 'bucket', policy: 'policy' },
    { declaredBy: 'AWS::S3Outposts::Bucket' },
    { declaredBy: 'AWS::S3Outposts::BucketPolicy', owner: 'Bucket', policy: 'PolicyDocument' },
    { declaredBy: 'AWS::S3Outposts::AccessPoint', policy: 'Policy' },
  ],
});

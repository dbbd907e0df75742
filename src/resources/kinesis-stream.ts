import { policyCarrier } from './policy-carrier.ts';

/** A data stream, or a registered consumer of one: both carry policies. */
export const kinesisStream = policyCarrier({
  kind: 'kinesis-stream',
  service: 'kinesis',
  iam: 'kinesis',
  parts: [
    { declaredBy: 'aws_kinesis_stream' },
    { declaredBy: 'aws_kinesis_stream_consumer' },
    { declaredBy: 'aws_kinesis_resource_policy', owner: 'resource_arn', policy: 'policy' },
    { declaredBy: 'AWS::Kinesis::Stream' },
    { declaredBy: 'AWS::Kinesis::StreamConsumer' },
    { declaredBy: 'AWS::Kinesis::ResourcePolicy', owner: 'ResourceArn', policy: 'ResourcePolicy' },
  ],
});

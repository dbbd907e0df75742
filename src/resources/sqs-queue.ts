import { policyCarrier } from './policy-carrier.ts';

/** A queue; several queue policies may name it, one CloudFormation policy may name several queues. */
export const sqsQueue = policyCarrier({
  kind: 'sqs-queue',
  service: 'sqs',
  iam: 'sqs',
  parts: [
    {
      declaredBy: 'aws_sqs_queue',
      policy: 'policy',
    },
    { declaredBy: 'aws_sqs_queue_policy', owner: 'queue_url', policy: 'policy' },
    {
      declaredBy: 'AWS::SQS::Queue',
    },
    { declaredBy: 'AWS::SQS::QueuePolicy', owner: 'Queues', policy: 'PolicyDocument' },
    { declaredBy: 'AWS::SQS::QueueInlinePolicy', owner: 'Queue', policy: 'PolicyDocument' },
  ],
});

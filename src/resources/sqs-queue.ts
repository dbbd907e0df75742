import { anyOf, isSet, isTrue, orDefault } from '../model/judge.ts';
import type { Control, Reader } from '../model/resource.ts';
import { policyCarrier } from './policy-carrier.ts';

function encrypted(reader: Reader, managed: string, key: string): readonly Control[] {
  return [
    {
      id: 'encryption-at-rest',
      on: anyOf([
        isSet(reader.text(key), { yes: 'messages are encrypted with a KMS key', no: 'no KMS key is set' }),
        // SQS-managed encryption is the API default since October 2022.
        isTrue(orDefault(reader.flag(managed), true), {
          yes: 'SQS encrypts messages',
          no: 'SQS does not encrypt messages',
        }),
      ]),
    },
  ];
}

/** A queue; several queue policies may name it, one CloudFormation policy may name several queues. */
export const sqsQueue = policyCarrier({
  kind: 'sqs-queue',
  service: 'sqs',
  iam: 'sqs',
  parts: [
    {
      declaredBy: 'aws_sqs_queue',
      policy: 'policy',
      controls: (r) => encrypted(r, 'sqs_managed_sse_enabled', 'kms_master_key_id'),
    },
    { declaredBy: 'aws_sqs_queue_policy', owner: 'queue_url', policy: 'policy' },
    {
      declaredBy: 'AWS::SQS::Queue',
      controls: (r) => encrypted(r, 'SqsManagedSseEnabled', 'KmsMasterKeyId'),
    },
    { declaredBy: 'AWS::SQS::QueuePolicy', owner: 'Queues', policy: 'PolicyDocument' },
    { declaredBy: 'AWS::SQS::QueueInlinePolicy', owner: 'Queue', policy: 'PolicyDocument' },
  ],
});

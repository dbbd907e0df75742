import { isSet } from '../model/judge.ts';
import type { Control, Reader } from '../model/resource.ts';
import { policyCarrier } from './policy-carrier.ts';

const encrypted = (reader: Reader, key: string): readonly Control[] => [
  {
    id: 'encryption-at-rest',
    on: isSet(reader.text(key), {
      yes: 'messages are encrypted with a KMS key',
      no: 'messages are not encrypted',
    }),
  },
];

/** A topic. */
export const snsTopic = policyCarrier({
  kind: 'sns-topic',
  service: 'sns',
  iam: 'sns',
  parts: [
    { declaredBy: 'aws_sns_topic', policy: 'policy', controls: (r) => encrypted(r, 'kms_master_key_id') },
    { declaredBy: 'aws_sns_topic_policy', owner: 'arn', policy: 'policy' },
    { declaredBy: 'AWS::SNS::Topic', controls: (r) => encrypted(r, 'KmsMasterKeyId') },
    { declaredBy: 'AWS::SNS::TopicPolicy', owner: 'Topics', policy: 'PolicyDocument' },
    { declaredBy: 'AWS::SNS::TopicInlinePolicy', owner: 'TopicArn', policy: 'PolicyDocument' },
  ],
});

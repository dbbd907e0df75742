import { policyCarrier } from './policy-carrier.ts';

/** A topic. */
export const snsTopic = policyCarrier({
  kind: 'sns-topic',
  service: 'sns',
  iam: 'sns',
  parts: [
    { declaredBy: 'aws_sns_topic', policy: 'policy' },
    { declaredBy: 'aws_sns_topic_policy', owner: 'arn', policy: 'policy' },
    { declaredBy: 'AWS::SNS::Topic' },
    { declaredBy: 'AWS::SNS::TopicPolicy', owner: 'Topics', policy: 'PolicyDocument' },
    { declaredBy: 'AWS::SNS::TopicInlinePolicy', owner: 'TopicArn', policy: 'PolicyDocument' },
  ],
});

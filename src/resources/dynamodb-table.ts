import type { Reader, StatedTerm } from '../model/stated.ts';
import { policyCarrier } from './policy-carrier.ts';

const ofReplicas = (reader: Reader): readonly StatedTerm[] =>
  reader
    .blocks('Replicas')
    .flatMap((replica) => [
      replica.document('ResourcePolicy.PolicyDocument'),
      replica.document('ReplicaStreamSpecification.ResourcePolicy.PolicyDocument'),
    ]);

/** A table with its stream, each of which carries a policy of its own. */
export const dynamodbTable = policyCarrier({
  kind: 'dynamodb-table',
  service: 'dynamodb',
  iam: 'dynamodb',
  parts: [
    { declaredBy: 'aws_dynamodb_table' },
    { declaredBy: 'aws_dynamodb_resource_policy', owner: 'resource_arn', policy: 'policy' },
    {
      declaredBy: 'AWS::DynamoDB::Table',
      policy: ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'],
    },
    { declaredBy: 'AWS::DynamoDB::GlobalTable', grants: ofReplicas, called: 'the policy of a replica' },
  ],
});

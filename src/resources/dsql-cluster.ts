import { policyCarrier } from './policy-carrier.ts';

/** A serverless database with an endpoint that takes signed sessions alone, as DynamoDB does; its policy says whose. */
export const dsqlCluster = policyCarrier({
  kind: 'dsql-cluster',
  service: 'dsql',
  iam: 'dsql',
  parts: [{ declaredBy: 'aws_dsql_cluster' }, { declaredBy: 'AWS::DSQL::Cluster', policy: 'PolicyDocument' }],
});

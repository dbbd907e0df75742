import type { ResourceKind } from '../model/resource.ts';
import { cloudtrail } from './cloudtrail.ts';
import { ec2Instance } from './ec2-instance.ts';
import { internetGateway, otherGateways } from './gateways.ts';
import { iamRole } from './iam-role.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lbListener } from './lb-listener.ts';
import { loadBalancer } from './load-balancer.ts';
import { networkAcl } from './network-acl.ts';
import { networkInterface } from './network-interface.ts';
import { prefixList } from './prefix-list.ts';
import { rdsCluster, rdsInstance } from './rds.ts';
import { routeTable } from './route-table.ts';
import { s3AccountBlock } from './s3-account-block.ts';
import { s3Bucket } from './s3-bucket.ts';
import { securityGroup } from './security-group.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';
import { subnet } from './subnet.ts';
import { subnetGroup } from './subnet-groups.ts';
import { vpc } from './vpc.ts';

/** Every kind of resource that is understood; a bundle cannot list a folder, so the list is kept by hand and a test keeps it whole. */
export const resources: readonly ResourceKind[] = [
  cloudtrail,
  ec2Instance,
  iamRole,
  internetGateway,
  kmsKey,
  lambdaFunction,
  lbListener,
  loadBalancer,
  networkAcl,
  networkInterface,
  otherGateways,
  prefixList,
  rdsCluster,
  rdsInstance,
  routeTable,
  s3AccountBlock,
  s3Bucket,
  securityGroup,
  snsTopic,
  sqsQueue,
  subnet,
  subnetGroup,
  vpc,
];

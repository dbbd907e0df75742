import type { ResourceKind } from '../model/resource.ts';
import { autoscalingGroup } from './autoscaling-group.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';
import { cloudtrail } from './cloudtrail.ts';
import { dmsReplicationInstance } from './dms-replication-instance.ts';
import { ec2Instance } from './ec2-instance.ts';
import { ecsService, ecsTaskDefinition } from './ecs-service.ts';
import { eksNodeGroup } from './eks-node-group.ts';
import { emrCluster } from './emr-cluster.ts';
import { internetGateway, otherGateways } from './gateways.ts';
import { iamRole } from './iam-role.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaFunction } from './lambda-function.ts';
import { launchTemplate } from './launch-template.ts';
import { lbListener } from './lb-listener.ts';
import { lightsailDatabase, lightsailInstance } from './lightsail.ts';
import { loadBalancer } from './load-balancer.ts';
import { mqBroker } from './mq-broker.ts';
import { mskCluster } from './msk-cluster.ts';
import { neptuneCluster, neptuneInstance } from './neptune.ts';
import { networkAcl } from './network-acl.ts';
import { networkInterface } from './network-interface.ts';
import { prefixList } from './prefix-list.ts';
import { rdsCluster, rdsInstance } from './rds.ts';
import { redshiftCluster, redshiftServerlessWorkgroup } from './redshift.ts';
import { routeTable } from './route-table.ts';
import { s3AccountBlock } from './s3-account-block.ts';
import { s3Bucket } from './s3-bucket.ts';
import { securityGroup } from './security-group.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';
import { subnetGroup } from './subnet-groups.ts';
import { subnet } from './subnet.ts';
import { targetGroup } from './target-group.ts';
import { transferServer } from './transfer-server.ts';
import { vpcPublicAccessBlock } from './vpc-public-access-block.ts';
import { docdbCluster, elasticacheCluster, memorydbCluster } from './vpc-stores.ts';
import { vpc } from './vpc.ts';

/** Every kind of resource that is understood; a bundle cannot list a folder, so the list is kept by hand and a test keeps it whole. */
export const resources: readonly ResourceKind[] = [
  autoscalingGroup,
  classicLoadBalancer,
  cloudtrail,
  dmsReplicationInstance,
  docdbCluster,
  ec2Instance,
  ecsService,
  ecsTaskDefinition,
  eksNodeGroup,
  elasticacheCluster,
  emrCluster,
  iamRole,
  internetGateway,
  kmsKey,
  lambdaFunction,
  launchTemplate,
  lbListener,
  lightsailDatabase,
  lightsailInstance,
  loadBalancer,
  memorydbCluster,
  mqBroker,
  mskCluster,
  neptuneCluster,
  neptuneInstance,
  networkAcl,
  networkInterface,
  otherGateways,
  prefixList,
  rdsCluster,
  rdsInstance,
  redshiftCluster,
  redshiftServerlessWorkgroup,
  routeTable,
  s3AccountBlock,
  s3Bucket,
  securityGroup,
  snsTopic,
  sqsQueue,
  subnet,
  subnetGroup,
  targetGroup,
  transferServer,
  vpc,
  vpcPublicAccessBlock,
];

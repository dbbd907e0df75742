import type { ResourceKind } from '../model/definition.ts';
import {
  clusterAccessBlock,
  documentSharingBlock,
  imageSharingBlock,
  snapshotSharingBlock,
} from './account-sharing-blocks.ts';
import { acceleratorListener } from './accelerator-listener.ts';
import { agentcoreGateway } from './agentcore-gateway.ts';
import { amplifyApp } from './amplify-app.ts';
import { apiDomain } from './api-domain.ts';
import { apprunnerService } from './apprunner-service.ts';
import { eventApi, graphqlApi } from './appsync-api.ts';
import { autoscalingGroup } from './autoscaling-group.ts';
import { backupVault } from './backup-vault.ts';
import { batchJobDefinition } from './batch-job-definition.ts';
import { beanstalkEnvironment } from './beanstalk-environment.ts';
import { certificateAuthority } from './certificate-authority.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';
import { clientVpnEndpoint } from './client-vpn-endpoint.ts';
import {
  accelerator,
  agentRuntime,
  amplifyDomain,
  apiPart,
  balancedMember,
  collectionAccess,
  distributionPart,
  dnsRecord,
  networkLink,
  sagemakerNotebook,
  streamedDesktop,
} from './closed-kinds.ts';
import { cloudfrontDistribution } from './cloudfront-distribution.ts';
import { cloudsearchDomain } from './cloudsearch-domain.ts';
import { codeartifactDomain, codeartifactRepository } from './codeartifact.ts';
import { codebuildProject } from './codebuild-project.ts';
import { cognitoIdentityPool } from './cognito-identity-pool.ts';
import { cognitoUserPool } from './cognito-user-pool.ts';
import { dbSecurityGroup } from './db-security-group.ts';
import { dbSnapshot } from './db-snapshot.ts';
import { dmsReplicationInstance } from './dms-replication-instance.ts';
import { dsqlCluster } from './dsql-cluster.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { ebsSnapshot } from './ebs-snapshot.ts';
import { ec2Instance } from './ec2-instance.ts';
import { ecrPublicRepository } from './ecr-public-repository.ts';
import { ecrRegistry, ecrRepository } from './ecr-repository.ts';
import { ecsService, ecsTaskDefinition } from './ecs-service.ts';
import { ecsTaskLaunch } from './ecs-task-launch.ts';
import { efsFileSystem } from './efs-file-system.ts';
import { eksAccessEntry } from './eks-access-entry.ts';
import { eksCluster } from './eks-cluster.ts';
import { eksNodeGroup } from './eks-node-group.ts';
import { emrCluster } from './emr-cluster.ts';
import { eventBus } from './event-bus.ts';
import { gameliftFleet } from './gamelift-fleet.ts';
import { internetGateway, otherGateways } from './gateways.ts';
import { glacierVault } from './glacier-vault.ts';
import { grafanaWorkspace } from './grafana-workspace.ts';
import { httpApi } from './http-api.ts';
import { iamGroup } from './iam-group.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { iamUser } from './iam-user.ts';
import { organizationPolicy } from './organization-policy.ts';
import { identityProvider } from './identity-provider.ts';
import { identityCenterPrincipal } from './identity-center-principal.ts';
import { instanceProfile, podIdentityAssociation } from './handed-roles.ts';
import { permissionSet } from './permission-set.ts';
import { influxDatabase } from './influx-database.ts';
import { iotPolicy } from './iot-policy.ts';
import { kinesisStream } from './kinesis-stream.ts';
import { kmsKey } from './kms-key.ts';
import { lakeFormationGrant } from './lake-formation-grant.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaLayer } from './lambda-layer.ts';
import { launchTemplate } from './launch-template.ts';
import { lbListener } from './lb-listener.ts';
import { lightsailBucket } from './lightsail-bucket.ts';
import { lightsailContainer } from './lightsail-container.ts';
import { lightsailDatabase, lightsailInstance } from './lightsail.ts';
import { loadBalancer } from './load-balancer.ts';
import { logDestination, logResourcePolicy } from './log-policies.ts';
import { imageDistribution, machineImage } from './machine-image.ts';
import { mainframeEnvironment } from './mainframe-environment.ts';
import { mediaInput } from './media-input.ts';
import { mediaStoreContainer } from './media-store-container.ts';
import { modelPackageGroup } from './model-package-group.ts';
import { mqBroker } from './mq-broker.ts';
import { mskCluster } from './msk-cluster.ts';
import { mwaaEnvironment } from './mwaa-environment.ts';
import { neptuneGraph } from './neptune-graph.ts';
import { neptuneCluster, neptuneInstance } from './neptune.ts';
import { networkAcl } from './network-acl.ts';
import { networkInterface } from './network-interface.ts';
import { oamSink, prometheusWorkspace } from './observability-sinks.ts';
import { opensearchDomain } from './opensearch-domain.ts';
import { opensearchNetworkPolicy } from './opensearch-network-policy.ts';
import { prefixList } from './prefix-list.ts';
import { withProtectedKinds } from './protected-kinds.ts';
import { ramShare } from './ram-share.ts';
import { rdsCluster, rdsInstance } from './rds.ts';
import { recoveryTemplate } from './recovery-template.ts';
import { redshiftGrant } from './redshift-grant.ts';
import { redshiftCluster, redshiftServerlessWorkgroup } from './redshift.ts';
import { restApi } from './rest-api.ts';
import { routeTable } from './route-table.ts';
import { s3AccessGrants } from './s3-access-grants.ts';
import { s3AccessPoint, s3MultiRegionAccessPoint } from './s3-access-point.ts';
import { s3AccountBlock } from './s3-account-block.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3ObjectLambda } from './s3-object-lambda.ts';
import { s3OutpostsBucket } from './s3-outposts.ts';
import { s3Table, s3TableBucket } from './s3-tables.ts';
import { s3VectorBucket } from './s3-vector-bucket.ts';
import { schemaRegistry } from './schema-registry.ts';
import { secretsManagerSecret } from './secrets-manager-secret.ts';
import { securityGroup } from './security-group.ts';
import { serviceCatalogPortfolio } from './service-catalog-portfolio.ts';
import { sesIdentity } from './ses-identity.ts';
import { signingProfile } from './signing-profile.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';
import { ssmDocument } from './ssm-document.ts';
import { standalonePolicies } from './standalone-policies.ts';
import { subnetGroup } from './subnet-groups.ts';
import { subnet } from './subnet.ts';
import { targetGroup } from './target-group.ts';
import { transferServer } from './transfer-server.ts';
import { unmodelledCarrier } from './unmodelled-carrier.ts';
import { verifiedAccessGroup } from './verified-access-group.ts';
import { vpcEndpointService } from './vpc-endpoint-service.ts';
import { vpcEndpoint } from './vpc-endpoint.ts';
import { latticeService } from './vpc-lattice.ts';
import { apiIntegration, vpcLink } from './vpc-link.ts';
import { vpcOrigin } from './vpc-origin.ts';
import { vpcPublicAccessBlock } from './vpc-public-access-block.ts';
import {
  daxCluster,
  docdbCluster,
  elasticacheCluster,
  memorydbCluster,
  efsMountTarget,
} from './vpc-stores.ts';
import { vpc } from './vpc.ts';

/** Every kind of resource that is understood; a bundle cannot list a folder, so the list is kept by hand and a test keeps it whole. */
export const resources: readonly ResourceKind[] = withProtectedKinds([
  accelerator,
  agentRuntime,
  amplifyDomain,
  balancedMember,
  collectionAccess,
  acceleratorListener,
  agentcoreGateway,
  amplifyApp,
  apiDomain,
  apiIntegration,
  apiPart,
  apprunnerService,
  autoscalingGroup,
  backupVault,
  batchJobDefinition,
  beanstalkEnvironment,
  certificateAuthority,
  classicLoadBalancer,
  clientVpnEndpoint,
  cloudfrontDistribution,
  cloudsearchDomain,
  clusterAccessBlock,
  codeartifactDomain,
  codeartifactRepository,
  codebuildProject,
  cognitoIdentityPool,
  cognitoUserPool,
  dbSecurityGroup,
  dbSnapshot,
  daxCluster,
  distributionPart,
  dmsReplicationInstance,
  dnsRecord,
  docdbCluster,
  documentSharingBlock,
  dsqlCluster,
  dynamodbTable,
  ebsSnapshot,
  ec2Instance,
  ecrPublicRepository,
  ecrRegistry,
  ecrRepository,
  ecsService,
  ecsTaskDefinition,
  ecsTaskLaunch,
  efsFileSystem,
  efsMountTarget,
  eksAccessEntry,
  eksCluster,
  eksNodeGroup,
  elasticacheCluster,
  emrCluster,
  eventApi,
  eventBus,
  gameliftFleet,
  glacierVault,
  grafanaWorkspace,
  graphqlApi,
  httpApi,
  iamGroup,
  iamPolicy,
  iamRole,
  iamUser,
  organizationPolicy,
  permissionSet,
  identityCenterPrincipal,
  identityProvider,
  instanceProfile,
  podIdentityAssociation,
  imageDistribution,
  imageSharingBlock,
  influxDatabase,
  iotPolicy,
  internetGateway,
  kinesisStream,
  kmsKey,
  lightsailBucket,
  recoveryTemplate,
  lakeFormationGrant,
  lambdaFunction,
  lambdaLayer,
  latticeService,
  launchTemplate,
  lbListener,
  lightsailContainer,
  lightsailDatabase,
  lightsailInstance,
  loadBalancer,
  logDestination,
  logResourcePolicy,
  machineImage,
  mainframeEnvironment,
  mediaInput,
  mediaStoreContainer,
  memorydbCluster,
  modelPackageGroup,
  mqBroker,
  mskCluster,
  mwaaEnvironment,
  neptuneCluster,
  neptuneGraph,
  neptuneInstance,
  networkAcl,
  networkInterface,
  oamSink,
  networkLink,
  opensearchDomain,
  opensearchNetworkPolicy,
  otherGateways,
  prefixList,
  prometheusWorkspace,
  ramShare,
  rdsCluster,
  rdsInstance,
  redshiftCluster,
  redshiftGrant,
  redshiftServerlessWorkgroup,
  restApi,
  routeTable,
  s3AccessGrants,
  s3AccessPoint,
  s3AccountBlock,
  s3Bucket,
  s3MultiRegionAccessPoint,
  s3ObjectLambda,
  s3OutpostsBucket,
  s3Table,
  s3TableBucket,
  s3VectorBucket,
  sagemakerNotebook,
  schemaRegistry,
  secretsManagerSecret,
  securityGroup,
  serviceCatalogPortfolio,
  sesIdentity,
  signingProfile,
  snapshotSharingBlock,
  snsTopic,
  sqsQueue,
  ssmDocument,
  ...standalonePolicies,
  streamedDesktop,
  subnet,
  subnetGroup,
  targetGroup,
  transferServer,
  unmodelledCarrier,
  verifiedAccessGroup,
  vpc,
  vpcEndpoint,
  vpcEndpointService,
  vpcLink,
  vpcOrigin,
  vpcPublicAccessBlock,
]);

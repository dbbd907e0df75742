import type { ServiceSettings } from './setting.ts';
import { apiGatewaySettings, apiGatewayV2Settings, appsyncSettings } from './apis.ts';
import { auroraSettings } from './aurora.ts';
import { backupSettings } from './backup.ts';
import { ebsSettings, storageGatewaySettings } from './block-storage.ts';
import { mqSettings, iotSettings } from './brokers.ts';
import { codebuildSettings, codepipelineSettings, imageBuilderSettings, amplifySettings } from './builds.ts';
import { cloudtrailSettings } from './cloudtrail.ts';
import { configSettings } from './config.ts';
import { glueSettings, athenaSettings, dmsSettings, datasyncSettings } from './data-jobs.ts';
import {
  guarddutySettings,
  securityhubSettings,
  inspectorSettings,
  macieSettings,
  detectiveSettings,
  accessAnalyzerSettings,
} from './detectors.ts';
import { route53Settings, route53ResolverSettings } from './dns.ts';
import { documentdbSettings, documentdbElasticSettings } from './document-databases.ts';
import { ecsSettings } from './ecs.ts';
import { cloudfrontSettings } from './edge.ts';
import { eksSettings } from './eks.ts';
import { elasticacheSettings, elasticacheServerlessSettings } from './elasticache.ts';
import { efsSettings, fsxSettings } from './file-systems.ts';
import { neptuneSettings, neptuneAnalyticsSettings } from './graph-databases.ts';
import { ecrSettings } from './image-registry.ts';
import { lightsailSettings, workspacesSettings } from './desktops.ts';
import { ec2Settings } from './instances.ts';
import { autoscalingSettings } from './launch-templates.ts';
import { dynamodbSettings, daxSettings, keyspacesSettings, memorydbSettings } from './key-value-stores.ts';
import { kmsSettings, acmSettings, acmPcaSettings } from './keys-and-certificates.ts';
import { lambdaSettings } from './lambda.ts';
import { qldbSettings, timestreamSettings, dsqlSettings } from './ledgers-and-time-series.ts';
import {
  elbSettings,
  elbClassicSettings,
  vpcLatticeSettings,
  globalAcceleratorSettings,
} from './load-balancers.ts';
import { cloudwatchLogsSettings, cloudwatchSettings } from './logs-and-alarms.ts';
import { sagemakerSettings, sagemakerNotebookSettings, bedrockSettings } from './machine-learning.ts';
import { sesSettings, transferSettings } from './mail-and-transfer.ts';
import {
  vpcSettings,
  networkFirewallSettings,
  siteToSiteVpnSettings,
  clientVpnSettings,
  verifiedAccessSettings,
} from './networks.ts';
import { elasticBeanstalkSettings, batchSettings, mwaaSettings, emrSettings } from './platforms.ts';
import { sqsSettings, snsSettings, eventbridgeSettings, stepFunctionsSettings } from './queues-and-topics.ts';
import { rdsSettings, rdsProxySettings } from './rds.ts';
import { s3Settings, s3TablesSettings } from './s3.ts';
import {
  opensearchSettings,
  opensearchServerlessSettings,
  cloudsearchSettings,
  aiServicesSettings,
} from './search.ts';
import { secretsmanagerSettings } from './secrets.ts';
import { cognitoSettings, verifiedPermissionsSettings } from './sign-in.ts';
import { kinesisSettings, kinesisFirehoseSettings, kinesisVideoSettings, mskSettings } from './streams.ts';
import { ssmSettings } from './systems-manager.ts';
import { redshiftSettings, redshiftServerlessSettings } from './warehouse.ts';
import { wafSettings, wafClassicSettings, shieldSettings } from './web-firewalls.ts';

/** Every protective setting, by service; a test keeps the list whole. */
export const SERVICES: readonly ServiceSettings[] = [
  dynamodbSettings,
  daxSettings,
  keyspacesSettings,
  memorydbSettings,
  elasticacheSettings,
  elasticacheServerlessSettings,
  documentdbSettings,
  documentdbElasticSettings,
  neptuneSettings,
  neptuneAnalyticsSettings,
  qldbSettings,
  timestreamSettings,
  dsqlSettings,
  redshiftSettings,
  redshiftServerlessSettings,
  opensearchSettings,
  opensearchServerlessSettings,
  cloudsearchSettings,
  aiServicesSettings,
  efsSettings,
  fsxSettings,
  ebsSettings,
  storageGatewaySettings,
  s3Settings,
  s3TablesSettings,
  backupSettings,
  rdsSettings,
  rdsProxySettings,
  auroraSettings,
  sqsSettings,
  snsSettings,
  eventbridgeSettings,
  stepFunctionsSettings,
  kinesisSettings,
  kinesisFirehoseSettings,
  kinesisVideoSettings,
  mskSettings,
  mqSettings,
  iotSettings,
  kmsSettings,
  acmSettings,
  acmPcaSettings,
  secretsmanagerSettings,
  cloudtrailSettings,
  cloudwatchLogsSettings,
  cloudwatchSettings,
  guarddutySettings,
  securityhubSettings,
  inspectorSettings,
  macieSettings,
  detectiveSettings,
  accessAnalyzerSettings,
  configSettings,
  cloudfrontSettings,
  elbSettings,
  elbClassicSettings,
  vpcLatticeSettings,
  globalAcceleratorSettings,
  apiGatewaySettings,
  apiGatewayV2Settings,
  appsyncSettings,
  wafSettings,
  wafClassicSettings,
  shieldSettings,
  route53Settings,
  route53ResolverSettings,
  vpcSettings,
  networkFirewallSettings,
  siteToSiteVpnSettings,
  clientVpnSettings,
  verifiedAccessSettings,
  ec2Settings,
  autoscalingSettings,
  lightsailSettings,
  workspacesSettings,
  ssmSettings,
  ecsSettings,
  eksSettings,
  ecrSettings,
  lambdaSettings,
  codebuildSettings,
  codepipelineSettings,
  imageBuilderSettings,
  amplifySettings,
  elasticBeanstalkSettings,
  batchSettings,
  mwaaSettings,
  emrSettings,
  glueSettings,
  athenaSettings,
  dmsSettings,
  datasyncSettings,
  sagemakerSettings,
  sagemakerNotebookSettings,
  bedrockSettings,
  cognitoSettings,
  verifiedPermissionsSettings,
  sesSettings,
  transferSettings,
];

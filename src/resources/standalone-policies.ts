import type { ResourceKind } from '../model/definition.ts';
import { policyCarrier } from './policy-carrier.ts';

interface StandalonePolicy {
  readonly kind: string;
  readonly service: string;
  readonly iam: string;
  /** Declared type → attributes that hold the documents. */
  readonly types: Readonly<Record<string, string | readonly string[]>>;
}

/** Policies that stand for what they guard: of an account and Region, or of something that is not told apart here. */
const POLICIES: readonly StandalonePolicy[] = [
  { kind: 'glue-catalog', service: 'glue', iam: 'glue', types: { aws_glue_resource_policy: 'policy' } },
  {
    kind: 'codebuild-policy',
    service: 'codebuild',
    iam: 'codebuild',
    types: { aws_codebuild_resource_policy: 'policy' },
  },
  {
    kind: 'redshift-policy',
    service: 'redshift',
    iam: 'redshift',
    types: {
      aws_redshift_resource_policy: 'policy',
      aws_redshiftserverless_resource_policy: 'policy',
      'AWS::RedshiftServerless::Namespace': 'NamespaceResourcePolicy',
    },
  },
  {
    kind: 'trace-policy',
    service: 'xray',
    iam: 'xray',
    types: { aws_xray_resource_policy: 'policy_document', 'AWS::XRay::ResourcePolicy': 'PolicyDocument' },
  },
  {
    kind: 'trail-store-policy',
    service: 'cloudtrail',
    iam: 'cloudtrail',
    types: { 'AWS::CloudTrail::ResourcePolicy': 'ResourcePolicy' },
  },
  {
    kind: 'app-monitor',
    service: 'cloudwatch',
    iam: 'rum',
    types: { 'AWS::RUM::AppMonitor': 'ResourcePolicy.PolicyDocument' },
  },
  {
    kind: 'investigation-group',
    service: 'cloudwatch',
    iam: 'aiops',
    types: { 'AWS::AIOps::InvestigationGroup': 'InvestigationGroupPolicy' },
  },
  { kind: 'ssm-policy', service: 'ssm', iam: 'ssm', types: { 'AWS::SSM::ResourcePolicy': 'Policy' } },
  { kind: 'lex-policy', service: 'ai-services', iam: 'lex', types: { 'AWS::Lex::ResourcePolicy': 'Policy' } },
  {
    kind: 'bedrock-policy',
    service: 'bedrock',
    iam: 'bedrock',
    types: {
      'AWS::Bedrock::ResourcePolicy': 'PolicyDocument',
      'AWS::Bedrock::KnowledgeBasePolicy': 'PolicyDocument',
    },
  },
  {
    kind: 'agent-policy',
    service: 'bedrock-agentcore',
    iam: 'bedrock-agentcore',
    types: { 'AWS::BedrockAgentCore::ResourcePolicy': 'Policy' },
  },
  {
    kind: 'lattice-share',
    service: 'vpc-lattice',
    iam: 'vpc-lattice',
    types: { aws_vpclattice_resource_policy: 'policy', 'AWS::VpcLattice::ResourcePolicy': 'Policy' },
  },
  {
    kind: 'firewall-share',
    service: 'network-firewall',
    iam: 'network-firewall',
    types: { aws_networkfirewall_resource_policy: 'policy' },
  },
  {
    kind: 'fsx-access-point',
    service: 'fsx',
    iam: 's3',
    types: {
      aws_fsx_s3_access_point_attachment: 's3_access_point.policy',
      'AWS::FSx::S3AccessPointAttachment': 'S3AccessPoint.Policy',
    },
  },
  {
    kind: 'payment-key',
    service: 'payment-cryptography',
    iam: 'payment-cryptography',
    types: { 'AWS::PaymentCryptography::Key': 'Policy' },
  },
  {
    kind: 'ingestion-pipeline',
    service: 'opensearch-ingestion',
    iam: 'osis',
    types: { 'AWS::OSIS::Pipeline': 'ResourcePolicy.Policy' },
  },
  {
    kind: 'messaging-policy',
    service: 'end-user-messaging',
    iam: 'sms-voice',
    types: { 'AWS::SMSVOICE::ResourcePolicy': 'PolicyDocument' },
  },
  {
    kind: 's3-file-system',
    service: 's3-files',
    iam: 's3files',
    types: { 'AWS::S3Files::FileSystemPolicy': 'Policy' },
  },
  {
    kind: 'event-policy',
    service: 'eventbridge',
    iam: 'events',
    types: { 'AWS::EventsV2::ResourcePolicy': 'PolicyDocument' },
  },
  {
    kind: 'sequence-store',
    service: 'omics',
    iam: 's3',
    types: { 'AWS::Omics::SequenceStore': 'S3AccessPolicy' },
  },
  {
    kind: 'media-policy',
    service: 'media',
    iam: 'mediapackagev2',
    types: {
      'AWS::MediaPackageV2::ChannelPolicy': 'Policy',
      'AWS::MediaPackageV2::OriginEndpointPolicy': 'Policy',
      'AWS::MediaTailor::ChannelPolicy': 'Policy',
    },
  },
];

/** One kind for each of them. */
export const standalonePolicies: readonly ResourceKind[] = POLICIES.map(({ types, ...carrier }) =>
  policyCarrier({
    ...carrier,
    parts: Object.entries(types).map(([declaredBy, policy]) => ({ declaredBy, policy })),
  }),
);

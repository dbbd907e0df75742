import { describe, expect, test } from 'vitest';
import { policyAccess } from '../../src/facts/policy-access.ts';
import { isPublicAudience } from '../../src/model/fact.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { ask, cloudFormation, ref, terraform, worldOf, type Plain } from '../support/worlds.ts';

/** Stands for the document in the declarations below. */
const POLICY = Symbol('policy');

const policy = (principal: unknown, condition?: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: '*',
        Resource: '*',
        ...(condition === undefined ? {} : { Condition: condition }),
      },
    ],
  });
const EVERYONE = policy('*');
const OWN = policy({ AWS: 'arn:aws:iam::123456789012:root' });
const OWN_ORGANIZATION = policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-acme12345' } });
const STRANGER = policy({ AWS: 'arn:aws:iam::444455556666:root' });

function filled(data: unknown, document: string): unknown {
  if (data === POLICY) return document;
  if (Array.isArray(data)) return data.map((item) => filled(item, document));
  if (typeof data !== 'object' || data === null || 'refersTo' in data) return data;
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, filled(item, document)]));
}

/** Declared types with their attributes; the first one is the subject. */
type Spelling = Readonly<Record<string, Plain>>;
const isTemplate = (type: string): boolean => type.startsWith('AWS::');

function declared(spelling: Spelling, document: string): readonly Declaration[] {
  return Object.entries(spelling).map(([type, plain]) => {
    const attributes = filled(plain, document) as Plain;
    return isTemplate(type)
      ? cloudFormation(idOf(type), type, attributes)
      : terraform(`${type}.subject`, attributes);
  });
}
const idOf = (type: string): string => type.split('::').slice(1).join('');

/** `public`, `named`, `latent`, or nothing. */
function answer(spelling: Spelling, document: string): string {
  const [type = ''] = Object.keys(spelling);
  const address = isTemplate(type) ? idOf(type) : `${type}.subject`;
  const world = worldOf(declared(spelling, document), { organization: 'o-acme12345' });
  const facts = ask(policyAccess, world, address);
  const openings = facts.flatMap((fact) => (fact.kind === 'exposure' ? fact.openings : []));
  if (openings.some(({ audience }) => isPublicAudience(audience))) return 'public';
  if (openings.length > 0) return openings.map(({ audience }) => audience).join();
  return facts.some((fact) => fact.kind === 'latent') ? 'latent' : '';
}

const own = (type: string, attribute = 'id') => ref(`${type}.subject`, attribute);
const logical = (type: string) => ref(idOf(type), 'Ref');

const spellings: readonly Spelling[] = [
  {
    aws_secretsmanager_secret: {},
    aws_secretsmanager_secret_policy: { secret_arn: own('aws_secretsmanager_secret', 'arn'), policy: POLICY },
  },
  { aws_secretsmanager_secret: { policy: POLICY } },
  {
    'AWS::SecretsManager::Secret': {},
    'AWS::SecretsManager::ResourcePolicy': {
      SecretId: logical('AWS::SecretsManager::Secret'),
      ResourcePolicy: POLICY,
    },
  },
  {
    aws_cloudwatch_event_bus: {},
    aws_cloudwatch_event_bus_policy: {
      event_bus_name: own('aws_cloudwatch_event_bus', 'name'),
      policy: POLICY,
    },
  },
  { aws_cloudwatch_event_bus_policy: { policy: POLICY } },
  { 'AWS::Events::EventBus': { Policy: POLICY } },
  {
    aws_ecr_repository: {},
    aws_ecr_repository_policy: { repository: own('aws_ecr_repository', 'name'), policy: POLICY },
  },
  { 'AWS::ECR::Repository': { RepositoryPolicyText: POLICY } },
  { aws_ecr_registry_policy: { policy: POLICY } },
  { 'AWS::ECR::RegistryPolicy': { PolicyText: POLICY } },
  { aws_ecr_repository_creation_template: { repository_policy: POLICY } },
  { 'AWS::ECR::RepositoryCreationTemplate': { RepositoryPolicy: POLICY } },
  {
    aws_ecrpublic_repository: {},
    aws_ecrpublic_repository_policy: {
      repository_name: own('aws_ecrpublic_repository', 'repository_name'),
      policy: POLICY,
    },
  },
  { 'AWS::ECR::PublicRepository': { RepositoryPolicyText: POLICY } },
  {
    aws_dynamodb_table: {},
    aws_dynamodb_resource_policy: { resource_arn: own('aws_dynamodb_table', 'stream_arn'), policy: POLICY },
  },
  { 'AWS::DynamoDB::Table': { ResourcePolicy: { PolicyDocument: POLICY } } },
  { 'AWS::DynamoDB::Table': { StreamSpecification: { ResourcePolicy: { PolicyDocument: POLICY } } } },
  { 'AWS::DynamoDB::GlobalTable': { Replicas: [{ ResourcePolicy: { PolicyDocument: POLICY } }] } },
  {
    aws_kinesis_stream: {},
    aws_kinesis_resource_policy: { resource_arn: own('aws_kinesis_stream', 'arn'), policy: POLICY },
  },
  {
    'AWS::Kinesis::Stream': {},
    'AWS::Kinesis::ResourcePolicy': { ResourceArn: logical('AWS::Kinesis::Stream'), ResourcePolicy: POLICY },
  },
  {
    aws_msk_cluster: {},
    aws_msk_cluster_policy: { cluster_arn: own('aws_msk_cluster', 'arn'), policy: POLICY },
  },
  {
    aws_backup_vault: {},
    aws_backup_vault_policy: { backup_vault_name: own('aws_backup_vault', 'name'), policy: POLICY },
  },
  { 'AWS::Backup::BackupVault': { AccessPolicy: POLICY } },
  { aws_glacier_vault: { access_policy: POLICY } },
  {
    aws_glacier_vault: {},
    aws_glacier_vault_lock: { vault_name: own('aws_glacier_vault', 'name'), policy: POLICY },
  },
  {
    aws_codeartifact_domain: {},
    aws_codeartifact_domain_permissions_policy: {
      domain: own('aws_codeartifact_domain', 'domain'),
      policy_document: POLICY,
    },
  },
  {
    aws_codeartifact_repository: {},
    aws_codeartifact_repository_permissions_policy: {
      repository: own('aws_codeartifact_repository', 'repository'),
      policy_document: POLICY,
    },
  },
  { 'AWS::CodeArtifact::Domain': { PermissionsPolicyDocument: POLICY } },
  { 'AWS::CodeArtifact::Repository': { PermissionsPolicyDocument: POLICY } },
  { aws_glue_resource_policy: { policy: POLICY } },
  { aws_cloudwatch_log_resource_policy: { policy_document: POLICY } },
  { 'AWS::Logs::ResourcePolicy': { PolicyDocument: POLICY } },
  {
    aws_cloudwatch_log_destination: {},
    aws_cloudwatch_log_destination_policy: {
      destination_name: own('aws_cloudwatch_log_destination', 'name'),
      access_policy: POLICY,
    },
  },
  { 'AWS::Logs::Destination': { DestinationPolicy: POLICY } },
  {
    aws_oam_sink: {},
    aws_oam_sink_policy: { sink_identifier: own('aws_oam_sink', 'arn'), policy: POLICY },
  },
  { 'AWS::Oam::Sink': { Policy: POLICY } },
  { aws_xray_resource_policy: { policy_document: POLICY } },
  {
    aws_prometheus_workspace: {},
    aws_prometheus_resource_policy: {
      workspace_id: own('aws_prometheus_workspace'),
      policy_document: POLICY,
    },
  },
  {
    aws_schemas_registry: {},
    aws_schemas_registry_policy: { registry_name: own('aws_schemas_registry', 'name'), policy: POLICY },
  },
  {
    'AWS::EventSchemas::Registry': {},
    'AWS::EventSchemas::RegistryPolicy': {
      RegistryName: logical('AWS::EventSchemas::Registry'),
      Policy: POLICY,
    },
  },
  {
    aws_media_store_container: {},
    aws_media_store_container_policy: {
      container_name: own('aws_media_store_container', 'name'),
      policy: POLICY,
    },
  },
  { 'AWS::MediaStore::Container': { Policy: POLICY } },
  {
    aws_sagemaker_model_package_group: {},
    aws_sagemaker_model_package_group_policy: {
      model_package_group_name: own('aws_sagemaker_model_package_group', 'model_package_group_name'),
      resource_policy: POLICY,
    },
  },
  { 'AWS::SageMaker::ModelPackageGroup': { ModelPackageGroupPolicy: POLICY } },
  {
    aws_cloudsearch_domain: {},
    aws_cloudsearch_domain_service_access_policy: {
      domain_name: own('aws_cloudsearch_domain'),
      access_policy: POLICY,
    },
  },
  {
    aws_acmpca_certificate_authority: {},
    aws_acmpca_policy: { resource_arn: own('aws_acmpca_certificate_authority', 'arn'), policy: POLICY },
  },
  {
    aws_ses_domain_identity: {},
    aws_ses_identity_policy: { identity: own('aws_ses_domain_identity', 'arn'), policy: POLICY },
  },
  {
    aws_sesv2_email_identity: {},
    aws_sesv2_email_identity_policy: {
      email_identity: own('aws_sesv2_email_identity', 'email_identity'),
      policy: POLICY,
    },
  },
  {
    aws_s3tables_table_bucket: {},
    aws_s3tables_table_bucket_policy: {
      table_bucket_arn: own('aws_s3tables_table_bucket', 'arn'),
      resource_policy: POLICY,
    },
  },
  {
    aws_s3tables_table: {},
    aws_s3tables_table_policy: { name: own('aws_s3tables_table', 'name'), resource_policy: POLICY },
  },
  {
    'AWS::S3Tables::TableBucket': {},
    'AWS::S3Tables::TableBucketPolicy': {
      TableBucketARN: logical('AWS::S3Tables::TableBucket'),
      ResourcePolicy: POLICY,
    },
  },
  {
    aws_s3vectors_vector_bucket: {},
    aws_s3vectors_vector_bucket_policy: {
      vector_bucket_arn: own('aws_s3vectors_vector_bucket', 'vector_bucket_arn'),
      policy: POLICY,
    },
  },
  {
    aws_s3control_object_lambda_access_point: {},
    aws_s3control_object_lambda_access_point_policy: {
      name: own('aws_s3control_object_lambda_access_point', 'name'),
      policy: POLICY,
    },
  },
  {
    aws_s3control_bucket: {},
    aws_s3control_bucket_policy: { bucket: own('aws_s3control_bucket', 'arn'), policy: POLICY },
  },
  { aws_s3control_access_grants_instance_resource_policy: { policy: POLICY } },
  { aws_fsx_s3_access_point_attachment: { s3_access_point: [{ policy: POLICY }] } },
  { aws_codebuild_resource_policy: { policy: POLICY } },
  { aws_redshift_resource_policy: { policy: POLICY } },
  { 'AWS::Redshift::Cluster': { NamespaceResourcePolicy: POLICY } },
  { 'AWS::SSM::ResourcePolicy': { Policy: POLICY } },
  { 'AWS::Lex::ResourcePolicy': { Policy: POLICY } },
  { 'AWS::Bedrock::ResourcePolicy': { PolicyDocument: POLICY } },
  { 'AWS::PaymentCryptography::Key': { Policy: POLICY } },
  { 'AWS::OSIS::Pipeline': { ResourcePolicy: { Policy: POLICY } } },
  { 'AWS::RUM::AppMonitor': { ResourcePolicy: { PolicyDocument: POLICY } } },
  { 'AWS::DSQL::Cluster': { PolicyDocument: POLICY } },
  { aws_vpclattice_resource_policy: { policy: POLICY } },
  { aws_networkfirewall_resource_policy: { policy: POLICY } },
  // Types that nobody modelled.
  { aws_newservice_thing_policy: { resource_policy: POLICY } },
  { 'AWS::NewService::Thing': { AccessPolicy: POLICY } },
];
const inNetwork: readonly Spelling[] = [
  {
    aws_efs_file_system: {},
    aws_efs_file_system_policy: { file_system_id: own('aws_efs_file_system'), policy: POLICY },
  },
  { 'AWS::EFS::FileSystem': { FileSystemPolicy: POLICY } },
  {
    aws_vpclattice_service: {},
    aws_vpclattice_auth_policy: { resource_identifier: own('aws_vpclattice_service', 'arn'), policy: POLICY },
  },
];

describe('a carrier of a policy', () => {
  const named = spellings.map((spelling) => [Object.keys(spelling).join(' with '), spelling] as const);
  test.each(named)('%s is public when its policy lets everyone in, and silent for its own', (_, spelling) => {
    expect(answer(spelling, EVERYONE)).toBe('public');
    expect(answer(spelling, STRANGER)).toBe('named');
    expect(answer(spelling, OWN)).toBe('');
  });
  test.each(named)('%s knows the own organisation', (_, spelling) => {
    expect(answer(spelling, OWN_ORGANIZATION)).toMatch(/^(?:organization)?$/);
  });
  test.each(inNetwork.map((spelling) => [Object.keys(spelling).join(' with '), spelling] as const))(
    '%s is reached from its network alone',
    (_, spelling) => {
      expect(answer(spelling, EVERYONE)).toBe('latent');
      expect(answer(spelling, STRANGER)).toBe('named');
    },
  );
});

test('a policy on what no type is known for is judged, whether or not that changes', () => {
  const unchanged = terraform('aws_newservice_thing.kept', { policy: EVERYONE }, { action: 'no-op' });
  const [changed] = declared({ aws_newservice_thing: { policy: POLICY } }, EVERYONE);
  const world = worldOf([unchanged, ...(changed === undefined ? [] : [changed])]);
  for (const each of [unchanged, changed])
    expect(world.find(each?.address ?? unchanged.address)?.kind).toBe('unmodelled-carrier');
});

describe('documents that add up to one policy', () => {
  const bus = terraform('aws_cloudwatch_event_bus.orders');
  const name = { event_bus_name: ref('aws_cloudwatch_event_bus.orders', 'name') };
  const open = terraform('aws_cloudwatch_event_permission.everyone', { ...name, principal: '*' });
  const denied = terraform('aws_cloudwatch_event_bus_policy.deny', {
    ...name,
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'events:*', Resource: '*' },
        { Sid: 'NobodyElse', Effect: 'Deny', Principal: '*', Action: 'events:*', Resource: '*' },
      ],
    }),
  });
  const facts = (declarations: readonly Declaration[], address: string) =>
    ask(policyAccess, worldOf(declarations), address);

  test('a Deny of one cancels what another allows', () => {
    expect(facts([bus, open], 'aws_cloudwatch_event_bus.orders')).toHaveLength(1);
    expect(facts([bus, open, denied], 'aws_cloudwatch_event_bus.orders')).toEqual([]);
  });
  test('each opening is told under the declaration that makes it', () => {
    const office = terraform('aws_cloudwatch_event_permission.partner', {
      ...name,
      principal: '444455556666',
    });
    const [exposure] = facts([bus, office, open], 'aws_cloudwatch_event_bus.orders');
    const steps = exposure?.kind === 'exposure' ? exposure.openings.flatMap(({ evidence }) => evidence) : [];
    expect(steps.map(({ about, path, says }) => `${about} ${path}: ${says}`)).toEqual([
      'aws_cloudwatch_event_permission.everyone principal: the permission lets any AWS account call `events:PutEvents`',
    ]);
  });
  test('log policies of the account are one policy', () => {
    const allow = terraform('aws_cloudwatch_log_resource_policy.open', { policy_document: EVERYONE });
    const deny = terraform('aws_cloudwatch_log_resource_policy.closed', {
      policy_document: EVERYONE.replace('"Allow"', '"Deny"'),
    });
    expect(facts([allow], 'aws_cloudwatch_log_resource_policy.open')).toHaveLength(1);
    expect(facts([allow, deny], 'aws_cloudwatch_log_resource_policy.open')).toEqual([]);
  });
  test('of documents that replace one another the worst counts', () => {
    const key = terraform('aws_kms_key.orders', { policy: OWN });
    const other = terraform('aws_kms_key_policy.orders', {
      key_id: ref('aws_kms_key.orders'),
      policy: EVERYONE,
    });
    expect(facts([key, other], 'aws_kms_key.orders')).toHaveLength(1);
  });
});

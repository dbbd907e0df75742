import { field } from './plan-json.ts';

// Attributes under which other resources name an object, beside `id`, `arn` and `name` (provider documentation of hashicorp/aws).
const NATURAL_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    aws_s3_bucket: ['bucket', 'bucket_domain_name', 'bucket_regional_domain_name', 'website_endpoint'],
    aws_sqs_queue: ['url'],
    aws_lambda_function: ['function_name', 'qualified_arn', 'invoke_arn'],
    aws_lambda_alias: ['invoke_arn'],
    aws_db_instance: ['identifier', 'resource_id', 'endpoint', 'address'],
    aws_rds_cluster: ['cluster_identifier', 'endpoint'],
    aws_docdb_cluster: ['cluster_identifier', 'endpoint'],
    aws_neptune_cluster: ['cluster_identifier', 'endpoint'],
    aws_redshift_cluster: ['cluster_identifier', 'endpoint'],
    aws_elasticache_replication_group: ['replication_group_id'],
    aws_elasticache_cluster: ['cluster_id'],
    aws_kms_key: ['key_id'],
    aws_kms_alias: ['target_key_arn'],
    aws_lb: ['dns_name'],
    aws_alb: ['dns_name'],
    aws_elb: ['dns_name'],
    aws_ecs_task_definition: ['family', 'arn_without_revision'],
    aws_ecr_repository: ['repository_url'],
    aws_elasticsearch_domain: ['domain_name', 'endpoint'],
    aws_opensearch_domain: ['domain_name', 'endpoint'],
    aws_api_gateway_rest_api: ['execution_arn'],
    aws_apigatewayv2_api: ['execution_arn', 'api_endpoint'],
    aws_api_gateway_stage: ['invoke_url'],
    aws_api_gateway_domain_name: ['domain_name'],
    aws_apigatewayv2_domain_name: ['domain_name'],
    aws_cloudfront_distribution: ['domain_name'],
    aws_cloudfront_origin_access_identity: [
      'iam_arn',
      'cloudfront_access_identity_path',
      's3_canonical_user_id',
    ],
    aws_instance: ['primary_network_interface_id'],
    aws_vpc: [
      'default_security_group_id',
      'default_network_acl_id',
      'default_route_table_id',
      'main_route_table_id',
    ],
    aws_iam_role: ['unique_id'],
    aws_iam_user: ['unique_id'],
    aws_dms_replication_subnet_group: ['replication_subnet_group_id'],
    aws_dms_replication_instance: ['replication_instance_id'],
    aws_dynamodb_table: ['stream_arn'],
    aws_efs_file_system: ['dns_name'],
    aws_secretsmanager_secret: ['name'],
    aws_eip: ['allocation_id', 'public_ip'],
    aws_vpc_endpoint: ['prefix_list_id'],
    aws_cognito_user_pool: ['endpoint'],
  }),
);

// These have the id or ARN of the object they are attached to.
const NAMED_LIKE_THEIR_OWNER =
  /^aws_(s3_bucket_\w+|\w+_(policy|policy_attachment|attachment|policy_document)|lambda_function_url|lambda_permission|kms_key_policy|route_table_association|secretsmanager_secret_(rotation|version))$/;
const OWN_POLICIES =
  /^aws_(iam_policy|organizations_policy|autoscaling_policy|appautoscaling_policy|\w*vpc_attachment|\w*_peering_attachment|network_interface_attachment|dlm_lifecycle_policy|backup_policy|cloudfront_(cache|origin_request|response_headers)_policy)$/;

// Attributes that only repeat an argument, most often the one that names the owner (documentation of Terraform and of hashicorp/aws).
const REPEATED: readonly {
  readonly types: RegExp;
  readonly attribute: string;
  readonly argument: string;
}[] = [
  {
    types:
      /^aws_s3_bucket_(policy|public_access_block|ownership_controls|versioning|server_side_encryption_configuration|website_configuration|lifecycle_configuration|logging|notification|cors_configuration|accelerate_configuration|request_payment_configuration|replication_configuration|object_lock_configuration)$/,
    attribute: 'id',
    argument: 'bucket',
  },
  {
    types: /^aws_sqs_queue_(policy|redrive_policy|redrive_allow_policy)$/,
    attribute: 'id',
    argument: 'queue_url',
  },
  { types: /^aws_sns_topic_(policy|data_protection_policy)$/, attribute: 'id', argument: 'arn' },
  { types: /^aws_ecr_(repository|lifecycle)_policy$/, attribute: 'id', argument: 'repository' },
  { types: /^aws_kms_key_policy$/, attribute: 'id', argument: 'key_id' },
  { types: /^aws_efs_(file_system|backup)_policy$/, attribute: 'id', argument: 'file_system_id' },
  { types: /^aws_secretsmanager_secret_policy$/, attribute: 'id', argument: 'secret_arn' },
  { types: /^aws_secretsmanager_secret_rotation$/, attribute: 'id', argument: 'secret_id' },
  { types: /^aws_secretsmanager_secret_version$/, attribute: 'arn', argument: 'secret_id' },
  { types: /^aws_api_gateway_rest_api_policy$/, attribute: 'id', argument: 'rest_api_id' },
  { types: /^aws_cloudwatch_event_bus_policy$/, attribute: 'id', argument: 'event_bus_name' },
  { types: /^aws_dynamodb_resource_policy$/, attribute: 'id', argument: 'resource_arn' },
  { types: /^terraform_data$/, attribute: 'output', argument: 'input' },
  { types: /^aws_lambda_function_url$/, attribute: 'function_arn', argument: 'function_name' },
];

/** The argument that an attribute repeats: the `id` of a bucket policy is its `bucket`, so who names one names the other. */
export function repeatedArgument(type: string, attribute: string): string | undefined {
  return REPEATED.find((each) => each.attribute === attribute && each.types.test(type))?.argument;
}

// Data sources that describe where Terraform runs, not an object.
const NO_OBJECT =
  /^data\.aws_(caller_identity|region|regions|partition|availability_zones?|default_tags|arn|service|billing_service_account|elb_service_account|canonical_user_id)$/;

const named = new Map<string, readonly string[]>();

function namingAttributes(type: string): readonly string[] {
  const earlier = named.get(type);
  if (earlier !== undefined) return earlier;
  const attributes = attributesNaming(type);
  named.set(type, attributes);
  return attributes;
}

function attributesNaming(type: string): readonly string[] {
  if (NO_OBJECT.test(type)) return [];
  const plain = type.replace(/^data\./, '');
  if (NAMED_LIKE_THEIR_OWNER.test(plain) && !OWN_POLICIES.test(plain)) return [];
  return ['id', 'arn', 'name', ...(NATURAL_KEYS.get(plain) ?? [])];
}

/** Known ids, ARNs and names under which others refer to an object; `former` adds those that an update in place keeps. */
export function identifiersOf(
  {
    type,
    values,
    sensitive,
  }: { readonly type: string; readonly values: unknown; readonly sensitive: unknown },
  former?: unknown,
): readonly string[] {
  const found: string[] = [];
  for (const attribute of namingAttributes(type)) {
    const value = field(values, attribute) ?? (attribute === 'name' ? undefined : field(former, attribute));
    if (typeof value !== 'string' || value === '' || found.includes(value)) continue;
    if (field(sensitive, attribute) !== true) found.push(value);
  }
  return found;
}

/** Attributes that name an object of a type itself; an alias is known by the id of its key, which is another object. */
export function ownNames(type: string): readonly string[] {
  const names = namingAttributes(type);
  return type === 'aws_kms_alias' ? names.filter((attribute) => attribute !== 'target_key_arn') : names;
}

const NAMES: ReadonlySet<string> = new Set([
  'id',
  'arn',
  'name',
  'bucket',
  'url',
  'function_name',
  'identifier',
  'cluster_identifier',
  'key_id',
]);

/** Whether an attribute has a value once the object exists, although nobody writes it. */
export function isIdentity(type: string, attribute: string): boolean {
  return NAMES.has(attribute) && (attribute === 'id' || namingAttributes(type).includes(attribute));
}

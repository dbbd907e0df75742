// Which resource types an argument can name, by the argument's own name (provider documentation of hashicorp/aws).
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    vpc_id: ['aws_vpc', 'aws_default_vpc'],
    subnet_id: ['aws_subnet', 'aws_default_subnet'],
    subnet_ids: ['aws_subnet', 'aws_default_subnet'],
    subnets: ['aws_subnet', 'aws_default_subnet'],
    vpc_zone_identifier: ['aws_subnet', 'aws_default_subnet'],
    security_group_id: ['aws_security_group', 'aws_default_security_group'],
    security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    security_groups: ['aws_security_group', 'aws_default_security_group'],
    vpc_security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    source_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    referenced_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    route_table_id: ['aws_route_table', 'aws_default_route_table'],
    route_table_ids: ['aws_route_table', 'aws_default_route_table'],
    network_acl_id: ['aws_network_acl', 'aws_default_network_acl'],
    gateway_id: ['aws_internet_gateway', 'aws_vpn_gateway'],
    internet_gateway_id: ['aws_internet_gateway'],
    egress_only_gateway_id: ['aws_egress_only_internet_gateway'],
    nat_gateway_id: ['aws_nat_gateway'],
    transit_gateway_id: ['aws_ec2_transit_gateway'],
    vpc_peering_connection_id: ['aws_vpc_peering_connection', 'aws_vpc_peering_connection_accepter'],
    vpc_endpoint_id: ['aws_vpc_endpoint'],
    network_interface_id: ['aws_network_interface'],
    allocation_id: ['aws_eip'],
    instance_id: ['aws_instance'],
    prefix_list_id: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    prefix_list_ids: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    db_subnet_group_name: ['aws_db_subnet_group'],
    cluster_subnet_group_name: ['aws_redshift_subnet_group'],
    replication_subnet_group_id: ['aws_dms_replication_subnet_group'],
    launch_template: ['aws_launch_template'],
    launch_template_id: ['aws_launch_template'],
    launch_configuration: ['aws_launch_configuration'],
    bucket: ['aws_s3_bucket'],
    s3_bucket_name: ['aws_s3_bucket'],
    role: ['aws_iam_role'],
    role_arn: ['aws_iam_role'],
    task_role_arn: ['aws_iam_role'],
    execution_role_arn: ['aws_iam_role'],
    iam_instance_profile: ['aws_iam_instance_profile'],
    policy_arn: ['aws_iam_policy'],
    kms_key_id: ['aws_kms_key', 'aws_kms_alias'],
    kms_key_arn: ['aws_kms_key', 'aws_kms_alias'],
    kms_master_key_id: ['aws_kms_key', 'aws_kms_alias'],
    key_id: ['aws_kms_key'],
    function_name: ['aws_lambda_function'],
    rest_api_id: ['aws_api_gateway_rest_api'],
    api_id: ['aws_apigatewayv2_api'],
    load_balancer_arn: ['aws_lb', 'aws_alb'],
    listener_arn: ['aws_lb_listener', 'aws_alb_listener'],
    target_group_arn: ['aws_lb_target_group', 'aws_alb_target_group'],
    target_group_arns: ['aws_lb_target_group', 'aws_alb_target_group'],
    queue_url: ['aws_sqs_queue'],
    topic_arn: ['aws_sns_topic'],
    secret_arn: ['aws_secretsmanager_secret'],
    secret_id: ['aws_secretsmanager_secret'],
    file_system_id: ['aws_efs_file_system'],
    task_definition: ['aws_ecs_task_definition'],
    cluster: ['aws_ecs_cluster'],
    cluster_name: ['aws_eks_cluster'],
    cluster_identifier: [
      'aws_rds_cluster',
      'aws_docdb_cluster',
      'aws_neptune_cluster',
      'aws_redshift_cluster',
    ],
    certificate_arn: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    web_acl_arn: ['aws_wafv2_web_acl'],
    user_pool_id: ['aws_cognito_user_pool'],
    log_group_name: ['aws_cloudwatch_log_group'],
  }),
);

const WITH_DATA: ReadonlyMap<string, readonly string[]> = new Map(
  [...NEEDED].map(([name, types]) => [name, [...types, ...types.map((type) => `data.${type}`)]]),
);

/** Types that an argument can name, data sources included; none where the name does not tell. */
export function neededTypes(path: readonly (string | number)[]): readonly string[] {
  const names = path.filter((step) => typeof step === 'string');
  const last = names.at(-1) ?? '';
  const types = WITH_DATA.get(last);
  if (types !== undefined) return types;
  return last === 'id' || last === 'arn' || last === 'name' ? (WITH_DATA.get(names.at(-2) ?? '') ?? []) : [];
}

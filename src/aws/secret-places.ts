/** How the text at a place is written. */
export type Writing =
  /** Each value under its own name. */
  | 'settings'
  /** A list of blocks with a name and a value. */
  | 'pairs'
  /** A script or a document as one text, perhaps in base64 or gzip. */
  | 'script'
  /** The credential itself. */
  | 'credential'
  /** The value of a parameter with a name of its own. */
  | 'parameter';

/** A place where what is written can be read by more people than a secret should. */
export interface SecretPlace {
  readonly on: readonly string[];
  readonly path: string;
  readonly writing: Writing;
  /** Attributes of a pair. */
  readonly pair?: readonly [name: string, value: string];
  /** The argument that keeps the same out of the state. */
  readonly readers: string;
}

const SETTINGS = 'whoever may look at the settings of the resource can read it';
const SCRIPT = 'whoever may describe the resource can read it, and on the host every process';
const SOURCE = 'it stands in the source and its history, and in the state';

const settings = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'settings',
  readers: SETTINGS,
});
const pairs = (path: string, pair: SecretPlace['pair'], ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'pairs',
  ...(pair === undefined ? {} : { pair }),
  readers: SETTINGS,
});
const script = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'script',
  readers: SCRIPT,
});
const credential = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'credential',
  readers: SOURCE,
});

const NAME_VALUE = ['name', 'value'] as const;
const CFN_NAME_VALUE = ['Name', 'Value'] as const;

const PLACES: readonly SecretPlace[] = [
  settings('environment.variables', 'aws_lambda_function'),
  settings('Environment.Variables', 'AWS::Lambda::Function'),
  pairs('container_definitions|json[].environment[]', NAME_VALUE, 'aws_ecs_task_definition'),
  pairs('ContainerDefinitions[].Environment[]', CFN_NAME_VALUE, 'AWS::ECS::TaskDefinition'),
  script(
    'user_data',
    'aws_instance',
    'aws_launch_template',
    'aws_launch_configuration',
    'aws_spot_instance_request',
  ),
  script('user_data_base64', 'aws_instance', 'aws_launch_configuration', 'aws_spot_instance_request'),
  script('UserData', 'AWS::EC2::Instance', 'AWS::AutoScaling::LaunchConfiguration'),
  script('LaunchTemplateData.UserData', 'AWS::EC2::LaunchTemplate'),
  pairs('environment.environment_variable[]', NAME_VALUE, 'aws_codebuild_project'),
  pairs('Environment.EnvironmentVariables[]', CFN_NAME_VALUE, 'AWS::CodeBuild::Project'),
  settings(
    'source_configuration.image_repository.image_configuration.runtime_environment_variables',
    'aws_apprunner_service',
  ),
  pairs(
    'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables[]',
    CFN_NAME_VALUE,
    'AWS::AppRunner::Service',
  ),
  pairs('setting[]', NAME_VALUE, 'aws_elastic_beanstalk_environment'),
  pairs('OptionSettings[]', ['OptionName', 'Value'], 'AWS::ElasticBeanstalk::Environment'),
  pairs('container_properties|json.environment[]', NAME_VALUE, 'aws_batch_job_definition'),
  pairs('ContainerProperties.Environment[]', CFN_NAME_VALUE, 'AWS::Batch::JobDefinition'),
  settings('default_arguments', 'aws_glue_job'),
  settings('DefaultArguments', 'AWS::Glue::Job'),
  settings('primary_container.environment', 'aws_sagemaker_model'),
  settings('PrimaryContainer.Environment', 'AWS::SageMaker::Model'),
  settings('environment_variables', 'aws_amplify_app', 'aws_amplify_branch'),
  pairs('EnvironmentVariables[]', CFN_NAME_VALUE, 'AWS::Amplify::App'),
  script('definition', 'aws_sfn_state_machine'),
  script('DefinitionString', 'AWS::StepFunctions::StateMachine'),
  script('content', 'aws_s3_object', 'aws_s3_bucket_object', 'aws_appconfig_hosted_configuration_version'),
  script('Content', 'AWS::AppConfig::HostedConfigurationVersion'),
  settings('Parameters', 'AWS::CloudFormation::Stack'),
  settings('parameters', 'aws_cloudformation_stack'),
  {
    on: ['aws_ssm_parameter'],
    path: 'value',
    writing: 'parameter',
    readers: 'a parameter of type `String` is stored in clear text, and it stands in the source',
  },
  {
    on: ['AWS::SSM::Parameter'],
    path: 'Value',
    writing: 'parameter',
    readers:
      'CloudFormation makes parameters of type `String` only, stored in clear text, and it stands in the source',
  },
  credential('secret_string', 'aws_secretsmanager_secret_version'),
  credential('SecretString', 'AWS::SecretsManager::Secret'),
  credential('password', 'aws_db_instance', 'aws_dms_endpoint', 'aws_directory_service_directory'),
  credential(
    'MasterUserPassword',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBCluster',
    'AWS::Redshift::Cluster',
    'AWS::DocDB::DBCluster',
  ),
  credential('master_password', 'aws_rds_cluster', 'aws_redshift_cluster', 'aws_docdb_cluster'),
  credential('admin_user_password', 'aws_redshiftserverless_namespace'),
  credential('AdminUserPassword', 'AWS::RedshiftServerless::Namespace'),
  credential('auth_token', 'aws_elasticache_replication_group'),
  credential('AuthToken', 'AWS::ElastiCache::ReplicationGroup'),
  credential('passwords[]', 'aws_elasticache_user'),
  credential('Passwords[]', 'AWS::ElastiCache::User'),
  credential('authentication_mode.passwords[]', 'aws_memorydb_user'),
  credential('AuthenticationMode.Passwords[]', 'AWS::MemoryDB::User'),
  credential('advanced_security_options.master_user_options.master_user_password', 'aws_opensearch_domain'),
  credential(
    'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
    'AWS::OpenSearchService::Domain',
  ),
  credential('user[].password', 'aws_mq_broker'),
  credential('Users[].Password', 'AWS::AmazonMQ::Broker'),
  credential(
    'Password',
    'AWS::DMS::Endpoint',
    'AWS::DirectoryService::MicrosoftAD',
    'AWS::DirectoryService::SimpleAD',
  ),
  credential('access_token', 'aws_amplify_app'),
  credential('AccessToken', 'AWS::Amplify::App'),
  credential('default_action[].authenticate_oidc.client_secret', 'aws_lb_listener'),
  credential('DefaultActions[].AuthenticateOidcConfig.ClientSecret', 'AWS::ElasticLoadBalancingV2::Listener'),
  credential('secret_key', 'aws_datasync_location_object_storage'),
  credential('SecretKey', 'AWS::DataSync::LocationObjectStorage'),
];

const byType = new Map<string, SecretPlace[]>();
for (const place of PLACES)
  for (const type of place.on) byType.set(type, [...(byType.get(type) ?? []), place]);

/** Where resources of a type may hold secrets. */
export function secretPlaces(type: string): readonly SecretPlace[] {
  return byType.get(type) ?? [];
}

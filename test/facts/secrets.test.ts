import { describe, expect, test } from 'vitest';
import { secrets } from '../../src/facts/secrets.ts';
import { reviewOf, shownOf } from '../support/template-review.ts';
import { ask, cloudFormationAll, terraformAll, worldOf, type Plain } from '../support/worlds.ts';

const VALUE = 'k7#Qp2vX9!mZ';
const RESOLVED = '{{resolve:secretsmanager:prod/orders:SecretString:password}}';
const LISTENER =
  'arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188/f2f7dc8efc522ab2';

function inTerraform(type: string, attributes: Plain): readonly string[] {
  const world = worldOf(terraformAll({ [`${type}.orders`]: attributes }));
  return ask(secrets, world, `${type}.orders`).map(({ looks }) => looks);
}

function inCloudFormation(Type: string, Properties: Plain): readonly string[] {
  const world = worldOf(cloudFormationAll({ Orders: { Type, Properties } }));
  return ask(secrets, world, 'Orders').map(({ looks }) => looks);
}

const terraform: readonly (readonly [type: string, write: (value: string) => Plain])[] = [
  ['aws_glue_connection', (PASSWORD) => ({ connection_properties: { USERNAME: 'glue', PASSWORD } })],
  [
    'aws_cognito_identity_provider',
    (client_secret) => ({ provider_details: { client_id: 'a', client_secret } }),
  ],
  ['aws_kinesis_firehose_delivery_stream', (hec_token) => ({ splunk_configuration: [{ hec_token }] })],
  [
    'aws_kinesis_firehose_delivery_stream',
    (value) => ({
      http_endpoint_configuration: [
        { request_configuration: [{ common_attributes: [{ name: 'api_key', value }] }] },
      ],
    }),
  ],
  ['aws_fsx_windows_file_system', (password) => ({ self_managed_active_directory: [{ password }] })],
  ['aws_codebuild_source_credential', (token) => ({ token })],
  ['aws_codepipeline', (OAuthToken) => ({ stage: [{ action: [{ configuration: { OAuthToken } }] }] })],
  ['aws_cloudwatch_event_connection', (value) => ({ auth_parameters: [{ api_key: [{ key: 'k', value }] }] })],
  [
    'aws_ecs_task_definition',
    (value) => ({
      container_definitions: JSON.stringify([{ command: ['sh', '-c', `run --password=${value}`] }]),
    }),
  ],
  [
    'aws_ecs_task_definition',
    (value) => ({
      container_definitions: JSON.stringify([{ logConfiguration: { options: { 'splunk-token': value } } }]),
    }),
  ],
  ['aws_mskconnect_connector', (value) => ({ connector_configuration: { 'database.password': value } })],
  [
    'aws_cloudfront_distribution',
    (value) => ({ origin: [{ custom_header: [{ name: 'x-api-key', value }] }] }),
  ],
  ['aws_vpn_connection', (key) => ({ tunnel1_preshared_key: key })],
  ['aws_pinpoint_apns_channel', (private_key) => ({ private_key })],
  ['aws_emr_cluster', (kdc_admin_password) => ({ kerberos_attributes: [{ kdc_admin_password }] })],
  ['aws_dms_endpoint', (sasl_password) => ({ kafka_settings: [{ sasl_password }] })],
  ['aws_amplify_app', (basic_auth_credentials) => ({ basic_auth_credentials })],
  ['aws_pinpoint_baidu_channel', (api_key) => ({ api_key })],
  [
    'aws_appflow_connector_profile',
    (client_secret) => ({
      connector_profile_config: [{ connector_profile_credentials: [{ zendesk: [{ client_secret }] }] }],
    }),
  ],
  [
    'aws_elasticsearch_domain',
    (password) => ({
      advanced_security_options: [{ master_user_options: [{ master_user_password: password }] }],
    }),
  ],
  ['aws_mq_broker', (service_account_password) => ({ ldap_server_metadata: [{ service_account_password }] })],
  [
    'aws_lb_listener_rule',
    (client_secret) => ({ listener_arn: LISTENER, action: [{ authenticate_oidc: [{ client_secret }] }] }),
  ],
  ['aws_verifiedaccess_trust_provider', (client_secret) => ({ oidc_options: [{ client_secret }] })],
  ['aws_directory_service_trust', (trust_password) => ({ trust_password })],
  [
    'aws_dms_endpoint',
    (value) => ({ extra_connection_attributes: `useLogMinerReader=N;asm_password=${value}` }),
  ],
  [
    'aws_cloudfront_distribution',
    (value) => ({ origin: [{ custom_header: [{ name: 'X-Origin-Secret', value }] }] }),
  ],
  ['aws_synthetics_canary', (API_TOKEN) => ({ run_config: [{ environment_variables: { API_TOKEN } }] })],
  ['aws_cloudformation_stack_set', (DbPassword) => ({ parameters: { DbPassword } })],
  ['aws_storagegateway_gateway', (password) => ({ smb_active_directory_settings: [{ password }] })],
  ['aws_mwaa_environment', (value) => ({ airflow_configuration_options: { 'smtp.smtp_password': value } })],
];

const cloudFormation: readonly (readonly [type: string, write: (value: string) => Plain])[] = [
  [
    'AWS::Glue::Connection',
    (PASSWORD) => ({ ConnectionInput: { ConnectionProperties: { USERNAME: 'glue', PASSWORD } } }),
  ],
  [
    'AWS::Cognito::UserPoolIdentityProvider',
    (client_secret) => ({ ProviderDetails: { client_id: 'a', client_secret } }),
  ],
  ['AWS::KinesisFirehose::DeliveryStream', (HECToken) => ({ SplunkDestinationConfiguration: { HECToken } })],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    (AttributeValue) => ({
      HttpEndpointDestinationConfiguration: {
        RequestConfiguration: { CommonAttributes: [{ AttributeName: 'api_key', AttributeValue }] },
      },
    }),
  ],
  [
    'AWS::FSx::FileSystem',
    (Password) => ({ WindowsConfiguration: { SelfManagedActiveDirectoryConfiguration: { Password } } }),
  ],
  ['AWS::CodeBuild::SourceCredential', (Token) => ({ Token })],
  [
    'AWS::CodePipeline::Pipeline',
    (OAuthToken) => ({ Stages: [{ Actions: [{ Configuration: { OAuthToken } }] }] }),
  ],
  [
    'AWS::Events::Connection',
    (ApiKeyValue) => ({ AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'k', ApiKeyValue } } }),
  ],
  [
    'AWS::ECS::TaskDefinition',
    (value) => ({ ContainerDefinitions: [{ Command: ['sh', '-c', `run --password=${value}`] }] }),
  ],
  [
    'AWS::ECS::TaskDefinition',
    (value) => ({ ContainerDefinitions: [{ LogConfiguration: { Options: { 'splunk-token': value } } }] }),
  ],
  ['AWS::KafkaConnect::Connector', (value) => ({ ConnectorConfiguration: { 'database.password': value } })],
  ['AWS::EC2::VPNConnection', (key) => ({ VpnTunnelOptionsSpecifications: [{ PreSharedKey: key }] })],
  ['AWS::Pinpoint::APNSChannel', (PrivateKey) => ({ PrivateKey })],
  ['AWS::EMR::Cluster', (KdcAdminPassword) => ({ KerberosAttributes: { KdcAdminPassword } })],
  ['AWS::DMS::Endpoint', (Password) => ({ MongoDbSettings: { Password } })],
  ['AWS::Amplify::App', (Password) => ({ BasicAuthConfig: { Username: 'shop', Password } })],
  ['AWS::IAM::User', (Password) => ({ LoginProfile: { Password } })],
  ['AWS::Pinpoint::BaiduChannel', (ApiKey) => ({ ApiKey })],
  [
    'AWS::AppFlow::ConnectorProfile',
    (ClientSecret) => ({
      ConnectorProfileConfig: {
        ConnectorProfileCredentials: { SAPOData: { OAuthCredentials: { ClientId: 'shop', ClientSecret } } },
      },
    }),
  ],
  [
    'AWS::AppFlow::ConnectorProfile',
    (ApiKey) => ({ ConnectorProfileConfig: { ConnectorProfileCredentials: { Singular: { ApiKey } } } }),
  ],
  [
    'AWS::Elasticsearch::Domain',
    (password) => ({ AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: password } } }),
  ],
  ['AWS::AmazonMQ::Broker', (ServiceAccountPassword) => ({ LdapServerMetadata: { ServiceAccountPassword } })],
  [
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    (ClientSecret) => ({ ListenerArn: LISTENER, Actions: [{ AuthenticateOidcConfig: { ClientSecret } }] }),
  ],
  [
    'AWS::EC2::VerifiedAccessTrustProvider',
    (ClientSecret) => ({ NativeApplicationOidcOptions: { ClientSecret } }),
  ],
  [
    'AWS::CloudFront::Distribution',
    (HeaderValue) => ({
      DistributionConfig: {
        Origins: [{ OriginCustomHeaders: [{ HeaderName: 'X-Origin-Secret', HeaderValue }] }],
      },
    }),
  ],
  ['AWS::OpsWorks::App', (Value) => ({ Environment: [{ Key: 'DB_PASSWORD', Value, Secure: true }] })],
  ['AWS::Synthetics::Canary', (API_TOKEN) => ({ RunConfig: { EnvironmentVariables: { API_TOKEN } } })],
  [
    'AWS::CloudFormation::StackSet',
    (ParameterValue) => ({ Parameters: [{ ParameterKey: 'DbPassword', ParameterValue }] }),
  ],
  [
    'AWS::Glue::Connection',
    (Password) => ({
      ConnectionInput: { AuthenticationConfiguration: { BasicAuthenticationCredentials: { Password } } },
    }),
  ],
  ['Alexa::ASK::Skill', (ClientSecret) => ({ AuthenticationConfiguration: { ClientId: 'c', ClientSecret } })],
  ['AWS::MWAA::Environment', (value) => ({ AirflowConfigurationOptions: { 'smtp.smtp_password': value } })],
  [
    'AWS::EC2::Instance',
    (password) => ({
      '@Metadata': { 'AWS::CloudFormation::Authentication': { artifacts: { type: 'basic', password } } },
    }),
  ],
  [
    'AWS::AutoScaling::AutoScalingGroup',
    (value) => ({
      '@Metadata': {
        'AWS::CloudFormation::Init': {
          config: { files: { '/etc/app': { content: `db_password=${value}` } } },
        },
      },
    }),
  ],
];

describe.each([
  ['Terraform', terraform, inTerraform],
  ['CloudFormation', cloudFormation, inCloudFormation],
] as const)('in %s', (_, places, found) => {
  test.each(places)('%s shows a password that is written out', (type, write) => {
    expect(found(type, write(VALUE))).toHaveLength(1);
  });
  test.each(places)('%s is quiet about a placeholder', (type, write) => {
    expect(found(type, write('CHANGEME'))).toEqual([]);
  });
  test.each(places)('%s is quiet about a reference to a store', (type, write) => {
    expect(found(type, write(RESOLVED))).toEqual([]);
  });
});

test('a token may look like an id where nothing but a token is asked for', () => {
  const token = 'b8f7a0de-4a9e-4b59-9a29-0d3e7e5c2b11';
  const stream = { SplunkDestinationConfiguration: { HECToken: token } };
  expect(inCloudFormation('AWS::KinesisFirehose::DeliveryStream', stream)).toHaveLength(1);
  expect(
    inTerraform('aws_lambda_function', { environment: [{ variables: { API_TOKEN_ID: token } }] }),
  ).toEqual([]);
});

test('in the text of a program only what nothing else looks like is one', () => {
  const code = (ZipFile: string): readonly string[] =>
    inCloudFormation('AWS::Lambda::Function', { Code: { ZipFile } });
  expect(code(`client = connect("ghp_${'a1B2c3D4e5F6'.repeat(3)}")`)).toHaveLength(1);
  expect(code('password = event.ResourceProperties.Password2\nsecret = loadSecret2(arn)')).toEqual([]);
});

test('a parameter that is kept encrypted stands in the source all the same', () => {
  const readers = (type: string): readonly string[] => {
    const world = worldOf(
      terraformAll({ 'aws_ssm_parameter.orders': { name: '/orders/password', type, value: VALUE } }),
    );
    return ask(secrets, world, 'aws_ssm_parameter.orders').map((secret) => secret.readers);
  };
  expect(readers('String')).toEqual([
    'a parameter of type `String` is stored in clear text, and it stands in the source',
  ]);
  expect(readers('SecureString')).toEqual([
    'the store keeps it encrypted, but it stands in the source and its history, and in the state',
  ]);
});

test('the keys of the documentation are no keys', () => {
  const variables = {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  expect(inTerraform('aws_lambda_function', { environment: [{ variables }] })).toEqual([]);
});

test('the URL of a repository may hold a token, and mostly does not', () => {
  const project = (location: string): readonly string[] =>
    inTerraform('aws_codebuild_project', { source: [{ type: 'GITHUB', location }] });
  expect(project(`https://build:ghp_${'a1B2c3D4e5F6'.repeat(3)}@github.com/acme/app.git`)).toHaveLength(1);
  expect(project('https://github.com/acme/app.git')).toEqual([]);
});

test('an access key stands in the state unless it is encrypted there', () => {
  expect(inTerraform('aws_iam_access_key', { user: 'ci' })).toEqual(['a credential in `state`']);
  expect(inTerraform('aws_iam_access_key', { user: 'ci', pgp_key: 'keybase:ops' })).toEqual([]);
  expect(inCloudFormation('AWS::IAM::AccessKey', { UserName: 'ci' })).toEqual([]);
});

describe('a password given as a parameter', () => {
  const template = (parameter: object | undefined, resources: object = {}): string =>
    JSON.stringify({
      ...(parameter === undefined ? {} : { Parameters: { Password: { Type: 'String', ...parameter } } }),
      Resources: {
        Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/topics' } },
        ...resources,
      },
    });
  const database = {
    Orders: {
      Type: 'AWS::RDS::DBInstance',
      Properties: { Engine: 'mysql', MasterUsername: 'orders', MasterUserPassword: { Ref: 'Password' } },
    },
  };
  const told = async (parameter: object, base?: object) => {
    const review = await reviewOf(
      base === undefined ? template(undefined) : template(base, database),
      template(parameter, database),
    );
    expect(shownOf(review)).not.toContain(VALUE);
    return review.findings
      .filter(({ rule }) => rule === 'secret-in-clear')
      .map(({ certainty, why }) => `${certainty}: ${why}`);
  };

  test('is shown to whoever describes the stack, without NoEcho', async () => {
    expect(await told({})).toEqual([
      'possible: `Password` is declared without `NoEcho`, so that whoever may describe the stack can read its value.',
    ]);
  });
  test('is in the source where it has a default, NoEcho or not', async () => {
    expect(await told({ Default: VALUE })).toHaveLength(1);
    expect(await told({ NoEcho: true, Default: VALUE })).toEqual([
      'certain: `NoEcho` hides it from the stack, but its value is written out in the source and its history.',
    ]);
  });
  test('is fine with NoEcho and without a default, or with one that has to be changed', async () => {
    expect(await told({ NoEcho: true })).toEqual([]);
    expect(await told({ NoEcho: 'true', Default: 'CHANGEME' })).toEqual([]);
  });
  test('is no news where it was given so before', async () => {
    expect(await told({}, { Description: 'of the orders' })).toEqual([]);
  });
  test('is shown from the moment `NoEcho` goes', async () => {
    expect(await told({}, { NoEcho: true })).toEqual([
      'possible: `Password` is declared without `NoEcho`, so that whoever may describe the stack can read its value.',
    ]);
    expect(await told({ NoEcho: true }, {})).toEqual([]);
  });
});

describe('a credential that CloudFormation reads from a parameter', () => {
  const told = async (MasterUserPassword: string) => {
    const { findings } = await reviewOf(
      JSON.stringify({ Resources: {} }),
      JSON.stringify({
        Resources: {
          Orders: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'mysql', MasterUserPassword } },
        },
      }),
    );
    return findings.filter(({ rule }) => rule === 'secret-in-clear').map(({ certainty }) => certainty);
  };

  test.each([
    ['a plain one is in clear', '{{resolve:ssm:/orders/password:1}}', ['possible']],
    ['an encrypted one is not', '{{resolve:ssm-secure:/orders/password:1}}', []],
    ['a secret is not', RESOLVED, []],
  ])('%s', async (_, reference, expected) => {
    expect(await told(reference)).toEqual(expected);
  });
});

test('what belongs to a resource that is declared elsewhere is looked at as well', () => {
  const world = worldOf(
    cloudFormationAll({
      Orders: {
        Type: 'AWS::Amplify::Branch',
        Properties: {
          AppId: 'd1a2b3c4',
          BranchName: 'main',
          BasicAuthConfig: { Username: 'shop', Password: VALUE },
        },
      },
    }),
  );
  const told = world.addresses();
  expect([...told].flatMap((address) => ask(secrets, world, address)).map(({ looks }) => looks)).toEqual([
    'a credential in `BasicAuthConfig.Password`',
  ]);
});

describe('an output', () => {
  const told = async (outputs: object) => {
    const resources = {
      Keys: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'deploy' } },
      Kept: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: { SecretString: { 'Fn::GetAtt': 'Keys.SecretAccessKey' } },
      },
    };
    const Parameters = { Password: { Type: 'String', NoEcho: true }, Name: { Type: 'String' } };
    const { findings } = await reviewOf(
      JSON.stringify({ Parameters, Resources: resources }),
      JSON.stringify({ Parameters, Resources: resources, Outputs: outputs }),
    );
    return findings.map(({ what, certainty, location }) => `${certainty}: ${what} ${location?.side}`);
  };

  test.each([
    [
      'that shows a secret access key',
      { 'Fn::GetAtt': ['Keys', 'SecretAccessKey'] },
      [
        'certain: `Outputs.Shown` gets what looks like the `SecretAccessKey` of `Keys` in `Value`, in clear text. RIGHT',
      ],
    ],
    [
      'that shows a hidden parameter within a text',
      { 'Fn::Sub': 'postgres://shop:${Password}@db' },
      ['possible: `Outputs.Shown` gets what looks like a hidden parameter in `Value`, in clear text. RIGHT'],
    ],
    ['that shows a plain parameter', { Ref: 'Name' }, []],
    ['that shows an access key id', { Ref: 'Keys' }, []],
    ['that names a secret', { Ref: 'Kept' }, []],
    ['that names where a secret is', RESOLVED, []],
  ])('%s', async (_, Value, expected) => {
    expect(await told({ Shown: { Value } })).toEqual(expected);
  });
  test('whose name speaks of a password shows what is written out', async () => {
    expect(await told({ DbPassword: { Value: VALUE } })).toHaveLength(1);
    expect(await told({ DbEndpoint: { Value: VALUE } })).toEqual([]);
  });
});

describe('a hidden parameter that goes into settings that everyone may look at', () => {
  const worker = (Default: string | undefined, variables: object): string =>
    JSON.stringify({
      Parameters: {
        Password: { Type: 'String', NoEcho: true, ...(Default === undefined ? {} : { Default }) },
      },
      Resources: {
        Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/topics' } },
        Worker: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: variables } } },
      },
    });
  const told = async (Default: string | undefined, variables: object) => {
    const review = await reviewOf(worker(Default, {}), worker(Default, variables));
    expect(shownOf(review)).not.toContain('k7Qp2vX9mZr4');
    return review.findings
      .filter(({ rule }) => rule === 'secret-in-clear')
      .map(({ what, why }) => `${what} ${why}`);
  };
  const hidden =
    '`NoEcho` hides the parameter, but whoever may look at the settings of the resource can read it.';
  test.each([
    ['by itself', { DB_PASSWORD: { Ref: 'Password' } }, 'a credential in `DB_PASSWORD`'],
    [
      'within a URL',
      { DATABASE: { 'Fn::Sub': 'postgres://orders:${Password}@db.internal/orders' } },
      'a URL with a password in `DATABASE`',
    ],
  ])('is found %s', async (_, variables, looks) => {
    expect(await told('k7Qp2vX9mZr4', variables)).toEqual([
      `\`Worker\` gets what looks like ${looks}, in clear text. ${hidden}`,
    ]);
  });
  test('is not where its default has to be changed, or where it has none', async () => {
    expect(await told('CHANGEME', { DB_PASSWORD: { Ref: 'Password' } })).toEqual([]);
    expect(await told(undefined, { DB_PASSWORD: { Ref: 'Password' } })).toEqual([]);
  });
  test('is not what a store is asked for while deploying', async () => {
    expect(
      await told(undefined, { DB_PASSWORD: RESOLVED, DATABASE: `Server=db;Password=${RESOLVED};` }),
    ).toEqual([]);
  });
});

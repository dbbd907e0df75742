import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontDoor } from '../../src/facts/front-door.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { anyone, routesOf, strangersAt } from '../support/doors.ts';
import {
  ask,
  cloudFormationAll,
  ref,
  terraform,
  terraformAll,
  unseen,
  worldOf,
  type Plain,
} from '../support/worlds.ts';

interface Vector {
  readonly id: string;
  readonly service: string;
  readonly input: Plain;
  readonly expect: 'public' | 'not-public' | 'potential';
  readonly why: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('../vectors/endpoints.json', import.meta.url), 'utf8'),
) as readonly Vector[];

function verdict(declarations: readonly Declaration[], address: string): Vector['expect'] {
  const openings = strangersAt(declarations, address);
  if (openings.some(({ certainty }) => certainty === 'certain')) return 'public';
  return openings.length > 0 ? 'potential' : 'not-public';
}

const given = (value: unknown, name: string): Plain => (value === 'unset' ? {} : { [name]: value });
const listed = (value: unknown, name: string): Plain => (value === undefined ? {} : { [name]: value });

/** What a vector's attributes look like as somebody would write them. */
const written: Readonly<Record<string, (input: Plain) => readonly [readonly Declaration[], string]>> = {
  eks: (input) => [
    terraformAll({
      'aws_eks_cluster.platform': {
        vpc_config: [
          {
            ...given(input['endpoint_public_access'], 'endpoint_public_access'),
            ...listed(input['public_access_cidrs'], 'public_access_cidrs'),
          },
        ],
      },
    }),
    'aws_eks_cluster.platform',
  ],
  'lambda-url': (input) => {
    if (input['engine'] === 'terraform')
      return [
        terraformAll({
          'aws_lambda_function.webhook': { function_name: 'webhook' },
          'aws_lambda_function_url.webhook': {
            function_name: ref('aws_lambda_function.webhook', 'function_name'),
            authorization_type: input['authorization_type'],
          },
        }),
        'aws_lambda_function.webhook',
      ];
    // The transform of SAM adds the permission by itself.
    const permissions = (input['permissions'] as readonly Plain[] | undefined) ?? [
      { Action: 'lambda:InvokeFunctionUrl', Principal: '*', FunctionUrlAuthType: 'NONE' },
    ];
    return [
      cloudFormationAll({
        Webhook: { Type: 'AWS::Lambda::Function' },
        WebhookUrl: {
          Type: 'AWS::Lambda::Url',
          Properties: { TargetFunctionArn: ref('Webhook', 'Arn'), AuthType: input['AuthType'] },
        },
        Permission: {
          Type: 'AWS::Lambda::Permission',
          Properties: { FunctionName: ref('Webhook', 'Arn'), ...permissions[0] },
        },
      }),
      'Webhook',
    ];
  },
  'apigw-rest': (input) => [
    terraformAll({
      'aws_api_gateway_rest_api.orders': {
        endpoint_configuration: [{ types: [input['endpoint']] }],
        ...(input['policy'] === null
          ? {}
          : {
              policy: anyone('execute-api:Invoke', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
            }),
      },
      'aws_api_gateway_method.list': {
        rest_api_id: ref('aws_api_gateway_rest_api.orders'),
        resource_id: ref('aws_api_gateway_rest_api.orders', 'root_resource_id'),
        http_method: 'GET',
        authorization: input['authorization'],
        ...listed(input['api_key_required'], 'api_key_required'),
      },
    }),
    'aws_api_gateway_rest_api.orders',
  ],
  'apigw-http': (input) => [
    terraformAll({
      'aws_apigatewayv2_api.orders': {
        protocol_type: 'HTTP',
        disable_execute_api_endpoint: input['disable_execute_api_endpoint'],
      },
      'aws_apigatewayv2_route.list': {
        api_id: ref('aws_apigatewayv2_api.orders'),
        route_key: 'GET /orders',
        ...given(input['authorization_type'], 'authorization_type'),
      },
    }),
    'aws_apigatewayv2_api.orders',
  ],
  appsync: (input) => [
    terraformAll({ 'aws_appsync_graphql_api.catalogue': input }),
    'aws_appsync_graphql_api.catalogue',
  ],
  opensearch: (input) => [
    terraformAll({
      'aws_opensearch_domain.products': {
        access_policies: anyone('es:ESHttp*'),
        ...(input['vpc_options'] === null ? {} : { vpc_options: [input['vpc_options']] }),
        advanced_security_options: [{ enabled: input['fgac'] ?? false }],
      },
    }),
    'aws_opensearch_domain.products',
  ],
  opensearchserverless: (input) => [
    terraformAll({
      'aws_opensearchserverless_security_policy.logs': {
        type: 'network',
        policy: JSON.stringify([
          {
            ...(input['network_policy'] as readonly Plain[])[0],
            Rules: [{ ResourceType: 'collection', Resource: ['collection/logs'] }],
          },
        ]),
      },
    }),
    'aws_opensearchserverless_security_policy.logs',
  ],
  apprunner: (input) => [
    terraformAll({
      'aws_apprunner_service.shop': {
        network_configuration: [
          { ingress_configuration: [given(input['is_publicly_accessible'], 'is_publicly_accessible')] },
        ],
      },
    }),
    'aws_apprunner_service.shop',
  ],
  'sagemaker-notebook': (input) => [
    terraformAll({ 'aws_sagemaker_notebook_instance.research': input }),
    'aws_sagemaker_notebook_instance.research',
  ],
  mwaa: (input) => [
    terraformAll({ 'aws_mwaa_environment.pipelines': input }),
    'aws_mwaa_environment.pipelines',
  ],
};

describe('endpoints that AWS puts on the internet by itself', () => {
  test.each(vectors)('$id: $why', ({ service, input, expect: expected }) => {
    const made = written[service]?.(input);
    if (made === undefined) throw new Error(`no world is written for ${service}`);
    expect(verdict(...made)).toBe(expected);
  });

  test('every service of the vectors has a world', () => {
    expect(vectors.length).toBe(22);
    expect(vectors.filter(({ service }) => !(service in written))).toEqual([]);
  });
});

describe('other doors', () => {
  test.each([
    {
      name: 'a distribution without signatures serves everyone',
      plain: { 'aws_cloudfront_distribution.site': { enabled: true, default_cache_behavior: [{}] } },
      routes: ['*'],
    },
    {
      name: 'signed paths are no way in',
      plain: {
        'aws_cloudfront_distribution.site': {
          enabled: true,
          default_cache_behavior: [{}],
          ordered_cache_behavior: [{ path_pattern: '/films/*', trusted_key_groups: ['k-1'] }],
        },
      },
      routes: ['*'],
    },
    {
      name: 'a disabled distribution serves nobody',
      plain: { 'aws_cloudfront_distribution.site': { enabled: false, default_cache_behavior: [{}] } },
      routes: [],
    },
    {
      name: 'guests with a role get credentials',
      plain: {
        'aws_cognito_identity_pool.app': { allow_unauthenticated_identities: true },
        'aws_cognito_identity_pool_roles_attachment.app': {
          identity_pool_id: ref('aws_cognito_identity_pool.app'),
          roles: { unauthenticated: ref('aws_iam_role.guest', 'arn') },
        },
      },
      routes: ['credentials for guests'],
    },
    {
      name: 'guests without a role get none',
      plain: { 'aws_cognito_identity_pool.app': { allow_unauthenticated_identities: true } },
      routes: [],
    },
    {
      name: 'everyone may sign up by default',
      plain: { 'aws_cognito_user_pool.customers': {} },
      routes: ['sign-up'],
    },
    {
      name: 'administrators alone create users',
      plain: {
        'aws_cognito_user_pool.staff': { admin_create_user_config: [{ allow_admin_create_user_only: true }] },
      },
      routes: [],
    },
    {
      name: 'published builds are shown to everyone',
      plain: { 'aws_codebuild_project.site': { project_visibility: 'PUBLIC_READ' } },
      routes: ['build logs and artifacts'],
    },
    {
      name: 'a branch is served without a password',
      plain: {
        'aws_amplify_app.site': {},
        'aws_amplify_branch.main': { app_id: ref('aws_amplify_app.site'), branch_name: 'main' },
      },
      routes: ['branch main'],
    },
    {
      name: 'the password of an application covers its branches',
      plain: {
        'aws_amplify_app.site': { enable_basic_auth: true },
        'aws_amplify_branch.main': { app_id: ref('aws_amplify_app.site'), branch_name: 'main' },
      },
      routes: [],
    },
    {
      name: 'an environment has a public load balancer by default',
      plain: { 'aws_elastic_beanstalk_environment.shop': {} },
      routes: ['load balancer'],
    },
    {
      name: 'an internal load balancer is no way in',
      plain: {
        'aws_elastic_beanstalk_environment.shop': {
          setting: [{ namespace: 'aws:ec2:vpc', name: 'ELBScheme', value: 'internal' }],
        },
      },
      routes: [],
    },
    {
      name: 'workers take no requests',
      plain: { 'aws_elastic_beanstalk_environment.mailer': { tier: 'Worker' } },
      routes: [],
    },
    {
      name: 'a single instance in a VPC needs a public address',
      plain: {
        'aws_elastic_beanstalk_environment.shop': {
          setting: [
            {
              namespace: 'aws:elasticbeanstalk:environment',
              name: 'EnvironmentType',
              value: 'SingleInstance',
            },
            { namespace: 'aws:ec2:vpc', name: 'VPCId', value: 'vpc-1' },
          ],
        },
      },
      routes: [],
    },
    {
      name: 'a Grafana workspace shows its sign-in page to everyone',
      plain: { 'aws_grafana_workspace.metrics': {} },
      routes: ['sign-in page'],
    },
    {
      name: 'a graph is private by default',
      plain: { 'aws_neptunegraph_graph.social': {} },
      routes: [],
    },
    {
      name: 'a graph can be reached over the internet',
      plain: { 'aws_neptunegraph_graph.social': { public_connectivity: true } },
      routes: ['graph endpoint'],
    },
    {
      name: 'a Verified Access policy that permits everyone',
      plain: {
        'aws_verifiedaccess_group.tools': {
          policy_document: '// everyone\npermit(principal, action, resource);',
        },
        'aws_verifiedaccess_endpoint.wiki': {
          verified_access_group_id: ref('aws_verifiedaccess_group.tools'),
          application_domain: 'wiki.example.com',
        },
      },
      routes: ['wiki.example.com'],
    },
    {
      name: 'a Verified Access policy under a condition',
      plain: {
        'aws_verifiedaccess_group.tools': {
          policy_document:
            'permit(principal, action, resource) when { context.login.groups.contains("staff") };',
        },
        'aws_verifiedaccess_endpoint.wiki': {
          verified_access_group_id: ref('aws_verifiedaccess_group.tools'),
          application_domain: 'wiki.example.com',
        },
      },
      routes: [],
    },
    {
      name: 'an event API that takes a key to publish',
      plain: {
        'aws_appsync_api.chat': {
          event_config: [
            {
              connection_auth_mode: [{ auth_type: 'AMAZON_COGNITO_USER_POOLS' }],
              default_publish_auth_mode: [{ auth_type: 'API_KEY' }],
            },
          ],
        },
      },
      routes: ['publish'],
    },
    {
      name: 'an agent gateway that asks nobody',
      plain: { 'aws_bedrockagentcore_gateway.tools': { authorizer_type: 'NONE' } },
      routes: ['tools'],
    },
    {
      name: 'a media input for every sender',
      plain: { 'aws_medialive_input_security_group.studio': { whitelist_rules: [{ cidr: '0.0.0.0/0' }] } },
      routes: ['media input'],
    },
    {
      name: 'a public endpoint of containers',
      plain: {
        'aws_lightsail_container_service.shop': { name: 'shop' },
        'aws_lightsail_container_service_deployment_version.shop': {
          service_name: ref('aws_lightsail_container_service.shop', 'name'),
          public_endpoint: [{ container_name: 'web', container_port: 80 }],
        },
      },
      routes: ['container web'],
    },
  ])('$name', ({ plain, routes }) => {
    const [address = ''] = Object.keys(plain);
    expect(routesOf(terraformAll(plain), address)).toEqual(routes);
  });

  test('signed paths whose behaviour is gone fall to the default one', () => {
    const address = 'aws_cloudfront_distribution.site';
    const now = terraform(address, { enabled: true, default_cache_behavior: [{}] }, { action: 'update' });
    const before = terraform(address, {
      enabled: true,
      default_cache_behavior: [{}],
      ordered_cache_behavior: [{ path_pattern: '/films/*', trusted_key_groups: ['k-1'] }],
    });
    const exposures = ask(frontDoor, worldOf([now], {}, [before]), address);
    expect(exposures.flatMap(({ openings }) => openings.map(({ capability }) => capability))).toContainEqual({
      kind: 'requests',
      routes: ['/films/*'],
    });
  });
});

const cluster = (cidrs: readonly unknown[], own: readonly string[] = []) =>
  ask(
    frontDoor,
    worldOf(terraformAll({ 'aws_eks_cluster.platform': { vpc_config: [{ public_access_cidrs: cidrs }] } }), {
      trustedNetworks: own,
    }),
    'aws_eks_cluster.platform',
  ).flatMap(({ openings }) =>
    openings.map(({ audience, parties, certainty }) => [audience, certainty, ...parties].join(' ')),
  );

describe('ranges a control plane answers to', () => {
  test.each([
    { name: 'an office is a party', cidrs: ['203.0.113.0/24'], callers: ['named certain 203.0.113.0/24'] },
    { name: 'private ranges are no party', cidrs: ['10.0.0.0/8'], callers: [] },
    {
      name: 'two halves are the internet',
      cidrs: ['0.0.0.0/1', '128.0.0.0/1'],
      callers: ['anonymous certain'],
    },
    {
      name: 'an unknown range may be the internet',
      cidrs: ['203.0.113.0/24', unseen('var.office')],
      callers: ['named certain 203.0.113.0/24', 'anonymous possible'],
    },
  ])('$name', ({ cidrs, callers }) => {
    expect(cluster(cidrs)).toEqual(callers);
  });

  test('own networks are no party', () => {
    expect(cluster(['203.0.113.0/24', '198.51.100.7/32'], ['203.0.113.0/24'])).toEqual([
      'named certain 198.51.100.7/32',
    ]);
  });
});

describe('a bucket of Lightsail', () => {
  test.each([
    ['public', ['GET any object']],
    ['private', []],
  ])('with objects that are %s', (GetObject, routes) => {
    const declarations = cloudFormationAll({
      Media: { Type: 'AWS::Lightsail::Bucket', Properties: { AccessRules: { GetObject } } },
    });
    expect(routesOf(declarations, 'Media')).toEqual(routes);
  });
});

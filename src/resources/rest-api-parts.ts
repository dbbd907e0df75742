import { undecided, type Judgement } from '../model/judge.ts';
import type { Part } from '../model/definition.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { absent, unknown, type Value } from '../model/value.ts';
import { policyOfDocument, routesOfDocument } from './api-document.ts';
import { underDefaultAddress } from './api-route.ts';
import type { UrlPart } from './api-url.ts';
import { handedOn } from './vpc-link.ts';

/** One method of a REST API, as a resource of its own declares it. */
export interface Method {
  readonly httpMethod: Value<string>;
  readonly resource: Stated<string>;
  readonly authorization: Stated<string>;
  readonly needsKey: Stated<boolean>;
  readonly integration: Value<string>;
  readonly handsOn: readonly Stated<string>[];
}
interface Integration {
  readonly httpMethod: Value<string>;
  readonly resource: Value<string>;
  readonly type: Value<string>;
  readonly handsOn: readonly Stated<string>[];
}
/** What the parts of a REST API amount to together. */
export interface RestApi {
  readonly types: readonly Stated<string>[];
  /** VPC endpoints that it is joined to. */
  readonly endpoints: readonly Stated<string>[];
  readonly root: Value<string>;
  /** Whether it answers under the address that AWS gives it. */
  readonly ownName: Judgement;
  readonly policies: readonly StatedTerm[];
  readonly documented: readonly DoorRoute[];
  readonly urls: readonly UrlPart[];
  readonly methods: readonly Method[];
  readonly integrations: readonly Integration[];
  readonly customDomains: readonly Stated<string>[];
}

type Names = Readonly<Record<'types' | 'endpoints' | 'policy' | 'disabled' | 'body', string>>;

function apiOf(r: Reader, names: Names): Partial<RestApi> {
  const body = r.document(names.body);
  return {
    types: r.texts(names.types),
    endpoints: r.texts(names.endpoints),
    ownName: underDefaultAddress(r, names.disabled),
    policies: [...policyAt(r, names.policy), ...policyOfDocument(body)],
    documented: routesOfDocument(body),
  };
}

function policyAt(r: Reader, path: string): readonly StatedTerm[] {
  const policy = r.document(path);
  return policy.term.kind === 'absent' ? [] : [policy];
}

function unreadDefinition(r: Reader, path: string): DoorRoute {
  const value = unknown('external', { written: 'the definition of the API, which is kept elsewhere' });
  return {
    about: r.self,
    path,
    route: 'any request',
    open: undecided('the definition of the API is kept elsewhere', { about: r.self, path }, value),
    authentication: 'none',
  };
}

/** How Terraform and CloudFormation spell a REST API and what attaches to it. */
export const restApiParts: readonly Part<RestApi>[] = [
  {
    declaredBy: 'aws_api_gateway_rest_api',
    read: (r) => ({
      ...apiOf(r, {
        types: 'endpoint_configuration.types',
        endpoints: 'endpoint_configuration.vpc_endpoint_ids',
        policy: 'policy',
        disabled: 'disable_execute_api_endpoint',
        body: 'body',
      }),
      root: r.text('root_resource_id').value,
    }),
  },
  {
    declaredBy: 'AWS::ApiGateway::RestApi',
    read: (r) => ({
      ...apiOf(r, {
        types: 'EndpointConfiguration.Types',
        endpoints: 'EndpointConfiguration.VpcEndpointIds',
        policy: 'Policy',
        disabled: 'DisableExecuteApiEndpoint',
        body: 'Body',
      }),
      ...(r.document('BodyS3Location').term.kind === 'absent'
        ? {}
        : { documented: [unreadDefinition(r, 'BodyS3Location')] }),
    }),
  },
  {
    declaredBy: 'aws_api_gateway_rest_api_policy',
    owner: 'rest_api_id',
    read: (r) => ({ policies: policyAt(r, 'policy') }),
  },
  ...['aws_api_gateway_resource', 'data.aws_api_gateway_resource'].map((declaredBy) => ({
    declaredBy,
    owner: 'rest_api_id',
    read: (r: Reader) => ({
      urls: [
        {
          self: r.self,
          id: r.text('id').value,
          url: r.text('path').value,
          parent: r.text('parent_id').value,
          segment: r.text('path_part').value,
        },
      ],
    }),
  })),
  {
    declaredBy: 'AWS::ApiGateway::Resource',
    owner: 'RestApiId',
    read: (r) => ({
      urls: [
        {
          self: r.self,
          id: absent,
          url: absent,
          parent: r.text('ParentId').value,
          segment: r.text('PathPart').value,
        },
      ],
    }),
  },
  {
    declaredBy: 'aws_api_gateway_method',
    owner: 'rest_api_id',
    read: (r) => ({
      methods: [
        {
          httpMethod: r.text('http_method').value,
          resource: r.text('resource_id'),
          authorization: r.text('authorization'),
          needsKey: r.flag('api_key_required'),
          integration: absent,
          handsOn: [],
        },
      ],
    }),
  },
  {
    declaredBy: 'AWS::ApiGateway::Method',
    owner: 'RestApiId',
    read: (r) => ({
      methods: [
        {
          httpMethod: r.text('HttpMethod').value,
          resource: r.text('ResourceId'),
          authorization: r.text('AuthorizationType'),
          needsKey: r.flag('ApiKeyRequired'),
          integration: r.text('Integration.Type').value,
          handsOn: handedOn(r, {
            connectionType: 'Integration.ConnectionType',
            connection: 'Integration.ConnectionId',
            targets: ['Integration.IntegrationTarget'],
          }),
        },
      ],
    }),
  },
  {
    declaredBy: 'aws_api_gateway_integration',
    owner: 'rest_api_id',
    read: (r) => ({
      integrations: [
        {
          httpMethod: r.text('http_method').value,
          resource: r.text('resource_id').value,
          type: r.text('type').value,
          handsOn: handedOn(r, {
            connectionType: 'connection_type',
            connection: 'connection_id',
            targets: ['integration_target'],
          }),
        },
      ],
    }),
  },
  ...['aws_api_gateway_base_path_mapping', 'aws_apigatewayv2_api_mapping'].map((declaredBy) => ({
    declaredBy,
    owner: 'api_id',
    read: (r: Reader) => ({ customDomains: [r.text('domain_name')] }),
  })),
  {
    declaredBy: 'AWS::ApiGateway::BasePathMapping',
    owner: 'RestApiId',
    read: (r) => ({ customDomains: [r.text('DomainName')] }),
  },
  {
    declaredBy: 'AWS::ApiGatewayV2::ApiMapping',
    owner: 'ApiId',
    read: (r) => ({ customDomains: [r.text('DomainName')] }),
  },
];

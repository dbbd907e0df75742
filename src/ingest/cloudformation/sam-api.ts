import { entriesOf, listAt, mapAt, nodeAt, scalarAt, textOf, type Entry, type MapNode, type Span, type TemplateNode } from './node.ts';
import { generatedBlock, passedOn, refTo, spanOf, type ServerlessResource } from './sam-build.ts';
import type { Route } from './sam-events.ts';
import { resourcePolicy } from './sam-resource-policy.ts';
import type { ResourceBlock } from './unit.ts';

/** An API, declared or made by SAM itself, with the routes that events ask for. */
export interface ApiResource extends ServerlessResource {
  readonly id: string;
  readonly protocol: 'rest' | 'http';
  readonly routes: readonly Route[];
}

const REST_LEFT_OUT = [
  ...['DefinitionBody', 'DefinitionUri', 'Auth', 'StageName', 'Cors', 'Models', 'Domain', 'GatewayResponses', 'OpenApiVersion'],
  ...['TracingEnabled', 'AccessLogSetting', 'MethodSettings', 'Variables', 'CacheClusterEnabled', 'CacheClusterSize', 'CanarySetting'],
  ...['MergeDefinitions', 'AlwaysDeploy', 'PropagateTags', 'Tags', 'EndpointConfiguration'],
];
const HTTP_LEFT_OUT = [
  ...['DefinitionBody', 'DefinitionUri', 'Auth', 'StageName', 'CorsConfiguration', 'Domain', 'RouteSettings', 'DefaultRouteSettings'],
  ...['AccessLogSettings', 'StageVariables', 'PropagateTags', 'Tags'],
];
const STAGE_PROPERTIES = [
  ...['TracingEnabled', 'AccessLogSetting', 'MethodSettings', 'Variables', 'CacheClusterEnabled', 'CacheClusterSize'],
  ...['RouteSettings', 'DefaultRouteSettings', 'AccessLogSettings', 'StageVariables'],
];

/** The API and its stage. */
export function expandApi(api: ApiResource): readonly ResourceBlock[] {
  const { id, block, properties, protocol } = api;
  const isRest = protocol === 'rest';
  const uri = nodeAt(properties, 'DefinitionUri');
  const policy = resourcePolicy(nodeAt(properties, 'Auth', 'ResourcePolicy'));
  const own = passedOn(
    properties,
    Object.fromEntries((isRest ? REST_LEFT_OUT : HTTP_LEFT_OUT).map((name) => [name, undefined])),
    mapAt(
      {
        Body: uri === undefined || api.routes.length > 0 ? bodyOf(api) : undefined,
        BodyS3Location: uri,
        EndpointConfiguration: isRest ? endpointOf(nodeAt(properties, 'EndpointConfiguration')) : undefined,
        Policy: policy,
        ProtocolType: isRest ? undefined : scalarAt('HTTP', block.entry),
      },
      properties,
    ),
  );
  const stageName = nodeAt(properties, 'StageName');
  const stage = passedOn(
    mapAt({}, properties),
    {},
    mapAt(
      {
        [isRest ? 'RestApiId' : 'ApiId']: refTo(id, { line: properties.line, endLine: properties.line }),
        StageName: stageName ?? scalarAt(isRest ? 'Prod' : '$default', { line: properties.line, endLine: properties.line }),
        ...Object.fromEntries(STAGE_PROPERTIES.map((name) => [name, nodeAt(properties, name)])),
      },
      properties,
    ),
  );
  const suffix = (textOf(stageName) ?? (isRest ? 'Prod' : 'ApiGatewayDefault')).replaceAll(/[^A-Za-z0-9]/g, '');
  return [
    generatedBlock(block, { id, type: isRest ? 'AWS::ApiGateway::RestApi' : 'AWS::ApiGatewayV2::Api', properties: own }),
    generatedBlock(block, {
      id: `${id}${suffix}Stage`,
      type: isRest ? 'AWS::ApiGateway::Stage' : 'AWS::ApiGatewayV2::Stage',
      properties: stage,
    }),
  ];
}

/** SAM takes `REGIONAL` or `{ Type, VPCEndpointIds }` for what API Gateway calls `{ Types, VpcEndpointIds }`. */
function endpointOf(node: TemplateNode | undefined): TemplateNode | undefined {
  if (node === undefined) return undefined;
  const type = nodeAt(node, 'Type') ?? (node.kind === 'scalar' ? node : undefined);
  if (type === undefined) return node;
  return mapAt({ Types: listAt([type], type), VpcEndpointIds: nodeAt(node, 'VPCEndpointIds') }, node);
}

/** The OpenAPI document: what is written, the routes of the events, and who may call each operation. */
function bodyOf(api: ApiResource): TemplateNode {
  const { properties, routes, protocol } = api;
  const written = nodeAt(properties, 'DefinitionBody');
  if (written !== undefined && (written.kind !== 'map' || written.entries.has('Fn::Transform'))) return written;
  const span: Span = written ?? properties;
  const paths = new Map<string, Map<string, Entry>>();
  for (const path of entriesOf(nodeAt(written, 'paths')).values())
    paths.set(path.name, new Map([...entriesOf(path.value)].map(([name, operation]) => [name, secured(operation, api)])));
  for (const route of routes) {
    const operations = paths.get(route.path) ?? new Map<string, Entry>();
    const name = route.method === 'any' || route.method === '*' ? 'x-amazon-apigateway-any-method' : route.method;
    const { line, endLine } = route.event;
    const base = operations.get(name)?.value;
    const operation = securedBy(base?.kind === 'map' ? base : mapAt({}, route.event), securityOf(route.auth, api, route.event));
    operations.set(name, { name, value: operation, line, endLine });
    paths.set(route.path, operations);
  }
  const pathNodes = new Map([...paths].map(([path, operations]) => [path, operationsNode(operations, span)]));
  const schemes = schemesOf(api, span);
  const added =
    protocol === 'rest'
      ? { paths: mapAt(pathNodes, span), securityDefinitions: schemes }
      : { paths: mapAt(pathNodes, span), components: schemes === undefined ? undefined : mapAt({ securitySchemes: schemes }, schemes) };
  return passedOn(written ?? mapAt({}, span), {}, mapAt(added, span));
}

function operationsNode(operations: ReadonlyMap<string, Entry>, fallback: Span): MapNode {
  const members = [...operations.values()];
  const line = Math.min(...members.map((entry) => entry.line), Number.MAX_SAFE_INTEGER);
  const endLine = Math.max(...members.map((entry) => entry.endLine), 0);
  return members.length === 0
    ? mapAt({}, fallback)
    : { kind: 'map', entries: new Map(operations), line, endLine };
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'x-amazon-apigateway-any-method']);

/** An operation of a written definition: SAM adds the default authorizer where none is named. */
function secured(operation: Entry, api: ApiResource): Entry {
  if (!METHODS.has(operation.name.toLowerCase()) || operation.value.kind !== 'map') return operation;
  if (operation.value.entries.has('security')) return operation;
  const security = securityOf(undefined, api, spanOf(api.properties, 'Auth', operation));
  return { ...operation, value: securedBy(operation.value, security) };
}

function securedBy(operation: MapNode, security: TemplateNode | undefined): MapNode {
  return security === undefined ? operation : passedOn(operation, {}, mapAt({ security }, security));
}

/** Who may call: the event's authorizer, else the API's default one; `NONE` lets everyone in, an API key authenticates nobody. */
function securityOf(auth: TemplateNode | undefined, { properties }: ApiResource, fallback: Span): TemplateNode | undefined {
  const shared = nodeAt(properties, 'Auth');
  const [holder, name] =
    nodeAt(auth, 'Authorizer') === undefined
      ? [shared, 'DefaultAuthorizer']
      : [auth, 'Authorizer'];
  const chosen = nodeAt(holder, name);
  const span = spanOf(holder, name, fallback);
  const authorizer = textOf(chosen);
  const keyed = textOf(nodeAt(auth, 'ApiKeyRequired') ?? nodeAt(shared, 'ApiKeyRequired')) === 'true';
  const requirements = new Map<string, TemplateNode>();
  if (authorizer !== undefined && authorizer !== 'NONE') {
    const scopes = nodeAt(auth, 'AuthorizationScopes');
    requirements.set(authorizer, scopes?.kind === 'list' ? scopes : listAt([], span));
  } else if (chosen !== undefined && authorizer === undefined)
    return { kind: 'opaque', written: 'authorizer', line: span.line, endLine: span.endLine };
  if (keyed) requirements.set('api_key', listAt([], span));
  if (requirements.size === 0)
    return authorizer === 'NONE' ? listAt([mapAt({ NONE: listAt([], span) }, span)], span) : undefined;
  return listAt([mapAt(requirements, span)], span);
}

/** Security definitions as API Gateway reads them. */
function schemesOf({ properties, protocol, routes }: ApiResource, span: Span): MapNode | undefined {
  const auth = nodeAt(properties, 'Auth');
  const schemes = new Map<string, TemplateNode>();
  for (const authorizer of entriesOf(nodeAt(auth, 'Authorizers')).values())
    schemes.set(authorizer.name, schemeOf(authorizer, protocol));
  const named = [nodeAt(auth, 'DefaultAuthorizer'), ...routes.map((route) => nodeAt(route.auth, 'Authorizer'))].map(textOf);
  const iam = named.includes('AWS_IAM') || textOf(nodeAt(auth, 'EnableIamAuthorizer')) === 'true';
  if (iam) schemes.set('AWS_IAM', keyScheme('awsSigv4', spanOf(auth, 'DefaultAuthorizer', span)));
  const key = mapAt({ type: scalarAt('apiKey', span), name: scalarAt('x-api-key', span), in: scalarAt('header', span) }, span);
  return mapAt(schemes.set('api_key', key), auth ?? span);
}

function schemeOf(authorizer: Entry, protocol: 'rest' | 'http'): TemplateNode {
  const { value } = authorizer;
  if (protocol === 'http') {
    const jwt = nodeAt(value, 'JwtConfiguration');
    return mapAt(
      {
        type: scalarAt(jwt === undefined ? 'apiKey' : 'oauth2', authorizer),
        'x-amazon-apigateway-authorizer': mapAt(
          {
            type: scalarAt(jwt === undefined ? 'request' : 'jwt', authorizer),
            jwtConfiguration: jwt,
            authorizerUri: nodeAt(value, 'FunctionArn'),
          },
          authorizer,
        ),
      },
      authorizer,
    );
  }
  const cognito = nodeAt(value, 'UserPoolArn');
  const type = (textOf(nodeAt(value, 'FunctionPayloadType')) ?? 'TOKEN').toLowerCase();
  return passedOn(
    keyScheme(cognito === undefined ? 'custom' : 'cognito_user_pools', authorizer),
    {},
    mapAt(
      {
        'x-amazon-apigateway-authorizer': mapAt(
          {
            type: scalarAt(cognito === undefined ? type : 'cognito_user_pools', authorizer),
            providerARNs: cognito === undefined ? undefined : cognito.kind === 'list' ? cognito : listAt([cognito], cognito),
            authorizerUri: nodeAt(value, 'FunctionArn'),
          },
          authorizer,
        ),
      },
      authorizer,
    ),
  );
}

function keyScheme(authType: string, span: Span): MapNode {
  return mapAt(
    {
      type: scalarAt('apiKey', span),
      name: scalarAt('Authorization', span),
      in: scalarAt('header', span),
      'x-amazon-apigateway-authtype': scalarAt(authType, span),
    },
    span,
  );
}


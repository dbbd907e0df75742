import {
  entriesOf,
  listAt,
  mapAt,
  nodeAt,
  scalarAt,
  textOf,
  type Entry,
  type MapNode,
  type Span,
  type TemplateNode,
} from './node.ts';
import { generatedBlock, passedOn, refTo, spanOf, wordsOf } from './sam-build.ts';
import type { ApiResource } from './sam-api-resource.ts';
import { domainOf } from './sam-domain.ts';
import { resourcePolicy } from './sam-resource-policy.ts';
import { schemesOf, securityOf } from './sam-security.ts';
import type { ResourceBlock } from './unit.ts';

const REST_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName Cors Models Domain GatewayResponses OpenApiVersion
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  CanarySetting MergeDefinitions AlwaysDeploy PropagateTags Tags EndpointConfiguration
`);
const HTTP_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName CorsConfiguration Domain RouteSettings
  DefaultRouteSettings AccessLogSettings StageVariables PropagateTags Tags
`);
const STAGE_PROPERTIES = wordsOf(`
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
`);

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
        StageName:
          stageName ??
          scalarAt(isRest ? 'Prod' : '$default', { line: properties.line, endLine: properties.line }),
        ...Object.fromEntries(STAGE_PROPERTIES.map((name) => [name, nodeAt(properties, name)])),
      },
      properties,
    ),
  );
  const suffix = (textOf(stageName) ?? (isRest ? 'Prod' : 'ApiGatewayDefault')).replaceAll(
    /[^A-Za-z0-9]/g,
    '',
  );
  const made = generatedBlock(block, {
    id,
    type: isRest ? 'AWS::ApiGateway::RestApi' : 'AWS::ApiGatewayV2::Api',
    properties: own,
  });
  return [
    { ...made, besides: api.routes.map(({ event }) => event) },
    generatedBlock(block, {
      id: `${id}${suffix}Stage`,
      type: isRest ? 'AWS::ApiGateway::Stage' : 'AWS::ApiGatewayV2::Stage',
      properties: stage,
    }),
    ...domainOf(api, api),
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
  if (written !== undefined && (written.kind !== 'map' || written.entries.has('Fn::Transform')))
    return written;
  const span: Span = written ?? properties;
  const paths = new Map<string, Map<string, Entry>>();
  for (const path of entriesOf(nodeAt(written, 'paths')).values())
    paths.set(
      path.name,
      new Map([...entriesOf(path.value)].map(([name, operation]) => [name, secured(operation, api)])),
    );
  for (const route of routes) {
    const operations = paths.get(route.path) ?? new Map<string, Entry>();
    const name =
      route.method === 'any' || route.method === '*' ? 'x-amazon-apigateway-any-method' : route.method;
    const { line, endLine } = route.event;
    const base = operations.get(name)?.value;
    const operation = securedBy(
      base?.kind === 'map' ? base : mapAt({}, route.event),
      securityOf(route.auth, api, route.event),
    );
    operations.set(name, { name, value: operation, line, endLine });
    paths.set(route.path, operations);
  }
  const pathNodes = new Map([...paths].map(([path, operations]) => [path, operationsNode(operations, span)]));
  const schemes = schemesOf(api, span);
  const added =
    protocol === 'rest'
      ? { paths: mapAt(pathNodes, span), securityDefinitions: schemes }
      : {
          paths: mapAt(pathNodes, span),
          components: schemes === undefined ? undefined : mapAt({ securitySchemes: schemes }, schemes),
        };
  return passedOn(written ?? mapAt({}, span), {}, mapAt(added, span));
}

function operationsNode(operations: ReadonlyMap<string, Entry>, fallback: Span): MapNode {
  const members = [...operations.values()];
  const line = members.reduce((least, entry) => Math.min(least, entry.line), Number.MAX_SAFE_INTEGER);
  const endLine = members.reduce((most, entry) => Math.max(most, entry.endLine), 0);
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

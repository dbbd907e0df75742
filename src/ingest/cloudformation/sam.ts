import { mapAt, nodeAt, textOf, type MapNode, type Span } from './node.ts';
import type { ApiResource } from './sam-api-resource.ts';
import { expandApi } from './sam-api.ts';
import { attributeOf, generatedBlock, mergedNodes, passedOn, type ServerlessResource } from './sam-build.ts';
import { expandEvents, type Route } from './sam-events.ts';
import { expandFunction, tagList } from './sam-function.ts';
import { graphqlApi } from './sam-graphql.ts';
import { generatedRole } from './sam-role.ts';
import { webSocketApi } from './sam-web-socket.ts';
import type { Template } from './template.ts';
import type { ResourceBlock } from './unit.ts';

const PREFIX = 'AWS::Serverless::';

/**
 * What `AWS::Serverless-2016-10-31` makes of its resource types, as far as security depends on it; logical ids are those
 * of the transform. Deployments and versions, whose ids hold a hash, are left out.
 */
export function expandServerless(
  blocks: readonly ResourceBlock[],
  template: Template,
): readonly ResourceBlock[] {
  const resources = blocks
    .filter(({ type }) => type.startsWith(PREFIX))
    .map((block) => withGlobals(block, template));
  if (resources.length === 0) return [];
  const made: ResourceBlock[] = [];
  const routes: Route[] = [];
  for (const resource of resources) {
    const { type } = resource.block;
    if (type === `${PREFIX}Function`) made.push(...expandFunction(resource));
    else if (type === `${PREFIX}StateMachine`) made.push(...stateMachine(resource));
    else if (type === `${PREFIX}SimpleTable`) made.push(simpleTable(resource));
    else if (type === `${PREFIX}LayerVersion`) made.push(layer(resource));
    else if (type === `${PREFIX}Application`) made.push(application(resource));
    else if (type === `${PREFIX}WebSocketApi`) made.push(...webSocketApi(resource));
    else if (type === `${PREFIX}GraphQLApi`) made.push(graphqlApi(resource));
    if (type !== `${PREFIX}Function` && type !== `${PREFIX}StateMachine`) continue;
    const events = expandEvents(resource);
    made.push(...events.blocks);
    routes.push(...events.routes);
  }
  for (const api of apisOf(resources, routes, template)) made.push(...expandApi(api));
  return made;
}

function withGlobals(block: ResourceBlock, template: Template): ServerlessResource {
  const own = nodeAt(block.body, 'Properties');
  const section = block.type.slice(PREFIX.length);
  const merged = mergedNodes(nodeAt(template.root, 'Globals', section), own);
  return { block, properties: merged?.kind === 'map' ? merged : mapAt({}, block.entry) };
}

/** Declared APIs, and those that SAM makes for events that name none. */
function apisOf(
  resources: readonly ServerlessResource[],
  routes: readonly Route[],
  template: Template,
): readonly ApiResource[] {
  const apis: ApiResource[] = [];
  for (const resource of resources) {
    const { id, type } = resource.block;
    const protocol = type === `${PREFIX}Api` ? 'rest' : type === `${PREFIX}HttpApi` ? 'http' : undefined;
    if (protocol !== undefined)
      apis.push({ ...resource, id, protocol, routes: routes.filter((route) => route.api === id) });
  }
  for (const [protocol, id, section] of [
    ['rest', 'ServerlessRestApi', 'Api'],
    ['http', 'ServerlessHttpApi', 'HttpApi'],
  ] as const) {
    const asked = routes.filter(
      (route) => route.protocol === protocol && (route.api === undefined || route.api === id),
    );
    const [first] = asked;
    if (first === undefined) continue;
    const shared = nodeAt(template.root, 'Globals', section);
    const { line, endLine } = first.event;
    const properties: MapNode = shared?.kind === 'map' ? shared : mapAt({}, { line, endLine });
    apis.push({ block: first.source, properties, id, protocol, routes: asked });
  }
  return apis;
}

function headOf(block: ResourceBlock): Span {
  return { line: block.entry.line, endLine: block.entry.line };
}

function stateMachine(resource: ServerlessResource): readonly ResourceBlock[] {
  const { block, properties } = resource;
  const role = nodeAt(properties, 'Role');
  const tracing = nodeAt(properties, 'Tracing');
  const own = passedOn(
    properties,
    {
      Name: 'StateMachineName',
      Logging: 'LoggingConfiguration',
      Type: 'StateMachineType',
      DefinitionUri: 'DefinitionS3Location',
      ...Object.fromEntries(
        [
          'Events',
          'Policies',
          'PermissionsBoundary',
          'RolePath',
          'Role',
          'Tracing',
          'Tags',
          'Connectors',
          'AutoPublishAlias',
          'DeploymentPreference',
          'PropagateTags',
          'AssumeRolePolicyDocument',
        ].map((name) => [name, undefined]),
      ),
    },
    mapAt(
      {
        RoleArn: role ?? attributeOf(`${block.id}Role`, 'Arn', headOf(block)),
        TracingConfiguration: tracing,
        Tags: tagList(nodeAt(properties, 'Tags')),
      },
      properties,
    ),
  );
  const machine = generatedBlock(block, {
    id: block.id,
    type: 'AWS::StepFunctions::StateMachine',
    properties: own,
  });
  return role === undefined ? [machine, generatedRole(resource, 'states.amazonaws.com', [])] : [machine];
}

function simpleTable({ block, properties }: ServerlessResource): ResourceBlock {
  const tags = tagList(nodeAt(properties, 'Tags'));
  const own = passedOn(
    properties,
    { PrimaryKey: undefined, Tags: undefined },
    mapAt({ Tags: tags }, properties),
  );
  return generatedBlock(block, { id: block.id, type: 'AWS::DynamoDB::Table', properties: own });
}

function layer({ block, properties }: ServerlessResource): ResourceBlock {
  const own = passedOn(
    properties,
    { ContentUri: 'Content', RetentionPolicy: undefined },
    mapAt({}, properties),
  );
  return {
    ...generatedBlock(block, { id: block.id, type: 'AWS::Lambda::LayerVersion', properties: own }),
    hashed: true,
  };
}

/** A nested application: a stack, when its template is a file. */
function application({ block, properties }: ServerlessResource): ResourceBlock {
  const location = nodeAt(properties, 'Location');
  const isFile = textOf(location) !== undefined;
  const own = passedOn(
    properties,
    { Location: isFile ? 'TemplateURL' : 'Location', Tags: undefined },
    mapAt({}, properties),
  );
  return generatedBlock(block, { id: block.id, type: 'AWS::CloudFormation::Stack', properties: own });
}

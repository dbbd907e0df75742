import { callOf, entriesOf, mapAt, nodeAt, scalarAt, textOf, type Entry, type TemplateNode } from './node.ts';
import {
  attributeOf,
  generatedBlock,
  referredId,
  refTo,
  subOf,
  type ServerlessResource,
} from './sam-build.ts';
import type { ResourceBlock } from './unit.ts';

/** A path and method of an API that an event of a function asks for. */
export interface Route {
  readonly protocol: 'rest' | 'http';
  /** Logical id of the API; undefined for the one SAM makes by itself. */
  readonly api: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly auth: TemplateNode | undefined;
  /** The event: the route stands on its lines. */
  readonly event: Entry;
  readonly source: ResourceBlock;
}

export interface EventExpansion {
  readonly blocks: readonly ResourceBlock[];
  readonly routes: readonly Route[];
}

const RULES = new Set(['Schedule', 'CloudWatchEvent', 'EventBridgeRule', 'IoTRule']);
const STREAMS: Readonly<Record<string, string>> = {
  SQS: 'Queue',
  Kinesis: 'Stream',
  DynamoDB: 'Stream',
  MSK: 'Stream',
  MQ: 'Broker',
  DocumentDB: 'Cluster',
};
const STREAM_PROPERTIES = new Map(Object.entries(STREAMS));

/** The resources and routes that the events of a function or state machine ask for. */
export function expandEvents(resource: ServerlessResource): EventExpansion {
  const blocks: ResourceBlock[] = [];
  const routes: Route[] = [];
  const isFunction = resource.block.type === 'AWS::Serverless::Function';
  for (const event of entriesOf(nodeAt(resource.properties, 'Events')).values()) {
    const type = textOf(nodeAt(event.value, 'Type')) ?? '';
    const properties = nodeAt(event.value, 'Properties');
    const route =
      type === 'Api' || type === 'HttpApi' ? routeOf(type, event, { properties, resource }) : undefined;
    if (route !== undefined) routes.push(route);
    if (isFunction) blocks.push(...eventBlocks(type, event, { properties, resource }));
  }
  return { blocks, routes };
}

interface Asked {
  readonly properties: TemplateNode | undefined;
  readonly resource: ServerlessResource;
}

function routeOf(type: 'Api' | 'HttpApi', event: Entry, { properties, resource }: Asked): Route {
  const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
  return {
    protocol: type === 'Api' ? 'rest' : 'http',
    api: api === undefined ? undefined : (referredId(api) ?? textOf(api)),
    path: textOf(nodeAt(properties, 'Path')) ?? '$default',
    method: (textOf(nodeAt(properties, 'Method')) ?? 'any').toLowerCase(),
    auth: nodeAt(properties, 'Auth'),
    event,
    source: resource.block,
  };
}

function eventBlocks(type: string, event: Entry, { properties, resource }: Asked): readonly ResourceBlock[] {
  const { block } = resource;
  const id = `${block.id}${event.name}`;
  const permission = (
    principal: string,
    members: Readonly<Record<string, TemplateNode | undefined>>,
    suffix = '',
  ): ResourceBlock =>
    generatedBlock(block, {
      id: `${id}Permission${suffix}`,
      type: 'AWS::Lambda::Permission',
      properties: mapAt(
        {
          Action: scalarAt('lambda:InvokeFunction', event),
          FunctionName: refTo(block.id, event),
          Principal: scalarAt(principal, event),
          ...members,
        },
        event,
      ),
    });
  const made = (
    resourceType: string,
    members: Readonly<Record<string, TemplateNode | undefined>>,
  ): ResourceBlock => generatedBlock(block, { id, type: resourceType, properties: mapAt(members, event) });
  const source = nodeAt(properties, STREAM_PROPERTIES.get(type) ?? '');
  if (STREAM_PROPERTIES.has(type))
    return [
      made('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: source,
        FunctionName: refTo(block.id, event),
      }),
    ];
  if (RULES.has(type)) {
    const service = type === 'IoTRule' ? 'iot' : 'events';
    const rule = type === 'IoTRule' ? 'AWS::IoT::TopicRule' : 'AWS::Events::Rule';
    const passed = Object.fromEntries(
      ['Pattern', 'EventBusName', 'Schedule'].map((name) => [
        name === 'Pattern' ? 'EventPattern' : name,
        nodeAt(properties, name),
      ]),
    );
    return [
      made(rule, passed),
      permission(`${service}.amazonaws.com`, { SourceArn: attributeOf(id, 'Arn', event) }),
    ];
  }
  switch (type) {
    case 'S3':
      return [permission('s3.amazonaws.com', { SourceAccount: refTo('AWS::AccountId', event) })];
    case 'SNS': {
      const topic = nodeAt(properties, 'Topic');
      const subscription = made('AWS::SNS::Subscription', {
        TopicArn: topic,
        Protocol: scalarAt('lambda', event),
        Endpoint: attributeOf(block.id, 'Arn', event),
      });
      return [subscription, permission('sns.amazonaws.com', { SourceArn: topic })];
    }
    case 'CloudWatchLogs': {
      const group = textOf(nodeAt(properties, 'LogGroupName')) ?? '*';
      return [
        permission('logs.amazonaws.com', {
          SourceArn: subOf(`${executeArn('logs')}log-group:${group}:*`, event),
        }),
      ];
    }
    case 'AlexaSkill':
      return [permission('alexa-appkit.amazon.com', { EventSourceToken: nodeAt(properties, 'SkillId') })];
    case 'Cognito': {
      const pool = referredId(nodeAt(properties, 'UserPool'));
      return [
        permission('cognito-idp.amazonaws.com', { SourceArn: attributeOf(pool ?? 'UserPool', 'Arn', event) }),
      ];
    }
    case 'Api':
    case 'HttpApi':
      return [
        permission(
          'apigateway.amazonaws.com',
          { SourceArn: routeArn(type, event, properties) },
          type === 'Api' ? 'Stage' : '',
        ),
      ];
    default:
      return [];
  }
}

function executeArn(service: string): string {
  return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:`;
}

/** Invocation is pinned to one API; which stage and path do not matter here. */
function routeArn(type: 'Api' | 'HttpApi', event: Entry, properties: TemplateNode | undefined): TemplateNode {
  const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
  const implicit = type === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
  const id = api === undefined || callOf(api) !== undefined ? (referredId(api) ?? implicit) : textOf(api);
  return subOf(`${executeArn('execute-api')}\${${id ?? implicit}}/*/*`, event);
}

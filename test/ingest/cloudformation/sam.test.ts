import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../src/model/value.ts';
import { addresses, changeSet, context, find, plain, read, traced } from './reading.ts';

const callback = (config: string): string => `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs22.x
    Environment: { Variables: { STAGE: prod } }
Resources:
  Callback:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      CodeUri: s3://acme-artifacts/callback/12.zip
      Environment: { Variables: { NAME: callback } }
${config}`;
const value = (head: string, address: string, path: string): unknown =>
  plain(find(read({ head, base: 'none' }), 'after', address).attributes.term(path));

describe('a SAM function', () => {
  const head = callback(`      FunctionUrlConfig:
        AuthType: NONE
      Policies:
        - AWSLambdaExecute
        - SQSSendMessagePolicy:
            QueueName: callbacks
        - Statement: [{ Effect: Allow, Action: "s3:*", Resource: "*" }]
        - UnheardOfPolicy: {}
`);
  const reading = read({ head, base: 'none' });

  test('becomes function, role, URL and the two public permissions', () => {
    expect(addresses(reading, 'after')).toEqual([
      'Callback',
      'CallbackRole',
      'CallbackUrl',
      'CallbackUrlPublicPermissions',
      'CallbackURLInvokeAllowPublicAccess',
    ]);
    expect(find(reading, 'after', 'Callback').type).toBe('AWS::Lambda::Function');
  });
  test('takes what Globals say, merged', () => {
    expect(value(head, 'Callback', 'Environment.Variables')).toEqual({ STAGE: 'prod', NAME: 'callback' });
    expect(value(head, 'Callback', 'Code')).toEqual({ S3Bucket: 'acme-artifacts', S3Key: 'callback/12.zip' });
    expect(value(head, 'Callback', 'Role')).toBe('<!GetAtt CallbackRole.Arn>');
  });
  test('its role holds managed, template and inline policies', () => {
    expect(value(head, 'CallbackRole', 'ManagedPolicyArns')).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:aws:iam::aws:policy/AWSLambdaExecute',
    ]);
    expect(value(head, 'CallbackRole', 'Policies[0].PolicyDocument.Statement[0]')).toEqual({
      Effect: 'Allow',
      Action: ['sqs:SendMessage*'],
      Resource: ['<arn:aws:sqs:<AWS::Region>:<AWS::AccountId>:callbacks>'],
    });
    expect(value(head, 'CallbackRole', 'Policies[1].PolicyDocument.Statement[0].Action')).toBe('s3:*');
    expect(value(head, 'CallbackRole', 'Policies[2].PolicyDocument.Statement[0]')).toBe(
      '<SAM policy template UnheardOfPolicy>',
    );
  });
  test('trails lead to the lines of the SAM resource', () => {
    expect(traced(reading, 'after', 'CallbackUrl', 'AuthType')).toEqual(['template.yaml:14']);
    expect(traced(reading, 'after', 'CallbackUrlPublicPermissions', 'Principal')).toEqual([
      'template.yaml:14',
    ]);
    expect(
      traced(reading, 'after', 'CallbackRole', 'Policies[1].PolicyDocument.Statement[0].Action'),
    ).toEqual(['template.yaml:19']);
  });
  test('with IAM authentication the URL has no public permission', () => {
    const closed = callback('      FunctionUrlConfig: { AuthType: AWS_IAM }\n');
    expect(addresses(read({ head: closed, base: 'none' }), 'after')).toEqual([
      'Callback',
      'CallbackRole',
      'CallbackUrl',
    ]);
  });
  test('with a role of its own no role is generated', () => {
    const head2 = callback('      Role: arn:aws:iam::123456789012:role/callback\n');
    expect(addresses(read({ head: head2, base: 'none' }), 'after')).toEqual(['Callback']);
  });
  test('what it generates exists under its condition', () => {
    const off = callback(
      '      FunctionUrlConfig: { AuthType: NONE }\n    Condition: Off\nConditions:\n  Off: !Equals [a, b]\n',
    );
    expect(read({ head: off, base: 'none' }).change.after).toEqual([]);
  });
  test('a change set that lists only the generated resources leaves the function alone', () => {
    const change = {
      Action: 'Add',
      LogicalResourceId: 'CallbackUrl',
      ResourceType: 'AWS::Lambda::Url',
      AfterContext: context({ AuthType: 'NONE', TargetFunctionArn: 'payments-prod-Callback-1A' }),
    };
    const seen = read({
      head: callback('      FunctionUrlConfig: { AuthType: NONE }\n'),
      base: callback(''),
      changeSets: [changeSet([change])],
    });
    expect(find(seen, 'after', 'Callback')).toBe(find(seen, 'before', 'Callback'));
    expect(find(seen, 'after', 'CallbackUrl').attributes.text('TargetFunctionArn')).toMatchObject({
      refersTo: [{ to: 'Callback' }],
    });
  });
});

const event = (type: string, properties: string): string =>
  callback(`      Events:\n        Source:\n          Type: ${type}\n          Properties: ${properties}\n`);

describe('events', () => {
  test.each([
    {
      type: 'S3',
      properties: '{ Bucket: !Ref Uploads }',
      expected: { Principal: 's3.amazonaws.com', SourceAccount: '<AWS::AccountId>' },
    },
    {
      type: 'SNS',
      properties: '{ Topic: arn:aws:sns:eu-west-1:123456789012:orders }',
      expected: { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:eu-west-1:123456789012:orders' },
    },
    {
      type: 'Schedule',
      properties: '{ Schedule: rate(1 day) }',
      expected: { Principal: 'events.amazonaws.com', SourceArn: '<!GetAtt CallbackSource.Arn>' },
    },
    { type: 'AlexaSkill', properties: '{}', expected: { Principal: 'alexa-appkit.amazon.com' } },
    {
      type: 'AlexaSkill',
      properties: '{ SkillId: amzn1.ask.skill.1 }',
      expected: { Principal: 'alexa-appkit.amazon.com', EventSourceToken: 'amzn1.ask.skill.1' },
    },
  ])('$type $properties invokes as $expected.Principal', ({ type, properties, expected }) => {
    expect(value(event(type, properties), 'CallbackSourcePermission', '')).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: '<!Ref Callback>',
      ...expected,
    });
  });
  test('a queue is polled', () => {
    expect(value(event('SQS', '{ Queue: !GetAtt Jobs.Arn }'), 'CallbackSource', 'EventSourceArn')).toBe(
      '<!GetAtt Jobs.Arn>',
    );
  });
});

const api = (
  auth: string,
  eventAuth: string,
  properties = '',
): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
${auth}${properties}
  List:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Events:
        Get: { Type: Api, Properties: { RestApiId: !Ref Orders, Path: /orders, Method: GET${eventAuth} } }
`;

describe('APIs', () => {
  const cognito =
    '      Auth: { DefaultAuthorizer: Pool, Authorizers: { Pool: { UserPoolArn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a } } }\n';
  test.each([
    { name: 'nobody is asked', head: api('', ''), security: undefined },
    { name: 'the default authorizer asks', head: api(cognito, ''), security: [{ Pool: [] }] },
    {
      name: 'an event opts out',
      head: api(cognito, ', Auth: { Authorizer: NONE }'),
      security: [{ NONE: [] }],
    },
    {
      name: 'IAM asks',
      head: api('      Auth: { DefaultAuthorizer: AWS_IAM }\n', ''),
      security: [{ AWS_IAM: [] }],
    },
    {
      name: 'a key is asked for',
      head: api('      Auth: { ApiKeyRequired: true }\n', ''),
      security: [{ api_key: [] }],
    },
  ])('a route where $name', ({ head, security }) => {
    expect(value(head, 'Orders', 'Body.paths./orders.get.security')).toEqual(security);
  });
  test('an API and its stage', () => {
    const reading = read({ head: api('', ''), base: 'none' });
    expect(addresses(reading, 'after')).toEqual([
      'List',
      'ListRole',
      'ListGetPermissionStage',
      'Orders',
      'OrdersliveStage',
    ]);
  });
  test('a resource policy of white lists', () => {
    const head = api('      Auth: { ResourcePolicy: { IpRangeWhitelist: [203.0.113.0/24] } }\n', '');
    expect(value(head, 'Orders', 'Policy.Statement[1]')).toMatchObject({
      Effect: 'Deny',
      Condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } },
    });
  });
  test('a private endpoint', () => {
    const head = api(
      '',
      '',
      '      EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [vpce-0a1b2c3d] }\n',
    );
    expect(value(head, 'Orders', 'EndpointConfiguration')).toEqual({
      Types: ['PRIVATE'],
      VpcEndpointIds: ['vpce-0a1b2c3d'],
    });
  });
  test('events that name no API get one', () => {
    const head = callback(
      '      Events:\n        Web: { Type: HttpApi }\n        Rest: { Type: Api, Properties: { Path: /, Method: any } }\n',
    );
    expect(addresses(read({ head, base: 'none' }), 'after')).toEqual(
      expect.arrayContaining([
        'ServerlessRestApi',
        'ServerlessRestApiProdStage',
        'ServerlessHttpApi',
        'ServerlessHttpApiApiGatewayDefaultStage',
      ]),
    );
    expect(traced(read({ head, base: 'none' }), 'after', 'ServerlessHttpApi', 'Body.paths.$default')).toEqual(
      ['template.yaml:14'],
    );
  });
});

test('tables, state machines, layers and applications', () => {
  const head = {
    'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Sessions: { Type: AWS::Serverless::SimpleTable, Properties: { SSESpecification: { SSEEnabled: true } } }
  Flow: { Type: AWS::Serverless::StateMachine, Properties: { Type: EXPRESS, Policies: [AWSLambdaRole] } }
  Shared: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer } }
  Child: { Type: AWS::Serverless::Application, Properties: { Location: child.yaml } }
`,
    'child.yaml': 'Resources:\n  Alerts: { Type: AWS::SNS::Topic }\n',
  };
  const types = Object.fromEntries(
    read({ head, base: 'none' }).change.after.map(({ address, type }) => [address, type]),
  );
  expect(types).toEqual({
    Sessions: 'AWS::DynamoDB::Table',
    Flow: 'AWS::StepFunctions::StateMachine',
    FlowRole: 'AWS::IAM::Role',
    Shared: 'AWS::Lambda::LayerVersion',
    Child: 'AWS::CloudFormation::Stack',
    'Child/Alerts': 'AWS::SNS::Topic',
  });
});

describe('APIs beside REST and HTTP', () => {
  const serverless = (type: string, properties: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Chat:
    Type: AWS::Serverless::${type}
    Properties:
${properties}`;

  test('a WebSocket API asks who connects, and nothing after that', () => {
    const head = serverless(
      'WebSocketApi',
      `      Auth: { AuthType: AWS_IAM }
      Routes:
        $connect: { FunctionArn: arn:aws:lambda:eu-west-1:123456789012:function:connect }
        sendMessage: { FunctionArn: arn:aws:lambda:eu-west-1:123456789012:function:send }
`,
    );
    expect(addresses(read({ head, base: 'none' }), 'after')).toEqual([
      'Chat',
      'ChatConnectRoute',
      'ChatSendMessageRoute',
    ]);
    expect(value(head, 'Chat', 'ProtocolType')).toBe('WEBSOCKET');
    expect(value(head, 'ChatConnectRoute', 'AuthorizationType')).toBe('AWS_IAM');
    expect(value(head, 'ChatConnectRoute', 'RouteKey')).toBe('$connect');
    expect(value(head, 'ChatSendMessageRoute', 'AuthorizationType')).toBeUndefined();
  });

  test('a GraphQL API passes on how its callers are asked', () => {
    const head = serverless(
      'GraphQLApi',
      `      SchemaInline: "type Query { orders: [String] }"
      Visibility: PRIVATE
      Auth:
        Type: AWS_IAM
        Additional: [{ Type: API_KEY }]
`,
    );
    expect(find(read({ head, base: 'none' }), 'after', 'Chat').type).toBe('AWS::AppSync::GraphQLApi');
    expect(value(head, 'Chat', 'AuthenticationType')).toBe('AWS_IAM');
    expect(value(head, 'Chat', 'Visibility')).toBe('PRIVATE');
    expect(value(head, 'Chat', 'AdditionalAuthenticationProviders')).toEqual([
      { AuthenticationType: 'API_KEY' },
    ]);
  });
});

describe('an API that functions add routes to', () => {
  const template = (events: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: s3://acme-artifacts/orders/12.zip
      Events:
        List:
          Type: HttpApi
          Properties:
            ApiId: !Ref Shop
${events}
`;
  const touched = (base: string, head: string): boolean | undefined =>
    read({ head: template(head), base: template(base) }).change.sources.touched(addressOf('Shop'));

  test.each([
    { name: 'another path', head: '            Path: /all\n            Method: get' },
    {
      name: 'another authorizer',
      head: '            Path: /orders\n            Method: get\n            Auth: { Authorizer: NONE }',
    },
  ])('is touched where an event asks for $name', ({ head }) => {
    expect(touched('            Path: /orders\n            Method: get', head)).toBe(true);
  });
  test('is not touched where nothing of its events changes', () => {
    const same = '            Path: /orders\n            Method: get';
    expect(touched(same, `${same}\n      MemorySize: 512`)).toBe(false);
  });
});

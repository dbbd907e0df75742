import { describe, expect, test } from 'vitest';
import { anyone, routesOf, strangersAt } from '../support/doors.ts';
import { cloudFormationAll, ref, terraformAll, unseen, type Plain } from '../support/worlds.ts';

const api = 'aws_api_gateway_rest_api.orders';
const path = (name: string, parent = ref(api, 'root_resource_id')): Plain => ({
  rest_api_id: ref(api),
  parent_id: parent,
  path_part: name,
});
const method = (verb: string, authorization: unknown, resource = ref(api, 'root_resource_id')): Plain => ({
  rest_api_id: ref(api),
  resource_id: resource,
  http_method: verb,
  authorization,
});
/** Routes of the API that let strangers in, `?` behind those that only may. */
const openRoutes = (plain: Readonly<Record<string, Plain>>, address = api): readonly string[] =>
  routesOf(terraformAll({ [api]: {}, ...plain }), address);
const policyFor = (resource: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: resource }],
  });
const body = (operation: Plain, more: Plain = {}): Plain => ({
  body: JSON.stringify({ openapi: '3.0.1', paths: { '/orders': { get: operation } }, ...more }),
});
describe('REST APIs', () => {
  test('a route is known by method and path, whatever its resources are called', () => {
    const orders = { 'aws_api_gateway_resource.orders': path('orders') };
    const item = { 'aws_api_gateway_resource.item': path('{id}', ref('aws_api_gateway_resource.orders')) };
    const one = openRoutes({
      ...orders,
      ...item,
      'aws_api_gateway_method.get': method('GET', 'NONE', ref('aws_api_gateway_resource.item')),
    });
    const other = openRoutes({
      'aws_api_gateway_resource.a': path('orders'),
      'aws_api_gateway_resource.b': path('{id}', ref('aws_api_gateway_resource.a')),
      'aws_api_gateway_method.c': method('GET', 'NONE', ref('aws_api_gateway_resource.b')),
    });
    expect(one).toEqual(['GET /orders/{id}']);
    expect(other).toEqual(one);
  });

  test('a path is found by ids once they are known', () => {
    expect(
      openRoutes({
        [api]: { root_resource_id: 'root1' },
        'aws_api_gateway_resource.orders': {
          rest_api_id: ref(api),
          id: 'abc1',
          parent_id: 'root1',
          path_part: 'orders',
        },
        'aws_api_gateway_method.list': {
          rest_api_id: ref(api),
          resource_id: 'abc1',
          http_method: 'GET',
          authorization: 'NONE',
        },
      }),
    ).toEqual(['GET /orders']);
  });

  test('paths that refer to one another in a circle have no name and do not hang', () => {
    const [route] = openRoutes({
      'aws_api_gateway_resource.a': path('a', ref('aws_api_gateway_resource.b')),
      'aws_api_gateway_resource.b': path('b', ref('aws_api_gateway_resource.a')),
      'aws_api_gateway_method.get': method('GET', 'NONE', ref('aws_api_gateway_resource.a')),
    });
    expect(route).toBe('GET an unknown path');
  });

  test.each([
    { name: 'NONE lets everyone in', plain: method('GET', 'NONE'), routes: ['GET /'] },
    { name: 'IAM signatures keep strangers out', plain: method('GET', 'AWS_IAM'), routes: [] },
    { name: 'a Lambda authorizer keeps strangers out', plain: method('GET', 'CUSTOM'), routes: [] },
    { name: 'a user pool keeps strangers out', plain: method('GET', 'COGNITO_USER_POOLS'), routes: [] },
    {
      name: 'what is not known yet may let everyone in',
      plain: method('GET', unseen('var.authorization')),
      routes: ['GET /?'],
    },
    { name: 'what browsers ask first is no way in', plain: method('OPTIONS', 'NONE'), routes: [] },
  ])('$name', ({ plain, routes }) => {
    expect(openRoutes({ 'aws_api_gateway_method.list': plain })).toEqual(routes);
  });

  test('an answer that API Gateway makes up itself is no way in', () => {
    expect(
      openRoutes({
        'aws_api_gateway_method.health': method('GET', 'NONE'),
        'aws_api_gateway_integration.health': {
          rest_api_id: ref(api),
          resource_id: ref(api, 'root_resource_id'),
          http_method: 'GET',
          type: 'MOCK',
        },
      }),
    ).toEqual([]);
  });

  test('with a policy, nobody gets in without an explicit Allow for their request', () => {
    const methods = {
      'aws_api_gateway_resource.orders': path('orders'),
      'aws_api_gateway_method.get': method('GET', 'NONE', ref('aws_api_gateway_resource.orders')),
      'aws_api_gateway_method.post': method('POST', 'NONE', ref('aws_api_gateway_resource.orders')),
    };
    const open = (text: string): readonly string[] => openRoutes({ [api]: { policy: text }, ...methods });
    expect(open(policyFor('execute-api:/*'))).toEqual(['GET /orders', 'POST /orders']);
    expect(open(policyFor('execute-api:/*/GET/orders'))).toEqual(['GET /orders']);
    expect(open(policyFor('arn:aws:execute-api:eu-west-1:123456789012:abc123/*/GET/*'))).toEqual([
      'GET /orders',
    ]);
    expect(open(policyFor('execute-api:/*/GET/customers'))).toEqual([]);
  });

  test('the signed calls of any account get in once the policy lets any account in', () => {
    const plain = { 'aws_api_gateway_method.get': method('GET', 'AWS_IAM') };
    expect(openRoutes({ [api]: { policy: anyone('execute-api:Invoke') }, ...plain })).toEqual(['GET /']);
    const [opening] = strangersAt(
      terraformAll({ [api]: { policy: anyone('execute-api:Invoke') }, ...plain }),
      api,
    );
    expect(opening?.audience).toBe('any-aws');
  });

  test.each([
    { name: 'without a policy answers nobody', policy: undefined, routes: [] },
    {
      name: 'whose policy names the own VPC endpoint keeps strangers out',
      policy: anyone('execute-api:Invoke', { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } }),
      routes: [],
    },
    {
      name: 'whose policy is open answers the VPC endpoints of every account',
      policy: anyone('execute-api:Invoke'),
      routes: ['GET /'],
    },
  ])('a private API $name', ({ policy, routes }) => {
    expect(
      openRoutes({
        [api]: {
          endpoint_configuration: [{ types: ['PRIVATE'] }],
          ...(policy === undefined ? {} : { policy }),
        },
        'aws_api_gateway_method.get': method('GET', 'NONE'),
      }),
    ).toEqual(routes);
  });

  test('a method of an API that is declared elsewhere may be open', () => {
    const declarations = terraformAll({
      'aws_api_gateway_method.get': { ...method('GET', 'NONE'), rest_api_id: 'a1b2c3', resource_id: 'root' },
    });
    expect(routesOf(declarations, 'aws_api_gateway_method.get')).toEqual(['GET an unknown path?']);
  });
});

describe('definitions of APIs', () => {
  const jwt = {
    components: {
      securitySchemes: {
        login: { type: 'oauth2', 'x-amazon-apigateway-authorizer': { type: 'jwt' } },
        bearer: { type: 'http', scheme: 'bearer' },
        key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
        signed: { type: 'apiKey', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      },
    },
  };
  test.each([
    { name: 'asks for nothing', plain: body({}), routes: ['GET /orders'] },
    { name: 'asks for an authorizer', plain: body({ security: [{ login: [] }] }, jwt), routes: [] },
    { name: 'asks for a signature', plain: body({ security: [{ signed: [] }] }, jwt), routes: [] },
    {
      name: 'asks for a key, which identifies nobody',
      plain: body({ security: [{ key: [] }] }, jwt),
      routes: ['GET /orders'],
    },
    {
      name: 'asks for a key and an authorizer',
      plain: body({ security: [{ key: [], login: [] }] }, jwt),
      routes: [],
    },
    {
      name: 'asks for a key or an authorizer',
      plain: body({ security: [{ key: [] }, { login: [] }] }, jwt),
      routes: ['GET /orders'],
    },
    {
      name: 'names a scheme that API Gateway does not act on',
      plain: body({ security: [{ bearer: [] }] }, jwt),
      routes: ['GET /orders'],
    },
    {
      name: 'leaves it to the document',
      plain: body({}, { ...jwt, security: [{ login: [] }] }),
      routes: [],
    },
    {
      name: 'takes the demand of the document back',
      plain: body({ security: [] }, { ...jwt, security: [{ login: [] }] }),
      routes: ['GET /orders'],
    },
    {
      name: 'is answered by API Gateway itself',
      plain: body({ 'x-amazon-apigateway-integration': { type: 'mock' } }),
      routes: [],
    },
    { name: 'cannot be read yet', plain: { body: unseen('file("api.yml")') }, routes: ['any request?'] },
  ])('an operation that $name', ({ plain, routes }) => {
    expect(openRoutes({ [api]: plain })).toEqual(routes);
    const http = terraformAll({ 'aws_apigatewayv2_api.orders': { protocol_type: 'HTTP', ...plain } });
    expect(routesOf(http, 'aws_apigatewayv2_api.orders')).toEqual(routes);
  });

  test('the same in a CloudFormation template', () => {
    const declarations = cloudFormationAll({
      Orders: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: { Body: { paths: { '/orders': { get: {}, options: {} } } } },
      },
    });
    expect(routesOf(declarations, 'Orders')).toEqual(['GET /orders']);
  });
});

describe('HTTP and WebSocket APIs', () => {
  const http = 'aws_apigatewayv2_api.orders';
  const open = (plain: Readonly<Record<string, Plain>>): readonly string[] =>
    routesOf(terraformAll({ [http]: { protocol_type: 'HTTP' }, ...plain }), http);
  const route = (key: string, more: Plain = {}): Plain => ({ api_id: ref(http), route_key: key, ...more });

  test('a route asks nothing unless it says so', () => {
    expect(open({ 'aws_apigatewayv2_route.list': route('GET /orders') })).toEqual(['GET /orders']);
    expect(
      open({ 'aws_apigatewayv2_route.list': route('GET /orders', { authorization_type: 'JWT' }) }),
    ).toEqual([]);
  });

  test('quick create makes a route for everything', () => {
    expect(
      open({
        [http]: { protocol_type: 'HTTP', target: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' },
      }),
    ).toEqual(['$default']);
  });

  test('whoever connects to a WebSocket API is asked at $connect alone', () => {
    const socket = { [http]: { protocol_type: 'WEBSOCKET' } };
    const send = { 'aws_apigatewayv2_route.send': route('sendMessage') };
    expect(
      open({
        ...socket,
        ...send,
        'aws_apigatewayv2_route.in': route('$connect', { authorization_type: 'CUSTOM' }),
      }),
    ).toEqual([]);
    expect(open({ ...socket, ...send, 'aws_apigatewayv2_route.in': route('$connect') })).toEqual([
      '$connect',
    ]);
    expect(open({ ...socket, ...send })).toEqual(['$connect']);
  });

  test.each([
    { name: 'leads to it', domain: {}, routes: ['GET /orders'] },
    {
      name: 'that asks for client certificates keeps strangers out',
      domain: { mutual_tls_authentication: [{ truststore_uri: 's3://acme-trust/ca.pem' }] },
      routes: [],
    },
  ])('without the default address, a custom domain $name', ({ domain, routes }) => {
    expect(
      open({
        [http]: { protocol_type: 'HTTP', disable_execute_api_endpoint: true },
        'aws_apigatewayv2_route.list': route('GET /orders'),
        'aws_apigatewayv2_domain_name.api': { domain_name: 'api.example.com', ...domain },
        'aws_apigatewayv2_api_mapping.api': {
          api_id: ref(http),
          domain_name: ref('aws_apigatewayv2_domain_name.api'),
        },
      }),
    ).toEqual(routes);
  });

  test('the default address goes round the certificates of a custom domain', () => {
    expect(
      open({
        'aws_apigatewayv2_route.list': route('GET /orders'),
        'aws_apigatewayv2_domain_name.api': {
          mutual_tls_authentication: [{ truststore_uri: 's3://acme-trust/ca.pem' }],
        },
        'aws_apigatewayv2_api_mapping.api': {
          api_id: ref(http),
          domain_name: ref('aws_apigatewayv2_domain_name.api'),
        },
      }),
    ).toEqual(['GET /orders']);
  });
});

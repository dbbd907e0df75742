import { allOf, proven, undecided, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { isNew } from '../model/definition.ts';
import { unstated } from '../model/stated.ts';
import type { Founding } from '../model/definition.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { absent, type Value } from '../model/value.ts';
import { routesOfDocument } from './api-document.ts';
import { apiRoute, underDefaultAddress, withoutRoute, type Asks } from './api-route.ts';

interface Route {
  readonly key: Value<string>;
  readonly authorization: Stated<string>;
  /** Names the integration. */
  readonly target: Stated<string>;
}
interface HttpApi {
  readonly protocol: Value<string>;
  /** Whether it answers under the address that AWS gives it. */
  readonly ownName: Judgement;
  readonly documented: readonly DoorRoute[];
  readonly routes: readonly Route[];
  readonly customDomains: readonly Stated<string>[];
}

function apiOf(
  r: Reader,
  names: Record<'protocol' | 'disabled' | 'body' | 'target' | 'routeKey', string>,
): Partial<HttpApi> {
  const target = r.text(names.target);
  const key = r.text(names.routeKey).value;
  return {
    protocol: r.text(names.protocol).value,
    ownName: underDefaultAddress(r, names.disabled),
    documented: routesOfDocument(r.document(names.body)),
    // Quick create makes a route that asks nothing.
    routes:
      target.value.kind === 'absent'
        ? []
        : [{ key, authorization: { ...target, value: absent }, target: unstated }],
  };
}

/** An HTTP or WebSocket API: on the internet by nature, since neither has a private type or a policy. */
export const httpApi = defineResource<HttpApi>({
  kind: 'http-api',
  service: 'api-gateway-v2',
  blank: { protocol: absent, ownName: allOf([]), documented: [], routes: [], customDomains: [] },
  parts: [
    {
      declaredBy: 'aws_apigatewayv2_api',
      read: (r) =>
        apiOf(r, {
          protocol: 'protocol_type',
          disabled: 'disable_execute_api_endpoint',
          body: 'body',
          target: 'target',
          routeKey: 'route_key',
        }),
    },
    {
      declaredBy: 'AWS::ApiGatewayV2::Api',
      read: (r) =>
        apiOf(r, {
          protocol: 'ProtocolType',
          disabled: 'DisableExecuteApiEndpoint',
          body: 'Body',
          target: 'Target',
          routeKey: 'RouteKey',
        }),
    },
    {
      declaredBy: 'aws_apigatewayv2_route',
      owner: 'api_id',
      read: (r) => ({
        routes: [
          {
            key: r.text('route_key').value,
            authorization: r.text('authorization_type'),
            target: r.text('target'),
          },
        ],
      }),
    },
    {
      declaredBy: 'AWS::ApiGatewayV2::Route',
      owner: 'ApiId',
      read: (r) => ({
        routes: [
          {
            key: r.text('RouteKey').value,
            authorization: r.text('AuthorizationType'),
            target: r.text('Target'),
          },
        ],
      }),
    },
    {
      declaredBy: 'aws_apigatewayv2_api_mapping',
      owner: 'api_id',
      read: (r) => ({ customDomains: [r.text('domain_name')] }),
    },
    {
      declaredBy: 'AWS::ApiGatewayV2::ApiMapping',
      owner: 'ApiId',
      read: (r) => ({ customDomains: [r.text('DomainName')] }),
    },
  ],
  traits: (api, self) => ({
    frontDoor: {
      reachable: allOf([]),
      routes: isWebSocket(api) ? connections(api, self) : [...api.documented, ...api.routes.map(routeOf)],
      byDefinition: false,
      names: { ownName: api.ownName, customDomains: api.customDomains },
    },
    nearly:
      !isNew(self) || api.documented.length + api.routes.length > 0
        ? []
        : [withoutRoute(onTheInternet(api, self), { lacks: 'route', about: self.address })],
  }),
});

const onTheInternet = ({ ownName }: HttpApi, { address }: Founding): Judgement =>
  allOf([proven('the API answers on the internet', { about: address, path: '' }), ownName]);

function routeOf({ key, authorization, target }: Route): DoorRoute {
  const text = key.kind === 'known' ? key.value : '$default';
  const [method = '', url] = text.split(' ');
  const { about, path } = authorization;
  return apiRoute({
    about,
    path,
    method: url === undefined ? 'ANY' : method,
    url: url ?? '/{proxy+}',
    asks: asksOf(authorization),
    isMock: false,
    key: text,
    handsOn: target.value.kind === 'absent' ? [] : [integrationAt(target)],
  });
}

/** `integrations/abc123` names the integration by its id. */
function integrationAt(target: Stated<string>): Stated<string> {
  const { value } = target;
  if (value.kind !== 'known') return target;
  return { ...target, value: { ...value, value: value.value.replace(/^integrations\//, '') } };
}

/** A route without an authorization type asks nothing (CreateRoute). */
function asksOf({ value }: Stated<string>): Asks {
  if (value.kind === 'unknown') return { kind: 'unknown', value };
  const type = value.kind === 'known' ? value.value.toUpperCase() : 'NONE';
  const trail = value.kind === 'known' ? value.trail : undefined;
  if (type === 'NONE') return { kind: 'nothing', trail };
  return { kind: type === 'AWS_IAM' ? 'signature' : 'authorizer', trail };
}

const isWebSocket = ({ protocol, routes }: HttpApi): boolean =>
  (protocol.kind === 'known' && protocol.value === 'WEBSOCKET') ||
  (protocol.kind === 'absent' && routes.some(({ key }) => key.kind === 'known' && key.value === '$connect'));

/** Whoever is connected may use every route: `$connect` alone asks who is calling, and without it nobody does. */
function connections({ routes }: HttpApi, { address, standIn }: Founding): readonly DoorRoute[] {
  const connect = routes.filter(({ key }) => key.kind === 'known' && key.value === '$connect');
  if (connect.length > 0) return connect.map(routeOf);
  const [any] = routes;
  if (any === undefined || standIn) return [];
  const unseen = routes.find(({ key }) => key.kind === 'unknown');
  const place = { about: address, path: '' };
  const open =
    unseen?.key.kind === 'unknown'
      ? undecided('which of its routes asks who connects is not known yet', unseen.authorization, unseen.key)
      : proven('no $connect route asks who connects', place);
  return [{ ...place, route: '$connect', open, authentication: 'none' }];
}

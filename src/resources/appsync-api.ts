import { allOf, orDefault, satisfies } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { printable } from '../model/value.ts';
import { applicationDoor, routeAsking } from './application-door.ts';

/** A key is handed to every client of an application, so it identifies nobody. */
const modes = {
  asking: {
    API_KEY: { authentication: 'weak', says: 'requests need an API key alone, which identifies nobody' },
  },
  otherwise: { authentication: 'strong', says: 'requests must prove who sends them' },
} as const;

interface GraphqlApi {
  readonly visibility: Stated<string>;
  readonly providers: readonly Stated<string>[];
}

/** A GraphQL API; each way of authentication is a way in. */
export const graphqlApi = defineResource<GraphqlApi>({
  kind: 'graphql-api',
  service: 'appsync',
  blank: { visibility: unstated, providers: [] },
  parts: [
    {
      declaredBy: 'aws_appsync_graphql_api',
      read: (r) => ({
        visibility: r.text('visibility'),
        providers: [
          r.text('authentication_type'),
          ...r.blocks('additional_authentication_provider').map((block) => block.text('authentication_type')),
        ],
      }),
    },
    {
      declaredBy: 'AWS::AppSync::GraphQLApi',
      read: (r) => ({
        visibility: r.text('Visibility'),
        providers: [
          r.text('AuthenticationType'),
          ...r.blocks('AdditionalAuthenticationProviders').map((block) => block.text('AuthenticationType')),
        ],
      }),
    },
  ],
  traits: ({ visibility, providers }) => ({
    frontDoor: {
      reachable:
        visibility.value.kind === 'absent'
          ? allOf([])
          : satisfies(orDefault(visibility, 'GLOBAL'), (text) => text !== 'PRIVATE', {
              yes: 'the API answers on the internet',
              no: 'the API answers to VPC endpoints of its account only',
            }),
      routes: providers.map((provider) => routeAsking(provider, 'GraphQL', modes)),
      byDefinition: false,
    },
  }),
});

const asked = (r: Reader, path: string, type: string, route: string): readonly DoorRoute[] =>
  r.blocks(path).map((block) => routeAsking(block.text(type), route, modes));

/** An API for events over WebSockets and HTTP, with the channels that ask for something else than the API. */
export const eventApi = applicationDoor({
  kind: 'event-api',
  service: 'appsync',
  endpointClass: 'front-door',
  parts: [
    {
      declaredBy: 'aws_appsync_api',
      routes: (r) => [
        ...asked(r, 'event_config.connection_auth_mode', 'auth_type', 'connect'),
        ...asked(r, 'event_config.default_publish_auth_mode', 'auth_type', 'publish'),
        ...asked(r, 'event_config.default_subscribe_auth_mode', 'auth_type', 'subscribe'),
      ],
    },
    {
      declaredBy: 'aws_appsync_channel_namespace',
      owner: 'api_id',
      routes: (r) => [
        ...asked(r, 'publish_auth_mode', 'auth_type', `publish ${nameOf(r.text('name'))}`),
        ...asked(r, 'subscribe_auth_mode', 'auth_type', `subscribe ${nameOf(r.text('name'))}`),
      ],
    },
    {
      declaredBy: 'AWS::AppSync::Api',
      routes: (r) => [
        ...asked(r, 'EventConfig.ConnectionAuthModes', 'AuthType', 'connect'),
        ...asked(r, 'EventConfig.DefaultPublishAuthModes', 'AuthType', 'publish'),
        ...asked(r, 'EventConfig.DefaultSubscribeAuthModes', 'AuthType', 'subscribe'),
      ],
    },
    {
      declaredBy: 'AWS::AppSync::ChannelNamespace',
      owner: 'ApiId',
      routes: (r) => [
        ...asked(r, 'PublishAuthModes', 'AuthType', `publish ${nameOf(r.text('Name'))}`),
        ...asked(r, 'SubscribeAuthModes', 'AuthType', `subscribe ${nameOf(r.text('Name'))}`),
      ],
    },
  ],
});

const nameOf = ({ value }: Stated<string>): string => printable(value);

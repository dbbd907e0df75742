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
import { passedOn, spanOf } from './sam-build.ts';
import type { ApiResource } from './sam-api-resource.ts';

/** Who may call: the event's authorizer, else the API's default one; `NONE` lets everyone in, an API key authenticates nobody. */
export function securityOf(
  auth: TemplateNode | undefined,
  { properties }: ApiResource,
  fallback: Span,
): TemplateNode | undefined {
  const shared = nodeAt(properties, 'Auth');
  const [holder, name] =
    nodeAt(auth, 'Authorizer') === undefined ? [shared, 'DefaultAuthorizer'] : [auth, 'Authorizer'];
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
export function schemesOf({ properties, protocol, routes }: ApiResource, span: Span): MapNode | undefined {
  const auth = nodeAt(properties, 'Auth');
  const schemes = new Map<string, TemplateNode>();
  for (const authorizer of entriesOf(nodeAt(auth, 'Authorizers')).values())
    schemes.set(authorizer.name, schemeOf(authorizer, protocol));
  const named = [
    nodeAt(auth, 'DefaultAuthorizer'),
    ...routes.map((route) => nodeAt(route.auth, 'Authorizer')),
  ].map(textOf);
  const iam = named.includes('AWS_IAM') || textOf(nodeAt(auth, 'EnableIamAuthorizer')) === 'true';
  if (iam) schemes.set('AWS_IAM', keyScheme('awsSigv4', spanOf(auth, 'DefaultAuthorizer', span)));
  const key = mapAt(
    { type: scalarAt('apiKey', span), name: scalarAt('x-api-key', span), in: scalarAt('header', span) },
    span,
  );
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
            providerARNs:
              cognito === undefined
                ? undefined
                : cognito.kind === 'list'
                  ? cognito
                  : listAt([cognito], cognito),
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

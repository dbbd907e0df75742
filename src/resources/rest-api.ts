import { allOf, not, proven, refuted, satisfies, undecided } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { isNew } from '../model/definition.ts';
import type { Founding } from '../model/definition.ts';
import type { FrontDoor } from '../model/door.ts';
import type { GuardingPolicy, Nearly } from '../model/resource.ts';
import type { StatedTerm } from '../model/stated.ts';
import { absent, printable, unknown, type Address, type Value } from '../model/value.ts';
import { apiRoute, mockedRoute, withoutRoute, type Asks, type Operation } from './api-route.ts';
import { urlOf } from './api-url.ts';
import { unbarred } from './policy-carrier.ts';
import { restApiParts, type Method, type RestApi } from './rest-api-parts.ts';

/** A REST API with its paths, methods, integrations, policy and custom domains. */
export const restApi = defineResource<RestApi>({
  kind: 'rest-api',
  service: 'api-gateway',
  blank: {
    types: [],
    endpoints: [],
    root: absent,
    ownName: allOf([]),
    policies: [],
    documented: [],
    urls: [],
    methods: [],
    integrations: [],
    customDomains: [],
  },
  parts: restApiParts,
  traits: (api, self) => ({
    guarded: {
      service: 'execute-api',
      policies: api.policies.map((policy) => namedParties(policy, self.address)),
    },
    frontDoor: doorOf(api, self),
    nearly: [...withoutMethod(api, self), ...madeUp(api, self), ...namesEndpoints(api)],
  }),
});

function withoutMethod(api: RestApi, self: Founding): readonly Nearly[] {
  if (!isNew(self) || api.documented.length + api.methods.length > 0) return [];
  const [type] = api.types;
  const about = here(self);
  const isPublic =
    type === undefined
      ? proven('an API answers on the internet unless it is made private', about)
      : not(
          satisfies(type, (text) => text === 'PRIVATE', {
            yes: 'the API is private',
            no: 'the API answers on the internet',
          }),
        );
  return [withoutRoute(allOf([isPublic, api.ownName]), { lacks: 'method', about: self.address })];
}

/** Methods that anyone may call and that nothing stands behind yet. */
function madeUp(api: RestApi, self: Founding): readonly Nearly[] {
  if (isPrivate(api) || api.policies.length > 0) return [];
  return api.methods.flatMap((method) => {
    const operation = operationOf(method, api, self.address);
    return mockedRoute(operation);
  });
}

/** VPC endpoints belong to private APIs; on any other one API Gateway refuses them. */
function namesEndpoints({ types, endpoints }: RestApi): readonly Nearly[] {
  const [type] = types;
  const [endpoint] = endpoints;
  if (type?.value.kind !== 'known' || type.value.value === 'PRIVATE' || endpoint === undefined) return [];
  return [
    {
      surface: 'endpoint',
      what: 'names VPC endpoints, and yet is not private',
      setUp: proven(`its type is \`${type.value.value}\``, type, type.value.trail),
      missing: proven('only a private API can have VPC endpoints', endpoint),
      fix: 'Make it `PRIVATE`, and let its policy name the VPC endpoints.',
      refused: true,
    },
  ];
}

/** Strangers whom the policy lets in still have to pass a method, so the front door tells of them. */
function namedParties(policy: StatedTerm, about: Address): GuardingPolicy {
  return { ...unbarred(policy, about), strangersElsewhere: true };
}

function isPrivate({ types }: RestApi): boolean {
  return types.some(({ value }) => value.kind === 'known' && value.value === 'PRIVATE');
}

function doorOf(api: RestApi, self: Founding): FrontDoor {
  return {
    reachable: reachable(api, self),
    routes: [
      ...api.documented,
      ...api.methods.map((method) => apiRoute(operationOf(method, api, self.address))),
    ],
    byDefinition: false,
    // Any account can make a VPC endpoint for private APIs; their policies alone tell whose it may be.
    audience: isPrivate(api) ? 'any-aws' : undefined,
    guard: { service: 'execute-api', policies: api.policies },
    names: { ownName: api.ownName, customDomains: api.customDomains },
  };
}

function reachable(api: RestApi, self: Founding): Judgement {
  const { types, policies } = api;
  const [type] = types;
  if (isPrivate(api))
    return policies.length > 0
      ? proven('a private API answers to the VPC endpoints that its policy lets in', type ?? here(self))
      : refuted('a private API without a policy answers nobody', type ?? here(self));
  if (type?.value.kind === 'unknown')
    return undecided('whether the API is private is not known yet', type, type.value);
  if (self.standIn)
    return undecided(
      'whether the API is private is settled elsewhere',
      here(self),
      unknown('external', { written: 'the API, which is declared elsewhere' }),
    );
  return allOf([]);
}

const here = ({ address }: Founding) => ({ about: address, path: '' });

function operationOf(method: Method, api: RestApi, self: Address): Operation {
  const { authorization, httpMethod, resource } = method;
  const integration = api.integrations.find(
    (each) => printable(each.httpMethod) === printable(httpMethod) && same(each.resource, resource.value),
  );
  const type = method.integration.kind === 'absent' ? (integration?.type ?? absent) : method.integration;
  return {
    about: authorization.about,
    path: authorization.path,
    method: httpMethod.kind === 'known' ? httpMethod.value : 'ANY',
    url: urlOf(resource.value, { parts: api.urls, self, root: api.root }),
    asks: asksOf(method),
    isMock: type.kind === 'known' && type.value.toUpperCase() === 'MOCK',
    handsOn: [...method.handsOn, ...(integration?.handsOn ?? [])],
  };
}

/** References to the very same attribute name the same thing. */
function same(one: Value<string>, other: Value<string>): boolean {
  if (one.kind === 'known' && other.kind === 'known') return one.value === other.value;
  if (one.kind !== 'unknown' || other.kind !== 'unknown') return false;
  return one.refersTo.some(({ to }) => other.refersTo.some((reference) => reference.to === to));
}

/** API keys meter callers, they do not identify them (API Gateway developer guide, usage plans). */
function asksOf({ authorization, needsKey }: Method): Asks {
  const { value } = authorization;
  if (value.kind === 'unknown') return { kind: 'unknown', value };
  const type = value.kind === 'known' ? value.value.toUpperCase() : 'NONE';
  const trail = value.kind === 'known' ? value.trail : undefined;
  if (type === 'AWS_IAM') return { kind: 'signature', trail };
  if (type !== 'NONE') return { kind: 'authorizer', trail };
  const keyed = needsKey.value.kind === 'known' && needsKey.value.value;
  return { kind: keyed ? 'api-key' : 'nothing', trail };
}

import { undecided, type Subject } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Stated, StatedTerm } from '../model/stated.ts';
import { absent, termAt, type Term } from '../model/value.ts';
import { apiRoute, type Asks } from './api-route.ts';

const METHODS = new Map(
  ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
    .map((name) => [name, name])
    .concat([['x-amazon-apigateway-any-method', 'any']])
    .map(([name = '', method = '']) => [name, method] as const),
);
/** Weakest first. */
const STRENGTH = ['nothing', 'api-key', 'signature', 'authorizer'] as const;
const MOST_OPERATIONS = 2000;

/** The operations of an OpenAPI document, as API Gateway imports it; a document that cannot be read may open anything. */
export function routesOfDocument(body: StatedTerm): readonly DoorRoute[] {
  const { term } = body;
  if (term.kind === 'absent') return [];
  if (term.kind === 'unknown')
    return [
      {
        about: body.about,
        path: body.path,
        route: 'any request',
        open: undecided('the definition of the API is not known yet', body, term),
        authentication: 'none',
      },
    ];
  return membersOf(termAt(term, ['paths']))
    .flatMap(([url, item]) =>
      membersOf(item).flatMap(([name, operation]) => {
        const method = METHODS.get(name.toLowerCase());
        return method === undefined
          ? []
          : [routeOf(operation, { method, url, path: `${body.path}.paths.${url}.${name}` }, body)];
      }),
    )
    .slice(0, MOST_OPERATIONS);
}

/** A resource policy that the document carries. */
export function policyOfDocument(body: StatedTerm): readonly StatedTerm[] {
  const term = body.term.kind === 'map' ? termAt(body.term, ['x-amazon-apigateway-policy']) : absent;
  return term.kind === 'absent' ? [] : [{ ...body, term, path: `${body.path}.x-amazon-apigateway-policy` }];
}

function routeOf(
  operation: Term,
  { method, url, path }: { readonly method: string; readonly url: string; readonly path: string },
  { about, term }: StatedTerm,
): DoorRoute {
  const integration = termAt(operation, ['x-amazon-apigateway-integration']);
  return apiRoute({
    about,
    path: `${path}.security`,
    method,
    url,
    asks: asksOf(operation, term),
    isMock: textOf(termAt(integration, ['type']))?.toLowerCase() === 'mock',
    handsOn: handedOn(integration, { about, path: `${path}.x-amazon-apigateway-integration` }),
  });
}

/** An integration through a VPC link, with what it names besides the link. */
function handedOn(integration: Term, { about, path }: Subject): readonly Stated<string>[] {
  if (textOf(termAt(integration, ['connectionType']))?.toUpperCase() !== 'VPC_LINK') return [];
  return ['connectionId', 'integrationTarget', 'uri'].flatMap((name): readonly Stated<string>[] => {
    const value = termAt(integration, [name]);
    const at = { about, path: `${path}.${name}` };
    if (value.kind === 'unknown') return [{ ...at, value }];
    return value.kind === 'known' ? [{ ...at, value: { ...value, value: String(value.value) } }] : [];
  });
}

/** Requirements are alternatives: the weakest is the way in. What an operation does not say, the document says for all. */
function asksOf(operation: Term, document: Term): Asks {
  if (operation.kind === 'unknown') return { kind: 'unknown', value: operation };
  const trail = operation.kind === 'absent' ? undefined : operation.trail;
  const own = textOf(termAt(operation, ['x-amazon-apigateway-auth', 'type']));
  if (own?.toUpperCase() === 'AWS_IAM') return { kind: 'signature', trail };
  const written = termAt(operation, ['security']);
  const security = written.kind === 'absent' ? termAt(document, ['security']) : written;
  if (security.kind === 'unknown') return { kind: 'unknown', value: security };
  if (security.kind !== 'list' || security.items.length === 0) return { kind: 'nothing', trail };
  const ways = security.items.map((requirement) => wayOf(requirement, document));
  const open = ways.find((way) => way.kind === 'nothing') ?? ways.find((way) => way.kind === 'unknown');
  return open ?? weakest(ways) ?? { kind: 'nothing', trail };
}

/** Schemes of one requirement must all be met: the strongest counts. */
function wayOf(requirement: Term, document: Term): Asks {
  if (requirement.kind === 'unknown') return { kind: 'unknown', value: requirement };
  const trail = requirement.kind === 'absent' ? undefined : requirement.trail;
  const schemes = membersOf(requirement).map(([name]) => schemeOf(name, document));
  const unknown = schemes.find((scheme) => scheme.kind === 'unknown');
  const best = schemes
    .filter((scheme) => scheme.kind !== 'unknown')
    .toSorted((a, b) => rank(b) - rank(a))
    .at(0);
  if (unknown !== undefined && (best === undefined || rank(best) < STRENGTH.indexOf('signature')))
    return unknown;
  return best === undefined ? { kind: 'nothing', trail } : { kind: best.kind, trail };
}

const rank = (asks: Asks): number => STRENGTH.findIndex((kind) => kind === asks.kind);
const weakest = (ways: readonly Asks[]): Asks | undefined => ways.toSorted((a, b) => rank(a) - rank(b)).at(0);

/** API Gateway acts on a scheme only through its own extensions; an API key is checked against usage plans and identifies nobody. */
function schemeOf(name: string, document: Term): Asks {
  const places = [
    termAt(document, ['securityDefinitions']),
    termAt(document, ['components', 'securitySchemes']),
  ];
  for (const place of places) {
    const scheme = place.kind === 'map' ? (place.entries.get(name) ?? place.open) : undefined;
    if (scheme === undefined) continue;
    if (scheme.kind === 'unknown') return { kind: 'unknown', value: scheme };
    const type = textOf(termAt(scheme, ['x-amazon-apigateway-authtype']))?.toLowerCase();
    if (type === 'awssigv4') return { kind: 'signature' };
    if (termAt(scheme, ['x-amazon-apigateway-authorizer']).kind !== 'absent' || type !== undefined)
      return { kind: 'authorizer' };
    if (textOf(termAt(scheme, ['type']))?.toLowerCase() === 'apikey') return { kind: 'api-key' };
  }
  return { kind: 'nothing' };
}

function membersOf(term: Term): readonly (readonly [string, Term])[] {
  return term.kind === 'map' ? [...term.entries] : [];
}

function textOf(term: Term): string | undefined {
  return term.kind === 'known' ? String(term.value) : undefined;
}

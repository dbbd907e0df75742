import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { shapeProblems } from './graphql-shape.ts';
import type { TwinState, Exchange } from '../../src/twin/state.ts';

type Json = Readonly<Record<string, unknown>>;

const description = asJson(JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8')));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'github', components: withNulls(description['components']) });
const compiled = new Map<string, ValidateFunction>();
const checkedQueries = new Map<string, readonly string[]>();
let schema: GraphQLSchema | undefined;

/** GitHub answers null for the lines of an outdated comment, which its description has as integers. */
const DESCRIBED_WRONGLY =
  /comments(?:\/\{comment_id\}(?:\/replies)?)? 20[01]: (?:\/\d+)?\/line must be integer$/;

/** What GitHub's own descriptions of its APIs have to say against everything a twin heard and answered. */
export function contractProblems({ exchanges, unknownRoutes }: TwinState): readonly string[] {
  return [...unknownRoutes.map((route) => `unknown route: ${route}`), ...exchanges.flatMap(exchangeProblems)];
}

function exchangeProblems(exchange: Exchange): readonly string[] {
  const { route, request, status, response } = exchange;
  if (route === undefined) return [];
  if (route.startsWith('graphql')) return graphqlProblems(exchange);
  const [method = '', path = ''] = route.split(' ');
  const operation = asJson(at(description, 'paths', path, method.toLowerCase()));
  if (Object.keys(operation).length === 0) return [`GitHub describes no ${route}`];
  const body = at(operation, 'requestBody', 'content', 'application/json', 'schema');
  // A refused request may well be a wrong one: only what the twin accepted must be right.
  const asked = body === undefined || status >= 400 ? [] : problems(`${route} request`, body, request);
  const unknownNames = body === undefined ? [] : unknownProperties(route, body, asJson(request));
  const answer = resolved(at(operation, 'responses', String(status)));
  const answerSchema = at(answer, 'content', 'application/json', 'schema');
  const isCommon = [401, 403, 404, 429].includes(status) || status >= 500;
  if (answer === undefined && !isCommon) return [`GitHub never answers ${route} with ${status}`];
  const answered = answerSchema === undefined ? [] : problems(`${route} ${status}`, answerSchema, response);
  return [...asked, ...unknownNames, ...answered];
}

/** GitHub ignores what it does not know, which hides a misspelt name: we do not. */
function unknownProperties(route: string, body: unknown, request: Json): readonly string[] {
  const known = asJson(at(body, 'properties'));
  return Object.keys(request)
    .filter((name) => !(name in known))
    .map((name) => `${route} request: GitHub knows no \`${name}\``);
}

function problems(what: string, subschema: unknown, data: unknown): readonly string[] {
  let check = compiled.get(what);
  if (check === undefined) {
    check = ajv.compile(asJson(withNulls(subschema)));
    compiled.set(what, check);
  }
  if (check(data)) return [];
  return (check.errors ?? [])
    .map(({ instancePath, message }) => `${what}: ${instancePath} ${message}`)
    .filter((problem) => !DESCRIBED_WRONGLY.test(problem));
}

function graphqlProblems({ request, status, response }: Exchange): readonly string[] {
  schema ??= buildSchema(readFileSync(new URL('github-schema.graphql', import.meta.url), 'utf8'));
  const { query, variables } = asJson(request);
  const document = parse(String(query));
  const asked =
    checkedQueries.get(String(query)) ??
    validate(schema, document).map(({ message }) => `GraphQL: ${message}`);
  checkedQueries.set(String(query), asked);
  const { data, errors } = asJson(response);
  if (asked.length > 0 || status !== 200 || errors !== undefined) return asked;
  return shapeProblems({ schema, document, variables: asJson(variables) }, data);
}

/** OpenAPI 3.0 writes `nullable`, JSON Schema a second type; references lead into the one registered document. */
function withNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNulls);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = asJson(node);
  const converted = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'github#') : withNulls(value),
    ]),
  );
  if (nullable !== true) return converted;
  if (Array.isArray(converted['enum'])) converted['enum'] = [...converted['enum'], null];
  return { anyOf: [{ type: 'null' }, converted] };
}

function resolved(node: unknown): unknown {
  const reference = at(node, '$ref');
  if (typeof reference !== 'string') return node;
  return at(description, ...reference.slice(2).split('/'));
}

function at(node: unknown, ...names: readonly string[]): unknown {
  let here = node;
  for (const name of names) here = asJson(here)[name];
  return here;
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

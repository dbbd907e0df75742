import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { documentsOf, type Document } from './documents.ts';
import { answerQuery } from './graphql.ts';
import { graphqlRoot } from './graphql-root.ts';
import {
  documentIn,
  forbidden,
  isAllowed,
  notFound,
  problem,
  textIn,
  type Call,
  type Reply,
  type Route,
} from './http.ts';
import { checkRoutes } from './routes-checks.ts';
import { codeRoutes } from './routes-code.ts';
import { conversationRoutes } from './routes-conversation.ts';
import { reviewRoutes } from './routes-reviews.ts';
import type { TwinState } from './state.ts';

/** What goes wrong, instead of or around an answer. */
export type Fault =
  /** An answer of GitHub's own making; the request has no effect. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly message: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection breaks; `after` the request took effect, or before. */
  | { readonly kind: 'reset'; readonly effect: 'done' | 'none' }
  /** Something else happens first: a push, another run. */
  | { readonly kind: 'meanwhile'; readonly happens: () => void };

export interface Incident {
  /** `POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews`, or `graphql` with the operation's name: `graphql DemarcHide`. */
  readonly on: string;
  readonly fault: Fault;
  /** How often; once unless stated. */
  readonly times?: number;
  /** Which requests; all of the route unless stated. */
  readonly when?: (body: Document) => boolean;
}

interface PendingIncident extends Incident {
  left: number;
}

const HOURLY_REQUESTS = 1_000;

/** Serves GitHub's API from a state. */
export function serve(state: TwinState): {
  readonly server: Server;
  readonly inject: (incident: Incident) => void;
} {
  const incidents: PendingIncident[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      respond({ state, request, response, body, incidents });
    });
  });
  return { server, inject: (incident) => incidents.push({ ...incident, left: incident.times ?? 1 }) };
}

interface Exchanging {
  readonly state: TwinState;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Document;
  readonly incidents: PendingIncident[];
}

function respond({ state, request, response, body, incidents }: Exchanging): void {
  const api = `http://${request.headers.host}`;
  const url = new URL(request.url ?? '/', api);
  const method = request.method ?? 'GET';
  const query = Object.fromEntries(url.searchParams);
  const documents = documentsOf(state, api);
  const found =
    url.pathname === '/graphql' ? undefined : match(routesOf(state, documents, api), method, url.pathname);
  const name = url.pathname === '/graphql' ? `graphql ${operationIn(body)}` : found?.route.route;
  const incident = incidents.find(({ on, left, when }) => left > 0 && on === name && (when?.(body) ?? true));
  if (incident !== undefined) incident.left -= 1;
  const fault = incident?.fault;
  if (fault?.kind === 'meanwhile') fault.happens();

  const answer = (): Reply => {
    if (fault?.kind === 'answer')
      return {
        ...problem(fault.status, fault.message),
        ...(fault.headers === undefined ? {} : { headers: fault.headers }),
      };
    if (request.headers.authorization === undefined) return problem(401, 'Requires authentication');
    if (state.requestsLeft <= 0) return problem(403, 'API rate limit exceeded for installation.');
    if (url.pathname === '/graphql')
      return {
        status: 200,
        body: answerQuery(
          textIn(body, 'query'),
          documentIn(body['variables']),
          graphqlRoot(state, documents.web),
        ),
      };
    if (found === undefined) {
      state.unknownRoutes.push(`${method} ${url.pathname}`);
      return notFound;
    }
    if (!isAllowed(state, found.route.needs)) return method === 'GET' ? notFound : forbidden;
    return found.route.answer({ method, path: url.pathname, parameters: found.parameters, query, body });
  };
  if (fault?.kind === 'reset' && fault.effect === 'none') {
    request.socket.destroy();
    return;
  }
  const reply = answer();
  state.requestsLeft -= 1;
  state.exchanges.push({
    method,
    route: name,
    path: url.pathname,
    query,
    request: body,
    status: reply.status,
    response: reply.body,
  });
  if (fault?.kind === 'reset') request.socket.destroy();
  else send(response, reply, state);
}

function send(response: ServerResponse, { status, body, headers }: Reply, { requestsLeft }: TwinState): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': String(HOURLY_REQUESTS),
    'x-ratelimit-remaining': String(Math.max(0, requestsLeft)),
    'x-ratelimit-used': String(HOURLY_REQUESTS - requestsLeft),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 3_600),
    'x-ratelimit-resource': 'core',
    'x-github-request-id': 'TWIN',
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function routesOf(
  state: TwinState,
  documents: ReturnType<typeof documentsOf>,
  api: string,
): readonly Route[] {
  return [
    ...codeRoutes(state, documents, api),
    ...conversationRoutes(state, documents, api),
    ...reviewRoutes(state, documents, api),
    ...checkRoutes(state, documents, api),
  ];
}

function match(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly parameters: Call['parameters'] } | undefined {
  for (const route of routes) {
    const [verb, template = ''] = route.route.split(' ');
    if (verb !== method) continue;
    // Branch names and paths hold slashes; both stand last in their routes.
    const pattern = template.replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => `(?<${name}>${/^(?:path|ref|basehead)$/.test(name) ? '.+' : '[^/]+'})`,
    );
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found === null) continue;
    const parameters = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { route, parameters };
  }
  return undefined;
}

function operationIn(body: Document): string {
  return /^\s*(?:query|mutation)\s+(\w+)/.exec(textIn(body, 'query'))?.[1] ?? '';
}

async function readBody(request: IncomingMessage): Promise<Document> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  if (chunks.length === 0) return {};
  return documentIn(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

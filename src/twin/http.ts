import type { Document } from './documents.ts';
import type { Access, Permissions, TwinState } from './state.ts';

/** What a route gets to see of a request. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** Values of the route's placeholders. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Document;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route of GitHub's REST API and the permission it asks for; any of several will do. */
export interface Route {
  readonly route: string;
  readonly needs: readonly (readonly [keyof Permissions, Access])[];
  readonly answer: (call: Call) => Reply;
}

const DOCS = 'https://docs.github.com/rest';
const RANK = { none: 0, read: 1, write: 2 } as const satisfies Record<Access, number>;

export function isAllowed({ permissions }: TwinState, needs: Route['needs']): boolean {
  return needs.length === 0 || needs.some(([name, access]) => RANK[permissions[name]] >= RANK[access]);
}

export function problem(status: number, message: string): Reply {
  return { status, body: { message, documentation_url: DOCS, status: String(status) } };
}

export const notFound = problem(404, 'Not Found');
export const forbidden = problem(403, 'Resource not accessible by integration');

/** The terse form in which reviews are refused. */
export function unprocessable(messages: readonly string[]): Reply {
  const body = {
    message: 'Unprocessable Entity',
    errors: messages,
    documentation_url: `${DOCS}/pulls/reviews`,
    status: '422',
  };
  return { status: 422, body };
}

/** The form in which everything else is refused. */
export function invalid(errors: readonly Document[]): Reply {
  return {
    status: 422,
    body: { message: 'Validation Failed', errors, documentation_url: DOCS, status: '422' },
  };
}

/** GitHub counts characters, and so do we. */
export function bodyProblem(body: unknown, resource: string): Reply | undefined {
  if (typeof body !== 'string' || body === '')
    return invalid([{ resource, code: 'missing_field', field: 'body' }]);
  if (!isTooLong(body)) return undefined;
  return invalid([
    {
      resource,
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ]);
}

/** One page of a list, with the `Link` header that leads to the others. */
export function page(items: readonly unknown[], { query, path }: Call, api: string): Reply {
  const size = Math.min(100, Number(query['per_page'] ?? 30));
  const number = Number(query['page'] ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string): string => {
    const search = new URLSearchParams({ ...query, page: String(target) }).toString();
    return `<${api}${path}?${search}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: items.slice((number - 1) * size, number * size),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}

export function isTooLong(body: string): boolean {
  return body.length > 65_536 && Array.from(body).length > 65_536;
}

/** A text of a request; empty where it has none. */
export function textIn(body: Document, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** A part of a request as a document; empty where it is something else. */
export function documentIn(value: unknown): Document {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

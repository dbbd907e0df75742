import { FINDING_CLASSES, HOLDERS, LAYERS, RISKS } from '../../model/finding.ts';
import { unreachable } from '../../model/errors.ts';
import { HOPS } from '../../model/judge.ts';

/** One part of the report's shape, from which both its type and its JSON Schema are derived. */
type Shape =
  | { readonly kind: 'text'; readonly pattern?: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'optional'; readonly of: Shape }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Shape>> };

/** The TypeScript type a shape describes; `optional` is a value or null, never a missing key. */
type Described<S> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'count' }
    ? number
    : S extends { readonly kind: 'flag' }
      ? boolean
      : S extends { readonly kind: 'choice'; readonly of: readonly (infer Choice)[] }
        ? Choice
        : S extends { readonly kind: 'optional'; readonly of: infer Inner }
          ? Described<Inner> | null
          : S extends { readonly kind: 'list'; readonly of: infer Item }
            ? readonly Described<Item>[]
            : S extends { readonly kind: 'union'; readonly of: readonly (infer Member)[] }
              ? Described<Member>
              : S extends { readonly kind: 'record'; readonly fields: infer Fields }
                ? { readonly [Name in keyof Fields]: Described<Fields[Name]> }
                : never;

const text = { kind: 'text' } as const;
const count = { kind: 'count' } as const;
const flag = { kind: 'flag' } as const;
const matching = (pattern: string) => ({ kind: 'text', pattern }) as const;
const choice = <const Choices extends readonly string[]>(...of: Choices) => ({ kind: 'choice', of }) as const;
const optional = <const S extends Shape>(of: S) => ({ kind: 'optional', of }) as const;
const list = <const S extends Shape>(of: S) => ({ kind: 'list', of }) as const;
const record = <const Fields extends Readonly<Record<string, Shape>>>(fields: Fields) =>
  ({ kind: 'record', fields }) as const;

const lines = { file: text, line: count, endLine: count };

const finding = record({
  id: matching('^DMC-[0-9a-f]{8}$'),
  fingerprint: matching('^[0-9a-f]{16}$'),
  rule: text,
  title: text,
  class: choice(...FINDING_CLASSES),
  direction: choice('new', 'widened', 'narrowed', 'closed'),
  origin: choice('this-change', 'pending-on-base', 'drift'),
  gate: choice('block', 'comment', 'note'),
  risk: choice(...RISKS),
  certainty: choice('certain', 'possible'),
  layer: choice(...LAYERS),
  responsibility: record({ before: optional(choice(...HOLDERS)), after: optional(choice(...HOLDERS)) }),
  subject: record({ address: text, type: text, input: text }),
  related: list(text),
  what: text,
  why: text,
  fix: text,
  evidence: list(
    record({
      says: text,
      address: text,
      attribute: text,
      file: optional(text),
      line: optional(count),
      endLine: optional(count),
      /** Where the value came from before, nearest place first. */
      via: list(record(lines)),
      /** The part of a network path it speaks of. */
      hop: optional(record({ kind: choice(...HOPS), address: text })),
    }),
  ),
  witness: optional({
    kind: 'union',
    of: [
      record({
        kind: choice('request'),
        caller: text,
        action: text,
        resource: text,
        conditions: list(text),
      }),
      record({ kind: choice('packet'), from: text, protocol: text, port: text, to: text }),
    ],
  }),
  extent: list(text),
  lacking: list(
    record({
      address: text,
      attribute: text,
      how: text,
      reason: choice('known-after-apply', 'external', 'no-value', 'not-evaluated', 'malformed'),
      written: optional(text),
      sensitive: flag,
    }),
  ),
  location: optional(record({ ...lines, side: choice('LEFT', 'RIGHT') })),
  suggestion: optional(text),
  waiver: optional(record({ by: text, reason: text, owner: text, expires: optional(text) })),
});

const gap = {
  kind: 'union',
  of: [
    record({ kind: choice('unsupported-type'), type: text, address: text }),
    record({ kind: choice('owner-unresolved'), address: text, path: text }),
    record({ kind: choice('file-refused'), file: text, why: text }),
    record({ kind: choice('partial-plan'), why: text }),
    record({ kind: choice('nested-not-visible', 'invocation'), address: text, why: text }),
  ],
} as const;

/** The shape of `demarc.report/1`, keys in the order in which they are written. */
const REPORT = record({
  schema: choice('demarc.report/1'),
  tool: record({ name: choice('demarc'), version: text }),
  verdict: choice('pass', 'warn', 'blocked', 'undecided', 'error', 'skipped'),
  warnOnly: flag,
  summary: text,
  inputs: list(
    record({
      name: text,
      kind: choice('terraform', 'cloudformation'),
      file: text,
      sha256: text,
      resources: count,
      changed: count,
      modelled: count,
      notModelled: list(text),
    }),
  ),
  counts: record({
    new: count,
    widened: count,
    narrowed: count,
    closed: count,
    undecided: count,
    waived: count,
    pending: count,
  }),
  findings: list(finding),
  gaps: list(gap),
  waivers: record({ used: list(text), unused: list(text), expired: list(text) }),
  notices: list(text),
});

/** The JSON report as other programs read it: fields are only ever added within `demarc.report/1`. */
export type Report = Described<typeof REPORT>;
export type ReportFinding = Report['findings'][number];
export type ReportGap = Report['gaps'][number];

/** The JSON Schema (draft 2020-12) of the report, as published beside this file. */
export function reportSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'demarc.report/1',
    description: 'What Demarc found out about one infrastructure change.',
    ...schemaOf(REPORT),
  };
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined ? { type: 'string' } : { type: 'string', pattern: shape.pattern };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return shape.of.length === 1 ? { const: shape.of[0] } : { enum: shape.of };
    case 'optional':
      return { anyOf: [schemaOf(shape.of), { type: 'null' }] };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'union':
      return { oneOf: shape.of.map(schemaOf) };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field)]),
        ),
        required: Object.keys(shape.fields),
      };
    default:
      return unreachable(shape);
  }
}

/** The first place where data is no report, and what is wrong there. */
interface Fault {
  readonly path: string;
  readonly says: string;
}

/** Whether data is a report; fields that later versions add are no fault. */
export function isReport(data: unknown): data is Report {
  return faultIn(REPORT, data) === undefined;
}

/** What keeps data from being a report: `` `findings[3].gate` is none of block, comment, note ``. */
export function reportFault(data: unknown): string | undefined {
  const fault = faultIn(REPORT, data);
  return fault === undefined ? undefined : `\`${fault.path.replace(/^\./, '')}\` ${fault.says}`;
}

function faultIn(shape: Shape, data: unknown): Fault | undefined {
  switch (shape.kind) {
    case 'text': {
      if (typeof data !== 'string') return here('is no text');
      const fits = shape.pattern === undefined || new RegExp(shape.pattern).test(data);
      return fits ? undefined : here(`does not match ${shape.pattern}`);
    }
    case 'count':
      return Number.isSafeInteger(data) && Number(data) >= 0 ? undefined : here('is no count');
    case 'flag':
      return typeof data === 'boolean' ? undefined : here('is neither true nor false');
    case 'choice':
      return shape.of.some((known) => known === data) ? undefined : here(`is none of ${shape.of.join(', ')}`);
    case 'optional':
      return data === null ? undefined : faultIn(shape.of, data);
    case 'list':
      return Array.isArray(data) ? faultInList(shape.of, data) : here('is no list');
    case 'union':
      return shape.of.some((member) => faultIn(member, data) === undefined)
        ? undefined
        : here('has none of the known shapes');
    case 'record':
      if (typeof data !== 'object' || data === null || Array.isArray(data)) return here('is no object');
      return faultInRecord(shape.fields, new Map<string, unknown>(Object.entries(data)));
    default:
      return unreachable(shape);
  }
}

function here(says: string): Fault {
  return { path: '', says };
}

function faultInList(of: Shape, items: readonly unknown[]): Fault | undefined {
  for (const [index, item] of items.entries()) {
    const fault = faultIn(of, item);
    if (fault !== undefined) return { ...fault, path: `[${index}]${fault.path}` };
  }
  return undefined;
}

function faultInRecord(
  fields: Readonly<Record<string, Shape>>,
  data: ReadonlyMap<string, unknown>,
): Fault | undefined {
  for (const [name, shape] of Object.entries(fields)) {
    const fault = data.has(name) ? faultIn(shape, data.get(name)) : here('is missing');
    if (fault !== undefined) return { ...fault, path: `.${name}${fault.path}` };
  }
  return undefined;
}

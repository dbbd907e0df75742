import { absent, unknown, type Address, type Term, type Unknown } from '../../../model/value.ts';
import { aligned, constantsOf, type PlanItem } from './align.ts';
import { neededTypes } from './needed-types.ts';
import { field, isRecord, listOf } from './plan-json.ts';
import type { PlanTables } from './plan-tables.ts';
import { longestForms } from './reference-text.ts';
import type { Place, Resolver, Target } from './reference-search.ts';
import type { PathSteps } from './term-attributes.ts';
import { unseenPlace, unwritten, writtenTerm, type Written } from './written.ts';

export interface ExpressionContext {
  readonly tables: PlanTables;
  readonly resolve: Resolver;
  readonly place: Place;
  /** The document that a deferred `aws_iam_policy_document` will be; undefined for any other address. */
  readonly document: (address: Address) => Term | undefined;
}

/** What `configuration` lists for an argument or nested block: constants and references, never whole expressions. */
export function writtenExpression(expression: unknown, path: PathSteps, context: ExpressionContext): Written {
  if (expression === undefined) return unwritten;
  const leaf = isLeaf(expression);
  return {
    value: (many) =>
      termOfTargets(context.resolve(expression, context.place), { expression, path, many }, context),
    member(name) {
      // The arguments of blocks such as `ingress` are listed as one flat run of references.
      if (leaf) return writtenExpression(expression, [...path, name], context);
      const block: unknown = Array.isArray(expression) ? expression[0] : expression;
      return writtenExpression(field(block, name), [...path, name], context);
    },
    items(items) {
      if (leaf) return leafItems(items, { expression, path }, context);
      const blocks: readonly unknown[] = Array.isArray(expression) ? expression : [expression];
      return aligned(items, blocks.map(constantsOf)).map((at) =>
        at === undefined ? unseenPlace : writtenExpression(blocks[at], [...path, at], context),
      );
    },
  };
}

function isLeaf(expression: unknown): boolean {
  if (!isRecord(expression)) return !Array.isArray(expression);
  return (
    Object.hasOwn(expression, 'constant_value') ||
    Array.isArray(field(expression, 'references')) ||
    Object.keys(expression).length === 0
  );
}

/** As many unknown items as resources: one each; otherwise every item may be any of them. */
function leafItems(
  items: readonly PlanItem[],
  { expression, path }: { readonly expression: unknown; readonly path: PathSteps },
  context: ExpressionContext,
): readonly Written[] {
  const targets = context.resolve(expression, context.place);
  const resources = narrowed(targets, path);
  const whole = items.filter((item) => item.unknown === true).length;
  const together = termOfTargets(targets, { expression, path, many: false }, context);
  // An unknown item of a list is written, whatever it is.
  const any = together.kind === 'absent' ? unknown('known-after-apply') : together;
  let next = 0;
  return items.map((item) => {
    if (item.unknown !== true) return writtenExpression(expression, path, context);
    const own = resources.length === whole ? resources[next] : undefined;
    next += 1;
    return writtenTerm(own === undefined ? any : singly(own, context));
  });
}

interface Question {
  readonly expression: unknown;
  readonly path: PathSteps;
  readonly many: boolean;
}
type ResourceTarget = Extract<Target, { kind: 'resource' }>;

/** An unknown value as far as its references tell. */
function termOfTargets(targets: readonly Target[], question: Question, context: ExpressionContext): Term {
  const resources = narrowed(targets, question.path);
  const ends = targets.filter((target) => target.kind === 'unseen');
  const [only] = resources;
  if (targets.length === 1 && only !== undefined) return singly(only, context);
  if (resources.length > 0) {
    const open = ends.length > 0 ? unseenValue(ends, question) : undefined;
    return severally(resources, { ...question, open }, context);
  }
  // Every input was settled and still the result is not: the argument is null, and the provider computes the value.
  if (ends.length === 0) return absent;
  return inferred(ends, question, context) ?? unseenValue(ends, question);
}

function singly(target: ResourceTarget, context: ExpressionContext): Term {
  const { to, attribute } = target.reference;
  const isDocument = target.type === 'data.aws_iam_policy_document' && attribute !== 'id';
  return (isDocument ? context.document(to) : undefined) ?? referring(target);
}

function severally(
  resources: readonly ResourceTarget[],
  { expression, many, open }: Question & { readonly open: Unknown | undefined },
  context: ExpressionContext,
): Term {
  const [only] = resources;
  if (resources.length === 1 && only !== undefined && (open === undefined || !many)) return referring(only);
  if (many) {
    const items = resources.map((resource) => singly(resource, context));
    return { kind: 'list', items, ...(open === undefined ? {} : { open }) };
  }
  const refersTo = resources.map(({ reference }) => reference);
  return unknown('known-after-apply', { refersTo, written: textOf(expression) });
}

function referring({ reference }: ResourceTarget): Unknown {
  const written = reference.attribute === '' ? reference.to : `${reference.to}.${reference.attribute}`;
  return unknown('known-after-apply', { refersTo: [reference], written });
}

function unseenValue(
  ends: readonly Extract<Target, { kind: 'unseen' }>[],
  { expression }: Question,
): Unknown {
  return unknown(ends[0]?.reason ?? 'not-evaluated', { written: textOf(expression) });
}

/** Of several resources, those of a type that the argument can name. */
function narrowed(targets: readonly Target[], path: PathSteps): readonly ResourceTarget[] {
  const resources = targets.filter((target) => target.kind === 'resource');
  if (resources.length < 2) return resources;
  const types = neededTypes(path);
  const fitting = resources.filter(({ type }) => types.includes(type));
  return fitting.length > 0 ? fitting : resources;
}

/** Where the trail ends in a local, the only resource of the needed type in that module instance is taken to be meant. */
function inferred(
  ends: readonly Extract<Target, { kind: 'unseen' }>[],
  { expression, path, many }: Question,
  { tables, place }: ExpressionContext,
): Term | undefined {
  const [end] = ends;
  if (end?.reason !== 'not-evaluated') return undefined;
  const candidates = tables.ofTypes(end.module, neededTypes(path));
  const [first] = candidates;
  if (first === undefined || candidates.some(({ block }) => block !== first.block)) return undefined;
  const written = `${textOf(expression)} (the only ${first.type} here)`;
  const sameKey = candidates.filter(({ key }) => key === place.key);
  const chosen = !many && sameKey.length === 1 ? sameKey : candidates;
  const references = chosen.map(({ address }) => ({ to: address, attribute: '' }));
  if (!many || references.length === 1)
    return unknown('known-after-apply', { refersTo: references, written });
  return {
    kind: 'list',
    items: references.map((reference) => unknown('known-after-apply', { refersTo: [reference], written })),
  };
}

function textOf(expression: unknown): string {
  const references = listOf(field(expression, 'references')).filter((text) => typeof text === 'string');
  return longestForms(references)
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('count.') && !text.startsWith('each.key'))
    .join(', ');
}

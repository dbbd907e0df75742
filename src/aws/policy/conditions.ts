import { coversAddresses, parseRange } from '../network/addresses.ts';
import { canonical, globOf, HOLE, literalOf, matches, matchesArn, type Glob } from './match.ts';
import type { Leaf } from './leaf.ts';
import type { Condition, Operator } from './parse-condition.ts';
import { all, any, opposite, truthOf, type Truth } from './truth.ts';

/** What a request says about a key: its values, that it lacks the key, or that we do not know the key. */
export type Presented = readonly string[] | 'absent' | 'unrecognised';
/** Condition keys of one request, lower-case. A key that is not listed is absent. */
export type RequestContext = ReadonlyMap<string, Presented>;

/** Whether the request passes the test. Keys we do not know leave it open, whatever the operator. */
export function conditionHolds({ operator, key, values }: Condition, context: RequestContext): Truth {
  if (operator === undefined) return 'maybe';
  const presented = context.get(key) ?? 'absent';
  if (presented === 'unrecognised') return 'maybe';
  if (operator.comparison === 'null')
    return any(values, ({ text }) =>
      text === undefined ? 'maybe' : truthOf((text.toLowerCase() === 'true') === (presented === 'absent')),
    );
  if (presented === 'absent') return holdsWithoutKey(operator);
  const passes = (value: string): Truth => {
    const found = any(values, (leaf) => compare(operator, leaf, { value, context }));
    return operator.negated ? opposite(found) : found;
  };
  return operator.quantifier === 'all' ? all(presented, passes) : any(presented, passes);
}

/** For ForAnyValue with IfExists the sources disagree, so that it stays open. */
function holdsWithoutKey({ quantifier, negated, ifExists }: Operator): Truth {
  if (quantifier === 'all') return 'yes';
  if (quantifier === 'any') return ifExists ? 'maybe' : 'no';
  return truthOf(negated || ifExists);
}

interface Request {
  readonly value: string;
  readonly context: RequestContext;
}

function compare({ comparison, order }: Operator, leaf: Leaf, request: Request): Truth {
  const { value } = request;
  if (comparison === 'equals' || comparison === 'binary')
    return leaf.text === undefined
      ? withGlob(leaf, request, { compile: literalOf, test: matches })
      : truthOf(leaf.text === value);
  if (comparison === 'equals-ignoring-case')
    return withGlob(leaf, { ...request, value: value.toLowerCase() }, { compile: lowered, test: matches });
  if (comparison === 'like') return withGlob(leaf, request, { compile: globOf, test: matches });
  if (comparison === 'arn') return withGlob(leaf, request, { compile: globOf, test: matchesArn });
  return withText(leaf, (text) => {
    if (comparison === 'bool') return text.toLowerCase() === value.toLowerCase();
    if (comparison === 'address') return contains(text, value);
    if (comparison === 'date') return ORDERS[order](dateOf(value), dateOf(text));
    return ORDERS[order](Number(value), Number(text));
  });
}

const lowered = (text: string): Glob => literalOf(text.toLowerCase());

/** These operators take no policy variables: `${…}` is not a value of their kind. */
function withText({ text, pieces }: Leaf, test: (text: string) => boolean): Truth {
  if (text !== undefined) return truthOf(test(text));
  return pieces.some((piece) => typeof piece !== 'string' && piece.kind === 'unknown') ? 'maybe' : 'no';
}

interface Matching {
  readonly compile: (text: string) => Glob;
  readonly test: (glob: Glob, value: string) => Truth;
}

function withGlob(leaf: Leaf, { value, context }: Request, { compile, test }: Matching): Truth {
  const glob = resolveLeaf(leaf, context, compile);
  return glob === undefined ? 'no' : test(glob, value);
}

/**
 * The pattern with its variables replaced from the same request; undefined when a variable has neither a value nor a
 * default, for then nothing matches.
 */
function resolveLeaf(leaf: Leaf, context: RequestContext, compile: (text: string) => Glob): Glob | undefined {
  const codes: number[] = [];
  for (const piece of leaf.pieces) {
    if (typeof piece === 'string') codes.push(...compile(piece));
    else if (piece.kind === 'verbatim') codes.push(...literalOf(piece.text));
    else if (piece.kind === 'unknown') codes.push(HOLE);
    else {
      const presented = context.get(piece.key) ?? 'absent';
      const value =
        presented === 'absent' ? piece.fallback : presented === 'unrecognised' ? undefined : presented[0];
      if (presented === 'unrecognised') codes.push(HOLE);
      else if (value === undefined) return undefined;
      else codes.push(...literalOf(value));
    }
  }
  return canonical(codes);
}

function contains(block: string, address: string): boolean {
  const outer = parseRange(block);
  const inner = parseRange(address);
  return (
    outer !== undefined &&
    inner !== undefined &&
    outer.family === inner.family &&
    coversAddresses(outer, inner)
  );
}

/** Milliseconds; IAM takes ISO 8601 dates and epoch seconds. */
export function dateOf(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

const ORDERS: Readonly<Record<Operator['order'], (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

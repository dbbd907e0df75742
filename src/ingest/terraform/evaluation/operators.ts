import { unreachable } from '../../../model/errors.ts';
import {
  known,
  unknown,
  type Known,
  type Scalar,
  type Term,
  type Trail,
  type Unknown,
} from '../../../model/value.ts';
import { formatKey } from '../syntax/address.ts';
import type { Access, BinaryOperator } from '../syntax/expression.ts';
import type { Evaluator } from './scope.ts';
import { convertScalar, sameValue } from './scalars.ts';
import { isSensitive, noted, noteOf, referencesIn, unknownFrom, type Handle } from './terms.ts';

/** Follows one step into a term; an attribute of an unknown object stays unknown and says which attribute it is. */
export function access(term: Term, step: Access, evaluator: Evaluator): Term {
  switch (term.kind) {
    case 'absent':
      return failure({});
    case 'known':
      return failure({ trail: term.trail });
    case 'list':
      return inList(term, step, evaluator);
    case 'map': {
      const { open } = term;
      return term.entries.get(nameOf(step)) ?? (open === undefined ? missing(step, term.trail) : { ...open });
    }
    case 'unknown':
      return inUnknown(term, step, evaluator);
    default:
      return unreachable(term);
  }
}

function nameOf(step: Access): string {
  return typeof step === 'object' ? step.key : String(step);
}

function spelled(step: Access): string {
  return typeof step === 'string' ? `.${step}` : typeof step === 'number' ? `[${step}]` : formatKey(step.key);
}

function inList(term: Extract<Term, { kind: 'list' }>, step: Access, evaluator: Evaluator): Term {
  const position = typeof step === 'number' ? step : convertScalar(nameOf(step), 'number');
  if (typeof position === 'number') return term.items[position] ?? term.open ?? missing(step, term.trail);
  // Before 0.12 a name on a list of blocks meant its first member; JSON files still write single blocks this way.
  const [only] = term.items;
  if (only !== undefined && term.items.length === 1) return access(only, step, evaluator);
  return term.open ?? missing(step, term.trail);
}

function missing(step: Access, trail: Trail | undefined): Unknown {
  return failure({ written: spelled(step), trail });
}

/** An unknown that Terraform would have reported as an error. */
export function failure(details: { readonly written?: string; readonly trail?: Trail | undefined }): Unknown {
  return noted(unknown('malformed', details), { failed: true });
}

function inUnknown(term: Unknown, step: Access, evaluator: Evaluator): Term {
  const { handle, direct, failed } = noteOf(term);
  if (handle !== undefined) {
    if (typeof step === 'string') return evaluator.attribute(handle, step);
    if (handle.kind !== 'resource' || handle.single) return term;
    const key = typeof step === 'object' ? step.key : step;
    return evaluator.instance(handle, key);
  }
  const { parts: _parts, ...rest } = term;
  if (direct !== true) return failed === true ? noted(rest, { failed }) : rest;
  const refersTo = term.refersTo.map(({ to, attribute }, at) => ({
    to,
    attribute: at === 0 ? (attribute + spelled(step)).replace(/^\./, '') : attribute,
  }));
  return noted({ ...rest, refersTo, written: undefined }, { direct });
}

/** Follows a computed key; an unknown key gives an unknown that refers to all it may mean. */
export function indexed(source: Term, key: Term, evaluator: Evaluator): Term {
  if (key.kind === 'known' && typeof key.value !== 'boolean')
    return access(source, typeof key.value === 'string' ? { key: key.value } : key.value, evaluator);
  if (source.kind === 'unknown') return source;
  if ((source.kind !== 'list' && source.kind !== 'map') || key.kind !== 'unknown') return failure({});
  const handle = commonHandle(source.kind === 'list' ? source.items : [...source.entries.values()]);
  const result = unknownFrom([key, source], {});
  return handle === undefined ? result : noted(result, { handle });
}

/** One handle for any of several instances of the same block. */
function commonHandle(terms: readonly Term[]): Handle | undefined {
  const [first] = terms;
  const handle = first === undefined ? undefined : noteOf(first).handle;
  if (handle?.kind !== 'resource') return undefined;
  if (terms.some((term) => noteOf(term).handle?.kind !== 'resource')) return undefined;
  return { ...handle, address: { ...handle.address, key: undefined }, single: false };
}

interface Written {
  readonly written: string;
  readonly trail: Trail;
}

/** Logic is three-valued, arithmetic and comparison need both sides. */
export function binary(operator: BinaryOperator, [left, right]: readonly [Term, Term], where: Written): Term {
  if (operator === '&&' || operator === '||') return logic(operator, [left, right], where);
  if (operator === '==' || operator === '!=') {
    const same = sameValue(left, right);
    if (same === undefined) return unknownFrom([left, right], where);
    return marked(known(same === (operator === '=='), where.trail), [left, right]);
  }
  const a = operand(left, 'number');
  const b = operand(right, 'number');
  if (typeof a !== 'number' || typeof b !== 'number') return unknownFrom([left, right], where);
  const result = calculate(operator, a, b);
  if (result === undefined || (typeof result === 'number' && !Number.isFinite(result))) return failure(where);
  return marked(known(result, where.trail), [left, right]);
}

function logic(operator: '&&' | '||', terms: readonly [Term, Term], where: Written): Term {
  const answers = terms.map((term) => operand(term, 'bool'));
  const deciding = operator === '||';
  const settled = answers.indexOf(deciding);
  if (settled !== -1) return marked(known(deciding, where.trail), terms);
  if (answers.includes(undefined)) return unknownFrom(terms, where);
  return marked(known(!deciding, where.trail), terms);
}

function operand(term: Term, type: 'number' | 'bool'): Scalar | undefined {
  return term.kind === 'known' ? convertScalar(term.value, type) : undefined;
}

function calculate(operator: BinaryOperator, a: number, b: number): Scalar | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    case '%':
      return b === 0 ? undefined : a % b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '==':
    case '!=':
    case '&&':
    case '||':
      return undefined;
    default:
      return unreachable(operator);
  }
}

export function unary(operator: '-' | '!', term: Term, where: Written): Term {
  const value = operand(term, operator === '-' ? 'number' : 'bool');
  if (typeof value === 'number') return marked(known(-value, where.trail), [term]);
  if (typeof value === 'boolean') return marked(known(!value, where.trail), [term]);
  return unknownFrom([term], where);
}

function marked(term: Known<Scalar>, sources: readonly Term[]): Known<Scalar> {
  return sources.some(isSensitive) ? { ...term, sensitive: true } : term;
}

/** What a condition with an open outcome gives: what both branches agree on, else an unknown that knows both. */
export function eitherOf(condition: Unknown, branches: readonly [Term, Term], where: Written): Term {
  if (sameValue(...branches) === true) return branches[0];
  const refersTo = referencesIn([...branches, condition]);
  return unknown(condition.reason, { ...where, refersTo, sensitive: condition.sensitive });
}

/** Gives each branch the type of the other, where Terraform would: a number beside text becomes text. */
export function unified(term: Term, other: Term): Term {
  if (term.kind !== 'known' || other.kind !== 'known' || typeof term.value === typeof other.value)
    return term;
  return typeof other.value === 'string' ? { ...term, value: String(term.value) } : term;
}

import type { AddressSet, Fence } from '../../model/fact.ts';
import { coversAddresses, parseRange, union } from '../network/addresses.ts';
import { dateOf } from './conditions.ts';
import { covers, overlaps } from './match.ts';
import { operatorOf, type Operator } from './parse-condition.ts';
import { isSingleValued } from './single-valued.ts';

/** Whether every request that passes all tests of `strict` passes all of `loose`; a refusal is not always proof. */
export function isImplied(loose: readonly Fence[], strict: readonly Fence[]): boolean {
  return loose.every((test) => strict.some((other) => implies(other, test)));
}

/** Whether every request that passes the one test passes the other. */
export function implies(strict: Fence, loose: Fence): boolean {
  if (strict.key !== loose.key) return false;
  if (strict.operator === loose.operator && sameValues(strict, loose)) return true;
  const one = operatorOf(strict.operator);
  const other = operatorOf(loose.operator);
  if (one === undefined || other === undefined || familyOf(one) !== familyOf(other)) return false;
  if (!treatAlike(one, other) && mayPassWithoutKey(one) && !passesWithoutKey(other)) return false;
  if (one.quantifier !== other.quantifier && one.quantifier !== 'one' && !isSingleValued(strict.key))
    return false;
  return accepts({ operator: one, values: strict.values }, { operator: other, values: loose.values });
}

/** No request fails it: it asks for nothing of a key that is there, and lets pass where the key is missing. */
export function isVacuous({ operator, values }: Fence): boolean {
  const read = operatorOf(operator);
  return (
    read !== undefined &&
    read.comparison === 'like' &&
    !read.negated &&
    passesWithoutKey(read) &&
    values.includes('*')
  );
}

/** No request passes both tests of one key. */
export function isContradictory(fences: readonly Fence[]): boolean {
  return fences.some((left, i) => fences.slice(i + 1).some((right) => excludes(left, right)));
}

function excludes(left: Fence, right: Fence): boolean {
  if (left.key !== right.key) return false;
  const one = operatorOf(left.operator);
  const other = operatorOf(right.operator);
  if (one === undefined || other === undefined || familyOf(one) !== familyOf(other)) return false;
  if (one.quantifier !== 'one' || other.quantifier !== 'one') return false;
  if (one.negated !== other.negated) {
    const [asked, refused] = one.negated ? [right, left] : [left, right];
    const [asking, refusing] = one.negated ? [other, one] : [one, other];
    const isAsked = { operator: asking, values: asked.values };
    return !passesWithoutKey(asking) && isWithin(isAsked, { operator: refusing, values: refused.values });
  }
  if (one.negated) return false;
  if (passesWithoutKey(one) && passesWithoutKey(other)) return false;
  if (one.comparison === 'null' || one.comparison === 'binary') return false;
  return left.values.every((a) =>
    right.values.every((b) => !touches({ operator: one, value: a }, { operator: other, value: b })),
  );
}

interface Test {
  readonly operator: Operator;
  readonly values: readonly string[];
}
interface Member {
  readonly operator: Operator;
  readonly value: string;
}

/** Whether the values that pass the one are among those that pass the other. */
function accepts(strict: Test, loose: Test): boolean {
  if (strict.operator.comparison === 'null') return false;
  if (!strict.operator.negated && !loose.operator.negated) return isWithin(strict, loose);
  if (strict.operator.negated && loose.operator.negated) return isWithin(loose, strict);
  if (strict.operator.negated) return false;
  return strict.values.every((a) =>
    loose.values.every(
      (b) => !touches({ operator: strict.operator, value: a }, { operator: loose.operator, value: b }),
    ),
  );
}

function isWithin(inner: Test, outer: Test): boolean {
  if (inner.operator.comparison === 'address') return addressesWithin(inner.values, outer.values);
  return inner.values.every((a) =>
    outer.values.some((b) =>
      contains({ operator: outer.operator, value: b }, { operator: inner.operator, value: a }),
    ),
  );
}

type Family = 'text' | 'number' | 'date' | 'bool' | 'binary' | 'address' | 'null';

function familyOf({ comparison }: Operator): Family {
  return comparison === 'equals' ||
    comparison === 'equals-ignoring-case' ||
    comparison === 'like' ||
    comparison === 'arn'
    ? 'text'
    : comparison;
}

function passesWithoutKey({ quantifier, negated, ifExists }: Operator): boolean {
  return quantifier === 'all' || (quantifier === 'one' && (negated || ifExists));
}

/** For ForAnyValue with IfExists the sources disagree. */
function mayPassWithoutKey(operator: Operator): boolean {
  return passesWithoutKey(operator) || operator.ifExists;
}

/** Whether both treat a request without the key in the same way, whichever that is. */
function treatAlike(one: Operator, other: Operator): boolean {
  return (
    one.quantifier === other.quantifier && one.ifExists === other.ifExists && one.negated === other.negated
  );
}

/** Whether a test asks for the same values as before and lets pass requests without the key, which it did not. */
export function lapsesWithoutKey(before: Fence, after: Fence): boolean {
  const one = operatorOf(before.operator);
  const other = operatorOf(after.operator);
  if (before.key !== after.key || one === undefined || other === undefined) return false;
  return sameValues(before, after) && !mayPassWithoutKey(one) && passesWithoutKey(other);
}

const WILD = /[*?]/;
/** A part nobody knows yet, or one that each request fills: it equals itself alone. */
const OPEN = /[{$]/;

function contains(outer: Member, inner: Member): boolean {
  if (familyOf(outer.operator) === 'text') return textContains(outer, inner);
  const around = intervalOf(outer);
  const within = intervalOf(inner);
  if (around === undefined || within === undefined) return outer.value === inner.value;
  const below =
    around.from < within.from || (around.from === within.from && (around.hasFrom || !within.hasFrom));
  const above = around.to > within.to || (around.to === within.to && (around.hasTo || !within.hasTo));
  return below && above;
}

function textContains(outer: Member, inner: Member): boolean {
  const folds = outer.operator.comparison === 'equals-ignoring-case';
  if (!folds && inner.operator.comparison === 'equals-ignoring-case' && /[a-z]/i.test(inner.value))
    return false;
  const around = folds ? outer.value.toLowerCase() : outer.value;
  const within = folds ? inner.value.toLowerCase() : inner.value;
  const isGlob = inner.operator.comparison === 'like' || inner.operator.comparison === 'arn';
  const isFixed = !isGlob || !WILD.test(within);
  if (outer.operator.comparison === 'like') return covers(around, within);
  if (outer.operator.comparison !== 'arn') return isFixed && around === within;
  if (inner.operator.comparison === 'like' && !isFixed) return false;
  if (around === within) return true;
  const parts = arnParts(around);
  const others = arnParts(within);
  return parts.length === 6 && others.length === 6 && parts.every((part, i) => covers(part, others[i] ?? ''));
}

/** Six parts; colons of the last one belong to it. */
function arnParts(text: string): readonly string[] {
  const parts = text.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** Whether some value may pass both. */
function touches(left: Member, right: Member): boolean {
  if (familyOf(left.operator) === 'text') {
    if (OPEN.test(left.value) || OPEN.test(right.value)) return true;
    return overlaps(left.value.toLowerCase(), right.value.toLowerCase());
  }
  if (left.operator.comparison === 'bool') return left.value === right.value;
  const a = intervalOf(left);
  const b = intervalOf(right);
  if (a === undefined || b === undefined) return true;
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (from !== to) return from < to;
  const has = (each: Interval): boolean =>
    (each.from !== from || each.hasFrom) && (each.to !== to || each.hasTo);
  return has(a) && has(b);
}

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

function intervalOf({ operator, value }: Member): Interval | undefined {
  if (operator.comparison !== 'number' && operator.comparison !== 'date') return undefined;
  const at =
    operator.comparison === 'date' ? dateOf(value) : value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(at)) return undefined;
  const closed = operator.order.endsWith('=');
  if (operator.order.startsWith('<')) return { from: -Infinity, to: at, hasFrom: true, hasTo: closed };
  if (operator.order.startsWith('>')) return { from: at, to: Infinity, hasFrom: closed, hasTo: true };
  return { from: at, to: at, hasFrom: true, hasTo: true };
}

function addressesWithin(inner: readonly string[], outer: readonly string[]): boolean {
  const around = outer.flatMap((each) => parseRange(each) ?? []);
  return inner.every((text) => {
    if (outer.includes(text)) return true;
    const range = parseRange(text);
    const [first, ...rest] = around.filter(({ family }: AddressSet) => family === range?.family);
    return range !== undefined && first !== undefined && coversAddresses(union(first, ...rest), range);
  });
}

function sameValues(a: Fence, b: Fence): boolean {
  return a.values.length === b.values.length && a.values.every((value, i) => value === b.values[i]);
}

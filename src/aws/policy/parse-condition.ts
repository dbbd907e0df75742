import { unknown } from '../../model/value.ts';
import type { Term, Trail } from '../../model/value.ts';
import { leavesOf, type Leaf, type Place, type Reading } from './leaf.ts';

type Comparison =
  | 'equals'
  | 'equals-ignoring-case'
  | 'like'
  | 'arn'
  | 'number'
  | 'date'
  | 'bool'
  | 'binary'
  | 'address'
  | 'null';

export interface Operator {
  /** As written, for readers: `ForAnyValue:StringLikeIfExists`. */
  readonly written: string;
  readonly comparison: Comparison;
  readonly negated: boolean;
  /** For numbers and dates: which side of the value is meant. */
  readonly order: '=' | '<' | '<=' | '>' | '>=';
  readonly ifExists: boolean;
  readonly quantifier: 'one' | 'any' | 'all';
}

/** One key under one operator. */
export interface Condition {
  /** Undefined where the operator is unknown to us or not known at all: the test is then open. */
  readonly operator: Operator | undefined;
  /** Lower-case; condition keys are case-insensitive. */
  readonly key: string;
  readonly values: readonly Leaf[];
  readonly path: string;
  readonly trail: Trail | undefined;
}

const BASES: ReadonlyMap<string, Pick<Operator, 'comparison' | 'negated' | 'order'>> = new Map(
  (
    [
      ['StringEquals', 'equals', false, '='],
      ['StringNotEquals', 'equals', true, '='],
      ['StringEqualsIgnoreCase', 'equals-ignoring-case', false, '='],
      ['StringNotEqualsIgnoreCase', 'equals-ignoring-case', true, '='],
      ['StringLike', 'like', false, '='],
      ['StringNotLike', 'like', true, '='],
      // ArnEquals behaves like ArnLike: wildcards expand in both.
      ['ArnEquals', 'arn', false, '='],
      ['ArnNotEquals', 'arn', true, '='],
      ['ArnLike', 'arn', false, '='],
      ['ArnNotLike', 'arn', true, '='],
      ['NumericEquals', 'number', false, '='],
      ['NumericNotEquals', 'number', true, '='],
      ['NumericLessThan', 'number', false, '<'],
      ['NumericLessThanEquals', 'number', false, '<='],
      ['NumericGreaterThan', 'number', false, '>'],
      ['NumericGreaterThanEquals', 'number', false, '>='],
      ['DateEquals', 'date', false, '='],
      ['DateNotEquals', 'date', true, '='],
      ['DateLessThan', 'date', false, '<'],
      ['DateLessThanEquals', 'date', false, '<='],
      ['DateGreaterThan', 'date', false, '>'],
      ['DateGreaterThanEquals', 'date', false, '>='],
      ['Bool', 'bool', false, '='],
      ['BinaryEquals', 'binary', false, '='],
      ['IpAddress', 'address', false, '='],
      ['NotIpAddress', 'address', true, '='],
      ['Null', 'null', false, '='],
    ] as const
  ).map(([name, comparison, negated, order]) => [name.toLowerCase(), { comparison, negated, order }]),
);

/** Reads an operator in any case; undefined where AWS has none of that name. */
export function operatorOf(written: string): Operator | undefined {
  const lower = written.toLowerCase();
  const quantifier = lower.startsWith('foranyvalue:')
    ? 'any'
    : lower.startsWith('forallvalues:')
      ? 'all'
      : 'one';
  const unquantified = quantifier === 'one' ? lower : lower.slice(lower.indexOf(':') + 1);
  const ifExists = unquantified.endsWith('ifexists');
  const base = BASES.get(ifExists ? unquantified.slice(0, -'ifexists'.length) : unquantified);
  return base === undefined ? undefined : { written, ...base, ifExists, quantifier };
}

/** The tests of a Condition element; whatever may stand there unseen is one test with an open answer. */
export function parseConditions(term: Term, place: Place, reading: Reading): readonly Condition[] {
  if (term.kind === 'absent') return [];
  if (term.kind !== 'map') return [openCondition(term, place)];
  const tests = [...term.entries].flatMap(([written, keys]): readonly Condition[] => {
    const path = `${place.path}.${written}`;
    if (keys.kind !== 'map') return keys.kind === 'absent' ? [] : [openCondition(keys, { ...place, path })];
    const operator = operatorOf(written);
    const seen = [...keys.entries].map(([key, values]): Condition => {
      const at = { ...place, path: `${path}.${key}` };
      return {
        operator,
        key: key.toLowerCase(),
        values: leavesOf(values, at, reading),
        path: at.path,
        trail: values.kind === 'absent' ? undefined : values.trail,
      };
    });
    return keys.open === undefined ? seen : [...seen, openCondition(keys.open, { ...place, path })];
  });
  return term.open === undefined ? tests : [...tests, openCondition(term.open, place)];
}

function openCondition(term: Term, place: Place): Condition {
  const value = term.kind === 'unknown' ? term : unknown('malformed');
  const leaf: Leaf = { pieces: [value], text: undefined, path: place.path, trail: value.trail };
  return { operator: undefined, key: '', values: [leaf], path: place.path, trail: value.trail };
}

/** The key as the policy spells it. */
export function spelledKey({ operator, key, path }: Condition): string {
  const at = operator === undefined ? -1 : path.indexOf(`.${operator.written}.`);
  return at < 0 || operator === undefined ? key : path.slice(at + operator.written.length + 2);
}

import {
  absent,
  unknown,
  type Known,
  type ListTerm,
  type MapTerm,
  type Scalar,
  type Term,
} from '../../../model/value.ts';
import { noted } from './terms.ts';

/** A number as Terraform writes it into text: never with an exponent. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 1e21) return BigInt(value).toString();
  // Terraform calculates in decimal with many digits; fifteen are what a double holds of them.
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

export function textOf(scalar: Scalar): string {
  return typeof scalar === 'number' ? numberText(scalar) : String(scalar);
}

/** Converts as Terraform converts on its own: numbers and booleans to text and back; undefined where it would refuse. */
export function convertScalar(value: Scalar, type: 'string' | 'number' | 'bool'): Scalar | undefined {
  if (type === 'string') return textOf(value);
  if (type === 'bool') {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
  }
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value)) return Number(value);
  return undefined;
}

export function convertKnown(term: Known<Scalar>, type: 'string' | 'number' | 'bool'): Term {
  const value = convertScalar(term.value, type);
  if (value === undefined) {
    const failed = unknown('malformed', { trail: term.trail, sensitive: term.sensitive });
    return noted(failed, { failed: true });
  }
  return value === term.value ? term : { ...term, value };
}

/** Whether two terms are the same value; undefined where an unknown leaves it open. */
export function sameValue(left: Term, right: Term): boolean | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
  if (left.kind !== right.kind) return false;
  if (left.kind === 'known' && right.kind === 'known') return left.value === right.value;
  if (left.kind === 'list' && right.kind === 'list') return sameLists(left, right);
  if (left.kind === 'map' && right.kind === 'map') return sameMaps(left, right);
  return true;
}

function sameLists(left: ListTerm, right: ListTerm): boolean | undefined {
  if (left.open !== undefined || right.open !== undefined) return undefined;
  if (left.items.length !== right.items.length) return false;
  return all(left.items.map((item, index) => sameValue(item, right.items[index] ?? absent)));
}

function sameMaps(left: MapTerm, right: MapTerm): boolean | undefined {
  if (left.open !== undefined || right.open !== undefined) return undefined;
  if (left.entries.size !== right.entries.size) return false;
  const answers = [...left.entries].map(([key, item]) => {
    const other = right.entries.get(key);
    return other === undefined ? false : sameValue(item, other);
  });
  return all(answers);
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

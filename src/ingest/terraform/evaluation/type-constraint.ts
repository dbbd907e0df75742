import { absent, type Term } from '../../../model/value.ts';
import type { Expression } from '../syntax/expression.ts';
import { asSet } from './functions-sets.ts';
import type { Evaluator, PlacedScope } from './scope.ts';
import { convertKnown, textOf } from './scalars.ts';
import { map } from './terms.ts';

interface Conversion {
  readonly scope: PlacedScope;
  readonly evaluator: Evaluator;
}

/** The value as a variable of that type holds it: scalars converted, sets made unique, optional attributes filled in. */
export function convertedTo(term: Term, type: Expression, conversion: Conversion): Term {
  if (term.kind === 'unknown' || term.kind === 'absent') return term;
  if (type.kind === 'traversal' && type.steps.length === 0) {
    const { root } = type;
    const scalar = root === 'string' || root === 'number' || root === 'bool';
    return scalar && term.kind === 'known' ? convertKnown(term, root) : term;
  }
  if (type.kind !== 'call') return term;
  const [inner] = type.args;
  if (inner === undefined) return term;
  return convertedToCollection(term, { name: type.name, inner }, conversion);
}

function convertedToCollection(
  term: Exclude<Term, { kind: 'unknown' | 'absent' }>,
  { name, inner }: { readonly name: string; readonly inner: Expression },
  conversion: Conversion,
): Term {
  if (name === 'optional') return convertedTo(term, inner, conversion);
  if (name === 'object') return convertedToObject(term, inner, conversion);
  const members = (item: Term): Term => convertedTo(item, inner, conversion);
  if ((name === 'list' || name === 'set') && term.kind === 'list') {
    const items = { ...term, items: term.items.map(members) };
    return name === 'set' ? asSet(items) : items;
  }
  if (name === 'map' && term.kind === 'map')
    return { ...term, entries: new Map([...term.entries].map(([key, item]) => [key, members(item)])) };
  if (name === 'tuple' && term.kind === 'list' && inner.kind === 'tuple') {
    const items = term.items.map((item, at) => {
      const type = inner.items[at];
      return type === undefined ? item : convertedTo(item, type, conversion);
    });
    return { ...term, items };
  }
  return term;
}

function convertedToObject(term: Term, type: Expression, conversion: Conversion): Term {
  if (term.kind !== 'map' || type.kind !== 'object') return term;
  const entries = new Map<string, Term>();
  for (const { key, value } of type.items) {
    const name = key.kind === 'literal' && key.value !== null ? textOf(key.value) : undefined;
    if (name === undefined) return term;
    const given = term.entries.get(name) ?? (term.open === undefined ? absent : { ...term.open });
    const filled = given.kind === 'absent' ? optionalDefault(value, conversion) : given;
    entries.set(name, convertedTo(filled, value, conversion));
  }
  return map(entries, term.trail);
}

function optionalDefault(type: Expression, { scope, evaluator }: Conversion): Term {
  const fallback = type.kind === 'call' && type.name === 'optional' ? type.args[1] : undefined;
  return fallback === undefined ? absent : evaluator.evaluate(fallback, scope);
}

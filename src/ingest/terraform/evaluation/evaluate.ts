import { unreachable } from '../../../model/errors.ts';
import { absent, known, unknown, type Scalar, type Term, type Unknown } from '../../../model/value.ts';
import type { Expression, ForExpression } from '../syntax/expression.ts';
import { callFunction } from './functions.ts';
import { access, binary, eitherOf, indexed, unary, unified } from './operators.ts';
import { bind, notEvaluated, rangeOf, writtenText, type Evaluator, type PlacedScope } from './scope.ts';
import { textOf } from './scalars.ts';
import {
  firstUnknown,
  isSensitive,
  list,
  map,
  noted,
  noteOf,
  seenFrom,
  sizeOf,
  sortedEntries,
  unknownFrom,
} from './terms.ts';

import { piecesOf, textFrom, textPiece, type Piece } from './text-pieces.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Value of an expression in a scope. The evaluator counts steps and depth; this only says what each form means. */
export function evaluateForm(expression: Expression, scope: PlacedScope, evaluator: Evaluator): Term {
  const { span } = expression;
  const trail = { at: rangeOf(span, scope.place) };
  const value = (inner: Expression): Term => evaluator.evaluate(inner, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? absent : known(expression.value, trail);
    case 'template':
      return template(expression, scope, evaluator);
    case 'traversal':
      return traversal(expression, scope, evaluator);
    case 'access': {
      const from = value(expression.source);
      return placed(
        expression.steps.reduce<Term>((term, step) => access(term, step, evaluator), from),
        expression,
        scope,
      );
    }
    case 'index':
      return placed(indexed(value(expression.source), value(expression.key), evaluator), expression, scope);
    case 'splat':
      return splat(expression, scope, evaluator);
    case 'splat-item':
      return scope.item ?? notEvaluated(span, scope.place);
    case 'call':
      return callFunction(expression, scope, evaluator);
    case 'object':
      return object(expression, scope, evaluator);
    case 'tuple':
      return list(expression.items.map(value), trail);
    case 'for':
      return forEach(expression, scope, evaluator);
    case 'join':
      return join(expression, scope, evaluator);
    case 'conditional':
      return conditional(expression, scope, evaluator);
    case 'binary': {
      const written = writtenText(span, scope.place);
      return binary(expression.operator, [value(expression.left), value(expression.right)], {
        written,
        trail,
      });
    }
    case 'unary':
      return unary(expression.operator, value(expression.operand), {
        written: writtenText(span, scope.place),
        trail,
      });
    case 'unparsed':
      return notEvaluated(span, scope.place);
    default:
      return unreachable(expression);
  }
}

function placed(term: Term, { span }: Expression, { place }: PlacedScope): Term {
  const seen = seenFrom(term, rangeOf(span, place));
  if (seen.kind !== 'unknown' || seen.written !== undefined) return seen;
  return noted({ ...seen, written: writtenText(span, place) }, noteOf(seen));
}

/** A term of this size uses up the budget of a question by itself. */
const LARGEST_TERM = 200_000;

function traversal(expression: Of<'traversal'>, scope: PlacedScope, evaluator: Evaluator): Term {
  const term = evaluator.named(expression, scope);
  if (!evaluator.spend(sizeOf(term, LARGEST_TERM))) return notEvaluated(expression.span, scope.place);
  return placed(term, expression, scope);
}

function template(expression: Of<'template'>, scope: PlacedScope, evaluator: Evaluator): Term {
  const [only] = expression.parts;
  if (expression.parts.length === 1 && only !== undefined && only.kind !== 'text')
    return evaluator.evaluate(only, scope);
  const pieces = expression.parts.flatMap((part): readonly Piece[] =>
    part.kind === 'text' ? [textPiece(part, scope)] : piecesOf(evaluator.evaluate(part, scope), part, scope),
  );
  return textFrom(pieces, expression, scope);
}

function object(expression: Of<'object'>, scope: PlacedScope, evaluator: Evaluator): Term {
  const entries = new Map<string, Term>();
  const open: Term[] = [];
  for (const { key, value } of expression.items) {
    const name = evaluator.evaluate(key, scope);
    const term = evaluator.evaluate(value, scope);
    if (name.kind === 'known') entries.set(textOf(name.value), term);
    else open.push(name, term);
  }
  return map(entries, { at: rangeOf(expression.span, scope.place) }, openFrom(open, expression, scope));
}

function openFrom(terms: readonly Term[], { span }: Expression, { place }: PlacedScope): Unknown | undefined {
  if (terms.length === 0) return undefined;
  return unknownFrom(terms, { written: writtenText(span, place), trail: { at: rangeOf(span, place) } });
}

function splat(expression: Of<'splat'>, scope: PlacedScope, evaluator: Evaluator): Term {
  const source = evaluator.evaluate(expression.source, scope);
  const trail = { at: rangeOf(expression.span, scope.place) };
  const each = (item: Term): Term =>
    placed(evaluator.evaluate(expression.each, { ...scope, item }), expression, scope);
  if (source.kind === 'absent') return list([], trail);
  if (source.kind === 'list') {
    const open = source.open === undefined ? undefined : firstUnknown(each(source.open));
    return list(source.items.map(each), trail, open);
  }
  const handle = noteOf(source).handle;
  if (
    source.kind !== 'unknown' ||
    handle?.kind === 'module' ||
    (handle?.kind === 'resource' && handle.single)
  )
    return list([each(source)], trail);
  const member = each(source);
  return list([], trail, firstUnknown(member) ?? unknownFrom([source], {}));
}

interface Member {
  readonly key: Term;
  readonly value: Term;
}

/** What a `for` or `for_each` walks over, in Terraform's order; undefined when the collection itself is not known. */
export function membersToWalk(
  collection: Term,
): { readonly members: readonly Member[]; readonly open: Unknown | undefined } | undefined {
  if (collection.kind === 'list') {
    const isSet = noteOf(collection).set === true;
    const members = collection.items.map((value, position) => ({
      key: isSet ? value : known<Scalar>(position),
      value,
    }));
    return { members, open: collection.open };
  }
  if (collection.kind !== 'map') return undefined;
  const members = sortedEntries(collection).map(([key, value]) => ({ key: known<Scalar>(key), value }));
  return { members, open: collection.open };
}

function forEach(expression: ForExpression, scope: PlacedScope, evaluator: Evaluator): Term {
  const collection = evaluator.evaluate(expression.collection, scope);
  const walk = membersToWalk(collection);
  const trail = { at: rangeOf(expression.span, scope.place) };
  if (walk === undefined) return unknownResult(expression, collection, scope, evaluator);
  const open: Term[] = walk.open === undefined ? [] : [walk.open];
  const results: { key: Term; value: Term }[] = [];
  for (const member of walk.members) {
    const inner = bindMember(expression, member, scope);
    const kept =
      expression.condition === undefined
        ? known<Scalar>(true)
        : evaluator.evaluate(expression.condition, inner);
    if (kept.kind === 'unknown') open.push(kept, evaluator.evaluate(expression.value, inner));
    if (kept.kind !== 'known' || String(kept.value) !== 'true') continue;
    const key = expression.key === undefined ? absent : evaluator.evaluate(expression.key, inner);
    results.push({ key, value: evaluator.evaluate(expression.value, inner) });
  }
  if (expression.key === undefined) {
    const items = results.map(({ value }) => value);
    return list(items, trail, openFrom(open, expression, scope));
  }
  return keyedResults(results, open, { expression, scope });
}

function bindMember(
  { keyName, valueName }: ForExpression,
  { key, value }: Member,
  scope: PlacedScope,
): PlacedScope {
  const withKey = keyName === undefined ? scope : bind(scope, keyName, key);
  return { ...bind(withKey, valueName, value), place: scope.place };
}

function keyedResults(
  results: readonly Member[],
  open: readonly Term[],
  { expression, scope }: { readonly expression: ForExpression; readonly scope: PlacedScope },
): Term {
  const entries = new Map<string, Term>();
  const groups = new Map<string, Term[]>();
  const unseen = [...open];
  const trail = { at: rangeOf(expression.span, scope.place) };
  for (const { key, value } of results) {
    if (key.kind !== 'known') unseen.push(key, value);
    else if (!expression.grouped) entries.set(textOf(key.value), value);
    else {
      const group = groups.get(textOf(key.value)) ?? [];
      group.push(value);
      groups.set(textOf(key.value), group);
    }
  }
  for (const [key, items] of groups) entries.set(key, list(items, trail));
  return map(entries, trail, openFrom(unseen, expression, scope));
}

/** The body is looked at once with an unknown member, so that what it refers to is not lost. */
function unknownResult(
  expression: ForExpression,
  collection: Term,
  scope: PlacedScope,
  evaluator: Evaluator,
): Term {
  const member = collection.kind === 'unknown' ? collection : unknown('malformed');
  const value = evaluator.evaluate(
    expression.value,
    bindMember(expression, { key: member, value: member }, scope),
  );
  const causes = firstUnknown(value) === undefined ? [member, value] : [value];
  const open = openFrom(causes, expression, scope);
  const trail = { at: rangeOf(expression.span, scope.place) };
  return expression.key === undefined ? list([], trail, open) : map(new Map(), trail, open);
}

function join({ each, span }: Of<'join'>, scope: PlacedScope, evaluator: Evaluator): Term {
  const result = evaluator.evaluate(each, scope);
  if (result.kind !== 'list' || result.open !== undefined)
    return unknownFrom([result], {
      written: writtenText(span, scope.place),
      trail: { at: rangeOf(span, scope.place) },
    });
  return textFrom(
    result.items.flatMap((item) => piecesOf(item, each.value, scope)),
    each,
    scope,
  );
}

function conditional(
  { condition, whenTrue, whenFalse, span }: Of<'conditional'>,
  scope: PlacedScope,
  evaluator: Evaluator,
): Term {
  const decided = evaluator.evaluate(condition, scope);
  if (decided.kind === 'known') {
    const chosen = String(decided.value) === 'true';
    const [taken, other] = chosen ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const term = evaluator.evaluate(taken, scope);
    const result = other.kind === 'literal' ? unified(term, evaluator.evaluate(other, scope)) : term;
    return isSensitive(decided) && result.kind === 'known'
      ? noted({ ...result, sensitive: true }, noteOf(result))
      : result;
  }
  const branches = [evaluator.evaluate(whenTrue, scope), evaluator.evaluate(whenFalse, scope)] as const;
  const open = decided.kind === 'unknown' ? decided : unknown('malformed');
  return eitherOf(open, branches, {
    written: writtenText(span, scope.place),
    trail: { at: rangeOf(span, scope.place) },
  });
}

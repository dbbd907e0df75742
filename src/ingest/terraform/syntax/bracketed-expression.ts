import type { Expression } from './expression.ts';
import { BEYOND, type ExpressionCursor } from './expression-cursor.ts';

/** What opened at an offset, and how to read what stands in it. */
export interface Bracket {
  readonly cursor: ExpressionCursor;
  readonly read: () => Expression;
  readonly start: number;
}

/** `name(…)`, the name already taken. */
export function callOf(name: string, { cursor, read, start }: Bracket): Expression {
  const args: Expression[] = [];
  let expand = false;
  cursor.take();
  cursor.minding(false, () => {
    while (cursor.mark() !== ')') {
      args.push(read());
      expand = cursor.takes('...');
      if (expand || !cursor.takes(',')) break;
    }
    cursor.expect(')');
  });
  return { kind: 'call', name, args, expand, span: cursor.spanFrom(start) };
}

/** `[…]`, the bracket already taken. */
export function tupleIn({ cursor, read, start }: Bracket): Expression {
  const items: Expression[] = [];
  while (cursor.mark() !== ']') {
    items.push(read());
    if (!cursor.takes(',')) break;
  }
  cursor.expect(']');
  return { kind: 'tuple', items, span: cursor.spanFrom(start) };
}

/** `{…}`, the bracket already taken; line breaks part its items. */
export function objectIn(bracket: Bracket): Expression {
  const { cursor, read, start } = bracket;
  const items: { readonly key: Expression; readonly value: Expression }[] = [];
  cursor.breaks();
  while (cursor.mark() !== '}') {
    const key = objectKey(bracket);
    if (!cursor.takes('=')) cursor.expect(':');
    items.push({ key, value: read() });
    const isApart = cursor.takes(',');
    if (!cursor.breaks() && !isApart) break;
  }
  cursor.expect('}');
  return { kind: 'object', items, span: cursor.spanFrom(start) };
}

/** A bare name is a key, not a reference. */
function objectKey({ cursor, read }: Bracket): Expression {
  const token = cursor.next();
  if (token?.kind === 'quoted' || cursor.mark() === '(') return read();
  const value = cursor.name();
  return { kind: 'literal', value, span: cursor.spanFrom(token?.start ?? 0) };
}

/** `[for …]` or `{for …}`, the bracket already taken. */
export function forIn({ cursor, read, start }: Bracket, close: ']' | '}'): Expression {
  cursor.take();
  const first = cursor.name();
  const second = cursor.takes(',') ? cursor.name() : undefined;
  if (cursor.name() !== 'in') throw BEYOND;
  const collection = read();
  cursor.expect(':');
  let value = read();
  let key: Expression | undefined;
  if (close === '}') {
    cursor.expect('=>');
    key = value;
    value = read();
  }
  const grouped = cursor.takes('...');
  if (grouped && key === undefined) throw BEYOND;
  const isFiltered = cursor.next()?.text === 'if';
  if (isFiltered) cursor.take();
  const condition = isFiltered ? read() : undefined;
  cursor.expect(close);
  return {
    kind: 'for',
    keyName: second === undefined ? undefined : first,
    valueName: second ?? first,
    collection,
    key,
    value,
    condition,
    grouped,
    span: cursor.spanFrom(start),
  };
}

import { callOf, forIn, objectIn, tupleIn, type Bracket } from './bracketed-expression.ts';
import type { Access, BinaryOperator, Expression } from './expression.ts';
import { BEYOND, ExpressionCursor } from './expression-cursor.ts';
import type { ExpressionToken } from './expression-tokens.ts';
import { templateExpression } from './template-expression.ts';
import type { TemplateToken } from './template-text.ts';

const OPERATORS: ReadonlyMap<string, readonly [operator: BinaryOperator, strength: number]> = new Map(
  ([['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']] as const).flatMap(
    (same, strength) => same.map((operator) => [operator, [operator, strength]] as const),
  ),
);

/** Longer chains of operators or of accesses would nest deeper than whoever reads them may follow. */
const MOST_LINKS = 100;

/** Text between quotes: not every letter may follow a backslash. */
const QUOTED_TEXT = /^(?:[^\\\r\n]|\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*$/;

const SIGNS: ReadonlyMap<string, '-' | '!'> = new Map([
  ['-', '-'],
  ['!', '!'],
]);

/**
 * Understands the expressions that most configurations are written in, as hcl2json would but without starting its WebAssembly;
 * undefined for everything else, right or wrong: directives in templates, old-style indexes, long numbers, what does not parse.
 */
export function commonExpression(text: string): Expression | undefined {
  try {
    return new Reader(ExpressionCursor.over(text)).whole('line');
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

/** Recursive descent over the tokens between two offsets. */
class Reader {
  private readonly cursor: ExpressionCursor;

  constructor(cursor: ExpressionCursor) {
    this.cursor = cursor;
  }

  /** All there is; by itself an expression ends with its line, in an interpolation it does not. */
  whole(extent: 'line' | 'interpolation'): Expression {
    const { cursor } = this;
    const expression = cursor.minding(extent === 'line', () => this.expression());
    if (cursor.next() !== undefined) throw BEYOND;
    return expression;
  }

  private expression(): Expression {
    return this.cursor.deeper(() => {
      const start = this.cursor.start();
      const condition = this.operation(0);
      if (!this.cursor.takes('?')) return condition;
      const whenTrue = this.expression();
      this.cursor.expect(':');
      const whenFalse = this.expression();
      return { kind: 'conditional', condition, whenTrue, whenFalse, span: this.cursor.spanFrom(start) };
    });
  }

  /** Operators that bind at least so strongly, from left to right. */
  private operation(weakest: number): Expression {
    const start = this.cursor.start();
    let left = this.operand();
    for (let links = 0; ; links += 1) {
      if (links > MOST_LINKS) throw BEYOND;
      const [operator, strength = -1] = OPERATORS.get(this.cursor.mark()) ?? [];
      if (operator === undefined || strength < weakest) return left;
      this.cursor.take();
      const right = this.operation(strength + 1);
      left = { kind: 'binary', operator, left, right, span: this.cursor.spanFrom(start) };
    }
  }

  private operand(): Expression {
    const start = this.cursor.start();
    const operator = SIGNS.get(this.cursor.mark());
    if (operator === undefined) {
      // Attributes of what stands in parentheses are not part of a reference.
      const isEnclosed = this.cursor.mark() === '(';
      return this.traversed(this.term(), { start, isEnclosed });
    }
    this.cursor.take();
    const operand = this.cursor.deeper(() => this.operand());
    return { kind: 'unary', operator, operand, span: this.cursor.spanFrom(start) };
  }

  private term(): Expression {
    const token = this.cursor.take();
    const { kind, text, start } = token;
    if (kind === 'quoted' || kind === 'heredoc') return this.template(token);
    if (kind === 'number') return { kind: 'literal', value: Number(text), span: this.cursor.spanFrom(start) };
    if (kind === 'name') return this.named(text, start);
    switch (text) {
      case '[':
        return this.cursor.minding(false, () =>
          this.isFor() ? forIn(this.bracket(start), ']') : tupleIn(this.bracket(start)),
        );
      case '{':
        return this.isFor()
          ? this.cursor.minding(false, () => forIn(this.bracket(start), '}'))
          : this.cursor.minding(true, () => objectIn(this.bracket(start)));
      case '(':
        return this.enclosed(')');
      default:
        throw BEYOND;
    }
  }

  private named(name: string, start: number): Expression {
    const span = this.cursor.spanFrom(start);
    if (this.cursor.isCalled()) return callOf(name, this.bracket(start));
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', span };
    if (name === 'null') return { kind: 'literal', value: null, span };
    return { kind: 'traversal', root: name, steps: [], span };
  }

  /** What follows a term: `.name`, `[0]`, `["key"]`, `[expression]`, `[*]`, `.*`. */
  private traversed(
    term: Expression,
    { start, isEnclosed }: { readonly start: number; readonly isEnclosed: boolean },
  ): Expression {
    let found = term;
    let grows = !isEnclosed && term.kind === 'traversal';
    const step = (access: Access): void => {
      const span = this.cursor.spanFrom(start);
      found =
        grows && (found.kind === 'traversal' || found.kind === 'access')
          ? { ...found, steps: [...found.steps, access], span }
          : { kind: 'access', source: found, steps: [access], span };
      grows = true;
    };
    for (let links = 0; ; links += 1) {
      if (links > MOST_LINKS) throw BEYOND;
      const at = this.cursor.start();
      if (this.cursor.takes('.')) {
        if (this.cursor.mark() !== '*') {
          step(this.cursor.name());
          continue;
        }
        this.cursor.take();
        const item: Expression = { kind: 'splat-item', span: this.cursor.spanFrom(at) };
        const steps: string[] = [];
        while (this.cursor.takes('.')) steps.push(this.cursor.name());
        const each: Expression =
          steps.length === 0 ? item : { kind: 'access', source: item, steps, span: this.cursor.spanFrom(at) };
        found = { kind: 'splat', source: found, each, span: this.cursor.spanFrom(start) };
      } else if (this.cursor.takes('[')) {
        if (this.cursor.mark() === '*') return this.fullSplat(found, { start, at });
        const first = this.cursor.minding(false, () => this.cursor.next());
        if (first?.kind === 'heredoc') throw BEYOND;
        const isKeyEnclosed = first?.kind === 'mark' && first.text === '(';
        const key = this.enclosed(']');
        if (!isKeyEnclosed && key.kind === 'literal') {
          if (key.value === null || typeof key.value === 'boolean') throw BEYOND;
          step(typeof key.value === 'number' ? key.value : { key: key.value });
          continue;
        }
        found = { kind: 'index', source: found, key, span: this.cursor.spanFrom(start) };
      } else return found;
      grows = false;
    }
  }

  /** All that follows `[*]` is asked of each item. */
  private fullSplat(
    source: Expression,
    { start, at }: { readonly start: number; readonly at: number },
  ): Expression {
    this.cursor.take();
    this.cursor.expect(']');
    const item: Expression = { kind: 'splat-item', span: this.cursor.spanFrom(at) };
    const each = this.traversed(item, { start: at, isEnclosed: false });
    return { kind: 'splat', source, each, span: this.cursor.spanFrom(start) };
  }

  private enclosed(close: ')' | ']'): Expression {
    return this.cursor.minding(false, () => {
      const expression = this.expression();
      this.cursor.expect(close);
      return expression;
    });
  }

  private template({ kind, start }: ExpressionToken): Expression {
    const { text, lineOf } = this.cursor.reading;
    return templateExpression({ source: text, span: this.cursor.spanFrom(start), lineOf }, (tokens) =>
      tokens.flatMap((token) => {
        if (token.kind !== 'text') return [this.codeIn(token)];
        if (kind === 'quoted' && !QUOTED_TEXT.test(text.slice(token.start, token.end))) throw BEYOND;
        return [];
      }),
    );
  }

  private codeIn({ kind, start, end, trimBefore, trimAfter }: TemplateToken): Expression {
    const { cursor } = this;
    if (kind === 'directive' || cursor.reading.text[end - 1] !== '}') throw BEYOND;
    const code = cursor.within(start + (trimBefore ? 3 : 2), end - (trimAfter ? 2 : 1));
    return cursor.deeper(() => new Reader(code).whole('interpolation'));
  }

  private bracket(start: number): Bracket {
    return { cursor: this.cursor, read: () => this.expression(), start };
  }

  private isFor(): boolean {
    const token = this.cursor.next();
    return token?.kind === 'name' && token.text === 'for';
  }
}

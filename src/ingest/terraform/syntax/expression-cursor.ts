import type { Span } from './expression.ts';
import { expressionTokens, type ExpressionToken } from './expression-tokens.ts';
import { lineIndex, lineStartsOf } from './source-text.ts';

/** Deeper nesting is left to the worker, whose stack may overflow without harm. */
const DEEPEST = 40;

/** Thrown over an expression that is not of the common forms; made once, for its stack tells nothing. */
export const BEYOND: Error = new Error('an expression beyond the common forms');

/** What the cursors over one text share. */
interface Reading {
  readonly text: string;
  /** Line of an offset, counted from 0. */
  readonly lineOf: (offset: number) => number;
  depth: number;
}

/** Where a parser stands among the tokens between two offsets of a text; throws BEYOND instead of going on over what it cannot take. */
export class ExpressionCursor {
  readonly reading: Reading;
  private readonly tokens: readonly ExpressionToken[];
  private at = 0;
  /** Offset after the last token taken. */
  private last: number;
  /** Whether a line break means something: outside of all brackets, and between the items of an object. */
  private minds = false;

  private constructor(reading: Reading, start: number, end: number) {
    const tokens = expressionTokens(reading.text, start, end);
    if (tokens === undefined) throw BEYOND;
    this.reading = reading;
    this.tokens = tokens;
    this.last = start;
  }

  static over(text: string): ExpressionCursor {
    let lineStarts: readonly number[] | undefined;
    const lineOf = (offset: number): number => lineIndex((lineStarts ??= lineStartsOf(text)), offset);
    return new ExpressionCursor({ text, lineOf, depth: 0 }, 0, text.length);
  }

  /** Over a part of the same text. */
  within(start: number, end: number): ExpressionCursor {
    return new ExpressionCursor(this.reading, start, end);
  }

  name(): string {
    const { kind, text } = this.take();
    if (kind !== 'name') throw BEYOND;
    return text;
  }

  /** The next token, beyond line breaks where they mean nothing. */
  next(): ExpressionToken | undefined {
    if (!this.minds) while (this.tokens[this.at]?.kind === 'line-break') this.at += 1;
    return this.tokens[this.at];
  }

  /** Where the next token starts. */
  start(): number {
    return this.next()?.start ?? this.last;
  }

  /** The next token if it is a mark; empty otherwise. */
  mark(): string {
    const token = this.next();
    return token?.kind === 'mark' ? token.text : '';
  }

  /** Whether a call's parenthesis follows the name just taken, on the same line. */
  isCalled(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' && token.text === '(';
  }

  take(): ExpressionToken {
    const token = this.next();
    if (token === undefined) throw BEYOND;
    this.at += 1;
    this.last = token.end;
    return token;
  }

  /** Takes the mark if it is the next token. */
  takes(mark: string): boolean {
    const isNext = this.mark() === mark;
    if (isNext) this.take();
    return isNext;
  }

  expect(mark: string): void {
    if (!this.takes(mark)) throw BEYOND;
  }

  /** Takes line breaks, of which none need be. */
  breaks(): boolean {
    const before = this.at;
    while (this.tokens[this.at]?.kind === 'line-break') this.at += 1;
    return this.at > before;
  }

  /** Reads where line breaks mean something, or do not. */
  minding<T>(minds: boolean, read: () => T): T {
    const before = this.minds;
    this.minds = minds;
    const found = read();
    this.minds = before;
    return found;
  }

  /** Reads what stands inside of something else. */
  deeper<T>(read: () => T): T {
    this.reading.depth += 1;
    if (this.reading.depth > DEEPEST) throw BEYOND;
    const found = read();
    this.reading.depth -= 1;
    return found;
  }

  /** From an offset to the end of the last token taken. */
  spanFrom(start: number): Span {
    const { lineOf } = this.reading;
    const end = Math.max(start, this.last);
    return { start, end, line: lineOf(start), endLine: lineOf(Math.max(start, end - 1)) };
  }
}

/** The hazard of every expression of a file that is refused as a whole. */
export const FILE_TOO_LARGE = 'the file is larger than 1 MB';

/** What hcl2json would choke on; an expression with a hazard is not sent to it. */
export type Hazard =
  | typeof FILE_TOO_LARGE
  | 'nested too deeply'
  | 'a number too long to be read'
  | 'a heredoc too long to be read';

/** Limits beyond which hcl2json hangs or overflows (measured: exponents of 7 digits take 20 s, heredocs are quadratic). */
export const NESTING_LIMIT = 100;
const HEREDOC_LINE_LIMIT = 3_000;
const DIGIT_LIMIT = 400;
const EXPONENT_DIGIT_LIMIT = 4;

export interface Lexed {
  /** Offset after everything that belongs to it, comments included. */
  readonly end: number;
  /** Offset after its last character that is neither blank nor comment. */
  readonly last: number;
  readonly hazard: Hazard | undefined;
  /** Why the text cannot be an expression, with the offset. */
  readonly error: { readonly at: number; readonly why: string } | undefined;
}

interface Frame {
  readonly kind: 'bracket' | 'quoted' | 'heredoc' | 'interpolation';
  /** The closing bracket, or the marker of a heredoc. */
  readonly close: string;
  readonly opened: number;
}

const BLANK = /[^\S\n]+|\n/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?(\d+))?/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\n\S]*\r?\n/uy;
const QUOTED_TEXT = /[^"\\$%\n]+/y;
const HEREDOC_TEXT = /[^$%\n]+/y;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Walks over an expression without understanding it: strings, templates, heredocs, brackets and comments. It keeps its own
 * stack, so depth costs no recursion, and reads every character once.
 */
class Walk {
  readonly stack: Frame[] = [];
  at: number;
  /** Offset after the last token. */
  last: number;
  hazard: Hazard | undefined;
  error: Lexed['error'];
  private readonly text: string;
  private readonly onName: ((start: number, end: number) => void) | undefined;

  constructor(text: string, at: number, onName?: (start: number, end: number) => void) {
    this.text = text;
    this.at = at;
    this.last = at;
    this.onName = onName;
  }

  /** Consumes one token; false at the end of the expression. */
  step(): boolean {
    const top = this.stack.at(-1);
    if (this.at >= this.text.length) {
      if (top !== undefined) this.fail(top.opened, unclosed(top));
      return false;
    }
    if (top === undefined || top.kind === 'bracket' || top.kind === 'interpolation') {
      const comment = commentEnd(this.text, this.at);
      if (comment !== undefined) {
        this.at = comment;
        return true;
      }
      return this.stepCode(top);
    }
    const going = top.kind === 'quoted' ? this.stepQuoted(top) : this.stepHeredoc(top);
    this.last = this.at;
    return going;
  }

  push(frame: Frame): void {
    this.stack.push(frame);
    if (this.stack.length > NESTING_LIMIT) this.hazard ??= 'nested too deeply';
  }

  private fail(at: number, why: string): boolean {
    this.error ??= { at, why };
    return false;
  }

  private stepQuoted(top: Frame): boolean {
    const plain = match(QUOTED_TEXT, this.text, this.at);
    if (plain !== null) {
      this.at += plain[0].length;
      return true;
    }
    const letter = this.text[this.at];
    if (letter === '\n') return this.fail(top.opened, 'a string is not closed on its line');
    if (letter === '\\') this.at += 2;
    else if (letter === '"') {
      this.stack.pop();
      this.at += 1;
    } else this.stepSign();
    return true;
  }

  private stepHeredoc(top: Frame): boolean {
    if (this.text[this.at - 1] === '\n') {
      const lineEnd = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, lineEnd === -1 ? undefined : lineEnd);
      if (line.trim() === top.close) {
        this.stack.pop();
        this.at += line.trimEnd().length;
        return true;
      }
    }
    const plain = match(HEREDOC_TEXT, this.text, this.at);
    if (plain !== null) this.at += plain[0].length;
    else if (this.text[this.at] === '\n') this.at += 1;
    else this.stepSign();
    return true;
  }

  /** At `$` or `%` inside a template. */
  private stepSign(): void {
    const sign = this.text[this.at];
    if (this.text[this.at + 1] === sign && this.text[this.at + 2] === '{') this.at += 3;
    else if (this.text[this.at + 1] === '{') {
      this.push({ kind: 'interpolation', close: '}', opened: this.at });
      this.at += 2;
    } else this.at += 1;
  }

  private stepCode(top: Frame | undefined): boolean {
    const letter = this.text[this.at] ?? '';
    if (letter === '\n' && top === undefined) return false;
    const blank = match(BLANK, this.text, this.at);
    if (blank !== null) {
      this.at += blank[0].length;
      return true;
    }
    const close = CLOSING.get(letter);
    if (close !== undefined) {
      this.push({ kind: 'bracket', close, opened: this.at });
      this.at += 1;
    } else if (letter === ')' || letter === ']' || letter === '}') {
      if (top === undefined) return false;
      if (top.close !== letter) return this.fail(this.at, `\`${letter}\` closes nothing`);
      this.stack.pop();
      this.at += 1;
    } else if (letter === '"') {
      this.push({ kind: 'quoted', close: '"', opened: this.at });
      this.at += 1;
    } else this.stepWord(letter);
    this.last = this.at;
    return true;
  }

  private stepWord(letter: string): void {
    const name = match(NAME, this.text, this.at)?.[0];
    if (name !== undefined) {
      if (this.text[this.at - 1] !== '.') this.onName?.(this.at, this.at + name.length);
      this.at += name.length;
      return;
    }
    if (letter >= '0' && letter <= '9') {
      this.stepNumber();
      return;
    }
    const heredoc = letter === '<' ? match(HEREDOC, this.text, this.at) : null;
    if (heredoc === null) this.at += 1;
    else {
      this.checkHeredoc(heredoc);
      this.push({ kind: 'heredoc', close: heredoc[2] ?? '', opened: this.at });
      this.at += heredoc[0].length;
    }
  }

  private stepNumber(): void {
    const number = match(NUMBER, this.text, this.at);
    if (number === null) throw new Error('a digit must start a number');
    if (number[0].length > DIGIT_LIMIT || (number[1]?.length ?? 0) > EXPONENT_DIGIT_LIMIT)
      this.hazard ??= 'a number too long to be read';
    this.at += number[0].length;
  }

  private checkHeredoc(opening: RegExpExecArray): void {
    if (this.hazard !== undefined) return;
    let at = opening.index;
    for (let lines = 0; lines <= HEREDOC_LINE_LIMIT; lines += 1) {
      const next = this.text.indexOf('\n', at);
      if (next === -1) return;
      const line = this.text.slice(at, next);
      if (lines > 0 && line.trim() === opening[2]) return;
      at = next + 1;
    }
    this.hazard = 'a heredoc too long to be read';
  }
}

function unclosed({ kind, close }: Frame): string {
  if (kind === 'quoted') return 'a string is not closed';
  if (kind === 'heredoc') return `the heredoc is not closed by \`${close}\``;
  return `\`${close}\` is missing`;
}

/** Offset after the comment that starts here (a line comment ends before its line break); undefined when none does. */
export function commentEnd(text: string, at: number): number | undefined {
  const letter = text[at];
  if (letter === '#' || (letter === '/' && text[at + 1] === '/')) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (letter === '/' && text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? text.length : end + 2;
  }
  return undefined;
}

/** Walks from the start of an attribute's value to its end: a line break or a closing bracket outside of all brackets. */
export function lexValue(text: string, start: number): Lexed {
  const walk = new Walk(text, start);
  while (walk.step());
  return { end: walk.at, last: walk.last, hazard: walk.hazard, error: walk.error };
}

/** Offset after the bracket, string or interpolation that opens at `start` (`${`, `%{`, or `"`). */
export function lexEnclosed(text: string, start: number): number {
  const quoted = text[start] === '"';
  const walk = new Walk(text, start + (quoted ? 1 : 2));
  walk.push(
    quoted
      ? { kind: 'quoted', close: '"', opened: start }
      : { kind: 'interpolation', close: '}', opened: start },
  );
  while (walk.stack.length > 0 && walk.step());
  return walk.at;
}

/** Calls back with every name that may start a reference: in code and inside interpolations, but not in text or after a dot. */
export function eachName(text: string, onName: (start: number, end: number) => void): void {
  const walk = new Walk(text, 0, onName);
  while (walk.at < text.length) if (!walk.step()) walk.at += 1;
}

const WORDS_MEET = /[\p{L}\p{N}_]$/u;
const WORD_STARTS = /^[\p{L}\p{N}_]/u;

/** The text of an expression without comments and layout, so that texts that differ in nothing else are equal. */
export function significantText(text: string): string {
  const walk = new Walk(text, 0);
  const parts: string[] = [];
  let isApart = false;
  while (walk.at < text.length) {
    const from = walk.at;
    const top = walk.stack.at(-1)?.kind;
    const isCode = top !== 'quoted' && top !== 'heredoc';
    const isComment = isCode && commentEnd(text, from) !== undefined;
    if (!walk.step()) walk.at = Math.max(walk.at, from + 1);
    const part = text.slice(from, walk.at);
    if (isComment || (isCode && part.trim() === '')) {
      isApart = true;
      continue;
    }
    if (isApart && isCode && WORDS_MEET.test(parts.at(-1) ?? '') && WORD_STARTS.test(part)) parts.push(' ');
    parts.push(part);
    isApart = false;
  }
  return parts.join('').replaceAll('\r\n', '\n');
}

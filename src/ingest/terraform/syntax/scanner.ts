import type { SourceRange } from '../../../model/value.ts';
import type { Expression } from './expression.ts';
import { commentEnd, FILE_TOO_LARGE, lexEnclosed, lexValue, NESTING_LIMIT, type Hazard } from './lexer.ts';
import { unquoted } from './address.ts';
import { lineAt, type SourceText } from './source-text.ts';

/** The written value of an attribute. */
export interface Slice {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** Line of the first character, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Why it may not be handed to the expression parser. */
  readonly hazard: Hazard | undefined;
  /** Set where the file is JSON: its values need no further parsing, apart from templates in strings. */
  readonly expression?: Expression | undefined;
}

export interface Attribute {
  readonly name: string;
  /** From the name to the end of the value. */
  readonly at: SourceRange;
  readonly value: Slice;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  /** From the type to the closing brace. */
  readonly at: SourceRange;
  readonly body: Body;
}

export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

export interface ScannedFile {
  readonly source: SourceText;
  readonly body: Body;
  /** The first place where the file does not have the structure of HCL. */
  readonly error: { readonly line: number; readonly why: string } | undefined;
}

export const emptyBody: Body = { attributes: new Map(), blocks: [] };

/** The type of nested block that a block gives: its own, or the one a `dynamic` block is labelled with. */
export function producedType({ type, labels }: Block): string {
  return type === 'dynamic' ? (labels[0] ?? '') : type;
}

interface OpenBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly start: number;
  readonly attributes: Map<string, Attribute>;
  readonly blocks: Block[];
}

const LARGEST_FILE = 1_000_000;

const BLANK = /[\s\ufeff]+/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const EQUALS = /[^\S\n]*=(?!=)[^\S\n]*/y;
const SPACE = /[^\S\n]*/y;

/** Reads the blocks and attributes of a file with exact places, in one pass; expressions are delimited, not understood. */
export function scan(source: SourceText): ScannedFile {
  const scanner = new Scanner(source);
  while (scanner.step());
  return { source, body: scanner.finish(), error: scanner.error };
}

class Scanner {
  error: ScannedFile['error'];
  private at = 0;
  private readonly source: SourceText;
  private readonly text: string;
  private readonly open: OpenBlock[];

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
    this.open = [{ type: '', labels: [], start: 0, attributes: new Map(), blocks: [] }];
  }

  step(): boolean {
    this.at += this.take(BLANK).length;
    if (this.at >= this.text.length) return false;
    const comment = commentEnd(this.text, this.at);
    if (comment !== undefined) this.at = comment;
    else if (this.text[this.at] === '}') this.closeBlock(this.at + 1);
    else this.readItem();
    return true;
  }

  finish(): Body {
    const innermost = this.open.at(-1);
    if (this.open.length > 1 && innermost !== undefined)
      this.fail(innermost.start, `the block \`${innermost.type}\` is not closed`);
    while (this.open.length > 1) this.closeBlock(this.text.length);
    return this.top();
  }

  private top(): OpenBlock {
    const top = this.open.at(-1);
    if (top === undefined) throw new Error('the file itself is always open');
    return top;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private fail(at: number, why: string): void {
    this.error ??= { line: lineAt(this.source, at), why };
  }

  private skipLine(why: string): void {
    this.fail(this.at, why);
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  private range(start: number, end: number): SourceRange {
    const endLine = lineAt(this.source, Math.max(start, end - 1));
    return { file: this.source.file, line: lineAt(this.source, start), endLine };
  }

  private readItem(): void {
    const start = this.at;
    const name = this.take(NAME);
    if (name === '') return this.skipLine('neither a block nor an argument starts here');
    this.at += name.length;
    const equals = this.take(EQUALS);
    if (equals === '') return this.openBlock(name, start);
    this.at += equals.length;
    this.readValue(name, start);
  }

  private readValue(name: string, start: number): void {
    const from = this.at;
    const { end, last: valueEnd, hazard, error } = lexValue(this.text, from);
    if (error !== undefined) this.fail(error.at, error.why);
    this.at = end;
    if (valueEnd === from) return this.fail(start, `the argument \`${name}\` has no value`);
    const at = this.range(start, valueEnd);
    const refused = this.text.length > LARGEST_FILE ? FILE_TOO_LARGE : hazard;
    const place = { source: this.source, start: from, end: valueEnd, line: lineAt(this.source, from) };
    const { attributes } = this.top();
    if (attributes.has(name)) return this.fail(start, `the argument \`${name}\` is set twice`);
    attributes.set(name, { name, at, value: { ...place, endLine: at.endLine, hazard: refused } });
  }

  private openBlock(type: string, start: number): void {
    const labels: string[] = [];
    for (;;) {
      this.at += this.take(SPACE).length;
      const comment = this.text[this.at] === '/' ? commentEnd(this.text, this.at) : undefined;
      const label = this.take(NAME);
      if (comment !== undefined) this.at = comment;
      else if (label !== '') {
        labels.push(label);
        this.at += label.length;
      } else if (this.text[this.at] === '"') {
        const end = lexEnclosed(this.text, this.at);
        labels.push(unquoted(this.text.slice(this.at + 1, end - 1)));
        this.at = end;
      } else break;
    }
    if (this.text[this.at] !== '{') return this.skipLine(`\`${type}\` is neither a block nor an argument`);
    this.at += 1;
    if (this.open.length > NESTING_LIMIT) this.fail(start, 'blocks are nested too deeply');
    this.open.push({ type, labels, start, attributes: new Map(), blocks: [] });
  }

  private closeBlock(end: number): void {
    if (this.open.length === 1) {
      this.skipLine('`}` closes nothing');
      return;
    }
    this.at = end;
    const { type, labels, start, attributes, blocks } = this.top();
    this.open.pop();
    if (this.open.length <= NESTING_LIMIT)
      this.top().blocks.push({ type, labels, at: this.range(start, end), body: { attributes, blocks } });
  }
}

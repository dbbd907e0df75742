/** A value of a JSON text with its place; strings list the placeholders inside them. */
export type JsonNode =
  | JsonString
  | {
      readonly kind: 'scalar';
      readonly value: number | boolean | null;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'placeholder'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'array';
      readonly items: readonly JsonNode[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'object';
      readonly members: readonly JsonMember[];
      readonly start: number;
      readonly end: number;
    };

export interface JsonString {
  readonly kind: 'string';
  readonly value: string;
  /** Where `\uffff` stands unescaped: its offset in the text, and its position in the value. */
  readonly placeholders: readonly { readonly offset: number; readonly position: number }[];
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: JsonString;
  readonly value: JsonNode;
}

const BLANK = /[ \t\r\n\ufeff]*/y;
const SCALAR = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\uffff\n]+/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/y;
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const DEPTH_LIMIT = 200;

/** Reads a JSON text with offsets; undefined when it is not JSON or is nested beyond reason. */
export function readJson(text: string): JsonNode | undefined {
  try {
    return new JsonReader(text).document();
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

class NotJson extends Error {
  override readonly name = 'NotJson';
}

class JsonReader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): JsonNode {
    this.blank();
    const node = this.value();
    this.blank();
    if (this.at < this.text.length) throw new NotJson();
    return node;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private blank(): void {
    this.take(BLANK);
  }

  private expect(letter: string): boolean {
    if (this.text[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  private value(): JsonNode {
    const start = this.at;
    this.depth += 1;
    if (this.depth > DEPTH_LIMIT) throw new NotJson();
    const node = this.valueAt(start);
    this.depth -= 1;
    return node;
  }

  private valueAt(start: number): JsonNode {
    if (this.expect('\uffff')) return { kind: 'placeholder', start, end: this.at };
    if (this.text[start] === '"') return this.string();
    if (this.expect('{')) {
      const members = this.sequence('}', () => this.member());
      return { kind: 'object', members, start, end: this.at };
    }
    if (this.expect('[')) {
      const items = this.sequence(']', () => this.value());
      return { kind: 'array', items, start, end: this.at };
    }
    const scalar = this.take(SCALAR)?.[0];
    if (scalar === undefined) throw new NotJson();
    const value =
      scalar === 'null' ? null : scalar === 'true' ? true : scalar === 'false' ? false : Number(scalar);
    return { kind: 'scalar', value, start, end: this.at };
  }

  private sequence<T>(close: string, read: () => T): readonly T[] {
    const items: T[] = [];
    this.blank();
    if (this.expect(close)) return items;
    for (;;) {
      this.blank();
      items.push(read());
      this.blank();
      if (this.expect(close)) return items;
      if (!this.expect(',')) throw new NotJson();
    }
  }

  private member(): JsonMember {
    const key = this.string();
    this.blank();
    if (!this.expect(':')) throw new NotJson();
    this.blank();
    return { key, value: this.value() };
  }

  private string(): JsonString {
    const start = this.at;
    if (!this.expect('"')) throw new NotJson();
    const pieces: string[] = [];
    const placeholders: { offset: number; position: number }[] = [];
    let length = 0;
    while (!this.expect('"')) {
      const piece = this.piece(placeholders, length);
      pieces.push(piece);
      length += piece.length;
    }
    return { kind: 'string', value: pieces.join(''), placeholders, start, end: this.at };
  }

  private piece(placeholders: { offset: number; position: number }[], position: number): string {
    const plain = this.take(PLAIN)?.[0];
    if (plain !== undefined) return plain;
    if (this.text[this.at] === '\uffff') {
      placeholders.push({ offset: this.at, position });
      this.at += 1;
      return '\uffff';
    }
    const escape = this.take(ESCAPE);
    if (escape === undefined) throw new NotJson();
    const [, code, letter] = escape;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const decoded = ESCAPED.get(letter ?? '');
    if (decoded === undefined) throw new NotJson();
    return decoded;
  }
}

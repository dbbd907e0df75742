import { unquoted } from './address.ts';
import type { Access, BinaryOperator, Expression, ForExpression, Span } from './expression.ts';
import { lineIndex, lineStartsOf } from './source-text.ts';
import { templateExpression } from './template-expression.ts';

/** A node as hcl2json's `getExpressionAst` gives it: only bytes can be trusted, and ranges cover the first token alone. */
export interface AstNode {
  readonly type: string;
  readonly range: { readonly start: { readonly byte: number }; readonly end: { readonly byte: number } };
  /** Missing on object keys, parentheses and the item of a splat. */
  readonly meta?:
    | {
        readonly value?: string;
        readonly type?: string;
        readonly name?: string;
        readonly expandedFinalArgument?: unknown;
        readonly operator?: string;
        readonly keyVar?: string;
        readonly valVar?: string;
        readonly keyExpression?: string;
        readonly groupedValue?: boolean;
        readonly traversal?: readonly { readonly type: string; readonly segment: string }[];
      }
    | undefined;
  readonly children?: readonly AstNode[] | undefined;
}

const OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map([
  ['logicalOr', '||'],
  ['logicalAnd', '&&'],
  ['equal', '=='],
  ['notEqual', '!='],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['modulo', '%'],
]);

/** Frees hcl2json's tree of its syntax; throws a plain Error on a node it does not know. */
export function expressionFromAst(source: string, root: AstNode): Expression {
  return new Conversion(source).convert(root);
}

class Conversion {
  private readonly source: string;
  private readonly lineStarts: readonly number[];
  private readonly offsets: Uint32Array | undefined;

  constructor(source: string) {
    this.source = source;
    this.lineStarts = lineStartsOf(source);
    this.offsets = offsetsByByte(source);
  }

  convert(node: AstNode): Expression {
    const children = node.children ?? [];
    const span = this.spanOf(node);
    switch (node.type) {
      case 'literalValue':
        return { kind: 'literal', value: literalOf(node), span };
      case 'template':
        return this.template(node, span);
      case 'templateWrap':
        return { kind: 'template', parts: [this.child(node, 0)], span };
      case 'scopeTraversal': {
        const [root, ...steps] = node.meta?.traversal ?? [];
        return { kind: 'traversal', root: root?.segment ?? '', steps: steps.map(accessOf), span };
      }
      case 'relativeTraversal': {
        const steps = (node.meta?.traversal ?? []).map(accessOf);
        return { kind: 'access', source: this.child(node, 0), steps, span };
      }
      case 'index':
        return { kind: 'index', source: this.child(node, 0), key: this.child(node, 1), span };
      case 'splat':
        return { kind: 'splat', source: this.child(node, 0), each: this.child(node, 1), span };
      case 'function':
        return this.call(node, span);
      case 'object':
        return { kind: 'object', items: this.items(children), span };
      case 'tuple':
        return { kind: 'tuple', items: children.map((child) => this.convert(child)), span };
      case '':
        return children.length === 0 ? { kind: 'splat-item', span } : this.child(node, 0);
      default:
        return this.operation(node, span);
    }
  }

  private operation(node: AstNode, span: Span): Expression {
    switch (node.type) {
      case 'for':
        return this.forExpression(node, span);
      case 'conditional': {
        const [condition, whenTrue, whenFalse] = [0, 1, 2].map((index) => this.child(node, index));
        if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
          throw unknownNode(node);
        return { kind: 'conditional', condition, whenTrue, whenFalse, span };
      }
      case 'binaryOp': {
        const operator = OPERATORS.get(node.meta?.operator ?? '');
        if (operator === undefined) throw unknownNode(node);
        return { kind: 'binary', operator, left: this.child(node, 0), right: this.child(node, 1), span };
      }
      case 'unaryOp': {
        const operator = node.meta?.operator === 'negate' ? '-' : '!';
        return { kind: 'unary', operator, operand: this.child(node, 0), span };
      }
      default:
        throw unknownNode(node);
    }
  }

  private child(node: AstNode, index: number): Expression {
    const child = node.children?.[index];
    if (child === undefined) throw unknownNode(node);
    return this.convert(child);
  }

  private call(node: AstNode, span: Span): Expression {
    const args = (node.children ?? []).map((child) => this.convert(child));
    const expand = node.meta?.expandedFinalArgument === true;
    return { kind: 'call', name: node.meta?.name ?? '', args, expand, span };
  }

  private items(children: readonly AstNode[]): { readonly key: Expression; readonly value: Expression }[] {
    const items = [];
    for (let at = 0; at + 1 < children.length; at += 2) {
      const [key, value] = [children[at], children[at + 1]];
      if (key === undefined || value === undefined) break;
      items.push({ key: this.objectKey(key), value: this.convert(value) });
    }
    return items;
  }

  /** A bare name is a key, not a reference; hcl2json gives it as a node without children. */
  private objectKey(node: AstNode): Expression {
    if (node.type === '' && (node.children ?? []).length > 0) return this.child(node, 0);
    const span = this.spanOf(node);
    const name = this.source.slice(span.start, span.end);
    return { kind: 'literal', value: name, span };
  }

  private forExpression({ children = [], meta = {} }: AstNode, span: Span): ForExpression {
    const [collection, ...rest] = children.map((child) => this.convert(child));
    const key = meta.keyExpression === undefined ? undefined : rest.shift();
    const value = rest.shift();
    if (collection === undefined || value === undefined) throw new Error('a for expression has no value');
    return {
      kind: 'for',
      keyName: meta.keyVar === '' ? undefined : meta.keyVar,
      valueName: meta.valVar ?? '',
      collection,
      key,
      value,
      condition: rest.shift(),
      grouped: meta.groupedValue === true,
      span,
    };
  }

  private template(node: AstNode, span: Span): Expression {
    const { source } = this;
    const lineOf = (offset: number): number => this.lineOf(offset);
    return templateExpression({ source, span, lineOf }, () =>
      codesIn(node.children ?? []).map((child) => this.convert(child)),
    );
  }

  private lineOf(offset: number): number {
    return lineIndex(this.lineStarts, offset);
  }

  private offset(byte: number): number {
    return this.offsets?.[byte] ?? byte;
  }

  private spanOf(node: AstNode): Span {
    let start = this.offset(node.range.start.byte);
    let first: AstNode | undefined = node;
    while (first !== undefined) {
      start = Math.min(start, this.offset(first.range.start.byte));
      first = first.children?.[0];
    }
    const value = node.meta?.value;
    let end = Math.max(start, this.offset(node.range.end.byte));
    if (value !== undefined)
      for (let back = 0; back <= 200 && back <= start; back += 1)
        if (this.source.startsWith(value, start - back)) {
          start -= back;
          end = start + value.length;
          break;
        }
    return { start, end, line: this.lineOf(start), endLine: this.lineOf(Math.max(start, end - 1)) };
  }
}

/** The code of a template in the order it is written, directives flattened. */
function codesIn(children: readonly AstNode[]): readonly AstNode[] {
  return children.flatMap((child) => {
    if (child.type === 'literalValue' && child.meta?.type === 'string') return [];
    if (child.type === 'templateJoin') {
      const [collection, body] = child.children?.[0]?.children ?? [];
      return [...(collection === undefined ? [] : [collection]), ...codesIn(body?.children ?? [])];
    }
    if (child.type === 'conditional' && child.meta?.value?.startsWith('%{') === true) {
      const [condition, ...branches] = child.children ?? [];
      return [
        ...(condition === undefined ? [] : [condition]),
        ...branches.flatMap((branch) => codesIn(branch.children ?? [])),
      ];
    }
    return [child];
  });
}

function literalOf({ meta = {} }: AstNode): string | number | boolean | null {
  const value = meta.value ?? '';
  if (meta.type === 'number') return Number(value);
  if (meta.type === 'bool') return value === 'true';
  return meta.type === 'string' ? value : null;
}

function accessOf({ type, segment }: { readonly type: string; readonly segment: string }): Access {
  if (type === 'nameTraversal') return segment;
  return segment.startsWith('"') ? { key: unquoted(segment.slice(1, -1)) } : Number(segment);
}

function unknownNode(node: AstNode): Error {
  return new Error(`hcl2json gave a node of type \`${node.type}\` that is not understood`);
}

/** UTF-16 offset of each UTF-8 byte; undefined for plain ASCII, where both are the same. */
function offsetsByByte(source: string): Uint32Array | undefined {
  const bytes = Buffer.byteLength(source);
  if (bytes === source.length) return undefined;
  const offsets = new Uint32Array(bytes + 1);
  let byte = 0;
  for (let at = 0; at < source.length;) {
    const code = source.codePointAt(at) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    offsets.fill(at, byte, byte + width);
    byte += width;
    at += code >= 0x10000 ? 2 : 1;
  }
  offsets[byte] = source.length;
  return offsets;
}

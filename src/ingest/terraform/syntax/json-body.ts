import { unreachable } from '../../../model/errors.ts';
import type { Expression, Span } from './expression.ts';
import { readJson, type JsonMember, type JsonNode, type JsonString } from './json-text.ts';
import { emptyBody, type Attribute, type Block, type Body, type ScannedFile } from './scanner.ts';
import { lineAt, type SourceText } from './source-text.ts';
import { asQuotedTemplate } from './template-text.ts';

/** How many labels stand between a block's type and its body. */
const LABELS: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['variable', 1],
  ['output', 1],
  ['module', 1],
  ['provider', 1],
  ['locals', 0],
]);

/** Reads the blocks of a `.tf.json` file; nested blocks stay arguments, because only the provider could tell them apart. */
export function scanJson(source: SourceText): ScannedFile {
  const root = readJson(source.text);
  if (root?.kind !== 'object')
    return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
  const reader = new JsonBodyReader(source);
  const blocks = root.members.flatMap((member) => reader.blocks(member.key.value, [], member));
  return { source, body: { attributes: new Map(), blocks }, error: undefined };
}

/** Reads the top-level entries of a `.tfvars.json` file as arguments. */
export function scanJsonValues(source: SourceText): ScannedFile {
  const root = readJson(source.text);
  if (root?.kind !== 'object')
    return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
  return { source, body: new JsonBodyReader(source, false).body(root), error: undefined };
}

class JsonBodyReader {
  private readonly source: SourceText;
  private readonly templates: boolean;

  constructor(source: SourceText, templates = true) {
    this.source = source;
    this.templates = templates;
  }

  blocks(type: string, labels: readonly string[], { key, value }: JsonMember): readonly Block[] {
    if (value.kind === 'array')
      return value.items.flatMap((item) => this.blocks(type, labels, { key, value: item }));
    if (value.kind !== 'object') return [];
    const wanted = LABELS.get(type);
    if (wanted === undefined) return [];
    if (labels.length < wanted)
      return value.members.flatMap((member) => this.blocks(type, [...labels, member.key.value], member));
    const at = {
      file: this.source.file,
      line: lineAt(this.source, key.start),
      endLine: lineAt(this.source, value.end - 1),
    };
    return [{ type, labels, at, body: this.body(value, type === 'variable') }];
  }

  body(node: Extract<JsonNode, { kind: 'object' }>, isVariable = false): Body {
    const members = node.members.filter(({ key }) => key.value !== '//');
    const attributes = members
      .filter(({ key }) => key.value !== 'dynamic')
      .map((member) => [member.key.value, this.attribute(member, isVariable)] as const);
    const dynamic = members.find(({ key }) => key.value === 'dynamic')?.value;
    const blocks =
      dynamic?.kind === 'object' ? dynamic.members.flatMap((member) => this.dynamicBlocks(member)) : [];
    return { attributes: new Map(attributes), blocks };
  }

  private dynamicBlocks({ key, value }: JsonMember): readonly Block[] {
    if (value.kind === 'array')
      return value.items.flatMap((item) => this.dynamicBlocks({ key, value: item }));
    if (value.kind !== 'object') return [];
    const at = {
      file: this.source.file,
      line: lineAt(this.source, key.start),
      endLine: lineAt(this.source, value.end - 1),
    };
    const { attributes } = this.body(value);
    const content = value.members.find((member) => member.key.value === 'content')?.value;
    const body = content?.kind === 'object' ? this.body(content) : emptyBody;
    return [
      {
        type: 'dynamic',
        labels: [key.value],
        at,
        body: { attributes, blocks: [{ type: 'content', labels: [], at, body }] },
      },
    ];
  }

  private attribute({ key, value }: JsonMember, isVariable: boolean): Attribute {
    const line = lineAt(this.source, value.start);
    const endLine = lineAt(this.source, value.end - 1);
    const isType = isVariable && key.value === 'type' && value.kind === 'string';
    const span = { start: 0, end: value.end - value.start, line: 0, endLine: 0 };
    const expression: Expression = isType
      ? { kind: 'unparsed', text: value.value, span }
      : this.expression(value, value.start);
    return {
      name: key.value,
      at: { file: this.source.file, line: lineAt(this.source, key.start), endLine },
      value: {
        source: this.source,
        start: value.start,
        end: value.end,
        line,
        endLine,
        hazard: undefined,
        expression,
      },
    };
  }

  private expression(node: JsonNode, origin: number): Expression {
    const span = this.span(node, origin);
    switch (node.kind) {
      case 'string':
        return this.text(node, span);
      case 'scalar':
        return { kind: 'literal', value: node.value, span };
      case 'placeholder':
        return { kind: 'literal', value: null, span };
      case 'array':
        return { kind: 'tuple', items: node.items.map((item) => this.expression(item, origin)), span };
      case 'object': {
        const members = node.members.filter(({ key }) => key.value !== '//');
        const items = members.map(({ key, value }) => ({
          key: this.text(key, this.span(key, origin)),
          value: this.expression(value, origin),
        }));
        return { kind: 'object', items, span };
      }
      default:
        return unreachable(node);
    }
  }

  private text({ value }: JsonString, span: Span): Expression {
    if (!this.templates || !/[$%]\{/.test(value)) return { kind: 'literal', value, span };
    return { kind: 'unparsed', text: asQuotedTemplate(value), span };
  }

  private span(node: JsonNode, origin: number): Span {
    const first = lineAt(this.source, origin);
    return {
      start: node.start - origin,
      end: node.end - origin,
      line: lineAt(this.source, node.start) - first,
      endLine: lineAt(this.source, node.end - 1) - first,
    };
  }
}

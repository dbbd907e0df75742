import { flowValue } from './flow-yaml.ts';
import { callNode, type Entry, type ListNode, type MapNode, type TemplateNode } from './node.ts';
import { LeftAside, plainScalar, quotedScalar, shortForm } from './yaml-scalars.ts';
import { MAX_DEPTH } from './syntax.ts';

interface Line {
  readonly indent: number;
  readonly content: string;
}
interface Reading {
  readonly raw: readonly string[];
  /** Lines whose first list dash was read: what stands behind it, as if it stood on a line of its own. */
  readonly rest: Map<number, Line>;
  /** Index of the next line. */
  at: number;
  depth: number;
}

/**
 * Reads the YAML that templates are mostly written in: block style, values on one line, literal texts. Ten times as fast as a full
 * parser; undefined for a text with anything else in it, which is then for the full parser to read or to refuse.
 */
export function parsePlainYaml(text: string): TemplateNode | undefined {
  if (/[\t\r]/.test(text)) return undefined;
  const reading: Reading = { raw: text.split('\n'), rest: new Map(), at: 0, depth: 0 };
  try {
    const first = peek(reading);
    if (first?.content === '---') reading.at += 1;
    const root = peek(reading);
    if (root === undefined || root.indent !== 0 || isItem(root)) return undefined;
    const node = blockMap(reading, 0);
    return peek(reading) === undefined ? node : undefined;
  } catch (error) {
    if (error instanceof LeftAside) return undefined;
    throw error;
  }
}

/** The next line that is neither empty nor a comment. */
function peek(reading: Reading): Line | undefined {
  for (; reading.at < reading.raw.length; reading.at += 1) {
    const rest = reading.rest.get(reading.at);
    if (rest !== undefined) return rest;
    const line = reading.raw[reading.at] ?? '';
    const content = line.trim();
    if (content !== '' && !content.startsWith('#'))
      return { indent: line.length - line.trimStart().length, content };
  }
  return undefined;
}

function isItem({ content }: Line): boolean {
  return content === '-' || content.startsWith('- ');
}

function block(reading: Reading, line: Line): TemplateNode {
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH) throw new LeftAside();
  const node = isItem(line) ? blockList(reading, line.indent) : blockMap(reading, line.indent);
  reading.depth -= 1;
  return node;
}

const KEY = /^(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?)|"([^"\\]*)"|'([^']*)') *:(?: +|$)/;

function blockMap(reading: Reading, indent: number): MapNode {
  const entries = new Map<string, Entry>();
  const start = reading.at + 1;
  let endLine = start;
  for (let line = peek(reading); line?.indent === indent && !isItem(line); line = peek(reading)) {
    const key = KEY.exec(line.content);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (key === null || name === undefined || entries.has(name)) throw new LeftAside();
    const at = reading.at + 1;
    reading.at += 1;
    const value =
      valueOf(reading, line.content.slice(key[0].length), { at, indent }) ?? nested(reading, indent);
    const node: TemplateNode = value ?? { kind: 'scalar', value: null, line: at, endLine: at };
    const isNull = node.kind === 'scalar' && node.value === null;
    endLine = isNull ? at : Math.max(at, node.endLine);
    entries.set(name, { name, value: isNull ? { ...node, line: at, endLine: at } : node, line: at, endLine });
  }
  if (entries.size === 0) throw new LeftAside();
  return { kind: 'map', entries, line: start, endLine };
}

/** The block below a name: deeper, or a list at the same depth. */
function nested(reading: Reading, indent: number): TemplateNode | undefined {
  const line = peek(reading);
  if (line === undefined || line.indent < indent || (line.indent === indent && !isItem(line)))
    return undefined;
  return block(reading, line);
}

function blockList(reading: Reading, indent: number): ListNode {
  const items: TemplateNode[] = [];
  const start = reading.at + 1;
  for (let line = peek(reading); line?.indent === indent && isItem(line); line = peek(reading)) {
    const content = line.content.slice(1).trimStart();
    const at = reading.at + 1;
    const inner: Line = { indent: indent + line.content.length - content.length, content };
    if (content === '' || content.startsWith('#')) {
      reading.at += 1;
      const below = peek(reading);
      if (below === undefined || below.indent <= indent) throw new LeftAside();
      items.push(block(reading, below));
    } else if (isItem(inner) || KEY.test(content)) {
      reading.rest.set(reading.at, inner);
      items.push(block(reading, inner));
    } else {
      reading.at += 1;
      const value = valueOf(reading, content, { at, indent });
      if (value === undefined) throw new LeftAside();
      items.push(value);
    }
  }
  return { kind: 'list', items, line: start, endLine: Math.max(start, items.at(-1)?.endLine ?? start) };
}

interface Place {
  /** Line from 1. */
  readonly at: number;
  /** Depth of the name or dash that the value belongs to. */
  readonly indent: number;
}

/** What stands behind a name or a dash; undefined where that is nothing. */
function valueOf(reading: Reading, text: string, place: Place): TemplateNode | undefined {
  if (text === '' || text.startsWith('#')) return undefined;
  if (text.startsWith('|') || text.startsWith('>')) return blockText(reading, text, place);
  if (text.startsWith('!')) return tagged(reading, text, place);
  return inline(reading, text, place);
}

/** `!Ref Name`, `!Join [...]`, or a short form with its argument below. */
function tagged(reading: Reading, text: string, place: Place): TemplateNode {
  const { name, rest } = shortForm(text);
  if (rest === '' || rest.startsWith('#')) {
    const below = peek(reading);
    if (below === undefined || below.indent <= place.indent) throw new LeftAside();
    return callNode(name, block(reading, below));
  }
  if (rest.startsWith('!')) throw new LeftAside();
  if (rest.startsWith('|') || rest.startsWith('>')) return callNode(name, blockText(reading, rest, place));
  const argument = inline(reading, rest, place);
  // The argument of a short form is text, whatever it looks like.
  const isTyped = argument.kind === 'scalar' && typeof argument.value !== 'string';
  if (isTyped) throw new LeftAside();
  return callNode(name, argument);
}

function inline(reading: Reading, text: string, { at, indent }: Place): TemplateNode {
  if (text.startsWith('[') || text.startsWith('{')) return flowValue(text, at);
  if (text.startsWith('"') || text.startsWith("'")) return quotedScalar(text, at);
  const below = peek(reading);
  // A plain text that goes on in the next line.
  if (below !== undefined && below.indent > indent) throw new LeftAside();
  return plainScalar(text, at);
}

/** A literal text (`|`, `|-`), or a folded one (`>`) whose lines simply follow each other. */
function blockText(reading: Reading, header: string, { at, indent }: Place): TemplateNode {
  const found = /^([|>])(-?)(?: +#.*)?$/.exec(header);
  if (found === null) throw new LeftAside();
  const lines: string[] = [];
  let inner: number | undefined;
  for (; reading.at < reading.raw.length; reading.at += 1) {
    const line = reading.raw[reading.at] ?? '';
    const depth = line.length - line.trimStart().length;
    if (line.trim() === '') {
      if (inner === undefined || line.length > inner) throw new LeftAside();
      lines.push('');
      continue;
    }
    if (depth <= indent) break;
    inner ??= depth;
    if (depth < inner || (found[1] === '>' && (depth > inner || lines.at(-1) === ''))) throw new LeftAside();
    lines.push(line.slice(inner));
  }
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new LeftAside();
  const text = lines.join(found[1] === '>' ? ' ' : '\n');
  return {
    kind: 'scalar',
    value: found[2] === '-' ? text : `${text}\n`,
    line: at,
    endLine: at + lines.length,
  };
}

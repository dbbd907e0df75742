import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { CollectionTag, Node, Pair, ScalarTag } from 'yaml';
import { InputError } from '../../model/errors.ts';
import { aliased, merge, noAnchors, type Anchors } from './aliases.ts';
import { parseJsonNodes } from './json-template.ts';
import {
  callNode,
  entriesOf,
  nodeAt,
  type Entry,
  type MapNode,
  type Span,
  type TemplateNode,
} from './node.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { asWritten, MAX_DEPTH, nestsBeyond, Refused, tooDeep, type SyntaxFault } from './syntax.ts';
import { longForm, SHORT_FORMS } from './yaml-scalars.ts';

/** A template as written, every node with its lines. */
export interface Template {
  readonly file: string;
  readonly root: MapNode;
  /** Lines of the file, for comparing what stands on both sides. */
  readonly lines: readonly string[];
}

/** S3 takes templates up to 1 MB; more than a few of them is not a template. */
const MAX_LENGTH = 5_000_000;

/** Reads a template; throws an InputError where the file is none. */
export function parseTemplate(file: string, text: string): Template {
  const root = parseNodes(text);
  if (root.kind === 'fault') throw refusal(file, text, root);
  if (root.kind !== 'map' || !root.entries.has('Resources')) {
    throw new InputError({
      where: file,
      what: 'The file is not a CloudFormation template: it has no `Resources`.',
      fix: 'Name the template that the change set was made from.',
    });
  }
  const resources = nodeAt(root, 'Resources');
  if (resources?.kind !== 'map') {
    throw new InputError({
      where: `${file}:${root.entries.get('Resources')?.line ?? 1}`,
      what: '`Resources` is not a map from logical ids to resources.',
      fix: 'Check the indentation below it.',
    });
  }
  return { file, root, lines: text.split('\n') };
}

/** The entries of a top-level section such as `Parameters`; empty where it is missing or misshapen. */
export function sectionOf(template: Template, name: string): ReadonlyMap<string, Entry> {
  return entriesOf(template.root.entries.get(name)?.value);
}

function refusal(file: string, text: string, fault: SyntaxFault): InputError {
  const rendered = /\{%|\{\{(?!\s*(?:resolve|changeSet):)/.test(text);
  return new InputError({
    where: `${file}:${fault.line}`,
    what: `The template cannot be read: ${fault.says}.`,
    fix: rendered
      ? 'It looks like input of a templating tool (`{{` or `{%`): give the rendered template instead.'
      : 'Check it with `aws cloudformation validate-template`.',
  });
}

/** Reads YAML or JSON text as nodes with lines. */
export function parseNodes(text: string): TemplateNode | SyntaxFault {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.length > MAX_LENGTH)
    return { kind: 'fault', says: 'it is larger than any template can be', line: 1 };
  if (!/^\s*[[{]/.test(plain)) return parsePlainYaml(plain) ?? parseYaml(plain);
  const json = parseJsonNodes(plain);
  if (json.kind !== 'fault' || json.isDeep === true) return json;
  const yaml = parseYaml(plain);
  return yaml.kind === 'fault' ? json : yaml;
}

// A tag names one shape of node only, so each short form is registered for all three.
const TAGS: readonly (ScalarTag | CollectionTag)[] = [...SHORT_FORMS].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string): string => text },
  { tag: `!${name}`, collection: 'seq' as const },
  { tag: `!${name}`, collection: 'map' as const },
]);

/** Open brackets beyond which the YAML parser takes seconds to give up. */
const MAX_OPEN = 2_000;

/** Reads YAML with the full parser. */
export function parseYaml(text: string): TemplateNode | SyntaxFault {
  if (nestsBeyond(text, MAX_OPEN)) return tooDeep(1).fault;
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      customTags: [...TAGS],
      // Its check compares every key with every other; ours is a map.
      uniqueKeys: false,
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const says =
        error.code === 'MULTIPLE_DOCS' ? 'it holds more than one YAML document' : phrase(error.message);
      return { kind: 'fault', says, line: lineAt(error.pos[0]) };
    }
    if (document.contents === null) return { kind: 'fault', says: 'it is empty', line: 1 };
    return convert(document.contents, { text, lineAt, depth: 0, anchors: noAnchors() });
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    if (error instanceof RangeError) return { kind: 'fault', says: 'it is nested too deeply', line: 1 };
    throw error;
  }
}

function phrase(message: string): string {
  if (message.includes('call stack')) return 'it is nested too deeply';
  const line = message.split('\n')[0] ?? message;
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`.replace(/[.:]+$/, '');
}

interface Conversion {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  readonly depth: number;
  readonly anchors: Anchors;
}

function convert(node: Node, conversion: Conversion): TemplateNode {
  const line = conversion.lineAt(node.range?.[0] ?? 0);
  const { anchors } = conversion;
  if (isAlias(node)) return aliased(node.source, line, anchors);
  if (conversion.depth > MAX_DEPTH) throw tooDeep(line);
  const earlier = anchors.nodes;
  anchors.nodes += 1;
  const plain = untagged(node, { ...conversion, depth: conversion.depth + 1 });
  const tag = node.tag;
  const isPlain = tag === undefined || !tag.startsWith('!') || tag.startsWith('!!');
  const converted = isPlain ? plain : { ...callNode(longForm(tag.slice(1)), plain), line };
  if (node.anchor !== undefined)
    anchors.named.set(node.anchor, { node: converted, size: anchors.nodes - earlier });
  return converted;
}

function untagged(node: Node, conversion: Conversion): TemplateNode {
  const start = node.range?.[0] ?? 0;
  const line = conversion.lineAt(start);
  if (isScalar(node)) return scalar(node.value, node.source, spanOf(node, conversion));
  if (isSeq(node)) {
    const nodes = node.items.map((item) => asNode(item, line));
    const items = nodes.map((item) => convert(item, conversion));
    const spans = items.map((item, index) => standing(nodes[index], item, conversion));
    return { kind: 'list', items, line, endLine: lastLine(node, spans, conversion) };
  }
  if (!isMap(node)) throw new Refused('it holds something that is neither map, list nor text', line);
  const entries = new Map<string, Entry>();
  const merged: Entry[] = [];
  for (const pair of node.items) {
    const entry = entryOf(pair, start, conversion);
    if (entry.name === MERGE) merged.push(entry);
    else if (entries.has(entry.name)) throw new Refused(`\`${entry.name}\` is written twice`, entry.line);
    else entries.set(entry.name, entry);
  }
  const endLine = lastLine(node, [...entries.values(), ...merged], conversion);
  for (const entry of merged) merge(entries, entry.value, entry.line);
  return { kind: 'map', entries, line, endLine };
}

const MERGE = '<<';

/** Where a member stands: what an alias names stands elsewhere. */
function standing(written: Node | undefined, member: Span, { lineAt }: Conversion): Span {
  if (!isAlias(written)) return member;
  const line = lineAt(written.range?.[0] ?? 0);
  return { line, endLine: line };
}

function entryOf(pair: Pair, start: number, conversion: Conversion): Entry {
  const { key } = pair;
  const line = conversion.lineAt(offsetOf(key, start));
  if (!isScalar(key)) throw new Refused('a key is not a plain name', line);
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  if (pair.value === null)
    return { name, value: { kind: 'scalar', value: null, line, endLine: line }, line, endLine: line };
  const value = convert(asNode(pair.value, line), conversion);
  if (value.kind === 'scalar' && value.value === null)
    return { name, value: { ...value, line, endLine: line }, line, endLine: line };
  return { name, value, line, endLine: Math.max(line, value.endLine) };
}

function asNode(item: unknown, line: number): Node {
  if (isScalar(item) || isMap(item) || isSeq(item) || isAlias(item)) return item;
  // A pair inside a sequence is the `- a: b` short form of flow sequences: a map of one.
  if (isPair(item)) throw new Refused('a list holds a `key: value` pair without braces', line);
  throw new Refused('a value is missing', line);
}

function offsetOf(key: unknown, fallback: number): number {
  return isScalar(key) || isMap(key) || isSeq(key) || isAlias(key) ? (key.range?.[0] ?? fallback) : fallback;
}

function scalar(value: unknown, source: string | undefined, span: Span): TemplateNode {
  const { line, endLine } = span;
  if (typeof value === 'number')
    return { kind: 'scalar', value: asWritten(value, source ?? String(value)), line, endLine };
  if (typeof value === 'boolean' || typeof value === 'string')
    return { kind: 'scalar', value, line, endLine };
  return {
    kind: 'scalar',
    value: value === null || value === undefined ? null : (source ?? ''),
    line,
    endLine,
  };
}

/** Where a text ends, without the line break that a block text swallows. */
function spanOf(node: Node, { text, lineAt }: Conversion): Span {
  const [start, end] = node.range ?? [0, 0];
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { line: lineAt(start), endLine: lineAt(Math.max(start, last - 1)) };
}

/** A flow collection ends at its bracket, a block collection with its last leaf. */
function lastLine(
  node: Node & { flow?: boolean | undefined },
  members: readonly Span[],
  conversion: Conversion,
): number {
  const { line, endLine } = spanOf(node, conversion);
  if (node.flow === true) return endLine;
  return members.reduce((last, member) => Math.max(last, member.endLine), line);
}

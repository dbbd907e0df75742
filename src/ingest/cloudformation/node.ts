import type { Scalar, SourceRange } from '../../model/value.ts';

/** Lines from 1, both ends inclusive. */
export interface Span {
  readonly line: number;
  readonly endLine: number;
}
/** A number only where text and number are the same thing: `012345678901` and `1.10` stay text, as they are written. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: Scalar | null;
}
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly TemplateNode[];
}
/** A name with its value; the span starts at the line of the name and ends with the last leaf of the value. */
export interface Entry extends Span {
  readonly name: string;
  readonly value: TemplateNode;
}
/** Short forms are written out: `!GetAtt Jobs.Arn` is a map of one entry, `Fn::GetAtt`. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}
/** Something a transform produces whose content is not known here. */
export interface OpaqueNode extends Span {
  readonly kind: 'opaque';
  readonly written: string;
}
export type TemplateNode = ScalarNode | ListNode | MapNode | OpaqueNode;

export function rangeOf(file: string, span: Span): SourceRange {
  return { file, line: span.line, endLine: Math.max(span.line, span.endLine) };
}

/** Follows names into a node; undefined where the way ends. */
export function nodeAt(
  node: TemplateNode | undefined,
  ...names: readonly string[]
): TemplateNode | undefined {
  let here = node;
  for (const name of names) {
    if (here?.kind !== 'map') return undefined;
    here = here.entries.get(name)?.value;
  }
  return here;
}

export function entriesOf(node: TemplateNode | undefined): ReadonlyMap<string, Entry> {
  return node?.kind === 'map' ? node.entries : new Map();
}

export function itemsOf(node: TemplateNode | undefined): readonly TemplateNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar as CloudFormation passes it on: every scalar is a string there. */
export function textOf(node: TemplateNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** The name and argument of `{ "Fn::Join": […] }`; undefined for anything else. */
export function callOf(node: TemplateNode): Entry | undefined {
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined;
  const [entry] = node.entries.values();
  return entry !== undefined && (entry.name === 'Ref' || isFunctionName(entry.name)) ? entry : undefined;
}

function isFunctionName(name: string): boolean {
  return name.startsWith('Fn::') && !name.startsWith('Fn::ForEach');
}

/** A short form written out, on the lines of its argument. */
export function callNode(name: string, value: TemplateNode): MapNode {
  const { line, endLine } = value;
  return { kind: 'map', entries: new Map([[name, { name, value, line, endLine }]]), line, endLine };
}

/** A scalar that a transform puts on the lines of what caused it. */
export function scalarAt(value: Scalar, { line, endLine }: Span): ScalarNode {
  return { kind: 'scalar', value, line, endLine };
}

export function listAt(items: readonly TemplateNode[], { line, endLine }: Span): ListNode {
  return { kind: 'list', items, line, endLine };
}

/** A map that a transform puts on the lines of what caused it; undefined members are left out, others keep their own lines. */
export function mapAt(
  members: Readonly<Record<string, TemplateNode | undefined>> | ReadonlyMap<string, TemplateNode>,
  span: Span,
): MapNode {
  const entries = new Map<string, Entry>();
  for (const [name, value] of members instanceof Map ? members : Object.entries(members))
    if (value !== undefined)
      entries.set(name, { name, value, line: value.line, endLine: Math.max(value.line, value.endLine) });
  return { kind: 'map', entries, line: span.line, endLine: span.endLine };
}

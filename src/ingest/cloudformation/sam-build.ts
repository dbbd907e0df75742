import { mapAt, nodeAt, scalarAt, type Entry, type MapNode, type Span, type TemplateNode } from './node.ts';
import type { ResourceBlock } from './unit.ts';

/** A SAM resource with the properties of `Globals` merged in. */
export interface ServerlessResource {
  readonly block: ResourceBlock;
  readonly properties: MapNode;
}

/** What a generated resource is made of. */
export interface Generated {
  readonly id: string;
  readonly type: string;
  readonly properties: MapNode;
}

const CARRIED = ['DeletionPolicy', 'UpdateReplacePolicy', 'Metadata', 'DependsOn', 'Condition'];

/** A generated resource: it exists under the condition of its source and stands where its source stands. */
export function generatedBlock(source: ResourceBlock, { id, type, properties }: Generated): ResourceBlock {
  const isMain = id === source.id;
  const carried = CARRIED.filter((name) => isMain || name === 'Condition').map((name) =>
    source.body.entries.get(name),
  );
  const { line, endLine } = source.entry;
  const own: Entry[] = [
    { name: 'Type', value: scalarAt(type, { line, endLine: line }), line, endLine: line },
    { name: 'Properties', value: properties, line: properties.line, endLine: properties.endLine },
  ];
  const entries = [...own, ...carried].filter((entry) => entry !== undefined);
  const body: MapNode = {
    kind: 'map',
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    line,
    endLine,
  };
  return { id, type, entry: source.entry, body, run: source.run };
}

/** Properties as they are written, under the names they get; `undefined` leaves one out. */
export function passedOn(
  properties: MapNode,
  renamed: Readonly<Record<string, string | undefined>>,
  added: MapNode,
): MapNode {
  const entries = new Map<string, Entry>();
  const names = new Map(Object.entries(renamed));
  for (const entry of properties.entries.values()) {
    const name = names.has(entry.name) ? names.get(entry.name) : entry.name;
    if (name !== undefined) entries.set(name, { ...entry, name });
  }
  for (const entry of added.entries.values()) entries.set(entry.name, entry);
  return { ...properties, entries };
}

/** `Globals` below what the resource says itself: maps are merged, lists joined, anything else is overridden. */
export function mergedNodes(
  below: TemplateNode | undefined,
  own: TemplateNode | undefined,
): TemplateNode | undefined {
  if (below === undefined || own === undefined) return own ?? below;
  if (below.kind === 'list' && own.kind === 'list') return { ...own, items: [...below.items, ...own.items] };
  if (below.kind !== 'map' || own.kind !== 'map') return own;
  const entries = new Map(below.entries);
  for (const entry of own.entries.values()) {
    const value = mergedNodes(below.entries.get(entry.name)?.value, entry.value);
    entries.set(entry.name, value === undefined ? entry : { ...entry, value });
  }
  return { ...own, entries };
}

export function call(name: string, argument: TemplateNode, span: Span): MapNode {
  return mapAt({ [name]: argument }, span);
}

export function refTo(id: string, span: Span): MapNode {
  return call('Ref', scalarAt(id, span), span);
}

export function attributeOf(id: string, attribute: string, span: Span): MapNode {
  return call('Fn::GetAtt', scalarAt(`${id}.${attribute}`, span), span);
}

export function subOf(text: string, span: Span): MapNode {
  return call('Fn::Sub', scalarAt(text, span), span);
}

/** The span of a property: from its name to the end of its value. */
export function spanOf(properties: TemplateNode | undefined, name: string, fallback: Span): Span {
  return (properties?.kind === 'map' ? properties.entries.get(name) : undefined) ?? fallback;
}

/** The logical id in `{ Ref: id }` or `{ Fn::GetAtt: id.X }`. */
export function referredId(node: TemplateNode | undefined): string | undefined {
  const named = nodeAt(node, 'Ref') ?? nodeAt(node, 'Fn::GetAtt');
  const first = named?.kind === 'list' ? named.items[0] : named;
  return first?.kind === 'scalar' ? String(first.value).split('.', 1)[0] : undefined;
}

/** Names set apart by white space. */
export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

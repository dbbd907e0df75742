import { known, type SourceRange, type Term } from '../../model/value.ts';
import type { Surroundings } from './evaluation.ts';
import { nodeAt, rangeOf, textOf, type Entry } from './node.ts';
import { asWritten } from './syntax.ts';
import { sectionOf } from './template.ts';
import { choiceOf } from './terms.ts';

/** CloudFormation shows this instead of a `NoEcho` value. */
const MASKED = /^\*+$/;

/** The declared type of a parameter. */
function typeOf(declaration: Entry): string {
  return textOf(nodeAt(declaration.value, 'Type')) ?? 'String';
}

/** The value a parameter has: given from outside, else its default, else unknown. */
export function parameterValue(name: string, surroundings: Surroundings): Term | undefined {
  const declaration = sectionOf(surroundings.template, 'Parameters').get(name);
  if (declaration === undefined) return undefined;
  const at = rangeOf(surroundings.template.file, declaration);
  const head = { ...at, endLine: at.line };
  const given = surroundings.parameters.get(name);
  const value =
    given === undefined ? defaultOf(name, declaration, surroundings) : typed(given, declaration, head);
  return nodeAt(declaration.value, 'NoEcho') !== undefined && isOn(nodeAt(declaration.value, 'NoEcho'))
    ? concealed(value, name)
    : value;
}

function isOn(node: Parameters<typeof textOf>[0]): boolean {
  return textOf(node)?.toLowerCase() === 'true';
}

function defaultOf(name: string, declaration: Entry, { template }: Surroundings): Term {
  const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
  const text = textOf(entry?.value);
  const written = `!Ref ${name}`;
  const head: SourceRange = { file: template.file, line: declaration.line, endLine: declaration.line };
  if (entry === undefined || text === undefined)
    return {
      kind: 'unknown',
      reason: 'no-value',
      refersTo: [],
      written,
      trail: { at: head },
      ...choiceOf(allowedValues(declaration, template.file)),
    };
  const trail = { at: rangeOf(template.file, entry) };
  if (typeOf(declaration).startsWith('AWS::SSM::Parameter::Value'))
    return { kind: 'unknown', reason: 'external', refersTo: [], written, trail };
  return typed(known(text, trail), declaration, head);
}

/** The values that a parameter of one text may be given, where it lists them. */
function allowedValues(declaration: Entry, file: string): readonly Term[] {
  const node = nodeAt(declaration.value, 'AllowedValues');
  if (node?.kind !== 'list' || !['String', 'Number'].includes(typeOf(declaration))) return [];
  return node.items.flatMap((item): readonly Term[] => {
    const text = textOf(item);
    return text === undefined ? [] : [known(text, { at: rangeOf(file, item) })];
  });
}

/** Reads a given text as the declared type says; what is already a tree or unknown stays. */
function typed(value: Term, declaration: Entry, head: SourceRange): Term {
  if (value.kind !== 'known') return value;
  const type = typeOf(declaration);
  const trail = value.trail ?? { at: head };
  const sensitive = value.sensitive === true ? { sensitive: true as const } : {};
  if (
    type === 'CommaDelimitedList' ||
    /^(?:AWS::SSM::Parameter::Value<)?List</.test(type) ||
    type.endsWith('<CommaDelimitedList>')
  ) {
    const text = String(value.value);
    const items =
      text === '' ? [] : text.split(',').map((item) => ({ ...known(item.trim(), trail), ...sensitive }));
    return { kind: 'list', items, trail };
  }
  if (type === 'Number' && typeof value.value === 'string')
    return { ...value, value: asWritten(Number(value.value), value.value), trail };
  return { ...value, trail };
}

/** A `NoEcho` value: what it is made of may be compared but never shown. */
function concealed(value: Term, name: string): Term {
  if (value.kind === 'absent') return value;
  if (value.kind === 'known' && typeof value.value === 'string' && MASKED.test(value.value))
    return {
      kind: 'unknown',
      reason: 'no-value',
      refersTo: [],
      written: `!Ref ${name}`,
      trail: value.trail,
      sensitive: true,
    };
  if (value.kind === 'unknown') return { ...value, oneOf: undefined, sensitive: true };
  if (value.kind === 'known') return { ...value, sensitive: true };
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => concealed(item, name)) };
  return value;
}

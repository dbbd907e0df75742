import { known, type SourceRange, type Term } from '../../model/value.ts';
import { cidrBlocks } from './cidr.ts';
import { ifFunction } from './conditions.ts';
import type { Call, Evaluation } from './evaluation.ts';
import { findInMap } from './mappings.ts';
import { entriesOf, itemsOf, rangeOf, textOf, type TemplateNode } from './node.ts';
import { argumentsOf, getAtt, interpolated, malformed, ref, withLoops } from './references.ts';
import { arriving, fed, joinTrails } from './terms.ts';
import { base64, joined, openValue, select, split } from './text.ts';

type Intrinsic = (call: Call) => Term;

/** The intrinsic functions that are evaluated here; every other one leaves its value unknown. */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::If', ifFunction],
  ['Fn::FindInMap', findInMap],
  [
    'Fn::Select',
    ({ argument, at, run }) => pairwise(argument, at, run, (index, list) => select(index, list, at)),
  ],
  ['Fn::Split', ({ argument, at, run }) => pairwise(argument, at, run, (by, text) => split(by, text, at))],
  ['Fn::Base64', ({ argument, at, run }) => base64(run.evaluate(argument, at), at)],
  ['Fn::Cidr', (call) => cidrBlocks(argumentsOf(call), call.at)],
  ['Fn::ImportValue', imported],
  ['Fn::GetStackOutput', imported],
  [
    'Fn::GetAZs',
    ({ at }) => ({ kind: 'unknown', reason: 'external', refersTo: [], written: '!GetAZs', trail: { at } }),
  ],
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
  ...['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals', 'Condition'].map((name): [string, Intrinsic] => [
    name,
    condition,
  ]),
]);

function pairwise(
  argument: TemplateNode,
  at: SourceRange,
  run: Evaluation,
  combine: (first: Term, second: Term) => Term,
): Term {
  const [first, second] = itemsOf(argument);
  if (first === undefined || second === undefined) return malformed('a function with two arguments', at);
  return combine(run.evaluate(first, at), run.evaluate(second, at));
}

function condition({ name, argument, at, run }: Call): Term {
  const node: TemplateNode = {
    kind: 'map',
    entries: new Map([[name, { name, value: argument, line: argument.line, endLine: argument.endLine }]]),
    line: argument.line,
    endLine: argument.endLine,
  };
  const truth = run.truth(node, at);
  if (truth.holds !== undefined) return known(truth.holds, truth.trail);
  return truth.lacking ?? malformed(name, at);
}

const PLACEHOLDER = /\$\{([^{}]*)\}/g;

/** `Fn::Sub`, with or without a map of names; `${!Name}` is the literal `${Name}`. */
function sub({ argument, at, run }: Call): Term {
  const [first, names] = argument.kind === 'list' ? argument.items : [argument];
  const template = textOf(first);
  if (first === undefined || template === undefined) return malformed('!Sub', at);
  const local = new Map<string, Term>();
  for (const entry of entriesOf(names).values())
    local.set(entry.name, run.evaluate(entry.value, rangeOf(run.surroundings.template.file, entry)));
  const parts: Term[] = [];
  let end = 0;
  for (const found of template.matchAll(PLACEHOLDER)) {
    parts.push(known(template.slice(end, found.index)));
    end = found.index + found[0].length;
    const name = (found[1] ?? '').trim();
    const named = local.get(name);
    if (name.startsWith('!')) parts.push(known(`\${${name.slice(1)}}`));
    else parts.push(named === undefined ? interpolated(name, at, run) : arriving(named, at));
  }
  parts.push(known(withLoops(template.slice(end), run)));
  return joined(parts, at, `!Sub ${excerpt(template)}`);
}

function excerpt(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** `Fn::Join`; a list with unknown members gives a text with holes, an unknown list an unknown text. */
function join({ argument, at, run }: Call): Term {
  const [delimiterNode, listNode] = itemsOf(argument);
  const delimiter = delimiterNode?.kind === 'scalar' ? (textOf(delimiterNode) ?? '') : undefined;
  if (delimiter === undefined || listNode === undefined) return malformed('!Join', at);
  const list = run.evaluate(listNode, at);
  if (list.kind !== 'list' || list.open !== undefined) return openValue([list], at, '!Join');
  const parts = list.items.flatMap((item, index) => (index === 0 ? [item] : [known(delimiter), item]));
  return joined(parts, at, '!Join');
}

/** `Fn::ImportValue`: an export of another stack. */
function imported({ name, argument, at, run }: Call): Term {
  const exported = run.evaluate(argument, at);
  const label =
    exported.kind === 'known'
      ? String(exported.value)
      : exported.kind === 'unknown'
        ? (exported.written ?? '')
        : '';
  const trail = fed(at, exported.kind === 'absent' ? undefined : exported.trail);
  return {
    kind: 'unknown',
    reason: 'external',
    refersTo: [],
    written: `!${name.slice(4)} ${label}`.trim(),
    trail,
  };
}

function length({ argument, at, run }: Call): Term {
  const list = run.evaluate(argument, at);
  if (list.kind === 'list' && list.open === undefined) return known(list.items.length, fed(at, list.trail));
  return openValue([list], at, '!Length');
}

/** `Fn::ToJsonString`: text with holes where the tree has unknown members. */
function toJsonString({ argument, at, run }: Call): Term {
  const parts: Term[] = [];
  const write = (term: Term): void => {
    if (term.kind === 'known') parts.push({ ...term, value: JSON.stringify(term.value) });
    else if (term.kind === 'absent') parts.push(known('null'));
    else if (term.kind === 'unknown') parts.push(known('"'), term, known('"'));
    else if (term.kind === 'list') {
      parts.push(known('['));
      term.items.forEach((item, index) => {
        if (index > 0) parts.push(known(','));
        write(item);
      });
      parts.push(known(']'));
    } else {
      parts.push(known('{'));
      [...term.entries].forEach(([name, item], index) => {
        parts.push(known(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`));
        write(item);
      });
      parts.push(known('}'));
    }
  };
  const tree = run.evaluate(argument, at);
  write(tree);
  const text = joined(parts, at, '!ToJsonString');
  return text.kind === 'absent' || tree.kind === 'absent'
    ? text
    : { ...text, trail: joinTrails({ at }, tree.trail) };
}

import { unreachable } from '../../model/errors.ts';
import { absent, known, type SourceRange, type Term, type Unknown } from '../../model/value.ts';
import { truthOf } from './conditions.ts';
import type { Evaluation, Surroundings, Truth } from './evaluation.ts';
import { expandLoop, isLoop } from './for-each.ts';
import { INTRINSICS } from './functions.ts';
import { callOf, rangeOf, type Entry, type MapNode, type TemplateNode } from './node.ts';
import { parameterValue } from './parameters.ts';
import { withLoops } from './references.ts';
import { fed } from './terms.ts';
import { sectionOf } from './template.ts';
import { literalText } from './text.ts';

/** How many conditions may lead to one another. */
const MAX_CONDITION_DEPTH = 50;
/** Turns of all loops of a template together; a template holds at most 500 resources. */
const MAX_TURNS = 10_000;

interface Memory {
  readonly parameters: Map<string, Term | undefined>;
  readonly conditions: Map<string, Truth>;
  readonly pending: Set<string>;
  turns: number;
  conditionNodes?: ReadonlyMap<string, Declared>;
}
interface Declared {
  readonly entry: Entry;
  readonly run: Evaluation;
}

/** Evaluates a template with the values given from outside; answers are remembered. */
export function evaluationOf(surroundings: Surroundings): Evaluation {
  return evaluationWith(surroundings, new Map(), {
    parameters: new Map(),
    conditions: new Map(),
    pending: new Set(),
    turns: 0,
  });
}

function evaluationWith(
  surroundings: Surroundings,
  loops: ReadonlyMap<string, string>,
  memory: Memory,
): Evaluation {
  const run: Evaluation = {
    surroundings,
    loops,
    evaluate: (node, at) => valueOf(node, at, run),
    parameter(name) {
      if (!memory.parameters.has(name)) memory.parameters.set(name, parameterValue(name, surroundings));
      return memory.parameters.get(name);
    },
    condition: (name) => remembered(name, run, memory),
    truth: (node, at) => truthOf(node, at, run),
    within(name, value) {
      memory.turns += 1;
      if (memory.turns > MAX_TURNS) return undefined;
      return evaluationWith(surroundings, new Map([...loops, [name, value]]), memory);
    },
  };
  return run;
}

function remembered(name: string, run: Evaluation, memory: Memory): Truth {
  const earlier = memory.conditions.get(name);
  if (earlier !== undefined) return earlier;
  memory.conditionNodes ??= declaredIn(sectionOf(run.surroundings.template, 'Conditions'), run);
  const declared = memory.conditionNodes.get(name);
  const at = declared === undefined ? undefined : rangeOf(run.surroundings.template.file, declared.entry);
  if (
    declared === undefined ||
    at === undefined ||
    memory.pending.has(name) ||
    memory.pending.size > MAX_CONDITION_DEPTH
  ) {
    const trail = at === undefined ? undefined : { at };
    return {
      holds: undefined,
      trail,
      lacking: { kind: 'unknown', reason: 'malformed', refersTo: [], written: name, trail },
    };
  }
  memory.pending.add(name);
  const truth = truthOf(declared.entry.value, at, declared.run);
  memory.pending.delete(name);
  const placed = { ...truth, trail: fed(at, truth.trail) };
  memory.conditions.set(name, placed);
  return placed;
}

/** The entries of a section, those of `Fn::ForEach` loops written out. */
export function declaredIn(
  section: ReadonlyMap<string, Entry>,
  run: Evaluation,
): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const entry of section.values()) {
    if (!isLoop(entry.name)) declared.set(entry.name, { entry, run });
    else for (const turn of expandLoop(entry, run).turns) declared.set(turn.entry.name, turn);
  }
  return declared;
}

function valueOf(node: TemplateNode, at: SourceRange, run: Evaluation): Term {
  const { file } = run.surroundings.template;
  switch (node.kind) {
    case 'scalar':
      if (node.value === null) return absent;
      if (typeof node.value !== 'string') return known(node.value, { at });
      return literalText(withLoops(node.value, run), at);
    case 'opaque':
      return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: node.written, trail: { at } };
    case 'list': {
      const items = node.items.map((item) => valueOf(item, rangeOf(file, item), run));
      return { kind: 'list', items: items.filter((item) => item.kind !== 'absent'), trail: { at } };
    }
    case 'map': {
      const call = callOf(node);
      if (call === undefined) return mapOf(node, at, run);
      const { name, value: argument } = call;
      const intrinsic = INTRINSICS.get(name);
      return intrinsic === undefined ? notEvaluated(name, at) : intrinsic({ name, argument, at, run });
    }
    default:
      return unreachable(node);
  }
}

function notEvaluated(name: string, at: SourceRange): Unknown {
  return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: name, trail: { at } };
}

function mapOf(node: MapNode, at: SourceRange, run: Evaluation): Term {
  const { file } = run.surroundings.template;
  const entries = new Map<string, Term>();
  let open: Unknown | undefined;
  const enter = (entry: Entry, inside: Evaluation): void => {
    const value = valueOf(entry.value, rangeOf(file, entry), inside);
    if (value.kind !== 'absent') entries.set(withLoops(entry.name, inside), value);
  };
  for (const entry of node.entries.values()) {
    if (isLoop(entry.name)) {
      const loop = expandLoop(entry, run);
      if (loop.lacking !== undefined) open ??= loop.lacking;
      for (const turn of loop.turns) enter(turn.entry, turn.run);
    } else if (entry.name === 'Fn::Transform') open ??= notEvaluated(entry.name, rangeOf(file, entry));
    else enter(entry, run);
  }
  return open === undefined
    ? { kind: 'map', entries, trail: { at } }
    : { kind: 'map', entries, open, trail: { at } };
}

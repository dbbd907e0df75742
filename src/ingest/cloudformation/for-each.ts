import type { Term, Unknown } from '../../model/value.ts';
import type { Evaluation } from './evaluation.ts';
import { entriesOf, itemsOf, rangeOf, textOf, type Entry } from './node.ts';
import { malformed, withLoops } from './references.ts';
import { firstUnknown } from './terms.ts';

/** One entry that a loop wrote out, under its final name, with the loop's variables bound. */
export interface Turn {
  readonly entry: Entry;
  readonly run: Evaluation;
}
export interface Loop {
  readonly turns: readonly Turn[];
  /** Why further entries may exist that nobody can list. */
  readonly lacking?: Unknown | undefined;
}

export function isLoop(name: string): boolean {
  return name.startsWith('Fn::ForEach');
}

/** Writes out `Fn::ForEach::Name: [Variable, [values], { Key${Variable}: body }]`. */
export function expandLoop(loop: Entry, run: Evaluation): Loop {
  const at = rangeOf(run.surroundings.template.file, loop);
  const turns: Turn[] = [];
  const lacking = writeOut(loop, run, turns);
  return lacking === undefined ? { turns } : { turns, lacking: { ...lacking, trail: { at } } };
}

function writeOut(loop: Entry, run: Evaluation, turns: Turn[]): Unknown | undefined {
  const at = rangeOf(run.surroundings.template.file, loop);
  const [variable, collection, body] = itemsOf(loop.value);
  const name = textOf(variable);
  if (name === undefined || collection === undefined || body?.kind !== 'map') return malformed(loop.name, at);
  const values = run.evaluate(collection, at);
  if (values.kind !== 'list' || values.open !== undefined) return missingFrom(values, loop);
  let lacking: Unknown | undefined;
  for (const value of values.items) {
    if (value.kind !== 'known') {
      lacking ??= missingFrom(value, loop);
      continue;
    }
    const inside = run.within(name, String(value.value));
    if (inside === undefined)
      return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: loop.name };
    for (const entry of entriesOf(body).values()) {
      if (isLoop(entry.name)) lacking = writeOut(entry, inside, turns) ?? lacking;
      else turns.push({ entry: { ...entry, name: withLoops(entry.name, inside) }, run: inside });
    }
  }
  return lacking;
}

function missingFrom(term: Term, loop: Entry): Unknown {
  const missing = firstUnknown([term]);
  return {
    kind: 'unknown',
    reason: missing?.reason ?? 'malformed',
    refersTo: [],
    written: missing?.written ?? loop.name,
  };
}

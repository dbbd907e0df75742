import { absent, type SourceRange, type Term, type Trail, type Unknown } from '../../model/value.ts';
import type { Call, Evaluation, Truth } from './evaluation.ts';
import { itemsOf, nodeAt, rangeOf, textOf, type Entry, type TemplateNode } from './node.ts';
import { malformed, withLoops } from './references.ts';
import {
  choiceOf,
  fed,
  firstUnknown,
  joinTrails,
  referencesOf,
  sameTerm,
  trailOf,
  trailOfAll,
  withTrail,
} from './terms.ts';

/** A condition expression; never throws. */
export function truthOf(node: TemplateNode, at: SourceRange, run: Evaluation): Truth {
  const text = textOf(node);
  if (text === 'true' || text === 'false') return { holds: text === 'true', trail: { at } };
  const entry = soleEntry(node);
  if (entry === undefined) return undecided(malformed('condition', at));
  const { name, value } = entry;
  switch (name) {
    case 'Condition':
      return through(at, run.condition(withLoops(textOf(value) ?? '', run)));
    case 'Fn::Equals':
      return equality(value, at, run);
    case 'Fn::Not': {
      const [only] = itemsOf(value);
      const inner = only === undefined ? undecided(malformed('!Not', at)) : truthOf(only, at, run);
      return { ...inner, holds: inner.holds === undefined ? undefined : !inner.holds };
    }
    case 'Fn::And':
      return conjunction(
        itemsOf(value).map((item) => truthOf(item, at, run)),
        true,
      );
    case 'Fn::Or':
      return conjunction(
        itemsOf(value).map((item) => truthOf(item, at, run)),
        false,
      );
    default: {
      const term = run.evaluate(node, at);
      return term.kind === 'known' && /^(?:true|false)$/.test(String(term.value))
        ? { holds: String(term.value) === 'true', trail: term.trail }
        : undecided(term.kind === 'unknown' ? term : malformed(name, at));
    }
  }
}

function soleEntry(node: TemplateNode): Entry | undefined {
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined;
  const [entry] = node.entries.values();
  return entry;
}

function undecided(lacking: Unknown): Truth {
  return { holds: undefined, trail: lacking.trail, lacking };
}

function through(at: SourceRange, truth: Truth): Truth {
  return { ...truth, trail: fed(at, truth.trail) };
}

function equality(argument: TemplateNode, at: SourceRange, run: Evaluation): Truth {
  const [left, right] = itemsOf(argument).map((item) => run.evaluate(item, at));
  if (left === undefined || right === undefined) return undecided(malformed('!Equals', at));
  const trail = joinTrails({ at }, trailOf(left), trailOf(right));
  const lacking = firstUnknown([left, right]);
  if (lacking === undefined) return { holds: sameTerm(left, right), trail };
  if (neverSame(left, right)) return { holds: false, trail };
  return sameTerm(left, right) ? { holds: true, trail } : { holds: undefined, trail, lacking };
}

/** Whether the few values that one side may have are all known and none is the other side. */
function neverSame(left: Term, right: Term): boolean {
  const never = (open: Term, settled: Term): boolean =>
    open.kind === 'unknown' &&
    settled.kind === 'known' &&
    open.oneOf?.every((each) => each.kind === 'known' && !sameTerm(each, settled)) === true;
  return never(left, right) || never(right, left);
}

/** All of them (`neutral` true) or any of them (`neutral` false): one that goes against settles it. */
function conjunction(truths: readonly Truth[], neutral: boolean): Truth {
  const against = truths.find((truth) => truth.holds === !neutral);
  if (against !== undefined) return against;
  const open = truths.find((truth) => truth.holds === undefined);
  return open ?? { holds: neutral, trail: trailOfAll(truths.map((truth) => truth.trail)) };
}

/** `Fn::If`: the chosen value, from the chosen line through the condition to what decided it. */
export function ifFunction({ argument, at, run }: Call): Term {
  const [condition, yes, no] = itemsOf(argument);
  if (condition === undefined || yes === undefined || no === undefined) return malformed('!If', at);
  const name = textOf(condition) ?? textOf(nodeAt(condition, 'Condition'));
  const { file } = run.surroundings.template;
  const place = rangeOf(file, condition);
  const truth = name === undefined ? run.truth(condition, place) : run.condition(withLoops(name, run));
  const arm = (node: TemplateNode): Term => run.evaluate(node, inside(rangeOf(file, node), at));
  const decided = joinTrails({ at: inside(place, at) }, truth.trail);
  if (truth.holds !== undefined) return chosen(arm(truth.holds ? yes : no), decided);
  return either(arm(yes), arm(no), { name: name ?? 'a condition', trail: decided, lacking: truth.lacking });
}

/** In flow style the whole property is one line: then its own place says more than that of the part. */
function inside(part: SourceRange, whole: SourceRange): SourceRange {
  return whole.line === whole.endLine ? whole : part;
}

function chosen(term: Term, decided: Trail | undefined): Term {
  return term.kind === 'absent' ? term : withTrail(term, joinTrails(term.trail, decided));
}

interface Open {
  readonly name: string;
  readonly trail: Trail | undefined;
  readonly lacking: Unknown | undefined;
}

/** What is certain whichever way an open condition falls. */
function either(yes: Term, no: Term, open: Open): Term {
  if (sameTerm(yes, no)) return chosen(yes, open.trail);
  if (yes.kind === 'map' && no.kind === 'map' && yes.open === undefined && no.open === undefined) {
    const names = [...new Set([...yes.entries.keys(), ...no.entries.keys()])];
    const entries = names.map((name): [string, Term] => {
      const [left, right] = [yes.entries.get(name), no.entries.get(name)];
      return [name, either(left ?? absent, right ?? absent, open)];
    });
    return { kind: 'map', entries: new Map(entries), trail: joinTrails(yes.trail, no.trail, open.trail) };
  }
  if (yes.kind === 'list' && no.kind === 'list' && yes.open === undefined && no.open === undefined) {
    const longer = yes.items.length > no.items.length ? yes.items : no.items;
    const items = longer.map((_, index) =>
      either(yes.items[index] ?? absent, no.items[index] ?? absent, open),
    );
    return { kind: 'list', items, trail: joinTrails(yes.trail, no.trail, open.trail) };
  }
  const sensitive = [yes, no].some(
    (arm) => arm.kind !== 'absent' && 'sensitive' in arm && arm.sensitive === true,
  );
  const reason = open.lacking?.reason ?? 'not-evaluated';
  const written = `!If ${open.name}`;
  // A list or a map is a choice of which no more is said: what it refers to is not what it is.
  const choices = [yes, no].map((arm): Term =>
    arm.kind === 'list' || arm.kind === 'map' ? { kind: 'unknown', reason, refersTo: [] } : arm,
  );
  return {
    kind: 'unknown',
    reason,
    refersTo: [...referencesOf({ kind: 'list', items: [yes, no] })],
    written,
    ...(sensitive ? {} : choiceOf(choices)),
    trail: joinTrails(trailOf(yes), trailOf(no), open.trail),
    ...(sensitive ? { sensitive: true as const } : {}),
  };
}

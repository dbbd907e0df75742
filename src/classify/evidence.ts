import type { Side, Sources } from '../model/declaration.ts';
import type { Fact, FactChange } from '../model/fact.ts';
import type { Location, Witness } from '../model/finding.ts';
import type { Evidence, Judgement, Missing, Step } from '../model/judge.ts';
import { ownEvidence } from '../model/own-evidence.ts';
import type { SourceRange, Trail } from '../model/value.ts';

/** A path longer than this is cut: nobody walks further. */
const MOST_STEPS = 12;

/** The proof of a change: of what was gained or lost, or of the setting that changed. */
export function evidenceOf({ delta, before, after }: FactChange): Evidence {
  const gone = (before?.kind === 'protection' || before?.kind === 'store') && after === undefined;
  const steps = gone
    ? [
        { says: `\`${before.subject}\` is taken away`, about: before.subject, path: '' },
        ...(before.kind === 'store' ? before.evidence : []),
      ]
    : delta.length > 0
      ? delta.flatMap((opening) => opening.evidence)
      : ownEvidence(after ?? before);
  const seen = new Set<string>();
  return steps.filter((step) => {
    const key = `${step.about}\n${step.path}\n${step.says}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** The steps a reader is shown, each with its line; what is about a cause leads to where the comment stands. */
export function shownEvidence(change: FactChange, sources: Sources, location: Location | null): Evidence {
  const side: Side =
    change.after === undefined || change.direction === 'closed' || change.direction === 'narrowed'
      ? 'before'
      : 'after';
  const placed = evidenceOf(change)
    .slice(0, MOST_STEPS)
    .map((step): Step => {
      if (step.trail !== undefined) return step;
      // What is taken away stands in the base alone, also where it leaves a fact of its own behind.
      const isGone = location?.side === 'LEFT' && change.causes.includes(step.about);
      const block =
        sources.block(side, step.about) ?? (isGone ? sources.block('before', step.about) : undefined);
      return {
        ...step,
        trail:
          sources.trace(side, step.about, step.path) ?? (block === undefined ? undefined : { at: block }),
      };
    });
  if (location === null || location.side !== (side === 'after' ? 'RIGHT' : 'LEFT')) return placed;
  return ledTo(location, placed, { change, block: (step) => sources.block(side, step.about) });
}

interface Leading {
  readonly change: FactChange;
  readonly block: (step: Step) => SourceRange | undefined;
}

/**
 * Of a block as a whole (an argument that is not written, a module that is not at hand) it is the line inside that did it, unless
 * another step states that line. Where no step meets the line, whether the block is there at all hangs on it: `count`, `for_each`,
 * and what they are made from.
 */
function ledTo(location: Location, evidence: Evidence, { change, block }: Leading): Evidence {
  const { side: _, ...lines } = location;
  const places = evidence.flatMap(({ trail }) => placesOf(trail));
  const isMet = places.some((at) => overlaps(at, location));
  const isStated = places.some((at) => overlaps(at, location) && at.line === location.line);
  const firstOfCause = evidence.findIndex(
    ({ about, trail }) => trail !== undefined && change.causes.includes(about),
  );
  return evidence.map((step, index): Step => {
    if (step.trail === undefined) return step;
    const own = block(step);
    const isCause = change.causes.includes(step.about);
    if (isMet) {
      const line = isCause && !isStated ? lines : undefined;
      return { ...step, trail: narrowed(step.trail, { whole: own, location, line }) };
    }
    if (!isCause) return step;
    const isInside = own !== undefined && overlaps(own, location);
    // Inside, another argument of the block did it, such as the ports beside the range that the step cites: once is enough.
    return isInside && index !== firstOfCause ? step : { ...step, trail: ended(step.trail, { at: lines }) };
  });
}

interface Narrowing {
  /** The block that the step is about. */
  readonly whole: SourceRange | undefined;
  readonly location: Location;
  /** What the block comes down to; its header where nothing inside is meant. */
  readonly line: SourceRange | undefined;
}

function narrowed({ at, from }: Trail, narrowing: Narrowing): Trail {
  const { whole, location, line } = narrowing;
  const isWhole = at.file === whole?.file && at.line === whole.line && at.endLine === whole.endLine;
  const isAround = isWhole && overlaps(at, location) && at.line < location.line;
  return {
    at: isAround ? (line ?? { ...at, endLine: at.line }) : at,
    from: from === undefined ? undefined : narrowed(from, narrowing),
  };
}

function ended({ at, from }: Trail, end: Trail): Trail {
  return { at, from: from === undefined ? end : ended(from, end) };
}

function placesOf(trail: Trail | undefined): readonly SourceRange[] {
  return trail === undefined ? [] : [trail.at, ...placesOf(trail.from)];
}

function overlaps(a: SourceRange, b: SourceRange): boolean {
  return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}

export function lackingOf({ delta, after, before }: FactChange): readonly Missing[] {
  const fact = after ?? before;
  const own = [fact, before].flatMap((each) => {
    const judgement = judgementOf(each);
    return judgement?.kind === 'undecided' ? judgement.lacking : [];
  });
  const seen = new Set<string>();
  return [...delta.flatMap((opening) => opening.lacking), ...own].filter(({ about, path }) => {
    const key = `${about}\n${path}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function judgementOf(fact: Fact | undefined): Judgement | undefined {
  if (fact?.kind === 'protection' || fact?.kind === 'duty') return fact.judgement;
  return fact?.kind === 'store' ? fact.fresh : undefined;
}

export function witnessOf({ delta }: FactChange): Witness | null {
  return delta.find((opening) => opening.witness !== null)?.witness ?? null;
}

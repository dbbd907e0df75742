import type { Side, Sources } from '../model/declaration.ts';
import type { Fact, FactChange } from '../model/fact.ts';
import type { Witness } from '../model/finding.ts';
import type { Evidence, Missing, Step } from '../model/judge.ts';

/** A path longer than this is cut: nobody walks further. */
const MOST_STEPS = 12;

/** The proof of a change: of what was gained or lost, or of the setting that changed. */
export function evidenceOf({ delta, before, after }: FactChange): Evidence {
  const gone = before?.kind === 'protection' && after === undefined;
  const steps = gone
    ? [{ says: `\`${before.subject}\` is taken away`, about: before.subject, path: '' }]
    : delta.length > 0
      ? delta.flatMap((opening) => opening.evidence)
      : proofOf(after ?? before);
  const seen = new Set<string>();
  return steps.filter((step) => {
    const key = `${step.about}\n${step.path}\n${step.says}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function proofOf(fact: Fact | undefined): Evidence {
  switch (fact?.kind) {
    case 'protection':
      return fact.judgement.evidence;
    case 'latent':
      return [...fact.evidence, ...fact.blocker];
    case 'duty':
      return fact.evidence;
    case 'exposure':
    case undefined:
      return [];
  }
}

/** The steps a reader is shown, each with its line. */
export function shownEvidence(change: FactChange, sources: Sources): Evidence {
  const side: Side =
    change.after === undefined || change.direction === 'closed' || change.direction === 'narrowed'
      ? 'before'
      : 'after';
  return evidenceOf(change)
    .slice(0, MOST_STEPS)
    .map((step): Step => {
      if (step.trail !== undefined) return step;
      const block = sources.block(side, step.about);
      return {
        ...step,
        trail:
          sources.trace(side, step.about, step.path) ?? (block === undefined ? undefined : { at: block }),
      };
    });
}

export function lackingOf({ delta, after, before }: FactChange): readonly Missing[] {
  const fact = after ?? before;
  const own = [fact, before].flatMap((each) =>
    each?.kind === 'protection' && each.judgement.kind === 'undecided' ? each.judgement.lacking : [],
  );
  const seen = new Set<string>();
  return [...delta.flatMap((opening) => opening.lacking), ...own].filter(({ about, path }) => {
    const key = `${about}\n${path}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

export function witnessOf({ delta }: FactChange): Witness | null {
  return delta.find((opening) => opening.witness !== null)?.witness ?? null;
}

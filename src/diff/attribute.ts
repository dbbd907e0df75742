import type { StackChange } from '../model/declaration.ts';
import type { FactChange } from '../model/fact.ts';
import type { ChangeOrigin } from '../model/finding.ts';
import { ownEvidence } from '../model/own-evidence.ts';
import type { Address } from '../model/value.ts';
import type { Difference } from './compare-facts.ts';

/**
 * Beyond so many changed declarations on the path they are not tried one by one: all of them are named, or for a remark those
 * that its evidence mentions. It hangs on the absence of many things that are not worth naming.
 */
const MOST_CANDIDATES = 20;

interface Attribution {
  readonly candidates: readonly Address[];
  readonly change: Pick<StackChange, 'sources' | 'drift' | 'deployed'>;
  /** Whether the difference still stands with these declarations taken back. */
  readonly reconsider: (reverted: readonly Address[]) => boolean;
}

/** Whose change it is, and which changed declarations cause it: those whose revert alone undoes it. */
export function attribute(difference: Difference, attribution: Attribution): FactChange {
  const { candidates, reconsider, change } = attribution;
  const ordered = inOrderOfEvidence(candidates, difference);
  const alone =
    ordered.length > 1 && ordered.length <= MOST_CANDIDATES
      ? ordered.filter((candidate) => !reconsider([candidate]))
      : ordered;
  const causes = alone.length > 0 ? alone : ordered;
  const named =
    causes.length > MOST_CANDIDATES && difference.after?.kind === 'latent'
      ? mentionedIn(difference, causes)
      : causes;
  return { ...difference, causes: named, origin: originOf(causes, change) };
}

function mentionedIn({ after }: Difference, causes: readonly Address[]): readonly Address[] {
  const mentioned = new Set(ownEvidence(after).map(({ about }) => about));
  const named = causes.filter((cause) => mentioned.has(cause));
  return named.length > 0 ? named : causes;
}

/** Evidence is ordered from the most direct cause on; what it does not mention comes last. */
function inOrderOfEvidence(
  candidates: readonly Address[],
  { delta, before, after }: Difference,
): readonly Address[] {
  const mentioned = [
    ...delta.flatMap((opening) => opening.evidence),
    ...ownEvidence(after),
    ...ownEvidence(before),
  ].map((step) => step.about);
  const rank = new Map<Address, number>();
  for (const address of mentioned) if (!rank.has(address)) rank.set(address, rank.size);
  return candidates.toSorted((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size));
}

/**
 * Where the world before is what the base branch plans, every difference is this change. Else source that differs between base and
 * head makes it this change; where no side can be read, nobody else can be blamed.
 */
export function originOf(
  causes: readonly Address[],
  { sources, drift, deployed }: Attribution['change'],
): ChangeOrigin {
  if (deployed !== undefined) return 'this-change';
  if (causes.length === 0 || causes.some((cause) => sources.touched(cause) !== false)) return 'this-change';
  return causes.some((cause) => drift.has(cause)) ? 'drift' : 'pending-on-base';
}

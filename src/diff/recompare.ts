import type { Replacements } from '../model/declaration.ts';
import { answers, formerAddress, differences, type Answers } from './answers.ts';
import type { Difference } from './compare-facts.ts';
import type { Comparison } from './compare-worlds.ts';
import type { Address } from '../model/value.ts';
import { dependentsOf } from './dependents.ts';

/**
 * Compares once more with some declarations of the world after replaced, and gives the differences of every subject whose
 * answers may be others then.
 */
export function recomparing(comparison: Comparison): (replaced: Replacements) => readonly Difference[] {
  const { before, after, lists, change } = comparison;
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const former = new Map<Address, Answers['facts']>();
  const was = (subject: Address): Answers['facts'] => {
    const known =
      former.get(subject) ?? answers(before, formerAddress(subject, before, earlier), comparison).facts;
    former.set(subject, known);
    return known;
  };
  return (replaced) => {
    const world = after.with(replaced);
    const subjects = dependentsOf(replaced.keys(), after, { worlds: [after, world], lists });
    return [...(subjects ?? world.addresses())].flatMap((subject) =>
      differences(was(subject), answers(world, subject, comparison).facts),
    );
  };
}

import type { Replacements } from '../model/declaration.ts';
import type { Difference } from './compare-facts.ts';
import { answers, differences, type Comparison } from './compare-worlds.ts';
import { dependentsOf } from './dependents.ts';

/**
 * Compares once more with some declarations of the world after replaced, and gives the differences of every subject whose
 * answers may be others then.
 */
export function recomparing(comparison: Comparison): (replaced: Replacements) => readonly Difference[] {
  const { before, after, lists, change } = comparison;
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  return (replaced) => {
    const world = after.with(replaced);
    const subjects = dependentsOf(replaced.keys(), after, { worlds: [after, world], lists });
    return [...(subjects ?? world.addresses())].flatMap((subject) =>
      differences(
        answers(before, earlier.get(subject) ?? subject, comparison).facts,
        answers(world, subject, comparison).facts,
      ),
    );
  };
}

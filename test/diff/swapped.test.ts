import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFacts } from '../../src/diff/compare-facts.ts';
import type { Exposure } from '../../src/model/fact.ts';
import { declarationsOf, exposuresOf, networkPlan, type Plan } from '../support/generated-networks.ts';

const SWAPPED = { new: 'closed', closed: 'new' } as const;

/** What is told of both sides: `aws_instance.bastion public new`, with what strangers gain or lose. */
function toldOf(
  before: ReadonlyMap<string, Exposure>,
  after: ReadonlyMap<string, Exposure>,
): ReadonlyMap<string, { readonly direction: string; readonly delta: readonly unknown[] }> {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const differences = [...keys].flatMap((key) =>
    compareFacts(before.get(key), after.get(key))
      .filter(({ certainty }) => certainty === 'certain')
      .map(({ band, direction, delta }) => {
        const gained = delta.map(({ audience, capability }) => ({ audience, capability }));
        return [`${key} ${band}`, { direction, delta: gained }] as const;
      }),
  );
  return new Map(differences);
}

/** One thing of a network is different, or all of it may be. */
const pair: fc.Arbitrary<readonly [Plan, Plan]> = fc
  .tuple(
    networkPlan,
    networkPlan,
    fc.constantFrom('all', 'rules', 'acl', 'address', 'block', 'api', 'scheme'),
  )
  .map(([one, other, part]) => {
    if (part === 'all') return [one, other];
    return [one, { ...one, [part]: other[part] }];
  });

test('before and after swapped, what was new is closed and what was closed is new, by as much', () => {
  let swaps = 0;
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [before, after] = [exposuresOf(declarationsOf(one)), exposuresOf(declarationsOf(other))];
      const forward = toldOf(before, after);
      const backward = toldOf(after, before);
      for (const [key, { direction, delta }] of forward) {
        if (direction === 'narrowed')
          expect(backward.get(key)).toMatchObject({ direction: 'widened', delta });
        if (direction !== 'new' && direction !== 'closed') continue;
        swaps++;
        expect(backward.get(key)).toEqual({ direction: SWAPPED[direction], delta });
      }
    }),
    { numRuns: 120 },
  );
  expect(swaps).toBeGreaterThan(20);
});

test('a network that stays as it is tells nothing', () => {
  fc.assert(
    fc.property(networkPlan, (plan) => {
      const [before, after] = [exposuresOf(declarationsOf(plan)), exposuresOf(declarationsOf(plan))];
      expect([...toldOf(before, after)]).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

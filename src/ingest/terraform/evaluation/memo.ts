import { unknown, type Term } from '../../../model/value.ts';

/** Computes a term once per key; a key that needs itself gives an unknown. */
export type Memo = (key: string, compute: () => Term) => Term;

/**
 * A memo that forgets what was computed on a budget that ran out midway, because a fresh budget may do better; it keeps what used
 * up most of a budget by itself. `budgetLeft` is the part that is left, from 1 to 0 and below.
 */
export function createMemo(budgetLeft: () => number): Memo {
  const terms = new Map<string, Term>();
  const computing = new Set<string>();
  return (key, compute) => {
    const kept = terms.get(key);
    if (kept !== undefined) return kept;
    if (computing.has(key)) return unknown('not-evaluated');
    const before = budgetLeft();
    computing.add(key);
    try {
      const term = compute();
      const final = budgetLeft() > 0 || before > 0.5;
      if (final) terms.set(key, term);
      return term;
    } finally {
      computing.delete(key);
    }
  };
}

import type { Risk } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';
import { gainOf } from './gain.ts';

/** Nobody is seen to hold it: a step below what it would be in somebody's hands. */
const BELOW: Readonly<Record<Risk, Risk>> = {
  critical: 'high',
  high: 'medium',
  medium: 'low',
  low: 'low',
  none: 'none',
};

const HOLDERS = {
  here: '',
  elsewhere: 'It is attached to principals that are declared elsewhere.',
  unseen:
    'It is attached to nobody in this configuration; where it is attached elsewhere, this holds at once.',
} as const;

/** A policy that nobody here holds grants more than before; a new one is held by nobody anywhere. */
export const policyOffersMore = defineRule({
  id: 'policy-offers-more',
  watches: 'permissions',
  assess(change) {
    const { before, after, direction } = change;
    if (after?.aspect !== 'offered' || after.held === 'here') return undefined;
    if (direction === 'closed' || direction === 'narrowed') return undefined;
    const gain = gainOf(change);
    if (gain === undefined) return undefined;
    const isAttached = after.held === 'elsewhere';
    const isNew = before === undefined && !isAttached;
    return {
      title: isNew ? 'Far-reaching policy that nobody here holds' : gain.title,
      class: 'identity',
      risk: isAttached ? gain.risk : isNew ? 'low' : BELOW[gain.risk],
      layer: 'identity',
      gate: isNew ? undefined : 'privilege-gain',
    };
  },
  word(change, { address }) {
    const gain = gainOf(change);
    return {
      what: `Whoever \`${address}\` is attached to can now ${gain?.can ?? ''}.`,
      why: `${HOLDERS[change.after?.held ?? 'unseen']} ${gain?.why ?? ''}`,
      fix: gain?.fix ?? '',
    };
  },
});

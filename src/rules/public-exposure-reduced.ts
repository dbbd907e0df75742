import { defineRule } from '../model/rule.ts';
import { changeSentences, layerOfExposure } from './wording.ts';

/** Strangers lose what they could do: credit where it is due. */
export const publicExposureReduced = defineRule({
  id: 'public-exposure-reduced',
  watches: 'exposure',
  assess({ band, direction, before }, subject) {
    if (band !== 'public' || before === undefined || (direction !== 'closed' && direction !== 'narrowed'))
      return undefined;
    const title = direction === 'closed' ? 'Public exposure closed' : 'Public exposure narrowed';
    return {
      title,
      class: 'public-exposure',
      risk: 'none',
      layer: layerOfExposure(before, subject),
      gate: undefined,
    };
  },
  word: ({ delta }, { address }) => ({
    what: changeSentences(delta, 'can no longer', address),
    why: 'This change takes access away from strangers.',
    fix: 'Nothing to do.',
  }),
});

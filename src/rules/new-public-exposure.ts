import type { Exposure } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';
import { changeSentences, layerOfExposure, riskOfExposure, waysToClose } from './wording.ts';

const certainly = (
  certainty: 'certain' | 'possible',
  text: { readonly yes: string; readonly maybe: string },
): string => (certainty === 'certain' ? text.yes : text.maybe);

/** Strangers get in where they could not, or further than they could. */
export const newPublicExposure = defineRule({
  id: 'new-public-exposure',
  watches: 'exposure',
  assess({ band, direction, delta, after, certainty }, subject) {
    if (band !== 'public' || after === undefined || (direction !== 'new' && direction !== 'widened'))
      return undefined;
    const gate = certainty === 'certain' && blocks(after) ? 'new-public-exposure' : undefined;
    const title = certainly(certainty, {
      yes: direction === 'new' ? 'New public exposure' : 'Wider public exposure',
      maybe: 'Possible public exposure',
    });
    return {
      title,
      class: 'public-exposure',
      risk: riskOfExposure(after, delta, certainty),
      layer: layerOfExposure(after, subject),
      gate,
    };
  },
  word: ({ direction, delta, certainty }, { address }) => ({
    what: changeSentences(delta, certainly(certainty, { yes: 'can', maybe: 'may be able to' }), address),
    why:
      direction === 'new'
        ? 'Before this change nobody outside could.'
        : 'It was open before, but not for this.',
    fix: waysToClose(delta),
  }),
});

/** What goes through a neighbour, or is public by definition, is worth a comment and no more. */
function blocks({ channel, byDefinition }: Exposure): boolean {
  return channel !== 'lateral' && !byDefinition;
}

import { defineRule } from '../model/rule.ts';
import { joined } from './latent-exposure.ts';

/** As it reads strangers are meant, and all that keeps them out is that AWS refuses it. */
export const refusedExposure = defineRule({
  id: 'refused-exposure',
  watches: 'latent',
  assess({ direction, after }) {
    if (after?.refused !== true || direction !== 'new') return undefined;
    const class_ = after.surface === 'network' ? 'network' : 'identity';
    return {
      title: 'Refused by AWS, and open once it is mended',
      class: class_,
      risk: 'low',
      layer: class_,
      gate: undefined,
    };
  },
  word: ({ after }) => ({
    what: `${after?.what ?? ''}.`,
    why: `AWS refuses it as it is written, because ${joined([...new Set((after?.blocker ?? []).map(({ says }) => says))])}. Whoever mends it decides who gets in.`,
    fix: after?.fix ?? '',
  }),
});

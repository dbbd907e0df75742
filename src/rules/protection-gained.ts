import { PROTECTION_TEXTS } from './protection-texts.ts';
import { defineRule } from '../model/rule.ts';

/** A protective setting that was off is on now. */
export const protectionGained = defineRule({
  id: 'protection-gained',
  watches: 'protection',
  assess({ direction, after }) {
    const text = PROTECTION_TEXTS[after?.control ?? ''];
    if (text === undefined || (direction !== 'closed' && direction !== 'narrowed')) return undefined;
    return { title: text.gained, class: text.class, risk: 'none', layer: text.layer, gate: undefined };
  },
  word: ({ after }, subject) => ({
    what: `\`${subject.address}\` ${PROTECTION_TEXTS[after?.control ?? '']?.whatGained ?? ''}.`,
    why: 'This change adds a protection that was missing.',
    fix: 'Nothing to do.',
  }),
});

import { defineRule } from '../model/rule.ts';
import { isTold, isToldElsewhere, protectionText } from './protection-texts.ts';

/** A protective setting that was off is on now. */
export const protectionGained = defineRule({
  id: 'protection-gained',
  watches: 'protection',
  assess(change) {
    const { direction, after } = change;
    const control = after?.control ?? '';
    const text = protectionText(control);
    if (text === undefined || (direction !== 'closed' && direction !== 'narrowed')) return undefined;
    if (isToldElsewhere(change) || !isTold(control, text.riskMissing)) return undefined;
    return { title: text.gained, class: text.class, risk: 'none', layer: text.layer, gate: undefined };
  },
  word: ({ after }, subject) => ({
    what: `\`${subject.address}\` ${protectionText(after?.control ?? '')?.whatGained ?? ''}.`,
    why: 'This change adds a protection that was missing.',
    fix: 'Nothing to do.',
  }),
});

import type { ChangeTo } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';
import { isTold, isToldElsewhere, protectionText, type ProtectionText } from './protection-texts.ts';

/** A protective setting that was off is on now, or protects more. */
export const protectionGained = defineRule({
  id: 'protection-gained',
  watches: 'protection',
  assess(change) {
    const { direction, after } = change;
    const control = after?.control ?? '';
    const text = protectionText(control);
    if (text === undefined || (direction !== 'closed' && direction !== 'narrowed')) return undefined;
    if (isToldElsewhere(change) || !isTold(control, text.riskMissing)) return undefined;
    const { title } = told(change, text);
    return { title, class: text.class, risk: 'none', layer: text.layer, gate: undefined };
  },
  word(change, { address }) {
    const text = protectionText(change.after?.control ?? '');
    const { what, why } = text === undefined ? { what: '', why: '' } : told(change, text);
    return { what: `\`${address}\` ${what}.`, why, fix: 'Nothing to do.' };
  },
});

interface Told {
  readonly title: string;
  readonly what: string;
  readonly why: string;
}

function told({ direction, after }: ChangeTo<'protection'>, text: ProtectionText): Told {
  const why = 'This change strengthens a protection that was there.';
  if (direction === 'closed' || text.degrees === undefined)
    return {
      title: text.gained,
      what: text.whatGained,
      why: 'This change adds a protection that was missing.',
    };
  const { further, better } = text.degrees;
  return { ...(after?.judgement.kind === 'proven' ? further : better), why };
}

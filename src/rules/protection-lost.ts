import { isAccountGuard, PROTECTION_TEXTS } from './protection-texts.ts';
import { defineRule } from '../model/rule.ts';

/** A protective setting is switched off, taken away, or missing on something new. */
export const protectionLost = defineRule({
  id: 'protection-lost',
  watches: 'protection',
  assess({ direction, before, after }) {
    const control = (after ?? before)?.control ?? '';
    const text = PROTECTION_TEXTS[control];
    if (text === undefined || (direction !== 'new' && direction !== 'widened')) return undefined;
    const wasOn = before?.judgement.kind === 'proven';
    // An account-wide block guards what is outside the plan as well, so its loss counts as exposure.
    const gate =
      isAccountGuard(control) && wasOn ? 'new-public-exposure' : wasOn ? 'protection-removed' : undefined;
    return {
      title: wasOn ? text.lost : text.missing,
      class: text.class,
      risk: wasOn ? text.riskLost : text.riskMissing,
      layer: text.layer,
      gate,
    };
  },
  word({ before, after, direction }, subject) {
    const text = PROTECTION_TEXTS[(after ?? before)?.control ?? ''];
    const wasOn = before?.judgement.kind === 'proven';
    return {
      what: `\`${subject.address}\` ${direction === 'widened' ? text?.whatWeakened : wasOn ? text?.whatLost : text?.whatMissing}.`,
      why: text?.why ?? '',
      fix: text?.fix ?? '',
    };
  },
});

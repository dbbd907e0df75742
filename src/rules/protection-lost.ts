import type { ChangeTo } from '../model/fact.ts';
import { RISKS, type Risk } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';
import {
  isAccountGuard,
  isToldElsewhere,
  isDegreeItself,
  isAdvisory,
  isTold,
  protectionText,
  type ProtectionText,
} from './protection-texts.ts';
import { spelledFor } from './setting-spelling.ts';

type Change = ChangeTo<'protection'>;

/** A protective setting is switched off, taken away, or missing on something new. */
export const protectionLost = defineRule({
  id: 'protection-lost',
  watches: 'protection',
  assess(change) {
    const { direction, before } = change;
    const control = controlOf(change);
    const text = protectionText(control);
    if (text === undefined || (direction !== 'new' && direction !== 'widened') || isToldElsewhere(change))
      return undefined;
    const wasOn = before?.judgement.kind === 'proven';
    const worst = riskOf(change, text);
    if (worst === 'none' || !isTold(control, worst)) return undefined;
    const risk = wasOn || direction === 'widened' ? worst : ofSomethingNew(worst, control);
    // An account-wide block guards what is outside the plan as well, so its loss counts as exposure.
    const kind = text.class === 'identity' ? 'privilege-gain' : 'protection-removed';
    const gate = isAccountGuard(control) && wasOn ? 'new-public-exposure' : wasOn ? kind : undefined;
    return {
      title: closerIn(change, text)?.title ?? (wasOn ? text.lost : text.missing),
      class: text.class,
      risk,
      layer: text.layer,
      gate,
    };
  },
  word(change, subject) {
    const control = controlOf(change);
    const text = protectionText(control);
    return {
      what: `\`${subject.address}\` ${whatHappens(change, text) ?? ''}.`,
      ...spelledFor({ why: text?.why ?? '', fix: text?.fix ?? '' }, { control, type: subject.type }),
    };
  },
});

function controlOf({ before, after }: Change): string {
  return (after ?? before)?.control ?? '';
}

function whatHappens(change: Change, text: ProtectionText | undefined): string | undefined {
  const { before, after, direction } = change;
  if (direction === 'widened') return closerIn(change, text)?.what ?? text?.whatWeakened;
  if (before?.judgement.kind !== 'proven') return text?.whatMissing;
  return after === undefined ? (text?.whatGone ?? text?.whatLost) : text?.whatLost;
}

/** What protects less than before, and still enough, is not in the state that the texts of its loss speak of. */
function closerIn(
  change: Change,
  text: ProtectionText | undefined,
): { readonly title: string; readonly what: string } | undefined {
  const { direction, after } = change;
  const isEnough = direction === 'widened' && after?.judgement.kind === 'proven';
  return isEnough && !isDegreeItself(controlOf(change)) ? text?.degrees?.closer : undefined;
}

/** One step less where it protects less than before but still protects; what is only possible, or yet to come, is medium at most. */
function riskOf(change: Change, { riskLost, riskMissing }: ProtectionText): Risk {
  const { direction, before, after, certainty } = change;
  const wasOn = before?.judgement.kind === 'proven';
  const isStillOn = direction === 'widened' && !isDegreeItself(controlOf(change));
  const risk = wasOn || direction === 'widened' ? riskLost : riskMissing;
  const endsSoon = after?.judgement.kind === 'refuted' && after.strength === 1;
  const capped = (certainty === 'possible' || endsSoon) && !isAccountGuard(controlOf(change));
  const worst = capped ? lower(risk, 'medium') : risk;
  return isStillOn ? oneStepBelow(worst) : worst;
}

/** What something new lacks of a deep defence is told for information: nothing got worse. Only what most baselines demand is more. */
function ofSomethingNew(risk: Risk, control: string): Risk {
  return risk === 'medium' && isAdvisory(control) ? 'low' : risk;
}

const lower = (risk: Risk, most: Risk): Risk => (RISKS.indexOf(risk) < RISKS.indexOf(most) ? most : risk);

function oneStepBelow(risk: Risk): Risk {
  return risk === 'none' ? risk : (RISKS[Math.min(RISKS.indexOf(risk) + 1, RISKS.indexOf('low'))] ?? risk);
}

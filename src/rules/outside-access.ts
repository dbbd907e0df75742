import type { Exposure } from '../model/fact.ts';
import type { FindingClass } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';
import { changeSentences, layerOfExposure, riskOfExposure, waysToClose } from './wording.ts';

/** Whom an endpoint names are ranges of addresses. */
const classOf = ({ surface }: Exposure): FindingClass =>
  surface === 'network' || surface === 'endpoint' ? 'network' : 'cross-account';

/** A named party outside gains or loses access: another account, an organisation, a service that others can steer, a range of addresses. */
export const outsideAccess = defineRule({
  id: 'outside-access',
  watches: 'exposure',
  assess({ band, direction, before, after, delta, certainty }, subject) {
    const exposure = after ?? before;
    if (band !== 'named' || exposure === undefined) return undefined;
    const lessening = direction === 'closed' || direction === 'narrowed';
    const class_ = classOf(exposure);
    const kind = class_ === 'network' ? 'Network access from outside' : 'Access for another account';
    const title = `${kind} ${{ new: 'added', widened: 'widened', narrowed: 'narrowed', closed: 'removed' }[direction]}`;
    const risk = lessening ? 'none' : riskOfExposure(exposure, delta, certainty);
    return {
      title,
      class: class_,
      risk,
      layer: layerOfExposure(exposure, subject),
      gate: lessening || class_ === 'network' ? undefined : 'new-external-access',
    };
  },
  word({ direction, delta, after, certainty }, { address }) {
    const lessening = direction === 'closed' || direction === 'narrowed';
    const can = lessening ? 'can no longer' : certainty === 'certain' ? 'can' : 'may be able to';
    return {
      what: changeSentences(delta, can, address),
      why: lessening
        ? 'This change takes access away from a party outside.'
        : 'It is not open to everyone, but somebody outside this account decides how it is used.',
      fix: lessening ? 'Nothing to do.' : waysToClose(delta, after?.endpointClass),
    };
  },
});

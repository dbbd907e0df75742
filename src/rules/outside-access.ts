import type { Exposure, Opening } from '../model/fact.ts';
import type { FindingClass } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';
import type { Address } from '../model/value.ts';
import { waysToClose } from './ways-to-close.ts';
import { changeSentences, isReplication, layerOfExposure, riskOfExposure } from './wording.ts';

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
  word({ direction, delta, before, after, certainty }, { address }) {
    const lessening = direction === 'closed' || direction === 'narrowed';
    const exposure = after ?? before;
    const can = lessening
      ? asksForMore(delta, after)
        ? 'can no longer, without the value that is asked for now,'
        : 'can no longer'
      : certainty === 'certain'
        ? 'can'
        : 'may be able to';
    const copied = exposure?.surface === 'share' && isReplication(delta);
    return {
      what: copied ? copiedSentence(delta, lessening, address) : changeSentences(delta, can, address),
      why: lessening ? LESS : copied ? COPIED : whyOf(exposure, delta),
      fix: lessening || exposure === undefined ? 'Nothing to do.' : waysToClose(exposure, delta),
    };
  },
});

/** Whether the same parties still get in where they know a value, such as an external id. */
function asksForMore(delta: readonly Opening[], after: Exposure | undefined): boolean {
  return delta.every(({ audience, parties, authentication }) =>
    (after?.openings ?? []).some(
      (left) =>
        authentication === 'none' &&
        left.authentication === 'weak' &&
        left.audience === audience &&
        parties.every((party) => left.parties.includes(party)),
    ),
  );
}

const LESS = 'This change takes access away from a party outside.';
const COPIED = 'Who reads the copies, and how long they are kept, is decided in that account.';

function copiedSentence(delta: readonly Opening[], lessening: boolean, subject: Address): string {
  const parties = [...new Set(delta.flatMap((opening) => opening.parties))].map((party) => `\`${party}\``);
  const verb = lessening ? 'are no longer copied' : 'are copied';
  return `Objects of \`${subject}\` ${verb} to ${parties.length === 1 ? 'a bucket' : 'buckets'} of ${parties.join(' and ')}.`;
}

function whyOf(exposure: Exposure | undefined, delta: readonly Opening[]): string {
  if (exposure !== undefined && classOf(exposure) === 'network')
    return 'It is not open to everyone: whoever holds these addresses gets that far, and nobody else.';
  const audiences = new Set(delta.map(({ audience }) => audience));
  if (audiences.has('deputy'))
    return 'The service acts for whichever of its customers asks, and nothing here says that it must be this account.';
  if (audiences.has('idp-app-user'))
    return 'Whom the identity provider lets sign in to the application is decided there.';
  return 'It is not open to everyone, but somebody outside this account decides how it is used.';
}

import type { ChangeTo, Exposure, Opening } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';
import { impactOn } from './impact.ts';
import { waysToClose } from './ways-to-close.ts';
import { changeSentences, layerOfExposure, riskOfExposure } from './wording.ts';

const certainly = (
  certainty: 'certain' | 'possible',
  text: { readonly yes: string; readonly maybe: string },
): string => (certainty === 'certain' ? text.yes : text.maybe);

const OPEN_BEFORE = ' It was open before, but not for this.';

/** Strangers get in where they could not, or further than they could. */
export const newPublicExposure = defineRule({
  id: 'new-public-exposure',
  watches: 'exposure',
  assess({ band, direction, delta, before, after, certainty }, subject) {
    if (band !== 'public' || after === undefined || (direction !== 'new' && direction !== 'widened'))
      return undefined;
    const exposure = asMeant(after, { delta, before });
    const gate = certainty === 'certain' && blocks(exposure) ? 'new-public-exposure' : undefined;
    const title = certainly(certainty, {
      yes: direction === 'new' ? 'New public exposure' : 'Wider public exposure',
      maybe: 'Possible public exposure',
    });
    return {
      title,
      class: 'public-exposure',
      risk: riskOfExposure(exposure, delta, certainty),
      layer: layerOfExposure(after, subject),
      gate,
    };
  },
  word: ({ direction, delta, before, after, certainty, causes }, { address }) => ({
    what: changeSentences(delta, certainly(certainty, { yes: 'can', maybe: 'may be able to' }), address),
    why:
      after === undefined
        ? ''
        : `${impactOn(asMeant(after, { delta, before }), delta)}${direction === 'new' ? '' : OPEN_BEFORE}`,
    fix:
      after === undefined
        ? ''
        : `${barGone({ after, delta, causes }) ? KEEP_THE_BAR : ''}${waysToClose(after, delta)}`,
  }),
});

/** What goes through a neighbour, or is public by definition, is worth a comment and no more. */
function blocks({ channel, byDefinition }: Exposure): boolean {
  return channel !== 'lateral' && !byDefinition;
}

const KEEP_THE_BAR =
  'Keep what kept the grant from working (a public access block, ownership that switches ACLs off), or close the grant itself. ';

/** Of S3: the grant was there before, and what is changed is something else, which kept it from working. */
function barGone({
  after,
  delta,
  causes,
}: Pick<ChangeTo<'exposure'>, 'after' | 'delta' | 'causes'>): boolean {
  return (
    after?.service === 's3' &&
    causes.length > 0 &&
    causes.every((cause) => !cause.includes('data.')) &&
    delta.every(({ evidence: [grant] }) => grant !== undefined && !causes.includes(grant.about))
  );
}

/** What is public by definition is so no longer on purpose where a protection is gone. */
function asMeant(
  after: Exposure,
  { delta, before }: Pick<ChangeTo<'exposure'>, 'delta' | 'before'>,
): Exposure {
  return { ...after, byDefinition: after.byDefinition && !takesProtectionAway(delta, before) };
}

/** The same request was answered before to those who proved who they are: a signature or an authorizer is gone. */
function takesProtectionAway(delta: readonly Opening[], before: Exposure | undefined): boolean {
  const known = new Set(before?.openings.flatMap(routesOf));
  return delta.flatMap(routesOf).some((route) => known.has(route));
}

function routesOf({ capability }: Opening): readonly string[] {
  return capability.kind === 'requests' ? capability.routes : [];
}

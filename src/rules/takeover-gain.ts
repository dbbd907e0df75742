import { riskOfTakeover } from '../aws/identity/takeovers.ts';
import { withoutStandIns } from '../aws/policy/symbols.ts';
import type { Takeover } from '../model/fact.ts';
import type { Gain } from './gain.ts';

/** A finding of its own, in the words of a gain. */
export function takeoverGain([worst, ...others]: readonly Takeover[], bounded: boolean): Gain | undefined {
  if (worst === undefined) return undefined;
  const risk = riskOfTakeover(worst);
  const steps = chainOf(worst)
    .flatMap(({ actions }) => actions.map((action) => `\`${action}\``))
    .join(', then ');
  const several = new Set(others.map(({ target }) => target).filter((target) => target !== worst.target))
    .size;
  const more = several === 0 ? '' : ` The same goes for ${several} more.`;
  return {
    title: 'Way to more rights opened',
    risk: bounded && risk === 'critical' ? 'high' : risk,
    can: `${chainOf(worst).map(powerOver).join(', and through that ')} (${steps})`,
    why: `${worst.onward === undefined ? WHY[worst.gives] : WHY_ONWARD}${more}`,
    fix:
      worst.gives === 'own'
        ? 'Take away the right to change its own policies, or require a permissions boundary.'
        : worst.through === undefined
          ? 'Leave this to the pipeline that makes the target, or allow it on targets that hold no more than the caller.'
          : 'Pass a role that holds what the service needs, and require `iam:PassedToService`.',
  };
}

function chainOf(takeover: Takeover): readonly Takeover[] {
  return takeover.onward === undefined ? [takeover] : [takeover, ...chainOf(takeover.onward)];
}

function powerOver({ target, pattern, gives, through }: Takeover): string {
  const named = `\`${withoutStandIns(target)}\``;
  if (gives === 'own') return 'give itself any right';
  if (gives === 'others') return `give ${named} any right, for whoever acts as that`;
  if (gives === 'any') return `give ${named} any right and act as it`;
  if (gives === 'unseen')
    return /[*?]/.test(pattern) ? `act as whatever matches ${named}` : `act as ${named}`;
  return through === undefined ? `act as ${named}` : `start code at \`${through}\` that acts as ${named}`;
}

const WHY_ONWARD =
  'No single step looks like much; together they lead to rights that this identity does not have itself.';

const WHY: Readonly<Record<Takeover['gives'], string>> = {
  own: 'Whoever can use this identity can make an administrator of it.',
  any: 'What it is granted today does not limit it: it can make an administrator of the target and use that.',
  others:
    'Nothing limits what it can grant there: the code, the people or the services that use the target can be made administrators.',
  administrator: 'The target is an administrator: whoever can act as it owns the account.',
  grave: 'The target has far-reaching rights that this identity does not have itself.',
  unseen: 'What rights that brings is not seen here; if they go further, so does this identity.',
};

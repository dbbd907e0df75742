import { isUnseen, liftedBy, lostTargets } from '../aws/identity/ceilings.ts';
import { weigh } from '../aws/identity/privileges.ts';
import { gainedGrants } from '../aws/policy/permission-difference.ts';
import type { ChangeTo } from '../model/fact.ts';
import { defineRule, type Wording } from '../model/rule.ts';

/** A policy of the organization keeps its accounts from less than before. */
export const ceilingRaised = defineRule({
  id: 'ceiling-raised',
  watches: 'permissions',
  assess(change) {
    if ((change.after ?? change.before)?.aspect !== 'ceiling') return undefined;
    return {
      title: TITLES[wayOf(change)],
      class: 'identity',
      risk: weighed(change)?.risk ?? 'medium',
      layer: 'identity',
      gate: 'privilege-gain',
    };
  },
  word(change, { address }) {
    if (wayOf(change) === 'detached') return detached(change, address);
    const calls = change.delta.flatMap(({ capability }) =>
      capability.kind === 'calls' ? capability.actions : [],
    );
    const actions = [...new Set(calls)];
    const shown = actions.slice(0, 5).map((action) => `\`${action}\``);
    const rest = actions.length - shown.length;
    return {
      what: `\`${address}\` lets the accounts under it call ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} where it did not before.`,
      why: 'Its Deny held whatever the policies inside an account grant, for administrators as well.',
      fix: 'Keep the Deny, and exempt the roles that need the action by a condition on `aws:PrincipalArn`.',
    };
  },
});

const TITLES = {
  removed: 'Organization policy removed',
  loosened: 'Organization policy loosened',
  detached: 'Organization policy detached',
} as const;

function wayOf({ before, after }: ChangeTo<'permissions'>): keyof typeof TITLES {
  if (before !== undefined && isUnseen(before)) return 'detached';
  if (before === undefined || after === undefined) return 'removed';
  return gainedGrants(before, after).length > 0 ? 'loosened' : 'detached';
}

function detached({ before, after }: ChangeTo<'permissions'>, address: string): Wording {
  const gone = before === undefined ? [] : lostTargets(before, after).map(({ name }) => `\`${name}\``);
  const more = gone.length > 3 ? ` and ${gone.length - 3} more` : '';
  const isSeen = before !== undefined && !isUnseen(before);
  return {
    what: `\`${address}\` no longer limits ${gone.slice(0, 3).join(', ')}${more}.`,
    why: isSeen
      ? 'What its Deny forbids can be granted there now, and administrators can do it at once.'
      : 'What it forbids is not seen here; what that is can be granted there now.',
    fix: 'Keep it attached, and exempt the roles that need more by a condition on `aws:PrincipalArn`.',
  };
}

function weighed({ before, after }: ChangeTo<'permissions'>): ReturnType<typeof weigh> {
  if (before === undefined || isUnseen(before)) return undefined;
  const gained = after === undefined ? [] : gainedGrants(before, after);
  return weigh(gained.length > 0 ? gained : liftedBy(before));
}

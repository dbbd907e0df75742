import { weigh } from '../aws/identity/privileges.ts';
import { gainedGrants } from '../aws/policy/permission-difference.ts';
import type { ChangeTo } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';

/** A policy of the organization keeps its accounts from less than before. */
export const ceilingRaised = defineRule({
  id: 'ceiling-raised',
  watches: 'permissions',
  assess(change) {
    if ((change.after ?? change.before)?.aspect !== 'ceiling') return undefined;
    return {
      title: change.after === undefined ? 'Organization policy removed' : 'Organization policy loosened',
      class: 'identity',
      risk: weighed(change)?.risk ?? 'medium',
      layer: 'identity',
      gate: 'privilege-gain',
    };
  },
  word(change, { address }) {
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

function weighed({ before, after }: ChangeTo<'permissions'>): ReturnType<typeof weigh> {
  if (before === undefined) return undefined;
  return weigh(gainedGrants(before, after ?? { grants: before.grants, denies: [] }));
}

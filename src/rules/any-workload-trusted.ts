import { letsAnyWorkloadIn } from '../aws/identity/workloads.ts';
import { gainedGrants, relaxedFences } from '../aws/policy/permission-difference.ts';
import type { ChangeTo } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';

/** A role takes the token of any service account of a cluster; where it named some before, that is told as relaxed. */
export const anyWorkloadTrusted = defineRule({
  id: 'any-workload-trusted',
  watches: 'permissions',
  assess(change) {
    if (!isOpened(change)) return undefined;
    return {
      title: 'Role for every pod of a cluster',
      class: 'identity',
      risk: change.after?.givesMuch === true ? 'high' : 'medium',
      layer: 'identity',
      gate: 'privilege-gain',
    };
  },
  word(_, { address }) {
    return {
      what: `Pods of every service account of the cluster can now act as \`${address}\`.`,
      why: 'The trust names no service account: whoever can start something in the cluster, in whichever namespace, gets the rights of the role.',
      fix: 'Test `sub` of the issuer for `system:serviceaccount:<namespace>:<account>` with `StringEquals`.',
    };
  },
});

function isOpened({ before, after, direction }: ChangeTo<'permissions'>): boolean {
  if (after?.aspect !== 'trust' || (direction !== 'new' && direction !== 'widened')) return false;
  return gainedGrants(before, after).some(
    (grant) =>
      letsAnyWorkloadIn(grant) && (before === undefined || relaxedFences(before, grant).length === 0),
  );
}

import type { Grant } from '../../model/fact.ts';
import type { Held } from '../policy/permission-difference.ts';
import { includesAction, isAdministrator, isBroad, newPaths, weigh } from './privileges.ts';

/** How far the rights reach: whoever is at one rank gains by those of the ranks above. */
export const RIGHTS = ['ordinary', 'unseen', 'grave', 'administrator'] as const;
export type Rights = (typeof RIGHTS)[number];

/** How far rights reach, and the grant that says so where one does. */
export interface Extent {
  readonly rights: Rights;
  readonly grant: Grant | undefined;
}

/** How far the rights reach, and the grant that says so; of what is partly unseen, as far as it is seen. */
export function rightsOf(whole: Held): Extent {
  const held = { ...whole, grants: whole.grants.map(asFarAsItReaches) };
  const granting = (action: string): Grant | undefined =>
    held.grants.find(
      ({ actions, resources }) =>
        resources.some(isBroad) && actions.some((each) => includesAction(each, action.toLowerCase())),
    );
  if (isAdministrator(held)) return { rights: 'administrator', grant: granting('iam:PutRolePolicy') };
  const [path] = newPaths(undefined, held);
  if (path !== undefined && (path.risk === 'critical' || path.risk === 'high'))
    return { rights: 'grave', grant: (path.alternatives[0] ?? []).map(granting).find(Boolean) };
  const weight = weigh(held.grants);
  if (weight?.risk === 'high') return { rights: 'grave', grant: broadest(held.grants, weight.action) };
  return {
    rights: (held.unseen ?? []).some(({ what }) => what !== 'part') ? 'unseen' : 'ordinary',
    grant: undefined,
  };
}

/** Of many resources by name one is enough to tell that it is not every resource. */
function asFarAsItReaches(grant: Grant): Grant {
  const broad = grant.resources.find(isBroad);
  return { ...grant, resources: broad === undefined ? grant.resources.slice(0, 1) : [broad] };
}

function broadest(grants: readonly Grant[], action: string): Grant | undefined {
  return grants.find(
    ({ actions, resources }) =>
      resources.some(isBroad) &&
      actions.some((each) => each.pattern === action || includesAction(each, action.toLowerCase())),
  );
}

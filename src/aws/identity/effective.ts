import type { Permissions } from '../../model/fact.ts';
import { shared, type Held } from '../policy/permission-difference.ts';

/** Past so many pairs of statements a boundary counts as unknown: both lists grow into their product. */
const MOST_PAIRS = 2500;

/** What is left of the grants inside the permissions boundary, where that can be read. */
export function effectiveOf({ grants, denies, unseen, boundary }: Permissions): Held {
  if (typeof boundary === 'string' || grants.length * boundary.grants.length > MOST_PAIRS)
    return { grants, denies, unseen };
  return {
    grants: grants.flatMap((grant) =>
      boundary.grants.flatMap((limit) => {
        const actions = shared(grant.actions, limit.actions, true);
        const resources = actions.length === 0 ? [] : shared(grant.resources, limit.resources, false);
        const fences = [...grant.fences, ...limit.fences];
        return resources.length === 0 ? [] : [{ ...grant, actions, resources, fences }];
      }),
    ),
    denies: [...denies, ...boundary.denies],
    unseen,
  };
}

/**
 * Both sides as they can be compared: a boundary that only one of them can read counts for neither. Of two that AWS keeps how closely
 * each limits is told of the boundary itself.
 */
export function comparable(
  before: Permissions | undefined,
  after: Permissions,
): { readonly before: Held | undefined; readonly after: Held } {
  if (before?.boundary === 'unknown' || after.boundary === 'unknown') return { before, after };
  const [was, is] = [before && keptBy(before), keptBy(after)];
  if (was !== undefined && is !== undefined && was !== is) return { before, after };
  return { before: before && effectiveOf(before), after: effectiveOf(after) };
}

/** The ARN of its boundary where AWS keeps that. */
export function keptBy({ boundary }: Permissions): string | undefined {
  return typeof boundary === 'string' ? undefined : boundary.kept;
}

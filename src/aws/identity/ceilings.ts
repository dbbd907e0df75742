import type { CeilingTarget, Grant, Permissions } from '../../model/fact.ts';
import { gainedGrants } from '../policy/permission-difference.ts';

/** What a policy of the organization is no longer attached to. The root stands for everything under it. */
export function lostTargets(before: Permissions, after: Permissions | undefined): readonly CeilingTarget[] {
  const now = after?.targets ?? [];
  const keys = new Set(now.map(({ key }) => key));
  if (now.some(({ name }) => name.startsWith('r-'))) return [];
  const gone = (before.targets ?? []).filter(({ key, stays }) => !stays && !keys.has(key));
  // Each that is not known yet may be one of those.
  const open = now.filter(({ isKnown }) => !isKnown).length;
  return gone.slice(0, Math.max(gone.length - open, 0));
}

/** What its Deny statements keep from whoever is under it. */
export function liftedBy(before: Permissions): readonly Grant[] {
  return gainedGrants(before, { grants: before.grants, denies: [] });
}

/** Whether its document stands elsewhere. */
export function isUnseen({ unseen }: Permissions): boolean {
  return unseen.some(({ what }) => what === 'elsewhere');
}

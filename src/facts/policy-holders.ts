import type { Resource } from '../model/resource.ts';
import type { KeysOf, World } from '../model/world.ts';
import { keysNaming, linkKeys } from './link-keys.ts';

/** Whoever can hold a managed policy. */
export const PRINCIPALS = ['iam-role', 'iam-user', 'iam-group', 'permission-set'];

/** Whom permission sets are assigned to. */
export const ASSIGNEES = 'identity-center-principal';

const held: KeysOf = ({ traits: { principal } }) =>
  principal === undefined ? [] : [...principal.managed, principal.boundary].flatMap(linkKeys);

/** Whether anybody here holds a policy, or is bounded by it: what it says is then told of them. */
export function isHeld(policy: Resource, world: World): boolean {
  const attaches = (policy.traits.holders ?? []).flatMap((stated) => world.follow(stated));
  if (attaches.some((link) => link.kind === 'resource' && isPrincipal(world.find(link.address)))) return true;
  const keys = keysNaming(policy);
  return PRINCIPALS.some((kind) => {
    const find = world.indexed(kind, held);
    return keys.some((key) => find(key).length > 0);
  });
}

const joined: KeysOf = ({ traits: { principal } }) => (principal?.groups ?? []).flatMap(linkKeys);

/** Whether anybody here is a member of a group. */
export function hasMembers(group: Resource, world: World): boolean {
  const find = world.indexed('iam-user', joined);
  return keysNaming(group).some((key) => find(key).length > 0);
}

const assigned: KeysOf = ({ traits: { confers } }) => (confers ?? []).flatMap(({ of }) => linkKeys(of));

/** Whether a permission set is assigned to anybody here. */
export function isAssigned(set: Resource, world: World): boolean {
  const find = world.indexed(ASSIGNEES, assigned);
  return keysNaming(set).some((key) => find(key).length > 0);
}

const isPrincipal = (resource: Resource | undefined): boolean => resource?.traits.principal !== undefined;

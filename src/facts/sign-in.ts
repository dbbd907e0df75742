import { keyOfUnknown } from '../aws/policy/permissions.ts';
import { factKey, type Grant, type Permissions } from '../model/fact.ts';
import type { Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';
import type { World } from '../model/world.ts';

/** For which audiences an identity provider counts: tokens that are made for another one are turned away before any role is asked. */
export function signInsBy(subject: Resource, world: World): readonly Permissions[] {
  const provider = subject.traits.identityProvider;
  if (provider === undefined) return [];
  const { address } = subject;
  return [
    {
      kind: 'permissions',
      key: factKey('permissions', address, 'sign-in'),
      subject: address,
      related: [],
      aspect: 'sign-in',
      grants: provider.audiences.map(grantOf),
      denies: [],
      unseen: [],
      boundary: 'none',
      groups: [],
      held: isOfCluster(provider.of, world) ? 'here' : undefined,
    },
  ];
}

function grantOf({ value, about, path }: Stated<string>): Grant {
  const isHidden = value.kind !== 'absent' && value.sensitive === true;
  const name =
    isHidden || value.kind === 'absent'
      ? '{}'
      : value.kind === 'known'
        ? value.value
        : `{${keyOfUnknown(value)}}`;
  const trail = value.kind === 'absent' ? undefined : value.trail;
  return {
    actions: [{ pattern: 'sts:AssumeRoleWithWebIdentity', except: [] }],
    resources: [{ pattern: name, except: [] }],
    fences: [],
    step: {
      says: isHidden ? 'it counts' : `it counts for \`${name.replaceAll(/[{}]/g, '')}\``,
      about,
      path,
      trail,
    },
  };
}

/** A cluster of its own brings its provider: the roles that trust it tell of themselves. */
function isOfCluster(of: Stated<string>, world: World): boolean {
  const { value } = of;
  if (value.kind === 'known') return /^(?:https:\/\/)?oidc\.eks\.[\w-]+\.amazonaws\.com/.test(value.value);
  return world
    .follow(of)
    .some((link) => link.kind === 'resource' && world.kindAt(link.address) === 'eks-cluster');
}

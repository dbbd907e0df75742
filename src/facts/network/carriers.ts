import type { Attachment } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { KeysOf, World } from '../../model/world.ts';
import { keysNaming, linkKeys } from '../link-keys.ts';

/** Resources of the given kinds whose interfaces carry a group, by themselves or through a template they launch from. */
export function carriersOf(group: Resource, kinds: readonly string[], world: World): readonly Resource[] {
  const carry = (kind: string): readonly Resource[] => named(group, world.indexed(kind, carried));
  const direct = kinds.flatMap(carry);
  const templates = ['launch-template', 'network-interface'].flatMap(carry);
  const launched = templates.flatMap((template) =>
    kinds.flatMap((kind) => named(template, world.indexed(kind, launchedFrom))),
  );
  return [...new Set([...direct, ...launched])];
}

/** Subnets whose packets a network ACL filters. */
export function subnetsUnder(acl: Resource, world: World): readonly Resource[] {
  return named(acl, world.indexed('subnet', filteredBy));
}

const carried: KeysOf = (resource) =>
  attachmentsOf(resource).flatMap(({ groups, addedGroups = [] }) =>
    [...groups, ...addedGroups].flatMap(linkKeys),
  );
const launchedFrom: KeysOf = (resource) =>
  attachmentsOf(resource).flatMap(({ inherits }) => inherits.flatMap(linkKeys));
const filteredBy: KeysOf = ({ traits: { fabric } }) =>
  fabric?.kind === 'subnet' ? fabric.acls.flatMap(linkKeys) : [];

function attachmentsOf({ traits: { endpoint, template } }: Resource): readonly Attachment[] {
  return [...(endpoint?.attachments ?? []), ...(template === undefined ? [] : [template])];
}

/** Those that name a resource, by one of its ids or by reference. */
export function named(resource: Resource, find: (key: string) => readonly Resource[]): readonly Resource[] {
  const { fabric } = resource.traits;
  const keys = new Set([
    ...keysNaming(resource),
    ...(fabric?.kind === 'group' ? fabric.names.flatMap(linkKeys) : []),
  ]);
  return [...new Set([...keys].flatMap((key) => find(key)))];
}

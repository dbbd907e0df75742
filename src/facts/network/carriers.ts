import type { Attachment } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { KeysOf, World } from '../../model/world.ts';
import { keysNaming, linkKeys } from '../link-keys.ts';

/** Resources of the given kinds whose interfaces carry a group, by themselves or through a template they launch from. */
export function carriersOf(group: Resource, kinds: readonly string[], world: World): readonly Resource[] {
  const keys = keysOf(group);
  const carry = (kind: string): readonly Resource[] => found(keys, world.indexed(kind, carried));
  const direct = kinds.flatMap(carry);
  const templates = TEMPLATES.flatMap(carry);
  if (templates.length === 0) return direct.length < 2 ? direct : [...new Set(direct)];
  const launched = templates.flatMap((template) =>
    kinds.flatMap((kind) => named(template, world.indexed(kind, launchedFrom))),
  );
  return [...new Set([...direct, ...launched])];
}
const TEMPLATES = ['launch-template', 'network-interface'];

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
  return found(keysOf(resource), find);
}

function keysOf(resource: Resource): readonly string[] {
  const { fabric } = resource.traits;
  const own = keysNaming(resource);
  return fabric?.kind === 'group' ? [...own, ...fabric.names.flatMap(linkKeys)] : own;
}

function found(keys: readonly string[], find: (key: string) => readonly Resource[]): readonly Resource[] {
  const resources = new Set<Resource>();
  for (const key of keys) for (const resource of find(key)) resources.add(resource);
  return [...resources];
}

import type { Attachment, KeysOf, Resource, Stated, World } from '../../model/resource.ts';

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
    [...groups, ...addedGroups].flatMap(keysOf),
  );
const launchedFrom: KeysOf = (resource) =>
  attachmentsOf(resource).flatMap(({ inherits }) => inherits.flatMap(keysOf));
const filteredBy: KeysOf = ({ traits: { fabric } }) =>
  fabric?.kind === 'subnet' ? fabric.acls.flatMap(keysOf) : [];

function attachmentsOf({ traits: { endpoint, template } }: Resource): readonly Attachment[] {
  return [...(endpoint?.attachments ?? []), ...(template === undefined ? [] : [template])];
}

/** The keys under which something that names a resource is looked up. */
export function keysOf({ value }: Stated<string>): readonly string[] {
  if (value.kind === 'known') return [`id ${value.value}`];
  return value.kind === 'unknown' ? value.refersTo.map(({ to }) => `at ${to}`) : [];
}

/** Those that name a resource, by one of its ids or by reference. */
export function named(
  { address, declarations, traits: { fabric } }: Resource,
  find: (key: string) => readonly Resource[],
): readonly Resource[] {
  const [founder] = declarations;
  const keys = new Set([
    `at ${address}`,
    ...(founder?.identifiers ?? []).map((identifier) => `id ${identifier}`),
    ...(fabric?.kind === 'group' ? fabric.names.flatMap(keysOf) : []),
  ]);
  return [...new Set([...keys].flatMap((key) => find(key)))];
}

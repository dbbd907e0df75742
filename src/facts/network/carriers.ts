import type { Attachment, Resource, Stated, World } from '../../model/resource.ts';

type Index = ReadonlyMap<string, readonly Resource[]>;
type Naming = (resource: Resource) => readonly Stated<string>[];

const groupIndexes = new WeakMap<readonly Resource[], Index>();
const templateIndexes = new WeakMap<readonly Resource[], Index>();
const aclIndexes = new WeakMap<readonly Resource[], Index>();

/** Resources of the given kinds whose interfaces carry a group, by themselves or through a template they launch from. */
export function carriersOf(group: Resource, kinds: readonly string[], world: World): readonly Resource[] {
  const carry = (kind: string): readonly Resource[] =>
    named(group, indexed(world.ofKind(kind), groupIndexes, carried));
  const direct = kinds.flatMap(carry);
  const templates = ['launch-template', 'network-interface'].flatMap(carry);
  const launched = templates.flatMap((template) =>
    kinds.flatMap((kind) => named(template, indexed(world.ofKind(kind), templateIndexes, launchedFrom))),
  );
  return [...new Set([...direct, ...launched])];
}

/** Subnets whose packets a network ACL filters. */
export function subnetsUnder(acl: Resource, world: World): readonly Resource[] {
  return named(acl, indexed(world.ofKind('subnet'), aclIndexes, filteredBy));
}

const carried: Naming = (resource) =>
  attachmentsOf(resource).flatMap(({ groups, addedGroups = [] }) => [...groups, ...addedGroups]);
const launchedFrom: Naming = (resource) => attachmentsOf(resource).flatMap(({ inherits }) => inherits);
const filteredBy: Naming = ({ traits: { fabric } }) => (fabric?.kind === 'subnet' ? fabric.acls : []);

function attachmentsOf({ traits: { endpoint, template } }: Resource): readonly Attachment[] {
  return [...(endpoint?.attachments ?? []), ...(template === undefined ? [] : [template])];
}

/** Built once per list of a world; reads nothing but the resources in the list. */
function indexed(
  resources: readonly Resource[],
  indexes: WeakMap<readonly Resource[], Index>,
  naming: Naming,
): Index {
  const earlier = indexes.get(resources);
  if (earlier !== undefined) return earlier;
  const index = new Map<string, Resource[]>();
  for (const resource of resources) {
    const keys = new Set(naming(resource).flatMap(keysOf));
    for (const key of keys) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [resource]);
      else same.push(resource);
    }
  }
  indexes.set(resources, index);
  return index;
}

function keysOf({ value }: Stated<string>): readonly string[] {
  if (value.kind === 'known') return [`id ${value.value}`];
  return value.kind === 'unknown' ? value.refersTo.map(({ to }) => `at ${to}`) : [];
}

function named({ address, declarations, traits: { fabric } }: Resource, index: Index): readonly Resource[] {
  const [founder] = declarations;
  const keys = new Set([
    `at ${address}`,
    ...(founder?.identifiers ?? []).map((identifier) => `id ${identifier}`),
    ...(fabric?.kind === 'group' ? fabric.names.flatMap(keysOf) : []),
  ]);
  return [...new Set([...keys].flatMap((key) => index.get(key) ?? []))];
}

import type { Attachment, Resource, Stated, World } from '../../model/resource.ts';

type Index = ReadonlyMap<string, readonly Resource[]>;
type Naming = (attachment: Attachment) => readonly Stated<string>[];

const groupIndexes = new WeakMap<readonly Resource[], Index>();
const templateIndexes = new WeakMap<readonly Resource[], Index>();

/** Resources of the given kinds whose interfaces carry a group, by themselves or through a template they launch from. */
export function carriersOf(group: Resource, kinds: readonly string[], world: World): readonly Resource[] {
  const carry = (kind: string): readonly Resource[] =>
    named(group, indexed(world.ofKind(kind), groupIndexes, carried));
  const direct = kinds.flatMap(carry);
  const templates = ['launch-template', 'network-interface'].flatMap(carry);
  const launched = templates.flatMap((template) =>
    kinds.flatMap((kind) =>
      named(
        template,
        indexed(world.ofKind(kind), templateIndexes, ({ inherits }) => inherits),
      ),
    ),
  );
  return [...new Set([...direct, ...launched])];
}

const carried: Naming = ({ groups, addedGroups = [] }) => [...groups, ...addedGroups];

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
    const { endpoint, template } = resource.traits;
    const attachments = [...(endpoint?.attachments ?? []), ...(template === undefined ? [] : [template])];
    const keys = new Set(attachments.flatMap(naming).flatMap(keysOf));
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

function named({ address, declarations }: Resource, index: Index): readonly Resource[] {
  const [founder] = declarations;
  const keys = [`at ${address}`, ...(founder?.identifiers ?? []).map((identifier) => `id ${identifier}`)];
  return [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}

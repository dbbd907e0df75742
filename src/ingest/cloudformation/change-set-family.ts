import { InputError } from '../../model/errors.ts';
import type { ChangeSet } from './change-set.ts';
import type { ListedChange } from './listed-change.ts';

/** A change set together with those of its nested stacks. */
export interface ChangeSetFamily {
  readonly root: ChangeSet;
  /** The change set of a nested stack, by the line of the parent's set that lists it. */
  nestedOf(parent: ChangeSet, change: ListedChange): ChangeSet | undefined;
}

/** Finds the root; throws an InputError where the sets belong to different stacks. */
export function familyOf(sets: readonly ChangeSet[]): ChangeSetFamily | undefined {
  const ids = new Set(sets.map((set) => set.id));
  const nestedIds = new Set(
    sets.flatMap((set) => [...set.changes.values()].map((change) => change.nestedSet)),
  );
  const roots = sets.filter(
    (set) =>
      (set.parentId === undefined || !ids.has(set.parentId)) &&
      (set.id === undefined || !nestedIds.has(set.id)),
  );
  const [root, other] = roots;
  if (root === undefined) {
    if (sets.length === 0) return undefined;
    throw new InputError({
      where: sets[0]?.file ?? 'change sets',
      what: 'The change sets name each other as parents: none is the root.',
      fix: 'Give the change set of the root stack and those of its nested stacks.',
    });
  }
  if (other !== undefined) {
    throw new InputError({
      where: other.file,
      what: `The change set does not belong to the one in \`${root.file}\`.`,
      fix: 'Review each stack as an input of its own: `name=file`.',
    });
  }
  return {
    root,
    nestedOf: (parent, change) => sets.find((set) => set !== parent && belongs(set, parent, change)),
  };
}

function belongs(set: ChangeSet, parent: ChangeSet, change: ListedChange): boolean {
  if (change.nestedSet !== undefined && set.id !== undefined) return set.id === change.nestedSet;
  if (set.stackId !== undefined && set.stackId === change.physicalId) return true;
  // The stack of a nested template is called after its parent, its logical id and a suffix.
  return (
    set.parentId !== undefined &&
    set.parentId === parent.id &&
    parent.stackName !== undefined &&
    set.stackName?.startsWith(`${parent.stackName}-${change.id}-`) === true
  );
}

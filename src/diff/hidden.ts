import { hidingSettings } from '../aws/protections/index.ts';
import type { StackChange } from '../model/declaration.ts';
import type { Fact } from '../model/fact.ts';
import type { Address } from '../model/value.ts';
import type { World } from '../model/world.ts';
import type { Difference } from './compare-facts.ts';

interface Removal {
  readonly after: World;
  readonly change: Pick<StackChange, 'lineage'>;
}

/** Whether something that protects others goes together with everything it watched. */
export function goesWithWhatItWatches(
  gone: Fact | undefined,
  { after, change: { lineage } }: Removal,
): boolean {
  const watches = gone?.kind === 'protection' ? (gone.watches ?? []) : [];
  return (
    watches.length > 0 &&
    watches.every((address) => after.declaration(lineage.get(address) ?? address) === undefined)
  );
}

/** Whether what is conferred comes with the role itself, which tells of its rights. Whom permission sets are assigned to tells instead of the sets. */
export function comesWithItsRole(
  { before: was, after: is }: Difference,
  before: World,
  earlier: ReadonlyMap<Address, Address>,
): boolean {
  if (is?.kind !== 'permissions' || is.aspect !== 'conferred' || was !== undefined) return false;
  const { groups, bearer } = is;
  return (
    bearer?.kind !== 'assigned' &&
    groups.length > 0 &&
    groups.every((role) => before.declaration(earlier.get(role) ?? role) === undefined)
  );
}

/** A loss that a greater one about the same subject says already is left out: backups that are off are short as well. */
export function withoutHidden(differences: readonly Difference[]): readonly Difference[] {
  const worse = new Set(differences.filter(isWorse).flatMap((difference) => controlOf(difference) ?? []));
  if (worse.size < 2) return differences;
  return differences.filter((difference) => {
    const control = isWorse(difference) ? controlOf(difference) : undefined;
    return control === undefined || !hidingSettings(control).some((hiding) => worse.has(hiding));
  });
}

const isWorse = ({ direction }: Difference): boolean => direction === 'new' || direction === 'widened';

function controlOf({ before, after }: Difference): string | undefined {
  const fact = after ?? before;
  return fact?.kind === 'protection' ? fact.control : undefined;
}

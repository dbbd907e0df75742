import type { Declaration } from '../model/declaration.ts';
import type { Address } from '../model/value.ts';
import type { Catalogue } from './catalogue.ts';

const PREFIX = 'destroyed.';

/**
 * Destroying some declarations leaves a setting behind that differs from never having had them: a destroyed public access
 * block leaves all switches off. A kind that knows this declares `destroyed.<type>` as a part; in the world after, the
 * destroyed declaration then stands under that type.
 */
export function tombstones(
  before: readonly Declaration[],
  after: readonly Declaration[],
  { catalogue, lineage }: { readonly catalogue: Catalogue; readonly lineage: ReadonlyMap<Address, Address> },
): readonly Declaration[] {
  const remaining = new Set(after.map((declaration) => declaration.address));
  return before
    .filter(
      ({ address, type }) =>
        catalogue.has(`${PREFIX}${type}`) && !remaining.has(lineage.get(address) ?? address),
    )
    .map((declaration) => ({
      ...declaration,
      type: `${PREFIX}${declaration.type}`,
      action: 'delete',
      identifiers: [],
    }));
}

export function isTombstone({ type }: Declaration): boolean {
  return type.startsWith(PREFIX);
}

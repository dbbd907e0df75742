import { altered, type Declaration, type StackChange } from '../model/declaration.ts';
import type { Address } from '../model/value.ts';
import type { Catalogue } from './catalogue.ts';

const PREFIX = 'destroyed.';

/**
 * Destroying some declarations leaves a setting behind that differs from never having had them: a destroyed public access
 * block leaves all switches off. A kind that knows this declares `destroyed.<type>` as a part; in the world after, the
 * destroyed declaration then stands under that type.
 */
export function tombstones(
  { before, after, lineage, recreated }: Pick<StackChange, 'before' | 'after' | 'lineage' | 'recreated'>,
  catalogue: Catalogue,
): readonly Declaration[] {
  const remaining = new Set(after.map((declaration) => declaration.address));
  const isGone = (address: Address): boolean =>
    recreated?.has(address) === true || !remaining.has(lineage.get(address) ?? address);
  return before
    .filter(({ address, type }) => catalogue.has(`${PREFIX}${type}`) && isGone(address))
    .map((declaration) =>
      altered(declaration, { type: `${PREFIX}${declaration.type}`, action: 'delete', identifiers: [] }),
    );
}

export function isTombstone({ type }: Declaration): boolean {
  return type.startsWith(PREFIX);
}

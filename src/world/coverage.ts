import { isJudgedBySecrets } from '../aws/secret-places/index.ts';
import {
  OUTPUT_TYPE,
  PROVIDER_TYPE,
  type Declaration,
  type Gap,
  type StackChange,
} from '../model/declaration.ts';
import type { InputSummary } from '../model/review.ts';
import type { Address } from '../model/value.ts';
import type { Catalogue } from './catalogue.ts';

const NO_RESOURCES: ReadonlySet<string> = new Set([OUTPUT_TYPE, PROVIDER_TYPE]);

/** How much of an input is understood: of all its resources, those whose kind is known; a gap for each changed one that is not. */
export function coverageOf(
  { before, after, deployed = [] }: StackChange,
  catalogue: Catalogue,
): {
  readonly counts: Pick<InputSummary, 'resources' | 'modelled' | 'notModelled'>;
  readonly gaps: readonly Gap[];
} {
  const managed = new Map<Address, Declaration>();
  for (const declaration of [...deployed, ...before, ...after])
    if (!declaration.type.startsWith('data.') && !NO_RESOURCES.has(declaration.type))
      managed.set(declaration.address, declaration);
  const parents = new Set<string>([...managed.keys()].flatMap(parentsOf));
  // A nested stack is what is in it, wherever that is at hand.
  const unknown = [...managed.values()].filter(
    ({ type, address }) => !catalogue.has(type) && !isJudgedBySecrets(type) && !parents.has(address),
  );
  return {
    counts: {
      resources: managed.size,
      modelled: managed.size - unknown.length,
      notModelled: [...new Set(unknown.map((declaration) => declaration.type))].toSorted(),
    },
    gaps: unknown
      .filter((declaration) => declaration.action !== 'no-op')
      .map((declaration) => ({
        kind: 'unsupported-type',
        type: declaration.type,
        address: declaration.address,
      })),
  };
}

/** The nested stacks that a resource stands in: `Host` and `Host/Inner` of `Host/Inner/Group`. */
function parentsOf(address: Address): readonly string[] {
  const names = address.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

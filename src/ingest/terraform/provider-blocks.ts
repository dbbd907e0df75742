import { PROVIDER_TYPE, type Declaration, type StackChange } from '../../model/declaration.ts';
import { absent, type Address } from '../../model/value.ts';
import type { Configuration } from './configuration.ts';
import { attributesOver } from './plan/term-attributes.ts';

type Sides = Pick<StackChange, 'before' | 'after' | 'deployed'>;

/**
 * The provider blocks of both roots beside what is planned: plans tell little of them, and nothing of what they were. Where it is
 * not known what the base says (undefined), nothing of them can be news.
 */
export function withProviders<T extends Sides>(
  change: T,
  head: Configuration | undefined,
  base: Configuration | 'none' | undefined,
): T {
  if (head === undefined || base === undefined) return change;
  const before = base === 'none' ? [] : base.providers().map((address) => declared(address, base));
  const basis = (address: Address): string | undefined =>
    base === 'none' ? undefined : base.basis(address, 'whole');
  const former = new Map(before.map((declaration) => [declaration.address, declaration]));
  const after = head.providers().map((address) => {
    const was = former.get(address);
    const isSame = was !== undefined && head.basis(address, 'whole') === basis(address);
    return isSame ? was : declared(address, head);
  });
  if (before.length + after.length === 0) return change;
  const { deployed } = change;
  return {
    ...change,
    before: [...change.before, ...before],
    after: [...change.after, ...after],
    ...(deployed === undefined ? {} : { deployed: [...deployed, ...before] }),
  };
}

function declared(address: Address, configuration: Configuration): Declaration {
  const attributes = attributesOver('', {
    member: (name) => configuration.value(address, name) ?? absent,
    written: (path) => configuration.argumentsOf(address).includes(path),
  });
  return {
    iac: 'terraform',
    type: PROVIDER_TYPE,
    address,
    action: 'update',
    attributes,
    identifiers: [],
    // That it assumes a role or is given an endpoint attaches nothing to either.
    mentions: () => true,
  };
}

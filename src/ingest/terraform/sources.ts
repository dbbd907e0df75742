import type { Side, Sources } from '../../model/declaration.ts';
import { addressOf, type Address, type SourceRange, type Trail } from '../../model/value.ts';
import { formatModulePath, parseAddress } from './address.ts';
import type { Configuration } from './configuration.ts';

export interface ConfiguredSides {
  readonly head: Configuration | undefined;
  readonly base: Configuration | undefined;
  /** Address before → address after. */
  readonly lineage: ReadonlyMap<Address, Address>;
}

/** Where a plan's declarations stand in the HCL of both sides. Addresses are those after the change. */
export function terraformSources({ head, base, lineage }: ConfiguredSides): Sources {
  const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
  const side = (which: Side): Configuration | undefined => (which === 'after' ? head : base);
  const named = (which: Side, address: Address): Address =>
    which === 'after' ? address : (earlier.get(address) ?? address);
  return {
    block: (which, address) => blockOf(side(which), named(which, address)),
    trace: (which, address, path) => traceOf(side(which), named(which, address), path),
    feeds: (which, address) => side(which)?.footprint(named(which, address)) ?? [],
    touched: (address) => {
      if (head === undefined || base === undefined) return undefined;
      return footprintText(head, address) !== footprintText(base, named('before', address));
    },
  };
}

/** A module whose source is not at hand is represented by its call. */
function blockOf(configuration: Configuration | undefined, address: Address): SourceRange | undefined {
  return (
    configuration?.block(address) ??
    callsOf(address)
      .map((call) => configuration?.block(call))
      .find((block) => block !== undefined)
  );
}

/** The calls that lead to an address, innermost first. */
function callsOf(address: Address): readonly Address[] {
  const modules = parseAddress(address)?.modules ?? [];
  return modules.map((_, index) => addressOf(formatModulePath(modules.slice(0, modules.length - index))));
}

/** The argument's own trail; for a part of it that stands nowhere by itself, that of the closest whole it is part of. */
function traceOf(
  configuration: Configuration | undefined,
  address: Address,
  path: string,
): Trail | undefined {
  for (let here = path; here !== ''; here = parentPath(here)) {
    const term = configuration?.value(address, here);
    if (term !== undefined && term.kind !== 'absent' && term.trail !== undefined) return term.trail;
  }
  const block = blockOf(configuration, address);
  return block === undefined ? undefined : { at: block };
}

/** `ingress[0].cidr_blocks` → `ingress[0]` → `ingress` → nothing. */
function parentPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

/** Everything that feeds a declaration, without blank differences; empty when the block is not there at all. */
function footprintText(configuration: Configuration, address: Address): string {
  return configuration
    .footprint(address)
    .map((range) => configuration.text(range).replaceAll(/\s+/g, ' ').trim())
    .join('\n');
}

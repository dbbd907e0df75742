import type { Side, Sources } from '../../model/declaration.ts';
import type { Address, SourceRange, Trail } from '../../model/value.ts';
import { callsTo } from './syntax/address.ts';
import { aligned } from './plan/align.ts';
import type { Configuration } from './configuration.ts';
import { isInstalled } from './installed-modules.ts';
import { field, listOf } from './plan/plan-json.ts';
import { maskAt } from './plan/plan-masks.ts';

export interface ConfiguredSides {
  readonly head: Configuration | undefined;
  readonly base: Configuration | undefined;
  /** Address before → address after. */
  readonly lineage: ReadonlyMap<Address, Address>;
  /** Addresses before of objects that are made anew under another address. */
  readonly recreated: ReadonlySet<Address>;
  /** Values of an object on one side, and which of them are not known, where a plan tells; the address is the one after the change. */
  readonly planned: (side: Side, address: Address) => Planned | undefined;
}

interface Planned {
  readonly values: unknown;
  readonly unknown: unknown;
}

/** Where a plan's declarations stand in the HCL of both sides. Addresses are those after the change. */
export function terraformSources({ head, base, lineage, recreated, planned }: ConfiguredSides): Sources {
  const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
  const side = (which: Side): Configuration | undefined => (which === 'after' ? head : base);
  const named = (which: Side, address: Address): Address =>
    which === 'after' ? address : (earlier.get(address) ?? address);
  return {
    block: (which, address) => blockOf(side(which), named(which, address)),
    header: (which, address) => {
      const block = blockOf(side(which), named(which, address));
      return block === undefined ? undefined : { ...block, endLine: block.line };
    },
    trace: (which, address, path) =>
      traceOf(side(which), { address: named(which, address), path, planned: planned(which, address) }),
    feeds: (which, address) =>
      (side(which)?.footprint(named(which, address)) ?? []).filter(({ file }) => !isInstalled(file)),
    touched: (address) => {
      if (head === undefined || base === undefined) return undefined;
      const basis = head.basis(address, 'whole');
      // Planned, and in no source that is at hand.
      if (basis === undefined && isPlanned(planned('after', address))) return undefined;
      const former = named('before', address);
      if (recreated.has(former) && base.basis(address, 'whole') === undefined) return true;
      return basis !== base.basis(former, 'whole');
    },
  };
}

function isPlanned(object: Planned | undefined): boolean {
  return object?.values !== undefined && object.values !== null;
}

/** A module whose source is not at hand, or not in the repository, is represented by its call. */
function blockOf(configuration: Configuration | undefined, address: Address): SourceRange | undefined {
  return [address, ...callsTo(address)]
    .map((each) => configuration?.block(each))
    .find((block) => block !== undefined && !isInstalled(block.file));
}

interface Argument {
  readonly address: Address;
  readonly path: string;
  readonly planned: Planned | undefined;
}

/** The argument's own trail; for a part of it that stands nowhere by itself, that of the closest whole it is part of. */
function traceOf(configuration: Configuration | undefined, argument: Argument): Trail | undefined {
  const { address } = argument;
  if (configuration === undefined) return undefined;
  for (let here = inOrderWritten(configuration, argument); here !== ''; here = parentPath(here)) {
    const term = configuration.value(address, here);
    const trail = term === undefined || term.kind === 'absent' ? undefined : inRepository(term.trail);
    if (trail !== undefined) return trail;
  }
  const block = blockOf(configuration, address);
  return block === undefined ? undefined : { at: block };
}

/** The plan lists the members of a set in an order of its own: `ingress[0]` there may be the second block that is written. */
function inOrderWritten(configuration: Configuration, { address, path, planned }: Argument): string {
  const [, name = '', index = '', rest = ''] = /^(\w+)\[(\d+)\](.*)$/.exec(path) ?? [];
  const data = planned === undefined || name === '' ? [] : listOf(field(planned.values, name));
  if (planned === undefined || data.length < 2) return path;
  const written = configuration.value(address, name);
  if (written?.kind !== 'list') return path;
  const mask = maskAt(planned.unknown, [name]);
  const items = data.map((item, at) => ({ data: item, unknown: maskAt(mask, [at]) }));
  const at = aligned(items, written.items)[Number(index)];
  return at === undefined ? path : `${name}[${at}]${rest}`;
}

/** A trail without the places that no reader of the repository can open. */
function inRepository(trail: Trail | undefined): Trail | undefined {
  if (trail === undefined) return undefined;
  const from = inRepository(trail.from);
  return isInstalled(trail.at.file) ? from : { at: trail.at, from };
}

/** `ingress[0].cidr_blocks` → `ingress[0]` → `ingress` → nothing. */
function parentPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

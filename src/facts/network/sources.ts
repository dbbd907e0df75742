import { INTERNET4, INTERNET6, intersect, isEmpty, parseRange, union } from '../../aws/network/addresses.ts';
import type { AddressSet } from '../../model/fact.ts';
import type { FirewallRule } from '../../model/fabric.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { printable, type Unknown } from '../../model/value.ts';
import { everyone, nobody, undecidedBounds, type Bounds, type Family } from './bounds.ts';
import { follow, isStated, missing } from './fabric.ts';

/** The internet of a family. */
export const INTERNET: Readonly<Record<Family, AddressSet>> = { 4: INTERNET4, 6: INTERNET6 };
/** The shortest prefix that is not the internet by itself. */
const WIDEST = { 4: 8, 6: 32 } as const;

/** One source of a rule: whom it admits, and as what it is written. */
export interface Source {
  readonly stated: Stated<string>;
  readonly text: string;
  readonly bounds: Bounds;
}

/** Whom a rule admits by address; groups and the group itself are no addresses of the internet, and without a source it admits nobody. */
export function sourcesOf(rule: FirewallRule, family: Family, world: World): readonly Source[] {
  return [
    ...rule.ranges.filter(isStated).flatMap((stated) => rangeSource(stated, family, world)),
    ...rule.prefixLists.filter(isStated).flatMap((stated) => listSources(stated, family, world)),
  ];
}

function rangeSource(stated: Stated<string>, family: Family, world: World): readonly Source[] {
  const { value } = stated;
  const text = printable(value);
  if (value.kind === 'absent') return [];
  if (value.kind === 'unknown') {
    const bounds = unknownRange(stated, value, family, world);
    return bounds === undefined ? [] : [{ stated, text, bounds }];
  }
  const set = parsed(stated, value.value);
  if (set === undefined) return [];
  return set.family === family
    ? [{ stated, text, bounds: { ...nobody(family), certain: set, possible: set } }]
    : [];
}

const sets = new WeakMap<Stated<string>, AddressSet>();

/** Many interfaces carry the same rule, so that its ranges are read once. */
function parsed(stated: Stated<string>, text: string): AddressSet | undefined {
  const set = sets.get(stated) ?? parseRange(text);
  if (set !== undefined) sets.set(stated, set);
  return set;
}

/** An unknown range may be the internet, unless it is the range of a VPC or subnet, or known to be a small one. */
function unknownRange(
  { about, path }: Stated<string>,
  value: Unknown,
  family: Family,
  world: World,
): Bounds | undefined {
  if (value.oneOf !== undefined) return chosenRange({ about, path }, value, { family, world });
  const written: Family = /ipv6/i.test(path) ? 6 : 4;
  if (written !== family) return undefined;
  const ends = value.parts?.at(-1);
  const length = typeof ends === 'string' ? /\/(\d{1,3})$/.exec(ends)?.[1] : undefined;
  if (length !== undefined && Number(length) >= WIDEST[family]) return undefined;
  const links = world.follow({ about, path, value });
  const own = links.every((link) => {
    const kind = link.kind === 'resource' ? world.find(link.address)?.traits.fabric?.kind : undefined;
    return kind === 'vpc' || kind === 'subnet';
  });
  return own ? undefined : undecidedBounds(family, { lacking: [{ about, path, value }] });
}

/** One of several ranges: whom all of them admit, and whom any of them may. */
function chosenRange(
  { about, path }: Pick<Stated<string>, 'about' | 'path'>,
  value: Unknown,
  { family, world }: { readonly family: Family; readonly world: World },
): Bounds | undefined {
  const ways = (value.oneOf ?? []).map((each): Bounds => {
    if (each.kind === 'absent') return nobody(family);
    if (each.kind === 'unknown')
      return unknownRange({ about, path, value: each }, each, family, world) ?? nobody(family);
    const set = parseRange(String(each.value));
    return set?.family === family ? { ...nobody(family), certain: set, possible: set } : nobody(family);
  });
  const [first, ...others] = ways;
  if (first === undefined || ways.every(({ possible }) => isEmpty(possible))) return undefined;
  return {
    evidence: [],
    certain: others.reduce((rest, way) => intersect(rest, way.certain), first.certain),
    possible: others.reduce((all, way) => union(all, way.possible), first.possible),
    lacking: [{ about, path, value }],
  };
}

function listSources(stated: Stated<string>, family: Family, world: World): readonly Source[] {
  // The list of a gateway endpoint names the addresses of an AWS service.
  const ofEndpoint = world
    .follow(stated)
    .some(
      (link) =>
        link.kind === 'resource' && /vpc_?endpoint/i.test(world.declaration(link.address)?.type ?? ''),
    );
  if (ofEndpoint) return [];
  const { found, unseen } = follow(stated, 'prefix-list', world);
  const text = printable(stated.value);
  const seen = found.flatMap(({ fabric, resource }): readonly Source[] => {
    if (fabric.keptByAws) return [];
    const entries = fabric.ranges.flatMap((range) => rangeSource(range, family, world));
    const more =
      resource.standIn || (fabric.ranges.length === 0 && resource.type.startsWith('data.'))
        ? [{ stated, text, bounds: undecidedBounds(family, { lacking: [missing(stated)] }) }]
        : [];
    return [...entries, ...more];
  });
  return [
    ...seen,
    ...unseen.map((lacking) => ({ stated, text, bounds: undecidedBounds(family, { lacking: [lacking] }) })),
  ];
}

/** Every address, where no filter stands in the way. */
export function unfiltered(family: Family, about: Stated<string>['about']): Source {
  return {
    stated: { about, path: '', value: { kind: 'absent' } },
    text: 'anywhere',
    bounds: everyone(family),
  };
}

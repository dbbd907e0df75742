import { allAddresses, intersect, noAddresses, union } from '../../aws/network/addresses.ts';
import type { AddressSet } from '../../model/fact.ts';
import type { Evidence, Judgement, Missing } from '../../model/judge.ts';

export type Family = 4 | 6;

/** Whom a link of the path lets through: certainly, and at most, given what could not be seen. */
export interface Bounds {
  readonly certain: AddressSet;
  /** Always covers `certain`. */
  readonly possible: AddressSet;
  readonly evidence: Evidence;
  /** Why the two differ. */
  readonly lacking: readonly Missing[];
}

export function everyone(family: Family, evidence: Evidence = []): Bounds {
  const all = allAddresses(family);
  return { certain: all, possible: all, evidence, lacking: [] };
}

export function nobody(family: Family, evidence: Evidence = []): Bounds {
  const none = noAddresses(family);
  return { certain: none, possible: none, evidence, lacking: [] };
}

/** A link that lets everyone through or nobody. */
export function boundsOf(judgement: Judgement, family: Family): Bounds {
  if (judgement.kind === 'undecided') return undecidedBounds(family, judgement);
  return judgement.kind === 'proven'
    ? everyone(family, judgement.evidence)
    : nobody(family, judgement.evidence);
}

/** A link of which nobody can tell whom it lets through. */
export function undecidedBounds(
  family: Family,
  { evidence = [], lacking }: { readonly evidence?: Evidence; readonly lacking: readonly Missing[] },
): Bounds {
  return { certain: noAddresses(family), possible: allAddresses(family), evidence, lacking };
}

/** Whom a chain of links lets through: those whom every link does. */
export function throughAll(family: Family, links: readonly Bounds[]): Bounds {
  return links.reduce(
    (whole, link) => ({
      certain: intersect(whole.certain, link.certain),
      possible: intersect(whole.possible, link.possible),
      evidence: [...whole.evidence, ...link.evidence],
      lacking: [...whole.lacking, ...link.lacking],
    }),
    everyone(family),
  );
}

/** Whom one of several ways lets through. */
export function throughAny(family: Family, ways: readonly Bounds[]): Bounds {
  const [first, ...rest] = ways;
  if (first === undefined) return nobody(family);
  if (rest.length === 0) return first;
  return {
    certain: union(noAddresses(family), ...ways.map((way) => way.certain)),
    possible: union(noAddresses(family), ...ways.map((way) => way.possible)),
    evidence: ways.flatMap((way) => way.evidence),
    lacking: ways.flatMap((way) => way.lacking),
  };
}

/** Whom one way lets through when nobody can tell which of several it is: certainly only those whom each does. */
export function throughOneOf(family: Family, ways: readonly Bounds[], lacking: readonly Missing[]): Bounds {
  const [only, ...rest] = ways;
  if (only !== undefined && rest.length === 0) return only;
  const any = throughAny(family, ways);
  const certain = ways.map((way) => way.certain).reduce(intersect, any.certain);
  return { ...any, certain, lacking: [...any.lacking, ...lacking] };
}

export function sameAddresses(left: AddressSet, right: AddressSet): boolean {
  return (
    left.family === right.family &&
    left.ranges.length === right.ranges.length &&
    left.ranges.every(({ from, to }, index) => {
      const other = right.ranges.at(index);
      return other !== undefined && from === other.from && to === other.to;
    })
  );
}

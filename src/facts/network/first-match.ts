import { allAddresses, intersect, subtract, union } from '../../aws/network/addresses.ts';
import type { AddressSet } from '../../model/fact.ts';
import type { Evidence, Missing, Step } from '../../model/judge.ts';
import { nobody, type Bounds, type Family } from './bounds.ts';

/** An entry of an ordered list in which the first one that matches an address decides about it. */
export interface Entry {
  /** Undefined where it is not known. */
  readonly range: AddressSet | undefined;
  /** Undefined where it is not known. */
  readonly admits: boolean | undefined;
  /** Whether it certainly concerns the packet; one that may not concern it never decides alone. */
  readonly certain: boolean;
  readonly step: Step;
  readonly lacking: readonly Missing[];
}

/** Whom an ordered list lets through; what no entry matches is turned away with the words given. */
export function firstMatch(family: Family, entries: readonly Entry[], otherwise: Evidence): Bounds {
  let unmatched = { atLeast: allAddresses(family), atMost: allAddresses(family) };
  let bounds = nobody(family);
  const against: Step[] = [];
  for (const entry of entries) {
    const range = entry.range ?? allAddresses(family);
    const settled = entry.certain && entry.range !== undefined && entry.admits !== undefined;
    const concerned = intersect(unmatched.atMost, range);
    if (concerned.ranges.length === 0) continue;
    if (entry.admits === false) against.push(entry.step);
    bounds = {
      certain:
        settled && entry.admits ? union(bounds.certain, intersect(unmatched.atLeast, range)) : bounds.certain,
      possible: entry.admits === false ? bounds.possible : union(bounds.possible, concerned),
      evidence: entry.admits === false ? bounds.evidence : [...bounds.evidence, entry.step],
      lacking: [...bounds.lacking, ...entry.lacking],
    };
    unmatched = {
      atLeast: subtract(unmatched.atLeast, range),
      atMost: settled ? subtract(unmatched.atMost, range) : unmatched.atMost,
    };
    if (unmatched.atMost.ranges.length === 0) break;
  }
  if (bounds.possible.ranges.length > 0) return bounds;
  return nobody(family, against.length > 0 ? against : otherwise);
}

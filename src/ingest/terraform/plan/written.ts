import { absent, termAt, unknown, type Term } from '../../../model/value.ts';
import { aligned, type PlanItem } from './align.ts';

/** What the source writes at a place whose value the plan does not know. */
export interface Written {
  /** Absent when nothing is written there; `many` says that the plan expects a list. */
  value(many: boolean): Term;
  member(name: string): Written;
  /** One for each item of a list that the plan knows in part. */
  items(items: readonly PlanItem[]): readonly Written[];
}

/** A place nobody can see into: the argument of a dynamic block, a set item that no written one fits. */
export const unseenPlace: Written = {
  value: () => unknown('known-after-apply'),
  member: () => unseenPlace,
  items: (items) => items.map(() => unseenPlace),
};
export const unwritten: Written = {
  value: () => absent,
  member: () => unwritten,
  items: (items) => items.map(() => unwritten),
};

/** A value that the HCL source gives. */
export function writtenTerm(term: Term): Written {
  return {
    value: () => term,
    member: (name) => writtenTerm(termAt(term, [name])),
    items(items) {
      if (term.kind === 'unknown') return items.map(() => writtenTerm(term));
      if (term.kind === 'map' && items.length === 1) return [writtenTerm(term)];
      if (term.kind !== 'list') return items.map(() => unseenPlace);
      return aligned(items, term.items).map((at) => {
        const found = at === undefined ? term.open : term.items[at];
        return found === undefined ? unseenPlace : writtenTerm(found);
      });
    },
  };
}

/** Prefers the first; where it sees no further, its references come from the second. */
export function writtenInBoth(first: Written, second: Written): Written {
  return {
    value(many) {
      const seen = first.value(many);
      if (seen.kind !== 'unknown' || seen.refersTo.length > 0) return seen;
      const other = second.value(many);
      if (other.kind !== 'unknown') return other;
      return { ...seen, refersTo: other.refersTo, written: seen.written ?? other.written };
    },
    member: (name) => writtenInBoth(first.member(name), second.member(name)),
    items(items) {
      const others = second.items(items);
      return first.items(items).map((item, index) => writtenInBoth(item, others[index] ?? unseenPlace));
    },
  };
}

import { termAt, type Term } from '../../model/value.ts';
import { numberOf, rankIn, supportIn, type Surroundings } from './judge-value.ts';
import type { Predicate } from './predicates.ts';

/** What of a value is compared with what was before. */
interface Degree {
  /** More is better: days, a rank. */
  readonly strength: number | undefined;
  /** Members of which none may be lost. */
  readonly holds: readonly string[] | undefined;
}

/** How much a value protects, where that comes in degrees. */
export function degree(predicate: Predicate, term: Term, surroundings: Surroundings): Degree {
  const isList = predicate.kind === 'changed' || (predicate.kind === 'reduced' && term.kind === 'list');
  return isList
    ? { strength: undefined, holds: membersOf(term) }
    : { strength: strengthOf(predicate, term, surroundings), holds: undefined };
}

function strengthOf(predicate: Predicate, term: Term, surroundings: Surroundings): number | undefined {
  const number = numberOf(term);
  if (predicate.kind === 'less') return number;
  if (predicate.kind === 'more') return number === undefined ? undefined : -number;
  if (predicate.kind === 'reduced')
    return predicate.zeroIsForever && number === 0 ? Number.POSITIVE_INFINITY : number;
  if (predicate.kind === 'weaker')
    return term.kind === 'known' ? rankIn(predicate.order, String(term.value)) : undefined;
  if (predicate.kind !== 'out-of-support') return undefined;
  const state = supportIn(predicate.table, term, surroundings)?.state;
  return state === 'ended' ? 0 : state === 'soon' ? 1 : undefined;
}

/** Undefined where a member is not known. */
function membersOf(term: Term): readonly string[] | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : [String(term.value)];
  if (term.kind !== 'list' || term.open !== undefined) return undefined;
  const members = term.items.map(memberText);
  return members.every((member) => member !== undefined) ? members : undefined;
}

/** A nested block is known by its name, its key or its position. */
function memberText(term: Term, position: number): string | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : String(term.value);
  if (term.kind !== 'map') return undefined;
  for (const name of ['name', 'Name', 'event_type', 'EventType', 'id', 'Id']) {
    const own = termAt(term, [name]);
    if (own.kind === 'known') return String(own.value);
  }
  return `#${position}`;
}

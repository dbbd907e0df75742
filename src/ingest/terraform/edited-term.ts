import { unreachable } from '../../model/errors.ts';
import { absent, type ListTerm, type MapTerm, type Term } from '../../model/value.ts';
import { sameTerm } from '../cloudformation/terms.ts';

/** Longer lists are not matched member by member. */
const LONGEST = 500;

/**
 * A planned value as it would be with an edit: `is` is what the source says of it and `then` what the edited source would say.
 * Only where the source accounts for the plan and the new value is written out does anybody know; undefined otherwise.
 */
export function editedTerm(planned: Term, is: Term, then: Term): Term | undefined {
  if (sameTerm(is, then)) return planned;
  if (!accountsFor(is, planned)) return undefined;
  if (is.kind === 'list' && then.kind === 'list' && planned.kind === 'list')
    return editedList(planned, is, then);
  if (is.kind === 'map' && then.kind === 'map' && planned.kind === 'map') return editedMap(planned, is, then);
  return isWrittenOut(then) ? then : undefined;
}

function editedList(planned: ListTerm, is: ListTerm, then: ListTerm): Term | undefined {
  const pairs = paired(is.items, planned.items);
  if (pairs === undefined || then.open !== undefined) return undefined;
  const sameLength = is.items.length === then.items.length;
  const items: Term[] = [];
  for (const [index, item] of then.items.entries()) {
    const at = sameLength ? index : is.items.findIndex((each) => sameTerm(each, item));
    const [was, current] = [is.items[at], pairs[at]];
    const edited =
      was === undefined || current === undefined
        ? isWrittenOut(item)
          ? item
          : undefined
        : editedTerm(current, was, item);
    if (edited === undefined) return undefined;
    items.push(edited);
  }
  return { kind: 'list', items };
}

function editedMap(planned: MapTerm, is: MapTerm, then: MapTerm): Term | undefined {
  if (then.open !== undefined) return undefined;
  const entries = new Map(planned.entries);
  for (const name of new Set([...is.entries.keys(), ...then.entries.keys()])) {
    const current = planned.entries.get(name) ?? absent;
    const edited = editedTerm(current, is.entries.get(name) ?? absent, then.entries.get(name) ?? absent);
    if (edited === undefined) return undefined;
    entries.set(name, edited);
  }
  return { kind: 'map', entries };
}

/** Whether what the source says, as far as it is known from it alone, is what the plan has. */
function accountsFor(is: Term, planned: Term): boolean {
  switch (is.kind) {
    case 'known':
      return (
        planned.kind === 'known' && planned.sensitive !== true && String(planned.value) === String(is.value)
      );
    case 'unknown':
    case 'absent':
      return true;
    case 'list':
      return planned.kind === 'list' && paired(is.items, planned.items) !== undefined;
    case 'map':
      return (
        planned.kind === 'map' &&
        [...is.entries].every(([name, term]) => accountsFor(term, planned.entries.get(name) ?? absent))
      );
    default:
      return unreachable(is);
  }
}

/** For each written member the planned one that it accounts for: a set is planned in another order than it is written. */
function paired(written: readonly Term[], planned: readonly Term[]): readonly Term[] | undefined {
  if (written.length !== planned.length || written.length > LONGEST) return undefined;
  const left = [...planned];
  const pairs: Term[] = [];
  for (const [index, item] of written.entries()) {
    const own = planned[index];
    const inPlace = own !== undefined && accountsFor(item, own) ? left.indexOf(own) : -1;
    const at = inPlace >= 0 ? inPlace : left.findIndex((each) => accountsFor(item, each));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) return undefined;
    pairs.push(found);
  }
  return pairs;
}

/** Nothing in it depends on anything that is not seen; what is not written at all is decided elsewhere. */
function isWrittenOut(term: Term): boolean {
  switch (term.kind) {
    case 'known':
      return term.sensitive !== true;
    case 'list':
      return term.open === undefined && term.items.every(isWrittenOut);
    case 'map':
      return term.open === undefined && [...term.entries.values()].every(isWrittenOut);
    case 'unknown':
    case 'absent':
      return false;
    default:
      return unreachable(term);
  }
}

import type { Term } from '../../model/value.ts';
import { isUnsafe, supportIn, type Surroundings } from './judge-value.ts';
import type { Predicate } from './predicates.ts';

interface Shown {
  readonly unsafe: Predicate;
  readonly isWritten: boolean;
  readonly surroundings: Surroundings;
}

/** The value in words; texts are shown only where the predicate itself names such values. */
export function shown(term: Term, { unsafe, isWritten, surroundings }: Shown): string {
  if (term.kind === 'unknown')
    return isWritten
      ? 'is not known yet'
      : `is not set, and then it depends: ${term.written ?? 'on the service'}`;
  if (term.kind === 'absent') return 'is not set';
  if (unsafe.kind === 'none-on')
    return isUnsafe(unsafe, { term, isDefault: false }, surroundings) === true
      ? 'has nothing in it that is enabled'
      : 'has something in it that is enabled';
  const text = plainText(term, unsafe);
  if (text === undefined) return isWritten ? 'is set' : 'is left to its default';
  const support = unsafe.kind === 'out-of-support' ? supportIn(unsafe.table, term, surroundings) : undefined;
  const until = support === undefined ? '' : `, supported until ${support.ends}`;
  return isWritten ? `is \`${text}\`${until}` : `is not set, which means \`${text}\`${until}`;
}

function plainText(term: Term, unsafe: Predicate): string | undefined {
  if (term.kind !== 'known' || term.sensitive === true) return undefined;
  const text = String(term.value);
  if (typeof term.value !== 'string' || /^(?:true|false|\d{1,6})$/i.test(text)) return text;
  return namesValues(unsafe) && /^[\w.:*/-]{1,60}$/.test(text) ? text : undefined;
}

const NAMING: ReadonlySet<Predicate['kind']> = new Set(['is', 'is-not', 'weaker', 'out-of-support']);

/** Settings of a closed set of values: switches, modes, policies, versions. */
function namesValues(unsafe: Predicate): boolean {
  return unsafe.kind === 'any' || unsafe.kind === 'all'
    ? unsafe.of.some(namesValues)
    : NAMING.has(unsafe.kind);
}

import type { Term } from '../model/value.ts';

/** What may be looked at: never a value that is marked, and of one that is known in part the known parts. */
export function shownText(term: Term): string | undefined {
  if (term.kind === 'known') return term.sensitive === true ? undefined : String(term.value);
  if (term.kind !== 'unknown' || term.sensitive === true || term.parts === undefined) return undefined;
  return term.parts.map((part) => (typeof part === 'string' ? part : '${}')).join('');
}

/** Whether a plan or a template hides it. */
export const isSensitive = (term: Term): boolean =>
  (term.kind === 'known' || term.kind === 'unknown') && term.sensitive === true;

/** The same without its marks, for where what hides it does not reach. */
export function withoutMarks(term: Term, depth = 0): Term {
  if (depth > 20) return term;
  if (term.kind === 'known') return { ...term, sensitive: undefined };
  if (term.kind === 'list')
    return { ...term, items: term.items.map((item) => withoutMarks(item, depth + 1)) };
  if (term.kind !== 'map') return term;
  const entries = [...term.entries].map(([name, item]) => [name, withoutMarks(item, depth + 1)] as const);
  return { ...term, entries: new Map(entries) };
}

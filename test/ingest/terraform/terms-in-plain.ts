import type { Term, Trail } from '../../../src/model/value.ts';

/** A term as plain data; an unknown shows what it refers to, an open list or map says so. */
export function plain(term: Term | undefined): unknown {
  if (term === undefined || term.kind === 'absent') return null;
  if (term.kind === 'known') return term.value;
  if (term.kind === 'unknown') {
    const refersTo = term.refersTo.map(({ to, attribute }) => (attribute === '' ? to : `${to}.${attribute}`));
    return { unknown: refersTo.length > 0 ? refersTo.join(' ') : term.reason };
  }
  const open = term.open === undefined ? {} : { open: plain(term.open) };
  if (term.kind === 'list') {
    const items = term.items.map(plain);
    return term.open === undefined ? items : { items, ...open };
  }
  return { ...Object.fromEntries([...term.entries].map(([key, item]) => [key, plain(item)])), ...open };
}

/** The places of a term, nearest first: `main.tf:3`, or `main.tf:3-5` for several lines. */
export function places(term: Term | undefined): readonly string[] {
  const found: string[] = [];
  let trail: Trail | undefined = term === undefined || term.kind === 'absent' ? undefined : term.trail;
  for (; trail !== undefined; trail = trail.from) {
    const { file, line, endLine } = trail.at;
    found.push(line === endLine ? `${file}:${line}` : `${file}:${line}-${endLine}`);
  }
  return found;
}

import { absent, type Term } from '../../../model/value.ts';
import { documentOf } from './document.ts';
import { noteOf } from './terms.ts';

const STEP = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;

/** Takes `ingress[0].cidr_blocks` apart. */
export function pathSteps(path: string): readonly (string | number)[] {
  if (path !== '' && !path.includes('.') && !path.includes('[')) return [path];
  return [...path.matchAll(STEP)].map(([, position, key, name]) =>
    position === undefined ? (key ?? name ?? '') : Number(position),
  );
}

/** Follows a path into a term, and into documents written as text; what AWS writes with or without a list reads the same. */
export function termAlong(term: Term, steps: readonly (string | number)[]): Term {
  return steps.reduce<Term>(stepInto, term);
}

function stepInto(here: Term, step: string | number): Term {
  const isText = here.kind === 'known' || (here.kind === 'unknown' && noteOf(here).pieces !== undefined);
  const read = isText ? documentOf(here) : here;
  const term = here.kind === 'known' && read.kind === 'unknown' ? here : read;
  if (term.kind === 'unknown' || term.kind === 'absent') return term;
  if (term.kind === 'known') return step === 0 ? term : absent;
  if (typeof step === 'number') {
    if (term.kind === 'list') return term.items[step] ?? term.open ?? absent;
    return step === 0 ? term : absent;
  }
  const named = term.kind === 'list' ? (term.items[0] ?? term.open ?? absent) : term;
  if (named.kind === 'unknown') return named;
  return named.kind === 'map' ? (named.entries.get(step) ?? named.open ?? absent) : absent;
}

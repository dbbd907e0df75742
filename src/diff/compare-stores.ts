import type { Store } from '../model/fact.ts';
import { refuted } from '../model/judge.ts';
import type { Difference } from './compare-facts.ts';

/** Data is lost with an object that goes or is made anew; else a setting may have changed that keeps that from happening. */
export function compareStores(before: Store | undefined, after: Store | undefined): readonly Difference[] {
  if (before === undefined) return [];
  const base = { before, band: 'none', delta: [] } as const;
  if (after === undefined)
    return before.remains.kind === 'kept' || before.fresh.kind === 'proven'
      ? []
      : [{ ...base, after, direction: 'new', certainty: 'certain' }];
  const anew = madeAnew(before, after);
  if (anew !== undefined && before.remains.kind !== 'kept')
    return [
      {
        ...base,
        after: anew,
        direction: 'new',
        certainty: anew.fresh.kind === 'proven' ? 'certain' : 'possible',
      },
    ];
  return compareGuards(before, after);
}

/** What is made anew on the base branch already is no news. */
function madeAnew(before: Store, after: Store): Store | undefined {
  if (after.fresh.kind !== 'refuted') return before.fresh.kind === 'refuted' ? after : undefined;
  if (before.identity === undefined || after.identity === undefined) return undefined;
  const forcing = [...after.identity].filter(([name, value]) => {
    const was = before.identity?.get(name);
    return was !== undefined && was !== value;
  });
  if (forcing.length === 0) return undefined;
  const evidence = forcing.map(([path]) => ({
    says: `\`${path}\` cannot be changed in place, so that it is made anew`,
    about: after.subject,
    path,
  }));
  return { ...after, fresh: { kind: 'proven', evidence }, evidence };
}

function compareGuards(before: Store, after: Store): readonly Difference[] {
  const pairs = after.guards.flatMap((guard) => {
    const was = before.guards.find(({ name }) => name === guard.name);
    return was === undefined ? [] : [{ was, is: guard }];
  });
  const weaker = pairs.filter(({ was, is }) => is.level < was.level);
  const stronger = pairs.filter(({ was, is }) => is.level > was.level);
  const changed = weaker.length > 0 ? weaker : stronger;
  if (changed.length === 0) return [];
  // What still stands tells more than what is missing.
  const told = changed.some(({ is }) => is.isWritten) ? changed.filter(({ is }) => is.isWritten) : changed;
  const about = { about: after.subject, path: '' };
  const shown: Store = {
    ...after,
    guards: changed.map(({ is }) => is),
    fresh: refuted('it stays', about),
    evidence: told.flatMap(({ is }) => is.evidence),
  };
  const isOff = weaker.some(({ is }) => is.level === 0);
  const direction = weaker.length === 0 ? 'closed' : isOff ? 'new' : 'widened';
  return [{ before, after: shown, band: 'none', delta: [], direction, certainty: 'certain' }];
}

import type { Fence, Grant, Pattern, Unseen } from '../../model/fact.ts';
import { implies, isContradictory } from './fence-order.ts';
import { coverageOf } from './grant-coverage.ts';
import { contains, folded, isLiteral, reachesOf } from './grant-reach.ts';
import { covers, overlaps } from './match.ts';

/** What a principal may do, as far as it can be read. */
export interface Held {
  readonly grants: readonly Grant[];
  readonly denies: readonly Grant[];
  readonly unseen?: readonly Unseen[] | undefined;
}

/** What `after` lets through and `before` did not: other actions, other resources, fewer tests, or a Deny that is gone. */
export function gainedGrants(before: Held | undefined, after: Held): readonly Grant[] {
  const was = before ?? { grants: [], denies: [] };
  const same = new Set(was.grants.map(keyOf));
  const earlier = was.grants.flatMap(reachesOf);
  const covering = coverageOf(earlier);
  const allowed = after.grants
    .filter((grant) => !same.has(keyOf(grant)))
    .flatMap(reachesOf)
    .flatMap((grant) => covering.beyond(grant));
  const denying = coverageOf(after.denies);
  return [...allowed, ...liftedBy(was, after)].flatMap((grant) => denying.beyond(grant));
}

function keyOf({ actions, resources, fences }: Grant): string {
  return JSON.stringify([actions, resources, fences]);
}

/** What cannot be read of `after`, and is not what could not be read of `before` either. */
export function newlyUnseen(before: Held | undefined, after: Held): readonly Unseen[] {
  const known = new Set(before?.unseen?.map(({ key }) => key));
  return (after.unseen ?? []).filter(({ key }) => !known.has(key));
}

/** Whether it is something whole that is attached, joined or assigned and stands elsewhere. */
export function isAttached({ what }: Unseen): boolean {
  return what === 'policy' || what === 'group' || what === 'permission set';
}

/** A Deny of before that no Deny of after replaces frees what both sides allow. */
function liftedBy(was: Held, after: Held): readonly Grant[] {
  // What cannot be read any more, or yet, may hold the Deny as well.
  if (newlyUnseen(was, after).some(({ what }) => what !== 'part')) return [];
  const same = new Set(after.denies.map(keyOf));
  const denying = coverageOf(after.denies);
  const lifted = was.denies
    .filter((deny) => !same.has(keyOf(deny)))
    .flatMap(reachesOf)
    .flatMap((deny) => denying.beyond(deny));
  const allowed = lifted.length === 0 ? [] : after.grants.flatMap(reachesOf);
  return lifted.flatMap((deny) =>
    allowed.flatMap((grant) => {
      // What the tests of the grant turn away the Deny never met.
      if (isContradictory([...grant.fences, ...deny.fences])) return [];
      const actions = shared(grant.actions, deny.actions, true);
      const resources = actions.length === 0 ? [] : shared(grant.resources, deny.resources, false);
      return resources.length === 0 ? [] : [{ ...grant, actions, resources, step: freed(deny) }];
    }),
  );
}

function freed({ step }: Grant): Grant['step'] {
  return { ...step, says: step.says.replace(/ denies .*/, ' no longer denies this') };
}

/** What both lists have in common; literal texts are looked up, so that only patterns are compared one by one. */
export function shared(
  left: readonly Pattern[],
  right: readonly Pattern[],
  ignoringCase: boolean,
): readonly Pattern[] {
  const texts = new Set(right.filter(isLiteral).map(({ pattern }) => folded(pattern, ignoringCase)));
  const wild = right.filter((each) => !isLiteral(each));
  return left.flatMap((a) => {
    if (!isLiteral(a)) return right.flatMap((b) => meeting(a, b, ignoringCase));
    const isListed = texts.has(folded(a.pattern, ignoringCase));
    return isListed || wild.some((b) => contains(b, a, ignoringCase)) ? [a] : [];
  });
}

function meeting(a: Pattern, b: Pattern, ignoringCase: boolean): readonly Pattern[] {
  if (contains(a, b, ignoringCase)) return [b];
  if (contains(b, a, ignoringCase)) return [a];
  if (isLiteral(a) || isLiteral(b)) return [];
  const fold = (text: string): string => folded(text, ignoringCase);
  const isOut = [...a.except, ...b.except].some(
    (each) => covers(fold(each), fold(a.pattern)) || covers(fold(each), fold(b.pattern)),
  );
  return !isOut && overlaps(fold(a.pattern), fold(b.pattern)) ? [a] : [];
}

/** Keys whose tests were tighter before: the same action and resource passed only under them. */
export function relaxedFences(before: Held, gained: Grant): readonly Fence[] {
  const earlier = before.grants.filter(
    (grant) =>
      gained.actions.some((a) => grant.actions.some((b) => contains(b, a, true))) &&
      gained.resources.some((a) => grant.resources.some((b) => contains(b, a, false))),
  );
  if (earlier.length === 0) return [];
  return (earlier[0]?.fences ?? []).filter(
    (fence) => !gained.fences.some((other) => implies(other, fence) || isRotated(fence, other)),
  );
}

/** A value that callers merely have to know is replaced by another one of the kind. */
function isRotated(before: Fence, after: Fence): boolean {
  return (
    before.isShared &&
    before.key === after.key &&
    before.operator === after.operator &&
    before.values.length >= after.values.length &&
    !after.values.some((value) => /[*?]/.test(value))
  );
}

import { isUnseen, liftedBy, lostTargets } from '../aws/identity/ceilings.ts';
import { comparable, keptBy } from '../aws/identity/effective.ts';
import { newTakeovers } from '../aws/identity/takeovers.ts';
import { openingOf } from '../aws/policy/grant-opening.ts';
import { gainedGrants, isAttached, newlyUnseen } from '../aws/policy/permission-difference.ts';
import type { Grant, Opening, Permissions } from '../model/fact.ts';
import type { Difference } from './compare-facts.ts';

/** A principal that goes takes nothing from anybody; one that comes has gained all it may do. */
export function comparePermissions(
  before: Permissions | undefined,
  after: Permissions | undefined,
): readonly Difference[] {
  if ((after ?? before)?.aspect === 'ceiling') return compareCeilings(before, after);
  if (after?.aspect === 'conferred' && before === undefined && !isNewsAtFirst(after)) return [];
  if (before?.aspect === 'conferred' && after === undefined) return takenBack(before);
  if (after === undefined || hasBecomeReadable(before, after)) return [];
  const base = { before, after, band: 'none', certainty: 'certain' } as const;
  const held = comparable(before, after);
  const joined = new Set(before?.groups);
  // What a group has gained is told of the group.
  const more = gainedGrants(held.before, held.after).filter(
    ({ via }) => via === undefined || !joined.has(via),
  );
  const direction = (before?.grants.length ?? 0) === 0 ? 'new' : 'widened';
  // Whether anybody holds a policy elsewhere is not seen; a new one is held by nobody.
  const isOffered = after.aspect === 'offered' && after.held === undefined && before !== undefined;
  const certainty = isOffered ? 'possible' : 'certain';
  if (more.length > 0) return [{ ...base, direction, certainty, delta: openingsOf(more, after) }];
  if (newlyUnseen(before, after).some(isAttached))
    return [{ ...base, direction, delta: [], certainty: 'possible' }];
  if (before === undefined || after.unseen.length > 0 || isLimitedAnew(before, after)) return [];
  const told = new Set(after.aspect === 'conferred' ? after.groups : []);
  const less = gainedGrants(held.after, held.before ?? before).filter(
    ({ via }) => via === undefined || !told.has(via),
  );
  if (less.length === 0) return [];
  return [
    {
      ...base,
      direction: after.grants.length === 0 ? 'closed' : 'narrowed',
      delta: less.map((each) => openingOf(each, before)),
    },
  ];
}

/** Of a boundary that AWS keeps it is not known what it leaves: that it came is told of the boundary. */
function isLimitedAnew(before: Permissions, after: Permissions): boolean {
  const kept = keptBy(after);
  return kept !== undefined && kept !== keptBy(before);
}

/** Guests are told of with the pool that lets them in, and what only runs with the role that it gets. */
function isNewsAtFirst({ bearer }: Permissions): boolean {
  return bearer?.kind === 'assigned' || bearer?.kind === 'pods';
}

function takenBack(before: Permissions): readonly Difference[] {
  if (!isNewsAtFirst(before) || before.grants.length === 0) return [];
  const delta = gainedGrants(undefined, before).map((each) => openingOf(each, before));
  return [{ before, after: undefined, band: 'none', direction: 'closed', certainty: 'certain', delta }];
}

/** Where the gain leads to the rights of somebody else, the proof goes on to what those are. */
function openingsOf(more: readonly Grant[], after: Permissions): readonly Opening[] {
  const openings = more.map((each) => openingOf(each, after));
  const [worst] = newTakeovers(after, more);
  if (worst === undefined) return openings;
  return openings.map((opening, index) =>
    index < openings.length - 1
      ? opening
      : { ...opening, evidence: [...opening.evidence, ...worst.evidence] },
  );
}

/** A limit that comes takes nothing away that is told; one that goes, or is detached, leaves everything allowed. */
function compareCeilings(
  before: Permissions | undefined,
  after: Permissions | undefined,
): readonly Difference[] {
  if (before === undefined || (after !== undefined && hasBecomeReadable(before, after))) return [];
  const base = { before, after, band: 'none', direction: 'widened' } as const;
  const more = after === undefined ? liftedBy(before) : gainedGrants(before, after);
  if (more.length > 0)
    return [
      {
        ...base,
        certainty: 'certain',
        delta: more.map((each) => ({ ...openingOf(each, after ?? before), witness: null })),
      },
    ];
  const steps = lostTargets(before, after).map(({ step }) => step);
  const lifted = isUnseen(before) ? before.grants : liftedBy(before);
  if (steps.length === 0 || lifted.length === 0) return [];
  const delta = lifted.map((each) => ({ ...openingOf(each, before), evidence: steps, witness: null }));
  return [{ ...base, certainty: isUnseen(before) ? 'possible' : 'certain', delta }];
}

/** A text that nobody could read before and that can be read now is no gain; a policy that is detached is another matter. */
function hasBecomeReadable(before: Permissions | undefined, after: Permissions): boolean {
  const known = new Set(after.unseen.map(({ key }) => key));
  return (before?.unseen ?? []).some((unseen) => !known.has(unseen.key) && !isAttached(unseen));
}

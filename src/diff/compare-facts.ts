import { coversCall } from '../aws/policy/calls.ts';
import {
  isPublicAudience,
  type Band,
  type Duty,
  type Exposure,
  type Fact,
  type FactChange,
  type Latent,
  type Opening,
  type Permissions,
  type Protection,
  type Secret,
  type Store,
} from '../model/fact.ts';
import { subtractPorts } from '../aws/network/ports.ts';
import { gained } from '../aws/openings.ts';
import { comparePermissions } from './compare-permissions.ts';
import { compareStores } from './compare-stores.ts';

/** A difference between two answers to the same question, before anybody asked whose change it is. */
export type Difference = Omit<FactChange, 'origin' | 'causes'>;

/** Compares the answers of both sides about one statement; no difference in meaning, no entry. */
export function compareFacts(before: Fact | undefined, after: Fact | undefined): readonly Difference[] {
  const kind = (after ?? before)?.kind;
  switch (kind) {
    case 'exposure':
      return compareExposures(only<Exposure>(before, 'exposure'), only<Exposure>(after, 'exposure'));
    case 'latent':
      return compareLatent(only<Latent>(before, 'latent'), only<Latent>(after, 'latent'));
    case 'protection':
      return compareProtections(
        only<Protection>(before, 'protection'),
        only<Protection>(after, 'protection'),
      );
    case 'permissions':
      return comparePermissions(
        only<Permissions>(before, 'permissions'),
        only<Permissions>(after, 'permissions'),
      );
    case 'duty':
      return compareDuties(only<Duty>(before, 'duty'), only<Duty>(after, 'duty'));
    case 'store':
      return compareStores(only<Store>(before, 'store'), only<Store>(after, 'store'));
    case 'secret':
      return compareSecrets(only<Secret>(before, 'secret'), only<Secret>(after, 'secret'));
    case undefined:
      return [];
  }
}

function only<F extends Fact>(fact: Fact | undefined, kind: F['kind']): F | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind was just compared
  return fact?.kind === kind ? (fact as F) : undefined;
}

function compareExposures(before: Exposure | undefined, after: Exposure | undefined): readonly Difference[] {
  return (['public', 'named'] as const).flatMap((band): readonly Difference[] => {
    const was = openingsIn(band, before);
    const is = openingsIn(band, after);
    const everything = { before: before?.openings ?? [], after: after?.openings ?? [] };
    // What a stranger could do before is no news when a named party can do it now, and the other way round.
    const more = gained(is, everything.before).map(witnessed);
    const less = gained(was, everything.after).map(witnessed);
    const certain = more.filter((opening) => opening.certainty === 'certain');
    const base = { before, after, band };
    if (certain.length > 0)
      return [
        {
          ...base,
          direction: was.length === 0 ? 'new' : 'widened',
          delta: certain,
          certainty: 'certain',
        } as const,
      ];
    if (more.length > 0)
      return [
        {
          ...base,
          direction: was.length === 0 ? 'new' : 'widened',
          delta: more,
          certainty: 'possible',
        } as const,
      ];
    const settled = settledBy(is, everything.before);
    if (settled.length > 0)
      return [
        {
          ...base,
          direction: was.some(({ certainty }) => certainty === 'certain') ? 'widened' : 'new',
          delta: settled,
          certainty: 'possible',
        },
      ];
    const lost = less.filter((opening) => opening.certainty === 'certain');
    if (lost.length > 0)
      return [
        {
          ...base,
          direction: is.length === 0 ? 'closed' : 'narrowed',
          delta: lost,
          certainty: 'certain',
        } as const,
      ];
    return [];
  });
}

/**
 * What gets in for certain now and could not be told before may have been so all along, or not: what was lacking before decides.
 */
function settledBy(openings: readonly Opening[], before: readonly Opening[]): readonly Opening[] {
  const open = before.filter(({ certainty }) => certainty === 'possible');
  const certain = before.filter(({ certainty }) => certainty === 'certain');
  if (open.length === 0) return [];
  const lacking = open.flatMap((opening) => opening.lacking);
  return gained(
    openings.filter(({ certainty }) => certainty === 'certain'),
    certain,
  ).map((opening) => ({ ...witnessed(opening), certainty: 'possible', lacking }));
}

/** The request that gets through is one of those that were gained or lost, not one that was possible all along. */
function witnessed(opening: Opening): Opening {
  const { capability, witness } = opening;
  if (capability.kind === 'packets' && witness?.kind === 'packet')
    return { ...opening, witness: { ...witness, port: String(capability.ports.from) } };
  const [first] = capability.kind === 'calls' ? capability.actions : [];
  if (capability.kind !== 'calls' || witness?.kind !== 'request' || first === undefined) return opening;
  if (capability.actions.some((pattern) => coversCall(pattern, witness.action))) return opening;
  return { ...opening, witness: { ...witness, action: first } };
}

/** The own organisation is inside. A front door that asks strangers who they are is no public exposure: being reachable is what it is for. */
function bandOf(opening: Opening, exposure: Exposure): Band {
  if (opening.audience === 'own' || opening.audience === 'organization') return 'none';
  if (!isPublicAudience(opening.audience)) return 'named';
  const asks = opening.authentication === 'strong' || opening.authentication === 'credential';
  return exposure.endpointClass === 'front-door' && asks ? 'none' : 'public';
}

function openingsIn(band: Band, exposure: Exposure | undefined): readonly Opening[] {
  return exposure === undefined
    ? []
    : exposure.openings.filter((opening) => bandOf(opening, exposure) === band);
}

function compareLatent(before: Latent | undefined, after: Latent | undefined): readonly Difference[] {
  const base = { before, after, band: 'none', delta: [], certainty: 'certain' } as const;
  if (after === undefined) return before === undefined ? [] : [{ ...base, direction: 'closed' }];
  if (before === undefined) return [{ ...base, direction: 'new' }];
  const more = subtractPorts(after.opens?.ports ?? [], before.opens?.ports ?? []);
  return more.length > 0 ? [{ ...base, direction: 'widened' }] : [];
}

function compareProtections(
  before: Protection | undefined,
  after: Protection | undefined,
): readonly Difference[] {
  const was = before?.judgement.kind;
  const is = after?.judgement.kind;
  const base = { before, after, band: 'none', delta: [] } as const;
  if (after === undefined)
    return before?.guardsOthers === true && was === 'proven'
      ? [{ ...base, direction: 'new', certainty: 'certain' }]
      : [];
  if (is === 'refuted' && was !== 'refuted')
    return [{ ...base, direction: 'new', certainty: was === 'undecided' ? 'possible' : 'certain' }];
  if (is === 'undecided' && was === 'proven') return [{ ...base, direction: 'new', certainty: 'possible' }];
  const more = moreThanBefore(before, after);
  if (is === was && is !== 'undecided' && more !== 0)
    return [{ ...base, direction: more < 0 ? 'widened' : 'narrowed', certainty: 'certain' }];
  if (is === 'proven' && was === 'refuted') return [{ ...base, direction: 'closed', certainty: 'certain' }];
  return [];
}

/** Below zero where it protects less than before, above where it protects more; 0 where neither is known. */
function moreThanBefore(before: Protection | undefined, after: Protection): number {
  if (before?.strength !== undefined && after.strength !== undefined && before.strength !== after.strength)
    return after.strength < before.strength ? -1 : 1;
  if (before?.holds === undefined || after.holds === undefined) return 0;
  const is = new Set(after.holds);
  const was = new Set(before.holds);
  if (before.holds.some((member) => !is.has(member))) return -1;
  return after.holds.some((member) => !was.has(member)) ? 1 : 0;
}

/** Only what was there before can change hands. */
function compareDuties(before: Duty | undefined, after: Duty | undefined): readonly Difference[] {
  const [was, is] = [before?.judgement.kind, after?.judgement.kind];
  const base = { before, after, band: 'none', delta: [] } as const;
  if (was === 'refuted' && is === 'proven') return [{ ...base, direction: 'new', certainty: 'certain' }];
  if (was === 'refuted' && is === 'undecided') return [{ ...base, direction: 'new', certainty: 'possible' }];
  if (was === 'proven' && is === 'refuted') return [{ ...base, direction: 'closed', certainty: 'certain' }];
  return [];
}

function compareSecrets(before: Secret | undefined, after: Secret | undefined): readonly Difference[] {
  const base = { before, after, band: 'none', delta: [] } as const;
  if (before === undefined && after !== undefined)
    return [{ ...base, direction: 'new', certainty: after.certainty }];
  return [];
}

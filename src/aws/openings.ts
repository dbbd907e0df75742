import { unreachable } from '../model/errors.ts';
import {
  AUDIENCES,
  AUTHENTICATIONS,
  isPublicAudience,
  type Capability,
  type DoorShare,
  type Extent,
} from '../model/fact.ts';
import { coversAddresses, isEmpty, parseRange, subtract } from './network/addresses.ts';
import { subtractCalls } from './policy/calls.ts';

type Calls = Extract<Capability, { kind: 'calls' }>;
type Packets = Extract<Capability, { kind: 'packets' }>;

/** What the openings of one side let in that those of the other do not: who × what × where, compared by meaning. */
export function gained<Opening extends Extent>(
  openings: readonly Opening[],
  over: readonly Extent[],
): readonly Opening[] {
  return openings.flatMap((opening) =>
    // Who sends packets is in the addresses, however they are grouped.
    opening.parties.length === 0 || opening.capability.kind === 'packets'
      ? remainder(opening, over)
      : byParty(opening, over),
  );
}

/** Parties are compared one by one: adding an account to a list is news about that account only. */
function byParty<Opening extends Extent>(opening: Opening, over: readonly Extent[]): readonly Opening[] {
  const left = opening.parties.flatMap((party) => remainder({ ...opening, parties: [party] }, over));
  const groups = new Map<string, Opening>();
  for (const each of left) {
    const key = JSON.stringify(each.capability, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    const earlier = groups.get(key);
    groups.set(
      key,
      earlier === undefined ? each : { ...earlier, parties: [...earlier.parties, ...each.parties] },
    );
  }
  return [...groups.values()];
}

function remainder<Opening extends Extent>(opening: Opening, over: readonly Extent[]): readonly Opening[] {
  const covering = over.filter((other) => admits(other, opening)).map((other) => other.capability);
  return uncovered(opening.capability, covering).map((capability) => ({ ...opening, capability }));
}

/** Whether whoever the one opening lets in is let in by the other as well, at least as easily. */
function admits(other: Extent, opening: Extent): boolean {
  if (AUTHENTICATIONS.indexOf(other.authentication) > AUTHENTICATIONS.indexOf(opening.authentication))
    return false;
  if (
    isPublicAudience(other.audience) &&
    AUDIENCES.indexOf(other.audience) >= AUDIENCES.indexOf(opening.audience)
  )
    return true;
  if (other.audience !== opening.audience) return false;
  return (
    opening.capability.kind === 'packets' ||
    opening.parties.every((party) => other.parties.some((each) => each === party || isWithin(party, each)))
  );
}

/** A range of addresses inside another; no other kind of party contains a second one. */
function isWithin(party: string, other: string): boolean {
  const [inner, outer] = [parseRange(party), parseRange(other)];
  return inner !== undefined && outer?.family === inner.family && coversAddresses(outer, inner);
}

function uncovered(capability: Capability, over: readonly Capability[]): readonly Capability[] {
  switch (capability.kind) {
    case 'requests': {
      const others = over.filter((other) => other.kind === 'requests');
      if (others.some(({ share }) => takesAsWell(share, capability.share))) return [];
      const known = new Set(others.flatMap((other) => other.routes));
      const routes = capability.routes.filter((route) => !known.has(route));
      return routes.length === 0 ? [] : [{ ...capability, routes }];
    }
    case 'calls':
      return over
        .filter((other) => other.kind === 'calls')
        .reduce<readonly Calls[]>(
          (left, other) => left.flatMap((piece) => subtractCalls(piece, other)),
          [capability],
        );
    case 'packets':
      return over
        .filter((other) => other.kind === 'packets')
        .reduce<readonly Packets[]>(
          (left, other) => left.flatMap((piece) => withoutPackets(piece, other)),
          [capability],
        );
    default:
      return unreachable(capability);
  }
}

/** Whether requests of a rule came to the same targets without it. */
function takesAsWell(rest: DoorShare | undefined, rule: DoorShare | undefined): boolean {
  if (rest?.isRest !== true || rule === undefined || rule.targets.length === 0) return false;
  return rest.port === rule.port && rule.targets.every((target) => rest.targets.includes(target));
}

/** A rectangle of addresses × ports without another: at most three pieces. */
function withoutPackets(piece: Packets, other: Packets): readonly Packets[] {
  const { from, ports } = piece;
  const sameProtocol = other.ports.protocol === ports.protocol || other.ports.protocol === 'all';
  if (!sameProtocol || other.from.family !== from.family) return [piece];
  const [low, high] =
    other.ports.protocol === 'all' ? [ports.from, ports.to] : [other.ports.from, other.ports.to];
  if (low > ports.to || high < ports.from) return [piece];
  const rest = subtract(from, other.from);
  const pieces: Packets[] = [];
  if (ports.from < low) pieces.push({ ...piece, ports: { ...ports, to: low - 1 } });
  if (!isEmpty(rest))
    pieces.push({
      ...piece,
      from: rest,
      ports: { ...ports, from: Math.max(low, ports.from), to: Math.min(high, ports.to) },
    });
  if (ports.to > high) pieces.push({ ...piece, ports: { ...ports, from: high + 1 } });
  return pieces;
}

import { subtract, isEmpty } from '../aws/network/addresses.ts';
import { subtractCalls } from '../aws/policy/calls.ts';
import {
  AUDIENCES,
  AUTHENTICATIONS,
  isPublicAudience,
  type Capability,
  type Opening,
} from '../model/fact.ts';

type Calls = Extract<Capability, { kind: 'calls' }>;
type Packets = Extract<Capability, { kind: 'packets' }>;

/** What the openings of one side let in that those of the other do not: who × what × where, compared by meaning. */
export function gained(openings: readonly Opening[], over: readonly Opening[]): readonly Opening[] {
  return openings.flatMap((opening) =>
    opening.parties.length === 0 ? remainder(opening, over) : byParty(opening, over),
  );
}

/** Parties are compared one by one: adding an account to a list is news about that account only. */
function byParty(opening: Opening, over: readonly Opening[]): readonly Opening[] {
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

function remainder(opening: Opening, over: readonly Opening[]): readonly Opening[] {
  const covering = over.filter((other) => admits(other, opening)).map((other) => other.capability);
  return uncovered(opening.capability, covering).map((capability) => ({ ...opening, capability }));
}

/** Whether whoever the one opening lets in is let in by the other as well, at least as easily. */
function admits(other: Opening, opening: Opening): boolean {
  if (AUTHENTICATIONS.indexOf(other.authentication) > AUTHENTICATIONS.indexOf(opening.authentication))
    return false;
  if (
    isPublicAudience(other.audience) &&
    AUDIENCES.indexOf(other.audience) >= AUDIENCES.indexOf(opening.audience)
  )
    return true;
  return (
    other.audience === opening.audience && opening.parties.every((party) => other.parties.includes(party))
  );
}

function uncovered(capability: Capability, over: readonly Capability[]): readonly Capability[] {
  switch (capability.kind) {
    case 'requests': {
      const known = new Set(over.flatMap((other) => (other.kind === 'requests' ? other.routes : [])));
      const routes = capability.routes.filter((route) => !known.has(route));
      return routes.length === 0 ? [] : [{ kind: 'requests', routes }];
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
  }
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

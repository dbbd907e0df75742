import { extentLines } from '../aws/extent.ts';
import { coversAddresses, parseRange } from '../aws/network/addresses.ts';
import { gained } from '../aws/openings.ts';
import { coversCall } from '../aws/policy/calls.ts';
import type { PublicEndpoint, Waiver } from '../model/settings.ts';
import type { Policy } from './policy.ts';

/** What a change does to the configuration: as it was where the change began, and as the change leaves it. */
export interface Proposal {
  readonly from: Policy;
  readonly to: Policy;
}

/** A setting after the tightening part of a proposal, and what of the proposal has to wait, in words. */
interface Settled<T> {
  readonly value: T;
  readonly later: readonly string[];
}

/**
 * The policy of the base with what a change tightens, at once, and without what it loosens: a change must not decide by
 * which rules it is judged. What the change leaves alone is as the base has it now. `later` names what waits for the merge.
 */
export function tightened(
  base: Policy,
  { from, to }: Proposal,
): { policy: Policy; later: readonly string[] } {
  const later: string[] = [];
  const settle = <T>({ value, later: waiting }: Settled<T>): T => {
    later.push(...waiting);
    return value;
  };
  const choice = <T>(setting: string, of: (policy: Policy) => T, ladder: readonly T[]): T =>
    settle(stricter(setting, [of(base), of(from), of(to)], ladder));
  const accounts = settle(settleAccounts(base, from, to));
  const policy: Policy = {
    failOn: settle(settleGates(base, from, to)),
    failOnRisk: choice('fail-on-risk', (each) => each.failOnRisk, [
      'none',
      'critical',
      'high',
      'medium',
      'low',
    ]),
    onUndecided: choice('on-undecided', (each) => each.onUndecided, ['ignore', 'warn', 'fail']),
    warnOnly: choice('warn-only', (each) => each.warnOnly, [true, false]),
    profile: choice('profile', (each) => each.profile, ['standard', 'strict']),
    accounts,
    organization: settle(settleOrganization(base, from, to)),
    networks: { trusted: settle(settleEntries(NETWORKS, [base, from, to])) },
    publicEndpoints: settle(settleEntries(ENDPOINTS, [base, from, to])),
    assume: {
      accountAccessBlock: choice(
        'assume.s3-account-public-access-block',
        (each) => each.assume.accountAccessBlock,
        [true, undefined, false],
      ),
    },
    waivers: settle(settleEntries(WAIVERS, [base, from, to])),
  };
  return { policy, later };
}

/** One of several steps, loosest first. */
function stricter<T>(
  setting: string,
  [base, from, to]: readonly [T, T, T],
  ladder: readonly T[],
): Settled<T> {
  const rises = ladder.indexOf(to) - ladder.indexOf(base);
  if (to === from || rises === 0) return { value: base, later: [] };
  return rises > 0
    ? { value: to, later: [] }
    : { value: base, later: [`${setting}: ${to === undefined ? 'not set' : String(to)}`] };
}

function settleGates(base: Policy, from: Policy, to: Policy): Settled<Policy['failOn']> {
  const added = to.failOn.filter((gate) => !from.failOn.includes(gate) && !base.failOn.includes(gate));
  const dropped = base.failOn.filter((gate) => from.failOn.includes(gate) && !to.failOn.includes(gate));
  return { value: [...base.failOn, ...added], later: dropped.map((gate) => `fail-on without ${gate}`) };
}

/** How far inside an account is: not at all, trusted, own. */
const STANDINGS = ['outside', 'trusted', 'own'] as const;

function standing({ accounts }: Policy, id: string): (typeof STANDINGS)[number] {
  if (accounts.own.includes(id)) return 'own';
  return accounts.trusted.includes(id) ? 'trusted' : 'outside';
}

function settleAccounts(base: Policy, from: Policy, to: Policy): Settled<Policy['accounts']> {
  const listed = [base, to].flatMap(({ accounts }) => [...accounts.own, ...accounts.trusted]);
  const settled = [...new Set(listed)].map((id) => ({
    id,
    ...stricter(id, [standing(base, id), standing(from, id), standing(to, id)], STANDINGS.toReversed()),
  }));
  const having = (wanted: (typeof STANDINGS)[number]): readonly string[] =>
    settled.filter(({ value }) => value === wanted).map(({ id }) => id);
  return {
    value: { own: having('own'), trusted: having('trusted') },
    later: settled.flatMap(({ later }) => later.map((words) => `accounts, ${words}`)),
  };
}

function settleOrganization(base: Policy, from: Policy, to: Policy): Settled<string | undefined> {
  const [was, is, wanted] = [base.organization, from.organization, to.organization];
  if (wanted === is || wanted === was) return { value: was, later: [] };
  return { value: undefined, later: wanted === undefined ? [] : [`organization: ${wanted}`] };
}

/** A list whose entries each let something pass. */
interface Lenience<Entry> {
  readonly of: (policy: Policy) => readonly Entry[];
  /** What an entry lets pass, whatever is said about it; equal for equal entries. */
  readonly identity: (entry: Entry) => string;
  /** Whether the inner entry lets nothing pass that the outer one does not. */
  readonly within: (inner: Entry, outer: Entry) => boolean;
  readonly name: (entry: Entry) => string;
}

/** Entries that the change leaves alone stay, those it drops go, those it narrows are narrowed; what it adds beyond them waits. */
function settleEntries<Entry>(
  { of, identity, within, name }: Lenience<Entry>,
  [base, from, to]: readonly [Policy, Policy, Policy],
): Settled<readonly Entry[]> {
  const before = new Set(of(from).map(identity));
  const wanted = new Set(of(to).map(identity));
  const settled = of(base).flatMap((entry): readonly Entry[] => {
    const key = identity(entry);
    if (wanted.has(key) || !before.has(key) || of(to).some((wider) => within(entry, wider))) return [entry];
    return of(to).filter((narrower) => !before.has(identity(narrower)) && within(narrower, entry));
  });
  const value = [...new Map(settled.map((entry) => [identity(entry), entry])).values()];
  const later = of(to).filter(
    (entry) => !before.has(identity(entry)) && !of(base).some((outer) => within(entry, outer)),
  );
  return { value, later: later.map(name) };
}

const NETWORKS: Lenience<string> = {
  of: ({ networks }) => networks.trusted,
  identity: (range) => range,
  within: (inner, outer) => {
    const [a, b] = [parseRange(inner), parseRange(outer)];
    return a !== undefined && b?.family === a.family && coversAddresses(b, a);
  },
  name: (range) => `networks.trusted, ${range}`,
};

const ENDPOINTS: Lenience<PublicEndpoint> = {
  of: ({ publicEndpoints }) => publicEndpoints,
  identity: ({ subject, ports, actions }) => JSON.stringify([subject, ports, actions]),
  within: (inner, outer) =>
    inner.subject === outer.subject &&
    (isUnlimited(outer) ||
      (!isUnlimited(inner) &&
        inner.ports.every((port) =>
          outer.ports.some((range) => range.from <= port.from && port.to <= range.to),
        ) &&
        inner.actions.every((action) => outer.actions.some((pattern) => coversCall(pattern, action))))),
  name: ({ subject }) => `public-endpoints, ${subject}`,
};

const isUnlimited = ({ ports, actions }: PublicEndpoint): boolean => ports.length + actions.length === 0;

const WAIVERS: Lenience<Waiver> = {
  of: ({ waivers }) => waivers,
  identity: ({ finding, rule, subject, accepts, expires }) =>
    JSON.stringify([finding, rule, subject, extentLines(accepts), expires]),
  within: (inner, outer) =>
    inner.finding === outer.finding &&
    inner.rule === outer.rule &&
    inner.subject === outer.subject &&
    inner.expires <= outer.expires &&
    acceptsWithin(inner, outer),
  name: ({ finding, rule, subject }) => `waivers, ${finding ?? `${rule ?? ''} on ${subject ?? ''}`}`,
};

function acceptsWithin(inner: Waiver, outer: Waiver): boolean {
  if (inner.accepts.length === 0) return outer.accepts.length === 0 || inner.finding !== undefined;
  return outer.accepts.length > 0 && gained(inner.accepts, outer.accepts).length === 0;
}

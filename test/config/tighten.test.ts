import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gained } from '../../src/aws/openings.ts';
import { parseExtent } from '../../src/aws/extent.ts';
import { coversAddresses, parseRange, union } from '../../src/aws/network/addresses.ts';
import type { Policy } from '../../src/config/policy.ts';
import { tightened } from '../../src/config/tighten.ts';
import { RISKS } from '../../src/model/finding.ts';
import { GATE_KINDS } from '../../src/model/rule.ts';
import type { PublicEndpoint } from '../../src/model/settings.ts';
import { publicEndpoint as endpoint, settings, waiver } from '../support/settings.ts';

const { today: _today, ...plain } = settings();
const extents = (...lines: readonly string[]) => lines.map((line) => parseExtent(line)!);
const ssh = waiver({ rule: 'new-public-exposure', subject: 'aws_instance.bastion' });
const port = (from: number, to = from) => ({ from, to });

interface Case {
  readonly name: string;
  readonly from: Partial<Policy>;
  readonly to: Partial<Policy>;
  /** As the base branch is now; where the change began unless stated. */
  readonly base?: Partial<Policy>;
  readonly holds: Partial<Policy>;
  readonly later?: readonly string[];
}
const cases: readonly Case[] = [
  {
    name: 'a gate is added at once',
    from: {},
    to: { failOn: ['new-public-exposure', 'data-loss'] },
    holds: { failOn: ['new-public-exposure', 'data-loss'] },
  },
  {
    name: 'a gate is dropped after the merge, whatever replaces it',
    from: {},
    to: { failOn: ['data-loss'] },
    holds: { failOn: ['new-public-exposure', 'data-loss'] },
    later: ['fail-on without new-public-exposure'],
  },
  { name: 'a bar is lowered at once', from: {}, to: { failOnRisk: 'low' }, holds: { failOnRisk: 'low' } },
  {
    name: 'a bar is raised after the merge',
    from: { failOnRisk: 'low' },
    to: { failOnRisk: 'critical' },
    holds: { failOnRisk: 'low' },
    later: ['fail-on-risk: critical'],
  },
  {
    name: 'undecided gates fail at once',
    from: {},
    to: { onUndecided: 'fail' },
    holds: { onUndecided: 'fail' },
  },
  {
    name: 'an account is trusted after the merge',
    from: {},
    to: { accounts: { own: [], trusted: ['123456789012'] } },
    holds: { accounts: { own: [], trusted: [] } },
    later: ['accounts, 123456789012: trusted'],
  },
  {
    name: 'an own account becomes a trusted one at once',
    from: { accounts: { own: ['123456789012'], trusted: [] } },
    to: { accounts: { own: [], trusted: ['123456789012'] } },
    holds: { accounts: { own: [], trusted: ['123456789012'] } },
  },
  {
    name: 'an account is let go at once, and one that the base added meanwhile stays',
    from: { accounts: { own: ['123456789012'], trusted: [] } },
    to: {},
    base: { accounts: { own: ['123456789012', '210987654321'], trusted: [] } },
    holds: { accounts: { own: ['210987654321'], trusted: [] } },
  },
  {
    name: 'another organization is nobody until the merge',
    from: { organization: 'o-a1b2c3d4e5' },
    to: { organization: 'o-zzzzzzzzzz' },
    holds: { organization: undefined },
    later: ['organization: o-zzzzzzzzzz'],
  },
  {
    name: 'a network is narrowed at once',
    from: { networks: { trusted: ['10.0.0.0/8'] } },
    to: { networks: { trusted: ['10.1.0.0/16', '10.2.0.0/16'] } },
    holds: { networks: { trusted: ['10.1.0.0/16', '10.2.0.0/16'] } },
  },
  {
    name: 'a network is widened after the merge',
    from: { networks: { trusted: ['10.1.0.0/16'] } },
    to: { networks: { trusted: ['10.0.0.0/8'] } },
    holds: { networks: { trusted: ['10.1.0.0/16'] } },
    later: ['networks.trusted, 10.0.0.0/8'],
  },
  {
    name: 'an endpoint loses ports at once',
    from: { publicEndpoints: [endpoint({ ports: [port(80), port(443)] })] },
    to: { publicEndpoints: [endpoint({ ports: [port(443)] })] },
    holds: { publicEndpoints: [endpoint({ ports: [port(443)] })] },
  },
  {
    name: 'an endpoint loses its limits after the merge',
    from: { publicEndpoints: [endpoint({ ports: [port(443)] })] },
    to: { publicEndpoints: [endpoint({})] },
    holds: { publicEndpoints: [endpoint({ ports: [port(443)] })] },
    later: ['public-endpoints, aws_lb.shop'],
  },
  {
    name: 'another reason is no matter',
    from: { publicEndpoints: [endpoint({})], waivers: [ssh] },
    to: {
      publicEndpoints: [endpoint({ reason: 'shop and blog' })],
      waivers: [{ ...ssh, owner: 'team-ops' }],
    },
    holds: { publicEndpoints: [endpoint({})], waivers: [ssh] },
  },
  { name: 'a waiver ends at once', from: { waivers: [ssh] }, to: {}, holds: { waivers: [] } },
  {
    name: 'a waiver begins after the merge',
    from: {},
    to: { waivers: [ssh] },
    holds: { waivers: [] },
    later: ['waivers, new-public-exposure on aws_instance.bastion'],
  },
  {
    name: 'a waiver ends earlier at once',
    from: { waivers: [ssh] },
    to: { waivers: [{ ...ssh, expires: '2026-12-01' }] },
    holds: { waivers: [{ ...ssh, expires: '2026-12-01' }] },
  },
  {
    name: 'a waiver is prolonged after the merge',
    from: { waivers: [ssh] },
    to: { waivers: [{ ...ssh, expires: '2027-12-01' }] },
    holds: { waivers: [ssh] },
    later: ['waivers, new-public-exposure on aws_instance.bastion'],
  },
  {
    name: 'a waiver accepts less at once',
    from: { waivers: [{ ...ssh, accepts: extents('tcp/22 from 203.0.113.0/24') }] },
    to: { waivers: [{ ...ssh, accepts: extents('tcp/22 from 203.0.113.0/28') }] },
    holds: { waivers: [{ ...ssh, accepts: extents('tcp/22 from 203.0.113.0/28') }] },
  },
  {
    name: 'a waiver that accepted what is new accepts no extent of its own before the merge',
    from: { waivers: [ssh] },
    to: { waivers: [{ ...ssh, accepts: extents('tcp/22 from 203.0.113.0/28') }] },
    holds: { waivers: [] },
    later: ['waivers, new-public-exposure on aws_instance.bastion'],
  },
  {
    name: 'what a change leaves alone is as the base has it now',
    from: { profile: 'strict', failOnRisk: 'high' },
    to: { profile: 'strict', failOnRisk: 'high' },
    base: { failOnRisk: 'critical', waivers: [ssh] },
    holds: { failOnRisk: 'critical', waivers: [ssh] },
  },
];

test.each(cases)('$name', ({ from, to, base = from, holds, later = [] }) => {
  const settled = tightened({ ...plain, ...base }, { from: { ...plain, ...from }, to: { ...plain, ...to } });
  expect(settled).toEqual({ policy: { ...plain, ...base, ...holds }, later });
});

const standing = ({ accounts }: Policy, id: string): number =>
  accounts.own.includes(id) ? 2 : accounts.trusted.includes(id) ? 1 : 0;
const addresses = ({ networks }: Policy) =>
  union({ family: 4, ranges: [] }, ...networks.trusted.map((text) => parseRange(text)!));
const portsOf = (each: PublicEndpoint): readonly number[] =>
  [80, 443, 22, 1024].filter((number) => each.ports.some(({ from, to }) => from <= number && number <= to));
const unlimited = (each: PublicEndpoint): boolean => each.ports.length + each.actions.length === 0;

/** Nothing passes under the one policy that does not pass under the other. */
function expectNoLooser(policy: Policy, than: Policy): void {
  const rank = <T>(ladder: readonly T[], of: (each: Policy) => T): void =>
    expect(ladder.indexOf(of(policy))).toBeGreaterThanOrEqual(ladder.indexOf(of(than)));
  expect(policy.failOn).toEqual(expect.arrayContaining([...than.failOn]));
  rank(['none', 'critical', 'high', 'medium', 'low'], (each) => each.failOnRisk);
  rank(['ignore', 'warn', 'fail'], (each) => each.onUndecided);
  rank([true, false], (each) => each.warnOnly);
  rank(['standard', 'strict'], (each) => each.profile);
  rank([true, undefined, false], (each) => each.assume.accountAccessBlock);
  for (const id of [...policy.accounts.own, ...policy.accounts.trusted])
    expect(standing(policy, id)).toBeLessThanOrEqual(standing(than, id));
  if (policy.organization !== undefined) expect(policy.organization).toBe(than.organization);
  expect(coversAddresses(addresses(than), addresses(policy))).toBe(true);
  for (const inner of policy.publicEndpoints)
    expect(
      than.publicEndpoints.some(
        (outer) =>
          outer.subject === inner.subject &&
          (unlimited(outer) ||
            (!unlimited(inner) &&
              portsOf(inner).every((number) => portsOf(outer).includes(number)) &&
              inner.actions.every((action) =>
                outer.actions.some((each) => each === action || each === 's3:Get*'),
              ))),
      ),
    ).toBe(true);
  for (const inner of policy.waivers)
    expect(
      than.waivers.some(
        (outer) =>
          outer.finding === inner.finding &&
          outer.subject === inner.subject &&
          outer.expires >= inner.expires &&
          (inner.accepts.length === 0
            ? outer.accepts.length === 0 || inner.finding !== undefined
            : outer.accepts.length > 0 && gained(inner.accepts, outer.accepts).length === 0),
      ),
    ).toBe(true);
}

describe('whatever a change proposes', () => {
  const ids = fc.uniqueArray(fc.constantFrom('111111111111', '222222222222', '333333333333'));
  const subject = fc.constantFrom('aws_lb.shop', 'aws_instance.bastion');
  const policies: fc.Arbitrary<Policy> = fc.record({
    failOn: fc.subarray([...GATE_KINDS]),
    failOnRisk: fc.constantFrom(...RISKS),
    onUndecided: fc.constantFrom('warn', 'fail', 'ignore'),
    warnOnly: fc.boolean(),
    profile: fc.constantFrom('standard', 'strict'),
    accounts: fc.record({ own: ids, trusted: ids }),
    organization: fc.constantFrom(undefined, 'o-a1b2c3d4e5', 'o-zzzzzzzzzz'),
    networks: fc.record({
      trusted: fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '10.0.0.0/9', '10.1.0.0/16', '192.168.0.0/16')),
    }),
    publicEndpoints: fc.array(
      fc
        .record({
          subject,
          ports: fc.subarray([port(80), port(443), port(1, 1024)]),
          actions: fc.subarray(['s3:GetObject', 's3:Get*']),
        })
        .map(endpoint),
      { maxLength: 3 },
    ),
    assume: fc.record({ accountAccessBlock: fc.constantFrom(true, undefined, false) }),
    waivers: fc.array(
      fc
        .record({
          finding: fc.constantFrom(undefined, 'DMC-4f1c0de2'),
          rule: fc.constant('new-public-exposure'),
          subject,
          accepts: fc
            .subarray([
              'tcp/22 from 203.0.113.0/24',
              'tcp/22 from 203.0.113.0/28',
              'anonymous may call s3:Get* on own',
            ])
            .map((lines) => extents(...lines)),
          expires: fc.constantFrom('2026-12-31', '2027-12-31'),
        })
        .map(waiver),
      { maxLength: 3 },
    ),
  });

  test('the rules are never looser than those of the base', () => {
    fc.assert(
      fc.property(policies, policies, policies, (base, from, to) => {
        expectNoLooser(tightened(base, { from, to }).policy, base);
      }),
    );
  });

  test('nothing waits that a change does not propose, and no change leaves the base as it is', () => {
    fc.assert(
      fc.property(policies, policies, (base, from) => {
        const { later, policy } = tightened(base, { from, to: from });
        expect(later).toEqual([]);
        expectNoLooser(base, policy);
      }),
    );
  });
});

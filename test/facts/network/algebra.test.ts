import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkReach } from '../../../src/facts/network/network-reach.ts';
import { coversAddresses, noAddresses, union } from '../../../src/aws/network/addresses.ts';
import type { AddressSet, Exposure } from '../../../src/model/fact.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import { bastion, declared, network } from '../../support/networks.ts';
import { ask, ref, worldOf, type Plain } from '../../support/worlds.ts';

const cidr = fc.constantFrom(
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/8',
  '203.0.113.0/24',
  '198.51.100.0/25',
);
const port = fc.constantFrom(0, 22, 80, 443, 1024, 5432, 65_535);
const rule: fc.Arbitrary<Plain> = fc
  .record({
    protocol: fc.constantFrom('tcp', 'udp', '-1', '6'),
    a: port,
    b: port,
    cidrs: fc.array(cidr, { maxLength: 3 }),
  })
  .map(({ protocol, a, b, cidrs }) => ({
    protocol,
    from_port: protocol === '-1' ? 0 : Math.min(a, b),
    to_port: protocol === '-1' ? 0 : Math.max(a, b),
    cidr_blocks: cidrs,
  }));
const aclRule: fc.Arbitrary<Plain> = fc
  .record({ number: fc.integer({ min: 1, max: 400 }), allow: fc.boolean(), rule, range: cidr })
  .map(({ number, allow, rule: { protocol, from_port, to_port }, range }) => ({
    rule_no: number,
    action: allow ? 'allow' : 'deny',
    protocol,
    from_port,
    to_port,
    cidr_block: range,
  }));
const acls = fc.option(
  fc.record({ ingress: fc.array(aclRule, { maxLength: 4 }), egress: fc.array(aclRule, { maxLength: 4 }) }),
);

type Acl = { readonly ingress: readonly Plain[]; readonly egress: readonly Plain[] } | null;
function declarations(
  rules: readonly Plain[],
  acl: Acl,
  change: Readonly<Record<string, Plain | undefined>> = {},
) {
  const list: Readonly<Record<string, Plain>> =
    acl === null ? {} : { 'aws_network_acl.public': { subnet_ids: [ref('aws_subnet.public')], ...acl } };
  return declared(network, bastion(rules), list, change);
}

/** Every packet that may get through: addresses by protocol and port, at the ports where answers can change. */
function reached(
  world: readonly Declaration[],
  address = 'aws_instance.bastion',
): ReadonlyMap<string, AddressSet> {
  const found = ask(networkReach, worldOf(world), address).filter(
    (fact): fact is Exposure => fact.kind === 'exposure' && fact.channel === 'direct',
  );
  const at = new Map<string, AddressSet>();
  for (const protocol of ['tcp', 'udp', 'icmp'])
    for (const number of [0, 1, 22, 23, 79, 80, 81, 443, 444, 1023, 1024, 1025, 5432, 5433, 65_535])
      for (const { capability } of found.flatMap(({ openings }) => openings)) {
        if (capability.kind !== 'packets') continue;
        const { ports, from } = capability;
        const hit =
          ports.protocol === 'all' ||
          (ports.protocol === protocol && ports.from <= number && number <= ports.to);
        const key = `${protocol}/${number}`;
        if (hit) at.set(key, union(at.get(key) ?? noAddresses(4), from));
      }
  return at;
}
const certain = (world: readonly Declaration[]) =>
  ask(networkReach, worldOf(world), 'aws_instance.bastion')
    .flatMap((fact) => (fact.kind === 'exposure' ? fact.openings : []))
    .filter((opening) => opening.certainty === 'certain');
const within = (small: ReadonlyMap<string, AddressSet>, large: ReadonlyMap<string, AddressSet>): boolean =>
  [...small].every(([key, set]) => coversAddresses(large.get(key) ?? noAddresses(4), set));

describe('reach as an algebra', () => {
  test('one more rule that admits never takes reach away', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), rule, acls, (rules, more, acl) => {
        expect(within(reached(declarations(rules, acl)), reached(declarations([...rules, more], acl)))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('taking a hop away never adds reach', () => {
    const hops = [
      'aws_internet_gateway.main',
      'aws_route_table_association.public',
      'aws_route_table.public',
      'aws_security_group.bastion',
      'aws_subnet.public',
    ];
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), acls, fc.constantFrom(...hops), (rules, acl, hop) => {
        const whole = reached(declarations(rules, acl));
        const left = certain(declarations(rules, acl, { [hop]: undefined }));
        for (const { capability } of left) {
          if (capability.kind !== 'packets') continue;
          const { ports, from } = capability;
          const key = `${ports.protocol === 'all' ? 'tcp' : ports.protocol}/${ports.from}`;
          expect(coversAddresses(whole.get(key) ?? noAddresses(4), from)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of rules and of declarations changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(rule, { maxLength: 5 })
          .chain((rules) =>
            fc.tuple(
              fc.constant(rules),
              fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }),
            ),
          ),
        acls,
        ([rules, shuffled], acl) => {
          const turned = declarations(shuffled, acl).toReversed();
          expect(reached(turned)).toEqual(reached(declarations(rules, acl)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('other names for the same things change nothing', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), acls, (rules, acl) => {
        const renamed = JSON.parse(
          JSON.stringify({
            ...network,
            ...bastion(rules),
            ...(acl === null
              ? {}
              : { 'aws_network_acl.public': { subnet_ids: [ref('aws_subnet.public')], ...acl } }),
          }).replaceAll(/(aws_\w+)\.(\w+)/g, '$1.other_$2'),
        ) as Readonly<Record<string, Plain>>;
        expect(reached(declared(renamed), 'aws_instance.other_bastion')).toEqual(
          reached(declarations(rules, acl)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

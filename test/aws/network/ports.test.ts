import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_PORTS,
  coversPorts,
  describePorts,
  intersectPorts,
  normalisePorts,
  parsePorts,
  subtractPorts,
  unionPorts,
} from '../../../src/aws/network/ports.ts';
import { isWeb, portClassesOf, riskOfFrontDoor, riskOfPorts } from '../../../src/aws/network/port-classes.ts';
import type { PortRange } from '../../../src/model/fact.ts';

const tcp = (from: number, to = from): PortRange => ({ protocol: 'tcp', from, to });

describe('reading the ports of a rule', () => {
  test.each([
    { name: 'a single port', rule: ['tcp', 5432, 5432], reads: tcp(5432) },
    { name: 'a protocol by number', rule: ['6', 443, 1443], reads: tcp(443, 1443) },
    { name: 'capital letters', rule: ['TCP', 22, 22], reads: tcp(22) },
    { name: 'every protocol, whatever the ports say', rule: ['-1', 0, 0], reads: ALL_PORTS },
    { name: 'port 0 alone for TCP 0-0', rule: ['tcp', 0, 0], reads: tcp(0) },
    {
      name: 'every TCP port where none is given',
      rule: ['tcp', undefined, undefined],
      reads: tcp(0, 65_535),
    },
    { name: 'the type of an ICMP rule', rule: ['icmp', 8, 0], reads: { protocol: 'icmp', from: 8, to: 8 } },
    { name: 'every ICMP type', rule: [1, -1, -1], reads: { protocol: 'icmp', from: 0, to: 255 } },
    { name: 'a protocol without ports', rule: [50, 0, 0], reads: { protocol: 'esp', from: 0, to: 65_535 } },
    { name: 'nothing from a reversed range', rule: ['tcp', 90, 80], reads: undefined },
    { name: 'nothing from a port that does not exist', rule: ['udp', 0, 70_000], reads: undefined },
    { name: 'nothing from an unknown protocol', rule: ['quic', 443, 443], reads: undefined },
  ] as const)('reads $name', ({ rule: [protocol, from, to], reads }) => {
    expect(parsePorts(protocol, from, to)).toEqual(reads);
  });
});

describe('wording', () => {
  test.each([
    { ports: [tcp(5432)], says: 'tcp/5432' },
    { ports: [tcp(443, 1443), tcp(80)], says: 'tcp/80, tcp/443-1443' },
    { ports: [{ protocol: 'icmp', from: 8, to: 8 }], says: 'icmp/8' },
    { ports: [{ protocol: '99', from: 0, to: 65_535 }], says: 'protocol 99' },
    { ports: [ALL_PORTS, tcp(80)], says: 'every protocol and port' },
    { ports: [], says: 'no port' },
    { ports: subtractPorts([ALL_PORTS], [tcp(25)]), says: 'every other protocol' },
  ])('$says', ({ ports, says }) => {
    expect(describePorts(ports, 20)).toContain(says);
  });
});

describe('what listens there', () => {
  test.each([
    { ports: tcp(22), worst: 'remote administration', risk: 'critical' },
    { ports: tcp(5432), worst: 'database', risk: 'critical' },
    { ports: tcp(11_211), worst: 'cache, search or queue', risk: 'critical' },
    {
      ports: { protocol: 'udp', from: 11_211, to: 11_211 },
      worst: 'cache, search or queue',
      risk: 'critical',
    },
    { ports: tcp(8443), worst: 'container or cluster control', risk: 'critical' },
    { ports: tcp(7001), worst: 'cache, search or queue', risk: 'critical' },
    { ports: tcp(8888), worst: 'data or machine-learning console', risk: 'high' },
    { ports: tcp(443), worst: 'web', risk: 'low' },
    { ports: tcp(80, 81), worst: 'other', risk: 'medium' },
    { ports: tcp(443, 5432), worst: 'remote administration', risk: 'critical' },
    { ports: tcp(4711), worst: 'other', risk: 'medium' },
    { ports: tcp(0, 65_535), worst: 'every port', risk: 'critical' },
    { ports: ALL_PORTS, worst: 'every port', risk: 'critical' },
    { ports: { protocol: 'icmp', from: 0, to: 255 }, worst: 'ICMP', risk: 'low' },
  ])('$ports.protocol/$ports.from-$ports.to: $worst, $risk', ({ ports, worst, risk }) => {
    expect(portClassesOf(ports)[0].name).toBe(worst);
    expect(riskOfPorts([ports])).toBe(risk);
  });

  test('behind a load balancer 8443 is the web', () => {
    expect(riskOfFrontDoor([tcp(8443)])).toBe('low');
    expect(riskOfFrontDoor([tcp(5432)])).toBe('critical');
    expect(isWeb(tcp(443)) && !isWeb(tcp(80, 81))).toBe(true);
    expect(riskOfPorts([])).toBe('none');
  });
});

const ranges: fc.Arbitrary<PortRange> = fc
  .tuple(
    fc.constantFrom('tcp', 'udp', 'icmp', '99', 'all'),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 200 }),
  )
  .map(([protocol, from, length]) => {
    if (protocol === 'icmp') return { protocol, from: Math.min(from, 255), to: Math.min(from + length, 255) };
    if (protocol === 'tcp' || protocol === 'udp') return { protocol, from, to: from + length };
    return { protocol, from: 0, to: 65_535 };
  });
const sets = fc.array(ranges, { maxLength: 6 });

describe('the algebra of port sets', () => {
  test('the normal form is a normal form, whatever the order', () => {
    fc.assert(
      fc.property(sets, (a) => {
        expect(normalisePorts(a.toReversed())).toEqual(normalisePorts(a));
        expect(normalisePorts(normalisePorts(a))).toEqual(normalisePorts(a));
      }),
    );
  });

  test('a difference and an intersection split a set without loss', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const rest = subtractPorts(a, b);
        expect(intersectPorts(rest, b)).toEqual([]);
        expect(unionPorts(rest, intersectPorts(a, b))).toEqual(normalisePorts(a));
        expect(coversPorts(a, rest)).toBe(true);
      }),
    );
  });

  test('a set covers another exactly when adding it changes nothing', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(coversPorts(a, b)).toBe(
          JSON.stringify(unionPorts(a, b)) === JSON.stringify(normalisePorts(a)),
        );
      }),
    );
  });
});

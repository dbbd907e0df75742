import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../vectors/cidr.json' with { type: 'json' };
import {
  INTERNET4,
  INTERNET6,
  addressText,
  allAddresses,
  coversAddresses,
  describe as cidrs,
  intersect,
  isEmpty,
  noAddresses,
  parseRange,
  size,
  subtract,
  tier,
  union,
} from '../../../src/aws/network/addresses.ts';
import type { AddressSet } from '../../../src/model/fact.ts';

function set(...blocks: readonly string[]): AddressSet {
  const sets = blocks.map((block) => parseRange(block)).filter((each) => each !== undefined);
  expect(sets).toHaveLength(blocks.length);
  const [first, ...rest] = sets;
  return first === undefined ? noAddresses(4) : union(first, ...rest);
}

describe('reading address blocks', () => {
  test.each([
    { written: '203.0.113.7', reads: '203.0.113.7/32' },
    { written: '203.0.113.77/24', reads: '203.0.113.0/24' },
    { written: '10.20.30.40/0', reads: '0.0.0.0/0' },
    { written: '2001:DB8:0:0::1', reads: '2001:db8::1/128' },
    { written: '0:0:0:0:0:0:0:0/0', reads: '::/0' },
    { written: '::ffff:203.0.113.7/128', reads: '::ffff:cb00:7107/128' },
  ])('$written is $reads', ({ written, reads }) => {
    expect(cidrs(set(written))).toBe(reads);
  });

  test.each([
    '',
    '0x7f.1',
    '010.0.0.1',
    '1.2.3',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    'fe80::1%eth0',
    '::/129',
  ])('%j is no address block', (written) => {
    expect(parseRange(written)).toBeUndefined();
  });

  test('a megabyte of digits is refused at once', () => {
    expect(parseRange('1'.repeat(1_000_000))).toBeUndefined();
  });
});

describe('how much of the internet a set admits', () => {
  test.each(vectors)('$id: $why', ({ input, expect: verdict }) => {
    expect(tier(set(...input.cidrs)) === 'internet' ? 'public' : 'not-public').toBe(verdict);
  });

  test.each([
    { name: 'one host is narrow', blocks: ['203.0.113.7'], is: 'narrow' },
    { name: 'a /24 is narrow', blocks: ['203.0.113.0/24'], is: 'narrow' },
    { name: 'one address more than a /24 is wide', blocks: ['203.0.113.0/24', '198.51.100.1'], is: 'wide' },
    { name: 'a /8 is wide', blocks: ['3.0.0.0/8'], is: 'wide' },
    { name: 'one address more than a /8 is the internet', blocks: ['3.0.0.0/8', '8.8.8.8'], is: 'internet' },
    { name: 'a /7 counts although half of it is private', blocks: ['10.0.0.0/7'], is: 'internet' },
    { name: 'private space is none', blocks: ['10.0.0.0/8', '192.168.0.0/16'], is: 'none' },
    { name: 'an IPv6 /48 is narrow', blocks: ['2600:1f00::/48'], is: 'narrow' },
    { name: 'an IPv6 /47 is wide', blocks: ['2600:1f00::/47'], is: 'wide' },
    { name: 'an IPv6 /32 is wide', blocks: ['2600:1f00::/32'], is: 'wide' },
    { name: 'an IPv6 /31 is the internet', blocks: ['2600::/31'], is: 'internet' },
  ])('$name', ({ blocks, is }) => {
    expect(tier(set(...blocks))).toBe(is);
  });

  test('256 private /16 blocks and one public host are as narrow as the host', () => {
    const blocks = Array.from({ length: 256 }, (_, i) => `10.${i}.0.0/16`);
    expect(tier(set(...blocks, '203.0.113.9'))).toBe('narrow');
  });

  test('the internet is 86 % of IPv4', () => {
    expect(size(INTERNET4)).toBe(3_702_259_456n);
    expect(cidrs(INTERNET6)).toBe('2000::/3');
  });
});

describe('wording', () => {
  test('long lists are cut and counted', () => {
    expect(cidrs(set('203.0.113.1', '203.0.113.3', '203.0.113.5'), 2)).toBe(
      '203.0.113.1/32, 203.0.113.3/32 and 1 more',
    );
    expect(cidrs(noAddresses(6))).toBe('no address');
  });

  test('a mosaic reads as the block it adds up to', () => {
    expect(cidrs(set('128.0.0.0/1', '0.0.0.0/1'))).toBe('0.0.0.0/0');
  });
});

const addressSets = (family: 4 | 6): fc.Arbitrary<AddressSet> => {
  const bits = family === 4 ? 32 : 128;
  const block = fc.tuple(
    fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n }),
    fc.integer({ min: 0, max: bits }),
  );
  return fc.array(block, { maxLength: 6 }).map((blocks) =>
    union(
      noAddresses(family),
      ...blocks.map(([address, prefix]) => {
        const range = parseRange(`${addressText(address, family)}/${prefix}`);
        if (range === undefined) throw new Error('the writer writes what the reader reads');
        return range;
      }),
    ),
  );
};

describe.each([4, 6] as const)('the algebra of IPv%i sets', (family) => {
  const sets = addressSets(family);

  test('union and intersection are commutative, and absorb each other', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(union(a, b)).toEqual(union(b, a));
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(union(a, intersect(a, b))).toEqual(a);
        expect(intersect(a, union(a, b))).toEqual(a);
      }),
    );
  });

  test('a difference and an intersection split a set without loss', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const rest = subtract(a, b);
        expect(isEmpty(intersect(rest, b))).toBe(true);
        expect(union(rest, intersect(a, b))).toEqual(a);
        expect(size(rest) + size(intersect(a, b))).toBe(size(a));
        expect(coversAddresses(a, rest)).toBe(true);
      }),
    );
  });

  test('De Morgan holds within the whole family', () => {
    const whole = allAddresses(family);
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(subtract(whole, union(a, b))).toEqual(intersect(subtract(whole, a), subtract(whole, b)));
      }),
    );
  });

  test('adding addresses never lowers the tier', () => {
    const order = ['none', 'narrow', 'wide', 'internet'];
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(order.indexOf(tier(union(a, b)))).toBeGreaterThanOrEqual(order.indexOf(tier(a)));
      }),
    );
  });
});

test('the families do not mix', () => {
  expect(() => union(allAddresses(4), allAddresses(6))).toThrow('cannot mix');
  expect(isEmpty(intersect(allAddresses(4), allAddresses(6)))).toBe(true);
  expect(subtract(allAddresses(4), allAddresses(6))).toEqual(allAddresses(4));
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentLines, parseExtent } from '../../src/aws/extent.ts';
import { allAddresses, INTERNET4, INTERNET6, parseRange, union } from '../../src/aws/network/addresses.ts';
import { parsePorts } from '../../src/aws/network/ports.ts';
import { gained } from '../../src/aws/openings.ts';
import { callsOf } from '../../src/aws/policy/calls.ts';
import { AUDIENCES, AUTHENTICATIONS, type AddressSet, type Extent } from '../../src/model/fact.ts';

const range = (text: string): AddressSet => parseRange(text)!;
const packets = (from: AddressSet, protocol: string, low?: number, high = low): Extent => ({
  audience: 'anonymous',
  parties: [],
  authentication: 'none',
  capability: { kind: 'packets', from, ports: parsePorts(protocol, low, high)! },
});
const calls = (
  details: Partial<Extent>,
  actions: readonly string[],
  resources: readonly string[],
): Extent => ({
  audience: 'anonymous',
  parties: [],
  authentication: 'none',
  ...details,
  capability: callsOf({
    actions: actions.map((pattern) => ({ pattern, except: [] })),
    resources: resources.map((pattern) => ({ pattern, except: [] })),
  }),
});

const mosaic = (last: number): AddressSet =>
  union(
    range('192.0.2.0/32'),
    ...Array.from({ length: 100 }, (_, i) => range(`203.0.113.${2 * i}`)),
    range(`198.51.100.${last}`),
  );

describe('an opening in one line', () => {
  test.each([
    { extent: packets(range('203.0.113.0/24'), 'tcp', 22), line: 'tcp/22 from 203.0.113.0/24' },
    { extent: packets(INTERNET4, 'tcp', 8000, 8080), line: 'tcp/8000-8080 from 0.0.0.0/0' },
    { extent: packets(allAddresses(4), 'tcp', 0, 65_535), line: 'tcp from 0.0.0.0/0' },
    { extent: packets(INTERNET6, '-1'), line: 'all from ::/0' },
    { extent: packets(range('203.0.113.7'), 'icmp', 8), line: 'icmp/8 from 203.0.113.7/32' },
    { extent: packets(range('203.0.113.7'), '50'), line: 'esp from 203.0.113.7/32' },
    {
      extent: packets(union(range('198.51.100.0/24'), range('203.0.113.0/24')), 'udp', 53),
      line: 'udp/53 from 198.51.100.0/24, 203.0.113.0/24',
    },
    {
      extent: calls({}, ['s3:ListBucket', 's3:GetObject'], ['own']),
      line: 'anonymous may call s3:GetObject and s3:ListBucket on own',
    },
    {
      extent: calls({ audience: 'named', parties: ['444455556666'] }, ['sqs:*'], ['*']),
      line: 'named 444455556666 may call sqs:* on *',
    },
    {
      extent: {
        ...calls({}, ['s3:x'], ['own']),
        capability: { kind: 'requests', routes: ['tcp/443 /admin/*'] },
        authentication: 'weak',
      },
      line: 'anonymous (weak) may request tcp/443 /admin/*',
    },
  ] satisfies readonly { extent: Extent; line: string }[])('$line', ({ extent, line }) => {
    expect(extentLines([extent])).toEqual([line]);
    const again = parseExtent(line)!;
    expect(extentLines([again])).toEqual([line]);
    expect(gained([extent], [again])).toEqual([]);
  });

  test('names what an exception leaves out', () => {
    const extent: Extent = {
      ...calls({}, [], []),
      capability: callsOf({
        actions: [{ pattern: 's3:*', except: ['s3:Delete*', 's3:Put*'] }],
        resources: [{ pattern: 'own', except: [] }],
      }),
    };
    const [line = ''] = extentLines([extent]);
    expect(line).toBe('anonymous may call s3:* except s3:Delete*, s3:Put* on own');
    expect(parseExtent(line)?.capability).toEqual(extent.capability);
  });

  test('says of a mosaic of ranges that there are more, and still tells two of them apart', () => {
    const [one, other] = [1, 3].map((last) => extentLines([packets(mosaic(last), 'tcp', 22)])[0] ?? '');
    expect(one).toMatch(/ more \([0-9a-f]{16}\)$/);
    expect(one).not.toBe(other);
    expect(parseExtent(one ?? '')).toBeUndefined();
  });
});

test.each([
  '',
  'tcp/22',
  'tcp/22 from',
  'tcp/22 from everywhere',
  'tcp/22 from 0.0.0.0/0, ::/0',
  'tcp/22 from 203.0.113.0/24 from 198.51.100.0/24',
  'tcp/ssh from 203.0.113.0/24',
  'tcp/22-20 from 203.0.113.0/24',
  'tcp/99999 from 203.0.113.0/24',
  'smtp/25 from 203.0.113.0/24',
  'somebody may call s3:GetObject on own',
  'anonymous may call s3:GetObject',
  'anonymous may call s3:GetObject on own on it',
  'named 444455556666 555566667777 may call s3:GetObject on own',
  'anonymous may see tcp/443',
  `tcp/22 from ${'203.0.113.0/24, '.repeat(10_000)}203.0.113.0/24`,
])('%s is no line of an extent', (line) => {
  expect(parseExtent(line)).toBeUndefined();
});

test('every opening reads back as itself', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'B', ':', '*', '/', ' ', '%', '20', '-'),
  });
  const pattern = word.map((text) => `s3:${text}`);
  const extent: fc.Arbitrary<Extent> = fc.record({
    audience: fc.constantFrom(...AUDIENCES),
    parties: fc.uniqueArray(
      word.filter((text) => text.trim() === text),
      { maxLength: 3 },
    ),
    authentication: fc.constantFrom(...AUTHENTICATIONS),
    capability: fc.oneof(
      fc
        .record({
          actions: fc.uniqueArray(pattern, { minLength: 1, maxLength: 3 }),
          resources: fc.uniqueArray(pattern, { minLength: 1, maxLength: 3 }),
        })
        .map(({ actions, resources }) =>
          callsOf({
            actions: actions.map((each) => ({ pattern: each, except: [] })),
            resources: resources.map((each) => ({ pattern: each, except: [] })),
          }),
        ),
      word.map((text) => ({ kind: 'requests' as const, routes: [`tcp/443 ${text}.`] })),
    ),
  });
  fc.assert(
    fc.property(extent, (each) => {
      const [line = ''] = extentLines([each]);
      const again = parseExtent(line)!;
      expect(again.parties.toSorted()).toEqual(each.parties.toSorted());
      expect(extentLines([again])).toEqual([line]);
      expect({ ...again, capability: undefined, parties: [] }).toEqual({
        ...each,
        capability: undefined,
        parties: [],
      });
    }),
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../src/aws/network/addresses.ts';
import { diffOfTexts } from '../../src/ingest/diff.ts';
import type { Rewriter } from '../../src/model/declaration.ts';
import { factKey, type Exposure, type FactChange, type Opening } from '../../src/model/fact.ts';
import { addressOf } from '../../src/model/value.ts';
import { fullBudget, suggester, type Budget } from '../../src/suggest/suggester.ts';

const base = 'internal = true\n';
const head = 'internal = false\n';
const diff = new Map([['main.tf', diffOfTexts('main.tf', { base, head })]]);
const location = { file: 'main.tf', line: 1, endLine: 1, side: 'RIGHT' } as const;
const rewriter: Rewriter = {
  lines: (side) => (side === 'after' ? head : base).split('\n'),
  edited: () => new Map([[addressOf('aws_lb.shop'), undefined]]),
};

interface Sketch {
  readonly subject: string;
  readonly port: number;
  readonly direction: FactChange['direction'];
  readonly certainty: FactChange['certainty'];
}

function opening(port: number, certainty: FactChange['certainty']): Opening {
  const from = parseRange('0.0.0.0/0');
  if (from === undefined) throw new Error('the whole internet is a range');
  return {
    audience: 'anonymous',
    parties: [],
    capability: { kind: 'packets', from, ports: { protocol: 'tcp', from: port, to: port } },
    authentication: 'none',
    certainty,
    lacking: [],
    witness: null,
    evidence: [],
  };
}

function changeOf({ subject, port, direction, certainty }: Sketch): FactChange {
  const openings = [opening(port, certainty)];
  const address = addressOf(subject);
  const fact: Exposure = {
    kind: 'exposure',
    key: factKey('exposure', address, 'network'),
    subject: address,
    related: [],
    surface: 'network',
    channel: 'direct',
    endpointClass: 'management',
    byDefinition: false,
    openings,
    service: 'ec2',
  };
  const isWorse = direction === 'new' || direction === 'widened';
  return {
    direction,
    before: isWorse ? undefined : fact,
    after: isWorse ? fact : undefined,
    band: 'public',
    delta: openings,
    certainty,
    origin: 'this-change',
    causes: [address],
  };
}

function suggested(left: readonly Sketch[], also: readonly Sketch[] = [], budget: Budget = fullBudget()) {
  const own = changeOf(exposed);
  const changes = [own, ...also.map(changeOf)];
  const suggest = suggester({ rewriter, diff, changes, reassess: () => left.map(changeOf), budget });
  return suggest(own, location);
}

const exposed: Sketch = { subject: 'aws_lb.shop', port: 443, direction: 'new', certainty: 'certain' };
const another: Sketch = { ...exposed, subject: 'aws_instance.bastion', port: 22 };

describe('an edit is suggested', () => {
  test.each<{ name: string; left: readonly Sketch[]; also?: readonly Sketch[]; expected: string | null }>([
    { name: 'when the exposure is gone and nothing else is worse', left: [], expected: 'internal = true' },
    { name: 'never while the exposure is there', left: [exposed], expected: null },
    {
      name: 'never while it is still possible',
      left: [{ ...exposed, certainty: 'possible' }],
      expected: null,
    },
    { name: 'never when it merely reaches less far', left: [{ ...exposed, port: 80 }], expected: null },
    { name: 'never when something else is new', left: [another], expected: null },
    {
      name: 'when what is left was there anyway',
      left: [another],
      also: [another],
      expected: 'internal = true',
    },
    {
      name: 'never when what is left is wider than it was',
      left: [{ ...another, port: 23 }],
      also: [another],
      expected: null,
    },
    {
      name: 'never when what was possible becomes certain',
      left: [another],
      also: [{ ...another, certainty: 'possible' }],
      expected: null,
    },
    {
      name: 'when something gets better besides',
      left: [{ ...another, direction: 'closed' }],
      expected: 'internal = true',
    },
  ])('$name', ({ left, also, expected }) => {
    expect(suggested(left, also)).toBe(expected);
  });

  test('never on the side of what is gone', () => {
    const suggest = suggester({ rewriter, diff, changes: [], reassess: () => [], budget: fullBudget() });
    expect(suggest(changeOf(exposed), { ...location, side: 'LEFT' })).toBeNull();
    expect(suggest(changeOf(exposed), null)).toBeNull();
  });

  test('never once the budget is used up', () => {
    expect(suggested([], [], { places: 0, edits: 40 })).toBeNull();
    expect(suggested([], [], { places: 20, edits: 0 })).toBeNull();
  });

  test('one edit is tried once for all that it may close', () => {
    let asked = 0;
    const reassess = (): readonly FactChange[] => ((asked += 1), []);
    const changes = [changeOf(exposed), changeOf(another)];
    const suggest = suggester({ rewriter, diff, changes, reassess, budget: fullBudget() });
    expect(changes.map((change) => suggest(change, location))).toEqual([
      'internal = true',
      'internal = true',
    ]);
    expect(asked).toBe(1);
  });
});

const sketches = fc.array(
  fc.record({
    subject: fc.constantFrom('aws_lb.shop', 'aws_instance.bastion', 'aws_db_instance.orders'),
    port: fc.constantFrom(22, 443, 5432),
    direction: fc.constantFrom('new', 'widened', 'narrowed', 'closed'),
    certainty: fc.constantFrom('certain', 'possible'),
  } as const),
  { maxLength: 4 },
);

test('nothing is suggested while asking again still shows the finding or shows more than there was', () => {
  fc.assert(
    fc.property(sketches, sketches, (left, also) => {
      if (suggested(left, also) === null) return;
      const worse = left.filter(({ direction }) => direction === 'new' || direction === 'widened');
      expect(worse.filter(({ subject }) => subject === exposed.subject)).toEqual([]);
      const known = new Set(also.map(({ subject, port }) => `${subject} ${port}`));
      expect(worse.filter(({ subject, port }) => !known.has(`${subject} ${port}`))).toEqual([]);
    }),
  );
});

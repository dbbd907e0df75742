import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Location } from '../../src/model/finding.ts';
import type { FilePatch, Hunk } from '../../src/model/patch.ts';
import { place } from '../../src/review/place.ts';
import { diffOf, patch, right } from '../support/reviews.ts';

const left = (file: string, line: number, endLine = line): Location => ({
  file,
  line,
  endLine,
  side: 'LEFT',
});

/** Lines 10–16 of the base became lines 10–18 of the head; further down, 40–45 became 42–47. */
const edited: Hunk = {
  baseStart: 10,
  baseLines: 7,
  headStart: 10,
  headLines: 9,
  added: [13, 14],
  removed: [],
};
const further: Hunk = { baseStart: 40, baseLines: 6, headStart: 42, headLines: 6, added: [], removed: [] };
const diff = diffOf(
  patch('network.tf', [edited, further]),
  patch('storage.tf', []),
  patch('new.tf', [{ baseStart: 0, baseLines: 0, headStart: 1, headLines: 20, added: [], removed: [] }], {
    status: 'added',
  }),
  patch('gone.tf', [{ baseStart: 1, baseLines: 8, headStart: 0, headLines: 0, added: [], removed: [] }], {
    status: 'removed',
  }),
  patch('database.tf', [edited], { status: 'renamed', previousPath: 'new.tf' }),
);
const line = (file: string, from: number, to: number, side: 'LEFT' | 'RIGHT') => ({
  kind: 'line',
  at: { file, line: from, endLine: to },
  side,
});

describe('a finding is placed', () => {
  test.each([
    { name: 'in the summary without a location', location: null, expected: { kind: 'summary' } },
    {
      name: 'on a line inside a hunk',
      location: right('network.tf', 13),
      expected: line('network.tf', 13, 13, 'RIGHT'),
    },
    {
      name: 'on the first context line of a hunk',
      location: right('network.tf', 10),
      expected: line('network.tf', 10, 10, 'RIGHT'),
    },
    {
      name: 'on the last context line of a hunk',
      location: right('network.tf', 18),
      expected: line('network.tf', 18, 18, 'RIGHT'),
    },
    {
      name: 'on the file when its line is after the hunk',
      location: right('network.tf', 19),
      expected: { kind: 'file', path: 'network.tf' },
    },
    {
      name: 'on a range inside one hunk',
      location: right('network.tf', 12, 15),
      expected: line('network.tf', 12, 15, 'RIGHT'),
    },
    {
      name: 'on the part of a range that the hunk holds',
      location: right('network.tf', 17, 44),
      expected: line('network.tf', 17, 18, 'RIGHT'),
    },
    {
      name: 'on the file when the range starts before the hunk',
      location: right('network.tf', 8, 12),
      expected: { kind: 'file', path: 'network.tf' },
    },
    {
      name: 'on a single line when the range ends before it starts',
      location: right('network.tf', 13, 2),
      expected: line('network.tf', 13, 13, 'RIGHT'),
    },
    {
      name: 'on a deleted line of the base',
      location: left('network.tf', 16),
      expected: line('network.tf', 16, 16, 'LEFT'),
    },
    {
      name: 'on the file when the base has no such line in a hunk',
      location: left('network.tf', 17),
      expected: { kind: 'file', path: 'network.tf' },
    },
    {
      name: 'in the summary when the file is not in the diff',
      location: right('other.tf', 13),
      expected: { kind: 'summary' },
    },
    {
      name: 'on the file when its diff is too large',
      location: right('storage.tf', 3),
      expected: { kind: 'file', path: 'storage.tf' },
    },
    {
      name: 'on a line of a removed file',
      location: left('gone.tf', 8),
      expected: line('gone.tf', 8, 8, 'LEFT'),
    },
    {
      name: 'on a removed file when the line is of the head',
      location: right('gone.tf', 1),
      expected: { kind: 'file', path: 'gone.tf' },
    },
    {
      name: 'under the new name of a renamed file, though another file took its old name',
      location: left('new.tf', 12),
      expected: line('database.tf', 12, 12, 'LEFT'),
    },
    {
      name: 'on the file that took over an old name, seen from the head',
      location: right('new.tf', 12),
      expected: line('new.tf', 12, 12, 'RIGHT'),
    },
    {
      name: 'on the file when the line is no number',
      location: right('network.tf', Number.NaN),
      expected: { kind: 'file', path: 'network.tf' },
    },
    {
      name: 'on the file when the line is zero in an added file',
      location: right('new.tf', 0),
      expected: { kind: 'file', path: 'new.tf' },
    },
  ])('$name', ({ location, expected }) => {
    expect(place(location, diff)).toEqual(expected);
  });

  test('never outside the diff', () => {
    fc.assert(
      fc.property(patches, locations, (files, location) => {
        const placement = place(location, diffOf(...files));
        const known = new Set(files.map((file) => file.path));
        if (placement.kind === 'file') expect(known).toContain(placement.path);
        if (placement.kind !== 'line') return;
        const { at, side } = placement;
        const inside = diffOf(...files)
          .get(at.file)
          ?.hunks.some((hunk) => {
            const [start, lines] =
              side === 'RIGHT' ? [hunk.headStart, hunk.headLines] : [hunk.baseStart, hunk.baseLines];
            return at.line >= start && at.endLine < start + lines && at.line <= at.endLine;
          });
        expect(inside).toBe(true);
        expect(at.line).toBe(location.line);
        expect(at.endLine).toBeLessThanOrEqual(Math.max(location.line, location.endLine));
      }),
    );
  });
});

const names = fc.constantFrom('network.tf', 'rds.tf', 'main.tf');
const lines = fc.integer({ min: 0, max: 60 });
const hunks = fc
  .record({ baseStart: lines, baseLines: lines, headStart: lines, headLines: lines })
  .map((sizes): Hunk => ({ ...sizes, added: [], removed: [] }));
const patches: fc.Arbitrary<FilePatch[]> = fc.array(
  fc.record({
    path: names,
    status: fc.constantFrom('added', 'removed', 'modified', 'renamed'),
    hunks: fc.array(hunks, { maxLength: 4 }),
    previousPath: fc.option(names, { nil: undefined }),
  }),
  { maxLength: 4 },
);
const locations: fc.Arbitrary<Location> = fc.record({
  file: names,
  line: lines,
  endLine: lines,
  side: fc.constantFrom('LEFT', 'RIGHT'),
});

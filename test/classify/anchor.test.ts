import { describe, expect, test } from 'vitest';
import { locate } from '../../src/classify/anchor.ts';
import type { Sources } from '../../src/model/declaration.ts';
import type { FactChange, Opening } from '../../src/model/fact.ts';
import type { FilePatch, PullRequestDiff } from '../../src/model/patch.ts';
import { addressOf, type SourceRange, type Trail } from '../../src/model/value.ts';

const policy = addressOf('aws_sqs_queue_policy.orders');

const at = (line: number, endLine = line): SourceRange => ({ file: 'queue.tf', line, endLine });

/** A new exposure by the queue's policy, proved by one attribute of it. */
function openedBy(path: string, trail: Trail): FactChange {
  const opening: Opening = {
    audience: 'anonymous',
    parties: [],
    capability: { kind: 'calls', actions: ['sqs:SendMessage'], resources: ['own'] },
    authentication: 'none',
    certainty: 'certain',
    lacking: [],
    witness: null,
    evidence: [{ says: 'it lets in anyone', about: policy, path, trail }],
  };
  return {
    direction: 'new',
    before: undefined,
    after: undefined,
    band: 'public',
    delta: [opening],
    certainty: 'certain',
    origin: 'this-change',
    causes: [policy],
  };
}

const added = (...lines: readonly number[]): PullRequestDiff => aligned(lines, []);

const aligned = (lines: readonly number[], restyled: readonly number[]): PullRequestDiff => {
  const style = { added: restyled, removed: [] };
  const extent = { baseStart: 1, baseLines: 0, headStart: 1, headLines: 40 };
  const hunk = { ...extent, added: lines, removed: [], restyled: style };
  const patch: FilePatch = { path: 'queue.tf', status: 'modified', hunks: [hunk] };
  return new Map([['queue.tf', patch]]);
};

const sources: Sources = {
  block: (side) => (side === 'after' ? at(20, 24) : undefined),
  header: (side) => (side === 'after' ? at(20) : undefined),
  trace: () => undefined,
  feeds: () => [],
  touched: () => true,
};

describe('where a comment stands', () => {
  const principal = 'policy.Statement[0].Principal.AWS';
  const handedOn: Trail = { at: at(22), from: { at: at(8) } };
  test.each([
    ['the argument, where it and what feeds it are new', 'redrive', handedOn, added(22, 8), 22],
    ['what feeds the argument, where the argument stays', 'redrive', handedOn, added(8), 8],
    [
      'the statement, where it and the line that hands its document on are new',
      principal,
      handedOn,
      added(22, 8),
      8,
    ],
    ['the line that hands a document on, where the document stays', principal, handedOn, added(22), 22],
    [
      'the header of a new block, where no line of the proof is new',
      'redrive',
      { at: at(3) },
      added(20, 21),
      20,
    ],
  ])('is %s', (_, path, trail, diff, line) => {
    expect(locate(openedBy(path, trail), sources, diff)).toEqual({ ...at(line), side: 'RIGHT' });
  });
  test('is the new line of a default, where the old one fed the value and the new one decides that it does not', () => {
    const before: Trail = { at: at(8), from: { at: at(2) } };
    const decided: Sources = {
      ...sources,
      trace: (side) => (side === 'before' ? before : { at: at(9) }),
      feeds: () => [at(21, 25), at(1, 6)],
    };
    const changed = (lines: readonly number[]): PullRequestDiff => {
      const extent = { baseStart: 1, baseLines: 30, headStart: 1, headLines: 31 };
      const hunk = { ...extent, added: lines, removed: [2] };
      return new Map([['queue.tf', { path: 'queue.tf', status: 'modified', hunks: [hunk] }]]);
    };
    const opened = openedBy(principal, { at: at(9) });
    expect(locate(opened, decided, changed([2, 23]))).toEqual({ ...at(2), side: 'RIGHT' });
    // What stands elsewhere is not in its place.
    expect(locate(opened, decided, changed([3, 23]))).toEqual({ ...at(2), side: 'LEFT' });
  });
  test('is the block that is gone, where it took one line and another line of the resource changed', () => {
    const block: Trail = { at: at(7) };
    const oneLine: Sources = {
      ...sources,
      block: (side) => (side === 'before' ? at(1, 8) : at(1, 7)),
      trace: (side, _, path) =>
        side === 'before' && path.startsWith('point_in_time_recovery')
          ? block
          : { at: side === 'before' ? at(1, 8) : at(1, 7) },
    };
    const extent = { baseStart: 1, baseLines: 8, headStart: 1, headLines: 7 };
    const hunk = { ...extent, added: [3], removed: [3, 7], restyled: { added: [], removed: [] } };
    const diff: PullRequestDiff = new Map([
      ['queue.tf', { path: 'queue.tf', status: 'modified', hunks: [hunk] }],
    ]);
    const lost = openedBy('point_in_time_recovery.enabled', { at: at(1, 7) });
    expect(locate(lost, oneLine, diff)).toEqual({ ...at(7), side: 'LEFT' });
  });
});

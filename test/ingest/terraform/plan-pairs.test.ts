import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { contradictions, factsOf, open, undecided, type PlanPair } from './pair-facts.ts';

/** Written by `.ci/plan-pairs.mjs`, one file per seed. */
const folder = new URL('../../vectors/plan-pairs/', import.meta.url);
const seeds = readdirSync(folder).map((file) => file.slice(0, 4));

interface Told {
  readonly created: readonly Fact[];
  readonly applied: readonly Fact[];
}
const told = new Map<string, Told>();
const parser = createExpressionParser();

beforeAll(async () => {
  for (const seed of seeds) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
    const pair = JSON.parse(
      gunzipSync(readFileSync(new URL(`${seed}.json.gz`, folder))).toString('utf8'),
    ) as PlanPair;
    told.set(seed, {
      created: await factsOf(pair.created, pair.files, parser),
      applied: await factsOf(pair.applied, pair.files, parser),
    });
  }
}, 120_000);
afterAll(async () => await parser.close());

describe('what is said of a plan in which most is unknown', () => {
  it.each(seeds)('is not denied by the plan of the same configuration once applied (seed %s)', (seed) => {
    const { created, applied } = told.get(seed) ?? { created: [], applied: [] };
    expect(contradictions(created, applied)).toEqual([]);
  });

  // What is open are settings that AWS decides for the account (instance metadata, root volumes), the default group of parameters of
  // a database, and what an engine version will be.
  it('leaves hardly anything open', () => {
    const all = [...told.values()];
    const count = (of: (pair: Told) => readonly unknown[]): number => all.flatMap(of).length;
    expect({
      configurations: all.length,
      facts: count(({ created }) => created),
      exposures: count(({ created }) => created.filter(({ kind }) => kind === 'exposure')),
      open: count(({ created }) => open(created)),
      openAlthoughCertainOnceApplied: count(({ created, applied }) => undecided(created, applied)),
    }).toMatchInlineSnapshot(`
      {
        "configurations": 58,
        "exposures": 144,
        "facts": 3964,
        "open": 102,
        "openAlthoughCertainOnceApplied": 0,
      }
    `);
  });
});

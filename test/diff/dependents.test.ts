import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/diff/answers.ts';
import { dependentsOf } from '../../src/diff/dependents.ts';
import { questions } from '../../src/facts/index.ts';
import { lists } from '../../src/facts/lists.ts';
import { readCloudFormation } from '../../src/ingest/cloudformation/stack.ts';
import { directoryTree } from '../../src/ingest/files.ts';
import { parsePlanFile } from '../../src/ingest/terraform/plan/plan-file.ts';
import { planIndex, readPlan } from '../../src/ingest/terraform/plan/plan.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import type { World } from '../../src/model/world.ts';
import type { Address } from '../../src/model/value.ts';
import { resources } from '../../src/resources/index.ts';
import { buildWorld } from '../../src/world/build.ts';
import { catalogueOf } from '../../src/world/catalogue.ts';
import { indexIdentifiers } from '../../src/world/follow.ts';
import { stories, type StorySide } from '../support/stories.ts';

const surroundings = {
  ownAccounts: new Set(['123456789012']),
  trustedAccounts: new Set<string>(),
  organization: undefined,
  trustedNetworks: [],
  accountAccessBlock: undefined,
};
const catalogue = catalogueOf(resources);

function worldOf(declarations: readonly Declaration[]): World {
  const identifiers = indexIdentifiers([declarations]);
  return buildWorld('after', declarations, { catalogue, identifiers, surroundings });
}

function declarationsOf({ iac, folder }: StorySide): readonly Declaration[] {
  if (iac === 'terraform') {
    const file = path.join(folder, 'plan.json');
    return readPlan(planIndex(parsePlanFile(readFileSync(file), file).plan)).after;
  }
  const head = { tree: directoryTree(path.join(folder, 'head')), file: 'template.yml' };
  return readCloudFormation({ name: 'story', changeSets: [], head, base: 'none' }).change.after;
}

/** The answers about every subject, as text that two worlds can be compared by. */
function answersIn(world: World): ReadonlyMap<Address, string> {
  return new Map(
    [...world.addresses()].map((address) => {
      const { facts } = answers(world, address, { questions, lists });
      return [address, JSON.stringify([...facts], withBigInts)];
    }),
  );
}

const withBigInts = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** Subjects whose answers differ once a declaration is gone although nothing said that they hang on it. */
function missedWithout(gone: Address, world: World, whole: ReadonlyMap<Address, string>): readonly Address[] {
  const without = world.with(new Map([[gone, undefined]]));
  const dependents = dependentsOf([gone], world, { worlds: [world, without], lists });
  const now = answersIn(without);
  return [...whole].flatMap(([subject, told]) =>
    told === now.get(subject) || dependents?.has(subject) !== false ? [] : [subject],
  );
}

describe('what does not depend on a declaration answers the same without it', () => {
  const sides = stories()
    .flatMap((story) => story.sides)
    .filter(({ folder }) =>
      ['plan.json', path.join('head', 'template.yml')].some((file) => existsSync(path.join(folder, file))),
    );
  test.each(sides)('$name', (side) => {
    const world = worldOf(declarationsOf(side));
    const whole = answersIn(world);
    for (const { 0: address } of whole)
      expect([address, missedWithout(address, world, whole)]).toEqual([address, []]);
  });
});

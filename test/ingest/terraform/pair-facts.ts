import { gained } from '../../../src/aws/openings.ts';
import { readSettings } from '../../../src/config.ts';
import { questions } from '../../../src/facts/index.ts';
import { surroundingsOf } from '../../../src/ingest/surroundings.ts';
import type { ExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import { readTerraform } from '../../../src/ingest/terraform/read.ts';
import type { Exposure, Fact, Opening, Protection } from '../../../src/model/fact.ts';
import { resources } from '../../../src/resources/index.ts';
import { buildWorld } from '../../../src/world/build.ts';
import { catalogueOf } from '../../../src/world/catalogue.ts';
import { indexIdentifiers } from '../../../src/world/follow.ts';
import { memoryTree } from './memory-tree.ts';

type Json = Readonly<Record<string, unknown>>;

/** A generated configuration with two plans of it, as `.ci/plan-pairs.mjs` writes them. */
export interface PlanPair {
  readonly files: Readonly<Record<string, string>>;
  /** Before anything exists: most references are unknown. */
  readonly created: Json;
  /** Once all of it exists: nothing is unknown. */
  readonly applied: Json;
}

/** Everything that is said about the world after a plan. */
export async function factsOf(
  plan: Json,
  files: PlanPair['files'],
  parser: ExpressionParser,
): Promise<readonly Fact[]> {
  const { change } = await readTerraform({
    name: 'property',
    file: 'plan.json',
    plan: new TextEncoder().encode(JSON.stringify(plan)),
    basePlan: undefined,
    head: memoryTree(files),
    base: undefined,
    root: '',
    showPlan: () => undefined,
    parser,
  });
  const settings = await readSettings(
    () => '',
    { name: 'demarc.yml', text: 'accounts: { own: ["123456789012"] }' },
    '2026-11-02',
  );
  const world = buildWorld('after', change.after, {
    catalogue: catalogueOf(resources),
    identifiers: indexIdentifiers([change.before, change.after]),
    surroundings: surroundingsOf(change, settings),
  });
  return [...world.addresses()].flatMap((address) => {
    const resource = world.find(address);
    return resource === undefined ? [] : questions.flatMap((question) => question(resource, world));
  });
}

/** What the facts of a plan with unknowns say that its applied twin denies, in words; empty when nothing. */
export function contradictions(created: readonly Fact[], applied: readonly Fact[]): readonly string[] {
  const earlier = new Map(created.map((fact) => [fact.key, fact]));
  const later = new Map(applied.map((fact) => [fact.key, fact]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const [before, after] = [earlier.get(key), later.get(key)];
    return [...exposed(before, after), ...missed(before, after), ...protectedOtherwise(before, after)].map(
      (sentence) => `${key}: ${sentence}`,
    );
  });
}

/** Openings that are only possible in the plan although they are certain once applied. */
export function undecided(created: readonly Fact[], applied: readonly Fact[]): readonly string[] {
  const earlier = new Map(created.map((fact) => [fact.key, fact]));
  return applied.flatMap((fact) =>
    gained(certain(openingsOf(fact)), certain(openingsOf(earlier.get(fact.key)))).map(
      (opening) => `${fact.key}: ${words(opening)}`,
    ),
  );
}

/** What is only possible, or not decided, of a plan. */
export function open(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) =>
    openingsOf(fact).some(({ certainty }) => certainty === 'possible') || judged(fact) === 'undecided'
      ? [fact.key]
      : [],
  );
}

function exposed(before: Fact | undefined, after: Fact | undefined): readonly string[] {
  return gained(certain(openingsOf(before)), openingsOf(after)).map(
    (opening) => `certain in the plan, not so once applied: ${words(opening)}`,
  );
}

function missed(before: Fact | undefined, after: Fact | undefined): readonly string[] {
  return gained(certain(openingsOf(after)), openingsOf(before)).map(
    (opening) => `denied in the plan, certain once applied: ${words(opening)}`,
  );
}

function protectedOtherwise(before: Fact | undefined, after: Fact | undefined): readonly string[] {
  const [was, is] = [judged(before), judged(after)];
  const differs = was !== undefined && is !== undefined && was !== is;
  return differs && was !== 'undecided' && is !== 'undecided'
    ? [`${was} in the plan, ${is} once applied`]
    : [];
}

const openingsOf = (fact: Fact | undefined): readonly Opening[] => (isExposure(fact) ? fact.openings : []);
const isExposure = (fact: Fact | undefined): fact is Exposure => fact?.kind === 'exposure';
const isProtection = (fact: Fact | undefined): fact is Protection => fact?.kind === 'protection';
const judged = (fact: Fact | undefined): string | undefined =>
  isProtection(fact) ? fact.judgement.kind : undefined;
const certain = (openings: readonly Opening[]): readonly Opening[] =>
  openings.filter((opening) => opening.certainty === 'certain');

function words({ audience, parties, capability }: Opening): string {
  return JSON.stringify({ audience, parties, capability }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

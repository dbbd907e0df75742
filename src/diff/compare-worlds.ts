import type { Fact, FactChange, FactKey } from '../model/fact.ts';
import type { StackChange } from '../model/declaration.ts';
import type { Question, Resource, World } from '../model/resource.ts';
import type { Address } from '../model/value.ts';
import { attribute } from './attribute.ts';
import { compareFacts, type Difference } from './compare-facts.ts';
import { watched, type Dependencies } from './watch.ts';

export interface Comparison {
  readonly before: World;
  readonly after: World;
  readonly questions: readonly Question<Fact>[];
  readonly change: Pick<StackChange, 'lineage' | 'sources' | 'drift' | 'deployed'>;
}

/** What one side answers about one subject, by statement, and what the answers hang on. */
interface Answers {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly seen: Dependencies;
}

/** Asks both worlds the same questions about every resource and keeps the answers that differ. */
export function compareWorlds(comparison: Comparison): readonly FactChange[] {
  const { before, after, change } = comparison;
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const changed = changedAddresses(comparison, earlier);
  const affected = new Set([...changed, ...formerOwners(before, changed, change.lineage)]);
  const changedKinds = kindsOf(changed, before, after);
  const concerns = ({ addresses, kinds }: Dependencies): boolean =>
    some(addresses, affected) || some(kinds, changedKinds);
  const subjects = new Set([
    ...after.addresses(),
    ...[...before.addresses()].map((address) => change.lineage.get(address) ?? address),
  ]);
  return [...subjects].flatMap((subject) => {
    const is = answers(after, subject, comparison.questions);
    const former = earlier.get(subject) ?? subject;
    if (!concerns(is.seen) && !affected.has(subject)) return [];
    const was = answers(before, former, comparison.questions);
    return differences(was.facts, is.facts).map((difference) =>
      attribute(difference, {
        change,
        candidates: candidatesOf([is.seen, was.seen], changed),
        reconsider: reconsiderer(comparison, subject, difference),
      }),
    );
  });
}

/** Addresses (after the change) whose declaration is not the very same on both sides. */
function changedAddresses(
  { before, after, change }: Comparison,
  earlier: ReadonlyMap<Address, Address>,
): ReadonlySet<Address> {
  const changed = new Set<Address>();
  for (const address of after.addresses())
    if (after.declaration(address) !== before.declaration(earlier.get(address) ?? address))
      changed.add(address);
  for (const address of before.addresses()) {
    const now = change.lineage.get(address) ?? address;
    if (after.declaration(now) === undefined) changed.add(now).add(address);
  }
  return changed;
}

/** Resources to which something changed or gone attached before: after the change nothing there tells of it. */
function formerOwners(
  before: World,
  changed: ReadonlySet<Address>,
  lineage: ReadonlyMap<Address, Address>,
): readonly Address[] {
  const now = (address: Address): Address => lineage.get(address) ?? address;
  return [...before.addresses()]
    .filter(
      (address) =>
        before.find(address)?.declarations.some((declaration) => changed.has(now(declaration.address))) ===
        true,
    )
    .map(now);
}

function kindsOf(addresses: ReadonlySet<Address>, ...worlds: readonly World[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const address of addresses) for (const world of worlds) kinds.add(world.find(address)?.kind ?? '');
  return kinds;
}

function answers(world: World, subject: Address, questions: readonly Question<Fact>[]): Answers {
  const { world: observed, seen } = watched(world);
  const resource = observed.find(subject);
  const facts = resource === undefined ? [] : questions.flatMap((question) => question(resource, observed));
  return { facts: new Map(facts.map((fact) => [statementOf(fact.key, fact.subject), fact])), seen };
}

/** The key without the subject: the same statement about an object that moved. */
function statementOf(key: FactKey, subject: Address): string {
  return key.replace(subject, '');
}

function differences(was: ReadonlyMap<string, Fact>, is: ReadonlyMap<string, Fact>): readonly Difference[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((statement) =>
    compareFacts(was.get(statement), is.get(statement)),
  );
}

/** Whether the difference still stands when some declarations are taken back to what they were. */
function reconsiderer(
  { before, after, questions, change }: Comparison,
  subject: Address,
  { direction, band, before: was, after: is }: Difference,
): (reverted: readonly Address[]) => boolean {
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const key = is ?? was;
  const statement = key === undefined ? '' : statementOf(key.key, key.subject);
  return (reverted) => {
    const world = after.with(
      new Map(reverted.map((address) => [address, before.declaration(earlier.get(address) ?? address)])),
    );
    const resource: Resource | undefined = world.find(subject);
    const facts = resource === undefined ? [] : questions.flatMap((question) => question(resource, world));
    const now = facts.find((fact) => statementOf(fact.key, fact.subject) === statement);
    return compareFacts(was, now).some(
      (difference) => difference.band === band && sameSense(difference.direction, direction),
    );
  };
}

const sameSense = (a: Difference['direction'], b: Difference['direction']): boolean =>
  (a === 'new' || a === 'widened') === (b === 'new' || b === 'widened');

function candidatesOf(seen: readonly Dependencies[], changed: ReadonlySet<Address>): readonly Address[] {
  return [...new Set(seen.flatMap(({ addresses }) => [...addresses]))].filter((address) =>
    changed.has(address),
  );
}

function some<T>(members: ReadonlySet<T>, of: ReadonlySet<T>): boolean {
  for (const member of members) if (of.has(member)) return true;
  return false;
}

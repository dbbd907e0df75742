import type { Fact, FactChange, FactKey } from '../model/fact.ts';
import type { StackChange } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import type { Lists, Question, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { attribute } from './attribute.ts';
import { compareFacts, type Difference } from './compare-facts.ts';
import { dependentsOf } from './dependents.ts';
import { goesWithWhatItWatches, withoutHidden } from './hidden.ts';
import { watched, type Dependencies } from './watch.ts';

export interface Comparison {
  readonly before: World;
  readonly after: World;
  readonly questions: readonly Question<Fact>[];
  /** What the questions list. */
  readonly lists: Lists;
  readonly change: Pick<StackChange, 'lineage' | 'sources' | 'drift' | 'deployed'>;
}

/** What one side answers about one subject, by statement, and what the answers hang on. */
export interface Answers {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Which question each statement answers. */
  readonly askedBy: ReadonlyMap<string, Question<Fact>>;
  readonly seen: Dependencies;
}

/** Asks both worlds the same questions about every resource that the change may concern, and keeps the answers that differ. */
export function compareWorlds(comparison: Comparison): readonly FactChange[] {
  const { before, after, change, lists } = comparison;
  const earlier = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const changed = changedAddresses(comparison, earlier);
  if (changed.size === 0) return [];
  const shaped = shapedBy(changed, comparison, earlier);
  const concerns = ({ addresses, kinds }: Dependencies): boolean =>
    some(addresses, shaped.addresses) || some(kinds, shaped.kinds);
  const moved = [...change.lineage.keys()];
  const dependents = dependentsOf([...shaped.addresses, ...moved], after, { worlds: [after, before], lists });
  return subjectsOf(comparison).flatMap((subject) => {
    if (dependents?.has(subject) === false) return [];
    const is = answers(after, subject, comparison);
    if (!concerns(is.seen) && !shaped.addresses.has(subject)) return [];
    const was = answers(before, earlier.get(subject) ?? subject, comparison);
    const found = differences(was.facts, is.facts).filter(
      ({ before: gone, after: left }) => left !== undefined || !goesWithWhatItWatches(gone, comparison),
    );
    return withoutHidden(found).map((difference) =>
      attribute(difference, {
        change,
        candidates: candidatesOf([is.seen, was.seen], changed, shaped.kinds),
        reconsider: reconsiderer(comparison, subject, {
          difference,
          earlier,
          askedBy: [is.askedBy, was.askedBy],
        }),
      }),
    );
  });
}

/** Addresses of both worlds as they are after the change. */
function subjectsOf({ before, after, change: { lineage } }: Comparison): readonly Address[] {
  const subjects = new Set(after.addresses());
  for (const address of before.addresses()) subjects.add(lineage.get(address) ?? address);
  return [...subjects];
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

/** What changed declarations shape on either side, by address after the change, and which of them shape what kinds. */
interface Shaped {
  readonly addresses: ReadonlySet<Address>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<Address>>;
}

/** After the change nothing tells any more of what attached before. */
function shapedBy(
  changed: ReadonlySet<Address>,
  { before, after, change: { lineage } }: Comparison,
  earlier: ReadonlyMap<Address, Address>,
): Shaped {
  const addresses = new Set(changed);
  const kinds = new Map<string, Set<Address>>();
  const note = (world: World, resource: Address, declaration: Address): void => {
    const kind = world.find(resource)?.kind;
    if (kind === undefined) return;
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, new Set([declaration]));
    else same.add(declaration);
  };
  for (const declaration of changed) {
    for (const resource of after.shapes(declaration)) {
      addresses.add(resource);
      note(after, resource, declaration);
    }
    for (const resource of before.shapes(earlier.get(declaration) ?? declaration)) {
      addresses.add(lineage.get(resource) ?? resource);
      note(before, resource, declaration);
    }
  }
  return { addresses, kinds };
}

/** Asks one world about one subject. */
export function answers(
  world: World,
  subject: Address,
  { questions, lists }: Pick<Comparison, 'questions' | 'lists'>,
): Answers {
  const { world: observed, seen } = watched(world, lists);
  const resource = observed.find(subject);
  const facts = new Map<string, Fact>();
  const askedBy = new Map<string, Question<Fact>>();
  if (resource !== undefined)
    for (const question of questions)
      for (const fact of question(resource, observed)) {
        const statement = statementOf(fact.key, fact.subject);
        facts.set(statement, fact);
        askedBy.set(statement, question);
      }
  return { facts, askedBy, seen };
}

/** The key without the subject: the same statement about an object that moved. */
function statementOf(key: FactKey, subject: Address): string {
  return key.replace(subject, '');
}

/** What differs between two sets of answers about one subject. */
export function differences(
  was: ReadonlyMap<string, Fact>,
  is: ReadonlyMap<string, Fact>,
): readonly Difference[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((statement) =>
    compareFacts(was.get(statement), is.get(statement)),
  );
}

interface Reconsidered {
  readonly difference: Difference;
  readonly earlier: ReadonlyMap<Address, Address>;
  readonly askedBy: readonly Answers['askedBy'][];
}

/** Whether the difference still stands when some declarations are taken back to what they were. */
function reconsiderer(
  { before, after }: Comparison,
  subject: Address,
  { difference: { direction, band, certainty, before: was, after: is }, earlier, askedBy }: Reconsidered,
): (reverted: readonly Address[]) => boolean {
  const key = is ?? was;
  const statement = key === undefined ? '' : statementOf(key.key, key.subject);
  const questions = [...new Set(askedBy.flatMap((asked) => asked.get(statement) ?? []))];
  return (reverted) => {
    const world = after.with(
      new Map(reverted.map((address) => [address, before.declaration(earlier.get(address) ?? address)])),
    );
    const resource: Resource | undefined = world.find(subject);
    const facts = resource === undefined ? [] : questions.flatMap((question) => question(resource, world));
    const now = facts.find((fact) => statementOf(fact.key, fact.subject) === statement);
    // Whatever names a thing that is not there yet leaves in doubt what was certain, and a doubt is not the difference.
    const isNew = reverted.every(
      (address) => before.declaration(earlier.get(address) ?? address) === undefined,
    );
    return compareFacts(was, now).some(
      (difference) =>
        difference.band === band &&
        sameSense(difference.direction, direction) &&
        (!isNew || certainty === difference.certainty || difference.certainty === 'certain'),
    );
  };
}

const sameSense = (a: Difference['direction'], b: Difference['direction']): boolean =>
  (a === 'new' || a === 'widened') === (b === 'new' || b === 'widened');

/** Changed declarations among what was seen; whoever listed a kind has seen all that shape one of it. */
function candidatesOf(
  seen: readonly Dependencies[],
  changed: ReadonlySet<Address>,
  shaping: Shaped['kinds'],
): readonly Address[] {
  const candidates = new Set<Address>();
  for (const { addresses } of seen)
    for (const address of addresses) if (changed.has(address)) candidates.add(address);
  for (const { kinds } of seen)
    for (const kind of kinds) for (const address of shaping.get(kind) ?? []) candidates.add(address);
  return [...candidates];
}

function some<T>(members: ReadonlySet<T>, of: { has(member: T): boolean }): boolean {
  for (const member of members) if (of.has(member)) return true;
  return false;
}

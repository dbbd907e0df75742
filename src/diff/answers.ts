import type { Fact, FactKey } from '../model/fact.ts';
import type { Lists, Question, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { compareFacts, type Difference } from './compare-facts.ts';
import { watched, type Dependencies } from './watch.ts';

/** What is asked of every resource. */
export interface Questionnaire {
  readonly questions: readonly Question<Fact>[];
  /** What the questions list. */
  readonly lists: Lists;
}

/** What one side answers about one subject, by statement, and what the answers hang on. */
export interface Answers {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Which question each statement answers. */
  readonly askedBy: ReadonlyMap<string, Question<Fact>>;
  readonly seen: Dependencies;
}

/** Asks one world about one subject. */
export function answers(world: World, subject: Address, { questions, lists }: Questionnaire): Answers {
  const { world: observed, seen } = watched(world, lists);
  const resource = observed.find(subject);
  const facts = new Map<string, Fact>();
  const askedBy = new Map<string, Question<Fact>>();
  if (resource !== undefined)
    for (const question of questions)
      for (const fact of question(resource, observed)) {
        const statement = statementOf(fact);
        facts.set(statement, fact);
        askedBy.set(statement, question);
      }
  return { facts, askedBy, seen };
}

/**
 * Where a subject was before. What stands in for something declared elsewhere has the address of a declaration that attaches to
 * it, in both worlds alike, also where that declaration had another one.
 */
export function formerAddress(
  subject: Address,
  before: World,
  earlier: ReadonlyMap<Address, Address>,
): Address {
  const former = earlier.get(subject) ?? subject;
  const isStandIn = before.kindAt(former) === undefined && before.kindAt(subject) !== undefined;
  return isStandIn ? subject : former;
}

/** The key without the subject: the same statement about an object that moved. */
export function statementOf({ key, subject }: { readonly key: FactKey; readonly subject: Address }): string {
  return key.replace(subject, '');
}

/** What differs between two sets of answers about one subject. */
export function differences(was: Answers['facts'], is: Answers['facts']): readonly Difference[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((statement) =>
    compareFacts(was.get(statement), is.get(statement)),
  );
}

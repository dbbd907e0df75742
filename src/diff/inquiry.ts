import type { Fact } from '../model/fact.ts';
import type { Question, World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { answers, formerAddress, statementOf, type Answers, type Questionnaire } from './answers.ts';
import { compareFacts, type Difference } from './compare-facts.ts';
import type { Dependencies } from './watch.ts';

interface Subject extends Pick<Questionnaire, 'lists'> {
  readonly before: World;
  readonly after: World;
  readonly address: Address;
  /** Address before, by the address after, of what has another one now. */
  readonly earlier: ReadonlyMap<Address, Address>;
  readonly askedBy: readonly Answers['askedBy'][];
}

/** Looks into single differences about one subject. Few subjects have any, so all of it is worked out when asked, and once. */
export interface Inquiry {
  /** What the answers hang on to the question that told the difference, on both sides. */
  dependencies(difference: Difference): readonly Dependencies[];
  /** Whether the difference still stands when some declarations are taken back to what they were. */
  stands(difference: Difference, reverted: readonly Address[]): boolean;
}

export function inquiryInto({ before, after, address, earlier, askedBy, lists }: Subject): Inquiry {
  const former = (each: Address): Address => earlier.get(each) ?? each;
  const asked = (world: World, subject: Address) =>
    remembering((question: Question<Fact>) => answers(world, subject, { questions: [question], lists }));
  const sides = [asked(after, address), asked(before, formerAddress(address, before, earlier))];
  const questions = (difference: Difference): readonly Question<Fact>[] => {
    const statement = statementIn(difference);
    return [...new Set(askedBy.flatMap((each) => each.get(statement) ?? []))];
  };
  const without = new Map<string, ReturnType<typeof asked>>();
  const withoutThese = (reverted: readonly Address[]) => {
    const key = reverted.join(' ');
    const made =
      without.get(key) ??
      asked(after.with(new Map(reverted.map((each) => [each, before.declaration(former(each))]))), address);
    without.set(key, made);
    return made;
  };
  return {
    dependencies: (difference) =>
      questions(difference).flatMap((question) => sides.map((side) => side(question).seen)),
    stands(difference, reverted) {
      const { direction, band, certainty, before: was } = difference;
      const statement = statementIn(difference);
      const ask = withoutThese(reverted);
      const now = questions(difference).flatMap((question) => ask(question).facts.get(statement) ?? [])[0];
      // Whatever names a thing that is not there yet leaves in doubt what was certain, and a doubt is not the difference.
      const isNew = reverted.every((each) => before.declaration(former(each)) === undefined);
      return compareFacts(was, now).some(
        (other) =>
          other.band === band &&
          isWorse(other) === (direction === 'new' || direction === 'widened') &&
          (!isNew || certainty === other.certainty || other.certainty === 'certain'),
      );
    },
  };
}

function statementIn({ before, after }: Difference): string {
  const fact = after ?? before;
  return fact === undefined ? '' : statementOf(fact);
}

const isWorse = ({ direction }: Difference): boolean => direction === 'new' || direction === 'widened';

function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>();
  return (key) => {
    const earlier = found.get(key);
    if (earlier !== undefined) return earlier;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}

import { proven, refuted, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { StatedTerm } from '../model/stated.ts';
import { termAt, type Term } from '../model/value.ts';

interface IotPolicy {
  readonly documents: readonly StatedTerm[];
}

/** What devices and signed-in users may do in AWS IoT; it says to whom by being attached, not by naming principals. */
export const iotPolicy = defineResource<IotPolicy>({
  kind: 'iot-policy',
  service: 'iot',
  blank: { documents: [] },
  parts: [
    { declaredBy: 'aws_iot_policy', read: (r) => ({ documents: [r.document('policy')] }) },
    { declaredBy: 'AWS::IoT::Policy', read: (r) => ({ documents: [r.document('PolicyDocument')] }) },
  ],
  traits: ({ documents }, { address }) => ({
    nearly: documents.map((document) => ({
      surface: 'policy',
      what: 'allows every action of AWS IoT on everything',
      setUp: allowsEverything(document),
      missing: proven('a client needs a certificate or an identity that the policy is attached to', {
        about: address,
        path: '',
      }),
      fix: 'Name the topics and clients that a device needs; policy variables keep one device from speaking for another.',
    })),
  }),
});

function allowsEverything({ term, about, path }: StatedTerm): Judgement {
  const statements = itemsOf(termAt(term, ['Statement']));
  const index = statements.findIndex(
    (statement) =>
      has(termAt(statement, ['Effect']), /^Allow$/) &&
      has(termAt(statement, ['Action']), /^(?:\*|iot:\*)$/i) &&
      has(termAt(statement, ['Resource']), /^\*$/) &&
      termAt(statement, ['Condition']).kind === 'absent',
  );
  if (index === -1) return refuted('no statement allows everything', { about, path });
  return proven(`statement ${index + 1} allows every action on every resource`, {
    about,
    path: `${path}.Statement[${index}]`,
  });
}

function itemsOf(term: Term): readonly Term[] {
  if (term.kind === 'list') return term.items;
  return term.kind === 'absent' ? [] : [term];
}

const has = (term: Term, pattern: RegExp): boolean =>
  itemsOf(term).some((item) => item.kind === 'known' && pattern.test(String(item.value)));

import { ANY_TYPE, POLICY_ATTRIBUTES } from '../aws/policy/attribute-names.ts';
import { looksLikeResourcePolicy } from '../aws/policy/parse.ts';
import { defineResource } from '../model/define.ts';
import type { StatedTerm } from '../model/resource.ts';
import { unbarred } from './policy-carrier.ts';

interface Carrier {
  readonly policies: readonly StatedTerm[];
}

/** Something of a type that is not modelled, which carries what reads as a resource policy: the policy is judged all the same. */
export const unmodelledCarrier = defineResource<Carrier>({
  kind: 'unmodelled-carrier',
  service: 'aws',
  blank: { policies: [] },
  parts: [
    {
      declaredBy: ANY_TYPE,
      read: (r) => ({
        policies: POLICY_ATTRIBUTES.map((path) => r.document(path)).filter(({ term }) =>
          looksLikeResourcePolicy(term),
        ),
      }),
    },
  ],
  traits: ({ policies }, { address, type }) => ({
    guarded: {
      service: serviceIn(type),
      policies: policies.map((policy) => unbarred(policy, address)),
    },
  }),
});

/** `aws_lex_bot_policy` and `AWS::Lex::BotPolicy` are about `lex`; close enough for what differs between services. */
function serviceIn(type: string): string {
  return (/^(?:aws_|AWS::)([A-Za-z0-9]+)/.exec(type)?.[1] ?? '').toLowerCase();
}

import { ANY_TYPE, POLICY_ATTRIBUTES } from '../aws/policy/attribute-names.ts';
import { looksLikeResourcePolicy } from '../aws/policy/parse.ts';
import { defineResource } from '../model/define.ts';
import type { Definition } from '../model/definition.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { unbarred } from './policy-carrier.ts';

interface Carrier {
  readonly policies: readonly StatedTerm[];
}

/** The parts of what is known of a resource by its policies alone. */
export function carrierOf(kind: string, service: string, types: readonly string[]): Definition<Carrier> {
  return {
    kind,
    service,
    blank: { policies: [] },
    parts: types.map((declaredBy) => ({ declaredBy, read: policiesIn })),
    traits: ({ policies }, { address, type }) =>
      policies.length === 0
        ? {}
        : {
            guarded: {
              service: serviceIn(type),
              policies: policies.map((policy) => unbarred(policy, address)),
            },
          },
  };
}

/** Something of a type that is not modelled, which carries what reads as a resource policy: the policy is judged all the same. */
export const unmodelledCarrier = defineResource<Carrier>(carrierOf('unmodelled-carrier', 'aws', [ANY_TYPE]));

function policiesIn(reader: Reader): Carrier {
  return {
    policies: POLICY_ATTRIBUTES.map((path) => reader.document(path)).filter(({ term }) =>
      looksLikeResourcePolicy(term),
    ),
  };
}

/** `aws_lex_bot_policy` and `AWS::Lex::BotPolicy` are about `lex`; close enough for what differs between services. */
function serviceIn(type: string): string {
  return (/^(?:aws_|AWS::)([A-Za-z0-9]+)/.exec(type)?.[1] ?? '').toLowerCase();
}

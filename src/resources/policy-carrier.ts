import { refuted } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Control, GuardingPolicy, Reader, ResourceKind, StatedTerm } from '../model/resource.ts';

/** One spelling of a resource that carries a policy, or of a policy that attaches to it. */
export interface CarrierPart {
  readonly declaredBy: string;
  readonly owner?: string;
  /** Attribute that holds the policy document, if this spelling has one. */
  readonly policy?: string;
  /** A policy made up from attributes that amount to one (a Lambda permission). */
  readonly synthesised?: (reader: Reader) => readonly StatedTerm[];
  readonly controls?: (reader: Reader) => readonly Control[];
}
interface Carrier {
  readonly policies: readonly StatedTerm[];
  readonly controls: readonly Control[];
}

/** A resource whose reach is decided by the policies it carries, with nothing above them; `iam` is the prefix of its actions. */
export function policyCarrier(carrier: {
  readonly kind: string;
  readonly service: string;
  readonly iam: string;
  readonly parts: readonly CarrierPart[];
}): ResourceKind {
  return defineResource<Carrier>({
    kind: carrier.kind,
    service: carrier.service,
    blank: { policies: [], controls: [] },
    parts: carrier.parts.map((part) => ({
      declaredBy: part.declaredBy,
      ...(part.owner === undefined ? {} : { owner: part.owner }),
      read: (reader) => ({ policies: policiesOf(part, reader), controls: part.controls?.(reader) ?? [] }),
    })),
    traits: ({ policies, controls }, { address }) => ({
      guarded: { service: carrier.iam, policies: policies.map((policy) => unbarred(policy, address)) },
      controls,
    }),
  });
}

function policiesOf(part: CarrierPart, reader: Reader): readonly StatedTerm[] {
  const written = part.policy === undefined ? [] : [reader.document(part.policy)];
  return [...written, ...(part.synthesised?.(reader) ?? [])].filter(({ term }) => term.kind !== 'absent');
}

/** A policy that nothing above it can overrule. */
export function unbarred(policy: StatedTerm, about: GuardingPolicy['about']): GuardingPolicy {
  const barred = refuted('nothing above the policy bars public access', { about, path: '' });
  return { ...policy, surface: 'policy', barred, accountGuards: [] };
}

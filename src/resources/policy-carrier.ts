import { allOf, anyOf, proven, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { Part, ResourceKind } from '../model/definition.ts';
import type { GuardingPolicy, Nearly } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import type { Term, Value } from '../model/value.ts';

/** One spelling of a resource that carries a policy, or of a policy that attaches to it. */
export interface CarrierPart extends Pick<Part<object>, 'declaredBy' | 'owner'> {
  /** Attributes that hold policy documents, if this spelling has any. */
  readonly policy?: string | readonly string[];
  /** Policies made up from attributes that amount to one: a permission, a share. */
  readonly grants?: (reader: Reader) => readonly StatedTerm[];
  /** How those are spoken of: `the permission`. */
  readonly called?: string;
  /** They share the resource itself instead of letting others call it. */
  readonly shares?: true;
  /** What this declaration says that may keep strangers out, whatever the policies of the resource say. */
  readonly bars?: (reader: Reader) => Judgement;
}
interface Carrier {
  readonly policies: readonly GuardingPolicy[];
  readonly bars: readonly Judgement[];
}
interface CarrierDefinition {
  readonly kind: string;
  readonly service: string;
  /** Prefix of the actions its policies speak of. */
  readonly iam: string;
  readonly parts: readonly CarrierPart[];
  /** All documents add up to one policy, as statements that are added one by one do; otherwise the last one written counts. */
  readonly addsUp?: GuardingPolicy['addsUp'];
  /** Settings of account scope that keep strangers out. */
  readonly accountGuards?: readonly string[];
  /** Callers must stand in its network, so that a policy alone lets no stranger in. */
  readonly reachedFrom?: string;
  /** Values of condition keys that hold for whoever reaches the resource at all. */
  readonly facts?: ReadonlyMap<string, string>;
  /** What the service does without any policy where that is to let everyone in who reaches the resource. */
  readonly withoutPolicy?: Pick<Nearly, 'what' | 'why' | 'fix'>;
}

/** A resource whose reach is decided by the policies it carries and by nothing else that is not named here. */
export function policyCarrier(carrier: CarrierDefinition): ResourceKind {
  return defineResource<Carrier>({
    kind: carrier.kind,
    service: carrier.service,
    blank: { policies: [], bars: [] },
    parts: carrier.parts.map((part) => ({
      declaredBy: part.declaredBy,
      // A policy that does not say for what is judged all the same, for itself.
      ...(part.owner === undefined ? {} : { owner: part.owner, ownerMayBeUnstated: true }),
      read: (reader) => ({
        policies: policiesOf(part, reader, carrier),
        bars: part.bars === undefined ? [] : [part.bars(reader)],
      }),
    })),
    traits: ({ policies, bars }, self) => {
      const network = networkOf(carrier, self.address);
      const barred = anyOf([...bars, ...network]);
      return {
        guarded: { service: carrier.iam, policies: policies.map((policy) => ({ ...policy, barred })) },
        nearly: policies.length > 0 || self.standIn ? [] : unguarded(carrier, self.address, network),
      };
    },
  });
}

function policiesOf(
  part: CarrierPart,
  reader: Reader,
  { addsUp, accountGuards = [], facts }: CarrierDefinition,
): readonly GuardingPolicy[] {
  const attributes = typeof part.policy === 'string' ? [part.policy] : (part.policy ?? []);
  const written = attributes.map((path) => unbarred(reader.document(path), reader.self));
  const grants = (part.grants?.(reader) ?? []).map((grant) => unbarred(grant, reader.self));
  return [...written, ...grants.map((grant) => ({ ...grant, called: part.called ?? 'the permission' }))]
    .filter(({ term }) => term.kind !== 'absent')
    .map((policy) => ({
      ...policy,
      surface: part.shares === true ? 'share' : 'policy',
      accountGuards,
      fresh: isFresh(reader),
      addsUp,
      facts,
    }));
}

function unguarded(
  { withoutPolicy }: CarrierDefinition,
  about: Reader['self'],
  network: readonly Judgement[],
): readonly Nearly[] {
  if (withoutPolicy === undefined) return [];
  const setUp = proven('it has no policy', { about, path: '' });
  return [{ ...withoutPolicy, surface: 'policy', setUp, missing: allOf(network) }];
}

/** Whether this change writes what the declaration says. */
export function isFresh({ action }: Reader): boolean {
  return action === 'create' || action === 'update' || action === 'replace';
}

function networkOf({ reachedFrom }: CarrierDefinition, about: Reader['self']): readonly Judgement[] {
  return reachedFrom === undefined
    ? []
    : [{ kind: 'proven', evidence: [{ says: reachedFrom, about, path: '' }] }];
}

/** A policy that nothing above it can overrule. */
export function unbarred(policy: StatedTerm, _about: GuardingPolicy['about']): GuardingPolicy {
  return { ...policy, surface: 'policy', barred: { kind: 'refuted', evidence: [] }, accountGuards: [] };
}

/** What attributes amount to, told under the attribute that says to whom. */
export function grantAt({ about, path }: Stated<unknown>, term: Term): StatedTerm {
  return { about, path, term };
}

/** One grant to each recipient, told under its own entry. */
export function grantsTo(
  recipients: readonly Stated<string>[],
  policy: (recipient: Value<string>) => Term,
): readonly StatedTerm[] {
  return recipients
    .filter(({ value }) => value.kind !== 'absent')
    .map((recipient) => grantAt(recipient, policy(recipient.value)));
}

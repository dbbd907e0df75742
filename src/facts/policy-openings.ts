import { openingsOf, type PolicyContext } from '../aws/policy/openings.ts';
import { symbolOfReference } from '../aws/policy/symbols.ts';
import type { Opening } from '../model/fact.ts';
import type { Subject } from '../model/judge.ts';
import type { Resource, StatedTerm, World } from '../model/resource.ts';
import { addressOf, type Reference } from '../model/value.ts';

/** Whom a policy of the subject lets in, as its world sees it; `service` is the IAM prefix. */
export function policyOpenings(
  policy: StatedTerm & Pick<PolicyContext, 'facts'>,
  service: string,
  { subject, world }: { readonly subject: Resource; readonly world: World },
): readonly Opening[] {
  const context = contextOf(policy, service, { subject, world });
  return openingsOf(policy.term, { ...context, facts: policy.facts }).map((opening) =>
    named(opening, subject),
  );
}

/** What the evaluation of a policy may know of the world it stands in. */
export function contextOf(
  { about, path }: Subject,
  service: string,
  { subject, world }: { readonly subject: Resource; readonly world: World },
): PolicyContext {
  const { ownAccounts, trustedAccounts, organization, trustedNetworks } = world.surroundings;
  return {
    service,
    subject: subject.address,
    about,
    path,
    ownAccounts,
    trustedAccounts,
    organization,
    networks: trustedNetworks,
    ownArns: subject.declarations.find(({ address }) => address === subject.address)?.identifiers,
    symbol: (reference) =>
      symbolOfReference(plainReference(reference), (address) => world.declaration(addressOf(address))?.type),
  };
}

/** `Ref` of a CloudFormation resource names the resource itself. */
function plainReference({ to, attribute }: Reference): Reference {
  return { to, attribute: attribute === 'Ref' ? '' : attribute };
}

/** The witness speaks of the subject by its address, and of nothing wider: a policy governs what carries it. */
function named(opening: Opening, { address }: Resource): Opening {
  const { witness } = opening;
  if (witness?.kind !== 'request') return opening;
  return {
    ...opening,
    witness: { ...witness, resource: witness.resource.replace(/^(?:anything$|own(?=$|\/))/, address) },
  };
}

import { openingsOf, type PolicyContext } from '../aws/policy/openings.ts';
import { symbolOfReference } from '../aws/policy/symbols.ts';
import type { Opening } from '../model/fact.ts';
import type { Judgement, Subject } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { StatedTerm } from '../model/stated.ts';
import type { World } from '../model/world.ts';
import { addressOf, known, type Reference, type Scalar, type Term, type Value } from '../model/value.ts';

/** Whom a policy of the subject lets in, as its world sees it; `service` is the IAM prefix. */
export function policyOpenings(
  policy: StatedTerm & Pick<PolicyContext, 'facts'>,
  service: string,
  { subject, world }: { readonly subject: Resource; readonly world: World },
): readonly Opening[] {
  const context = contextOf(policy, service, { subject, world });
  const poolHasGuests = service === 'sts' ? guestsOf(policy.term, world) : undefined;
  return openingsOf(policy.term, { ...context, facts: policy.facts, poolHasGuests }).map((opening) =>
    named(opening, subject),
  );
}

/** A document that is larger is no trust policy. */
const MOST_TERMS = 2000;

/** Refuted where no identity pool that the document names has guests, or each tells by itself which role it gives them. */
function guestsOf(document: Term, world: World): false | undefined {
  const pools: Judgement[] = [];
  const pending: Term[] = [document];
  for (let seen = 0; seen < MOST_TERMS; seen++) {
    const term = pending.pop();
    if (term === undefined) break;
    if (term.kind === 'list') pending.push(...term.items);
    else if (term.kind === 'map') pending.push(...term.entries.values());
    else if (term.kind === 'unknown' || (term.kind === 'known' && typeof term.value === 'string'))
      pools.push(...poolsAt(term, world));
  }
  return pools.length > 0 && pools.every(({ kind }) => kind === 'refuted') ? false : undefined;
}

function poolsAt(term: Value<Scalar>, world: World): readonly Judgement[] {
  const value = term.kind === 'known' ? known(String(term.value)) : term;
  return world.follow({ value }).flatMap((link) => {
    const pool = link.kind === 'resource' ? world.find(link.address)?.traits.guestsElsewhere : undefined;
    return pool === undefined ? [] : [pool];
  });
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

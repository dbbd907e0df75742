import { openingsOf } from '../aws/policy/openings.ts';
import { symbolOfReference } from '../aws/policy/symbols.ts';
import {
  factKey,
  isPublicAudience,
  type Exposure,
  type Latent,
  type Opening,
  type Surface,
} from '../model/fact.ts';
import { anyOf, type Judgement } from '../model/judge.ts';
import { addressOf, type Reference } from '../model/value.ts';
import type { GuardingPolicy, Question, Resource, World } from '../model/resource.ts';

/** Who may call the resource because policies, ACLs or shares say so? What something above the policy bars is latent. */
export const policyAccess: Question<Exposure | Latent> = (subject, world) => {
  const guarded = subject.traits.guarded;
  if (guarded === undefined) return [];
  const surfaces = [...new Set(guarded.policies.map((policy) => policy.surface))];
  return surfaces.flatMap((surface) => {
    const judged = guarded.policies
      .filter((policy) => policy.surface === surface)
      .map((policy) => judge(policy, guarded.service, { subject, world }));
    const openings = judged.flatMap((each) => each.openings);
    return [
      ...(openings.length === 0 ? [] : [exposure(subject, surface, { openings, service: guarded.service })]),
      ...judged.flatMap((each) => each.latent),
    ];
  });
};

interface Judged {
  readonly openings: readonly Opening[];
  readonly latent: readonly Latent[];
}

function judge(
  policy: GuardingPolicy,
  service: string,
  { subject, world }: { readonly subject: Resource; readonly world: World },
): Judged {
  const { ownAccounts, trustedAccounts, organization, trustedNetworks } = world.surroundings;
  const openings = openingsOf(policy.term, {
    service,
    subject: subject.address,
    about: policy.about,
    path: policy.path,
    ownAccounts,
    trustedAccounts,
    organization,
    networks: trustedNetworks,
    symbol: (reference) =>
      symbolOfReference(plainReference(reference), (address) => world.declaration(addressOf(address))?.type),
  }).map((opening) => named(opening, subject));
  const strangers = openings.filter((opening) => isPublicAudience(opening.audience));
  if (strangers.length === 0) return { openings, latent: [] };
  const barred = barredBy(policy, world);
  switch (barred.kind) {
    case 'refuted':
      return { openings, latent: [] };
    case 'undecided':
      return {
        openings: openings.map((opening) =>
          isPublicAudience(opening.audience) ? doubtful(opening, barred) : opening,
        ),
        latent: [],
      };
    case 'proven':
      // S3 then lets only the own account and AWS services in: a public policy loses its named grants as well.
      return {
        openings: openings.filter((opening) => opening.audience === 'deputy'),
        latent: [latent(policy, subject, { strangers, barred })],
      };
  }
}

function barredBy(policy: GuardingPolicy, world: World): Judgement {
  const above = policy.accountGuards
    .flatMap((kind) => world.ofKind(kind))
    .flatMap((guard) => guard.traits.bars?.[policy.surface] ?? []);
  return anyOf([policy.barred, ...above]);
}

function doubtful(opening: Opening, barred: Extract<Judgement, { kind: 'undecided' }>): Opening {
  return {
    ...opening,
    certainty: 'possible',
    lacking: [...opening.lacking, ...barred.lacking],
    evidence: [...opening.evidence, ...barred.evidence],
  };
}

function exposure(
  subject: Resource,
  surface: Surface,
  { openings, service }: { readonly openings: readonly Opening[]; readonly service: string },
): Exposure {
  const attached = subject.declarations
    .map((declaration) => declaration.address)
    .filter((address) => address !== subject.address);
  return {
    kind: 'exposure',
    key: factKey('exposure', subject.address, surface),
    subject: subject.address,
    related: attached,
    surface,
    channel: 'direct',
    endpointClass: 'policy',
    byDefinition: false,
    openings,
    service,
  };
}

function latent(
  policy: GuardingPolicy,
  subject: Resource,
  { strangers, barred }: { readonly strangers: readonly Opening[]; readonly barred: Judgement },
): Latent {
  return {
    kind: 'latent',
    key: factKey('latent', subject.address, policy.surface),
    subject: subject.address,
    related: [policy.about],
    surface: policy.surface,
    what: `The ${policy.surface === 'acl' ? 'ACL' : 'policy'} of \`${subject.address}\` lets strangers in`,
    blocker: barred.evidence,
    evidence: strangers.flatMap((opening) => opening.evidence),
  };
}

/** `Ref` of a CloudFormation resource names the resource itself. */
function plainReference({ to, attribute }: Reference): Reference {
  return { to, attribute: attribute === 'Ref' ? '' : attribute };
}

/** The witness speaks of the subject by its address. */
function named(opening: Opening, { address }: Resource): Opening {
  const { witness } = opening;
  if (witness?.kind !== 'request') return opening;
  return { ...opening, witness: { ...witness, resource: witness.resource.replace(/^own(?=$|\/)/, address) } };
}

import {
  AUTHENTICATIONS,
  factKey,
  isPublicAudience,
  type Authentication,
  type Exposure,
  type Latent,
  type Opening,
  type Protection,
  type Surface,
} from '../model/fact.ts';
import type { Judgement } from '../model/judge.ts';
import type { Control, GuardingPolicy, Resource, UnwrittenBarrier } from '../model/resource.ts';
import type { Question, World } from '../model/world.ts';
import { withActions } from './incomplete-policy.ts';
import { guardsOfAccount, stoppedBy } from './policy-bars.ts';
import { asOnePolicy, spokenOf, type PolicyDocument } from './policy-documents.ts';
import { contextOf, policyOpenings } from './policy-openings.ts';
import { publicByS3 } from '../aws/policy/s3-public.ts';

/**
 * Who may call the resource because policies, ACLs or shares say so? What something above the policy bars is latent; the
 * resource's own block is told of while nothing stands open in spite of it.
 */
export const policyAccess: Question<Exposure | Latent | Protection> = (subject, world) => {
  const guarded = subject.traits.guarded;
  if (guarded === undefined) return [];
  const surfaces = [...new Set(guarded.policies.map((policy) => policy.surface))];
  const facts = surfaces.flatMap((surface) => {
    const policies = guarded.policies.filter((policy) => policy.surface === surface);
    const judged = asOnePolicy(policies, { subject, world }).map((document) =>
      judge(document, guarded.service, { subject, world }),
    );
    const openings = judged.flatMap((each) => each.openings);
    return [
      ...(openings.length === 0
        ? []
        : [exposure({ subject, world }, surface, { openings, service: guarded.service })]),
      ...[
        ...judged.flatMap((each) => each.latent),
        ...policies.flatMap((policy) => unfinished(policy, guarded.service, { subject, world })),
      ].slice(0, 1),
    ];
  });
  const isPublic = facts.some(
    (fact) => fact.kind === 'exposure' && fact.openings.some(({ audience }) => isPublicAudience(audience)),
  );
  if (isPublic) return facts;
  const { barrier, unwrittenBarrier } = subject.traits;
  const isSetUp = facts.some(({ kind }) => kind === 'latent');
  const unwritten =
    isSetUp || isMadeUpFor(unwrittenBarrier, { subject, world }) ? undefined : unwrittenBarrier;
  return [...facts, ...[barrier, unwritten].flatMap((control) => protection(control, subject))];
};

interface Scene {
  readonly subject: Resource;
  readonly world: World;
}
interface Judged {
  readonly openings: readonly Opening[];
  readonly latent: readonly Latent[];
}

function judge({ policy, tell }: PolicyDocument, service: string, scene: Scene): Judged {
  const openings = policyOpenings(policy, service, scene)
    .filter(({ audience }) => policy.strangersElsewhere !== true || !isPublicAudience(audience))
    .map((opening) => spokenOf(tell(askingMore(opening, policy.authentication)), policy));
  const strangers = openings.filter((opening) => isPublicAudience(opening.audience));
  const asLatent = (barred: Judgement): readonly Latent[] =>
    strangers.length === 0 ? [] : [latent(policy, scene.subject, { strangers, barred })];
  const { disabled = nothing } = policy;
  if (disabled.kind === 'proven') return { openings: [], latent: asLatent(disabled) };
  const isOfS3 = service === 's3' && policy.surface === 'policy';
  const counts = isOfS3 ? publicByS3(policy.term, contextOf(policy, service, scene)) : undefined;
  if (openings.length === 0 || (strangers.length === 0 && counts?.kind !== 'proven'))
    return { openings: openings.map(inDoubt(disabled)), latent: [] };
  const stopped = stoppedBy(policy, { ...scene, counts: counts ?? { kind: 'proven', evidence: [] } });
  // S3 then lets only the own account and AWS services in: a public policy loses its named grants as well.
  const spared = ({ audience }: Opening): boolean =>
    isOfS3 ? audience === 'deputy' : !isPublicAudience(audience);
  if (stopped.kind === 'proven') {
    // That S3 counts the policy as public keeps nobody out: it is what the bar goes by.
    const evidence = stopped.evidence.filter((step) => counts?.evidence.includes(step) !== true);
    return { openings: openings.filter(spared), latent: asLatent({ ...stopped, evidence }) };
  }
  return {
    openings: openings.map((opening) => inDoubt(spared(opening) ? disabled : stopped)(opening)),
    latent: [],
  };
}

/** What AWS refuses for now because statements leave something out, and what would let strangers in. */
function unfinished(policy: GuardingPolicy, service: string, scene: Scene): readonly Latent[] {
  const completed = withActions(policy);
  if (completed === undefined) return [];
  const strangers = policyOpenings(completed.policy, service, scene).filter(({ audience }) =>
    isPublicAudience(audience),
  );
  if (strangers.length === 0) return [];
  const barred: Judgement = { kind: 'proven', evidence: completed.lacking };
  return [latent(policy, scene.subject, { strangers, barred })];
}

/** Nothing keeps the document from counting, and nothing needs to be said about it. */
const nothing: Judgement = { kind: 'refuted', evidence: [] };

/** What might have stopped it belongs to the proof, and leaves it open where that is not known. */
function inDoubt(stopped: Judgement): (opening: Opening) => Opening {
  return (opening) => {
    const proved = { ...opening, evidence: [...opening.evidence, ...stopped.evidence] };
    return stopped.kind === 'undecided'
      ? { ...proved, certainty: 'possible', lacking: [...opening.lacking, ...stopped.lacking] }
      : proved;
  };
}

function exposure(
  { subject, world }: Scene,
  surface: Surface,
  { openings, service }: { readonly openings: readonly Opening[]; readonly service: string },
): Exposure {
  const attached = subject.declarations
    .map((declaration) => declaration.address)
    .filter((address) => address !== subject.address);
  const whole = subject.traits.partOf === undefined ? [] : world.follow(subject.traits.partOf);
  return {
    kind: 'exposure',
    key: factKey('exposure', subject.address, surface),
    subject: subject.address,
    related: [...attached, ...whole.flatMap((link) => (link.kind === 'resource' ? [link.address] : []))],
    surface,
    channel: 'direct',
    endpointClass: 'policy',
    byDefinition: false,
    openings,
    service,
  };
}

const SURFACE_TEXTS: Readonly<Record<Surface, string>> = {
  policy: 'policy',
  acl: 'ACL',
  share: 'share',
  endpoint: 'endpoint',
  network: 'network',
};

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
    what: `The ${SURFACE_TEXTS[policy.surface]} of \`${subject.address}\` lets strangers in`,
    blocker: barred.evidence,
    evidence: strangers.flatMap((opening) => opening.evidence),
  };
}

/** Whether the account blocks strangers on every surface. */
function isMadeUpFor(barrier: UnwrittenBarrier | undefined, scene: Scene): boolean {
  if (barrier === undefined) return false;
  const isGuarded = (surface: Surface): boolean =>
    barrier.accountGuards.some((kind) =>
      guardsOfAccount(kind, { surface }, scene).some((guard) => guard.kind !== 'refuted'),
    );
  return (['policy', 'acl'] as const).every(isGuarded);
}

function protection(control: Control | undefined, { address }: Resource): readonly Protection[] {
  if (control === undefined) return [];
  const { id, on, guardsOthers = false, strength } = control;
  return [
    {
      kind: 'protection',
      key: factKey('protection', address, id),
      subject: address,
      related: [],
      control: id,
      judgement: on,
      guardsOthers,
      strength,
    },
  ];
}

function askingMore(opening: Opening, authentication: Authentication = 'none'): Opening {
  const asked = Math.max(
    ...[opening.authentication, authentication].map((each) => AUTHENTICATIONS.indexOf(each)),
  );
  return { ...opening, authentication: AUTHENTICATIONS[asked] ?? opening.authentication };
}

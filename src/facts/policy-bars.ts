import { isPublicAudience } from '../model/fact.ts';
import { allOf, anyOf, not, proven, refuted, undecided, type Judgement } from '../model/judge.ts';
import type { GuardingPolicy, Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';
import type { World } from '../model/world.ts';
import { addressOf, printable, unknown, type Term } from '../model/value.ts';
import { settingsOver } from './account-scope.ts';
import { policyOpenings } from './policy-openings.ts';

interface Scene {
  readonly subject: Resource;
  readonly world: World;
  /** Proven where the service takes the policy for a public one. */
  readonly counts: Judgement;
}

/** Whether strangers stay out although the policy lets them in. */
export function stoppedBy(policy: GuardingPolicy, { subject, world, counts }: Scene): Judgement {
  const rejections = policy.rejected === undefined ? [] : [policy.rejected];
  const barred = anyOf([
    ...(policy.disabled === undefined ? [] : [policy.disabled]),
    policy.barred,
    ...rejections,
    ...policy.accountGuards.flatMap((kind) => guardsOfAccount(kind, policy, { subject, world })),
    ...(policy.behind === undefined ? [] : [keptOutBehind(policy.behind, world)]),
  ]);
  return allOf([barred, counts]);
}

/** What settings of account scope say about the surface; of the account's S3 block the repository may say what to assume. */
export function guardsOfAccount(
  kind: string,
  { surface, fresh }: Pick<GuardingPolicy, 'surface' | 'fresh'>,
  { subject, world }: Omit<Scene, 'counts'>,
): readonly Judgement[] {
  const guards = settingsOver(kind, subject.address, world);
  if (guards.length === 0 && kind === 's3-account-block') {
    if (world.surroundings.accountAccessBlock !== true) return [];
    const nowhere = { about: addressOf(''), path: '' };
    return [proven('the account blocks public access (`assume` in the configuration)', nowhere)];
  }
  return guards.flatMap(({ setting: { traits }, holds }) =>
    [traits.bars?.[surface], fresh === true ? traits.rejects?.[surface] : undefined].flatMap((guard) =>
      guard === undefined ? [] : [holds(guard)],
    ),
  );
}

/** A request goes on to one of the resources behind, which must let it in as well. */
function keptOutBehind(resources: readonly Stated<string>[], world: World): Judgement {
  return allOf(resources.map((stated) => keptOutOf(stated, world)));
}

function keptOutOf(stated: Stated<string>, world: World): Judgement {
  const behind = world
    .follow(stated)
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []));
  const [first] = behind;
  if (first === undefined || first.standIn) {
    const value = unknown('external', { written: `the policy of ${printable(stated.value)}` });
    return undecided('whether the bucket lets the request in is not known here', stated, value);
  }
  const own = first.traits.bars?.policy;
  return anyOf([...(own === undefined ? [] : [own]), not(letsIn(first, world))]);
}

/** Whether some policy lets strangers in who come through an access point of the own account. */
function letsIn(subject: Resource, world: World): Judgement {
  const guarded = subject.traits.guarded;
  const where = { about: subject.address, path: '' };
  const openings = (guarded?.policies ?? [])
    .filter(({ surface }) => surface === 'policy')
    .flatMap((policy) =>
      policyOpenings({ ...policy, term: throughAccessPoint(policy.term) }, guarded?.service ?? '', {
        subject,
        world,
      }),
    )
    .filter(({ audience }) => isPublicAudience(audience));
  if (openings.some(({ certainty }) => certainty === 'certain'))
    return proven('the bucket lets in what comes through its access points', where);
  const [first, ...rest] = openings.flatMap(({ lacking }) => lacking);
  return first === undefined
    ? refuted('the policy of the bucket lets no stranger in, through an access point or not', where)
    : { kind: 'undecided', evidence: [], lacking: [first, ...rest] };
}

const ABOUT_ACCESS_POINTS = /^s3:(?:dataaccesspoint(?:arn|account)|accesspointnetworkorigin)$/i;

/** The policy as it reads for a request through an own access point: conditions that ask for one are met. */
function throughAccessPoint(document: Term): Term {
  if (document.kind !== 'map') return document;
  const statements = document.entries.get('Statement');
  if (statements === undefined) return document;
  const items = (statements.kind === 'list' ? statements.items : [statements]).flatMap(withoutMet);
  return {
    ...document,
    entries: new Map([...document.entries, ['Statement', { kind: 'list', items } satisfies Term]]),
  };
}

function withoutMet(statement: Term): readonly Term[] {
  if (statement.kind !== 'map') return [statement];
  const condition = statement.entries.get('Condition');
  if (condition?.kind !== 'map') return [statement];
  const left = new Map<string, Term>();
  for (const [operator, tests] of condition.entries) {
    if (tests.kind !== 'map') return [statement];
    const kept = [...tests.entries].filter(([key]) => !ABOUT_ACCESS_POINTS.test(key));
    // A test for coming another way is not met, and neither is its statement.
    if (kept.length < tests.entries.size && /not/i.test(operator)) return [];
    if (kept.length > 0) left.set(operator, { ...tests, entries: new Map(kept) });
  }
  const entries = new Map(statement.entries);
  if (left.size === 0) entries.delete('Condition');
  else entries.set('Condition', { ...condition, entries: left });
  return [{ ...statement, entries }];
}

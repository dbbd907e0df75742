import { effectiveOf } from '../aws/identity/effective.ts';
import { rightsOf } from '../aws/identity/extent.ts';
import { letsAnyWorkloadIn } from '../aws/identity/workloads.ts';
import { awsManagedGrants } from '../aws/policy/managed.ts';
import { grantedBy, keyOfUnknown, type Granted } from '../aws/policy/permissions.ts';
import { factKey, type Boundary, type CeilingTarget, type Permissions, type Unseen } from '../model/fact.ts';
import type { Acting, Resource } from '../model/resource.ts';
import type { Stated, StatedTerm } from '../model/stated.ts';
import type { Question, World } from '../model/world.ts';
import type { Address, Value } from '../model/value.ts';
import { conferredBy } from './conferred.ts';
import { hasMembers, isAssigned, isHeld } from './policy-holders.ts';
import { contextOf } from './policy-openings.ts';
import { signInsBy } from './sign-in.ts';
import { takeoversOf, type Reading } from './takeovers.ts';

/** What may the principal do, and under which tests may a role be assumed? */
export const permissions: Question<Permissions> = (subject, world) =>
  statementsOf(subject, world).map((found) => withTakeovers(found, { subject, world }));

function statementsOf(subject: Resource, world: World): readonly Permissions[] {
  const acting = subject.traits.principal;
  const scene = { subject, world };
  if (acting === undefined)
    return [
      ...ceilingOf(scene),
      ...offeredBy(scene),
      ...conferredBy(subject, { world, heldBy: grantedTo(world) }),
      ...signInsBy(subject, world),
    ];
  const groups = acting.groups.map((group) => groupOf(group, scene));
  const granted = [
    ...heldBy(acting, scene),
    ...groups.map(({ granted: held }) => held),
    ...(subject.standIn ? [elsewhere(subject)] : []),
  ];
  const boundary = boundaryOf(acting.boundary, scene);
  const members = groups.flatMap(({ address }) => address ?? []);
  const held = hasBearers(subject, world) ? 'here' : undefined;
  const acts: Permissions = { ...fact(subject, 'granted', { granted, boundary, groups: members }), held };
  return [acts, ...trustOf(acting, acts, scene)];
}

function trustOf({ trust }: Acting, acts: Permissions, scene: Scene): readonly Permissions[] {
  if (trust.length === 0) return [];
  const granted = trust.map((document) => read(document, true, scene));
  const isOpen = granted.some(({ grants }) => grants.some(letsAnyWorkloadIn));
  const givesMuch = isOpen && rightsOf(effectiveOf(acts)).rights !== 'ordinary';
  return [{ ...fact(scene.subject, 'trust', { granted, boundary: 'none', groups: [] }), givesMuch }];
}

function hasBearers(subject: Resource, world: World): boolean {
  if (subject.kind === 'permission-set') return isAssigned(subject, world);
  return subject.kind === 'iam-group' && hasMembers(subject, world);
}

/** What another principal is granted, for whoever acts as it. */
function grantedTo(world: World): (other: Resource) => Permissions | undefined {
  return (other) => statementsOf(other, world).find(({ aspect }) => aspect === 'granted');
}

function withTakeovers(found: Permissions, { subject, world }: Scene): Permissions {
  if (found.aspect !== 'granted' && found.aspect !== 'offered') return found;
  const known = new Map<Address, Reading>();
  const takeovers = takeoversOf({
    subject,
    world,
    held: effectiveOf(found),
    readOf: (other) => {
      const earlier = known.get(other.address);
      if (earlier !== undefined) return earlier;
      const facts = statementsOf(other, world);
      const granted = facts.find(({ aspect }) => aspect === 'granted');
      const held = granted === undefined ? NOTHING : effectiveOf(granted);
      const trust = facts.find(({ aspect }) => aspect === 'trust');
      const is = { held, extent: rightsOf(held), trust };
      known.set(other.address, is);
      return is;
    },
    steps: 0,
  });
  return takeovers.length === 0 ? found : { ...found, takeovers };
}

/** Where a policy of the organization only denies, everything else is allowed beside it. */
function ceilingOf(scene: Scene): readonly Permissions[] {
  const { ceiling, ceilingTargets = [] } = scene.subject.traits;
  if (ceiling === undefined) return [];
  const granted = read(ceiling, false, scene);
  const { about, path } = ceiling;
  const step = { says: 'everything else is allowed', about, path, trail: undefined };
  const all = { actions: [EVERYTHING], resources: [EVERYTHING], fences: [], step };
  const grants = granted.grants.length === 0 ? [all] : granted.grants;
  const whole = [{ ...granted, grants }, ...(scene.subject.standIn ? [elsewhere(scene.subject)] : [])];
  const targets = ceilingTargets.map(targetOf);
  return [{ ...fact(scene.subject, 'ceiling', { granted: whole, boundary: 'none', groups: [] }), targets }];
}

function targetOf({ to, stays }: NonNullable<Resource['traits']['ceilingTargets']>[number]): CeilingTarget {
  const { value, about, path } = to;
  const isHidden = value.kind !== 'absent' && value.sensitive === true;
  const name = isHidden ? 'a target' : value.kind === 'unknown' ? keyOfUnknown(value) : textOf(value);
  const says = `it is no longer attached to \`${name}\``;
  const trail = value.kind === 'absent' ? undefined : value.trail;
  const isKnown = value.kind === 'known';
  return { key: name, name, isKnown, stays, step: { says, about, path, trail } };
}

const textOf = (value: Value<string>): string => (value.kind === 'known' ? value.value : '');
const EVERYTHING = { pattern: '*', except: [] };

/** What a policy grants to whoever it is attached to. */
function offeredBy(scene: Scene): readonly Permissions[] {
  const { policyDocument, holders = [] } = scene.subject.traits;
  if (policyDocument === undefined) return [];
  const granted = [read(policyDocument, false, scene)];
  const held = isHeld(scene.subject, scene.world) ? 'here' : holders.length > 0 ? 'elsewhere' : undefined;
  return [{ ...fact(scene.subject, 'offered', { granted, boundary: 'none', groups: [] }), held }];
}

interface Scene {
  readonly subject: Resource;
  readonly world: World;
}

function fact(
  { address, declarations }: Resource,
  aspect: Permissions['aspect'],
  { granted, ...rest }: { readonly granted: readonly Granted[] } & Pick<Permissions, 'boundary' | 'groups'>,
): Permissions {
  return {
    kind: 'permissions',
    key: factKey('permissions', address, aspect),
    subject: address,
    related: declarations.map((declaration) => declaration.address).filter((each) => each !== address),
    aspect,
    ...joined(granted),
    ...rest,
  };
}

function joined(granted: readonly Granted[]): Granted {
  return {
    grants: granted.flatMap(({ grants }) => grants),
    denies: granted.flatMap(({ denies }) => denies),
    unseen: granted.flatMap(({ unseen }) => unseen),
  };
}

function heldBy(acting: Acting, scene: Scene): readonly Granted[] {
  return [
    ...acting.documents.map((document) => read(document, false, scene)),
    ...acting.managed.map((arn) => managed(arn, scene)),
  ];
}

function read(document: StatedTerm, trust: boolean, scene: Scene): Granted {
  return grantedBy(document.term, document, { ...contextOf(document, 'iam', scene), trust });
}

const NOTHING: Granted = { grants: [], denies: [], unseen: [] };

/** A policy that stands elsewhere: the document here, or what is known of one that AWS keeps; of any other nothing is known. */
function managed(arn: Stated<string>, scene: Scene): Granted {
  const { value, about, path } = arn;
  if (value.kind === 'absent') return NOTHING;
  const grants = value.kind === 'known' ? awsManagedGrants(value.value) : undefined;
  if (grants !== undefined && value.kind === 'known') {
    const name = value.value.slice(value.value.lastIndexOf('/') + 1);
    const step = { says: `the managed policy \`${name}\` is attached`, about, path, trail: value.trail };
    return { ...NOTHING, grants: grants.map((grant) => ({ ...grant, step })) };
  }
  const documents = documentsOf(arn, scene);
  if (documents.length === 0) return { ...NOTHING, unseen: [hidden('policy', arn)] };
  return joined(documents.map((document) => read(document, false, scene)));
}

function documentsOf(stated: Stated<string>, { world }: Scene): readonly StatedTerm[] {
  return world.follow(stated).flatMap((link) => {
    if (link.kind !== 'resource') return [];
    return world.find(link.address)?.traits.policyDocument ?? [];
  });
}

function hidden(what: 'policy' | 'group', { value, about, path }: Stated<string>): Unseen {
  const isHidden = value.kind !== 'absent' && value.sensitive === true;
  const named =
    value.kind === 'unknown' ? keyOfUnknown(value) : value.kind === 'known' && !isHidden ? value.value : '';
  const trail = value.kind === 'absent' ? undefined : value.trail;
  const says = `the ${what}${named === '' || isHidden ? '' : ` \`${named}\``} stands elsewhere`;
  return { key: `${what} ${named}`, what, step: { says, about, path, trail } };
}

/** Of a principal that is declared elsewhere only part of the policies is seen. */
function elsewhere({ address }: Resource): Granted {
  const says = `\`${address}\` is declared elsewhere`;
  const step = { says, about: address, path: '', trail: undefined };
  return { ...NOTHING, unseen: [{ key: 'elsewhere', what: 'elsewhere', step }] };
}

function groupOf(
  group: Stated<string>,
  scene: Scene,
): { readonly address?: Address | undefined; readonly granted: Granted } {
  const found = scene.world
    .follow(group)
    .flatMap((link) => (link.kind === 'resource' ? (scene.world.find(link.address) ?? []) : []))
    .find(({ traits }) => traits.principal !== undefined);
  const acting = found?.traits.principal;
  if (found === undefined || acting === undefined)
    return {
      granted: group.value.kind === 'absent' ? NOTHING : { ...NOTHING, unseen: [hidden('group', group)] },
    };
  const { grants, denies, unseen } = joined(heldBy(acting, { ...scene, subject: found }));
  const via = found.address;
  return {
    address: via,
    granted: { grants: grants.map((grant) => ({ ...grant, via })), denies, unseen },
  };
}

function boundaryOf(boundary: Stated<string>, scene: Scene): Boundary {
  const { value } = boundary;
  if (value.kind === 'absent') return 'none';
  if (value.kind === 'known' && value.value.endsWith(':policy/AdministratorAccess')) return 'none';
  const kept = value.kind === 'known' ? awsManagedGrants(value.value) : undefined;
  if (kept !== undefined && value.kind === 'known') {
    const { about, path } = boundary;
    const step = { says: 'the permissions boundary allows it', about, path, trail: value.trail };
    return { grants: kept.map((grant) => ({ ...grant, step })), denies: [], kept: value.value };
  }
  const documents = documentsOf(boundary, scene);
  const { grants, denies, unseen } = joined(documents.map((document) => read(document, false, scene)));
  return documents.length === 0 || unseen.length > 0 ? 'unknown' : { grants, denies };
}

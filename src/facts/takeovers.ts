import { RIGHTS, rightsOf, type Extent } from '../aws/identity/extent.ts';
import {
  grantFor,
  handoversOf,
  namedTargets,
  targetKindOf,
  waysOn,
  type TargetKind,
  type Way,
} from '../aws/identity/takeovers.ts';
import { covers } from '../aws/policy/match.ts';
import { standsFor } from '../aws/policy/symbols.ts';
import type { Held } from '../aws/policy/permission-difference.ts';
import type { Grant, Takeover } from '../model/fact.ts';
import type { Resource } from '../model/resource.ts';
import type { Named, World } from '../model/world.ts';
import { addressOf, known, type Address } from '../model/value.ts';

/** Of a principal that names more, only so many are looked at: a policy has hardly room for more. */
const MOST_TARGETS = 100;

/** Of what a target names in its turn, only so many. */
const MOST_ONWARD = 10;

interface Scene {
  readonly subject: Resource;
  readonly world: World;
  readonly held: Held;
  readonly readOf: (other: Resource) => Reading;
  /** Through how many others it was come by already. */
  readonly steps: number;
}

/** What is looked up of another principal. */
export interface Reading {
  /** What it holds inside its boundary. */
  readonly held: Held;
  /** How far that reaches. */
  readonly extent: Extent;
  readonly trust: Held | undefined;
}

/** Longer chains are not followed: each step is one that somebody has to take. */
const MOST_STEPS = 2;

/** Whose rights, beyond its own, the principal can come by through what it may do to one that is named. */
export function takeoversOf(scene: Scene): readonly Takeover[] {
  const named = namedTargets(scene.held);
  if (named.length === 0) return [];
  const own = rightsOf(scene.held).rights;
  if (own === 'administrator') return [];
  const found = named.slice(0, scene.steps === 0 ? MOST_TARGETS : MOST_ONWARD).flatMap((pattern) => {
    const target = targetOf(pattern, scene.subject.address, scene.world);
    const kind = target === undefined ? targetKindOf(pattern) : KINDS.get(target.kind);
    if (kind === undefined) return [];
    return takeoverOf({ pattern, target, kind }, scene) ?? [];
  });
  return found.filter((each) => rankOf(each.gives) > RIGHTS.indexOf(own));
}

function rankOf(gives: Takeover['gives']): number {
  if (gives === 'own' || gives === 'any') return RIGHTS.length;
  return RIGHTS.indexOf(gives === 'others' ? 'administrator' : gives);
}

const KINDS: ReadonlyMap<string, TargetKind> = new Map([
  ['iam-role', 'role'],
  ['iam-user', 'user'],
  ['iam-group', 'group'],
  ['iam-policy', 'policy'],
  ['lambda-function', 'function'],
  ['codebuild-project', 'project'],
]);

interface Target {
  readonly pattern: string;
  /** Undefined where it stands elsewhere, or where the pattern stands for several. */
  readonly target: Resource | undefined;
  readonly kind: TargetKind;
}

/** The worst that can be done with it. */
function takeoverOf(at: Target, scene: Scene): Takeover | undefined {
  const ways = waysOn(at.kind).flatMap((way) => alongOf(way, at, scene) ?? []);
  const handed = at.kind === 'role' ? handedOver(at, scene) : undefined;
  return [...ways, ...(handed === undefined ? [] : [handed])].toSorted(
    (a, b) => rankOf(b.gives) - rankOf(a.gives),
  )[0];
}

function alongOf(way: Way, at: Target, scene: Scene): Takeover | undefined {
  const grants = way.actions.map((action) => grantFor(scene.held, action, at.pattern));
  const all = grants.filter((grant) => grant !== undefined);
  if (all.length < way.actions.length) return undefined;
  const isOwn = isItself(at, scene);
  // A pattern with a variable in it leads to what is the caller's own, or to nothing.
  if (!isOwn && at.pattern.includes('${')) return undefined;
  if (isOwn !== (way.only === 'own')) return undefined;
  const base = { target: at.target?.address ?? at.pattern, pattern: at.pattern, actions: way.actions };
  const evidence = all.map(({ step }) => step);
  if (isOwn) return { ...base, gives: 'own', evidence };
  if (way.only === 'member' && scene.subject.kind !== 'iam-user') return undefined;
  if (way.only === 'trusted' && !isTrusted(at, scene)) return undefined;
  if (way.gives === 'any') return { ...base, gives: 'any', evidence };
  if (way.gives === 'others')
    return at.target === undefined ? undefined : { ...base, gives: 'others', evidence };
  return withRightsOf(at, scene, { base: { ...base, evidence }, blind: way.blind === true });
}

/** What comes with the rights of the target; undefined where that is nothing to speak of. */
function withRightsOf(
  { target, kind }: Target,
  scene: Scene,
  { base, blind }: { readonly base: Omit<Takeover, 'gives'>; readonly blind: boolean },
): Takeover | undefined {
  const { world, readOf } = scene;
  const isCode = kind === 'function' || kind === 'project';
  const role = isCode ? followed(target?.traits.actsAs, world) : target;
  if (role?.traits.principal === undefined) return blind ? { ...base, gives: 'unseen' } : undefined;
  const { rights, grant } = readOf(role).extent;
  if (rights === 'ordinary' || (rights === 'unseen' && !blind)) return onwardFrom(role, scene, base);
  const code = target?.traits.actsAs;
  const runs =
    isCode && code !== undefined
      ? [{ says: `it runs as \`${role.address}\``, about: code.about, path: code.path }]
      : [];
  const holds = grant === undefined ? [] : [grant.step];
  return { ...base, target: role.address, gives: rights, evidence: [...base.evidence, ...runs, ...holds] };
}

/** What is in reach of the target, which has few rights of its own: the power over one more. */
function onwardFrom(role: Resource, scene: Scene, base: Omit<Takeover, 'gives'>): Takeover | undefined {
  if (scene.steps >= MOST_STEPS || role.address === scene.subject.address) return undefined;
  const { held } = scene.readOf(role);
  const [onward] = takeoversOf({ ...scene, subject: role, held, steps: scene.steps + 1 }).toSorted(
    (a, b) => rankOf(b.gives) - rankOf(a.gives),
  );
  if (onward === undefined || onward.gives === 'unseen' || onward.gives === 'others') return undefined;
  const gives = onward.gives === 'grave' ? 'grave' : 'administrator';
  return { ...base, target: role.address, gives, onward, evidence: [...base.evidence, ...onward.evidence] };
}

function handedOver(at: Target, scene: Scene): Takeover | undefined {
  const { target } = at;
  if (target === undefined || isItself(at, scene)) return undefined;
  const trust = scene.readOf(target).trust;
  const trusting = (service: string): Grant | undefined =>
    trust?.grants.find(({ resources }) =>
      resources.some(({ pattern }) => pattern.toLowerCase() === `service ${service}` || pattern === '*'),
    );
  const found = handoversOf(scene.held, at.pattern, (service) => trusting(service) !== undefined);
  if (found === undefined) return undefined;
  const steps = [...found.grants, trusting(found.service)].flatMap((grant) => grant?.step ?? []);
  const base = {
    target: target.address,
    pattern: at.pattern,
    actions: found.actions,
    through: found.service,
    evidence: [...new Set(steps)],
  };
  return withRightsOf(at, scene, { base, blind: false });
}

/** The principal itself, a group that it is in, a policy that it holds, or a pattern that includes it. */
function isItself({ pattern, target, kind }: Target, { subject, world }: Scene): boolean {
  if (target !== undefined) {
    if (target.address === subject.address) return true;
    const { managed = [], groups = [] } = subject.traits.principal ?? {};
    const linked = kind === 'policy' ? managed : kind === 'group' ? groups : [];
    return linked.some((stated) => followed(stated, world)?.address === target.address);
  }
  if (kind === 'user' && /:user\/(?:[^:]*\/)?\$\{aws:username\}$/i.test(pattern))
    return subject.kind === 'iam-user' || subject.kind === 'iam-group' || subject.kind === 'iam-policy';
  const own = subject.declarations.find(({ address }) => address === subject.address)?.identifiers ?? [];
  const [, , , , account = '', ...rest] = pattern.split(':');
  const { ownAccounts } = world.surroundings;
  if (/^\d{12}$/.test(account) && ownAccounts.size > 0 && !ownAccounts.has(account)) return false;
  const path = rest.join(':').slice(kind.length + 1);
  return own.some((text) =>
    text.startsWith('arn:')
      ? covers(pattern, text)
      : KINDS.get(subject.kind) === kind && path !== '' && covers(path, text),
  );
}

/** Whether a role lets the principal in, where it says whom it trusts; the account as a whole leaves that to its policies. */
function isTrusted({ target }: Target, { subject, world, readOf }: Scene): boolean {
  if (target === undefined) return true;
  const { trust } = readOf(target);
  if (trust === undefined || trust.grants.length === 0 || (trust.unseen ?? []).length > 0) return true;
  return trust.grants.some(({ resources }) =>
    resources.some(({ pattern }) => {
      const [kind = '', ...rest] = pattern.split(' ');
      const text = rest.join(' ');
      if (pattern === '*') return true;
      if (kind !== 'aws') return false;
      return (
        text === '*' ||
        text.endsWith(':root') ||
        targetOf(text, target.address, world)?.address === subject.address
      );
    }),
  );
}

/** What is declared under the ARN that a policy writes, or under a reference in its place. */
function targetOf(pattern: string, about: Address, world: World): Resource | undefined {
  const plain = pattern.replace(/:\*$/, '');
  const written = /^\{([^{},]+)\.(\w*)\}$/.exec(plain);
  const references =
    written === null ? standsFor(plain) : [{ to: addressOf(written[1] ?? ''), attribute: written[2] ?? '' }];
  for (const { to } of references) {
    const found = world.find(to);
    if (found !== undefined) return found;
  }
  const kind = targetKindOf(pattern);
  const isOfKind = (found: Resource | undefined): boolean =>
    found !== undefined && KINDS.get(found.kind) === kind;
  if (kind === undefined) return undefined;
  const [, , , , account = '', ...rest] = plain.split(':');
  const name = rest.join(':').split(/[:/]/).at(-1) ?? '';
  if (/[*?$]/.test(rest.join(':')) || name === '') return undefined;
  const exact = followed({ about, value: known(pattern) }, world);
  if (isOfKind(exact)) return exact;
  const { ownAccounts } = world.surroundings;
  if (/^\d{12}$/.test(account) && ownAccounts.size > 0 && !ownAccounts.has(account)) return undefined;
  return resourcesAt({ about, value: known(name) }, world).find(isOfKind);
}

function followed(naming: Named | undefined, world: World): Resource | undefined {
  return naming === undefined ? undefined : resourcesAt(naming, world)[0];
}

function resourcesAt(naming: Named, world: World): readonly Resource[] {
  return world
    .follow(naming)
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []));
}

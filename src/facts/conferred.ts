import { effectiveOf } from '../aws/identity/effective.ts';
import type { Held } from '../aws/policy/permission-difference.ts';
import { keyOfUnknown } from '../aws/policy/permissions.ts';
import { factKey, type Fence, type Grant, type Permissions, type Unseen } from '../model/fact.ts';
import type { Conferral, Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';
import type { World } from '../model/world.ts';
import { addressOf, type Address } from '../model/value.ts';

interface Scene {
  readonly world: World;
  /** What a role or a permission set is granted. */
  readonly heldBy: (other: Resource) => Permissions | undefined;
}

/** What others may do through the roles and permission sets that the subject gives them: one statement for each who bears it. */
export function conferredBy(subject: Resource, scene: Scene): readonly Permissions[] {
  const byBearer = new Map<string, Conferral[]>();
  for (const conferral of conferralsOf(subject)) {
    const key = `${conferral.to.kind} ${conferral.to.kind === 'pods' ? '' : conferral.to.says}`;
    byBearer.set(key, [...(byBearer.get(key) ?? []), conferral]);
  }
  return [...byBearer.values()].flatMap((same) => statementOf(subject, same, scene));
}

function conferralsOf({ address, traits: { confers, actsAs } }: Resource): readonly Conferral[] {
  const code: readonly Conferral[] =
    actsAs === undefined ? [] : [{ to: { kind: 'code', says: `The code of \`${address}\`` }, of: actsAs }];
  return [...(confers ?? []), ...code].filter(({ of }) => of.value.kind !== 'absent');
}

function statementOf(
  { address, declarations }: Resource,
  conferrals: readonly Conferral[],
  scene: Scene,
): readonly Permissions[] {
  const [first] = conferrals;
  if (first === undefined) return [];
  const parts = conferrals.map((conferral) => partOf(conferral, scene));
  // A Deny holds against what comes with it alone.
  const whole = parts.length === 1 ? parts : parts.map(withoutDenied);
  return [
    {
      kind: 'permissions',
      key: factKey('permissions', address, `conferred ${first.to.kind}`),
      subject: address,
      related: declarations.map((declaration) => declaration.address).filter((each) => each !== address),
      aspect: 'conferred',
      grants: whole.flatMap(({ grants }) => grants),
      denies: whole.flatMap(({ denies }) => denies),
      unseen: whole.flatMap(({ unseen }) => unseen ?? []),
      boundary: 'none',
      // Whatever strangers gain is told of them as well.
      groups: first.to.kind === 'guests' ? [] : parts.flatMap(({ via }) => via ?? []),
      bearer: first.to,
    },
  ];
}

type Part = Held & { readonly via: Address | undefined };
const NOTHING: Part = { grants: [], denies: [], via: undefined };

function partOf(conferral: Conferral, { world, heldBy }: Scene): Part {
  const { of, within } = conferral;
  const found = world
    .follow(of)
    .flatMap((link) => (link.kind === 'resource' ? (world.find(link.address) ?? []) : []))
    .find(({ traits }) => traits.principal !== undefined);
  const granted = found === undefined ? undefined : heldBy(found);
  if (found === undefined || granted === undefined) return { ...NOTHING, unseen: [unseenOf(conferral)] };
  const held = effectiveOf(granted);
  const fences = within === undefined ? [] : [withinAccount(within)];
  const via = addressOf([found.address, ...fences.flatMap(({ values }) => values)].join(' in '));
  const { value, about, path } = of;
  const trail = value.kind === 'absent' ? undefined : value.trail;
  const conferred = { says: `it gives the rights of \`${found.address}\``, about, path, trail };
  const grants = held.grants.map((grant): Grant => ({
    ...grant,
    fences: [...grant.fences, ...fences],
    via,
    conferred,
  }));
  return { ...held, grants, via };
}

/** Rights that hold in one account, told by the key that says whose resource it is. */
function withinAccount({ value }: Stated<string>): Fence {
  const spelled = 'aws:ResourceAccount';
  const isHidden = value.kind !== 'absent' && value.sensitive === true;
  const account = value.kind === 'known' && !isHidden ? value.value : `{${nameOf(value)}}`;
  return {
    key: 'aws:resourceaccount',
    spelled,
    isShared: false,
    operator: 'stringequals',
    values: [account],
  };
}

function nameOf(value: Stated<string>['value']): string {
  const isHidden = value.kind !== 'absent' && value.sensitive === true;
  if (isHidden || value.kind === 'absent') return '';
  return value.kind === 'known' ? value.value : keyOfUnknown(value);
}

/** Roles are named across stacks all the time; a permission set that stands elsewhere is worth a word. */
function unseenOf({ to, of: { value, about, path } }: Conferral): Unseen {
  const what = to.kind === 'assigned' ? 'permission set' : 'document';
  const trail = value.kind === 'absent' ? undefined : value.trail;
  const step = { says: `what it gives stands elsewhere`, about, path, trail };
  return { key: `${what} ${nameOf(value)}`, what, step };
}

/** A Deny on everything turned into exceptions; one on single resources is passed over. */
function withoutDenied({ grants, denies, ...rest }: Part): Part {
  const denied = denies
    .filter(({ fences }) => fences.length === 0)
    .filter(({ resources }) =>
      resources.some(({ pattern, except }) => pattern === '*' && except.length === 0),
    )
    .flatMap(({ actions }) => actions.filter(({ except }) => except.length === 0))
    .map(({ pattern }) => pattern);
  if (denied.length === 0) return { ...rest, grants, denies: [] };
  const left = grants.map((grant) => ({
    ...grant,
    actions: grant.actions.map(({ pattern, except }) => ({
      pattern,
      except: [...except, ...denied].toSorted(),
    })),
  }));
  return { ...rest, grants: left, denies: [] };
}

import { awsManagedPolicy } from '../aws/policy/managed.ts';
import { grantedBy, type Granted } from '../aws/policy/permissions.ts';
import { factKey, type Permissions } from '../model/fact.ts';
import type { Question, Resource, Stated, StatedTerm, World } from '../model/resource.ts';
import { contextOf } from './policy-openings.ts';

/** What may the principal do, and under which tests may a role be assumed? */
export const permissions: Question<Permissions> = (subject, world) => {
  const acting = subject.traits.principal;
  if (acting === undefined) return [];
  const scene = { subject, world };
  const granted = [
    ...acting.documents.map((document) => read(document, false, scene)),
    ...acting.managed.map((arn) => managed(arn, scene)),
  ];
  const bounded = acting.boundary.value.kind !== 'absent';
  const facts: Permissions[] = [fact(subject, 'granted', { granted, bounded })];
  if (acting.trust.length === 0) return facts;
  const trust = acting.trust.map((document) => read(document, true, scene));
  return [...facts, fact(subject, 'trust', { granted: trust, bounded: false })];
};

interface Scene {
  readonly subject: Resource;
  readonly world: World;
}

function fact(
  { address, declarations }: Resource,
  aspect: Permissions['aspect'],
  { granted, bounded }: { readonly granted: readonly Granted[]; readonly bounded: boolean },
): Permissions {
  return {
    kind: 'permissions',
    key: factKey('permissions', address, aspect),
    subject: address,
    related: declarations.map((declaration) => declaration.address).filter((each) => each !== address),
    aspect,
    grants: granted.flatMap(({ grants }) => grants),
    denies: granted.flatMap(({ denies }) => denies),
    open: granted.some(({ open }) => open),
    bounded,
  };
}

function read(document: StatedTerm, trust: boolean, scene: Scene): Granted {
  return grantedBy(document.term, document, { ...contextOf(document, 'iam', scene), trust });
}

const NOTHING: Granted = { grants: [], denies: [], open: false };

/** A policy that stands elsewhere: the document here, or what is known of one that AWS keeps; of any other nothing is known. */
function managed(arn: Stated<string>, scene: Scene): Granted {
  const { value, about, path } = arn;
  if (value.kind === 'absent') return NOTHING;
  const policy = value.kind === 'known' ? awsManagedPolicy(value.value) : undefined;
  if (policy !== undefined && value.kind === 'known') {
    if (policy.actions.length === 0) return NOTHING;
    const name = value.value.slice(value.value.lastIndexOf('/') + 1);
    return {
      ...NOTHING,
      grants: [
        {
          actions: policy.actions.map((pattern) => ({ pattern, except: policy.except ?? [] })),
          resources: [{ pattern: '*', except: [] }],
          fences: [],
          step: { says: `the managed policy \`${name}\` is attached`, about, path, trail: value.trail },
        },
      ],
    };
  }
  const documents = scene.world.follow(value).flatMap((link) => {
    if (link.kind !== 'resource') return [];
    return scene.world.find(link.address)?.traits.policyDocument ?? [];
  });
  const granted = documents.map((document) => read(document, false, scene));
  return {
    grants: granted.flatMap(({ grants }) => grants),
    denies: granted.flatMap(({ denies }) => denies),
    open: granted.length === 0 || granted.some(({ open }) => open),
  };
}

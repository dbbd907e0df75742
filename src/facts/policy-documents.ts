import type { Opening } from '../model/fact.ts';
import type { Missing, Step } from '../model/judge.ts';
import type { GuardingPolicy, Resource } from '../model/resource.ts';
import type { World } from '../model/world.ts';
import { known, type Term } from '../model/value.ts';
import { settingsOver } from './account-scope.ts';

/** A policy to be judged, and how its openings are told of where they are written. */
export interface PolicyDocument {
  readonly policy: GuardingPolicy;
  readonly tell: (opening: Opening) => Opening;
}
interface Scene {
  readonly subject: Resource;
  readonly world: World;
}

/** Documents that add up become one policy; every other one is judged by itself, and the worst of them counts. */
export function asOnePolicy(policies: readonly GuardingPolicy[], scene: Scene): readonly PolicyDocument[] {
  const apart = policies.filter(({ addsUp }) => addsUp === undefined);
  const together = policies.filter(({ addsUp }) => addsUp !== undefined);
  const denied = together.some(({ addsUp }) => addsUp === 'account') ? deniedElsewhere(scene) : [];
  return [
    ...apart.map((policy) => ({ policy, tell: (opening: Opening) => opening })),
    ...(together.length + denied.length < 2
      ? together.map((policy) => ({ policy, tell: (opening: Opening) => opening }))
      : [joined(together, denied)]),
  ];
}

/** Statements that deny, in the documents of the other resources of the kind. */
function deniedElsewhere({ subject, world }: Scene): readonly GuardingPolicy[] {
  return settingsOver(subject.kind, subject.address, world)
    .filter(({ setting }) => setting.address !== subject.address)
    .flatMap(({ setting: { traits } }) => traits.guarded?.policies ?? [])
    .flatMap((policy) => {
      const items = statementsOf(policy.term).filter(isDeny);
      return items.length === 0 ? [] : [{ ...policy, term: documentOf(items) }];
    });
}

function isDeny(statement: Term): boolean {
  const effect = statement.kind === 'map' ? statement.entries.get('Effect') : undefined;
  return effect?.kind === 'known' && effect.value === 'Deny';
}

/** The statements of a document; what cannot be taken apart stands for one. */
function statementsOf(document: Term): readonly Term[] {
  if (document.kind !== 'map') return document.kind === 'absent' ? [] : [document];
  const statements = document.entries.get('Statement') ?? document.open;
  if (statements === undefined) return [];
  if (statements.kind !== 'list') return [statements];
  return statements.open === undefined ? statements.items : [...statements.items, statements.open];
}

function documentOf(items: readonly Term[]): Term {
  return {
    kind: 'map',
    entries: new Map<string, Term>([
      ['Version', known('2012-10-17')],
      ['Statement', { kind: 'list', items }],
    ]),
  };
}

/** Where each statement of the whole comes from. */
interface Origin {
  readonly policy: GuardingPolicy;
  readonly index: number;
}

function joined(policies: readonly GuardingPolicy[], denied: readonly GuardingPolicy[]): PolicyDocument {
  const [first] = policies;
  if (first === undefined) throw new Error('a policy is made of at least one document');
  const origins: Origin[] = [];
  const items: Term[] = [];
  for (const policy of [...policies, ...denied])
    for (const [index, statement] of statementsOf(policy.term).entries()) {
      items.push(statement);
      origins.push({ policy, index });
    }
  return {
    policy: { ...first, path: WHOLE, term: documentOf(items), called: undefined },
    tell: (opening) => ({
      ...opening,
      lacking: opening.lacking.map((missing) => placed(missing, origins)),
      evidence: opening.evidence.map((step) => told(step, origins)),
    }),
  };
}

/** Path of the whole, which is written nowhere. */
const WHOLE = '*';

function originOf(path: string, origins: readonly Origin[]): Origin | undefined {
  const index = /^\*\.Statement\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : origins[Number(index)];
}

function placed<T extends Pick<Missing, 'about' | 'path'>>(part: T, origins: readonly Origin[]): T {
  const origin = originOf(part.path, origins);
  if (origin === undefined) return { ...part, path: part.path.replace(/^\*\.?/, '') };
  const { about, path, called } = origin.policy;
  const inner = part.path.replace(/^\*\.Statement\[\d+\]/, `${path}.Statement[${origin.index}]`);
  return { ...part, about, path: called === undefined ? inner : path };
}

function told(step: Step, origins: readonly Origin[]): Step {
  const origin = originOf(step.path, origins);
  const says =
    origin === undefined
      ? step.says
      : renamed(step.says, origin.policy.called ?? `statement ${origin.index + 1}`);
  return { ...placed(step, origins), says };
}

/** Grants that nobody wrote as statements are not spoken of as statements. */
export function spokenOf(opening: Opening, { called, grants, path }: GuardingPolicy): Opening {
  if (called === undefined) return opening;
  const parties = opening.parties.map((party) => `\`${party}\``).join(', ');
  const saying = (says: string): string =>
    grants === undefined ? renamed(says, called) : `${grants} ${parties}`;
  return {
    ...opening,
    witness: grants === undefined ? opening.witness : null,
    evidence: opening.evidence.map((step) =>
      step.path.startsWith(path) ? { ...step, says: saying(step.says), path } : step,
    ),
  };
}

function renamed(says: string, name: string): string {
  return says.replace(/^(?:the statement|statement \d+)(?= )/, name);
}

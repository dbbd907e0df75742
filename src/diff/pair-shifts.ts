import { pairsBackFrom, pairsFrom } from '../aws/shifts/pairs.ts';
import type { PairShift } from '../aws/shifts/shift.ts';
import type { Declaration, StackChange } from '../model/declaration.ts';
import { factKey, type Duty, type FactChange } from '../model/fact.ts';
import type { Certainty } from '../model/finding.ts';
import { proven, refuted } from '../model/judge.ts';
import type { World } from '../model/world.ts';
import type { Address } from '../model/value.ts';
import { originOf } from './attribute.ts';

interface Sides {
  readonly before: World;
  readonly after: World;
  readonly change: Pick<StackChange, 'before' | 'after' | 'lineage' | 'sources' | 'drift' | 'deployed'>;
}

/** How sure it is that one thing takes the place of another, and why. */
interface Tie {
  readonly certainty: Certainty;
  readonly says: string;
}

/** Duties that come or go with a thing of another kind taking the place of one that goes. Never told on counts alone. */
export function pairShifts(sides: Sides): readonly FactChange[] {
  const { change } = sides;
  const kept = new Set(change.after.map(({ address }) => address));
  const known = new Set(change.before.map(({ address }) => change.lineage.get(address) ?? address));
  const removed = change.before.filter(
    ({ address, type }) => !kept.has(change.lineage.get(address) ?? address) && optionsFor(type).length > 0,
  );
  if (removed.length === 0) return [];
  const added = change.after.filter(({ address, action }) => !known.has(address) && action === 'create');
  if (added.length > MOST_ADDED) return [];
  const told = new Set<Address>();
  return removed.slice(0, MOST_REMOVED).flatMap((gone) => {
    const found = bestOf(
      gone,
      added.filter(({ address }) => !told.has(address)),
      sides,
    );
    if (found === undefined) return [];
    told.add(found.here.address);
    return [changeOf(gone, found, sides)];
  });
}

/** Who tears down or sets up more is not replacing one by one. */
const MOST_REMOVED = 50;
const MOST_ADDED = 200;

/** What may take the place of things of a type, and which way the duties go with it. */
function optionsFor(type: string): readonly Option[] {
  return [
    ...pairsFrom(type).map((shift) => ({ shift, way: 'on', types: shift.added }) as const),
    ...pairsBackFrom(type).map((shift) => ({ shift, way: 'back', types: shift.removed }) as const),
  ];
}
interface Option {
  readonly shift: PairShift;
  readonly way: 'on' | 'back';
  /** Of what comes. */
  readonly types: readonly string[];
}

interface Found extends Pick<Option, 'shift' | 'way'> {
  readonly here: Declaration;
  readonly tie: Tie;
}

function bestOf(gone: Declaration, added: readonly Declaration[], sides: Sides): Found | undefined {
  const ties = optionsFor(gone.type).flatMap(({ shift, way, types }) =>
    added
      .filter(({ type }) => types.includes(type))
      .flatMap((here) => {
        const tie = tieBetween(gone, here, { shift, way, sides });
        return tie === undefined ? [] : [{ shift, way, here, tie }];
      }),
  );
  return ties.find(({ tie }) => tie.certainty === 'certain') ?? ties[0];
}

/** What both are used by, or both use; the same network alone is not enough. */
function tieBetween(
  gone: Declaration,
  here: Declaration,
  { shift: { sign, needsSign }, way, sides }: Pick<Option, 'shift' | 'way'> & { readonly sides: Sides },
): Tie | undefined {
  const host = way === 'on' ? here : gone;
  const isSigned = sign !== undefined && saysOf(host).some((text) => sign.test(text));
  if (needsSign === true && !isSigned) return undefined;
  const user = sharedUser(gone, here, sides);
  if (user !== undefined)
    return { certainty: 'certain', says: `\`${user}\` used \`${gone.address}\`, and uses it now` };
  const shared = sharedNames(gone, here, sides);
  const close = shared.find(({ type }) => CLOSE.test(type));
  const near = shared.find(({ type }) => NEAR.test(type));
  const isNamedAlike = alike(gone.address, here.address);
  if (close !== undefined)
    return { certainty: 'possible', says: `both it and \`${gone.address}\` use \`${close.address}\`` };
  if (isSigned && (needsSign === true || near !== undefined || isNamedAlike))
    return { certainty: 'possible', says: `it seems to do the work of \`${gone.address}\`, which goes` };
  if (near !== undefined && isNamedAlike)
    return { certainty: 'possible', says: `both it and \`${gone.address}\` use \`${near.address}\`` };
  return undefined;
}

const CLOSE =
  /role|instance_profile|InstanceProfile|secret|Secret|target_group|TargetGroup|eks_cluster|EKS::Cluster/;
const NEAR = /security_group|SecurityGroup|subnet|Subnet/;

/** Something that named the one before and names the other now. */
function sharedUser(
  gone: Declaration,
  here: Declaration,
  { before, after, change }: Sides,
): Address | undefined {
  const was = new Set(usersOf(gone.address, before).map((user) => change.lineage.get(user) ?? user));
  return usersOf(here.address, after).find(
    (user) => was.has(user) && CONSUMER.test(after.declaration(user)?.type ?? ''),
  );
}

const CONSUMER =
  /route|Route|alias|Alias|target_group|TargetGroup|listener|Listener|event|Event|mapping|Mapping|alarm|Alarm/;

function usersOf(address: Address, world: World): readonly Address[] {
  const naming = world.naming();
  if (naming === undefined) return [];
  return [
    ...naming.referringTo(address),
    ...naming.textsFor(address).flatMap((text) => naming.stating(text)),
  ].filter((user) => user !== address);
}

function sharedNames(
  gone: Declaration,
  here: Declaration,
  { before, after, change }: Sides,
): readonly Pick<Declaration, 'address' | 'type'>[] {
  const was = new Set(
    (before.naming()?.namedBy(gone) ?? []).map((address) => change.lineage.get(address) ?? address),
  );
  return [...new Set(after.naming()?.namedBy(here) ?? [])]
    .filter((address) => was.has(address))
    .flatMap((address) => after.declaration(address) ?? []);
}

function saysOf(declaration: Declaration): readonly string[] {
  const texts: string[] = [];
  const isTold = declaration.mentions?.({ text: (text) => texts.push(plain(text)), reference: () => {} });
  return isTold === true ? texts : [];
}

/** First scripts come in base64. */
function plain(text: string): string {
  const isEncoded = text.length >= 16 && text.length < 100_000 && /^[A-Za-z0-9+/\s]+={0,2}$/.test(text);
  return isEncoded ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** The last names share a word that says what they are for. */
function alike(one: Address, other: Address): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

const wordsOf = (address: Address): readonly string[] =>
  (address.split('.').at(-1) ?? '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4 && !COMMON.has(word));
const COMMON: ReadonlySet<string> = new Set(
  'main this default prod production staging test server service node nodes instance'.split(' '),
);

function changeOf(gone: Declaration, { shift, way, here, tie }: Found, { change }: Sides): FactChange {
  const [move] = shift.moves;
  if (move === undefined) throw new Error('a shift moves something');
  const common = {
    kind: 'duty',
    key: factKey('duty', here.address, `${shift.id}/${gone.address}`),
    subject: here.address,
    related: [gone.address],
    shift: shift.id,
    layer: move.layer,
  } as const;
  const [wasThere, takesOver] = [`\`${gone.address}\` is there`, tie.says];
  const about = { was: { about: gone.address, path: '' }, is: { about: here.address, path: '' } };
  const [before, after]: readonly [Duty, Duty] =
    way === 'on'
      ? [
          { ...common, holder: move.from, judgement: refuted(wasThere, about.was) },
          { ...common, holder: move.to, judgement: proven(takesOver, about.is) },
        ]
      : [
          { ...common, holder: move.to, judgement: proven(wasThere, about.was) },
          { ...common, holder: move.from, judgement: refuted(takesOver, about.is) },
        ];
  const causes = [here.address, gone.address];
  return {
    direction: way === 'on' ? 'new' : 'closed',
    before,
    after,
    band: 'none',
    delta: [],
    certainty: tie.certainty,
    causes,
    origin: originOf(causes, change),
  };
}

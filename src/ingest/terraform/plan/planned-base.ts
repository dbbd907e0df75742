import { altered, type Declaration } from '../../../model/declaration.ts';
import type { Address, Term } from '../../../model/value.ts';
import { mentionsOfAll } from '../../mentions.ts';
import type { Configuration } from '../configuration.ts';
import { referencesIn } from '../evaluation/terms.ts';
import { attributesOver, stepsOf } from './term-attributes.ts';

export interface DeployedAndPlanned {
  /** What is deployed. */
  readonly before: readonly Declaration[];
  /** What the head's plan makes of it. */
  readonly after: readonly Declaration[];
  /** Address before → address after. */
  readonly lineage: ReadonlyMap<Address, Address>;
  /** Addresses before of objects that are made anew under another address. */
  readonly recreated: ReadonlySet<Address>;
}

interface BothSources {
  readonly head: Configuration;
  readonly base: Configuration;
}

/**
 * What the base branch alone would make of the deployed state, as far as no plan of it is needed to tell: what the source of both
 * sides decides alike is as the head's plan has it, everything else as it is deployed. Addresses are those before the change.
 */
export function plannedBase(
  { before, after, lineage, recreated }: DeployedAndPlanned,
  sources: BothSources,
): readonly Declaration[] {
  const former = new Map([...lineage].map(([from, to]) => [to, from]));
  const deployed = new Map(before.map((declaration) => [declaration.address, declaration]));
  const remaining = new Set<Address>();
  const addressBefore = ({ address }: Declaration): Address => former.get(address) ?? address;
  const created = new Set<Address>();
  const waiting = new Map<Address, Declaration>();
  for (const declaration of after) {
    const address = addressBefore(declaration);
    if (deployed.has(address)) continue;
    const ofBase = baseOf({ was: undefined, declaration, address, created }, sources);
    if (ofBase === undefined) created.add(declaration.address);
    else waiting.set(address, ofBase);
  }
  const planned = after.flatMap((declaration) => {
    const address = addressBefore(declaration);
    remaining.add(address);
    const was = deployed.get(address);
    // What comes is what is deployed, so that nothing of it can be pending.
    if (was !== undefined && recreated.has(address)) return was;
    if (was === undefined) return waiting.get(address) ?? [];
    return was === declaration ? was : (baseOf({ was, declaration, address, created }, sources) ?? []);
  });
  const gone = before.filter(
    ({ address }) => !remaining.has(address) && sharesOf(address, address, sources) !== 'pending',
  );
  return [...planned, ...gone];
}

interface Twins {
  readonly was: Declaration | undefined;
  readonly declaration: Declaration;
  /** Before the change. */
  readonly address: Address;
  /** What only the head makes: no value of the base can come from it. */
  readonly created: ReadonlySet<Address>;
}

/** Arguments that no fact hangs on. */
const INERT = new Set(['tags', 'lifecycle', 'depends_on', 'timeouts']);

function baseOf(
  { was, declaration, address, created }: Twins,
  sources: BothSources,
): Declaration | undefined {
  // What is planned and stands in no source that is at hand may be of any branch.
  const isUnseen = sources.head.basis(declaration.address, 'whole') === undefined;
  const shares = isUnseen ? 'own' : sharesOf(declaration.address, address, sources);
  if (shares === 'own') return was;
  const names = shares === 'pending' ? sources.head.argumentsOf(declaration.address) : [...shares.pending];
  const possible = names.filter((name) => !comesFrom(declaration.attributes.term(name), created));
  if (was !== undefined && possible.length < names.length)
    return blendOf(was, declaration, new Set(possible));
  if (shares === 'pending') return copyOf(declaration, address);
  // What the base would give a new object is not known; only what no fact hangs on may differ.
  if (was === undefined)
    return [...shares.own].every((name) => INERT.has(name)) ? copyOf(declaration, address) : undefined;
  return blendOf(was, declaration, shares.pending);
}

function comesFrom(term: Term, created: ReadonlySet<Address>): boolean {
  return created.size > 0 && referencesIn([term]).some(({ to }) => created.has(to));
}

/** The same declaration under another address. */
export function copyOf(declaration: Declaration, address: Address): Declaration {
  return address === declaration.address ? declaration : altered(declaration, { address });
}

/** A declaration with some arguments of another. */
function blendOf(was: Declaration, planned: Declaration, pending: ReadonlySet<string>): Declaration {
  const side = (path: string): Declaration => (pending.has(String(stepsOf(path)[0])) ? planned : was);
  const attributes = attributesOver('', {
    member: (name) => side(name).attributes.term(name),
    written: (path) => side(path).attributes.written(path),
  });
  const { iac, type, action, address } = was;
  return {
    iac,
    type,
    address,
    action,
    literal: (name) => side(name).literal?.(name),
    attributes,
    get identifiers() {
      return was.identifiers;
    },
    mentions: (listener) => mentionsOfAll([was, planned], listener),
  };
}

/** Arguments that the source of the two sides decides differently, of a declaration that is on both. */
export function argumentsChanged(
  address: Address,
  addressBefore: Address,
  sources: BothSources,
): ReadonlySet<string> {
  const shares = sharesOf(address, addressBefore, sources);
  return typeof shares === 'string' ? new Set() : shares.own;
}

interface Shares {
  readonly pending: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/**
 * Whose a change of a declaration is: `pending` where the source of both sides is the same, `own` where it is not or nobody can
 * tell, and argument by argument where the declaration as such is on both sides.
 */
function sharesOf(
  address: Address,
  addressBefore: Address,
  { head, base }: BothSources,
): 'pending' | 'own' | Shares {
  const whole = head.basis(address, 'whole');
  const wholeBefore = base.basis(addressBefore, 'whole');
  if (whole === wholeBefore) return 'pending';
  if (whole === undefined || wholeBefore === undefined) return 'own';
  if (head.basis(address, 'existence') !== base.basis(addressBefore, 'existence')) return 'own';
  const names = [...new Set([...head.argumentsOf(address), ...base.argumentsOf(addressBefore)])];
  const isPending = (argument: string): boolean =>
    head.basis(address, { argument }) === base.basis(addressBefore, { argument });
  const pending = new Set(names.filter(isPending));
  return { pending, own: new Set(names.filter((name) => !pending.has(name))) };
}

import { isDeepStrictEqual } from 'node:util';
import type { Declaration, StackChange } from '../../../model/declaration.ts';
import { absent, type Address } from '../../../model/value.ts';
import type { Configuration } from '../configuration.ts';
import type { PlanIndex, PlanSides } from './plan.ts';
import { field } from './plan-json.ts';
import { argumentsChanged, copyOf, plannedBase } from './planned-base.ts';
import { lazily } from './plan-tables.ts';
import type { samePlanned } from './same-planned.ts';
import type { ConfiguredSides } from '../sources.ts';

/** What the plans say of an object: what is deployed counts as the side before where there is no plan of the base branch. */
export function plannedValues(head: PlanIndex, base: PlanIndex | undefined): ConfiguredSides['planned'] {
  const deployed = lazily(
    () => new Map(head.tables.changes.entries.map(({ address, change }) => [address, change])),
  );
  return (side, address) =>
    side === 'after'
      ? head.tables.snapshot(address)
      : (base?.tables.snapshot(address) ?? {
          values: deployed().get(address)?.['before'],
          unknown: undefined,
        });
}

/** What else is known of both branches. */
export interface ChangeContext {
  readonly input: string;
  readonly head: Configuration | undefined;
  readonly base: Configuration | undefined;
  /** Whether the plans of both branches say the same; where there is one of the base. */
  readonly isSame: ReturnType<typeof samePlanned> | undefined;
}

const isManaged = ({ type }: Declaration): boolean => !type.startsWith('data.');

/** Without a plan of the base branch, what is pending there is what the source of both sides decides alike. */
export function changeOf(
  sides: PlanSides,
  planOfBase: PlanSides | undefined,
  { input, head, base, isSame }: ChangeContext,
): Omit<StackChange, 'gaps' | 'sources'> {
  const { before, after, lineage } = sides;
  const { recreated, lastApplied } = sides;
  const deployedAt = (address: Address): Address => planOfBase?.lineage.get(address) ?? address;
  const drifted =
    lastApplied.size === 0
      ? undefined
      : {
          lastApplied: new Map([...lastApplied].map(([address, was]) => [deployedAt(address), was])),
          adopted: adoptedIn(sides.drift, { head, base }),
        };
  const shared = { input, lineage, recreated, drifted, drift: new Set(sides.drift.keys()) };
  if (planOfBase !== undefined) {
    const moved = lineageBetween(planOfBase.lineage, lineage);
    const former = new Map([...moved].map(([from, to]) => [to, from]));
    const planned = new Map(planOfBase.after.map((declaration) => [declaration.address, declaration]));
    const own = after.map((declaration) => {
      const twin = planned.get(former.get(declaration.address) ?? declaration.address);
      const isTwin = twin?.address === declaration.address && isSame?.(twin, declaration) === true;
      return isTwin ? twin : declaration;
    });
    // What is deployed goes by the addresses that the base's plan gives it.
    const deployed = planOfBase.before.map((declaration) =>
      copyOf(declaration, deployedAt(declaration.address)),
    );
    return { ...shared, lineage: moved, before: planOfBase.after, after: own, deployed };
  }
  // A plan that destroys everything was asked to: no source, of whatever branch, says so.
  if (before.length > 0 && !after.some(isManaged)) return { ...shared, before, after, deployed: before };
  if (head === undefined || base === undefined) return { ...shared, before, after };
  const pending = plannedBase(sides, { head, base });
  const deployed = new Set(before);
  const isNothingPending = pending.length === before.length && pending.every((each) => deployed.has(each));
  return isNothingPending
    ? { ...shared, before, after }
    : { ...shared, before: pending, after, deployed: before };
}

/** Drifted objects of which the pull request writes an argument that drifted. */
function adoptedIn(
  drift: PlanSides['drift'],
  { head, base }: Pick<ChangeContext, 'head' | 'base'>,
): ReadonlySet<Address> {
  if (head === undefined || base === undefined) return new Set();
  const adopted = [...drift.values()].filter(({ address, previousAddress = address, change }) => {
    const { before, after } = change;
    const own = argumentsChanged(address, previousAddress, { head, base });
    return [...own].some(
      (name) =>
        !isDeepStrictEqual(field(before, name), field(after, name)) && !isIgnored(name, address, head),
    );
  });
  return new Set(adopted.map(({ address }) => address));
}

/** Whether Terraform is told to leave the argument as it is found, so that what is written of it decides nothing. */
function isIgnored(name: string, address: Address, source: Configuration): boolean {
  const ignored = source.value(address, 'lifecycle.ignore_changes') ?? absent;
  if (ignored.kind === 'absent') return false;
  // `all`, or what nobody can tell.
  if (ignored.kind !== 'list' || ignored.open !== undefined) return true;
  return ignored.items.some((item) => {
    const written = item.kind === 'known' ? String(item.value) : item.kind === 'unknown' ? item.written : '';
    return written === undefined || /^[\w-]+/.exec(written)?.[0] === name;
  });
}

/** Address in the base's plan → address in the head's, for objects that have another one there. */
function lineageBetween(
  base: ReadonlyMap<Address, Address>,
  head: ReadonlyMap<Address, Address>,
): ReadonlyMap<Address, Address> {
  const moved = new Map<Address, Address>();
  for (const deployed of new Set([...base.keys(), ...head.keys()])) {
    const [from, to] = [base.get(deployed) ?? deployed, head.get(deployed) ?? deployed];
    if (from !== to) moved.set(from, to);
  }
  return moved;
}

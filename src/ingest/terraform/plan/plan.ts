import { statefulType } from '../../../aws/stateful/index.ts';
import { altered, type Declaration, type Gap, type Replacements } from '../../../model/declaration.ts';
import type { Address, Term } from '../../../model/value.ts';
import type { AttributeLookup, Configuration } from '../configuration.ts';
import { replacementOf } from './plan-actions.ts';
import { recreatedAs } from './recreated.ts';
import { plannedAttributes, type PlannedAttributes } from './plan-attributes.ts';
import { attributesOver } from './term-attributes.ts';
import type { PlannedChange } from './plan-changes.ts';
import { configuredModules } from './plan-configuration.ts';
import { DeployedDeclaration, PlannedDeclaration } from './plan-declarations.ts';
import { driftOf, gapsOf, noticesOf, problemOf } from './plan-gaps.ts';
import { isRecord, type TerraformPlan } from './plan-json.ts';
import { lazily, planTables, type PlanTables } from './plan-tables.ts';

/** What a plan says by address, for whoever evaluates the source beside it. */
export interface PlanIndex {
  readonly tables: PlanTables;
  readonly attributes: PlannedAttributes;
  /** Planned attributes; an unknown one refers to what it will come from. Undefined where the plan does not speak of it. */
  readonly lookup: AttributeLookup;
  /** Instances of a block (`aws_subnet.private`, `data.aws_vpc.main`) in one module instance (`module.web["eu"]`, empty for the root), in plan order. */
  readonly instances: (module: string, block: string) => readonly Address[];
  /** Values of root variables, defaults filled in. */
  readonly variables: ReadonlyMap<string, Term>;
  /** The HCL of this side, where it is at hand. */
  readonly source: () => Configuration | undefined;
  /** Modules as the plan's configuration has them, callers first; empty when it has none. */
  readonly modules: () => readonly PlannedModule[];
}

/** What tells whether a folder of HCL is the source of a module. */
export interface PlannedModule {
  /** Names of the calls on the way, without instance keys: `network/subnets`; empty for the root module. */
  readonly path: string;
  /** `aws_subnet.private`, `data.aws_vpc.main`. */
  readonly blocks: readonly string[];
  /** Name of a module call → its `source`. */
  readonly calls: ReadonlyMap<string, string>;
}

/** The configuration is asked for late, because evaluating it needs this index. */
export function planIndex(
  plan: TerraformPlan,
  configuration: () => Configuration | undefined = () => undefined,
): PlanIndex {
  const tables = planTables(plan);
  const attributes = plannedAttributes(tables, configuration);
  return {
    tables,
    attributes,
    lookup: attributes.lookup,
    instances: (module, block) => tables.instances(module, block).map(({ address }) => address),
    variables: tables.variables,
    source: configuration,
    modules: lazily(() =>
      configuredModules(tables.configuration).map(({ path, blocks, calls }) => ({
        path,
        blocks: [...blocks.keys()],
        calls: new Map([...calls].map(([name, { source }]) => [name, source])),
      })),
    ),
  };
}

/** Both sides of a plan. */
export interface PlanSides {
  /** What is deployed, as Terraform found it. */
  readonly before: readonly Declaration[];
  /** What will be deployed; an untouched object is the same declaration on both sides. */
  readonly after: readonly Declaration[];
  /** Address before → address after, for objects that moved or were made anew under another address. */
  readonly lineage: ReadonlyMap<Address, Address>;
  /** Addresses before of those that were made anew: the old object is destroyed, whatever comes in its place. */
  readonly recreated: ReadonlySet<Address>;
  readonly gaps: readonly Gap[];
  readonly notices: readonly string[];
  /** Objects that were changed outside Terraform, as the state had them and as they were found. */
  readonly drift: ReadonlyMap<Address, PlannedChange>;
  /** What stood at their addresses when the state was written. */
  readonly lastApplied: Replacements;
  /** Set when no verdict may be based on this plan. */
  readonly problem: string | undefined;
  /** Managed objects of either side, and how many of them the plan touches. */
  readonly counts: { readonly resources: number; readonly changed: number };
}

/** `base` is the source of the base branch, where it is at hand: it tells what was written before. */
export function readPlan(
  index: PlanIndex,
  { base }: { readonly base?: Configuration | undefined } = {},
): PlanSides {
  const { tables } = index;
  const before: Declaration[] = [];
  const after: Declaration[] = [];
  const recreated = recreatedAs(tables.changes.entries);
  const lineage = new Map<Address, Address>(recreated);
  const counts = { resources: 0, changed: 0 };
  for (const entry of [...tables.changes.entries, ...tables.deferred.entries]) {
    if (entry.deposed) continue;
    const sides = sidesOf(entry, index, base);
    if (sides.before !== undefined) before.push(sides.before);
    if (sides.after !== undefined) after.push(sides.after);
    if (entry.previousAddress !== undefined && entry.previousAddress !== entry.address)
      lineage.set(entry.previousAddress, entry.address);
    if (entry.mode === 'data') continue;
    counts.resources += 1;
    if (entry.outcome.action !== 'no-op') counts.changed += 1;
  }
  for (const object of tables.untouched) {
    const declaration = new PlannedDeclaration(object, { action: 'no-op' }, index);
    before.push(declaration);
    after.push(declaration);
    if (object.mode === 'managed') counts.resources += 1;
  }
  for (const object of tables.planned)
    after.push(new PlannedDeclaration(object, { action: 'create' }, index));
  counts.resources += tables.planned.length;
  counts.changed += tables.planned.length;
  const drift = driftOf(tables.plan);
  return {
    before,
    after,
    lineage,
    recreated: new Set(recreated.keys()),
    gaps: gapsOf(tables),
    notices: noticesOf(tables),
    drift,
    lastApplied: lastApplied(drift, base),
    problem: problemOf(tables.plan),
    counts,
  };
}

/** What stood where something drifted when the state was written, by the addresses before the change. */
function lastApplied(
  drift: ReadonlyMap<Address, PlannedChange>,
  base: Configuration | undefined,
): ReadonlyMap<Address, Declaration | undefined> {
  return new Map(
    [...drift.values()].map((entry) => {
      const address = entry.previousAddress ?? entry.address;
      const was = entry.change['before'];
      return [address, isRecord(was) ? new DeployedDeclaration(entry, was, { address, base }) : undefined];
    }),
  );
}

interface EntrySides {
  readonly before: Declaration | undefined;
  readonly after: Declaration | undefined;
}

function sidesOf(entry: PlannedChange, index: PlanIndex, base: Configuration | undefined): EntrySides {
  const { action, untouched: same } = entry.outcome;
  const snapshot = index.tables.snapshot(entry.address);
  const replacement = replacementOf(entry.change, entry.outcome);
  const address = entry.previousAddress ?? entry.address;
  const kept = base === undefined ? [] : leftStanding(entry, address, { index, base });
  const after =
    snapshot === undefined
      ? undefined
      : withStanding(new PlannedDeclaration(snapshot, { action, replacement }, index), kept);
  if (snapshot !== undefined && same && !losesGuard(entry, address, { index, base }))
    return {
      before:
        address === entry.address
          ? after
          : withStanding(new PlannedDeclaration(snapshot, { action }, index, address), kept),
      after,
    };
  const values = entry.change['before'];
  if (values === undefined || values === null) return { before: undefined, after };
  return { before: new DeployedDeclaration(entry, values, { address, base }), after };
}

/**
 * An object of which only `prevent_destroy` changes is no change of the plan, which does not know of it. Asked only of what holds
 * data.
 */
function losesGuard(
  { type, address, change }: PlannedChange,
  addressBefore: Address,
  { index, base }: { readonly index: PlanIndex; readonly base: Configuration | undefined },
): boolean {
  if (base === undefined || statefulType(type) === undefined || change['before'] === null) return false;
  const was = base.value(addressBefore, GUARD);
  const is = index.source()?.value(address, GUARD);
  if (was === undefined || is === undefined) return false;
  return (was.kind === 'known' && was.value === true) !== (is.kind === 'known' && is.value === true);
}
const GUARD = 'lifecycle.prevent_destroy';

/** Arguments that Terraform leaves as they are once nobody writes them: what they attached stays attached (provider documentation of `aws_iam_role`). */
const STANDING: readonly string[] = ['managed_policy_arns', 'inline_policy'];

/** Those of them that the base writes and the head does not, of an object that does not change. */
function leftStanding(
  { type, address, outcome }: PlannedChange,
  addressBefore: Address,
  { index, base }: { readonly index: PlanIndex; readonly base: Configuration },
): readonly string[] {
  if (type !== 'aws_iam_role' || !outcome.untouched) return [];
  return STANDING.filter((name) => {
    const was = base.value(addressBefore, name);
    const is = index.source()?.value(address, name);
    return was !== undefined && was.kind !== 'absent' && is?.kind === 'absent';
  });
}

/** They count on both sides, until the configuration is the one without them. */
function withStanding(declaration: Declaration, names: readonly string[]): Declaration {
  if (names.length === 0) return declaration;
  const { attributes } = declaration;
  return altered(declaration, {
    attributes: attributesOver('', {
      member: (name) => attributes.term(name),
      written: (path) => (names.includes(path) ? undefined : attributes.written(path)),
    }),
  });
}

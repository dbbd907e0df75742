import { absent, type Address, type Term } from '../../../model/value.ts';
import { formatKey, parseModulePath, type InstanceKey, type ModuleStep } from '../syntax/address.ts';
import {
  changesOf,
  stateObjects,
  type Changes,
  type PlannedChange,
  type PlannedObject,
  type StateObject,
} from './plan-changes.ts';
import { configuredRoot, type ConfiguredModule } from './plan-configuration.ts';
import { field, isRecord, membersOf, termOfData, type TerraformPlan } from './plan-json.ts';
import { asSensitive } from '../evaluation/terms.ts';

/** What the plan says an object will be: its values, and which of them are not known or not to be shown. */
export interface Snapshot extends PlannedObject {
  readonly values: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  /** Values before an update in place, which keeps what nobody writes. */
  readonly former: unknown;
}

/** Everything of a plan by address, built when first asked for. */
export interface PlanTables {
  readonly plan: TerraformPlan;
  readonly changes: Changes;
  readonly deferred: Changes;
  /** Objects of the state that no change speaks of: data sources that were read, and what a targeted plan leaves out. */
  readonly untouched: readonly Snapshot[];
  /** Planned objects where the document lists no changes at all. */
  readonly planned: readonly Snapshot[];
  readonly configuration: ConfiguredModule | undefined;
  /** Whether objects may exist that the document does not mention: a targeted plan, a hand-made one. */
  readonly partial: boolean;
  snapshot(address: Address): Snapshot | undefined;
  /** Instances of a block in one module instance, in plan order. */
  instances(module: string, block: string): readonly PlannedObject[];
  /** Instances of some types in one module instance; `data.aws_vpc` is a type of its own. */
  ofTypes(module: string, types: readonly string[]): readonly PlannedObject[];
  /** Instance keys of a module call in one module instance. */
  moduleKeys(module: string, call: string): readonly InstanceKey[];
  /** The module instance taken apart; undefined when the text is no module path. */
  steps(module: string): readonly ModuleStep[] | undefined;
  /** Values of root variables. */
  readonly variables: ReadonlyMap<string, Term>;
}

export function planTables(plan: TerraformPlan): PlanTables {
  const changes = changesOf(plan.resource_changes);
  const deferred = changesOf(deferredEntries(plan));
  const current = new Map<Address, Snapshot>();
  const mentioned = new Set<string>();
  for (const { entries } of [deferred, changes]) {
    for (const entry of entries) {
      const snapshot = snapshotOf(entry);
      if (snapshot !== undefined) current.set(entry.address, snapshot);
      mentioned.add(entry.address);
    }
  }
  const untouched = stateObjects(field(plan.prior_state, 'values'), mentioned).map(stateSnapshot);
  for (const object of untouched) current.set(object.address, object);
  const planned =
    (plan.resource_changes ?? null) === null
      ? stateObjects(plan.planned_values, new Set<string>(current.keys())).map(stateSnapshot)
      : [];
  for (const object of planned) current.set(object.address, object);
  const places = lazily(() => placesOf(current.values()));
  const steps = new Map<string, readonly ModuleStep[] | undefined>();
  return {
    plan,
    changes,
    deferred,
    untouched,
    planned,
    configuration: configuredRoot(plan.configuration),
    partial: plan.complete === false || plan.format_version === undefined,
    snapshot: (address) => current.get(address),
    instances: (module, block) => places().within(module).byBlock.get(block) ?? [],
    ofTypes: (module, types) => types.flatMap((type) => places().within(module).byType.get(type) ?? []),
    moduleKeys: (module, call) => [...(places().moduleKeys.get(`${module} ${call}`)?.values() ?? [])],
    steps(module) {
      if (!steps.has(module)) steps.set(module, parseModulePath(module));
      return steps.get(module);
    },
    variables: rootVariables(plan),
  };
}

/** What a change leaves behind; undefined when nothing. */
function snapshotOf(entry: PlannedChange): Snapshot | undefined {
  if (entry.deposed) return undefined;
  const { change, outcome } = entry;
  const { after, before } = change;
  const former = outcome.inPlace ? before : undefined;
  if (isRecord(after)) {
    const { after_unknown: unknown, after_sensitive: mask } = change;
    return { ...placeOf(entry), values: after, unknown, sensitive: mask, former };
  }
  // A forgotten object leaves the state and stays as it is.
  if (outcome.action === 'forget' && isRecord(before)) {
    const mask = change['before_sensitive'];
    return { ...placeOf(entry), values: before, unknown: undefined, sensitive: mask, former };
  }
  if (outcome.action === 'delete' || after === null) return undefined;
  // The document says that the object will exist, and nothing else.
  return { ...placeOf(entry), values: {}, unknown: true, sensitive: undefined, former: undefined };
}

function placeOf({ address, module, block, type, mode, key }: PlannedObject): PlannedObject {
  return { address, module, block, type, mode, key };
}

function stateSnapshot(object: StateObject): Snapshot {
  return { ...object, unknown: isRecord(object.values) ? undefined : true, former: undefined };
}

function deferredEntries(plan: TerraformPlan): readonly unknown[] {
  return Array.isArray(plan.deferred_changes)
    ? plan.deferred_changes.map((deferred) => field(deferred, 'resource_change'))
    : [];
}

/** The objects of one module instance. */
interface Within {
  readonly byBlock: ReadonlyMap<string, readonly PlannedObject[]>;
  readonly byType: ReadonlyMap<string, readonly PlannedObject[]>;
}
const NOTHING_WITHIN: Within = { byBlock: new Map(), byType: new Map() };

interface Places {
  readonly within: (module: string) => Within;
  readonly moduleKeys: ReadonlyMap<string, ReadonlyMap<string, InstanceKey>>;
}

function placesOf(objects: Iterable<PlannedObject>): Places {
  const byModule = new Map<string, PlannedObject[]>();
  for (const object of objects) append(byModule, object.module, object);
  const moduleKeys = new Map<string, Map<string, InstanceKey>>();
  for (const module of byModule.keys()) {
    let parent = '';
    for (const { name, key } of parseModulePath(module) ?? []) {
      const keys = moduleKeys.get(`${parent} ${name}`) ?? new Map<string, InstanceKey>();
      moduleKeys.set(`${parent} ${name}`, keys.set(formatKey(key), key));
      parent = `${parent === '' ? '' : `${parent}.`}module.${name}${formatKey(key)}`;
    }
  }
  const looked = new Map<string, Within>();
  return {
    moduleKeys,
    within(module) {
      const known = looked.get(module);
      if (known !== undefined) return known;
      const members = byModule.get(module);
      const found = members === undefined ? NOTHING_WITHIN : sorted(members);
      looked.set(module, found);
      return found;
    },
  };
}

function sorted(objects: readonly PlannedObject[]): Within {
  const byBlock = new Map<string, PlannedObject[]>();
  const byType = new Map<string, PlannedObject[]>();
  for (const object of objects) {
    append(byBlock, object.block, object);
    append(byType, object.type, object);
  }
  return { byBlock, byType };
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function rootVariables(plan: TerraformPlan): ReadonlyMap<string, Term> {
  const declared = field(field(plan.configuration, 'root_module'), 'variables');
  const variables = new Map<string, Term>();
  for (const [name, declaration] of membersOf(declared)) {
    if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default')) continue;
    variables.set(name, shielded(termOfData(declaration['default']), declaration));
  }
  for (const [name, variable] of membersOf(plan.variables)) {
    variables.set(name, shielded(termOfData(field(variable, 'value')), field(declared, name)));
  }
  return variables;
}

/** A value whose variable or output is declared sensitive is marked so. */
export function shielded(term: Term, declaration: unknown): Term {
  if (term.kind === 'absent') return absent;
  return field(declaration, 'sensitive') === true ? asSensitive(term) : term;
}

export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

import { addressOf, type Address } from '../../../model/value.ts';
import { outcomeOf, type Outcome } from './plan-actions.ts';
import { formatModulePath, parseAddress, type InstanceKey } from '../syntax/address.ts';
import { field, isRecord, listOf, textOf, type JsonRecord } from './plan-json.ts';

/** One object of a plan: an entry of `resource_changes`, or a resource of a state. */
export interface PlannedObject {
  readonly address: Address;
  /** Path of its module instance, `module.web["eu"]`; empty for the root module. */
  readonly module: string;
  /** Block inside its module: `aws_subnet.private`, `data.aws_vpc.main`. */
  readonly block: string;
  /** `aws_subnet`, or `data.aws_vpc`. */
  readonly type: string;
  readonly mode: 'managed' | 'data';
  readonly key: InstanceKey;
}
export interface PlannedChange extends PlannedObject {
  readonly outcome: Outcome;
  readonly change: JsonRecord;
  readonly previousAddress: Address | undefined;
  /** Set for an old copy that waits for its deletion. */
  readonly deposed: boolean;
}
export interface StateObject extends PlannedObject {
  readonly values: unknown;
  readonly sensitive: unknown;
}

/** Entries in plan order; `refused` counts those that do not say what they are. */
export interface Changes {
  readonly entries: readonly PlannedChange[];
  readonly refused: number;
}

export function changesOf(entries: unknown): Changes {
  const changes: PlannedChange[] = [];
  let refused = 0;
  for (const entry of listOf(entries)) {
    if (textOf(field(entry, 'mode')) === 'ephemeral') continue;
    const object = objectOf(entry);
    if (object === undefined) {
      refused += 1;
      continue;
    }
    const written = field(entry, 'change');
    const change = isRecord(written) ? written : {};
    const previous = textOf(field(entry, 'previous_address'));
    const { address, module, block, type, mode, key } = object;
    changes.push({
      address,
      module,
      block,
      type,
      mode,
      key,
      change,
      outcome: outcomeOf(change),
      previousAddress: previous === undefined ? undefined : addressOf(previous),
      deposed: field(entry, 'deposed') !== undefined,
    });
  }
  return { entries: changes, refused };
}

/** Resources of `prior_state.values` or `planned_values`, all modules, without those at the given addresses. */
export function stateObjects(
  values: unknown,
  without: { has(address: string): boolean },
): readonly StateObject[] {
  const objects: StateObject[] = [];
  const modules: unknown[] = [field(values, 'root_module')];
  while (modules.length > 0) {
    const module = modules.pop();
    const path = textOf(field(module, 'address'));
    for (const resource of listOf(field(module, 'resources'))) {
      if (without.has(textOf(field(resource, 'address')) ?? '')) continue;
      const object = objectOf(resource, path);
      if (object === undefined || field(resource, 'deposed_key') !== undefined) continue;
      const content = field(resource, 'values');
      objects.push({ ...object, values: content, sensitive: field(resource, 'sensitive_values') });
    }
    modules.push(...listOf(field(module, 'child_modules')).toReversed());
  }
  return objects;
}

function objectOf(entry: unknown, within?: string): PlannedObject | undefined {
  const name = textOf(field(entry, 'name'));
  const type = textOf(field(entry, 'type'));
  const written = textOf(field(entry, 'address'));
  if (written === undefined && (name === undefined || type === undefined)) return undefined;
  const mode = modeOf(entry, written);
  const prefix = mode === 'data' ? 'data.' : '';
  const address = written ?? `${prefix}${type}.${name}`;
  const module = textOf(field(entry, 'module_address')) ?? within;
  const index = field(entry, 'index');
  // Entries of a plan state all parts; those of a state leave the module to the address, hand-made ones leave out anything.
  if (type !== undefined && name !== undefined && (module !== undefined || !address.startsWith('module.'))) {
    const key = typeof index === 'number' || typeof index === 'string' ? index : keyIn(address);
    const block = `${prefix}${type}.${name}`;
    return {
      address: addressOf(address),
      module: module ?? '',
      block,
      type: `${prefix}${type}`,
      mode,
      key,
    };
  }
  const parsed = parseAddress(address);
  if (parsed === undefined || parsed.mode === 'ephemeral') return undefined;
  return {
    address: addressOf(address),
    module: formatModulePath(parsed.modules),
    block: `${prefix}${parsed.type}.${parsed.name}`,
    type: `${prefix}${parsed.type}`,
    mode,
    key: parsed.key,
  };
}

function modeOf(entry: unknown, address: string | undefined): 'managed' | 'data' {
  const mode = textOf(field(entry, 'mode'));
  if (mode !== undefined) return mode === 'data' ? 'data' : 'managed';
  return address !== undefined && parseAddress(address)?.mode === 'data' ? 'data' : 'managed';
}

function keyIn(address: string): InstanceKey {
  return address.endsWith(']') ? parseAddress(address)?.key : undefined;
}

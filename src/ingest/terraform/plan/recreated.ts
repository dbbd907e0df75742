import { statefulType } from '../../../aws/stateful/index.ts';
import type { Address } from '../../../model/value.ts';
import type { PlannedChange } from './plan-changes.ts';
import { field, isRecord, textOf, type JsonRecord } from './plan-json.ts';
import { maskedAnywhere } from './plan-masks.ts';

/** Labels, what differs between two objects that are written alike, and the program of a function: another release is no other function. */
const OWN: ReadonlySet<string> = new Set([
  'tags',
  'tags_all',
  'id',
  'arn',
  'filename',
  'source_code_hash',
  's3_key',
  's3_object_version',
  'image_uri',
]);
/** More ways to write the objects of one type than these are not tried. */
const MOST_SHAPES = 20;

/**
 * Objects that a plan destroys under one address and creates under another, address before → address after: everything that is
 * planned is what the old object had, so that one continues what the other was, as after a rename without a `moved` block. What
 * holds data and gets a name of its own is another object. Under the same name it is reached and guarded as before, although what the
 * old one holds goes with it.
 */
export function recreatedAs(entries: readonly PlannedChange[]): ReadonlyMap<Address, Address> {
  const found = new Map<Address, Address>();
  for (const [type, { gone, made }] of byType(entries))
    for (const [from, to] of pairsOf(
      gone,
      statefulType(type) === undefined ? made : made.filter(({ change }) => isNamed(change)),
    ))
      found.set(from.address, to.address);
  return found;
}

interface OfType {
  readonly gone: PlannedChange[];
  readonly made: PlannedChange[];
}

function byType(entries: readonly PlannedChange[]): ReadonlyMap<string, OfType> {
  const types = new Map<string, OfType>();
  for (const entry of entries) {
    const { action } = entry.outcome;
    if (entry.deposed || entry.mode === 'data' || (action !== 'delete' && action !== 'create')) continue;
    const same = types.get(entry.type) ?? { gone: [], made: [] };
    types.set(entry.type, same);
    (action === 'delete' ? same.gone : same.made).push(entry);
  }
  return types;
}

/** Arguments that name an object of a type that holds data. */
const NAMES = ['name', 'bucket', 'identifier', 'cluster_identifier', 'cluster_id', 'domain_name', 'domain'];

function isNamed({ after }: JsonRecord): boolean {
  return NAMES.some((name) => (textOf(field(after, name)) ?? '') !== '');
}

/** Objects that are alike in everything are interchangeable, and paired as they come. */
function pairsOf(
  gone: readonly PlannedChange[],
  made: readonly PlannedChange[],
): readonly (readonly [PlannedChange, PlannedChange])[] {
  const shapes = new Map<string, { readonly names: readonly string[]; readonly made: PlannedChange[] }>();
  for (const entry of made) {
    const names = settledNames(entry.change);
    const key = names.join(' ');
    const shape = shapes.get(key) ?? { names, made: [] };
    shapes.set(key, shape);
    shape.made.push(entry);
  }
  const left = new Set(gone);
  return [...shapes.values()].slice(0, MOST_SHAPES).flatMap(({ names, made: alike }) => {
    const waiting = grouped([...left], (entry) => valuesOf(entry.change['before'], names));
    return alike.flatMap((entry) => {
      const from = waiting.get(valuesOf(entry.change['after'], names))?.shift();
      if (from === undefined) return [];
      left.delete(from);
      return [[from, entry] as const];
    });
  });
}

/** Arguments whose planned value is known. */
function settledNames({ after, after_unknown: unknown }: JsonRecord): readonly string[] {
  const names = isRecord(after) ? Object.keys(after) : [];
  return names.filter((name) => !OWN.has(name) && !maskedAnywhere(field(unknown, name))).toSorted();
}

function valuesOf(values: unknown, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => stated(field(values, name))));
}

/** State and plan differ in how they leave something out. */
function stated(value: unknown): unknown {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return value === undefined || isEmpty ? null : value;
}

function grouped(
  entries: readonly PlannedChange[],
  keyOf: (entry: PlannedChange) => string,
): Map<string, PlannedChange[]> {
  const groups = new Map<string, PlannedChange[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [entry]);
    else same.push(entry);
  }
  return groups;
}

import { InputError } from '../../../model/errors.ts';
import { documentStart, noiseNotices, valueEnd } from './plan-bytes.ts';
import { damagedJson, noJson, refuseOtherDocument, severalDocuments } from './plan-lookalikes.ts';
import { field, isRecord, textOf } from './plan-json.ts';

const LARGEST_ELEMENT = 64 * 1024 * 1024;
const LARGEST_PART = 256 * 1024 * 1024;
const DEEPEST_PART = 32;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACE = 0x7d;
const CLOSE_BRACKET = 0x5d;
const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;

interface Walk {
  readonly bytes: Buffer;
  readonly where: string;
  /** Addresses that `resource_changes` speaks of: their state need not be kept. */
  readonly changed: Set<string>;
  changes: boolean;
  /** Offset of `planned_values`. */
  planned: number | undefined;
}

/**
 * Reads a plan too large for one string: every element of its long lists is parsed on its own, and what the plan repeats
 * (`planned_values`, the state of changed resources, the far side of a no-op) is not kept.
 */
export function readLargePlan(
  bytes: Uint8Array,
  where: string,
): { readonly document: unknown; readonly notices: string[] } {
  const start = documentStart(bytes);
  if (start === undefined) throw noJson(where);
  const walk: Walk = {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    where,
    changed: new Set(),
    changes: false,
    planned: undefined,
  };
  const { value, end } = objectAt(walk, start, (name, at) => topLevel(walk, name, at));
  if (documentStart(bytes.subarray(end)) !== undefined) {
    refuseOtherDocument(value, where);
    throw severalDocuments(where);
  }
  const planned =
    walk.changes || walk.planned === undefined ? undefined : stateAt(walk, walk.planned, 0).value;
  const document = planned === undefined || !isRecord(value) ? value : { ...value, planned_values: planned };
  return { document, notices: [...noiseNotices(bytes, { start, end }, where)] };
}

/** A value and the offset after it. */
interface Read<T = unknown> {
  readonly value: T;
  readonly end: number;
}

function topLevel(walk: Walk, name: string, start: number): Read {
  if (name === 'planned_values') {
    walk.planned = start;
    return { value: {}, end: endOf(walk, start) };
  }
  const isList = walk.bytes[start] === OPEN_BRACKET;
  if (name === 'resource_changes' && isList) {
    walk.changes = true;
    return elementsAt(walk, start, (at, end) => lighter(parsedAt(walk, at, end), walk));
  }
  if (name === 'resource_drift' && isList)
    return elementsAt(walk, start, (at, end) => parsedAt(walk, at, end));
  return name === 'prior_state' ? stateAt(walk, start, 0) : wholeAt(walk, start);
}

/** A no-op has the same values on both sides. */
function lighter(element: unknown, walk: Walk): unknown {
  const address = textOf(field(element, 'address'));
  if (address !== undefined) walk.changed.add(address);
  const change = field(element, 'change');
  const actions = field(change, 'actions');
  if (!isRecord(element) || !isRecord(change) || !Array.isArray(actions)) return element;
  if (actions.length !== 1 || actions[0] !== 'no-op') return element;
  return { ...element, change: { ...change, before: change['after'] } };
}

/** A state, without the resources that the changes already describe. */
function stateAt(walk: Walk, start: number, depth: number): Read {
  if (depth > DEEPEST_PART || walk.bytes[start] !== OPEN_BRACE) return wholeAt(walk, start);
  return objectAt(walk, start, (name, at) => {
    const isList = walk.bytes[at] === OPEN_BRACKET;
    if (name === 'resources' && isList)
      return elementsAt(walk, at, (from, end) =>
        walk.changed.has(leadingAddress(walk, from) ?? '') ? undefined : parsedAt(walk, from, end),
      );
    if (name === 'child_modules' && isList) return modulesAt(walk, at, depth + 1);
    return name === 'values' || name === 'root_module' ? stateAt(walk, at, depth + 1) : wholeAt(walk, at);
  });
}

const ADDRESS = '"address"';

/** The address of a resource that begins with it, as Terraform writes them, without parsing the rest. */
function leadingAddress(walk: Walk, start: number): string | undefined {
  const { bytes } = walk;
  const name = next(bytes, start + 1);
  if (bytes.toString('latin1', name, name + ADDRESS.length) !== ADDRESS) return undefined;
  const colon = next(bytes, name + ADDRESS.length);
  const at = next(bytes, colon + 1);
  if (bytes[colon] !== COLON || bytes[at] !== QUOTE) return undefined;
  return textOf(parsedAt(walk, at, endOf(walk, at)));
}

function modulesAt(walk: Walk, start: number, depth: number): Read<readonly unknown[]> {
  return listAt(walk, start, (at) => stateAt(walk, at, depth));
}

function elementsAt(
  walk: Walk,
  start: number,
  keep: (start: number, end: number) => unknown,
): Read<readonly unknown[]> {
  const { value, end } = listAt(walk, start, (at) => {
    const elementEnd = endOf(walk, at);
    if (elementEnd - at > LARGEST_ELEMENT)
      throw new InputError({
        what: `One resource takes more than ${LARGEST_ELEMENT / 1024 / 1024} MB of the plan.`,
        where: walk.where,
        fix: 'Look for a file or template that is embedded in an attribute, and move it out of the configuration.',
      });
    return { value: keep(at, elementEnd), end: elementEnd };
  });
  return { value: value.filter((element) => element !== undefined), end };
}

function wholeAt(walk: Walk, start: number): Read {
  const end = endOf(walk, start);
  return { value: parsedAt(walk, start, end), end };
}

function parsedAt(walk: Walk, start: number, end: number): unknown {
  const { bytes, where } = walk;
  if (end - start > LARGEST_PART)
    throw new InputError({
      what: `One part of the plan takes more than ${LARGEST_PART / 1024 / 1024} MB.`,
      where,
      fix: 'Split the configuration into several states.',
    });
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8', start, end));
    return value;
  } catch {
    throw damaged(walk, start);
  }
}

function damaged({ bytes, where }: Walk, at: number): InputError {
  const cutOff = at >= bytes.length;
  return damagedJson(
    where,
    cutOff ? `ends in the middle, after ${bytes.length} bytes` : `is damaged near byte ${at}`,
  );
}

function endOf(walk: Walk, start: number): number {
  const end = valueEnd(walk.bytes, start);
  if (end === undefined) throw damaged(walk, walk.bytes.length);
  if (end === start) throw damaged(walk, start);
  return end;
}

/** Members of the object at `start`, each read by `read`. */
function objectAt(walk: Walk, start: number, read: (name: string, start: number) => Read): Read {
  const { bytes } = walk;
  const members: [string, unknown][] = [];
  let at = next(bytes, start + 1);
  while (bytes[at] === QUOTE) {
    const nameEnd = endOf(walk, at);
    const name = textOf(parsedAt(walk, at, nameEnd)) ?? '';
    const colon = next(bytes, nameEnd);
    if (bytes[colon] !== COLON) throw damaged(walk, colon);
    const { value, end } = read(name, next(bytes, colon + 1));
    members.push([name, value]);
    at = next(bytes, end);
    if (bytes[at] === COMMA) at = next(bytes, at + 1);
  }
  if (bytes[at] !== CLOSE_BRACE) throw damaged(walk, at);
  return { value: Object.fromEntries(members), end: at + 1 };
}

function listAt<T>(walk: Walk, start: number, read: (start: number) => Read<T>): Read<readonly T[]> {
  const { bytes } = walk;
  const items: T[] = [];
  let at = next(bytes, start + 1);
  while (at < bytes.length && bytes[at] !== CLOSE_BRACKET) {
    const { value, end } = read(at);
    items.push(value);
    at = next(bytes, end);
    if (bytes[at] === COMMA) at = next(bytes, at + 1);
    else if (at < bytes.length && bytes[at] !== CLOSE_BRACKET) throw damaged(walk, at);
  }
  if (at >= bytes.length) throw damaged(walk, at);
  return { value: items, end: at + 1 };
}

function next(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return at;
}

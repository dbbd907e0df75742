import { InputError } from '../../../model/errors.ts';
import type { LargeFile } from '../../files.ts';
import { documentStart, noiseNotices, valueEnd } from './plan-bytes.ts';
import { windowInto, windowOver, type PlanWindow } from './plan-window.ts';
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
  readonly window: PlanWindow;
  readonly where: string;
  /** Addresses that `resource_changes` speaks of: their state need not be kept. */
  readonly changed: Set<string>;
  changes: boolean;
  /** Offset of `planned_values`. */
  planned: number | undefined;
}

interface ReadDocument {
  readonly document: unknown;
  readonly notices: string[];
}

/** The same as `readLargePlan` for a plan that is in memory, with whatever is around it. */
export function readPlanByParts(bytes: Uint8Array, where: string): ReadDocument {
  const start = documentStart(bytes);
  if (start === undefined) throw noJson(where);
  return readDocument(windowOver(bytes), start, where);
}

/**
 * Reads a plan too large for one string: every element of its long lists is parsed on its own, and what the plan repeats
 * (`planned_values`, the state of changed resources, the far side of a no-op) is not kept. The file begins with its `{`.
 */
export function readLargePlan(
  file: LargeFile,
  where: string,
  smallestWindow?: number,
): ReadDocument & { readonly sha256: string } {
  try {
    const window = windowInto(file, smallestWindow);
    return { ...readDocument(window, 0, where), sha256: window.sha256() };
  } finally {
    file.close();
  }
}

function readDocument(window: PlanWindow, start: number, where: string): ReadDocument {
  const lead = window.bytes.subarray(0, start);
  const walk: Walk = { window, where, changed: new Set(), changes: false, planned: undefined };
  const { value, end } = objectAt(walk, start, (name, at) => topLevel(walk, name, at));
  while (window.more(end)) continue;
  const rest = window.bytes.subarray(end - window.from);
  if (documentStart(rest) !== undefined) {
    refuseOtherDocument(value, where);
    throw severalDocuments(where);
  }
  const notices = noiseNotices(lead, rest, where);
  if (walk.changes || walk.planned === undefined || !isRecord(value))
    return { document: value, notices: [...notices] };
  window.back(walk.planned);
  const { value: planned } = stateAt(walk, walk.planned, { depth: 0, keep: notChanged });
  return { document: { ...value, planned_values: planned }, notices: [...notices] };
}

/** A value and the offset after it. */
interface Read<T = unknown> {
  readonly value: T;
  readonly end: number;
}

function topLevel(walk: Walk, name: string, start: number): Read {
  if (name === 'planned_values') {
    walk.planned = start;
    return { value: {}, end: stateAt(walk, start, { depth: 0, keep: () => undefined }).end };
  }
  const isList = byteAt(walk, start) === OPEN_BRACKET;
  if (name === 'resource_changes' && isList) {
    walk.changes = true;
    return elementsAt(walk, start, (at, end) => lighter(parsedAt(walk, at, end), walk));
  }
  if (name === 'resource_drift' && isList)
    return elementsAt(walk, start, (at, end) => parsedAt(walk, at, end));
  return name === 'prior_state' ? stateAt(walk, start, { depth: 0, keep: notChanged }) : wholeAt(walk, start);
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

interface State {
  readonly depth: number;
  /** A resource that lies in memory as a whole; undefined where it need not be kept. */
  readonly keep: (walk: Walk, start: number, end: number) => unknown;
}

/** What the changes already describe need not be kept. */
function notChanged(walk: Walk, start: number, end: number): unknown {
  return walk.changed.has(leadingAddress(walk, start) ?? '') ? undefined : parsedAt(walk, start, end);
}

/** A state with the resources that are to be kept. */
function stateAt(walk: Walk, start: number, state: State): Read {
  const { depth, keep } = state;
  if (depth > DEEPEST_PART || byteAt(walk, start) !== OPEN_BRACE) return wholeAt(walk, start);
  const deeper = { depth: depth + 1, keep };
  return objectAt(walk, start, (name, at) => {
    const isList = byteAt(walk, at) === OPEN_BRACKET;
    if (name === 'resources' && isList) return elementsAt(walk, at, (from, end) => keep(walk, from, end));
    if (name === 'child_modules' && isList) return listAt(walk, at, (each) => stateAt(walk, each, deeper));
    return name === 'values' || name === 'root_module' ? stateAt(walk, at, deeper) : wholeAt(walk, at);
  });
}

const ADDRESS = '"address"';

/** The address of a resource that begins with it, as Terraform writes them, without parsing the rest. */
function leadingAddress(walk: Walk, start: number): string | undefined {
  const { window } = walk;
  const name = next(walk, start + 1);
  const inMemory = name - window.from;
  if (window.bytes.toString('latin1', inMemory, inMemory + ADDRESS.length) !== ADDRESS) return undefined;
  const colon = next(walk, name + ADDRESS.length);
  const at = next(walk, colon + 1);
  if (byteAt(walk, colon) !== COLON || byteAt(walk, at) !== QUOTE) return undefined;
  return textOf(parsedAt(walk, at, endOf(walk, at)));
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

/** What lies in memory from `start` to `end`. */
function parsedAt(walk: Walk, start: number, end: number): unknown {
  const { bytes, from } = walk.window;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8', start - from, end - from));
    return value;
  } catch {
    throw damaged(walk, start);
  }
}

function damaged({ window, where }: Walk, at: number): InputError {
  const end = window.from + window.bytes.length;
  return damagedJson(
    where,
    at >= end ? `ends in the middle, after ${end} bytes` : `is damaged near byte ${at}`,
  );
}

/** Offset after the value at `start`, which then lies in memory as a whole. */
function endOf(walk: Walk, start: number): number {
  const { window, where } = walk;
  for (;;) {
    const end = valueEnd(window.bytes, start - window.from);
    if (end !== undefined && window.from + end > start) return window.from + end;
    if (end !== undefined) throw damaged(walk, start);
    if (window.from + window.bytes.length - start > LARGEST_PART)
      throw new InputError({
        what: `One part of the plan takes more than ${LARGEST_PART / 1024 / 1024} MB.`,
        where,
        fix: 'Split the configuration into several states.',
      });
    if (!window.more(start)) throw damaged(walk, window.from + window.bytes.length);
  }
}

/** Members of the object at `start`, each read by `read`. */
function objectAt(walk: Walk, start: number, read: (name: string, start: number) => Read): Read {
  const members: [string, unknown][] = [];
  let at = next(walk, start + 1);
  while (byteAt(walk, at) === QUOTE) {
    const nameEnd = endOf(walk, at);
    const name = textOf(parsedAt(walk, at, nameEnd)) ?? '';
    const colon = next(walk, nameEnd);
    if (byteAt(walk, colon) !== COLON) throw damaged(walk, colon);
    const { value, end } = read(name, next(walk, colon + 1));
    members.push([name, value]);
    at = next(walk, end);
    if (byteAt(walk, at) === COMMA) at = next(walk, at + 1);
  }
  if (byteAt(walk, at) !== CLOSE_BRACE) throw damaged(walk, at);
  return { value: Object.fromEntries(members), end: at + 1 };
}

function listAt<T>(walk: Walk, start: number, read: (start: number) => Read<T>): Read<readonly T[]> {
  const items: T[] = [];
  let at = next(walk, start + 1);
  for (let byte = byteAt(walk, at); byte !== CLOSE_BRACKET; byte = byteAt(walk, at)) {
    if (byte === undefined) throw damaged(walk, at);
    const { value, end } = read(at);
    items.push(value);
    at = next(walk, end);
    const after = byteAt(walk, at);
    if (after === COMMA) at = next(walk, at + 1);
    else if (after !== undefined && after !== CLOSE_BRACKET) throw damaged(walk, at);
  }
  return { value: items, end: at + 1 };
}

/** The byte at an offset that was not passed yet; undefined after the end. */
function byteAt({ window }: Walk, at: number): number | undefined {
  const byte = window.bytes[at - window.from];
  if (byte !== undefined || !window.more(at)) return byte;
  return window.bytes[at - window.from];
}

/** Offset of the next byte that is no blank. */
function next(walk: Walk, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = byteAt(walk, at);
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
  }
}

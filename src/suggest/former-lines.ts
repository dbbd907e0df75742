import type { FilePatch, Hunk } from '../model/patch.ts';
import type { SourceRange } from '../model/value.ts';

/** Lines that the change put in place of others: what stands there now, and what stood there. Numbers of lines, from 1. */
interface Exchange {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** The texts of both sides of a file. */
export interface Texts {
  readonly head: readonly string[];
  readonly base: readonly string[];
}

/**
 * What stood where these lines of the head stand now, best guess first: all that was exchanged there, or for part of an
 * exchange the lines that say the same thing of another value. Empty where the lines are not all new.
 */
export function formerLines(
  { line, endLine }: SourceRange,
  patch: FilePatch,
  { head, base }: Texts,
): readonly (readonly string[])[] {
  const exchange = patch.hunks
    .flatMap(exchangesOf)
    .find(({ added }) => added.includes(line) && added.includes(endLine));
  if (exchange === undefined) return [];
  const { added } = exchange;
  const present = added.filter((number) => number >= line && number <= endLine);
  const beyond = added.filter((number) => !present.includes(number));
  const now = present.map((number) => head[number - 1] ?? '');
  const former = exchange.removed.map((number) => base[number - 1] ?? '');
  if (beyond.every((number) => isBlank(head[number - 1]))) return [inStyleOf(now, former)];
  const alike = now.map((text) => counterpart(text, former));
  const first = added.indexOf(line);
  return [
    ...(isWhole(alike) ? [alike] : []),
    ...(former.length === added.length ? [inStyleOf(now, former.slice(first, first + present.length))] : []),
  ];
}

const isBlank = (text = ''): boolean => text.trim() === '';
const isWhole = (lines: readonly (string | undefined)[]): lines is readonly string[] =>
  !lines.includes(undefined);

/** The exchanges of a hunk, in order. */
function exchangesOf({
  baseStart,
  baseLines,
  headStart,
  headLines,
  added,
  removed,
}: Hunk): readonly Exchange[] {
  const [isAdded, isRemoved] = [new Set(added), new Set(removed)];
  const exchanges: { added: number[]; removed: number[] }[] = [];
  let open: { added: number[]; removed: number[] } | undefined;
  let base = baseStart;
  let head = headStart;
  while (base < baseStart + baseLines || head < headStart + headLines) {
    const [goes, comes] = [isRemoved.has(base), isAdded.has(head)];
    if (goes || comes) {
      if (open === undefined) exchanges.push((open = { added: [], removed: [] }));
      if (goes) open.removed.push(base++);
      if (comes) open.added.push(head++);
      continue;
    }
    open = undefined;
    base += 1;
    head += 1;
  }
  return exchanges;
}

/** What a line sets, and the value: `publicly_accessible = true`, `- CidrIp: 0.0.0.0/0`, `"Scheme": "internal",`. */
const ENTRY = /^(\s*(?:- +)?("[^"]{1,200}"|[\w.:-]{1,200})\s*[=:]\s*)(\S.*)$/;

function entryOf(
  text: string,
): { readonly lead: string; readonly name: string; readonly value: string } | undefined {
  const [, lead, name, value] = ENTRY.exec(text) ?? [];
  return lead === undefined || name === undefined || value === undefined ? undefined : { lead, name, value };
}

/** The former value in the layout of the line as it is now: neighbours may have been aligned anew. */
function counterpart(now: string, former: readonly string[]): string | undefined {
  const entry = entryOf(now);
  if (entry === undefined) return undefined;
  const same = former.map(entryOf).filter((each) => each?.name === entry.name);
  const [only] = same;
  return only === undefined || same.length > 1 ? undefined : `${entry.lead}${only.value}`;
}

function inStyleOf(now: readonly string[], former: readonly string[]): readonly string[] {
  if (now.length !== former.length) return former;
  return former.map((text, index) => counterpart(now[index] ?? '', [text]) ?? text);
}

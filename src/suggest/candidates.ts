import type { Location } from '../model/finding.ts';
import type { FilePatch } from '../model/patch.ts';
import { formerLines, type Texts } from './former-lines.ts';
import { standsAlone } from './whole-entry.ts';

/** Longest run of lines that is replaced, and longest line: what is suggested must be read at a glance. */
const MOST_LINES = 20;
const LONGEST_LINE = 500;

/** Values with an opposite that is safer or less safe; which one it is, only the facts can tell. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['true', 'false'],
  ['false', 'true'],
  ['internet-facing', 'internal'],
]);
const SWITCH = /(?<![\w.-])(true|false|internet-facing)(?![\w.-])/g;

/** A value that is written out where a secret belongs; a reference to one may be shown. */
const SECRET =
  /(?:passw(?:or)?d|secret|token|private[_-]?key|api[_-]?key|credential)\w*"?\s*[=:]\s*(?!(?:var|local|data|module|aws_\w+)\.)["']?[^\s"'$!{[]/i;

/**
 * Texts that may stand in place of the lines of a location, most modest first: what stood there before, the opposite of a
 * single switch, nothing. None of them is known to help.
 */
export function candidates(
  { file, line, endLine }: Location,
  texts: Texts,
  patch: FilePatch | undefined,
): readonly string[] {
  const now = texts.head.slice(line - 1, endLine);
  if (now.length === 0 || now.length !== endLine - line + 1 || !isOffered(now)) return [];
  const added = new Set(patch?.hunks.flatMap((hunk) => hunk.added));
  const isNew = now.every((_, index) => added.has(line + index));
  if (patch !== undefined && !isNew) return [];
  const former = patch === undefined ? [] : formerLines({ file, line, endLine }, patch, texts);
  const removed = isNew && standsAlone(texts.head, { line, endLine }) ? [[]] : [];
  const all = [...former, ...switched(now), ...removed];
  const tried = new Set([significant(now)]);
  return all
    .filter((lines) => {
      const text = significant(lines);
      if (tried.has(text)) return false;
      tried.add(text);
      return isOffered(lines);
    })
    .map((lines) => lines.join('\n'));
}

/** Layout alone changes nothing. */
function significant(lines: readonly string[]): string {
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isOffered(lines: readonly string[]): boolean {
  return (
    lines.length <= MOST_LINES &&
    lines.every((line) => line.length <= LONGEST_LINE && !line.includes('\r') && !SECRET.test(line))
  );
}

/** The one switch of a single line, thrown; a comment after it is no switch. */
function switched([text = '', ...others]: readonly string[]): readonly (readonly string[])[] {
  const code = text.replace(/\s(?:#|\/\/).*$/, '');
  const [found, ...more] = code.matchAll(SWITCH);
  const opposite = OPPOSITES.get(found?.[1] ?? '');
  if (others.length > 0 || more.length > 0 || found === undefined || opposite === undefined) return [];
  const end = found.index + found[0].length;
  return [[`${text.slice(0, found.index)}${opposite}${text.slice(end)}`]];
}

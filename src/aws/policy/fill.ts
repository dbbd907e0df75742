import type { Leaf } from './leaf.ts';
import { globOf, matches } from './match.ts';

/** Which part of a value names its owner. */
export type OwnerPart = 'whole' | 'arn' | 'path' | 'prefix';

const VARIABLE = '\uE001';
const UNKNOWN = '\uE002';
const STAR = '\uE003';
const QUESTION = '\uE004';
/** What a stranger puts wherever the choice is theirs. */
export const TOKEN = 'stranger';

/** The pattern as text in which every part that is open is one marked character. */
function marked({ pieces }: Leaf): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'variable') return VARIABLE;
      if (piece.kind === 'unknown') return UNKNOWN;
      return piece.text === '*' ? STAR : piece.text === '?' ? QUESTION : piece.text;
    })
    .join('');
}

function concrete(text: string, token: string): string {
  return text
    .replaceAll(/\*+/g, token)
    .replaceAll('?', 'x')
    .replaceAll(/[\uE001\uE002]/g, TOKEN)
    .replaceAll(STAR, '*')
    .replaceAll(QUESTION, '?');
}

function isOpen(part: string): boolean {
  return /[*?\uE001\uE002]/.test(part);
}

/** A value of the pattern that its owner may not restrict: every wildcard filled. */
export function fillFreely(leaf: Leaf): string {
  return concrete(marked(leaf), TOKEN);
}

/** The text as a caller could present it letter by letter, for operators that take wildcards literally. */
export function verbatimText({ text }: Leaf): readonly string[] {
  return text !== undefined && /[*?]/.test(text) ? [text] : [];
}

/**
 * A value of the pattern that `owner` could really have: undefined when the part that names the owner is fixed to somebody
 * else. For strangers, of whom there are many, any open owner part will do.
 */
export function fillOwned(
  leaf: Leaf,
  part: OwnerPart,
  owner: { readonly id: string; readonly named: boolean },
): string | undefined {
  const text = marked(leaf);
  if (part === 'arn') return fillArn(text, owner);
  const end = part === 'whole' ? -1 : text.indexOf(part === 'path' ? '/' : ':');
  const names = end < 0 ? text : text.slice(0, end);
  const filled = fillPart(names, owner);
  return filled === undefined ? undefined : filled + concrete(end < 0 ? '' : text.slice(end), TOKEN);
}

function fillPart(
  names: string,
  { id, named }: { readonly id: string; readonly named: boolean },
): string | undefined {
  if (named) return matches(globOf(names.replaceAll(/[\uE001\uE002]/g, '*')), id) === 'yes' ? id : undefined;
  if (!isOpen(names)) return undefined;
  return /^[*\uE001\uE002]$/.test(names) ? id : concrete(names, /^\d/.test(id) ? '9' : TOKEN);
}

const USUAL = ['arn', 'aws', 'iam', '', '', 'role/stranger'];

/** The account names the owner of an ARN; where it is empty, as for buckets, the name of the resource does. */
function fillArn(text: string, owner: { readonly id: string; readonly named: boolean }): string | undefined {
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  if (parts.length < 6 && !isOpen(last.slice(-1))) return undefined;
  const account = parts.length < 6 ? (parts[4] ?? '*') : (parts[4] ?? '');
  const resource = parts.length < 6 ? '*' : parts.slice(5).join(':');
  const head = [0, 1, 2, 3].map((i) => {
    const written = parts[i] ?? '*';
    return written === '*' ? (USUAL[i] ?? '') : concrete(written, TOKEN);
  });
  if (account !== '') {
    const filled = fillPart(account, owner);
    return filled === undefined ? undefined : [...head, filled, filledResource(resource)].join(':');
  }
  const name = resource.split('/')[0] ?? '';
  if (owner.named || !isOpen(name)) return undefined;
  return [...head, '', filledResource(resource)].join(':');
}

function filledResource(resource: string): string {
  return resource === '*' ? 'role/stranger' : concrete(resource, TOKEN);
}

/** Whether the pattern leaves open whose value it is: then naming the key keeps no stranger out. */
export function leavesOwnerOpen(leaf: Leaf, part: OwnerPart): boolean {
  return fillOwned(leaf, part, { id: '999999999999', named: false }) !== undefined;
}

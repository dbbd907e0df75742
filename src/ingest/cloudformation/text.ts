import {
  absent,
  known,
  type Reference,
  type SourceRange,
  type Term,
  type Unknown,
} from '../../model/value.ts';
import {
  fed,
  firstUnknown,
  isSensitive,
  joinTrails,
  referencesOf,
  trailOf,
  trailOfAll,
  withTrail,
} from './terms.ts';

/** Longest text and most parts that are put together; a template that asks for more is not about text. */
const MAX_TEXT = 100_000;
const MAX_PARTS = 1_000;

const DYNAMIC = /\{\{resolve:(ssm|ssm-secure|secretsmanager):[^{}]*\}\}/;
const SECRET = /\{\{resolve:(?:ssm-secure|secretsmanager):/;

/** Puts parts together as text: known where every part is, else a text with holes. */
export function joined(parts: readonly Term[], at: SourceRange, written: string): Term {
  const pieces = parts.length > 2 * MAX_PARTS ? [] : parts.flatMap(piecesOf);
  const trail = fed(at, trailOfAll(parts.map(trailOf)));
  const sensitive = parts.some(isSensitive) ? { sensitive: true as const } : {};
  const size = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
  const refersTo = uniqueReferences(parts);
  if (size > MAX_TEXT || pieces.length > MAX_PARTS || parts.length > 2 * MAX_PARTS)
    return { kind: 'unknown', reason: 'not-evaluated', refersTo, written, trail, ...sensitive };
  const missing = pieces.find((piece) => typeof piece !== 'string');
  if (missing === undefined) {
    const text = pieces.filter((piece) => typeof piece === 'string').join('');
    return settled(text, at, { ...known(text, trail), ...sensitive });
  }
  return secretAware({
    kind: 'unknown',
    reason: missing.reason,
    refersTo,
    written,
    parts: merged(pieces),
    trail,
    ...sensitive,
  });
}

function uniqueReferences(parts: readonly Term[]): readonly Reference[] {
  return referencesOf({ kind: 'list', items: parts });
}

function piecesOf(part: Term): readonly (string | Unknown)[] {
  if (part.kind === 'absent') return [];
  if (part.kind === 'known') return [String(part.value)];
  if (part.kind === 'unknown') return part.parts ?? [part];
  if (part.kind === 'list' && part.open === undefined) {
    const items = part.items.filter((item) => item.kind === 'known');
    if (items.length === part.items.length) return [items.map(({ value }) => String(value)).join(',')];
  }
  const hole = firstUnknown([part]);
  return [hole ?? { kind: 'unknown', reason: 'malformed', refersTo: [] }];
}

function merged(pieces: readonly (string | Unknown)[]): readonly (string | Unknown)[] {
  const parts: (string | Unknown)[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
    else if (piece !== '') parts.push(piece);
  }
  return parts;
}

/** A text that asks a secret store is a secret, whatever else is unknown about it. */
function secretAware(value: Unknown): Unknown {
  const asks = value.parts?.some((part) => typeof part === 'string' && SECRET.test(part)) === true;
  return asks ? { ...value, sensitive: true } : value;
}

/** A literal text; a dynamic reference in it (`{{resolve:…}}`) is looked up when the stack is deployed. */
export function literalText(text: string, at: SourceRange): Term {
  return settled(text, at, known(text, { at }));
}

function settled(text: string, at: SourceRange, plain: Term): Term {
  const found = text.includes('{{resolve:') ? DYNAMIC.exec(text) : null;
  if (found === null) return plain;
  const trail = plain.kind === 'absent' ? { at } : (plain.trail ?? { at });
  const secret = SECRET.test(text) || isSensitive(plain) ? { sensitive: true as const } : {};
  const hole: Unknown = {
    kind: 'unknown',
    reason: 'external',
    refersTo: [],
    written: found[0],
    trail,
    ...secret,
  };
  if (found[0] === text) return hole;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const parts = [before, hole, after].filter((part) => part !== '');
  return { ...hole, written: text, parts };
}

/** `Fn::Split`; a text with holes cannot be split reliably. */
export function split(delimiter: Term, text: Term, at: SourceRange): Term {
  if (delimiter.kind === 'known' && text.kind === 'known') {
    const trail = fed(at, text.trail);
    const sensitive = isSensitive(text) ? { sensitive: true as const } : {};
    const items = String(text.value).split(String(delimiter.value));
    if (items.length <= 500)
      return { kind: 'list', items: items.map((item) => ({ ...known(item, trail), ...sensitive })), trail };
  }
  return openValue([delimiter, text], at, '!Split');
}

/** `Fn::Select`; a list of unknown length gives an unknown member that refers to the same attributes. */
export function select(index: Term, list: Term, at: SourceRange): Term {
  if (index.kind === 'known' && list.kind === 'list' && list.open === undefined) {
    const item = list.items[Number(index.value)];
    if (item === undefined)
      return { kind: 'unknown', reason: 'malformed', refersTo: [], written: '!Select', trail: { at } };
    return item.kind === 'absent' ? absent : withTrail(item, fed(at, joinTrails(item.trail, trailOf(index))));
  }
  return openValue([index, list], at, '!Select');
}

/** `Fn::Base64`. */
export function base64(text: Term, at: SourceRange): Term {
  if (text.kind === 'unknown') return { ...openValue([text], at, '!Base64'), encodes: text };
  if (text.kind !== 'known') return openValue([text], at, '!Base64');
  return {
    ...text,
    value: Buffer.from(String(text.value), 'utf8').toString('base64'),
    trail: fed(at, text.trail),
  };
}

/** The result of a function whose arguments are not settled. */
export function openValue(parts: readonly Term[], at: SourceRange, written: string): Unknown {
  const missing = firstUnknown(parts);
  const sensitive = parts.some(isSensitive) ? { sensitive: true as const } : {};
  return {
    kind: 'unknown',
    reason: missing?.reason ?? 'malformed',
    refersTo: uniqueReferences(parts),
    written:
      missing?.written === undefined || missing.written.startsWith(written)
        ? written
        : `${written} of ${missing.written}`,
    trail: fed(at, trailOfAll(parts.map(trailOf))),
    ...sensitive,
  };
}

import type { Address, Known, Reference, Scalar, Term, Trail, Unknown } from '../../model/value.ts';
import { unknown } from '../../model/value.ts';
import { standIn, OWN_ACCOUNT, OWN_ORGANIZATION, type Symbol } from './symbols.ts';

/** A policy variable: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`; the key is lower-case. */
export interface Variable {
  readonly kind: 'variable';
  readonly key: string;
  readonly fallback: string | undefined;
}
/** Characters that mean themselves (`${*}`). */
interface Verbatim {
  readonly kind: 'verbatim';
  readonly text: string;
}
type Piece = string | Variable | Verbatim | Unknown;

/** One string of a policy, with symbols replaced by their stand-ins and what is still unknown kept as such. */
export interface Leaf {
  readonly pieces: readonly Piece[];
  /** The whole text, where all of it is known and it has no variable. */
  readonly text: string | undefined;
  /** Path inside the document: `Statement[0].Principal.AWS[1]`. */
  readonly path: string;
  readonly trail: Trail | undefined;
}

/** Stands for the protected resource itself in a resource pattern; cannot be written in a document. */
export const SELF = '\uE010';
/** Longer than any ARN or condition value AWS accepts: left unread. */
const LONGEST_TEXT = 2048;
const MOST_PARTS = 64;

export interface Reading {
  readonly subject: Address;
  readonly ownAccounts: ReadonlySet<string>;
  readonly organization?: string | undefined;
  readonly symbol: (reference: Reference) => Symbol | undefined;
}

export interface Place {
  readonly path: string;
  /** Version 2012-10-17 is in force: `${…}` is a variable. */
  readonly variables: boolean;
  /** A reference to the protected resource means its ARN pattern. */
  readonly selfIsResource?: boolean;
}

/** The leaf of a scalar term; undefined for an absent one. */
function leafOf(term: Term, place: Place, reading: Reading): Leaf | undefined {
  if (term.kind === 'absent') return undefined;
  const pieces = joined(piecesOf(term, place, reading));
  const [only] = pieces;
  const text = pieces.length === 0 ? '' : pieces.length === 1 && typeof only === 'string' ? only : undefined;
  return { pieces, text, path: place.path, trail: term.trail };
}

function piecesOf(term: Term, place: Place, reading: Reading): readonly Piece[] {
  if (term.kind === 'absent') return [];
  if (term.kind === 'list' || term.kind === 'map') return [unknown('malformed', { trail: term.trail })];
  if (term.kind === 'known') return knownPieces(term, place);
  if (term.parts === undefined || term.parts.length > MOST_PARTS) return symbolPiece(term, place, reading);
  return term.parts.flatMap((part) =>
    typeof part === 'string'
      ? textPieces(part.slice(0, LONGEST_TEXT), place.variables)
      : symbolPiece(part, place, reading),
  );
}

function knownPieces(term: Known<Scalar>, place: Place): readonly Piece[] {
  const text = String(term.value);
  // A lone star gives nothing away; any other sensitive text must never reach a finding.
  if (term.sensitive === true && text !== '*')
    return [unknown('not-evaluated', { written: 'a sensitive value', sensitive: true, trail: term.trail })];
  if (text.length > LONGEST_TEXT)
    return [unknown('malformed', { written: 'an overlong text', trail: term.trail })];
  return textPieces(text, place.variables);
}

/** A reference that its type settles becomes text; several references must agree. */
function symbolPiece(value: Unknown, place: Place, reading: Reading): readonly Piece[] {
  if (value.oneOf !== undefined) return agreedPiece(value, value.oneOf, { place, reading });
  const [first, ...rest] = value.refersTo;
  if (first === undefined || value.sensitive === true) return [value];
  if (place.selfIsResource === true && [first, ...rest].every(({ to }) => sameResource(to, reading.subject)))
    return [SELF];
  const symbol = reading.symbol(first);
  if (symbol === undefined || rest.some((other) => reading.symbol(other) !== symbol)) return [value];
  const [account = OWN_ACCOUNT] = reading.ownAccounts;
  return [standIn(symbol, first, { account, organization: reading.organization ?? OWN_ORGANIZATION })];
}

/** One of several values is known where all of them come to the same text. */
function agreedPiece(
  value: Unknown,
  oneOf: readonly Term[],
  { place, reading }: { readonly place: Place; readonly reading: Reading },
): readonly Piece[] {
  const texts = new Set(oneOf.map((each) => leafOf(each, place, reading)?.text));
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? [only] : [value];
}

function sameResource(left: string, right: string): boolean {
  return left === right || withoutKeys(left) === withoutKeys(right);
}

function withoutKeys(address: string): string {
  return address.slice(0, 1024).replaceAll(/\[(?:\d+|"[^"]*")\]/g, '');
}

/** Splits text at its policy variables; characters we use as marks of our own are replaced. */
function textPieces(written: string, variables: boolean): readonly Piece[] {
  const text = written.replaceAll(/[\uE000-\uE0FF]/g, '\uFFFD');
  if (!variables || !text.includes('${')) return [text];
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('${', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) break;
    pieces.push(text.slice(at, open), variableOf(text.slice(open + 2, close)));
    at = close + 1;
  }
  return [...pieces, text.slice(at)];
}

function variableOf(inside: string): Piece {
  if (inside === '*' || inside === '?' || inside === '$') return { kind: 'verbatim', text: inside };
  const comma = inside.indexOf(',');
  const key = (comma < 0 ? inside : inside.slice(0, comma)).trim().toLowerCase();
  const fallback =
    comma < 0
      ? undefined
      : inside
          .slice(comma + 1)
          .trim()
          .replace(/^'(.*)'$/s, '$1');
  return { kind: 'variable', key, fallback };
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** The parts nobody knows. */
export function unknownsOf({ pieces }: Leaf): readonly Unknown[] {
  return pieces.filter((piece): piece is Unknown => typeof piece !== 'string' && piece.kind === 'unknown');
}

/** Lower-case keys of the policy variables in the leaf. */
export function variablesOf({ pieces }: Leaf): readonly Variable[] {
  return pieces.filter((piece): piece is Variable => typeof piece !== 'string' && piece.kind === 'variable');
}

interface Item {
  readonly term: Term;
  readonly path: string;
}

/** A scalar is a list of one; lists inside a list are flattened once. */
export function listOf(
  term: Term,
  path: string,
): { readonly items: readonly Item[]; readonly open: Unknown | undefined } {
  if (term.kind === 'absent') return { items: [], open: undefined };
  if (term.kind !== 'list') return { items: [{ term, path }], open: undefined };
  const items = term.items.flatMap((item, i): readonly Item[] =>
    item.kind === 'list'
      ? item.items.map((inner, j) => ({ term: inner, path: `${path}[${i}][${j}]` }))
      : [{ term: item, path: `${path}[${i}]` }],
  );
  return { items, open: term.open };
}

/** The leaves of an element; members that may exist unseen count as one unknown leaf. */
export function leavesOf(term: Term | undefined, place: Place, reading: Reading): readonly Leaf[] {
  if (term === undefined) return [];
  const { items, open } = listOf(term, place.path);
  const terms = open === undefined ? items : [...items, { term: open, path: place.path }];
  return terms.flatMap((item) => leafOf(item.term, { ...place, path: item.path }, reading) ?? []);
}

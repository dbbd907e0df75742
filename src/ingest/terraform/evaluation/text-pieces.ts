import { unknown, type Term, type Unknown } from '../../../model/value.ts';
import type { Span, TextPart } from '../syntax/expression.ts';
import { rangeOf, writtenText, type Place } from './scope.ts';
import { textOf } from './scalars.ts';
import { noted, noteOf, referencesIn, unknownFrom, type TextPiece } from './terms.ts';

interface Here {
  readonly place: Place;
}
interface Spanned {
  readonly span: Span;
}

/** Text that doubles from local to local would fill the memory; no policy is as long. */
const LONGEST_TEXT = 1_000_000;
const MOST_PIECES = 20_000;

export type Piece = TextPiece | Unknown;

/** Text of a template as it stands in the file. */
export function textPiece({ text, line, multiline }: TextPart, { place }: Here): TextPiece {
  const first = place.line + line;
  return {
    text,
    multiline,
    at: { file: place.file, line: first, endLine: first + (multiline ? lineBreaks(text) : 0) },
  };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** What a value contributes to a text: its own pieces, its text, or an unknown. */
export function piecesOf(term: Term, { span }: Spanned, { place }: Here): readonly Piece[] {
  if (term.kind === 'known') {
    const { pieces } = noteOf(term);
    const at = rangeOf(span, place);
    if (pieces !== undefined && term.sensitive !== true) return pieces;
    const from = term.trail?.at === at ? term.trail.from : term.trail;
    return [{ text: textOf(term.value), at, multiline: false, from, sensitive: term.sensitive }];
  }
  if (term.kind === 'unknown')
    return noteOf(term).pieces ?? [{ ...term, written: term.written ?? writtenText(span, place) }];
  if (term.kind === 'absent')
    return [unknown('malformed', { written: writtenText(span, place), trail: { at: rangeOf(span, place) } })];
  // A document that is known in part stands here as text; a reader of the whole finds its tree again.
  const rest = unknownFrom([term], {
    written: writtenText(span, place),
    trail: { at: rangeOf(span, place) },
  });
  return [noted(rest, { tree: term })];
}

/** Text put together from pieces: known when all are, else an unknown that keeps the known parts. */
export function textFrom(pieces: readonly Piece[], { span }: Spanned, { place }: Here): Term {
  const trail = { at: rangeOf(span, place), from: singleOrigin(pieces) };
  const unknowns = pieces.filter((piece) => 'kind' in piece);
  const sensitive: true | undefined = pieces.some((piece) => piece.sensitive === true) ? true : undefined;
  const length = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 1), 0);
  if (length > LONGEST_TEXT || pieces.length > MOST_PIECES)
    return unknown('not-evaluated', { written: writtenText(span, place), trail });
  const note = { pieces };
  if (unknowns.length === 0) {
    const value = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    return noted({ kind: 'known', value, trail, sensitive }, note);
  }
  const parts = pieces.map((piece) => ('kind' in piece ? piece : piece.text));
  const details = {
    written: writtenText(span, place),
    refersTo: referencesIn(unknowns),
    parts,
    trail,
    sensitive,
  };
  return noted(unknown(unknowns[0]?.reason ?? 'not-evaluated', details), note);
}

/** Where a text comes from, if only one of its pieces comes from elsewhere. */
function singleOrigin(pieces: readonly Piece[]): TextPiece['from'] {
  const origins = pieces.flatMap((piece) =>
    'text' in piece && piece.from !== undefined ? [piece.from] : [],
  );
  return origins.length === 1 ? origins[0] : undefined;
}

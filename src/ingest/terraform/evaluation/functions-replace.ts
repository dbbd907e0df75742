import type { Term } from '../../../model/value.ts';
import type { Expression } from '../syntax/expression.ts';
import { textOf } from './scalars.ts';
import type { PlacedScope } from './scope.ts';
import { noteOf, type TextPiece } from './terms.ts';
import { piecesOf, textFrom, type Piece } from './text-pieces.ts';

type CallExpression = Extract<Expression, { kind: 'call' }>;

/** Text that no identifier AWS gives out can hold, so that it cannot hide in what is unknown. */
const PLACEHOLDER = /^[A-Z]+(?:_[A-Z]+)+$|[^\w:/.*+=, -]/;

/**
 * `replace` of a placeholder in a text whose parts are known one by one: a document read from a file keeps its lines, and an unknown
 * that is put in leaves the rest readable. Undefined where only the text as a whole can tell: a pattern, a placeholder across parts.
 */
export function replacePlaceholder(
  args: readonly Term[],
  call: CallExpression,
  scope: PlacedScope,
): Term | undefined {
  const [text, search, by] = args;
  if (text === undefined || by === undefined || search?.kind !== 'known') return undefined;
  const wanted = textOf(search.value);
  const isText = text.kind === 'known' || text.kind === 'unknown';
  const parts = isText && text.sensitive !== true ? noteOf(text).pieces : undefined;
  if (parts === undefined || wanted === '' || /^\/.*\/$/s.test(wanted)) return undefined;
  if (parts.some((part) => 'kind' in part) && !PLACEHOLDER.test(wanted)) return undefined;
  if (matches(parts, wanted) !== matchesInAll(parts, wanted)) return undefined;
  const put = piecesOf(by, call, scope);
  return textFrom(
    parts.flatMap((part): readonly Piece[] => ('kind' in part ? [part] : replacedIn(part, wanted, put))),
    call,
    scope,
  );
}

function replacedIn(part: TextPiece, wanted: string, put: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = part.at.line;
  for (const [index, text] of part.text.split(wanted).entries()) {
    const breaks = part.multiline ? text.split('\n').length - 1 : 0;
    if (index > 0) {
      pieces.push(...put);
      line += part.multiline ? wanted.split('\n').length - 1 : 0;
    }
    const endLine = part.multiline ? line + breaks : part.at.endLine;
    if (text !== '') pieces.push({ ...part, text, at: { ...part.at, line, endLine } });
    line += breaks;
  }
  return pieces;
}

function matches(parts: readonly Piece[], wanted: string): number {
  const texts = parts.flatMap((part) => ('kind' in part ? [] : [part.text]));
  return texts.reduce((sum, text) => sum + text.split(wanted).length - 1, 0);
}

/** With a character in place of every unknown that no placeholder has. */
function matchesInAll(parts: readonly Piece[], wanted: string): number {
  const whole = parts.map((part) => ('kind' in part ? '\u0000' : part.text)).join('');
  return whole.split(wanted).length - 1;
}

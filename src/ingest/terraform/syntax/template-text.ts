import { unquoted } from './address.ts';
import { lexEnclosed } from './lexer.ts';

/** A piece of a template's source: text, `${…}` or `%{…}`, with offsets into the text it was read from. */
export interface TemplateToken {
  readonly kind: 'text' | 'interpolation' | 'directive';
  readonly start: number;
  readonly end: number;
  /** `~` at this side: blanks and one line break of the neighbouring text go. */
  readonly trimBefore: boolean;
  readonly trimAfter: boolean;
}

const QUOTED_TEXT = /(?:[^\\$%]+|\\[^]|\$\$\{|%%\{|[$%](?!\{))+/y;
const HEREDOC_TEXT = /(?:[^$%]+|\$\$\{|%%\{|[$%](?!\{))+/y;

/** Splits what stands between the quotes, or between the first line and the marker of a heredoc. */
export function templateTokens(
  source: string,
  { start, end, heredoc }: { readonly start: number; readonly end: number; readonly heredoc: boolean },
): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  const content = source.slice(0, end);
  for (let at = start; at < end;) {
    const pattern = heredoc ? HEREDOC_TEXT : QUOTED_TEXT;
    pattern.lastIndex = at;
    const text = pattern.exec(content)?.[0];
    const tokenEnd =
      text === undefined ? Math.min(end, Math.max(at + 1, lexEnclosed(content, at))) : at + text.length;
    tokens.push({
      kind: text !== undefined ? 'text' : content[at] === '%' ? 'directive' : 'interpolation',
      start: at,
      end: tokenEnd,
      trimBefore: text === undefined && content[at + 2] === '~',
      trimAfter: text === undefined && content[tokenEnd - 2] === '~',
    });
    at = tokenEnd;
  }
  return tokens;
}

/**
 * Text of each token as it will read: escapes decoded, `~` applied, `<<-` indentation removed; empty for code.
 * HCL reads a heredoc line by line, so `~` reaches no further than the line it touches, and lines without text keep their blanks.
 */
export function tokenTexts(
  source: string,
  tokens: readonly TemplateToken[],
  style: 'quoted' | 'heredoc' | 'indented-heredoc',
): readonly string[] {
  const lines = tokens.map(({ kind, start, end }, index) => {
    if (kind !== 'text') return [];
    const pieces = source.slice(start, end).split(/(?<=\n)/);
    if (tokens[index - 1]?.trimAfter === true) pieces[0] = (pieces[0] ?? '').trimStart();
    const last = pieces.length - 1;
    if (tokens[index + 1]?.trimBefore === true) pieces[last] = (pieces[last] ?? '').trimEnd();
    return pieces;
  });
  const starts = lineStartFlags(tokens, lines);
  const indentation = style === 'indented-heredoc' ? indentationOf(tokens, lines, starts) : 0;
  return lines.map((pieces, index) => {
    const text = pieces
      .map((piece, at) => (starts[index]?.[at] === true ? outdented(piece, indentation) : piece))
      .join('');
    return style === 'quoted' ? unquoted(text) : text.replace(/([$%])\1\{/g, '$1{');
  });
}

/** For each piece of each token, whether it starts a line; what `~` has joined to the line before does not. Code has one piece. */
function lineStartFlags(
  tokens: readonly TemplateToken[],
  lines: readonly (readonly string[])[],
): readonly (readonly boolean[])[] {
  let startsLine = true;
  return tokens.map(({ kind }, index) => {
    const pieces = kind === 'text' ? (lines[index] ?? []) : [''];
    return pieces.map((piece) => {
      const starts = startsLine;
      startsLine = piece.endsWith('\n');
      return starts;
    });
  });
}

function indentationOf(
  tokens: readonly TemplateToken[],
  lines: readonly (readonly string[])[],
  starts: readonly (readonly boolean[])[],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind !== 'text' && starts[index]?.[0] === true) return 0;
    for (const [at, piece] of (lines[index] ?? []).entries())
      if (starts[index]?.[at] === true && !isBlankLine(piece))
        least = Math.min(least, piece.length - piece.trimStart().length);
  }
  return Number.isFinite(least) ? least : 0;
}

function isBlankLine(piece: string): boolean {
  return piece.endsWith('\n') && piece.trim() === '';
}

function outdented(piece: string, indentation: number): string {
  return isBlankLine(piece) ? piece : piece.slice(indentation);
}

/** Writes the text of a JSON string, in which `${…}` is code, as a quoted template. */
export function asQuotedTemplate(text: string): string {
  const tokens = templateTokens(text, { start: 0, end: text.length, heredoc: true });
  const pieces = tokens.map(({ kind, start, end }) => {
    const piece = text.slice(start, end);
    return kind === 'text' ? JSON.stringify(piece).slice(1, -1) : piece.replaceAll('\n', ' ');
  });
  return `"${pieces.join('')}"`;
}

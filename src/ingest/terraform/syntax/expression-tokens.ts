import { commentEnd, lexEnclosed } from './lexer.ts';

/** A piece of an expression's code, with its offsets; a string or heredoc is one token, whatever stands inside. */
export interface ExpressionToken {
  readonly kind: 'name' | 'number' | 'quoted' | 'heredoc' | 'mark' | 'line-break';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
/** Short enough that a double holds every digit; what is glued to it would make it something else. */
const NUMBER = /\d{1,15}(?:\.\d{1,15})?(?![\p{L}\p{N}_.])/uy;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const MARK = /\.\.\.|\|\||&&|==|!=|<=|>=|=>|[-+*/%<>!?:=.,()[\]{}]/y;
const BLANKS = /(?:[ \t]|\r(?=\n))+/y;

/** Splits the code between two offsets; undefined where a token is not one of the common forms. */
export function expressionTokens(
  text: string,
  from: number,
  to: number,
): readonly ExpressionToken[] | undefined {
  const tokens: ExpressionToken[] = [];
  for (let at = from; at < to;) {
    const blank = matchAt(BLANKS, text, at)?.length ?? 0;
    const comment = blank > 0 ? undefined : commentEnd(text, at);
    if (blank > 0 || comment !== undefined) {
      if (comment !== undefined && (comment > to || !isClosed(text, at, comment))) return undefined;
      at = comment ?? at + blank;
      continue;
    }
    const token = tokenAt(text, at);
    if (token === undefined || token.end > to) return undefined;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function isClosed(text: string, start: number, end: number): boolean {
  return !text.startsWith('/*', start) || (end - start >= 4 && text.startsWith('*/', end - 2));
}

function tokenAt(text: string, start: number): ExpressionToken | undefined {
  const letter = text[start] ?? '';
  const token = (kind: ExpressionToken['kind'], end: number): ExpressionToken => ({
    kind,
    text: text.slice(start, end),
    start,
    end,
  });
  if (letter === '\n') return token('line-break', start + 1);
  if (letter === '"') {
    const end = lexEnclosed(text, start);
    return text[end - 1] === '"' && end > start + 1 ? token('quoted', end) : undefined;
  }
  const name = matchAt(NAME, text, start);
  if (name !== undefined) return token('name', start + name.length);
  if (letter >= '0' && letter <= '9') {
    const number = matchAt(NUMBER, text, start);
    return number === undefined ? undefined : token('number', start + number.length);
  }
  if (text.startsWith('<<', start)) {
    const end = heredocEnd(text, start);
    return end === undefined ? undefined : token('heredoc', end);
  }
  const mark = matchAt(MARK, text, start);
  return mark === undefined ? undefined : token('mark', start + mark.length);
}

/** Offset after the marker that closes the heredoc; interpolations that span its lines are beyond the common forms. */
function heredocEnd(text: string, start: number): number | undefined {
  HEREDOC.lastIndex = start;
  const opening = HEREDOC.exec(text);
  if (opening === null) return undefined;
  for (let line = start + opening[0].length; line < text.length;) {
    const lineEnd = text.indexOf('\n', line);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (text.slice(line, end).trim() === opening[1]) return line + text.slice(line, end).trimEnd().length;
    line = end + 1;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

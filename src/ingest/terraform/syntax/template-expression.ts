import type { Expression, Span } from './expression.ts';
import { templateTokens, tokenTexts, type TemplateToken } from './template-text.ts';
import { TemplateReader } from './template-tree.ts';

/** A string with its quotes or a heredoc with its markers, in the text it stands in. */
export interface TemplateSource {
  readonly source: string;
  readonly span: Span;
  /** Line of an offset, counted from 0. */
  readonly lineOf: (offset: number) => number;
}

/** A template's text and code in order; text alone is a literal. The code, in the order it is written, comes from the caller. */
export function templateExpression(
  { source, span, lineOf }: TemplateSource,
  codesIn: (tokens: readonly TemplateToken[]) => readonly Expression[],
): Expression {
  const opening = /^<<(-?)[^\n]*\n/.exec(source.slice(span.start, span.end));
  const start = span.start + (opening?.[0].length ?? 1);
  const end = opening === null ? span.end - 1 : source.lastIndexOf('\n', span.end - 1) + 1;
  const style = opening === null ? 'quoted' : opening[1] === '-' ? 'indented-heredoc' : 'heredoc';
  const tokens = templateTokens(source, { start, end, heredoc: style !== 'quoted' });
  const texts = tokenTexts(source, tokens, style);
  const reader = new TemplateReader(source, tokens, codesIn(tokens));
  const parts = reader.parts((index) => ({
    kind: 'text',
    text: texts[index] ?? '',
    line: lineOf(tokens[index]?.start ?? start) + trimmedLines(source, tokens, index),
    multiline: style !== 'quoted',
  }));
  const [only] = parts;
  if (parts.length === 0) return { kind: 'literal', value: '', span };
  if (parts.length === 1 && only?.kind === 'text' && style === 'quoted')
    return { kind: 'literal', value: only.text, span };
  return { kind: 'template', parts, span };
}

/** Lines that `~` takes from the front of a text: one, where nothing but blanks follows the code on its line. */
function trimmedLines(source: string, tokens: readonly TemplateToken[], index: number): number {
  const token = tokens[index];
  if (token === undefined || tokens[index - 1]?.trimAfter !== true) return 0;
  return /^[^\S\n]*\n/.test(source.slice(token.start, token.end)) ? 1 : 0;
}

/** Longest piece of foreign text shown in one place, in characters. */
export const LONGEST_VALUE = 200;
/** Longest sentence shown, its quoted values included. */
const LONGEST_SENTENCE = 1000;

/** Controls, bidi overrides, zero-width and other characters that take no room, private use, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const digits = (character.codePointAt(0) ?? 0).toString(16);
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** Cuts to a number of characters (code points), with an ellipsis where something is missing. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}

/** Foreign text on one line, cut, with every character a reader could not see written as an escape (`\u202e`, `\n`). */
export function visible(text: string): string {
  return cut(revealed(cut(text, LONGEST_VALUE)), LONGEST_VALUE);
}

/** Text with its hidden characters written as escapes, except those in `kept`. */
function revealed(text: string, kept = ''): string {
  return text.replace(HIDDEN, (character) => (kept.includes(character) ? character : escapeOf(character)));
}

/** A sentence for readers of plain text, with nothing hidden in it and no mention. */
export function plainText(sentence: string): string {
  return pieces(sentence)
    .map(({ kind, text }) => (kind === 'value' ? quote(text) : revealed(text)))
    .join('')
    .replaceAll('@', '@\u200b');
}

/** JSON with hidden characters as `\u` escapes: the same data, and harmless to print. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN, (character) =>
    character === '\n'
      ? character
      : Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
}

/**
 * A sentence in pieces. The wording of a finding is plain text in which values stand between backticks and nothing else is
 * markup; an odd backtick is only a backtick. Every renderer hardens both kinds, so a value that holds a backtick is merely ugly.
 */
interface Piece {
  readonly kind: 'words' | 'value';
  readonly text: string;
}
export function pieces(sentence: string): readonly Piece[] {
  const parts = cut(sentence, LONGEST_SENTENCE)
    .replace(/[\r\n\t]+/g, ' ')
    .trim()
    .split('`');
  const odd = parts.length % 2 === 0 ? parts.pop() : undefined;
  const found = parts.map((text, index): Piece => ({ kind: index % 2 === 0 ? 'words' : 'value', text }));
  const all: readonly Piece[] = odd === undefined ? found : [...found, { kind: 'words', text: `\`${odd}` }];
  return all.filter((piece) => piece.text !== '');
}

/** Puts a value between backticks for a sentence; it stays one value whatever it contains. */
export function quote(value: string): string {
  return `\`${visible(value).replaceAll('`', '\\u0060') || '""'}\``;
}

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/** Foreign text as a Markdown code span, safe in running text, links and table cells alike. */
export function code(text: string): string {
  const shown = visible(text).replaceAll('<!--', '\\u003c!--') || '""';
  // A pipe ends a table cell even inside a code span, and a backslash before it is read differently by different parsers.
  if (shown.includes('|')) return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** What Markdown, or GitHub after it, would read as markup, mention, reference or link; and what nobody would see. */
const ACTIVE = new RegExp(String.raw`[&<>|\\$@#]|GH-(?=\d)|www\.|[\x60*_[\]~{}]|${HIDDEN.source}`, 'giu');

function inert(found: string): string {
  if (found === '@' || found === '#' || found.length === 3) return `${found}&#8203;`;
  if (found.length === 4) return `${found.slice(0, 3)}&#8203;.`;
  if ('&<>|\\$'.includes(found)) return entity(found);
  if ('`*_[]~{}'.includes(found)) return `\\${found}`;
  return escapeOf(found).replace('\\', '&#92;');
}

/** Plain words as Markdown that renders as exactly these words: no markup, no mention, no reference, no link. */
function plain(text: string): string {
  return text.replace(ACTIVE, inert).replaceAll('://', ':&#8203;//');
}

/** A worded sentence as Markdown: values become code spans, words stay words, and the start of it starts no list or heading. */
export function markdown(sentence: string): string {
  return pieces(sentence)
    .map((piece) => (piece.kind === 'value' ? code(piece.text) : plain(piece.text)))
    .join('')
    .replace(/^\d*(?:[-+=#]|[.)](?=\s|$))/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** Lines of foreign text as a fenced block that cannot be closed from within; a `language` is ours, never foreign. */
export function fenced(text: string, language = ''): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const shown = revealed(text, '\n\t').replaceAll('<!--', '\\u003c!--');
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** Whether text can be offered verbatim: with something hidden or a comment marker in it, what is applied is not what was read. */
export function isPlainSource(text: string): boolean {
  return text.replace(/[\n\t]/g, '').search(HIDDEN) === -1 && !text.includes('<!--');
}

/** Foreign text as HTML text or attribute value. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, entity);
}

/** A worded sentence as HTML. */
export function htmlSentence(sentence: string): string {
  return pieces(sentence)
    .map((piece) => {
      const text = revealed(piece.text).replace(/[&<>"'`]/g, entity);
      return piece.kind === 'value' ? `<code>${html(piece.text)}</code>` : text;
    })
    .join('');
}

/** CSI, OSC and two-character escape sequences of terminals. */
// oxlint-disable-next-line no-control-regex -- they start with a control character
const ESCAPE_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** Foreign text for a terminal: escape sequences are dropped, what else is hidden is shown. */
export function terminal(text: string): string {
  return visible(cut(text, 4 * LONGEST_VALUE).replace(ESCAPE_SEQUENCE, ''));
}

/** Whole lines for a workflow log, where the runner obeys `::command::` at the start of a line and `##[command]` anywhere. */
export function logLines(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^([^\S\n]*):(?=:[A-Za-z])/gm, '$1: ');
}

import { InputError } from '../model/errors.ts';
import { nearest } from '../nearest.ts';
import type { Entry } from './document.ts';

/** A value that somebody wrote, or left out, and how to point at it. */
export interface Written {
  readonly entry: Entry | undefined;
  /** `.github/demarc.yml:12, \`waivers[0].expires\``. */
  readonly where: string;
  /** For what stands inside: the file, and the path of this value in it. */
  readonly file: string;
  readonly path: string;
}

/** A value given by hand; empty means not given. */
export function givenBy(name: string, text: string): Written {
  const entry = text.trim() === '' ? undefined : ({ kind: 'text', text: text.trim(), line: 1 } as const);
  return { entry, where: `\`${name}\``, file: '', path: name };
}

/** The whole file. */
export function wholeFile(entry: Entry | undefined, file: string): Written {
  return { entry, where: file, file, path: '' };
}

/** Longest message about a value that is wrong: whoever wrote it knows how it goes on. */
const LONGEST_SENTENCE = 240;

export function refuse({ where }: Pick<Written, 'where'>, what: string, fix: string): never {
  const isLong = what.length > LONGEST_SENTENCE;
  throw new InputError({ what: isLong ? `${what.slice(0, LONGEST_SENTENCE)}…` : what, where, fix });
}

/** `one of \`a\`, \`b\``, with the nearest one first when something close was written. */
function choices(known: readonly string[], word: string): string {
  const meant = nearest(word, known);
  const all = known.map((each) => `\`${each}\``).join(', ');
  return meant === undefined ? `Choose one of ${all}.` : `Did you mean \`${meant}\`? There are ${all}.`;
}

/** Access to the fields of a mapping; a field that is not known is refused, with the nearest one that is. */
export function fieldsIn(written: Written, known: readonly string[]): (name: string) => Written {
  const { entry, file, path } = written;
  if (entry !== undefined && entry.kind !== 'map' && entry.kind !== 'empty')
    return refuse(written, 'A mapping is expected here.', 'Write it as `key: value` lines.');
  const fields: ReadonlyMap<string, Entry> = entry?.kind === 'map' ? entry.fields : new Map();
  const at = (name: string): Written => {
    const found = fields.get(name);
    const inside = path === '' ? name : `${path}.${name}`;
    const line = found?.line ?? entry?.line;
    return {
      entry: found?.kind === 'empty' ? undefined : found,
      where: `${file}${line === undefined ? '' : `:${line}`}, \`${inside}\``,
      file,
      path: inside,
    };
  };
  const stranger = [...fields.keys()].find((name) => !known.includes(name));
  if (stranger !== undefined)
    return refuse(
      at(stranger),
      `There is no setting \`${stranger}\`${path === '' ? '' : ` in \`${path}\``}.`,
      choices(known, stranger),
    );
  return at;
}

/** The members of a list; a single value stands for a list of one. */
export function itemsIn(written: Written): readonly Written[] {
  const { entry, file, path } = written;
  if (entry === undefined || entry.kind === 'empty') return [];
  if (entry.kind === 'map')
    return refuse(written, 'A list is expected here.', 'Write each entry on a line that begins with `- `.');
  if (entry.kind === 'text') return [written];
  return entry.items.map((item, index) => ({
    entry: item,
    where: `${file}:${item.line}, \`${path}[${index}]\``,
    file,
    path: `${path}[${index}]`,
  }));
}

/** A single value; undefined where none is written. */
export function textIn(written: Written): string | undefined {
  const { entry } = written;
  if (entry === undefined || entry.kind === 'empty') return undefined;
  if (entry.kind !== 'text')
    return refuse(
      written,
      `A single value is expected here, not a ${entry.kind === 'list' ? 'list' : 'mapping'}.`,
      'Write one value on the line of the key.',
    );
  return entry.text.trim() === '' ? undefined : entry.text.trim();
}

/** A value that must be there; `told` says what it is for. */
export function requiredIn(written: Written, told: string): string {
  return textIn(written) ?? refuse(written, 'It is missing.', told);
}

export function choiceIn<const Choice extends string>(
  written: Written,
  known: readonly Choice[],
): Choice | undefined {
  const text = textIn(written);
  if (text === undefined) return undefined;
  const found = known.find((choice) => choice === text);
  return found ?? refuse(written, `\`${text}\` is not a choice.`, choices(known, text));
}

/** `true` or `false`, in any case of letters, as workflow inputs are written. */
export function flagIn(written: Written): boolean | undefined {
  const text = textIn(written)?.toLowerCase();
  if (text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  return refuse(written, `\`${text}\` is neither \`true\` nor \`false\`.`, 'Write `true` or `false`.');
}

/** Words of a list, or of one value that separates them by commas, blanks or line ends. */
export function wordsIn(written: Written): readonly Written[] {
  return itemsIn(written).flatMap((item) =>
    (textIn(item) ?? '')
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map((text): Written => ({ ...item, entry: { kind: 'text', text, line: item.entry?.line ?? 1 } })),
  );
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import { jsonText } from './document.ts';
import type { PlainFunction } from './functions.ts';
import { convertScalar, numberText } from './scalars.ts';
import { termFrom } from './terms.ts';

/** An argument as text, converted as Terraform would. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  throw new TypeError('text expected');
}

export function asNumber(value: unknown): number {
  const number =
    typeof value === 'string' || typeof value === 'number' ? convertScalar(value, 'number') : undefined;
  if (typeof number !== 'number') throw new TypeError('a number expected');
  return number;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('a list expected');
  return value;
}

const onText =
  (apply: (text: string) => unknown): PlainFunction =>
  (text) =>
    apply(asText(text));
const onTexts =
  (apply: (text: string, other: string) => unknown): PlainFunction =>
  (text, other) =>
    apply(asText(text), asText(other));
const onNumber =
  (apply: (number: number) => number): PlainFunction =>
  (number) =>
    apply(asNumber(number));
const digest = (algorithm: string, encoding: 'hex' | 'base64'): PlainFunction =>
  onText((text) => createHash(algorithm).update(text).digest(encoding));

function trimmed(text: string, cutset: string): string {
  const cut = new Set(cutset);
  const letters = Array.from(text);
  let [start, end] = [0, letters.length];
  while (start < end && cut.has(letters[start] ?? '')) start += 1;
  while (end > start && cut.has(letters[end - 1] ?? '')) end -= 1;
  return letters.slice(start, end).join('');
}

const MOST_REGEX_STEPS = 1e8;

/** RE2 syntax as JavaScript's. RE2 takes linear time and JavaScript does not: what could run away on this text is refused. */
function pattern(source: string, flags: string, text: string): RegExp {
  const repetitions = source.match(/(?<!\\)[+*{]/g)?.length ?? 0;
  if (source.length > 500 || /\)[+*{]/.test(source) || text.length ** (repetitions + 1) > MOST_REGEX_STEPS)
    throw new Error('a pattern that may run away');
  const leading = /^\(\?([ims]+)\)/.exec(source);
  const body = source
    .slice(leading?.[0].length ?? 0)
    .replaceAll('(?P<', '(?<')
    .replaceAll(String.raw`\z`, '$')
    .replaceAll(String.raw`\A`, '^');
  return new RegExp(body, `${flags}u${leading?.[1] ?? ''}`);
}

function orNull(text: string | undefined): string | null {
  return text ?? null;
}

function captures(found: readonly (string | undefined)[] & Pick<RegExpMatchArray, 'groups'>): unknown {
  if (found.groups !== undefined)
    return new Map(Object.entries(found.groups).map(([name, text]) => [name, orNull(text)]));
  return found.length === 1 ? found[0] : found.slice(1).map(orNull);
}

const replace: PlainFunction = (text, search, replacement) => {
  const [source, wanted, by] = [asText(text), asText(search), asText(replacement)];
  if (wanted.length < 2 || !wanted.startsWith('/') || !wanted.endsWith('/'))
    return source.replaceAll(wanted, () => by);
  const template = by.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? '';
    return /^\d+$/.test(name) ? `$${name}` : `$<${name}>`;
  });
  return source.replace(pattern(wanted.slice(1, -1), 'g', source), template);
};

const substr: PlainFunction = (text, offset, length) => {
  const letters = Array.from(asText(text));
  const [from, count] = [asNumber(offset), asNumber(length)];
  const start = from < 0 ? Math.max(0, letters.length + from) : from;
  return letters.slice(start, count < 0 ? undefined : start + count).join('');
};

const VERB = /%%|%([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;

const format: PlainFunction = (source, ...values) => {
  let next = 0;
  return asText(source).replace(VERB, (whole, ...groups: readonly (string | undefined)[]) => {
    const [flags = '', width = '', precision, verb = ''] = groups;
    if (whole === '%%') return '%';
    if (next >= values.length) throw new Error('too few values');
    const text = verbText(verb, values[next], precision === undefined ? undefined : Number(precision));
    next += 1;
    return padded(text, flags, Math.min(Number(width), 1_000));
  });
};

function verbText(verb: string, value: unknown, precision: number | undefined): string {
  switch (verb) {
    case 's':
      return precision === undefined ? asText(value) : Array.from(asText(value)).slice(0, precision).join('');
    case 'v':
      return typeof value === 'object' ? jsonText(termFrom(value)) : asText(value);
    case 'q':
      return JSON.stringify(asText(value));
    case 't':
      if (typeof value !== 'boolean') throw new TypeError('a boolean expected');
      return String(value);
    case 'd':
      return numberText(Math.trunc(asNumber(value)));
    case 'f':
      return asNumber(value).toFixed(precision ?? 6);
    case 'x':
      return asNumber(value).toString(16);
    case 'X':
      return asNumber(value).toString(16).toUpperCase();
    case 'o':
      return asNumber(value).toString(8);
    case 'b':
      return asNumber(value).toString(2);
    default:
      throw new Error(`the verb ${verb} is not known here`);
  }
}

function padded(text: string, flags: string, width: number): string {
  const signed = flags.includes('+') && /^\d/.test(text) ? `+${text}` : text;
  if (flags.includes('-')) return signed.padEnd(width);
  if (!flags.includes('0') || !/^[-+]?[\da-fA-F.]+$/.test(signed)) return signed.padStart(width);
  const sign = /^[-+]/.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}

/** Functions of text and numbers, by name. */
export const TEXT_FUNCTIONS: ReadonlyMap<string, PlainFunction> = new Map<string, PlainFunction>([
  ['lower', onText((text) => text.toLowerCase())],
  ['upper', onText((text) => text.toUpperCase())],
  ['title', onText((text) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase()))],
  ['trimspace', onText((text) => text.trim())],
  ['chomp', onText((text) => text.replace(/(?:\r?\n)+$/, ''))],
  ['strrev', onText((text) => Array.from(text).toReversed().join(''))],
  ['trim', onTexts(trimmed)],
  ['trimprefix', onTexts((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text))],
  [
    'trimsuffix',
    onTexts((text, suffix) =>
      suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
    ),
  ],
  ['startswith', onTexts((text, prefix) => text.startsWith(prefix))],
  ['endswith', onTexts((text, suffix) => text.endsWith(suffix))],
  ['strcontains', onTexts((text, part) => text.includes(part))],
  ['split', onTexts((separator, text) => (text === '' ? [''] : text.split(separator)))],
  [
    'indent',
    (spaces, text) => asText(text).replaceAll('\n', `\n${' '.repeat(Math.min(asNumber(spaces), 40))}`),
  ],
  ['replace', replace],
  ['substr', substr],
  ['format', format],
  [
    'regex',
    onTexts((source, text) => {
      const found = text.match(pattern(source, '', text));
      if (found === null) throw new Error('no match');
      return captures(found);
    }),
  ],
  ['regexall', onTexts((source, text) => [...text.matchAll(pattern(source, 'g', text))].map(captures))],
  ['base64encode', onText((text) => Buffer.from(text).toString('base64'))],
  ['base64decode', onText((text) => Buffer.from(text, 'base64').toString('utf8'))],
  [
    'urlencode',
    onText((text) =>
      encodeURIComponent(text)
        .replace(/[!'()*]/g, hexEscape)
        .replaceAll('%20', '+'),
    ),
  ],
  ['md5', digest('md5', 'hex')],
  ['sha1', digest('sha1', 'hex')],
  ['sha256', digest('sha256', 'hex')],
  ['sha512', digest('sha512', 'hex')],
  ['base64sha256', digest('sha256', 'base64')],
  ['basename', onText((text) => path.posix.basename(text))],
  ['dirname', onText((text) => path.posix.dirname(text))],
  ['abs', onNumber(Math.abs)],
  ['ceil', onNumber(Math.ceil)],
  ['floor', onNumber(Math.floor)],
  ['signum', onNumber(Math.sign)],
  ['pow', (base, exponent) => asNumber(base) ** asNumber(exponent)],
  ['max', (...numbers) => Math.max(...someNumbers(numbers))],
  ['min', (...numbers) => Math.min(...someNumbers(numbers))],
  ['sum', (numbers) => someNumbers(asList(numbers)).reduce((total, number) => total + number)],
  ['parseint', (text, base) => parsedInteger(asText(text), asNumber(base))],
  ['range', (...bounds) => numbersBetween(bounds.map(asNumber))],
]);

function hexEscape(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

function someNumbers(values: readonly unknown[]): readonly number[] {
  if (values.length === 0) throw new Error('at least one number expected');
  return values.map(asNumber);
}

function parsedInteger(text: string, base: number): number {
  const number = Number.parseInt(text, base);
  if (Number.isNaN(number) || !/^-?[0-9a-zA-Z]+$/.test(text)) throw new Error('no number');
  return number;
}

function numbersBetween(bounds: readonly number[]): readonly number[] {
  const [first = 0, second, third] = bounds;
  const [start, limit] = second === undefined ? [0, first] : [first, second];
  const step = third ?? (limit < start ? -1 : 1);
  const count = Math.ceil((limit - start) / step);
  // Terraform refuses ranges of more than 1,024 numbers.
  if (step === 0 || count > 1_024) throw new Error('too many numbers');
  return Array.from({ length: Math.max(0, count) }, (_, position) => start + position * step);
}

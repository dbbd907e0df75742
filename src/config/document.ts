import type * as Yaml from 'yaml';
import { InputError } from '../model/errors.ts';

/** A piece of the file as it is written: every value is text, so that no account id loses its zeros and no port becomes a date. */
export type Entry = { readonly line: number } & (
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Entry[] }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Entry> }
);

const MOST_CHARACTERS = 128 * 1024;
const MOST_ENTRIES = 10_000;
const DEEPEST = 12;
const LONGEST_MESSAGE = 200;

/** Reads YAML into entries; throws an `InputError` for what is no YAML, too large, or says a thing twice. */
export async function parseConfiguration(text: string, file: string): Promise<Entry> {
  const refuse = (what: string, fix: string, line?: number): never => {
    throw new InputError({ what, where: line === undefined ? file : `${file}:${line}`, fix });
  };
  if (text.length > MOST_CHARACTERS)
    return refuse('It is too large.', 'A configuration is a few pages of text.');
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = parsed(() =>
    // Keys are compared below: the parser would compare each with all others.
    yaml.parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    }),
  );
  if (document === undefined) return refuse('It is nested too deeply.', 'Correct the file.');
  const [error] = document.errors;
  if (error !== undefined && /call stack/.test(error.message))
    return refuse('It is nested too deeply.', 'Correct the file.');
  if (error !== undefined)
    return refuse(
      `It is not valid YAML: ${error.message.split('\n')[0]?.replace(/[.:]$/, '').slice(0, LONGEST_MESSAGE) ?? ''}.`,
      'Correct the file.',
      lines.linePos(error.pos[0]).line,
    );
  return entryOf(
    document.contents,
    { yaml, anchors: new Map(), lines, refuse, left: { entries: MOST_ENTRIES } },
    0,
  );
}

/** The parser recurses: what nests too deeply for it overflows the stack. */
function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Reading {
  readonly yaml: typeof Yaml;
  /** Those passed so far. Looking one up in the document would search all of it. */
  readonly anchors: Map<string, Yaml.Node>;
  readonly lines: Yaml.LineCounter;
  readonly refuse: (what: string, fix: string, line?: number) => never;
  readonly left: { entries: number };
}

function entryOf(node: Yaml.Node | null, reading: Reading, depth: number): Entry {
  const { yaml, anchors, lines, refuse, left } = reading;
  const start = node?.range?.[0];
  const line = start === undefined ? 1 : lines.linePos(start).line;
  left.entries -= 1;
  if (left.entries < 0) return refuse('It has too many entries.', 'Shorten the file.');
  if (depth > DEEPEST) return refuse('It is nested too deeply.', 'Correct the file.', line);
  if (yaml.isAlias(node)) {
    const target = anchors.get(node.source);
    return target === undefined
      ? refuse(`There is no anchor \`${node.source}\`.`, 'Correct the file.', line)
      : entryOf(target, reading, depth + 1);
  }
  if (yaml.isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  if (yaml.isMap(node)) return { kind: 'map', line, fields: fieldsOf(node, reading, depth) };
  if (yaml.isSeq(node))
    return {
      kind: 'list',
      line,
      items: node.items.map((item) => entryOf(yaml.isNode(item) ? item : null, reading, depth + 1)),
    };
  if (!yaml.isScalar(node)) return { kind: 'empty', line };
  const text = typeof node.value === 'string' ? node.value : '';
  const isPlain = node.type === undefined || node.type === 'PLAIN';
  return isPlain && ['', '~', 'null'].includes(text) ? { kind: 'empty', line } : { kind: 'text', line, text };
}

function fieldsOf(
  { items }: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] },
  reading: Reading,
  depth: number,
): ReadonlyMap<string, Entry> {
  const { yaml, lines, refuse } = reading;
  const fields = new Map<string, Entry>();
  for (const { key, value } of items) {
    const start = yaml.isNode(key) ? key.range?.[0] : undefined;
    const line = start === undefined ? 1 : lines.linePos(start).line;
    if (!yaml.isScalar(key)) return refuse('A key is not plain text.', 'Correct the file.', line);
    const name = String(key.value);
    if (fields.has(name))
      return refuse(
        `\`${name}\` is there twice.`,
        "Keep one of them: which would hold is anybody's guess.",
        line,
      );
    const entry = entryOf(yaml.isNode(value) ? value : null, reading, depth + 1);
    fields.set(name, entry.kind === 'empty' ? { ...entry, line } : entry);
  }
  return fields;
}

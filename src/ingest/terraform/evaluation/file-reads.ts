/** A file, or files, that an expression reads. */
export interface FileRead {
  readonly from: 'module' | 'root';
  /** Path from there; `ANY` stands for what is computed. */
  readonly path: string;
}

/** Stands for any text, slashes included, in the path of a file that is read. */
export const ANY = '\uE010';

const READS =
  /\b(file|filebase64|filemd5|filesha1|filesha256|filesha512|filebase64sha256|filebase64sha512|templatefile|fileset)\s*\(/g;
const LONGEST_ARGUMENT = 2_000;
const MOST_READS = 200;

/** What an expression reads from files. A path that is put together at run time is a pattern. */
export function fileReadsIn(text: string): readonly FileRead[] {
  if (!text.includes('file')) return [];
  const reads: FileRead[] = [];
  for (const call of text.matchAll(READS)) {
    if (reads.length >= MOST_READS) return [...reads, { from: 'root', path: ANY }];
    const first = argumentAt(text, call.index + call[0].length);
    const path = pathOf(first?.text ?? '');
    if (call[1] !== 'fileset' || first === undefined) reads.push(path);
    else {
      const names = pathOf(argumentAt(text, first.end + 1)?.text ?? '').path;
      reads.push({ ...path, path: `${path.path}/${names.replaceAll(/[*?[{][^/]*/g, ANY)}` });
    }
  }
  return reads;
}

const LITERAL = /"([^"\\$%\n]{1,300}\.(?:json|ya?ml|csv|tftpl|tpl|tmpl|txt|j2|hcl|toml|xml))"/gi;

/** Texts that look like the path of a data file, for those that are handed to a function elsewhere. */
export function dataFilesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(LITERAL)].flatMap(([, path]) => path ?? []))];
}

const PLACE = /\$\{\s*path\.(module|root|cwd)\s*\}/;

/** A literal with its interpolations left open; what is no literal may be anything. */
function pathOf(argument: string): FileRead {
  const written = argument.trim();
  const place = PLACE.exec(written)?.[1] ?? /\bpath\.(module|root|cwd)\b/.exec(written)?.[1];
  const from = place === 'module' ? 'module' : 'root';
  if (!written.startsWith('"') || argumentAt(written.slice(1), 0, '"')?.end !== written.length - 2)
    return { from, path: /^path\.\w+$/.test(written) ? '' : ANY };
  const inner = written.slice(1, -1).replace(PLACE, '');
  return { from, path: withoutInterpolations(inner) };
}

function withoutInterpolations(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('${', at);
    if (open < 0) return [...parts, text.slice(at)].join('');
    const close = argumentAt(text, open + 2, '}')?.end ?? text.length;
    parts.push(text.slice(at, open), ANY);
    at = close + 1;
  }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['"', '"'],
]);

/** Text from here to the end of the argument, or to `until`; undefined where it does not end soon. */
function argumentAt(
  text: string,
  from: number,
  until?: '"' | '}',
): { readonly text: string; readonly end: number } | undefined {
  const stack: string[] = until === undefined ? [] : [until];
  for (let at = from; at < Math.min(text.length, from + LONGEST_ARGUMENT); at++) {
    const char = text.charAt(at);
    const top = stack.at(-1);
    if (top === '"' && char === '\\') at += 1;
    else if (top === '"' && char !== '"') {
      if (char === '$' && text.charAt(at + 1) === '{') {
        stack.push('}');
        at += 1;
      }
    } else if (char === top) {
      stack.pop();
      if (stack.length === 0 && until !== undefined) return { text: text.slice(from, at), end: at };
    } else if (stack.length === 0 && (char === ',' || char === ')'))
      return { text: text.slice(from, at), end: at };
    else if (CLOSING.has(char)) stack.push(CLOSING.get(char) ?? '');
  }
  return undefined;
}

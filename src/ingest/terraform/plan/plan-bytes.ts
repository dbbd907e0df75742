const NEWLINE = 0x0a;
const BRACE = 0x7b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The file's text as UTF-8 without a byte order mark; UTF-16 comes from PowerShell redirection. */
export function utf8Bytes(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if (first === 0xff && second === 0xfe) return transcoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return transcoded(bytes, 'utf-16be');
  if (first === BRACE && second === 0) return transcoded(bytes, 'utf-16le');
  if (first === 0 && second === BRACE) return transcoded(bytes, 'utf-16be');
  return bytes;
}

const CHUNK = 4 * 1024 * 1024;

function transcoded(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const last = at + CHUNK >= bytes.length;
    chunks.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last })));
  }
  return Buffer.concat(chunks);
}

export interface FoundDocument {
  /** Undefined when the text ends before the document does. */
  readonly bytes: Uint8Array | undefined;
  /** Another document follows. */
  readonly others: boolean;
  readonly notices: readonly string[];
}

/** The first JSON object of a text with something around it; undefined when no line begins with one. */
export function firstDocument(bytes: Uint8Array, where: string): FoundDocument | undefined {
  const start = documentStart(bytes);
  if (start === undefined) return undefined;
  const end = valueEnd(bytes, start);
  if (end === undefined) return { bytes: undefined, others: false, notices: [] };
  return {
    bytes: bytes.subarray(start, end),
    others: documentStart(bytes.subarray(end)) !== undefined,
    notices: noiseNotices(bytes.subarray(0, start), bytes.subarray(end), where),
  };
}

/** What to tell about text around a document. */
export function noiseNotices(before: Uint8Array, after: Uint8Array, where: string): readonly string[] {
  const decoder = new TextDecoder();
  const lead = decoder.decode(before.subarray(0, 4096)).trim();
  const rest = decoder.decode(after.subarray(0, 4096)).trim();
  if (lead === '' && rest === '') return [];
  if (/^\[command\]|^::(debug|set-output|warning|error)/m.test(`${lead}\n${rest}`) || rest.startsWith('%0A'))
    return [
      `The wrapper of setup-terraform put its own lines around the JSON in ${where}; they were stripped. Set \`terraform_wrapper: false\` for setup-terraform.`,
    ];
  return [`Text around the JSON in ${where} was ignored.`];
}

/** Offset of the first `{` that begins a line. */
export function documentStart(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    let here = at;
    while (here < bytes.length && isBlank(bytes[here])) here += 1;
    if (bytes[here] === BRACE) return here;
    const newline = bytes.indexOf(NEWLINE, here);
    if (newline < 0) return undefined;
    at = newline + 1;
  }
  return undefined;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE;
}

/** Offset after the JSON value that starts at `start`; undefined when the bytes end before it does. */
export function valueEnd(bytes: Uint8Array, start: number): number | undefined {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = stringEnd(bytes, at);
      if (end === undefined) return undefined;
      at = end;
      if (depth === 0) return at;
      continue;
    }
    // `[` and `{`, `]` and `}` differ from one another in one bit that does not matter here.
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && (byte === 0x2c || isBlank(byte))) return at;
    at += 1;
  }
  return undefined;
}

/** Offset after the string that starts at `start`. */
function stringEnd(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at += 1;
  }
  return undefined;
}

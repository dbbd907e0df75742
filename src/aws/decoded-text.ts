import { gunzipSync } from 'node:zlib';

/** A script as it is run: it may come in base64, and compressed within; what decodes to no text stays as it is. */
export function decodedText(text: string): string {
  const compact = text.replaceAll(/\s/g, '');
  if (compact.length < 16 || compact.length > MOST_ENCODED || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact))
    return text;
  const bytes = Buffer.from(compact, 'base64');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    const plain = bytes.toString('utf8');
    return plain.includes('\uFFFD') ? text : plain;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_ENCODED }).toString('utf8');
  } catch {
    return text;
  }
}
const MOST_ENCODED = 1_000_000;

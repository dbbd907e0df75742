import { textAt, wholeAt } from './answer.ts';
import type { Fingerprint } from '../model/finding.ts';

/** What the first line of each of our comments says about it, hidden from readers. */
export interface Marker {
  readonly key: string;
  /** Of the finding, on inline comments. */
  readonly fingerprint: string | undefined;
  /** `resolved` once the finding is gone; `reply` on our answer in a thread. */
  readonly state: 'open' | 'resolved' | 'reply';
}

/** Which run wrote a summary. A cache for freshness, never an input to the verdict: others may post under our identity. */
export interface WrittenBy {
  readonly head: string;
  readonly run: string;
  readonly attempt: number;
}

const MARKER = /^<!-- demarc:v1(?: key=(\S+))?(?: fp=(\S+))?(?: state=(open|resolved|reply))? -->\s*$/;
const DATA = /^<!-- demarc-data:([A-Za-z0-9_-]{1,4000}) -->\s*$/;

export function markerOf(body: string): Marker | undefined {
  const [, key, fingerprint, state = 'open'] = MARKER.exec(firstLine(body)) ?? [];
  if (key === undefined || (state !== 'open' && state !== 'resolved' && state !== 'reply')) return undefined;
  return { key, fingerprint, state };
}

/** The comment key as it stands in markers: no character that could end the HTML comment. */
export function encodedKey(key: string): string {
  return encodeURIComponent(key.replace(/\p{Surrogate}/gu, '\uFFFD')).slice(0, 300) || 'default';
}

export function summaryBody(body: string, key: string, writer: WrittenBy): string {
  const data = Buffer.from(JSON.stringify({ v: 1, ...writer })).toString('base64url');
  return `<!-- demarc:v1 key=${encodedKey(key)} -->\n<!-- demarc-data:${data} -->\n${withoutMarkers(body)}`;
}

export function inlineBody(
  body: string,
  {
    key,
    fingerprint,
    state,
  }: { key: string; fingerprint: Fingerprint | string; state?: 'resolved' | 'reply' },
): string {
  const suffix = state === undefined ? '' : ` state=${state}`;
  return `<!-- demarc:v1 key=${encodedKey(key)} fp=${fingerprint}${suffix} -->\n${withoutMarkers(body)}`;
}

/** Who wrote a summary; undefined where the line is missing or damaged. */
export function writerOf(body: string): WrittenBy | undefined {
  const [, encoded] = DATA.exec(body.split('\n', 2)[1] ?? '') ?? [];
  if (encoded === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    const head = textAt(data, 'head');
    const run = textAt(data, 'run');
    const attempt = wholeAt(data, 'attempt');
    if (head === undefined || run === undefined || attempt === undefined) return undefined;
    return /^\d{1,30}$/.test(run) ? { head, run, attempt } : undefined;
  } catch {
    return undefined;
  }
}

/** What a reader sees. GitHub may hand back CRLF line ends and drops trailing white space. */
export function withoutMarkers(body: string): string {
  let rest = body.replaceAll('\r\n', '\n');
  while (/^<!-- demarc[:-][^\n]*-->/.test(rest)) rest = rest.slice(firstLine(rest).length + 1);
  return rest.trimEnd();
}

/** The visible text without its footer, which names the run and may differ where nothing else does. */
export function substanceOf(body: string): string {
  return withoutMarkers(body).replace(/\n<sub>[^\n]*<\/sub>$/, '');
}

function firstLine(body: string): string {
  return body.slice(0, body.includes('\n') ? body.indexOf('\n') : undefined);
}

import { all, type Truth } from './truth.ts';

/** A compiled pattern: characters as code units, wildcards as the negative constants below. */
export type Glob = readonly number[];

const ANY = -1;
const ONE = -2;
/** A run of characters nobody knows yet: it may turn out to be anything, a wildcard included. */
export const HOLE = -3;

const STAR = 42;
const QUESTION = 63;
/** Comparing two patterns costs their product; past this they count as overlapping. */
const LARGEST_COMPARISON = 1_000_000;

/** `*` is any run of characters, `?` one character; nothing else is special. */
export function globOf(text: string): Glob {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes.push(code === STAR ? ANY : code === QUESTION ? ONE : code);
  }
  return canonical(codes);
}

/** Text that means itself, wildcard characters included. */
export function literalOf(text: string): Glob {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return codes;
}

/** In a run of wildcards the single characters come first and one star remains, so that equal runs look equal. */
export function canonical(codes: Glob): Glob {
  const result: number[] = [];
  let star = false;
  for (const code of codes) {
    if (code === ANY) star = true;
    else if (code === ONE) result.push(ONE);
    else {
      if (star) result.push(ANY);
      star = false;
      result.push(code);
    }
  }
  if (star) result.push(ANY);
  return result;
}

/** Whether the text is in the pattern; open when only an unknown part could make it so. */
export function matches(glob: Glob, text: string): Truth {
  const subject = literalOf(text);
  if (!glob.includes(HOLE)) return absorbs(glob, subject);
  const widened = glob.map((code) => (code === HOLE ? ANY : code));
  return absorbs(widened, subject) === 'no' ? 'no' : 'maybe';
}

const COLON = 58;

/**
 * ARNs match part by part, wildcards staying inside their part. A pattern that ends early in a star stands for the rest;
 * one with an unknown part is matched as a whole, because the unknown may contain colons.
 */
export function matchesArn(glob: Glob, text: string): Truth {
  if (glob.includes(HOLE)) return matches(glob, text);
  const wanted = arnParts(glob);
  const found = arnParts(literalOf(text));
  if (found.length < 6) return 'no';
  if (wanted.length < 6 && wanted.at(-1)?.at(-1) !== ANY) return 'no';
  return all(found.keys(), (i) => absorbs(wanted[i] ?? [ANY], found[i] ?? []));
}

/** Six parts; colons of the last one belong to it. */
function arnParts(codes: Glob): readonly Glob[] {
  const parts: number[][] = [[]];
  for (const code of codes) {
    if (code === COLON && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(code);
  }
  return parts;
}

/** Whether every text of `inner` is in `outer`. A refusal is not always proof that it is not. */
export function covers(outer: string, inner: string): boolean {
  if (outer === inner || outer === '*') return true;
  return !isLiteral(outer) && absorbs(globOf(outer), globOf(inner)) === 'yes';
}

/**
 * Greedy walk with one point of return, linear for the patterns people write. `outer`'s star takes any token, its question
 * mark any single character; a star of `inner` is taken by a star alone. Gives up on patterns built to be slow.
 */
function absorbs(outer: Glob, inner: Glob): Truth {
  let effort = 32 * (outer.length + inner.length) + 4096;
  let o = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < inner.length) {
    if (effort-- < 0) return 'maybe';
    const wanted = outer[o];
    const found = inner[i];
    if (wanted === ANY) {
      star = o++;
      resume = i;
    } else if (wanted !== undefined && (wanted === found || (wanted === ONE && found !== ANY))) {
      o++;
      i++;
    } else if (star >= 0) {
      o = star + 1;
      i = ++resume;
    } else return 'no';
  }
  while (outer[o] === ANY) o++;
  return o === outer.length ? 'yes' : 'no';
}

function isLiteral(pattern: string): boolean {
  return !pattern.includes('*') && !pattern.includes('?');
}

/** Whether some text is in both patterns; very long ones count as overlapping. */
export function overlaps(left: string, right: string): boolean {
  if (left === '*' || right === '*' || left === right) return true;
  if (!endsAgree(left, right)) return false;
  if (isLiteral(left)) return !isLiteral(right) && absorbs(globOf(right), literalOf(left)) !== 'no';
  if (isLiteral(right)) return absorbs(globOf(left), literalOf(right)) !== 'no';
  return left.length * right.length > LARGEST_COMPARISON || meet(globOf(left), globOf(right));
}

/** The characters before the first star, and those after the last one, must agree. */
function endsAgree(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) {
    const verdict = compareCodes(left.charCodeAt(i), right.charCodeAt(i));
    if (verdict === 'differ') return false;
    if (verdict === 'open') break;
  }
  for (let i = 1; i <= shorter; i++) {
    const verdict = compareCodes(left.charCodeAt(left.length - i), right.charCodeAt(right.length - i));
    if (verdict === 'differ') return false;
    if (verdict === 'open') break;
  }
  return true;
}

function compareCodes(a: number, b: number): 'agree' | 'differ' | 'open' {
  if (a === STAR || b === STAR) return 'open';
  return a === b || a === QUESTION || b === QUESTION ? 'agree' : 'differ';
}

/** Walks both patterns at once, keeping the positions of `b` that are reachable for each position of `a`. */
function meet(a: Glob, b: Glob): boolean {
  let reachable = new Uint8Array(b.length + 1);
  reachable[0] = 1;
  spread(reachable, b);
  for (const code of a) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 0; j <= b.length; j++) {
      if (reachable[j] !== 1) continue;
      const other = b[j];
      if (code === ANY) next.fill(1, j);
      else if (other === ANY) next[j] = 1;
      else if (other !== undefined && (code === other || code === ONE || other === ONE)) next[j + 1] = 1;
    }
    spread(next, b);
    reachable = next;
  }
  return reachable[b.length] === 1;
}

/** A star of `b` may also be empty. */
function spread(reachable: Uint8Array, b: Glob): void {
  for (let j = 0; j < b.length; j++) if (reachable[j] === 1 && b[j] === ANY) reachable[j + 1] = 1;
}

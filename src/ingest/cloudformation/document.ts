import { termOf, type Known, type MapTerm, type Scalar, type Term, type Unknown } from '../../model/value.ts';
import { MAX_DEPTH, nestsBeyond } from './syntax.ts';

/** Longest text that is read as a JSON document. */
const MAX_DOCUMENT = 500_000;

/** A document as a tree: a tree stays, JSON text is parsed, and text with holes is parsed around them. */
export function documentOf(term: Term): Term {
  if (term.kind === 'known' && typeof term.value === 'string') return parsed(term, term.value, []) ?? term;
  if (term.kind !== 'unknown' || term.parts === undefined) return term;
  const holes: Unknown[] = [];
  const text = term.parts
    .map((part) => (typeof part === 'string' ? part : mark(holes.push(part) - 1)))
    .join('');
  return parsed(term, text, holes) ?? term;
}

// Characters of the private use area: they stand in for holes and cannot come from a template that means them.
const HOLE = /\uf8e0(\d+)\uf8e1/;
function mark(index: number): string {
  return `\uf8e0${index}\uf8e1`;
}

function parsed(source: Known<Scalar> | Unknown, text: string, holes: readonly Unknown[]): Term | undefined {
  const data = parseJson(text);
  if (data === undefined) return undefined;
  return marked(termOf(data, source.trail), { holes, sensitive: source.sensitive === true });
}

/** Objects and lists of a JSON text; undefined for anything else and for texts that only mean to exhaust us. */
export function parseJson(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text) || text.length > MAX_DOCUMENT || nestsBeyond(text, MAX_DEPTH)) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

interface Filling {
  readonly holes: readonly Unknown[];
  readonly sensitive: boolean;
}

function marked(term: Term, filling: Filling): Term {
  if (term.kind === 'list') return { ...term, items: term.items.map((item) => marked(item, filling)) };
  if (term.kind === 'map') return markedMap(term, filling);
  if (term.kind !== 'known') return term;
  const filled = typeof term.value === 'string' ? fill(term.value, term, filling.holes) : term;
  return filling.sensitive ? { ...filled, sensitive: true } : filled;
}

function markedMap(term: MapTerm, filling: Filling): Term {
  const entries = new Map<string, Term>();
  let open = term.open;
  for (const [name, item] of term.entries) {
    const hole = HOLE.exec(name);
    if (hole === null) entries.set(name, marked(item, filling));
    else open ??= filling.holes[Number(hole[1])];
  }
  return open === undefined ? { ...term, entries } : { ...term, entries, open };
}

function fill(text: string, term: Known<Scalar>, holes: readonly Unknown[]): Known<Scalar> | Unknown {
  if (holes.length === 0 || !HOLE.test(text)) return term;
  const parts = text
    .split(/\uf8e0(\d+)\uf8e1/)
    .map((piece, index) => (index % 2 === 0 ? piece : holes[Number(piece)]));
  const filled = parts.filter((part): part is string | Unknown => part !== undefined && part !== '');
  const inside = filled.filter((part) => typeof part !== 'string');
  const [first] = inside;
  if (first === undefined) return term;
  if (filled.length === 1) return { ...first, trail: term.trail ?? first.trail };
  const refersTo = inside.flatMap((hole) => hole.refersTo);
  return { kind: 'unknown', reason: first.reason, refersTo, parts: filled, trail: term.trail };
}

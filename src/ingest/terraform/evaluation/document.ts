import { unreachable } from '../../../model/errors.ts';
import {
  absent,
  known,
  unknown,
  type Scalar,
  type SourceRange,
  type Term,
  type Trail,
  type Unknown,
} from '../../../model/value.ts';
import { readJson, type JsonNode } from '../syntax/json-text.ts';
import { numberText } from './scalars.ts';
import {
  asSensitive,
  isSensitive,
  list,
  map,
  noteOf,
  referencesIn,
  seenFrom,
  sortedEntries,
  type TextPiece,
} from './terms.ts';

/**
 * The JSON document a term holds: a tree stays as it is, text is read, and text with unknown parts is read around them. Every member
 * carries the line it stands on, where the text was written in a file. Text that is not JSON gives an unknown (`malformed`), empty text is absent.
 */
export function documentOf(term: Term): Term {
  if (term.kind === 'list' || term.kind === 'map' || term.kind === 'absent') return term;
  if (term.kind === 'known' && term.value === '') return absent;
  const { tree, pieces } = noteOf(term);
  if (tree !== undefined) return fromOutside(tree, term.trail);
  const sensitive = isSensitive(term);
  const read = pieces === undefined ? withoutPlaces(term) : readPieces(pieces, term.trail);
  if (read === undefined)
    return term.kind === 'unknown'
      ? term
      : unknown('malformed', { trail: term.trail, sensitive: term.sensitive });
  return sensitive ? asSensitive(read) : read;
}

function withoutPlaces(term: Extract<Term, { kind: 'known' | 'unknown' }>): Term | undefined {
  const parts = term.kind === 'known' ? [String(term.value)] : term.parts;
  const at = term.trail?.at;
  if (parts === undefined) return undefined;
  const nowhere: SourceRange = { file: '', line: 0, endLine: 0 };
  const pieces = parts.map((part) =>
    typeof part === 'string' ? { text: part, at: at ?? nowhere, multiline: false } : part,
  );
  return at === undefined ? withoutTrails(readPieces(pieces, undefined)) : readPieces(pieces, term.trail);
}

function withoutTrails(term: Term | undefined): Term | undefined {
  switch (term?.kind) {
    case 'list':
      return list(term.items.map((item) => withoutTrails(item) ?? absent));
    case 'map':
      return map(new Map([...term.entries].map(([key, item]) => [key, withoutTrails(item) ?? absent])));
    case 'known':
      return known(term.value);
    case 'unknown':
    case 'absent':
    case undefined:
      return term;
    default:
      return unreachable(term);
  }
}

/** The tree of a text that was referred to from elsewhere: the referring places come first in every trail. */
function fromOutside(tree: Term, trail: Trail | undefined): Term {
  if (tree.kind === 'absent' || tree.trail === undefined) return tree;
  return outerPlaces(trail, tree.trail.at).reduceRight(seenFrom, tree);
}

/** The places of a trail before the one that holds the text itself. */
function outerPlaces(trail: Trail | undefined, origin: SourceRange): readonly SourceRange[] {
  const places: SourceRange[] = [];
  for (let here = trail; here !== undefined; here = here.from) {
    const { at } = here;
    if (at.file === origin.file && at.line <= origin.line && at.endLine >= origin.endLine) return places;
    places.push(at);
  }
  return places;
}

function readPieces(pieces: readonly (TextPiece | Unknown)[], trail: Trail | undefined): Term | undefined {
  const layout = new Layout(pieces);
  const node = readJson(layout.text);
  const first = pieces.find((piece) => 'text' in piece);
  if (node === undefined) return undefined;
  const term = layout.term(node);
  return first === undefined ? term : outerPlaces(trail, first.at).reduceRight(seenFrom, term);
}

/** A text put together from pieces; each unknown piece is one character, told from the others by its offset. */
class Layout {
  readonly text: string;
  private readonly unknowns = new Map<number, Unknown>();
  private readonly marks: {
    readonly offset: number;
    readonly at: SourceRange;
    readonly from: Trail | undefined;
  }[] = [];

  constructor(pieces: readonly (TextPiece | Unknown)[]) {
    let offset = 0;
    const texts = pieces.map((piece) => {
      if ('kind' in piece) this.unknowns.set(offset, piece);
      else this.mark(piece, offset);
      const text = 'kind' in piece ? PLACEHOLDER : piece.text;
      offset += text.length;
      return text;
    });
    this.text = texts.join('');
  }

  term(node: JsonNode): Term {
    const trail = this.trail(node.start, node.end);
    switch (node.kind) {
      case 'string':
        return this.textTerm(node, trail);
      case 'scalar':
        return node.value === null ? absent : known<Scalar>(node.value, trail);
      case 'placeholder': {
        const missing = this.unknowns.get(node.start) ?? unknown('malformed', { trail });
        return noteOf(missing).tree ?? missing;
      }
      case 'array':
        return list(
          node.items.map((item) => this.term(item)),
          trail,
        );
      case 'object': {
        const entries = new Map<string, Term>();
        const open: Unknown[] = [];
        for (const { key, value } of node.members) {
          const name = this.textTerm(key, trail);
          if (name.kind === 'known') entries.set(String(name.value), this.term(value));
          else if (name.kind === 'unknown') open.push(name);
        }
        const [unseen] = open;
        return map(
          entries,
          trail,
          unseen === undefined ? undefined : { ...unseen, refersTo: referencesIn(open) },
        );
      }
      default:
        return unreachable(node);
    }
  }

  private mark({ text, at, multiline, from }: TextPiece, start: number): void {
    this.marks.push({ offset: start, at: { ...at, endLine: multiline ? at.line : at.endLine }, from });
    if (!multiline) return;
    let line = at.line;
    for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) {
      line += 1;
      this.marks.push({ offset: start + next + 1, at: { file: at.file, line, endLine: line }, from });
    }
  }

  private trail(start: number, end: number): Trail | undefined {
    const first = this.markAt(start);
    const last = this.markAt(Math.max(start, end - 1));
    if (first === undefined) return undefined;
    const sameFile = last !== undefined && last.at.file === first.at.file && last.at.endLine >= first.at.line;
    return { at: { ...first.at, endLine: sameFile ? last.at.endLine : first.at.endLine }, from: first.from };
  }

  private markAt(offset: number): (typeof this.marks)[number] | undefined {
    let [low, high] = [0, this.marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.marks[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.marks[low];
  }

  private textTerm(node: Extract<JsonNode, { kind: 'string' }>, trail: Trail | undefined): Term {
    const parts: (string | Unknown)[] = [];
    let from = 0;
    for (const { offset, position } of node.placeholders) {
      const missing = this.unknowns.get(offset);
      if (missing === undefined) continue;
      if (position > from) parts.push(node.value.slice(from, position));
      parts.push(missing);
      from = position + PLACEHOLDER.length;
    }
    if (parts.length === 0) return known<Scalar>(node.value, trail);
    if (from < node.value.length) parts.push(node.value.slice(from));
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'object') return { ...only, trail: only.trail ?? trail };
    const unknowns = parts.filter((part) => typeof part === 'object');
    const sensitive = unknowns.some((part) => part.sensitive === true) ? true : undefined;
    return unknown(unknowns[0]?.reason ?? 'not-evaluated', {
      refersTo: referencesIn(unknowns),
      parts,
      trail,
      sensitive,
    });
  }
}

/** Stands for an unknown piece; JSON text never needs this code point. */
const PLACEHOLDER = '\uffff';

/** JSON as Terraform's `jsonencode` writes it: keys in order, no blanks, `<`, `>` and `&` escaped. */
export function jsonText(term: Term): string {
  switch (term.kind) {
    case 'known':
      if (typeof term.value === 'number') return numberText(term.value);
      return JSON.stringify(term.value).replace(
        /[<>&\u2028\u2029]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    case 'list':
      return `[${term.items.map(jsonText).join(',')}]`;
    case 'map':
      return `{${sortedEntries(term)
        .map(([key, value]) => `${jsonText(known(key))}:${jsonText(value)}`)
        .join(',')}}`;
    case 'unknown':
    case 'absent':
      return 'null';
    default:
      return unreachable(term);
  }
}

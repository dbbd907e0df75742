import type { Attributes } from '../../../model/declaration.ts';
import {
  absent,
  termAt,
  unknown,
  type Known,
  type Scalar,
  type Term,
  type Unknown,
  type Value,
} from '../../../model/value.ts';
import { hiddenIn, sameTerm } from '../../cloudformation/terms.ts';
import { distinctReferences, jsonDocument } from '../evaluation/json-document.ts';

export type PathSteps = readonly (string | number)[];

/** `ingress[1].cidr_blocks` as steps; what is not a list position is a name. */
export function stepsOf(path: string): PathSteps {
  if (!path.includes('.') && !path.includes('[')) return [path];
  return path.split('.').flatMap((part) => {
    const [name = '', ...positions] = part.split('[');
    const steps: (string | number)[] = name === '' ? [] : [name];
    for (const position of positions) {
      const number = Number.parseInt(position, 10);
      if (!Number.isNaN(number)) steps.push(number);
    }
    return steps;
  });
}

/** Where a block's members come from. */
export interface BlockContent {
  /** Asked for once, when first read. */
  member(name: string): Term;
  /** As `Attributes.written`, given the path from the resource's own body. */
  written(path: string): boolean | undefined;
}

/** Typed reading of a block given its members. Values convert as Terraform converts them: `"443"` reads as a number, `true` as text. */
export function attributesOver(path: string, content: BlockContent): Attributes {
  return new Block(path, content);
}

/** Whether other attributes answer alike whatever these were asked so far. */
export function readAlike(attributes: Attributes, other: Attributes): boolean {
  return attributes instanceof Block && attributes.answersLike(other);
}

/** Whether two terms say the same and hide the same. */
export function isSame(a: Term, b: Term): boolean {
  return sameTerm(a, b) && hiddenIn(a) === hiddenIn(b);
}

// A class, because a large plan has tens of thousands of them: methods are shared, and a block that nobody reads keeps no table.
class Block implements Attributes {
  readonly path: string;
  readonly #content: BlockContent;
  #members: Map<string, Term> | undefined;
  #asked: Map<string, boolean | undefined> | undefined;

  constructor(path: string, content: BlockContent) {
    this.path = path;
    this.#content = content;
  }

  term(at: string): Term {
    const [first, ...rest] = stepsOf(at);
    if (typeof first !== 'string') return absent;
    const top = this.member(first);
    return rest.length === 0 ? top : termAt(top, rest);
  }

  text(at: string): Value<string> {
    return scalarOf(this.term(at), asText);
  }

  flag(at: string): Value<boolean> {
    return scalarOf(this.term(at), asFlag);
  }

  count(at: string): Value<number> {
    return scalarOf(this.term(at), asCount);
  }

  texts(at: string): readonly Value<string>[] {
    return textsOf(this.term(at));
  }

  document(at: string): Term {
    return jsonDocument(this.term(at));
  }

  blocks(at: string): readonly Attributes[] {
    return blocksOf(within(this.path, at), this.term(at), this);
  }

  written(at: string): boolean | undefined {
    return this.writtenAt(within(this.path, at));
  }

  /** Given the path from the resource's own body. */
  writtenAt(path: string): boolean | undefined {
    const isWritten = this.#content.written(path);
    this.#asked ??= new Map();
    this.#asked.set(path, isWritten);
    return isWritten;
  }

  /** Whether others answer alike whatever was asked so far. */
  answersLike(other: Attributes): boolean {
    for (const [name, term] of this.#members ?? []) if (!isSame(term, other.term(name))) return false;
    for (const [path, isWritten] of this.#asked ?? []) if (isWritten !== other.written(path)) return false;
    return true;
  }

  private member(name: string): Term {
    const earlier = this.#members?.get(name);
    if (earlier !== undefined) return earlier;
    const term = this.#content.member(name);
    this.#members ??= new Map();
    this.#members.set(name, term);
    return term;
  }
}

function within(path: string, at: string): string {
  return path === '' ? at : `${path}.${at}`;
}

function blocksOf(path: string, term: Term, outer: Block): readonly Attributes[] {
  const block = (at: string, content: Term): Attributes =>
    attributesOver(at, {
      member: (name) => termAt(content, [name]),
      written: (whole) => outer.writtenAt(whole),
    });
  if (term.kind === 'absent') return [];
  if (term.kind !== 'list') return [block(path, term)];
  const blocks = term.items.flatMap((item, index) =>
    item.kind === 'absent' ? [] : [block(`${path}[${index}]`, item)],
  );
  return term.open === undefined ? blocks : [...blocks, block(`${path}[${term.items.length}]`, term.open)];
}

function textsOf(term: Term): readonly Value<string>[] {
  if (term.kind === 'absent') return [];
  if (term.kind !== 'list') return [scalarOf(term, asText)];
  const texts = term.items.map((item) => scalarOf(item, asText)).filter((value) => value.kind !== 'absent');
  return term.open === undefined ? texts : [...texts, term.open];
}

function scalarOf<T extends Scalar>(term: Term, convert: (value: Scalar) => T | undefined): Value<T> {
  if (term.kind === 'absent' || term.kind === 'unknown') return term;
  if (term.kind === 'list') return ofList(term.items, term.open);
  if (term.kind === 'map') return unknown('malformed', { trail: term.trail });
  const value = convert(term.value);
  if (value === undefined) return unknown('malformed', { trail: term.trail, sensitive: term.sensitive });
  const known: Known<T> = { ...term, value };
  return known;
}

/** A list where one value is wanted: empty is unset, unknown members are candidates, anything else has the wrong type. */
function ofList(items: readonly Term[], open: Unknown | undefined): Unknown | typeof absent {
  const members = open === undefined ? items : [...items, open];
  const [first, ...others] = members.filter((item) => item.kind === 'unknown');
  if (members.length === 0) return absent;
  if (first === undefined || others.length + 1 < members.length) return unknown('malformed');
  return {
    ...first,
    refersTo: distinctReferences([first, ...others].flatMap((member) => member.refersTo)),
  };
}

function asText(value: Scalar): string {
  return String(value);
}
function asFlag(value: Scalar): boolean | undefined {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return typeof value === 'boolean' ? value : undefined;
}
function asCount(value: Scalar): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

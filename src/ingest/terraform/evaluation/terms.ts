import { unreachable } from '../../../model/errors.ts';
import {
  absent,
  known,
  unknown,
  type ListTerm,
  type MapTerm,
  type Reference,
  type SourceRange,
  type Term,
  type Trail,
  type Unknown,
} from '../../../model/value.ts';
import type { ModuleInstance } from '../module-tree.ts';
import type { ResourceAddress } from '../syntax/address.ts';

/** A run of text and where it stands; `multiline` says that its line breaks are line breaks of the file. */
export interface TextPiece {
  readonly text: string;
  readonly at: SourceRange;
  readonly multiline: boolean;
  readonly from?: Trail | undefined;
  readonly sensitive?: true | undefined;
}

/** What a reference to a whole object stands for, until an attribute of it is asked for. */
export type Handle =
  | {
      readonly kind: 'resource';
      readonly module: ModuleInstance;
      readonly address: ResourceAddress;
      /** False where it is not known which instance is meant. */
      readonly single: boolean;
    }
  | { readonly kind: 'module'; readonly instance: ModuleInstance };

/** What the evaluator remembers about a term beside its value. */
export interface Note {
  /** Where the parts of a text stand, unknown parts in between. */
  readonly pieces?: readonly (TextPiece | Unknown)[] | undefined;
  /** The tree that a JSON text was written from. */
  readonly tree?: Term | undefined;
  readonly handle?: Handle | undefined;
  /** A list that is a set: its keys are its members. */
  readonly set?: true | undefined;
  /** An unknown that is an attribute of one resource: a step into it names a part of that attribute. */
  readonly direct?: true | undefined;
  /** A value that no file of the repository states. */
  readonly given?: true | undefined;
  /** An unknown where Terraform would have stopped with an error, which `try` and `can` catch. */
  readonly failed?: true | undefined;
}

const notes = new WeakMap<Term, Note>();

export function noteOf(term: Term): Note {
  return notes.get(term) ?? {};
}

/** Remembers something about a term; the term must not be the shared `absent`. */
export function noted<T extends Term>(term: T, note: Note): T {
  if (term.kind !== 'absent') notes.set(term, note);
  return term;
}

export function isGiven(term: Term): boolean {
  return noteOf(term).given === true;
}

function carrying<T extends Term>(copy: T, original: Term): T {
  const note = notes.get(original);
  return note === undefined ? copy : noted(copy, note);
}

export function list(items: readonly Term[], trail?: Trail, open?: Unknown): ListTerm {
  return { kind: 'list', items, trail, open };
}

export function map(entries: ReadonlyMap<string, Term>, trail?: Trail, open?: Unknown): MapTerm {
  return { kind: 'map', entries, trail, open };
}

export function trailOf(term: Term): Trail | undefined {
  return term.kind === 'absent' ? undefined : term.trail;
}

/** The term as it is seen from a place that refers to it: that place first, then where the term comes from, for every member. */
export function seenFrom(term: Term, at: SourceRange): Term {
  const trail = prefixed(at, trailOf(term));
  switch (term.kind) {
    case 'absent':
      return term;
    case 'known':
    case 'unknown':
      return carrying({ ...term, trail }, term);
    case 'list': {
      const items = term.items.map((item) => seenFrom(item, at));
      return carrying({ ...term, items, trail }, term);
    }
    case 'map': {
      const entries = new Map([...term.entries].map(([key, item]) => [key, seenFrom(item, at)]));
      return carrying({ ...term, entries, trail }, term);
    }
    default:
      return unreachable(term);
  }
}

function prefixed(at: SourceRange, trail: Trail | undefined): Trail {
  if (trail === undefined) return { at };
  const same = trail.at.file === at.file && trail.at.line === at.line && trail.at.endLine === at.endLine;
  return same ? trail : { at, from: trail };
}

/** How many scalars, lists and maps a term holds, counted no further than `limit`. */
export function sizeOf(term: Term, limit: number): number {
  let size = 1;
  if (term.kind !== 'list' && term.kind !== 'map') return size;
  for (const member of membersOf(term)) {
    size += sizeOf(member, limit - size);
    if (size >= limit) return size;
  }
  return size;
}

function membersOf(term: ListTerm | MapTerm): Iterable<Term> {
  return term.kind === 'list' ? term.items : term.entries.values();
}

/** The first unknown anywhere in a term, in reading order. */
export function firstUnknown(term: Term): Unknown | undefined {
  if (term.kind === 'unknown') return term;
  if (term.kind !== 'list' && term.kind !== 'map') return undefined;
  for (const member of membersOf(term)) {
    const found = firstUnknown(member);
    if (found !== undefined) return found;
  }
  return term.open;
}

export function isFullyKnown(term: Term): boolean {
  return firstUnknown(term) === undefined;
}

export function isSensitive(term: Term): boolean {
  if (term.kind === 'known' || term.kind === 'unknown') return term.sensitive === true;
  if (term.kind === 'absent') return false;
  for (const member of membersOf(term)) if (isSensitive(member)) return true;
  return false;
}

export function asSensitive(term: Term, sensitive = true): Term {
  switch (term.kind) {
    case 'absent':
      return term;
    case 'known':
    case 'unknown':
      return carrying({ ...term, sensitive: sensitive ? true : undefined }, term);
    case 'list':
      return carrying({ ...term, items: term.items.map((item) => asSensitive(item, sensitive)) }, term);
    case 'map': {
      const entries = new Map([...term.entries].map(([key, item]) => [key, asSensitive(item, sensitive)]));
      return carrying({ ...term, entries }, term);
    }
    default:
      return unreachable(term);
  }
}

const MOST_REFERENCES = 50;

/** Every reference that unknowns anywhere in the terms make, each once, in reading order. */
export function referencesIn(terms: readonly Term[]): readonly Reference[] {
  const found = new Map<string, Reference>();
  const visit = (term: Term | undefined): void => {
    if (term === undefined || found.size >= MOST_REFERENCES) return;
    if (term.kind === 'unknown')
      for (const reference of term.refersTo) found.set(`${reference.to} ${reference.attribute}`, reference);
    if (term.kind !== 'list' && term.kind !== 'map') return;
    for (const member of membersOf(term)) visit(member);
    visit(term.open);
  };
  for (const term of terms) visit(term);
  return [...found.values()].slice(0, MOST_REFERENCES);
}

/** An unknown that rests on others: their references, the reason of the first, and their sensitivity. */
export function unknownFrom(
  terms: readonly Term[],
  details: { readonly written?: string; readonly trail?: Trail | undefined },
): Unknown {
  const cause = terms.map(firstUnknown).find((found) => found !== undefined);
  const sensitive = terms.some(isSensitive) ? true : undefined;
  const result = unknown(cause?.reason ?? 'malformed', {
    ...details,
    refersTo: referencesIn(terms),
    sensitive,
  });
  return cause === undefined || noteOf(cause).failed === true ? noted(result, { failed: true }) : result;
}

/** Plain data of a fully known term; map keys become own properties only. */
export function plainOf(term: Term): unknown {
  switch (term.kind) {
    case 'known':
      return term.value;
    case 'list':
      return term.items.map(plainOf);
    case 'map':
      return new Map(sortedEntries(term).map(([key, item]) => [key, plainOf(item)]));
    case 'unknown':
    case 'absent':
      return null;
    default:
      return unreachable(term);
  }
}

/** Entries in the order Terraform walks them: by key. */
export function sortedEntries(term: MapTerm): readonly (readonly [string, Term])[] {
  return [...term.entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Plain data as a term; data that came out of `plainOf` comes back as it was. */
export function termFrom(data: unknown, trail?: Trail): Term {
  if (data === null || data === undefined) return absent;
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return known(data, trail);
  if (Array.isArray(data))
    return list(
      data.map((item) => termFrom(item, trail)),
      trail,
    );
  if (data instanceof Map)
    return map(new Map([...data].map(([key, item]) => [String(key), termFrom(item, trail)])), trail);
  return unknown('malformed', { trail });
}

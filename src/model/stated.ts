import type { PlannedAction } from './declaration.ts';
import type { Subject } from './judge.ts';
import { type Address, type Term, type Value, absent, addressOf, unknown } from './value.ts';

/** A value together with the declaration and attribute that state it, so that every proof can name its line. */
export interface Stated<T> extends Subject {
  readonly value: Value<T>;
}

/** A document together with the declaration and attribute that state it. */
export interface StatedTerm extends Subject {
  readonly term: Term;
}

/** Reads one block of one declaration; every answer remembers where it was read. */
export interface Reader {
  /** The declaration being read. */
  readonly self: Address;
  readonly type: string;
  readonly action: PlannedAction;
  /** Path of this block: empty for the resource body. */
  readonly path: string;
  /** The resource body before the change, for settings whose removal leaves something behind. */
  readonly former: Reader | undefined;
  text(path: string): Stated<string>;
  flag(path: string): Stated<boolean>;
  count(path: string): Stated<number>;
  texts(path: string): readonly Stated<string>[];
  document(path: string): StatedTerm;
  blocks(path: string): readonly Reader[];
  /** Whether the source writes the argument; undefined where nobody can tell. State holds values nobody wrote. */
  written(path: string): boolean | undefined;
}

/** A link to the declaration itself, for one that founds a resource and attaches it to another. */
export function selfLink(reader: Reader): Stated<string> {
  const value = unknown('known-after-apply', { refersTo: [{ to: reader.self, attribute: '' }] });
  return { value, about: reader.self, path: '' };
}

/** Nothing stated, for the blank of a shape. */
export const unstated: Stated<never> = { value: absent, about: addressOf(''), path: '' };

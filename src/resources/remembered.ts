import type { Reader } from '../model/stated.ts';

/**
 * Nested blocks as the source writes them, and as state alone remembers them. State lists in a group, a table or a network ACL
 * what resources of their own declare for it, also when these are about to change.
 */
export interface Blocks {
  readonly written: readonly Reader[];
  readonly remembered: readonly Reader[];
}

export function blocksIn(reader: Reader, path: string): Blocks {
  const blocks = reader.blocks(path);
  return reader.written(path) === false
    ? { written: [], remembered: blocks }
    : { written: blocks, remembered: [] };
}

/** What counts of both: where rules are declared apart, those say all there is, and state is out of date. */
export function counted<T>(shape: {
  readonly written: readonly T[];
  readonly remembered: readonly T[];
  readonly apart: readonly T[];
  readonly declaredApart: boolean;
}): readonly T[] {
  return [...shape.written, ...(shape.declaredApart ? [] : shape.remembered), ...shape.apart];
}

import { diffArrays } from 'diff';

/** Lines of both sides by their numbers, from 1. */
interface Lines {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** Past this many differing lines a run counts as written anew: the search for a shorter script is quadratic. */
const LONGEST_RUN = 400;

/**
 * Of one run of a patch, the lines that differ from their counterpart in blanks or a closing comma alone: a formatter aligns the
 * arguments beside a new one, and the line before a last element gets or loses its comma.
 */
export function restyledIn(
  removed: readonly string[],
  added: readonly string[],
  first: { readonly removed: number; readonly added: number },
): Lines {
  const none = { added: [], removed: [] };
  if (removed.length === 0 || added.length === 0 || removed.length + added.length > LONGEST_RUN) return none;
  const found: { added: number[]; removed: number[] } = { added: [], removed: [] };
  let [base, head] = [first.removed, first.added];
  for (const { added: isNew, removed: isGone, count } of diffArrays(removed.map(worded), added.map(worded))) {
    if (!isNew && !isGone)
      for (let line = 0; line < count; line += 1) {
        found.removed.push(base + line);
        found.added.push(head + line);
      }
    if (!isNew) base += count;
    if (!isGone) head += count;
  }
  return found;
}

function worded(line: string): string {
  return line.replaceAll(/\s+/g, ' ').trim().replace(/,$/, '');
}

import { unquoted } from '../syntax/address.ts';

/** One reference as `configuration` spells it: names and instance keys in order, and which steps are keys. */
export interface ReferenceText {
  readonly text: string;
  readonly steps: readonly Step[];
}
export type Step =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'key'; readonly key: string | number };

const STEP = /(?:^|\.)([\p{L}\p{N}_*-]+)|\[(\d{1,15})\]|\["((?:[^"\\]|\\[^])*)"\]/uy;

/** Takes `module.web["a"].subnet_ids[0]` apart; what cannot be read ends it. */
function parse(text: string): { readonly steps: readonly Step[]; readonly ends: readonly number[] } {
  const steps: Step[] = [];
  const ends: number[] = [];
  STEP.lastIndex = 0;
  for (let found = STEP.exec(text); found !== null; found = STEP.exec(text)) {
    const [, name, number, string] = found;
    if (name !== undefined) steps.push({ kind: 'name', name });
    else if (number !== undefined) steps.push({ kind: 'key', key: Number(number) });
    else steps.push({ kind: 'key', key: unquoted(string ?? '') });
    ends.push(STEP.lastIndex);
    if (STEP.lastIndex === text.length) break;
  }
  return { steps, ends };
}

/**
 * Terraform lists every reference in its longest form first and then shortened step by step; only the longest ones are kept,
 * in order and without repeats.
 */
export function longestForms(references: readonly string[]): readonly ReferenceText[] {
  const kept = new Map<string, ReferenceText>();
  const shortened = new Set<string>();
  for (const text of references) {
    if (shortened.has(text) || kept.has(text)) continue;
    const { steps, ends } = parse(text);
    kept.set(text, { text, steps });
    for (const end of ends) if (end < text.length) shortened.add(text.slice(0, end));
  }
  return [...kept.values()];
}

import { createHash } from 'node:crypto';
import type { FactChange } from '../model/fact.ts';
import type { Fingerprint } from '../model/finding.ts';

/** What a changed fact says, whatever its extent: it stays when the change opens less, and when another rule words it. */
export type Statement = Pick<FactChange, 'before' | 'after' | 'direction'> & { readonly input: string };

/**
 * Identity of a changed fact: the input, the subject, the statement, for better or worse, and what exactly is gained or lost.
 * No wording and no line numbers, so that neither rewriting a sentence nor moving a block makes it another finding.
 */
export function fingerprintOf(
  { before, after, direction, input }: Statement,
  extent: readonly string[],
): Fingerprint {
  const sense = direction === 'new' || direction === 'widened' ? 'worse' : 'better';
  const parts = [input, (after ?? before)?.key ?? '', sense, ...extent];
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
  return digest as Fingerprint;
}

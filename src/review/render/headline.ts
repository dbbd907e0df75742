import { unreachable } from '../../model/errors.ts';
import type { Review } from '../../model/review.ts';
import { sectionsOf } from '../sections.ts';
import { counted, countedByClass } from '../words.ts';

/** The state in words; the mark only decorates it. */
interface Headline {
  readonly mark: string;
  readonly words: string;
}

/** The first line of every rendering, without the name of the tool. */
export function headline(review: Review): Headline {
  const { blocking, resolved, review: toReview, undecided } = sectionsOf(review.findings);
  const better = resolved.length > 0 ? `, ${resolved.length} resolved` : '';
  switch (review.verdict) {
    case 'blocked':
      return review.warnOnly
        ? { mark: '⚠️', words: `would have blocked (warn-only). ${countedByClass(blocking)}${better}` }
        : { mark: '⛔', words: `blocked. ${countedByClass(blocking)}${better}` };
    case 'undecided':
      return { mark: '❔', words: `undecided. ${undecidedWords(review)}` };
    case 'warn':
      return {
        mark: '⚠️',
        words: `${counted(toReview.length + undecided.length, 'change')} to review, none blocks${better}`,
      };
    case 'pass':
      return { mark: '✅', words: passWords(review) };
    case 'skipped':
      return { mark: '✅', words: 'skipped. No infrastructure input changed' };
    case 'error':
      return { mark: '❌', words: 'could not run' };
    default:
      return unreachable(review.verdict);
  }
}

function undecidedWords({ counts }: Review): string {
  return counts.undecided === 0
    ? 'Nothing that changes is modelled'
    : `${counted(counts.undecided, 'change')} could not be decided`;
}

function passWords({ findings, inputs }: Review): string {
  const { resolved } = sectionsOf(findings);
  if (resolved.length > 0) return `nothing new. ${counted(resolved.length, 'finding')} resolved`;
  const changed = inputs.reduce((sum, input) => sum + input.changed, 0);
  const checked = changed === 0 ? 'no resource changes' : `${counted(changed, 'resource')} checked`;
  if (findings.length === 0) return `no security-relevant change (${checked})`;
  const { note } = sectionsOf(findings);
  return note.length === 0
    ? `nothing to review (${checked})`
    : `${counted(note.length, 'change')} for information, none to review (${checked})`;
}

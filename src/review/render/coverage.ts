import type { Gap } from '../../model/declaration.ts';
import type { InputSummary, Review } from '../../model/review.ts';
import { quote } from '../escape.ts';
import { counted, firstFew, gapSentence } from '../words.ts';

const MOST_TYPES = 20;
const MOST_GAPS = 20;

/** What was looked at: a line for the heading, and sentences on each input and each gap. */
export interface Coverage {
  readonly line: string;
  readonly complete: boolean;
  readonly sentences: readonly string[];
}

/** How much of the change was analysed, and what was not. */
export function coverageOf({ inputs, gaps }: Review): Coverage {
  const total = inputs.reduce((sum, input) => sum + input.resources, 0);
  const modelled = inputs.reduce((sum, input) => sum + input.modelled, 0);
  const complete = modelled === total && gaps.length === 0;
  const line =
    modelled === total
      ? `all ${counted(total, 'resource')} modelled`
      : `${modelled} of ${counted(total, 'resource')} modelled`;
  const others = gaps.filter((gap) => gap.kind !== 'unsupported-type');
  const more = others.length - MOST_GAPS;
  return {
    line: others.length === 0 ? line : `${line}, ${counted(others.length, 'gap')}`,
    complete,
    sentences: [
      ...inputs.slice(0, MOST_GAPS).map(inputSentence),
      ...unmodelled(inputs, gaps),
      ...others.slice(0, MOST_GAPS).map(gapSentence),
      ...(more > 0 ? [`${counted(more, 'more gap')}; the JSON report names them.`] : []),
    ],
  };
}

function inputSentence({ name, kind, file, resources, changed, modelled }: InputSummary): string {
  const format = kind === 'terraform' ? 'Terraform' : 'CloudFormation';
  return `${quote(name)} (${format}, ${quote(file)}): ${counted(resources, 'resource')}, ${changed} changed, ${modelled} modelled.`;
}

function unmodelled(inputs: readonly InputSummary[], gaps: readonly Gap[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const type of inputs.flatMap((input) => input.notModelled)) counts.set(type, 0);
  for (const gap of gaps)
    if (gap.kind === 'unsupported-type') counts.set(gap.type, (counts.get(gap.type) ?? 0) + 1);
  if (counts.size === 0) return [];
  const types = [...counts].map(([type, count]) => (count > 1 ? `${quote(type)} (${count})` : quote(type)));
  return [`Not modelled: ${firstFew(types.toSorted(), MOST_TYPES)}.`];
}

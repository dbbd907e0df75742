import { error, notice, warning } from '@actions/core';
import { RISKS, type Finding } from '../model/finding.ts';

/** A line of the job's log that GitHub also shows on the code. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly startLine: number | undefined;
  readonly endLine: number | undefined;
}

/** GitHub keeps ten of each level per step; more than a handful are not read. */
const MOST_ANNOTATIONS = 5;

/** The few findings worth an annotation: what blocks first, then by risk. Waived findings and mere notes are left out. */
export function annotationsOf(findings: readonly Finding[]): readonly Annotation[] {
  const worth = findings.filter(({ gate, waiver }) => gate !== 'note' && waiver === null);
  const ranked = worth.toSorted(
    (a, b) =>
      Number(b.gate === 'block') - Number(a.gate === 'block') ||
      RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk),
  );
  const shown = ranked.slice(0, MOST_ANNOTATIONS).map(annotationOf);
  if (ranked.length <= shown.length) return shown;
  return [
    ...shown.slice(0, -1),
    {
      level: 'notice',
      title: 'Demarc',
      message: `${ranked.length} findings in all; ${shown.length - 1} are shown here, the rest is in the job summary.`,
      file: undefined,
      startLine: undefined,
      endLine: undefined,
    },
  ];
}

function annotationOf({ gate, title, id, what, location }: Finding): Annotation {
  // A line of the base is not in the files GitHub shows beside an annotation.
  const place = location?.side === 'RIGHT' ? location : null;
  return {
    level: gate === 'block' ? 'error' : 'warning',
    title: plainText(`${title} (${id})`, 200),
    message: plainText(what, 1_000),
    file: place?.file,
    startLine: place?.line,
    endLine: place?.endLine,
  };
}

/** Writes annotations to the log. */
export function annotate(annotations: readonly Annotation[]): void {
  const write = { error, warning, notice };
  for (const { level, title, message, file, startLine, endLine } of annotations)
    write[level](message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(startLine === undefined ? {} : { startLine }),
      ...(endLine === undefined ? {} : { endLine }),
    });
}

/**
 * Text for one line of the log: no control or bidirectional characters, no code marks, and no `::` or `##[` that could start
 * a workflow command.
 */
export function plainText(text: string, most: number): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('`', '')
    .replaceAll(/:(?=:)/g, ':\u200b')
    .replaceAll('##[', '## [')
    .trim();
  return line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../model/errors.ts';
import type { Review } from '../model/review.ts';
import type { Settings } from '../model/settings.ts';
import { nearest } from '../nearest.ts';
import { failedReview } from '../review/compose.ts';
import { renderAs } from '../render.ts';
import type { Arguments } from './arguments.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Terminal } from './terminal.ts';

/** Where a review goes, checked before there is one. */
export interface Outputs {
  readonly format: Format;
  /** Undefined for standard output. */
  readonly output: string | undefined;
  /** Reports besides, by full path. */
  readonly reports: readonly { readonly file: string; readonly format: Format }[];
}

const REPORTS = [
  ['report-file', 'json'],
  ['sarif-file', 'sarif'],
  ['html-file', 'html'],
] as const;

/** The outputs that are asked for; throws an `InputError` for one that cannot be written. */
export function outputsOf({ text }: Arguments, { directory }: Terminal): Outputs {
  const reports = REPORTS.filter(([option]) => text(option) !== '').map(([option, format]) => ({
    file: writable(option, path.resolve(directory, text(option))),
    format,
  }));
  const written = text('output');
  const output =
    written === '' || written === '-' ? undefined : writable('output', path.resolve(directory, written));
  const files = [...reports.map(({ file }) => file), ...(output === undefined ? [] : [output])];
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new InputError({
      what: 'Two outputs are to be written there.',
      where: twice,
      fix: 'Give each its own file.',
    });
  return { format: formatOf(text('format')), output, reports };
}

function formatOf(written: string): Format {
  const found = FORMATS.find((format) => format === (written === '' ? 'text' : written));
  if (found !== undefined) return found;
  const meant = nearest(written, FORMATS);
  throw new InputError({
    what: `\`${written}\` is not a format.`,
    where: 'option `--format`',
    fix: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Choose one of ${FORMATS.join(', ')}.`,
  });
}

function writable(option: string, file: string): string {
  const where = `option \`--${option}\``;
  const folder = path.dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InputError({ what: `There is no folder \`${folder}\`.`, where, fix: 'Make it first.' });
  if (existsSync(file) && statSync(file).isDirectory())
    throw new InputError({ what: `\`${file}\` is a folder.`, where, fix: 'Name a file in it.' });
  return file;
}

/** Writes a review wherever it is asked for. */
export function present(
  review: Review,
  outputs: Outputs,
  { settings, terminal }: { readonly settings: Pick<Settings, 'failOn'>; readonly terminal: Terminal },
): void {
  const { width } = terminal;
  for (const { file, format } of outputs.reports)
    write(file, renderAs(format, review, { color: false, width, settings }));
  const { format, output } = outputs;
  const color = terminal.color && output === undefined;
  const text = renderAs(format, review, { color, width: output === undefined ? width : undefined, settings });
  if (output === undefined) terminal.write(text);
  else write(output, text);
}

/** Writes the reports of a run that could not be finished, so that merging them does not take it for a missing leg. */
export function presentFailure(message: string, { reports }: Outputs): void {
  for (const { file, format } of reports)
    write(
      file,
      renderAs(format, failedReview(message), { color: false, width: undefined, settings: { failOn: [] } }),
    );
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new InputError({
      what: `It cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`,
      where: file,
      fix: 'Name a file that this user may write.',
    });
  }
}

/** 0 passes, 1 fails the step, 2 could not run; in warn-only mode only the last one fails. */
export function exitCodeOf({ verdict, warnOnly }: Review, { onUndecided }: Settings): 0 | 1 | 2 {
  if (verdict === 'error') return 2;
  if (warnOnly) return 0;
  return verdict === 'blocked' || (verdict === 'undecided' && onUndecided === 'fail') ? 1 : 0;
}

import path from 'node:path';
import { gatedClasses } from './classify/gate.ts';
import { bytesOf, filesNamed } from './ingest/files.ts';
import { InputError } from './model/errors.ts';
import type { Review } from './model/review.ts';
import type { Settings } from './model/settings.ts';
import { mergeReviews, type Leg } from './review/merge-reviews.ts';
import { readReport } from './review/read-report.ts';

/**
 * One review of several JSON reports, files or globs below `directory`: one list of findings and the worst verdict. Gates
 * stay as they were decided by the settings of each report. Throws an `InputError` for what is no report, and for none at all.
 */
export async function mergeReports(
  patterns: readonly string[],
  settings: Settings,
  directory: string,
): Promise<Review> {
  const legs = await legsOf(patterns, directory);
  const { warnOnly, onUndecided } = settings;
  return mergeReviews(legs, { warnOnly, onUndecided, gateClasses: gatedClasses(settings) });
}

async function legsOf(patterns: readonly string[], directory: string): Promise<readonly Leg[]> {
  const files = await reportFiles(patterns, directory);
  const names = distinctNames(files);
  const texts = new Map<string, Leg>();
  for (const file of files) {
    const bytes = bytesOf(path.resolve(directory, file));
    if (bytes === undefined)
      throw new InputError({
        what: 'There is no such file.',
        where: file,
        fix: 'Name JSON reports, such as `reports/*.json`; the steps before must have written them.',
      });
    const text = new TextDecoder().decode(bytes);
    // The same report under a second name is no second review.
    if (!texts.has(text)) texts.set(text, { name: names.get(file) ?? file, review: readReport(text, file) });
  }
  return [...texts.values()];
}

async function reportFiles(patterns: readonly string[], directory: string): Promise<readonly string[]> {
  const named = await Promise.all(
    patterns.map(async (pattern) => {
      const files = await filesNamed(pattern, directory);
      if (files.length > 0) return files;
      throw new InputError({
        what: 'No file matches.',
        where: `\`${pattern}\``,
        fix: 'Correct the pattern, or let the steps that write the reports run first.',
      });
    }),
  );
  const files = [...new Set(named.flat().map((file) => path.normalize(file)))].toSorted();
  if (files.length > 0) return files;
  throw new InputError({
    what: 'There is no report to merge.',
    where: 'demarc merge',
    fix: 'Name the JSON reports: `demarc merge reports/*.json`, or the input `merge-reports`.',
  });
}

/** A report is known by its file name, or by what its path has of its own where files in several folders are called alike. */
function distinctNames(files: readonly string[]): ReadonlyMap<string, string> {
  const short = files.map((file) => path.basename(file, '.json'));
  if (new Set(short).size === files.length)
    return new Map(files.map((file, index) => [file, short[index] ?? file]));
  const paths = files.map((file) => file.replace(/\.json$/, '').split(path.sep));
  const [shortest = []] = paths.toSorted((a, b) => a.length - b.length);
  const isShared = (at: number): boolean => paths.every((steps) => steps.at(at) === shortest.at(at));
  const most = shortest.length - 1;
  let [first, last] = [0, 0];
  while (first < most && isShared(first)) first++;
  while (last < most - first && isShared(-last - 1)) last++;
  return new Map(
    files.map((file, index) => [
      file,
      (paths[index] ?? []).slice(first, last === 0 ? undefined : -last).join('/'),
    ]),
  );
}

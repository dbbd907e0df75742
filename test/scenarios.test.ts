import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  asPosted,
  stories,
  tell,
  withoutPlaces,
  type ExpectedLine,
  type StorySide,
} from './support/stories.ts';

const all = stories();
for (const { name, title, verdict, isQuiet, credit, sides } of all) {
  describe(title, () => {
    for (const side of sides) {
      test(`${side.name}: verdict`, async () => {
        const { review } = await tell(side);
        expect(review.verdict).toBe(verdict);
      });
      test(`${side.name}: line`, async () => {
        const { review } = await tell(side);
        const [first] = review.findings.filter((finding) => finding.gate !== 'note');
        expect(lineOf(side, first?.location ?? undefined)).toEqual(side.line);
      });
      test(`${side.name}: ${isQuiet ? 'silence' : 'something is said'}`, async () => {
        const { review } = await tell(side);
        const said = review.findings.filter((finding) => !isQuiet || !isRemark(finding, credit));
        expect(said.length > 0, said.map((finding) => finding.what).join('\n')).toBe(!isQuiet);
      });
      test(`${side.name}: words`, async () => {
        await expect(asPosted(await tell(side))).toMatchFileSnapshot(side.expectedPath);
      });
    }
    const [terraform, cloudformation] = sides;
    if (terraform === undefined || cloudformation === undefined) return;
    test(`${name}: twins`, async () => {
      const [one, other] = await Promise.all([tell(terraform), tell(cloudformation)]);
      expect(withoutPlaces(one.review)).toEqual(withoutPlaces(other.review));
    });
  });
}

/** What a quiet story may be told: that a link is missing before anyone gets in, and the credit that it names. */
function isRemark(
  { rule, risk, gate }: { rule: string; risk: string; gate: string },
  credit: string | undefined,
): boolean {
  return gate === 'note' && (rule === credit || (rule === 'latent-exposure' && risk === 'low'));
}

/** The expected line if the comment stands on it, else where the comment stands. */
function lineOf(
  { folder, line }: StorySide,
  location: { readonly file: string; readonly line: number; readonly side: 'LEFT' | 'RIGHT' } | undefined,
): ExpectedLine | undefined {
  if (location === undefined) return undefined;
  const tree = path.join(folder, location.side === 'LEFT' ? 'base' : 'head');
  const text = readFileSync(path.join(tree, location.file), 'utf8').split('\n')[location.line - 1] ?? '';
  const { file, side } = location;
  return { file, side, text: line !== undefined && text.includes(line.text) ? line.text : text.trim() };
}

test('quiet stories are as many as loud ones, give or take a few', () => {
  const quiet = all.filter((story) => story.isQuiet).length;
  expect(Math.abs(all.length - 2 * quiet)).toBeLessThanOrEqual(6);
});

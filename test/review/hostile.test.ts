import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Review } from '../../src/model/review.ts';
import { addressOf } from '../../src/model/value.ts';
import { comments } from '../../src/review/comments.ts';
import { bytes } from '../../src/review/render/fitting.ts';
import { htmlReport } from '../../src/review/render/html.ts';
import { jobSummary } from '../../src/review/render/job-summary.ts';
import { COMMENT_LIMIT, summaryComment } from '../../src/review/render/markdown.ts';
import { terminalReview } from '../../src/review/render/terminal.ts';
import { hostileText } from '../support/hostile-text.ts';
import { activeIn, cellCounts } from '../support/markdown.ts';
import { finding, links, prod, pullRequest, review, right, trail } from '../support/reviews.ts';

const ownLinks = ['https://github.com/acme/'];

/** A finding in which everything that can come from a plan, a template or a configuration is hostile. */
const hostileFindings: fc.Arbitrary<Finding> = fc
  .record({
    text: hostileText,
    other: hostileText,
    gate: fc.constantFrom('block', 'comment', 'note'),
    direction: fc.constantFrom('new', 'widened', 'closed'),
    certainty: fc.constantFrom('certain', 'possible'),
    origin: fc.constantFrom('this-change', 'drift'),
    isWaived: fc.boolean(),
    isRequest: fc.boolean(),
    file: fc.constantFrom('rds.tf', 'a|b`c).tf', '../@octocat/<x>#42.tf'),
  } as const)
  .map(({ text, other, isWaived, isRequest, file, ...decided }) =>
    finding({
      ...decided,
      address: text,
      title: other,
      what: `\`${text}\` opens. ${other}`,
      why: other,
      fix: text,
      related: [addressOf(other)],
      evidence: [
        { says: text, about: addressOf(other), path: text, trail: trail(file, 41, trail(text, 3)) },
        { says: other, about: addressOf(text), path: '' },
      ],
      witness: isRequest
        ? { kind: 'request', caller: text, action: other, resource: text, conditions: [other, text] }
        : { kind: 'packet', from: text, protocol: other, port: text, to: other },
      lacking: [
        {
          about: addressOf(text),
          path: other,
          value: { kind: 'unknown', reason: 'external', refersTo: [], written: text },
        },
      ],
      location: right(file, 41),
      suggestion: text,
      waiver: isWaived ? { by: 'DMC-4f1c0de2', reason: text, owner: other, expires: text } : null,
    }),
  );

const hostileReviews: fc.Arbitrary<Review> = fc
  .record({
    findings: fc.array(hostileFindings, { maxLength: 3 }),
    text: hostileText,
    warnOnly: fc.boolean(),
  })
  .map(({ findings, text, warnOnly }) =>
    review({
      findings,
      warnOnly,
      inputs: [{ ...prod, name: text, file: text, notModelled: [text] }],
      gaps: [
        { kind: 'unsupported-type', type: text, address: addressOf(text) },
        { kind: 'file-refused', file: text, why: text },
        { kind: 'owner-unresolved', address: addressOf(text), path: text },
      ],
      waivers: { used: [text], unused: [text], expired: [text] },
      notices: [text],
    }),
  );

test('no comment, summary or job summary contains anything active that came from the change', async () => {
  await fc.assert(
    fc.asyncProperty(hostileReviews, async (subject) => {
      const placed = comments(subject, pullRequest, {
        inlineComments: 'all',
        max: 20,
        suggestions: true,
        links,
      });
      const summary = summaryComment(subject, links);
      for (const page of [summary, jobSummary(subject, links), ...placed.map((comment) => comment.body)]) {
        expect(await activeIn(page, ownLinks)).toEqual([]);
        expect(page).not.toContain('<!--');
        expect(cellCounts(page).every((cells) => cells === 3 || cells === 6)).toBe(true);
      }
      expect(bytes(summary)).toBeLessThanOrEqual(COMMENT_LIMIT);
    }),
    { numRuns: 100 },
  );
});

test('no page contains a tag, attribute or address that came from the change', () => {
  const tags = new Set(
    'html head meta title style body h1 h2 h3 p ul ol li section article code pre br span table tr th td footer'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(hostileReviews, (subject) => {
      const page = htmlReport(subject, '0.1.0');
      for (const [, name = ''] of page.matchAll(/<\/?([^\s>]*)/g))
        expect(tags.has(name) || name === '!doctype').toBe(true);
      expect(page).not.toMatch(/\s(?:on\w+|href|src)\s*=\s*["']/);
      expect(page).not.toContain('<!--');
    }),
    { numRuns: 100 },
  );
});

test('no terminal text contains a control character that we did not write', () => {
  fc.assert(
    fc.property(hostileReviews, (subject) => {
      const text = terminalReview(subject, { color: false, width: 80 });
      // oxlint-disable-next-line no-control-regex -- what must not be there
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
    { numRuns: 100 },
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, globOf, literalOf, matches, matchesArn, overlaps } from '../../../src/aws/policy/match.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 });
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 7 });

/** The same language as a regular expression: fine for short patterns, and written independently. */
function asRegExp(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`);
}

describe('wildcards', () => {
  test('match what the regular expression matches', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(matches(globOf(pattern), text)).toBe(asRegExp(pattern).test(text) ? 'yes' : 'no');
      }),
      { numRuns: 2000 },
    );
  });

  test('a pattern that covers another matches all it matches', () => {
    fc.assert(
      fc.property(patterns, patterns, texts, (outer, inner, text) => {
        fc.pre(covers(outer, inner));
        if (asRegExp(inner).test(text)) expect(asRegExp(outer).test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('patterns that do not overlap share no text', () => {
    fc.assert(
      fc.property(patterns, patterns, texts, (left, right, text) => {
        if (asRegExp(left).test(text) && asRegExp(right).test(text)) expect(overlaps(left, right)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('overlapping is symmetric, and follows from covering', () => {
    fc.assert(
      fc.property(patterns, patterns, (left, right) => {
        expect(overlaps(left, right)).toBe(overlaps(right, left));
        if (covers(left, right)) expect(overlaps(left, right)).toBe(true);
      }),
    );
  });

  test.each([
    { outer: 's3:*', inner: 's3:Get*', answer: true },
    { outer: 's3:Get*', inner: 's3:*', answer: false },
    { outer: '*?', inner: '?*', answer: true },
    { outer: 'own/*', inner: 'own/*/x', answer: true },
    { outer: 'own/?', inner: 'own/*', answer: false },
  ])('$outer covers $inner: $answer', ({ outer, inner, answer }) => {
    expect(covers(outer, inner)).toBe(answer);
  });
});

describe('ARNs', () => {
  const arn = 'arn:aws:iam::444455556666:role/team/Reader';
  test.each([
    { pattern: 'arn:aws:iam::444455556666:role/*', answer: 'yes' },
    { pattern: 'arn:aws:iam::*:role/*/Reader', answer: 'yes' },
    { pattern: 'arn:aws:iam::*', answer: 'yes' },
    { pattern: '*', answer: 'yes' },
    { pattern: 'arn:*:role/*', answer: 'no' },
    { pattern: 'arn:aws:iam::444455556666', answer: 'no' },
  ])('$pattern: $answer', ({ pattern, answer }) => {
    expect(matchesArn(globOf(pattern), arn)).toBe(answer);
  });
});

describe('patterns built to be slow', () => {
  test.each([
    { name: 'many stars', pattern: `${'*a'.repeat(1000)}b`, text: 'a'.repeat(2000) },
    { name: 'one star and a long tail', pattern: `*${'a'.repeat(900)}b`, text: 'a'.repeat(2000) },
  ])('$name end soon, undecided at worst', ({ pattern, text }) => {
    expect(matches(globOf(pattern), text)).not.toBe('yes');
    expect(overlaps(pattern, `${text}*`)).toBeDefined();
  });

  test('literal text has no wildcards', () => {
    expect(matches(literalOf('a*'), 'ab')).toBe('no');
    expect(matches(literalOf('a*'), 'a*')).toBe('yes');
  });
});

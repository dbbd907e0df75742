import { expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

const settings = ['fail-on', 'fail-on-risk', 'on-undecided', 'waivers'];

test.each([
  { name: 'a letter is missing', word: 'waiver', meant: 'waivers' },
  { name: 'two letters are swapped', word: 'waivres', meant: 'waivers' },
  { name: 'letters are capitals', word: 'Fail-On', meant: 'fail-on' },
  { name: 'a separator differs', word: 'fail_on_risk', meant: 'fail-on-risk' },
  { name: 'only the beginning is written', word: 'on-un', meant: 'on-undecided' },
  { name: 'nothing is close', word: 'colour', meant: undefined },
  { name: 'nothing is written', word: '', meant: undefined },
  { name: 'it is far too long', word: 'w'.repeat(100_000), meant: undefined },
])('$name: the nearest word of $word is $meant', ({ word, meant }) => {
  expect(nearest(word, settings)).toBe(meant);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  code,
  cut,
  fenced,
  html,
  htmlSentence,
  isPlainSource,
  LONGEST_VALUE,
  logLines,
  markdown,
  pieces,
  quote,
  terminal,
  visible,
  visibleJson,
} from '../../src/review/escape.ts';
import { hostileText } from '../support/hostile-text.ts';
import { activeIn, cellCounts } from '../support/markdown.ts';

// oxlint-disable-next-line no-control-regex -- what must not be left
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

describe('foreign text', () => {
  test.each([
    { name: 'shows a bidi override', text: 'safe\u202egnp', expected: 'safe\\u202egnp' },
    { name: 'shows line breaks and tabs', text: 'a\r\n\tb', expected: 'a\\r\\n\\tb' },
    { name: 'shows a tag character beyond the first plane', text: '\u{e0041}', expected: '\\u{e0041}' },
    { name: 'shows half a surrogate pair', text: 'a\ud800b', expected: 'a\\ud800b' },
    { name: 'keeps letters of any script and emoji', text: 'żółw-設定-🐢', expected: 'żółw-設定-🐢' },
  ])('$name', ({ text, expected }) => {
    expect(visible(text)).toBe(expected);
  });

  test('is cut at 200 characters, never inside one', () => {
    expect(visible('🐢'.repeat(300))).toBe(`${'🐢'.repeat(LONGEST_VALUE)}…`);
    expect(cut('orders', 6)).toBe('orders');
  });

  test('is never invisible and never long, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const shown of [visible(text), terminal(text), html(text), code(text), quote(text)])
          expect(shown).not.toMatch(INVISIBLE);
        expect(Array.from(visible(text)).length).toBeLessThanOrEqual(LONGEST_VALUE + 1);
      }),
    );
  });
});

describe('a code span', () => {
  test.each([
    { name: 'stands between backticks', text: 'aws_lb.shop', expected: '`aws_lb.shop`' },
    { name: 'has a longer fence than the text has backticks', text: 'a``b`c', expected: '```a``b`c```' },
    { name: 'is padded where the text starts or ends with a backtick', text: '`x', expected: '`` `x ``' },
    { name: 'keeps outer spaces', text: ' x ', expected: '`  x  `' },
    { name: 'shows that the text is empty', text: '', expected: '`""`' },
    {
      name: 'becomes an element where a pipe would end a table cell',
      text: 'a|b',
      expected: '<code>a&#124;b</code>',
    },
  ])('$name', ({ text, expected }) => {
    expect(code(text)).toBe(expected);
  });
});

describe('a sentence', () => {
  test('is split into words and values', () => {
    expect(pieces('`aws_lb.shop` opens on `443`.')).toEqual([
      { kind: 'value', text: 'aws_lb.shop' },
      { kind: 'words', text: ' opens on ' },
      { kind: 'value', text: '443' },
      { kind: 'words', text: '.' },
    ]);
  });

  test('keeps an odd backtick as a character', () => {
    expect(markdown('a ` b')).toBe('a \\` b');
  });

  test('keeps a quoted value in one piece, backticks included', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(pieces(`the bucket ${quote(text)}.`).map((piece) => piece.kind)).toEqual([
          'words',
          'value',
          'words',
        ]);
      }),
    );
  });

  test.each([
    { name: 'without a list', text: '- item', expected: '\\- item' },
    { name: 'without a numbered list', text: '1. item', expected: '1\\. item' },
    { name: 'without a mention', text: 'ask @octocat', expected: 'ask @&#8203;octocat' },
    { name: 'without a reference', text: 'see #42 and GH-7', expected: 'see #&#8203;42 and GH-&#8203;7' },
    { name: 'without a link', text: 'see https://evil.example', expected: 'see https:&#8203;//evil.example' },
    {
      name: 'with plain punctuation left alone',
      text: 'tcp/5432 (was 10.0.0.0/8), 1.5 GB.',
      expected: 'tcp/5432 (was 10.0.0.0/8), 1.5 GB.',
    },
  ])('becomes Markdown $name', ({ text, expected }) => {
    expect(markdown(text)).toBe(expected);
  });

  test('activates nothing in Markdown, in running text, lists and tables', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (first, second) => {
        const row = `| ${markdown(first)} | ${code(second)} |`;
        const page = `${markdown(first)}\n\n1. ${markdown(second)}\n\n${code(second)} ${markdown(first)}\n\n| a | b |\n|---|---|\n${row}\n`;
        expect(await activeIn(page, [])).toEqual([]);
        expect(cellCounts(page)).toEqual([2, 2, 2]);
        expect(page).not.toContain('<!--');
      }),
      { numRuns: 300 },
    );
  });

  test('activates nothing in HTML', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(htmlSentence(text).replace(/<\/?code>/g, '')).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
        expect(html(text)).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
      }),
    );
  });
});

describe('a fenced block', () => {
  test('cannot be closed from within', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const block = fenced(text, 'suggestion');
        expect(await activeIn(`${block}\n\nafter`, [])).toEqual([]);
        const [fence = ''] = /^`+/.exec(block) ?? [];
        expect(
          block
            .split('\n')
            .slice(1, -1)
            .some((line) => line.includes(fence)),
        ).toBe(false);
        expect(block).not.toContain('<!--');
      }),
    );
  });

  test('is offered as a suggestion only when all of it can be seen', () => {
    expect(isPlainSource('  acl = "private"\n\ttags = {}\n')).toBe(true);
    expect(isPlainSource('acl = "pri\u202evate"')).toBe(false);
    expect(isPlainSource('# <!-- demarc:v1 -->')).toBe(false);
    expect(isPlainSource('acl = "private"\r\n')).toBe(false);
  });
});

describe('text for a terminal or a log', () => {
  test.each([
    { name: 'drops colours', text: 'a\u001b[31mred\u001b[0m', expected: 'ared' },
    { name: 'drops window titles', text: '\u001b]0;owned\u0007x', expected: 'x' },
    { name: 'shows an unfinished sequence', text: '\u001b[', expected: '\\u001b[' },
  ])('$name', ({ text, expected }) => {
    expect(terminal(text)).toBe(expected);
  });

  test.each([
    {
      name: 'a command at the start of a line',
      text: 'a\n  ::set-output name=x::y',
      expected: 'a\n  : :set-output name=x::y',
    },
    { name: 'an old command anywhere', text: 'x ##[error]y', expected: 'x # #[error]y' },
    {
      name: 'nothing else, such as the IPv6 internet',
      text: '::/0 opens\narn:aws:iam::123456789012:root',
      expected: '::/0 opens\narn:aws:iam::123456789012:root',
    },
  ])('a log line disarms $name', ({ text, expected }) => {
    expect(logLines(text)).toBe(expected);
  });

  test('JSON stays the same data and shows nothing hidden', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = visibleJson(JSON.stringify({ text }, null, 2));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll('\n', '')).not.toMatch(INVISIBLE);
      }),
    );
  });

  test('a long hostile text takes no long time', () => {
    const text = `${'\u001b['.repeat(20_000)}${'`'.repeat(20_000)}${' \n'.repeat(20_000)}`;
    for (const render of [visible, code, markdown, fenced, html, htmlSentence, terminal, logLines, quote])
      expect(render(text)).not.toBe('');
  });
});

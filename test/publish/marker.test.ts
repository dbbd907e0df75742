import { array, assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodedKey,
  inlineBody,
  markerOf,
  substanceOf,
  summaryBody,
  withoutMarkers,
  writerOf,
} from '../../src/publish/marker.ts';

const writer = { head: 'a'.repeat(40), run: '17', attempt: 2 };

describe('a marker', () => {
  test('can be read back whatever the key, and nothing in the key ends it early', () => {
    assert(
      property(array(nat(0xffff), { maxLength: 20 }), (units) => {
        const key = String.fromCharCode(...units);
        const body = summaryBody('Said', key, writer);
        expect(markerOf(body)).toEqual({ key: encodedKey(key), fingerprint: undefined, state: 'open' });
        expect(writerOf(body)).toEqual(writer);
        expect(withoutMarkers(body)).toBe('Said');
      }),
    );
  });

  test.each([
    { name: 'must stand on the first line', body: '\n<!-- demarc:v1 key=prod -->' },
    { name: 'must stand alone', body: '<!-- demarc:v1 key=prod --> and more' },
    { name: 'must name a key', body: '<!-- demarc:v1 fp=4f1c -->' },
    { name: 'must be of this version', body: '<!-- demarc:v2 key=prod -->' },
  ])('$name', ({ body }) => {
    expect(markerOf(body)).toBeUndefined();
  });

  test('replaces the one a body came with', () => {
    const body = inlineBody('<!-- demarc:v1 fp=0000 -->\n**Said**', {
      key: 'prod',
      fingerprint: '4f1c',
      state: 'resolved',
    });
    expect(body).toBe('<!-- demarc:v1 key=prod fp=4f1c state=resolved -->\n**Said**');
  });
});

test.each([
  '',
  'x',
  '<!-- demarc-data:%%% -->',
  `<!-- demarc-data:${Buffer.from('[]').toString('base64url')} -->`,
  `<!-- demarc-data:${Buffer.from('{"head":1}').toString('base64url')} -->`,
])('damaged data ("%s") names no writer', (line) => {
  expect(writerOf(`<!-- demarc:v1 key=prod -->\n${line}\nSaid`)).toBeUndefined();
});

const said = (footer: string): string =>
  substanceOf(summaryBody(`## Said\n\n<sub>${footer}</sub>`, 'prod', writer));

test('the footer is not part of what a summary says', () => {
  expect(said('run 1')).toBe(said('run 2'));
});

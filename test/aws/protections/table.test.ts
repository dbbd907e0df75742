import { describe, expect, test } from 'vitest';
import { effective, isUnsafe } from '../../../src/aws/protections/judge-value.ts';
import { verdictOn } from '../../../src/aws/protections/evaluate.ts';
import { SERVICES } from '../../../src/aws/protections/services.ts';
import type { Spelling } from '../../../src/aws/protections/setting.ts';
import { absent } from '../../../src/model/value.ts';
import { terraformAttributes } from '../../support/worlds.ts';
import omitted from '../../vectors/protection-defaults.json' with { type: 'json' };

const settings = SERVICES.flatMap((service) => service.settings);
const spellings = settings.flatMap(({ id, terraform, cloudformation }) => [
  ...(terraform === undefined ? [] : [{ name: `${id} terraform`, spelling: terraform }]),
  ...(cloudformation === undefined ? [] : [{ name: `${id} cloudformation`, spelling: cloudformation }]),
]);

test('every id is given once', () => {
  const ids = settings.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a setting that hides another exists', () => {
  const ids = new Set(settings.map(({ id }) => id));
  expect(settings.flatMap(({ hiddenBy = [] }) => hiddenBy).filter((id) => !ids.has(id))).toEqual([]);
});

describe('a setting that is left out is judged by its default', () => {
  const table: Readonly<Record<string, boolean | null>> = omitted;
  test.each(spellings.filter(({ name }) => typeof table[name] === 'boolean'))(
    '$name',
    ({ name, spelling }) => {
      expect(leftOut(spelling)).toBe(table[name]);
    },
  );
});

function leftOut({ unsafe, omitted: byDefault, path }: Spelling): boolean | string {
  if (unsafe.kind === 'gone') return false;
  const surroundings = { sibling: () => undefined, today: '2026-11-25', accountDefaults: new Map() };
  const answer = isUnsafe(unsafe, effective(absent, byDefault, surroundings), surroundings);
  return typeof answer === 'boolean' ? answer : `unknown at ${path}`;
}

test.each(spellings)('$name reads a declaration that states nothing', ({ spelling }) => {
  expect(['protected', 'unprotected', 'unknown', undefined]).toContain(
    verdictOn(terraformAttributes({}), spelling, { today: '2026-11-25' })?.kind,
  );
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../src/version.ts';
import { actionYml, withTables } from './support/documents.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('action.yml lists the inputs and outputs that the code has', async () => {
  await expect(actionYml()).toMatchFileSnapshot('../action.yml');
});

test('the tables of the README are those that the code has', async () => {
  await expect(withTables(read('README.md'))).toMatchFileSnapshot('../README.md');
});

test('the version in reports is the one of the package', () => {
  expect(VERSION).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { largeFile, readBytes } from '../../src/ingest/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'demarc-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = async (file: string): Promise<string | undefined> => (await readBytes(file))?.toString();

test('a file is read whole', async () => {
  const file = path.join(folder, 'plan.json');
  writeFileSync(file, '{"format_version":"1.2"}');
  expect(await text(file)).toBe('{"format_version":"1.2"}');
});

test('an empty file has no bytes', async () => {
  const file = path.join(folder, 'empty.json');
  writeFileSync(file, '');
  expect(await text(file)).toBe('');
});

test('what is not there, and a folder, is no file', async () => {
  expect(await readBytes(path.join(folder, 'missing.json'))).toBeUndefined();
  expect(await readBytes(folder)).toBeUndefined();
});

test('a pipe is read to its end, as a shell hands over `<(terraform show -json tfplan)`', async () => {
  const pipe = path.join(folder, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  spawn('sh', ['-c', 'printf "{}" > "$0"', pipe]);
  expect(await text(pipe)).toBe('{}');
});

test('a large file that begins as JSON is read part by part; any other is read whole', () => {
  const file = path.join(folder, 'large.json');
  writeFileSync(file, '{"format_version":"1.2"}');
  const large = largeFile(file, 8);
  const into = Buffer.alloc(6);
  expect(large?.read(into, 2)).toBe(6);
  expect(into.toString()).toBe('format');
  expect(large?.read(into, 24)).toBe(0);
  large?.close();
  expect(largeFile(file, 24)).toBeUndefined();
  expect(largeFile(path.join(folder, 'missing.json'), 8)).toBeUndefined();
  for (const other of ['[command]/usr/bin/terraform', '{\0"\0f\0o\0r\0m\0', 'PK\u0003\u0004 a binary plan']) {
    writeFileSync(file, other);
    expect(largeFile(file, 8)).toBeUndefined();
  }
});

test('a file that may not be read is refused in words, and a folder that may not be looked into is empty', () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(path.join(closed, 'cache'), { recursive: true });
  for (const file of ['main.tf', 'plan.json']) writeFileSync(path.join(closed, file), '{}', { mode: 0o000 });
  chmodSync(path.join(closed, 'cache'), 0o000);
  for (const open of [folder, closed]) chmodSync(open, 0o755);
  // Nothing is closed to root.
  const script = `
    const { bytesOf, directoryTree, largeFile, readBytes } = await import(${JSON.stringify(path.resolve('src/ingest/files.ts'))});
    if (process.getuid() === 0) process.setuid(65534);
    const tree = directoryTree('.');
    const told = [];
    for (const work of [() => tree.read('main.tf'), () => bytesOf('plan.json'), () => readBytes('plan.json'), () => largeFile('plan.json', 1)])
      try { told.push(await work()); } catch (error) { told.push(error.name + ': ' + error.message.split('. ')[0]); }
    console.log(JSON.stringify([...told, tree.files('cache'), tree.folders('')]));`;
  const run = spawnSync(
    path.join('node_modules', '.bin', 'node'),
    ['--input-type=module', '-e', `process.chdir(${JSON.stringify(closed)});${script}`],
    { encoding: 'utf8' },
  );
  chmodSync(path.join(closed, 'cache'), 0o755);
  const refused = (file: string): string => `InputError: ${file}: It cannot be read (EACCES)`;
  expect({ error: run.stderr, told: JSON.parse(run.stdout) as unknown }).toEqual({
    error: '',
    told: [
      refused('main.tf'),
      refused('plan.json'),
      refused('plan.json'),
      refused('plan.json'),
      [],
      ['cache'],
    ],
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argumentsOf } from '../src/command-line/arguments.ts';
import { runCommand } from '../src/command-line/commands.ts';
import { helpText } from '../src/command-line/help.ts';
import { exitCodeOf, outputsOf } from '../src/command-line/present.ts';
import type { Terminal } from '../src/command-line/terminal.ts';
import { INPUTS } from '../src/inputs.ts';
import { InputError } from '../src/model/errors.ts';
import type { Review } from '../src/model/review.ts';
import { readReport } from '../src/review/read-report.ts';
import { exposedDatabase, openQueue, review } from './support/reviews.ts';
import { settings } from './support/settings.ts';

const words = (line: string): readonly string[] => line.split(' ').filter((word) => word !== '');

describe('options', () => {
  test.each([
    { line: '--plan-json a.json', name: 'plan-json', text: 'a.json' },
    { line: '--plan-json=a.json', name: 'plan-json', text: 'a.json' },
    {
      line: '--plan-json prod=a.json --plan-json=dev=b.json',
      name: 'plan-json',
      text: 'prod=a.json\ndev=b.json',
    },
    { line: '--plan-json -', name: 'plan-json', text: '-' },
    { line: '--plan-json=', name: 'plan-json', text: '' },
    { line: '--config a.yml', name: 'config-file', text: 'a.yml' },
    { line: '--config-file a.yml', name: 'config-file', text: 'a.yml' },
    { line: '--warn-only', name: 'warn-only', text: 'true' },
    { line: '--warn-only --plan-json a.json', name: 'warn-only', text: 'true' },
    { line: '--warn-only true --plan-json a.json', name: 'plan-json', text: 'a.json' },
    { line: '--warn-only=false', name: 'warn-only', text: 'false' },
    { line: '--warn-only false', name: 'warn-only', text: 'false' },
    { line: '--no-warn-only', name: 'warn-only', text: 'false' },
    { line: '--plan-json a.json', name: 'warn-only', text: '' },
  ])('$line: $name is "$text"', ({ line, name, text }) => {
    expect(argumentsOf(words(line), 'review').text(name)).toBe(text);
  });

  test('may hold several lines, as inputs of the action do', () => {
    const { lines } = argumentsOf(
      ['--plan-json', ' a.json\n\n b.json\r\n', '--plan-json', 'c.json'],
      'review',
    );
    expect(lines('plan-json')).toEqual(['a.json', 'b.json', 'c.json']);
  });

  test('of merge leave the reports over', () => {
    const { rest, text } = argumentsOf(words('a.json --fail-on none b.json -- --c.json'), 'merge');
    expect([...rest, text('fail-on')]).toEqual(['a.json', 'b.json', '--c.json', 'none']);
  });

  test.each([
    { line: '--plan-jsn a.json', says: 'There is no option `--plan-jsn`. Did you mean `--plan-json`?' },
    { line: '--conf a.yml', says: 'Did you mean `--config`?' },
    { line: '-o a.txt', says: 'There is no option `-o`.' },
    { line: '-plan-json a.json', says: 'Did you mean `--plan-json`?' },
    { line: '--colour', says: 'Run `demarc --help`' },
    { line: '--plan-json', says: 'option `--plan-json`: Its value is missing.' },
    { line: '--output --format json', says: 'option `--output`: Its value is missing.' },
    { line: '--format json --format text', says: 'option `--format`: It is given twice.' },
    { line: '--config a.yml --config-file b.yml', says: 'option `--config-file`: It is given twice.' },
    { line: '--github-token x', says: '`--github-token` is an input of the action alone.' },
    { line: '--merge-reports a.json', says: 'It is an option of `demarc merge`.' },
    {
      line: '--plan-json a.json b.json',
      says: 'Repeat the option (`--plan-json b.json`), or quote the pattern',
    },
    { line: 'a.json', says: '`a.json`: It belongs to no option.' },
    { line: '--format json a.json', says: 'Name the option it belongs to' },
  ])('$line is refused in words', ({ line, says }) => {
    expect(() => argumentsOf(words(line), 'review')).toThrow(InputError);
    expect(() => argumentsOf(words(line), 'review')).toThrow(says);
  });

  test('of the other command are told apart from unknown ones', () => {
    expect(() => argumentsOf(['--template', 'a.yml'], 'merge')).toThrow(
      'It is an option of `demarc review`.',
    );
  });
});

test('help names every option, and no line is wider than a terminal of 110 columns', () => {
  for (const { name, actionOnly } of INPUTS)
    if (name !== 'merge-reports') expect(helpText().includes(`  --${name} `)).toBe(actionOnly !== true);
  for (const line of helpText().split('\n')) expect(line.length).toBeLessThan(110);
});

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(path.join(import.meta.dirname, '..', 'src', file), 'utf8').matchAll(
      /^import .*'(.+)';$/gm,
    ),
  ].map(([, from]) => from ?? '');

test('help loads nothing but the inputs', () => {
  expect(importsOf('cli.ts')).toEqual(['./model/errors.ts']);
  expect(importsOf('command-line/help.ts')).toEqual(['../inputs.ts', './formats.ts']);
  for (const file of ['inputs.ts', 'command-line/formats.ts', 'model/errors.ts'])
    expect(importsOf(file)).toEqual([]);
});

describe('the exit code', () => {
  const blocked = review({ findings: [exposedDatabase] });
  const undecided = review({ findings: [openQueue] });
  test.each<{ name: string; each: Review; onUndecided?: 'warn' | 'fail'; code: number }>([
    { name: 'of a pass is 0', each: review(), code: 0 },
    { name: 'of nothing to review is 0', each: review({ inputs: [] }), code: 0 },
    { name: 'of a block is 1', each: blocked, code: 1 },
    { name: 'of a block in a review that only warns is 0', each: { ...blocked, warnOnly: true }, code: 0 },
    { name: 'of an open gate is 0', each: undecided, code: 0 },
    { name: 'of an open gate that must not be is 1', each: undecided, onUndecided: 'fail', code: 1 },
    {
      name: 'of a review that could not run is 2',
      each: { ...blocked, verdict: 'error', warnOnly: true },
      code: 2,
    },
  ])('$name', ({ each, onUndecided = 'warn', code }) => {
    expect(exitCodeOf(each, settings({ onUndecided }))).toBe(code);
  });
});

let folder = '';
const file = (name: string): string => path.join(folder, name);
const queue = (principal: string): string => `Resources:
  Orders: { Type: 'AWS::SQS::Queue' }
  Access:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Statement: [{ Effect: Allow, Principal: ${principal}, Action: 'sqs:SendMessage', Resource: '*' }]
`;
const configuration = `waivers:
  - { rule: new-public-exposure, subject: Orders, reason: partners send, owner: team-web, expires: 2027-06-30 }
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demarc-cli-'));
  for (const [name, text] of [
    ['base/queue.yml', queue("{ AWS: 'arn:aws:iam::123456789012:root' }")],
    ['head/queue.yml', queue("'*'")],
    ['head/.github/demarc.yml', configuration],
    ['wrong.yml', 'fail-on: everything\n'],
  ] as const) {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terminal(details: Partial<Terminal> = {}) {
  const written: string[] = [];
  const shown: Terminal = {
    directory: folder,
    today: '2026-11-02',
    color: false,
    width: undefined,
    write: (text) => void written.push(text),
    progress: () => undefined,
    ...details,
  };
  return { shown, written };
}
async function run(command: 'review' | 'merge', line: string, details: Partial<Terminal> = {}) {
  const { shown, written } = terminal(details);
  const code = await runCommand(command, words(line), shown);
  return { code, text: written.join('') };
}
const sides = '--template head/queue.yml --base-template base/queue.yml';

const outputs = (line: string) => outputsOf(argumentsOf(words(line), 'review'), terminal().shown);

describe('outputs', () => {
  test('are text on standard output unless asked otherwise', () => {
    expect(outputs('')).toEqual({ format: 'text', output: undefined, reports: [] });
    expect(outputs('--format json --output - --report-file r.json')).toEqual({
      format: 'json',
      output: undefined,
      reports: [{ file: file('r.json'), format: 'json' }],
    });
  });

  test.each([
    { line: '--format jsno', says: 'option `--format`: `jsno` is not a format. Did you mean `json`?' },
    { line: '--output no/such/folder.txt', says: 'option `--output`: There is no folder' },
    { line: '--sarif-file head', says: 'option `--sarif-file`: `' },
    { line: '--report-file r.json --output ./r.json', says: 'Two outputs are to be written there.' },
  ])('$line is refused before any work', async ({ line, says }) => {
    expect(() => outputs(line)).toThrow(says);
    await expect(run('review', `--plan-json absent.json ${line}`)).rejects.toThrow(says);
  });
});

describe('a command', () => {
  test('reviews two templates', async () => {
    const { code, text } = await run('review', `${sides} --format json`);
    const report = readReport(text, 'report');
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'blocked' });
    expect(report.findings[0]?.extent).toEqual(['anonymous may call sqs:SendMessage on own']);
  });

  test('lets a change loosen its own rules after the merge alone', async () => {
    const { text } = await run('review', `${sides} --format json`);
    expect(readReport(text, 'report').notices).toEqual([
      expect.stringContaining('`waivers, new-public-exposure on Orders` takes effect after the merge'),
    ]);
  });

  test('takes a configuration that is named by hand as it is', async () => {
    for (const option of ['--config', '--config-file']) {
      const { code, text } = await run('review', `${sides} ${option} head/.github/demarc.yml --format json`);
      expect({ code, waivers: readReport(text, 'report').waivers.used }).toEqual({
        code: 0,
        waivers: ['new-public-exposure on Orders'],
      });
    }
  });

  test('only warns when told to', async () => {
    const { code, text } = await run('review', `${sides} --warn-only`);
    expect(code).toBe(0);
    expect(text).toContain('would have blocked');
  });

  test('writes every report that is asked for, and colour to terminals alone', async () => {
    const coloured = await run('review', sides, { color: true, width: 100 });
    expect(coloured.text).toContain('\u001b[');
    const { code, text } = await run(
      'review',
      `${sides} --output out.txt --report-file r.json --sarif-file r.sarif --html-file r.html`,
      { color: true },
    );
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(readFileSync(file('out.txt'), 'utf8')).not.toContain('\u001b');
    expect(readReport(readFileSync(file('r.json'), 'utf8'), 'r.json').verdict).toBe('blocked');
    expect(JSON.parse(readFileSync(file('r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(file('r.html'), 'utf8')).toContain('<!doctype html>');
  });

  test('merges what others wrote, and fails as they would', async () => {
    await run('review', `${sides} --report-file leg.json`);
    const { code, text } = await run('merge', 'leg.json --format json');
    expect({ code, verdict: readReport(text, 'merged').verdict }).toEqual({ code: 1, verdict: 'blocked' });
  });

  test('that cannot run says so in the reports as well, and a merge of them is an error', async () => {
    const attempt = run('review', '--plan-json absent.json --report-file failed.json');
    await expect(attempt).rejects.toThrow('absent.json: There is no such file.');
    const failed = readReport(readFileSync(file('failed.json'), 'utf8'), 'failed.json');
    expect(failed.verdict).toBe('error');
    expect(failed.summary).toContain('could not run: absent.json: There is no such file.');
    expect((await run('merge', 'failed.json --warn-only')).code).toBe(2);
  });

  test.each([
    { line: '', says: 'There is nothing to review.' },
    { line: `${sides} --config wrong.yml`, says: 'wrong.yml:1, `fail-on`: `everything` is not a choice.' },
    { line: `${sides} --config absent.yml`, says: 'option `--config`: There is no file `absent.yml`.' },
    { line: `${sides} --on-undecided maybe`, says: '`on-undecided`: `maybe` is not a choice.' },
  ])('review $line is refused in words', async ({ line, says }) => {
    await expect(run('review', line)).rejects.toThrow(says);
  });
});

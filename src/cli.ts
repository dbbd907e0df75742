import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { INPUTS } from './inputs.ts';
import { InputError } from './model/errors.ts';

const FORMATS = ['text', 'markdown', 'json', 'sarif', 'html'] as const;
const OPTIONS = INPUTS.filter((input) => input.actionOnly !== true);

const HELP = `demarc: what an infrastructure change does to your side of the shared responsibility line

  demarc review --plan-json plan.json --working-directory infra --base-ref origin/main
  demarc review --change-set-json cs.json --template head.yaml --base-template base.yaml
  demarc review --template head.yaml --base-template base.yaml      no AWS call, no credentials
  demarc merge reports/*.json                                       one verdict over several reports
  demarc demo                                                       reviews a bundled pull request

Options of review:
${OPTIONS.map((input) => `  --${input.name.padEnd(22)} ${input.description.replaceAll('`', '')}${input.default === '' ? '' : ` [${input.default}]`}`).join('\n')}
  --base-directory         Folder that holds the base side of --working-directory.
  --format                 ${FORMATS.join(', ')} [text]
  --output                 Write there instead of to standard output.

Exit code: 0 pass or warn · 1 blocked, or undecided with --on-undecided fail · 2 could not run.
`;

/** Entry of the command line; the exit code says what happened. */
async function main(words: readonly string[]): Promise<number> {
  const [command = '--help', ...rest] = words;
  switch (command) {
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(HELP);
      return words.length === 0 ? 2 : 0;
    case '--version':
      process.stdout.write(`${(await import('./version.ts')).VERSION}\n`);
      return 0;
    case 'review':
      return reviewCommand(optionsOf(rest));
    case 'merge':
      return mergeCommand(optionsOf(rest));
    case 'demo':
      return (await import('./demo.ts')).demo();
    default:
      throw new InputError({
        what: `There is no command \`${command}\`.`,
        where: 'demarc',
        fix: 'Run `demarc --help`.',
      });
  }
}

interface Options {
  readonly text: (name: string) => string;
  readonly lines: (name: string) => readonly string[];
  readonly rest: readonly string[];
}

function optionsOf(words: readonly string[]): Options {
  const local = ['base-directory', 'format', 'output', 'config'];
  const flags = OPTIONS.filter((input) => input.kind === 'flag').map((input) => input.name);
  const options = Object.fromEntries([
    ...OPTIONS.map(
      (input) =>
        [
          input.name,
          input.kind === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
        ] as const,
    ),
    ...local.map((name) => [name, { type: 'string' as const, multiple: true }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const lines = (name: string): readonly string[] => {
      const value = values[name];
      return Array.isArray(value)
        ? value
            .flatMap((each) => String(each).split('\n'))
            .map((line) => line.trim())
            .filter((line) => line !== '')
        : [];
    };
    const text = (name: string): string =>
      flags.includes(name) ? (values[name] === true ? 'true' : '') : (lines(name).at(-1) ?? '');
    return { text, lines, rest: positionals };
  } catch (error) {
    throw new InputError({
      what: `${error instanceof Error ? error.message : String(error)}.`.replace(/\.\.$/, '.'),
      where: 'demarc',
      fix: 'Run `demarc --help` for the options.',
    });
  }
}

async function reviewCommand({ text, lines, rest }: Options): Promise<number> {
  const [stray] = rest;
  if (stray !== undefined)
    throw new InputError({
      what: 'It belongs to no option.',
      where: `\`${stray}\``,
      fix: 'Name the option it belongs to, such as `--plan-json`.',
    });
  const [{ gather }, { localTrees }, { readSettings }, { review }] = await Promise.all([
    import('./ingest/gather.ts'),
    import('./local-trees.ts'),
    import('./config.ts'),
    import('./run.ts'),
  ]);
  const directory = process.cwd();
  const trees = localTrees(
    {
      workingDirectory: plainPath(lines('working-directory')[0]),
      baseDirectory: text('base-directory'),
      template: plainPath(lines('template')[0]),
      baseTemplate: plainPath(lines('base-template')[0]),
      baseRef: text('base-ref'),
      headRef: text('head-ref'),
    },
    directory,
  );
  const configFile = text('config') || text('config-file');
  const settings = await readSettings(
    text,
    configured(configFile, trees),
    new Date().toISOString().slice(0, 10),
  );
  const asked = {
    plans: lines('plan-json'),
    basePlans: lines('base-plan-json'),
    changeSets: lines('change-set-json'),
    templates: lines('template'),
    baseTemplates: lines('base-template'),
    workingDirectories: lines('working-directory'),
  };
  if (asked.plans.length + asked.changeSets.length + asked.templates.length === 0) {
    throw new InputError({
      what: 'There is nothing to review.',
      where: 'demarc review',
      fix: 'Give `--plan-json`, `--change-set-json` or `--template`.',
    });
  }
  const { inputs, diff } = await gather(asked, trees, directory);
  return present(review({ inputs, diff, settings, notices: [] }), { text, settings });
}

const plainPath = (line: string | undefined): string => (line ?? '').replace(/^[\w.-]+=/, '');

type Reviewed = import('./model/review.ts').Review;
type Trees = import('./ingest/gather.ts').Trees;
type Settings = import('./model/settings.ts').Settings;

/** The configuration of the base side; one that is named by hand is read from disk. */
function configured(
  file: string,
  trees: Trees,
): { readonly name: string; readonly text: string } | undefined {
  const name = file === '' ? '.github/demarc.yml' : file;
  if (file === '') {
    const text = (trees.base ?? trees.head).read(name);
    return text === undefined ? undefined : { name, text };
  }
  const text = trees.head.read(trees.inHead(file));
  if (text === undefined)
    throw new InputError({ what: 'There is no such file.', where: file, fix: 'Correct `--config`.' });
  return { name, text };
}

async function mergeCommand({ text, rest }: Options): Promise<number> {
  const { mergeReports } = await import('./merge.ts');
  const { readSettings } = await import('./config.ts');
  const settings = await readSettings(text, undefined, new Date().toISOString().slice(0, 10));
  return present(await mergeReports(rest, settings, process.cwd()), { text, settings });
}

async function present(
  review: Reviewed,
  { text, settings }: { readonly text: Options['text']; readonly settings: Settings },
): Promise<number> {
  const { renderAs } = await import('./render.ts');
  const format = FORMATS.find((each) => each === (text('format') || 'text'));
  if (format === undefined)
    throw new InputError({
      what: `\`${text('format')}\` is not a format.`,
      where: 'option `--format`',
      fix: `Choose one of ${FORMATS.join(', ')}.`,
    });
  const color = text('output') === '' && process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const rendering = { color, width: process.stdout.columns, settings };
  for (const [option, kind] of [
    ['report-file', 'json'],
    ['sarif-file', 'sarif'],
    ['html-file', 'html'],
  ] as const) {
    if (text(option) !== '') writeFileSync(path.resolve(text(option)), renderAs(kind, review, rendering));
  }
  const rendered = renderAs(format, review, rendering);
  if (text('output') === '') process.stdout.write(rendered);
  else writeFileSync(path.resolve(text('output')), rendered);
  return exitCode(review, settings);
}

function exitCode(review: Reviewed, settings: Settings): number {
  if (review.verdict === 'error') return 2;
  if (settings.warnOnly) return 0;
  return review.verdict === 'blocked' || (review.verdict === 'undecided' && settings.onUndecided === 'fail')
    ? 1
    : 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(
      error instanceof InputError
        ? `${error.message}\n`
        : `Demarc broke on its own fault. Please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  },
);

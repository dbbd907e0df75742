import path from 'node:path';
import { CONFIGURATION_FILE, readSettings, type Configuration, type ConfigurationFile } from '../config.ts';
import { bytesOf, directoryTree } from '../ingest/files.ts';
import { gather, type Asked } from '../ingest/gather.ts';
import { repositoryRoot } from '../ingest/git.ts';
import { localTrees, type LocalTrees } from '../local-trees.ts';
import { mergeReports } from '../merge.ts';
import { InputError } from '../model/errors.ts';
import type { Review } from '../model/review.ts';
import { argumentsOf, type Arguments } from './arguments.ts';
import { exitCodeOf, outputsOf, present, presentFailure } from './present.ts';
import type { Terminal } from './terminal.ts';

interface Outcome {
  readonly review: Review;
  readonly settings: Configuration;
}

/** `demarc review` and `demarc merge`: reads the words after the command, does the work, and gives the exit code. */
export async function runCommand(
  command: 'review' | 'merge',
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const given = argumentsOf(words, command);
  const outputs = outputsOf(given, terminal);
  try {
    const outcome = await (command === 'review' ? reviewed(given, terminal) : merged(given, terminal));
    terminal.progress('');
    present(outcome.review, outputs, { ...outcome, terminal });
    return exitCodeOf(outcome.review, outcome.settings);
  } catch (error) {
    terminal.progress('');
    presentFailure(error instanceof InputError ? error.message : 'Demarc broke on its own fault.', outputs);
    throw error;
  }
}

async function reviewed(given: Arguments, terminal: Terminal): Promise<Outcome> {
  const { lines, text } = given;
  const { directory } = terminal;
  const asked: Asked = {
    plans: lines('plan-json'),
    basePlans: lines('base-plan-json'),
    changeSets: lines('change-set-json'),
    templates: lines('template'),
    baseTemplates: lines('base-template'),
    workingDirectories: lines('working-directory'),
  };
  const inputs = [...asked.plans, ...asked.changeSets, ...asked.templates];
  if (inputs.length === 0)
    throw new InputError({
      what: 'There is nothing to review.',
      where: 'demarc review',
      fix: 'Give `--plan-json`, `--change-set-json` or `--template`.',
    });
  const trees = localTrees(
    {
      workingDirectories: asked.workingDirectories,
      templates: asked.templates,
      baseTemplates: asked.baseTemplates,
      baseDirectory: text('base-directory'),
      baseRef: text('base-ref'),
      headRef: text('head-ref'),
    },
    directory,
  );
  const settings = await readSettings(
    text,
    configurationOf(text('config-file'), trees, directory),
    terminal.today,
  );
  terminal.progress(`Reading ${inputs.join(', ')}`);
  // The analysis is loaded while the inputs are read.
  const [gathered, { review }] = await Promise.all([
    gather(asked, trees, { directory }),
    import('../run.ts'),
  ]);
  terminal.progress(`Reviewing ${gathered.inputs.map((input) => input.summary.name).join(', ')}`);
  return { review: review({ ...gathered, settings, notices: settings.notices }), settings };
}

async function merged({ text, lines, rest }: Arguments, terminal: Terminal): Promise<Outcome> {
  const { directory } = terminal;
  const head = directoryTree(repositoryRoot(directory) ?? directory);
  const file = configurationOf(text('config-file'), { head, rules: undefined, base: undefined }, directory);
  const settings = await readSettings(text, file, terminal.today);
  const merge = await mergeReports([...rest, ...lines('merge-reports')], settings, directory);
  return { review: merge, settings };
}

/**
 * The configuration of the base side, and what the change makes of it. A file that is named by hand is taken as it is on
 * disk: whoever names it decides.
 */
function configurationOf(
  named: string,
  { rules, base, head }: Pick<LocalTrees, 'rules' | 'base' | 'head'>,
  directory: string,
): ConfigurationFile {
  const name = named === '' ? CONFIGURATION_FILE : named;
  if (named === '') {
    if (base === undefined) return { name, text: head.read(name) };
    return { name, text: (rules ?? base).read(name), change: { from: base.read(name), to: head.read(name) } };
  }
  const bytes = bytesOf(path.resolve(directory, named));
  if (bytes !== undefined) return { name, text: new TextDecoder().decode(bytes) };
  throw new InputError({
    what: `There is no file \`${named}\`.`,
    where: 'option `--config`',
    fix: 'Correct the path.',
  });
}

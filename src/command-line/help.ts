import { INPUTS } from '../inputs.ts';
import { FORMATS } from './formats.ts';

const COLUMN = 25;
const WIDTH = 100;

/** What `demarc --help` prints. */
export function helpText(): string {
  const inputs = INPUTS.filter((input) => input.actionOnly !== true && input.name !== 'merge-reports');
  return `demarc: what an infrastructure change does to your side of the shared responsibility line

  demarc review --plan-json plan.json --working-directory infra --base-ref origin/main
  demarc review --change-set-json cs.json --template head.yaml --base-template base.yaml
  demarc review --template head.yaml --base-template base.yaml      no AWS call, no credentials
  demarc merge reports/*.json                                       one verdict over several reports
  demarc demo                                                       reviews a bundled pull request

Options of review:
${inputs.map((input) => entry(input.name, described(input))).join('\n')}
${entry('base-directory', 'Folder that holds the base side of --working-directory.')}
${entry('format', `${FORMATS.join(', ')} [text]`)}
${entry('output', 'Write there instead of to standard output.')}

--plan-json - reads from standard input. --config is short for --config-file: the file is taken as it is on
disk; without it, .github/demarc.yml of the base side counts, and what the change loosens in it waits.

Exit code: 0 pass or warn · 1 blocked, or undecided with --on-undecided fail · 2 could not run.
`;
}

function described(input: (typeof INPUTS)[number]): string {
  const fallback = input.default === '' ? '' : ` [${input.default}]`;
  return `${input.description.replaceAll('`', '')}${fallback}`;
}

/** An option and what it is for, in two columns. */
function entry(name: string, description: string): string {
  const lines = [''];
  for (const word of description.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && line.length + word.length >= WIDTH - COLUMN) lines.push(word);
    else lines[last] = line === '' ? word : `${line} ${word}`;
  }
  return `  --${name} `.padEnd(COLUMN) + lines.join(`\n${' '.repeat(COLUMN)}`);
}

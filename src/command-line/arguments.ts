import { INPUTS } from '../inputs.ts';
import { InputError } from '../model/errors.ts';
import { nearest } from '../nearest.ts';

/** The words of one command, taken apart: what each option says, and what belongs to none. */
export interface Arguments {
  /** The value of an option; empty when it is not given. A flag is `true`, `false` or empty. */
  readonly text: (name: string) => string;
  /** The values of an option that may be given more than once, blank lines left out. */
  readonly lines: (name: string) => readonly string[];
  readonly rest: readonly string[];
}

interface Option {
  readonly name: string;
  readonly kind: 'text' | 'flag' | 'list';
}

const PRESENTING: readonly Option[] = [
  { name: 'format', kind: 'text' },
  { name: 'output', kind: 'text' },
];
const OF_MERGE = [
  'config-file',
  'fail-on',
  'fail-on-risk',
  'on-undecided',
  'warn-only',
  'report-file',
  'sarif-file',
  'html-file',
  'merge-reports',
];
const OPTIONS: Readonly<Record<'review' | 'merge', readonly Option[]>> = {
  review: [
    ...INPUTS.filter((input) => input.actionOnly !== true && input.name !== 'merge-reports'),
    { name: 'base-directory', kind: 'text' },
    ...PRESENTING,
  ],
  merge: [...INPUTS.filter((input) => OF_MERGE.includes(input.name)), ...PRESENTING],
};
/** Shorter names of options. */
const ALIASES: ReadonlyMap<string, string> = new Map([['config', 'config-file']]);

/** Takes the words after a command apart; throws an `InputError` for an option that is unknown, incomplete or given twice. */
export function argumentsOf(words: readonly string[], command: 'review' | 'merge'): Arguments {
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      rest.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      if (command === 'review') strayWord(word, words[at - 2]);
      rest.push(word);
      continue;
    }
    const { option, value, used } = optionAt(words, at, command);
    const earlier = values.get(option.name);
    if (earlier !== undefined && option.kind !== 'list')
      throw new InputError({
        what: 'It is given twice.',
        where: `option \`--${option.name}\``,
        fix: 'Keep one of them.',
      });
    values.set(option.name, [...(earlier ?? []), value]);
    at += used;
  }
  const lines = (name: string): readonly string[] =>
    (values.get(name) ?? [])
      .flatMap((value) => value.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return { lines, text: (name) => lines(name).join('\n'), rest };
}

interface Given {
  readonly option: Option;
  readonly value: string;
  /** Further words that belong to it. */
  readonly used: number;
}

function optionAt(words: readonly string[], at: number, command: 'review' | 'merge'): Given {
  const [, dashes = '', written = '', , inline] = /^(--?)([^=]*)(=([^]*))?$/.exec(words[at] ?? '') ?? [];
  const name = ALIASES.get(written) ?? written;
  const next = words[at + 1];
  const known = OPTIONS[command];
  const negated = known.find((option) => option.kind === 'flag' && `no-${option.name}` === name);
  if (dashes === '--' && negated !== undefined && inline === undefined)
    return { option: negated, value: 'false', used: 0 };
  const option = known.find((each) => each.name === name);
  if (dashes !== '--' || option === undefined) return unknownOption(`${dashes}${written}`, command);
  if (option.kind === 'flag') {
    if (inline !== undefined) return { option, value: inline, used: 0 };
    const follows = next === 'true' || next === 'false';
    return { option, value: follows ? next : 'true', used: follows ? 1 : 0 };
  }
  if (inline !== undefined) return { option, value: inline, used: 0 };
  if (next !== undefined && !next.startsWith('--')) return { option, value: next, used: 1 };
  throw new InputError({
    what: 'Its value is missing.',
    where: `option \`--${written}\``,
    fix: `Write \`--${written} VALUE\`.`,
  });
}

function unknownOption(written: string, command: 'review' | 'merge'): never {
  const name = written.replace(/^-+/, '');
  const where = `demarc ${command}`;
  const input = INPUTS.find((each) => each.name === name);
  if (input?.actionOnly === true)
    throw new InputError({
      what: `\`--${name}\` is an input of the action alone.`,
      where,
      fix: 'Leave it out: the command line posts nothing.',
    });
  const other = command === 'review' ? 'merge' : 'review';
  if (OPTIONS[other].some((option) => option.name === name))
    throw new InputError({
      what: `\`--${name}\` does not belong to it.`,
      where,
      fix: `It is an option of \`demarc ${other}\`.`,
    });
  const meant = nearest(name, [...OPTIONS[command].map((option) => option.name), ...ALIASES.keys()]);
  throw new InputError({
    what: `There is no option \`${written}\`.`,
    where,
    fix: meant === undefined ? 'Run `demarc --help` for the options.' : `Did you mean \`--${meant}\`?`,
  });
}

/** A shell that expands a pattern leaves all files but the first without an option. */
function strayWord(word: string, option = ''): never {
  const isList = OPTIONS.review.some(({ name, kind }) => kind === 'list' && `--${name}` === option);
  throw new InputError({
    what: 'It belongs to no option.',
    where: `\`${word}\``,
    fix: isList
      ? `Repeat the option (\`${option} ${word}\`), or quote the pattern so that the shell leaves it alone.`
      : 'Name the option it belongs to, such as `--plan-json`.',
  });
}

import { InputError } from './model/errors.ts';

const COMMANDS = ['review', 'merge', 'demo', 'help'] as const;

/** Entry of the command line; what a command needs is loaded once it is known which. */
async function main(words: readonly string[]): Promise<number> {
  const [command = '', ...rest] = words;
  const options = words.slice(0, words.includes('--') ? words.indexOf('--') : words.length);
  if (command === '' || command === 'help' || options.includes('--help') || options.includes('-h')) {
    process.stdout.write((await import('./command-line/help.ts')).helpText());
    return command === '' ? 2 : 0;
  }
  switch (command) {
    case '--version':
    case '-v':
      process.stdout.write(`${(await import('./version.ts')).VERSION}\n`);
      return 0;
    case 'review':
    case 'merge':
      return (await import('./command-line/commands.ts')).runCommand(command, rest, terminal(process.env));
    case 'demo':
      return (await import('./demo.ts')).demo();
    default:
      return unknownCommand(command);
  }
}

async function unknownCommand(command: string): Promise<never> {
  const meant = (await import('./nearest.ts')).nearest(command, COMMANDS);
  throw new InputError({
    what: command.startsWith('-') ? 'The command is missing.' : `There is no command \`${command}\`.`,
    where: 'demarc',
    fix:
      meant === undefined ? `The commands are ${COMMANDS.join(', ')}.` : `Did you mean \`demarc ${meant}\`?`,
  });
}

/** This process as commands see it. Colour is for terminals whose user did not say no (`NO_COLOR`, `TERM=dumb`). */
function terminal({ NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>) {
  const { stdout, stderr } = process;
  return {
    directory: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    color: stdout.isTTY && NO_COLOR === '' && TERM !== 'dumb',
    width: stdout.isTTY ? stdout.columns : undefined,
    write: (text: string) => void stdout.write(text),
    progress: (line: string) => {
      if (stderr.isTTY) stderr.write(`\r${line.slice(0, (stderr.columns || 80) - 1)}\u001b[K`);
    },
  };
}

// Whoever reads the output may stop early (`demarc review | head`); the verdict stands all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

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

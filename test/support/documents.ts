import { INPUTS, OUTPUTS } from '../../src/inputs.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** action.yml as the inputs and outputs in code make it. */
export function actionYml(): string {
  const inputs = INPUTS.map(
    (input) =>
      `  ${input.name}:\n    description: ${quoted(input.default === '' || input.name === 'github-token' ? input.description : `${input.description} Default: ${input.default}`)}\n    required: false${input.name === 'github-token' ? '\n    default: ${{ github.token }}' : ''}`,
  );
  const outputs = OUTPUTS.map(
    ({ name, description }) => `  ${name}:\n    description: ${quoted(description)}`,
  );
  return `name: Demarc
description: Reviews infrastructure changes in pull requests and blocks new public exposure.
author: The Demarc authors
branding:
  icon: shield
  color: blue
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
runs:
  using: node24
  main: dist/action/index.js
`;
}

/** The README with the tables between its markers as the code makes them. */
export function withTables(readme: string): string {
  const inputs = [
    '| Input | Default | |',
    '|---|---|---|',
    ...INPUTS.map(
      (input) =>
        `| \`${input.name}\` | ${input.default === '' ? '' : `\`${input.default}\``} | ${input.description} |`,
    ),
  ];
  const outputs = [
    '| Output | |',
    '|---|---|',
    ...OUTPUTS.map(({ name, description }) => `| \`${name}\` | ${description} |`),
  ];
  return between(between(readme, 'inputs', inputs.join('\n')), 'outputs', outputs.join('\n'));
}

function between(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name}:begin -->\\n)[^]*?(\\n<!-- ${name}:end -->)`);
  return text.replace(pattern, (_, begin: string, end: string) => `${begin}\n${content}\n${end}`);
}

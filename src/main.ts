import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { act } from './act.ts';
import { InputError } from './model/errors.ts';

/** Entry of the action: the only place that reads its environment. The verdict is the step's success or failure. */
async function main(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const variable = (name: string): string => environment[name] ?? '';
  const [owner = '', repo = ''] = variable('GITHUB_REPOSITORY').split('/');
  const eventPath = variable('GITHUB_EVENT_PATH');
  const { failed, error } = await act({
    given: (name) => core.getInput(name),
    event: {
      name: variable('GITHUB_EVENT_NAME'),
      payload: eventPath === '' ? {} : JSON.parse(readFileSync(eventPath, 'utf8')),
      sha: variable('GITHUB_SHA'),
    },
    repository: { owner, repo },
    access: {
      apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
      graphqlUrl: variable('GITHUB_GRAPHQL_URL') || 'https://api.github.com/graphql',
    },
    serverUrl: variable('GITHUB_SERVER_URL') || 'https://github.com',
    workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
    run: { id: variable('GITHUB_RUN_ID'), attempt: Number(variable('GITHUB_RUN_ATTEMPT') || '1') },
    workflow: variable('GITHUB_WORKFLOW'),
    job: variable('GITHUB_JOB'),
    log: (line) => core.info(line),
    warn: (line) => core.warning(line),
  });
  if (error !== undefined) core.setFailed(error);
  if (failed) process.exitCode = 1;
}

main(process.env).catch((error: unknown) => {
  core.setOutput('verdict', 'error');
  // What cannot be judged must not pass: a mistake in the input and a fault of our own both fail the step.
  core.setFailed(
    error instanceof InputError
      ? error.message
      : `Demarc broke on its own fault. Please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
});

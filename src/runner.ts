import type { Given } from './config.ts';
import type { RepositoryName, WorkflowEvent } from './publish/context.ts';
import type { GitHubAccess } from './publish/github.ts';

/** What the runner says about this run; `main.ts` reads it from the environment. */
export interface Runner {
  readonly given: Given;
  readonly event: Omit<WorkflowEvent, 'prNumber' | 'baseRef' | 'headRef'>;
  readonly repository: RepositoryName;
  readonly access: Omit<GitHubAccess, 'token'>;
  readonly serverUrl: string;
  readonly workspace: string;
  readonly run: { readonly id: string; readonly attempt: number };
  readonly workflow: string;
  readonly job: string;
  readonly log: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** The lines of an input that takes several values. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

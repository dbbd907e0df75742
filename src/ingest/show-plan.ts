import { spawnSync } from 'node:child_process';

const MOST_BYTES = 1024 * 1024 * 1024;

/** A binary plan as JSON, through whichever of terraform and tofu is on the PATH; undefined when neither can show it. */
export function showPlan(file: string, workingDirectory: string): string | undefined {
  for (const command of ['terraform', 'tofu']) {
    const run = spawnSync(command, ['show', '-json', file], {
      cwd: workingDirectory,
      maxBuffer: MOST_BYTES,
      timeout: 300_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (run.status === 0) return run.stdout.toString('utf8');
  }
  return undefined;
}

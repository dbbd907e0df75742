import { parsePatchText } from '../../src/ingest/diff.ts';
import { pullRequestOn } from '../../src/publish/conversation.ts';
import { connectGitHub, type GitHubClient } from '../../src/publish/github.ts';
import { publish, type PublishOutcome } from '../../src/publish/publish.ts';
import type { Publication, PublishSettings } from '../../src/publish/reconcile.ts';
import type { PullRequestPort } from '../../src/publish/pull-request.ts';
import type { Fingerprint } from '../../src/model/finding.ts';
import type { PlacedComment, Placement } from '../../src/model/review.ts';
import type { Twin } from '../../src/twin/twin.ts';

/** A clock that is as far on as it was told to sleep. */
export function simulatedPace(): {
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  slept: number[];
} {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now() + slept.reduce((sum, each) => sum + each, 0),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  };
}

export function clientOf(twin: Twin, pace = simulatedPace()): GitHubClient {
  return connectGitHub({ apiUrl: twin.url, graphqlUrl: twin.graphqlUrl, token: 'secret', pace });
}

export function portOf(twin: Twin, pace = simulatedPace()): PullRequestPort {
  const { owner, name: repo, number } = twin.state;
  return pullRequestOn(clientOf(twin, pace), { owner, repo, number }, parsePatchText);
}

export const settings: PublishSettings = {
  commentKey: 'prod',
  commentSummaryInPr: 'on-findings',
  commentBehavior: 'update',
  inlineComments: 'all',
  maxInlineComments: 20,
};

export function fingerprint(text: string): Fingerprint {
  return text.padEnd(16, '0') as Fingerprint;
}

export function onLine(
  line: number,
  details: { file?: string; side?: 'LEFT' | 'RIGHT'; endLine?: number } = {},
): Placement {
  const { file = 'rds.tf', side = 'RIGHT', endLine = line } = details;
  return { kind: 'line', at: { file, line, endLine }, side };
}

export function remark(
  name: string,
  placement: Placement,
  body = `**New public exposure** of \`${name}\``,
): PlacedComment {
  return { fingerprint: fingerprint(name), placement, body };
}

export function publication(details: Partial<Publication> & Pick<Publication, 'head'>): Publication {
  return {
    summary:
      '## Demarc: blocked. 1 new public exposure\n\n`aws_db_instance.orders` becomes reachable.\n\n<sub>Commit 1</sub>',
    comments: [],
    blocking: new Set(),
    quiet: false,
    failed: true,
    run: { id: '100', attempt: 1 },
    ...details,
  };
}

/** Publishes to a twin as a run of the action would. */
export function publishTo(
  twin: Twin,
  details: Partial<Publication> = {},
  options: Partial<PublishSettings> = {},
): Promise<PublishOutcome> {
  return publish(publication({ head: twin.head(), ...details }), { ...settings, ...options }, portOf(twin));
}

import { describe, expect, test } from 'vitest';
import { inlineBody, summaryBody } from '../../src/publish/marker.ts';
import { reconcile, type PublishAction } from '../../src/publish/reconcile.ts';
import { fingerprint, onLine, publication, remark, settings } from '../support/published.ts';
import type { OwnComment, OwnThread } from '../../src/publish/pull-request.ts';

const head = 'a'.repeat(40);
const older = 'b'.repeat(40);
const wanted = publication({ head });

const comment = (details: Partial<OwnComment> = {}): OwnComment => ({
  id: 1,
  node: `IC_${details.id ?? 1}`,
  url: 'https://github.com/acme/infrastructure/pull/7#issuecomment-1',
  body: summaryBody('Before', 'prod', { head: older, run: '99', attempt: 1 }),
  minimised: false,
  ...details,
});
const thread = (name: string, details: Partial<OwnThread> = {}, body = 'Reported'): OwnThread => ({
  node: `PRRT_${name}`,
  opener: comment({
    id: 10,
    node: `PRRC_${name}`,
    body: inlineBody(body, { key: 'prod', fingerprint: fingerprint(name) }),
  }),
  resolved: false,
  mayResolve: false,
  mayReopen: false,
  answered: false,
  replies: [],
  ...details,
});
const gone = (name: string, details: Partial<OwnThread> = {}): OwnThread => {
  const body = inlineBody('Resolved', { key: 'prod', fingerprint: fingerprint(name), state: 'resolved' });
  return thread(name, {
    opener: comment({ id: 10, node: `PRRC_${name}`, body, minimised: true }),
    ...details,
  });
};

const short = (text: string): string => text.replace(/0+$/, '');

/** The kinds of action, with what tells them apart. */
function brief(actions: readonly PublishAction[]): readonly string[] {
  return actions.map((action) => {
    if (action.kind === 'hide') return `hide ${action.node} ${action.reason}`;
    if (action.kind === 'show') return `show ${action.node}`;
    if (action.kind === 'review')
      return `review ${action.comments.map((each) => short(each.fingerprint)).join(' ')}`;
    if (action.kind === 'annotate') return `annotate ${short(action.comment.fingerprint)}`;
    if (action.kind === 'retire')
      return `retire by ${action.how}${action.reply === undefined ? '' : ' with reply'}`;
    if (action.kind === 'update-summary' || action.kind === 'keep-summary')
      return `${action.kind} ${action.comment.id}`;
    return action.kind;
  });
}

describe('the summary comment', () => {
  const same = comment({
    body: summaryBody(wanted.summary.replace('Commit 1', 'run 99'), 'prod', { head, run: '99', attempt: 1 }),
  });
  test.each([
    { name: 'is created when there is something to say', expected: ['create-summary'] },
    { name: 'is not created when there is not', quiet: true, expected: [] },
    { name: 'is always created on request', quiet: true, when: 'always', expected: ['create-summary'] },
    {
      name: 'is not created on a mere warning when only failures are wanted',
      failed: false,
      when: 'on-failure',
      expected: [],
    },
    { name: 'is created on failure', when: 'on-failure', expected: ['create-summary'] },
    { name: 'is never created on request', when: 'never', expected: [] },
    { name: 'is brought up to date', comments: [comment()], expected: ['update-summary 1'] },
    {
      name: 'is brought up to date when all is well again, whatever the setting',
      quiet: true,
      failed: false,
      when: 'never',
      comments: [comment()],
      expected: ['update-summary 1'],
    },
    {
      name: 'is left alone when it says the same of the same commit',
      comments: [same],
      expected: ['keep-summary 1'],
    },
    {
      name: 'is left alone when only its line ends differ',
      comments: [{ ...same, body: same.body.replaceAll('\n', '\r\n') }],
      expected: ['keep-summary 1'],
    },
    {
      name: 'of another key is not ours to touch',
      comments: [comment({ body: summaryBody('Before', 'stage', { head, run: '99', attempt: 1 }) })],
      expected: ['create-summary'],
    },
    {
      name: 'must carry its marker on the first line',
      comments: [comment({ body: `Look:\n${comment().body}` })],
      expected: ['create-summary'],
    },
    {
      name: 'is the oldest of several, and the others are hidden',
      comments: [comment(), comment({ id: 2 })],
      expected: ['hide IC_2 DUPLICATE', 'update-summary 1'],
    },
    {
      name: 'is shown again when it was hidden and there is something to say',
      comments: [comment({ minimised: true })],
      expected: ['show IC_1', 'update-summary 1'],
    },
    {
      name: 'stays hidden when there is nothing to say',
      quiet: true,
      comments: [comment({ minimised: true })],
      expected: ['update-summary 1'],
    },
    {
      name: 'is hidden and written anew on request',
      behavior: 'hide-and-new',
      comments: [comment()],
      expected: ['hide IC_1 OUTDATED', 'create-summary'],
    },
    {
      name: 'that is already hidden stays history',
      behavior: 'hide-and-new',
      comments: [comment({ minimised: true })],
      expected: ['create-summary'],
    },
    {
      name: 'that says the same is not hidden',
      behavior: 'hide-and-new',
      comments: [same],
      expected: ['keep-summary 1'],
    },
  ] as const)('$name', (row) => {
    const {
      quiet = false,
      failed = true,
      when = 'on-findings',
      behavior = 'update',
      comments = [],
    } = { ...row } as {
      quiet?: boolean;
      failed?: boolean;
      when?: typeof settings.commentSummaryInPr;
      behavior?: typeof settings.commentBehavior;
      comments?: readonly OwnComment[];
    };
    const options = { ...settings, commentSummaryInPr: when, commentBehavior: behavior };
    const actions = reconcile({ head, comments, threads: [] }, { ...wanted, quiet, failed }, options);
    expect(brief(actions)).toEqual(row.expected);
  });
});

describe('a run that is behind', () => {
  const by = (run: string, attempt: number) =>
    comment({ body: summaryBody('Newer', 'prod', { head, run, attempt }) });
  test.each([
    { name: 'says nothing about an older commit', state: { head: older, comments: [] }, skips: true },
    { name: 'says nothing once a newer run spoke', state: { head, comments: [by('101', 1)] }, skips: true },
    {
      name: 'says nothing once a later attempt spoke',
      state: { head, comments: [by('100', 2)] },
      skips: true,
    },
    { name: 'compares run numbers as numbers', state: { head, comments: [by('9', 1)] }, skips: false },
    {
      name: 'speaks after a force-push, although the older commit is no ancestor',
      state: { head, comments: [comment()] },
      skips: false,
    },
    {
      name: 'is not silenced by damaged data',
      state: {
        head,
        comments: [comment({ body: '<!-- demarc:v1 key=prod -->\n<!-- demarc-data:eyJ9 -->\nx' })],
      },
      skips: false,
    },
  ])('$name', ({ state, skips }) => {
    expect(brief(reconcile({ ...state, threads: [] }, wanted, settings)).includes('skip')).toBe(skips);
  });
});

describe('inline comments', () => {
  const fresh = remark('a', onLine(3), 'Reported');
  const cases: readonly {
    name: string;
    threads?: readonly OwnThread[];
    comments?: Parameters<typeof publication>[0]['comments'];
    options?: Partial<typeof settings>;
    expected: readonly string[];
  }[] = [
    { name: 'are posted in one review', comments: [fresh, remark('b', onLine(4))], expected: ['review a b'] },
    {
      name: 'on a file are posted apart, because a review cannot hold them',
      comments: [fresh, remark('b', { kind: 'file', path: 'rds.tf' })],
      expected: ['review a', 'annotate b'],
    },
    {
      name: 'without a place stay in the summary',
      comments: [remark('a', { kind: 'summary' })],
      expected: [],
    },
    {
      name: 'are at most so many, in the order given',
      comments: [fresh, remark('b', onLine(4)), remark('c', onLine(5))],
      options: { maxInlineComments: 2 },
      expected: ['review a b'],
    },
    {
      name: 'count those that stand already',
      threads: [thread('a')],
      comments: [fresh, remark('b', onLine(4)), remark('c', onLine(5))],
      options: { maxInlineComments: 2 },
      expected: ['keep', 'review b'],
    },
    {
      name: 'can be limited to what blocks',
      comments: [fresh, remark('b', onLine(4))],
      options: { inlineComments: 'blocking' },
      expected: ['review b'],
    },
    { name: 'can be switched off', comments: [fresh], options: { inlineComments: 'none' }, expected: [] },
    {
      name: 'that stand are kept when switched off, because their finding is not gone',
      threads: [thread('a')],
      comments: [fresh],
      options: { inlineComments: 'none' },
      expected: ['keep'],
    },
    { name: 'that say the same are kept', threads: [thread('a')], comments: [fresh], expected: ['keep'] },
    {
      name: 'that say something else are edited',
      threads: [thread('a', {}, 'Else')],
      comments: [fresh],
      expected: ['revise'],
    },
    {
      name: 'are not posted again when a person resolved the thread',
      threads: [thread('a', { resolved: true })],
      comments: [fresh],
      expected: ['keep'],
    },
    {
      name: 'stay with a finding that has lost its place',
      threads: [thread('a')],
      comments: [remark('a', { kind: 'summary' }, 'Reported')],
      expected: ['keep'],
    },
    {
      name: 'whose finding is gone are resolved',
      threads: [thread('a', { mayResolve: true })],
      expected: ['retire by resolve'],
    },
    {
      name: 'whose finding is gone are hidden where the token may not resolve',
      threads: [thread('a')],
      expected: ['retire by hide'],
    },
    {
      name: 'that were answered are never hidden, and whoever answered is told once',
      threads: [thread('a', { answered: true })],
      expected: ['retire by reword with reply'],
    },
    {
      name: 'that were answered are resolved with a reply',
      threads: [thread('a', { answered: true, mayResolve: true })],
      expected: ['retire by resolve with reply'],
    },
    {
      name: 'are not replied to twice',
      threads: [
        thread('a', {
          answered: true,
          replies: [inlineBody('x', { key: 'prod', fingerprint: 'a', state: 'reply' })],
        }),
      ],
      expected: ['retire by reword'],
    },
    {
      name: 'that a person resolved only change their words',
      threads: [thread('a', { answered: true, resolved: true })],
      expected: ['retire by reword'],
    },
    { name: 'that are retired stay so', threads: [gone('a')], expected: ['keep'] },
    {
      name: 'of a finding that came back open their thread again',
      threads: [gone('a', { resolved: true, mayReopen: true })],
      comments: [fresh],
      expected: ['revive'],
    },
    {
      name: 'that stand twice are hidden but for the first',
      threads: [
        thread('a'),
        thread('a', { opener: comment({ id: 11, node: 'PRRC_2', body: thread('a').opener.body }) }),
      ],
      comments: [fresh],
      expected: ['hide PRRC_2 DUPLICATE', 'keep'],
    },
    {
      name: 'of another key are not ours to touch',
      threads: [
        thread('a', { opener: comment({ body: inlineBody('x', { key: 'stage', fingerprint: 'a' }) }) }),
      ],
      expected: [],
    },
  ];
  test.each(cases)('$name', ({ threads = [], comments = [], options = {}, expected }) => {
    const blocking = new Set([fingerprint('b')]);
    const actions = reconcile(
      { head, comments: [], threads },
      { ...wanted, quiet: true, comments, blocking },
      { ...settings, ...options },
    );
    expect(brief(actions)).toEqual(expected);
  });

  test('a retired comment no longer offers its suggestion', () => {
    const body = 'Reported\n\n```suggestion\n  publicly_accessible = false\n```';
    const [action] = reconcile(
      { head, comments: [], threads: [thread('a', {}, body)] },
      { ...wanted, quiet: true },
      settings,
    );
    expect(action).toMatchObject({
      kind: 'retire',
      body: expect.stringMatching(
        /^<!-- demarc:v1 key=prod fp=a0+ state=resolved -->\n\*\*Resolved in `aaaaaaa`/,
      ),
    });
    expect(action).not.toMatchObject({ body: expect.stringContaining('```suggestion') });
  });
});

import { currentLine } from './anchors.ts';
import { ownersOf, WEB, WHEN, type Document } from './owners.ts';
import { baseOf, headOf, mergeBaseOf } from './state.ts';
import type { CheckRun, ConversationComment, ReviewComment, SubmittedReview, TwinState } from './state.ts';
import type { DiffEntry } from './repository.ts';

const PULL_DEFAULTS = {
  created_at: WHEN,
  updated_at: WHEN,
  closed_at: null,
  merged_at: null,
  assignee: null,
  labels: [],
  milestone: null,
  auto_merge: null,
};

/** Documents link to each other through the address the twin listens on. */
export function documentsOf(state: TwinState, api: string) {
  const here = `${api}/repos/${state.owner}/${state.name}`;
  const web = `${WEB}/${state.owner}/${state.name}`;
  const pullUrl = `${here}/pulls/${state.number}`;
  const pullWeb = `${web}/pull/${state.number}`;

  const { user, repository } = ownersOf(state, api);

  const comment = ({ id, author, body }: ConversationComment): Document => ({
    id,
    node_id: `IC_${id}`,
    url: `${here}/issues/comments/${id}`,
    html_url: `${pullWeb}#issuecomment-${id}`,
    issue_url: `${here}/issues/${state.number}`,
    body,
    user: user(author),
    created_at: WHEN,
    updated_at: WHEN,
    author_association: associationOf(author, state),
    performed_via_github_app: null,
  });

  const reviewComment = (posted: ReviewComment): Document => {
    const line = currentLine(state, posted, posted.originalLine) ?? null;
    const start = currentLine(state, posted, posted.originalStartLine) ?? null;
    return {
      id: posted.id,
      node_id: `PRRC_${posted.id}`,
      pull_request_review_id: posted.review,
      url: `${here}/pulls/comments/${posted.id}`,
      html_url: `${pullWeb}#discussion_r${posted.id}`,
      pull_request_url: pullUrl,
      diff_hunk: posted.hunk,
      path: posted.path,
      commit_id: line === null ? posted.originalCommit : headOf(state),
      original_commit_id: posted.originalCommit,
      user: user(posted.author),
      body: posted.body,
      created_at: WHEN,
      updated_at: WHEN,
      author_association: associationOf(posted.author, state),
      subject_type: posted.subject,
      ...(posted.inReplyTo === undefined ? {} : { in_reply_to_id: posted.inReplyTo }),
      ...(posted.subject === 'file'
        ? {}
        : {
            line,
            original_line: posted.originalLine,
            side: posted.side,
            start_line: start,
            original_start_line: posted.originalStartLine ?? null,
            start_side: posted.originalStartLine === undefined ? null : posted.side,
          }),
      _links: {
        self: { href: `${here}/pulls/comments/${posted.id}` },
        html: { href: `${pullWeb}#discussion_r${posted.id}` },
        pull_request: { href: pullUrl },
      },
    };
  };

  const review = ({ id, author, body, event, commit }: SubmittedReview): Document => ({
    id,
    node_id: `PRR_${id}`,
    user: user(author),
    body,
    state: event === 'COMMENT' ? 'COMMENTED' : event,
    html_url: `${pullWeb}#pullrequestreview-${id}`,
    pull_request_url: pullUrl,
    _links: { html: { href: pullWeb }, pull_request: { href: pullUrl } },
    submitted_at: WHEN,
    commit_id: commit,
    author_association: associationOf(author, state),
  });

  const branch = (owner: string, ref: string, sha: string): Document => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: user(owner),
    repo: repository(owner),
  });

  const simplePull = (): Document => ({
    id: state.number,
    node_id: `PR_${state.number}`,
    number: state.number,
    state: 'open',
    locked: false,
    draft: false,
    title: state.title,
    body: null,
    user: user(state.headOwner),
    url: pullUrl,
    html_url: pullWeb,
    diff_url: `${pullWeb}.diff`,
    patch_url: `${pullWeb}.patch`,
    issue_url: `${here}/issues/${state.number}`,
    commits_url: `${pullUrl}/commits`,
    comments_url: `${here}/issues/${state.number}/comments`,
    review_comments_url: `${pullUrl}/comments`,
    review_comment_url: `${here}/pulls/comments{/number}`,
    statuses_url: `${here}/statuses/${headOf(state)}`,
    ...PULL_DEFAULTS,
    // GitHub makes the test merge when it gets round to it, and says null until then.
    merge_commit_sha: null,
    author_association: associationOf(state.headOwner, state),
    head: branch(state.headOwner, state.headBranch, headOf(state)),
    base: branch(state.owner, state.baseBranch, baseOf(state)),
    _links: Object.fromEntries(
      ['self', 'html', 'issue', 'comments', 'review_comments', 'review_comment', 'commits', 'statuses'].map(
        (name) => [name, { href: pullUrl }],
      ),
    ),
  });

  const pull = (): Document => {
    const entries = state.repository.diff(mergeBaseOf(state), headOf(state));
    return {
      ...simplePull(),
      merged: false,
      merged_by: null,
      mergeable: null,
      mergeable_state: 'unknown',
      maintainer_can_modify: false,
      comments: state.comments.length,
      review_comments: state.threads.length,
      commits: state.repository.log(baseOf(state), headOf(state)).length,
      additions: entries.reduce((sum, { additions }) => sum + additions, 0),
      deletions: entries.reduce((sum, { deletions }) => sum + deletions, 0),
      changed_files: entries.length,
    };
  };

  const diffEntry = ({
    path,
    previousPath,
    status,
    additions,
    deletions,
    blob,
    patch,
  }: DiffEntry): Document => ({
    sha: blob,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${web}/blob/${headOf(state)}/${encodeURI(path)}`,
    raw_url: `${web}/raw/${headOf(state)}/${encodeURI(path)}`,
    contents_url: `${here}/contents/${encodeURI(path)}?ref=${headOf(state)}`,
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
    ...(patch === undefined ? {} : { patch }),
  });

  const commit = (sha: string): Document => ({
    sha,
    node_id: `C_${sha}`,
    url: `${here}/commits/${sha}`,
    html_url: `${web}/commit/${sha}`,
    comments_url: `${here}/commits/${sha}/comments`,
    commit: {
      url: `${here}/git/commits/${sha}`,
      author: { name: 'Mona', email: 'mona@example.com', date: WHEN },
      committer: { name: 'Mona', email: 'mona@example.com', date: WHEN },
      message: state.repository.message(sha).trim(),
      comment_count: 0,
      tree: { sha, url: `${here}/git/trees/${sha}` },
    },
    author: user(state.headOwner),
    committer: user(state.headOwner),
    parents: state.repository
      .parents(sha)
      .map((parent) => ({ sha: parent, url: `${here}/commits/${parent}` })),
  });

  const checkRun = ({ id, name, head, conclusion, title, summary, annotations }: CheckRun): Document => ({
    id,
    node_id: `CR_${id}`,
    name,
    head_sha: head,
    external_id: null,
    url: `${here}/check-runs/${id}`,
    html_url: `${web}/runs/${id}`,
    details_url: null,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    started_at: WHEN,
    completed_at: conclusion === null ? null : WHEN,
    output: {
      title,
      summary,
      text: null,
      annotations_count: annotations.length,
      annotations_url: `${here}/check-runs/${id}/annotations`,
    },
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  });

  return {
    here,
    web,
    user,
    repository: () => repository(state.owner),
    comment,
    reviewComment,
    review,
    simplePull,
    pull,
    diffEntry,
    commit,
    checkRun,
  };
}

export type Documents = ReturnType<typeof documentsOf>;

function associationOf(login: string, { owner }: TwinState): string {
  return login === owner ? 'OWNER' : login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR';
}

export type { Document };

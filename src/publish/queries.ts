/** Whose token this is, the newest commit, the conversation and the threads on the code. */
export const PULL_REQUEST_QUERY = `query DemarcPullRequest(
  $owner: String!, $name: String!, $number: Int!,
  $comments: Boolean!, $threads: Boolean!, $commentsAfter: String, $threadsAfter: String
) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $commentsAfter) @include(if: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { id fullDatabaseId body url isMinimized viewerDidAuthor }
      }
      reviewThreads(first: 50, after: $threadsAfter) @include(if: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved viewerCanResolve viewerCanUnresolve
          comments(first: 50) {
            pageInfo { hasNextPage }
            nodes { id fullDatabaseId body url isMinimized viewerDidAuthor }
          }
        }
      }
    }
  }
}`;

export const HIDE_MUTATION = `mutation DemarcHide($id: ID!, $reason: ReportedContentClassifiers!) {
  minimizeComment(input: { subjectId: $id, classifier: $reason }) { minimizedComment { isMinimized } }
}`;

export const SHOW_MUTATION = `mutation DemarcShow($id: ID!) {
  unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } }
}`;

export const RESOLVE_MUTATION = `mutation DemarcResolve($id: ID!) {
  resolveReviewThread(input: { threadId: $id }) { thread { isResolved } }
}`;

export const REOPEN_MUTATION = `mutation DemarcReopen($id: ID!) {
  unresolveReviewThread(input: { threadId: $id }) { thread { isResolved } }
}`;

/** Many files in one request; the ids are hexadecimal and therefore safe to write into the query. */
export function blobsQuery(blobs: readonly string[]): string {
  const fields = blobs.map((blob, index) => `b${index}: object(oid: "${blob}") { ...text }`);
  return `query DemarcBlobs($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { ${fields.join(' ')} }
}
fragment text on Blob { text isBinary isTruncated }`;
}

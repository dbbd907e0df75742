import { bodyProblem, notFound, page, textIn, type Call, type Route } from './http.ts';
import { newId, type TwinState } from './state.ts';
import type { Documents } from './documents.ts';

const REPOSITORY = '/repos/{owner}/{repo}';
const READ = [['pull-requests', 'read']] as const;
const WRITE_CONVERSATION = [
  ['pull-requests', 'write'],
  ['issues', 'write'],
] as const;
const noContent = { status: 204, body: undefined };

/** What people and tools say below the description. */
export function conversationRoutes(state: TwinState, documents: Documents, api: string): readonly Route[] {
  const found = ({ parameters }: Call) =>
    state.comments.find(({ id }) => String(id) === parameters['comment_id']);
  const list = `${REPOSITORY}/issues/{issue_number}/comments`;
  const one = `${REPOSITORY}/issues/comments/{comment_id}`;
  const isOurs = ({ parameters }: Call): boolean => parameters['issue_number'] === String(state.number);
  return [
    {
      route: `GET ${list}`,
      needs: [...READ, ['issues', 'read']],
      answer: (call) => (isOurs(call) ? page(state.comments.map(documents.comment), call, api) : notFound),
    },
    {
      route: `POST ${list}`,
      needs: WRITE_CONVERSATION,
      answer: (call) => {
        if (!isOurs(call)) return notFound;
        const refused = bodyProblem(call.body['body'], 'IssueComment');
        if (refused !== undefined) return refused;
        const comment = {
          id: newId(state),
          author: state.viewer,
          body: textIn(call.body, 'body'),
          minimised: undefined,
          edits: 0,
        };
        state.comments.push(comment);
        return { status: 201, body: documents.comment(comment) };
      },
    },
    {
      route: `GET ${one}`,
      needs: READ,
      answer: (call) => {
        const comment = found(call);
        return comment === undefined ? notFound : { status: 200, body: documents.comment(comment) };
      },
    },
    {
      route: `PATCH ${one}`,
      needs: WRITE_CONVERSATION,
      answer: (call) => {
        const comment = found(call);
        if (comment === undefined) return notFound;
        const refused = bodyProblem(call.body['body'], 'IssueComment');
        if (refused !== undefined) return refused;
        comment.body = textIn(call.body, 'body');
        comment.edits += 1;
        return { status: 200, body: documents.comment(comment) };
      },
    },
    {
      route: `DELETE ${one}`,
      needs: WRITE_CONVERSATION,
      answer: (call) => {
        const comment = found(call);
        if (comment === undefined) return notFound;
        state.comments.splice(state.comments.indexOf(comment), 1);
        return noContent;
      },
    },
  ];
}

export const id = 409;
export const ids = [409];
export const modules = {

/***/ 5409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/twin/state.js
/** Ids do not fit into 32 bits on GitHub any more. */
function newId(state) {
    state.nextId += 1;
    return state.nextId;
}
function headOf(state) {
    return state.repository.resolve(`refs/heads/${state.headBranch}`) ?? missing('head');
}
function baseOf(state) {
    return state.repository.resolve(`refs/heads/${state.baseBranch}`) ?? missing('base');
}
function mergeBaseOf(state) {
    return state.repository.mergeBase(baseOf(state), headOf(state)) ?? missing('merge base');
}
function missing(what) {
    throw new Error(`the twin's repository has no ${what}`);
}

;// CONCATENATED MODULE: ./lib/twin/anchors.js

/** The hunks of a patch; context lines are on both sides, as they are for GitHub. */
function hunkLines(patch) {
    const hunks = [];
    for (const text of patch.split(/^(?=@@ )/m)) {
        const [header = '', ...lines] = text.split('\n');
        const [, left, right] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header) ?? [];
        if (left === undefined || right === undefined)
            continue;
        const numbers = { LEFT: new Set(), RIGHT: new Set() };
        let [before, after] = [Number(left), Number(right)];
        for (const line of lines) {
            if (line.startsWith('-') || line.startsWith(' '))
                numbers.LEFT.add(before++);
            if (line.startsWith('+') || line.startsWith(' '))
                numbers.RIGHT.add(after++);
        }
        hunks.push({ text, lines: numbers });
    }
    return hunks;
}
/** GitHub's own words for why a comment cannot stand there, or the hunk it stands in. */
function placeOf(state, anchor) {
    const entry = state.repository
        .diff(mergeBaseOf(state), headOf(state))
        .find(({ path }) => path === anchor.path);
    if (entry === undefined)
        return { problems: ['path is invalid', "diff hunk can't be blank"] };
    if (anchor.subject === 'file')
        return { hunk: '' };
    const { line, startLine } = anchor;
    const side = sideOf(anchor.side);
    if (typeof line !== 'number')
        return { problems: ['line must be part of the diff'] };
    const hunks = hunkLines(entry.patch ?? '');
    const end = hunks.find(({ lines }) => lines[side].has(line));
    const problems = [];
    if (end === undefined)
        problems.push('line must be part of the diff');
    if (typeof startLine === 'number') {
        const startSide = sideOf(anchor.startSide ?? anchor.side);
        if (startSide === side && startLine >= line)
            problems.push('start line must precede the end line.');
        else if (end?.lines[startSide].has(startLine) !== true)
            problems.push('start line must be part of the same hunk as the line.');
    }
    if (end === undefined)
        problems.push("diff hunk can't be blank");
    return problems.length > 0 || end === undefined ? { problems } : { hunk: end.text.trimEnd() };
}
function sideOf(value) {
    return value === 'LEFT' ? 'LEFT' : 'RIGHT';
}
/** Where a comment stands now; undefined once the line it spoke of is gone from the diff. */
function currentLine(state, comment, original) {
    if (comment.subject === 'file' || original === undefined)
        return undefined;
    const isLeft = comment.side === 'LEFT';
    const [then, now] = isLeft
        ? [comment.originalBase, mergeBaseOf(state)]
        : [comment.originalCommit, headOf(state)];
    const line = then === now ? original : movedLine(state.repository.bareDiff(then, now, comment.path), original);
    if (line === undefined)
        return undefined;
    const entry = state.repository
        .diff(mergeBaseOf(state), headOf(state))
        .find(({ path }) => path === comment.path);
    return hunkLines(entry?.patch ?? '').some(({ lines }) => lines[comment.side].has(line)) ? line : undefined;
}
/** Follows a line through a patch without context; undefined when the patch changes the line itself. */
function movedLine(patch, line) {
    let shift = 0;
    for (const [, start, removed = '1', , added = '1'] of patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
        const first = Number(start);
        const count = Number(removed);
        // A pure insertion is written as standing after its line.
        if (count === 0 ? line <= first : line < first)
            break;
        if (line < first + count)
            return undefined;
        shift += Number(added) - count;
    }
    return /^deleted file/m.test(patch) ? undefined : line + shift;
}
function isOutdated(state, comment) {
    if (comment.subject === 'line')
        return currentLine(state, comment, comment.originalLine) === undefined;
    return !state.repository.diff(mergeBaseOf(state), headOf(state)).some(({ path }) => path === comment.path);
}
/** The commits a new comment is written against. */
function originOf(state, commit) {
    return {
        originalCommit: commit,
        originalBase: state.repository.mergeBase(baseOf(state), commit) ?? baseOf(state),
    };
}

;// CONCATENATED MODULE: ./lib/twin/owners.js
const WEB = 'https://github.com';
/** Nothing the twin says depends on the clock. */
const WHEN = '2026-01-01T00:00:00Z';
const USER_LINKS = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
];
const REPOSITORY_LINKS = [
    'archive',
    'assignees',
    'blobs',
    'branches',
    'collaborators',
    'comments',
    'commits',
    'compare',
    'contents',
    'contributors',
    'deployments',
    'downloads',
    'events',
    'forks',
    'git_commits',
    'git_refs',
    'git_tags',
    'hooks',
    'issue_comment',
    'issue_events',
    'issues',
    'keys',
    'labels',
    'languages',
    'merges',
    'milestones',
    'notifications',
    'pulls',
    'releases',
    'stargazers',
    'statuses',
    'subscribers',
    'subscription',
    'tags',
    'teams',
    'trees',
];
const REPOSITORY_DEFAULTS = {
    forks: 0,
    forks_count: 0,
    open_issues: 1,
    open_issues_count: 1,
    size: 1,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    homepage: null,
    language: null,
    license: null,
    archived: false,
    disabled: false,
    pushed_at: WHEN,
    created_at: WHEN,
    updated_at: WHEN,
};
/** Accounts and their repositories. */
function ownersOf(state, api) {
    const user = (login) => {
        const url = `${api}/users/${encodeURIComponent(login)}`;
        return {
            login,
            id: idOf(login),
            node_id: `U_${idOf(login)}`,
            avatar_url: `${WEB}/${encodeURIComponent(login)}.png`,
            gravatar_id: '',
            url,
            html_url: `${WEB}/${encodeURIComponent(login)}`,
            ...Object.fromEntries(USER_LINKS.map((name) => [`${name}_url`, `${url}/${name}`])),
            type: login.endsWith('[bot]') ? 'Bot' : 'User',
            site_admin: false,
        };
    };
    const repository = (owner) => {
        const url = `${api}/repos/${owner}/${state.name}`;
        const page = `${WEB}/${owner}/${state.name}`;
        return {
            id: idOf(`${owner}/${state.name}`),
            node_id: `R_${idOf(owner)}`,
            name: state.name,
            full_name: `${owner}/${state.name}`,
            owner: user(owner),
            private: false,
            description: null,
            fork: owner !== state.owner,
            url,
            html_url: page,
            ...Object.fromEntries(REPOSITORY_LINKS.map((name) => [`${name}_url`, `${url}/${name}`])),
            clone_url: `${page}.git`,
            git_url: `git://github.com/${owner}/${state.name}.git`,
            ssh_url: `git@github.com:${owner}/${state.name}.git`,
            svn_url: page,
            mirror_url: null,
            default_branch: state.baseBranch,
            ...REPOSITORY_DEFAULTS,
        };
    };
    return { user, repository };
}
/** A number that stays the same for the same name. */
function idOf(name) {
    let id = 7;
    for (const character of name)
        id = (id * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
    return id;
}

;// CONCATENATED MODULE: ./lib/twin/documents.js



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
function documentsOf(state, api) {
    const here = `${api}/repos/${state.owner}/${state.name}`;
    const web = `${WEB}/${state.owner}/${state.name}`;
    const pullUrl = `${here}/pulls/${state.number}`;
    const pullWeb = `${web}/pull/${state.number}`;
    const { user, repository } = ownersOf(state, api);
    const comment = ({ id, author, body }) => ({
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
    const reviewComment = (posted) => {
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
    const review = ({ id, author, body, event, commit }) => ({
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
    const branch = (owner, ref, sha) => ({
        label: `${owner}:${ref}`,
        ref,
        sha,
        user: user(owner),
        repo: repository(owner),
    });
    const simplePull = () => ({
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
        _links: Object.fromEntries(['self', 'html', 'issue', 'comments', 'review_comments', 'review_comment', 'commits', 'statuses'].map((name) => [name, { href: pullUrl }])),
    });
    const pull = () => {
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
    const diffEntry = ({ path, previousPath, status, additions, deletions, blob, patch, }) => ({
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
    const commit = (sha) => ({
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
    const checkRun = ({ id, name, head, conclusion, title, summary, annotations }) => ({
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
function associationOf(login, { owner }) {
    return login === owner ? 'OWNER' : login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR';
}

;// CONCATENATED MODULE: ./lib/twin/graphql.js
function isAnswerable(value) {
    return typeof value === 'object' && value !== null;
}
/** An error GitHub reports beside `data`. */
class GraphqlProblem extends Error {
    name = 'GraphqlProblem';
    type;
    constructor(type, message) {
        super(message);
        this.type = type;
    }
}
/** Reads one operation with its fragments: as much of the language as our own queries use. */
function parse(source) {
    const tokens = source.match(/"(?:[^"\\\n]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+|[^\s,]/g) ?? [];
    let at = 0;
    const peek = () => tokens[at] ?? '';
    const take = (expected) => {
        const token = peek();
        if (token === '' || (expected !== undefined && token !== expected))
            throw new GraphqlProblem('', `Parse error on "${token}"`);
        at += 1;
        return token;
    };
    const argument = () => {
        const token = take();
        if (token === '$')
            return { kind: 'variable', name: take() };
        if (token === '{')
            return { kind: 'object', fields: named('}') };
        if (token.startsWith('"'))
            return { kind: 'value', value: JSON.parse(token) };
        if (/^-?\d/.test(token))
            return { kind: 'value', value: Number(token) };
        return { kind: 'value', value: token === 'true' ? true : token === 'false' ? false : token };
    };
    const named = (end) => {
        const fields = {};
        while (peek() !== end) {
            const name = take();
            take(':');
            fields[name] = argument();
        }
        take(end);
        return fields;
    };
    const field = () => {
        const first = take();
        const name = peek() === ':' ? (take(), take()) : first;
        const args = peek() === '(' ? (take(), named(')')) : {};
        let include;
        if (peek() === '@') {
            take();
            take('include');
            take('(');
            include = named(')')['if'];
        }
        return {
            kind: 'field',
            alias: first,
            name,
            args,
            include,
            selection: peek() === '{' ? selection() : undefined,
        };
    };
    const selection = () => {
        const items = [];
        take('{');
        while (peek() !== '}') {
            if (peek() !== '...')
                items.push(field());
            else {
                take();
                const name = take();
                items.push(name === 'on'
                    ? { kind: 'inline', on: take(), selection: selection() }
                    : { kind: 'spread', fragment: name });
            }
        }
        take('}');
        return items;
    };
    let operation = [];
    const fragments = new Map();
    while (at < tokens.length) {
        if (peek() === 'fragment') {
            take();
            const name = take();
            take('on');
            fragments.set(name, { on: take(), selection: selection() });
        }
        else {
            while (peek() !== '{')
                take();
            operation = selection();
        }
    }
    return { selection: operation, fragments };
}
/** Answers a query from plain objects and functions, in the form GitHub's endpoint answers. */
function answerQuery(source, variables, root) {
    const errors = [];
    const value = (argument) => {
        if (argument.kind === 'value')
            return argument.value;
        if (argument.kind === 'variable')
            return variables[argument.name];
        return Object.fromEntries(Object.entries(argument.fields).map(([name, each]) => [name, value(each)]));
    };
    const complete = (result, selection, path) => {
        if (selection === undefined)
            return result ?? null;
        if (Array.isArray(result))
            return result.map((item, index) => complete(item, selection, [...path, index]));
        return isAnswerable(result) ? select(result, selection, path) : null;
    };
    const select = (object, selection, path) => {
        const answer = {};
        for (const item of selection) {
            if (item.kind !== 'field') {
                const { on, selection: inner } = item.kind === 'inline'
                    ? item
                    : (document.fragments.get(item.fragment) ?? { on: '', selection: [] });
                if (object['__typename'] === on)
                    Object.assign(answer, select(object, inner, path));
                continue;
            }
            if (item.include !== undefined && value(item.include) !== true)
                continue;
            const here = [...path, item.alias];
            try {
                const found = object[item.name];
                if (found === undefined && !(item.name in object))
                    throw new GraphqlProblem('undefinedField', `Field '${item.name}' doesn't exist`);
                const args = Object.fromEntries(Object.entries(item.args).map(([name, each]) => [name, value(each)]));
                answer[item.alias] = complete(typeof found === 'function' ? found(args) : found, item.selection, here);
            }
            catch (error) {
                if (!(error instanceof GraphqlProblem))
                    throw error;
                answer[item.alias] = null;
                errors.push({
                    type: error.type,
                    path: here,
                    locations: [{ line: 1, column: 1 }],
                    message: error.message,
                });
            }
        }
        return answer;
    };
    const document = parse(source);
    const data = select(root, document.selection, []);
    return errors.length > 0 ? { data, errors } : { data };
}

;// CONCATENATED MODULE: ./lib/twin/graphql-root.js



/** GitHub's graph as far as Demarc asks for it; names are GitHub's. */
function graphqlRoot(state, web) {
    const pullRequest = {
        __typename: 'PullRequest',
        number: state.number,
        headRefOid: () => headOf(state),
        comments: (args) => connection(state.comments, args, (comment) => conversationNode(state, comment, web)),
        reviewThreads: (args) => connection(state.threads, args, (thread) => threadNode(state, thread, web)),
    };
    const repository = {
        __typename: 'Repository',
        pullRequest: ({ number }) => {
            if (number === state.number)
                return pullRequest;
            throw new GraphqlProblem('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${String(number)}.`);
        },
        object: ({ oid }) => blobNode(state, String(oid)),
    };
    return {
        viewer: { __typename: 'User', login: loginOf(state.viewer) },
        repository: ({ owner, name }) => {
            if (owner === state.owner && name === state.name)
                return repository;
            throw new GraphqlProblem('NOT_FOUND', `Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`);
        },
        ...mutations(state, web),
    };
}
function inputOf({ input }) {
    return isAnswerable(input) ? input : {};
}
function allow(allowed) {
    if (!allowed)
        throw new GraphqlProblem('FORBIDDEN', 'Resource not accessible by integration');
}
function mutations(state, web) {
    const threadBy = (id) => state.threads.find((thread) => nodeOf(thread) === id) ?? missingNode(id);
    const commentBy = (id) => {
        const conversation = state.comments.find((comment) => `IC_${comment.id}` === id);
        const onCode = state.threads
            .flatMap(({ comments }) => comments)
            .find((comment) => `PRRC_${comment.id}` === id);
        return conversation ?? onCode ?? missingNode(id);
    };
    const minimise = (id, reason) => {
        allow(state.permissions['pull-requests'] === 'write');
        const comment = commentBy(id);
        comment.minimised = reason;
        return { __typename: 'IssueComment', isMinimized: reason !== undefined, minimizedReason: reason ?? null };
    };
    return {
        minimizeComment: (args) => {
            const { subjectId, classifier } = inputOf(args);
            return { minimizedComment: minimise(subjectId, String(classifier).toLowerCase()) };
        },
        unminimizeComment: (args) => ({
            unminimizedComment: minimise(inputOf(args)['subjectId'], undefined),
        }),
        resolveReviewThread: (args) => {
            const thread = threadBy(inputOf(args)['threadId']);
            allow(mayResolve(state));
            thread.resolvedBy = state.viewer;
            return { thread: threadNode(state, thread, web) };
        },
        unresolveReviewThread: (args) => {
            const thread = threadBy(inputOf(args)['threadId']);
            allow(mayResolve(state));
            thread.resolvedBy = undefined;
            return { thread: threadNode(state, thread, web) };
        },
    };
}
/** Resolving asks for more than `pull-requests: write`; with `contents: write` tokens have been seen to manage. */
function mayResolve({ permissions }) {
    return permissions['pull-requests'] === 'write' && permissions.contents === 'write';
}
function conversationNode(state, { id, author, body, minimised }, web) {
    return {
        __typename: 'IssueComment',
        id: `IC_${id}`,
        fullDatabaseId: String(id),
        body,
        url: `${web}/pull/${state.number}#issuecomment-${id}`,
        author: actor(author),
        isMinimized: minimised !== undefined,
        minimizedReason: minimised ?? null,
        viewerDidAuthor: author === state.viewer,
    };
}
function threadNode(state, thread, web) {
    const [opener] = thread.comments;
    if (opener === undefined)
        throw new Error('a thread has a comment');
    const isResolved = thread.resolvedBy !== undefined;
    return {
        __typename: 'PullRequestReviewThread',
        id: nodeOf(thread),
        isResolved,
        isOutdated: isOutdated(state, opener),
        isCollapsed: isResolved,
        resolvedBy: thread.resolvedBy === undefined ? null : actor(thread.resolvedBy),
        path: opener.path,
        line: currentLine(state, opener, opener.originalLine) ?? null,
        originalLine: opener.originalLine ?? null,
        diffSide: opener.side,
        subjectType: opener.subject.toUpperCase(),
        viewerCanResolve: !isResolved && mayResolve(state),
        viewerCanUnresolve: isResolved && mayResolve(state),
        viewerCanReply: state.permissions['pull-requests'] === 'write',
        comments: (args) => connection(thread.comments, args, (comment) => codeNode(state, comment, web)),
    };
}
function codeNode(state, comment, web) {
    return {
        ...conversationNode(state, comment, web),
        __typename: 'PullRequestReviewComment',
        id: `PRRC_${comment.id}`,
        url: `${web}/pull/${state.number}#discussion_r${comment.id}`,
        outdated: isOutdated(state, comment),
    };
}
function blobNode(state, oid) {
    const content = /^[0-9a-f]{40}$/.test(oid) ? state.repository.blob(oid) : undefined;
    if (content === undefined)
        return null;
    const isBinary = content.includes(0);
    const isTruncated = content.length > 512_000;
    const text = isBinary ? null : content.toString('utf8', 0, 512_000);
    return { __typename: 'Blob', oid, byteSize: content.length, isBinary, isTruncated, text };
}
function connection(items, { first, after }, node) {
    const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64url').toString('utf8')) : 0;
    const end = start + (typeof first === 'number' ? first : 100);
    return {
        totalCount: items.length,
        pageInfo: { hasNextPage: end < items.length, endCursor: Buffer.from(String(end)).toString('base64url') },
        nodes: items.slice(start, end).map(node),
    };
}
function nodeOf({ id }) {
    return `PRRT_${id}`;
}
/** GraphQL spells a bot's login without the suffix that REST adds. */
function loginOf(login) {
    return login.replace(/\[bot\]$/, '');
}
function actor(login) {
    return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: loginOf(login) };
}
function missingNode(id) {
    throw new GraphqlProblem('NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'`);
}

;// CONCATENATED MODULE: ./lib/twin/http.js
const DOCS = 'https://docs.github.com/rest';
const RANK = { none: 0, read: 1, write: 2 };
function isAllowed({ permissions }, needs) {
    return needs.length === 0 || needs.some(([name, access]) => RANK[permissions[name]] >= RANK[access]);
}
function problem(status, message) {
    return { status, body: { message, documentation_url: DOCS, status: String(status) } };
}
const notFound = problem(404, 'Not Found');
const forbidden = problem(403, 'Resource not accessible by integration');
/** The terse form in which reviews are refused. */
function unprocessable(messages) {
    const body = {
        message: 'Unprocessable Entity',
        errors: messages,
        documentation_url: `${DOCS}/pulls/reviews`,
        status: '422',
    };
    return { status: 422, body };
}
/** The form in which everything else is refused. */
function invalid(errors) {
    return {
        status: 422,
        body: { message: 'Validation Failed', errors, documentation_url: DOCS, status: '422' },
    };
}
/** GitHub counts characters, and so do we. */
function bodyProblem(body, resource) {
    if (typeof body !== 'string' || body === '')
        return invalid([{ resource, code: 'missing_field', field: 'body' }]);
    if (!isTooLong(body))
        return undefined;
    return invalid([
        {
            resource,
            code: 'unprocessable',
            field: 'data',
            message: 'Body is too long (maximum is 65536 characters)',
        },
    ]);
}
/** One page of a list, with the `Link` header that leads to the others. */
function page(items, { query, path }, api) {
    const size = Math.min(100, Number(query['per_page'] ?? 30));
    const number = Number(query['page'] ?? 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (target, rel) => {
        const search = new URLSearchParams({ ...query, page: String(target) }).toString();
        return `<${api}${path}?${search}>; rel="${rel}"`;
    };
    const links = [
        ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
        ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ];
    return {
        status: 200,
        body: items.slice((number - 1) * size, number * size),
        ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
    };
}
function isTooLong(body) {
    return body.length > 65_536 && Array.from(body).length > 65_536;
}
/** A text of a request; empty where it has none. */
function textIn(body, name) {
    const value = body[name];
    return typeof value === 'string' ? value : '';
}
/** A part of a request as a document; empty where it is something else. */
function documentIn(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/twin/routes-reviews.js



const REPOSITORY = '/repos/{owner}/{repo}';
const PULL = `${REPOSITORY}/pulls/{pull_number}`;
const READ = [['pull-requests', 'read']];
const WRITE = [['pull-requests', 'write']];
const noContent = { status: 204, body: undefined };
/** Reviews and the conversations on the code that they open. */
function reviewRoutes(state, documents, api) {
    return [...reviews(state, documents, api), ...reviewComments(state, documents, api)];
}
function reviews(state, documents, api) {
    return [
        {
            route: `GET ${PULL}/reviews`,
            needs: READ,
            answer: (call) => page(state.reviews.map(documents.review), call, api),
        },
        {
            route: `POST ${PULL}/reviews`,
            needs: WRITE,
            answer: ({ body }) => createReview(state, documents, body),
        },
    ];
}
/** All comments of a review are created, or none; the refusal does not say which of them is wrong. */
function createReview(state, documents, body) {
    const event = body['event'];
    if (event !== 'COMMENT' && event !== 'APPROVE' && event !== 'REQUEST_CHANGES')
        return unprocessable(['Pending reviews are not something the twin does']);
    if (event !== 'APPROVE') {
        const refused = bodyProblem(body['body'], 'PullRequestReview');
        if (refused !== undefined)
            return unprocessable(["Body can't be blank"]);
    }
    const commit = typeof body['commit_id'] === 'string' ? body['commit_id'] : headOf(state);
    if (state.repository.resolve(commit) === undefined)
        return unprocessable(['Commit is not part of the pull request']);
    const wanted = documentsIn(body['comments']);
    const problems = new Set();
    for (const comment of wanted) {
        const placed = placeOf(state, { ...anchorIn(comment), subject: 'line' });
        if ('problems' in placed)
            for (const each of placed.problems)
                problems.add(`Pull request review thread ${each}`);
        if (isTooLong(textIn(comment, 'body')))
            problems.add('Body is too long (maximum is 65536 characters)');
    }
    if (problems.size > 0)
        return unprocessable([sentence([...problems])]);
    const review = { id: newId(state), author: state.viewer, body: textIn(body, 'body'), event, commit };
    state.reviews.push(review);
    for (const comment of wanted)
        openThread(state, comment, { review: review.id, commit });
    return { status: 200, body: documents.review(review) };
}
function sentence(problems) {
    if (problems.length < 3)
        return problems.join(' and ');
    return `${problems.slice(0, -1).join(', ')}, and ${problems.at(-1)}`;
}
function reviewComments(state, documents, api) {
    const one = `${REPOSITORY}/pulls/comments/{comment_id}`;
    const all = () => state.threads.flatMap(({ comments }) => comments).toSorted((a, b) => a.id - b.id);
    const threadOf = ({ parameters }) => state.threads.find(({ comments }) => comments.some(({ id }) => String(id) === parameters['comment_id']));
    const found = (call) => threadOf(call)?.comments.find(({ id }) => String(id) === call.parameters['comment_id']);
    return [
        {
            route: `GET ${PULL}/comments`,
            needs: READ,
            answer: (call) => page(all().map(documents.reviewComment), call, api),
        },
        {
            route: `POST ${PULL}/comments`,
            needs: WRITE,
            answer: ({ body }) => createComment(state, documents, body),
        },
        {
            route: `POST ${PULL}/comments/{comment_id}/replies`,
            needs: WRITE,
            answer: (call) => {
                const thread = threadOf(call);
                if (thread === undefined)
                    return notFound;
                const refused = bodyProblem(call.body['body'], 'PullRequestReviewComment');
                if (refused !== undefined)
                    return refused;
                return {
                    status: 201,
                    body: documents.reviewComment(replyIn(state, thread, { author: state.viewer, body: textIn(call.body, 'body') })),
                };
            },
        },
        {
            route: `GET ${one}`,
            needs: READ,
            answer: (call) => {
                const comment = found(call);
                return comment === undefined ? notFound : { status: 200, body: documents.reviewComment(comment) };
            },
        },
        {
            route: `PATCH ${one}`,
            needs: WRITE,
            answer: (call) => {
                const comment = found(call);
                if (comment === undefined)
                    return notFound;
                const refused = bodyProblem(call.body['body'], 'PullRequestReviewComment');
                if (refused !== undefined)
                    return refused;
                comment.body = textIn(call.body, 'body');
                comment.edits += 1;
                return { status: 200, body: documents.reviewComment(comment) };
            },
        },
        {
            route: `DELETE ${one}`,
            needs: WRITE,
            answer: (call) => {
                const [thread, comment] = [threadOf(call), found(call)];
                if (thread === undefined || comment === undefined)
                    return notFound;
                thread.comments.splice(thread.comments.indexOf(comment), 1);
                if (thread.comments.length === 0)
                    state.threads.splice(state.threads.indexOf(thread), 1);
                return noContent;
            },
        },
    ];
}
function createComment(state, documents, body) {
    const refused = bodyProblem(body['body'], 'PullRequestReviewComment');
    if (refused !== undefined)
        return refused;
    const placed = placeOf(state, anchorIn(body));
    if ('problems' in placed)
        return invalid(placed.problems.map((message) => ({
            resource: 'PullRequestReviewComment',
            code: 'custom',
            field: message.startsWith('path')
                ? 'pull_request_review_thread.path'
                : 'pull_request_review_thread.line',
            message,
        })));
    const commit = textIn(body, 'commit_id');
    const review = { id: newId(state), author: state.viewer, body: '', event: 'COMMENT', commit };
    state.reviews.push(review);
    return {
        status: 201,
        body: documents.reviewComment(openThread(state, body, { review: review.id, commit })),
    };
}
function openThread(state, wanted, { review, commit }) {
    const anchor = anchorIn(wanted);
    const placed = placeOf(state, anchor);
    const comment = {
        id: newId(state),
        author: state.viewer,
        body: textIn(wanted, 'body'),
        minimised: undefined,
        edits: 0,
        review,
        path: textIn(wanted, 'path'),
        subject: anchor.subject === 'file' ? 'file' : 'line',
        side: sideOf(anchor.side),
        originalLine: typeof anchor.line === 'number' ? anchor.line : undefined,
        originalStartLine: typeof anchor.startLine === 'number' ? anchor.startLine : undefined,
        ...originOf(state, commit),
        hunk: 'hunk' in placed ? placed.hunk : '',
        inReplyTo: undefined,
    };
    state.threads.push({ id: newId(state), comments: [comment], resolvedBy: undefined });
    return comment;
}
/** Adds to a thread, in anybody's name. */
function replyIn(state, thread, { author, body }) {
    const [opener] = thread.comments;
    if (opener === undefined)
        throw new Error('a thread has a comment');
    const reply = {
        ...opener,
        id: newId(state),
        author,
        body,
        minimised: undefined,
        edits: 0,
        inReplyTo: opener.id,
    };
    thread.comments.push(reply);
    return reply;
}
function anchorIn(body) {
    return {
        path: body['path'],
        line: body['line'],
        side: body['side'],
        startLine: body['start_line'],
        startSide: body['start_side'],
        subject: body['subject_type'],
    };
}
function documentsIn(value) {
    return Array.isArray(value)
        ? value.filter((item) => typeof item === 'object' && item !== null)
        : [];
}

;// CONCATENATED MODULE: ./lib/twin/history.js
/** Who descends from whom. The twin makes every commit itself, so that it need not ask git. */
function newHistory() {
    const commits = new Map();
    const known = (sha) => commits.get(sha) ?? { message: '', parents: [] };
    /** The commit and all before it, nearest first. */
    const ancestors = (sha) => {
        const seen = new Set([sha]);
        for (const each of seen)
            for (const parent of known(each).parents)
                seen.add(parent);
        return seen;
    };
    return {
        add: (sha, commit) => {
            commits.set(sha, commit);
        },
        has: (sha) => commits.has(sha),
        parents: (sha) => known(sha).parents,
        message: (sha) => known(sha).message,
        mergeBase: (base, head) => {
            const ours = ancestors(head);
            return [...ancestors(base)].find((sha) => ours.has(sha));
        },
        /** Commits of head that base does not have, oldest first. */
        log: (base, head) => {
            const theirs = ancestors(base);
            return [...ancestors(head)].filter((sha) => !theirs.has(sha)).toReversed();
        },
    };
}

;// CONCATENATED MODULE: ./lib/twin/repository.js





const DATE = '1767225600 +0000';
const ENVIRONMENT = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
function createRepository() {
    const directory = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'demarc-twin-'));
    layOut(directory);
    const run = (words, input = '') => {
        const { PATH = '/usr/bin:/bin' } = process.env;
        const env = { ...ENVIRONMENT, PATH, HOME: directory };
        const result = (0,external_node_child_process_.spawnSync)('git', ['-C', directory, ...words], { env, input, maxBuffer: 1024 ** 3 });
        if (result.error !== undefined)
            throw new Error(`git cannot be run: ${result.error.message}`);
        return { ok: result.status === 0, out: result.stdout };
    };
    // Starting git costs more than anything it does here. Every question names objects by SHA, so that answers hold for good.
    const answers = new Map();
    const ask = (words) => {
        const question = words.join('\0');
        const known = answers.get(question);
        if (known !== undefined || answers.has(question))
            return known;
        const { ok, out } = run(words);
        const answer = ok ? out : undefined;
        answers.set(question, answer);
        return answer;
    };
    const text = (words) => ask(words)?.toString('utf8').trimEnd();
    const need = (words) => text(words) ?? fail(`git ${words.join(' ')}`);
    const history = newHistory();
    const diffs = new Map();
    const blobs = new Map();
    return {
        directory,
        commit: (ref, message, content) => {
            if (!run(['fast-import', '--quiet', '--force'], importStream(ref, message, content)).ok)
                fail('a commit');
            const sha = refIn(directory, ref) ?? fail(ref);
            history.add(sha, { message, parents: content.parent === undefined ? [] : [content.parent] });
            return sha;
        },
        merge: (base, head) => {
            const tree = text(['merge-tree', '--write-tree', base, head]);
            if (tree === undefined)
                return undefined;
            const message = `Merge ${head} into ${base}`;
            const who = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
            const sha = need([...who, 'commit-tree', tree, '-p', base, '-p', head, '-m', message]);
            history.add(sha, { message, parents: [base, head] });
            return sha;
        },
        resolve: (ref) => (history.has(ref) ? ref : refIn(directory, ref)),
        mergeBase: history.mergeBase,
        parents: history.parents,
        message: history.message,
        log: history.log,
        diff: (base, head) => {
            const known = diffs.get(`${base} ${head}`) ?? diffEntries(need(['diff', ...DIFF_FLAGS, base, head]));
            diffs.set(`${base} ${head}`, known);
            return known;
        },
        bareDiff: (base, head, file) => need(['diff', '-U0', '--no-color', base, head, '--', file]),
        tree: (sha, recursive) => {
            const listing = text(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha]);
            return listing === undefined ? undefined : treeEntries(listing);
        },
        blob: (sha) => {
            if (!blobs.has(sha))
                for (const [object, content] of blobsIn(run(['cat-file', '--batch', '--batch-all-objects']).out))
                    blobs.set(object, content);
            return blobs.get(sha);
        },
        checkOut: (commit, target, depth) => {
            const branches = ['refs/heads/*:refs/remotes/origin/*'];
            const what = depth === undefined ? [commit, ...branches] : [`--depth=${depth}`, commit];
            for (const words of [
                ['init', '--quiet', target],
                ['-C', target, 'fetch', '--quiet', ...fetchWords(directory, what)],
                ['-C', target, 'checkout', '--quiet', '--detach', commit],
            ])
                if (!run(words).ok)
                    fail(`git ${words.join(' ')}`);
        },
        remove: () => {
            (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        },
    };
}
/** Reads all files out of what `git cat-file --batch` writes: a line with object id, type and size, then the object. */
function blobsIn(output) {
    const found = new Map();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf('\n', at);
        const [sha = '', type, size] = output.toString('utf8', at, end).split(' ');
        at = end + 2 + Number(size);
        if (type === 'blob')
            found.set(sha, output.subarray(end + 1, at - 1));
    }
    return found;
}
/** Options come before the repository, refs after it. */
function fetchWords(directory, what) {
    const options = what.filter((word) => word.startsWith('--'));
    return [...options, `file://${directory}`, ...what.filter((word) => !word.startsWith('--'))];
}
/** What `git init --bare` would make, without starting it. */
function layOut(directory) {
    (0,external_node_fs_.mkdirSync)(external_node_path_.join(directory, 'objects'));
    (0,external_node_fs_.mkdirSync)(external_node_path_.join(directory, 'refs', 'heads'), { recursive: true });
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(directory, 'HEAD'), 'ref: refs/heads/main\n');
    const settings = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n';
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(directory, 'config'), settings);
}
function refIn(directory, ref) {
    const file = external_node_path_.join(directory, ref);
    return /^refs\/heads\/[\w./-]+$/.test(ref) && (0,external_node_fs_.existsSync)(file)
        ? (0,external_node_fs_.readFileSync)(file, 'utf8').trim()
        : undefined;
}
function importStream(ref, message, { parent, changes }) {
    const lines = [`commit ${ref}`, `committer Mona <mona@example.com> ${DATE}`, data(message)];
    lines.push(parent === undefined ? 'deleteall' : `from ${parent}`);
    for (const [file, content] of Object.entries(changes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        lines.push(content === null ? `D ${quoted(file)}` : `M 100644 inline ${quoted(file)}\n${data(content)}`);
    return `${lines.join('\n')}\n`;
}
function data(text) {
    return `data ${Buffer.byteLength(text)}\n${text}`;
}
function quoted(file) {
    return `"${file.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
const DIFF_FLAGS = ['--raw', '-p', '-z', '-U3', '-M', '--no-abbrev', '--no-color'];
/** With `-z`, git writes all raw entries first, each field ended by a zero byte, and then all patches in the same order. */
function diffEntries(output) {
    const start = output.search(/\0diff --git /);
    const fields = output.slice(0, start < 0 ? undefined : start).split('\0');
    const patches = start < 0 ? [] : output.slice(start + 1).split(/^(?=diff --git )/m);
    const entries = [];
    for (let at = 0; (fields[at] ?? '').startsWith(':');) {
        const [, , before = '', after = '', mark = ''] = (fields[at] ?? '').split(' ');
        const isRename = mark.startsWith('R');
        const previousPath = isRename ? (fields[at + 1] ?? '') : undefined;
        const file = fields[at + (isRename ? 2 : 1)] ?? '';
        at += isRename ? 3 : 2;
        const whole = patches[entries.length] ?? '';
        const hunks = whole.search(/^@@ /m);
        const patch = hunks < 0 ? undefined : whole.slice(hunks).replace(/\n$/, '');
        const count = (sign) => (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length;
        entries.push({
            path: file,
            previousPath,
            status: isRename ? 'renamed' : mark === 'A' ? 'added' : mark === 'D' ? 'removed' : 'modified',
            additions: count('+'),
            deletions: count('-'),
            blob: mark === 'D' ? before : after,
            patch,
        });
    }
    return entries;
}
function treeEntries(listing) {
    return listing.split('\0').flatMap((line) => {
        const [, mode, type, sha, size, file] = /^(\d+) (blob|tree|commit) (\S+) +(\S+)\t([^]+)$/.exec(line) ?? [];
        if (mode === undefined || sha === undefined || file === undefined)
            return [];
        const kind = type === 'tree' || type === 'commit' ? type : 'blob';
        return [{ mode, type: kind, sha, size: size === '-' ? undefined : Number(size), path: file }];
    });
}
function fail(what) {
    throw new Error(`the twin's repository refused: ${what}`);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/twin/routes-checks.js


const CHECKS = '/repos/{owner}/{repo}/check-runs';
const routes_checks_WRITE = [['checks', 'write']];
const MOST_ANNOTATIONS = 50;
const MOST_CHARACTERS = 65_535;
/** Check runs; annotations of later requests are added to the earlier ones. */
function checkRoutes(state, documents, api) {
    const found = ({ parameters }) => state.checkRuns.find(({ id }) => String(id) === parameters['check_run_id']);
    return [
        {
            route: `POST ${CHECKS}`,
            needs: routes_checks_WRITE,
            answer: ({ body }) => {
                const output = outputIn(body['output']);
                if (output === undefined)
                    return invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output' }]);
                const run = {
                    id: newId(state),
                    name: textIn(body, 'name'),
                    head: textIn(body, 'head_sha'),
                    conclusion: typeof body['conclusion'] === 'string' ? body['conclusion'] : null,
                    title: output.title,
                    summary: output.summary,
                    annotations: [...output.annotations],
                };
                state.checkRuns.push(run);
                return { status: 201, body: documents.checkRun(run) };
            },
        },
        {
            route: `PATCH ${CHECKS}/{check_run_id}`,
            needs: routes_checks_WRITE,
            answer: (call) => {
                const run = found(call);
                const output = outputIn(call.body['output']);
                if (run === undefined)
                    return notFound;
                if (output === undefined)
                    return invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output' }]);
                run.title = output.title;
                run.summary = output.summary;
                run.annotations.push(...output.annotations);
                return { status: 200, body: documents.checkRun(run) };
            },
        },
        {
            route: `GET ${CHECKS}/{check_run_id}/annotations`,
            needs: [['checks', 'read']],
            answer: (call) => {
                const run = found(call);
                if (run === undefined)
                    return notFound;
                const annotations = run.annotations.map((each) => ({
                    ...each,
                    blob_href: `${documents.here}/git/blobs/${run.head}`,
                    start_column: null,
                    end_column: null,
                    raw_details: null,
                }));
                return page(annotations, call, api);
            },
        },
    ];
}
/** Undefined where GitHub would refuse it. */
function outputIn(value) {
    const { title, summary, annotations = [] } = documentIn(value);
    if (typeof title !== 'string' || typeof summary !== 'string' || !Array.isArray(annotations))
        return undefined;
    if (summary.length > MOST_CHARACTERS || annotations.length > MOST_ANNOTATIONS)
        return undefined;
    return { title, summary, annotations: annotations.map((each) => annotationFrom(documentIn(each))) };
}
function annotationFrom(value) {
    return {
        path: textIn(value, 'path'),
        start_line: Number(value['start_line']),
        end_line: Number(value['end_line']),
        annotation_level: textIn(value, 'annotation_level'),
        message: textIn(value, 'message'),
        title: typeof value['title'] === 'string' ? value['title'] : null,
    };
}

;// CONCATENATED MODULE: ./lib/twin/routes-code.js


const routes_code_REPOSITORY = '/repos/{owner}/{repo}';
const READ_CODE = [['contents', 'read']];
const READ_PULL = [['pull-requests', 'read']];
/** https://docs.github.com/rest/commits/commits#compare-two-commits */
const MOST_COMPARED_FILES = 300;
/** What the repository holds: commits, diffs, trees, files. */
function codeRoutes(state, documents, api) {
    const { repository } = state;
    const isOurs = ({ parameters }) => parameters['pull_number'] === String(state.number);
    return [
        { route: `GET ${routes_code_REPOSITORY}`, needs: [], answer: () => ({ status: 200, body: documents.repository() }) },
        {
            route: `GET ${routes_code_REPOSITORY}/pulls`,
            needs: READ_PULL,
            answer: (call) => page(pullsLike(state, documents, call), call, api),
        },
        {
            route: `GET ${routes_code_REPOSITORY}/pulls/{pull_number}`,
            needs: READ_PULL,
            answer: (call) => (isOurs(call) ? { status: 200, body: documents.pull() } : notFound),
        },
        {
            route: `GET ${routes_code_REPOSITORY}/pulls/{pull_number}/files`,
            needs: READ_PULL,
            answer: (call) => {
                if (!isOurs(call))
                    return notFound;
                const entries = repository.diff(mergeBaseOf(state), headOf(state)).slice(0, 3_000);
                return page(entries.map(documents.diffEntry), call, api);
            },
        },
        {
            route: `GET ${routes_code_REPOSITORY}/compare/{basehead}`,
            needs: READ_CODE,
            answer: (call) => compare(state, documents, call),
        },
        {
            route: `GET ${routes_code_REPOSITORY}/commits/{ref}`,
            needs: READ_CODE,
            answer: ({ parameters }) => {
                const sha = shaOf(state, parameters['ref'] ?? '');
                return sha === undefined
                    ? problem(422, `No commit found for SHA: ${parameters['ref']}`)
                    : { status: 200, body: documents.commit(sha) };
            },
        },
        {
            route: `GET ${routes_code_REPOSITORY}/git/trees/{tree_sha}`,
            needs: READ_CODE,
            answer: (call) => tree(state, documents, call),
        },
        {
            route: `GET ${routes_code_REPOSITORY}/git/blobs/{file_sha}`,
            needs: READ_CODE,
            answer: ({ parameters }) => {
                const sha = parameters['file_sha'] ?? '';
                const content = repository.blob(sha);
                if (content === undefined)
                    return notFound;
                const url = `${documents.here}/git/blobs/${sha}`;
                return {
                    status: 200,
                    body: {
                        sha,
                        node_id: `B_${sha}`,
                        size: content.length,
                        url,
                        content: content.toString('base64'),
                        encoding: 'base64',
                    },
                };
            },
        },
        {
            route: `GET ${routes_code_REPOSITORY}/contents/{path}`,
            needs: READ_CODE,
            answer: (call) => contents(state, documents, call),
        },
    ];
}
function shaOf({ repository }, ref) {
    return repository.resolve(ref) ?? repository.resolve(`refs/heads/${ref}`);
}
function pullsLike(state, documents, { query }) {
    const head = `${state.headOwner}:${state.headBranch}`;
    return query['head'] === undefined || query['head'] === head ? [documents.simplePull()] : [];
}
function compare(state, documents, { parameters }) {
    const [from = '', to = ''] = (parameters['basehead'] ?? '').split('...');
    const [base, head] = [shaOf(state, from), shaOf(state, to)];
    const { repository, owner, name } = state;
    const parted = base === undefined || head === undefined ? undefined : repository.mergeBase(base, head);
    if (base === undefined || head === undefined || parted === undefined)
        return notFound;
    const [ahead, behind] = [repository.log(base, head), repository.log(head, base)];
    const status = ahead.length === 0
        ? behind.length === 0
            ? 'identical'
            : 'behind'
        : behind.length === 0
            ? 'ahead'
            : 'diverged';
    const web = `https://github.com/${owner}/${name}/compare/${from}...${to}`;
    return {
        status: 200,
        body: {
            url: `${documents.here}/compare/${base}...${head}`,
            html_url: web,
            permalink_url: web,
            diff_url: `${web}.diff`,
            patch_url: `${web}.patch`,
            base_commit: documents.commit(base),
            merge_base_commit: documents.commit(parted),
            status,
            ahead_by: ahead.length,
            behind_by: behind.length,
            total_commits: ahead.length,
            commits: ahead.slice(0, 250).map(documents.commit),
            files: repository.diff(parted, head).slice(0, MOST_COMPARED_FILES).map(documents.diffEntry),
        },
    };
}
function tree(state, documents, { parameters, query }) {
    const asked = parameters['tree_sha'] ?? '';
    const sha = shaOf(state, asked) ?? asked;
    const isRecursive = query['recursive'] !== undefined;
    const entries = /^[0-9a-f]{40}$/.test(sha) ? state.repository.tree(sha, isRecursive) : undefined;
    if (entries === undefined)
        return notFound;
    const most = isRecursive ? state.mostTreeEntries : Number.POSITIVE_INFINITY;
    const url = `${documents.here}/git/trees/${sha}`;
    return {
        status: 200,
        body: {
            sha,
            url,
            truncated: entries.length > most,
            tree: entries.slice(0, most).map(({ path, mode, type, sha: object, size }) => ({
                path,
                mode,
                type,
                sha: object,
                ...(size === undefined ? {} : { size }),
                url: `${documents.here}/git/${type}s/${object}`,
            })),
        },
    };
}
function contents(state, documents, { parameters, query }) {
    const commit = shaOf(state, query['ref'] ?? state.baseBranch);
    const path = parameters['path'] ?? '';
    const entry = commit === undefined
        ? undefined
        : state.repository.tree(commit, true)?.find((each) => each.path === path);
    const content = entry?.type === 'blob' ? state.repository.blob(entry.sha) : undefined;
    if (entry === undefined || content === undefined)
        return notFound;
    const url = `${documents.here}/contents/${encodeURI(path)}?ref=${commit}`;
    const [git, html] = [
        `${documents.here}/git/blobs/${entry.sha}`,
        `${documents.web}/blob/${commit}/${encodeURI(path)}`,
    ];
    const isLarge = content.length > 1024 * 1024;
    return {
        status: 200,
        body: {
            type: 'file',
            encoding: isLarge ? 'none' : 'base64',
            size: content.length,
            name: path.slice(path.lastIndexOf('/') + 1),
            path,
            content: isLarge ? '' : content.toString('base64'),
            sha: entry.sha,
            url,
            git_url: git,
            html_url: html,
            download_url: html,
            _links: { self: url, git, html },
        },
    };
}

;// CONCATENATED MODULE: ./lib/twin/routes-conversation.js


const routes_conversation_REPOSITORY = '/repos/{owner}/{repo}';
const routes_conversation_READ = [['pull-requests', 'read']];
const WRITE_CONVERSATION = [
    ['pull-requests', 'write'],
    ['issues', 'write'],
];
const routes_conversation_noContent = { status: 204, body: undefined };
/** What people and tools say below the description. */
function conversationRoutes(state, documents, api) {
    const found = ({ parameters }) => state.comments.find(({ id }) => String(id) === parameters['comment_id']);
    const list = `${routes_conversation_REPOSITORY}/issues/{issue_number}/comments`;
    const one = `${routes_conversation_REPOSITORY}/issues/comments/{comment_id}`;
    const isOurs = ({ parameters }) => parameters['issue_number'] === String(state.number);
    return [
        {
            route: `GET ${list}`,
            needs: [...routes_conversation_READ, ['issues', 'read']],
            answer: (call) => (isOurs(call) ? page(state.comments.map(documents.comment), call, api) : notFound),
        },
        {
            route: `POST ${list}`,
            needs: WRITE_CONVERSATION,
            answer: (call) => {
                if (!isOurs(call))
                    return notFound;
                const refused = bodyProblem(call.body['body'], 'IssueComment');
                if (refused !== undefined)
                    return refused;
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
            needs: routes_conversation_READ,
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
                if (comment === undefined)
                    return notFound;
                const refused = bodyProblem(call.body['body'], 'IssueComment');
                if (refused !== undefined)
                    return refused;
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
                if (comment === undefined)
                    return notFound;
                state.comments.splice(state.comments.indexOf(comment), 1);
                return routes_conversation_noContent;
            },
        },
    ];
}

;// CONCATENATED MODULE: ./lib/twin/server.js









const HOURLY_REQUESTS = 1_000;
/** Serves GitHub's API from a state. */
function serve(state) {
    const incidents = [];
    const server = (0,external_node_http_.createServer)((request, response) => {
        void readBody(request).then((body) => {
            respond({ state, request, response, body, incidents });
        });
    });
    return { server, inject: (incident) => incidents.push({ ...incident, left: incident.times ?? 1 }) };
}
function respond({ state, request, response, body, incidents }) {
    const api = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', api);
    const method = request.method ?? 'GET';
    const query = Object.fromEntries(url.searchParams);
    const documents = documentsOf(state, api);
    const found = url.pathname === '/graphql' ? undefined : match(routesOf(state, documents, api), method, url.pathname);
    const name = url.pathname === '/graphql' ? `graphql ${operationIn(body)}` : found?.route.route;
    const incident = incidents.find(({ on, left, when }) => left > 0 && on === name && (when?.(body) ?? true));
    if (incident !== undefined)
        incident.left -= 1;
    const fault = incident?.fault;
    if (fault?.kind === 'meanwhile')
        fault.happens();
    const answer = () => {
        if (fault?.kind === 'answer')
            return {
                ...problem(fault.status, fault.message),
                ...(fault.headers === undefined ? {} : { headers: fault.headers }),
            };
        if (request.headers.authorization === undefined)
            return problem(401, 'Requires authentication');
        if (state.requestsLeft <= 0)
            return problem(403, 'API rate limit exceeded for installation.');
        if (url.pathname === '/graphql')
            return {
                status: 200,
                body: answerQuery(textIn(body, 'query'), documentIn(body['variables']), graphqlRoot(state, documents.web)),
            };
        if (found === undefined) {
            state.unknownRoutes.push(`${method} ${url.pathname}`);
            return notFound;
        }
        if (!isAllowed(state, found.route.needs))
            return method === 'GET' ? notFound : forbidden;
        return found.route.answer({ method, path: url.pathname, parameters: found.parameters, query, body });
    };
    if (fault?.kind === 'reset' && fault.effect === 'none') {
        request.socket.destroy();
        return;
    }
    const reply = answer();
    state.requestsLeft -= 1;
    state.exchanges.push({
        method,
        route: name,
        path: url.pathname,
        query,
        request: body,
        status: reply.status,
        response: reply.body,
    });
    if (fault?.kind === 'reset')
        request.socket.destroy();
    else
        send(response, reply, state);
}
function send(response, { status, body, headers }, { requestsLeft }) {
    response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'x-ratelimit-limit': String(HOURLY_REQUESTS),
        'x-ratelimit-remaining': String(Math.max(0, requestsLeft)),
        'x-ratelimit-used': String(HOURLY_REQUESTS - requestsLeft),
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 3_600),
        'x-ratelimit-resource': 'core',
        'x-github-request-id': 'TWIN',
        ...headers,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
}
function routesOf(state, documents, api) {
    return [
        ...codeRoutes(state, documents, api),
        ...conversationRoutes(state, documents, api),
        ...reviewRoutes(state, documents, api),
        ...checkRoutes(state, documents, api),
    ];
}
function match(routes, method, path) {
    for (const route of routes) {
        const [verb, template = ''] = route.route.split(' ');
        if (verb !== method)
            continue;
        // Branch names and paths hold slashes; both stand last in their routes.
        const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name) => `(?<${name}>${/^(?:path|ref|basehead)$/.test(name) ? '.+' : '[^/]+'})`);
        const found = new RegExp(`^${pattern}$`).exec(path);
        if (found === null)
            continue;
        const parameters = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
        return { route, parameters };
    }
    return undefined;
}
function operationIn(body) {
    return /^\s*(?:query|mutation)\s+(\w+)/.exec(textIn(body, 'query'))?.[1] ?? '';
}
async function readBody(request) {
    const chunks = [];
    for await (const chunk of request)
        if (chunk instanceof Uint8Array)
            chunks.push(Buffer.from(chunk));
    if (chunks.length === 0)
        return {};
    return documentIn(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

;// CONCATENATED MODULE: ./lib/twin/twin.js








const FIRST_ID = 3_000_000_000;
/** Starts a twin on a free port of this machine. */
async function startTwin(options) {
    const state = newState(options);
    const { repository, baseBranch, headBranch } = state;
    const [baseRef, headRef] = [`refs/heads/${baseBranch}`, `refs/heads/${headBranch}`];
    const root = repository.commit(baseRef, 'Before', { changes: options.base });
    repository.commit(headRef, options.title ?? 'A change', {
        parent: root,
        changes: changesBetween(options.base, options.head),
    });
    const { server, inject } = serve(state);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new Error('the twin listens on a port');
    const url = `http://127.0.0.1:${address.port}`;
    const mergeCommit = () => {
        const merged = repository.merge(baseOf(state), headOf(state));
        if (merged === undefined)
            throw new Error('the branches conflict: there is no test merge');
        return merged;
    };
    return {
        url,
        graphqlUrl: `${url}/graphql`,
        state,
        head: () => headOf(state),
        base: () => baseOf(state),
        mergeCommit,
        pushHead: (changes) => repository.commit(headRef, 'A further change', { parent: headOf(state), changes }),
        pushBase: (changes) => repository.commit(baseRef, 'Meanwhile', { parent: baseOf(state), changes }),
        rewriteHead: (changes) => repository.commit(headRef, 'A rewritten change', { parent: baseOf(state), changes }),
        comment: (author, body) => {
            const id = newId(state);
            state.comments.push({ id, author, body, minimised: undefined, edits: 0 });
            return id;
        },
        reply: (thread, author, body) => {
            replyIn(state, thread, { author, body });
        },
        resolve: (thread, author) => {
            thread.resolvedBy = author;
        },
        threadId: nodeOf,
        inject,
        event: (name) => eventOf(name, { state, url, mergeCommit }),
        close: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            repository.remove();
        },
    };
}
function newState({ owner = 'acme', name = 'infrastructure', number = 7, ...options }) {
    const isFork = options.fork ?? false;
    const permissions = isFork
        ? { contents: 'read', 'pull-requests': 'read', issues: 'read', checks: 'read' }
        : { contents: 'read', 'pull-requests': 'write', issues: 'none', checks: 'write' };
    return {
        owner,
        name,
        number,
        title: options.title ?? 'A change',
        repository: createRepository(),
        baseBranch: 'main',
        headBranch: 'change',
        headOwner: isFork ? 'contributor' : owner,
        viewer: 'github-actions[bot]',
        permissions: { ...permissions, ...options.permissions },
        comments: [],
        reviews: [],
        threads: [],
        checkRuns: [],
        exchanges: [],
        unknownRoutes: [],
        requestsLeft: 1_000,
        mostTreeEntries: 100_000,
        nextId: FIRST_ID,
    };
}
function eventOf(name, { state, url, mergeCommit }) {
    const documents = documentsOf(state, url);
    const repository = documents.repository();
    switch (name) {
        case 'merge_group': {
            const group = {
                base_sha: baseOf(state),
                head_sha: mergeCommit(),
                base_ref: `refs/heads/${state.baseBranch}`,
            };
            return { action: 'checks_requested', merge_group: group, repository };
        }
        case 'push':
            return {
                ref: `refs/heads/${state.headBranch}`,
                before: baseOf(state),
                after: headOf(state),
                repository,
            };
        case 'workflow_run':
            return {
                action: 'completed',
                workflow_run: {
                    id: 1,
                    head_sha: headOf(state),
                    head_branch: state.headBranch,
                    event: 'pull_request',
                    pull_requests: [],
                },
                repository,
            };
        default:
            return { action: 'synchronize', number: state.number, pull_request: documents.pull(), repository };
    }
}
function changesBetween(base, head) {
    const removed = Object.keys(base).filter((file) => !(file in head));
    return { ...Object.fromEntries(removed.map((file) => [file, null])), ...head };
}
/** The files of a directory as a twin takes them. */
function filesIn(directory) {
    const found = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(found
        .map((entry) => path.join(entry.parentPath, entry.name))
        .toSorted()
        .map((file) => [path.relative(directory, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]));
}

;// CONCATENATED MODULE: ./lib/demo.js






/**
 * Reviews a bundled pull request as it happens on GitHub: the action's own bundle, run with a runner's environment against a
 * twin of GitHub on this machine. Prints the review, and writes down what was posted.
 */
async function demo() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    const material = [external_node_path_.join(here, 'demo'), external_node_path_.join(here, '..', 'fixtures', 'demo')].find((folder) => (0,external_node_fs_.existsSync)(folder));
    const bundle = [
        external_node_path_.join(here, '..', 'action', 'index.js'),
        external_node_path_.join(here, '..', 'dist', 'action', 'index.js'),
    ].find((file) => (0,external_node_fs_.existsSync)(file));
    if (material === undefined || bundle === undefined)
        throw new Error('the demo is not part of this installation');
    const twin = await startTwin({
        base: demo_filesIn(external_node_path_.join(material, 'base')),
        head: demo_filesIn(external_node_path_.join(material, 'head')),
        title: 'Open the orders database for reporting',
    });
    const workspace = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'demarc-demo-'));
    try {
        const plan = external_node_path_.join(workspace, '..', `${external_node_path_.basename(workspace)}.plan.json`);
        twin.state.repository.checkOut(twin.mergeCommit(), workspace, undefined);
        (0,external_node_fs_.writeFileSync)(plan, (0,external_node_fs_.readFileSync)(external_node_path_.join(material, 'plan.json')));
        process.stdout.write(`A pull request on ${twin.state.owner}/${twin.state.name} changes a Terraform root (infra/) and a CloudFormation template (stacks/).\n\n`);
        const output = await runAction(twin, { bundle, workspace, plan });
        (0,external_node_fs_.rmSync)(plan);
        process.stdout.write(`${output}\n`);
        const file = writtenIn(process.cwd());
        (0,external_node_fs_.writeFileSync)(file, conversation(twin));
        process.stdout.write(`\nWhat was posted on the pull request is in ${external_node_path_.relative(process.cwd(), file)}: the summary comment and ${counted(twin)}.\n`);
        return 0;
    }
    finally {
        (0,external_node_fs_.rmSync)(workspace, { recursive: true, force: true });
        await twin.close();
    }
}
async function runAction(twin, { bundle, workspace, plan }) {
    const scratch = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'demarc-runner-'));
    const at = (name) => external_node_path_.join(scratch, name);
    (0,external_node_fs_.writeFileSync)(at('event.json'), JSON.stringify(twin.event('pull_request')));
    for (const name of ['output', 'summary'])
        (0,external_node_fs_.writeFileSync)(at(name), '');
    (0,external_node_fs_.mkdirSync)(at('temp'));
    const environment = {
        PATH: process.env['PATH'] ?? '',
        HOME: scratch,
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: twin.url,
        GITHUB_GRAPHQL_URL: twin.graphqlUrl,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: `${twin.state.owner}/${twin.state.name}`,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_SHA: twin.mergeCommit(),
        GITHUB_WORKFLOW: 'Infrastructure',
        GITHUB_JOB: 'review',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        RUNNER_TEMP: at('temp'),
        'INPUT_GITHUB-TOKEN': 'demo',
        'INPUT_PLAN-JSON': `infra=${plan}`,
        'INPUT_WORKING-DIRECTORY': 'infra',
        INPUT_TEMPLATE: 'stacks/notifications.yml',
    };
    try {
        const child = (0,external_node_child_process_.spawn)(process.execPath, [bundle], {
            cwd: workspace,
            env: environment,
            stdio: ['ignore', 'pipe', 'inherit'],
        });
        let text = '';
        child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
        // Workflow commands are for the runner, not for a reader.
        return text.replaceAll(/^::.*\n?/gm, '').trim();
    }
    finally {
        (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    }
}
function demo_filesIn(folder, prefix = '') {
    return Object.fromEntries((0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).flatMap((entry) => {
        const full = external_node_path_.join(folder, entry.name);
        return entry.isDirectory()
            ? Object.entries(demo_filesIn(full, `${prefix}${entry.name}/`))
            : [[`${prefix}${entry.name}`, (0,external_node_fs_.readFileSync)(full, 'utf8')]];
    }));
}
/** The pull request as a reader of GitHub finds it. */
function conversation({ state }) {
    const summary = state.comments.map((comment) => comment.body);
    const inline = state.threads.flatMap((thread) => thread.comments.map((comment) => `---\n\n**\`${comment.path}\`, line ${comment.originalLine ?? '–'}${comment.side === 'LEFT' ? ' (before)' : ''}**\n\n${comment.body}`));
    return `${[...summary, ...inline].map((body) => body.replaceAll(/<!--.*?-->\n?/gs, '').trim()).join('\n\n')}\n`;
}
function counted({ state }) {
    const comments = state.threads.reduce((sum, thread) => sum + thread.comments.length, 0);
    return comments === 1 ? 'one comment on a line' : `${comments} comments on lines`;
}
/** Where the conversation is written down. */
function writtenIn(directory) {
    return external_node_path_.join(directory, 'demarc-demo.md');
}


/***/ })

};

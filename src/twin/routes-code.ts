import { notFound, page, problem, type Call, type Reply, type Route } from './http.ts';
import { headOf, mergeBaseOf, type TwinState } from './state.ts';
import type { Documents } from './documents.ts';

const REPOSITORY = '/repos/{owner}/{repo}';
const READ_CODE = [['contents', 'read']] as const;
const READ_PULL = [['pull-requests', 'read']] as const;
/** https://docs.github.com/rest/commits/commits#compare-two-commits */
const MOST_COMPARED_FILES = 300;

/** What the repository holds: commits, diffs, trees, files. */
export function codeRoutes(state: TwinState, documents: Documents, api: string): readonly Route[] {
  const { repository } = state;
  const isOurs = ({ parameters }: Call): boolean => parameters['pull_number'] === String(state.number);
  return [
    { route: `GET ${REPOSITORY}`, needs: [], answer: () => ({ status: 200, body: documents.repository() }) },
    {
      route: `GET ${REPOSITORY}/pulls`,
      needs: READ_PULL,
      answer: (call) => page(pullsLike(state, documents, call), call, api),
    },
    {
      route: `GET ${REPOSITORY}/pulls/{pull_number}`,
      needs: READ_PULL,
      answer: (call) => (isOurs(call) ? { status: 200, body: documents.pull() } : notFound),
    },
    {
      route: `GET ${REPOSITORY}/pulls/{pull_number}/files`,
      needs: READ_PULL,
      answer: (call) => {
        if (!isOurs(call)) return notFound;
        const entries = repository.diff(mergeBaseOf(state), headOf(state)).slice(0, 3_000);
        return page(entries.map(documents.diffEntry), call, api);
      },
    },
    {
      route: `GET ${REPOSITORY}/compare/{basehead}`,
      needs: READ_CODE,
      answer: (call) => compare(state, documents, call),
    },
    {
      route: `GET ${REPOSITORY}/commits/{ref}`,
      needs: READ_CODE,
      answer: ({ parameters }) => {
        const sha = shaOf(state, parameters['ref'] ?? '');
        return sha === undefined
          ? problem(422, `No commit found for SHA: ${parameters['ref']}`)
          : { status: 200, body: documents.commit(sha) };
      },
    },
    {
      route: `GET ${REPOSITORY}/git/trees/{tree_sha}`,
      needs: READ_CODE,
      answer: (call) => tree(state, documents, call),
    },
    {
      route: `GET ${REPOSITORY}/git/blobs/{file_sha}`,
      needs: READ_CODE,
      answer: ({ parameters }) => {
        const sha = parameters['file_sha'] ?? '';
        const content = repository.blob(sha);
        if (content === undefined) return notFound;
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
      route: `GET ${REPOSITORY}/contents/{path}`,
      needs: READ_CODE,
      answer: (call) => contents(state, documents, call),
    },
  ];
}

function shaOf({ repository }: TwinState, ref: string): string | undefined {
  return repository.resolve(ref) ?? repository.resolve(`refs/heads/${ref}`);
}

function pullsLike(state: TwinState, documents: Documents, { query }: Call): readonly unknown[] {
  const head = `${state.headOwner}:${state.headBranch}`;
  return query['head'] === undefined || query['head'] === head ? [documents.simplePull()] : [];
}

function compare(state: TwinState, documents: Documents, { parameters }: Call): Reply {
  const [from = '', to = ''] = (parameters['basehead'] ?? '').split('...');
  const [base, head] = [shaOf(state, from), shaOf(state, to)];
  const { repository, owner, name } = state;
  const parted = base === undefined || head === undefined ? undefined : repository.mergeBase(base, head);
  if (base === undefined || head === undefined || parted === undefined) return notFound;
  const [ahead, behind] = [repository.log(base, head), repository.log(head, base)];
  const status =
    ahead.length === 0
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

function tree(state: TwinState, documents: Documents, { parameters, query }: Call): Reply {
  const asked = parameters['tree_sha'] ?? '';
  const sha = shaOf(state, asked) ?? asked;
  const isRecursive = query['recursive'] !== undefined;
  const entries = /^[0-9a-f]{40}$/.test(sha) ? state.repository.tree(sha, isRecursive) : undefined;
  if (entries === undefined) return notFound;
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

function contents(state: TwinState, documents: Documents, { parameters, query }: Call): Reply {
  const commit = shaOf(state, query['ref'] ?? state.baseBranch);
  const path = parameters['path'] ?? '';
  const entry =
    commit === undefined
      ? undefined
      : state.repository.tree(commit, true)?.find((each) => each.path === path);
  const content = entry?.type === 'blob' ? state.repository.blob(entry.sha) : undefined;
  if (entry === undefined || content === undefined) return notFound;
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

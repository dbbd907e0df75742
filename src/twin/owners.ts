import type { TwinState } from './state.ts';

/** A JSON document as GitHub's REST API writes it. */
export type Document = Readonly<Record<string, unknown>>;

export const WEB = 'https://github.com';
/** Nothing the twin says depends on the clock. */
export const WHEN = '2026-01-01T00:00:00Z';

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
export function ownersOf(state: TwinState, api: string) {
  const user = (login: string): Document => {
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

  const repository = (owner: string): Document => {
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
function idOf(name: string): number {
  let id = 7;
  for (const character of name) id = (id * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return id;
}

import { isTrue, proven, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { absent, printable } from '../model/value.ts';
import { routeAt } from './application-door.ts';

/** A site that Amplify serves: a branch, or what it makes by itself. */
interface Site {
  readonly route: string;
  readonly password: Stated<boolean>;
  readonly served: Judgement;
}
interface AmplifyApp {
  readonly password: Stated<boolean>;
  readonly sites: readonly Site[];
}
const always: Judgement = { kind: 'proven', evidence: [] };

function branch(r: Reader, names: Record<'name' | 'password' | 'previews', string>): Partial<AmplifyApp> {
  const name = printable(r.text(names.name).value);
  const previews = r.flag(names.previews);
  return {
    sites: [
      { route: `branch ${name}`, password: r.flag(names.password), served: always },
      ...(previews.value.kind === 'absent'
        ? []
        : [
            {
              route: `previews of pull requests to ${name}`,
              password: r.flag(names.password),
              served: isTrue(previews, {
                yes: 'every pull request gets a site of its own',
                no: 'pull requests get no site',
              }),
            },
          ]),
    ],
  };
}

/** Branches that are connected by themselves, under the settings for such branches. */
function created(on: Stated<boolean>, password: Stated<boolean>): readonly Site[] {
  if (on.value.kind === 'absent') return [];
  const served = isTrue(on, { yes: 'every new branch gets a site', no: 'new branches get no site' });
  return [{ route: 'branches connected by themselves', password, served }];
}

/** A web application with its branches; each is on the internet unless a password protects it. */
export const amplifyApp = defineResource<AmplifyApp>({
  kind: 'amplify-app',
  service: 'amplify',
  blank: { password: unstated, sites: [] },
  parts: [
    {
      declaredBy: 'aws_amplify_app',
      read: (r) => ({
        password: r.flag('enable_basic_auth'),
        sites: created(
          r.flag('enable_auto_branch_creation'),
          r.flag('auto_branch_creation_config.enable_basic_auth'),
        ),
      }),
    },
    {
      declaredBy: 'aws_amplify_branch',
      owner: 'app_id',
      read: (r) =>
        branch(r, {
          name: 'branch_name',
          password: 'enable_basic_auth',
          previews: 'enable_pull_request_preview',
        }),
    },
    {
      declaredBy: 'AWS::Amplify::App',
      read: (r) => ({
        password: r.flag('BasicAuthConfig.EnableBasicAuth'),
        sites: created(
          r.flag('AutoBranchCreationConfig.EnableAutoBranchCreation'),
          r.flag('AutoBranchCreationConfig.BasicAuthConfig.EnableBasicAuth'),
        ),
      }),
    },
    {
      declaredBy: 'AWS::Amplify::Branch',
      owner: 'AppId',
      read: (r) =>
        branch(r, {
          name: 'BranchName',
          password: 'BasicAuthConfig.EnableBasicAuth',
          previews: 'EnablePullRequestPreview',
        }),
    },
  ],
  traits: ({ password, sites }) => ({
    frontDoor: {
      reachable: always,
      routes: sites.flatMap((site) => siteRoutes(site, password)),
      byDefinition: false,
    },
  }),
});

function siteRoutes({ route, password: own, served }: Site, shared: Stated<boolean>): readonly DoorRoute[] {
  if (served.kind === 'refuted') return [];
  const asks = [own, shared].find(({ value }) => value.kind === 'known' && value.value);
  const unknown = [own, shared].find(({ value }) => value.kind === 'unknown');
  const deciding = asks ?? unknown ?? (own.value === absent && own.path === '' ? shared : own);
  const says =
    asks === undefined ? 'the site is served without a password' : 'the site is served behind a password';
  const open: Judgement =
    asks === undefined && unknown?.value.kind === 'unknown'
      ? {
          kind: 'undecided',
          evidence: [
            {
              says: 'whether a password protects the site is not known yet',
              about: unknown.about,
              path: unknown.path,
            },
          ],
          lacking: [{ about: unknown.about, path: unknown.path, value: unknown.value }],
        }
      : proven(says, deciding);
  return [
    routeAt(deciding, route, {
      open: served.kind === 'proven' ? { ...open, evidence: [...open.evidence, ...served.evidence] } : served,
      authentication: asks === undefined ? 'none' : 'credential',
    }),
  ];
}

import { defineResource } from '../model/define.ts';
import { allOf, proven, refuted, satisfies, type Judgement, type Subject } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import { unstated, type Reader, type Stated } from '../model/stated.ts';
import type { Term, Value } from '../model/value.ts';
import { routeAt } from './application-door.ts';

interface Project {
  readonly routes: readonly DoorRoute[];
  readonly webhooks: readonly Judgement[];
  readonly role: Stated<string>;
}

const builds = (visibility: Stated<string>): readonly DoorRoute[] => [
  routeAt(visibility, 'build logs and artifacts', {
    open: satisfies(visibility, (text) => text === 'PUBLIC_READ', {
      yes: 'builds of the project are published',
      no: 'builds of the project are private',
    }),
    authentication: 'none',
  }),
];

/** A build project; one with public visibility shows logs and artifacts to everyone. */
export const codebuildProject = defineResource<Project>({
  kind: 'codebuild-project',
  service: 'codebuild',
  blank: { routes: [], webhooks: [], role: unstated },
  parts: [
    {
      declaredBy: 'aws_codebuild_project',
      read: (r) => ({ routes: builds(r.text('project_visibility')), role: r.text('service_role') }),
    },
    {
      declaredBy: 'aws_codebuild_webhook',
      owner: 'project_name',
      read: (r) => ({
        webhooks: [
          webhook(r.text('project_name'), {
            filters: r.document('filter_group').term,
            approval: r.text('pull_request_build_policy.requires_comment_approval').value,
          }),
        ],
      }),
    },
    {
      declaredBy: 'AWS::CodeBuild::Project',
      read: (r) => ({
        routes: builds(r.text('Visibility')),
        webhooks: triggers(r),
        role: r.text('ServiceRole'),
      }),
    },
  ],
  traits: ({ routes, webhooks, role }) => ({
    actsAs: role,
    frontDoor: { reachable: allOf([]), routes, byDefinition: false, endpointClass: 'front-door' },
    nearly: webhooks.map((setUp) => ({
      surface: 'policy',
      what: 'builds whatever anybody proposes to its repository',
      setUp,
      missing: allOf([]),
      why: 'Where the repository is public, the pull request of a stranger runs code with the role of the project.',
      fix: 'Filter the webhook by event or by who sends it, or ask for the approval of a maintainer.',
    })),
  }),
});

function triggers(r: Reader): readonly Judgement[] {
  const on = r.flag('Triggers.Webhook');
  if (on.value.kind !== 'known' || !on.value.value) return [];
  return [
    webhook(on, {
      filters: r.document('Triggers.FilterGroups').term,
      approval: r.text('Triggers.PullRequestBuildPolicy.RequiresCommentApproval').value,
    }),
  ];
}

/** Whether every event of the repository starts a build, pull requests included. */
function webhook(
  subject: Subject,
  { filters, approval }: { readonly filters: Term; readonly approval: Value<string> },
): Judgement {
  const isFiltered = filters.kind === 'list' ? filters.items.length > 0 : filters.kind !== 'absent';
  const isApproved =
    approval.kind !== 'absent' && !(approval.kind === 'known' && approval.value === 'DISABLED');
  return isFiltered || isApproved
    ? refuted('the webhook starts builds for some events only', subject)
    : proven('every event of the repository starts a build', subject);
}

import { satisfies } from '../model/judge.ts';
import type { DoorRoute, Stated } from '../model/resource.ts';
import { applicationDoor, routeAt } from './application-door.ts';

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
export const codebuildProject = applicationDoor({
  kind: 'codebuild-project',
  service: 'codebuild',
  endpointClass: 'front-door',
  parts: [
    { declaredBy: 'aws_codebuild_project', routes: (r) => builds(r.text('project_visibility')) },
    { declaredBy: 'AWS::CodeBuild::Project', routes: (r) => builds(r.text('Visibility')) },
  ],
});

import { proven, refuted } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

function signInPage(r: Reader, path: string): readonly DoorRoute[] {
  const place = { about: r.self, path };
  const open =
    r.blocks(path).length > 0
      ? refuted('the workspace answers to listed networks and VPC endpoints only', place)
      : proven('nothing limits from where the workspace is reached', place);
  return [routeAt(place, 'sign-in page', { open, authentication: 'strong' })];
}

/** A Grafana workspace: its sign-in page is on the internet unless network access control names who may reach it. */
export const grafanaWorkspace = applicationDoor({
  kind: 'grafana-workspace',
  service: 'grafana',
  endpointClass: 'management',
  parts: [
    { declaredBy: 'aws_grafana_workspace', routes: (r) => signInPage(r, 'network_access_control') },
    { declaredBy: 'AWS::Grafana::Workspace', routes: (r) => signInPage(r, 'NetworkAccessControl') },
  ],
});

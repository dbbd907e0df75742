import { orDefault, satisfies } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

const webserver = (mode: Stated<string>): readonly DoorRoute[] => [
  routeAt(mode, 'Airflow web server', {
    open: satisfies(orDefault(mode, 'PRIVATE_ONLY'), (text) => text !== 'PRIVATE_ONLY', {
      yes: 'the web server is reached over the internet',
      no: 'the web server is reached inside the VPC only',
    }),
    authentication: 'strong',
  }),
];

/** A managed Airflow environment; its web server asks for an IAM identity. */
export const mwaaEnvironment = applicationDoor({
  kind: 'mwaa-environment',
  service: 'mwaa',
  endpointClass: 'management',
  parts: [
    { declaredBy: 'aws_mwaa_environment', routes: (r) => webserver(r.text('webserver_access_mode')) },
    { declaredBy: 'AWS::MWAA::Environment', routes: (r) => webserver(r.text('WebserverAccessMode')) },
  ],
});

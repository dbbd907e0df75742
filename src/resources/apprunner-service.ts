import { isTrue, orDefault } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** App Runner has no authentication of its own; the endpoint is public unless it is bound to a VPC (CreateService, IngressConfiguration). */
const serviceUrl = (stated: Stated<boolean>): readonly DoorRoute[] => [
  routeAt(stated, 'service URL', {
    open: isTrue(orDefault(stated, true), {
      yes: 'the service answers on the internet and asks nobody who they are',
      no: 'the service answers inside a VPC only',
    }),
    authentication: 'none',
  }),
];

/** A container service with an address on the internet. */
export const apprunnerService = applicationDoor({
  kind: 'apprunner-service',
  service: 'apprunner',
  endpointClass: 'front-door',
  parts: [
    {
      declaredBy: 'aws_apprunner_service',
      routes: (r) => serviceUrl(r.flag('network_configuration.ingress_configuration.is_publicly_accessible')),
    },
    {
      declaredBy: 'AWS::AppRunner::Service',
      routes: (r) => serviceUrl(r.flag('NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible')),
    },
  ],
});

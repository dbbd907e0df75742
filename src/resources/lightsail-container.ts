import { proven } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader } from '../model/stated.ts';
import { printable } from '../model/value.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** A deployment with a public endpoint is served under a domain of Lightsail, to everyone. */
const endpoints = (r: Reader, path: string, container: string): readonly DoorRoute[] =>
  r.blocks(path).map((block) => {
    const stated = block.text(container);
    return routeAt(stated, `container ${printable(stated.value)}`, {
      open: proven('the container is served on the internet without asking who is calling', stated),
      authentication: 'none',
    });
  });

/** A container service of Lightsail with what is deployed to it. */
export const lightsailContainer = applicationDoor({
  kind: 'lightsail-container',
  service: 'lightsail',
  endpointClass: 'front-door',
  parts: [
    { declaredBy: 'aws_lightsail_container_service', routes: () => [] },
    {
      declaredBy: 'aws_lightsail_container_service_deployment_version',
      owner: 'service_name',
      routes: (r) => endpoints(r, 'public_endpoint', 'container_name'),
    },
    {
      declaredBy: 'AWS::Lightsail::Container',
      routes: (r) => endpoints(r, 'ContainerServiceDeployment.PublicEndpoint', 'ContainerName'),
    },
  ],
});

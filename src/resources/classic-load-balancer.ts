import { not, orDefault, proven, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { PortRange } from '../model/fact.ts';
import { selfLink } from '../model/stated.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface ClassicLoadBalancer {
  readonly facing: readonly Judgement[];
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly ports: readonly PortRange[];
  readonly routes: readonly DoorRoute[];
  readonly self: readonly Stated<string>[];
}
const says = { yes: 'the load balancer faces the internet', no: 'the load balancer is internal' };

function listeners(
  r: Reader,
  list: string,
  port: string,
): Pick<ClassicLoadBalancer, 'ports' | 'routes' | 'self'> {
  const ports = r.blocks(list).map((listener): PortRange => {
    const { value } = listener.count(port);
    const [from, to] = value.kind === 'known' ? [value.value, value.value] : [0, 65_535];
    return { protocol: 'tcp', from, to };
  });
  const subject = { about: r.self, path: list };
  const open = proven('requests are forwarded without asking who is calling', subject);
  return {
    ports,
    routes: ports.length === 0 ? [] : [{ ...subject, route: 'any request', open, authentication: 'none' }],
    self: [selfLink(r)],
  };
}

/** A load balancer of the first generation, which carries its listeners itself. */
export const classicLoadBalancer = defineResource<ClassicLoadBalancer>({
  kind: 'classic-load-balancer',
  service: 'elb-classic',
  blank: { facing: [], subnets: [], groups: [], ports: [], routes: [], self: [] },
  parts: [
    {
      declaredBy: 'aws_elb',
      read: (r) => ({
        facing: [
          not(
            satisfies(orDefault(r.flag('internal'), false), (flag) => flag, { yes: says.no, no: says.yes }),
          ),
        ],
        subnets: r.texts('subnets'),
        groups: r.texts('security_groups'),
        ...listeners(r, 'listener', 'lb_port'),
      }),
    },
    {
      declaredBy: 'AWS::ElasticLoadBalancing::LoadBalancer',
      read: (r) => ({
        facing: [
          satisfies(
            orDefault(r.text('Scheme'), 'internet-facing'),
            (scheme) => scheme === 'internet-facing',
            says,
          ),
        ],
        subnets: r.texts('Subnets'),
        groups: r.texts('SecurityGroups'),
        ...listeners(r, 'Listeners', 'LoadBalancerPort'),
      }),
    },
  ],
  traits: ({ facing: [facing], subnets, groups, ports, routes, self }) =>
    facing === undefined
      ? {}
      : {
          endpoint: {
            attachments: [
              {
                subnets,
                groups,
                withoutGroups: 'default-group',
                publicAddress: facing,
                // In a VPC the first generation speaks IPv4 alone.
                globalAddress: 'never',
                ports: 'any',
                inherits: [],
              },
            ],
            listeners: self,
            endpointClass: 'front-door',
            authentication: 'none',
          },
          listener: { ports, routes, rules: [], targets: [] },
        },
});

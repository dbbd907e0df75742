import { not, orDefault, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { selfLink, unstated } from '../model/resource.ts';
import type { Reader, Stated } from '../model/resource.ts';

interface LoadBalancer {
  readonly facing: Judgement | undefined;
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly type: Stated<string>;
  readonly listeners: readonly Stated<string>[];
}

/** An application, network or gateway load balancer: it faces the internet unless told to be internal. */
export const loadBalancer = defineResource<LoadBalancer>({
  kind: 'load-balancer',
  service: 'elb',
  blank: { facing: undefined, subnets: [], groups: [], type: unstated, listeners: [] },
  parts: [
    ...(['aws_lb', 'aws_alb'] as const).map((declaredBy) => ({ declaredBy, read: fromTerraform })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      read: (r) => ({
        facing: satisfies(
          orDefault(r.text('Scheme'), 'internet-facing'),
          (scheme) => scheme === 'internet-facing',
          {
            yes: 'the load balancer faces the internet',
            no: 'the load balancer is internal',
          },
        ),
        subnets: [
          ...r.texts('Subnets'),
          ...r.blocks('SubnetMappings').map((mapping) => mapping.text('SubnetId')),
        ],
        groups: r.texts('SecurityGroups'),
        type: r.text('Type'),
      }),
    },
    ...(['aws_lb_listener', 'aws_alb_listener'] as const).map((declaredBy) => ({
      declaredBy,
      owner: 'load_balancer_arn',
      read: (r: Reader) => ({ listeners: [selfLink(r)] }),
    })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::Listener',
      owner: 'LoadBalancerArn',
      read: (r) => ({ listeners: [selfLink(r)] }),
    },
  ],
  traits: ({ facing, subnets, groups, type, listeners }) => ({
    endpoint:
      facing === undefined
        ? undefined
        : {
            attachments: [
              {
                subnets,
                groups,
                // A network load balancer without groups lets every client through to its listeners.
                withoutGroups:
                  type.value.kind === 'known' && type.value.value !== 'application'
                    ? 'unfiltered'
                    : 'default-group',
                publicAddress: facing,
                globalAddress: facing,
                ports: 'any',
                inherits: [],
              },
            ],
            listeners,
            endpointClass: 'front-door',
            authentication: 'none',
          },
  }),
});

function fromTerraform(r: Reader): Partial<LoadBalancer> {
  const internal = satisfies(orDefault(r.flag('internal'), false), (flag) => flag, {
    yes: 'the load balancer is internal',
    no: 'the load balancer faces the internet',
  });
  return {
    facing: not(internal),
    subnets: [
      ...r.texts('subnets'),
      ...r.blocks('subnet_mapping').map((mapping) => mapping.text('subnet_id')),
    ],
    groups: r.texts('security_groups'),
    type: r.text('load_balancer_type'),
  };
}

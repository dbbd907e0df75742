import { allOf, not, orDefault, proven, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { isNew } from '../model/definition.ts';
import { selfLink, unstated } from '../model/stated.ts';
import type { Founding } from '../model/definition.ts';
import type { Endpoint } from '../model/fabric.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface LoadBalancer {
  readonly facing: Judgement | undefined;
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly type: Stated<string>;
  readonly addressType: Stated<string>;
  readonly listeners: readonly Stated<string>[];
}

/** An application, network or gateway load balancer: it faces the internet unless told to be internal. */
export const loadBalancer = defineResource<LoadBalancer>({
  kind: 'load-balancer',
  service: 'elb',
  blank: {
    facing: undefined,
    subnets: [],
    groups: [],
    type: unstated,
    addressType: unstated,
    listeners: [],
  },
  parts: [
    ...(['aws_lb', 'aws_alb'] as const).map((declaredBy) => ({ declaredBy, read: fromTerraform })),
    ...(['data.aws_lb', 'data.aws_alb'] as const).map((declaredBy) => ({ declaredBy, read: () => ({}) })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      read: (r) => ({
        facing: satisfies(
          orDefault(r.text('Scheme'), 'internet-facing'),
          (scheme) => scheme === 'internet-facing',
          facingSays,
        ),
        subnets: [
          ...r.texts('Subnets'),
          ...r.blocks('SubnetMappings').map((mapping) => mapping.text('SubnetId')),
        ],
        groups: r.texts('SecurityGroups'),
        type: r.text('Type'),
        addressType: r.text('IpAddressType'),
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
  traits: (shape, self) => ({ endpoint: endpointOf(shape), nearly: withoutListener(shape, self) }),
});

const facingSays = {
  yes: 'the load balancer faces the internet',
  no: 'the load balancer is internal',
};

function fromTerraform(r: Reader): Partial<LoadBalancer> {
  const internal = satisfies(orDefault(r.flag('internal'), false), (flag) => flag, {
    yes: facingSays.no,
    no: facingSays.yes,
  });
  return {
    facing: not(internal),
    subnets: [
      ...r.texts('subnets'),
      ...r.blocks('subnet_mapping').map((mapping) => mapping.text('subnet_id')),
    ],
    groups: r.texts('security_groups'),
    type: r.text('load_balancer_type'),
    addressType: r.text('ip_address_type'),
  };
}

/** It has its addresses on the internet from the start; the first listener opens it. */
function withoutListener(shape: LoadBalancer, self: Founding): readonly Nearly[] {
  const { facing, listeners } = shape;
  if (!isNew(self) || facing === undefined || listeners.length > 0 || isForAppliances(shape)) return [];
  return [
    {
      surface: 'network',
      what: 'faces the internet',
      setUp: facing,
      missing: proven('it has no listener yet', { about: self.address, path: '' }),
      fix: 'Make it internal, unless its listeners are meant for everyone.',
    },
  ];
}

function endpointOf(shape: LoadBalancer): Endpoint | undefined {
  const { facing, subnets, groups, type, addressType, listeners } = shape;
  if (facing === undefined || isForAppliances(shape)) return undefined;
  return {
    attachments: [
      {
        subnets,
        groups,
        // A network load balancer without groups lets every client through to its listeners.
        withoutGroups:
          type.value.kind === 'known' && type.value.value === 'network' ? 'unfiltered' : 'default-group',
        publicAddress: allOf([facing, has('IPv4', addressType)]),
        globalAddress: allOf([facing, has('IPv6', addressType)]),
        ports: 'any',
        inherits: [],
      },
    ],
    listeners,
    endpointClass: 'front-door',
    authentication: 'none',
  };
}

/** A gateway load balancer hands traffic to appliances and answers nobody. */
function isForAppliances({ type }: LoadBalancer): boolean {
  return type.value.kind === 'known' && type.value.value === 'gateway';
}

/** Without a statement a load balancer speaks IPv4 alone. */
function has(family: 'IPv4' | 'IPv6', addressType: Stated<string>): Judgement {
  if (addressType.value.kind === 'absent' && family === 'IPv4') return proven4;
  const without = family === 'IPv4' ? 'dualstack-without-public-ipv4' : 'ipv4';
  return satisfies(orDefault(addressType, 'ipv4'), (text) => text !== without, {
    yes: `it has ${family} addresses`,
    no: `it has no public ${family} address`,
  });
}
const proven4: Judgement = { kind: 'proven', evidence: [] };

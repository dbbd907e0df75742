import { defineResource } from '../model/define.ts';
import { isTrue, orDefault } from '../model/judge.ts';
import { selfLink, unstated } from '../model/stated.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface TargetGroup {
  readonly members: readonly Stated<string>[];
  readonly targetType: Stated<string>;
  readonly protocol: Stated<string>;
  readonly keepsClientAddress: Stated<boolean>;
  readonly port: Stated<number>;
}
const register =
  (path: string) =>
  (r: Reader): Partial<TargetGroup> => ({ members: [r.text(path)] });
const registerSelf = (r: Reader): Partial<TargetGroup> => ({ members: [selfLink(r)] });

/** What a load balancer forwards to: instances, tasks and groups of instances that register themselves or are registered. */
export const targetGroup = defineResource<TargetGroup>({
  kind: 'target-group',
  service: 'elb',
  blank: {
    members: [],
    targetType: unstated,
    protocol: unstated,
    keepsClientAddress: unstated,
    port: unstated,
  },
  parts: [
    ...['aws_lb_target_group', 'aws_alb_target_group'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) => ({
        targetType: r.text('target_type'),
        protocol: r.text('protocol'),
        keepsClientAddress: r.flag('preserve_client_ip'),
        port: r.count('port'),
      }),
    })),
    { declaredBy: 'data.aws_lb_target_group', read: () => ({}) },
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      read: (r) => ({
        members: r.blocks('Targets').map((target) => target.text('Id')),
        targetType: r.text('TargetType'),
        protocol: r.text('Protocol'),
        keepsClientAddress:
          r
            .blocks('TargetGroupAttributes')
            .filter((each) => isText(each.text('Key'), 'preserve_client_ip.enabled'))
            .map((each) => each.flag('Value'))[0] ?? unstated,
        port: r.count('Port'),
      }),
    },
    ...['aws_lb_target_group_attachment', 'aws_alb_target_group_attachment'].map((declaredBy) => ({
      declaredBy,
      owner: 'target_group_arn',
      read: register('target_id'),
    })),
    {
      declaredBy: 'aws_autoscaling_attachment',
      owner: ['lb_target_group_arn', 'alb_target_group_arn'],
      read: register('autoscaling_group_name'),
    },
    { declaredBy: 'aws_autoscaling_group', owner: 'target_group_arns', read: registerSelf },
    { declaredBy: 'aws_ecs_service', owner: 'load_balancer.target_group_arn', read: registerSelf },
    { declaredBy: 'AWS::AutoScaling::AutoScalingGroup', owner: 'TargetGroupARNs', read: registerSelf },
    { declaredBy: 'AWS::ECS::Service', owner: 'LoadBalancers.TargetGroupArn', read: registerSelf },
  ],
  traits: ({ members, targetType, protocol, keepsClientAddress, port }) => {
    // On by default for instances and for UDP, off for IP targets over TCP and TLS.
    const byDefault = !isText(targetType, 'ip') || isText(protocol, 'UDP') || isText(protocol, 'TCP_UDP');
    return {
      fabric: {
        kind: 'targets',
        members,
        keepsClientAddress: isTrue(orDefault(keepsClientAddress, byDefault), {
          yes: 'packets arrive with the address of the client',
          no: 'packets arrive with the address of the load balancer',
        }),
        port: port.value,
      },
    };
  },
});

function isText({ value }: Stated<string>, text: string): boolean {
  return value.kind === 'known' && value.value === text;
}

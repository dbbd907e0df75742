import { defineResource } from '../model/define.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader } from '../model/stated.ts';
import { taskAddress } from './ecs-service.ts';
import { attachmentOf } from './managed-endpoint.ts';

interface Launch {
  readonly attachments: readonly Attachment[];
}

/** Where the parts of a target are written, below the block that makes it one of ECS. */
interface Names {
  readonly subnets: string;
  readonly groups: string;
  readonly address: string;
  readonly task: string;
}
const terraform = (network: string): Names => ({
  subnets: `${network}.subnets`,
  groups: `${network}.security_groups`,
  address: `${network}.assign_public_ip`,
  task: 'task_definition_arn',
});
const cloudFormation = (network: string): Names => ({
  subnets: `NetworkConfiguration.${network}.Subnets`,
  groups: `NetworkConfiguration.${network}.SecurityGroups`,
  address: `NetworkConfiguration.${network}.AssignPublicIp`,
  task: 'TaskDefinitionArn',
});

/** Tasks without a network configuration share the interface of their host. */
function launchedAt(r: Reader, path: string, names: Names): readonly Attachment[] {
  return r
    .blocks(path)
    .filter((block) => block.texts(names.subnets).length > 0)
    .map((block) =>
      attachmentOf({
        subnets: block.texts(names.subnets),
        groups: block.texts(names.groups),
        public: taskAddress(block.text(names.address)),
        ports: 'any',
        portsFrom: block.texts(names.task),
      }),
    );
}

const SPELLINGS: readonly (readonly [declaredBy: string, path: string, names: Names])[] = [
  ['aws_cloudwatch_event_target', 'ecs_target', terraform('network_configuration')],
  ['aws_scheduler_schedule', 'target.ecs_parameters', terraform('network_configuration')],
  [
    'aws_pipes_pipe',
    'target_parameters.ecs_task_parameters',
    terraform('network_configuration.aws_vpc_configuration'),
  ],
  ['AWS::Scheduler::Schedule', 'Target.EcsParameters', cloudFormation('AwsvpcConfiguration')],
  ['AWS::Pipes::Pipe', 'TargetParameters.EcsTaskParameters', cloudFormation('AwsvpcConfiguration')],
];

/** Events, schedules and pipes that start tasks with network interfaces of their own. */
export const ecsTaskLaunch = defineResource<Launch>({
  kind: 'ecs-task-launch',
  service: 'ecs',
  blank: { attachments: [] },
  parts: [
    ...SPELLINGS.map(([declaredBy, path, names]) => ({
      declaredBy,
      read: (r: Reader) => ({ attachments: launchedAt(r, path, names) }),
    })),
    {
      declaredBy: 'AWS::Events::Rule',
      read: (r) => ({
        attachments: r
          .blocks('Targets')
          .flatMap((target) => launchedAt(target, 'EcsParameters', cloudFormation('AwsVpcConfiguration'))),
      }),
    },
  ],
  traits: ({ attachments }) => ({
    endpoint: { attachments, listeners: [], endpointClass: 'management', authentication: 'none' },
  }),
});

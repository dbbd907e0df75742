import { defineResource } from '../model/define.ts';
import { orDefault, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import type { PortRange } from '../model/fact.ts';
import type { Attachment } from '../model/fabric.ts';
import { unstated, type Reader, type Stated } from '../model/stated.ts';
import { termAt, type Term } from '../model/value.ts';
import { managedEndpoint, type Standing } from './managed-endpoint.ts';

/** Whether tasks get a public address, which they do not unless asked for. */
export function taskAddress(stated: Stated<string>): Judgement {
  return satisfies(
    orDefault(stated, 'DISABLED'),
    (text) => text.toUpperCase() === 'ENABLED' || text === 'true',
    {
      yes: 'its tasks are given a public IPv4 address',
      no: 'its tasks are given no public IPv4 address',
    },
  );
}

function terraform(r: Reader): Standing {
  return {
    subnets: r.texts('network_configuration.subnets'),
    groups: r.texts('network_configuration.security_groups'),
    public: taskAddress(r.text('network_configuration.assign_public_ip')),
    ports: 'any',
    portsFrom: r.texts('task_definition'),
  };
}
/** A service and a task set spell the same property differently. */
function cloudFormation(r: Reader): Standing {
  const at = `NetworkConfiguration.${r.type === 'AWS::ECS::TaskSet' ? 'AwsVpcConfiguration' : 'AwsvpcConfiguration'}`;
  return {
    subnets: r.texts(`${at}.Subnets`),
    groups: r.texts(`${at}.SecurityGroups`),
    public: taskAddress(r.text(`${at}.AssignPublicIp`)),
    ports: 'any',
    portsFrom: r.texts('TaskDefinition'),
  };
}

/** Tasks that run with network interfaces of their own; tasks that share those of their host have no address to speak of. */
export const ecsService = managedEndpoint({
  kind: 'ecs-service',
  service: 'ecs',
  authentication: 'none',
  parts: [
    ...['aws_ecs_service', 'aws_ecs_task_set'].map((declaredBy) => ({
      declaredBy,
      standing: terraform,
      onlyWith: 'network_configuration',
    })),
    ...['AWS::ECS::Service', 'AWS::ECS::TaskSet'].map((declaredBy) => ({
      declaredBy,
      standing: cloudFormation,
      onlyWith: 'NetworkConfiguration',
    })),
  ],
});

interface TaskDefinition {
  readonly attachments: readonly Attachment[];
  /** That of the containers; the agent that starts them has another one. */
  readonly role: Stated<string>;
}

/** Container ports of all containers: a task with its own interface listens on them unmapped. */
function containerPorts(containers: Term, names: readonly [string, string, string]): Attachment['ports'] {
  if (containers.kind !== 'list' || containers.open !== undefined) return 'any';
  const [list, port, protocol] = names;
  const ports: PortRange[] = [];
  for (const container of containers.items) {
    const mappings = termAt(container, [list]);
    if (mappings.kind === 'absent') continue;
    if (mappings.kind !== 'list' || mappings.open !== undefined) return 'any';
    for (const mapping of mappings.items) {
      const number = termAt(mapping, [port]);
      const value = number.kind === 'known' ? Number(number.value) : Number.NaN;
      if (!Number.isInteger(value)) return 'any';
      const spoken = termAt(mapping, [protocol]);
      ports.push({
        protocol: spoken.kind === 'known' ? String(spoken.value).toLowerCase() : 'tcp',
        from: value,
        to: value,
      });
    }
  }
  return ports;
}

function listening(ports: Attachment['ports']): Pick<TaskDefinition, 'attachments'> {
  return {
    attachments: [
      {
        subnets: [],
        groups: [],
        withoutGroups: 'default-group',
        publicAddress: 'subnet',
        globalAddress: 'subnet',
        ports,
        inherits: [],
      },
    ],
  };
}

/** What the containers of a task listen on, and whom they act as. */
export const ecsTaskDefinition = defineResource<TaskDefinition>({
  kind: 'ecs-task-definition',
  service: 'ecs',
  blank: { attachments: [], role: unstated },
  parts: [
    {
      declaredBy: 'aws_ecs_task_definition',
      read: (r) => ({
        role: r.text('task_role_arn'),
        ...listening(
          containerPorts(r.document('container_definitions').term, [
            'portMappings',
            'containerPort',
            'protocol',
          ]),
        ),
      }),
    },
    {
      declaredBy: 'AWS::ECS::TaskDefinition',
      read: (r) => ({
        role: r.text('TaskRoleArn'),
        ...listening(
          containerPorts(r.document('ContainerDefinitions').term, [
            'PortMappings',
            'ContainerPort',
            'Protocol',
          ]),
        ),
      }),
    },
  ],
  traits: ({ attachments: [first], role }) => ({ template: first, actsAs: role }),
});

import { orDefault } from '../model/judge.ts';
import type { Stated } from '../model/stated.ts';
import { managedEndpoint, tcp, type Standing } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

/** Ports of Amazon MQ: console, OpenWire, AMQP, STOMP, MQTT and WebSocket; RabbitMQ has AMQP and its console. */
const ACTIVEMQ_PORTS = tcp(8162, 61_617, 5671, 61_614, 8883, 61_619);
const RABBITMQ_PORTS = tcp(5671, 443);

function standing(stated: {
  readonly flag: Stated<boolean>;
  readonly engine: Stated<string>;
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
}): Standing {
  const { flag, engine, subnets, groups } = stated;
  const isRabbit = engine.value.kind === 'known' && engine.value.value.toLowerCase() === 'rabbitmq';
  const isPublic = flag.value.kind === 'known' && flag.value.value;
  return {
    subnets,
    // A public RabbitMQ broker stands outside the VPC and takes no security group.
    groups: isRabbit && isPublic ? [] : groups,
    withoutGroups: isRabbit && isPublic ? 'unfiltered' : 'default-group',
    outsideVpc: isRabbit && isPublic ? true : undefined,
    public: publicFlag(orDefault(flag, false), 'the broker'),
    ports: isRabbit ? RABBITMQ_PORTS : ACTIVEMQ_PORTS,
  };
}

/** A message broker. */
export const mqBroker = managedEndpoint({
  kind: 'mq-broker',
  service: 'mq',
  parts: [
    {
      declaredBy: 'aws_mq_broker',
      standing: (r) =>
        standing({
          flag: r.flag('publicly_accessible'),
          engine: r.text('engine_type'),
          subnets: r.texts('subnet_ids'),
          groups: r.texts('security_groups'),
        }),
    },
    {
      declaredBy: 'AWS::AmazonMQ::Broker',
      standing: (r) =>
        standing({
          flag: r.flag('PubliclyAccessible'),
          engine: r.text('EngineType'),
          subnets: r.texts('SubnetIds'),
          groups: r.texts('SecurityGroups'),
        }),
    },
  ],
});

import { describe, expect, test } from 'vitest';
import { networkReach } from '../../src/facts/network/network-reach.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { declared, ingress, network } from '../support/networks.ts';
import { ask, cloudFormation, ref, unseen, worldOf, type Plain } from '../support/worlds.ts';

type Parts = Readonly<Record<string, Plain | undefined>>;

/** Where things can stand: public and private subnets and groups of them, an open and a closed group. */
const ground: Parts = {
  ...network,
  'aws_security_group.open': { vpc_id: ref('aws_vpc.main'), ingress: [ingress(0, 65_535, ['0.0.0.0/0'])] },
  'aws_security_group.closed': { vpc_id: ref('aws_vpc.main'), ingress: [ingress(0, 65_535, ['10.0.0.0/8'])] },
  'aws_db_subnet_group.public': { subnet_ids: [ref('aws_subnet.public')] },
  'aws_db_subnet_group.mixed': { subnet_ids: [ref('aws_subnet.private'), ref('aws_subnet.public')] },
  'aws_db_subnet_group.private': { subnet_ids: [ref('aws_subnet.private')] },
};
const open = [ref('aws_security_group.open')];
const publicSubnets = [ref('aws_subnet.public')];

/** `certain tcp/22-22` of strangers, `latent: …`, or nothing. */
function answers(declarations: readonly Declaration[], address: string): readonly string[] {
  return ask(networkReach, worldOf(declarations), address).flatMap((fact) =>
    fact.kind === 'latent'
      ? [`latent: ${fact.blocker.map((step) => step.says).join()}`]
      : fact.openings.map(({ certainty, capability }) =>
          capability.kind === 'packets'
            ? `${certainty} ${capability.ports.protocol}/${capability.ports.from}-${capability.ports.to}`
            : certainty,
        ),
  );
}
type Case = readonly [story: string, address: string, parts: Parts, answers: readonly string[]];
const everyPort = 'certain tcp/0-65535';

const cases: readonly Case[] = [
  [
    'a task set with a public address',
    'aws_ecs_task_set.web',
    {
      'aws_ecs_task_set.web': {
        network_configuration: [{ subnets: publicSubnets, security_groups: open, assign_public_ip: true }],
      },
    },
    [everyPort],
  ],
  [
    'a cluster of caches, which gets no public address whatever its group admits',
    'aws_memorydb_cluster.carts',
    { 'aws_memorydb_cluster.carts': { security_group_ids: open } },
    [],
  ],
  ...(
    [
      ['vpc_peering_connection_id', 'a peering connection'],
      ['transit_gateway_id', 'a transit gateway'],
      ['egress_only_gateway_id', 'an egress-only internet gateway'],
    ] as const
  ).map(([target, called]): Case => [
    `a host whose way out is ${called}`,
    'aws_instance.web',
    {
      'aws_route_table.public': {
        vpc_id: ref('aws_vpc.main'),
        route: [{ cidr_block: '0.0.0.0/0', [target]: 'elsewhere-0a1b2c3d' }],
      },
      'aws_instance.web': {
        subnet_id: ref('aws_subnet.public'),
        associate_public_ip_address: true,
        vpc_security_group_ids: open,
      },
    },
    [`latent: 0.0.0.0/0 is routed to ${called}, through which nobody comes in`],
  ]),
  [
    'a group of instances whose template asks for addresses',
    'aws_autoscaling_group.web',
    {
      'aws_launch_template.web': {
        network_interfaces: [{ associate_public_ip_address: 'true', security_groups: open }],
      },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: publicSubnets,
        launch_template: [{ id: ref('aws_launch_template.web') }],
      },
    },
    [everyPort],
  ],
  [
    'a group of instances whose template refuses addresses',
    'aws_autoscaling_group.web',
    {
      'aws_launch_template.web': {
        network_interfaces: [{ associate_public_ip_address: 'false' }],
        vpc_security_group_ids: open,
      },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: publicSubnets,
        launch_template: [{ id: ref('aws_launch_template.web') }],
      },
    },
    ['latent: it is given no public IPv4 address'],
  ],
  [
    'the groups of the interface override those of the template',
    'aws_autoscaling_group.web',
    {
      'aws_launch_template.web': {
        network_interfaces: [
          { associate_public_ip_address: 'true', security_groups: [ref('aws_security_group.closed')] },
        ],
        vpc_security_group_ids: open,
      },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: publicSubnets,
        launch_template: [{ id: ref('aws_launch_template.web') }],
      },
    },
    [],
  ],
  [
    'a mixed fleet names its template deeper down',
    'aws_autoscaling_group.web',
    {
      'aws_launch_template.web': { vpc_security_group_ids: open },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: publicSubnets,
        mixed_instances_policy: [
          {
            launch_template: [
              { launch_template_specification: [{ launch_template_id: ref('aws_launch_template.web') }] },
            ],
          },
        ],
      },
    },
    [everyPort],
  ],
  [
    'a launch configuration, and one subnet of two is public',
    'aws_autoscaling_group.web',
    {
      'aws_launch_configuration.web': { associate_public_ip_address: true, security_groups: open },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: [ref('aws_subnet.private'), ref('aws_subnet.public')],
        launch_configuration: ref('aws_launch_configuration.web', 'name'),
      },
    },
    [everyPort],
  ],
  [
    'a template of another stack leaves everything open',
    'aws_autoscaling_group.web',
    {
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: publicSubnets,
        launch_template: [{ id: 'lt-0abc' }],
      },
    },
    ['possible all/0-65535'],
  ],
  [
    'tasks listen on the ports of their containers',
    'aws_ecs_service.api',
    {
      'aws_ecs_task_definition.api': {
        container_definitions:
          '[{"name":"api","portMappings":[{"containerPort":8080},{"containerPort":9000,"protocol":"udp"}]}]',
      },
      'aws_ecs_service.api': {
        task_definition: ref('aws_ecs_task_definition.api', 'arn'),
        network_configuration: [{ subnets: publicSubnets, security_groups: open, assign_public_ip: true }],
      },
    },
    ['certain tcp/8080-8080'],
  ],
  [
    'tasks get no address by themselves',
    'aws_ecs_service.api',
    { 'aws_ecs_service.api': { network_configuration: [{ subnets: publicSubnets, security_groups: open }] } },
    ['latent: its tasks are given no public IPv4 address'],
  ],
  [
    'tasks that share the interface of their host',
    'aws_ecs_service.api',
    { 'aws_ecs_service.api': { task_definition: 'api:3' } },
    [],
  ],
  [
    'a database with one public subnet among others',
    'aws_db_instance.orders',
    {
      'aws_db_instance.orders': {
        engine: 'postgres',
        publicly_accessible: true,
        db_subnet_group_name: ref('aws_db_subnet_group.mixed', 'name'),
        vpc_security_group_ids: open,
      },
    },
    ['certain tcp/5432-5432'],
  ],
  [
    'a database whose flag is on in private subnets',
    'aws_db_instance.orders',
    {
      'aws_db_instance.orders': {
        engine: 'mysql',
        publicly_accessible: true,
        db_subnet_group_name: ref('aws_db_subnet_group.private', 'name'),
        vpc_security_group_ids: open,
      },
    },
    ['latent: 0.0.0.0/0 is routed to `aws_nat_gateway.main`, through which nobody comes in'],
  ],
  [
    'a database on a port of its own',
    'aws_db_instance.orders',
    {
      'aws_db_instance.orders': {
        engine: 'mysql',
        port: 6033,
        publicly_accessible: true,
        db_subnet_group_name: ref('aws_db_subnet_group.public', 'name'),
        vpc_security_group_ids: open,
      },
    },
    ['certain tcp/6033-6033'],
  ],
  [
    'a cluster lends its members subnets, groups and port',
    'aws_rds_cluster_instance.reader',
    {
      'aws_rds_cluster.main': {
        engine: 'aurora-mysql',
        db_subnet_group_name: ref('aws_db_subnet_group.public', 'name'),
        vpc_security_group_ids: open,
      },
      'aws_rds_cluster_instance.reader': {
        engine: 'aurora-mysql',
        cluster_identifier: ref('aws_rds_cluster.main'),
        publicly_accessible: true,
      },
    },
    ['certain tcp/3306-3306'],
  ],
  [
    'a serverless warehouse',
    'aws_redshiftserverless_workgroup.main',
    {
      'aws_redshiftserverless_workgroup.main': {
        publicly_accessible: true,
        subnet_ids: publicSubnets,
        security_group_ids: open,
      },
    },
    ['certain tcp/5439-5439'],
  ],
  [
    'a replication instance of Terraform is private by default',
    'aws_dms_replication_instance.main',
    {
      'aws_dms_replication_subnet_group.main': { subnet_ids: publicSubnets },
      'aws_dms_replication_instance.main': {
        replication_subnet_group_id: ref('aws_dms_replication_subnet_group.main'),
        vpc_security_group_ids: open,
      },
    },
    ['latent: the replication instance is not publicly accessible'],
  ],
  [
    'a cache has no public address whatever its group and subnets say',
    'aws_elasticache_cluster.sessions',
    {
      'aws_elasticache_subnet_group.main': { subnet_ids: publicSubnets },
      'aws_elasticache_cluster.sessions': {
        subnet_group_name: ref('aws_elasticache_subnet_group.main', 'name'),
        security_group_ids: open,
      },
    },
    [],
  ],
  [
    'a public RabbitMQ broker stands outside the VPC and is not filtered',
    'aws_mq_broker.main',
    { 'aws_mq_broker.main': { engine_type: 'RabbitMQ', publicly_accessible: true } },
    ['certain tcp/5671-5671', 'certain tcp/443-443'],
  ],
  [
    'nodes of a managed group with a key and no sources',
    'aws_eks_node_group.main',
    {
      'aws_eks_node_group.main': {
        subnet_ids: publicSubnets,
        remote_access: [{ ec2_ssh_key: 'operations' }],
      },
    },
    ['certain tcp/22-22'],
  ],
  [
    'nodes of a managed group without remote access',
    'aws_eks_node_group.main',
    { 'aws_eks_node_group.main': { subnet_ids: publicSubnets } },
    [],
  ],
  [
    'a cluster of Hadoop nodes in a subnet that hands out addresses',
    'aws_emr_cluster.main',
    {
      'aws_emr_cluster.main': {
        ec2_attributes: [
          {
            subnet_id: ref('aws_subnet.public'),
            emr_managed_master_security_group: ref('aws_security_group.open'),
          },
        ],
      },
    },
    [everyPort],
  ],
  [
    'a small machine that opens a port to an office',
    'aws_lightsail_instance.blog',
    {
      'aws_lightsail_instance.blog': {},
      'aws_lightsail_instance_public_ports.blog': {
        instance_name: ref('aws_lightsail_instance.blog', 'name'),
        port_info: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidrs: ['203.0.113.7/32'] }],
      },
    },
    ['certain tcp/22-22'],
  ],
  [
    'a file transfer server in a VPC without Elastic IPs',
    'aws_transfer_server.partners',
    {
      'aws_transfer_server.partners': {
        endpoint_type: 'VPC',
        endpoint_details: [{ subnet_ids: publicSubnets, security_group_ids: open }],
      },
    },
    ['latent: the endpoint has no Elastic IP'],
  ],
  [
    'a Kafka cluster is private unless told otherwise',
    'aws_msk_cluster.events',
    {
      'aws_msk_cluster.events': {
        broker_node_group_info: [{ client_subnets: publicSubnets, security_groups: open }],
      },
    },
    ['latent: its brokers are given no public addresses'],
  ],
  [
    'a second interface of an instance',
    'aws_instance.router',
    {
      'aws_instance.router': {
        subnet_id: ref('aws_subnet.private'),
        vpc_security_group_ids: [ref('aws_security_group.closed')],
      },
      'aws_network_interface.outside': { subnet_id: ref('aws_subnet.public'), security_groups: open },
      'aws_eip.outside': { network_interface: ref('aws_network_interface.outside') },
      'aws_network_interface_attachment.outside': {
        instance_id: ref('aws_instance.router'),
        network_interface_id: ref('aws_network_interface.outside'),
      },
    },
    [everyPort],
  ],
  [
    'a task that a schedule starts with a public address',
    'aws_scheduler_schedule.export',
    {
      'aws_ecs_task_definition.export': {
        container_definitions: [{ portMappings: [{ containerPort: 8080 }] }],
      },
      'aws_scheduler_schedule.export': {
        target: [
          {
            ecs_parameters: [
              {
                task_definition_arn: ref('aws_ecs_task_definition.export', 'arn'),
                network_configuration: [
                  { subnets: publicSubnets, security_groups: open, assign_public_ip: true },
                ],
              },
            ],
          },
        ],
      },
    },
    ['certain tcp/8080-8080'],
  ],
  [
    'a task that an event starts without a public address',
    'aws_cloudwatch_event_target.export',
    {
      'aws_cloudwatch_event_target.export': {
        ecs_target: [{ network_configuration: [{ subnets: publicSubnets, security_groups: open }] }],
      },
    },
    ['latent: its tasks are given no public IPv4 address'],
  ],
  [
    'an event that starts no task',
    'aws_cloudwatch_event_target.queue',
    { 'aws_cloudwatch_event_target.queue': { arn: 'arn:aws:sqs:eu-west-1:123456789012:exports' } },
    [],
  ],
  [
    'a shard group takes group and port from its cluster',
    'aws_rds_shard_group.orders',
    {
      'aws_rds_cluster.orders': {
        engine: 'aurora-postgresql',
        port: 5432,
        db_subnet_group_name: ref('aws_db_subnet_group.public'),
        vpc_security_group_ids: open,
      },
      'aws_rds_shard_group.orders': {
        publicly_accessible: true,
        db_cluster_identifier: ref('aws_rds_cluster.orders', 'cluster_identifier'),
      },
    },
    ['certain tcp/5432-5432'],
  ],
  [
    'a cache in front of a table has no public address at all',
    'aws_dax_cluster.orders',
    { 'aws_dax_cluster.orders': { security_group_ids: open } },
    [],
  ],
  [
    'a file system is mounted from its network alone',
    'aws_efs_mount_target.shared',
    { 'aws_efs_mount_target.shared': { subnet_id: ref('aws_subnet.public'), security_groups: open } },
    [],
  ],
];

describe('where packets arrive', () => {
  test.each(cases)('%s', (_, address, parts, expected) => {
    expect(answers(declared(ground, parts), address)).toEqual(expected);
  });
});

const template = (type: string, properties: Plain): readonly Declaration[] => [
  ...declared(ground),
  cloudFormation('Legacy', 'AWS::RDS::DBSecurityGroup', {
    DBSecurityGroupIngress: [{ CIDRIP: '0.0.0.0/0' }],
  }),
  cloudFormation('Subject', type, properties),
];

const subject = (action: 'create' | 'no-op'): readonly Declaration[] => [
  ...declared(ground),
  cloudFormation(
    'Subject',
    'AWS::EC2::Instance',
    { SubnetId: ref('Subnet'), SecurityGroupIds: open },
    { action },
  ),
  cloudFormation('Subnet', 'AWS::EC2::Subnet', { VpcId: ref('aws_vpc.main'), MapPublicIpOnLaunch: true }),
  cloudFormation('Association', 'AWS::EC2::SubnetRouteTableAssociation', {
    SubnetId: ref('Subnet'),
    RouteTableId: ref('aws_route_table.public'),
  }),
];

describe('the same in templates', () => {
  test.each<readonly [string, string, Plain, readonly string[]]>([
    [
      'an instance with an interface of its own',
      'AWS::EC2::Instance',
      {
        NetworkInterfaces: [
          {
            DeviceIndex: '0',
            SubnetId: ref('aws_subnet.public'),
            GroupSet: open,
            AssociatePublicIpAddress: 'true',
          },
        ],
      },
      [everyPort],
    ],
    [
      'a replication instance is public by default',
      'AWS::DMS::ReplicationInstance',
      {
        ReplicationSubnetGroupIdentifier: ref('aws_db_subnet_group.public'),
        VpcSecurityGroupIds: open,
      },
      [everyPort],
    ],
    [
      'a warehouse',
      'AWS::Redshift::Cluster',
      {
        PubliclyAccessible: true,
        ClusterSubnetGroupName: ref('aws_db_subnet_group.public'),
        VpcSecurityGroupIds: open,
      },
      ['certain tcp/5439-5439'],
    ],
    [
      'a service of tasks',
      'AWS::ECS::Service',
      {
        NetworkConfiguration: {
          AwsvpcConfiguration: { Subnets: publicSubnets, SecurityGroups: open, AssignPublicIp: 'ENABLED' },
        },
      },
      [everyPort],
    ],
    [
      'a task that a rule starts',
      'AWS::Events::Rule',
      {
        Targets: [
          { Id: 'log', Arn: 'arn:aws:sqs:eu-west-1:123456789012:exports' },
          {
            Id: 'export',
            EcsParameters: {
              NetworkConfiguration: {
                AwsVpcConfiguration: {
                  Subnets: publicSubnets,
                  SecurityGroups: open,
                  AssignPublicIp: 'ENABLED',
                },
              },
            },
          },
        ],
      },
      [everyPort],
    ],
    [
      'a pipe that starts tasks',
      'AWS::Pipes::Pipe',
      {
        TargetParameters: {
          EcsTaskParameters: {
            NetworkConfiguration: {
              AwsvpcConfiguration: {
                Subnets: publicSubnets,
                SecurityGroups: open,
                AssignPublicIp: 'ENABLED',
              },
            },
          },
        },
      },
      [everyPort],
    ],
    [
      'replications without an instance of their own',
      'AWS::DMS::InstanceProfile',
      { SubnetGroupIdentifier: ref('aws_db_subnet_group.public'), VpcSecurityGroups: open },
      [everyPort],
    ],
    [
      'a database behind a group of RDS itself',
      'AWS::RDS::DBInstance',
      {
        Engine: 'MySQL',
        PubliclyAccessible: true,
        DBSubnetGroupName: ref('aws_db_subnet_group.public'),
        DBSecurityGroups: [ref('Legacy', 'Ref')],
      },
      ['certain tcp/3306-3306'],
    ],
    [
      'a flag nobody knows yet',
      'AWS::RDS::DBInstance',
      {
        Engine: 'postgres',
        PubliclyAccessible: unseen('!Ref Public'),
        DBSubnetGroupName: ref('aws_db_subnet_group.public'),
        VPCSecurityGroups: open,
      },
      ['possible tcp/5432-5432'],
    ],
    [
      'a file transfer server without a word about its endpoint',
      'AWS::Transfer::Server',
      {},
      ['certain tcp/22-22'],
    ],
  ])('%s', (_, type, properties, expected) => {
    expect(answers(template(type, properties), 'Subject')).toEqual(expected);
  });

  test('an instance that was launched before keeps what its subnet handed out then', () => {
    const former = cloudFormation('Subnet', 'AWS::EC2::Subnet', { VpcId: ref('aws_vpc.main') });
    const after = (declarations: readonly Declaration[]) =>
      ask(networkReach, worldOf(declarations, {}, [former]), 'Subject').map((fact) => fact.kind);
    expect(after(subject('create'))).toEqual(['exposure']);
    expect(after(subject('no-op'))).toEqual(['latent']);
  });
});

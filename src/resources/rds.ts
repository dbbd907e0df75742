import { isTrue, orDefault, satisfies, undecided } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import type { PortRange } from '../model/fact.ts';
import { tcp } from './managed-endpoint.ts';
import { unknown } from '../model/value.ts';

interface Database {
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly public: Judgement | undefined;
  readonly port: Stated<number>;
  readonly portWritten: boolean;
  readonly engine: Stated<string>;
  readonly cluster: readonly Stated<string>[];
}
const blank: Database = {
  subnets: [],
  groups: [],
  public: undefined,
  port: unstated,
  portWritten: false,
  engine: unstated,
  cluster: [],
};

/** Ports an engine listens on when none is stated. */
const ENGINE_PORTS: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/sqlserver/, 1433],
  [/oracle/, 1521],
  [/db2/, 50000],
];
function databasePorts({ port, portWritten, engine }: Database): readonly PortRange[] | 'any' {
  const { value } = engine;
  const name = value.kind === 'known' ? value.value.toLowerCase() : '';
  const standard = ENGINE_PORTS.find(([pattern]) => pattern.test(name))?.[1];
  const usual = standard === undefined ? [] : tcp(standard);
  if (port.value.kind !== 'known') return usual.length > 0 ? usual : 'any';
  // A port that nobody wrote is what state remembers: the usual one counts as well.
  const stated = tcp(port.value.value);
  return portWritten || standard === port.value.value ? stated : [...stated, ...usual];
}

const publicSays = {
  yes: 'the database is publicly accessible',
  no: 'the database is not publicly accessible',
};
/** Terraform's provider sends false when the argument is left out. */
const terraformPublic = (r: Reader): Judgement =>
  isTrue(orDefault(r.flag('publicly_accessible'), false), publicSays);
/** Left out of a template, RDS decides by whether the VPC has an internet gateway. */
function cloudFormationPublic(r: Reader): Judgement {
  const stated = r.flag('PubliclyAccessible');
  if (stated.value.kind !== 'absent') return isTrue(stated, publicSays);
  return undecided(
    'RDS decides whether the database is public, by the VPC it is in',
    stated,
    unknown('external', { written: 'PubliclyAccessible, which is left out' }),
  );
}

function traits(shape: Database): { readonly attachment: Attachment } {
  return {
    attachment: {
      subnets: shape.subnets,
      groups: shape.groups,
      withoutGroups: 'default-group',
      publicAddress:
        shape.public ??
        undecided('whether the database is public is decided elsewhere', unstated, unknown('external')),
      // A dual-stack database stays private over IPv6.
      globalAddress: 'never',
      ports: databasePorts(shape),
      inherits: shape.cluster,
    },
  };
}

/** A database instance: by itself, or as a member of a cluster, which then supplies subnets, groups and port. */
export const rdsInstance = defineResource<Database>({
  kind: 'rds-instance',
  service: 'rds',
  blank,
  parts: [
    {
      declaredBy: 'aws_db_instance',
      read: (r) => ({
        subnets: r.texts('db_subnet_group_name'),
        groups: r.texts('vpc_security_group_ids'),
        public: terraformPublic(r),
        port: r.count('port'),
        portWritten: r.written('port') !== false,
        engine: r.text('engine'),
      }),
    },
    {
      declaredBy: 'aws_rds_cluster_instance',
      read: (r) => ({
        subnets: r.texts('db_subnet_group_name'),
        public: terraformPublic(r),
        engine: r.text('engine'),
        cluster: [r.text('cluster_identifier')],
      }),
    },
    // The routers of a sharded cluster, which supplies all but the flag.
    {
      declaredBy: 'aws_rds_shard_group',
      read: (r) => ({ public: terraformPublic(r), cluster: [r.text('db_cluster_identifier')] }),
    },
    {
      declaredBy: 'AWS::RDS::DBShardGroup',
      read: (r) => ({ public: cloudFormationPublic(r), cluster: r.texts('DBClusterIdentifier') }),
    },
    {
      declaredBy: 'AWS::RDS::DBInstance',
      read: (r) => ({
        subnets: r.texts('DBSubnetGroupName'),
        groups: [...r.texts('VPCSecurityGroups'), ...r.texts('DBSecurityGroups')],
        public: cloudFormationPublic(r),
        port: r.count('Port'),
        portWritten: true,
        engine: r.text('Engine'),
        cluster: r.texts('DBClusterIdentifier'),
      }),
    },
  ],
  traits: (shape) => ({
    endpoint: {
      attachments: [traits(shape).attachment],
      listeners: [],
      endpointClass: 'management',
      authentication: 'credential',
    },
  }),
});

/** A cluster: what its instances share; a Multi-AZ cluster is an endpoint itself. */
export const rdsCluster = defineResource<Database>({
  kind: 'rds-cluster',
  service: 'aurora',
  blank,
  parts: [
    {
      declaredBy: 'aws_rds_cluster',
      read: (r) => ({
        subnets: r.texts('db_subnet_group_name'),
        groups: r.texts('vpc_security_group_ids'),
        port: r.count('port'),
        portWritten: r.written('port') !== false,
        engine: r.text('engine'),
      }),
    },
    {
      declaredBy: 'AWS::RDS::DBCluster',
      read: (r) => ({
        subnets: r.texts('DBSubnetGroupName'),
        groups: r.texts('VpcSecurityGroupIds'),
        port: r.count('Port'),
        portWritten: true,
        engine: r.text('Engine'),
        public:
          r.flag('PubliclyAccessible').value.kind === 'absent'
            ? undefined
            : satisfies(r.flag('PubliclyAccessible'), (flag) => flag, publicSays),
      }),
    },
  ],
  traits: (shape) => ({
    template: traits(shape).attachment,
    endpoint:
      shape.public === undefined
        ? undefined
        : {
            attachments: [traits(shape).attachment],
            listeners: [],
            endpointClass: 'management',
            authentication: 'credential',
          },
  }),
});

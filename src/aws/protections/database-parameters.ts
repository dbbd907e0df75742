import { is, someMatch } from './predicates.ts';
import type { Omitted, ProtectiveSetting } from './setting.ts';

/** PostgreSQL asks for TLS by default from 15, Aurora's from 17; SQL Server does not. Source: user guides of RDS and Aurora. */
const forcedSince = (sibling: string): Omitted => ({
  dependsOn: '1 for PostgreSQL 15 and later, and from Aurora PostgreSQL 17; 0 before',
  decidedBy: {
    sibling,
    cases: [
      [/^postgres(?:1[5-9]|[2-9]\d)/, '1'],
      [/^aurora-postgresql(?:1[7-9]|[2-9]\d)/, '1'],
      [/^(?:aurora-)?(?:postgres|sqlserver)/, '0'],
    ],
  },
});

/** MariaDB asks for TLS by default from 11.8. */
const requiredSince = (sibling: string): Omitted => ({
  dependsOn: 'ON from MariaDB 11.8, OFF before and for MySQL',
  decidedBy: { sibling, cases: [[/^mariadb(?:11\.(?:[89]|\d\d)|1[2-9]|[2-9]\d)/, '1']], otherwise: '0' },
});

/** What parameter groups of instances ask of clients. */
export const rdsParameterSettings: readonly ProtectiveSetting[] = [
  {
    id: 'rds-postgres-force-ssl',
    topic: 'encryption-in-transit',
    layer: 'transit',
    missing: 'high',
    lost: 'high',
    terraform: {
      on: ['aws_db_parameter_group'],
      path: 'parameter[name=rds.force_ssl].value',
      unsafe: is('0'),
      omitted: forcedSince('family'),
      when: [{ path: 'family', matches: /^(?:postgres|sqlserver)/ }],
    },
    cloudformation: {
      on: ['AWS::RDS::DBParameterGroup'],
      path: 'Parameters["rds.force_ssl"]',
      unsafe: is('0'),
      omitted: forcedSince('Family'),
      when: [{ path: 'Family', matches: /^(?:postgres|sqlserver)/ }],
    },
    title: 'RDS PostgreSQL or SQL Server does not require TLS',
    why: 'Clients may connect in clear and send passwords.',
    fix: 'Set rds.force_ssl = 1.',
  },
  {
    id: 'rds-mysql-require-tls',
    topic: 'encryption-in-transit',
    layer: 'transit',
    missing: 'high',
    lost: 'high',
    terraform: {
      on: ['aws_db_parameter_group'],
      path: 'parameter[name=require_secure_transport].value',
      unsafe: is('0', 'OFF', 'off'),
      omitted: requiredSince('family'),
      when: [{ path: 'family', matches: /^(?:mysql|mariadb)/ }],
    },
    cloudformation: {
      on: ['AWS::RDS::DBParameterGroup'],
      path: 'Parameters["require_secure_transport"]',
      unsafe: is('0', 'OFF', 'off'),
      omitted: requiredSince('Family'),
      when: [{ path: 'Family', matches: /^(?:mysql|mariadb)/ }],
    },
    title: 'RDS MySQL or MariaDB does not require TLS',
    why: 'Clear-text client connections are accepted.',
    fix: 'Set `require_secure_transport` = 1.',
  },
];

/** What parameter groups of clusters ask of clients. */
export const auroraParameterSettings: readonly ProtectiveSetting[] = [
  {
    id: 'aurora-postgres-force-ssl',
    topic: 'encryption-in-transit',
    layer: 'transit',
    missing: 'high',
    lost: 'high',
    terraform: {
      on: ['aws_rds_cluster_parameter_group'],
      path: 'parameter[name=rds.force_ssl].value',
      unsafe: is('0'),
      omitted: forcedSince('family'),
      when: [{ path: 'family', matches: /postgres/ }],
    },
    cloudformation: {
      on: ['AWS::RDS::DBClusterParameterGroup'],
      path: 'Parameters["rds.force_ssl"]',
      unsafe: is('0'),
      omitted: forcedSince('Family'),
      when: [{ path: 'Family', matches: /postgres/ }],
    },
    title: 'Aurora PostgreSQL does not require TLS',
    why: 'Clear-text client connections are accepted.',
    fix: 'Set rds.force_ssl = 1.',
  },
  {
    id: 'aurora-mysql-require-tls',
    topic: 'encryption-in-transit',
    layer: 'transit',
    missing: 'high',
    lost: 'high',
    terraform: {
      on: ['aws_rds_cluster_parameter_group'],
      path: 'parameter[name=require_secure_transport].value',
      unsafe: is('0', 'OFF', 'off'),
      omitted: 'OFF',
      when: [{ path: 'family', matches: /mysql/ }],
    },
    cloudformation: {
      on: ['AWS::RDS::DBClusterParameterGroup'],
      path: 'Parameters["require_secure_transport"]',
      unsafe: is('0', 'OFF', 'off'),
      omitted: 'OFF',
      when: [{ path: 'Family', matches: /mysql/ }],
    },
    title: 'Aurora MySQL does not require TLS',
    why: 'Clear-text client connections are accepted.',
    fix: 'Set `require_secure_transport = ON`.',
  },
  {
    id: 'aurora-mysql-tls-versions',
    topic: 'encryption-in-transit',
    layer: 'transit',
    missing: 'medium',
    lost: 'high',
    terraform: {
      on: ['aws_rds_cluster_parameter_group'],
      path: 'parameter[name=tls_version].value',
      unsafe: someMatch(/TLSv1(,|$)|TLSv1\.1/i),
    },
    cloudformation: {
      on: ['AWS::RDS::DBClusterParameterGroup'],
      path: 'Parameters["tls_version"]',
      unsafe: someMatch(/TLSv1(,|$)|TLSv1\.1/i),
    },
    title: 'Database parameter group re-enables TLS 1.0 or 1.1',
    why: 'Deprecated versions become negotiable.',
    fix: 'List TLSv1.2,TLSv1.3 only.',
  },
];

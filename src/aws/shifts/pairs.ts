import { SERVERLESS_PAIRS } from './serverless-pairs.ts';
import type { PairShift } from './shift.ts';

const HOSTS = [
  'aws_instance',
  'aws_autoscaling_group',
  'AWS::EC2::Instance',
  'AWS::AutoScaling::AutoScalingGroup',
];

/** Source: AWS documentation of shared responsibility, by service. */
const PAIR_SHIFTS: readonly PairShift[] = [
  {
    id: 'rds-to-self-managed',
    title: 'Managed database replaced by a database on EC2',
    removed: ['aws_db_instance', 'aws_rds_cluster', 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
    added: HOSTS,
    sign: /\b(?:postgres\w*|mysql\w*|mariadb\w*|oracle|sqlserver|mssql)/i,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
      { layer: 'transit', from: 'shared', to: 'customer' },
    ],
    duties: [
      'os-patch',
      'plat-engine-patch',
      'plat-ha',
      'plat-backup-software',
      'tls-terminate',
      'data-migrate',
    ],
    lasting: ['data-migrate'],
    risk: 'high',
  },
  {
    id: 'managed-broker-to-ec2',
    title: 'Managed broker, cache or search replaced by EC2',
    removed: [
      'aws_mq_broker',
      'aws_elasticache_replication_group',
      'aws_opensearch_domain',
      'aws_msk_cluster',
      'AWS::AmazonMQ::Broker',
      'AWS::ElastiCache::ReplicationGroup',
      'AWS::OpenSearchService::Domain',
      'AWS::MSK::Cluster',
    ],
    added: HOSTS,
    sign: /\b(?:rabbitmq|activemq|redis|valkey|memcached|elasticsearch|opensearch|kafka)/i,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
      { layer: 'transit', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-engine-patch', 'plat-ha', 'tls-terminate', 'data-migrate'],
    lasting: ['data-migrate'],
    risk: 'high',
  },
  {
    id: 'lambda-to-ec2',
    title: 'Function replaced by EC2 instances',
    removed: ['aws_lambda_function', 'AWS::Lambda::Function'],
    added: HOSTS,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
      { layer: 'network', from: 'aws', to: 'customer' },
    ],
    duties: ['os-patch', 'os-image', 'os-imds', 'os-agents', 'net-sg'],
    risk: 'high',
  },
  {
    id: 'eks-mng-to-self-managed',
    title: 'Managed node group replaced by nodes of your own',
    removed: ['aws_eks_node_group', 'AWS::EKS::Nodegroup'],
    added: ['aws_autoscaling_group', 'AWS::AutoScaling::AutoScalingGroup'],
    sign: /^kubernetes\.io\/cluster\//,
    needsSign: true,
    moves: [
      { layer: 'os', from: 'shared', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'os-image', 'os-rollout', 'plat-agent'],
    risk: 'high',
  },
  {
    id: 'eks-fargate-to-nodes',
    title: 'Pods move from Fargate to nodes',
    removed: ['aws_eks_fargate_profile', 'AWS::EKS::FargateProfile'],
    added: ['aws_eks_node_group', 'AWS::EKS::Nodegroup'],
    moves: [{ layer: 'os', from: 'aws', to: 'shared' }],
    duties: ['os-rollout', 'plat-agent', 'plat-isolation'],
    risk: 'high',
  },
  {
    id: 'nat-gateway-to-instance',
    title: 'NAT gateway replaced by a NAT instance',
    removed: ['aws_nat_gateway', 'AWS::EC2::NatGateway'],
    added: ['aws_instance', 'AWS::EC2::Instance'],
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'aws', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-ha', 'log-guest'],
    risk: 'high',
  },
  {
    id: 'transfer-to-sftp-server',
    title: 'Transfer Family replaced by a host of your own',
    removed: ['aws_transfer_server', 'AWS::Transfer::Server'],
    added: HOSTS,
    sign: /\b(?:sftp|vsftpd|proftpd)/i,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'aws', to: 'customer' },
      { layer: 'transit', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-engine-patch', 'tls-terminate', 'log-guest'],
    risk: 'high',
  },
  {
    id: 'efs-to-self-managed-nfs',
    title: 'Managed file system replaced by a file server on EC2',
    removed: [
      'aws_efs_file_system',
      'aws_fsx_windows_file_system',
      'AWS::EFS::FileSystem',
      'AWS::FSx::FileSystem',
    ],
    added: HOSTS,
    sign: /\b(?:nfs-kernel-server|nfs-utils|\/etc\/exports|samba)/i,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'aws', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-ha', 'plat-backup-software', 'data-migrate'],
    lasting: ['data-migrate'],
    risk: 'high',
  },
  {
    id: 'beanstalk-to-ec2',
    title: 'Beanstalk environment replaced by EC2 instances',
    removed: ['aws_elastic_beanstalk_environment', 'AWS::ElasticBeanstalk::Environment'],
    added: HOSTS,
    moves: [
      { layer: 'os', from: 'shared', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'os-image', 'plat-engine-patch'],
    risk: 'high',
  },
  {
    id: 'load-balancer-to-self-managed-proxy',
    title: 'Load balancer replaced by a proxy on EC2',
    removed: [
      'aws_lb',
      'aws_elb',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::ElasticLoadBalancing::LoadBalancer',
    ],
    added: HOSTS,
    sign: /\b(?:haproxy|nginx|envoy|traefik|caddy)/i,
    needsSign: true,
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'aws', to: 'customer' },
      { layer: 'transit', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-engine-patch', 'plat-ha', 'tls-terminate'],
    risk: 'high',
  },
  ...SERVERLESS_PAIRS,
];

/** What may take the place of things of this type, and which duties come along. */
export function pairsFrom(type: string): readonly PairShift[] {
  return PAIR_SHIFTS.filter(({ removed }) => removed.includes(type));
}

/** The same on the way back: whose place things of this type may take, and which duties AWS takes over with it. */
export function pairsBackFrom(type: string): readonly PairShift[] {
  return PAIR_SHIFTS.filter(({ added }) => added.includes(type));
}

export function pairShiftById(id: string): PairShift | undefined {
  return PAIR_SHIFTS.find((shift) => shift.id === id);
}

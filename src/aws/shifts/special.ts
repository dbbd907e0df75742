import { noneOf, oneOf, set, unset } from '../conditions.ts';
import type { Shift } from './shift.ts';

const KEYS = {
  terraform: {
    on: ['aws_dynamodb_table'],
    path: 'server_side_encryption.kms_key_arn',
  },
  cloudformation: { on: ['AWS::DynamoDB::Table'], path: 'SSESpecification.KMSMasterKeyId' },
} as const;

/** Shifts that hang on more than one attribute, or that have a way of their own. */
export const SPECIAL_SHIFTS: readonly Shift[] = [
  {
    id: 'ecs-fargate-to-ec2',
    title: 'Service moves from Fargate to EC2 instances',
    terraform: { on: ['aws_ecs_service'], path: '@capacity', theirs: oneOf('FARGATE'), yours: oneOf('EC2') },
    cloudformation: {
      on: ['AWS::ECS::Service'],
      path: '@capacity',
      theirs: oneOf('FARGATE'),
      yours: oneOf('EC2'),
    },
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'shared' },
    ],
    duties: ['os-patch', 'os-rollout', 'os-imds', 'plat-agent', 'plat-isolation', 'vuln-scan'],
    lasting: ['vuln-scan'],
    risk: 'high',
  },
  {
    id: 'ecs-fargate-to-managed-instances',
    title: 'Service moves from Fargate to Managed Instances',
    terraform: {
      on: ['aws_ecs_service'],
      path: '@capacity',
      theirs: oneOf('FARGATE'),
      yours: oneOf('MANAGED'),
    },
    cloudformation: {
      on: ['AWS::ECS::Service'],
      path: '@capacity',
      theirs: oneOf('FARGATE'),
      yours: oneOf('MANAGED'),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'shared' }],
    duties: ['plat-isolation', 'app-harden'],
    lasting: ['app-harden'],
    risk: 'medium',
  },
  {
    id: 'ecs-to-anywhere',
    title: 'Service moves to hosts outside AWS',
    terraform: {
      on: ['aws_ecs_service'],
      path: '@capacity',
      theirs: noneOf('EXTERNAL'),
      yours: oneOf('EXTERNAL'),
    },
    cloudformation: {
      on: ['AWS::ECS::Service'],
      path: '@capacity',
      theirs: noneOf('EXTERNAL'),
      yours: oneOf('EXTERNAL'),
    },
    moves: [
      { layer: 'foundation', from: 'aws', to: 'customer' },
      { layer: 'os', from: 'aws', to: 'customer' },
    ],
    duties: ['site-physical', 'os-patch', 'plat-agent', 'net-site', 'id-activation'],
    risk: 'high',
  },
  {
    id: 'eks-mng-custom-ami',
    title: 'Node group changes to an image of your own',
    terraform: { on: ['aws_eks_node_group'], path: '@image', theirs: oneOf('AWS'), yours: oneOf('CUSTOM') },
    cloudformation: {
      on: ['AWS::EKS::Nodegroup'],
      path: '@image',
      theirs: oneOf('AWS'),
      yours: oneOf('CUSTOM'),
    },
    moves: [{ layer: 'os', from: 'shared', to: 'customer' }],
    duties: ['os-custom-image', 'os-rollout'],
    risk: 'medium',
  },
  {
    id: 'aws-key-to-own-key',
    title: 'Encryption moves from a key of AWS to a key of your own',
    terraform: { ...KEYS.terraform, theirs: unset, yours: set },
    cloudformation: { ...KEYS.cloudformation, theirs: unset, yours: set },
    moves: [{ layer: 'at-rest', from: 'shared', to: 'shared' }],
    duties: ['key-policy', 'key-rotate', 'key-lifecycle'],
    risk: 'low',
    oneWay: true,
  },
  {
    id: 'auto-minor-upgrade-switched-off',
    title: 'Automatic minor upgrades switched off',
    terraform: {
      on: ['aws_mq_broker', 'aws_dms_replication_instance'],
      path: 'auto_minor_version_upgrade',
      theirs: oneOf(true),
      yours: oneOf(null, false),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'customer' }],
    duties: ['plat-minor'],
    risk: 'medium',
  },
];

import { matching, noneOf, notMatching, oneOf, set, unset } from '../conditions.ts';
import type { Shift } from './shift.ts';

/** What moves duties of containers, clusters and batches. */
export const CONTAINER_SHIFTS: readonly Shift[] = [
  {
    id: 'ecs-cluster-default-provider',
    title: 'ECS cluster default capacity leaves Fargate',
    terraform: {
      on: ['aws_ecs_cluster_capacity_providers'],
      path: 'default_capacity_provider_strategy[].capacity_provider',
      theirs: matching(/^FARGATE/),
      yours: notMatching(/^FARGATE/),
    },
    cloudformation: {
      on: ['AWS::ECS::ClusterCapacityProviderAssociations'],
      path: 'DefaultCapacityProviderStrategy[].CapacityProvider',
      theirs: matching(/^FARGATE/),
      yours: notMatching(/^FARGATE/),
    },
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'shared' },
    ],
    duties: ['os-patch', 'os-rollout', 'plat-agent'],
    risk: 'high',
  },
  {
    id: 'fargate-platform-pinned',
    title: 'Fargate platform version pinned',
    terraform: {
      on: ['aws_ecs_service'],
      path: 'platform_version',
      theirs: oneOf(null, 'LATEST'),
      yours: noneOf(null, 'LATEST'),
    },
    cloudformation: {
      on: ['AWS::ECS::Service'],
      path: 'PlatformVersion',
      theirs: oneOf(null, 'LATEST'),
      yours: noneOf(null, 'LATEST'),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'customer' }],
    duties: ['plat-version-pin'],
    risk: 'medium',
  },
  {
    id: 'eks-auto-mode-off',
    title: 'EKS Auto Mode switched off',
    terraform: {
      on: ['aws_eks_cluster'],
      path: 'compute_config.enabled',
      theirs: oneOf(true),
      yours: oneOf(null, false),
    },
    cloudformation: {
      on: ['AWS::EKS::Cluster'],
      path: 'ComputeConfig.Enabled',
      theirs: oneOf(true),
      yours: oneOf(null, false),
    },
    moves: [
      { layer: 'os', from: 'aws', to: 'shared' },
      { layer: 'platform', from: 'shared', to: 'shared' },
    ],
    duties: ['os-rollout', 'plat-agent', 'plat-k8s-upgrade', 'os-imds'],
    lasting: ['plat-k8s-upgrade'],
    risk: 'high',
  },
  {
    id: 'eks-hybrid-nodes-added',
    title: 'EKS cluster accepts on-premises nodes',
    terraform: { on: ['aws_eks_cluster'], path: 'remote_network_config', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::EKS::Cluster'], path: 'RemoteNetworkConfig', theirs: unset, yours: set },
    moves: [
      { layer: 'foundation', from: 'aws', to: 'customer' },
      { layer: 'os', from: 'shared', to: 'customer' },
      { layer: 'network', from: 'customer', to: 'customer' },
    ],
    duties: ['site-physical', 'os-patch', 'net-site', 'id-activation'],
    risk: 'high',
  },
  {
    id: 'batch-fargate-to-ec2',
    title: 'Batch moves from Fargate to EC2',
    terraform: {
      on: ['aws_batch_compute_environment'],
      path: 'compute_resources.type',
      theirs: matching(/^FARGATE/),
      yours: oneOf('EC2', 'SPOT'),
    },
    cloudformation: {
      on: ['AWS::Batch::ComputeEnvironment'],
      path: 'ComputeResources.Type',
      theirs: matching(/^FARGATE/),
      yours: oneOf('EC2', 'SPOT'),
    },
    moves: [
      { layer: 'os', from: 'aws', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
    ],
    duties: ['os-rollout', 'os-imds', 'plat-isolation'],
    risk: 'high',
  },
  {
    id: 'batch-custom-ami',
    title: 'Batch gets an image of your own',
    terraform: {
      on: ['aws_batch_compute_environment'],
      path: 'compute_resources.image_id',
      theirs: unset,
      yours: set,
    },
    cloudformation: {
      on: ['AWS::Batch::ComputeEnvironment'],
      path: 'ComputeResources.ImageId',
      theirs: unset,
      yours: set,
    },
    moves: [{ layer: 'os', from: 'customer', to: 'customer' }],
    duties: ['os-custom-image'],
    risk: 'low',
  },
  {
    id: 'batch-managed-to-unmanaged',
    title: 'Batch compute environment becomes unmanaged',
    terraform: {
      on: ['aws_batch_compute_environment'],
      path: 'type',
      theirs: oneOf('MANAGED'),
      yours: oneOf('UNMANAGED'),
    },
    cloudformation: {
      on: ['AWS::Batch::ComputeEnvironment'],
      path: 'Type',
      theirs: oneOf('MANAGED'),
      yours: oneOf('UNMANAGED'),
    },
    moves: [
      { layer: 'os', from: 'customer', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
    ],
    duties: ['os-patch', 'plat-agent'],
    risk: 'medium',
  },
];

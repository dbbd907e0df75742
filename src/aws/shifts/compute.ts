import { matching, notMatching, oneOf, set, unset } from '../conditions.ts';
import type { Shift } from './shift.ts';

/** What moves duties of applications, builds, notebooks and the places they run in. */
export const COMPUTE_SHIFTS: readonly Shift[] = [
  {
    id: 'beanstalk-managed-updates-off',
    title: 'Beanstalk managed platform updates switched off',
    terraform: {
      on: ['aws_elastic_beanstalk_environment'],
      path: 'setting[namespace=aws:elasticbeanstalk:managedactions,name=ManagedActionsEnabled].value',
      theirs: oneOf('true'),
      yours: oneOf(null, 'false'),
    },
    cloudformation: {
      on: ['AWS::ElasticBeanstalk::Environment'],
      path: 'OptionSettings[Namespace=aws:elasticbeanstalk:managedactions,OptionName=ManagedActionsEnabled].Value',
      theirs: oneOf('true'),
      yours: oneOf(null, 'false'),
    },
    moves: [
      { layer: 'os', from: 'shared', to: 'customer' },
      { layer: 'platform', from: 'shared', to: 'customer' },
    ],
    duties: ['os-managed-updates'],
    risk: 'medium',
  },
  {
    id: 'apprunner-vpc-egress',
    title: 'App Runner egress moves into the VPC',
    terraform: {
      on: ['aws_apprunner_service'],
      path: 'network_configuration.egress_configuration.egress_type',
      theirs: oneOf(null, 'DEFAULT'),
      yours: oneOf('VPC'),
    },
    cloudformation: {
      on: ['AWS::AppRunner::Service'],
      path: 'NetworkConfiguration.EgressConfiguration.EgressType',
      theirs: oneOf(null, 'DEFAULT'),
      yours: oneOf('VPC'),
    },
    moves: [{ layer: 'network', from: 'shared', to: 'customer' }],
    duties: ['net-sg', 'net-egress'],
    risk: 'low',
  },
  {
    id: 'codebuild-custom-image',
    title: 'CodeBuild leaves the AWS curated image',
    terraform: {
      on: ['aws_codebuild_project'],
      path: 'environment.image',
      theirs: matching(/^aws\/codebuild\//),
      yours: notMatching(/^aws\/codebuild\//),
    },
    cloudformation: {
      on: ['AWS::CodeBuild::Project'],
      path: 'Environment.Image',
      theirs: matching(/^aws\/codebuild\//),
      yours: notMatching(/^aws\/codebuild\//),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'customer' }],
    duties: ['plat-image-rebuild', 'app-image'],
    risk: 'low',
  },
  {
    id: 'codebuild-add-vpc',
    title: 'CodeBuild project attached to a VPC',
    terraform: { on: ['aws_codebuild_project'], path: 'vpc_config', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::CodeBuild::Project'], path: 'VpcConfig', theirs: unset, yours: set },
    moves: [{ layer: 'network', from: 'shared', to: 'customer' }],
    duties: ['net-sg', 'net-egress'],
    risk: 'low',
  },
  {
    id: 'emr-custom-ami',
    title: 'EMR cluster gets a custom image',
    terraform: { on: ['aws_emr_cluster'], path: 'custom_ami_id', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::EMR::Cluster'], path: 'CustomAmiId', theirs: unset, yours: set },
    moves: [{ layer: 'os', from: 'shared', to: 'customer' }],
    duties: ['os-custom-image'],
    risk: 'medium',
  },
  {
    id: 'notebook-into-vpc',
    title: 'SageMaker notebook placed in a customer VPC',
    terraform: { on: ['aws_sagemaker_notebook_instance'], path: 'subnet_id', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::SageMaker::NotebookInstance'], path: 'SubnetId', theirs: unset, yours: set },
    moves: [{ layer: 'network', from: 'aws', to: 'customer' }],
    duties: ['net-sg', 'net-egress'],
    risk: 'low',
  },
  {
    id: 'outpost-subnet',
    title: 'Workload placed on an Outpost',
    terraform: { on: ['aws_subnet'], path: 'outpost_arn', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::EC2::Subnet'], path: 'OutpostArn', theirs: unset, yours: set },
    moves: [{ layer: 'foundation', from: 'aws', to: 'shared' }],
    duties: ['site-physical'],
    risk: 'medium',
  },
];

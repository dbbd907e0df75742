import { oneOf } from '../conditions.ts';
import { copy, grace, refused, type StatefulType } from './survivors.ts';

/** Messages, records, logs and what else runs with a memory. */
export const STREAMS_AND_LOGS: readonly StatefulType[] = [
  {
    on: [
      'aws_sqs_queue',
      'AWS::SQS::Queue',
      'aws_kinesis_stream',
      'AWS::Kinesis::Stream',
      'aws_mq_broker',
      'AWS::AmazonMQ::Broker',
    ],
    holds: 'the messages in it',
    loss: 'medium',
  },
  {
    on: ['aws_msk_cluster', 'AWS::MSK::Cluster', 'aws_kinesis_video_stream', 'AWS::KinesisVideo::Stream'],
    holds: 'its topics and records',
    loss: 'high',
  },
  {
    on: ['aws_cloudwatch_log_group', 'AWS::Logs::LogGroup'],
    holds: 'the log events in it',
    loss: 'high',
    survivors: [
      copy('`skip_destroy` leaves it where it is', { skip_destroy: oneOf(true) }),
      refused('deletion_protection_enabled'),
      refused('DeletionProtectionEnabled'),
    ],
  },
  {
    on: ['aws_cloudtrail_event_data_store', 'AWS::CloudTrail::EventDataStore'],
    holds: 'the audit events in it',
    loss: 'high',
    survivors: [grace('it can be restored for seven days')],
  },
  { on: ['aws_prometheus_workspace', 'AWS::APS::Workspace'], holds: 'its metrics', loss: 'high' },
  {
    on: ['aws_route53_zone', 'AWS::Route53::HostedZone'],
    holds: 'its records; another zone gets other name servers',
    loss: 'high',
  },
  {
    on: [
      'aws_emr_cluster',
      'AWS::EMR::Cluster',
      'aws_sagemaker_notebook_instance',
      'AWS::SageMaker::NotebookInstance',
      'aws_workspaces_workspace',
      'AWS::WorkSpaces::Workspace',
      'aws_lightsail_instance',
      'AWS::Lightsail::Instance',
    ],
    holds: 'what is on its disks',
    loss: 'medium',
  },
  {
    on: ['aws_eks_cluster', 'AWS::EKS::Cluster'],
    holds: 'every object that was created in it',
    loss: 'high',
    survivors: [refused('deletion_protection'), refused('DeletionProtection')],
  },
  {
    on: [
      'aws_sagemaker_feature_group',
      'AWS::SageMaker::FeatureGroup',
      'aws_glue_catalog_database',
      'AWS::Glue::Database',
    ],
    holds: 'what it stores',
    loss: 'medium',
  },
];

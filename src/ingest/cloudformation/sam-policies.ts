import { entriesOf, listAt, mapAt, scalarAt, type MapNode, type Span, type TemplateNode } from './node.ts';
import { call } from './sam-build.ts';

/** Actions on resources; `{Name}` is a parameter of the policy template. */
type Grant = readonly [actions: readonly string[], ...resources: readonly string[]];

const arn = (service: string, resource: string): string =>
  `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;
const of = (service: string, actions: string): readonly string[] =>
  actions.split(' ').map((action) => `${service}:${action}`);
const bucket = [
  'arn:${AWS::Partition}:s3:::{BucketName}',
  'arn:${AWS::Partition}:s3:::{BucketName}/*',
] as const;
const table = [arn('dynamodb', 'table/{TableName}'), arn('dynamodb', 'table/{TableName}/index/*')] as const;

/** Policy templates of SAM: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html */
const TEMPLATES: Readonly<Record<string, readonly Grant[]>> = {
  S3ReadPolicy: [
    [
      of('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration'),
      ...bucket,
    ],
  ],
  S3WritePolicy: [[of('s3', 'PutObject PutObjectAcl PutLifecycleConfiguration'), ...bucket]],
  S3CrudPolicy: [
    [
      of(
        's3',
        'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
      ),
      ...bucket,
    ],
  ],
  S3FullAccessPolicy: [
    [
      of(
        's3',
        'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging',
      ),
      bucket[1],
    ],
    [of('s3', 'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration'), bucket[0]],
  ],
  DynamoDBCrudPolicy: [
    [
      of(
        'dynamodb',
        'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
      ),
      ...table,
    ],
  ],
  DynamoDBReadPolicy: [[of('dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable'), ...table]],
  DynamoDBWritePolicy: [[of('dynamodb', 'PutItem UpdateItem BatchWriteItem'), ...table]],
  DynamoDBReconfigurePolicy: [[of('dynamodb', 'UpdateTable'), table[0]]],
  DynamoDBStreamReadPolicy: [
    [
      of('dynamodb', 'DescribeStream GetRecords GetShardIterator'),
      arn('dynamodb', 'table/{TableName}/stream/{StreamName}'),
    ],
    [of('dynamodb', 'ListStreams'), arn('dynamodb', 'table/{TableName}/stream/*')],
  ],
  SQSPollerPolicy: [
    [
      of(
        'sqs',
        'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
      ),
      arn('sqs', '{QueueName}'),
    ],
  ],
  SQSSendMessagePolicy: [[of('sqs', 'SendMessage*'), arn('sqs', '{QueueName}')]],
  SNSPublishMessagePolicy: [[of('sns', 'Publish'), arn('sns', '{TopicName}')]],
  SNSCrudPolicy: [
    [
      of('sns', 'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish'),
      arn('sns', '{TopicName}*'),
    ],
  ],
  LambdaInvokePolicy: [[of('lambda', 'InvokeFunction'), arn('lambda', 'function:{FunctionName}*')]],
  KMSDecryptPolicy: [[of('kms', 'Decrypt'), arn('kms', 'key/{KeyId}')]],
  KMSEncryptPolicy: [[of('kms', 'Encrypt'), arn('kms', 'key/{KeyId}')]],
  SSMParameterReadPolicy: [
    [of('ssm', 'DescribeParameters'), '*'],
    [of('ssm', 'GetParameters GetParameter GetParametersByPath'), arn('ssm', 'parameter/{ParameterName}')],
  ],
  AWSSecretsManagerGetSecretValuePolicy: [[of('secretsmanager', 'GetSecretValue'), '{SecretArn}']],
  StepFunctionsExecutionPolicy: [
    [of('states', 'StartExecution'), arn('states', 'stateMachine:{StateMachineName}')],
  ],
  EventBridgePutEventsPolicy: [[of('events', 'PutEvents'), arn('events', 'event-bus/{EventBusName}')]],
  KinesisStreamReadPolicy: [
    [of('kinesis', 'ListStreams DescribeLimits'), arn('kinesis', 'stream/*')],
    [
      of('kinesis', 'DescribeStream DescribeStreamSummary GetRecords GetShardIterator'),
      arn('kinesis', 'stream/{StreamName}'),
    ],
  ],
  KinesisCrudPolicy: [
    [
      of(
        'kinesis',
        'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
      ),
      arn('kinesis', 'stream/{StreamName}'),
    ],
  ],
  FirehoseWritePolicy: [
    [of('firehose', 'PutRecord PutRecordBatch'), arn('firehose', 'deliverystream/{DeliveryStreamName}')],
  ],
  FilterLogEventsPolicy: [
    [of('logs', 'FilterLogEvents'), arn('logs', 'log-group:{LogGroupName}:log-stream:*')],
  ],
  SESCrudPolicy: [
    [
      of('ses', 'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity'),
      arn('ses', 'identity/{IdentityName}'),
    ],
  ],
  SESSendBouncePolicy: [[of('ses', 'SendBounce'), arn('ses', 'identity/{IdentityName}')]],
  ElasticsearchHttpPostPolicy: [[of('es', 'ESHttpPost ESHttpPut'), arn('es', 'domain/{DomainName}/*')]],
  VPCAccessPolicy: [
    [
      of(
        'ec2',
        'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface',
      ),
      '*',
    ],
  ],
  CloudWatchPutMetricPolicy: [[of('cloudwatch', 'PutMetricData'), '*']],
  CloudWatchDescribeAlarmHistoryPolicy: [[of('cloudwatch', 'DescribeAlarmHistory'), '*']],
  CloudFormationDescribeStacksPolicy: [
    [of('cloudformation', 'DescribeStacks'), arn('cloudformation', 'stack/*')],
  ],
  CodePipelineLambdaExecutionPolicy: [[of('codepipeline', 'PutJobSuccessResult PutJobFailureResult'), '*']],
  EC2DescribePolicy: [[of('ec2', 'DescribeRegions DescribeInstances'), '*']],
  AMIDescribePolicy: [[of('ec2', 'DescribeImages'), arn('ec2', 'image/*')]],
  TextractPolicy: [[of('textract', '*'), '*']],
};
const TEMPLATES_BY_NAME = new Map(Object.entries(TEMPLATES));

/** The document of a policy template; one that is not known here grants something that is not known here. */
export function policyFromTemplate(name: string, parameters: TemplateNode, span: Span): MapNode {
  const grants = TEMPLATES_BY_NAME.get(name);
  const statements: readonly TemplateNode[] =
    grants === undefined
      ? [{ kind: 'opaque', written: `SAM policy template ${name}`, line: span.line, endLine: span.endLine }]
      : grants.map(([actions, ...resources]) =>
          mapAt(
            {
              Effect: scalarAt('Allow', span),
              Action: listAt(
                actions.map((action) => scalarAt(action, span)),
                span,
              ),
              Resource: listAt(
                resources.map((resource) => resourceNode(resource, parameters, span)),
                span,
              ),
            },
            span,
          ),
        );
  return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt(statements, span) }, span);
}

function resourceNode(resource: string, parameters: TemplateNode, span: Span): TemplateNode {
  if (resource === '*') return scalarAt('*', span);
  const names = [...resource.matchAll(/\{(\w+)\}/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => !name.startsWith('AWS'));
  const text = scalarAt(resource.replaceAll(/(?<!\$)\{(\w+)\}/g, '${$1}'), span);
  const given: Record<string, TemplateNode> = {};
  for (const name of names) {
    const opaque: TemplateNode = { kind: 'opaque', written: name, line: span.line, endLine: span.endLine };
    given[name] = entriesOf(parameters).get(name)?.value ?? opaque;
  }
  return call('Fn::Sub', names.length === 0 ? text : listAt([text, mapAt(given, span)], span), span);
}

const SERVICE_ROLES =
  /^(?:AWSLambda\w*ExecutionRole|AWSLambdaRole|AWSCodeDeployRoleForLambda\w*|AmazonAPIGatewayPushToCloudWatchLogs)$/;

/** SAM takes the name of an AWS managed policy for its ARN. */
export function managedPolicy(node: TemplateNode): TemplateNode {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value.startsWith('arn:')) return node;
  const folder = SERVICE_ROLES.test(node.value) ? 'service-role/' : '';
  return scalarAt(`arn:aws:iam::aws:policy/${folder}${node.value}`, node);
}

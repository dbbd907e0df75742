import { entryOf } from '../../model/table.ts';
import { addressOf, symbolicText, unknown, type Term } from '../../model/value.ts';
import type { Body } from './attributes.ts';
import type { Whereabouts } from './evaluation.ts';

/** The property that names the object, and the ARN or URL a name makes (`*` stands for the name). */
const NAMES: Readonly<Record<string, readonly [property: string, ...forms: readonly string[]]>> = {
  'AWS::S3::Bucket': ['BucketName', 'arn:{partition}:s3:::*'],
  'AWS::SNS::Topic': ['TopicName', 'arn:{partition}:sns:{region}:{account}:*'],
  'AWS::SQS::Queue': [
    'QueueName',
    'arn:{partition}:sqs:{region}:{account}:*',
    'https://sqs.{region}.amazonaws.com/{account}/*',
  ],
  'AWS::Lambda::Function': ['FunctionName', 'arn:{partition}:lambda:{region}:{account}:function:*'],
  'AWS::IAM::Role': ['RoleName', 'arn:{partition}:iam::{account}:role/*'],
  'AWS::IAM::User': ['UserName', 'arn:{partition}:iam::{account}:user/*'],
  'AWS::IAM::Group': ['GroupName', 'arn:{partition}:iam::{account}:group/*'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 'arn:{partition}:iam::{account}:policy/*'],
  'AWS::IAM::InstanceProfile': ['InstanceProfileName', 'arn:{partition}:iam::{account}:instance-profile/*'],
  'AWS::DynamoDB::Table': ['TableName', 'arn:{partition}:dynamodb:{region}:{account}:table/*'],
  'AWS::KMS::Alias': ['AliasName', 'arn:{partition}:kms:{region}:{account}:*'],
  'AWS::ECR::Repository': ['RepositoryName', 'arn:{partition}:ecr:{region}:{account}:repository/*'],
  'AWS::ECS::Cluster': ['ClusterName', 'arn:{partition}:ecs:{region}:{account}:cluster/*'],
  'AWS::ApiGateway::DomainName': ['DomainName'],
  'AWS::ApiGatewayV2::DomainName': ['DomainName'],
  'AWS::EKS::Cluster': ['Name', 'arn:{partition}:eks:{region}:{account}:cluster/*'],
  'AWS::Events::EventBus': ['Name', 'arn:{partition}:events:{region}:{account}:event-bus/*'],
  'AWS::Logs::LogGroup': ['LogGroupName', 'arn:{partition}:logs:{region}:{account}:log-group:*'],
  'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 'arn:{partition}:rds:{region}:{account}:db:*'],
  'AWS::RDS::DBCluster': ['DBClusterIdentifier', 'arn:{partition}:rds:{region}:{account}:cluster:*'],
  'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName'],
  'AWS::Redshift::Cluster': ['ClusterIdentifier'],
  'AWS::ElastiCache::SubnetGroup': ['CacheSubnetGroupName'],
  'AWS::OpenSearchService::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
  'AWS::Elasticsearch::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
  'AWS::Kinesis::Stream': ['Name', 'arn:{partition}:kinesis:{region}:{account}:stream/*'],
  'AWS::StepFunctions::StateMachine': [
    'StateMachineName',
    'arn:{partition}:states:{region}:{account}:stateMachine:*',
  ],
  'AWS::EC2::SecurityGroup': ['GroupName'],
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateName'],
  'AWS::CloudTrail::Trail': ['TrailName', 'arn:{partition}:cloudtrail:{region}:{account}:trail/*'],
  'AWS::CodeBuild::Project': ['Name', 'arn:{partition}:codebuild:{region}:{account}:project/*'],
};

/** Names, ids, ARNs and URLs under which a resource may be named in text; logical ids are resolved as references instead. */
export function identifiersOf(
  type: string,
  body: Body,
  known: { readonly physicalId: string | undefined; readonly whereabouts: Whereabouts },
): readonly string[] {
  const [property, ...forms] = entryOf(NAMES, type) ?? [];
  const named = property === undefined ? undefined : body.property(property);
  const name = named === undefined ? undefined : nameOf(named);
  const found = new Set<string>();
  for (const identifier of [name, known.physicalId]) {
    if (identifier === undefined || identifier === '') continue;
    found.add(identifier);
    if (/^(?:arn:|https:)/.test(identifier)) continue;
    for (const form of forms) found.add(filled(form, known.whereabouts).replace('*', () => identifier));
  }
  return [...found];
}

/** A name that is put together from what is known only at deployment counts for whatever puts it together alike. */
function nameOf(term: Term): string | undefined {
  if (term.kind === 'unknown') return symbolicText(term);
  return term.kind === 'known' && term.sensitive !== true ? String(term.value) : undefined;
}

/** Where a stack is deployed without saying so, a form reads as templates spell it: with the pseudo parameter. */
function filled(form: string, { partition = 'aws', region, account }: Whereabouts): string {
  const values = new Map([
    ['partition', partition],
    ['region', region ?? REGION],
    ['account', account ?? ACCOUNT],
  ]);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');
}

const asParameter = (name: string): string =>
  symbolicText(unknown('external', { refersTo: [{ to: addressOf(name), attribute: 'Ref' }] })) ?? '';
const REGION = asParameter('AWS::Region');
const ACCOUNT = asParameter('AWS::AccountId');

/** The part of an AWS managed policy that decides a finding, as action patterns on every resource; `except` for NotAction. It grants no less. */
interface ManagedPolicy {
  readonly actions: readonly string[];
  readonly except?: readonly string[];
}
const SERVICE: Readonly<Record<string, string>> = {
  AmazonS3FullAccess: 's3:*',
  AmazonEC2FullAccess: 'ec2:*',
  AmazonDynamoDBFullAccess: 'dynamodb:*',
  AmazonRDSFullAccess: 'rds:*',
  AmazonSQSFullAccess: 'sqs:*',
  AmazonSNSFullAccess: 'sns:*',
  AWSLambda_FullAccess: 'lambda:*',
  SecretsManagerReadWrite: 'secretsmanager:*',
  AWSOrganizationsFullAccess: 'organizations:*',
  AmazonS3ReadOnlyAccess: 's3:Get*',
  AmazonSSMFullAccess: 'ssm:*',
  IAMFullAccess: 'iam:*',
  AdministratorAccess: '*',
};

/** What the policy of that ARN grants; undefined where AWS does not manage it, empty where nothing is known of it. */
export function awsManagedPolicy(arn: string): ManagedPolicy | undefined {
  const name = /^arn:[\w-]+:iam::aws:policy\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,128})$/.exec(arn)?.[1];
  if (name === undefined) return undefined;
  if (name === 'PowerUserAccess')
    return { actions: ['*'], except: ['iam:*', 'organizations:*', 'account:*'] };
  return { actions: Object.hasOwn(SERVICE, name) ? [SERVICE[name] ?? ''] : [] };
}

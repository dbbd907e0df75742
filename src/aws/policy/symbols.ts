import { addressOf, type Reference } from '../../model/value.ts';

/** What a reference amounts to when the value itself is not known yet: the type it refers to pins it as well as a literal. */
export type Symbol =
  | 'own-vpc'
  | 'own-vpc-endpoint'
  | 'own-principal'
  | 'own-account-id'
  | 'own-organization-id'
  | 'own-address'
  | 'private-range'
  | 'own-arn'
  | 'own-name';

/** The own account where its number is not known. */
export const OWN_ACCOUNT = '000000000000';
/** The own Region where its name is not known. */
export const OWN_REGION = 'own-region';
/** The own organisation where its id is not known. */
export const OWN_ORGANIZATION = 'o-own';

/** Resources whose CloudFormation `Ref` is their ARN. */
const REF_IS_ARN: ReadonlySet<string> = new Set([
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::CertificateManager::Certificate',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::OIDCProvider',
  'AWS::IAM::SAMLProvider',
]);

/** Own identities: their ARN and unique id identify them, their name does not. */
const IDENTITIES: ReadonlySet<string> = new Set([
  'aws_iam_role',
  'aws_iam_user',
  'AWS::IAM::Role',
  'AWS::IAM::User',
]);
/** Accounts and identities through which AWS acts for this account, whatever the attribute. */
const AGENTS: ReadonlySet<string> = new Set([
  'aws_cloudfront_origin_access_identity',
  'aws_canonical_user_id',
  'aws_cloudfront_log_delivery_canonical_user_id',
  'aws_elb_service_account',
  'aws_redshift_service_account',
  'aws_cloudtrail_service_account',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
]);
/** Attributes that are names or ids and identify nobody by themselves. */
const PLAIN: ReadonlySet<string> = new Set(['', 'name', 'path', 'id', 'etag']);

const BY_ATTRIBUTE: ReadonlyMap<string, Symbol> = new Map([
  ['aws_vpc.id', 'own-vpc'],
  ['aws_default_vpc.id', 'own-vpc'],
  ['AWS::EC2::VPC.', 'own-vpc'],
  ['AWS::EC2::VPC.VpcId', 'own-vpc'],
  ['aws_vpc_endpoint.id', 'own-vpc-endpoint'],
  ['AWS::EC2::VPCEndpoint.', 'own-vpc-endpoint'],
  ['AWS::EC2::VPCEndpoint.Id', 'own-vpc-endpoint'],
  ['aws_caller_identity.account_id', 'own-account-id'],
  ['aws_caller_identity.id', 'own-account-id'],
  ['aws_caller_identity.arn', 'own-principal'],
  ['aws_caller_identity.user_id', 'own-principal'],
  ['AWS::AccountId', 'own-account-id'],
  ['aws_organizations_organization.id', 'own-organization-id'],
  ['AWS::Organizations::Organization.', 'own-organization-id'],
  ['AWS::Organizations::Organization.Id', 'own-organization-id'],
  ['aws_eip.public_ip', 'own-address'],
  ['aws_nat_gateway.public_ip', 'own-address'],
  ['aws_instance.public_ip', 'own-address'],
  ['AWS::EC2::EIP.', 'own-address'],
  ['AWS::EC2::EIP.PublicIp', 'own-address'],
  ['AWS::EC2::Instance.PublicIp', 'own-address'],
  ['aws_vpc.cidr_block', 'private-range'],
  ['aws_default_vpc.cidr_block', 'private-range'],
  ['aws_subnet.cidr_block', 'private-range'],
  ['AWS::EC2::VPC.CidrBlock', 'private-range'],
  ['AWS::EC2::Subnet.CidrBlock', 'private-range'],
  ['AWS::StackId', 'own-arn'],
  ['AWS::Partition', 'own-name'],
  ['AWS::Region', 'own-name'],
  ['AWS::StackName', 'own-name'],
  ['AWS::URLSuffix', 'own-name'],
  ['aws_partition.partition', 'own-name'],
  ['aws_partition.id', 'own-name'],
  ['aws_partition.dns_suffix', 'own-name'],
]);

/**
 * The default reading of a reference: by Terraform type, or by the CloudFormation type that `typeOf` gives for a logical id.
 * What merely fetches something from elsewhere (`data.http`, `data.external`, an SSM parameter) stays unknown.
 */
export function symbolOfReference(
  { to, attribute }: Reference,
  typeOf: (logicalId: string) => string | undefined = () => undefined,
): Symbol | undefined {
  if (to.startsWith('AWS::')) return BY_ATTRIBUTE.get(to);
  const type = terraformType(to) ?? typeOf(to);
  if (type === undefined) return undefined;
  const direct = BY_ATTRIBUTE.get(`${type}.${attribute}`);
  if (direct !== undefined) return direct;
  const named = PLAIN.has(attribute.toLowerCase());
  if (AGENTS.has(type)) return 'own-principal';
  if (IDENTITIES.has(type)) return named ? 'own-name' : 'own-principal';
  if (attribute.toLowerCase().endsWith('arn')) return 'own-arn';
  if (attribute === '' && REF_IS_ARN.has(type)) return 'own-arn';
  return named || ['bucket', 'key_id', 'function_name', 'QueueName', 'TopicName'].includes(attribute)
    ? 'own-name'
    : undefined;
}

/** `aws_vpc` for `module.network[0].aws_vpc.main["a"]` and for `data.aws_vpc.main`; undefined where no AWS type stands. */
function terraformType(address: string): string | undefined {
  const found = /(?:^|\.)(?:data\.)?(aws_[a-z0-9_]+)\.[^.[]+(?:\[(?:\d+|"[^"]*")\])?$/.exec(
    address.slice(0, 1024),
  );
  const type = found?.[1];
  return type === undefined || FETCHES.has(type) ? undefined : type;
}

/** Data sources whose answer is content, not an identity of this account. */
const FETCHES: ReadonlySet<string> = new Set([
  'aws_ssm_parameter',
  'aws_secretsmanager_secret_version',
  'aws_lambda_invocation',
  'aws_s3_object',
  'aws_iam_policy_document',
  'aws_cloudformation_stack',
  'aws_cloudformation_export',
  'aws_organizations_organizational_unit',
]);

/** The text that stands for a symbol while requests are tried: no stranger owns anything of that name. */
export function standIn(
  symbol: Symbol,
  { to, attribute }: Reference,
  own: { readonly account: string; readonly organization: string },
): string {
  const slug = `${to}.${attribute}`.slice(0, 200).replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
  const texts: Readonly<Record<Symbol, string>> = {
    'own-vpc': `vpc-own.${slug}`,
    'own-vpc-endpoint': `vpce-own.${slug}`,
    'own-principal': /unique_id|user_id|RoleId/.test(attribute)
      ? `AROAOWN.${slug}`
      : `arn:aws:iam::${own.account}:role/${slug}`,
    'own-account-id': own.account,
    'own-organization-id': own.organization,
    'own-address': '192.0.2.1',
    'private-range': '10.0.0.0/8',
    'own-arn': `arn:aws:own::${own.account}:${slug}`,
    'own-name': nameOf(slug),
  };
  return texts[symbol];
}

/** Partition, region and DNS suffix are the same everywhere a reader looks; any other name is only known to be ours. */
function nameOf(slug: string): string {
  if (slug.includes('dns_suffix') || slug.startsWith('AWS-URLSuffix')) return 'amazonaws.com';
  if (slug.includes('aws_region.') || slug.startsWith('AWS-Region')) return OWN_REGION;
  return /partition/i.test(slug) ? 'aws' : slug;
}

/** For readers: what a stand-in stands for, as the source calls it. */
export function withoutStandIns(text: string): string {
  return text.replaceAll(/arn:aws:(?:own::\d{12}:|iam::0{12}:role\/)([\w.-]+)/g, '$1');
}

/** What a stand-in for an ARN or a role may stand for, likeliest first; none where the text is no stand-in. */
export function standsFor(text: string): readonly Reference[] {
  const found = /^arn:aws:(?:own::\d{12}:|iam::\d{12}:role\/)([\w.-]+)\.(\w*)$/.exec(text);
  const [, slug = '', attribute = ''] = found ?? [];
  if (found === null || slug.length > LONGEST_SLUG) return [];
  const inner = slug.endsWith('-') ? slug.slice(0, -1) : undefined;
  const dashes = [...slug.matchAll(/-/g)].map(({ index }) => index);
  const spelled = dashes.flatMap((at) => {
    const [start, rest] = [slug.slice(0, at), (inner ?? slug).slice(at + 1)];
    if (inner === undefined) return [`${start}/${rest}`];
    return at === inner.length ? [] : [/^\d+$/.test(rest) ? `${start}[${rest}]` : `${start}["${rest}"]`];
  });
  return [slug, ...spelled].map((to) => ({ to: addressOf(to), attribute }));
}
const LONGEST_SLUG = 200;

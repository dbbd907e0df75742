import { isPublicAudience, type Exposure, type Opening } from '../model/fact.ts';
import { isReplication } from './wording.ts';

const DECLARE = 'or declare it in `public-endpoints` if it is meant to be public.';

/** The smallest changes that close what was gained, for the surface it was gained through and those who gained it. */
export function waysToClose(exposure: Exposure, delta: readonly Opening[]): string {
  const kinds = new Set(delta.map(({ capability }) => capability.kind));
  const isPublic = delta.some(({ audience }) => isPublicAudience(audience));
  if (kinds.has('calls'))
    return isPublic ? closingCalls(exposure, delta) : closingNamedCalls(exposure, delta);
  if (!isPublic)
    return 'Keep it if these addresses need it, and for no more ports than they use; otherwise take them out.';
  return kinds.has('packets')
    ? 'Breaking any one link of the path closes it: name the source ranges in the rule, take the public address away, or route the subnet without an internet gateway.'
    : closingRequests(exposure);
}

/** By service; what else answers requests is asked who calls. */
const DOORS: Readonly<Record<string, string>> = {
  lambda: `Set the authorization of the function URL to \`AWS_IAM\`, ${DECLARE}`,
  appsync: `Authorize callers by IAM, a user pool, OpenID Connect or a function instead of an API key, ${DECLARE}`,
  cognito: `Admit only users who sign in, ${DECLARE}`,
  cloudfront: `Ask viewers for signed URLs or signed cookies (a trusted key group), ${DECLARE}`,
  elb: `Ask callers who they are (a sign-in action), make the load balancer internal, ${DECLARE}`,
  'api-gateway': `Ask callers who they are (an authorizer, IAM signatures), make the API private, ${DECLARE}`,
  'api-gateway-v2': `Ask callers who they are (an authorizer, IAM signatures), ${DECLARE}`,
};

function closingRequests({ channel, endpointClass, service }: Exposure): string {
  if (channel === 'front-door')
    return `Point the distribution, accelerator or API elsewhere, let something on the way ask who is calling, ${DECLARE}`;
  if (endpointClass === 'management')
    return 'Make the endpoint private, or name the ranges or VPC endpoints it answers to.';
  return DOORS[service] ?? `Ask callers who they are before they get an answer, ${DECLARE}`;
}

const POLICIES: Readonly<Record<string, string>> = {
  lambda:
    'Name the account or the service in the permission, and for a service its source (a source ARN, a source account).',
  kms: 'Name the principals that need the key, or require `kms:CallerAccount` to be your own account.',
  vpce: 'List the accounts that need the service, or accept each connection by hand.',
};

function closingCalls({ surface, service }: Exposure, delta: readonly Opening[]): string {
  if (surface === 'acl')
    return 'Take the grant to everyone out of the ACL (`private`), or switch ACLs off (`BucketOwnerEnforced`).';
  if (surface === 'share') return 'Share it with the accounts that need it instead of with everyone.';
  if (service === 'sts')
    return delta.some(({ audience }) => audience === 'any-idp')
      ? 'Require in a condition the audience and the subject of the tokens that may assume the role.'
      : 'Name the roles or accounts that may assume it; an external id is no secret, and keeps nobody out by itself.';
  return (
    POLICIES[service] ??
    'Name the principals that need it, or bind the statement to a condition that strangers cannot meet (an organisation, an account, a source ARN, a VPC endpoint).'
  );
}

function closingNamedCalls(exposure: Exposure, delta: readonly Opening[]): string {
  if (exposure.surface === 'share' && isReplication(delta))
    return 'Keep it if that account is meant to hold copies; otherwise replicate to a bucket of your own.';
  const audiences = new Set(delta.map(({ audience }) => audience));
  if (audiences.has('deputy'))
    return 'Say for whom the service may act: `aws:SourceArn` or `aws:SourceAccount` with a value of your own.';
  if (audiences.has('idp-app-user'))
    return 'Require in a condition which users of the application may come in.';
  if (exposure.service === 'sts')
    return 'Keep it if you know that account, and name the role in it that needs this one; a vendor should have to show an external id.';
  if (exposure.surface === 'share' || exposure.surface === 'acl')
    return 'Keep it if you know who that is; otherwise take it out of the list.';
  return 'Keep it if you know who that is, and grant no more actions and resources than they need; otherwise take them out.';
}

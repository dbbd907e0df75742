import type { Fence, Grant } from '../../model/fact.ts';
import { covers } from '../policy/match.ts';
import { operatorOf } from '../policy/parse-condition.ts';

/** Where the tokens of clusters come from. Source: Amazon EKS user guide, "IAM roles for service accounts". */
const CLUSTER_ISSUER = /oidc\.eks\.[\w-]+\.amazonaws\.com/;
/** A subject that nobody writes down: a pattern that it matches lets in every one. */
const SOME_SUBJECT = 'system:serviceaccount:some-namespace:some-account';

/**
 * Whether a trust takes the token of any service account of a cluster, whatever its namespace. Source: Amazon EKS user guide, "Assign
 * IAM roles to Kubernetes service accounts", where `sub` names the account.
 */
export function letsAnyWorkloadIn({ actions, resources, fences }: Grant): boolean {
  const isToken = actions.some(({ pattern }) => covers(pattern.toLowerCase(), WITH_TOKEN));
  const keys = fences.filter(({ key }) => CLUSTER_ISSUER.test(key));
  const isOfCluster =
    keys.length > 0 ||
    resources.some(({ pattern }) => pattern.startsWith('federated ') && CLUSTER_ISSUER.test(pattern));
  return isToken && isOfCluster && !keys.some(namesAccounts);
}
const WITH_TOKEN = 'sts:assumerolewithwebidentity';

/** Every token has a subject, so that a test which passes without one tests it all the same. */
function namesAccounts({ key, operator, values }: Fence): boolean {
  const read = operatorOf(operator);
  if (!key.endsWith(':sub') || read === undefined || read.negated) return false;
  return read.comparison !== 'like' || !values.some((value) => covers(value, SOME_SUBJECT));
}

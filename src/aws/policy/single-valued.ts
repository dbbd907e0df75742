import { tokenKey } from './providers.ts';

/**
 * Keys of which a request may carry several values. Source: IAM user guide, "AWS global condition context keys" and "IAM and AWS
 * STS condition context keys", value type.
 */
const MULTIVALUED: ReadonlySet<string> = new Set([
  'aws:calledvia',
  'aws:principalorgpaths',
  'aws:principalservicenameslist',
  'aws:resourceorgpaths',
  'aws:sourceorgpaths',
  'aws:tagkeys',
  'aws:vpceorgpaths',
  'sts:transitivetagkeys',
]);

/** What a SAML assertion says once; its other attributes may be lists. Source: the same page, "keys available for SAML-based AWS STS federation". */
const ONCE_IN_SAML: ReadonlySet<string> = new Set(['aud', 'doc', 'iss', 'namequalifier', 'sub', 'sub_type']);

/**
 * Whether a request carries at most one value of the key, in lower case, so that the set operators differ from the plain one in
 * nothing but what they do without the key: `ForAllValues` then passes, `ForAnyValue` fails. Of a key that is not listed it is
 * not known. Source: IAM user guide, "Single-valued vs. multivalued context keys".
 */
export function isSingleValued(key: string): boolean {
  const token = tokenKey(key);
  if (token !== undefined)
    return token.issuer === 'saml' ? ONCE_IN_SAML.has(token.claim) : token.claim !== 'amr';
  return /^(?:aws|sts|iam):/.test(key) && !MULTIVALUED.has(key);
}
